"""A pair's own matter worked on with the questions of somebody who knows that kind of work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.checks.words import read
from coach.composing.by_rule.goal_kinds import BY_WHAT_IT_IS, asking
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftLine, DraftMoment, Quote
from coach.composing.record import Goal, Promise
from coach.domain.people import Role
from coach.domain.suggestions import Standing
from coach.domain.workplace import WorkplaceCard

_OF_A_THING = re.compile(r"\b([a-z-]{4,}) of (?:the|our|my|these|those) \w+", re.IGNORECASE)
OF_ANY_GOAL = read(
    "know learn understand find see hear get make have want change work people day week month time"
    " year last first next right way place thing used need earlier early ahead new good better"
).content
"""Stems that say nothing of what a goal is about."""
_MEETINGS = 3
"""Meetings after which the questions of a card begin again."""


def of_goal(setting: Setting, goal: Goal | None) -> WorkplaceCard | None:
    """What a goal is about; None where nothing is named, or where an end is what is spoken of."""
    if goal is None or setting.guided or setting.number >= setting.planned:
        return None
    return about(setting, best_part(setting, goal))


def of_mentors_goal(setting: Setting, goal: Goal | None) -> WorkplaceCard | None:
    """The same where it is to be worked on by what it is about, and not by what somebody feels."""
    found = of_goal(setting, goal)
    if goal is None or found is None:
        return None
    return found if asking(best_part(setting, goal)) in BY_WHAT_IT_IS else None


def of_promise(setting: Setting, promise: Promise) -> WorkplaceCard | None:
    """What a promise is about; None where nothing is named."""
    return None if setting.guided else about(setting, promise.text)


def about(setting: Setting, words: str) -> WorkplaceCard | None:
    """What some words are about; None where they name nothing that a card is about."""
    known = setting.brief.sense.at_work.get(words)
    return setting.deck.named_work.about(words) if known is None else setting.deck.at_work(known)


def spoken_of(setting: Setting) -> dict[WorkplaceCard, Goal | Promise | None]:
    """What the request, the goals and the leader's promises are about, and which of them it was."""
    record = setting.record
    goals = [goal for goal in map(record.goal, ("mentor", "mentee")) if goal]
    theirs = [one for one in record.promises if one.by is Role.MENTEE]
    named: list[tuple[WorkplaceCard | None, Goal | Promise | None]] = [
        (about(setting, setting.theme) if setting.theme else None, None),
        *((of_goal(setting, goal), goal) for goal in goals),
        *((of_promise(setting, one), one) for one in theirs),
    ]
    found: dict[WorkplaceCard, Goal | Promise | None] = {}
    for card, ground in named:
        if card:
            found.setdefault(card, ground)
    return found


def dealt(
    setting: Setting, card: WorkplaceCard, asked: Sequence[str], count: int, of: str = ""
) -> tuple[str, ...]:
    """Some of a card's questions in their order, others in each of three meetings.

    Args:
        setting: The meeting.
        card: The card.
        asked: Questions of it, in the order to ask them.
        count: How many at most.
        of: What they are asked about; what shares more with it than the card's names is preferred.
    """
    order = _order(setting, card, asked, of)
    return tuple(asked[n] for n in sorted(order[:count]))


def dealt_near(
    setting: Setting, card: WorkplaceCard, asked: Sequence[str], count: int, of: str
) -> tuple[str, ...]:
    """The same of those alone that are about the thing itself, and not only of the same trade.

    Of "the height of the packing tables" the height is what is spoken of.
    """
    wanted = _own_thing(card, of)
    order = [n for n in _order(setting, card, asked, of) if wanted & read(asked[n]).content]
    return tuple(asked[n] for n in sorted(order[:count]))


def _own_thing(card: WorkplaceCard, of: str) -> frozenset[str]:
    """Stems that a question about it holds; where the work was known by what is meant, its name."""
    held = _OF_A_THING.search(of)
    wanted = read(held[1] if held else of).content - OF_ANY_GOAL
    by_name = held or wanted & read(" ".join((card.title, *card.names))).content
    return wanted if by_name else wanted | read(card.title).content


def _order(setting: Setting, card: WorkplaceCard, asked: Sequence[str], of: str) -> list[int]:
    """Places of a card's questions, those first that are for this meeting and nearest."""
    wanted = _beside_its_names(card, of)
    begins = setting.number % _MEETINGS
    return sorted(
        range(len(asked)),
        key=lambda n: (
            n % _MEETINGS != begins,
            -len(wanted & read(asked[n]).content),
            pick(f"{setting.draw_seed}/{asked[n]}", ("0", "1")),
        ),
    )


def decision(setting: Setting, card: WorkplaceCard, of: str) -> str:
    """A sentence about just that which the leader could say and keep; empty where there is none."""
    wanted = _beside_its_names(card, of)
    (best,) = dealt(setting, card, card.decisions, 1, of)
    return best if wanted & read(best).content else ""


def _beside_its_names(card: WorkplaceCard, words: str) -> frozenset[str]:
    """Stems of some words that say more than what a card is about anyway."""
    return read(words).content - read(" ".join((card.title, *card.names))).content


def drawn_on(
    setting: Setting, card: WorkplaceCard | None, prompts: Sequence[str]
) -> tuple[Quote, ...]:
    """Quotes of whatever of a card stands in what is said."""
    if card is None:
        return ()
    told = (*card.ask_leader, *card.ask_mentor, *card.decisions)
    said = [words for words in told if any(words in prompt for prompt in prompts)]
    return setting.quote(card.id, *said)


def pressed(setting: Setting) -> tuple[DraftMoment, ...]:
    """The moment in which the work may land on the mentor."""
    card = of_goal(setting, setting.record.goal("mentor")) or of_goal(
        setting, setting.record.goal("mentee")
    )
    if card is None:
        return ()
    moment = card.pressed
    return (DraftMoment(moment.when, moment.say, setting.quote(card.id, moment.when, moment.say)),)


def asked_of_oneself(setting: Setting) -> DraftLine | None:
    """The question that a leader takes away about what they came for."""
    card = of_goal(setting, setting.record.goal("mentee"))
    if card is None:
        return None
    question = dealt(setting, card, card.take_away, 1)[0]
    return DraftLine(question, Standing.MOVE, setting.quote(card.id, question))
