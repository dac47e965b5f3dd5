"""Towns, counties and countries, organisations, and streets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.privacy import lexicon
from coach.privacy.spans import Found, Kind, Origin
from coach.privacy.tokens import Shape, Token
from coach.privacy.wordlists import lines, words

_WHERE = re.compile(
    r"(?:\b(?:in|at|near|from|to|around|outside|inside|towards|visit(?:ed|ing)?|via|leave|left|"
    r"north of|south of|east of|west of|centre of|city of|where|based|live in|lives in)|where:)"
    r"[\s:]+\Z",
    re.IGNORECASE,
)
_LIVING = re.compile(
    r"\b(?:lives?|lived|living|born|based|moved|moving|comes?|came|originally|grew up|raised|"
    r"studied|flew|flying|drove|driving|travell?ed|weather|relocated)\s+(?:in|to|from|near)"
    r"\s+\Z",
    re.IGNORECASE,
)
_LONGEST = 4
_NEAR = re.compile(r"(?:[ \t]*\n?[ \t]*|-)\Z")

_SUFFIXES = words("bodies")
_ALONE = frozenset(suffix[:-1] for suffix in _SUFFIXES if suffix.endswith("!"))
_BODIES = frozenset(suffix.rstrip("!") for suffix in _SUFFIXES)
_INNER = words("inner")
_LINK = re.compile(r"(?:(?:'s)?[ \t]*\n?[ \t]*|[ \t]?&[ \t]?|[ \t]+and[ \t]+|-|,[ \t]|\.[ \t]?)\Z")
_OWNED = re.compile(
    r"\b(?:the|an?|our|my|your|his|her|their|this|that|each|every|any|some|no)\s+\Z", re.IGNORECASE
)
_EMPLOYED = re.compile(
    r"\b(?:at|joined|joining|works? for|worked for|working for|employed by|hired by|left|from|"
    r"moved to|came from|became|owns|founded|contract with|acquired by|bought by|merged with|"
    r"address of|"
    r"(?:ceo|founder|chair|director|head|president|employee|partner) of)\s+\Z",
    re.IGNORECASE,
)
_HIRED = re.compile(
    r"\b(?:joined|work(?:s|ed|ing)? (?:for|at)|employed by|hired by|job at|"
    r"(?:ceo|founder|chair|director|head|president|employee|partner) of)\s+\Z",
    re.IGNORECASE,
)
_STAFFED = re.compile(
    r"(?:\s+(?:is the brainchild|was founded|were founded|offices?\s+(?:is|are|in|at)\b|"
    r"headquarters|is hiring|announced|employs|acquired|launched|"
    r"to quote\b)|\s*,? (?:ltd|inc|plc)\b)",
    re.IGNORECASE,
)
_PIECE = r"[A-Z][A-Za-z]*(?:[-'.&][A-Za-z]+)*"
_LEGAL_FORMS = "|".join(lines("legal_forms"))
_LEGAL = re.compile(
    rf"(?:{_PIECE},?[ ]+(?:(?:[yei&]|and|und|et)[ ]+)?){{1,5}}(?:{_LEGAL_FORMS})(?![A-Za-z])"
)
"""A name with a form of company after it, in the languages of Europe."""
_JOINED = re.compile(
    r"(?<![\w@./-])(?!(?:Mac|Mc|De|Di|La|Le|Van|Du|Fitz|O)[A-Z])"
    r"[A-Z][a-z]{2,}(?:[A-Z][a-z]{2,}){1,2}\b(?![.@/])"
)
"""Words written as one with capitals inside, as firms write themselves."""
_ALONE_IN_LINE = re.compile(r"[ \t]*(?:\n|\Z)")
_NAME = r"[A-Z][a-z]+(?:[A-Z][a-z]+)?"
_FIRM = re.compile(rf"\b{_NAME}, {_NAME} (?:and|&) {_NAME}\b")


def find_places(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    """Known places, the longest name first, in offsets of ``text``."""
    at = 0
    quiet = not any(t.shape is Shape.CAPITAL and t.key != "i" for t in tokens)
    while at < len(tokens):
        width = _place_width(text, tokens, at, quiet)
        if width:
            first, last = tokens[at], tokens[at + width - 1]
            name = " ".join(t.key for t in tokens[at : at + width])
            yield Found(first.start, last.end, Kind.PLACE, Origin.GUESS, name)
        at += max(width, 1)


def _place_width(text: str, tokens: Sequence[Token], at: int, quiet: bool) -> int:
    first = tokens[at]
    small = first.shape is Shape.LOWER
    if small and not quiet:
        return 0
    for width in range(min(_LONGEST, len(tokens) - at), 0, -1):
        group = tokens[at : at + width]
        if _one_name(text, group) and lexicon.is_place(" ".join(t.key for t in group)):
            known = width == 1 and lexicon.is_known(first.key)
            return width if not known and _meant(text, group, small) else 0
    return 1 if _unknown_place(text, first, quiet) else 0


def _one_name(text: str, group: Sequence[Token]) -> bool:
    return all(
        _NEAR.match(text[left.end : right.start])
        for left, right in zip(group, group[1:], strict=False)
    )


def _meant(text: str, group: Sequence[Token], small: bool) -> bool:
    first = group[0]
    located = bool(_WHERE.search(text[max(0, first.start - 20) : first.start]))
    if len(group) > 1:
        return located or not small
    if len(first.key) < 4 and not located:
        return False
    unusual = not lexicon.is_ordinary(first.key)
    if small or first.shouted:
        return unusual and (located or not lexicon.is_name(first.key)) and len(first.key) > 3
    return located or (unusual and not lexicon.is_name(first.key))


def _unknown_place(text: str, word: Token, quiet: bool) -> bool:
    """Whether something in capitals, or in a text without any, is said to be where somebody is."""
    loud = word.shape is Shape.UPPER and len(word.key) > 4
    if not (loud or quiet) or lexicon.is_ordinary(word.key) or lexicon.is_known(word.key):
        return False
    before = text[max(0, word.start - 24) : word.start]
    return bool((_WHERE if loud else _LIVING).search(before))


def find_organisations(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    """Organisations by their last word, their form or the words around them."""
    at = 0
    while at < len(tokens):
        width = _capital_run(text, tokens, at)
        group = tokens[at : at + width]
        trimmed = _organisation(text, group) if width > 1 else _employer(text, group)
        if trimmed:
            start = _with_number(text, trimmed[0].start)
            yield _found(text, start, trimmed[-1].end)
        at += max(width, 1)
    if not any(t.shape is Shape.CAPITAL and t.key != "i" for t in tokens):
        yield from _employers(text, tokens)
    yield from _firms(text)
    for match in _LEGAL.finditer(text):
        yield _found(text, *match.span())
    for match in _JOINED.finditer(text):
        if not lexicon.is_known(match.group().lower()):
            yield _found(text, *match.span())


def _found(text: str, start: int, end: int) -> Found:
    name = " ".join(text[start:end].lower().split())
    return Found(start, end, Kind.ORGANISATION, Origin.GUESS, name)


def _with_number(text: str, at: int) -> int:
    """Where a name begins: with "the" or a number before it, as in "3 Round Stones Inc"."""
    before = re.search(r"(?:\bthe\s+|(?<![\w.,])\d{1,3} )\Z", text[max(0, at - 8) : at])
    return at - len(before.group()) if before else at


def _employer(text: str, group: Sequence[Token]) -> Sequence[Token]:
    """A single strange word that somebody works for, as in "a year at Simpletuition"."""
    if not group or lexicon.is_listed(group[0].key) or lexicon.is_known(group[0].key):
        return ()
    word = group[0]
    before = text[max(0, word.start - 25) : word.start]
    told = _EMPLOYED.search(before) or _STAFFED.match(text, word.end)
    plain = word.shouted or word.key in _INNER or len(word.key) < 4
    return group if told and not plain else ()


def _employers(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    """Strange words in small letters that somebody works for, in a text without capitals."""
    for word in tokens:
        if word.shape is Shape.LOWER and len(word.key) > 3 and not lexicon.is_ordinary(word.key):
            before = text[max(0, word.start - 25) : word.start]
            if _HIRED.search(before) and not lexicon.is_known(word.key):
                yield _found(text, word.start, word.end)


def _firms(text: str) -> Iterator[Found]:
    """Three family names in a row, as in "Owens, Duran and Oneal"."""
    for match in _FIRM.finditer(text):
        names = [word.lower() for word in re.findall(r"[A-Za-z]+", match.group())]
        if sum(lexicon.is_name(name) for name in names) >= 3:
            yield _found(text, *match.span())


def _capital_run(text: str, tokens: Sequence[Token], at: int) -> int:
    if tokens[at].shape is Shape.LOWER or tokens[at].shouted:
        return 0
    width = 1
    while at + width < len(tokens) and width < 7:
        left, right = tokens[at + width - 1], tokens[at + width]
        gap = text[left.end : right.start]
        of = right.text == "of" and at + width + 1 < len(tokens)
        if of and tokens[at + width + 1].shape is not Shape.LOWER and _NEAR.match(gap):
            width += 2
        elif right.shape is Shape.LOWER or right.initial or not _LINK.match(gap):
            break
        else:
            width += 1
    return width


def _organisation(text: str, group: Sequence[Token]) -> Sequence[Token]:
    """The part of a run of capitals that is an organisation's name; empty where none is."""
    last = max((i for i, t in enumerate(group) if t.key in _BODIES), default=-1)
    of = [i for i, t in enumerate(group) if t.text == "of"]
    if last > 0 and group[last].key in _ALONE:
        return group[: last + 1]
    if of and group[of[0] - 1].key in _BODIES and not _all_plain(group[of[0] + 1 :]):
        return group
    before = text[max(0, group[0].start - 25) : group[0].start]
    opens = group[0].initial and not _has_line_alone(text, group)
    named = last > 0 and not (_all_plain(group[:last]) and (_OWNED.search(before) or opens))
    if named and not _is_calendar(group[0].key):
        return group[: last + 1]
    told = _EMPLOYED.search(before) or _STAFFED.match(text, group[-1].end)
    joined = told and group[-1].key not in _INNER
    return group if joined and not any(_is_calendar(t.key) for t in group) else ()


def _has_line_alone(text: str, group: Sequence[Token]) -> bool:
    """Whether a name has a later line for itself, as under a letter."""
    above = text.rfind("\n", 0, group[0].start)
    alone = above >= 0 and not text[above + 1 : group[0].start].strip()
    return alone and bool(_ALONE_IN_LINE.match(text, group[-1].end))


def _is_calendar(word: str) -> bool:
    """Whether a word with a capital begins no name of its own, such as a weekday."""
    return lexicon.is_known(word) and not lexicon.is_name(word)


def _all_plain(group: Sequence[Token]) -> bool:
    return all(
        lexicon.is_ordinary(t.key) or lexicon.is_known(t.key) or len(t.key) == 1 for t in group
    )
