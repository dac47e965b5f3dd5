"""A situation's moves for the next meeting, by its length, tied to what this pair has."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.by_rule.advice import ABOUT_PROMISES, answers_promises
from coach.composing.by_rule.agenda_promises import promise_blocks
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.circumstances import TOLD_IN_PUBLIC, shapes
from coach.composing.by_rule.promise_outcomes import figure
from coach.composing.by_rule.promise_words import shortly
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal, Promise, spoken
from coach.composing.saying.bending import infinitive, inquiry
from coach.composing.understanding.grammatical_person import told_to_them
from coach.composing.understanding.utterance import sentences
from coach.composing.words import ended, listed
from coach.domain.library import SessionMove, SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_SHORT_PLAN, _USUAL_PLAN = 20, 50
_WORTH, _SPARE, _COUNTED = 1.5, 0.5, 2.4
_BLANK = re.compile(r"_{2,}")
_QUOTED_GAP = re.compile(r'["“]_{2,}["”]')
_FACT = re.compile(r"\b(?:number|fact|figure|count|tally)\b", re.IGNORECASE)
_CHANGES = re.compile(r"\b(?:decid\w*|decision|chang\w*|lever\w*|rule|step|act)\b", re.IGNORECASE)
"""Words of a move that leads to an act, which can be held against a goal."""
_CHECKS = re.compile(r"\b(?:set-?up check|sound|who can hear)\b", re.IGNORECASE)
_GRAVE = re.compile(r"^(?:straight away|at once|always|today|immediately|as soon)", re.IGNORECASE)
"""Begins a hand-over for which nothing else matters in the next meeting."""
_THIRD_PERSON = re.compile(r"^(?:The (?:leader|mentor|mentee|senior)|Each|Both|One|You both)\b")


@dataclass(frozen=True)
class _Tie:
    """What of the pair's own record a move is about."""

    told: str = ""
    prompts: tuple[str, ...] = ()
    grounds: tuple[Goal | Promise, ...] = ()


def moves(card: SituationCard, minutes: int) -> tuple[SessionMove, ...]:
    """The moves for a meeting of this length."""
    if minutes <= _SHORT_PLAN:
        return card.session.short
    return card.session.usual if minutes <= _USUAL_PLAN else card.session.long


def checks_the_line(item: DraftItem) -> bool:
    """Whether the move is a start by itself: who can hear, see and follow."""
    return bool(_CHECKS.search(item.title))


_COMPLAINS = re.compile(
    r"\b(?:every|always|never|constantly|all the time|again|keep\w*|about once|each time)\b",
    re.IGNORECASE,
)
_NOT_SAID_AGAIN = frozenset({TOLD_IN_PUBLIC, "sit-let-slip"})
"""Where the words themselves are what should never have been said."""
_EARLY = 3
"""Words of a goal before an indirect question that is what the whole is about."""


def grave(card: SituationCard) -> bool:
    """Whether the next meeting is about this alone."""
    return bool(_GRAVE.match(card.hand_over.when))


def situation_blocks(setting: Setting, card: SituationCard) -> list[Block]:
    """One block a move; in a short meeting each promise is answered for by itself.

    Unless it is grave, the words that come first and the longest move are what a meeting needs of
    a card; the rest is there for a pair that has nothing of its own on the table.
    """
    own = moves(card, setting.minutes)
    if setting.minutes >= SHORT and setting.record.open(Role.MENTEE) and answers_promises(card):
        return []
    longest = max(own, key=lambda move: move.share, default=None)
    told = any(p.by is Role.MENTOR and figure(p) for p in setting.record.promises)
    counts = told and any(_states_a_fact(move) for move in own)
    reasons = _reasons(card)
    blocks = []
    for place, move in enumerate(own):
        if setting.minutes < SHORT and place == 0 and answers_promises(card):
            answered = promise_blocks(setting, mentors_too=not counts)
            if answered:
                blocks += answered
                continue
        tie = _tie(setting, move, move is longest, place == 0)
        why = reasons[place] if place < len(reasons) else ""
        needed = not shapes(card) and (
            place == 0 or grave(card) or (setting.number == 1 and not setting.record.promises)
        )
        worth = _WORTH if needed or (move is longest and not shapes(card)) else _SPARE
        worth = _COUNTED if _counted(tie) else worth
        blocks.append(_block(setting, card, move, tie, (why, worth, needed)))
    return blocks


def _counted(tie: _Tie) -> bool:
    """Whether it tells what the mentor has counted."""
    return any(isinstance(ground, Promise) and figure(ground) for ground in tie.grounds)


def _reasons(card: SituationCard) -> tuple[str, ...]:
    """Why its moves are there: what lies under it, each sentence once."""
    return tuple(sentences(card.beneath))


def _states_a_fact(move: SessionMove) -> bool:
    return move.who == "mentor" and bool(_FACT.search(f"{move.title} {move.do}"))


def _tie(setting: Setting, move: SessionMove, longest: bool, first: bool = False) -> _Tie:
    words = _with_the_fact(setting, move, first)
    said = (setting.voice.says(move.who, words),) if move.say else ()
    theirs = setting.record.open(Role.MENTEE)[:2]
    if theirs and move.who != "mentor" and ABOUT_PROMISES.search(f"{move.title} {move.do}"):
        texts = listed([shortly(promise) for promise in theirs])
        return _Tie(f"It is about {texts}.", said, theirs)
    counted = [p for p in setting.record.promises if p.by is Role.MENTOR and figure(p)]
    if counted and _states_a_fact(move):
        return _fact(setting, move, counted[0])
    if longest and _CHANGES.search(f"{move.title} {move.do}"):
        return _goal(setting, move, said)
    return _Tie(prompts=said)


def _with_the_fact(setting: Setting, move: SessionMove, first: bool) -> str:
    """The card's words; where they are the mentor's first, what was heard comes before them."""
    words = move.say or ""
    if move.who != "mentor" or setting.voice.to is not Role.MENTOR:
        return words
    if _QUOTED_GAP.search(words):
        heard = [match.heard for match in setting.brief.understanding.situations[:1]]
        said = spoken(" ".join([*heard, setting.brief.understanding.text]))
        return _QUOTED_GAP.sub(lambda _: f"‘{said[0]}’", words, count=1) if said else words
    if not first or _BLANK.search(words) or move.say is None:
        return words
    heard_first = setting.brief.understanding.situations[:1]
    if any(one.card_id in _NOT_SAID_AGAIN for one in heard_first):
        return words
    facts = [told_to_them(match.heard) for match in heard_first]
    # How often somebody does something is a complaint, and no fact to begin with.
    fact = next((one for one in facts if one and not _COMPLAINS.search(one)), None)
    return f"{fact}. {words}" if fact else words


def _fact(setting: Setting, move: SessionMove, promise: Promise) -> _Tie:
    rest = [part for part in sentences(move.say or "") if not _BLANK.search(part)]
    words = " ".join([f"Here is {shortly(promise)}: {figure(promise)}.", *rest])
    return _Tie("", (setting.voice.says("mentor", words),), (promise,))


def _goal(setting: Setting, move: SessionMove, said: tuple[str, ...]) -> _Tie:
    """The move held against what the mentor came for, in the goal's own words."""
    goal = setting.record.goal("mentor")
    if goal is None:
        return _Tie(prompts=said)
    part = best_part(setting, goal)
    clause, act = inquiry(part), infinitive(part)
    if clause and len(part.partition(clause)[0].split()) <= _EARLY:
        told = f"Begin with {clause}."
    elif act:
        told = f"Hold each answer against what it would take to {ended(act)}"
    else:
        told = setting.voice.goal(goal, part)
    return _Tie(told, said, (goal,))


def _block(
    setting: Setting,
    card: SituationCard,
    move: SessionMove,
    tie: _Tie,
    fit: tuple[str, float, bool],
) -> Block:
    why, worth, needed = fit
    plain = _THIRD_PERSON.match(move.do) or move.who in ("both", setting.voice.to)
    told = move.do if plain else setting.voice.step(move.who, move.do)
    quotes = (
        *setting.quote(card.id, move.title, move.do, move.say, why),
        *setting.own(*tie.grounds),
    )

    item = DraftItem(
        minutes=0,
        title=move.title,
        what=" ".join(part for part in (ended(told), tie.told) if part),
        lead=move.who,
        prompts=tie.prompts,
        why=ended(why) if why else "",
        standing=Standing.MOVE,
        quotes=quotes,
        card_id=card.id,
    )

    ideal = max(round(move.share * setting.minutes), 1)
    part = Part(max(ideal * 2 // 3, 1), ideal, max(ideal * 2, ideal + 3), worth, required=needed)
    return Block(part, item)
