"""Minutes for what the request says has to be told, and words for what is not to be told yet."""

from __future__ import annotations

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.circumstances import situation_card
from coach.composing.by_rule.in_earshot import in_earshot
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.understanding.to_raise import Raised, not_yet, to_raise
from coach.composing.words import quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_OPENS = (
    "There's one thing I'd like to say before the rest. Please hear it to the end.",
    "I'd like to begin with something that isn't easy to say. Please let me get to the end of it.",
)
_THANKS = (
    "I know you meant it well, and thank you for that. There's another side to it, and I'd like"
    " you to hear it to the end."
)
_HOW = (
    "Say what happened, what it did and what you would like instead; then stop, and wait.",
    "Three sentences: what happened, what it did, what you would like instead. Stop after them.",
)
_NOTHING_ELSE = "Please do nothing about it with anybody else unless I've said yes to it."
_BACK = (
    "What have you heard me say?",
    "How does that look from where you are?",
    "What could be different from today on?",
)
_NOT_HERE = (
    "There's something I'd like to tell you that isn't for this place. Which quarter of an hour"
    " could we have behind a door?"
)
_ELSEWHERE = (
    "Ask for a door and a time, and leave the matter out where others look on or listen in."
)
_NOT_TODAY = (
    "There's something you may expect me to talk about. I haven't forgotten it, and it isn't for"
    " today. If I want to, I'll be the one to begin."
)
_LONGEST_TITLE = 10
_TO_BE_SAID, _IF_AT_ALL = "What you want to say", "If you choose to say it"


def raised_block(setting: Setting) -> Block | None:
    """The minutes for it, on the mentor's page; None where the request has nothing of the kind.

    Where a card is surely about the whole request, the card's own words serve better.
    """
    raised = _raised(setting)
    if raised is None:
        return None
    short = setting.minutes < SHORT
    ideal = 3 if short else max(setting.minutes // 7, 5)
    part = Part(2 if short else 3, ideal, ideal * 2, 3.0, required=True)
    return Block(part, _not_here(setting) if in_earshot(setting) else _item(setting, raised))


def not_today_block(setting: Setting) -> Block | None:
    """Words for what the mentor expects to be asked about and won't speak of this time."""
    text = setting.brief.understanding.text
    if setting.voice.to is not Role.MENTOR or not not_yet(text):
        return None
    item = DraftItem(
        minutes=0,
        title="What isn't for today",
        what=principles.YOURS_TO_TELL,
        lead="mentor",
        prompts=(setting.voice.says("mentor", _NOT_TODAY),),
        why="You named it in your request.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.YOURS_TO_TELL),
    )
    return Block(Part(1, 2, 3, 3.0, required=True), item)


def _raised(setting: Setting) -> Raised | None:
    text = setting.brief.understanding.text
    if setting.voice.to is not Role.MENTOR:
        return None
    card = situation_card(setting)
    heard = setting.brief.understanding.situations
    sure = card is not None and any(one.card_id == card.id and one.clear for one in heard)
    return None if sure else to_raise(text)


def _item(setting: Setting, raised: Raised) -> DraftItem:
    says = setting.voice.says
    first = _THANKS if raised.thankful else pick(f"{setting.draw_seed}/raise", _OPENS)
    matter = raised.said
    if matter and not matter.endswith("."):
        first = f"{first} It's {matter}."
    elif matter:
        first = f"{first} {matter}"
    last = [_NOTHING_ELSE] if raised.nobody_else else []
    last.append(pick(f"{setting.draw_seed}/raised", _BACK))
    return DraftItem(
        minutes=0,
        title=_title(raised),
        what=principles.NOT_FREE if raised.undecided else pick(f"{setting.draw_seed}/how", _HOW),
        lead="mentor",
        prompts=tuple(says("mentor", words) for words in (first, *last)),
        why="You named it in your request.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(
            principles.NOT_FREE if raised.undecided else principles.THREE_SENTENCES
        ),
    )


def _not_here(setting: Setting) -> DraftItem:
    return DraftItem(
        minutes=0,
        title="What isn't for this place",
        what=_ELSEWHERE,
        lead="mentor",
        prompts=(setting.voice.says("mentor", _NOT_HERE),),
        why="You named it in your request.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.IN_EARSHOT),
    )


def _title(raised: Raised) -> str:
    if raised.undecided:
        return _IF_AT_ALL
    if not raised.said.startswith("about "):
        return _TO_BE_SAID
    words = raised.words.split()
    return quoted(" ".join(words[:_LONGEST_TITLE]) + (" …" if len(words) > _LONGEST_TITLE else ""))
