"""Questions by rule: from what was promised and said last time, then from the library."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.advice import advised
from coach.composing.by_rule.after_a_breach import about_the_breach, broken
from coach.composing.by_rule.answer import research
from coach.composing.by_rule.asked_blocks import asked_aloud, asked_blocks, wanted_blocks
from coach.composing.by_rule.asking_after import probe, words_about
from coach.composing.by_rule.at_work import dealt, spoken_of
from coach.composing.by_rule.circumstances import situation_card
from coach.composing.by_rule.further_questions import (
    about_other_wishes,
    about_the_leaders_goal,
    about_the_notes,
    about_the_theme,
    last_step,
)
from coach.composing.by_rule.goals import one_question
from coach.composing.by_rule.in_earshot import in_earshot, ones_own_goal
from coach.composing.by_rule.named_subjects import subject_questions
from coach.composing.by_rule.of_the_situation import of_the_situation, to_be_asked
from coach.composing.by_rule.promise_outcomes import undone, unheard
from coach.composing.by_rule.promise_questions import answered
from coach.composing.by_rule.promise_words import opening
from coach.composing.by_rule.question_times import room_for, timed_questions
from coach.composing.by_rule.questions import ChosenQuestion, best_questions
from coach.composing.by_rule.replying import reply_cards
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part, tie
from coach.composing.by_rule.uptake import takes_up_evidence
from coach.composing.by_rule.what_was_found import about_what_was_found
from coach.composing.by_rule.words_quoted import about_words
from coach.composing.drafts import DraftAnswer, DraftQuestion, DraftQuestions
from coach.composing.record import Promise
from coach.composing.saying.naming import for_speaker
from coach.composing.words import ended, quoted
from coach.domain.briefs import Intent
from coach.domain.library import SituationCard
from coach.domain.people import Role

DEFAULT, MOST = 5, 12
_OF_THE_WORK = 2
"""Questions about one thing at work."""
_SO_FAR = "What is known so far?"
_ALONE = re.compile(
    r"\b(?:journal|diary|reflect\w*|for me|for myself|ask me"
    r"|after (?:the|our|my) (?:last )?meeting)\b",
    re.IGNORECASE,
)


def questions(setting: Setting, count: int | None = None) -> DraftQuestions:
    """Questions in the order to ask them, with the evidence where it was asked for."""
    slots = setting.brief.understanding.slots
    together = _together(setting)
    audience = slots.audience or _answers(setting, together)
    card = situation_card(setting)
    asks = not slots.model and together
    own_number = asks and _from_the_record(setting, audience)
    wanted = min(count or slots.count or (room_for(setting) if own_number else DEFAULT), MOST)
    alone = asks and audience is Role.MENTEE and broken(setting, card)
    own = _own_questions(setting, audience, wanted) if asks and not alone else []
    ends = last_step(setting)[: wanted - 1] if own and own_number else []
    matter = to_be_asked(setting, card) if asks and audience is Role.MENTEE else None
    if matter and not alone:
        own, ends = _about_the_matter(setting, matter, wanted), []
    if alone:
        own = [*_about_asked(setting, audience), *about_the_breach(setting, card)][:wanted]
    room = wanted - len(own) - len(ends)
    found = best_questions(
        setting, room, together=together, audience=audience, model=slots.model, spare=not own
    )
    known = _known(setting)
    told = known is not None and not known.refused
    cards = [_from_card(setting, one) for one in found]
    # Words and promises open, a goal's own question comes before the step that closes.
    asked = (*own, *cards) if alone else (*own[:2], *cards[:-1], *own[2:], *cards[-1:])
    if ends:
        asked = (*own, *cards, *ends)
    return DraftQuestions(
        questions=timed_questions(setting, asked) if together else asked,
        advice=advised(setting, card, known=told, starts=False),
        answer=known,
    )


def _about_the_matter(setting: Setting, card: SituationCard, wanted: int) -> list[DraftQuestion]:
    """What the request wants asked and the two have counted, then what the matter asks for."""
    asked = [*_about_asked(setting, Role.MENTEE), *_about_matters(setting, Role.MENTEE)[:1]]
    found = about_what_was_found(setting)
    goal = _about_goal(setting, Role.MENTEE)
    first = [*asked[:1], *found[:2], *goal, *found[2:]] if found else asked
    if len(first) < wanted // 2:
        first += _about_promises(setting, Role.MENTEE)
    first = first[: wanted * 2 // 3 if found else wanted // 2]
    return [*first, *of_the_situation(setting, card, wanted - len(first))]


def _together(setting: Setting) -> bool:
    """Whether the questions are for a meeting; a person's own are for the journal."""
    understanding = setting.brief.understanding
    if asked_blocks(setting):
        return True
    if understanding.slots.audience is not None:
        return understanding.slots.audience != setting.voice.to
    return not _ALONE.search(understanding.text)


def _answers(setting: Setting, together: bool) -> Role:
    if not together and setting.voice.to is not Role.COORDINATOR:
        return setting.voice.to
    return Role.MENTOR if setting.voice.to is Role.MENTEE else Role.MENTEE


def _known(setting: Setting) -> DraftAnswer | None:
    if Intent.ANSWER not in setting.brief.understanding.also:
        return None
    return None if takes_up_evidence(setting) else research(setting)


def _own_questions(setting: Setting, audience: Role, wanted: int) -> list[DraftQuestion]:
    """Questions about what is between the two: all but one of what was asked for."""
    made = [
        *_about_asked(setting, audience),
        *_about_subjects(setting, audience),
        *_about_matters(setting, audience),
        *about_words(setting, audience),
        *_about_promises(setting, audience),
        *(about_what_was_found(setting) if audience is Role.MENTEE else ()),
        *_about_goal(setting, audience),
    ]
    if _from_the_record(setting, audience):
        told = {quote for one in made for quote in one.quotes}
        made += [
            *(one for one in about_the_notes(setting) if not told & set(one.quotes)),
            *_about_the_work(setting, audience)[:1],
            *about_the_leaders_goal(setting),
            *about_other_wishes(setting),
        ]
    else:
        made += _about_the_work(setting, audience)
    made = about_the_theme(setting, made, audience, single=wanted == 1)
    asked = setting.used | {one for one in setting.shown if one.startswith("goal:")}
    return [one for one in made if one.card_id not in asked][: max(wanted - 1, 1)]


def _from_the_record(setting: Setting, audience: Role) -> bool:
    """Whether the two have more to be asked about than a card that fits anybody could add."""
    mentors = setting.voice.to is Role.MENTOR and audience is Role.MENTEE
    record = setting.record
    own = [
        *(one.text for one in record.promises),
        *(one.text for one in record.notes),
        *(one.text for one in record.goals),
    ]
    about = read(setting.theme).content
    near = not about or about & read(" ".join(own)).content
    has = bool(near and (record.promises or record.notes))
    return mentors and (setting.asked_at_length or has)


def _about_matters(setting: Setting, audience: Role) -> list[DraftQuestion]:
    """A question about each small matter that the request names."""
    if audience is not Role.MENTEE:
        return []
    return [
        DraftQuestion(
            text=card.question,
            audience=audience.value,
            why=f"You named it: {quoted(card.title)}.",
            quotes=setting.quote(card.id, card.question),
            card_id=card.id,
        )
        for card in reply_cards(setting)
        if card.question
    ]


def _about_asked(setting: Setting, audience: Role) -> list[DraftQuestion]:
    """What the request itself names as wanted, to be asked."""
    if audience is not Role.MENTEE:
        return []
    return [
        DraftQuestion(
            text=asked_aloud(block),
            audience=audience.value,
            why=f"{block.item.what} {block.item.why}",
            quotes=block.item.quotes,
            card_id="request",
        )
        for block in wanted_blocks(setting)
    ]


def _about_subjects(setting: Setting, audience: Role) -> list[DraftQuestion]:
    """What the request names for the meeting, to be asked about."""
    if audience is not Role.MENTEE:
        return []
    return [
        DraftQuestion(
            text=text,
            audience=audience.value,
            why=f"{rests_on} You named it in your request.",
            quotes=setting.rest_on(rests_on),
            card_id="request",
        )
        for text, rests_on in subject_questions(setting)
    ]


def _about_the_work(setting: Setting, audience: Role) -> list[DraftQuestion]:
    """What somebody asks who knows the work that the two are about, not the same one again."""
    if setting.voice.to is Role.COORDINATOR:
        return []
    made = [
        DraftQuestion(
            text=text,
            audience=audience.value,
            why=f"Somebody who knows {card.title} would ask it.",
            quotes=(*setting.quote(card.id, text), *setting.own(ground)),
            card_id=f"{card.id}:{asked.index(text)}",
        )
        for card, ground in spoken_of(setting).items()
        for asked in [card.ask_leader if audience is Role.MENTEE else card.ask_mentor]
        for text in dealt(setting, card, asked, _OF_THE_WORK, ground.text if ground else "")
    ]
    return [one for one in made if one.card_id not in setting.shown]


def _about_promises(setting: Setting, audience: Role) -> list[DraftQuestion]:
    return [
        DraftQuestion(
            text=_after(setting, promise),
            audience=audience.value,
            why="A date, a smaller piece or a no will do; write down which.",
            quotes=setting.own(promise),
            card_id=promise.passage.source_id,
        )
        for promise in setting.record.open(audience)[:1]
    ]


def _after(setting: Setting, promise: Promise) -> str:
    if undone(setting, promise) or answered(promise):
        return words_about(setting, promise)
    asked, also, _ = (_SO_FAR if unheard(promise) else probe(setting, promise)).partition(", and")
    return for_speaker(f"{opening(promise)} {asked}{'?' if also else ''}", "mentor")


def _about_goal(setting: Setting, audience: Role) -> list[DraftQuestion]:
    """A question for the leader about what the mentor came for."""
    goal = setting.record.goal("mentor")
    silent = in_earshot(setting) and ones_own_goal(setting)
    if goal is None or silent or audience is not Role.MENTEE or setting.voice.to is Role.MENTEE:
        return []
    part, text = best_part(setting, goal), one_question(setting, goal)
    if not text:
        return []
    return [
        DraftQuestion(
            text=text,
            audience=audience.value,
            why=setting.voice.goal(goal, part),
            quotes=setting.own(goal),
            card_id=goal.passage.source_id,
        )
    ]


def _from_card(setting: Setting, chosen: ChosenQuestion) -> DraftQuestion:
    card = chosen.card
    held = tie(setting, chosen.ground, card.text) if chosen.ground else None
    return DraftQuestion(
        text=card.text,
        audience=card.audience,
        model=card.model.value if card.model else None,
        step=card.step,
        why=" ".join(part for part in (ended(card.why), held.told if held else "") if part),
        quotes=(
            *setting.quote(card.id, card.text, card.why),
            *(held.quotes if held else ()),
        ),
        card_id=card.id,
    )
