"""What kind of act a promise is: what to ask after it, and what where nothing came of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.cards.traits import pick
from coach.composing.record import Promise


@dataclass(frozen=True)
class Act:
    """One kind of act; several ways to say each, all of them for the same meaning."""

    probes: tuple[str, ...]
    """What to ask about it once it has been said what it was."""
    how: tuple[str, ...]
    """How to hear the answer."""
    nothing: tuple[str, ...]
    """Words for where nothing has happened."""

    def probe(self, seed: str) -> str:
        """One of the questions."""
        return pick(f"{seed}/probe", self.probes)

    def way(self, seed: str) -> str:
        """One of the ways to hear the answer."""
        return pick(f"{seed}/how", self.how)

    def if_nothing(self, seed: str) -> str:
        """One of the answers to nothing."""
        return pick(f"{seed}/nothing", self.nothing)


HABIT = Act(
    ("How has it gone since we last met?", "When did it work, and when did it slip?"),
    (
        "One time it worked and one time it slipped say more than a grade.",
        "Ask about this week, and leave the intention aside.",
    ),
    ("Which day this week could be the first?", "What would remind you of it at the right moment?"),
)
_FIND = Act(
    ("What did you find, and how do you know?", "What came out, and who knew it?"),
    (
        "What is known, what is guessed, and who would know the rest.",
        "A name, a number or a blank: each of them moves this on.",
    ),
    (
        "Who is likely to know? Let's write to them before we go on.",
        "Where would you look first? Five lines to the right person are enough.",
    ),
)
_ASK = Act(
    ("What was said in reply?", "What did they answer, in their own words?"),
    (
        "The answer as it was given; what the two of you make of it comes after.",
        "Who was asked and what came back, before anybody explains it.",
    ),
    (
        "How would you put it to them? Try the first sentence on me.",
        "Who is the first one to ask, and when do you see them?",
    ),
)
_NAME = Act(
    ("Who is it, and may I mention your name?",),
    ("A name and a way to reach it are enough.",),
    ("Who comes to mind first?", "Whom would you ring yourself?"),
)
_TELL = Act(
    ("What is it, and what happens next?", "What is your answer?"),
    ("The answer first, the reasons after it.", "A plain answer, also where it is a no."),
    ("What do you still need before you can say?", "What makes it hard to answer?"),
)
_SHOW = Act(
    ("Which part of it should I look at first?", "What in it would I not see by myself?"),
    (
        "Look at it together for a minute before anybody explains it.",
        "Start with one corner of it, and leave the rest for later.",
    ),
    (
        "What of it can you tell me from memory?",
        "What is the one thing in it that I should know today?",
    ),
)
_LIST = Act(
    ("What do you notice first when you look at it?", "What is missing from it?"),
    ("First what stands there, then what is missing.",),
    ("What would be the first three lines of it?",),
)
_SEE = Act(
    (
        "What did you see that you hadn't expected?",
        "Which moment of it would you tell at home?",
        "What looked different from close by?",
    ),
    (
        "What was seen comes before what it means.",
        "One moment of it, told slowly; the verdict can wait.",
    ),
    (
        "Let's find the day for it now. What would have to move?",
        "What got in between, and which day is safe from that?",
    ),
)
_TRY = Act(
    ("What happened the first time?", "Where did it work, and where did it get stuck?"),
    (
        "The first attempt from the beginning, whether or not it went well.",
        "What happened, who noticed, what you'd change.",
    ),
    (
        "What is the smallest piece of it that could start this week?",
        "What has to be out of the way before it can start?",
    ),
)
_DO = Act(
    ("What has it changed, and who has noticed?", "What is different since then?"),
    ("What can be seen of it by somebody who wasn't told.",),
    (
        "What is holding it up, and who could loosen that?",
        "Who else would have to say yes to it?",
    ),
)
_GET = Act(
    ("Where does it stand today, and whom can I ring about it?",),
    ("Where it lies right now, and on whose desk.",),
    ("What is it waiting for: money, a signature or time?",),
)
_TRIAL = Act(
    ("What does it show so far, and who may end it?",),
    ("What it shows so far, good or bad.",),
    ("What would let it begin?",),
)
_DAY = Act(
    ("Which day is it?",),
    ("A day, and a second one in reserve.",),
    ("Which two days could it be?",),
)
_OTHER = Act(
    ("What is the next step, and by which day?", "Where does it stand today?"),
    (
        "What is there already, however little it is.",
        "What has been done, and what comes next.",
    ),
    (
        "What has got in between, and which day is realistic?",
        "What would be a smaller version of it that fits this month?",
    ),
)
_KINDS: tuple[tuple[str, Act], ...] = (
    (r"say\b|report|tell (?:me|us|how|what)|answer|decide|choose", _TELL),
    (r"name\b|introduce|suggest \w+ (?:person|contact)|connect", _NAME),
    (r"find out|check|count|measure|look (?:at|into|up|which)|track|find\b", _FIND),
    (r"order|buy|get\b|repair|the repair", _GET),
    (r"list\b|collect|map\b|compare|review", _LIST),
    (r"ask\b|talk|speak|raise|contact|tell\b|meet\b|escalate", _ASK),
    (
        r"visit|sit\b|stand\b|watch|listen|join|attend|walk|ride|read\b|pause|wait|come\b|spend"
        r"|let (?:the mentor|me|him|her) (?:sit|watch|listen|join|see)",
        _SEE,
    ),
    (r"bring|send|share|show|draft|write|explain|describe|print|present", _SHOW),
    (r"try\b|test|practise|use\b|pilot|run\b", _TRY),
    (
        r"move|change|publish|book|fix|open|make|let\b|give|add|remove|replace|put|invite",
        _DO,
    ),
    (r"\d+-(?:week|month|day) trial|trial", _TRIAL),
    (r"(?:a |the )?(?:date|day|time)\b", _DAY),
)
_HABIT = re.compile(
    r"\b(?:(?:every|each) (?:other |second |single )?(?:day|week|month|shift|time|morning|evening"
    r"|night|meeting|session|round|handover|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday)|always|weekly|daily|from now on|slower|fewer|no more)\b"
)


def habit(promise: Promise) -> bool:
    """Whether something is to be done again and again, so that it can't be handed over."""
    return bool(_HABIT.search(promise.text.lower()))


def kind(promise: Promise) -> Act:
    """What kind of act was promised."""
    text = promise.text.lower()
    if habit(promise):
        return HABIT
    return next((act for cue, act in _KINDS if re.match(cue, text)), _OTHER)
