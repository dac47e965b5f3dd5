"""Minutes for what a request names, by what the meeting does with it.

Where nothing is the matter, what somebody typed is what the meeting is for: it has a part of its
own before goals and cards, unless a promise has that part already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.checks.words import read
from coach.composing.by_rule.at_work import about, dealt, drawn_on
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.circumstances import (
    FEW_MINUTES,
    FIRST_MEETING,
    LAST_MEETING,
    shapes,
    situation_card,
)
from coach.composing.by_rule.raising import raised_block
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.subject_ways import WAYS, Way
from coach.composing.by_rule.wanted import to_be_heard
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.saying.naming import QUESTIONS, capital
from coach.composing.understanding.demands import demands
from coach.composing.understanding.grammatical_person import SOMEBODY, for_the_other, to_them
from coach.composing.words import listed, lowered
from coach.domain.briefs import Subject, Use
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_MINUTES_EACH, _MOST = 9, 4
_WORTH = 3.0
"""What was typed comes before goals, and beside what somebody promised."""
_SAME, _ALIKE = 0.5, 5
"""Share of a subject's words from which on something else is about the same, and letters of two
words that begin alike."""
_EVERYDAY = read("want make take like one two first new good time thing way part week day").content
_NAMES_IT = 3
"""Letters of a stem that says what something is about."""
_LONGEST_TITLE = 12
_NUMBER = re.compile(r"\b\d+\b")
_HERS = re.compile(r"\b(?:his|her) (?=['‘“\"])", re.I)
_RULES = re.compile(
    r"^(?:(?:the|our|some|a few|basic|ground|two|three|four|five)\s+)*(?:rules|agreements?)"
    r"(?:$|\s+(?:(?:for|of|between|with)\s+(?:us|the two|both|our|this|each)|we)\b)"
    r"|\bstays between us\b|\bhow we(?: two)?(?: want to)? (?:meet|work)\b|\bwe(?: both)? agree\b",
    re.I,
)
"""How the two work, which is agreed; the rules of anything else are a thing at work."""
_SPOKEN = re.compile(
    r"\b(?:speech|patter|pitch|presentation|talk|slides?|drafts?|rehears\w*|toast)\b|^\w+ing\b",
    re.I,
)
"""What somebody performs, so that it is heard to its end."""
_LAID = re.compile(
    r"\b(?:lists?|findings|figures|numbers|notes|photos?|pictures?|results?|drafts?|forms?|logs?|maps?"
    r"|drawings?|sketch\w*|plans?|reports?|sheets?|tables?|counts?|tally|diary|proposals?|samples?"
    r"|letters?|recordings?|videos?|films?|models?|prototypes?|papers?|pages?|cards?|data|surveys?"
    r"|tickets?|cop(?:y|ies)|posters?|screenshots?|clips?|spreadsheets?|swatch\w*|leftovers)\b",
    re.I,
)
"""What can be laid on a table or played."""


_OF_SOMEBODY = re.compile(r"[\"“‘]|(?<!\w)'|\bboss(?:es)?\b", re.IGNORECASE)
"""What is said in somebody's words, or of a boss, stands in no message to the leader."""


def named_subjects(setting: Setting) -> tuple[Subject, ...]:
    """What the request names that has no other part in the meeting, in its order."""
    if not _has_room(setting):
        return ()
    taken = _taken(setting)
    every = setting.brief.understanding.subjects
    left = [
        one
        for one in every
        if all(_apart(one, text) for text in taken)
        and _said(one.words)
        and not _OF_SOMEBODY.search(one.words)
        and not any(_is_part_of(one, other) for other in every)
    ]
    if setting.number == 1:
        # How the two will work comes before anything to work on.
        left.sort(key=lambda one: not _RULES.search(one.words))
    return tuple(left[: max(min(setting.minutes // _MINUTES_EACH, _MOST), 1)])


def subject_blocks(setting: Setting) -> list[Block]:
    """A part for each of them."""
    named = named_subjects(setting)
    return [_block(setting, one, place, len(named)) for place, one in enumerate(named)]


def subject_questions(setting: Setting) -> list[tuple[str, str]]:
    """What to ask about each of them, with the guidance that it rests on: all firsts, then more."""
    named = named_subjects(setting)
    ways = [(one, _way(setting, one, place)) for place, one in enumerate(named)]
    first = [(f"About {_said(one.words)}: {way.asks}", way.rests_on) for one, way in ways]
    more = [
        (f"Still about {_said(one.words)}: {lowered(way.then)}", way.rests_on) for one, way in ways
    ]
    return [*first, *more]


def as_said(setting: Setting) -> str:
    """The subjects in a row, as the mentor says them to the leader; empty where there are none."""
    return _in_a_row([_said(one.words) for one in named_subjects(setting)])


def as_read(setting: Setting) -> str:
    """The same as the mentor reads them."""
    return _in_a_row([lowered(for_the_other(one.words)) for one in named_subjects(setting)])


def _in_a_row(names: Sequence[str]) -> str:
    """The names as a sentence lists them, told apart where one of them is a list itself."""
    return "; ".join(names) if any(" and " in name for name in names) else listed(names)


def covers(setting: Setting, words: str) -> bool:
    """Whether a named subject is what some words of the request are about."""
    return any(not _apart(one, words) for one in named_subjects(setting))


def speaks_of(setting: Setting, goal: Goal) -> bool:
    """Whether a named subject is what a goal is about, so that the goal needs no other part."""
    return any(not _apart(one, goal.text) for one in named_subjects(setting))


def _has_room(setting: Setting) -> bool:
    """Whether what was typed is what the meeting is for."""
    if setting.voice.to is not Role.MENTOR or setting.brief.facts is None:
        return False
    card = situation_card(setting)
    calm = card is None or shapes(card) or card.id in (FIRST_MEETING, LAST_MEETING, FEW_MINUTES)
    return calm and not setting.theme and raised_block(setting) is None


def _taken(setting: Setting) -> list[str]:
    """What has a part of its own already."""
    text = setting.brief.understanding.text
    wanted = [one.words for one in demands(text)]
    promises = [f"{one.text} {one.state}" for one in setting.record.promises]
    return [*wanted, *promises, to_be_heard(text)]


def _apart(one: Subject, text: str) -> bool:
    """Whether a subject is another than what a text is about, by how its words begin.

    What has a name of one word and a number is no other of its kind: "lab 2" is not the lab.
    """
    own = _stems(one.words)
    numbers = set(_NUMBER.findall(one.words))
    if len(own) == 1 and numbers - set(_NUMBER.findall(text)):
        return True
    others = {stem[:_ALIKE] for stem in read(text).content}
    return sum(stem[:_ALIKE] in others for stem in own) < _SAME * len(own) if own else False


def _is_part_of(one: Subject, other: Subject) -> bool:
    shorter = len(one.words.split()) < len(other.words.split())
    return shorter and _stems(one.words) <= _stems(other.words)


def _stems(words: str) -> set[str]:
    return {stem for stem in read(words).content - _EVERYDAY if len(stem) >= _NAMES_IT}


def _said(words: str) -> str:
    """The subject to the leader's face; empty where it can't be turned."""
    words = _HERS.sub("your ", words)
    turned = to_them(words) if SOMEBODY.search(words) else words
    if turned is None or SOMEBODY.search(turned):
        return ""
    return turned if turned[:2] == "I " else lowered(turned)


def _kind(one: Subject) -> str:
    said, clause = _said(one.words), _said(one.words).startswith(QUESTIONS)
    if _RULES.search(one.words):
        return "agreed"
    if one.use is Use.SHOW:
        return "told-how" if clause else "laid" if _LAID.search(said) else "told"
    if one.use is Use.ASK:
        return "asked-how" if clause else "asked"
    if one.use is Use.HEAR:
        return "heard-how" if clause else "performed" if _SPOKEN.search(said) else "heard"
    return "worked-how" if clause else "worked"


def _way(setting: Setting, one: Subject, place: int) -> Way:
    """The pair's own way for the first subject of a kind; the next ones take the next."""
    ways = WAYS[_kind(one)]
    first = pick(f"{setting.draw_seed}/subject", [way.first for way in ways])
    begins = next(n for n, way in enumerate(ways) if way.first == first)
    return ways[(begins + place) % len(ways)]


def _block(setting: Setting, one: Subject, place: int, of: int) -> Block:
    way = _way(setting, one, place)
    short = setting.minutes < SHORT
    card = about(setting, one.words)
    then = dealt(setting, card, card.ask_leader, 1, one.words)[0] if card else way.then
    says = (way.first.format(x=_said(one.words)), *(() if short else (then,)))
    item = DraftItem(
        minutes=0,
        title=_title(one.words),
        what=way.rests_on,
        lead="mentee" if one.use is Use.HEAR else "mentor",
        prompts=tuple(setting.voice.says("mentor", words) for words in says),
        why="You named it in your request.",
        standing=Standing.MOVE,
        quotes=(*setting.rest_on(way.rests_on), *drawn_on(setting, card, says)),
    )
    ideal = min(max(setting.minutes // (of + 2), 4), 15)
    least = 2 if short else 4
    return Block(Part(least, max(ideal, least), 2 * ideal + 4, _WORTH, required=place < 2), item)


def _title(words: str) -> str:
    kept = words.split()[:_LONGEST_TITLE]
    return capital(for_the_other(" ".join(kept)))
