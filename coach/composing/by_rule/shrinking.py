"""What to keep if the meeting gets shorter than planned: which items of this plan, and how long."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.composing.by_rule.blocks import between_ends
from coach.composing.by_rule.finished_work import finished
from coach.composing.by_rule.left_kinds import KINDS, WENT_WELL
from coach.composing.by_rule.left_told import CUT_SHORT
from coach.composing.by_rule.notes_told import notes_told
from coach.composing.by_rule.promise_outcomes import figure
from coach.composing.by_rule.promise_titles import UNASKED
from coach.composing.by_rule.promise_words import UNNAMED, shortly
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part, rests_on
from coach.composing.by_rule.to_agree_on import TITLE
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, DraftMoment, Quote
from coach.composing.record import Goal, Promise
from coach.composing.saying.naming import for_speaker, sayable
from coach.composing.saying.said_goals import named
from coach.composing.words import ANY_MARK, listed, lowered
from coach.domain.people import Role

_YOU = re.compile(r"\byour?\b")
_WHENS = (
    "The time shrinks to {left} minutes",
    "You get {left} minutes and no more",
    "It has to end after {left} minutes",
    "You start late and have {left} minutes",
    "There are suddenly only {left} minutes",
    "One of you has to go after {left} minutes",
)
_SAYS = (
    "We have {left} minutes: {each}. {waits}",
    "Then let's keep to {left} minutes: {each}. {waits}",
    "With {left} minutes I'd take this: {each}. {waits}",
    "{left} minutes will do: {each}. {waits}",
    "Let's use the {left} minutes like this: {each}. {waits}",
    "Then we have {left} minutes. I'd take {each}. {waits}",
)
_WAITS = (
    "{x} can wait.",
    "We leave {x} for next time.",
    "Next time, then: {x}.",
    "There is no time for {x} today.",
    "Let's put off {x}.",
)
_UNSAID = re.compile(r"[:?]|\b(?:I|my|me)\b")
"""A title that asks, goes on after a colon, or is said of oneself: none of them names a thing."""
FIRST_OF_ALL = frozenset({UNASKED, TITLE, *(kind.title for kind in KINDS)}) - {WENT_WELL}
"""Titles of what stands between the two, which no shorter meeting leaves out."""
_PAUSE = 2
"""Minutes of it."""
_AT_MOST_NAMED = 3
_FEWEST_WORDS, _MOST_WORDS = 2, 9
"""Words of a promise that can be named in passing."""
_SHORT_ALREADY = 30
"""Minutes of a meeting in which there is none to lose."""
_TIGHT = 10
"""Minutes up to which the end has two of them."""
_AGREED = re.compile(r"\bagree", re.IGNORECASE)
_LEAST = 3
"""Minutes below which an item isn't worth beginning."""
_AT_MOST_KEPT = 3
_MOST_OF_A_TITLE = 10


def shrunk(setting: Setting, items: Sequence[DraftItem]) -> DraftMoment:
    """Words for when half of the time is gone: what stays of the plan, with its minutes.

    Args:
        setting: The meeting.
        items: The plan, with its opening and its end.
    """
    left = max(5 * round(setting.minutes / 10), 5)
    middle = [item for item in between_ends(items) if item.prompts or item.card_id]
    end = 2 if left <= _TIGHT else 3
    pause = _PAUSE if setting.stretch is not None and left >= setting.stretch else 0
    kept = _kept(setting, middle, left - end - pause)
    lengths = _shares([item.minutes for item in kept], left - end - pause)
    named: dict[str, int] = {}
    quotes: list[Quote] = []
    for item, taken in zip(kept, lengths, strict=True):
        name, rests = _spoken(setting, item)
        named[name] = named.get(name, 0) + taken
        quotes += rests
    rest = left - sum(lengths) - pause
    say = pick(f"{setting.draw_seed}/short", _SAYS).format(
        left=left,
        each=_in_order([*_with_pause(named, pause), (_end(setting), rest)]),
        waits=_waiting(setting, middle, kept),
    )
    rests = (*quotes,) or setting.rest_on(principles.AGENDA)
    when = pick(f"{setting.draw_seed}/shrinks", _WHENS).format(left=left)
    return DraftMoment(when, for_speaker(say.strip(), setting.voice.speaker.value), rests)


def may_shrink(setting: Setting) -> bool:
    """Whether it is likely or costs most: a short meeting, one cut before, pauses needed."""
    cut = any(CUT_SHORT.told(note.told) is not None for note in notes_told(setting))
    return setting.minutes <= _SHORT_ALREADY or cut or setting.stretch is not None


def tells_what_stays(moment: DraftMoment) -> bool:
    """Whether it is the moment of `shrunk`."""
    return any(
        re.fullmatch(re.escape(when).replace(r"\{left\}", r"\d+"), moment.when) for when in _WHENS
    )


def _with_pause(named: dict[str, int], pause: int) -> list[tuple[str, int]]:
    """The pieces with their minutes, and between them a pause for a body that needs one."""
    pieces = [*named.items()]
    half = (len(pieces) + 1) // 2
    return [*pieces[:half], ("a pause", pause), *pieces[half:]] if pause else pieces


def _in_order(pieces: Sequence[tuple[str, int]]) -> str:
    """The pieces as somebody says them: one after the other, each with its minutes."""
    return listed([f"{minutes} for {name}" for name, minutes in pieces])


def _kept(setting: Setting, middle: Sequence[DraftItem], minutes: int) -> list[DraftItem]:
    """What the meeting is for and what there is time for, in the order of the plan."""
    longest = max(middle, key=lambda item: item.minutes, default=None)

    def worth(item: DraftItem) -> tuple[int, int]:
        return 0 if item is longest else _rank(setting, item), -item.minutes

    best: list[DraftItem] = []
    for item in sorted(middle, key=worth):
        few = len(best) < _AT_MOST_KEPT
        taken = sum(_at_least(one, minutes) if few else one.minutes for one in best)
        if not best or minutes - taken >= _at_least(item, minutes):
            best.append(item)
    return [item for item in middle if item in best]


def _at_least(item: DraftItem, left: int) -> int:
    """Minutes below which there is no point in beginning it; a few minutes allow no more."""
    return max(item.minutes // 2, _LEAST if left > _TIGHT else 1)


def _rank(setting: Setting, item: DraftItem) -> int:
    """What stands between the two, an answer that is owed and the mentor's own goal, then the rest.

    Of a first meeting it is what the two agree on.
    """
    if item.title in FIRST_OF_ALL:
        return -1
    goal = setting.record.goal("mentor")
    first: list[Goal | Promise] = [*setting.record.open(Role.MENTEE)[:1], *([goal] if goal else [])]
    done = [one for one in setting.record.promises if finished(setting, one)]
    if any(rests_on(item, one) for one in (*first, *done)) and not item.card_id:
        return 0
    if setting.number == 1 and _AGREED.search(f"{item.title} {item.what}"):
        return 0
    if any(rests_on(item, one) for one in setting.record.promises):
        return 1
    return 2 if item.lead != "mentee" or item.card_id else 3


def _shares(minutes: Sequence[int], total: int) -> list[int]:
    """Whole minutes in about the same proportions, summing to the total; none gets longer."""
    whole = sum(minutes)
    if whole <= total:
        return [*minutes]
    shares = [max(total * one // whole, 1) for one in minutes]
    for place in sorted(range(len(minutes)), key=lambda n: -minutes[n]):
        shares[place] += min(max(total - sum(shares), 0), minutes[place] - shares[place])
    return shares


def _spoken(setting: Setting, item: DraftItem) -> tuple[str, tuple[Quote, ...]]:
    """The item as one of the two would name it, and what of the pair's own that quotes."""
    if item.title in FIRST_OF_ALL:
        return f"‘{item.title}’", ()
    for promise in setting.record.promises:
        # An exercise on what was promised is one thing, to answer for the promise another.
        if rests_on(item, promise) and not item.card_id:
            return _promised(setting, promise)
    goal = setting.record.goal("mentor")
    if goal and rests_on(item, goal) and not item.card_id:
        return _came_for(setting, item, goal)
    if ":" in item.title:
        return "one belief and what was found on it", ()
    if (item.card_id or "").startswith("q-"):
        return lowered(item.title), ()
    # "Not" in a title turns round what the line around it says.
    told, denies, _ = item.title.partition(", what did not")
    return lowered(told) if denies else f"‘{item.title.strip(ANY_MARK)}’", ()


def _promised(setting: Setting, promise: Promise) -> tuple[str, tuple[Quote, ...]]:
    name, number = shortly(promise), figure(promise)
    if not sayable(promise.text) or not _FEWEST_WORDS <= len(name.split()) <= _MOST_WORDS:
        return UNNAMED, setting.noted(promise)
    shown = number and name != UNNAMED
    return f"{name} ({number})" if shown else name, setting.noted(promise)


def _came_for(setting: Setting, item: DraftItem, goal: Goal) -> tuple[str, tuple[Quote, ...]]:
    if item.title.startswith("How to ") and _short(item.title) and not _YOU.search(item.title):
        return lowered(item.title), setting.own(goal)
    name = named(best_part(setting, goal))
    if name:
        return name, setting.own(goal)
    return f"what {'you' if setting.voice.to is Role.MENTEE else 'I'} came for", ()


def _end(setting: Setting) -> str:
    return "what is left and who has it" if setting.number >= setting.planned else "the next date"


def _waiting(setting: Setting, middle: Sequence[DraftItem], kept: Sequence[DraftItem]) -> str:
    """What isn't done today, as far as it has a short name; a last meeting has no later."""
    if setting.number >= setting.planned:
        return ""
    out = [item.title.strip(ANY_MARK) for item in middle if item not in kept]
    short = [title for title in out if _short(title) and not _UNSAID.search(title)]
    if not short:
        return ""
    names = listed([f"‘{title}’" for title in short[:_AT_MOST_NAMED]])
    return pick(f"{setting.draw_seed}/waits", _WAITS).format(x=names)


def _short(title: str) -> bool:
    return len(title.split()) <= _MOST_OF_A_TITLE
