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
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
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
_DOES_TO = re.compile(r"\bwhat [^.;?,]+? (?:does|do|did|has done) to [^.;?,]+$")
_SOMEBODYS = re.compile(
    r"\b(?:I|me|my|mine|we|us|our|you|your|he|him|his|she|her|they|them|their)\b", re.IGNORECASE
)
_ROOM_FOR_A_LOOK = 40
"""Minutes of a first meeting from which on it has time for more than its rules."""
_ROOM, _LONGEST = 3, 5
"""What of a meeting it has room for, and may fill of a long one, as one part of so many."""


def shared_look(setting: Setting, worth: float) -> Block | None:
    """Minutes to look at something of the pair's own workplace; None where nothing suits."""
    if setting.number == 1 or setting.number >= setting.planned:
        return None
    card = next((one for one in _cards(setting) if _suits(setting, one)), None)
    return _block(setting, card, worth) if card else None


def first_look(setting: Setting, worth: float) -> Block | None:
    """The same for a first meeting, at what the mentor came for before the leader's.

    None where nothing suits, or where the rules between the two need all the time there is.
    """
    if setting.minutes < _ROOM_FOR_A_LOOK:
        return None
    goals = (setting.record.goal("mentor"), setting.record.goal("mentee"))
    known = dict.fromkeys(card for card in (of_goal(setting, goal) for goal in goals) if card)
    card = next((one for one in known if _suits(setting, one)), None)
    if card is None:
        return None
    block, times = _block(setting, card, worth), card.look.minutes
    length = max(times.minimum, min(setting.minutes // _ROOM, times.maximum))
    return replace(
        block,
        part=Part(length, length, max(times.maximum, length), worth, required=True),
        item=_guessed_first(setting, block.item),
    )


def _guessed_first(setting: Setting, item: DraftItem) -> DraftItem:
    """Of a mentor's goal to show what one thing does to another, the leader's guess comes first.

    What it does to a person, or to somebody's life, is nobody's to guess.
    """
    goal = setting.record.goal("mentor")
    part = best_part(setting, goal) if goal else ""
    card, found = of_goal(setting, goal), _DOES_TO.search(part)
    theirs = card is not None and card.id == item.card_id
    if not (found and theirs) or _SOMEBODYS.search(found[0]) or of_ones_life(part):
        return item
    clause = found[0].removeprefix("what ")
    asked = f"What do you think {clause}? After your guess I'll tell as much as I like."
    prompts = (*item.prompts, setting.voice.says(Role.MENTOR.value, asked))
    return replace(item, prompts=prompts, quotes=(*item.quotes, *setting.own(goal)))


def is_look(setting: Setting, item: DraftItem) -> bool:
    """Whether a part of a plan is such a look."""
    card = setting.deck.at_work(item.card_id or "")
    return card is not None and item.title == card.look.title


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
