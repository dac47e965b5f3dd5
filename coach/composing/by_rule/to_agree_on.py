"""An agreement on how the two work that was skipped, rushed or forgotten: it is made first.

Whether a request says so or not: until it is made, neither knows what stays between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.circumstances import BROKEN, not_well
from coach.composing.by_rule.notes_told import notes_told
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import NoteLine
from coach.composing.understanding.deeds import Told
from coach.composing.understanding.parties import unquoted
from coach.domain.library import SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

TITLE = "What we haven't agreed yet"
_UP_TO = 3
"""Meeting up to which an agreement that an earlier note misses is made up for."""
_OF_THE_TWO = r"(?:confiden\w+|priva\w+|how (?:we|to)|what (?:stays|may)|(?:ground )?rules)"
_BARE = (
    r"agreement(?! with (?!the ment|her\b|him\b|us\b|me\b))(?! (?:yet )?(?:on|about|over|for|of)\b"
    rf"(?! {_OF_THE_TWO}))"
)
_IT = (
    r"(?:(?:(?:the|our|any|a|an|working|mentoring|four) )*(?:ground rules|confidentiality|privacy"
    r"|what stays (?:private|here|between us|confidential|in the room)|rules for (?:us|our \w+))"
    rf"|(?:(?:the|our|any|an|working|mentoring) )+{_BARE})"
)
_NEVER = r"(?:(?:was|were|has|have|had|is|did|do)?(?: not|n't)|never)(?: yet)?(?: been)?(?: even)?"
_UNMADE = re.compile(
    rf"\b{_IT}\b[^.;]{{0,25}}?\b(?:unsigned|skipped|forgotten|rushed|postponed|put off"
    r"|left (?:out|for|open)|ran out|for next time|in the last (?:\w+ )?(?:minutes?|seconds)"
    r"|waved (?:off|away|through)|missing|(?:still|yet) to (?:make|do|come)"
    r"|we (?:still |yet )?(?:don't|do not|didn't|did not) (?:yet )?(?:have|get to|reach|make))"
    r"|\bnothing (?:was |is )?(?:yet )?(?:said |agreed |settled )?(?:about|on) (?:who may know"
    r"|what stays|confiden\w+|privacy)"
    rf"|\b{_IT} {_NEVER} (?:discussed|made|agreed|mentioned|reached|done|settled|c[oa]me up|signed"
    r"|talked about|touched(?: on)?)\b"
    r"|\b(?:no|without(?: an?| any)?|skipped|forgot(?: about)?|rushed(?: through)?|left out"
    r"|postponed|put off|ran out of time (?:for|before)|no (?:time|room)(?: left)? for"
    r"|(?:never|didn't|did not|haven't|hadn't)(?: even| yet)? (?:got|get|gotten|made|make|reach\w*"
    r"|settled?|talk\w* about|spoken? (?:about|of)|discuss\w*|mention\w*|agreed? on|do|done)"
    rf"(?: to| round to| as far as| through)?) (?:{_IT}|{_BARE})\b",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:agreed|settled)(?: on)? (?:confiden\w+|privacy|what stays|(?:the|our|ground) [\w ]*rules"
    r"|that (?:nothing|what|everything) )|\b(?:made|wrote|signed|settled|have|did) (?:down )?"
    r"(?:the|our|an) agreement|\bagreement (?:is |was |now )*(?:made|done|signed|written|settled)"
    r"|\bthen (?:we )?(?:made|agreed|settled)\b",
    re.IGNORECASE,
)
_OFFER = "What you tell me stays with me, unless you say otherwise or somebody could come to harm."
_WAYS = (
    (
        "We haven't settled yet how we work. Which first line do you offer?",
        "I'd add how either of us says no. How would you word that?",
    ),
    (
        "Our agreement is still missing. What will you say when somebody asks what we talk about?",
        "Which words shall we use for leaving something out?",
    ),
)
_THEIRS = (
    f"We haven't settled how we work, and that is mine to begin. {_OFFER}",
    "You can leave anything out, at any time, and I'll go on without a question.",
)
_HOW = (
    "Settle how the two of you will work in a few short lines: what stays here, how to say no, how"
    " to stop. The leader offers the first and writes them down; no story is owed yet."
)
_HOW_OF_THEIRS = (
    "Settle how the two of you will work: your line first, and written down. Your mentor may add"
    " one, or none, today or later."
)


def to_agree_on(setting: Setting, card: SituationCard | None) -> Block | None:
    """The minutes for it; None where it was made, or where something graver comes first."""
    grave = card is not None and (not_well(card) or card.id == BROKEN)
    line = None if grave or setting.voice.to is Role.COORDINATOR else _line(setting)
    if line is None:
        return None
    voice = setting.voice
    if voice.to is Role.MENTEE:
        said = [voice.says("mentee", words) for words in _THEIRS]
    else:
        ways = _WAYS[int(pick(f"{setting.draw_seed}/agree", [str(n) for n in range(len(_WAYS))]))]
        said = [voice.example("mentee", _OFFER), *(voice.says("mentor", one) for one in ways)]
    item = DraftItem(
        minutes=0,
        title=TITLE,
        what=_HOW_OF_THEIRS if voice.to is Role.MENTEE else _HOW,
        lead="mentee",
        prompts=tuple(said),
        why="Until it is agreed, each of you only guesses what stays here.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.HOW_TO_WORK),
    )
    return Block(Part(3, 5, 8, required=True) if setting.minutes >= SHORT else Part(2, 3, 4), item)


def _line(setting: Setting) -> NoteLine | None:
    """The line that tells that it wasn't made, while meetings are left to make it for."""
    if setting.number >= setting.planned:
        return None
    notes = notes_told(setting)
    for place, note in enumerate(notes):
        if any(_made(one) for one in note.told):
            return None
        missed = not_agreed(note.told) if place == 0 or setting.number <= _UP_TO else None
        if missed is not None:
            return note.lines[missed]
    return None


def not_agreed(note: Sequence[Told]) -> int | None:
    """The sentence of a note that tells of an agreement left undone; None where none does."""
    if any(map(_made, note)):
        return None
    return next((n for n, one in enumerate(note) if _UNMADE.search(unquoted(one.words))), None)


def _made(sentence: Told) -> bool:
    words = unquoted(sentence.words)
    return bool(_MADE.search(words)) and not _UNMADE.search(words)
