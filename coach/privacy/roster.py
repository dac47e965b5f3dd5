"""The people of a programme, found in every spelling that a note may use for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coach.domain.people import Person, Role
from coach.privacy.lexicon import is_known, is_ordinary
from coach.privacy.reading import Reading, fold, key
from coach.privacy.spans import Found, Kind, Origin
from coach.privacy.wordlists import short_forms, words

_AMBIGUOUS = words("ambiguous")
_PARTICLES = words("particles")
_SHORT_FORMS = short_forms()
_TOKEN = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s.,'_-]{0,3}\Z")
_CLOSE = re.compile(r"(?:\s{1,2}|-|')\Z")
_ROLES = frozenset(Role)
"""Login names of the sample programme that are words of every note."""
_LONGEST = 5
_SPELT = 16
"""Letters of a name at most that are written one by one, as in "R o s e"."""
_LEET = str.maketrans("0134578", "oieastb")
_IN_A_ROW = re.compile(r"\s*(?:,|/|&|\+|\band\b|\bor\b)\s*(?:and\s+|&\s*)?\Z", re.IGNORECASE)
_TYPO_LENGTH = 5
_SPEECH_BEFORE = re.compile(
    r"(?:\b(?:with|told|asked|met|thanked|to|from|by|and|for|dear|hi|hello|called|named|mentor|"
    r"mentee|colleague|manager|director|boss|mr|mrs|ms|miss|dr|prof|w|saw|rang|emailed|texted|"
    r"thanks|cheers|sorry|cc|as|ask|see|meet|tell|email|ring|per|via|than|like|did|has|does|shadowed|helped|was|is|between|hiya|phoned|invited|love|re:?)|@|&|\+|/)"
    r"\s*\Z",
    re.IGNORECASE,
)
_DOING_AFTER = re.compile(
    r"(?:'s\b|\s+(?:said|says|told|asked|asks|replied|thinks|thought|wants|wanted|felt|feels|"
    r"mentioned|agreed|explained|promised|suggested|laughed|admitted|offered|was|is|has|had|went|"
    r"came|did|does|didn't|doesn't|keeps|kept|gave|took|rang|sent|got|looked|knows|knew|and i|"
    r"reckons|wonders|and\s+me|(?!need|feed|heed|speed|proceed|succeed|exceed|indeed|embed|red\b|bed\b)"
    r"\w{2,}ed|put\s+it|who|smiled|nodded|left|joined|led|wrote)\b|\s*&\s*i\b|:\s)",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\b(?:the|an?|my|your|his|her|their|our|this|some|any|no|of|in)\s+\Z", re.IGNORECASE
)
_SENTENCE_ENDS = re.compile(r"(?:[.!?:;>*\u2022-]|\n)[\s\"'(]*\Z")
_NOT_A_NAME_AFTER = re.compile(
    r"\s+(?:i|you|we|they|he|she|it|the|a|an|this|that|there|not|be|have|your|our|my)\b",
    re.IGNORECASE,
)


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
        self._typos: dict[str, frozenset[str]] = {}
        self._initials: dict[str, frozenset[str]] = {}
        self._whole: dict[str, frozenset[str]] = {}
        self._addresses = _collected((key(a), p.id) for p in people for a in _addresses(p))
        self._index(people)

    def _index(self, people: Sequence[Person]) -> None:
        whole: list[tuple[str, str]] = []
        parts: list[tuple[str, str]] = []
        initials: list[tuple[str, str]] = []
        for person in people:
            for spelling in (person.name, *person.aliases):
                words = [key(w) for w in _TOKEN.findall(fold(spelling))]
                if not words:
                    continue
                whole += [(k, person.id) for k in _wholes(words)]
                parts += [(k, person.id) for k in _parts(words)]
                initials += [(k, person.id) for k in _initials(spelling)]
        self._owners = _collected(parts)
        self._whole = _collected(whole)
        self._initials = _collected(initials)
        self._typos = _collected(
            (hole, person_id)
            for name, owners in self._owners.items()
            if len(name) >= _TYPO_LENGTH and name not in _AMBIGUOUS
            for hole in _holes(name)
            for person_id in owners
        )

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
            yield Found(start, end, Kind.PERSON, Origin.ROSTER, who)

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
            joined = "".join(t.key for t in group)
            owners = self._whole.get(joined) or self._addresses.get(joined)
            if not owners and all(len(t.key) == 1 for t in group):
                owners = self._owners.get(joined) or self._initials.get(joined)
            if not owners and len(joined) > _TYPO_LENGTH and joined not in _AMBIGUOUS:
                owners = self._owners.get(joined)
            if owners:
                return width, owners
        return 1, self._single(text, tokens[at])

    def _single(self, text: str, token: _Token) -> frozenset[str]:
        owners = self._owners.get(token.key) or self._whole.get(token.key)
        if owners:
            return owners if self._meant(text, token) else frozenset()
        if token.key in self._addresses:
            return self._addresses[token.key]
        if token.text.isupper() and token.key in self._initials and not is_known(token.key):
            return self._initials[token.key]
        return self._disguised(token.key) or self._typo(text, token)

    def _disguised(self, word: str) -> frozenset[str]:
        """Owners of a name that is written with digits for letters."""
        if word.isalpha() or word.isdigit() or len(word) < 3:
            return frozenset()
        return self._owners.get(word.translate(_LEET), frozenset())

    def _meant(self, text: str, token: _Token) -> bool:
        """Whether a word that is also an English word stands for a person here."""
        if token.key not in _AMBIGUOUS:
            return True
        before, after = (
            text[max(0, token.start - 12) : token.start],
            text[token.end : token.end + 40],
        )
        if _OWNED.search(before):
            return token.text[0].isupper()
        if _DOING_AFTER.match(after) or _SPEECH_BEFORE.search(before):
            return True
        opens = not before or bool(_SENTENCE_ENDS.search(before))
        return token.text[0].isupper() and not (opens and _NOT_A_NAME_AFTER.match(after))

    def _typo(self, text: str, token: _Token) -> frozenset[str]:
        if len(token.key) < _TYPO_LENGTH - 1 or not self._typos:
            return frozenset()
        if token.key in _AMBIGUOUS:
            return frozenset()
        if is_ordinary(token.key) or is_known(token.key):
            before = text[max(0, token.start - 12) : token.start]
            if not token.text[0].isupper() or not before or _SENTENCE_ENDS.search(before):
                return frozenset()
        for hole in _holes(token.key):
            if hole in self._typos:
                return self._typos[hole]
        return frozenset()


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


def _addresses(person: Person) -> Iterator[str]:
    if key(person.username) not in _ROLES:
        yield person.username
    if person.email:
        yield person.email.split("@")[0]


def _wholes(words: Sequence[str]) -> Iterator[str]:
    """Keys of several words: the whole name, either way round, family names of two words."""
    if len(words) < 2:
        return
    yield "".join(words)
    yield "".join([*words[1:], words[0]])
    if len(words) > 2:
        yield "".join(words[1:])
        yield "".join(words[:-1])
        yield words[0] + words[-1]
    yield words[0][0] + "".join(words[1:])
    yield "".join(words[:-1]) + words[-1][0]
    yield words[-1] + words[0][0]


def _initials(spelling: str) -> Iterator[str]:
    names = [key(name) for name in re.split(r"[\s-]+", spelling) if key(name)]
    if len(names) > 1:
        yield "".join(name[0] for name in names)
        yield names[0][0] + names[-1][0]


def _parts(words: Sequence[str]) -> Iterator[str]:
    """Keys of one word: each name of two letters or more, and what it is shortened to."""
    for word in words:
        if len(word) > 1 and word not in _PARTICLES:
            yield word
    yield from _SHORT_FORMS.get(words[0], ())


def _holes(word: str) -> Iterator[str]:
    """The word and all its forms with a letter left out (one edit apart share one of them).

    Source of the method: symmetric delete spelling correction, as in SymSpell.
    """
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _adjacent(text: str, group: Sequence[_Token]) -> bool:
    return all(
        _GAP.match(text[left.end : right.start])
        for left, right in zip(group, group[1:], strict=False)
    )
