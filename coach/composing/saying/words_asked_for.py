"""The words that somebody asks for: "How do I tell her that …", as they would be said to her."""

from __future__ import annotations

import re

from coach.composing.understanding.grammatical_person import ADVERBS, to_them

_I = re.IGNORECASE
_TELL = re.compile(
    r"\bhow (?:do|can|could|should|would|shall|might) i (?:best |even |ever )?"
    r"(?:tell|say to|explain to|make it clear to|let (?=\w+ know))\s*"
    r"(?P<whom>him|her|them|my (?:mentee|leader|director|boss))(?: know)?,? (?:that )?"
    r"(?P<told>(?:(?:he|she|that|it|i|the|my|we|this|those|these)\b|(?:he|she|i|it|we|that)['’]).+)",
    _I,
)
_STOP = re.compile(
    r"\bhow (?:do|can|could|should|would|shall) i (?:get|stop|make|ask|tell|persuade|move) "
    r"(?P<whom>him|her|my (?:mentee|leader|director|boss))\s+"
    r"(?P<way>to stop |to |from |off )?(?P<act>[a-z]+\b.+)",
    _I,
)
_CLAUSE_END = re.compile(
    r"\s*(?:[.?!;]|\s[-–]\s|,? (?:without|w/o|instead of|because|when all|so that|before"
    r"|and (?:is|are|how|what|do|should|can|i\b)|but|or (?:do|should|is))\b).*$",
    _I | re.DOTALL,
)
_ADDED = re.compile(
    r"^(?:it['’]s|it is|i['’]m|i am|my name is|the right one is)\s+\S+(?:\s\S+){0,5}$", _I
)
_DONE_ONCE = re.compile(
    rf"you(?:'ve|'re| have)?\s+(?:{ADVERBS}\s+)*(?:\w+ed|said|told|wrote|sent|put|made|gave|took"
    r"|went|had|were|got|been)\b",
    _I,
)
_CLOSED = re.compile(
    r"\b(?:is|are|stays?)\b.*\b(?:off the table|off limits|out of bounds|nobody's business"
    r"|none of (?:your|anybody's) business|not up for (?:discussion|debate)|private)\b",
    _I,
)
"""What somebody won't talk about."""
_AWAY = re.compile(
    r"i (?:don't|do not|can't|cannot|won't) (?:\w+ )?(?:work|meet|stay|come|travel|eat|drink|drive"
    r"|read|hear|see|stand|sit|walk|write|type)\b",
    _I,
)
"""What somebody does not do or cannot, which a plan has to fit."""
_SHORTEST = 3
OR_A_NO = "I need a day, or to hear that it won't be you and who can decide it."
"""After a promise that was made again and again."""


def asked_to_say(text: str) -> str | None:
    """The words that "how do I tell him that …" or "how do I get her to …" asks for; else None."""
    plain = text.replace("’", "'")
    tell = _TELL.search(plain)
    if tell:
        first, _, rest = tell["told"].partition("?")
        said = to_them(_CLAUSE_END.sub("", first).strip(" ,;"))
        if said is None or len(said.split()) < _SHORTEST:
            return None
        added = re.split(r"(?<=[.!?])\s", rest.strip())[0].strip(" .!")
        return f"{said}. {added}." if _ADDED.match(added) else f"{said}."
    stop = _STOP.search(plain)
    if stop is None:
        return None
    act = to_them(_CLAUSE_END.sub("", stop["act"]).strip(" ,;"))
    if act is None:
        return None
    act = act[:1].lower() + act[1:]
    stops = (stop["way"] or "").strip() in ("to stop", "from") or act.split()[0].endswith("ing")
    return f"Please stop {act}." if stops else f"I'd like you to {act}." if stop["way"] else None


def in_full(said: str) -> str:
    """What is said to the other's face, with a question or a wish after it.

    A fact and one question is all that is said: a habit is asked to change, something done is asked
    to be mended, an idea is asked for its purpose.
    """
    first = said.split()[0].lower()
    if re.match(r"you(?:'ve| have)? (?:promised|said you would|agreed)\b", said, _I):
        return f"{said} {OR_A_NO}"
    if first in ("please", "i'd"):
        return f"{said} What would help you to do it?"
    if first.startswith("you"):
        if not _DONE_ONCE.match(said):
            wish = "I'd like that to change from today. What will you do when you notice it?"
            return f"{said} {wish}"
        return f"{said} What will you do about it, and how shall I hear?"
    if _CLOSED.search(said):
        return f"{said} Ask me about the work, and I'll answer gladly."
    if _AWAY.match(said):
        return f"{said} How shall we plan around that?"
    if first in ("i", "i'm", "i've"):
        return f"{said} What could we do in its place?"
    return f"As I see it, {said[:1].lower()}{said[1:]} What did you want it to achieve?"
