"""What a kind of thing that a meeting leaves between the two is: its signs, its words, its why."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.composing.understanding.deeds import NOT, Deed, Told
from coach.composing.understanding.parties import Party

Said = tuple[str, ...]
ANYBODY: frozenset[Party] = frozenset(Party)


def wording(*ways: str) -> re.Pattern[str]:
    """A pattern for any of these ways to word it, each from the beginning of a word on."""
    return re.compile("|".join(rf"(?<!\w)(?:{way})" for way in ways), re.IGNORECASE)


@dataclass(frozen=True)
class Sign:
    """Something that a note tells: who does what to whom."""

    words: re.Pattern[str]
    who: frozenset[Party] = ANYBODY
    whom: frozenset[Party] = ANYBODY
    reported: bool = False
    """Whether it counts where somebody only says or hears it."""
    followed: frozenset[Party] = ANYBODY
    """Who acts in the next clause of the sentence, where that matters."""

    def place(self, note: Sequence[Told], start: int = 0) -> int | None:
        """The sentence that tells it, from a given one on; None where none does."""
        every = enumerate(note[start:], start)
        return next((n for n, one in every if self._tells(one.deeds)), None)

    def _tells(self, deeds: Sequence[Deed]) -> bool:
        """Whether one of a sentence's clauses is the sign, before the right one."""
        if self.followed is ANYBODY:
            return any(map(self._fits, deeds))
        return any(self._fits(one) and then.who in self.followed for one, then in pairwise(deeds))

    def _fits(self, deed: Deed) -> bool:
        if deed.who not in self.who or deed.whom not in self.whom:
            return False
        if deed.told and not self.reported:
            return False
        found = self.words.search(deed.words)
        return bool(found) and not NOT.search(deed.words[: found.start()] if found else "")


@dataclass(frozen=True)
class Left:
    """One kind of what was left, by how it is noted, and what is said about it."""

    cue: re.Pattern[str] | None
    """In one sentence with the two of them named by their roles; none where signs tell it."""
    title: str
    how: str
    ways: tuple[Said, ...]
    """Each what the mentor says, in order; ``{x}`` stands for what was said or asked."""
    why: str
    leaders: str = ""
    """What the leader says before it."""
    rests: str = ""
    """The principle of the library that it rests on besides the note."""
    takes: Callable[[str], str | None] = lambda _: ""
    """What stands for ``{x}``, of the clause that the cue found; none where it can't be said."""
    signs: tuple[tuple[Sign, ...], ...] = ()
    """Each a way in which a note tells it: all of its signs, in this order, over the sentences."""
    unless: tuple[Sign, ...] = ()
    """What in the same note settles it, or shows that it was nothing."""
    theirs: Said = ()
    """What the leader says on a page of their own: their part, and no question."""
    their_rests: str = ""
    """The principle for the leader's page, where it is another one."""
    apart: Said = ()
    """What the mentor says instead where others hear."""
    hidden: bool = False
    """Whether the note's words are shown nowhere: the principle alone stands for it."""
    in_short: bool = False
    """Whether it has a minute or two in the shortest talk as well."""
    ahead: bool = False
    """Whether it is settled for a meeting to come, so that the last one has no use for it."""
    lasting: bool = False
    """Whether it still stands a meeting later, where nobody took it up."""

    @property
    def told_by_signs(self) -> bool:
        """Whether who did what tells it, and not a wording."""
        return bool(self.signs)

    def said_in(self, sentence: Told) -> str | None:
        """What stands for ``{x}`` where the sentence has the cue; none where it hasn't."""
        match = self.cue.search(sentence.words) if self.cue else None
        return self.takes(match.groupdict().get("x") or "") if match else None

    def told(self, note: Sequence[Told]) -> int | None:
        """The sentence of the note by whose signs it is found."""
        if any(sign.place(note) is not None for sign in self.unless):
            return None
        return next((n for way in self.signs if (n := _in_order(way, note)) is not None), None)


def _in_order(signs: Sequence[Sign], note: Sequence[Told]) -> int | None:
    """Where the first of the signs stands, with the others in the same sentence or after it."""
    first: int | None = None
    place: int | None = 0
    for sign in signs:
        place = sign.place(note, place or 0)
        if place is None:
            return None
        first = place if first is None else first
    return first
