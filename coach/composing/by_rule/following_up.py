"""What the notes tell of, taken one step further in this meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.checks.words import read
from coach.composing.by_rule.activities import step_sentences
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.doable import doable
from coach.composing.by_rule.left_between import FROM_THE_NOTES, has_minutes, noted_as_left
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import FELT
from coach.composing.by_rule.told_again import told_again
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, DraftLine, DraftMoment, DraftPreparation
from coach.composing.planner import Part
from coach.composing.record import NoteLine
from coach.composing.saying.thing_noted import thing_noted
from coach.composing.words import lowered, quoted
from coach.domain.follow_ups import FollowUpCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_WHY = (
    "What was noted becomes something decided.",
    "It's the next step from what the two of you have already.",
    "A second look goes further than a first one at something new.",
)
_HOW_FAR_BACK = 3
"""Meetings whose notes are taken up: what lies further back was settled or let go."""
_ROOM = 3
"""What of a meeting it has room for, as one part of so many."""
_THE_SAME = 3
"""Stems that a line shares with a promise which says the same."""
_ABOUT_THE_SAME = 2
"""Stems that it shares with one which is about the same."""
_GOES_ON = re.compile(r"\b(?:that|this|it|so)\b")
"""In a line that speaks of the one before."""
_LONGEST = 30
"""Words of a line that is shown."""
_NOT_SHOWN = re.compile(
    rf"[\[\]<>]|\b(?:comfort|consol|silen)\w*|\b(?:went|fell|was|were) quiet\b|{FELT.pattern}",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"\b(?:I|me|my|mine)\b")


@dataclass(frozen=True)
class TakenUp:
    """A line of the notes, and the card that takes it up."""

    line: NoteLine
    card: FollowUpCard
    """As the library has it, with places for what the note names."""

    @property
    def plain(self) -> FollowUpCard:
        """The card as it is quoted."""
        return self.card.told


def taken_up(setting: Setting) -> TakenUp | None:
    """The newest line that a card takes up; None where there is none, or nothing comes after."""
    if setting.guided or not 1 < setting.number < setting.planned:
        return None
    return next((one for one in _known(setting) if _suits(setting, one)), None)


def lines_taken(setting: Setting) -> tuple[NoteLine, ...]:
    """Lines that have minutes of their own so, and are spoken of nowhere else."""
    found = taken_up(setting)
    return _as_noted(setting, found.line) if found and _has_room(setting, found.card) else ()


def waits_for_an_answer(setting: Setting) -> bool:
    """Whether the leader was to find out something about what the note tells of."""
    if setting.minutes < SHORT:
        return False
    told = read(" ".join(line.text for line in lines_taken(setting))).content
    theirs = (one for one in setting.record.promises if one.by is Role.MENTEE)
    return any(len(told & read(one.text).content) >= _ABOUT_THE_SAME for one in theirs)


def followed_up(setting: Setting, worth: float) -> Block | None:
    """Minutes for the next step; None where no note calls for one that suits."""
    found = taken_up(setting)
    if found is None or not _has_room(setting, found.card):
        return None
    card, voice = _named(setting, found), setting.voice
    steps = " ".join(step_sentences(voice, card.steps))
    said = tuple(voice.example(step.who, step.say) for step in card.steps if step.say)
    item = _item(setting, found, steps, said)
    return Block(
        Part(card.minutes.minimum, card.minutes.ideal, card.minutes.maximum, worth),
        item,
        prepare=_brought(setting, found, card),
    )


def asked_about(setting: Setting) -> Block | None:
    """One question about it, for a meeting that has no time for more."""
    found = taken_up(setting)
    if found is None:
        return None
    asks = _named(setting, found).asks
    asked = setting.voice.says("mentor", asks[setting.number % len(asks)])
    item = _item(setting, found, "One question, then wait.", (asked,))
    return Block(Part(2, 3, 6, 1.5, required=True), item)


def moment_of(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftMoment, ...]:
    """Where it may go wrong, if it stands in the plan."""
    found = _laid(setting, items)
    if found is None:
        return ()
    moment, plain = _named(setting, found).pressed, found.plain.pressed
    quotes = setting.quote(found.card.id, plain.when, plain.say)
    quotes = (*quotes, *(setting.own(found.line) if moment != plain else ()))
    return (DraftMoment(moment.when, moment.say, quotes),)


def taken_home(setting: Setting, items: tuple[DraftItem, ...]) -> DraftLine | None:
    """The question that a leader takes away from it, if it stands in the plan."""
    found = _laid(setting, items)
    if found is None:
        return None
    plain = pick(f"{setting.draw_seed}/home", found.plain.take_away)
    question = _named(setting, found).take_away[found.plain.take_away.index(plain)]
    of_the_note = setting.own(found.line) if question != plain else ()
    quotes = (*setting.quote(found.card.id, plain), *of_the_note)
    return DraftLine(question, Standing.MOVE, quotes)


def _laid(setting: Setting, items: tuple[DraftItem, ...]) -> TakenUp | None:
    found = taken_up(setting)
    return found if found and any(one.card_id == found.card.id for one in items) else None


def _named(setting: Setting, found: TakenUp) -> FollowUpCard:
    """The card with what the note names in the places for it."""
    noted = " ".join(line.text for line in _as_noted(setting, found.line))
    return found.card.naming(thing_noted(noted))


def _brought(setting: Setting, found: TakenUp, named: FollowUpCard) -> tuple[DraftPreparation, ...]:
    plain = found.plain
    if not named.bring or not plain.bring:
        return ()
    of_the_note = setting.own(found.line) if named.bring != plain.bring else ()
    quotes = (*setting.quote(plain.id, plain.bring), *of_the_note)
    return (DraftPreparation("mentee", f"Bring {lowered(named.bring)}", quotes),)


def _has_room(setting: Setting, card: FollowUpCard) -> bool:
    return setting.minutes >= SHORT and card.minutes.minimum <= setting.minutes // _ROOM


def _known(setting: Setting) -> Iterator[TakenUp]:
    """Lines of the latest notes that cards take up, newest meeting first."""
    notes = setting.record.notes
    meetings = list(dict.fromkeys(line.meeting for line in reversed(notes)))[:_HOW_FAR_BACK]
    for meeting in meetings:
        for line in notes:
            card = setting.deck.follow_up(setting.brief.sense.follow_ups.get(line.text, ""))
            if card and line.meeting == meeting:
                yield TakenUp(line, card)


def _is_promised(setting: Setting, line: NoteLine) -> bool:
    """Whether a promise says the same as the line, or as what the line goes on from."""
    lines = [one for one in setting.record.notes if one.meeting == line.meeting]
    before = lines[: lines.index(line)][-1:] if _GOES_ON.search(line.text) else []
    return has_minutes(setting, line, _THE_SAME) or any(has_minutes(setting, one) for one in before)


def can_be_shown(text: str) -> bool:
    """Whether a line may stand on the page: short, and about nobody's feelings or silence."""
    return len(text.split()) <= _LONGEST and not _NOT_SHOWN.search(text)


def _suits(setting: Setting, found: TakenUp) -> bool:
    line, card = found.line, found.card
    if card.id in setting.used or not can_be_shown(line.text) or _is_promised(setting, line):
        return False
    if setting.voice.to is not Role.MENTOR and _OF_ONESELF.search(line.text):
        return False
    left = noted_as_left(setting)
    if left is not None and left.text == line.text:
        return False
    return doable(setting, card.title, found.plain.steps)


def _as_noted(setting: Setting, line: NoteLine) -> tuple[NoteLine, ...]:
    """The line, with the one that goes on from it where there is room."""
    lines = [one for one in setting.record.notes if one.meeting == line.meeting]
    both = tuple(lines[lines.index(line) :][:2])
    return both if can_be_shown(" ".join(one.text for one in both)) else (line,)


def _item(setting: Setting, found: TakenUp, steps: str, prompts: tuple[str, ...]) -> DraftItem:
    card, lines = found.plain, _as_noted(setting, found.line)
    noted = " ".join(one.text for one in lines).rstrip(".")
    told = told_again(setting, *lines) or FROM_THE_NOTES.format(x=quoted(noted))
    return DraftItem(
        minutes=0,
        title=card.title,
        what=f"{told} {steps}",
        lead=card.steps[0].who,
        prompts=prompts,
        why=pick(f"{setting.draw_seed}/follow", _WHY),
        standing=Standing.MOVE,
        quotes=(
            *setting.quote(card.id, *(step.do for step in card.steps), *card.asks),
            *setting.own(*lines),
        ),
        card_id=card.id,
    )
