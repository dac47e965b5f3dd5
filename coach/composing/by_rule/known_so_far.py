"""What the two have found out about a goal already: a line of their notes that speaks of it."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.checks.words import read
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.following_up import lines_taken
from coach.composing.by_rule.last_time import spoken_at_the_start
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import FELT, best_part
from coach.composing.by_rule.told_again import told_again
from coach.composing.cards.traits import pick
from coach.composing.record import Goal, NoteLine
from coach.composing.words import quoted
from coach.domain.people import Role

_SHARED = 2
"""Stems that a line and a goal share before the line speaks of it."""
_COUNTED = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|all|none)\b")
_EVERYDAY = read(
    "one two three week month session meeting time day people work make get go come find get see"
    " new first last mentor mentee said told learn understand know"
).content
_PRIVATE = re.compile(
    r"\[|\b(?:pain|tired|angry|cross|ill|sick|cried|alone|secret|nobody (?:else )?(?:knows|should)"
    r"|didn't say|told nobody|apologi\w+|embarrass\w+|upset|interrupt\w+|cancel\w+|late|in front of"
    r"|complain\w*|laughed|argu\w+|promised|agreed|agreements?)\b",
    re.IGNORECASE,
)
"""What is not held up to anybody as a finding: feelings, faults, and what was only agreed."""
_TOLD = "You have this already: {x}."
_ASKS = (
    "Who else should know that by now?",
    "What would you do with that today?",
)
_LONGEST = 30


def known_so_far(setting: Setting, goal: Goal) -> NoteLine | None:
    """The line that says most about a goal; None where none speaks of it.

    What one of the two felt, did wrong or only promised is no finding.
    """
    wanted = read(best_part(setting, goal)).content - _EVERYDAY
    start = spoken_at_the_start(setting)

    def worth(line: NoteLine) -> tuple[int, bool, int]:
        said = read(line.text).content
        return len(wanted & said), bool(_COUNTED.search(line.text)), line.meeting or 0

    spoken_of = (start, *lines_taken(setting))
    lines = [one for one in setting.record.notes if one not in spoken_of and _sayable(one.text)]
    best = max(lines, key=worth, default=None)
    return best if best and worth(best)[0] >= _SHARED else None


def with_what_is_known(setting: Setting, block: Block, goal: Goal | None) -> Block:
    """The minutes about a goal, beginning with what the two found out about it earlier."""
    line = known_so_far(setting, goal) if goal else None
    if line is None or setting.voice.to is not Role.MENTOR:
        return block
    item = block.item
    asked = setting.voice.says("mentor", pick(f"{setting.draw_seed}/{line.passage.id}", _ASKS))
    told = told_again(setting, line) or _TOLD.format(x=quoted(line.text.rstrip(".")))
    return replace(
        block,
        item=replace(
            item,
            what=told,
            prompts=(asked, *item.prompts),
            quotes=(*item.quotes, *setting.own(line)),
        ),
    )


def _sayable(text: str) -> bool:
    fits = len(text.split()) <= _LONGEST
    return fits and not (FELT.search(text) or _PRIVATE.search(text))
