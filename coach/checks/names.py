"""The names of a programme's people, found in text that must not hold any."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.domain.people import Person
from coach.privacy import lexicon
from coach.privacy.reading import fold
from coach.privacy.wordlists import short_forms, words

_PARTICLES = words("particles")
_SHORT_FORMS = short_forms()
_WORD = re.compile(r"[^\W\d_]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_HARD = re.compile(
    "[\u00c6\u00d0\u00d8\u00de\u00df\u00e6\u00f0\u00f8\u00fe\u0110\u0111\u0131\u0141\u0142\u0152\u0153\u0251\u0261\u0370-\u052f\u1e9e]"
)
"""Letters that do not fall apart into a plain one and a mark, or that look like another."""
_APOSTROPHES = ("\u2018", "\u2019", "\u02bc")
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_OTHER = re.compile(r"[^\x00-\x7f]")
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|by|on|since|until|till|before|after|from|to|early|late|mid|this|next|last|every|"
    r"of|end|\d{1,2}(?:st|nd|rd|th)?)|[-,])\s*\Z",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:\A|[.!?:;\u2026\n\"'(\[\u2022*>|#-])\s*[\"'(*_-]*\Z")
_ACTS = re.compile(
    r"'s\b|\s+(?:said|says|told|tells|asked|asks|replied|thinks|thought|wants|wanted|felt|feels|"
    r"mentioned|agreed|explained|promised|suggested|laughed|admitted|offered|was|is|has|had|knows|"
    r"knew|did|does|will|would|can|could|cancelled|came|went|sent|took|gave|interrupted|apologised|likes|liked|keeps|kept|prefers|needs|"
    r"brings|brought|speaks|spoke|talks|talked|starts|begins|leads|shows|showed|writes|wrote|works|"
    r"worked|hopes|enjoys|loves|hates|listens|hears|heard|sees|saw|meets|met|calls|called|may|might|"
    r"should|must|decides|decided|raised|drew)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"'s\b|\s+(?:said|says|told|tells|replied|thinks|mentioned|explained|promised|admitted)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r",\s|\s+and\s+(?:I|you|[A-Z][a-z]+)\b")
_MONTHS = frozenset({"April", "May", "June", "August"})
_COLOURS = frozenset({"Black", "White"})
_CONTEXT = 16
_AUTHOR = r"(?![a-z\u00df-\u00ff])[^\W\d_][\w.'\u2019-]*"
_AUTHORS = re.compile(
    rf"(?:{_AUTHOR}(?: {_AUTHOR}){{0,2}}(?:, | and |, and | & | et al\.?,? | and others,? | and "
    rf"colleagues,? ))*{_AUTHOR} ?(?:\((?:19|20)\d\d|, (?:19|20)\d\d)"
)


@dataclass(frozen=True)
class RosterNames:
    """What to look for, made once for a roster."""

    plain: frozenset[str]
    """Single words that are names and nothing else."""
    ambiguous: frozenset[str]
    """Single words that are also everyday words."""
    wholes: Mapping[str, Sequence[tuple[str, ...]]]
    """Names of several words, by their first word."""
    speaking: re.Pattern[str] | None
    """An everyday word before a word of speech: a name however it is written."""
    addresses: frozenset[str]
    """Mail addresses."""
    unspaced: frozenset[str]
    """Names in scripts that part no words."""

    def suspects(self, text: str) -> frozenset[str]:
        """What of the roster a text might name, as it is written there in small letters.

        An everyday word counts where it has a capital or somebody of that name speaks.
        """
        read = folded(text)
        words: set[str] = set(_WORD.findall(read))
        lowered = read.lower()
        capitals = {word.lower() for word in words if not word.islower()}
        found = self.plain.intersection(word.lower() for word in words)
        found |= self.ambiguous & capitals
        if self.speaking is not None:
            found |= set(self.speaking.findall(lowered))
        if "@" in read:
            found |= {address for address in self.addresses if address in lowered}
        return found | {name for name in self.unspaced if name in text}

    def found_in(self, text: str, suspects: frozenset[str]) -> bool:
        """Whether one of the suspects is a name, an alias or an address in this text."""
        read = folded(text)
        lowered = read.lower()
        here = [suspect for suspect in suspects if suspect in lowered or suspect in text]
        if not here:
            return False
        words: set[str] = set(_WORD.findall(lowered))
        if not words.isdisjoint(self.plain) or not self.unspaced.isdisjoint(here):
            return True
        if any(_holds_address(lowered, address) for address in self.addresses.intersection(here)):
            return True
        unsure = words & self.ambiguous
        return bool(unsure) and self._by_context(read, unsure)

    def _by_context(self, text: str, unsure: set[str]) -> bool:
        spoken = list(_WORD.finditer(text))
        return any(
            match.group().lower() in unsure and (self._whole_at(spoken, at) or _meant(text, match))
            for at, match in enumerate(spoken)
        )

    def _whole_at(self, spoken: Sequence[re.Match[str]], at: int) -> bool:
        first = spoken[at].group().lower()
        for whole in self.wholes.get(first, ()):
            here = [m.group() for m in spoken[at : at + len(whole)]]
            if tuple(w.lower() for w in here) == whole and all(w[0].isupper() for w in here):
                return True
        return False


def folded(text: str) -> str:
    """The text in plain letters; the fast way where no letter needs `coach.privacy.reading`."""
    if text.isascii():
        return text
    if _HARD.search(text):
        return fold(text)
    for apostrophe in _APOSTROPHES:
        text = text.replace(apostrophe, "'")
    plain = unicodedata.normalize("NFKD", text)
    return _OTHER.sub(" ", _MARKS.sub("", plain))


@lru_cache(maxsize=64)
def roster_names(people: tuple[Person, ...]) -> RosterNames:
    """Names, aliases, usual short forms and addresses of these people."""
    singles: set[str] = set()
    unspaced: set[str] = set()
    wholes: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for person in people:
        for spelling in (person.name, *person.aliases):
            if _UNSPACED.search(spelling):
                unspaced.add(spelling.strip())
                continue
            for name in _spelt(spelling):
                singles.update(_singles(name))
                if len(name) > 1:
                    wholes[name[0]].add(name)
    unsure = {word for word in singles if lexicon.is_ambiguous(word) or lexicon.is_ordinary(word)}
    return RosterNames(
        plain=frozenset(singles - unsure),
        ambiguous=frozenset(unsure),
        speaking=re.compile(rf"\b({'|'.join(sorted(unsure))})(?={_SPEAKS.pattern})")
        if unsure
        else None,
        wholes={first: tuple(sorted(names)) for first, names in wholes.items()},
        addresses=frozenset(p.email.lower() for p in people if p.email),
        unspaced=frozenset(unspaced - {""}),
    )


def _spelt(spelling: str) -> Iterator[tuple[str, ...]]:
    """The words of a name without accents, and as German and Nordic letters are written out."""
    lowered = spelling.lower()
    for form in {fold(lowered), fold(lowered.translate(_UMLAUTS))}:
        name = tuple(_WORD.findall(form))
        if name:
            yield name


def _singles(name: Sequence[str]) -> Iterator[str]:
    for word in name:
        if len(word) > 1 and (len(name) == 1 or word not in _PARTICLES):
            yield word
    yield from _SHORT_FORMS.get(name[0], ())


def without_authors(text: str, library: Iterable[str]) -> str:
    """The text without the published authors that the library names with a year.

    Authors share their names with other people; only those whose very mention, list of names and
    year, stands in a library text are taken out.
    """
    found = text
    for mention in _AUTHORS.findall(text):
        if any(mention in known for known in library):
            found = found.replace(mention, " ")
    return found


def _holds_address(lowered: str, address: str) -> bool:
    return re.search(rf"(?<![\w.+-]){re.escape(address)}(?![\w-])", lowered) is not None


def _meant(text: str, match: re.Match[str]) -> bool:
    """Whether an everyday word stands for a person here."""
    word, after = match.group(), text[match.end() : match.end() + _CONTEXT]
    before = text[max(0, match.start() - _CONTEXT) : match.start()]
    if word.islower():
        return bool(_SPEAKS.match(after))
    if word.isupper() and len(word) > 1:
        return False
    if word in _MONTHS and (_MONTH_BEFORE.search(before) or re.match(r",?\s+\d", after)):
        return False
    if word in _COLOURS and re.match(r"\s+[a-z]", after) and not _ACTS.match(after):
        return False
    if not _OPENING.search(before) and not _title_case(text):
        return True
    return bool(_ACTS.match(after) or _ADDRESSED.match(after))


@lru_cache(maxsize=1024)
def _title_case(text: str) -> bool:
    """Whether a text has a capital on most of its words, so that a capital says nothing."""
    long = [word for word in _WORD.findall(text)[1:] if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.6 * len(long)
