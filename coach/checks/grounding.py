"""Every quote stands in its passage, and what is said rests on what is quoted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.checks.parts import Part, parts
from coach.checks.shown import cited
from coach.checks.support import relates, supports
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.passages import Citation, Passage
from coach.domain.suggestions import Body

_SUPPORTED = 0.5
_RELATED = 0.25
_Found = tuple[str, str]


@dataclass(frozen=True)
class Grounding:
    """Citations are real and verbatim; claims are supported, moves rest on a principle."""

    name: str = "grounding"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """Errors on quotes that do not stand and on parts that do not rest on their quotes."""
        found = [*_unreal(body, context)]
        found += [finding for part in parts(body) for finding in _unfounded(part)]
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for reason, where in found
        ]


def _unreal(body: Body, context: CheckContext) -> Iterator[_Found]:
    for where, citation in cited(body):
        passage = context.passages.get(citation.passage_id)
        if passage is None:
            yield "This cites a passage that was not offered.", where
        elif not _stands(citation, passage):
            yield "The quote does not stand word for word in the passage it names.", where


def _stands(citation: Citation, passage: Passage) -> bool:
    whole = 0 <= citation.start < citation.end <= len(passage.text)
    return whole and passage.text[citation.start : citation.end] == citation.quote


def _unfounded(part: Part) -> Iterator[_Found]:
    if not part.citations:
        yield "This cites nothing.", part.where
        return
    quotes = "\n".join(citation.quote for citation in part.citations)
    for where, text in part.stated:
        if supports(quotes, text) < _SUPPORTED:
            yield "The passage quoted does not say this.", where
    if part.proposed and relates(part.proposed, quotes) < _RELATED:
        yield "What this proposes does not rest on the passage it quotes.", part.where
