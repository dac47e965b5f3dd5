"""What came of a promise, as the record notes it in brackets: a thing, a sentence, or neither."""

from __future__ import annotations

import re

from coach.composing.record import Promise
from coach.composing.understanding.promise_notes import HANDED_ON, NO_REPLY

_DONE_WORD = (
    r"(?:done|sent|arrived|chosen|confirmed|received|ready|kept|finished|booked|delivered|made"
    r"|reported|found|given|marked|collected|picked|timed|counted|listed|measured|noted|written"
    r"|drawn|taken|brought|asked|recorded|has)\b"
)
_NOT_SENT = r"(?:,? (?:but )?not (?:yet )?(?:been )?(?:sent|shared|shown|passed on))?"
_DONE = re.compile(
    rf"^{_DONE_WORD}(?:(?:\s*,|\s+and)\s+{_DONE_WORD})*{_NOT_SENT}\s*[:;,]?\s*", re.IGNORECASE
)
_ONLY_NOT_SENT = re.compile(
    rf"^{_DONE_WORD},? (?:but )?not (?:yet )?(?:been )?(?:sent|shared|shown|passed on):",
    re.IGNORECASE,
)
"""What is there, and only hasn't been handed over."""
_BROUGHT = re.compile(
    r"^(?:\d|an? |one |two |three |four |five |six |seven |eight |nine |ten |half |both |all |none "
    r"|most |some |several |his |her |their |the |[\"“‘'])",
    re.IGNORECASE,
)
"""How something begins that somebody can hold in their hands."""
_CLAUSE = re.compile(
    r"^(?:they|it|nobody|everybody|the \w+)\s+(?:\w+ed|\w+s|want|said|found)\b", re.I
)
"""What came of it, told as a sentence."""
_FORM = re.compile(
    r"^(?:an?|one|two|three|four|five|\d+) (?:short |long |full )?(?:pages?|sheets?|slides?|lines?"
    r"|paragraphs?|lists?|tables?|(?:voice )?messages?|photos?|pictures?|files?|links?|e-?mails?"
    r"|notes?|copies|drafts?)$",
    re.IGNORECASE,
)
"""How long something is says nothing of what is in it."""
_WHEN = re.compile(
    r"\b(?:late|early|ago|before|since|already|yesterday|again|time|old|in the end)$"
    r"|\b(?:agree[sd]?|allowed|consent\w*|be quoted|not sent|unsent)\b",
    re.IGNORECASE,
)
"""When something was done, or on what terms: nothing that was found."""


_HALF_DONE = re.compile(
    r"^(?:\w+ )?(?:done|read|finished|started|half|sent|begun)\W*$"
    r"|^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next \w+)\b[\s,\d:.apm]*$",
    re.I,
)
"""What says how far it is, or for when it is booked, and shows nothing."""


_FOUND_OUT = re.compile(
    r"(?:find out|check|count|measure|log|time|tally|ask|track|add up|look up)\b", re.IGNORECASE
)
"""What is done for the sake of what comes out."""
_AT_LENGTH = 4
"""Words of what was brought, beside a mere number of things."""
_TOLD_MORE = re.compile(r"\b(?:he|she) \w+", re.IGNORECASE)
_REACTION = re.compile(r"^[\"“‘'][\w-]+(?: [\w-]+){0,2}[.!]?[\"”’']$")
"""A word or two of somebody's, which say how they took it and not what came of it."""
_NO_REPLY = re.compile(rf"{HANDED_ON}\b[^;]*[,;.] *{NO_REPLY}", re.IGNORECASE)


def unanswered(promise: Promise) -> bool:
    """Whether it was sent or done, and nobody has answered to it."""
    return bool(_NO_REPLY.match(promise.state))


def _to_the_first_name(told: str) -> str:
    """What was noted, as far as no name was taken out of it: the rest would have a gap."""
    return re.split(r"[,;]?[^,;]*\[[A-Z]\w*(?:-\d+)?\]", told)[0].strip(" .;,")


def noted(promise: Promise) -> str:
    """What was brought, sent or counted, as far as it stands in the record; may be empty.

    It follows a colon ("done: months 2 and 5"), or begins as a thing or a number does.
    """
    if not (promise.kept or _ONLY_NOT_SENT.match(promise.state)):
        return ""
    led = _DONE.match(promise.state)
    left = promise.state[led.end() if led else 0 :].strip(" .;,")
    left = re.sub(r"^\[[^\]]*\]\s*[:;,]\s*", "", left)
    told = led is not None and led[0].rstrip().endswith(":")
    at_length = len(left.split()) >= _AT_LENGTH or _TOLD_MORE.search(left)
    if not (told or at_length or _FOUND_OUT.match(promise.text)):
        # After a comma stands how many there are, or when it was: "done, nine of them".
        return ""
    left = _to_the_first_name(left)
    if not left or _FORM.match(left) or _HALF_DONE.match(left) or _REACTION.match(left):
        return ""
    # How or when it was done is nothing that was brought, and reads as nonsense in its place.
    return left if told or (_BROUGHT.match(left) and not _WHEN.search(left)) else ""


def what_came(promise: Promise) -> str:
    """What came of a kept promise where it was noted as a sentence; may be empty."""
    rest = _DONE.sub("", promise.state).strip(" .;,")
    return rest if _CLAUSE.match(rest) else ""
