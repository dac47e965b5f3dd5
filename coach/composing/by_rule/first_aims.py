"""What each came for, said aloud in a first meeting."""

from __future__ import annotations

from coach.composing.by_rule.at_work import dealt_near, drawn_on, of_mentors_goal
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.stayed import stayed
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.saying.bending import infinitive
from coach.composing.saying.said_goals import act, wished
from coach.composing.understanding.grammatical_person import for_the_other
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_LONGEST, _SEVERAL = 16, 2
"""Words of what the programme is for that can be followed by ear; meetings to share it out over."""
_HOW = (
    "Say it in your own words, and name one thing that would be different after the last meeting."
)


def both_goals(setting: Setting, goal: Goal) -> Block:
    """In a first meeting: what each came for, said aloud; too early to ask for more."""
    voice, other = setting.voice, setting.record.goal("mentee")
    grounds = (goal, other) if other else (goal,)
    said = [_said_first(setting, one) for one in grounds]
    prompts = tuple(words for one in said for words in one)
    told = "" if all(said) else " ".join(voice.goal(one) for one in grounds)
    item = DraftItem(
        minutes=0,
        title="What each of us wants from this",
        what=f"{told} {_HOW}".strip(),
        lead="mentor",
        prompts=(*prompts, *_of_the_programme(setting)),
        why="Two goals that were said aloud can both be served; guessed ones seldom are.",
        standing=Standing.MOVE,
        quotes=(
            *setting.own(*grounds, setting.record.goal("programme")),
            *drawn_on(setting, of_mentors_goal(setting, goal), prompts),
        ),
    )
    return Block(Part(5, 9, 20, 1.2), item)


def _of_the_programme(setting: Setting) -> tuple[str, ...]:
    """What the programme is for, as a question about these meetings; none where it isn't sure."""
    goal = setting.record.goal("programme")
    meant = infinitive(goal.text) if goal else None
    if not meant or len(meant.split()) > _LONGEST or setting.planned < _SEVERAL:
        return ()
    asked = f"Which part of that could the two of us take on in our {setting.planned} meetings?"
    told = f"Our programme is meant to {meant}. {asked}"
    return (setting.voice.says(setting.voice.speaker.value, told),)


def _said_first(setting: Setting, goal: Goal) -> tuple[str, ...]:
    wanted = act(goal.parts[0])
    speaker = setting.voice.speaker
    if wanted is None or wanted.startswith(("not ", "never ")):
        return ()
    wanted = f"{wanted}{_as_well(goal)}"
    asked = _asked_of_the_mentor(setting, goal)
    if goal.whose == speaker.value and asked:
        return (setting.voice.says(speaker.value, f"I'd like to {wanted}."), asked)
    if goal.whose == speaker.value:
        words = f"I'd like to {wanted}. What would you want to know about that?"
    else:
        asked = stayed(setting, goal.parts[0]) or "Where could my week help with that?"
        words = f"You'd like to {for_the_other(wanted)}. {asked}"
        if speaker is Role.MENTEE:
            words = f"You'd like to {for_the_other(wanted)}. What would help with that first?"
    return (setting.voice.says(speaker.value, words),)


def _asked_of_the_mentor(setting: Setting, goal: Goal) -> str:
    """What a leader who doesn't know the work may ask about it first; empty where none is known."""
    if setting.voice.to is not Role.MENTOR or goal.whose != "mentor":
        return ""
    card = of_mentors_goal(setting, goal)
    near = dealt_near(setting, card, card.ask_mentor, 1, goal.parts[0]) if card else ()
    return setting.voice.says("mentee", near[0]) if near else ""


def _as_well(goal: Goal) -> str:
    """The second thing of a goal, as it follows the first; empty where it can't be said so."""
    form, words = wished(goal.parts[1]) if len(goal.parts) > 1 else ("", "")
    if form == "have":
        return f", and to get {words}"
    done = act(goal.parts[1]) if form in ("do", "ask") else None
    return f", and to {done}" if done else ""
