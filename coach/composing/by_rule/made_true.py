"""What stands around an agenda's items, made true again once some of them changed.

A message that says "for our 45 minutes" or a first line that begins with a promise is wrong as soon
as the meeting has 30 minutes or the promise was swapped for something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.composing.by_rule.blocks import between_ends
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.shrinking import may_shrink, shrunk, tells_what_stays
from coach.composing.drafts import DraftAdvice, DraftAgenda, DraftItem, DraftMoment, Quote
from coach.composing.words import lowered

_OF_THE_PAIR = ("promise:", "goal:", "note:")
_LENGTH = r"\b(?P<before>our|We have|only|all) {} minutes\b"


def made_true(setting: Setting, before: DraftAgenda, after: DraftAgenda) -> DraftAgenda:
    """The changed agenda with a title, a message and preparations that speak of what is in it.

    Args:
        setting: The meeting.
        before: The agenda as it was.
        after: The same with other items or another length.
    """
    said = _labels(after.items)
    return replace(
        after,
        title=_title(before, after),
        prepare=tuple(part for part in after.prepare if _rests(part.quotes, said)),
        advice=_advice(setting, before, after) if after.advice else None,
    )


def _title(before: DraftAgenda, after: DraftAgenda) -> str:
    """Another one where the item that it names went."""
    left = {item.title for item in after.items}
    gone = [lowered(item.title) for item in before.items if item.title not in left]
    place, _, named = after.title.partition(": ")
    if named not in gone:
        return after.title
    longest = max(between_ends(after.items) or after.items, key=lambda item: item.minutes)
    return f"{place}: {lowered(longest.title)}"


def _advice(setting: Setting, before: DraftAgenda, after: DraftAgenda) -> DraftAdvice:
    advice = after.advice
    assert advice is not None
    # An exercise that is only held against a promise doesn't answer for it.
    said = _labels([item for item in after.items if not item.card_id])
    said |= {label for label in _labels(after.items) if not label.startswith("promise:")}
    first = advice.first
    if not advice.situation_id:
        first = tuple(line for line in first if _all_told(line.quotes, said))
    message = advice.beforehand
    if message:
        pattern = _LENGTH.format(before.minutes)
        told = re.sub(pattern, rf"\g<before> {after.minutes} minutes", message.text)
        if before.minutes != after.minutes and f"{after.minutes} minutes" not in told:
            told = f"This time we have {after.minutes} minutes. {told}"
        message = replace(message, text=told)
    return replace(
        advice,
        first=first,
        beforehand=message,
        moments=_moments(setting, advice.moments, after),
    )


def _moments(
    setting: Setting, moments: Sequence[DraftMoment], after: DraftAgenda
) -> tuple[DraftMoment, ...]:
    now = replace(setting, minutes=after.minutes)
    kept = tuple(one for one in moments if not tells_what_stays(one))
    short = len(kept) < len(moments) or may_shrink(now)
    return (*kept, shrunk(now, after.items)) if short else kept


def _labels(items: Sequence[DraftItem]) -> frozenset[str]:
    return frozenset(quote.label for item in items for quote in item.quotes)


def _rests(quotes: Sequence[Quote], said: frozenset[str]) -> bool:
    """Whether something to prepare belongs to an item that is there, or to no item at all."""
    tied = [q.label for q in quotes if q.label.startswith((*_OF_THE_PAIR, "act-", "wp-", "fu-"))]
    return not tied or any(label in said for label in tied)


def _all_told(quotes: Sequence[Quote], said: frozenset[str]) -> bool:
    """Whether all of the pair's own that a line begins with has its minutes."""
    return all(q.label in said for q in quotes if q.label.startswith(_OF_THE_PAIR))
