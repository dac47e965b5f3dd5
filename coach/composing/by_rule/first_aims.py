"""What each came for, said aloud in a first meeting."""

from __future__ import annotations

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.saying.said_goals import act, wished
from coach.composing.understanding.grammatical_person import for_the_other
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_HOW = "Each says it in their own words, and how they'd notice after the last meeting."


def both_goals(setting: Setting, goal: Goal) -> Block:
    """In a first meeting: what each came for, said aloud; too early to ask for more."""
    voice, other = setting.voice, setting.record.goal("mentee")
    grounds = (goal, other) if other else (goal,)
    prompts = tuple(words for one in grounds for words in _said_first(setting, one))
    told = "" if len(prompts) == len(grounds) else " ".join(voice.goal(one) for one in grounds)
    item = DraftItem(
        minutes=0,
        title="What each of us wants from this",
        what=f"{told} {_HOW}".strip(),
        lead="mentor",
        prompts=prompts,
        why="Two goals that were said aloud can both be served; guessed ones seldom are.",
        standing=Standing.MOVE,
        quotes=setting.own(*grounds),
    )
    return Block(Part(5, 9, 20, 1.2), item)


def _said_first(setting: Setting, goal: Goal) -> tuple[str, ...]:
    wanted = act(goal.parts[0])
    speaker = setting.voice.speaker
    if wanted is None or wanted.startswith(("not ", "never ")):
        return ()
    wanted = f"{wanted}{_as_well(goal)}"
    if goal.whose == speaker.value:
        words = f"I'd like to {wanted}. What would you want to know about that?"
    else:
        words = f"You'd like to {for_the_other(wanted)}. Where could my week help with that?"
        if speaker is Role.MENTEE:
            words = f"You'd like to {for_the_other(wanted)}. What would help with that first?"
    return (setting.voice.says(speaker.value, words),)


def _as_well(goal: Goal) -> str:
    """The second thing of a goal, as it follows the first; empty where it can't be said so."""
    form, words = wished(goal.parts[1]) if len(goal.parts) > 1 else ("", "")
    if form == "have":
        return f", and to get {words}"
    done = act(goal.parts[1]) if form in ("do", "ask") else None
    return f", and to {done}" if done else ""
