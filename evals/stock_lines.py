"""How much of an agenda would read the same for another pair, once the pair's own words are masked.

A sentence that is the same for two pairs but for their goals, promises, notes, roles and numbers is
a line of stock. One or the other of them may still be right for both; many of them make a template.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from coach.checks.words import read, stemmed, tokens_of
from coach.composing.understanding.utterance import sentences
from coach.domain.suggestions import Agenda

OWN = "…"
"""Stands for words of the pair's own."""
_EVERYBODYS = frozenset(read("mentor mentee session meeting minute minutes own done").content)
_SPEAKER = re.compile(
    r"(?:^|(?<=[.!?] ))(?:The |Your )?(?:you|both|one of you|mentor|mentee)(?:, for example)?: ",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[“”‘’\"]")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_FEWEST = 2
"""Words of everybody's that a sentence needs to be like another one."""


@dataclass(frozen=True)
class Repeats:
    """Of one agenda."""

    sentences: int
    again: tuple[str, ...]
    """Those that another agenda has as well, as they stand in this one."""

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return len(self.again) / (self.sentences or 1)


@dataclass(frozen=True)
class Owned:
    """The words of one pair."""

    stems: frozenset[str]
    neighbours: frozenset[tuple[str, str]]

    @staticmethod
    def of(texts: Iterable[str]) -> Owned:
        """Of everything that a pair brings: roles, goals, promises, notes."""
        every = [tuple(tokens_of(text)) for text in texts]
        return Owned(
            frozenset().union(*(read(text).content for text in texts)) - _EVERYBODYS,
            frozenset(two for tokens in every for two in zip(tokens, tokens[1:], strict=False)),
        )

    def mask(self, sentence: str) -> str:
        """The sentence as a frame: the pair's own words and all numbers are one `OWN` each run."""
        tokens = tuple(tokens_of(sentence))
        own = [bool(_NUMBER.fullmatch(one)) or self._says(one) for one in tokens]
        self._spread(tokens, own)
        framed = [OWN if mine else token for token, mine in zip(tokens, own, strict=True)]
        return " ".join(
            token for n, token in enumerate(framed) if not (n and token == OWN == framed[n - 1])
        )

    def _says(self, token: str) -> bool:
        return bool(stemmed(token)) and stemmed(token) in self.stems

    def _spread(self, tokens: tuple[str, ...], own: list[bool]) -> None:
        """Also the small words beside them, as far as the pair has them in this order."""
        for n in range(1, len(tokens)):
            own[n] = own[n] or (own[n - 1] and (tokens[n - 1], tokens[n]) in self.neighbours)
        for n in range(len(tokens) - 2, -1, -1):
            own[n] = own[n] or (own[n + 1] and (tokens[n], tokens[n + 1]) in self.neighbours)


@dataclass(frozen=True)
class Told:
    """The sentences of one agenda, plain and masked."""

    said: tuple[str, ...]
    forms: tuple[frozenset[str], ...]


def repeats(
    agendas: Mapping[str, Agenda],
    records: Mapping[str, Iterable[str]],
    texts: Callable[[Agenda], Iterable[str]],
) -> dict[str, Repeats]:
    """What of each agenda comes back in another one.

    Args:
        agendas: By pair.
        records: Everything that each pair brings, in its own words.
        texts: What of an agenda is read.
    """
    told = {
        name: _told(texts(body), Owned.of(tuple(records[name]))) for name, body in agendas.items()
    }
    seen = Counter(form for one in told.values() for form in frozenset().union(*one.forms))
    return {
        name: Repeats(
            len(one.said),
            tuple(
                said
                for said, forms in zip(one.said, one.forms, strict=True)
                if any(seen[form] > 1 for form in forms)
            ),
        )
        for name, one in told.items()
    }


def stock(
    agendas: Mapping[str, Agenda],
    records: Mapping[str, Iterable[str]],
    texts: Callable[[Agenda], Iterable[str]],
) -> list[tuple[int, str]]:
    """Frames and how many agendas have each, the commonest first, those of one left out."""
    count = Counter(
        frame
        for name, body in agendas.items()
        for frame in {Owned.of(tuple(records[name])).mask(one) for one in _said(texts(body))}
        if _says_something(frame)
    )
    return sorted(
        ((many, frame) for frame, many in count.items() if many > 1),
        key=lambda one: (-one[0], one[1]),
    )


def _told(texts: Iterable[str], owned: Owned) -> Told:
    said = tuple(_said(texts))
    return Told(said, tuple(_forms(one, owned) for one in said))


def _forms(sentence: str, owned: Owned) -> frozenset[str]:
    """The sentence with its numbers masked and with all of the pair's words masked."""
    forms = (_NUMBER.sub(OWN, " ".join(tokens_of(sentence))), owned.mask(sentence))
    return frozenset(form for form in forms if _says_something(form))


def _says_something(form: str) -> bool:
    return len([token for token in form.split() if token != OWN]) >= _FEWEST


def _said(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        plain = _SPEAKER.sub("", _MARKS.sub("", text))
        yield from (one for one in sentences(plain) if len(tuple(tokens_of(one))) >= _FEWEST)
