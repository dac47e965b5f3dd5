"""What a request names as something for the meeting: shown, asked, heard or worked on.

"I have the findings from ten members, and I'd like to ask him about the price sheet" names two
subjects. They are what a meeting is for where nothing is the matter, before any goal or card. What
is said beside them (the room, the day, how it went) is of few kinds and is told from them by
meaning; who does what with a subject is told by grammar, and by meaning where that doesn't say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from coach.composing.understanding.asked import SPOKEN
from coach.composing.understanding.discriminant import (
    Discriminant,
    Example,
    Remember,
    Scores,
    afresh,
)
from coach.composing.understanding.subject_leads import Thing, thing_of
from coach.composing.understanding.utterance import sentences
from coach.domain.briefs import SituationMatch, Subject, Use
from coach.ports import Embedder, Vectors

_ASIDE, _MATTER = "aside", "matter"
_CUT = re.compile(
    r"\s*(?:[;:](?=\s)|[–—()])\s*|\s+-\s+|,\s+|\s+(?=(?:and|but|because|since|so|then|if|when|although)\s)",
    re.IGNORECASE,
)
_FEWEST = 3
"""Words of a piece that stands alone; a shorter one goes with the one before."""
_MOST = 30
"""Pieces of a request that are looked at."""
_TELLING, _TELLING_WORDS = 3, 31
"""Clauses and words of a request from which on it tells something."""
_CALM, _QUIET, _TROUBLED = -0.6, -0.5, -0.35
"""Mean score over a request's clauses, as those that tell of something wrong: below the first
nothing is the matter, below the second no situation that isn't sure, above the last no clause
is a subject. Of 50 requests by another hand 11 of the 16 calm ones in which a situation had been
heard were cleared of it so, and none of the fourteen in which something was the matter."""
_MANY = 3
"""Subjects of a request from which on what is heard in naming one is no trouble."""
_SURE = 0.75
"""Score from which on a clear situation stands in a quiet request."""
_LIKELY, _HINTED, _ALONE = 0.05, 0.4, -0.15
"""Score of the asides below which a piece names a subject: of one in which grammar finds nobody
who wants something, of one in which it does, and of a bare thing."""


@dataclass(frozen=True)
class Piece:
    """A clause of a request, where it stands."""

    sentence: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.sentence[self.start : self.end].strip(" ,.;:")


def pieces(request: str) -> tuple[Piece, ...]:
    """The clauses of a request, in order."""
    found = (one for sentence in sentences(request.replace("’", "'")) for one in _pieces(sentence))
    return tuple(one for one in found if one.text)[:_MOST]


def _pieces(sentence: str) -> Iterator[Piece]:
    plain = SPOKEN.sub(lambda said: "_" * len(said[0]), sentence)
    starts = [0]
    for cut in _CUT.finditer(plain):
        rest = plain[cut.end() :]
        following = _CUT.search(rest)
        words = (rest[: following.start()] if following else rest).split()
        if len(words) >= _FEWEST and len(plain[starts[-1] : cut.start()].split()) >= 1:
            starts.append(cut.end())
    for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True):
        yield Piece(sentence, start, end)


def _is_sure(match: SituationMatch) -> bool:
    return match.clear and match.score >= _SURE


def _most(thing: Thing) -> float:
    if thing.alone:
        return _ALONE
    return _HINTED if thing.led else _LIKELY


def _before(parts: Sequence[Piece], things: Sequence[Thing | None], place: int) -> Iterator[Thing]:
    """What is led in by earlier clauses of the same sentence."""
    for part, thing in zip(parts[:place], things, strict=False):
        if thing and thing.led and part.sentence is parts[place].sentence:
            yield thing


def _holds(one: Thing, other: Thing) -> bool:
    return one.start < other.start and other.end <= one.end


@cache
def _examples() -> tuple[Example, ...]:
    text = (
        resources.files("coach.composing.understanding")
        .joinpath("subjects.yaml")
        .read_text("utf-8")
    )
    told: dict[str, list[str]] = yaml.safe_load(text)
    return tuple(Example(label, one) for label, every in told.items() for one in every)


def subject_phrases() -> tuple[str, ...]:
    """Phrases whose vectors `Subjects.fit` wants, in order."""
    return tuple(one.text for one in _examples())


@dataclass(frozen=True)
class Named:
    """What a request names for the meeting."""

    subjects: tuple[Subject, ...] = ()
    calm: bool = False
    """Whether it is told at length and tells of nothing wrong."""
    quiet: bool = False
    """Whether it is told at length and hardly tells of anything wrong."""
    told: bool = False
    """Whether it is told at length."""

    def troubles(self, heard: tuple[SituationMatch, ...]) -> tuple[SituationMatch, ...]:
        """The situations that stand beside all that is told: none in a calm request."""
        if self.calm:
            return ()
        return tuple(
            one for one in heard if _is_sure(one) or not (self.quiet or self._is_subject(one))
        )

    def _is_subject(self, match: SituationMatch) -> bool:
        """Whether it was heard where a request told at length names one of many subjects."""
        many = self.told and len(self.subjects) >= _MANY
        return many and any(one.words in match.heard for one in self.subjects)


@dataclass(frozen=True, eq=False)
class Subjects:
    """Recognises what a request names for the meeting."""

    told: Discriminant

    @staticmethod
    def fit(vectors: Vectors, remember: Remember = afresh) -> Subjects:
        """Learn from the vectors of `subject_phrases`.

        ``remember`` as `Discriminant.fit` has it.
        """
        return Subjects(Discriminant.fit(vectors, _examples(), remember))

    def recognise(self, request: str, embedder: Embedder) -> Named:
        """What a request names, in its order, and whether it tells of nothing wrong."""
        parts = pieces(request)
        if not parts:
            return Named()
        texts = [part.text for part in parts]
        scores = self.told.scores(embedder.embed(texts), texts)
        words = sum(len(part.text.split()) for part in parts)
        tells = len(parts) >= _TELLING and words >= _TELLING_WORDS
        wrong = float(scores[:, self._at(_MATTER)].mean()) if tells else _CALM
        if wrong > _TROUBLED:
            return Named(told=tells)
        things = self._things(parts, scores)
        return Named(things, wrong < _CALM, tells and wrong < _QUIET, tells)

    def _things(self, parts: Sequence[Piece], scores: Scores) -> tuple[Subject, ...]:
        beside = scores[:, self._at(_ASIDE)] + scores[:, self._at(_MATTER)] + 1.0
        things = [thing_of(part.sentence, part.start, part.end) for part in parts]
        found: list[Subject] = []
        for place, thing in enumerate(things):
            if thing is None or beside[place] > _most(thing):
                continue
            whole = next(
                (one for one in _before(parts, things, place) if _holds(one, thing)), thing
            )
            use = whole.use or self._use(scores[place])
            if all(whole.words not in other.words for other in found):
                found.append(Subject(whole.words, use))
        return tuple(found)

    def _at(self, label: str) -> int:
        return self.told.labels.index(label)

    def _use(self, scores: Scores) -> Use:
        named = zip(scores.tolist(), self.told.labels, strict=True)
        return Use(max(one for one in named if one[1] not in (_ASIDE, _MATTER))[1])
