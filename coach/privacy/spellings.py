"""The keys under which a person is looked for: names, whole names, initials, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.domain.people import Person, Role
from coach.privacy.reading import fold, key
from coach.privacy.wordlists import short_forms, words

_PARTICLES = words("particles")
_TITLES = words("titles")
_SHORT_FORMS = short_forms()
_PIECE = re.compile(r"[^\W_]+")
_UNIT = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ROLES = frozenset(Role)
"""Login names of the sample programme that are words of every note."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_LEAST_STEM = 6
_LEAST_START = 3


def wholes(spelling: str) -> Iterator[str]:
    """Keys of several words: the whole name either way round, and what it is cut to."""
    for names in _readings(spelling):
        if len(names) > 1:
            yield from _combined(names)


def parts(spelling: str) -> Iterator[str]:
    """Keys of one word: each name of two letters or more, and what the first is shortened to."""
    for names in _readings(spelling):
        pieces = [key(piece) for piece in _PIECE.findall(_ordered(spelling))]
        for word in (*names, *pieces):
            if len(word) > 1 and word not in _PARTICLES:
                yield word
        yield from _SHORT_FORMS.get(names[0], ())


def starts(spelling: str) -> Iterator[str]:
    """What a long given name may be cut to by its friends, such as "Zdzi" for "Zdzislawa"."""
    for names in _readings(spelling):
        if len(names[0]) >= _LEAST_STEM:
            yield from (names[0][:length] for length in range(_LEAST_START, len(names[0]) - 1))


def initials(spelling: str) -> Iterator[str]:
    """The first letters of all names, and of the first with each later one."""
    names = [key(name) for name in re.split(r"[\s-]+", _ordered(spelling)) if key(name)]
    if len(names) > 1:
        yield "".join(name[0] for name in names)
        yield from (names[0][0] + later[0] for later in names[1:])


def addresses(person: Person) -> Iterator[str]:
    """What a person is called in addresses: a login and an e-mail's local part."""
    if key(person.username) not in _ROLES:
        yield key(person.username)
    if person.email:
        yield key(person.email.split("@")[0])


def _readings(spelling: str) -> Iterator[list[str]]:
    """The names of a spelling, as it stands and with umlauts written out."""
    for written in {spelling, spelling.casefold().translate(_UMLAUTS)}:
        names = [key(unit) for unit in _UNIT.findall(_ordered(written))]
        if names:
            yield names


def _ordered(spelling: str) -> str:
    """The folded spelling, given name first and without titles."""
    family, comma, given = fold(spelling).partition(",")
    names = f"{given} {family}".split() if comma and given.strip() else fold(spelling).split()
    while len(names) > 1 and names[0].rstrip(".").lower() in _TITLES - {"st"}:
        names = names[1:]
    return " ".join(names)


def _combined(names: Sequence[str]) -> Iterator[str]:
    first, last = names[0], names[-1]
    yield "".join(names)
    yield first[0] + "".join(names[1:])
    yield "".join(names[:-1]) + last[0]
    yield last + first[0]
    for at in range(1, len(names)):
        family = "".join(names[at:])
        yield from (family + "".join(names[:at]), family + first, first + family, first[0] + family)
        if len(names) - at > 1:
            yield family
        if at > 1:
            yield "".join(names[:at])
