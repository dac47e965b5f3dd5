"""Nobody's name and no other pair's words in a suggestion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.checks.names import roster_names, without_authors
from coach.checks.shown import Shown, shown
from coach.domain.access import PartitionKind
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.passages import Passage
from coach.domain.suggestions import Body

_SHARED = frozenset({PartitionKind.LIBRARY})
"""Whose passages may name published authors."""

_Found = tuple[str, str]


@dataclass(frozen=True)
class Privacy:
    """No name, alias or address of the programme's people, no passage of another pair.

    Fails closed: a citation whose passage cannot be looked at counts as another pair's.
    """

    name: str = "privacy"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """Errors alone; their reasons never repeat the name or the words found."""
        seen = shown(body)
        found = [*_named(seen, context), *_foreign(seen, context)]
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for reason, where in found
        ]


def _named(seen: Shown, context: CheckContext) -> Iterator[_Found]:
    names = roster_names(context.roster)
    suspects = names.suspects("\n".join(text for _, text in seen.texts))
    if not suspects:
        return
    cited = (context.passages.get(citation.passage_id) for _, citation in seen.citations)
    library = [p.text for p in cited if p is not None and p.partition.kind in _SHARED]
    for where, text in seen.texts:
        if names.found_in(text, suspects) and names.found_in(
            without_authors(text, library), suspects
        ):
            yield "This names a person of the programme.", where


def _foreign(seen: Shown, context: CheckContext) -> Iterator[_Found]:
    for where, citation in seen.citations:
        passage = context.passages.get(citation.passage_id)
        if passage is None:
            yield "Nobody can tell whose passage this quotes.", where
        elif _of_another_pair(passage, context.pair_id):
            yield "This quotes the record of another pair.", where


def _of_another_pair(passage: Passage, pair_id: str | None) -> bool:
    partition = passage.partition
    return partition.kind is PartitionKind.PAIR and partition.id != pair_id
