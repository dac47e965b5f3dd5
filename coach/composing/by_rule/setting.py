"""The setting that a suggestion is made in, read from the brief once."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from coach.composing.arc import stage_of
from coach.composing.by_rule.held_under import held_under
from coach.composing.by_rule.stretches import longest_stretch
from coach.composing.cards.deck import Deck, activity_gist
from coach.composing.cards.fitting import activity_fit, evidence_fit, left_out_cost, question_fit
from coach.composing.cards.selection import Scored, Wish, answer, of_the_two, wishes
from coach.composing.cards.traits import Traits, Values
from coach.composing.drafts import Quote
from coach.composing.quoting import quotes
from coach.composing.record import Goal, NoteLine, Promise, Record, read
from coach.composing.understanding import patterns
from coach.composing.understanding.open_request import names_no_matter
from coach.composing.understanding.slots import unwanted
from coach.composing.words import Voice
from coach.domain.briefs import Brief, Intent
from coach.domain.passages import Passage
from coach.domain.people import Role
from coach.domain.terms import Dimension, Stage

SHORT = 20
"""Meetings below so many minutes hold promises, one question and a date, and no activity."""
DEFAULT_MINUTES = 45
SHORTEST, LONGEST = 10, 180
_UNCLEAR = re.compile(r"\b(?:the thing|and not|any ?more|either|instead)\b", re.IGNORECASE)
_WAVED_OFF = re.compile(
    r"\b(?:don'?t|not|no longer|never|stop|tired of|fed up with|instead of|wants? to hear)\b"
    r"[^.!?;]{0,40}$",
    re.IGNORECASE,
)
_AT_LENGTH = 40
"""Words of a request from which on it tells of several matters."""
HANDS_FREE = frozenset(
    {"phone", "no-reading", "no-screen", "no-paper", "walking", "captions", "driving", "standing"}
)
ON_A_CALL = frozenset({"phone", "video", "captions"})
"""Conditions of two who aren't in one place."""
NO_PLAY = frozenset({"no-role-play", "written-ahead"})
SLOW_TURNS = frozenset({"captions", "one-speaker", "second-language", "interpreter"})
_NO_HANDS = 12.0
"""How much dearer eyes and hands are where one of the two drives: nothing that wants them."""
_NAMED = 3.0
"""Weight of a request in the choice of evidence, where it names what it is about."""
_CHANCE, _CHANCE_OF_ENDS = 0.5, 2.0
"""Weight of a pair's own draw on activities: enough that pairs with like goals part ways, not so
much that it outweighs what a card is about."""


@dataclass(frozen=True)
class Setting:
    """One pair, one meeting, one request."""

    brief: Brief
    deck: Deck
    record: Record
    voice: Voice
    stage: Stage
    number: int
    planned: int
    minutes: int
    conditions: tuple[str, ...]
    """What this meeting's place and access needs ask for: of the request and of what the pair
    disclosed to each other."""
    wishes: tuple[Wish, ...]
    labels: Mapping[str, Sequence[Passage]]
    guided: bool = False
    """Whether the arc alone decides, and not this pair."""
    left_out: frozenset[str] = frozenset()
    """Cards of the suggestion that is being changed."""

    @staticmethod
    def of(brief: Brief, deck: Deck) -> Setting:
        """Read the brief."""
        record = read(brief.facts)
        facts = brief.facts
        number = facts.pair.session_number if facts else 1
        planned = facts.programme.sessions_planned if facts else 6
        return Setting(
            brief=brief,
            deck=deck,
            record=record,
            voice=Voice(facts.viewer_role if facts else Role.COORDINATOR),
            stage=stage_of(number, planned),
            number=number,
            planned=planned,
            minutes=_minutes(brief),
            conditions=held_under(brief),
            wishes=wishes(brief, record),
            labels=_labels(brief, deck, record),
        )

    @cached_property
    def activities(self) -> Scored:
        """How well each activity suits, and for which wish."""
        return self._scored(self.deck.activities, self._activity_fit, _CHANCE)

    @cached_property
    def ends(self) -> Scored:
        """The same for beginnings and ends, where most would do and each pair has its own."""
        return self._scored(self.deck.activities, self._activity_fit, _CHANCE_OF_ENDS)

    @cached_property
    def _activity_fit(self) -> Values:
        deck, spare, text = self.deck, self.spared, self.brief.understanding.text
        fit = activity_fit(deck.activities, self.stage, self.dimensions, (deck.burdens, spare))
        fit = fit + left_out_cost(
            deck.activities, map(activity_gist, deck.library.activities), text
        )
        for ruled_out, cost in (
            (HANDS_FREE, deck.paper),
            (NO_PLAY, deck.acted),
            (SLOW_TURNS, deck.quick),
        ):
            if ruled_out & set(self.conditions):
                fit = fit + cost
        return fit + _NO_HANDS * deck.paper if self.driven else fit

    @cached_property
    def evidence(self) -> Scored:
        """How well each evidence card suits, and for which wish."""
        wanted = self.brief.understanding.slots.dimensions or self.dimensions
        fit = evidence_fit(self.deck.evidence, wanted, self.unwanted) + self.deck.grades
        return self._scored(self.deck.evidence, fit, 0.2, self._wishes_for_evidence)

    @property
    def _wishes_for_evidence(self) -> tuple[Wish, ...]:
        """Where a difference is named, or topics are wanted, the request says what it is about.

        Unless it names nothing: then what the two and their programme are there for does.
        """
        heard = self.brief.understanding
        if names_no_matter(heard.text) and not heard.slots.dimensions:
            return of_the_two(self.wishes)
        if not heard.slots.dimensions and heard.intent is not Intent.TOPICS:
            return self.wishes
        return tuple(
            replace(wish, weight=_NAMED) if wish.ground is None else wish for wish in self.wishes
        )

    @cached_property
    def questions(self) -> Scored:
        """How well each question suits, and for which wish."""
        fit = question_fit(self.deck.questions, self.stage, self.dimensions)
        return self._scored(self.deck.questions, fit, 0.4)

    def _scored(
        self, cards: Traits, fit: Values, chance: float, wanted: tuple[Wish, ...] | None = None
    ) -> Scored:
        answered = answer(cards, self.wishes if wanted is None else wanted)
        draws = chance * cards.draws(self.draw_seed)
        return replace(answered, values=answered.values + fit + draws)

    @cached_property
    def dimensions(self) -> tuple[Dimension, ...]:
        """The pair's differences and those that the request names."""
        own = self.brief.facts.pair.dimensions if self.brief.facts and not self.guided else ()
        return tuple(dict.fromkeys((*self.brief.understanding.slots.dimensions, *own)))

    @cached_property
    def unwanted(self) -> tuple[Dimension, ...]:
        """Differences that the request wants left out."""
        return unwanted(self.brief.understanding.text)

    @property
    def draw_seed(self) -> str:
        """What the pair's own draw depends on."""
        if self.guided:
            return f"arc/{self.number}/{self.planned}"
        pair = self.brief.facts.pair.id if self.brief.facts else ""
        return f"{pair}/{self.number}/{self.brief.seed}"

    @property
    def used(self) -> frozenset[str]:
        """Cards that must not come back."""
        earlier = self.brief.facts.used_ids if self.brief.facts else frozenset()
        return earlier | self.left_out

    @property
    def shown(self) -> frozenset[str]:
        """Cards of topics and questions that were offered before and come last now."""
        return self.brief.facts.shown_ids if self.brief.facts else frozenset()

    @cached_property
    def stretch(self) -> int | None:
        """Minutes that the asker can sit, stand or follow at a time; None where unsaid.

        Of the asker's own background alone: the other's body is nothing to be told by a plan.
        """
        facts = self.brief.facts
        own = {Role.MENTOR: facts.pair.mentor, Role.MENTEE: facts.pair.mentee} if facts else {}
        side = own.get(facts.viewer_role) if facts else None
        told = (self.brief.understanding.text, *([side.background] if side else []))
        return min((one for one in map(longest_stretch, told) if one), default=None)

    @property
    def driven(self) -> bool:
        """Whether one of the two drives while they talk."""
        return "driving" in self.conditions

    @property
    def interpreted(self) -> bool:
        """Whether somebody interprets, so that all takes twice as long."""
        return "interpreter" in self.conditions

    @property
    def theme(self) -> str:
        """What the request is about; empty where that is unclear, or where it names subjects."""
        named = self.brief.understanding.slots.focus
        if self.asked_at_length and self.brief.understanding.subjects:
            return ""
        before = self.brief.understanding.text.partition(named)[0] if named else ""
        unclear = _UNCLEAR.search(named) or named.count("'") % 2 or named.count('"') % 2
        return "" if unclear or _WAVED_OFF.search(before) else named

    @property
    def plain_request(self) -> str:
        """The words of the request, its apostrophes straight."""
        return self.brief.understanding.text.replace("\u2019", "'")

    @property
    def asked_at_length(self) -> bool:
        """Whether the request tells of more than one matter."""
        return len(self.brief.understanding.text.split()) >= _AT_LENGTH

    @property
    def asks_for_research(self) -> bool:
        """Whether the request asks what is known, beyond what to do."""
        return "research" in patterns.said("cues", self.brief.understanding.text)

    def without(self, card_ids: frozenset[str]) -> Setting:
        """The same setting with some cards out of the deck."""
        return replace(self, left_out=self.left_out | card_ids)

    @property
    def spared(self) -> bool:
        """Whether the mentor is to be asked for little."""
        return bool({"tired", "public", "phone", "driving"} & set(self.conditions)) or bool(
            self.brief.understanding.situations
        )

    def quote(self, label: str, *texts: str | None) -> tuple[Quote, ...]:
        """Quotes of these texts, as far as they stand in the source's passages."""
        return quotes(self.labels, label, *texts)

    def rest_on(self, principle: str) -> tuple[Quote, ...]:
        """A quote of the guidance sentence that says a principle best."""
        said = self.deck.principles.get(principle)
        return self.quote(said.source_id, said.text) if said else ()

    def own(self, *grounds: Goal | Promise | NoteLine | None) -> tuple[Quote, ...]:
        """Quotes of the pair's own record."""
        return tuple(
            quote
            for ground in grounds
            if ground is not None
            for quote in self.quote(ground.passage.source_id, ground.text)
        )

    def noted(self, *promises: Promise) -> tuple[Quote, ...]:
        """Quotes of promises with what was noted about them."""
        return tuple(
            quote
            for promise in promises
            for quote in self.quote(
                promise.passage.source_id, f"{promise.text} ({promise.state})", promise.text
            )[:1]
        )


def _minutes(brief: Brief) -> int:
    asked = brief.understanding.slots.minutes
    usual = brief.facts.pair.minutes if brief.facts else DEFAULT_MINUTES
    return min(max(asked or usual, SHORTEST), LONGEST)


def _labels(brief: Brief, deck: Deck, record: Record) -> Mapping[str, Sequence[Passage]]:
    own: dict[str, tuple[Passage, ...]] = {}
    grounds: list[Goal | Promise | NoteLine] = [*record.goals, *record.promises, *record.notes]
    passages = [ground.passage for ground in grounds]
    for passage in (*passages, *(hit.passage for hit in brief.retrieved.hits)):
        held = own.get(passage.source_id, deck.passages.get(passage.source_id, ()))
        if passage not in held:
            held = (*held, passage)
        own[passage.source_id] = held
    return ChainMap(own, deck.passages)
