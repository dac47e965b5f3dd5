"""How the next date is asked for, in the way in which the two meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.composing.by_rule.mentors_facts import mentors_facts
from coach.composing.by_rule.plain_page import is_brief, wants_a_plain_page
from coach.composing.by_rule.plain_words import MOST_IN_A_SENTENCE
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.way_of_meeting import Hard, Way, hard_way, way_of_meeting
from coach.composing.cards.traits import pick
from coach.composing.drafts import Quote
from coach.composing.saying.naming import capital

_ASKS = (
    "Which day do we meet next?",
    "When shall we meet again?",
    "Which day suits us both for the next meeting?",
    "And when is our next meeting?",
    "Which date shall we put down for next time?",
    "What day is good for you next time?",
    "Shall we fix the next date now?",
    "When can you make it next time?",
    "Can we settle the next date before we go?",
    "Which day next time, and at what hour?",
)
_DOES = (
    "Put the next date into both diaries before you part.",
    "Agree on the next date while you are both still there.",
    "The last thing to settle is the day of your next meeting.",
    "Open your diaries and find the next date.",
    "Name the day on which you meet again.",
    "Find a day for the next meeting that suits both lives.",
    "Before anybody stands up, fix day and hour of the next one.",
    "One of you says a day, the other says what would go wrong with it. Then write it down.",
    "Settle when and where it goes on.",
    "Next time: which day, which place, who sends the invitation?",
    "Choose a day. Say which of your duties could push it aside, and what you'll do then.",
)
_AGAIN = (
    "Which day next time, again {way}?",
    "When shall we meet {way} again?",
    "What day is good for you next time? Again {way}, if you like.",
    "Shall we meet {way} again, and on which day?",
    "Can we fix the next date now, again {way}?",
    "Which date shall we put down for next time, {way} again?",
)
_DOES_AGAIN = (
    "Find the next date, again {way}.",
    "Name the day on which you meet {way} again.",
    "Fix day and hour of the next meeting, again {way} if that suits you both.",
)
_LIMITED = (
    "Which day next time? {Way}, as we agreed.",
    "What day is good for you next time? We said {way}.",
)
_DOES_LIMITED = ("Find the next date: {way}, as you agreed.",)
_NIGHTS = "Which day next time, and which hour fits my nights and your days?"
_DOES_NIGHTS = "Find a day and an hour for the next meeting that fit the nights as well."
_SHORTEST = "Which day next time?"
_BRIEF = 13
"""Words of a sentence in the two minutes that end a short meeting."""
_ROOM_TO_MOVE = "Which day next time, in a room where we can get up and walk about?"
_SPACE = "Which day next time, and which room has space to move about?"
_DOES_SPACE = "Find the next date, and a room with space to move about."
"""The same with nothing of a meeting in it, where pauses are agreed on anyhow."""
_DOES_ROOM = "Find the next date, and a room in which you can get up and walk about."


@dataclass(frozen=True)
class NextDate:
    """The question for it, what the two do about it, and what of their notes both rest on."""

    asked: str
    done: str
    quotes: tuple[Quote, ...] = ()


def next_date(setting: Setting) -> NextDate:
    """The question for the next date; of the pair's own way of meeting where that is known."""
    asked = _drawn(setting, _ASKS)
    plain = NextDate(asked, pick(f"{setting.draw_seed}/date", _DOES))
    if setting.number < 2 or setting.guided:
        return plain
    nights = any(fact.name == "nights" for fact in mentors_facts(setting))
    calm = not setting.brief.understanding.situations
    hard = hard_way(setting) if calm else None
    way = way_of_meeting(setting) if calm else None
    if hard and hard.untold:
        return NextDate(_SPACE, _DOES_SPACE) if setting.stretch else plain
    if hard:
        return _without(setting, hard, nights=nights)
    if nights:
        return NextDate(_NIGHTS, _DOES_NIGHTS)
    return _in_the_way(setting, way) if way else plain


def _without(setting: Setting, hard: Hard, *, nights: bool) -> NextDate:
    """Another hour or another room than the one that was too much."""
    if hard.sat:
        recall = hard.last_time and not is_brief(setting)
        recalled = f"Last time we sat for {hard.sat}. " if recall else ""
        return NextDate(f"{recalled}{_ROOM_TO_MOVE}", _DOES_ROOM, hard.quotes)
    asked = _NIGHTS if nights else "Which day next time, and at what hour?"
    done = _DOES_NIGHTS if nights else "Find a day and an hour for the next meeting."
    never = f"Not {hard.hour} again"
    return NextDate(f"{asked} {never}, please.", f"{done} {never}.", hard.quotes)


def _in_the_way(setting: Setting, way: Way) -> NextDate:
    if way.weekday and not way.again:
        day = way.weekday
        return NextDate(
            f"Which {day} do we meet next?", f"Find the next {day} that suits you both.", way.quotes
        )
    ways, does = (_LIMITED, _DOES_LIMITED) if way.limit else (_AGAIN, _DOES_AGAIN)
    told = " and ".join(part for part in (way.again, way.limit) if part)
    asked = _drawn(setting, [one.format(way=told, Way=capital(told)) for one in ways])
    done = pick(f"{setting.draw_seed}/next", does).format(way=told)
    return NextDate(asked, done, way.quotes)


def _drawn(setting: Setting, asks: Sequence[str]) -> str:
    """The pair's own way to ask; one short sentence where the end has to be brief."""
    most = MOST_IN_A_SENTENCE if wants_a_plain_page(setting) else _BRIEF
    short = [one for one in asks if one.count("?") == 1 and one.endswith("?")]
    short = [one for one in short if len(one.split()) <= most] or [_SHORTEST]
    return pick(f"{setting.draw_seed}/next", short if is_brief(setting) else asks)
