"""Activity cards chosen for this pair and put into an agenda's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coach.composing.by_rule.setting import Setting
from coach.composing.cards.selection import Ground, Scored, ranked, unlike
from coach.composing.words import Voice, ended
from coach.domain.library import ActivityCard

_ALIKE = 0.72
"""Similarity from which two activities of one meeting would feel like the same one."""
_ON_A_CALL = frozenset({"phone", "video", "captions"})
_ACCESS = frozenset(
    {"captions", "no-reading", "second-language", "no-screen", "one-speaker", "breaks"}
)


@dataclass(frozen=True)
class Chosen:
    """An activity and what in the pair's record it was chosen for."""

    card: ActivityCard
    ground: Ground


def best_end(
    setting: Setting, allowed: Callable[[ActivityCard], bool], fresh: bool = True
) -> ActivityCard | None:
    """The allowed card that suits best to begin or to end with."""
    found = _dealt(setting, setting.ends, allowed, 1, fresh)
    return found[0].card if found else None


def choose(
    setting: Setting, allowed: Callable[[ActivityCard], bool], count: int, fresh: bool = True
) -> tuple[Chosen, ...]:
    """The best cards, no two of them alike.

    Args:
        setting: The meeting.
        allowed: Which cards may be dealt.
        count: How many at most.
        fresh: Whether cards that earlier meetings used stay out.
    """
    return _dealt(setting, setting.activities, allowed, count, fresh)


def _dealt(
    setting: Setting,
    scored: Scored,
    allowed: Callable[[ActivityCard], bool],
    count: int,
    fresh: bool,
) -> tuple[Chosen, ...]:
    cards, used = setting.deck.library.activities, setting.used

    def may(place: int) -> bool:
        return allowed(cards[place]) and not (fresh and cards[place].id in used)

    places = unlike(setting.deck.activities, ranked(scored.values, may), count, _ALIKE)
    return tuple(Chosen(cards[place], scored.grounds[place]) for place in places)


def adapted(setting: Setting, card: ActivityCard) -> list[str]:
    """How the card is run on a call, and for the access needs that were named."""
    stated = set(setting.conditions)
    told = []
    if stated & _ON_A_CALL:
        told.append(f"On a call: {ended(card.remote)}")
    if stated & _ACCESS:
        told.append(f"Access: {ended(card.accessibility)}")
    return told


def step_sentences(voice: Voice, card: ActivityCard) -> list[str]:
    """What each side does, in order; steps of one side that follow each other are joined."""
    told: list[str] = []
    before = ""
    for step in card.steps:
        sentence = voice.step(step.who, step.do)
        told.append(sentence.partition(": ")[2] if step.who == before else sentence)
        before = step.who
    return told


def step_prompts(voice: Voice, card: ActivityCard) -> tuple[str, ...]:
    """Words to say, marked as the examples that they are."""
    return tuple(voice.example(step.who, step.say) for step in card.steps if step.say)
