"""What a model is offered: the request, the pair's record, library passages, the rule's plan."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach.checks.parts import parts
from coach.checks.relation import stems_of
from coach.checks.shown import shown
from coach.composing.by_model.sieve import ORDERS, Sieve, split_orders
from coach.composing.by_model.terms import Field, Terms
from coach.domain.access import PartitionKind
from coach.domain.briefs import Brief
from coach.domain.findings import CheckContext
from coach.domain.passages import Passage, SourceKind
from coach.domain.people import Role, Side
from coach.domain.suggestions import (
    Agenda,
    AgendaItem,
    Body,
    DiscussionTopic,
    QuestionSet,
    ReflectionQuestion,
    TopicSet,
)
from coach.domain.terms import Dimension
from coach.inference import tokens
from coach.privacy.letter import Ours, Part, Theirs
from coach.prompting.marking import Mark

_MARKED = 2.2
"""Tokens of a marked text beside the same unmarked."""
_NEAR = 4
"""Passages of situations that the search found, whose cards are told of by their heart."""
_MOST_CANDIDATES = 12
_OF_A_CANDIDATE = 1
"""Passages of such a card: its first has the answer and the words to say."""
_HEART = frozenset({"What lies under it", "What to say first"})
_LENGTH = "there was no room for them"
MAYBE = "reply, if the request means it"
"""What a reply card is called: it was found by machine, for a matter that may be another."""
KEPT = "(kept on this machine; keep the row as it is, or leave it out)"
"""Stands where the words of a row of the plan would."""


@dataclass(frozen=True)
class Offer:
    """What is sent, and what its labels stand for."""

    labels: Mapping[str, tuple[Passage, ...]]
    """Passages behind S1, S2 and so on."""
    rows: Mapping[str, int]
    """Places in the rule's plan behind R1, R2 and so on."""
    sections: tuple[tuple[str, tuple[Part, ...]], ...]
    """Name and content of each section."""
    left_out: tuple[str, ...]
    """What was not offered and why, in plain words."""

    @property
    def read(self) -> tuple[str, ...]:
        """Ids of the passages that were offered."""
        return tuple(passage.id for own in self.labels.values() for passage in own)

    def letter(self, mark: Mark) -> Iterator[Part]:
        """What is sent, each section under the heading that a call's own mark makes."""
        for name, content in self.sections:
            yield Ours(mark.heading(name))
            yield from content


def offer(brief: Brief, body: Body, context: CheckContext, terms: Terms) -> Offer:
    """What to send for a brief, beside a body that was composed by rule."""
    sieve = Sieve.of(brief, terms)
    ranked = _ranked(brief, body, context, sieve)
    kept, dropped = _chosen(list(_distinct(ranked)), sieve, terms)
    labels = _labelled(kept)
    of_source = {own[0].source_id: label for label, own in labels.items()}
    sections: tuple[tuple[str, list[Part]], ...] = (
        ("THE REQUEST", [Theirs(brief.understanding.text)]),
        ("THE MEETING", list(_meeting(brief, body, sieve))),
        ("WHAT WAS SAID BEFORE", list(_before(brief, context, sieve, terms))),
        ("SOURCES: THE PAIR'S OWN", list(_sources(labels, own=True))),
        ("SOURCES: THE LIBRARY", list(_sources(labels, own=False))),
        ("PLAN", list(_plan(body, context, sieve, of_source))),
        ("END", []),
    )
    return Offer(
        labels=labels,
        rows={f"R{n + 1}": n for n in range(len(_planned(body)))},
        sections=tuple((name, tuple(own)) for name, own in sections if own or name == "END"),
        left_out=tuple(
            f"{count} passage{'s were' if count > 1 else ' was'} not shown to the model: {why}."
            for why, count in dropped.items()
        ),
    )


def _ranked(brief: Brief, body: Body, context: CheckContext, sieve: Sieve) -> Iterator[Passage]:
    """Passages by what they are worth to the model, some of them twice."""
    by_source: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in context.passages.values():
        by_source[passage.source_id].append(passage)
    if body.advice is not None:
        yield from by_source[body.advice.situation_id]
    for match in brief.understanding.situations:
        yield from by_source[match.card_id]
    if brief.facts is not None:
        yield from (passage for _, passage in brief.facts.promises)
        yield from brief.facts.notes[-2:]
        yield from brief.facts.goals
    for _, citation in shown(body).citations:
        if citation.passage_id in context.passages:
            yield context.passages[citation.passage_id]
    yield from _candidates(brief, by_source)
    yield from _spare(brief, body, context, sieve)
    yield from _near(brief, by_source)
    yield from (hit.passage for hit in brief.retrieved.hits)
    if brief.facts is not None:
        yield from reversed(brief.facts.notes)


def _candidates(brief: Brief, by_source: Mapping[str, Sequence[Passage]]) -> Iterator[Passage]:
    """The answers to matters that a mentor's request may mean: the model reads which it does."""
    if brief.facts is None or brief.facts.viewer_role is not Role.MENTOR:
        return
    surest = sorted(brief.understanding.replies, key=lambda match: -match.score)
    for match in surest[:_MOST_CANDIDATES]:
        yield from by_source[match.card_id][:_OF_A_CANDIDATE]


def _spare(brief: Brief, body: Body, context: CheckContext, sieve: Sieve) -> Iterator[Passage]:
    """Evidence on power, which every such pair meets, for topics whose own evidence stays here.

    As many cards as topics that stay, those with words of the request first.
    """
    topics = body.topics if isinstance(body, TopicSet) else ()
    taken = {topic.card_id for topic in topics}
    shut = sum(not _open(topic, context, sieve) for topic in topics)
    if not shut:
        return
    asked = stems_of(brief.understanding.text)
    about = [card for card in brief.library.evidence if Dimension.POWER in card.dimensions]
    about.sort(key=lambda card: -len(asked & stems_of(f"{card.claim}\n{card.finding}")))
    chosen = [card.id for card in about if card.id not in taken][:shut]
    for card_id in chosen:
        yield from (p for p in context.passages.values() if p.source_id == card_id)


def _near(brief: Brief, by_source: Mapping[str, Sequence[Passage]]) -> Iterator[Passage]:
    """The heart of the situations that the search came upon: the model may hear what fits."""
    found = (hit.passage for hit in brief.retrieved.hits)
    near = [p.source_id for p in found if p.kind is SourceKind.SITUATION]
    for card_id in dict.fromkeys(near[:_NEAR]):
        yield from (p for p in by_source[card_id] if p.section in _HEART)


def _distinct(ranked: Iterable[Passage]) -> Iterator[Passage]:
    """Each passage once, without those whose paragraphs another of the same source holds too."""
    every = {passage.id: passage for passage in ranked}.values()
    held = {passage.id: frozenset(passage.text.split("\n\n")) for passage in every}
    by_source: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in every:
        by_source[passage.source_id].append(passage)
    for passage in every:
        own, others = held[passage.id], by_source[passage.source_id]
        before = others[: others.index(passage)]
        if not any(own < held[other.id] for other in others) and not any(
            own == held[other.id] for other in before
        ):
            yield passage


def _chosen(
    ranked: Sequence[Passage], sieve: Sieve, terms: Terms
) -> tuple[list[Passage], Counter[str]]:
    """Whole passages in order of rank while they fit, and how many were left out for what."""
    kept: list[Passage] = []
    dropped: Counter[str] = Counter()
    left = float(terms.source_tokens)
    split = split_orders(ranked)
    for passage in ranked:
        ours = passage.partition.kind is PartitionKind.LIBRARY
        cost = passage.tokens * (1.0 if ours else _MARKED)
        why = sieve.passage(passage) or (ORDERS if passage.id in split else "")
        why = why or (_LENGTH if cost > left else "")
        if why:
            dropped[why] += 1
        else:
            kept.append(passage)
            left -= cost
    return kept, dropped


def _labelled(kept: Iterable[Passage]) -> Mapping[str, tuple[Passage, ...]]:
    """One label a source, the pair's own first."""
    by_source: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in sorted(kept, key=lambda p: p.partition.kind is PartitionKind.LIBRARY):
        by_source[passage.source_id].append(passage)
    return {f"S{n}": tuple(own) for n, own in enumerate(by_source.values(), 1)}


def _sources(labels: Mapping[str, tuple[Passage, ...]], *, own: bool) -> Iterator[Part]:
    for label, passages in labels.items():
        first = passages[0]
        if (first.partition.kind is not PartitionKind.LIBRARY) is own:
            yield Ours(f"{label} ({_named(first)})")
            yield from passages


def _named(passage: Passage) -> str:
    """What a source is; the titles of a pair's record are the program's own words."""
    if passage.partition.kind is PartitionKind.PAIR:
        return passage.source_title.lower()
    return MAYBE if passage.kind is SourceKind.REPLY else passage.kind.value


def _meeting(brief: Brief, body: Body, sieve: Sieve) -> Iterator[Part]:
    if brief.facts is None:
        return
    pair, planned = brief.facts.pair, brief.facts.programme.sessions_planned
    minutes = body.minutes if isinstance(body, Agenda) else pair.minutes
    yield Ours(f"Meeting {pair.session_number} of {planned}, {minutes} minutes.")
    for name, side in (("mentor", pair.mentor), ("mentee", pair.mentee)):
        told = "; ".join(_side(side, sieve))
        if told:
            yield Ours(f"The {name} (not to be cited):")
            yield Theirs(told)
    if sieve.allows(Field.IDENTITY) and pair.dimensions:
        yield Ours(f"They differ in: {', '.join(pair.dimensions)}.")


def _side(side: Side, sieve: Sieve) -> Iterator[str]:
    jobs = (side.job, side.detail) if sieve.allows(Field.JOBS) else ()
    disclosed = (side.background,) if sieve.allows(Field.IDENTITY) else ()
    yield from (text for text in jobs if text and not sieve.text(text))
    yield from (text for text in disclosed if text)


def _before(brief: Brief, context: CheckContext, sieve: Sieve, terms: Terms) -> Iterator[Part]:
    """Earlier turns and the last suggestion, oldest first; the newest have the first claim."""
    if not sieve.allows(Field.TURNS):
        return
    told = [f"{turn.role}: {turn.text}" for turn in brief.turns]
    if brief.last is not None:
        told += [part.text for part in parts(brief.last.body) if _open(part, context, sieve)]
    kept: list[str] = []
    left = float(terms.turn_tokens)
    for text in reversed(told):
        left -= tokens.count(text) * _MARKED
        if left < 0:
            break
        if not sieve.text(text):
            kept.append(text)
    yield from (Theirs(text) for text in reversed(kept))


def _open(holder: object, context: CheckContext, sieve: Sieve) -> bool:
    """Whether nothing that a part cites has to stay here."""
    passages = (
        context.passages.get(citation.passage_id) for _, citation in shown(holder).citations
    )
    return all(passage is not None and not sieve.passage(passage) for passage in passages)


def _planned(body: Body) -> tuple[object, ...]:
    if isinstance(body, Agenda):
        return body.items
    if isinstance(body, TopicSet):
        return body.topics
    return body.questions if isinstance(body, QuestionSet) else body.sentences


def _plan(
    body: Body, context: CheckContext, sieve: Sieve, of_source: Mapping[str, str]
) -> Iterator[Part]:
    for n, row in enumerate(_planned(body), 1):
        cited = (context.passages.get(c.passage_id) for _, c in shown(row).citations)
        known = (of_source.get(passage.source_id) for passage in cited if passage is not None)
        labels = ", ".join(dict.fromkeys(label for label in known if label))
        timed = f"{row.minutes} min, led by {row.lead}" if isinstance(row, AgendaItem) else ""
        yield Ours(" | ".join(part for part in (f"R{n}", timed, labels) if part))
        if not _open(row, context, sieve):
            yield Ours(KEPT)
        elif told := _told(row):
            yield Theirs(told)


def _told(row: object) -> str:
    """How a row of the plan is named; a sentence of an answer is named by its sources alone."""
    match row:
        case AgendaItem():
            return row.title
        case DiscussionTopic():
            return row.claim
        case ReflectionQuestion():
            return row.text
    return ""
