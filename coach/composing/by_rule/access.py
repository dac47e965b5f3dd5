"""How to run a meeting for its place and for the access needs that were named."""

from __future__ import annotations

from coach.composing.by_rule.in_earshot import start_in_earshot
from coach.composing.by_rule.promise_outcomes import figure
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards import principles
from coach.composing.drafts import DraftLine
from coach.domain.suggestions import Standing

_MOST = 3
_ORDER = tuple(principles.ACCESS)


def access_lines(setting: Setting) -> tuple[DraftLine, ...]:
    """Guidance for each condition in its own words, the most important of each first."""
    named = sorted(
        (name for name in setting.conditions if name in principles.ACCESS and _fits(setting, name)),
        key=_ORDER.index,
    )
    wanted = [
        principle
        for rank in range(max(map(len, principles.ACCESS.values())))
        for name in named
        for principle in principles.ACCESS[name][rank : rank + 1]
        if setting.minutes > SHORT or principle != principles.CHECK_AGAIN
    ]
    lines = []
    for principle in wanted:
        said = setting.deck.principles.get(principle)
        quotes = setting.rest_on(principle)
        if said and quotes:
            lines.append(DraftLine(said.text, Standing.CLAIM, quotes))
    return tuple(dict.fromkeys(lines))[:_MOST]


def _fits(setting: Setting, name: str) -> bool:
    """Whether the plan keeps to it, and its first minutes don't say it already."""
    if name == "public":
        return setting.minutes >= SHORT and start_in_earshot(setting) is None
    if name == "phone" and any(figure(one) for one in setting.record.promises):
        return False
    return name != "walking" or bool({"phone", "video"} & set(setting.conditions))
