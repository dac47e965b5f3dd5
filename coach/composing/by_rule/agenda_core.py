"""The middle of a meeting: activities, evidence, one question, a break."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import cycle, islice

from coach.checks.words import read
from coach.composing.by_rule.activities import (
    Chosen,
    adapted,
    best_end,
    choose,
    own_prompts,
    step_sentences,
)
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.breaks import BREAK
from coach.composing.by_rule.evidence import choose_evidence, known, told
from coach.composing.by_rule.of_its_place import begins_by_itself
from coach.composing.by_rule.own_exercises import exercises
from coach.composing.by_rule.questions import best_questions
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.stretches import pauses_needed
from coach.composing.by_rule.ties import tie
from coach.composing.cards import principles
from coach.composing.cards.deck import activity_gist
from coach.composing.cards.doings import doings
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, DraftPreparation
from coach.composing.planner import Part
from coach.composing.record import Goal, NoteLine, Promise
from coach.composing.words import ended, purpose, quoted
from coach.domain.briefs import Intent
from coach.domain.library import ActivityCard, EvidenceCard, SituationCard
from coach.domain.suggestions import Standing
from coach.domain.terms import Stage

_OFFERED = 6
"""Beliefs near to the pair's matter of which one may have been said."""
_SHARED_STEMS, _SHARED = 2, 0.6
"""Stems, and the share of a telling's, that a line has to have in common with it."""
_EXACT = "One belief, taken apart"
_NEAREST = "No study on just what you asked; the nearest"
MOVING = "A pause to move"
"""Title of a pause for the body."""
_MOVES = (
    "Get up, walk a few steps or change places.",
    "Up again: to the window, round the table, a few steps outside.",
    "Stand, stretch, sit down somewhere else.",
)
_EACH_OTHER = "Something to ask each other"
_ASKED = {
    "One question": "Ask it once, then wait.",
    "A question between two subjects": "No answer has to be ready; a first thought is enough.",
    _EACH_OTHER: "Whoever finds it easier begins.",
    "A question with time around it": "Let the first answer stand, and ask what else.",
}
"""Titles for a single question, and how to put it."""
_BRING = "Bring "
"""How a preparation begins that a promise is for already."""
_SECOND_BREAK = "Go outside, or close your eyes for a while. Each as they like."
_TWO_BREAKS = 150
"""Minutes of a meeting from which on one break leaves more than an hour and a quarter at a time."""
_ENDS = frozenset({"opening", "closing"})
_TIRING = frozenset({"captions", "no-reading", "tired", "breaks"})


def core_activities(setting: Setting, situation: SituationCard | None = None) -> tuple[Chosen, ...]:
    """Activities for the middle, best first; the first meeting makes the pair's agreement.

    Where its situation has that done, something of the pair's own comes before more of it.
    """
    ending = best_end(setting, lambda card: "closing" in card.themes)
    if_then = ending is not None and "if-then" in doings(ending)

    def core(card: ActivityCard) -> bool:
        themes = set(card.themes)
        if if_then and "if-then" in doings(card):
            return False
        if themes & _ENDS or card.minutes.minimum > setting.minutes - 6 or _mends(card):
            return False
        return "promise" not in themes or bool(setting.record.promises)

    wanted = 1 if setting.minutes < 40 else 2 if setting.minutes < 80 else 4
    chosen = exercises(setting, core, wanted)
    if setting.number > 1:
        return chosen
    agreed = begins_by_itself(setting, situation)
    own = tuple(one for one in chosen if one.own)[:1] if agreed else ()
    rest = (one for one in _agreement_first(setting, chosen, wanted) if one not in own)
    return (*own, *rest)[: max(wanted, 2)]


def _mends(card: ActivityCard) -> bool:
    """Whether it is for something broken: then a situation asks for it, not the arc."""
    return "broken" in card.purpose


def _agreement_first(
    setting: Setting, chosen: tuple[Chosen, ...], wanted: int
) -> tuple[Chosen, ...]:
    agreed = choose(
        setting,
        lambda card: card.themes[:1] == ("agreement",) and setting.stage in card.stages,
        1,
    )
    ids = {one.card.id for one in agreed}
    return (*agreed, *(one for one in chosen if one.card.id not in ids))[: max(wanted, 2)]


def activity_block(setting: Setting, chosen: Chosen, worth: float) -> Block:
    """An activity with its steps, held against what it was chosen for."""
    card, told, voice = chosen.as_run, chosen.as_told, setting.voice
    own = setting.own(chosen.ground) if chosen.own else ()
    steps = " ".join([*step_sentences(voice, card.steps), *adapted(setting, card)])
    item = DraftItem(
        minutes=0,
        title=card.title,
        what=steps,
        lead=card.steps[0].who,
        prompts=own_prompts(setting, chosen),
        why=purpose(card.purpose),
        standing=Standing.MOVE,
        quotes=(*setting.quote(card.id, *(step.do for step in told.steps), card.purpose), *own),
        card_id=card.id,
        skip=card.skip,
    )
    times = card.minutes
    longest = max(times.ideal, min(times.maximum, setting.minutes // 3))
    return Block(
        Part(times.minimum, times.ideal, longest if chosen.own else times.maximum, worth),
        item,
        # A promise has minutes of its own: an activity "held against" it reads like a template.
        None
        if chosen.own or isinstance(chosen.ground, Promise)
        else tie(setting, chosen.ground, activity_gist(card)),
        _preparations(setting, chosen),
    )


def _preparations(setting: Setting, chosen: Chosen) -> tuple[DraftPreparation, ...]:
    card, told = chosen.as_run, chosen.as_told
    wanted = (
        ("mentee", card.prepare_mentee, told.prepare_mentee),
        ("mentor", card.prepare_mentor, told.prepare_mentor),
    )
    return tuple(
        DraftPreparation(who, text, setting.quote(card.id, quote))
        for who, text, quote in wanted
        if text and not (isinstance(chosen.ground, Promise) and text.startswith(_BRING))
    )


def evidence_block(setting: Setting, beside_situation: bool) -> Block | None:
    """One belief about people, and what was found about it: at its stage, or when asked for."""
    card, exact = _evidence(setting, beside_situation)
    if card is None or "no-cards" in setting.conditions:
        return None
    return belief_block(setting, card, exact=exact)


def belief_block(setting: Setting, card: EvidenceCard, *, exact: bool) -> Block:
    """A belief, what was found about it, and a question for the two.

    Args:
        setting: The meeting.
        card: The belief.
        exact: Whether it is about what was asked, and not only near to it.
    """
    voice, question = setting.voice, card.questions[0]
    found = told(card.finding, 2)
    item = DraftItem(
        minutes=0,
        title=f"{_EXACT if exact else _NEAREST}: {quoted(card.claim)}",
        what=f"{found} Limits: {ended(card.limits)}",
        lead="mentor",
        prompts=(voice.says("mentor", card.challenge), voice.says("both", question)),
        why=f"A safer way to say it: {ended(card.safe)}",
        standing=Standing.CLAIM,
        quotes=(
            *setting.quote(card.id, card.finding, card.limits),
            *setting.quote(card.id, card.claim, card.safe, card.challenge, question),
        ),
        card_id=card.id,
        skip="Let's leave this one and look at something else.",
    )
    return Block(Part(6, 10, 18, 1.3), item)


def _evidence(setting: Setting, beside_situation: bool) -> tuple[EvidenceCard | None, bool]:
    """The card to look at, and whether it is about what was asked."""
    if setting.asks_for_research:
        found = known(setting)
        return (found[0].card, found[0].exact) if found else (None, False)
    asked = Intent.ANSWER in setting.brief.understanding.also
    if not asked and (setting.stage is not Stage.EVIDENCE or beside_situation):
        return None, True
    if asked:
        nearest = choose_evidence(setting, 1)
        return (nearest[0].card if nearest else None), True
    offered = (one.card for one in choose_evidence(setting, _OFFERED))
    return next((card for card in offered if voiced(setting, card)), None), True


def voiced(setting: Setting, card: EvidenceCard) -> bool:
    """Whether somebody of the pair has said, asked or noted what the belief is about.

    A belief that nobody holds is put between the two by whoever puts it on the table.
    """
    record = setting.record
    lines: list[NoteLine | Goal | Promise] = [*record.notes, *record.goals, *record.promises]
    texts = [*(one.text for one in lines), setting.brief.understanding.text]
    said = [read(text).content for text in texts]
    for telling in (card.claim, *card.said):
        wanted = read(telling).content
        least = max(_SHARED_STEMS, math.ceil(_SHARED * len(wanted)))
        if any(len(wanted & one) >= least for one in said):
            return True
    return False


def question_block(setting: Setting, required: bool = False) -> Block | None:
    """One question of the library's, chosen for this pair."""
    found = best_questions(setting, 1, together=True)
    if not found:
        return None
    card = found[0].card
    asker = {"mentor": "mentee", "both": "both"}.get(card.audience, "mentor")
    titles = [one for one in _ASKED if asker == "both" or one != _EACH_OTHER]
    title = pick(f"{setting.draw_seed}/{card.id}", titles)
    item = DraftItem(
        minutes=0,
        title=title,
        what=_ASKED[title],
        lead=asker,
        prompts=(setting.voice.says(asker, card.text),),
        why=ended(card.why),
        standing=Standing.MOVE,
        quotes=setting.quote(card.id, card.text, card.why),
        card_id=card.id,
    )
    part = Part(2, 3, 6, 1.5, required=True) if required else Part(4, 6, 25, 0.25)
    return Block(part, item)


def break_blocks(setting: Setting) -> list[Block]:
    """The pauses: as many as somebody's body needs, else one in a long meeting."""
    needed = pauses_needed(setting.minutes, setting.stretch) if setting.stretch else 0
    moving = [_moving(setting, move) for move in islice(cycle(_MOVES), needed)]
    return moving or _breaks(setting)


def _breaks(setting: Setting) -> list[Block]:
    first = _break(setting)
    if first is None:
        return []
    if setting.minutes < _TWO_BREAKS:
        return [first]
    return [first, replace(first, item=replace(first.item, what=_SECOND_BREAK))]


def _moving(setting: Setting, move: str) -> Block:
    """A pause for a body that can't keep still for long; nobody has to give a reason."""
    item = DraftItem(
        minutes=0,
        title=MOVING,
        what=move,
        lead="both",
        prompts=(),
        why="It stands in the plan, so nobody has to ask for it or explain it.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.BREAKS),
    )
    return Block(Part(2, 3, 6, 1.0, required=True), item)


def _break(setting: Setting) -> Block | None:
    """Five minutes in a long meeting, two for eyes that follow captions."""
    tiring = bool(_TIRING & set(setting.conditions))
    if setting.minutes < (35 if tiring else 75):
        return None
    captions = "captions" in setting.conditions
    item = DraftItem(
        minutes=0,
        title="Eyes off the screen" if captions else BREAK,
        what="Nobody talks, nobody reads." if captions else "Stand up, water, no talk about it.",
        lead="both",
        prompts=(),
        why="Breaks stand in the plan: what isn't planned gets eaten by talk.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.BREAKS),
    )
    length = 5 if setting.minutes >= 60 else 2
    longest = 10 if setting.minutes > 120 else length
    return Block(Part(length, length, longest, 1.0, required=True), item)
