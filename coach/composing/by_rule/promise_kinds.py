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
    how: tuple[str, ...] = ()
    """What to do with the answer, with ``{x}`` for the thing; many need no such line."""
    missing: str = "If nothing has happened"
    """What it is called where nothing came of it."""
    nothing: tuple[str, ...] = ()
    """Words for that; empty where the question fits that as well."""
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

    def if_nothing(self, seed: str) -> str:
        """One of the answers to nothing; may be empty."""
        return pick(f"{seed}/nothing", self.nothing) if self.nothing else ""


HABIT = Act(
    ("How has it gone since we last met?", "On which days did it work, and on which didn't it?"),
    ("Take the last seven days one by one.",),
    "If it hasn't come about yet",
    ("Which day this week could be the first?", "What would remind you of it at the right moment?"),
)
ONCE = Act(
    ("How was it, this first time?", "What made it easy or hard, this first time?"),
    (),
    "If it wasn't done this time",
    ("What would it take for the next one?", "What has to be moved so that the next one works?"),
)
"""What is to be done for every meeting, and was due for this one alone."""
_TALK = Act(
    (
        "What helps you with it while we talk, and what makes it hard?",
        "How shall I let you know when it slips?",
    ),
)
"""What can be seen in the meeting itself."""
_FIND = Act(
    ("What came out?", "What have you found out so far?"),
    ("Write down what is known, and the name of whoever knows the rest.",),
    "If it's still open",
    (
        "Who is likely to know? Let's write to them before we go on.",
        "Where would you look first? Five lines to the right person are enough.",
    ),
)
_SEEK = Act(
    ("Where have you looked, and who has come up?", "How far have you got?"),
    (),
    "If nothing has turned up",
    ("Who else should hear that you're looking?", "What would make it easier to find?"),
)
_ASK = Act(
    ("What was said in reply?", "What did they answer?"),
    (
        "Take down the answer in the words in which it was given.",
        "Write the answer down before you talk about it.",
    ),
    "If nobody has been asked yet",
    (
        "What would the first two lines to them say?",
        "Who could ask in your place?",
        "Who could write to them now, in two lines?",
        "Shall we put the question in writing together, before we go on?",
        "What makes it hard to ask?",
        "Which day this week do you see them anyway?",
    ),
)
_NAME = Act(
    ("Who is it, and may I mention your name?",),
    ("A name and a way to reach them are enough.",),
    "If there is no name yet",
    ("Who comes to mind first?", "Whom would you ring yourself?"),
)
_TELL = Act(
    ("What is your answer?", "What can you say today?"),
    ("A plain answer, also where it is a no.",),
    "If you hear that it's too early to say",
    ("What do you still need before you can say?", "What makes it hard to answer?"),
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
    "If it isn't there today",
    (
        "Which day can it be? Then we'll use these minutes for something else.",
        "Whom could we ring about it now, while we're here?",
        "What shall we do with these minutes in its place?",
        "Who has it, and what would bring it here?",
        "Then we go on without it. By which day will I have it?",
        "Who could send it while we talk about the next point?",
    ),
    ("May I see {x}?", "You have {x} for us. Where do we begin?"),
    of_a_thing=True,
)
_LIST = Act(
    ("What did you notice when you put it together?", "What do you see when you look down it?"),
    ("Read {x} for what is missing.",),
    "If there is no line of it yet",
    ("What would be the first three lines of it?",),
)
_READ = Act(
    ("Which page has stayed with you?", "What in there would you ask about?"),
    (),
    "If it hasn't been read",
    ("Which page shall we read together now?",),
)
_SEE = Act(
    (
        "What did you see that you hadn't expected?",
        "Which moment of it would you tell at home?",
        "What looked different from close by?",
    ),
    ("Begin with what was seen; what it means comes second.",),
    "If there was no time for it",
    (
        "Let's find the day for it now. What would have to move?",
        "What got in between, and which day is safe from that?",
    ),
)
_TRY = Act(
    ("What happened the first time?", "Where did it work, and where did it get stuck?"),
    ("Go through the first attempt from its beginning.",),
    "If it hasn't begun",
    (
        "What is the smallest piece of it that could start this week?",
        "What has to be out of the way before it can start?",
    ),
)
_DO = Act(
    ("What is different since then?", "Who has noticed it so far?"),
    (),
    "If it's stuck",
    (
        "What is holding it up, and who could loosen that?",
        "Who else would have to say yes to it?",
    ),
)
_GET = Act(
    ("Where does it stand today, and whom can I ring about it?",),
    ("Find out on whose desk it lies.",),
    "If it hasn't come",
    ("What is it waiting for: money, a signature or time?",),
)
_TRIAL = Act(
    ("What does it show so far, and who may end it?",),
    ("What it shows so far, good or bad.",),
    "If it hasn't begun",
    ("What would let it begin?",),
)
_DAY = Act(
    ("Which day is it?",),
    ("A day, and a second one in reserve.",),
    "If there is none yet",
    ("Which two days could it be?",),
)
_OTHER = Act(
    ("What is the next step, and by which day?", "Where does it stand today?"),
    (),
    "If nothing has moved",
    (
        "What has got in between, and which day is realistic?",
        "What would be a smaller version of it that fits this month?",
    ),
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
    return next((act for cue, act in _KINDS if re.match(cue, text)), _OTHER)
