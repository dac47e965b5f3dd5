"""What is said about a promise: by whom, in which state it is, and what kind of act it was."""

from __future__ import annotations

import re

from coach.composing.bending import inquiry, promised_act, thing, unmasked
from coach.composing.record import Promise
from coach.composing.setting import Setting
from coach.composing.words import ended, quoted
from coach.domain.people import Role

_FIGURE = re.compile(r"\d+(?:\s*(?:of|out of|/|per cent|%)\s*\d*)?")
_MISSED = re.compile(
    r"\b(?:not|never|n't)\b[^.]{0,20}\b(?:done|happened|moved|sent|made|started|kept|changed)\b"
    r"|\b(?:overdue|missed|broken|forgotten|nothing)\b",
    re.IGNORECASE,
)
_PROBES = (
    (r"say\b|report|tell (?:me|us|how|what)", "What is it, and what happens next?"),
    (
        r"name\b|introduce|suggest \w+ (?:person|contact)|connect",
        "Who is it, and may I say that you sent me?",
    ),
    (
        r"find out|check|count|measure|look (?:at|into|up)|track|find\b",
        "What did you find, and how do you know?",
    ),
    (r"list\b|collect|map\b|compare|review", "What do you notice first when you look at it?"),
    (r"ask\b|talk|speak|raise|contact|tell\b|meet\b|escalate", "What was said in reply?"),
    (
        r"visit|sit\b|watch|listen|join|attend|walk|try\b|read\b|pause|wait",
        "What did you see that you hadn't expected?",
    ),
    (
        r"bring|send|share|show|draft|write|explain|describe|print|present",
        "Which part of it should I look at first?",
    ),
    (
        r"move|change|publish|book|fix|open|make|let\b|give|add|remove|replace|put|pilot|invite",
        "What has it changed, and who has noticed?",
    ),
)
_FEW_WORDS = 8
_NEXT = "What is the next step, and by which day?"
_SOON = "That's all right. Which day can you tell me by, and who else could?"
_IN_THE_WAY = "What is in the way, and which day is realistic?"


def missed(promise: Promise) -> bool:
    """Whether it was noted that nothing came of it."""
    return not promise.kept and bool(_MISSED.search(promise.state))


def figure(promise: Promise) -> str:
    """The number that was noted about a promise, such as "9 of 14"; may be empty."""
    found = _FIGURE.search(promise.state)
    return found[0].strip() if found else ""


def probe(promise: Promise) -> str:
    """What to ask once it has been answered for."""
    text = promise.text.lower()
    return next((words for cue, words in _PROBES if re.match(cue, text)), _NEXT)


def asked(setting: Setting, promise: Promise, again: bool = False) -> str:
    """Words for the asker about a promise: theirs to ask after, or theirs to answer for.

    Args:
        setting: The meeting.
        promise: Kept or open.
        again: Whether another one was spoken of before.
    """
    speaker = setting.voice.to if setting.voice.to is not Role.COORDINATOR else Role.MENTOR
    words = _own(promise) if promise.by is speaker else _others(setting, promise, again)
    return setting.voice.says(speaker.value, words)


def follow_up(setting: Setting, promise: Promise) -> str | None:
    """Words for where a leader has nothing to report; None where that is known already."""
    if promise.kept or missed(promise) or setting.voice.to is Role.MENTEE:
        return None
    return f"If nothing has happened: {quoted(_SOON)}"


def shortly(promise: Promise) -> str:
    """The promise in a few words, for a list."""
    found = thing(promise.text) or inquiry(promised_act(promise.text) or promise.text)
    if found:
        return found
    few = len(promise.text.split()) <= _FEW_WORDS
    return f"the promise, {quoted(unmasked(promise.text))}" if few else "the open promise"


def _own(promise: Promise) -> str:
    act = promised_act(promise.text, "I")
    said = (
        f"I said I would {act}." if act else f"My promise was this: {ended(unmasked(promise.text))}"
    )
    if promise.kept and figure(promise):
        return f"I have the figure: {figure(promise)}. Who should see it besides you?"
    if promise.kept:
        done = f"{said[:-1]}, and I have." if act else f"{said} It is done."
        return f"{done} What do you make of it?"
    return f"{said} Done: ___. Still to come: ___, by ___."


def _others(setting: Setting, promise: Promise, again: bool) -> str:
    act = promised_act(promise.text)
    when = "Last time" if promise.meeting == setting.number - 1 else f"In meeting {promise.meeting}"
    start = "And you" if again else f"{when} you" if promise.meeting else "You"
    said = (
        f"{start} said you would {act}"
        if act
        else f"{start} promised this: {unmasked(promise.text)}"
    )
    if promise.kept:
        return f"{said}, and you did. For me it changed this: ___."
    if missed(promise):
        return f"{said}, and it hasn't happened yet. {_IN_THE_WAY}"
    return f"{ended(said)} {probe(promise)}"
