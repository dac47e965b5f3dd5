"""What kind of act a promise is: what to ask after it, and what where nothing came of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coach.composing.by_rule import promise_fallbacks as fallbacks
from coach.composing.by_rule.promise_fallbacks import Fallback
from coach.composing.cards.traits import pick
from coach.composing.record import Promise


@dataclass(frozen=True)
class Act:
    """One kind of act; several ways to say each, all of them for the same meaning."""

    probes: tuple[str, ...]
    """What to ask about it once it has been said what it was."""
    how: tuple[str, ...] = ()
    """What to do with the answer, with ``{x}`` for the thing; many need no such line."""
    fallback: Fallback = field(default_factory=Fallback)
    """What is said where nothing came of it."""
    whole: tuple[str, ...] = ()
    """Ways to ask with ``{x}`` alone, that need no word on who said what."""
    of_a_thing: bool = False
    """Whether ``{x}`` in those has to be a thing, else a question such as "who decides"."""

    def probe(self, seed: str) -> str:
        """One of the questions."""
        return pick(f"{seed}/probe", self.probes)

    def way(self, seed: str) -> str:
        """One of the ways to hear the answer; may be empty."""
        return pick(f"{seed}/how", (*self.how, "")) if self.how else ""


HABIT = Act(
    ("How has it gone since we last met?", "On which days did it work, and on which didn't it?"),
    ("Take the last seven days one by one.",),
    fallbacks.HABIT,
)
ONCE = Act(
    ("How was it, this first time?", "What made it easy or hard, this first time?"),
    (),
    fallbacks.ONCE,
)
"""What is to be done for every meeting, and was due for this one alone."""
_TALK = Act(
    (
        "What helps you with it while we talk, and what makes it hard?",
        "Which sign shall I give you if you forget?",
        "How was it last time, as you see it?",
        "I'll raise my hand when you forget. Is that all right?",
    ),
)
"""What can be seen in the meeting itself."""
_FIND = Act(
    ("What came out?", "What have you found out so far?"),
    ("Write down what is known, and the name of whoever knows the rest.",),
    fallbacks.FIND,
)
_SEEK = Act(
    ("Where have you looked, and who has come up?", "How far have you got?"),
    (),
    fallbacks.SEEK,
)
_ASK = Act(
    ("What was said in reply?", "What did they answer?"),
    (
        "Take down the answer in the words in which it was given.",
        "Write the answer down before you talk about it.",
    ),
    fallbacks.ASK,
)
_NAME = Act(
    ("Who is it, and may I mention your name?",),
    ("Write down the name, and how to reach them.",),
    fallbacks.NAME,
)
_TELL = Act(
    ("What is your answer?", "What can you say today?"),
    ("Take the answer as it comes, also where it is a no.",),
    fallbacks.TELL,
    ("{X}? You were going to tell me.",),
)
_SHOW = Act(
    (
        "Where do we begin?",
        "What would I not see in there by myself?",
        "Which part of it would you explain to somebody new?",
        "What in there surprised you when you got it out?",
        "What should I look at first, and why there?",
    ),
    (
        "Lay {x} between you, and look before anybody talks.",
        "Mark with a pencil what surprises you in {x}.",
    ),
    fallbacks.SHOW,
    ("May I see {x}?", "You have {x} for us. Where do we begin?"),
    of_a_thing=True,
)
_LIST = Act(
    ("What did you notice when you put it together?", "What do you see when you look down it?"),
    ("Read {x} for what is missing.",),
    fallbacks.LIST,
)
_READ = Act(
    ("Which page has stayed with you?", "What in there would you ask about?"),
    (),
    fallbacks.READ,
)
_SEE = Act(
    (
        "What did you see that you hadn't expected?",
        "Which moment of it would you tell at home?",
        "What looked different from close by?",
    ),
    ("Begin with what was seen; what it means comes second.",),
    fallbacks.SEE,
)
_TRY = Act(
    ("What happened the first time?", "Where did it work, and where did it get stuck?"),
    ("Go through the first attempt from its beginning.",),
    fallbacks.TRY,
)
_DO = Act(
    ("What is different since then?", "Who has noticed it so far?"),
    (),
    fallbacks.DO,
)
_GET = Act(
    ("Where does it stand today, and whom can I ring about it?",),
    ("Find out on whose desk it lies.",),
    fallbacks.GET,
)
_TRIAL = Act(
    ("What does it show so far, and who may end it?",),
    ("Say what it shows so far, good or bad.",),
    fallbacks.TRIAL,
)
_DAY = Act(
    ("Which day is it?",),
    ("Name a day, and a second one in reserve.",),
    fallbacks.DAY,
)
ANY = Act(
    ("What is the next step, and by which day?", "Where does it stand today?"),
    (),
    fallbacks.OTHER,
)
_KINDS_OF_TALK = (
    r"(?:slower|less|fewer|more) (?:\w+ )?(?:speak|talk|speech|jargon|interrupt)|speak (?:slow|less"
    r"|last)|listen\b|pause\b|count to|wait\b|prepare less|let (?:me|the mentor|him|her) "
    r"(?:finish|speak)|not interrupt|keep (?:quiet|silent)"
)
"""How a promise begins whose keeping can be seen in the meeting."""
_KINDS: tuple[tuple[str, Act], ...] = (
    (r".*[,;] (?:and )?bring (?:both|all|them|it|these|two)\b", _SHOW),
    (r"say\b|report|tell (?:me|us|how|what)|answer|decide|choose", _TELL),
    (r"name\b|introduce|suggest \w+ (?:person|contact)|connect", _NAME),
    (_KINDS_OF_TALK, _TALK),
    (r"(?:find|look for|get) (?:somebody|someone|a |an |two |three )", _SEEK),
    (r"find out|check|count|measure|look (?:at|into|up|which)|track|find\b", _FIND),
    (r"order|buy|get\b|repair|the repair", _GET),
    (r"list\b|collect|map\b|compare|review", _LIST),
    (r"ask\b|talk|speak|raise|contact|tell\b|meet\b|escalate", _ASK),
    (
        r"visit|sit\b|stand\b|watch|join|attend|walk|ride|come\b|spend"
        r"|let (?:the mentor|me|him|her) (?:sit|watch|listen|join|see)",
        _SEE,
    ),
    (r"read\b", _READ),
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
    r"|^(?:ask|tell|say|check|knock|ring|call|speak) (?:before|first\b|when\b)"
)


_EVERY_MEETING = re.compile(r"\b(?:every|each) (?:\w+ )?(?:meeting|session|time we meet)\b")


def habit(promise: Promise) -> bool:
    """Whether something is to be done again and again, so that it can't be handed over."""
    return bool(_HABIT.search(promise.text.lower()))


def talk(promise: Promise) -> bool:
    """Whether its keeping can be seen in the meeting itself, such as slower speaking."""
    return bool(re.match(_KINDS_OF_TALK, promise.text.lower()))


def due_once(promise: Promise, number: int) -> bool:
    """Whether what is to be done for every meeting has been due for one alone.

    Args:
        promise: Any.
        number: Of the meeting that is planned.
    """
    every = _EVERY_MEETING.search(promise.text.lower())
    return bool(every) and number - max(promise.meeting, 1) <= 1


def kind(promise: Promise, number: int = 0) -> Act:
    """What kind of act was promised.

    Args:
        promise: Any.
        number: Of the meeting that is planned; 0 where that says nothing.
    """
    text = promise.text.lower()
    if number and due_once(promise, number):
        return ONCE
    if habit(promise) and not talk(promise):
        return HABIT
    return next((act for cue, act in _KINDS if re.match(cue, text)), ANY)
