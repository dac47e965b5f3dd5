"""Minutes for what the mentor came for: questions in order, by what kind of goal it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.composing import principles
from coach.composing.bending import infinitive, inquiry, wish
from coach.composing.blocks import Block
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.setting import SHORT, Setting
from coach.composing.ties import best_part, goal_tie
from coach.composing.traits import pick
from coach.domain.people import Role
from coach.domain.suggestions import Standing


@dataclass(frozen=True)
class Asking:
    """How to work on one kind of goal."""

    title: str
    what: str
    about: str
    """The first question where the goal holds an indirect question, else empty."""
    questions: tuple[str, ...]
    """In the order to ask them."""


_HEARD = Asking(
    "Who has to hear it",
    "One example of the work, told in two minutes; then it is about where it goes from here.",
    "Who decides about it and has never heard {clause}?",
    (
        "What did you know of this before we met, and from whom?",
        "Who decides about it and has never heard it from somebody who does the work?",
        "How does it get there without my name on it?",
        "When shall I hear what came of it?",
    ),
)
_FEEDBACK = Asking(
    "Your work on the table",
    "Show it as it is, unfinished too. Ask for a verdict on the work, with a reason each time.",
    "",
    (
        "What would you want to know before a yes?",
        "Which part would you cut?",
        "Who has to like it, and what do they look for?",
        "What would make it ready for the next round?",
    ),
)
_STEP = Asking(
    "The way there, named",
    "The answers are names, dates and criteria, and no general encouragement.",
    "Who decides {clause}, and what do they look for?",
    (
        "Who decides about this, and what do they look for?",
        "What would the people who decide need to have seen me do?",
        "What is the next real chance in the coming three months?",
        "Whom should I talk to first, and may I say that you sent me?",
    ),
)
_RULE = Asking(
    "The rule behind it, step by step",
    "Go through the last decision of this kind in order: who proposed, by which criteria, who"
    " signed.",
    "Who decides {clause}, and where is that written down?",
    (
        "Where is that written down, and who may change it?",
        "Which of those criteria would two people score in the same way?",
        "Who would have come out differently with a written list?",
        "What will you put in writing first, and by which day?",
    ),
)
_CHANGE = Asking(
    "One real case, from start to finish",
    "Take one case of the last months and have it told in order. One question at a time.",
    "Who decides {clause}, and who that lives with it was asked last time?",
    (
        "Who decided it, and who that lives with it was asked?",
        "What was checked before it counted as finished?",
        "What would it take to do it right the first time?",
        "Which part of it can you decide alone, and from which day?",
    ),
)
_LEARN = Asking(
    "How it is really done",
    "Have one recent example told from the inside, and ask for what no document says.",
    "The last time it came up, who was in the room and decided {clause}?",
    (
        "Who was in the room the last time this was decided?",
        "What do they know that nobody writes down?",
        "What would you look at first in my place?",
        "Who could show me the next piece of it?",
    ),
)
_OTHER = Asking(
    "One step nearer",
    "Turn the wish into something that could be seen within four weeks.",
    "",
    (
        "What would a first step look like that I'd notice within four weeks?",
        "Who else has to agree, and who asks them?",
        "What will you do first, and by which day?",
    ),
)
_LASTING = Asking(
    "What carries it on",
    "For what has changed, and for what has not: a name, a place in the routine, a way to check.",
    "",
    (
        "Who looks after it when we no longer meet?",
        "What would make it so ordinary here that nobody has to ask again?",
        "Who could undo it without noticing?",
        "How shall I hear in three months whether it still stands?",
    ),
)
"""For a last meeting, whatever the goal."""
_KINDS: tuple[tuple[str, Asking], ...] = (
    (
        r"^(?:tell|show|explain|describe|be (?:heard|taken|listened)|make (?:it|them|people) "
        r"(?:heard|seen|understood))",
        _HEARD,
    ),
    (r"feedback|\b(?:my|an) idea|\bproposal|\bpitch", _FEEDBACK),
    (
        r"^(?:become|be (?:considered|seen|promoted|chosen|picked)|get to (?!know)|train\b|earn\b"
        r"|represent|present\b|lead\b|qualif|apply|gain|grow|move (?:into|up))|training\b"
        r"|apprenticeship|career|promoted|promotion",
        _STEP,
    ),
    (
        r"criteria|polic(?:y|ies)|\brules?\b|written down|\bpay\b|interview|\b(?:are|is|get) "
        r"(?:chosen|hired|promoted|picked|filled|selected)",
        _RULE,
    ),
    (r"^(?:learn|understand|find out|see how|know)", _LEARN),
    (
        r"chang|improv|\bfix|better|stop|replac|reduc|^(?:have|get|make|let|end|see one|bring|open)"
        r"|room|looked at|checked",
        _CHANGE,
    ),
    (r"", _OTHER),
)
_WHY = (
    "A mentor may ask for insight, feedback and an introduction in these meetings.",
    "The minutes are for the mentor too: insight and an introduction are fair to ask for.",
    "Insight and an introduction may be asked for here, and a leader may give them openly.",
)
_FOR_THE_LEADER = (
    "What have you tried so far, and where did it stop?",
    "Which part of it is mine to decide?",
    "What would you need from me, and by which day?",
)


def asking(part: str) -> Asking:
    """How to work on this part of a goal."""
    plain = wish(part).lower()
    return next(kind for cue, kind in _KINDS if re.search(cue, plain))


def goal_questions(setting: Setting, goal: Goal, count: int) -> tuple[str, ...]:
    """Questions about a goal of the mentor's, in order, the last one for a next step."""
    part = best_part(setting, goal)
    ends = setting.number >= setting.planned
    kind, clause = _LASTING if ends else asking(part), inquiry(part)
    first, *between, last = kind.questions
    if clause and kind.about:
        first = kind.about.format(clause=clause)
    if count < 2:
        return (last,)
    kept = [words for words in between if words != _left_out(setting, between, count - 2)]
    return (first, *kept[: count - 2], last)


def _left_out(setting: Setting, between: list[str], room: int) -> str:
    """The question that this pair does without, by the pair's own draw."""
    return "" if len(between) <= room else pick(setting.draw_seed, between)


def own_goal_block(setting: Setting, main_thing: bool, worth: float = 0.9) -> Block | None:
    """Minutes for what the mentor came for; worth less where the main activity is about it."""
    goal = setting.record.goal("mentor")
    if goal is None:
        return None
    if setting.number == 1:
        return _both_goals(setting, goal)
    last = setting.number >= setting.planned
    kind = _LASTING if last else asking(best_part(setting, goal))
    count = 1 if setting.minutes <= SHORT else 2 if setting.minutes < 40 else 3
    item = DraftItem(
        minutes=0,
        title=kind.title,
        what=kind.what,
        lead="mentor",
        prompts=_prompts(setting, goal, count),
        why=pick(setting.draw_seed, _WHY),
        standing=Standing.MOVE,
        quotes=(*setting.own(goal), *setting.rest_on(principles.MENTORS_OWN)),
    )
    ideal = 4 * count
    part = Part(max(ideal // 2, 2), ideal, 2 * ideal + 5, 0.3 if main_thing else worth)
    return Block(part, item, replace(goal_tie(setting, goal), prompts=()))


def _both_goals(setting: Setting, goal: Goal) -> Block:
    """In a first meeting: what each came for, said aloud; too early to ask for more."""
    voice, other = setting.voice, setting.record.goal("mentee")
    grounds = (goal, other) if other else (goal,)
    told = " ".join(voice.goal(one) for one in grounds)
    item = DraftItem(
        minutes=0,
        title="What each of us wants from this",
        what=f"{told} Say it in your own words, and how you'd notice after the last meeting.",
        lead="mentor",
        prompts=tuple(words for one in grounds for words in _said_first(setting, one)),
        why="Two goals that were said aloud can both be served; guessed ones seldom are.",
        standing=Standing.MOVE,
        quotes=setting.own(*grounds),
    )
    return Block(Part(5, 9, 20, 1.2), item)


def _said_first(setting: Setting, goal: Goal) -> tuple[str, ...]:
    act = infinitive(goal.parts[0])
    speaker = setting.voice.to if setting.voice.to is Role.MENTEE else Role.MENTOR
    if act is None:
        return ()
    if goal.whose == speaker.value:
        words = f"I'd like to {act}. What would you want to know about that?"
    else:
        words = f"You'd like to {act}. Where could my week help with that?"
        if speaker is Role.MENTEE:
            words = f"You'd like to {act}. What would help with that first?"
    return (setting.voice.says(speaker.value, words),)


def _prompts(setting: Setting, goal: Goal, count: int) -> tuple[str, ...]:
    voice = setting.voice
    if voice.to is Role.MENTEE:
        return tuple(voice.says("mentee", words) for words in _FOR_THE_LEADER[:count])
    return tuple(voice.says("mentor", words) for words in goal_questions(setting, goal, count))
