"""What is asked about a goal on a page for somebody who reads slowly: one short thing at a time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from coach.composing.by_rule.asked_for_home import ASKED_FOR_HOME
from coach.composing.by_rule.goal_asking import Asking
from coach.composing.by_rule.goals_at_the_end import LASTING, LEARNED
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
    REASON,
    RULE,
    STOP,
)
from coach.composing.by_rule.goals_to_be_heard import EARLY, HEARD
from coach.composing.by_rule.plain_words import is_plain
from coach.composing.saying.naming import QUESTIONS
from coach.composing.saying.said_goals import begins_with, named, wished
from coach.composing.words import lowered

_ASKED: Mapping[Asking, tuple[str, ...]] = {
    ANSWER: ("Who can tell me that?", "What do you think today?", "Who can I ask?"),
    ARRANGED: ("Who arranges that here?", "What do they need from me?", "What can you do now?"),
    CHANGE: ("Who can say yes to that?", "What stands in the way?", "What can we try first?"),
    CONFIDENCE: ("What helped you with that?", "Where can I try it first?", "How can you help?"),
    EARLY: ("Who gets it first?", "What makes it late?", "Which day can you set?"),
    FEEDBACK: ("What do you see?", "What would you change?", "What should I do next?"),
    HEARD: ("Who should hear it?", "Where can it be said?", "How can you help?"),
    HOURS: ("Who makes the plan?", "What changes it at the last minute?", "What can you promise?"),
    INSIDE: ("Who must say yes?", "What does a guest do there?", "Which day can I come?"),
    KEPT: ("What could harm that?", "What must we leave out?", "What do we agree on?"),
    LASTING: ("Who takes care of that now?", "What can stop it?", "How will I hear about it?"),
    LEARN: ("Who knows most about that?", "How did it go last time?", "Who can show it to me?"),
    LEARNED: ("What is still open?", "Who can tell me more?", "What can I do with it?"),
    MEANS: ("Who pays for that?", "Who must sign for it?", "Who asks for it first?"),
    OBJECT: ("Who decides about that?", "What does it cost today?", "What can we try first?"),
    PASSED_ON: ("Who needs it first?", "How much time do they need?", "With whom do I begin?"),
    PATTERN: ("Who has that already?", "Who decides about that?", "What can we try first?"),
    POSITION: ("Who decides about that?", "What do they look for?", "Who can I talk to?"),
    REASON: ("What do you know about that?", "Who was there?", "Who can tell me more?"),
    RELATION: ("What makes that easy for you?", "What makes it hard?", "What do we try first?"),
    RULE: ("Where is the rule written?", "Who can change it?", "What can we try first?"),
    STOP: ("Who can stop that?", "What should be there instead?", "What will you say then?"),
    TRAINING: ("Who has done that?", "What did it take?", "Who can I ask about it?"),
}
_OF_ANY = ("What is the first step?", "Who must say yes?", "How can you help?")
"""What any other wish can be asked about with."""
_NOT_DONE_TO_ME = ("Who can I talk to?", "What is the first step?", "How can you help?")
"""The same of what somebody doesn't want to happen to them, whoever does it."""
_A_SENTENCE = re.compile(
    r"[^a-z' -]|\b(?:is|are|was|were|has|have|had|do|does|can|will|should|must|gets?)\b",
    re.IGNORECASE,
)
"""What shows that words are no name of a thing."""
_TOLD = {
    "do": "I want to {x}.",
    "not": "I don't want to {x}.",
    "never": "I never want to {x}.",
    "ask": "I'd like to know {x}.",
    "have": "I want {x}.",
}
_PLAINER = {
    ASKED_FOR_HOME["reading"]["post"]: "What must I read and write in that job?",
    ASKED_FOR_HOME["language"]["post"]: "How much must I write in that job?",
    ASKED_FOR_HOME["reading"]["training"]: "Can I get more time for the exams?",
    ASKED_FOR_HOME["language"]["training"]: "How much must I write on the course?",
}
"""What decides a goal of somebody who reads with effort, asked so that they can read it."""
_ON_A_PAGE = 3


def told_plainly(part: str) -> str:
    """What somebody wants, in one short sentence; empty where that can't be said.

    >>> told_plainly("Want become supervisor")
    'I want to become a supervisor.'
    """
    form, words = wished(part)
    if form:
        return _TOLD[form].format(x=words)
    thing = named(part) or _begun_with(part)
    about = "I'd like to know {x}." if thing.startswith(QUESTIONS) else "Let's talk about {x}."
    return about.format(x=thing) if thing else ""


def _begun_with(part: str) -> str:
    """The bare thing that it begins with, such as "more pay"."""
    thing = lowered(begins_with(part))
    return "" if _A_SENTENCE.search(thing) else thing


def asked_plainly(part: str, kind: Asking, deciding: Sequence[str], count: int) -> tuple[str, ...]:
    """What to say and ask about a goal in order, the first with what it is.

    Args:
        part: The goal.
        kind: How it is worked on.
        deciding: What else decides it in this mentor's life, as others would be asked.
        count: How many questions a meeting of this length has room for.
    """
    own = [words for one in deciding if is_plain(words := _PLAINER.get(one, one))]
    form, words = wished(part)
    done_to_me = form in ("not", "never") and words.startswith("be ")
    first, then, last = _NOT_DONE_TO_ME if done_to_me else _ASKED.get(kind, _OF_ANY)
    asked = (f"{told_plainly(part)} {first}".strip(), then, *own[:1], last)
    return asked[: _ON_A_PAGE if count > 1 else 1]
