"""An exercise on the very thing that a pair is about: a form, a room plan, one real case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.composing.by_rule.activities import step_sentences
from coach.composing.by_rule.at_work import about, of_goal, of_promise
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.doable import doable
from coach.composing.by_rule.look_alikes import like_what_was_handed
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, DraftPreparation
from coach.composing.planner import Part
from coach.composing.record import NoteLine, Promise
from coach.composing.understanding.grammatical_person import SOMEBODY
from coach.composing.words import lowered
from coach.domain.people import Role
from coach.domain.steps import Step
from coach.domain.suggestions import Standing
from coach.domain.workplace import WorkplaceCard

_WHY = (
    "Looked at together, it needs no arguing about what it says.",
    "The thing itself answers more than talk about it.",
    "Both of you see the same, and can point at it.",
)
_MOST_WORDS = 9
_ROOM, _LONGEST = 3, 5
"""What of a meeting it has room for, and may fill of a long one, as one part of so many."""


def shared_look(setting: Setting, worth: float) -> Block | None:
    """Minutes to look at something of the pair's own workplace; None where nothing suits."""
    if setting.number == 1 or setting.number >= setting.planned:
        return None
    card = next((one for one in _cards(setting) if _suits(setting, one)), None)
    return _block(setting, card, worth) if card else None


def own_instance(setting: Setting, card: WorkplaceCard) -> tuple[str, Promise | NoteLine] | None:
    """The pair's own one, where a promise or a note names one of that kind with its number."""
    heads = "|".join(sorted({re.escape(name.split()[-1]) for name in card.names}))
    counted = re.compile(rf"\b(?P<x>(?:{heads})s? (?:of|for|at) [^,.;:()?]*?\d[^,.;:()?]*)", re.I)
    lines: list[Promise | NoteLine] = [*setting.record.promises, *setting.record.notes]
    for line in lines:
        found = counted.search(line.text)
        if found and len(found["x"].split()) <= _MOST_WORDS and not SOMEBODY.search(found["x"]):
            return found["x"].strip(), line
    return None


def on_their_own(steps: Sequence[Step], own: str) -> tuple[Step, ...] | None:
    """The steps with a pair's own thing for the one that they begin with; None where none is.

    "Write one current target on a sheet" is "Write the target of 140 picks an hour on a sheet".
    """
    noun = re.escape(own.split()[0])
    anyone = re.compile(
        rf"\b(?:one|an?) (?:(?:current|real|recent|ordinary) )?{noun}(?=[,.;]| (?:on|in|at|from)\b)"
    )
    first = anyone.sub(lambda _: f"the {own}", steps[0].do, count=1)
    return (replace(steps[0], do=first), *steps[1:]) if first != steps[0].do else None


def _cards(setting: Setting) -> Iterator[WorkplaceCard]:
    """What the pair is about, what has no other minutes of its own first."""
    record = setting.record
    theirs = [one for one in record.promises if one.by is Role.MENTEE and not one.kept]
    found = [
        about(setting, setting.theme) if setting.theme else None,
        of_goal(setting, record.goal("mentee")),
        *(of_promise(setting, promise) for promise in theirs),
        of_goal(setting, record.goal("mentor")),
    ]
    yield from dict.fromkeys(card for card in found if card)


def _suits(setting: Setting, card: WorkplaceCard) -> bool:
    look = card.look
    if card.id in setting.used or look.minutes.minimum > setting.minutes // _ROOM:
        return False
    if like_what_was_handed(setting, f"{look.title} {look.bring}"):
        return False
    return doable(setting, look.title, look.steps)


def _block(setting: Setting, card: WorkplaceCard, worth: float) -> Block:
    look, voice = card.look, setting.voice
    found = own_instance(setting, card)
    theirs = on_their_own(look.steps, found[0]) if found else None
    item = DraftItem(
        minutes=0,
        title=look.title,
        what=" ".join(step_sentences(voice, theirs or look.steps)),
        lead=look.steps[0].who,
        prompts=tuple(voice.example(step.who, step.say) for step in look.steps if step.say),
        why=pick(f"{setting.draw_seed}/look", _WHY),
        standing=Standing.MOVE,
        quotes=(
            *setting.quote(card.id, *(step.do for step in look.steps)),
            *(setting.own(found[1]) if found and theirs else ()),
        ),
        card_id=card.id,
    )
    times = look.minutes
    longest = max(times.maximum, setting.minutes // _LONGEST)
    bring = f"Bring {lowered(look.bring)}"
    return Block(
        Part(times.minimum, times.ideal, longest, worth),
        item,
        prepare=(DraftPreparation("mentee", bring, setting.quote(card.id, look.bring)),),
    )
