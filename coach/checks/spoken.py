"""Who a sentence speaks of, and which of the sayings about people it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.checks.phrases import Hit, Phrases, listed

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+s?")
_REACH = 14
"""How many words may lie between a group and what is said of it."""
_BEFORE = 3
"""How many words before a group a saying may stand: "lazy millennials"."""
_NOT_AS_SUCH = frozenset({"carried", "power", "profession", "frontline", "caring"})
"""Groups of which ordinary advice says what they do."""
_FITS = listed("fits")
_SMALL = {name: frozenset(words) for name, words in listed("people").items()}
_GROUPS = Phrases(listed("groups"), stemmed=False)
_PERSONS = Phrases(listed("persons"), stemmed=False)
_NATIONS = Phrases(listed("nations"), stemmed=False)
_TRAITS = Phrases(listed("traits"))


@dataclass(frozen=True)
class Spoken:
    """Groups and persons of a sentence, and what is said of them."""

    groups: tuple[Hit, ...] = ()
    persons: tuple[Hit, ...] = ()
    traits: tuple[Hit, ...] = ()
    group_traits: tuple[Hit, ...] = ()
    person_traits: tuple[Hit, ...] = ()
    fitting: bool = False
    """Whether what is said is what stereotypes say of just that group."""
    essential: bool = False
    """Whether a group is said to be, want or do something as such, in the present."""
    generation: bool = False
    """Whether something is said of a generation."""
    question: bool = False
    own: bool = False
    """Whether the speaker speaks of himself or herself, or of "my" people."""
    cued: bool = False
    """Whether a word stands in it that may carry a stereotype without naming a group."""

    @property
    def empty(self) -> bool:
        """Whether it speaks of no group, nobody as a member of one, and of no stereotyping."""
        return not (self.groups or self.persons or self.cued)


def spoken(sentence: str, before: Spoken | None = None) -> Spoken:
    """What a sentence in lower case says of people; "they" carries on from the one before."""
    tokens = _TOKEN.findall(sentence)
    groups = tuple(_groups(tokens))
    persons = tuple(_persons(tokens, groups))
    cued = not _SMALL["cues"].isdisjoint(tokens)
    carried = (
        before is not None
        and not groups
        and tokens[:6]
        and bool(_SMALL["pronouns"].intersection(tokens[:6]))
    )
    if not (groups or persons or carried):
        return Spoken(cued=cued, question=sentence.endswith("?"))
    traits = tuple(hit for hit in _TRAITS.find(tokens) if not _negated(tokens, hit))
    start = Hit(0, 0, "carried")
    if carried and before is not None:
        groups = (start,) if before.groups else ()
        persons = (*persons, *((start,) if before.persons else ()))
    said_of_groups, said_of_persons = _said_of(groups, traits), _said_of(persons, traits)
    return Spoken(
        groups=groups,
        persons=persons,
        traits=traits,
        group_traits=said_of_groups,
        person_traits=said_of_persons,
        fitting=_fitting(groups, said_of_groups) or _fitting(persons, said_of_persons),
        essential=any(_is_essential(tokens, hit) for hit in groups),
        generation=any(_claims(tokens, hit) for hit in groups),
        question=sentence.endswith("?"),
        own=not _SMALL["own"].isdisjoint(tokens),
        cued=cued,
    )


def _groups(tokens: Sequence[str]) -> Iterator[Hit]:
    """Groups by name, and nations in the plural or with a word for people."""
    named = list(_GROUPS.find(tokens))
    yield from named
    taken = {at for hit in named for at in range(hit.start, hit.end)}
    for at in range(1, len(tokens)):
        if tokens[at] in _SMALL["crowd"] and not {at, at - 1} & taken:
            width = _quality(tokens, at)
            if width:
                yield Hit(at - width, at + 1, "composed")
    for hit in _NATIONS.find(tokens):
        following = tokens[hit.end] if hit.end < len(tokens) else ""
        preceding = tokens[hit.start - 1] if hit.start else ""
        collective = hit.name == "adjective" and (
            following in _SMALL["plural"]
            or (preceding == "the" and following not in _SMALL["human"])
        )
        if hit.name == "plural" or collective:
            yield hit


def _quality(tokens: Sequence[str], at: int) -> int:
    """How many words before a word for people say which people."""
    if at > 1 and " ".join(tokens[at - 2 : at]) in _SMALL["quality"]:
        return 2
    return 1 if tokens[at - 1] in _SMALL["quality"] else 0


def _is_essential(tokens: Sequence[str], hit: Hit) -> bool:
    if hit.name in _NOT_AS_SUCH or (hit.start and tokens[hit.start - 1] in _SMALL["specific"]):
        return False
    following = tokens[hit.end : hit.end + 2]
    if not following or following[0] in _SMALL["passive"]:
        return False
    if following[0] in _SMALL["being"]:
        said = following[1] if len(following) > 1 else ""
        return bool(said) and said not in _SMALL["passive"] and not said.endswith(("ed", "ing"))
    return following[0] in _SMALL["essence"]


def _persons(tokens: Sequence[str], groups: Sequence[Hit]) -> Iterator[Hit]:
    """Single people named by a group; a country stands for whoever lives there."""
    taken = {at for hit in groups for at in range(hit.start, hit.end)}
    for hit in _PERSONS.find(tokens):
        if hit.start not in taken:
            yield hit
    for hit in _NATIONS.find(tokens):
        if hit.start not in taken:
            yield hit


def _said_of(people: Sequence[Hit], traits: Sequence[Hit]) -> tuple[Hit, ...]:
    return tuple(
        trait
        for trait in traits
        if any(
            0 <= trait.start - who.end <= _REACH or 0 <= who.start - trait.end < _BEFORE
            for who in people
        )
    )


def _fitting(people: Sequence[Hit], traits: Sequence[Hit]) -> bool:
    return any(trait.name in _FITS.get(who.name, ()) for who in people for trait in traits)


def _negated(tokens: Sequence[str], hit: Hit) -> bool:
    return not _SMALL["negated"].isdisjoint(tokens[max(0, hit.start - 3) : hit.start])


def _claims(tokens: Sequence[str], hit: Hit) -> bool:
    """Whether a generation is the subject of what follows."""
    if hit.name != "generation" or hit.end >= len(tokens):
        return False
    return tokens[hit.end] not in _SMALL["joining"]
