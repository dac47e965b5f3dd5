"""What points at one person although no name is left.

Rules over the masked text, made to err on the side of asking: "the only deaf engineer in Leeds", a
title that one person holds, one of two, an exact age, several rare traits together, a day with a
place, an event that everybody heard of. A person decides; nothing is masked here.

Source of the idea: quasi-identifiers, as in Sweeney, k-anonymity (2002),
doi:10.1142/S0218488502001648.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coach.privacy import lexicon
from coach.privacy.wordlists import lines, words


class Hint(StrEnum):
    """Why some words may point at one person."""

    ONLY = "only"
    """The only, the first, the youngest."""
    FEW = "few"
    """One of two or three."""
    TITLE = "title"
    """A post that one person holds."""
    TRAITS = "traits"
    """Several traits together."""
    AGE = "age"
    """An exact age or length of service."""
    DAY_AND_PLACE = "day-and-place"
    EVENT = "event"
    """Something that many people heard of."""


@dataclass(frozen=True)
class Pointer:
    """Words of a masked text that may point at one person: ``text[start:end]``."""

    start: int
    end: int
    hint: Hint


_PEOPLE = words("person_nouns")
_TRAITS = {trait: kind for kind, line in enumerate(lines("traits")) for trait in line.split()}
_SEX = _TRAITS["woman"]
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\w)[^.!?\n]+)*")
_WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
_NEAR = 7
"""Words within which several traits are of one person."""
_NOUN_WITHIN = 5
"""Words after "the only" within which a person must be named."""

_ONLY = re.compile(
    r"\b(?:(?:the|our|my|their|your|his|her|its)\s+(?:very\s+)?(?:only|sole|first(?:\s+ever)?|last|"
    r"youngest|oldest|newest|longest[- ]serving|most\s+(?:senior|junior))"
    r"|no\s+other|only\s+one)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:nobody|no[- ]one)\s+else\s+(?:here|in|on|at|of|is|has|uses|wears|speaks)\b",
    re.IGNORECASE,
)
_ONE_IN = re.compile(r"\bonly\s+one\s+(?:in|on|at|with|of\s+us)\b", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:in|on|at|of|from|with|for)\s+[^,;:.!?\n]{1,40}")
_FEW = re.compile(
    r"\b(?:one\s+of\s+(?:only\s+|just\s+|the\s+|our\s+|my\s+)*(?:two|three|four|2|3|4)"
    r"|there\s+are\s+(?:only|just)\s+(?:two|three|four|2|3|4)\s+of)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:chief\s+(?:\w+\s+){0,2}officer|chief\s+(?:executive|of\s+staff|constable|nurse)"
    r"|C[EFIOTMP]O|CHRO|CISO|managing\s+director|vice[- ]chancellor|(?:pro-)?chancellor"
    r"|head\s*teacher|(?:general|permanent|company)\s+secretary|chair(?:man|woman|person)?\s+of"
    r"\s+(?:the\s+)?(?:board|trustees|governors|council)"
    r"|(?:finance|medical|nursing|hr|people|operations|sales|marketing|legal|it|technical|creative|"
    r"communications|clinical|regional|deputy|executive|site|estates|commercial)\s+director"
    r"|director\s+of\s+(?:the\s+)?\w+(?:\s+and\s+\w+)?|head\s+of\s+(?!the\s+(?:table|queue|line)\b)"
    r"(?:the\s+)?\w+(?:\s+and\s+\w+)?|the\s+(?:founder|chair|president|provost|registrar|bishop|"
    r"mayor|ombudsman|dean|principal|treasurer|owner|matron|head\s+porter))\b",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:\d{2}|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[- ](?:one|two|three|four|five|six|"
    r"seven|eight|nine))?|eighteen|nineteen)"
)
_AGE = re.compile(
    rf"\b(?:{_NUMBER}[- ]years?[- ]old|aged?\s+{_NUMBER}|(?:she|he|they|i)(?:'s|'m|\s+is|\s+am|"
    rf"\s+was|\s+are|\s+turned|\s+turns)\s+{_NUMBER}(?=\s*(?:[,.;!?]|$|and\b|next\b|this\b|in\b|years))"
    rf"|{_NUMBER}\s+years\s+(?:here|with\s+us|in\s+(?:the|this|our)\s+\w+|at\s+the\s+\w+)"
    rf"|(?:been|worked)\s+here\s+(?:for\s+)?{_NUMBER}\s+years)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:won\s+(?:the|an?)\s+(?:\w+\s+){0,4}(?:award|prize|medal)|award[- ]winner"
    r"|in\s+the\s+(?:local\s+)?(?:news|papers?|newspapers?)|on\s+(?:the\s+)?(?:tv|television|radio)"
    r"|went\s+viral|tribunal|whistle-?blow\w*|was\s+(?:sacked|dismissed|suspended|arrested)"
    r"|(?:maternity|paternity|adoption|sick|bereavement)\s+leave|had\s+(?:a\s+)?(?:baby|stroke)"
    r"|lost\s+(?:his|her|their)\s+(?:wife|husband|partner|son|daughter|child|baby|mother|father|mum|"
    r"dad))\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|this\s+morning)"
    r"|[Ll]ast\s+(?:night|week|month|weekend|spring|summer|autumn|winter)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:19|20)\d\d|Christmas|Easter|Eid|Diwali|Ramadan|new\s+year)\b",
)
_SITE = (
    r"(?:office|site|branch|depot|plant|hospital|ward|clinic|school|campus|store|shop|warehouse|"
    r"factory|station|terminal|yard|hub|works|hotel|canteen|building|tower)"
)
_PLACE = re.compile(
    rf"\b(?:at|in|from|near|to)\s+(?:the\s+|our\s+)?((?:[A-Z][\w'’-]+\s+){{1,3}}{_SITE}\b"
    r"|[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2})"
)
_SURROGATE = re.compile(r"\[[A-Z][a-z-]+(?:-\d+)?\]")
_ENDS = words("description_ends")
_DEFINITE = re.compile(r"\b(?:the|our|their)\s+\Z", re.IGNORECASE)


def pointers(text: str) -> tuple[Pointer, ...]:
    """Words of a masked text that may still point at one person, in order, none within another."""
    found = sorted(_found(text), key=lambda p: (p.start, -p.end))
    kept: list[Pointer] = []
    for pointer in found:
        if not kept or pointer.start >= kept[-1].end:
            kept.append(pointer)
    return tuple(kept)


def _found(text: str) -> Iterator[Pointer]:
    plain = _SURROGATE.sub(lambda match: "_" * len(match.group()), text)
    for sentence in _SENTENCE.finditer(plain):
        start, said = sentence.start(), sentence.group()
        for first, last, hint in _in_sentence(said):
            yield Pointer(start + first, start + last, hint)


def _in_sentence(said: str) -> Iterator[tuple[int, int, Hint]]:
    for match in _ONLY.finditer(said):
        end = _person_after(said, match.end())
        if end:
            yield match.start(), _with_tail(said, end), Hint.ONLY
    for match in (*_NOBODY.finditer(said), *_ONE_IN.finditer(said)):
        yield match.start(), _clause_end(said, match.end()), Hint.ONLY
    for match in _FEW.finditer(said):
        end = _person_after(said, match.end())
        if end or match.group().lower().startswith("there"):
            yield match.start(), _with_tail(said, end or match.end()), Hint.FEW
    for pattern, hint in ((_TITLE, Hint.TITLE), (_AGE, Hint.AGE), (_EVENT, Hint.EVENT)):
        for match in pattern.finditer(said):
            yield match.start(), match.end(), hint
    yield from _together(said)
    yield from _when_and_where(said)


def _person_after(said: str, at: int) -> int | None:
    """Where a word for a person ends that follows closely; None where none does."""
    for number, word in enumerate(_WORD.finditer(said, at)):
        if number >= _NOUN_WITHIN or re.search(r"[,;:()]", said[at : word.start()]):
            return None
        key = word.group().lower()
        if key in _ENDS:
            return None
        if _is_person(key) or key in _TRAITS:
            return _described_until(said, word.end())
    return None


def _is_person(word: str) -> bool:
    return word in _PEOPLE or word.removesuffix("s") in _PEOPLE


def _described_until(said: str, at: int) -> int:
    """Where the words for one person end that go on right here, as in "deaf engineer"."""
    end = at
    for word in _WORD.finditer(said, at):
        key = word.group().lower()
        if said[end : word.start()] != " " or not (_is_person(key) or key in _TRAITS):
            break
        end = word.end()
    return end


def _with_tail(said: str, end: int) -> int:
    tail = _TAIL.match(said, end)
    return _clause_end(said, end) if tail else end


def _clause_end(said: str, at: int) -> int:
    stop = re.search(r"[,;:()]|\s(?:and|but|who|so|because)\s", said[at:])
    return len(said.rstrip()) if stop is None else at + stop.start()


def _together(said: str) -> Iterator[tuple[int, int, Hint]]:
    """Traits of two kinds close to each other, or "the" one person of a trait."""
    seen: list[tuple[int, re.Match[str], int]] = []
    for number, word in enumerate(_WORD.finditer(said)):
        kind = _TRAITS.get(word.group().lower())
        if kind is None:
            continue
        end = _described_until(said, word.end())
        if kind != _SEX and end > word.end() and _DEFINITE.search(said[: word.start()]):
            yield word.start(), end, Hint.TRAITS
        seen = [one for one in seen if number - one[0] <= _NEAR]
        other = next((one for one in seen if one[2] != kind), None)
        if other is not None:
            yield other[1].start(), word.end(), Hint.TRAITS
            seen = []
        else:
            seen.append((number, word, kind))


def _when_and_where(said: str) -> Iterator[tuple[int, int, Hint]]:
    where = next((m for m in _PLACE.finditer(said) if _is_place(m.group(1))), None)
    when = _DAY.search(said)
    if where and when:
        yield min(where.start(), when.start()), max(where.end(), when.end()), Hint.DAY_AND_PLACE


def _is_place(name: str) -> bool:
    if re.search(rf"\b{_SITE}\Z", name):
        return True
    return not _DAY.match(name) and lexicon.is_place(name.lower())
