"""First, last and very short meetings, told by what this pair has and not by the card alone.

The card for such a meeting says what any pair does there. Where nothing else was heard, the
opening, the message, the words for the day and the question to take away are made of the pair's own
goals, promises and notes; the card's order of the meeting stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.composing.by_rule import place_words as says
from coach.composing.by_rule.beforehand import message
from coach.composing.by_rule.blocks import Laid, between_ends
from coach.composing.by_rule.circumstances import FEW_MINUTES, FIRST_MEETING, LAST_MEETING
from coach.composing.by_rule.place_of_work import on_the_spot
from coach.composing.by_rule.promise_states import NOTHING_PROMISED
from coach.composing.by_rule.promise_words import (
    as_a_thing,
    has_a_short_name,
    shortly,
    told_of_the_leader,
)
from coach.composing.by_rule.protection import safe_first
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.shared_look import is_look
from coach.composing.by_rule.ties import best_part
from coach.composing.by_rule.to_take_away import question_of_its_place
from coach.composing.by_rule.until_next import with_something_to_find_out
from coach.composing.by_rule.what_lasts import with_what_changed
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftAdvice, DraftItem, DraftLine, DraftMoment, Quote
from coach.composing.record import Goal, Promise
from coach.composing.saying.bending import infinitive
from coach.composing.saying.naming import sayable, undated
from coach.composing.saying.said_goals import act as wished_act
from coach.composing.saying.said_goals import thing
from coach.composing.understanding.grammatical_person import SOMEBODY, told_to_its_writer
from coach.composing.understanding.utterance import sentences
from coach.composing.words import ANY_MARK, listed, lowered
from coach.domain.library import SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing
from coach.domain.terms import Dimension

_DOING = re.compile(r"\w+ing\b")
"""How a name begins that is something to be done, and nothing that somebody has."""
_DELICATE = {
    Dimension.ACCENT: "Agree on the pace and the language in the first minutes.",
    Dimension.DISABILITY: "Say what the room, the times or the papers need, as a fact.",
    Dimension.NEURODIVERSITY: "Agree in which form plans and papers come, and how long before.",
    Dimension.CARING: "Agree on times that hold, and on who may move them.",
    Dimension.WORKING_PATTERN: "Agree on times inside your working days, and on who may move them.",
    Dimension.FRONTLINE: "Agree on a time that counts as working time, and a place near your work.",
    Dimension.CLASS: "Agree on a place where neither of you plays host.",
    Dimension.ETHNICITY: "Say early that you speak for yourself and for nobody else.",
    Dimension.GENDER: "Say early that you speak for yourself and for nobody else.",
    Dimension.RELIGION: "Say early which days and hours don't work for you; no reason is owed.",
    Dimension.LGBTQ: "What you tell about your life is yours to decide, today and later.",
    Dimension.MENTAL_HEALTH: "What you tell about your health is yours to decide, today and later.",
    Dimension.AGE: "Leave your ages out of it for an hour; ask what each of you does all day.",
    Dimension.TECHNOLOGY: "Say what you aren't there for, too: no help with screens and passwords.",
}
"""What a first meeting settles early, by what the pair named as different between them."""
_AT_MOST_OPEN = 2
_WHO_HOLDS = re.compile(r"\bwho holds\b", re.IGNORECASE)


def by_place_alone(setting: Setting, card: SituationCard | None) -> bool:
    """Whether the place or the length of the meeting chose the card, and nothing that was heard."""
    return chosen_by_place(setting, card) and setting.voice.to is Role.MENTOR


def chosen_by_place(setting: Setting, card: SituationCard | None) -> bool:
    """The same on either's page."""
    if card is None or card.id not in (FIRST_MEETING, LAST_MEETING, FEW_MINUTES):
        return False
    heard = {match.card_id for match in setting.brief.understanding.situations}
    return card.id not in heard


def begins_by_itself(setting: Setting, card: SituationCard | None) -> bool:
    """Whether the card's first move is how the meeting begins: in a first one the leader opens."""
    if card is None or card.id != FIRST_MEETING or setting.minutes < SHORT:
        return False
    return by_place_alone(setting, card) and not setting.record.promises


def advice_of_its_place(
    setting: Setting, card: SituationCard, given: DraftAdvice, items: Sequence[DraftItem]
) -> DraftAdvice:
    """The advice with the card's words for anybody changed for those about this pair."""
    told = {FIRST_MEETING: _first, LAST_MEETING: _last, FEW_MINUTES: _short}[card.id](
        setting, items
    )
    of_the_card = {card.first}
    first = tuple(line for line in given.first if line.text not in of_the_card)
    return replace(
        given,
        first=(told, *first) if told else given.first,
        beforehand=_sent(setting, card) or given.beforehand,
        moments=_moments(setting, card, given),
        avoid=None,
        burden=given.burden if card.id == FIRST_MEETING else None,
        hand_over=given.hand_over if card.id == LAST_MEETING else None,
        question=question_of_its_place(setting, card) or given.question,
    )


def asks_who_holds_it(item: DraftItem) -> bool:
    """Whether it asks who looks after what is left, which the mentor's own minutes ask as well."""
    return bool(_WHO_HOLDS.search(item.title))


def laid_for_its_place(setting: Setting, card: SituationCard, laid: Laid) -> Laid:
    """A first plan that begins with what protects; a last one that tells what changed."""
    if card.id == FIRST_MEETING:
        return safe_first(setting, with_something_to_find_out(setting, laid))
    if card.id != LAST_MEETING:
        return laid
    return replace(laid, items=with_what_changed(setting, laid.items))


def _last(setting: Setting, items: Sequence[DraftItem]) -> DraftLine | None:
    open_ = _open(setting)
    names = listed([_name(one) for one in open_])
    start = _pick(setting, says.LAST_STARTS).format(n=setting.planned)
    act = told_of_the_leader(open_[0]) if len(open_) == 1 else None
    ways = says.OPEN_ACT if act else says.OPEN if names else says.NONE_OPEN
    then = _pick(setting, ways).format(x=names, act=act)
    aim, goal = _aim(setting)
    told = " ".join(part for part in (start, then, aim) if part)
    return DraftLine(
        told,
        Standing.MOVE,
        setting.own(*open_, goal) or setting.rest_on(principles.LAST_MEETING),
    )


def _aim(setting: Setting) -> tuple[str, Goal | None]:
    goal = setting.record.goal("mentor")
    if goal is None:
        return "", None
    part = best_part(setting, goal)
    wanted, had = wished_act(part), thing(part)
    if wanted:
        return _pick(setting, says.AIM).format(x=told_to_its_writer(wanted)), goal
    return (
        (_pick(setting, says.HAVE).format(x=told_to_its_writer(had)), goal) if had else ("", None)
    )


def _first(setting: Setting, items: Sequence[DraftItem]) -> DraftLine:
    facts = setting.brief.facts
    own = facts.pair.dimensions if facts else ()
    delicate = next((_DELICATE[one] for one in own if one in _DELICATE), "")
    if not delicate and on_the_spot(setting):
        delicate = _DELICATE[Dimension.FRONTLINE]
    look = next((one for one in items if is_look(setting, one)), None)
    ways = says.FIRST_LOOKS if look else says.FIRST_STARTS
    begins = _pick(setting, ways).format(x=f"‘{look.title}’" if look else "")
    told = (begins, _pick(setting, says.GOES_FIRST), delicate)
    card = setting.deck.situation(FIRST_MEETING)
    rests = setting.quote(card.id, card.first) if card else ()
    return DraftLine(" ".join(one for one in told if one), Standing.MOVE, rests)


def _short(setting: Setting, items: Sequence[DraftItem]) -> DraftLine | None:
    middle = [item for item in between_ends(items) if item.title]
    if not middle:
        return None
    longest = max(middle, key=lambda item: item.minutes)
    open_ = [one for one in _open(setting) if lowered(_name(one)) != lowered(longest.title)][:1]
    start = _pick(setting, says.SHORT_STARTS).format(
        minutes=setting.minutes, x=f"‘{longest.title.strip(ANY_MARK)}’"
    )
    then = [_before_that(setting, one) for one in open_]
    return DraftLine(
        " ".join((start, *then)),
        Standing.MOVE,
        (*setting.rest_on(principles.SHORT_MEETING), *setting.own(*open_)),
    )


def _before_that(setting: Setting, promise: Promise) -> str:
    act = None if has_a_short_name(promise) else told_of_the_leader(promise)
    ways = says.SHORT_THEN_ACT if act else says.SHORT_THEN
    return _pick(setting, ways).format(x=_name(promise), act=act)


def _open(setting: Setting) -> list[Promise]:
    """What the leader still owes, as far as it has a name that can be said."""
    return [
        one
        for one in setting.record.open(Role.MENTEE)
        if sayable(_name(one)) and not NOTHING_PROMISED.match(one.text)
    ][:_AT_MOST_OPEN]


def _name(promise: Promise) -> str:
    return as_a_thing(shortly(promise).partition(",")[0])


def _sent(setting: Setting, card: SituationCard) -> DraftLine | None:
    line = message(setting, None)
    if card.id == FEW_MINUTES or (line is None and card.id != FIRST_MEETING):
        return line
    start = _pick(setting, says.LAST_WORDS if card.id == LAST_MEETING else says.FIRST_WORDS)
    rest: tuple[Quote, ...] = line.quotes if line else ()
    told = [part for part in sentences(card.beforehand or "") if "{" not in part]
    quotes = (*setting.quote(card.id, *told[-1:]), *rest)
    return DraftLine(f"{start} {line.text}" if line else start, Standing.MOVE, quotes)


def _moments(setting: Setting, card: SituationCard, given: DraftAdvice) -> tuple[DraftMoment, ...]:
    """The likeliest moment of the card, with this pair's matter in the words for it."""
    of_the_card = {setting.voice.named(moment.when) for moment in card.wrong}
    rest = tuple(one for one in given.moments if one.when not in of_the_card)
    kept = next((one for one in given.moments if one.when in of_the_card), None)
    if kept is None:
        return rest
    open_ = _open(setting)[:1]
    if card.id == LAST_MEETING and open_:
        act = infinitive(undated(open_[0].text))
        doing = _DOING.match(_name(open_[0])) and act and not SOMEBODY.search(act)
        say = (says.PRAISED_ACT if doing else says.PRAISED).format(x=_name(open_[0]), act=act)
        kept = replace(kept, say=say, quotes=(*kept.quotes, *setting.own(*open_)))
    return (kept, *rest)


def _pick(setting: Setting, ways: tuple[str, ...]) -> str:
    return pick(f"{setting.draw_seed}/place", ways)
