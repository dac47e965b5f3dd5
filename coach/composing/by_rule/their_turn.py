"""Minutes for what the leader came for, so that a meeting is good for both.

In every other meeting the larger half is the leader's, so that neither always comes last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.composing.by_rule.at_work import dealt_near, drawn_on, of_goal
from coach.composing.by_rule.beside_their_goal import Beside, fact_beside
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.known_so_far import with_what_is_known
from coach.composing.by_rule.leaders_goals import Kind, doing, kind
from coach.composing.by_rule.left_between import noted_as_left
from coach.composing.by_rule.named_subjects import speaks_of
from coach.composing.by_rule.plain_page import wants_a_plain_page
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.by_rule.turn import Turn
from coach.composing.by_rule.what_lasts import laid_out
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.saying.naming import for_speaker
from coach.composing.saying.own_matter import own_matters
from coach.composing.saying.said_goals import act, came, named, wished
from coach.composing.understanding.grammatical_person import for_the_other
from coach.domain.people import Role
from coach.domain.suggestions import Standing
from coach.domain.terms import Matter
from coach.domain.workplace import WorkplaceCard

_ASKED_TWICE = 30
"""Minutes of a meeting from which on the leader's turn has a second question."""
_LABEL = re.compile(
    r"(?<!-)\b(?:gen(?:eration)?s? ?[xyzα]?|boomers?|millennials?)\b", re.IGNORECASE
)
"""A goal that asks about a whole age group is answered by what is said first, and not in a turn."""
_FOR_MYSELF = {
    "What would help me to get there that you have seen?": "What would help, seen from there",
    "What would you look at first in my place?": "What your mentor would look at first",
}
"""What a leader asks about a goal of their own, with its title."""
_MOST_OF_A_TITLE = 7
_SLOT = re.compile(r"\{(act|clause|thing|doing)\}")
_HALF = 30
"""Minutes from which on a meeting has halves."""
_MOST, _MOST_OF_A_HALF = 8, 14
"""Minutes that two questions fill, and three."""


def leaders_half(setting: Setting) -> bool:
    """Whether what the leader came for has the larger part of this meeting, and comes first."""
    inner = 1 < setting.number < setting.planned
    calm = not setting.brief.understanding.situations and not setting.theme
    return inner and calm and setting.number % 2 == 0 and setting.minutes >= _HALF


def their_turn(setting: Setting) -> Block | None:
    """Minutes of the leader's own; None where no goal of theirs can be asked about."""
    goal = _asked_about(setting)
    return turn_about(setting, goal, best_part(setting, goal)) if goal else None


def turn_beside(setting: Setting, others: Sequence[Block]) -> Block | None:
    """The same with what the notes tell about it, in the words of a fact where one suits.

    Args:
        setting: The meeting.
        others: What else the meeting is made of: a fact is told only once.
    """
    goal = _asked_about(setting)
    if goal is None:
        return None
    part = best_part(setting, goal)
    fits = _kind(setting, part).beside
    beside = fact_beside(setting, part, _quoted(setting, others)) if fits else None
    if beside is None:
        return with_what_is_known(setting, turn_about(setting, goal, part), goal)
    return turn_about(setting, goal, part, beside)


def _asked_about(setting: Setting) -> Goal | None:
    goal = setting.record.goal("mentee")
    unasked = goal is None or _LABEL.search(goal.text) or speaks_of(setting, goal)
    return None if unasked else goal


def _quoted(setting: Setting, others: Sequence[Block]) -> tuple[str, ...]:
    """What the others say of the notes, and what is behind a wording that quotes nothing."""
    left = noted_as_left(setting)
    quotes = [quote for one in others for quote in one.item.quotes]
    quotes += [quote for one in others if one.tie for quote in one.tie.quotes]
    laid = laid_out(setting) if setting.number >= setting.planned else ()
    lines = (*laid, *((left,) if left else ()))
    return (*(quote.text for quote in quotes), *(line.text for line in lines))


def turn_about(setting: Setting, goal: Goal, part: str, beside: Beside | None = None) -> Block:
    """Minutes for one part of what the leader came for."""
    turn = beside.turn if beside else _turn(setting, part)
    own, card = setting.voice.to is Role.MENTEE, of_goal(setting, goal)
    told = "" if own or _says_it(part, turn) else setting.voice.goal(goal, part)
    prompts = _prompts(setting, part, turn, card)
    item = DraftItem(
        minutes=0,
        title=_title(setting, part, turn),
        what=" ".join(words for words in (told, "" if own else _hint(setting, turn)) if words),
        lead="mentee",
        prompts=prompts,
        why="",
        standing=Standing.MOVE,
        quotes=(
            *setting.own(goal, beside.line if beside else None),
            *drawn_on(setting, card, prompts),
        ),
    )
    return Block(_length(setting), item)


def _hint(setting: Setting, turn: Turn) -> str:
    """How to listen, with the leader called as on the rest of the page."""
    return setting.voice.named(turn.what)


def asked_of_them(setting: Setting, goal: Goal) -> str:
    """What a mentor asks first about what the leader came for; empty where that can't be said."""
    if _LABEL.search(goal.text):
        return ""
    part = best_part(setting, goal)
    turn = _turn(setting, part, asker="mentor")
    return _first(part, turn) if _says_it(part, turn) else ""


def _title(setting: Setting, part: str, turn: Turn) -> str:
    """What it is about, in the goal's own words where they are few."""
    name = named(part)
    if name and len(name.split()) <= _MOST_OF_A_TITLE:
        return f"{name[0].upper()}{name[1:]}"
    return _FOR_MYSELF[_of_myself(setting)] if setting.voice.to is Role.MENTEE else turn.title


def _length(setting: Setting) -> Part:
    if setting.minutes < SHORT:
        return Part(1, 2, 3, 1.6)
    if leaders_half(setting):
        return Part(6, min(setting.minutes // 4, _MOST_OF_A_HALF), 20, 2.0)
    return Part(3, min(3 + setting.minutes // 20, _MOST), 12, 1.6)


def _turn(setting: Setting, part: str, asker: str = "") -> Turn:
    """The way for this kind of goal, and of some that would do the pair's own."""
    have = _own_words(part)
    ways = [
        turn
        for turn in _kind(setting, part).turns
        if all(have[slot] for slot in _SLOT.findall(turn.first)) and _for(turn, asker)
    ]
    told = [one for one in ways if one.asker == "mentee"]
    if told and not asker and wants_a_plain_page(setting):
        # Who reads with effort is asked what they have seen, and not to guess at an answer.
        return told[0]
    first = pick(f"{setting.draw_seed}/{part}", [one.first for one in ways])
    return next(one for one in ways if one.first == first)


def _for(turn: Turn, asker: str) -> bool:
    """Whether a way is for a meeting, or for a set of questions of whoever asks."""
    return turn.asker == asker if asker else not turn.for_a_set


def _own_words(part: str) -> dict[str, str]:
    """The goal's own words as they stand in a question; empty where it has none such."""
    form, words = wished(part)
    return {
        "act": "" if form in ("not", "never") else act(part) or "",
        "clause": words if form == "ask" else "",
        "thing": words if form == "have" else "",
        "doing": _doing(part),
    }


def _doing(part: str) -> str:
    habits = (own.phrase for own in own_matters(part) if own.matter is Matter.BEHAVIOUR)
    return doing(part) or next(habits, "")


def _kind(setting: Setting, part: str) -> Kind:
    return kind(part, _doing(part), last=setting.number >= setting.planned)


def _says_it(part: str, turn: Turn) -> bool:
    """Whether what is said first says what the goal is."""
    return bool(_SLOT.search(turn.first) or came(part, "You"))


def _first(part: str, turn: Turn) -> str:
    """What is said first: with the goal's own words in it, or after the goal was said."""
    mine = turn.asker == "mentee"
    words = _own_words(part)
    if _SLOT.search(turn.first):
        return turn.first.format(
            **{slot: said if mine else for_the_other(said) for slot, said in words.items()}
        )
    told = came(part, "I" if mine else "You")
    return for_speaker(f"{told} {turn.first}".strip(), turn.asker)


def _prompts(
    setting: Setting, part: str, turn: Turn, card: WorkplaceCard | None
) -> tuple[str, ...]:
    """What is asked about it, and where the library knows the work, what is seen in it."""
    seen = dealt_near(setting, card, card.ask_mentor, 1, part) if card else ()
    if setting.voice.to is Role.MENTEE:
        asked = f"{came(part, 'I')} {_of_myself(setting)}".strip()
        return tuple(setting.voice.says("mentee", words) for words in (asked, *seen))
    said = [(turn.asker, _first(part, turn))]
    if setting.minutes >= _ASKED_TWICE:
        then = [("mentee", words) for words in seen]
        said += then or [("mentor", for_speaker(turn.then, "mentor"))]
    ends = _kind(setting, part).ends
    said += [("mentor", pick(setting.draw_seed, ends))] * leaders_half(setting)
    return tuple(setting.voice.says(who, words) for who, words in said)


def _of_myself(setting: Setting) -> str:
    return pick(setting.draw_seed, tuple(_FOR_MYSELF))
