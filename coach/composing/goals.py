"""Minutes for what the mentor came for, with a question that brings it nearer."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing import principles
from coach.composing.blocks import Block
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.setting import Setting
from coach.composing.ties import goal_tie
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_ASKS = (
    (
        r"train|qualif|career|promot|\bjob|\brole|represent|learn|study|become|leader|supervis"
        r"|posting|consider",
        "Who decides about this, and may I say that you sent me?",
    ),
    (r"feedback|\bidea|proposal|pitch|\bplay\b", "What would you want to know before a yes?"),
    (r"present|speak|stage|\bseen\b|visible", "At which meeting could this be shown, and by whom?"),
    (
        r"chang|improv|\bfix|better|stop|\brot|rule|polic|system|room|door|table|height|looked at"
        r"|replace|checked|\bpass\b|shift|weeks|early",
        "Which decision would this need, and when is it next made?",
    ),
    (
        r"tell|hear|heard|voice|\bsay\b|show|understood|explain|describe|taken seriously",
        "Who else should hear this, and from whom?",
    ),
    (r"", "What do you see from your chair that I can't see from mine?"),
)
"""What a goal is about → words with which its owner asks for the next step."""


def own_goal_block(setting: Setting, main_thing: bool, worth: float = 0.7) -> Block | None:
    """Minutes for what the mentor came for; worth less where the main activity is about it."""
    goal = setting.record.goal("mentor")
    if goal is None:
        return None
    voice = setting.voice
    part = goal.parts[0]
    asked = next(words for cue, words in _ASKS if re.search(cue, part, re.IGNORECASE))
    answers = "The answer is one thing within reach, or an honest no."
    item = DraftItem(
        minutes=0,
        title="What you came for" if voice.to is Role.MENTOR else "What the mentor came for",
        what=f"Ask for the next step. {answers}",
        lead="mentor",
        prompts=(voice.says("mentor", asked),),
        why="A mentor may ask for insight, feedback and an introduction in these meetings.",
        standing=Standing.MOVE,
        quotes=(*setting.own(goal), *setting.rest_on(principles.MENTORS_OWN)),
    )
    return Block(
        Part(4, 8, 20, 0.2 if main_thing else worth),
        item,
        replace(goal_tie(setting, goal), prompts=()),
    )
