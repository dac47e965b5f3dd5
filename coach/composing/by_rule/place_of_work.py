"""Where a mentor works, and what may come between that and a meeting, as the record says it."""

from __future__ import annotations

import re

from coach.composing.by_rule.setting import Setting
from coach.composing.understanding.numerals import NUMBER

_PLACES = (
    "depot", "ward", "branch", "store", "site", "plant", "school", "station", "wing", "kitchen",
    "hotel", "garage", "terminal", "shop", "library", "surgery", "harbour", "quay", "hub",
)  # fmt: skip
_PLACE = re.compile(
    rf"\b(?P<one>{'|'.join(_PLACES)}|librar(?=ies)|surger(?=ies)|branch(?=es))(?:s|es|ies)?\b", re.I
)
_RUNS = re.compile(
    rf"\b(?:runs?|leads?|manages?|heads?|in charge of|responsible for) (?!(?:one|1)\b){NUMBER}"
    rf" (?:[a-z]+ )?(?:{'|'.join(_PLACES)}|librar|surger|branch)(?:s|es|ies)\b",
    re.IGNORECASE,
)
_ON_THE_SPOT = re.compile(
    r"\b(?:driver|nurse|porter|operator|guard|officer|attendant|cleaner|housekeep\w+|firefighter"
    r"|miner|picker|packer|cook|carer|paramedic|midwife|conductor|inspection|warehouse|depot|shift"
    r"|technician|assembler|fitter|mechanic|crew)\b",
    re.IGNORECASE,
)
"""Jobs that are done where the work is, at its hours."""
_WHOLE = {"librar": "library", "surger": "surgery"}
_PLANNED_BY = (
    (re.compile(r"\brosters?\b", re.IGNORECASE), "a roster"),
    (re.compile(r"\brotas?\b", re.IGNORECASE), "a rota"),
    (re.compile(r"\bshifts?\b|\bnights\b", re.IGNORECASE), "a shift"),
    (re.compile(r"\bon[- ]call\b", re.IGNORECASE), "a duty on call"),
)


def own_place(setting: Setting) -> str:
    """The kind of place where the mentor works, such as "depot"; empty where none is named.

    Where a job on the spot names none it is one of those that the leader runs.
    """
    facts = setting.brief.facts
    run = _RUNS.search(facts.pair.mentee.detail) if facts and on_the_spot(setting) else None
    found = _PLACE.search(_job(setting)) or (_PLACE.search(run[0]) if run else None)
    return _WHOLE.get(found["one"].lower(), found["one"].lower()) if found else ""


def on_the_spot(setting: Setting) -> bool:
    """Whether the mentor's job is done where the work is, and not at a desk that may be moved."""
    return bool(_ON_THE_SPOT.search(_job(setting)))


def changed_by(setting: Setting) -> str:
    """What changes at short notice in the mentor's work, such as "a roster"; may be empty."""
    goal = setting.record.goal("mentor")
    told = f"{_job(setting)}. {goal.text if goal else ''}"
    return next((name for pattern, name in _PLANNED_BY if pattern.search(told)), "")


def _job(setting: Setting) -> str:
    facts = setting.brief.facts
    return facts.pair.mentor.job if facts else ""
