"""First, last and very short meetings, told by what this pair has and not by the card alone.

The card for such a meeting says what any pair does there. Where nothing else was heard, the
opening, the message, the words for the day and the question to take away are made of the pair's own
goals, promises and notes; the card's order of the meeting stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.composing.by_rule.beforehand import message
from coach.composing.by_rule.blocks import between_ends
from coach.composing.by_rule.circumstances import FEW_MINUTES, FIRST_MEETING, LAST_MEETING
from coach.composing.by_rule.last_time import told_of_each_meeting, what_changed
from coach.composing.by_rule.promise_states import NOTHING_PROMISED
from coach.composing.by_rule.promise_words import as_a_thing, shortly
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.by_rule.to_take_away import question_of_its_place
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftAdvice, DraftItem, DraftLine, DraftMoment, Quote
from coach.composing.record import Goal, Promise
from coach.composing.saying.bending import infinitive
from coach.composing.saying.naming import sayable, undated
from coach.composing.saying.said_goals import act as wished_act
from coach.composing.saying.said_goals import thing
from coach.composing.understanding.grammatical_person import SOMEBODY, for_the_other
from coach.composing.understanding.utterance import sentences
from coach.composing.words import ANY_MARK, listed, lowered, quoted
from coach.domain.library import SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing
from coach.domain.terms import Dimension

_LAST_STARTS = (
    "This is your last meeting of {n}, so it is for handing over.",
    "After this one you won't meet for the programme any more: hand over, don't celebrate.",
    "Meeting {n} of {n}: what isn't handed over today stays with the two of you.",
)
_OPEN = (
    "Still open: {x}. Each leaves the room with a name beside it that isn't yours.",
    "{X} can't stay between the two of you: who looks after it from here, and do they know?",
    'From tomorrow on somebody has {x}: a name, and not "we\'ll see".',
)
_DOING = re.compile(r"\w+ing\b")
"""How a name begins that is something to be done, and nothing that somebody has."""
_NONE_OPEN = (
    "Nothing is open on paper; ask what was never written down.",
    "No promise is open, so the time is for what should go on.",
)
_AIM = (
    "You came to {x}: ask what of it holds without you.",
    "Before you part, say how far you have come with your own matter: to {x}.",
    "You wanted to {x}. Ask who can undo what was reached, and who would notice.",
)
_HAVE = (
    "You came for {x}: ask what of it holds without you.",
    "Before you part, say how far you have come with {x}.",
)
_FIRST_STARTS = (
    "Settle how you'll work before you work: how often, how private, how to say no, how to stop.",
    "Four things come before any topic: how often you meet, what stays between you, how either of"
    " you says no, and how you'd stop.",
    "Leave the topics for the second time. Today is for rhythm, privacy, a way to say no and a way"
    " to stop.",
)
_GOES_FIRST = (
    "Your mentee goes first and says why they came.",
    "Let your mentee say first why they came, and what worries them about it.",
)
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
_SHIFTS = re.compile(
    r"\b(?:driver|nurse|porter|operator|guard|officer|attendant|cleaner|housekeep\w+|firefighter"
    r"|miner|picker|packer|cook|carer|paramedic|midwife|conductor|inspection|warehouse|depot|shift"
    r"|technician|assembler|fitter|mechanic|crew)\b",
    re.IGNORECASE,
)
_SHORT_STARTS = (
    "{minutes} minutes hold one thing; today that is {x}.",
    "Most of the {minutes} minutes are for {x}; the rest is kept very short.",
    "Don't open anything new in {minutes} minutes: {x}, a date, and out.",
)
_SHORT_THEN = (
    "Ask first how it stands with {x}, and take the first answer.",
    "One question before it: how does it stand with {x}?",
    "Begin with {x}; if there is nothing to tell, fix the day and go on.",
)
_LAST_WORDS = (
    "It's our last meeting, and I'd like us to finish on time.",
    "We meet for the last time, and I'd like to finish without speeches.",
)
_FIRST_WORDS = (
    "For our first meeting: please come with one reason why you said yes, and go first with it.",
    "Before we begin with anything else I'd like to hear why you said yes. Would you go first?",
)
_PRAISED = "Thank you, I'm glad. Before we stop: who looks after {x}?"
_PRAISED_ACT = "Thank you, I'm glad. Before we stop: who will {act}?"
_NOTED = (
    "Lay out a slip for each: {x}. Say of each what it led to, what is different today, and what of"
    " that would slip first."
)
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


def advice_of_its_place(
    setting: Setting, card: SituationCard, given: DraftAdvice, items: Sequence[DraftItem]
) -> DraftAdvice:
    """The advice with the card's words for anybody changed for those about this pair."""
    says = {FIRST_MEETING: _first, LAST_MEETING: _last, FEW_MINUTES: _short}[card.id](
        setting, items
    )
    of_the_card = {card.first}
    first = tuple(line for line in given.first if line.text not in of_the_card)
    return replace(
        given,
        first=(says, *first) if says else given.first,
        beforehand=_sent(setting, card) or given.beforehand,
        moments=_moments(setting, card, given),
        avoid=None,
        burden=given.burden if card.id == FIRST_MEETING else None,
        question=question_of_its_place(setting, card) or given.question,
    )


def asks_who_holds_it(item: DraftItem) -> bool:
    """Whether it asks who looks after what is left, which the mentor's own minutes ask as well."""
    return bool(_WHO_HOLDS.search(item.title))


def items_of_its_place(
    setting: Setting, card: SituationCard, items: tuple[DraftItem, ...]
) -> tuple[DraftItem, ...]:
    """The plan with what changed told from the notes."""
    if card.id != LAST_MEETING:
        return items
    lines = told_of_each_meeting(setting) or what_changed(setting)
    if not lines:
        return items
    told = _NOTED.format(x="; ".join(quoted(line.text.rstrip(".")) for line in lines))
    return tuple(
        replace(item, what=told, quotes=(*item.quotes, *setting.own(*lines)))
        if item.title.startswith("What changed")
        else item
        for item in items
    )


def _last(setting: Setting, items: Sequence[DraftItem]) -> DraftLine | None:
    open_ = _open(setting)
    names = listed([_name(one) for one in open_])
    start = _pick(setting, _LAST_STARTS).format(n=setting.planned)
    ways = _OPEN[:-1] if any(_DOING.match(_name(one)) for one in open_) else _OPEN
    then = _pick(setting, ways if names else _NONE_OPEN)
    X = f"{names[:1].upper()}{names[1:]}"
    aim, goal = _aim(setting)
    told = " ".join(part for part in (start, then.format(x=names, X=X), aim) if part)
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
        return _pick(setting, _AIM).format(x=for_the_other(wanted)), goal
    return (_pick(setting, _HAVE).format(x=for_the_other(had)), goal) if had else ("", None)


def _first(setting: Setting, items: Sequence[DraftItem]) -> DraftLine:
    facts = setting.brief.facts
    own = facts.pair.dimensions if facts else ()
    delicate = next((_DELICATE[one] for one in own if one in _DELICATE), "")
    if not delicate and facts and _SHIFTS.search(facts.pair.mentor.job):
        delicate = _DELICATE[Dimension.FRONTLINE]
    told = (_pick(setting, _FIRST_STARTS), _pick(setting, _GOES_FIRST), delicate)
    card = setting.deck.situation(FIRST_MEETING)
    rests = setting.quote(card.id, card.first) if card else ()
    return DraftLine(" ".join(one for one in told if one), Standing.MOVE, rests)


def _short(setting: Setting, items: Sequence[DraftItem]) -> DraftLine | None:
    middle = [item for item in between_ends(items) if item.title]
    if not middle:
        return None
    longest = max(middle, key=lambda item: item.minutes)
    open_ = [one for one in _open(setting) if lowered(_name(one)) != lowered(longest.title)][:1]
    start = _pick(setting, _SHORT_STARTS).format(
        minutes=setting.minutes, x=f"‘{longest.title.strip(ANY_MARK)}’"
    )
    then = [_pick(setting, _SHORT_THEN).format(x=_name(one)) for one in open_]
    return DraftLine(
        " ".join((start, *then)),
        Standing.MOVE,
        (*setting.rest_on(principles.SHORT_MEETING), *setting.own(*open_)),
    )


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
    start = _pick(setting, _LAST_WORDS if card.id == LAST_MEETING else _FIRST_WORDS)
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
        say = (_PRAISED_ACT if doing else _PRAISED).format(x=_name(open_[0]), act=act)
        kept = replace(kept, say=say, quotes=(*kept.quotes, *setting.own(*open_)))
    return (kept, *rest)


def _pick(setting: Setting, ways: tuple[str, ...]) -> str:
    return pick(f"{setting.draw_seed}/place", ways)
