"""Discussion topics by rule: a belief as people say it, what was found, and what to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.checks.words import read
from coach.composing.by_rule.activities import choose, step_sentences
from coach.composing.by_rule.advice import advised
from coach.composing.by_rule.answer import nothing_exact
from coach.composing.by_rule.asked_blocks import asked_blocks
from coach.composing.by_rule.circumstances import situation_card
from coach.composing.by_rule.evidence import (
    ChosenEvidence,
    Known,
    choose_evidence,
    given,
    known,
    measured,
)
from coach.composing.by_rule.running_order import Order, running_order, timed
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import tie
from coach.composing.by_rule.uptake import takes_up_evidence
from coach.composing.by_rule.without_belief import in_their_place, named_matter
from coach.composing.cards import principles
from coach.composing.drafts import DraftAdvice, DraftLine, DraftTopic, DraftTopics
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.words import ended, quoted
from coach.domain.library import EvidenceCard, SituationCard
from coach.domain.suggestions import Standing

BESIDE_OWN, MOST = 2, 6
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")
_BELIEF = re.compile(
    r"\b(?:stereotyp\w+|clich\w+|generations?|gen z|boomers?|bias\w*|prejudic\w+|claims?|beliefs?"
    r"|evidence|research|true that|that even true|what \w+ want)\b",
    re.IGNORECASE,
)
_MINUTES_EACH = 15
"""Minutes of a meeting for each belief: half for it, half for what the two have of their own; and
the least, with the guess, the finding and the talk about it, where a number was asked for."""
_MORE_THAN_A_BELIEF = 25
"""Words of a request from which on it holds more than the belief that it names."""
_TOP = re.compile(r"\btop\s+(?:\d+|three|five|ten)\b", re.IGNORECASE)
_PLAYFUL = re.compile(r"\b(?:quiz|game|guess|fun|play)\b", re.IGNORECASE)
_GUESSES = re.compile(r"\bguess", re.IGNORECASE)
"""A game about the two who play it, where one about groups was wanted."""
_HANDS_OR_EYES = frozenset({"walking", "driving", "no-paper", "no-reading", "standing", "phone"})
_NO_STUDY = re.compile(r"\blibrary has no study\b", re.IGNORECASE)
"""Said once is enough."""
_LOOK = {
    "": "Look for one decision of the last months that this belief has touched.",
    "mentor": "Ask where this belief has stood in the way of it.",
    "mentee": "Ask which decision about it would come out differently without this belief.",
}


def topics(setting: Setting, count: int | None = None) -> DraftTopics:
    """Topics for this pair, as many as fit, and the situation's advice where there is one."""
    card = situation_card(setting)
    asked = setting.asks_for_research or takes_up_evidence(setting)
    found = known(setting) if asked else ()
    number = _number(setting, count, card)
    chosen = _chosen(setting, found, number)
    instead = () if found else in_their_place(setting, number - len(chosen))
    told = Part(5, 12, 30, 2.0) if about_beliefs(setting) else Part(4, 7, 15, 0.8)
    parts = [told] * len(chosen) + [one.part for one in instead]
    order = running_order(setting, parts, _order(setting))
    of_beliefs = order.spans[: len(chosen)]
    middle = (*_beliefs(setting, of_beliefs), *timed(instead, order.spans[len(chosen) :]))
    plan = (*order.before, *middle, *order.after)
    return DraftTopics(
        topics=tuple(
            _timed(setting, made, span)
            for made, span in zip(_made(setting, chosen), of_beliefs, strict=True)
        ),
        advice=_advised(setting, card, found, bool(chosen) or _names_none(setting)),
        plan=(*plan, *_game(setting)),
    )


def _made(setting: Setting, chosen: Sequence[ChosenEvidence]) -> Iterator[DraftTopic]:
    """The topics; what to do with one is said once where it is the same for several."""
    said = set()
    for one in chosen:
        made = topic(setting, one)
        yield replace(made, why="") if made.why in said else made
        said.add(made.why)


def _chosen(setting: Setting, found: Sequence[Known], count: int) -> tuple[ChosenEvidence, ...]:
    """What was asked after comes first, then the best of the others."""
    asked = tuple(ChosenEvidence(one.card, None) for one in found)
    ids = {one.card.id for one in asked}
    rest = (one for one in choose_evidence(setting, count) if one.card.id not in ids)
    if setting.asked_at_length and not about_beliefs(setting):
        # A belief that nothing of the pair's speaks of would come out of nowhere in a long request.
        rest = (one for one in rest if one.ground is not None)
    return (*asked, *rest)[:count]


def _beliefs(setting: Setting, spans: Sequence[str]) -> tuple[DraftLine, ...]:
    """Where the beliefs stand in the hour."""
    return tuple(
        DraftLine(
            f"{span.capitalize()}: one belief on the table, with what was found about it: the"
            f" {_PLACES[place]} card below.",
            Standing.MOVE,
            setting.rest_on(principles.ONE_BELIEF),
        )
        for place, span in enumerate(spans)
        if span
    )


def _names_none(setting: Setting) -> bool:
    """Whether a short request names nothing that a study could be about."""
    return not (setting.asked_at_length or named_matter(setting))


def _advised(
    setting: Setting, card: SituationCard | None, found: Sequence[Known], topics_given: bool
) -> DraftAdvice | None:
    """The advice, and that no study is on just what was asked, where that is so."""
    given = advised(setting, card)
    answered = topics_given or _topics_named(setting)
    answered = answered or not (card is None or about_beliefs(setting))
    answered = answered and (not setting.asks_for_research or any(one.exact for one in found))
    if given is None or answered or any(_NO_STUDY.search(line.text) for line in given.first):
        return given
    return replace(given, first=(*given.first, nothing_exact(setting, nearest=bool(found))))


def _number(setting: Setting, count: int | None, card: SituationCard | None) -> int:
    """How many beliefs there is time for beside what the two have of their own."""
    if (_topics_named(setting) and card is None) or (setting.unwanted and card is not None):
        return 0
    asked = count or setting.brief.understanding.slots.count
    ranking = _TOP.search(setting.brief.understanding.text) and card is not None
    if asked is not None and not ranking:
        return max(min(asked, MOST), 1)
    among = (
        not asked_blocks(setting)
        and about_beliefs(setting)
        and (_names_beliefs(setting) or not setting.record.promises)
        and (not _more_than_a_belief(setting) or _order(setting) is Order.BELIEFS_FIRST)
    )
    wanted = BESIDE_OWN if ranking or among else 1
    return max(min(wanted, setting.minutes // _MINUTES_EACH), 1)


def _topics_named(setting: Setting) -> bool:
    """Whether a long request names the topics itself, and none of them is a belief or a study."""
    heard, asks = setting.brief.understanding, setting.asks_for_research
    beliefs = heard.slots.dimensions or _BELIEF.search(heard.text) or asks
    return setting.asked_at_length and len(heard.subjects) >= BESIDE_OWN and not beliefs


def about_beliefs(setting: Setting) -> bool:
    """Whether what people believe of each other is the subject, and not only beside it."""
    heard = setting.brief.understanding
    if _names_beliefs(setting):
        return True
    return not (heard.situations or _more_than_a_belief(setting))


def _names_beliefs(setting: Setting) -> bool:
    heard = setting.brief.understanding
    return bool(heard.slots.dimensions or _BELIEF.search(heard.text))


def _more_than_a_belief(setting: Setting) -> bool:
    return len(setting.brief.understanding.text.split()) >= _MORE_THAN_A_BELIEF


def _order(setting: Setting) -> Order:
    """What was promised and counted comes first, unless beliefs are what was asked for."""
    told = setting.record.promises or _more_than_a_belief(setting)
    beliefs = _BELIEF.search(setting.brief.understanding.text) and not asked_blocks(setting)
    own = told and not beliefs
    return Order.OWN_FIRST if own else Order.BELIEFS_FIRST


def _game(setting: Setting) -> tuple[DraftLine, ...]:
    """Something playful that is about these two and nobody else."""
    unwanted_games = {"no-role-play", "no-cards"} & set(setting.conditions)
    if unwanted_games or not _PLAYFUL.search(setting.brief.understanding.text):
        return ()
    chosen = choose(setting, lambda card: bool(_GUESSES.search(card.title)), 1)
    return tuple(
        DraftLine(
            f"In place of a quiz about groups, one about the two of you: {quoted(one.card.title)}. "
            + " ".join(step_sentences(setting.voice, one.card.steps)),
            Standing.MOVE,
            setting.quote(one.card.id, *(step.do for step in one.card.steps)),
        )
        for one in chosen
    )


def _timed(setting: Setting, made: DraftTopic, span: str) -> DraftTopic:
    """The topic with its minutes, as a game of guessing against the finding."""
    if not span:
        return replace(made, why=f"{made.why} A spare one, if the others end early.".strip())
    return replace(
        made, why=f"{made.why} {span.capitalize()}: guess, {_way(setting)}, then ask.".strip()
    )


def _way(setting: Setting) -> str:
    """How the finding gets to the other: where nobody can read, it is told in a sentence."""
    return "tell" if _HANDS_OR_EYES & set(setting.conditions) else "read"


def topic(setting: Setting, chosen: ChosenEvidence) -> DraftTopic:
    """One card as a topic, tied to the goal or promise that it was chosen for."""
    card = chosen.card
    held = tie(setting, chosen.ground, card.claim) if chosen.ground else None
    question = _question(setting, card)
    quotes = setting.quote(
        card.id,
        card.claim,
        card.finding,
        *given(card.design, card.n, card.size),
        card.limits,
        card.challenge,
        question,
        card.safe,
        card.trap,
    )
    look = _LOOK.get(chosen.ground.whose if isinstance(chosen.ground, Goal) else "", _LOOK[""])
    return DraftTopic(
        claim=card.claim,
        evidence=f"{ended(card.finding)}{measured(card, card.finding)}",
        grade=card.grade.value,
        limits=ended(card.limits),
        challenge=card.challenge,
        question=question,
        careful=f"Rather not: {ended(card.trap)} Safer: {ended(card.safe)}",
        quotes=(*quotes, *(held.quotes if held else ())),
        card_id=card.id,
        why=f"{held.told} {look}" if held else look,
    )


def _question(setting: Setting, card: EvidenceCard) -> str:
    """The card's question that is nearest to what this pair came for."""
    wanted = read(" ".join(goal.text for goal in _goals(setting.record.goals))).content
    return max(card.questions, key=lambda text: len(wanted & read(text).content))


def _goals(goals: Sequence[Goal]) -> list[Goal]:
    return [goal for goal in goals if goal.whose != "programme"]
