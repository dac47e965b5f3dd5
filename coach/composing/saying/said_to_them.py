"""A line of the notes as the mentor says it to the leader: "I brought six months of my rota".

As on the mentor's own page, a line is turned where its grammar says who is who; here the grammar
has to allow it for both, since either may become "you".
"""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.saying.naming import FINITE, OF_I, OF_YOU
from coach.composing.saying.remembered import (
    ALONE,
    PAST,
    agreeing,
    can_be_turned,
    done_by_both,
    surely,
    who_is_in,
)
from coach.composing.understanding.grammatical_person import ADVERBS
from coach.composing.understanding.parties import Case, Mention, Pair, Party

_ACROSS = {Party.MENTOR: Party.LEADER, Party.LEADER: Party.MENTOR}
_CALLED = {
    Party.MENTOR: {Case.OWNS: "my", Case.ACTED_ON: "me"},
    Party.LEADER: {Case.OWNS: "your", Case.ACTED_ON: "you"},
    Party.BOTH: {Case.OWNS: "our", Case.ACTED_ON: "us"},
}
_ACTING = {Party.MENTOR: "I", Party.LEADER: "you", Party.BOTH: "we"}
_AFTER = re.compile(r"\b(?:and|that|how|what|when)\s$")
"""Before somebody who does something in the middle of a line."""
_DOES = re.compile(rf"\s+(?:{ADVERBS}\s+)*(?:{PAST}|{FINITE})\b")
_STARTS = re.compile(r"(?:I|you|we)\b")
_EITHER = re.compile(r"\b(?:[Bb]oth|[Ee]ach)\b")


def said_to_them(text: str, pair: Pair) -> str:
    """What was done, as it follows "last time"; empty where its grammar doesn't surely allow it.

    Args:
        text: A line of a note.
        pair: The two, and who wrote their notes.

    >>> said_to_them("The mentor brought six months of his rota.", Pair("Officer", "Governor"))
    'I brought six months of my rota'
    """
    plain = can_be_turned(text)
    found, bare = who_is_in(plain, pair), done_by_both(plain)
    unsure = any(one.word.lower() in ALONE or not _is_placed(one, plain) for one in found)
    if not plain or _EITHER.match(plain) or unsure:
        return ""
    across = tuple(replace(one, party=_ACROSS.get(one.party, one.party)) for one in found)
    if not (surely(plain, found, bare=bare) and surely(plain, across, bare=bare)):
        return ""
    said = _turned(plain, found)
    if bare:
        return f"we {said[:1].lower()}{said[1:]}"
    return said if _STARTS.match(said) else ""


def _turned(plain: str, found: tuple[Mention, ...]) -> str:
    """The line with everybody in it as the mentor calls them to the leader's face."""
    said = plain
    for one in reversed(found):
        if one.party is not Party.ELSE:
            said = f"{said[: one.start]}{_as_said(one, plain)}{_agreeing(one, said[one.end :])}"
    return said


def _as_said(one: Mention, plain: str) -> str:
    acted_on = one.case is Case.NAMED and not _is_subject(one, plain)
    case = Case.ACTED_ON if acted_on else one.case
    return _CALLED[one.party].get(case, _ACTING[one.party])


def _is_placed(one: Mention, plain: str) -> bool:
    """Whether it is sure of a name if it acts: where one can, by what follows it."""
    in_the_middle = one.case is Case.NAMED and one.party is not Party.ELSE and one.start > 0
    return not in_the_middle or _is_subject(one, plain) == bool(_DOES.match(plain[one.end :]))


def _is_subject(one: Mention, plain: str) -> bool:
    return one.start == 0 or bool(_AFTER.search(plain[: one.start]))


def _agreeing(one: Mention, after: str) -> str:
    """What follows somebody, with a verb that fits "I" or "you"."""
    if one.case not in (Case.NAMED, Case.ACTS) or one.party is Party.BOTH:
        return after
    return agreeing(after, OF_I if one.party is Party.MENTOR else OF_YOU)
