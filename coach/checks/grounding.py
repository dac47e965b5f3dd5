"""Every quote stands in its passage, and what is said rests on what is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coach.checks.parts import Part, parts
from coach.checks.relation import Rarity, relation, shared
from coach.checks.shown import cited
from coach.checks.statements import asserts, disclaims, invites, misquotes, repeats, statements
from coach.checks.support import supports
from coach.checks.words import alike, plain, read
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.passages import Citation, Passage, SourceKind
from coach.domain.suggestions import Body, TopicSet

SUPPORTED = 0.5
"""`supports` from which on a claim counts as supported."""
RESTS = 0.25
"""Mean `relation` of a part's quotes from which on it rests on them."""
_LOOSE, _ELSEWHERE = 0.5, 0.35
"""A quote that relates to its part by less than the first, and to another part by more than the
second on top of that, stands at the wrong part."""
_NAMES = ("title", "claim")
"""Paths of texts that name something, the belief that is taken apart among them."""
_GRADE = re.compile(r"^How far it carries: (\w+)", re.MULTILINE)
_DATED = re.compile(r"\(meeting (\d+)\)")
_MEETING = re.compile(r"\bmeeting (\d+)")
_QUOTED = re.compile(r"\u201c([^\u201c\u201d]{20,})\u201d")
_KINDS = {
    SourceKind.PROMISE: re.compile(r"\bpromis|\b(?:I|you) said (?:I|you) would\b", re.IGNORECASE),
    SourceKind.GOAL: re.compile(r"\b(?:I|you) came for\b|\bgoals?\b", re.IGNORECASE),
}
"""How a part names a record of the pair without its words."""
_RECORD_HOME = 0.4
_RECORDS = frozenset({SourceKind.PROMISE, SourceKind.GOAL, SourceKind.NOTE})
_ASKED = re.compile(r"\AYou asked what is known(?:: “[^”]*”|\.) ")
"""What the request asked, before what answers it: no source could speak of that."""
_WHEN = re.compile(r"Minutes? \d+ to \d+: ?")
"""When a line of a plan has its turn, which no source says."""
_MOST_OF_TIME = 2
_NEARLY = 0.7
"""How alike words in quotation marks and a record are that have to be the same."""
_PERSON = re.compile(
    r"\b(?:i|me|my|mine|myself|you|your|yours|yourself|he|she|they|him|her|them|his|hers|their"
    r"|theirs|himself|herself|themselves|the (?:mentor|mentee|leader))\b"
)
"""What changes when a record is said to somebody's face: "my own view" is "your own view" then."""
_ASKS_ALONE = re.compile(r"(?:what|who|whom|where|when|which|how)\b[^.!?]*\?\Z", re.IGNORECASE)
"""A single question, which asks about a record and does not say what stands in it."""

_Found = tuple[str, str]


@dataclass(frozen=True)
class Grounding:
    """Citations are real and verbatim; claims are supported, moves rest on a cited principle."""

    name: str = "grounding"
    version: str = "7"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """Errors on quotes that do not stand and on parts that do not rest on their quotes."""
        every = tuple(parts(body))
        found = [*_unreal(body, context), *_astray(every, context), *_misgraded(body, context)]
        for part in every:
            found += [*_unfounded(part), *_misquoted(part)] if part.citations else []
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for reason, where in dict.fromkeys(found)
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


def _astray(every: Sequence[Part], context: CheckContext) -> Iterator[_Found]:
    """Parts that have nothing to do with their quotes, and quotes that stand at the wrong part."""
    texts = [part.text for part in every]
    rarity = Rarity.among(texts)
    for place, part in enumerate(every):
        if not part.citations:
            yield "This cites nothing.", part.where
            continue
        if _tells_time(texts[place]):
            continue
        near = [
            1.0
            if _names_its_kind(texts[place], citation, context)
            else relation(texts[place], citation.quote, rarity)
            for citation in part.citations
        ]
        homes = [_home(citation, context) for citation in part.citations]
        rested = zip(part.citations, near, homes, strict=True)
        kept = {_source(c) for c, own, home in rested if own >= home}
        if sum(near) < RESTS * len(near):
            yield "What this says does not rest on the passages it quotes.", part.where
        for n, (citation, own) in enumerate(zip(part.citations, near, strict=True)):
            at_home = _source(citation) in kept
            others = [
                text
                for other, text in zip(every, texts, strict=True)
                if not _quotes(other, citation, record=homes[n] == _RECORD_HOME)
            ]
            if not at_home and _fits_better(citation, own, others, rarity):
                reason = (
                    "This quote is about another part of the suggestion than the one it stands at."
                )
                yield reason, f"{part.where}.citations[{n}]"


def _home(citation: Citation, context: CheckContext) -> float:
    """From what relation on a quote is at home at its part.

    Several parts speak of one promise, goal or note of the pair, each in its own words.
    """
    passage = context.passages.get(citation.passage_id)
    return _RECORD_HOME if passage is not None and passage.kind in _RECORDS else _LOOSE


def _source(citation: Citation) -> str:
    return citation.passage_id.partition("@")[0]


def _untimed(text: str) -> str:
    found = _WHEN.match(text)
    return text[found.end() :] if found else text


def _tells_time(text: str) -> bool:
    """Whether a part only says when something is: no source could speak of it."""
    return bool(_WHEN.match(text)) and len(read(text).content) <= _MOST_OF_TIME


def _names_its_kind(text: str, citation: Citation, context: CheckContext) -> bool:
    """Whether a part speaks of "the open promise" and quotes the pair's promise for it.

    Not where it has words of the record in quotation marks: then those count.
    """
    passage = context.passages.get(citation.passage_id)
    if passage is None or _DATED.search(text):
        return False
    named = _KINDS.get(passage.kind)
    return named is not None and bool(named.search(text))


def _quotes(part: Part, citation: Citation, *, record: bool) -> bool:
    """Whether a part has a quote itself, or other words of the same record."""
    if citation in part.citations:
        return True
    return record and _source(citation) in map(_source, part.citations)


def _fits_better(citation: Citation, own: float, others: Iterable[str], rarity: Rarity) -> bool:
    """Whether a quote is far more about a part that does not quote it itself."""
    return any(shared(text, citation.quote, rarity) >= own + _ELSEWHERE for text in others)


def _unfounded(part: Part) -> Iterator[_Found]:
    quotes = "\n".join(citation.quote for citation in part.citations)
    known = "\n".join([quotes, *(f"{c.source}, {c.section}" for c in part.citations)])
    for where, text in part.stated:
        told = _ASKED.sub("", text)
        said = [s for s in statements(told) if not (invites(s) or disclaims(s))]
        if not all(_backed(sentence, quotes, known) for sentence in said or _told(told)):
            yield "The passage quoted does not say this.", where
    for where, text in part.proposed:
        for sentence in statements(_untimed(text)):
            claims = not where.endswith(_NAMES) and asserts(sentence, where.rpartition(".")[2])
            if claims and not _backed(sentence, quotes, known):
                yield "This states something that the passage quoted does not say.", where
            elif not claims and misquotes(sentence, quotes):
                yield "This says something else than the principle that it quotes.", where


def _told(text: str) -> list[str]:
    return [sentence for sentence in statements(text) if not disclaims(sentence)]


def _misquoted(part: Part) -> Iterator[_Found]:
    """Words in quotation marks that a cited record has otherwise, or dates to another meeting."""
    meetings = {n for c in part.citations for n in _MEETING.findall(f"{c.source}, {c.section}")}
    for where, text in (*part.stated, *part.proposed):
        dated = _DATED.findall(text)
        if meetings and not meetings.issuperset(dated):
            yield "This dates something to another meeting than its record does.", where
        for said in _QUOTED.findall(text):
            if meetings and any(_otherwise(said, citation.quote) for citation in part.citations):
                yield "This quotes the record in other words than it has.", where


def _otherwise(said: str, quote: str) -> bool:
    spoken, written = (_PERSON.sub("_", plain(text)) for text in (said, quote))
    same = spoken in written or written in spoken or _ASKS_ALONE.match(said)
    return not same and alike(said, quote) >= _NEARLY


def _backed(sentence: str, quotes: str, known: str) -> bool:
    return repeats(sentence, quotes) or supports(known, sentence) >= SUPPORTED


def _misgraded(body: Body, context: CheckContext) -> Iterator[_Found]:
    """Topics that show their evidence as stronger or weaker than the card does."""
    if not isinstance(body, TopicSet):
        return
    for n, topic in enumerate(body.topics):
        seen = (context.passages.get(citation.passage_id) for citation in topic.citations)
        own = [p.text for p in seen if p is not None and p.source_id == topic.card_id]
        grades = {grade for text in own for grade in _GRADE.findall(text)}
        if grades and topic.grade not in grades:
            yield f"The library grades this evidence as {min(grades)}.", f"topics[{n}].grade"
