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
_PLURAL = re.compile(r"[a-z]{3}(?<!s)(?<!')s$")
_FEWEST_LETTERS, _MOST_WORDS, _MOST_ALONE = 4, 16, 7
_OPENS = re.compile(r"(?<![\w':.])(?=\w|['‘“\"])")


@dataclass(frozen=True)
class Thing:
    """What a clause names."""

    words: str
    use: Use | None
    """What is done with it; None where grammar doesn't say."""
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


@dataclass(frozen=True)
class _Candidate:
    """A place where a thing may begin."""

    leads: int
    """Where what leads it in begins; the same place where nothing in particular does."""
    begins: int
    use: Use | None
    led: bool


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
    passed = start
    for one in _candidates(own, start, end):
        stop = _end(own, one.begins)
        words = _trimmed(sentence[one.begins : stop])
        if not passed <= one.begins < end or not _is_one(words):
            continue
        if not _is_beside(own, start, one, words):
            return Thing(words, one.use, one.led, False, one.begins, stop)
        # What stands in a place or a refusal ("behind the notary") is no more a subject than it.
        passed = max(passed, stop)
    return _bare(sentence, own, start, end)


def _bare(sentence: str, own: str, start: int, end: int) -> Thing | None:
    """A thing that stands there without anybody who does something with it."""
    bare = grammar.FRAGMENT.match(own, start, end)
    if bare is None or grammar.REFUSED.search(own[start:end]) or grammar.RULED_OUT.match(own):
        return None
    begins, stop = bare.start("thing"), _end(own, bare.start("thing"))
    words = _trimmed(sentence[begins:stop])
    few = len(words.split()) <= _MOST_ALONE and _is_one(words)
    return Thing(words, None, False, True, begins, stop) if few else None


def _is_beside(own: str, start: int, one: _Candidate, words: str) -> bool:
    """Whether the clause refuses it, or only says where, when or with whom the meeting is."""
    if grammar.REFUSED.search(own[start : one.leads]):
        return True
    if one.led:
        return False
    return bool(
        grammar.RULED_OUT.match(own)
        or grammar.BESIDE_IT.match(own[start : one.begins + 1])
        or (one.use is None and grammar.WHERE.search(own[start : one.begins]))
        or grammar.SENTENCE.match(words)
        or grammar.NO_THING.match(words)
    )


def _candidates(own: str, start: int, end: int) -> Iterator[_Candidate]:
    """Where a thing may begin in the clause, the surest first, with what is done with it."""
    done = list(_done(own, start, end))
    yield from (one for one in done if one.led)
    for match in grammar.NAMED.finditer(own, start, end):
        if grammar.THING.match(own, match.end()):
            use = Use.ASK if grammar.CURIOUS.search(match[0]) else Use.WORK
            yield _Candidate(match.start(), match.end(), use, True)
    named = (
        _Candidate(opens.end(), opens.end(), None, False)
        for opens in _OPENS.finditer(own, start, end)
        if grammar.FIRST_THING.match(own, opens.end())
    )
    rest = [*(one for one in done if not one.led), *named]
    yield from sorted(rest, key=lambda one: one.begins)


def _done(own: str, start: int, end: int) -> Iterator[_Candidate]:
    """Where a thing begins that somebody does something with, and whether they want to."""
    for actor in grammar.ACTOR.finditer(own, start, end):
        doing = _doing(own, actor)
        begins = _begins(own, doing) if doing else None
        if doing and begins is not None:
            yield _Candidate(begins, begins, *_use(own, actor, doing))


def _doing(own: str, actor: re.Match[str]) -> _Doing | None:
    """What whoever was named does, with the words between."""
    who, beside, place = str(actor.lastgroup), list[str](), actor.end()
    while len(beside) <= _MOST_BESIDE and (word := _WORD.match(own, place)):
        said = word["word"].lower()
        if said in grammar.DETERMINER and beside and not _TO.match(own, word.end()):
            # "I'd like the hours budget" does nothing with it yet.
            return _Doing(who, "have" if _HAS.match(beside[-1]) else "want", tuple(beside), place)
        if said not in grammar.BESIDE and not grammar.READY.match(own, place):
            done = said not in grammar.NO_VERB and not _is_noun(who, said)
            return _Doing(who, said, tuple(beside), word.end()) if done else None
        beside.append(said)
        place = word.end()
    return None


def _is_noun(who: str, said: str) -> bool:
    """Whether it is no form of a verb beside "I" or "we": "we need chairs with arms"."""
    return who != "they" and bool(_PLURAL.search(said))


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
    none = (
        *(grammar.NO_SUBJECT, grammar.NO_MATTER),
        *(grammar.OF_TIME, grammar.FINITE, grammar.SOMEBODY),
    )
    if len(words.split()) > _MOST_WORDS or any(one.match(words) for one in none):
        return False
    return sum(letter.isalnum() for letter in words) >= _FEWEST_LETTERS
