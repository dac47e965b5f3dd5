"""Minutes for what each side came for: questions in order, with the goal's own nouns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.composing.by_rule.asked_outright import asked_outright
from coach.composing.by_rule.at_work import (
    dealt_near,
    decision,
    drawn_on,
    of_mentors_goal,
)
from coach.composing.by_rule.blocks import Block, Tie
from coach.composing.by_rule.deciding import deciding
from coach.composing.by_rule.first_aims import both_goals
from coach.composing.by_rule.given_up import given_up
from coach.composing.by_rule.goal_asking import Asking
from coach.composing.by_rule.goal_kinds import TANGIBLE, asking
from coach.composing.by_rule.goal_preparations import counted, for_the_goal
from coach.composing.by_rule.goal_titles import goal_title
from coach.composing.by_rule.goals_at_the_end import LASTING, LEARNED
from coach.composing.by_rule.goals_for_oneself import (
    ONES_OWN,
    POSITION,
)
from coach.composing.by_rule.goals_for_the_work import (
    ANSWER,
    CASE,
    CHANGE,
    LEARN,
    OBJECT,
    REASON,
    RULE,
)
from coach.composing.by_rule.goals_to_be_heard import ASKED, EARLY, HEARD, SHOWN
from coach.composing.by_rule.one_case import Case, one_case
from coach.composing.by_rule.plain_asking import asked_plainly
from coach.composing.by_rule.plain_page import wants_plain_words
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.side_by_side import drawn_from_notes, side_by_side
from coach.composing.by_rule.ties import best_part, goal_tie
from coach.composing.by_rule.what_lasts import looked_after, who_looks_after_it
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.saying.naming import QUESTIONS, for_speaker
from coach.composing.saying.said_goals import came, in_time, named, wished
from coach.domain.people import Role
from coach.domain.suggestions import Standing
from coach.domain.workplace import WorkplaceCard

_WANTED = ("a ", "an ", "one ", "more ", "fewer ")
_DONE_TO = re.compile(r"\w{3,}ed\b")
"""What happens to somebody is no part of their name."""
_TELLING = 4
"""Words from which on a goal can stand for itself."""
_MAY_ASK = "A mentor may ask"
"""In a reason that rests on guidance."""
_OPENS_AND_ENDS = 2
"""Questions of the goal's own kind: between them those are asked that the work itself gives."""
_FEW, _MANY = 30, 45
"""Minutes from which on a goal has three questions, and four."""
_FOR_THE_LEADER = (
    "What have you tried so far, and where did it stop?",
    "Which part of it is mine to decide?",
    "What would you need from me, and by which day?",
)


def goal_questions(setting: Setting, goal: Goal, count: int) -> tuple[str, ...]:
    """What to say and ask about a goal of the mentor's, in order, the last one for a next step.

    The first says what it is about, where the goal makes a sentence that can be spoken.
    """
    if wants_plain_words(setting):
        return _plainly(setting, goal, count)
    kind, thing = _way(setting, goal)
    card = at_work_on(setting, goal)
    first, last = (pick(f"{setting.draw_seed}/goal", ways) for ways in (kind.firsts, kind.lasts))
    told = came(best_part(setting, goal), "I")
    asks = _first(setting, kind, thing) if thing else ""
    if told and not _by_the_thing(setting, kind):
        asks = ""
    outright = asked_outright(setting, best_part(setting, goal), kind)
    if kind is LASTING and not thing:
        first = who_looks_after_it(setting) or first
    first = asks or outright or (f"{told} {first}" if told else first)
    if count < 2:
        return (for_speaker(f"{told} {last}" if told else last, "mentor"),)
    decides = () if kind is CASE else tuple(one.question for one in deciding(setting, goal))
    room = count - _OPENS_AND_ENDS
    if not room and told and decides:
        first = f"{told} {decides[0]}"
    between = [*decides, *_of_the_trade(setting, goal, card, room)][:room]
    between += _between(setting, kind, first, room - len(between))
    said = (first, *between, last)
    return tuple(for_speaker(words, "mentor") for words in said)


def _plainly(setting: Setting, goal: Goal, count: int) -> tuple[str, ...]:
    """The same for somebody who reads slowly."""
    part, kind = best_part(setting, goal), _way(setting, goal)[0]
    decides = [one.question for one in deciding(setting, goal)]
    asked = asked_plainly(part, asking(part) if kind is CASE else kind, decides, count)
    return tuple(for_speaker(words, "mentor") for words in asked)


def _of_the_trade(
    setting: Setting, goal: Goal, card: WorkplaceCard | None, room: int
) -> tuple[str, ...]:
    """Questions of those who know the work, as far as they are about the goal's own thing."""
    if card is None or room < 1:
        return ()
    return dealt_near(setting, card, card.ask_leader, room, best_part(setting, goal))


def at_work_on(setting: Setting, goal: Goal) -> WorkplaceCard | None:
    """What a goal of the mentor's is about, where that decides what is asked, and not its kind."""
    return None if _way(setting, goal)[0] in (CASE, LASTING) else of_mentors_goal(setting, goal)


def _by_the_thing(setting: Setting, kind: Asking) -> bool:
    """Whether the first question holds the thing alone, and no wish is told before it."""
    both = kind in (HEARD, ASKED, EARLY, OBJECT)
    return not both or pick(f"{setting.draw_seed}/wish", ("told", "thing")) == "thing"


def one_question(setting: Setting, goal: Goal) -> str:
    """What it is about, with one single question; empty where that can't be said."""
    if wants_plain_words(setting) and speaks_for_itself(setting, goal):
        return _plainly(setting, goal, 1)[0]
    kind, thing = _way(setting, goal)
    told = came(best_part(setting, goal), "I")
    if kind is CASE:
        return f"{told} Let's take {thing}. Who decided on it?".strip()
    if told:
        every = (*kind.firsts, *kind.between, *kind.lasts)
        single = next(words for words in every if ", and" not in words and ":" not in words)
        return for_speaker(f"{told} {single}", "mentor")
    return _first(setting, kind, thing) if thing else ""


def speaks_for_itself(setting: Setting, goal: Goal) -> bool:
    """Whether what is asked first about a goal says what it is about."""
    _, thing = _way(setting, goal)
    return bool(thing or came(best_part(setting, goal), "I"))


def way(setting: Setting, goal: Goal) -> Asking:
    """How a goal is worked on in this meeting."""
    return _way(setting, goal)[0]


def _way(setting: Setting, goal: Goal) -> tuple[Asking, str]:
    """How to work on it, and on what."""
    part = best_part(setting, goal)
    kind = asking(part)
    if setting.number >= setting.planned and kind in (LEARN, REASON, ANSWER):
        return LEARNED, ""
    if setting.number >= setting.planned and kind not in ONES_OWN:
        found = named(part)
        return LASTING, "" if found.startswith(QUESTIONS) else found
    case = _case(setting, kind)
    thing = (in_time(part) if kind is EARLY else "") or named(part)
    if kind is HEARD and _DONE_TO.search(thing):
        thing = ""
    return (CASE, case.phrase) if case else (kind, thing)


def _case(setting: Setting, kind: Asking) -> Case | None:
    return one_case(setting) if kind in TANGIBLE and setting.minutes > SHORT else None


def _first(setting: Setting, kind: Asking, thing: str) -> str:
    if not kind.named:
        return ""
    if thing.startswith(QUESTIONS):
        return _about_clause(kind, thing)
    words = kind.named[-1] if thing.startswith(_WANTED) else kind.named[0]
    if kind in (HEARD, ASKED, EARLY, OBJECT):
        words = pick(f"{setting.draw_seed}/named", kind.named)
    return words.format(x=thing)


def _about_clause(kind: Asking, clause: str) -> str:
    """The first question where the goal holds an indirect question."""
    if kind in (CASE, LASTING, SHOWN):
        return kind.named[0].format(x=clause)
    if kind is CHANGE:
        return ""
    if clause.startswith(("whether ", "why ")):
        return f"Who can say {clause}?"
    settled = kind is RULE and clause.startswith("how ") and "deci" not in clause
    return f"Who decides {clause}?" if settled else f"Who knows {clause}?"


def _between(setting: Setting, kind: Asking, first: str, room: int) -> Sequence[str]:
    """As many of the questions between as there is room for, in order, by the pair's own draw."""
    left = [words for words in kind.between if words not in first]
    while len(left) > max(room, 0):
        out = pick(f"{setting.draw_seed}/between", left)
        left = [words for words in left if words != out]
    return left


def own_goal_block(setting: Setting, main_thing: bool, worth: float = 0.9) -> Block | None:
    """Minutes for what the mentor came for; worth less where the main activity is about it."""
    goal = setting.record.goal("mentor")
    if goal is None:
        return None
    if setting.number == 1 and not setting.record.promises:
        return both_goals(setting, goal)
    return goal_block(setting, goal, _count(setting.minutes), 0.3 if main_thing else worth)


def goal_block(setting: Setting, goal: Goal, count: int, worth: float) -> Block:
    """Minutes for a goal of the mentor's, with so many questions."""
    kind, thing = _way(setting, goal)
    case = one_case(setting) if kind is CASE else None
    # A goal of two words carries nothing that could be quoted; the guidance does.
    card, prompts = at_work_on(setting, goal), _prompts(setting, goal, count)
    reason = POSITION.why if len(goal.text.split()) < _TELLING else kind.why
    item = DraftItem(
        minutes=0,
        title=goal_title(setting, goal, kind, thing, card),
        what=pick(f"{setting.draw_seed}/how", kind.what) if kind.what else "",
        lead="mentor",
        prompts=prompts,
        why=reason,
        standing=Standing.MOVE,
        quotes=(
            *setting.own(goal),
            *drawn_on(setting, card, prompts),
            *drawn_from_notes(setting, goal),
            *(setting.own(looked_after(setting)) if kind is LASTING and not thing else ()),
            *(counted(setting, case) if case else ()),
            *(setting.rest_on(principles.MENTORS_OWN) if _MAY_ASK in reason else ()),
        ),
    )
    ideal = 4 * count
    part = Part(max(ideal // 2, 2), ideal, 2 * ideal + 5, worth)
    prepare = for_the_goal(setting, goal, kind, thing)
    return Block(part, item, _named_in_full(setting, goal, item), prepare)


def _count(minutes: int) -> int:
    """Questions about a goal that a meeting has room for."""
    if minutes <= SHORT:
        return 1
    return 2 if minutes < _FEW else 3 if minutes < _MANY else 4


def _named_in_full(setting: Setting, goal: Goal, item: DraftItem) -> Tie | None:
    """The goal as it stands, where nothing that is said says what it is."""
    part = best_part(setting, goal)
    _, said = wished(part)
    kind, thing = _way(setting, goal)
    if kind in (HEARD, ASKED, EARLY, OBJECT) and thing:
        return None
    # One counted case is worked on for the goal; it doesn't say what that is.
    said = said or ("" if kind is CASE else thing)
    if said and any(said in prompt or said in item.title for prompt in item.prompts):
        return None
    return replace(goal_tie(setting, goal), prompts=())


def _beside(setting: Setting, goal: Goal, count: int) -> tuple[str, ...]:
    """What is asked, two quantities of the record first where they belong together."""
    asked, beside = goal_questions(setting, goal, count), side_by_side(setting, goal)
    again = given_up(setting) if goal == setting.record.goal("mentor") else None
    if again:
        asked = (*asked[:1], again[0], *asked[2:])
    if beside is None:
        return asked
    told = came(best_part(setting, goal), "I")
    if count < _OPENS_AND_ENDS:
        return (f"{told} {beside.said}".strip(), *([again[0]] if again else []))
    # Where the thing is named in the first question and nowhere else, that one stays.
    rest = asked[1:] if told else (asked[0], *asked[2:])
    return (f"{told} {beside.said}".strip(), *rest)


def _prompts(setting: Setting, goal: Goal, count: int) -> tuple[str, ...]:
    voice = setting.voice
    card = at_work_on(setting, goal)
    if voice.to is Role.MENTEE:
        about = best_part(setting, goal)
        seen = dealt_near(setting, card, card.ask_mentor, count - 1, about) if card else ()
        asked = (*seen, *_FOR_THE_LEADER[bool(seen) :])[:count]
        return tuple(voice.says("mentee", words) for words in asked)
    if wants_plain_words(setting):
        return tuple(voice.says("mentor", words) for words in goal_questions(setting, goal, count))
    said = [voice.says("mentor", words) for words in _beside(setting, goal, count)]
    end = decision(setting, card, goal.text) if card and count > _OPENS_AND_ENDS else ""
    return (*said, *([voice.example("mentee", end)] if end else []))
