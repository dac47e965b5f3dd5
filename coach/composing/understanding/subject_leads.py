"""Who does what with a thing that a clause names, and where the thing begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.composing.understanding import subject_grammar as grammar
from coach.composing.understanding.asked import SPOKEN
from coach.domain.briefs import Use

_I = re.IGNORECASE
_WORD = re.compile(r"\s*(?P<word>'\w+|[\w’-]+(?:'(?!s\b|d\b|ll\b|m\b|re\b|ve\b)\w+)?)", _I)
_AFTER = re.compile(rf"\s+{grammar.TO_WHOM}{grammar.ABOUT}{grammar.TO_WHOM}", _I)
_IS = re.compile(r"is\s+", _I)
_HAS = re.compile(r"(?:have|'ve|has|got|ready|me|here)$")
_TO = re.compile(r"\s+to\b")
_TO_GO = re.compile(r"\bto (?:go|end|be|turn|take|get)\b")
_THROUGH = re.compile(r"\s+(?:through|over|back (?:to|over))\b", _I)
"""What makes going or running a work on something."""
_BEING = frozenset({"am", "'m", "is", "'s", "are", "'re"})
_HAVING = frozenset({"have", "has", "'ve", "'s", "had"})
_MOST_BESIDE = 8
"""Words between somebody and what they do."""
_FEWEST_LETTERS, _MOST_WORDS, _MOST_ALONE = 4, 16, 7
_OPENS = re.compile(r"(?<![\w':.])(?=\w|['‘“\"])")


@dataclass(frozen=True)
class Thing:
    """What a clause names."""

    words: str
    use: Use | None
    """What is done with it; None where grammar doesn't grammar."""
    led: bool
    """Whether somebody is said to want it."""
    alone: bool
    """Whether it stands there without any word before it, which a thing rarely does."""
    start: int
    """Where it begins in its sentence."""
    end: int


@dataclass(frozen=True)
class _Doing:
    """What somebody does or wants to do, up to the thing that it is done with."""

    who: str
    verb: str
    beside: tuple[str, ...]
    end: int


def thing_of(sentence: str, start: int, end: int) -> Thing | None:
    """The thing that a clause of a sentence names; None where there is none to speak of.

    Args:
        sentence: The whole sentence.
        start: Where the clause begins in it.
        end: Where it ends; a thing may go on beyond it.
    """
    own = SPOKEN.sub(lambda said: "'" + "_" * (len(said[0]) - 2) + "'", sentence)
    if grammar.RESEARCHED.search(sentence[start:end]):
        return None
    for begins, use, led in _candidates(own, start, end):
        stop = _end(own, begins)
        words = _trimmed(sentence[begins:stop])
        if begins < end and _is_one(words):
            return Thing(words, use, led, False, begins, stop)
    bare = grammar.FRAGMENT.match(own, start, end)
    if bare is None:
        return None
    begins, stop = bare.start("thing"), _end(own, bare.start("thing"))
    words = _trimmed(sentence[begins:stop])
    few = len(words.split()) <= _MOST_ALONE and _is_one(words)
    return Thing(words, None, False, True, begins, stop) if few else None


def _candidates(own: str, start: int, end: int) -> Iterator[tuple[int, Use | None, bool]]:
    """Where a thing may begin in the clause, the surest first, with what is done with it."""
    done = list(_done(own, start, end))
    yield from ((begins, use, True) for begins, use, wanted in done if wanted)
    for match in grammar.NAMED.finditer(own, start, end):
        if grammar.THING.match(own, match.end()):
            yield match.end(), Use.ASK if grammar.CURIOUS.search(match[0]) else Use.WORK, True
    named = (
        (opens.end(), None, False)
        for opens in _OPENS.finditer(own, start, end)
        if grammar.FIRST_THING.match(own, opens.end())
    )
    rest = [*((begins, use, False) for begins, use, _ in done), *named]
    yield from sorted(rest, key=lambda one: one[0])


def _done(own: str, start: int, end: int) -> Iterator[tuple[int, Use | None, bool]]:
    """Where a thing begins that somebody does something with, and whether they want to."""
    for actor in grammar.ACTOR.finditer(own, start, end):
        doing = _doing(own, actor)
        begins = _begins(own, doing) if doing else None
        if doing and begins is not None:
            yield begins, *_use(own, actor, doing)


def _doing(own: str, actor: re.Match[str]) -> _Doing | None:
    """What whoever was named does, with the words between."""
    who, beside, place = str(actor.lastgroup), list[str](), actor.end()
    while len(beside) <= _MOST_BESIDE and (word := _WORD.match(own, place)):
        said = word["word"].lower()
        if said in grammar.DETERMINER and beside and not _TO.match(own, word.end()):
            # "I'd like the hours budget" does nothing with it yet.
            return _Doing(who, "have" if _HAS.match(beside[-1]) else "want", tuple(beside), place)
        if said not in grammar.BESIDE and not grammar.READY.match(own, place):
            return None if said in grammar.NO_VERB else _Doing(who, said, tuple(beside), word.end())
        beside.append(said)
        place = word.end()
    return None


def _begins(own: str, doing: _Doing) -> int | None:
    """Where the thing begins that is done; None where there is none."""
    after = _AFTER.match(own, doing.end)
    if after is None:
        return None
    start = after.end()
    leads_on = _IS.match(own, start)
    start = leads_on.end() if leads_on else start
    if not grammar.THING.match(own, start):
        return None
    thing = own[start : _end(own, start)].lower()
    if doing.verb == "want" and _TO_GO.search(thing):
        return None
    return start


def _use(own: str, actor: re.Match[str], doing: _Doing) -> tuple[Use | None, bool]:
    """What is done with a thing by whoever does it, and whether somebody wants that."""
    beside = set(doing.beside)
    refused = grammar.REFUSED.search(own[max(actor.start() - 9, 0) : doing.end])
    moves = grammar.STATE & {doing.verb, doing.verb.removesuffix("ing")}
    if refused or (moves and not _THROUGH.match(own, doing.end)):
        return None, False
    before = own[: actor.start()]
    begun = doing.verb.endswith("ing") and beside & _BEING
    hoped = grammar.WELCOME.search(before) or before.lower().endswith("can ")
    made = grammar.MADE.match(doing.verb) and (doing.who == "i" or beside & _HAVING)
    wanted = (
        beside & grammar.WANTED
        or grammar.PRESENT.match(doing.verb)
        or grammar.MOVED.match(doing.verb)
    )
    if doing.verb == "want" and (doing.who != "i" or "be" in beside):
        return None, False
    use = Use.SHOW
    learns = bool(grammar.LEARN.match(doing.verb))
    if doing.who == "we" or doing.verb == "want":
        use = Use.WORK
    elif (doing.who == "i") == learns:
        use = Use.ASK if learns else Use.HEAR
    return use, bool(
        wanted or begun or hoped or made or actor[0].lower().startswith(("my ", "let"))
    )


def _end(own: str, start: int) -> int:
    end = grammar.STOP.search(own, start)
    return end.start() if end else len(own)


def _trimmed(words: str) -> str:
    return grammar.TRAILING.sub("", words.strip(" ,"))


def _is_one(words: str) -> bool:
    none = (grammar.NO_SUBJECT, grammar.OF_TIME, grammar.FINITE, grammar.SOMEBODY)
    if len(words.split()) > _MOST_WORDS or any(one.match(words) for one in none):
        return False
    return sum(letter.isalpha() for letter in words) >= _FEWEST_LETTERS
