"""What a request asks of the coach itself, where it also tells what others say.

"Legal is going to say risk" is no question of law, and a question of law among others is no reason
to leave the others unanswered.
"""

from __future__ import annotations

import re

from coach.composing.understanding import patterns
from coach.composing.understanding.utterance import sentences

DISPUTES = ("grievance", "legal", "employment")
_I = re.IGNORECASE
_LONG = 40
"""Words of a request from which on one part of it is not the whole."""
_SEVERAL = 2
"""Other things asked for beside a dispute, from which on the dispute is only a part."""
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]|(?<!\w)['‘](?=\w)[^\n]{2,160}?(?<=[\w.!?,])['’](?!\w)")
_REPORTED = re.compile(
    r"\b(?:he|she|they|legal|hr|somebody|someone|everybody|people|(?:my|the|our|his|her) [\w-]+)"
    r"(?:['’](?:s|ll|d)| is| are| will| would)?(?: (?:just|always|only|probably|never|keeps?"
    r"|going to|gonna))*"
    r" (?:says?|said|saying|tells?|told|claims?|claimed|thinks?|argues?|writes?|wrote)\b[^.!?;,]*",
    _I,
)
_ASKS = re.compile(
    r"\?|\b(?:can|could|may|should|shall|must|do|am|is|are|was|would) (?:i|we|they|it|that|this)\b"
    r"|\b(?:what|how|who|where|which|whether) \w+|\bplease\b|\bneed (?:a|an|some)\b"
    r"|\bi(?:'d like| would like| want| need)\b",
    _I,
)


def put_to_coach(text: str) -> str:
    """The text without what others say in it; of a long one, only the sentences that ask."""
    own = _REPORTED.sub(" ", _QUOTED.sub(" ", text))
    asking = _asking(own)
    return " ".join(asking) if asking and is_long(text) else own


def asks_more(text: str) -> bool:
    """Whether a long request asks for other things beside what belongs with somebody else."""
    asked = [one for one in sentences(text) if "?" in one and not _disputes(one)]
    return is_long(text) and len(asked) >= _SEVERAL


def part_for_others(text: str) -> str | None:
    """The dispute that a sentence of the request asks about."""
    asked = _asking(put_to_coach(text))
    return next((kind for one in asked for kind in _disputes(one)), None)


def _asking(text: str) -> list[str]:
    return [one for one in sentences(text) if _ASKS.search(one)]


def _disputes(text: str) -> list[str]:
    said = patterns.said("routes", text)
    return [kind for kind in DISPUTES if kind in said]


def is_long(text: str) -> bool:
    """Whether a request tells of more than one matter: nobody changes a plan with so many words."""
    return len(text.split()) >= _LONG
