"""A question about words that somebody is quoted with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.composing.by_rule.it_comes_again import what_is_claimed
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import FELT
from coach.composing.cards import principles
from coach.composing.drafts import DraftQuestion
from coach.composing.record import spoken
from coach.composing.words import quoted
from coach.domain.people import Role


def about_words(setting: Setting, audience: Role) -> list[DraftQuestion]:
    """A question about words that somebody is quoted with, in the request or the last note."""
    if audience == setting.voice.to:
        return []
    said = spoken(setting.brief.understanding.text)
    line = next((one for one in setting.record.last_notes() if _holds(one.text, said)), None)
    words = said[0] if said else spoken(line.text)[0] if line else ""
    claimed = what_is_claimed(setting)
    spared = _NO_ATTACK.search(setting.brief.understanding.text)
    if not claimed and (not words or spared or "?" in words or FELT.search(words)):
        return []
    spoken_of = quoted((claimed or words).rstrip("."))
    begun = _A_FIGURE if _DIGIT.search(claimed) else f"You said: {spoken_of}."
    rests = principles.HOLDS_HERE if claimed else principles.OPEN_QUESTION
    return [
        DraftQuestion(
            text=f"{begun} {_TESTED if claimed else _MEANT}",
            audience=audience.value,
            why=_TEST if claimed else _MEANING,
            quotes=(*setting.own(line), *(setting.rest_on(rests) if claimed or not line else ())),
            card_id=line.passage.source_id if line else "request",
        )
    ]


_TESTED = "What could we look at to find out whether it holds here?"
_A_FIGURE = "You gave me a figure."
_DIGIT = re.compile(r"\d")
_TEST = "It takes the words as something that can be looked at, and judges nobody."
_MEANT = "What did you have in mind?"
_MEANING = "It asks for the thought behind the words before anybody judges them."
_NO_ATTACK = re.compile(
    r"\b(?:without|not|no|isn't|sounding like)\b[^.!?]{0,25}\b(?:attack\w*|accus\w*|lectur\w*"
    r"|put (?:him|her|them) on the spot|shame|sham\w+)\b",
    re.IGNORECASE,
)


def _holds(noted: str, said: Sequence[str]) -> bool:
    """Whether a note has the words that the request quotes, or quotes some where it has none."""
    return said[0].casefold() in noted.casefold() if said else bool(spoken(noted))
