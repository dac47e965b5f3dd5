"""Exercises for the middle of a meeting, run on what the pair has of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coach.checks.spoken import spoken
from coach.checks.words import read
from coach.composing.by_rule.activities import Chosen
from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.by_rule.promise_outcomes import denied
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.doings import at_home, doings
from coach.composing.cards.selection import Ground
from coach.composing.record import Goal, Promise
from coach.composing.saying.own_matter import Own, own_matters
from coach.composing.understanding.matter import matter as told_besides
from coach.domain.library import ActivityCard
from coach.domain.people import Role
from coach.domain.steps import OwnForm
from coach.domain.terms import Matter

_FORM = 2.2
"""What it is worth that a card can be run on the pair's own matter."""
_THEME, _MENTORS, _PROMISED, _MENTEES = 1.2, 0.8, 1.1, 0.5
"""How near each is to what an exercise is for; the mentor's goal has minutes of its own."""
_OVER = (Matter.DECISION, Matter.PLACE)
"""What is decided or seen once the promise was kept; what was to be asked has its own minutes."""
_ONLY = {Matter.BEHAVIOUR: "mentee", Matter.STEP: "mentor"}
"""Whose goal it has to be: the leader's habits, and what the mentor wants to become."""
_VARIED = 3.0
"""Weight of a pair's own draw: many cards suit a plan or a question, and pairs shall part ways."""
_BY_THEIR_WORK = frozenset({"frontline", "profession", "pattern", "power", "carried"})
"""Kinds of people that a question of work may be about."""
_COLOUR = re.compile(r"\b(?:black|white|brown|asian|muslim|jewish|roma|gay|trans|disabled) \w+")
_TOO_LONG = 1.5
"""Cost of a card that leaves too little for the rest of the meeting."""
_ROOM, _LEAST = 5, 6
"""What of a meeting an exercise has room for, as one part of so many; the fewest minutes."""
_AGAIN = 0.9
"""What a second exercise on the same matter is worth less."""
_MOST_ON_ONE = 2
_ALIKE = 0.72
"""Similarity from which two activities of one meeting would feel like the same one."""
_DRAWN = re.compile(
    r"\b(?:drawing|sketch|map|layout|blueprint|floor ?plan"
    r"|plan of the (?:\w+ )?(?:site|building|hall"
    r"|floor|office|ward|yard|depot))\b",
    re.IGNORECASE,
)
_READS = re.compile(
    r"\b(?:lines?|sentences?|words?|paragraphs?|read (?:it|the same))\b", re.IGNORECASE
)
_SPOKEN = re.compile(
    r"\b(?:speak|speech|talk|say|ask|listen|tell|explain|interrupt|voice|word|sentence)\w*",
    re.IGNORECASE,
)
_MUTE = re.compile(r"\bwithout a word\b|\bmovement\b", re.IGNORECASE)
_UNSEEN = re.compile(r"\bback to back\b", re.IGNORECASE)
_THE_SAME = 2
"""Stems that a matter shares with a promise of the same thing."""
_FLOOR = 0.5
"""Similarity with a wish of the pair's from which a card may be run as it is for anybody."""


@dataclass(frozen=True)
class _Matter:
    """Something that the pair has of its own, where it stands, and how near it is."""

    own: Own
    ground: Ground
    weight: float


@dataclass(frozen=True)
class _Offer:
    """A card, run on something of the pair's own or as it is, and its worth."""

    worth: float
    place: int
    chosen: Chosen


def exercises(
    setting: Setting, allowed: Callable[[ActivityCard], bool], count: int
) -> tuple[Chosen, ...]:
    """The best exercises, none of them doing what another does; fewer where nothing fits.

    Args:
        setting: The meeting.
        allowed: Which cards may be dealt.
        count: How many at most.
    """
    offers = [*_own_offers(setting, allowed), *_plain_offers(setting, allowed)]
    taken: list[_Offer] = []
    while offers and len(taken) < count:
        best = max(offers, key=lambda offer: (_left(offer, taken), -offer.place))
        taken.append(best)
        offers = [offer for offer in offers if _goes_with(setting, offer, taken)]
    return tuple(offer.chosen for offer in taken)


def _left(offer: _Offer, taken: list[_Offer]) -> float:
    """What an offer is still worth beside those that were taken."""
    return offer.worth - _AGAIN * sum(_same_matter(offer, one) for one in taken)


def _same_matter(offer: _Offer, other: _Offer) -> bool:
    return bool(offer.chosen.own) and offer.chosen.ground == other.chosen.ground


def _goes_with(setting: Setting, offer: _Offer, taken: list[_Offer]) -> bool:
    """Whether it is something else than what was taken."""
    vectors = setting.deck.activities.vectors
    does = doings(offer.chosen.as_run)
    for one in taken:
        alike = float(vectors[one.place] @ vectors[offer.place]) >= _ALIKE
        if alike or does & doings(one.chosen.as_run):
            return False
    return sum(_same_matter(offer, one) for one in taken) < _MOST_ON_ONE


def _own_offers(setting: Setting, allowed: Callable[[ActivityCard], bool]) -> Iterator[_Offer]:
    matters, room = tuple(_matters(setting)), max(setting.minutes // _ROOM, _LEAST)
    draws = setting.deck.activities.draws(f"{setting.draw_seed}/own")
    values = setting.activities.values + _VARIED * draws
    for place, card in _dealt(setting, allowed):
        for form in card.on_yours:
            for matter in matters:
                fits = matter.own.matter is form.matter and _suits(form, matter.own)
                if fits and not _seen_before(setting, form, matter):
                    long = _TOO_LONG if card.minutes.minimum > room else 0.0
                    worth = float(values[place]) + _FORM * matter.weight - long
                    yield _Offer(worth, place, _run(card, form, matter))


def _suits(form: OwnForm, own: Own) -> bool:
    """Whether what is done can be done with it: a drawing has no lines, speech no movements."""
    does = " ".join(step.do for step in form.steps)
    if _DRAWN.search(own.phrase) and _READS.search(does):
        return False
    return not (_SPOKEN.search(own.phrase) and _MUTE.search(does))


def _seen_before(setting: Setting, form: OwnForm, matter: _Matter) -> bool:
    """Whether it wants eyes that haven't seen what a promise lays on the table."""
    if not any(_UNSEEN.search(step.do) for step in form.steps):
        return False
    said = read(matter.own.phrase).content
    promised = (read(one.text).content for one in setting.record.promises)
    return any(len(said & told) >= min(len(said), _THE_SAME) for told in promised)


def _run(card: ActivityCard, form: OwnForm, matter: _Matter) -> Chosen:
    return Chosen(card, matter.ground, form, matter.own.phrase)


def _plain_offers(setting: Setting, allowed: Callable[[ActivityCard], bool]) -> Iterator[_Offer]:
    """Cards as they are for anybody, where they are visibly about what the pair is about."""
    scored, said = setting.activities, _said(setting)
    for place, card in _dealt(setting, allowed):
        theirs = _near(setting, place) >= _FLOOR and at_home(card, said) and not card.on_yours
        if setting.guided or theirs:
            yield _Offer(float(scored.values[place]), place, Chosen(card, scored.grounds[place]))


def _near(setting: Setting, place: int) -> float:
    vector = setting.deck.activities.vectors[place]
    wanted = [wish for wish in setting.wishes if wish.ground is not None or setting.theme]
    return max((float(wish.vector @ vector) for wish in wanted), default=0.0)


def _dealt(
    setting: Setting, allowed: Callable[[ActivityCard], bool]
) -> Iterator[tuple[int, ActivityCard]]:
    for place, card in enumerate(setting.deck.library.activities):
        if card.id not in setting.used and allowed(card):
            yield place, card


def _said(setting: Setting) -> tuple[str, ...]:
    """What the pair says of what it is about."""
    record = setting.record
    goals = [goal.text for goal in record.goals]
    promises = [promise.text for promise in record.promises]
    return (*told_besides(setting.brief.understanding.text), *goals, *promises)


def _matters(setting: Setting) -> Iterator[_Matter]:
    """What the pair has of its own, said by whoever is spoken to or by both."""
    if setting.guided or setting.brief.facts is None:
        return
    theme = "" if setting.asked_at_length else setting.theme
    yield from (_Matter(own, None, _THEME) for own in (own_matters(theme) if theme else ()))
    for promise in setting.record.promises:
        yield from _of_promise(setting, promise)
    for whose, weight in (("mentor", _MENTORS), ("mentee", _MENTEES)):
        goal = setting.record.goal(whose)
        yield from _of_goal(setting, goal, weight) if goal else ()


def _of_promise(setting: Setting, promise: Promise) -> Iterator[_Matter]:
    if denied(promise):
        return
    told = promise.kept or bool(noted(promise))
    for own in own_matters(promise.text, promise.by is setting.voice.to):
        over = told and own.matter in _OVER
        if promise.by is Role.MENTEE and not over and own.matter is not Matter.QUESTION:
            yield _Matter(own, promise, _PROMISED)


def _asks_for_a_group(own: Own) -> bool:
    """Whether a question is about people of a kind, for whom nobody is to answer in an exercise."""
    asked = own.phrase.lower()
    kinds = {group.name for group in spoken(asked).groups} - _BY_THEIR_WORK
    return own.matter is Matter.QUESTION and bool(kinds or _COLOUR.search(asked))


def _lived(own: Own) -> bool:
    """Whether it is about somebody's body, faith or home: offered by its owner, never exercised.

    What is written, whoever it is about, can be read and changed.
    """
    written = own.matter in (Matter.PAPER, Matter.RECORD, Matter.SELECTION, Matter.RULE)
    return not written and of_ones_life(own.phrase)


def _of_goal(setting: Setting, goal: Goal, weight: float) -> Iterator[_Matter]:
    main = best_part(setting, goal)
    for part in goal.parts:
        less = 1.0 if part == main else 0.8
        for own in own_matters(part, goal.whose == setting.voice.to.value):
            fits = _ONLY.get(own.matter, goal.whose) == goal.whose
            theirs = _asks_for_a_group(own) or _lived(own)
            if fits and not own.phrase.startswith("whether ") and not theirs:
                yield _Matter(own, goal, weight * less)
