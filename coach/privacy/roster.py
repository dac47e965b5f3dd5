"""The people of a programme, found in every spelling that a note may use for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.domain.people import Person
from coach.privacy import meant, spellings
from coach.privacy.lexicon import is_known, is_listed, is_one_slip, is_ordinary, is_word
from coach.privacy.reading import Reading
from coach.privacy.spans import Found, Kind, Origin

_TOKEN = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s.,'\"_*~>-]{0,4}\Z")
_TORN = re.compile(r"(?:['*_~]{1,3}|-?[ \t]*\r?\n[ \t>]*)\Z")
"""What tears one name in two: marks of emphasis, a line's end."""
_APOSTROPHED = re.compile(r"[^\W\d_]'[^\W\d_]{3,}\Z")
_CLOSE = re.compile(r"(?:\s{1,2}|-|')\Z")
_LONGEST = 5
_SPELT = 16
"""Letters of a name at most that are written one by one, as in "R o s e"."""
_CONTRACTED = re.compile(r"\w'\Z")
"""Before the end of a contraction: the m of "I'm", the s of "it's"."""
_BETWEEN_INITIALS = re.compile(r"[.*_]{0,2}(?:\s{0,2}|-)[*_]{0,2}\Z")
_SHORT_FOR = frozenset({"am", "pm", "eg", "ie", "ps", "nb", "cf", "ad", "bc", "ok", "ca", "vs"})
"""Letters that stand for words."""
_LEET = str.maketrans("0134578", "oieastb")
_IN_A_ROW = re.compile(r"\s*(?:,|/|&|\+|\band\b|\bor\b)\s*(?:and\s+|&\s*)?\Z", re.IGNORECASE)
_TYPO_LENGTH = 4
_SURE_LENGTH = 5
"""From here on a name is long enough to be known by its letters alone."""
_TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev)\.?\s+\Z", re.IGNORECASE
)
_LONGEST_TITLE = 12
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    key: str
    text: str


_Mention = tuple[int, int, frozenset[str]]


class Roster:
    """Finds the people of a programme in a text."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._owners: dict[str, frozenset[str]] = {}
        self._typos: dict[str, tuple[str, ...]] = {}
        self._initials: dict[str, frozenset[str]] = {}
        self._whole: dict[str, frozenset[str]] = {}
        self._starts: dict[str, frozenset[str]] = {}
        self._addresses = _collected((a, p.id) for p in people for a in spellings.addresses(p))
        self._index(people)

    def _index(self, people: Sequence[Person]) -> None:
        spelt = [(spelling, p.id) for p in people for spelling in (p.name, *p.aliases)]
        self._owners, self._whole, self._initials, self._starts = (
            _collected((k, person_id) for spelling, person_id in spelt for k in keys(spelling))
            for keys in (spellings.parts, spellings.wholes, spellings.initials, spellings.starts)
        )
        holes: defaultdict[str, set[str]] = defaultdict(set)
        for name in self._owners:
            if len(name) >= _TYPO_LENGTH:
                for hole in _holes(name):
                    holes[hole].add(name)
        self._typos = {hole: tuple(sorted(names)) for hole, names in holes.items()}

    def find(self, reading: Reading) -> Iterator[Found]:
        """Every mention of a person of the programme, in reading offsets."""
        text = reading.text
        if not self._owners:
            return
        tokens = [
            _Token(m.start(), m.end(), m.group().casefold(), m.group())
            for m in _TOKEN.finditer(text)
        ]
        for start, end, owners in _merged(text, self._mentions(text, tokens)):
            who = "|".join(sorted(owners))
            titled = _TITLE.search(text, max(0, start - _LONGEST_TITLE), start)
            begin = titled.start() if titled else start
            yield Found(begin, end, Kind.PERSON, Origin.ROSTER, who)

    def _mentions(self, text: str, tokens: list[_Token]) -> Iterator[_Mention]:
        listed = self._listed(text, tokens)
        at = 0
        while at < len(tokens):
            width, owners = self._at(text, tokens, at)
            if not owners and at in listed:
                owners = self._owners[tokens[at].key]
            if owners:
                yield tokens[at].start, tokens[at + width - 1].end, owners
            at += width

    def _listed(self, text: str, tokens: list[_Token]) -> set[int]:
        """Places of names in a row of names, though each is a word too: "rose, hope and will"."""
        row: set[int] = set()
        for at in range(len(tokens) - 1):
            left, right = tokens[at], tokens[at + 1]
            named = left.key in self._owners and right.key in self._owners
            if named and _IN_A_ROW.match(text[left.end : right.start]):
                row |= {at, at + 1}
            elif left.key in self._owners and right.key in {"and", "or"} and at + 2 < len(tokens):
                third = tokens[at + 2]
                if third.key in self._owners and _IN_A_ROW.match(text[left.end : third.start]):
                    row |= {at, at + 2}
        return row

    def _at(self, text: str, tokens: list[_Token], at: int) -> tuple[int, frozenset[str]]:
        """How many tokens a mention takes here, and whose it is."""
        letters = len(tokens[at].key) == 1
        for width in range(min(_SPELT if letters else _LONGEST, len(tokens) - at), 1, -1):
            group = tokens[at : at + width]
            if width > _LONGEST and any(len(t.key) > 1 for t in group):
                continue
            if not _adjacent(text, group):
                continue
            owners = self._joined(text, group)
            if owners:
                return width, owners
        return 1, self._single(text, tokens[at])

    def _joined(self, text: str, group: Sequence[_Token]) -> frozenset[str]:
        """Owners of a name that several words make together."""
        joined = "".join(t.key for t in group)
        owners = self._whole.get(joined) or self._addresses.get(joined)
        if owners:
            return owners
        if all(len(t.key) == 1 for t in group):
            return self._owners.get(joined) or self._initialled_apart(text, group, joined)
        long = len(joined) > _SURE_LENGTH and joined not in meant.AMBIGUOUS
        if long or _is_torn(text, group):
            return self._owners.get(joined, frozenset())
        whole = _Token(group[0].start, group[-1].end, joined, text[group[0].start : group[-1].end])
        return self._typo(text, whole) if _APOSTROPHED.match(whole.text) else frozenset()

    def _single(self, text: str, token: _Token) -> frozenset[str]:
        owners = self._owners.get(token.key)
        if owners:
            return owners if meant.is_meant(text, token.start, token.end) else frozenset()
        whole = self._whole.get(token.key)
        if whole and not is_listed(token.key):
            return whole
        return (
            self._addresses.get(token.key)
            or self._initialled(text, token)
            or self._disguised(token.key)
            or self._typo(text, token)
            or self._begun(token)
        )

    def _initialled(self, text: str, token: _Token) -> frozenset[str]:
        """Owners of initials in capitals; those that are a term too must speak or act."""
        if not token.text.isupper() or len(token.key) == 1:
            return frozenset()
        if is_known(token.key) and not meant.has_a_voice(text, token.start, token.end):
            return frozenset()
        return self._initials.get(token.key, frozenset())

    def _initialled_apart(self, text: str, group: Sequence[_Token], joined: str) -> frozenset[str]:
        """Owners of initials that stand letter by letter: "M. A.", and not "I'm a"."""
        owners = self._initials.get(joined, frozenset())
        if not owners or not _are_initials(text, group):
            return frozenset()
        start, end = group[0].start, group[-1].end
        end += text[end : end + 1] == "."
        if joined in _SHORT_FOR:
            return owners if meant.has_a_voice(text, start, end) else frozenset()
        plain = is_known(joined) and not meant.is_spoken_of(text, start, end)
        return frozenset() if plain else owners

    def _disguised(self, word: str) -> frozenset[str]:
        """Owners of a name with digits for letters or after it, or with a letter drawn out."""
        if word.isdigit() or len(word) < 3:
            return frozenset()
        for plain in {
            word.translate(_LEET),
            word.rstrip("0123456789"),
            _STRETCHED.sub(r"\1", word),
            _STRETCHED.sub(r"\1\1", word),
        } - {word}:
            if plain not in meant.AMBIGUOUS and plain in self._owners:
                return self._owners[plain]
        return frozenset()

    def _begun(self, token: _Token) -> frozenset[str]:
        """Owners of a long given name of which only the first letters are written."""
        if is_ordinary(token.key) or is_known(token.key):
            return frozenset()
        return self._starts.get(token.key, frozenset())

    def _typo(self, text: str, token: _Token) -> frozenset[str]:
        """Owners of a name that is one slip away; an English word is none in small letters."""
        if len(token.key) < _TYPO_LENGTH - 1 or token.key in meant.AMBIGUOUS:
            return frozenset()
        plain = is_word(token.key) or is_known(token.key)
        owning = meant.owns(text, token.start, token.end)
        if plain and not owning and not self._strange_here(text, token):
            return frozenset()
        near = {name for hole in _holes(token.key) for name in self._typos.get(hole, ())}
        for name in sorted(near):
            also_word = name in meant.AMBIGUOUS or len(name) < _SURE_LENGTH
            if plain and also_word and token.key != name + "s":
                continue
            if token.text.islower() and len(token.key) < _TYPO_LENGTH:
                continue
            if len(name) > _SURE_LENGTH or is_one_slip(token.key, name):
                return self._owners[name]
        return frozenset()

    def _strange_here(self, text: str, token: _Token) -> bool:
        """Whether a word has a capital where English writes none."""
        before = meant.said_before(text, token.start)
        return token.text[0].isupper() and not meant.opens_sentence(before)


def _is_torn(text: str, group: Sequence[_Token]) -> bool:
    """Whether one word was torn apart by marks or a line's end, and no two words meet there."""
    gaps = [text[a.end : b.start] for a, b in zip(group, group[1:], strict=False)]
    broken = any("\n" in gap for gap in gaps)
    least = _TYPO_LENGTH if broken else _TYPO_LENGTH - 1
    if len("".join(t.key for t in group)) < least or not all(map(_TORN.match, gaps)):
        return False
    return not (broken and all(is_ordinary(t.key) for t in group))


def _merged(text: str, mentions: Iterable[_Mention]) -> list[_Mention]:
    """Neighbouring mentions of one person, such as a short form and a family name, as one."""
    merged: list[_Mention] = []
    for start, end, owners in mentions:
        if merged:
            before_start, before_end, before = merged[-1]
            if before & owners and _CLOSE.match(text[before_end:start]):
                merged[-1] = (before_start, end, before & owners)
                continue
        merged.append((start, end, owners))
    return merged


def _collected(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    sets: defaultdict[str, set[str]] = defaultdict(set)
    for name, person_id in pairs:
        if name:
            sets[name].add(person_id)
    return {name: frozenset(ids) for name, ids in sets.items()}


def _holes(word: str) -> Iterator[str]:
    """The word and all its forms with a letter left out (one edit apart share one of them).

    Source of the method: symmetric delete spelling correction, as in SymSpell.
    """
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _are_initials(text: str, group: Sequence[_Token]) -> bool:
    """Whether single letters are written as initials are, and not as words, lists or endings."""
    first, last = group[0], group[-1]
    gaps = [text[one.end : two.start] for one, two in pairwise(group)]
    if _CONTRACTED.search(text, 0, first.start) or not all(map(_BETWEEN_INITIALS.match, gaps)):
        return False
    if last.text == "I" and gaps[-1][-1:].isspace() and text[last.end : last.end + 1] != ".":
        return False
    if all(token.text.isupper() for token in group) or all(gap == "." for gap in gaps):
        return True
    small = all(token.text.islower() for token in group)
    return small and meant.is_spoken_of(text, first.start, last.end)


def _adjacent(text: str, group: Sequence[_Token]) -> bool:
    return all(
        _GAP.match(text[left.end : right.start])
        for left, right in zip(group, group[1:], strict=False)
    )
