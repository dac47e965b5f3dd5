"""What a request says somebody wants of its writer, and what the writer wants.

"She wants me on stage with her" is a demand; "I want to know if he knew" is a wish. Both are what a
meeting is about where they stand in a request, more than anything that a card could add.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.understanding.asked import SPOKEN
from coach.composing.understanding.grammatical_person import to_them
from coach.composing.understanding.shortened import shortened
from coach.composing.understanding.utterance import sentences

_I = re.IGNORECASE


@dataclass(frozen=True)
class Demand:
    """Something that is wanted of the writer."""

    words: str
    """As it was put, shortened."""
    said: str
    """The same to the leader's face, without a full stop; empty where somebody else wants it."""


@dataclass(frozen=True)
class Wish:
    """Something that the writer wants said, asked or done."""

    words: str
    said: str
    """A sentence for the writer to say to the leader."""


_HOW_NOT = re.compile(
    r"\s+without (?:it|that|this|me|my|him|her|them|\w+ing|looking|sounding)\b.*$", re.IGNORECASE
)
"""How it must not look, which is meant for the coach and not for the leader's ears."""
_WANTS = (
    r"(?:(?:also |still |now )?(?:wants|asked|suggested|invited|offered)"
    r"|(?:'s|has)(?: also| now)? (?:asked|suggested|invited|offered)|will want"
    r"|(?:'d|would)(?: also)? like)"
)
_OF_ME = (
    r"(?: for)? (?:me\b|my\b|us\b|both\b|if i\b|whether i\b|an?\b|the\b|\d+\b|one\b|two\b|three\b"
    r"|four\b|five\b|['\"‘“]|to (?:film|photograph|record|quote|interview|name|use) (?:me|us|my)\b)"
)
_DEMAND = re.compile(
    rf"(?:^|(?<=[,;.] )|(?<=\band )|(?<=\bbut )|(?<=\bmeanwhile )|\b)"
    r"(?P<who>he|she|they|(?:the|my) \w+(?: (?!he\b|she\b|they\b)\w+)?)(?= |')"
    rf"\s*(?P<wants>{_WANTS}){_OF_ME}",
    _I,
)
_CARRIED = re.compile(
    r"(?P<who>(?:the|my|some|two|three|\d+)(?: of the)? \w+) (?:gave|handed|passed) me\b.*"
    r"\bto (?:give|put|hand|pass|take|bring)\b",
    _I,
)
"""What others gave the writer to hand over."""
_LEADER = re.compile(r"^(?:he|she)$", _I)
_ABOUT_ME = re.compile(
    r"\basked (?:(?:me\b[^,]*|us)? ?(?:what|which|how|who|why|where|when|about)\b"
    r"|[^,]*?\b(?:if|whether) (?!i could\b|i would\b|i can\b|we could\b))",
    _I,
)
"""What is asked of somebody and wants no more than an answer."""
_OF_OTHERS = re.compile(
    r"\b(?:asked|invited|told|wants) my (?:\w+ ){0,2}(?:manager|boss|supervisor|foreman|colleagues?"
    r"|team|lead|head|director|union|partner|assistant)\b|\basked me for (?:it|this|that|them)\b",
    _I,
)
"""What is wanted of somebody else, or of the writer in a sentence that doesn't name it."""
_TO_PREPARE = re.compile(
    r"\b(?:pick|choose|bring|prepare|suggest|send|propose|write) (?:\w+ ){0,2}?"
    r"(?:topics?|questions?|agenda|subjects?|plan)\b",
    _I,
)
"""What a mentor does for every meeting, and nobody has to weigh."""
_WISH = re.compile(
    r"(?<!sure )(?<!because )(?<!since )(?<!though )"
    r"\b(?:what )?i(?:'d| would)? (?:also |really |just |still |do )?(?:want|like)"
    r"(?: also)? (?P<how>to ask (?:him|her)(?: in \w+ \w+)? (?=if|whether|about)"
    r"|to (?:know|hear) (?=if|whether|why|how|what)"
    r"|to (?:talk|say|ask) about is(?: that)? |to (?:talk|ask|say) (?=about)"
    r"|(?=(?:the|my) (?!job\b|post\b|role\b)))"
    r"|\b(?:the|my) \w+ says? (?:i should )?(?P<told>ask (?:him |her )?)(?=about)",
    _I,
)
_ENDS = re.compile(r",\s|\s(?:because|so that|since|but)\s|[.?!;]")
_SUBJECT = ("is ", "that ")
"""How a wish ends after which its subject is told in full."""
_FIRST = re.compile(r"I\b")
_NO_WISH = re.compile(
    r"^(?:the|my|that|an?) (?:\w+ )*?(?:agenda|plan|topics?|questions?|answer|proper|next)\b"
    r"|^(?:\w+ ){1,5}to (?:go|end|turn out|be over|feel)\b",
    _I,
)
"""What is asked of the coach, or hoped of the meeting itself."""
_FEWEST = 2
_LONGEST = 26


def demands(text: str) -> tuple[Demand, ...]:
    """What others want of the writer, in the order of the request."""
    found = []
    for sentence in sentences(text.replace("’", "'")):
        own = SPOKEN.sub(_masked, sentence)
        match = _DEMAND.search(own) or _CARRIED.search(own)
        told = own[match.start() :] if match else ""
        unsaid = (_ABOUT_ME, _OF_OTHERS, _TO_PREPARE)
        if match is None or any(one.search(told) for one in unsaid):
            continue
        words = shortened(sentence, own, match.start("who"))
        found.append(Demand(words, _to_face(words, match)))
    return tuple(found)


def _to_face(words: str, match: re.Match[str]) -> str:
    """The demand as the leader's own, "You want me on stage with you"; may be empty."""
    if not _LEADER.match(match["who"]):
        return ""
    start = re.search(rf"\b{match['who']}\b", words, _I)
    said = to_them(words[start.start() :].split(", ")[0]) if start else None
    return said.rstrip(" .?!") if said else ""


def wishes_told(text: str) -> tuple[Wish, ...]:
    """What the writer wants said, asked or done, in the order of the request."""
    found = []
    for sentence in sentences(text.replace("’", "'")):
        match = _WISH.search(SPOKEN.sub(_masked, sentence))
        if match is None:
            continue
        how, told = (match["how"] or match["told"] or "").lower(), sentence[match.end() :]
        said = _said(told, how)
        if said:
            start = match.end() if match["told"] or how.endswith(_SUBJECT) else match.start()
            found.append(Wish(shortened(sentence[start:], sentence[start:], 0), said))
    return tuple(found)


def _masked(said: re.Match[str]) -> str:
    return "'" + "_" * (len(said[0]) - 2) + "'"


def _said(told: str, how: str) -> str:
    """The wish as a sentence to the leader; empty where it can't be turned."""
    words = _HOW_NOT.sub("", _ENDS.split(told)[0]).strip(" .?!")
    if not _FEWEST <= len(words.split()) <= _LONGEST or _NO_WISH.match(words):
        return ""
    turned = to_them(words)
    if turned is None and how.endswith(_SUBJECT):
        turned = words
    if turned is None:
        return ""
    turned = turned if _FIRST.match(words) else turned[:1].lower() + turned[1:]
    if how.endswith(_SUBJECT):
        return f"One thing that I want to talk about: {turned}."
    if turned.startswith("about "):
        return f"I'd like to talk {turned}."
    return f"I'd like to know {turned}." if how else f"I'd like {turned}."
