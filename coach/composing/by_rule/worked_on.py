"""What a leader has brought, worked on in minutes of its own."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.promise_questions import is_thing, spoken
from coach.composing.by_rule.promise_words import shortly
from coach.composing.by_rule.promised_by_both import by_both
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.things_handed import DRAWN, NAMES, OF_SEVERAL, Kind, Way, kind_named
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.record import Goal, Promise
from coach.composing.saying.own_matter import head
from coach.composing.saying.own_shapes import BEFORE, HANGS_ON
from coach.composing.saying.said_goals import named
from coach.domain.people import Role

APART = frozenset(
    {"phone", "video", "captions", "driving", "walking", "no-paper", "no-reading", "no-screen",
     "hybrid"}
)  # fmt: skip
"""Conditions in which nothing lies on a table between the two."""
_HANDED = re.compile(r"(?:bring|send|share|show|print|present|get out|lay out)\b", re.IGNORECASE)
_MOST = 7
"""Words of a goal's thing that a question can hold beside another."""
_SINGULAR = frozenset({"data"})
_OPAQUE = re.compile(r"\[|[\"“”‘’]")


def thing_handed(setting: Setting, promise: Promise) -> Kind | None:
    """What kind of thing a leader was to put on the table; None where it is no thing to work on.

    In few minutes, and where the two have no table between them, it is only asked after.
    """
    theirs = promise.by is Role.MENTEE and setting.voice.to is Role.MENTOR
    room = setting.minutes >= SHORT and not APART & set(setting.conditions)
    awaited = _HANDED.match(promise.text) and not (promise.state or promise.kept)
    shared = by_both(setting.record, promise)
    if not (theirs and room and awaited) or setting.guided or shared:
        return None
    return _kind(promise)


def way_worked_on(setting: Setting, promise: Promise) -> Way | None:
    """How it is worked on in this meeting, with the thing named; None where it isn't."""
    kind = thing_handed(setting, promise)
    if kind is None:
        return None
    hows = tuple(one.how for one in kind.ways)
    chosen = pick(f"{setting.draw_seed}/{promise.passage.id}/worked on", hows)
    way = kind.ways[hows.index(chosen)]
    x = called(_phrase(promise))
    it = "it" if one_thing(x) else "them"
    then = _looked_for(setting, promise, x) or way.then
    how, asks, last, left = (
        line.format(x=x, it=it) for line in (way.how, way.asks, then, way.left)
    )
    return Way(how, asks, last, x, left)


def called(phrase: str) -> str:
    """A thing by its noun alone: "the drawing" of "the drawing of the packing tables"."""
    plain = BEFORE.sub("", phrase.strip())
    cut = HANGS_ON.search(plain)
    noun = ((plain[: cut.start()] if cut else plain).split() or [plain])[-1]
    return f"the {noun if noun[1:] != noun[1:].lower() else noun.lower()}"


def one_thing(named_so: str) -> bool:
    """Whether it is called "it": one paper, or what is said as one, such as data."""
    noun = named_so.split()[-1]
    return noun in _SINGULAR or not noun.endswith("s") or noun.endswith("ss")


def _phrase(promise: Promise) -> str:
    return spoken(shortly(promise))


def _kind(promise: Promise) -> Kind | None:
    phrase = _phrase(promise)
    if not is_thing(phrase) or _OPAQUE.search(phrase):
        return None
    kind = kind_named(head(phrase), phrase)
    # One person's papers are nothing to look for what several have in common.
    alone = kind is NAMES and one_thing(called(phrase)) and head(phrase) not in OF_SEVERAL
    return None if alone else kind


def _looked_for(setting: Setting, promise: Promise, x: str) -> str:
    """Where in it the thing is that the mentor came for; empty where the two aren't about one."""
    goal = setting.record.goal(Role.MENTOR.value)
    wanted = _thing_of(setting, goal) if goal else ""
    if not wanted:
        return ""
    inside = set(read(_phrase(promise)).content - read(x).content)
    if not inside or not inside <= read(wanted).content:
        return ""
    within = "on" if _kind(promise) is DRAWN else "in"
    return f"Where {within} {x} do we find {wanted}, and who settled that?"


def _thing_of(setting: Setting, goal: Goal) -> str:
    """The thing of a goal, where it is one and the whole of it is about that thing's measure."""
    thing = named(best_part(setting, goal))
    found = re.match(
        r"the (?:height|width|size|place|position|length|number|order|price|colour|weight"
        r"|temperature|layout|distance) of (?:the|our) [\w-]+(?: [\w-]+)?$",
        thing,
    )
    return thing if found and len(thing.split()) <= _MOST else ""
