"""Refinements of the last suggestion: what was not asked to change stays word for word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from coach.composing import undraft
from coach.composing.by_rule.agenda import personalised
from coach.composing.by_rule.agenda_core import (
    activity_block,
    belief_block,
    core_activities,
    question_block,
)
from coach.composing.by_rule.agenda_ends import close, opening
from coach.composing.by_rule.answer import CAN_DO
from coach.composing.by_rule.blocks import Block, tied
from coach.composing.by_rule.evidence import choose_evidence
from coach.composing.by_rule.explain import why
from coach.composing.by_rule.made_true import made_true
from coach.composing.by_rule.reflection import questions
from coach.composing.by_rule.setting import LONGEST, SHORTEST, Setting
from coach.composing.by_rule.topics import topics
from coach.composing.drafts import (
    Draft,
    DraftAgenda,
    DraftAnswer,
    DraftItem,
    DraftQuestions,
    DraftTopics,
)
from coach.composing.planner import Part, fit
from coach.composing.understanding import patterns
from coach.composing.understanding.which_item import index_named, index_of
from coach.domain.briefs import Refinement
from coach.domain.passages import Match
from coach.domain.suggestions import Agenda, GuidanceAnswer, QuestionSet, TopicSet
from coach.errors import WrongUse

_SHORTER, _LONGER = 2 / 3, 4 / 3
_KEEP = 2.0
_LEAST, _SQUEEZED = (0.5, 0.6), 0.85
"""Shares of an item's minutes that it needs at least, and how far a shorter meeting presses it."""
_SHORTEST_CORE, _ENDS = 6, 6
"""Minutes of a main part, and of what stands around the one that it gives way to."""
_FIRST_MEAN = "Which one do you mean? Say, for example, “swap the second item”."


def refined(setting: Setting) -> Draft:
    """The last suggestion, changed as asked; an explanation where the request asks why."""
    last = setting.brief.last
    if last is None:
        return DraftAnswer(
            (), Match.NONE, refused=True, offer=f"There is nothing to change yet. {CAN_DO}"
        )
    kind = setting.brief.understanding.slots.refinement or Refinement.MORE
    if kind is Refinement.WHY:
        return why(setting, last)
    match last.body:
        case Agenda():
            return _agenda(setting, undraft.agenda(last.body, setting.quote), kind)
        case TopicSet():
            return _topics(setting, last.body, kind)
        case QuestionSet():
            return _questions(setting, last.body, kind)
        case GuidanceAnswer():
            return DraftAnswer(
                (),
                Match.NONE,
                refused=True,
                offer=f"That was an answer from the library; ask on in your own words. {CAN_DO}",
            )


def _agenda(setting: Setting, last: DraftAgenda, kind: Refinement) -> Draft:
    changed = _altered(setting, last, kind)
    return made_true(setting, last, changed) if isinstance(changed, DraftAgenda) else changed


def _altered(setting: Setting, last: DraftAgenda, kind: Refinement) -> Draft:
    match kind:
        case Refinement.MINUTES:
            return _timed(last, _wanted_minutes(setting, last))
        case Refinement.DROP:
            return _changed(setting, last, _dropped)
        case Refinement.SWAP:
            return _changed(setting, last, _swapped)
        case _:
            return _other_middle(setting, last)


def _wanted_minutes(setting: Setting, last: DraftAgenda) -> int:
    slots = setting.brief.understanding.slots
    if slots.minutes:
        return min(max(slots.minutes, SHORTEST), LONGEST)
    factor = (
        _LONGER if "longer" in patterns.said("cues", setting.brief.understanding.text) else _SHORTER
    )
    return min(max(5 * round(last.minutes * factor / 5), SHORTEST), LONGEST)


def _timed(last: DraftAgenda, minutes: int) -> DraftAgenda:
    """The same parts in another length; where it is shorter the least of them give way."""
    share, longest = minutes / last.minutes, max(item.minutes for item in last.items)
    parts = [
        _part(item, share, place in (0, 1, len(last.items) - 1) or item.minutes == longest)
        for place, item in enumerate(last.items)
    ]
    return _fitted(last, last.items, parts, minutes)


def _part(item: DraftItem, share: float, keep: bool) -> Part:
    ideal = max(round(item.minutes * min(max(share, 1.0), 1.6)), 1)
    low = max(round(item.minutes * min(_LEAST[1], max(_LEAST[0], share * _SQUEEZED))), 1)
    chosen = bool(item.card_id) and str(item.card_id).startswith(("sit-", "act-", "ev-"))
    longest = max(ideal * (4 if chosen else 2), 10)
    return Part(low, ideal, longest, _KEEP if chosen else _KEEP / 2, required=keep)


def _fitted(
    last: DraftAgenda, items: tuple[DraftItem, ...], parts: list[Part], minutes: int
) -> DraftAgenda:
    try:
        lengths = fit(parts, minutes)
    except WrongUse:
        parts = [replace(part, minimum=1, maximum=minutes) for part in parts]
        lengths = fit(parts, minutes)
    kept = tuple(
        replace(item, minutes=taken) for item, taken in zip(items, lengths, strict=True) if taken
    )
    return replace(last, items=kept, minutes=minutes)


_Change = Callable[[Setting, DraftAgenda, int], tuple[DraftItem, ...] | None]


def _changed(setting: Setting, last: DraftAgenda, change: _Change) -> Draft:
    place = _place(setting, [f"{item.title} {item.what}" for item in last.items])
    items = change(setting, last, place) if place is not None else None
    if items is None:
        return DraftAnswer((), Match.NONE, refused=True, offer=_FIRST_MEAN)
    parts = [_part(item, 1.0, keep=True) for item in items]
    return _fitted(last, items, parts, last.minutes)


def _place(setting: Setting, wordings: Sequence[str]) -> int | None:
    """Index of the item meant: by its number, else by words of its own ("the bit on promises")."""
    heard = setting.brief.understanding
    if heard.slots.item is not None:
        return index_of(heard.slots.item, len(wordings))
    return index_named(heard.text, wordings)


def _dropped(setting: Setting, last: DraftAgenda, place: int) -> tuple[DraftItem, ...] | None:
    del setting
    if len(last.items) <= 2 or place in (0, len(last.items) - 1):
        return None
    return (*last.items[:place], *last.items[place + 1 :])


def _swapped(setting: Setting, last: DraftAgenda, place: int) -> tuple[DraftItem, ...] | None:
    """Another item in the same place: an opening for an opening, a close for a close."""
    fresh = _instead(setting.without(_card_ids(last)), last, place)
    if fresh is None:
        return None
    item = replace(fresh, minutes=last.items[place].minutes)
    return (*last.items[:place], item, *last.items[place + 1 :])


def _instead(setting: Setting, last: DraftAgenda, place: int) -> DraftItem | None:
    if place == 0:
        return _told(opening(setting, promises_follow=True, fresh=True))
    if place == len(last.items) - 1:
        return _told(close(setting, fresh=True))
    chosen = core_activities(setting)
    if chosen:
        return _told(activity_block(setting, chosen[0], _KEEP))
    asked = question_block(setting)
    return _told(asked) if asked else None


def _told(block: Block) -> DraftItem:
    return tied(block.item, block.tie) if block.tie else block.item


def _card_ids(last: DraftAgenda) -> frozenset[str]:
    return frozenset(item.card_id for item in last.items if item.card_id)


def _other_middle(setting: Setting, last: DraftAgenda) -> DraftAgenda:
    """Another theme, another tone or another try: new activities, the rest as it was."""
    others = replace(setting.without(_card_ids(last)), minutes=last.minutes)
    fresh = personalised(others)
    about = _about_it(others)
    cores = [item for item in fresh.items[1:-1] if _is_core(item) and not about]
    cores = about or cores or _one_core(others, last)
    items = _exchanged(last.items, cores)
    asked_for = {item.card_id for item in cores[:1]}
    parts = [
        _part(item, 1.0, place in (0, len(items) - 1) or item.card_id in asked_for)
        for place, item in enumerate(items)
    ]
    changed = _fitted(last, items, parts, last.minutes)
    prepare = tuple(dict.fromkeys((*last.prepare, *fresh.prepare)))
    needed = {quote.label for item in changed.items for quote in item.quotes}
    return replace(
        changed,
        title=fresh.title,
        prepare=tuple(p for p in prepare if any(q.label in needed for q in p.quotes)),
    )


def _about_it(setting: Setting) -> list[DraftItem]:
    """What was found about the difference that is asked for ("something about remote work")."""
    named = setting.brief.understanding.slots.dimensions
    found = choose_evidence(setting, 1) if named else ()
    if not found or not set(found[0].card.dimensions) & set(named):
        return []
    return [_told(belief_block(setting, found[0].card, exact=True))]


def _one_core(setting: Setting, last: DraftAgenda) -> list[DraftItem]:
    """Something else for the middle where a whole agenda would have no room for it."""
    room = replace(setting, minutes=min(_longest(last.items).minutes + _ENDS, last.minutes))
    found = next((activity_block(setting, one, _KEEP) for one in core_activities(room)), None)
    block = found or question_block(setting)
    return [_told(block)] if block else []


def _longest(items: tuple[DraftItem, ...]) -> DraftItem:
    return max(items[1:-1] or items, key=lambda item: item.minutes)


def _exchanged(items: tuple[DraftItem, ...], fresh: list[DraftItem]) -> tuple[DraftItem, ...]:
    """Old cores give place and minutes to fresh ones; further ones stand before the close.

    Where there is no core the longest part gives way.
    """
    waiting = list(fresh)
    old = [item for item in items[1:-1] if _is_core(item)] or [_longest(items)]
    kept = []
    for item in items[1:-1]:
        if item not in old:
            kept.append(item)
        elif waiting:
            kept.append(replace(waiting.pop(0), minutes=max(item.minutes, _SHORTEST_CORE)))
    return (items[0], *kept, *waiting, items[-1])


def _is_core(item: DraftItem) -> bool:
    return bool(item.card_id) and str(item.card_id).startswith(("act-", "ev-", "q-"))


def _topics(setting: Setting, last: TopicSet, kind: Refinement) -> Draft:
    before = tuple(undraft.topic(topic, setting.quote) for topic in last.topics)
    others = setting.without(frozenset(topic.card_id for topic in last.topics))
    place = _place(setting, [topic.claim for topic in before])
    if kind is Refinement.DROP and place is not None and len(before) > 1:
        return DraftTopics(
            (*before[:place], *before[place + 1 :]), undraft.advice(last.advice, setting.quote)
        )
    if kind is Refinement.SWAP and place is not None:
        fresh = topics(others, 1).topics
        if fresh:
            changed = (*before[:place], *fresh, *before[place + 1 :])
            return DraftTopics(changed, undraft.advice(last.advice, setting.quote))
    if kind is Refinement.COUNT:
        wanted = _how_many(setting, len(before))
        fresh = topics(others, wanted - len(before)).topics if wanted > len(before) else ()
        return DraftTopics((*before[:wanted], *fresh), undraft.advice(last.advice, setting.quote))
    return topics(others, setting.brief.understanding.slots.count or len(before))


def _questions(setting: Setting, last: QuestionSet, kind: Refinement) -> Draft:
    before = tuple(undraft.question(question, setting.quote) for question in last.questions)
    others = setting.without(frozenset(question.card_id for question in last.questions))
    place = _place(setting, [question.text for question in before])
    if kind is Refinement.DROP and place is not None and len(before) > 1:
        kept = (*before[:place], *before[place + 1 :])
        return DraftQuestions(kept, undraft.advice(last.advice, setting.quote))
    if kind is Refinement.SWAP and place is not None:
        fresh = questions(others, 1).questions
        if fresh:
            return DraftQuestions(
                (*before[:place], *fresh, *before[place + 1 :]),
                undraft.advice(last.advice, setting.quote),
            )
    if kind is Refinement.COUNT:
        wanted = _how_many(setting, len(before))
        fresh = questions(others, wanted - len(before)).questions if wanted > len(before) else ()
        return DraftQuestions(
            (*before[:wanted], *fresh), undraft.advice(last.advice, setting.quote)
        )
    return questions(others, setting.brief.understanding.slots.count or len(before))


def _how_many(setting: Setting, before: int) -> int:
    """As many as named; "fewer" without a number is half of them."""
    return setting.brief.understanding.slots.count or max(before // 2, 1)
