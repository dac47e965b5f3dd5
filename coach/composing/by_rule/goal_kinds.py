"""Which kind of goal it is.

Of each step of the way there are several questions that mean as much; a pair has its own of them.
"""

from __future__ import annotations

import re

from coach.composing.by_rule.goal_asking import Asking
from coach.composing.by_rule.goals_for_oneself import (
    ARRANGED,
    CONFIDENCE,
    FEEDBACK,
    INSIDE,
    KEPT,
    PASSED_ON,
    PATTERN,
    POSITION,
    RELATION,
    TRAINING,
)
from coach.composing.by_rule.goals_for_the_work import (
    ANSWER,
    CHANGE,
    HOURS,
    LEARN,
    MEANS,
    OBJECT,
    OTHER,
    REASON,
    RULE,
    STOP,
)
from coach.composing.by_rule.goals_to_be_heard import ASKED, EARLY, HEARD, SHOWN, TAKEN
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.saying.bending import infinitive, wish

THINGS = (
    r"rooms?|desks?|machines?|equipment|tools?|lights?|lighting|tables?|laptops?|software|ramps?"
    r"|lifts?|toilets?|kit|chairs?|seats?|doors?|shelter|heating|harness\w*|signs?|app|screens?|kitchen"
)
"""What can be stood in front of."""
_KINDS: tuple[tuple[str, Asking], ...] = (
    (
        r"feedback|\b(?:my|an) idea|^(?!understand|know|learn|find out|see ).*"
        r"(?:\bproposal|\bpitch|(?:honest|second) opinion)",
        FEEDBACK,
    ),
    (r"^(?:stop|not|no longer|never)\b", STOP),
    (r"^(?:pass on|hand over|hand on|teach)\b", PASSED_ON),
    (r"^(?:keep|stay|remain|not lose)\b(?! (?:up|in touch|in the loop|pace|track))", KEPT),
    (
        r"confiden|\bsay(?:ing)? no\b|\bspeak(?:ing)? (?:up|in|before|at)|\bpresent\b|presenting"
        r"|\bnerv|\bbrave|find my voice|\bshy",
        CONFIDENCE,
    ),
    (
        r"relationship|\btrust|\bally|allies|network|contacts|\bsponsor|on first names|know each"
        r"|\bring (?:him|her|you)|respect\b|say hello|(?:someone|somebody) (?:who )?i ",
        RELATION,
    ),
    (r"^(?:be )?told\b.*\b(?:day|week|hour|month)s? before\b", EARLY),
    (
        r"^be (?:asked|heard|consulted|listened|told)\b.* before\b"
        r"|^(?:have|get) (?:\w+ ){1,6}(?:explained|discussed|announced) before\b"
        r"|^an? (?:real )?say\b|^\w+ who (?:are|is) asked\b",
        ASKED,
    ),
    (r"^be (?:taken|listened)", TAKEN),
    (
        r"^(?:tell|show|explain|describe|make (?:it|them|people) (?:seen|understood)"
        r"|(?:have|get) (?:\w+ ){1,8}(?<!to )(?:read|seen)\b)",
        SHOWN,
    ),
    (
        rf"^(?:get|have|see) (?:\w+[ -]){{1,8}}?(?:looked at|checked|mended|repaired|replaced|moved"
        rf"|fixed|built|lowered|raised|lit)\b"
        r"|^(?:get|have|see(?! (?:how|what|why|where|which|who)\b)|an?|the|one|more|new|better"
        r"|proper|find|make)\b(?!.*\b(?:polic|rule)).*"
        rf"\b(?:{THINGS})\b",
        OBJECT,
    ),
    (
        r"^(?:be heard|(?:have|get) (?:\w+ ){1,8}(?<!to )(?:heard|asked"
        r"|counted?|listened|consulted)\b|make (?:\w+ )+(?:heard|count)\b)"
        r"|^have somebody .*\bsay",
        HEARD,
    ),
    (
        r"\btrain(?:ing|ed)?\b(?! (?:is|plan))|apprenticeship|qualif|\bcourse\b"
        r"|^study\b|to study\b|studying",
        TRAINING,
    ),
    (
        r"^(?:sit in|join|attend|shadow|watch|visit"
        r"|see (?:one|an?) (?:[\w-]+ ){0,3}(?:meeting|board|committee|council|session|round|call"
        r"|negotiation|hearing|visit|interview|review)\b)",
        INSIDE,
    ),
    (r"^(?:know|understand|find out|learn) (?:why|what happened)\b", REASON),
    (r"^(?:know|understand|find out|learn) (?:whether|if|who|when)\b", ANSWER),
    (
        r"^(?:become|be (?:considered|seen|promoted|chosen|picked)"
        r"|get (?:to (?!know)|into|in(?: to)?\b|on(?:to| to)\b)|earn\b"
        r"|represent|lead\b|apply|gain|grow|move (?:into|up))"
        r"|career|promoted|promotion|secondment"
        r"|^(?:get |have |an? |one )+(?:\w+ )?(?:post|job|contract|position|credit|raise|seat)\b"
        r"|\bpermanent (?:one|post|job)\b|\b(?:shot|chance) at|^(?:\w+ )?as (?:an? )?\w+"
        r"|\b(?:within|in) (?:one|two|three|\d) years?\b|\bnext year\b",
        POSITION,
    ),
    (
        r"criteria|polic(?:y|ies)|\brules?\b|written down|\bpay\b|interview|\b(?:are|is|get) "
        r"(?:chosen|hired|promoted|picked|filled|selected)",
        RULE,
    ),
    (
        r"^(?!.*\b(?:shifts?|rotas?|rosters?)\b)(?:get|have|know|receive|read|see|hear|be told)\b.*"
        r"\b(?:early enough|earlier|in time|on time|(?:days?|weeks?|hours?) (?:ahead|before|early)"
        r"|beforehand|in advance)\b",
        EARLY,
    ),
    (
        r"\bshifts?\b(?! (?:heard|lead))|\brota|\broster|weeks? ahead|\bon time\b|at time\b",
        HOURS,
    ),
    (
        r"\bhours\b|^work by (?:day|night)\b|part[- ]time|\bday off\b|\bweekends?\b"
        r"|\b(?:sun|mon|tues|wednes|thurs|fri|satur)days?\b"
        r"|\bnights\b(?! (?:shift|staff))|\bwork\b.* (?:at|by) night\b|\b(?:every|second) night\b"
        r"|(?<!start to )\bfinish\b",
        PATTERN,
    ),
    (
        r"^(?!learn|understand|find out|see |know).*"
        r"(?:\bmoney\b|budget|\bfund|\bpaid for\b|\b(?:more|enough) (?:staff|people|hands|cover)\b"
        r"|\bsecond (?:person|nurse|driver)\b)",
        MEANS,
    ),
    (r"^(?:learn|understand|find out|see (?:how|what|why|where|which|who)|know)\b", LEARN),
    (
        r"chang|improv|\bfix|better|replac|reduc|^(?:have|get|make|let|end|see one|bring|open)"
        r"|looked at|checked|^an? \w+|that (?:fits?|works?)|^be asked",
        CHANGE,
    ),
    (r"", OTHER),
)
_ON_PAPER = re.compile(r"\b(?:forms?|adverts?|handbooks?|letters?|contracts?|lists?|wording)\b")
"""What is written can be changed, whoever it is about."""
_A_THING = 3
"""Words of a goal without a verb that names something to be had."""
TANGIBLE = (RULE, CHANGE, LEARN, MEANS, HOURS, PATTERN, OBJECT)
"""Kinds for which one counted decision can be walked through."""
BY_WHAT_IT_IS = (*TANGIBLE, ANSWER, ASKED, EARLY, HEARD, OTHER, POSITION, REASON, SHOWN, TRAINING)
"""Kinds that are worked on with the questions of the trade, where the library knows it."""
_ANYHOW = (STOP, POSITION, TRAINING, SHOWN, HEARD, ASKED, EARLY, TAKEN, PASSED_ON, RULE)
"""What is asked alike whatever in somebody's life it is about."""


def asking(part: str) -> Asking:
    """How to work on this part of a goal."""
    plain = wish(part).lower()
    found = next(kind for cue, kind in _KINDS if re.search(cue, plain))
    if found not in _ANYHOW and of_ones_life(plain) and not _ON_PAPER.search(plain):
        return ARRANGED
    thing = infinitive(part) is None and not plain.startswith(("not ", "never "))
    return CHANGE if found is OTHER and thing and len(plain.split()) >= _A_THING else found
