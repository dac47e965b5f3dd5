"""A synthetic pair over the shipped library, laid out without weights: what composers work on."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, cast

from coach.checks.suite import Suite, standard_suite
from coach.composing.by_model.asking import Means
from coach.composing.by_model.composer import ByModel
from coach.composing.by_model.terms import Terms
from coach.composing.by_rule.composer import ByRule
from coach.composing.cards.deck import Deck
from coach.composing.cards.deck import phrases as deck_phrases
from coach.composing.cards.principles import EVERY
from coach.domain.access import LIBRARY, Partition, PartitionKind
from coach.domain.briefs import (
    Brief,
    Intent,
    PairFacts,
    SituationMatch,
    Slots,
    Understanding,
)
from coach.domain.calls import Call
from coach.domain.events import Event, Settled
from coach.domain.findings import CheckContext
from coach.domain.library import Library
from coach.domain.passages import Hit, Match, Passage, Retrieved, SourceKind
from coach.domain.people import Pair, Person, Programme, Role, Side
from coach.domain.sessions import Commitment
from coach.domain.suggestions import Suggestion
from coach.domain.terms import Dimension
from coach.inference import tokens
from coach.inference.embed_words import WordsEmbedder
from coach.ingest.card_text import card_sources
from coach.ingest.cards import load_library
from coach.ports import ChatModel, Composer
from coach.privacy.anonymiser import Anonymiser
from coach.prompting.library import read_prompts
from coach.service.clocks import FixedClock
from coach.service.guarding import guarded

ROOT = Path(__file__).parents[2]
PAIR = Partition(PartitionKind.PAIR, "pair-1")
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MENTOR = Person("p1", "pg", "Ottoline Brackwater", "ottoline", Role.MENTOR, "ob@example.org")
MENTEE = Person("p2", "pg", "Ferdinand Quill", "fquill", Role.MENTEE)
PROMISE = "visit the night shift and write down three things that slow it"
NOTE = (
    "We talked through the handover between shifts. The mentee offered three solutions before the "
    "story was finished. We agreed to try one question at a time."
)
REQUEST = "An agenda for our third meeting, 45 minutes. He fixes everything before I have finished."


@cache
def library() -> Library:
    return load_library(ROOT / "knowledge")


@cache
def library_passages() -> tuple[Passage, ...]:
    """Paragraphs of the cards and documents."""
    found = []
    for source in card_sources(library()):
        start = 0
        for n, text in enumerate(source.text.split("\n\n")):
            found.append(
                Passage(
                    f"{source.id}@{source.content_hash[:8]}:{n}", source.id, LIBRARY, source.kind,
                    source.title, "", text, start, start + len(text), tokens.count(text),
                )
            )  # fmt: skip
            start += len(text) + 2
    return tuple(found)


@cache
def library_by_id() -> MutableMapping[str, Passage]:
    """The passages as the service hands them over: in a mapping that is read once."""
    return cast(
        "MutableMapping[str, Passage]", MappingProxyType({p.id: p for p in library_passages()})
    )


@cache
def deck() -> Deck:
    embedder = WordsEmbedder()
    vectors = embedder.embed(deck_phrases(library(), EVERY))
    return Deck.build(library(), library_passages(), vectors, EVERY)


@cache
def anonymiser(roster: tuple[Person, ...]) -> Anonymiser:
    return Anonymiser(roster, b"k" * 32)


@dataclass(frozen=True)
class Guarded:
    """The rule behind its checks (Composer), as the service shows it."""

    suite: Suite = field(default_factory=standard_suite)
    name: str = "by_rule"

    def compose(self, brief: Brief, context: CheckContext) -> Iterator[Event]:
        rule = ByRule(lambda _: deck())
        return guarded(
            lambda seed: rule.compose(replace(brief, seed=seed), context), self.suite, context
        )


@dataclass
class Replaying:
    """The rule's events of each brief, composed once (Composer)."""

    name: str = "by_rule"
    composed: ClassVar[dict[tuple[str, str], list[Event]]] = {}

    def compose(self, brief: Brief, context: CheckContext) -> Iterator[Event]:
        key = (brief.understanding.text, str(brief.facts))
        if key not in self.composed:
            self.composed[key] = list(Guarded().compose(brief, context))
        yield from self.composed[key]


def own(source_id: str, kind: SourceKind, title: str, text: str) -> Passage:
    size = tokens.count(text)
    return Passage(f"{source_id}@0:0", source_id, PAIR, kind, title, "", text, 0, len(text), size)


def facts(
    notes: Sequence[str] = (NOTE,), dimensions: tuple[Dimension, ...] = (Dimension.FRONTLINE,)
) -> PairFacts:
    promised = Commitment(
        "c1", "pair-1", Role.MENTEE, Anonymiser([], b"k" * 32).anonymise(PROMISE).text, 2,
        date(2026, 3, 1),
    )  # fmt: skip
    return PairFacts(
        programme=Programme("pg", "Crossing", "Hear the shop floor", 6, "desk 4"),
        pair=Pair(
            "pair-1", "pg",
            Side("p1", "Shift lead in a warehouse", "4 years", "carer of a parent", "Be asked"),
            Side("p2", "Head of logistics", "12 years", "", "Know what slows the night shift"),
            dimensions, 3, 45,
        ),
        viewer_role=Role.MENTOR,
        goals=(
            own("goal:pair-1:mentor", SourceKind.GOAL, "Goal of the mentor", "Be asked"),
            own(
                "goal:pair-1:mentee", SourceKind.GOAL, "Goal of the mentee",
                "Know what slows the night shift",
            ),
        ),
        notes=tuple(
            own(f"note:n{n}", SourceKind.NOTE, f"Note, meeting {n}", text)
            for n, text in enumerate(notes, 2)
        ),
        promises=(
            (promised, own("promise:c1", SourceKind.PROMISE, "Promise by the mentee", PROMISE)),
        ),
    )  # fmt: skip


def brief(
    text: str = REQUEST,
    intent: Intent = Intent.AGENDA,
    *,
    pair: PairFacts | None = None,
    **changes: object,
) -> Brief:
    situations = (SituationMatch("sit-fixes-instead-of-listening", 0.9, text),)
    known = [card.id for card in library().situations]
    return replace(
        Brief(
            Understanding(
                text,
                intent,
                Slots(minutes=45 if intent is Intent.AGENDA else None),
                tuple(match for match in situations if match.card_id in known),
            ),
            pair or facts(),
            library(),
            Retrieved(text, hits("feedback"), Match.STRONG),
            asked_by="p1",
            programme_id="pg",
        ),
        **changes,  # type: ignore[arg-type]
    )


def hits(word: str) -> tuple[Hit, ...]:
    near = [p for p in library_passages() if word in p.text and p.kind is SourceKind.GUIDANCE]
    return tuple(Hit(passage, 0.8, 0.7, 0.5) for passage in near[:6])


def context(made: Brief) -> CheckContext:
    pair = made.facts
    mine = [*pair.goals, *pair.notes, *(p for _, p in pair.promises)] if pair else []
    return CheckContext(
        passages=ChainMap({p.id: p for p in mine}, library_by_id()),
        roster=(MENTOR, MENTEE),
        pair_id="pair-1",
        minutes=made.understanding.slots.minutes,
    )


@dataclass
class House:
    """A composer by model with what it wrote down."""

    composer: Composer
    calls: list[Call]

    def events(self, made: Brief) -> list[Event]:
        return list(self.composer.compose(made, context(made)))

    def suggestion(self, made: Brief) -> Suggestion:
        *_, last = self.events(made)
        assert isinstance(last, Settled)
        return last.suggestion


@dataclass(frozen=True)
class Canned:
    """The same events for every brief (Composer): where only what comes after the rule matters."""

    events: tuple[Event, ...]
    name: str = "by_rule"

    def compose(self, brief: Brief, context: CheckContext) -> Iterator[Event]:
        del brief, context
        yield from self.events


def canned() -> Canned:
    return Canned(tuple(Replaying().compose(brief(), context(brief()))))


def house(
    model: ChatModel, terms: Terms | None = None, rule: Composer | None = None, **means: object
) -> House:
    calls: list[Call] = []
    made = Means(
        model=model,
        prompts=read_prompts(ROOT / "prompts"),
        suite=standard_suite(),
        anonymise=lambda text, roster: anonymiser(tuple(roster)).anonymise(text).text,
        clock=FixedClock(NOW),
        ledger=calls.append,
    )
    made = replace(made, **means)  # type: ignore[arg-type]
    return House(ByModel(rule or Replaying(), made, terms or Terms()), calls)
