"""Questions for a leader about what is the matter, where somebody asks for questions."""

from __future__ import annotations

from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftQuestion
from coach.domain.library import SituationCard
from coach.domain.people import Role

_WHYS = (
    "It asks for what was seen or done, so there is nothing to defend.",
    "It stays with what can be told a little longer.",
    "Here it goes from a person to how things are chosen or decided.",
    "What two people could check isn't a matter of taste any more.",
    "Both of you can answer it, so nobody is examined.",
    "It ends with something that is in the leader's own hands.",
)
"""By the place of a question among a card's."""


def to_be_asked(setting: Setting, card: SituationCard | None) -> SituationCard | None:
    """The card where a mentor can ask the leader about it in the room; else None."""
    return card if card and card.asks and setting.voice.to is Role.MENTOR else None


def of_the_situation(setting: Setting, card: SituationCard, count: int) -> list[DraftQuestion]:
    """Some of the card's questions in their order, ending with the one on the next step.

    Args:
        setting: The meeting.
        card: The situation.
        count: How many at most.
    """
    return [
        DraftQuestion(
            text=text,
            audience=Role.MENTEE.value,
            why=_WHYS[min(card.asks.index(text), len(_WHYS) - 1)],
            quotes=setting.quote(card.id, text),
            card_id=f"{card.id}:{card.asks.index(text)}",
        )
        for text in _dealt(card.asks, count)
    ]


def _dealt(asks: tuple[str, ...], count: int) -> tuple[str, ...]:
    """The last, the heart of the matter, then what leads to it.

    >>> _dealt(("easy", "seen", "chosen", "counted", "both", "next"), 3)
    ('easy', 'chosen', 'next')
    """
    order = (len(asks) - 1, 2, 0, 3, 1, 4)
    places = sorted(place for place in order[: max(count, 0)] if place < len(asks))
    return tuple(asks[place] for place in places)
