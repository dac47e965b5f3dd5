"""What a person wants of the coach, and the slots that the request names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np

from coach.composing.understanding import patterns, slots
from coach.composing.understanding.conditions import conditions
from coach.composing.understanding.discriminant import Discriminant, Example, Remember, afresh
from coach.composing.understanding.durations import bare_minutes, meeting_minutes
from coach.composing.understanding.exemplars import exemplar_phrases, exemplars
from coach.composing.understanding.focus import focus, question, theme
from coach.composing.understanding.for_whom import audience
from coach.composing.understanding.how_many import count
from coach.composing.understanding.message import Message
from coach.composing.understanding.numerals import well_spelled
from coach.composing.understanding.of_the_coach import is_long, part_for_others, put_to_coach
from coach.composing.understanding.perils import CRISIS, KINDS, Perils, peril_phrases
from coach.composing.understanding.refining import Named, Refining, refinement_phrases
from coach.composing.understanding.stated import looks_back, stated_kind, wants_words
from coach.composing.understanding.theme import recalled
from coach.composing.understanding.told_of import without_what_is_told
from coach.composing.understanding.which_item import item
from coach.composing.understanding.which_meeting import coming_number, session_number
from coach.domain.briefs import (
    DANGER,
    DANGER_MEANT,
    Intent,
    SituationMatch,
    Slots,
    Understanding,
)
from coach.domain.people import Role
from coach.ports import Vectors

_RULE = 0.8
"""Weight of a wording that a rule knows, against the discriminant's score."""
_ROUTE_RULE = 1.3
_OTHER = -1.0
"""Score by meaning of a route that no exemplar has."""
_OUTRIGHT, _IN_WORDS = 1.5, 2.0
"""What a kind named outright weighs, and a question for the words to say."""
_A_FEW = 9
"""Words up to which "help" or "thanks" at the end is all that was said."""
_QUESTION_FORM = 0.35
"""Weight of the answer rules: a question mark alone says little."""
_SURE = 0.7
"""Score of a situation from which it speaks for a plan where nothing else was asked for."""
_SOMEBODY = re.compile(
    r"\b(?:i|i'?m|my|me|we|our|us|he|she|him|her|his|they|them|their)\b", re.IGNORECASE
)
"""A question that speaks of nobody in particular asks what is known, whatever it reminds one of."""
_CARE = frozenset({"crisis", "therapy"})
_ROUTES = frozenset({*KINDS, "therapy", "write-for-me", "other-people", "off-topic"})


def intent_phrases() -> tuple[str, ...]:
    """The phrases whose vectors `Intents.fit` wants, in order."""
    return (*exemplar_phrases(), *peril_phrases(), *refinement_phrases())


@dataclass(frozen=True)
class Intents:
    """Reads intents: rules first, the meaning of labelled examples as a second opinion."""

    discriminant: Discriminant
    perils: Perils
    refining: Refining

    @staticmethod
    def fit(vectors: Vectors, remember: Remember = afresh) -> Intents:
        """Learn from the vectors of `intent_phrases`; ``remember`` as `Discriminant.fit` has it."""
        labels = [label for label, _ in exemplars()]
        sizes = {label: labels.count(label) for label in set(labels)}
        examples = [
            Example(label, text, float(np.sqrt(len(labels) / sizes[label])))
            for label, text in exemplars()
        ]
        heard = len(examples) + len(peril_phrases())
        return Intents(
            Discriminant.fit(vectors[: len(examples)], examples, remember),
            Perils.fit(vectors[:heard], remember),
            Refining.fit(vectors[heard:], remember),
        )

    def understand(
        self,
        said: Message,
        asker: Role | None = None,
        situations: tuple[SituationMatch, ...] = (),
        *,
        quiet: bool = False,
        at_length: bool = False,
    ) -> Understanding:
        """The request as understood.

        Args:
            said: The message with its vectors.
            asker: Role of the person asking, for "questions for me".
            situations: What was recognised in the message: a mentor who is up against something
                and asks for nothing in particular is offered a plan for the next meeting.
            quiet: Whether the message as a whole hardly tells of anything wrong: what only
                sounds near to danger in it is then said beside the plan, and refuses none. (Of
                30 requests with danger in one sentence the 13 that are heard are none such.)
            at_length: Whether the message tells of something at length: danger that is neither said
                outright nor surely meant then comes first in the answer, and the plan after it.
        """
        asks = _asks_for_a_plan(said.text) or any(one.score >= _SURE for one in situations[:1])
        coached = at_length and asks and not self.perils.surely(said)
        heard = self._only_reminds(said)
        reminds = heard and (quiet or coached)
        label = self._label(said, situations, reminds)
        if reminds and not quiet and label in _ROUTES:
            label = CRISIS
        intent = Intent.OUT_OF_SCOPE if label in _ROUTES else Intent(label)
        route = label if label in _ROUTES else None
        named = _slots(well_spelled(said.text), intent, asker, route)
        if intent is Intent.REFINE:
            told = Named(named.minutes, named.item, named.count)
            named = replace(named, refinement=self.refining.kind(said, told))
        if intent in _KINDS:
            plain = not situations or situations[0].score < _SURE
            named = replace(named, focus=theme(said.text, plain))
        also = _also(said.text, intent)
        part = None if intent is Intent.OUT_OF_SCOPE else self._beside_the_rest(said, reminds)
        part = DANGER_MEANT if part and reminds and not quiet else part
        return Understanding(said.text, intent, named, situations, also, for_others=part)

    def _beside_the_rest(self, said: Message, reminds: bool) -> str | None:
        """What of a request belongs with somebody else: a dispute, or what may be danger."""
        doubted = reminds or self.perils.doubted(said)
        return DANGER if doubted else part_for_others(said.text)

    def _only_reminds(self, said: Message) -> bool:
        """Whether a crisis is heard in it by meaning alone."""
        return self.perils.heard(said) == CRISIS and not self.perils.outright(said)

    def _label(self, said: Message, situations: tuple[SituationMatch, ...], reminds: bool) -> str:
        peril = None if reminds else self.perils.heard(said)
        if peril:
            return peril
        votes = self._by_meaning(said)
        asked_for = without_what_is_told(said.text)
        named = patterns.said("intents", asked_for)
        if is_long(said.text):
            named = tuple(one for one in named if one != "refine")
            votes["refine"] -= _RULE
        asks = any(kind.value in named for kind in _KINDS)
        for name in named:
            if name != "small-talk" or len(said.text.split()) <= _A_FEW:
                votes[name] += _QUESTION_FORM if name == "answer" else _RULE
        for name in _routes(said.text):
            votes[name] = votes.get(name, _OTHER) + _ROUTE_RULE
        if not asks and "research" in patterns.said("cues", said.text):
            votes["answer"] += _RULE
        kind, words = _outright(asked_for, votes)
        if situations and (kind or not words) and _SOMEBODY.search(said.text):
            _lean(votes, _asked(asks, bool(named or kind), situations[0].score), frozenset(named))
        return max(votes, key=lambda name: votes[name])

    def _by_meaning(self, said: Message) -> dict[str, float]:
        scores = self.discriminant.scores(said.vectors[:1], said.pieces[:1])[0]
        return {
            name: float(score) for name, score in zip(self.discriminant.labels, scores, strict=True)
        }


def _asks_for_a_plan(text: str) -> bool:
    """Whether it asks for an agenda, topics or questions by their name."""
    asked_for = without_what_is_told(text)
    named = patterns.said("intents", asked_for)
    return stated_kind(asked_for) is not None or any(kind.value in named for kind in _KINDS)


def _routes(text: str) -> list[str]:
    """Routes that the text names: of care anywhere, others where the coach is asked for them."""
    asked = patterns.said("routes", put_to_coach(text))
    return [one for one in patterns.said("routes", text) if one in _CARE or one in asked]


def _outright(text: str, votes: dict[str, float]) -> tuple[Intent | None, bool]:
    """The kind that is asked for by its name, and whether words to say are; both get their vote."""
    if looks_back(text):
        votes["past"] += _OUTRIGHT
        return None, False
    kind, words = stated_kind(text), wants_words(text)
    if kind or words:
        votes[kind.value if kind else "answer"] += _OUTRIGHT if kind else _IN_WORDS
    return kind, words


def _asked(by_name: bool, at_all: bool, score: float) -> float:
    """How much a situation speaks for a plan: least where something is asked for by its name."""
    if by_name:
        return 0.2
    if at_all:
        return 0.3
    return 1.0 if score >= _SURE else 0.4


def _lean(votes: dict[str, float], towards: float, named: frozenset[str]) -> None:
    """Somebody who is up against something wants help with the next meeting, not a refusal."""
    votes["agenda"] += towards
    for name in votes:
        if name == "small-talk" or (name in _ROUTES and name != "crisis"):
            votes[name] -= 0.4
        elif name in ("refine", "past") and name not in named:
            votes[name] -= 0.3


_KINDS = (Intent.AGENDA, Intent.TOPICS, Intent.QUESTIONS)


def _also(text: str, intent: Intent) -> tuple[Intent, ...]:
    if intent not in _KINDS:
        return ()
    return (Intent.ANSWER,) if "research" in patterns.said("cues", text) else ()


def _slots(text: str, intent: Intent, asker: Role | None, route: str | None) -> Slots:
    refining = intent is Intent.REFINE
    minutes = meeting_minutes(text)
    if minutes is None and intent in (Intent.REFINE, Intent.AGENDA):
        minutes = bare_minutes(text)
    place = item(text) if refining else None
    counted = intent in (Intent.TOPICS, Intent.QUESTIONS) or refining
    return Slots(
        minutes=minutes,
        focus=_about(text, intent),
        count=count(text) if counted and place is None else None,
        item=place,
        audience=audience(text, asker) if intent is Intent.QUESTIONS else None,
        model=slots.model(text),
        tone=slots.tone(text) if refining else None,
        session_number=_meeting_number(text, intent),
        dimensions=slots.dimensions(text),
        route=route,
        constraints=conditions(text),
    )


def _meeting_number(text: str, intent: Intent) -> int | None:
    if intent is Intent.PAST:
        return session_number(text)
    return coming_number(text) if intent in _KINDS else None


def _about(text: str, intent: Intent) -> str:
    if intent is Intent.OUT_OF_SCOPE:
        return ""
    if intent is Intent.ANSWER:
        return focus(text) or question(text)
    if intent is Intent.PAST:
        return focus(text) or recalled(text)
    return focus(text)
