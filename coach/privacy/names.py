"""Names that no roster knows: by what is said around them, by lists and by their capitals."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from coach.privacy import cues, lexicon
from coach.privacy.extents import tied
from coach.privacy.spans import Found, Kind, Origin
from coach.privacy.tokens import Shape, Token
from coach.privacy.wordlists import words as word_list

_GAP = re.compile(r"(?:[ \t]*\n?[ \t]*|-)\Z")
_DOT = re.compile(r"\.\s?\Z")
_LISTED = re.compile(r"(?:,|,? (?:and|or|with)|[ \t]?&)[ \t]\Z")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]{2,}(?:[\s-]+[^\W\d_a-zA-Z]+)*")
_PARTICLES = word_list("particles") - {"of", "the", "and", "upon"}
_LEADING = _PARTICLES - {"do", "an", "y", "e", "o", "los", "der", "al"}
_TITLES = word_list("titles")
_CAPITAL_NEXT = re.compile(r" [A-Z][a-z]+")
_LOOKBACK = 60
_MOST_WORDS = 5
_SHORT = 3
"""Letters of a word that is too short to be told from an abbreviation."""


def find_names(text: str, words: Sequence[Token]) -> Iterator[Found]:
    """Names of people, and capitalised names of nobody knows what, in offsets of ``text``."""
    finder = _Finder(text, words)
    people = [finder.whole(a, b) for a, b in finder.runs()]
    people += [_found([word]) for word in finder.listed_with(people)]
    yield from people
    yield from _again(words, people)
    for match in (*cues.INITIALS.finditer(text), *cues.SHORT.finditer(text)):
        if not lexicon.is_known(match.group().lower()):
            who = "".join(filter(str.isalpha, match.group())).casefold()
            yield Found(*match.span(), Kind.PERSON, Origin.GUESS, who)
    for match in _FOREIGN.finditer(text):
        yield Found(match.start(), match.end(), Kind.PERSON, Origin.GUESS, match.group().casefold())


def _found(run: Sequence[Token]) -> Found:
    who = " ".join(word.key for word in run)
    return Found(run[0].start, run[-1].end, Kind.PERSON, Origin.GUESS, who)


class _Finder:
    """Walks the words of one text."""

    def __init__(self, text: str, words: Sequence[Token]) -> None:
        self._text = text
        self._words = words
        self._quiet = not any(
            w.shape is Shape.CAPITAL and w.key != "i" and not w.shouted for w in words
        )
        """Whether the whole text has no capitals to go by."""

    def runs(self) -> Iterator[tuple[int, int]]:
        """Ranges of words that name somebody."""
        at = 0
        while at < len(self._words):
            width = self._width(at)
            if width and self._names_somebody(self._words[at : at + width]):
                yield at, at + width
            at += max(width, 1)

    def whole(self, a: int, b: int) -> Found:
        """The name with a title or a by-name before it and what is capitalised after it."""
        who = " ".join(word.key for word in self._words[a:b])
        while a and self._leads(a - 1):
            a -= 1
        while a and self._belongs(a - 1, a):
            a -= 1
        while b < len(self._words) and self._belongs(b, b) and not self._words[b].initial:
            b += 1
        a, b = tied(self._text, self._words, a, b)
        return Found(self._words[a].start, self._words[b - 1].end, Kind.PERSON, Origin.GUESS, who)

    def _leads(self, at: int) -> bool:
        """Whether a particle stands right before a name, as in "da Costa"."""
        word, name = self._words[at], self._words[at + 1]
        gap = self._text[word.end : name.start]
        return gap == " " and name.shape is not Shape.LOWER and word.key in _LEADING

    def _belongs(self, at: int, right: int) -> bool:
        """Whether the word at that place is written on to the name beside it."""
        word = self._words[at]
        between = self._text[self._words[right - 1].end : self._words[right].start]
        if word.shape is not Shape.CAPITAL or word.shouted or between not in {" ", ". ", "'s "}:
            return False
        if word.key in _TITLES:
            return at < right
        return between == " " and not word.initial and not lexicon.is_known(word.key)

    def listed_with(self, people: Sequence[Found]) -> Iterator[Token]:
        """Names that are English words, in a row with somebody: "Oyelaran, Grace and Reed"."""
        ends = {person.end for person in people}
        starts = {person.start for person in people}
        for left, right in zip(self._words, self._words[1:], strict=False):
            if not _LISTED.match(self._text[left.end : right.start]):
                continue
            if left.end in ends and self._could_be_listed(right):
                ends.add(right.end)
                yield right
            elif right.start in starts and self._could_be_listed(left):
                yield left

    def _could_be_listed(self, word: Token) -> bool:
        small = word.shape is not Shape.CAPITAL or word.shouted
        return not small and lexicon.is_name(word.key) and not lexicon.is_known(word.key)

    def _width(self, at: int) -> int:
        """How many words from here on could be one name; 0 where this one cannot begin any."""
        if not self._opens(self._words[at]):
            return 0
        end = at + 1
        while end < len(self._words) and end - at < _MOST_WORDS:
            step = self._step(end)
            if not step:
                break
            end += step
        return end - at

    def _step(self, at: int) -> int:
        """How many words continue a name here: one, a particle and one, or none."""
        left, word = self._words[at - 1], self._words[at]
        gap = self._text[left.end : word.start]
        if not (_GAP.match(gap) or (_DOT.match(gap) and len(left.text) == 1)):
            return 0
        follows = at + 1 < len(self._words) and self._goes_on(self._words[at + 1])
        if self._goes_on(word) or (gap == " " and _is_family_after(left, word)):
            return 1
        if len(word.text) == 1 and follows and (word.key != "a" or word.text == "A"):
            return 1
        return 2 if word.key in _PARTICLES and follows else 0

    def _opens(self, word: Token) -> bool:
        if self._known_name(word):
            return True
        if lexicon.is_known(word.key) or word.key in {"i", "a"} or self._is_people(word):
            return False
        if word.shape is Shape.LOWER or word.shouted:
            return len(word.key) > 2 and (_only_name(word) or self._introduced(word))
        if word.shape is Shape.UPPER:
            return lexicon.is_only_name(word.key)
        if len(word.text) == 1 or self._titled(word):
            return True
        return lexicon.is_name(word.key) or not lexicon.is_ordinary(word.key)

    def _known_name(self, word: Token) -> bool:
        """Whether a name that is a month or a tool too has the rest of a name right after it."""
        if word.shape is not Shape.CAPITAL or word.shouted or word.key not in lexicon.GIVEN:
            return False
        after = cues.CAPITALISED.match(self._text, word.end)
        follows = after[1].lower() if after and lexicon.is_known(word.key) else ""
        return bool(follows) and not (lexicon.is_ordinary(follows) or lexicon.is_known(follows))

    def _is_people(self, word: Token) -> bool:
        """Whether the words around it say that a people or its language is meant, and nobody."""
        if not lexicon.is_people(word.key):
            return False
        before = self._text[max(0, word.start - _LOOKBACK) : word.start]
        found = cues.THINGS_OF_A_PEOPLE.match(self._text, word.end)
        return bool(found or cues.OF_A_PEOPLE.search(before))

    def _titled(self, word: Token) -> bool:
        return bool(cues.TITLE.search(self._text[max(0, word.start - _LOOKBACK) : word.start]))

    def _introduced(self, word: Token) -> bool:
        """Whether an unknown word, in small letters or all capitals, stands where a name does."""
        if lexicon.is_ordinary(word.key) or lexicon.is_known(word.key) or len(word.key) < 3:
            return False
        before = self._text[max(0, word.start - _LOOKBACK) : word.start]
        if cues.NAMED.search(before) or cues.TITLE.search(before):
            return True
        if word.shouted and word.shape is Shape.UPPER and len(word.key) > 4:
            return True
        if len(word.key) <= _SHORT:
            return False
        if cues.ASK.search(before) and _is_strange(word) and not lexicon.is_slip(word.key):
            return True
        return bool(cues.TALKED.search(before)) or (self._quiet and self._stands_out(word, before))

    def _stands_out(self, word: Token, before: str) -> bool:
        """Whether strange words in a text without capitals stand, or act, as somebody does."""
        end, width = self._strange_row(word)
        if cues.OWNED.search(before) or (width == 1 and not _is_strange(word)):
            return False
        if width > 1 or cues.LABELLED.search(before) or cues.SPOKEN_TO.search(before):
            return True
        if len(word.key) > _SHORT + 1 and not lexicon.is_slip(word.key):
            return True
        return bool(cues.DOING.match(self._text[end : end + 30]))

    def _strange_row(self, word: Token) -> tuple[int, int]:
        """Where strange words in a row end, and how many they are."""
        at = bisect_left(self._words, word.start, key=attrgetter("start"))
        end, width = word.end, 1
        for left, right in pairwise(self._words[at : at + _MOST_WORDS]):
            if self._text[left.end : right.start] != " " or not _is_strange(right):
                break
            end, width = right.end, width + 1
        return end, width

    def _goes_on(self, word: Token) -> bool:
        if self._opens(word):
            return True
        unknown = not lexicon.is_ordinary(word.key) and not lexicon.is_known(word.key)
        return unknown and len(word.key) > 2 and (self._quiet or word.shape is Shape.UPPER)

    def _names_somebody(self, run: Sequence[Token]) -> bool:
        first = run[0]
        before = self._text[max(0, first.start - _LOOKBACK) : first.start]
        after = self._text[run[-1].end : run[-1].end + 30]
        if all(len(word.text) == 1 for word in run):
            return False
        if cues.TITLE.search(before) and first.shape is not Shape.LOWER:
            return True
        unusual = [w for w in run if not lexicon.is_ordinary(w.key) and len(w.text) > 1]
        if first.shape is Shape.CAPITAL and lexicon.is_known(first.key) and len(run) > 1:
            return True
        if not unusual:
            return self._word_is_name(run, before, after)
        if first.shape is Shape.LOWER or first.shouted:
            return len(run) > 1 or self._quiet or first.shouted or _cued(before, after)
        listed = any(lexicon.is_only_name(w.key) for w in unusual)
        plain = not first.initial or len(run) > 1 or bool(_CAPITAL_NEXT.match(after))
        strange = len(first.key) > _SHORT and not lexicon.is_built(first.key)
        return listed or plain or strange or _begun(before, after)

    def _word_is_name(self, run: Sequence[Token], before: str, after: str) -> bool:
        """Whether English words with a capital stand for a person here."""
        first = run[0]
        if first.shouted or first.shape is not Shape.CAPITAL or cues.OWNED.search(before):
            return False
        if len(run) > 1:
            both = lexicon.is_name(first.key) and lexicon.is_name(run[1].key)
            return not first.initial or (both and bool(cues.ACTING.match(after)))
        if _greeted(before, after) or cues.NAMED.search(before):
            return True
        if first.initial:
            given = first.key in lexicon.GIVEN and cues.NAMED_FIRST.match(after)
            return bool(given or cues.SPEAKING.match(after))
        return bool(cues.PRESENTED.search(before) or cues.ACTING.match(after))


def _is_family_after(given: Token, word: Token) -> bool:
    """Whether a family name that is a common word stands right after a given name."""
    capital = given.shape is word.shape is Shape.CAPITAL and not word.shouted
    listed = word.key in lexicon.FAMILY and given.key in lexicon.GIVEN
    return capital and listed and _only_name(given)


def _is_strange(word: Token) -> bool:
    """Whether a word is neither English nor known to name nobody."""
    key = word.key
    english = lexicon.is_ordinary(key) or lexicon.is_known(key) or lexicon.is_built(key)
    return len(key) > _SHORT and not english


def _only_name(word: Token) -> bool:
    return lexicon.is_only_name(word.key) and not lexicon.is_ambiguous(word.key)


def _cued(before: str, after: str) -> bool:
    named = cues.PRESENTED.search(before) or cues.ACTING.match(after)
    return bool(named) or _greeted(before, after)


def _begun(before: str, after: str) -> bool:
    """Whether an unknown word at the start of a sentence acts or is spoken to like a person."""
    acts = cues.ACTING.match(after) or cues.ADDRESSED.match(after)
    return bool(acts) or _greeted(before, after)


def _greeted(before: str, after: str) -> bool:
    return bool(cues.GREETING.search(before) and cues.GREETED.match(after))


def _again(words: Sequence[Token], people: Sequence[Found]) -> Iterator[Found]:
    """Later and earlier mentions, in any case, of names found anywhere in the text."""
    whole: dict[str, str] = {}
    for person in sorted(people, key=lambda p: -len(p.canonical)):
        for part in person.canonical.split():
            if len(part) > 2 and not lexicon.is_ordinary(part):
                whole.setdefault(part, person.canonical)
    for word in words:
        small = word.shape is Shape.LOWER and lexicon.is_ambiguous(word.key)
        if word.key in whole and not small:
            yield Found(word.start, word.end, Kind.PERSON, Origin.GUESS, whole[word.key])
