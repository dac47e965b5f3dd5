"""What a person is up against, recognised in what they wrote.

Each situation card says how people put it. A classifier over the meaning and the words of those,
with plain requests as one more class, decides whether a message holds a situation and which, on
what the message says beside its request: all of it together, and sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

import numpy as np
import yaml

from coach.composing.understanding.conditions import conditions, practical
from coach.composing.understanding.discriminant import (
    Discriminant,
    Example,
    Remember,
    Scores,
    afresh,
)
from coach.composing.understanding.durations import meeting_length
from coach.composing.understanding.exemplars import exemplars_of
from coach.composing.understanding.matter import matter
from coach.composing.understanding.message import Message
from coach.composing.understanding.on_record import NOTHING_NOTED, OnRecord, spoken_for
from coach.composing.understanding.outright import named_outright
from coach.composing.understanding.speaker import speaker
from coach.domain.briefs import SituationMatch
from coach.domain.library import Library, SituationCard
from coach.domain.people import Role
from coach.ports import Vectors

_HERE = resources.files("coach.composing.understanding")

_PLAIN = "plain"
_WITHOUT = ("refine", "past", "small-talk", "topics", "off-topic")
"""Intents whose examples hold no situation."""
_MATTER = 1
"""Row of a message's matter; its sentences follow."""
THRESHOLD = 0.15
"""Score above which a message holds a situation; about -1 to 1."""
SENTENCE_THRESHOLD, BESIDE_ACCESS = 0.5, 0.2
"""Score above which a sentence of its own adds a situation that the whole did not show; lower
where the whole is about the place or the channel, which easily drown what is the matter."""

_CLEAR = -0.6
"""Score of the whole and the best sentence together from which a card is no guess."""
_FIRST, _AHEAD = 2, 0.1
"""Places in the whole, and the lead in its best sentence, that make a card no guess either: of 58
that were guesses without them on 38 development requests, 14 of 17 such were about the request."""
_FAR_AHEAD = 0.4
"""Lead over all other cards, whole and sentences together, that does so as well: of 985 requests
told at length or beside a record, 42 that were guesses without it have it, 25 of them rightly."""
_TOLD = 30
"""Words from which on a request of several sentences tells of something; a shorter one asks."""
_HINTED = 0.12
"""Score of a card in the request itself, below which no record makes it more than a guess."""
_LEAD, _MUCH = 0.5, 1.0
"""Lead over all other cards, in request and record together, from which on a card is no guess. It
takes much where a note tells of hours and channels that are no trouble, or where a wrong card would
turn the meeting into a breach."""
_GRAVE = frozenset(
    f"sit-{name}"
    for name in (
        "confidential-information", "confidence-broken", "legal-grievance", "harassment-disclosed",
        "mentor-distress", "leader-distress", "too-friendly",
    )
)  # fmt: skip
_SECOND = 0.5
"""What the second sentence that speaks for a card counts, beside the first and the whole."""
_FOR_THE_OTHER = 0.3
_PRACTICAL = 0.3
"""Share of a card's short wordings that state a condition or the length of the meeting, from which
on it is about that: who tells at length what happened often adds how long they have."""


@cache
def _plain_requests() -> tuple[str, ...]:
    text = (_HERE / "plain.yaml").read_text("utf-8")
    return tuple(yaml.safe_load(text))


def situation_phrases(library: Library) -> tuple[str, ...]:
    """Phrases whose vectors `Situations.fit` wants, in order."""
    return tuple(example.text for example in _examples(library))


def _examples(library: Library) -> list[Example]:
    """How people put it, less what they ask for, by card; then plain requests."""
    return [
        *(
            Example(card.id, _beside_request(phrase))
            for card in library.situations
            for phrase in card.said
        ),
        *(
            Example(_PLAIN, phrase)
            for whole in (*_plain_requests(), *exemplars_of(_WITHOUT))
            for phrase in dict.fromkeys((whole, _beside_request(whole)))
        ),
    ]


@cache
def _beside_request(phrase: str) -> str:
    """A phrase of the library's, less what it asks for."""
    return " ".join(matter(phrase)) or phrase


def _second(fitting: Scores) -> Scores:
    """What each card scores in the second-best sentence; in the whole where there is but one."""
    if len(fitting) <= _MATTER + 1:
        return np.asarray(fitting[0], np.float32)
    return np.asarray(np.sort(fitting[1:], axis=0)[-2], np.float32)


def _clear(place: int, fitting: Scores, cards: Scores) -> bool:
    """Whether a card is no guess."""
    whole = fitting[0, place] + fitting[:, place].max()
    return bool(whole >= _CLEAR) or _leads(place, fitting, cards)


def _leads(place: int, fitting: Scores, cards: Scores) -> bool:
    """Whether a card is among the first of the whole and ahead of all others in its sentence."""
    if int((fitting[0] > fitting[0, place]).sum()) >= _FIRST:
        return False
    sentence = cards[1:] if len(cards) > 1 else cards
    row = sentence[int(sentence[:, place].argmax())]
    return bool(row[place] - np.delete(row, place).max(initial=-1.0) >= _AHEAD)


def _lead(best: Scores) -> float:
    """By how much the first of all cards is ahead of the second."""
    place = int(best.argmax())
    return float(best[place] - np.delete(best, place).max(initial=-np.inf))


def _tells(said: Message) -> bool:
    """Whether a request tells of something in several sentences, and doesn't only ask."""
    return len(said.text.split()) >= _TOLD and len(said.pieces) > _MATTER + 2


def _is_practical(card: SituationCard) -> bool:
    said = [phrase for phrase in card.said if len(phrase.split()) < _TOLD]
    stated = sum(bool(practical(phrase) or meeting_length(phrase)) for phrase in said)
    return stated >= _PRACTICAL * max(len(said), 1)


@dataclass(frozen=True)
class Situations:
    """Recognises the situation cards of one library."""

    discriminant: Discriminant | None
    """None for a library without situation cards."""
    ids: tuple[str, ...]
    audiences: tuple[str, ...]
    """Whom each card is for: mentor, mentee or both."""
    practical: frozenset[str]
    """Cards about where and by what channel the pair meets: theirs come after what is between
    the two people, and the meeting's conditions hold them anyway."""

    @staticmethod
    def fit(library: Library, vectors: Vectors, remember: Remember = afresh) -> Situations:
        """Learn from the vectors of `situation_phrases`.

        ``remember`` as `Discriminant.fit` has it.
        """
        ids = tuple(card.id for card in library.situations)
        audiences = tuple(card.audience for card in library.situations)
        practical = frozenset(card.id for card in library.situations if _is_practical(card))
        learned = Discriminant.fit(vectors, _examples(library), remember) if ids else None
        return Situations(learned, ids, audiences, practical)

    def recognise(
        self, said: Message, asker: Role | None = None, record: OnRecord = NOTHING_NOTED
    ) -> tuple[SituationMatch, ...]:
        """The situations that a message holds, best first, at most two; often none.

        What is the matter between the two comes before what only makes the meeting hard to hold.

        Args:
            said: The message with its vectors.
            asker: Role of the person asking, where the words leave it open.
            record: What the pair has noted: it decides where the message only holds a guess.
        """
        if self.discriminant is None or len(said.pieces) <= _MATTER:
            return ()
        named = [one for one in named_outright(said.text) if one.card_id in self.ids]
        names = {one.card_id for one in named}
        meant = self._meant(self.discriminant, said, asker, record)
        return (*named[:1], *(one for one in meant if one.card_id not in names))[:2]

    def _meant(
        self, discriminant: Discriminant, said: Message, asker: Role | None, record: OnRecord
    ) -> tuple[SituationMatch, ...]:
        """The same by what is meant."""
        every = discriminant.scores(said.vectors[_MATTER:], said.pieces[_MATTER:])
        columns = [discriminant.labels.index(card_id) for card_id in self.ids]
        plain = every[:, [discriminant.labels.index(_PLAIN)]]
        fitting = every[:, columns] - self._for_others(speaker(said.text) or asker)
        cards = fitting - plain
        best = fitting[0] + fitting.max(axis=0) + _SECOND * _second(fitting)
        first = int(best.argmax())
        found = [
            replace(self._match(said, place, cards), clear=_clear(place, fitting, cards))
            for place in self._places(said, cards, first)
            if cards[:, place].max() > THRESHOLD
        ]
        if found and _tells(said) and _lead(best) >= _FAR_AHEAD:
            found[0] = replace(found[0], clear=True)
        if record and found and not found[0].clear and _tells(said):
            best = best + spoken_for(record, discriminant)[columns]
            found = self._by_record(said, cards, best, found)
        rest = sorted(found[1:], key=lambda match: -match.score)
        return tuple(sorted([*found[:1], *rest], key=lambda match: self._beside(match, found)))[:2]

    def _by_record(
        self, said: Message, cards: Scores, best: Scores, found: Sequence[SituationMatch]
    ) -> list[SituationMatch]:
        """What was found, begun with the card that request and record speak for together."""
        place = int(best.argmax())
        match = self._match(said, place, cards)
        much = match.card_id in self.practical or match.card_id in _GRAVE
        clear = _lead(best) >= (_MUCH if much else _LEAD) and bool(cards[:, place].max() >= _HINTED)
        sure = replace(match, score=max(match.score, found[0].score), clear=clear)
        return [sure, *(one for one in found if one.card_id != match.card_id)]

    def _beside(self, match: SituationMatch, found: Sequence[SituationMatch]) -> bool:
        """Whether a situation is the frame of a meeting, and not what is the matter in it."""
        surest = max(one.score for one in found)
        return match.card_id in self.practical or (
            match.score < surest and bool(conditions(match.heard))
        )

    def _for_others(self, asker: Role | None) -> Scores:
        """What speaks against each card because it is for the other half of a pair."""
        against = [
            0.0 if asker is None or audience in ("both", asker) else _FOR_THE_OTHER
            for audience in self.audiences
        ]
        return np.asarray(against, np.float32)

    def _places(self, said: Message, cards: Scores, first: int) -> list[int]:
        """The card that fits best, then the best card of each other sentence."""
        match = self._match(said, first, cards)
        beside_access = match.card_id in self.practical or bool(conditions(match.heard))
        threshold = BESIDE_ACCESS if beside_access else SENTENCE_THRESHOLD
        places = [first]
        for row in range(1, len(cards)):
            best = int(cards[row].argmax())
            if cards[row, best] > threshold:
                places.append(best)
        return list(dict.fromkeys(places))

    def _match(self, said: Message, place: int, cards: Scores) -> SituationMatch:
        heard = said.pieces[_MATTER]
        if len(cards) > 1:
            heard = said.pieces[_MATTER + 1 + int(cards[1:, place].argmax())]
        score = float(1 / (1 + np.exp(-2 * cards[:, place].max())))
        return SituationMatch(self.ids[place], score, heard)
