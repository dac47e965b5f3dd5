"""Which situation a meeting is in: by what was heard, by the record, or by the clock."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.agreed import agreement, made_public, turned_against
from coach.composing.by_rule.danger_noted import leader_in_danger
from coach.composing.by_rule.promise_outcomes import undone
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.who_they_are import is_ruled_out
from coach.composing.record import Promise
from coach.composing.understanding.asked import Kind, asked
from coach.composing.understanding.conditions import conditions
from coach.composing.understanding.unwelcome import unwelcome_attention
from coach.composing.understanding.utterance import sentences
from coach.domain.briefs import Intent, SituationMatch
from coach.domain.library import SituationCard
from coach.domain.people import Role

_PROMISE_MISSED = "sit-promises-not-kept"
FEW_MINUTES = "sit-ten-minutes"
_SHAPING = frozenset(
    {
        "sit-captions-remote", "sit-phone-noise", "sit-ten-minutes", "sit-camera-off",
        "sit-leaders-office", "sit-night-shift-frontline", "sit-part-time", "sit-caring-times",
        "sit-second-language",
    }
)  # fmt: skip
"""Cards about place, time and access: they say how a meeting is run and not what it is about."""
FIRST_MEETING, LAST_MEETING = "sit-first-meeting-nerves", "sit-last-meeting"
_ONE_LANGUAGE = "sit-second-language"
"""For two who share one language unevenly: where somebody interprets they share none."""
BROKEN = "sit-confidence-broken"
TOLD_IN_PUBLIC = "sit-told-in-public"
_LEADER_NOT_WELL = "sit-leader-distress"
_TOO_FRIENDLY = "sit-too-friendly"
_NOT_WELL = frozenset({"sit-mentor-distress", _LEADER_NOT_WELL})
_ALWAYS = _NOT_WELL | {"sit-harassment-disclosed", BROKEN}
"""Cards that a single sentence is enough for."""
_SUBJECTS = frozenset({"sit-ai-digital-topics"})
"""Cards about a subject to talk about: they say nothing of what somebody is up against."""
_ALONE = re.compile(r"\babout (?:this|that|it) alone\b", re.IGNORECASE)
_WITH_A_GUEST = frozenset({"sit-sits-in"})
"""Where somebody listens, nothing of the pair's own is on the table."""
_WHOLE = frozenset({BROKEN, TOLD_IN_PUBLIC, "sit-let-slip", "sit-figure-not-true"})
_FEW_WORDS = 10
FEW = 15
"""Minutes up to which the length of a meeting is itself what has to be dealt with."""
_SURE, _SURELY = 0.8, 0.88
_SHARED_STEMS = 2
"""Words that a request shares with a promise before it counts as speaking of it."""


def situation_card(setting: Setting) -> SituationCard | None:
    """The card to deal with first; None where nothing is the matter."""
    if _asks_for_a_fact(setting):
        return None
    grave = next((card for card, _ in heard_cards(setting) if card.id in _ALWAYS), None)
    told = (None if grave else _told_between_the_lines(setting)) or _agreement_broken(
        setting, grave
    )
    if told:
        return told
    other = grave is not None or _clearly_heard(setting)
    if spoken_of(setting) and not other and not _more_than_a_delay(setting):
        broken = _fitting(setting, _PROMISE_MISSED)
        if broken:
            return broken
    heard = heard_cards(setting)
    if setting.minutes <= FEW and setting.brief.understanding.intent is Intent.AGENDA:
        about_place = not heard or bool(conditions(heard[0][1])) or not _sure(setting, heard[0][0])
        short = _fitting(setting, FEW_MINUTES) if about_place else None
        if short:
            return short
    heard = [(card, words) for card, words in heard if not _in_passing(setting, card, words)]
    between = [card for card, _ in heard if not (shapes(card) or card.id in _SUBJECTS)]
    heard = [(card, words) for card, words in heard if _leads(setting, card, words)]
    return next(iter([*between, *(card for card, _ in heard)]), None) or _by_place_in_programme(
        setting
    )


def _told_between_the_lines(setting: Setting) -> SituationCard | None:
    """What a request and the last notes add up to, though no sentence of them says it."""
    if leader_in_danger(setting):
        return setting.deck.situation(_LEADER_NOT_WELL)
    notes = (one.text for one in setting.record.last_notes())
    told = (setting.brief.understanding.text, *notes)
    unasked = setting.voice.to is Role.MENTOR and unwelcome_attention(told)
    return setting.deck.situation(_TOO_FRIENDLY) if unasked else None


def _clearly_heard(setting: Setting) -> bool:
    """Whether a long request is surely about something else than a promise that is open."""
    first = setting.brief.understanding.situations[:1]
    return setting.asked_at_length and any(
        one.clear and one.card_id != _PROMISE_MISSED and one.card_id not in _SHAPING
        for one in first
    )


def _asks_for_a_fact(setting: Setting) -> bool:
    """Whether a request is one question who decides or signs, and tells of nothing else."""
    text = setting.brief.understanding.text
    return len(sentences(text)) == 1 and any(one.kind is Kind.LOCAL for one in asked(text))


def _agreement_broken(setting: Setting, grave: SituationCard | None) -> SituationCard | None:
    """The card for a broken confidence, where what was agreed was plainly turned against somebody.

    What else one sentence reminds of stands back behind it.
    """
    if (grave is not None and not guessed(setting, grave)) or agreement(setting) is None:
        return None
    surely = turned_against(setting) or made_public(setting)
    return _fitting(setting, BROKEN) if surely else None


def distress_in_passing(setting: Setting) -> SituationCard | None:
    """The card for somebody who is not well, where a long request says so in a few words."""
    found = (card for card, words in heard_cards(setting) if _in_passing(setting, card, words))
    return next(found, None)


def _in_passing(setting: Setting, card: SituationCard, heard: str) -> bool:
    """Whether not being well is one clause of much else: then the rest is dealt with as well.

    Danger is heard before any plan is made, and leads to the care routes.
    """
    return card.id in _NOT_WELL and setting.asked_at_length and len(heard.split()) <= _FEW_WORDS


def guessed(setting: Setting, card: SituationCard) -> bool:
    """Whether one sentence of the request only reminds of it."""
    every = setting.brief.understanding.situations
    return any(match.card_id == card.id and not match.clear for match in every)


def about_this_alone(card: SituationCard) -> bool:
    """Whether what is said first lets the meeting be about this and nothing else."""
    return bool(_ALONE.search(card.first)) or card.id in _WITH_A_GUEST


def dealt_with_whole(card: SituationCard) -> bool:
    """Whether its parts belong together and come before anything else of the meeting."""
    return card.id in _WHOLE


def not_well(card: SituationCard) -> bool:
    """Whether the card is about somebody's health or life."""
    return card.id in _NOT_WELL


def _leads(setting: Setting, card: SituationCard, heard: str) -> bool:
    """Whether a card about how a meeting is run is what a request is about.

    A long request has to be sure of it; what it asks comes before place and language, which shape
    the plan anyway.
    """
    if not (setting.asked_at_length and (shapes(card) or card.id in _SUBJECTS)):
        return True
    score = _score(setting, card)
    asks = [one for one in asked(setting.brief.understanding.text) if one.kind is not Kind.PLAN]
    return score >= _SURELY and not (asks and conditions(heard))


def _sure(setting: Setting, card: SituationCard) -> bool:
    """Whether it is sure enough to take a few minutes that are needed for one thing."""
    return _score(setting, card) >= _SURE


def _score(setting: Setting, card: SituationCard) -> float:
    every = setting.brief.understanding.situations
    return max((match.score for match in every if match.card_id == card.id), default=0.0)


def shapes(card: SituationCard) -> bool:
    """Whether the card is about how a meeting is run, so that its topic comes from elsewhere."""
    return card.id in _SHAPING


def second_card(setting: Setting, first: SituationCard) -> SituationCard | None:
    """Another situation that was heard beside the first."""
    return next((card for card, _ in heard_cards(setting) if card.id != first.id), None)


_NAMED = 0.65
"""Score below which naming a place, a channel or a length is no trouble with it."""


def heard_cards(setting: Setting) -> list[tuple[SituationCard, str]]:
    """Recognised cards that are meant for the asker, with the words they were heard in.

    A card that only one sentence of a long request reminds of would speak of something else.
    """
    found = []
    for match in setting.brief.understanding.situations:
        if setting.asked_at_length and not (match.clear or _enough(match)):
            continue
        card = setting.deck.situation(match.card_id)
        if card is not None and _may_be(setting, card) and not _by_a_word(card, match):
            found.append((card, match.heard))
    return found


def _by_a_word(card: SituationCard, match: SituationMatch) -> bool:
    """Whether a place or a channel is only named: the plan is shaped by it anyway."""
    return shapes(card) and match.score < _NAMED


def _enough(match: SituationMatch) -> bool:
    """Whether one sentence of a long request is enough for a card."""
    # A breach has to be sure: the meeting would be about nothing else.
    return match.card_id in _ALWAYS and (match.card_id != BROKEN or match.score >= _SURE)


def _may_be(setting: Setting, card: SituationCard) -> bool:
    if card.id == _ONE_LANGUAGE and setting.interpreted:
        return False
    if is_ruled_out(card, setting.brief.facts, setting.brief.understanding.text):
        return False
    return _meant_for(setting, card) and _in_its_place(setting, card)


def _in_its_place(setting: Setting, card: SituationCard) -> bool:
    """Whether a card for a beginning or an end is heard there: "last time" is no last meeting."""
    if setting.brief.facts is None:
        return True
    if card.id == LAST_MEETING:
        return setting.number >= setting.planned - 1
    return card.id != FIRST_MEETING or setting.number == 1


def _more_than_a_delay(setting: Setting) -> bool:
    """Whether a long request is surely about something else that came of what was promised."""
    every = setting.brief.understanding.situations[:1]
    surely = any(one.clear and one.score >= _SURE for one in every)
    return setting.asked_at_length and surely and every[0].card_id != _PROMISE_MISSED


def spoken_of(setting: Setting) -> Promise | None:
    """A promise of the leader's that was missed, and that the request speaks of."""
    asked = read(setting.brief.understanding.text).content
    for promise in setting.record.open(Role.MENTEE):
        if undone(setting, promise) and len(asked & read(promise.text).content) >= _SHARED_STEMS:
            return promise
    return None


def _by_place_in_programme(setting: Setting) -> SituationCard | None:
    if setting.brief.facts is None or setting.brief.understanding.intent is not Intent.AGENDA:
        return None
    if setting.number == 1:
        # Somebody who tells a lot about a first meeting says whether nerves are the matter.
        return None if setting.asked_at_length else _fitting(setting, FIRST_MEETING)
    return _fitting(setting, LAST_MEETING) if setting.number >= setting.planned else None


def _fitting(setting: Setting, card_id: str) -> SituationCard | None:
    card = setting.deck.situation(card_id)
    return card if card is not None and _meant_for(setting, card) else None


def _meant_for(setting: Setting, card: SituationCard) -> bool:
    """Whether the card speaks to the asker: "Get your mentor to …" is nothing for a mentor."""
    sides = (Role.MENTOR, Role.MENTEE)
    return setting.voice.to not in sides or card.audience in ("both", setting.voice.to.value)
