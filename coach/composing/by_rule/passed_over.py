"""Lines of a list of promises that no meeting has to answer for."""

from __future__ import annotations

import re

from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.promise_states import NOTHING_PROMISED
from coach.composing.by_rule.setting import Setting
from coach.composing.record import Promise
from coach.domain.people import Role

_PLANS = re.compile(
    r"(?:bring|prepare|write|send|draft|make|suggest|propose|offer|choose|pick|find|collect"
    r"|think of|come up with) "
    r"(?:[\w-]+ ){0,3}?(?:agenda|topics|questions|plan for (?:session|the next))\b",
    re.IGNORECASE,
)
"""A promise that is kept by the plan itself."""
_ARRANGED = re.compile(
    r"(?:book|reserve|arrange|find|fix|set) (?:[\w-]+ ){0,3}?"
    r"(?:room|table|place|date|day|slot|time|hour)\b"
    r"|(?:book|reserve|find) (?:somewhere|us in)\b",
    re.IGNORECASE,
)
"""What there is to say nothing about once it is done."""
_RULES = re.compile(r"\b(?:working|ground|house) rules\b|\bagreement\b", re.IGNORECASE)
"""What a first meeting is for anyway."""

_A_MEETING = re.compile(r"(?:the )?(?:session|meeting) \d+", re.IGNORECASE)
"""The meeting itself, which is held and not answered for."""
_ITS_PLACE = re.compile(
    r"(?:settle|agree|decide|choose|fix|say)\b[^.;]*\b(?:where|when)\b[^.;]*"
    r"\b(?:(?:our|the next|next)(?: \w+)? (?:session|meeting)|(?:session|meeting) \d+)\b"
    r"|(?:settle|agree|decide|choose|fix) (?:on )?(?:the |a )?(?:place|date|time) (?:for|of)\b"
    r"[^.;]*\b(?:(?:our|the next|next)(?: \w+)? (?:session|meeting)|(?:session|meeting) \d+)\b",
    re.IGNORECASE,
)
"""Where or when the two meet, which is known once they do."""
_STAYS = re.compile(
    r"\b(?:to ourselves|between (?:us|the two of us)|(?:keep|stay|hold)\b.{0,40}\b(?:private|secret"
    r"|confidential))\b",
    re.IGNORECASE,
)
"""What two people keep to themselves is no task, and is written in no message."""


def passed_over(setting: Setting, promise: Promise) -> bool:
    """Whether nothing was promised, or only that the two have a room, a day, rules and a plan."""
    plain = promise.text
    arranged = (promise.kept or noted(promise)) and _ARRANGED.match(plain)
    planned = _mentors(setting, promise) and _PLANS.match(plain)
    ruled = setting.number == 1 and _RULES.search(plain)
    kept = _ITS_PLACE.match(plain) or _STAYS.search(plain) or _A_MEETING.fullmatch(plain.strip())
    return bool(NOTHING_PROMISED.match(plain) or arranged or planned or ruled or kept)


def _mentors(setting: Setting, promise: Promise) -> bool:
    """Whether it is the mentor's, alone or with the leader."""
    every = setting.record.promises
    return any(one.text == promise.text for one in every if one.by is Role.MENTOR)
