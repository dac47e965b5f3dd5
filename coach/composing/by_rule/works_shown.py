"""Work of the mentor's that is shown and not described, by what kind of work it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.by_rule.finished_work import held_back
from coach.composing.by_rule.promise_questions import is_thing, spoken
from coach.composing.by_rule.promise_words import shortly
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.things_handed import Way, column
from coach.composing.by_rule.worked_on import APART, called, one_thing
from coach.composing.cards.traits import pick
from coach.composing.record import Promise
from coach.composing.saying.naming import undated
from coach.composing.saying.own_matter import head
from coach.domain.people import Role


@dataclass(frozen=True)
class _Work:
    """A kind of work."""

    does: re.Pattern[str]
    """How a promise of it begins; ``np`` is the thing, ``made`` the verb that it is called by."""
    nouns: frozenset[str]
    """What comes of it, in the singular; empty where any thing will do."""
    ways: tuple[Way, ...]
    not_yet: str
    """Words for where it isn't done; empty where that is no matter for this meeting."""


def _begins(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_MARKED = _Work(
    _begins(
        r"(?:mark|underline|highlight|annotate)(?: up)?(?: in| on)? (?P<np>(?:the|our|last|this|one"
        r"|two|three|a|an)\b[\w' -]*?) (?:where|what|that|which|everything|each|every)\b"
    ),
    frozenset(),
    (
        Way(
            "Open {x} at the first mark and say nothing until it has been read.",
            "Here is the first mark. What was a reader meant to do at this point?",
            "Which sentence would have spared me that mark?",
            left="the marks in {x}",
        ),
        Way(
            "Lay {x} open at the mark that stopped you longest. Your mentee reads that part aloud.",
            "This is where I stopped longest. What did you want somebody to know by here?",
            "Who writes this part, and may I show them the mark?",
            left="the marks in {x}",
        ),
        Way(
            "Go through {x} page by page and stop only at the marks. Take the first three.",
            "I'll show you three marks. What was each of these places meant to say?",
            "Which of the three do you change in the next one, and by when?",
            left="the three marks",
        ),
    ),
    "Let's do one page of it together now.",
)
_VOICES = _Work(
    _begins(r"(?:collect|gather|bring|ask for|get|note|write down|take down) "),
    column("line wish answer quote comment reply voice sentence story worry view opinion remark"),
    (
        Way(
            "Lay {x} on the table, without names. Your mentee reads them aloud and says nothing"
            " about them yet.",
            "Here they are. Would you read them aloud, please?",
            "Which of them would you answer today, and what may I take back?",
        ),
        Way(
            "Lay {x} face down, without names. Your mentee turns them over one by one and reads"
            " each aloud.",
            "Would you turn the first one over and read it out?",
            "Who else has to hear one of these, just as it stands there?",
        ),
        Way(
            "Put {x} side by side, without names, and read them in silence. Each points to one.",
            "Which one do you point to, and what would you say to whoever wrote it?",
            "What would they have to see to know that it was read?",
            left="the two that you pointed to",
        ),
    ),
    "",
)
_TALLIED = _Work(
    _begins(r"(?:(?P<made>count|tally|log)|keep|carry on|bring|note) "),
    column("count tally log queue-count"),
    (
        Way(
            "Keep {x} face down. Your mentee writes a number first; then turn it over.",
            "What number do you expect? Write it down, and I'll turn mine over.",
            "Who would have to say yes to what follows from it?",
        ),
        Way(
            "Lay {x} down and go to its heaviest day. Walk through that day hour by hour.",
            "This was the heaviest day. What would you have done in its worst hour?",
            "Who can do something about it, and by when do they hear?",
        ),
    ),
    "",
)
_DRAWN = _Work(
    _begins(r"(?:draw(?: up)? (?P<np>an? .+)|(?P<made>sketch|map) |(?:bring|make) )"),
    column("drawing sketch map plan diagram chart"),
    (
        Way(
            "Lay {x} down. Your mentee says what is on it; you put right what isn't so.",
            "What do you see on it? I'll say where it's different.",
            "Where on {x} would you change something first, and who has to agree?",
        ),
        Way(
            "Lay {x} down with a pencil beside it. Your mentee draws in what they thought was"
            " missing.",
            "Here is the pencil. What isn't on it yet that you know of?",
            "Which part of {x} should others see, and who shows it to them?",
        ),
    ),
    "",
)
_LISTED = _Work(
    _begins(r"(?:list\b|(?:write|draft|bring|make|keep|draw up) )"),
    column("list"),
    (
        Way(
            "Cover {x} but for its first line. Go on to the next when that one has an answer.",
            "Here is the first line. What could be done about it?",
            "Which line is yours to settle, and by which day?",
        ),
        Way(
            "Lay {x} down with two pencils. Each marks alone the line to begin with.",
            "Which line would you begin with? Here is the one that I've marked.",
            "What becomes of that line, and who sees to it?",
            left="the two lines that you marked",
        ),
    ),
    "",
)
_WRITTEN = _Work(
    _begins(r"(?:write|draft|bring|make|a|an|the) ?"),
    column("page form draft text letter notice sheet guide instruction"),
    (
        Way(
            "Give {x} to your mentee to read to the end before you say a word.",
            "Would you read it first, and put a cross where you'd stop?",
            "What has to change in it before somebody can use it, and who else must see it?",
        ),
        Way(
            "Take one real case and fill in or follow {x} with it, from top to bottom.",
            "Let's try it on the last real case. Where does it get stuck?",
            "With whom could it be tried first, and from which day?",
        ),
    ),
    "",
)
_WORKS = (_MARKED, _VOICES, _TALLIED, _DRAWN, _LISTED, _WRITTEN)
_ONE_BY_ONE = (_VOICES,)
"""What has to be several of a kind."""
_DONE = re.compile(r"^done\W*$", re.IGNORECASE)


def shown(setting: Setting, promise: Promise) -> Way | None:
    """How a mentor's own work is shown, with the thing named; None where it isn't or can't be.

    What is only begun is shown where it was to be marked; all else has to be done.
    """
    work = _work(setting, promise)
    if work is None:
        return None
    hows = tuple(one.how for one in work.ways)
    way = work.ways[hows.index(pick(f"{setting.draw_seed}/{promise.passage.id}/shown", hows))]
    x = _thing(work, promise)
    how, asks, then, left = (line.format(x=x) for line in (way.how, way.asks, way.then, way.left))
    return Way(how, asks, then, x, left)


def not_yet(setting: Setting, promise: Promise) -> str:
    """Words for where it isn't done, where nobody has noted that it is; may be empty."""
    work = _work(setting, promise)
    return work.not_yet if work and not promise.state else ""


def _work(setting: Setting, promise: Promise) -> _Work | None:
    mine = promise.by is Role.MENTOR and setting.voice.to is Role.MENTOR
    room = setting.minutes >= SHORT and not APART & set(setting.conditions)
    if not (mine and room) or held_back(setting, promise):
        return None
    there = bool(_DONE.match(promise.state))
    return next(
        (
            one
            for one in _WORKS
            if (there or (one.not_yet and not promise.state)) and _fits(one, promise)
        ),
        None,
    )


def _fits(work: _Work, promise: Promise) -> bool:
    begins = work.does.match(undated(promise.text))
    if not begins:
        return False
    phrase = _phrase(work, promise)
    if not work.nouns:
        return bool(phrase)
    several = work not in _ONE_BY_ONE or not one_thing(called(phrase))
    return is_thing(phrase) and "[" not in phrase and several and head(phrase) in work.nouns


def _thing(work: _Work, promise: Promise) -> str:
    return called(_phrase(work, promise))


def _phrase(work: _Work, promise: Promise) -> str:
    """The thing in full: as the promise names it, or by what was done ("log the buses")."""
    found = work.does.match(undated(promise.text))
    named = found.groupdict() if found else {}
    made = named.get("made")
    return f"the {made.lower()}" if made else named.get("np") or spoken(shortly(promise))
