"""The last minutes come back to what the meeting was for, in the pair's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coach.composing.by_rule import parting_words as says
from coach.composing.by_rule.brief_names import heading
from coach.composing.by_rule.goals import way as reached
from coach.composing.by_rule.goals_for_oneself import INSIDE, POSITION, TRAINING
from coach.composing.by_rule.goals_for_the_work import (
    ANSWER,
    HOURS,
    LEARN,
    MEANS,
    OBJECT,
    OTHER,
    RULE,
)
from coach.composing.by_rule.goals_to_be_heard import EARLY, HEARD
from coach.composing.by_rule.next_date import next_date
from coach.composing.by_rule.one_at_a_time import needs_one_at_a_time
from coach.composing.by_rule.parting import drawn, parting, what_to_do
from coach.composing.by_rule.parting_briefly import (
    ANSWER_TOWARDS,
    LED,
    PLAINLY_TOWARDS,
    STEP_TOWARDS,
)
from coach.composing.by_rule.plain_asking import told_plainly
from coach.composing.by_rule.plain_page import is_brief, wants_plain_words
from coach.composing.by_rule.plain_words import is_plain
from coach.composing.by_rule.promise_kinds import habit
from coach.composing.by_rule.promise_outcomes import undone
from coach.composing.by_rule.promise_states import NOT_TO_BE_DONE, UNSAID, is_known, state_of
from coach.composing.by_rule.promise_words import UNNAMED, act_said, shortly
from coach.composing.by_rule.promised_by_both import by_both
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import best_part, rests_on
from coach.composing.by_rule.work_on_the_table import is_worked_on
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, Quote
from coach.composing.record import Goal, Promise
from coach.composing.saying.naming import QUESTIONS, asks_something, for_speaker, sayable
from coach.composing.saying.said_goals import named, wished
from coach.composing.understanding.utterance import sentences
from coach.composing.words import lowered
from coach.domain.people import Role

_ASKED_FOR = (
    ANSWER,
    EARLY,
    HEARD,
    HOURS,
    INSIDE,
    LEARN,
    MEANS,
    OBJECT,
    OTHER,
    POSITION,
    RULE,
    TRAINING,
)
"""Kinds of goals that leave something to be asked for in one breath, and are about work alone."""
_A_NAME = "the name of "
_A_DAY = re.compile(r"^an? (?:place and a )?(?:day|date)\b")
_OR_A_DATE = re.compile(r" or a date$")
"""What is left out where a day is asked for anyhow."""
_ARTICLE = re.compile(r"^(?:the|an?) ")
_IN_TIME = " in time"
"""What the title of something that comes too late says of it."""
_EXTRA = re.compile(r",.*$")
_DOING = re.compile(r"(?:not )?\w+ing\b(?! (?:plan|list|figures|times)\b)")
"""How a name begins that is no thing which is there or isn't."""
_MOST_OF_A_NAME, _MOST_OF_A_WISH = 9, 13
"""Words that are heard, at the end of a meeting, and not read."""
_LONG, _FEWEST = 7, 2
"""Words of a wish that is said shorter at the end, and of what it is called instead."""
_TWO = 2


@dataclass(frozen=True)
class _Matter:
    """What the last minutes may come back to, and how."""

    ways: tuple[says.Way, ...]
    names: Mapping[str, str]
    quotes: tuple[Quote, ...]
    lead: str = ""


def come_back_to(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The plan whose last minutes, where no card fills them, ask for what it was for."""
    *rest, end = items
    plain = parting(setting).item
    inner = setting.number > 1 and not setting.guided and setting.voice.to is Role.MENTOR
    if not inner or (end.title, end.prompts) != (plain.title, plain.prompts):
        return items
    matters = _matters(setting, rest)
    if not matters:
        return items
    matter = matters[pick(f"{setting.draw_seed}/for", tuple(matters))]
    ways = [one for one in matter.ways if _fits(setting, _led(matter, one))]
    if not ways:
        return items
    way = drawn(setting, ways, "the end")
    date = "" if setting.number >= setting.planned else next_date(setting).asked
    words = " ".join(part for part in (_led(matter, way), date) if part)
    parted = replace(
        end,
        title=way.title,
        what=what_to_do(setting, way),
        prompts=(setting.voice.says("mentor", for_speaker(words, "mentor")),),
        quotes=tuple(dict.fromkeys((*end.quotes, *matter.quotes))),
    )
    return (*rest, parted)


def _matters(setting: Setting, items: Sequence[DraftItem]) -> dict[str, _Matter]:
    """What there is to come back to, of what the plan has minutes for."""
    owed = [one for one in setting.record.open(Role.MENTEE) if _is_about(items, one)]
    things = {name: one for one in owed if (name := _short_name(setting, one))}
    last = setting.number >= setting.planned
    goal = setting.record.goal("mentor")
    if last or goal is None or not _is_about(items, goal):
        return _open_ones(setting, things, owed, last=last)
    towards = (_a_step if is_brief(setting) else _towards)(setting, goal, items)
    found = {"towards": towards} if towards else {}
    own = dict.fromkeys(_name_of(setting, goal), goal)
    both: dict[str, Goal | Promise] = {**own, **things}
    alone = needs_one_at_a_time(setting) or is_brief(setting)
    if own and len(both) >= _TWO and not alone:
        x, y = [*both][:_TWO]
        rest_on = [quote for name in (x, y) for quote in _named_by(setting, both[name], name)]
        found["two"] = _Matter(says.TWO_THINGS, {"x": x, "y": y}, tuple(rest_on))
    return found or _open_ones(setting, things, owed, last=False)


def _open_ones(
    setting: Setting, things: Mapping[str, Promise], owed: Sequence[Promise], *, last: bool
) -> dict[str, _Matter]:
    """One promise of the leader's that is still open, by its name or as the act that it is."""
    for name, promise in things.items():
        ways = _ways_of(name, last=last)
        if ways:
            return {"open": _Matter(ways, {"x": name}, _named_by(setting, promise, name))}
    ways = says.ACT_LEFT if last else says.ACT
    for promise in owed:
        alone = undone(setting, promise) and not by_both(setting.record, promise)
        act = for_speaker((alone and act_said(promise, Role.MENTOR)) or "", "mentor")
        if act and sayable(act) and len(act.split()) <= _MOST_OF_A_WISH:
            return {"act": _Matter(ways, {"x": act}, setting.own(promise))}
    return {}


def _ways_of(name: str, *, last: bool) -> tuple[says.Way, ...]:
    """How to come back to what has this name; none where the name doesn't go with any."""
    if asks_something(name):
        return () if last else says.ANSWER
    # An answer comes or doesn't: it is not done, and nobody keeps an eye on it.
    if name.startswith("the answer"):
        return says.TO_HEAR_OF if last else ()
    return says.OUTLASTING if last else says.THING


def _named_by(setting: Setting, ground: Goal | Promise, name: str) -> tuple[Quote, ...]:
    """The words of the record that a name is made of, where it has them as they are."""
    bare = _ARTICLE.sub("", name)
    return setting.quote(ground.passage.source_id, name, bare)[:1]


def _towards(setting: Setting, goal: Goal, items: Sequence[DraftItem]) -> _Matter | None:
    """What the mentor may leave with, after a word on what it is for; None where that has none."""
    kind = reached(setting, goal)
    if kind not in _ASKED_FOR:
        return None
    gain = _OR_A_DATE.sub("", kind.gain)
    seed = f"{setting.draw_seed}/lead"
    lead = pick(seed, says.ABOUT).format(x=name) if (name := _called(setting, goal, items)) else ""
    form, wish = wished(best_part(setting, goal))
    if not lead and form in says.STILL and len(wish.split()) <= _MOST_OF_A_WISH:
        lead = pick(seed, says.STILL[form]).format(x=wish)
    return _Matter(_ways_to(gain), {"gain": gain}, _own(setting, goal), lead) if lead else None


def _a_step(setting: Setting, goal: Goal, items: Sequence[DraftItem]) -> _Matter | None:
    """The next step towards what the mentor came for, in a sentence, where more is too much."""
    part = best_part(setting, goal)
    if reached(setting, goal) not in _ASKED_FOR:
        return None
    if wants_plain_words(setting):
        # Minutes that have only just said it are not told it twice.
        said, told = rests_on(items[-1], goal), told_plainly(part)
        lead = "" if said else told
        return _Matter(PLAINLY_TOWARDS, {}, _own(setting, goal), lead) if told else None
    form, wish = wished(part)
    if len(wish.split()) > _MOST_OF_A_WISH:
        form = ""
    if form == "ask":
        return _Matter(ANSWER_TOWARDS, {"x": wish}, _own(setting, goal))
    name = _called(setting, goal, items)
    lead = f"About {name}:" if name else LED.get(form, "").format(x=wish)
    return _Matter(STEP_TOWARDS, {}, _own(setting, goal), lead) if lead else None


def _own(setting: Setting, goal: Goal) -> tuple[Quote, ...]:
    return setting.quote(goal.passage.source_id, best_part(setting, goal))


def _called(setting: Setting, goal: Goal, items: Sequence[DraftItem]) -> str:
    """Its short name; for a long wish what its own minutes are called, in words of the wish."""
    name = next(iter(_name_of(setting, goal)), "")
    form, wish = wished(best_part(setting, goal))
    if name or form != "do" or len(wish.split()) < _LONG:
        return name
    title = next((one.title for one in items if rests_on(one, goal) and not one.card_id), "")
    own = title.removesuffix(_IN_TIME).casefold()
    first, _, rest = own.partition(" ")
    # "Being considered for …" is made of a verb; "meeting papers" stand as they are.
    said = rest if own not in wish.casefold() and first.endswith("ing") else own
    return lowered(title) if len(said.split()) >= _FEWEST and said in wish.casefold() else ""


def _fits(setting: Setting, words: str) -> bool:
    """Whether what is said is brief enough for these minutes, and plain enough for this page."""
    if wants_plain_words(setting):
        return is_plain(words)
    # A last meeting has no date to ask for besides.
    most = 1 + (setting.number >= setting.planned)
    return setting.minutes >= SHORT or len(sentences(words)) <= most


def _ways_to(gain: str) -> tuple[says.Way, ...]:
    if gain.startswith(_A_NAME):
        return (*says.FOR_A_NAME, *says.TOWARDS)
    return (*says.FOR_A_DAY, *says.TOWARDS) if _A_DAY.search(gain) else says.TOWARDS


def _led(matter: _Matter, way: says.Way) -> str:
    """What is said, after the word on what it is about."""
    words = way.words.format(**matter.names)
    if matter.lead.endswith(":") and not words.startswith("I'"):
        words = f"{words[:1].lower()}{words[1:]}"
    return f"{matter.lead} {words}".strip()


def _name_of(setting: Setting, goal: Goal) -> tuple[str, ...]:
    """The name of what the mentor came for; none where it is a question or has no short one."""
    name = named(best_part(setting, goal))
    return (name,) if name and not name.startswith(QUESTIONS) else ()


def _is_about(items: Sequence[DraftItem], ground: Goal | Promise) -> bool:
    """Whether the plan has minutes of its own for it."""
    return any(rests_on(item, ground) and not item.card_id for item in items)


def _short_name(setting: Setting, promise: Promise) -> str:
    """The name of one thing that may need a day yet; empty where none is short and sure."""
    over = is_known(promise) or state_of(promise) in UNSAID or habit(promise)
    if (
        over
        or NOT_TO_BE_DONE.match(promise.text)
        or by_both(setting.record, promise)
        or is_worked_on(setting, promise)
    ):
        return ""
    name = _EXTRA.sub("", heading(shortly(promise, Role.MENTOR)))
    fits = name != UNNAMED and len(name.split()) <= _MOST_OF_A_NAME
    return name if fits and sayable(name) and not _DOING.match(name) else ""
