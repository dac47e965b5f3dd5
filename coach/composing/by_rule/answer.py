"""Answers by rule: sentences quoted from passages, each cited, or a refusal that offers more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.checks.words import read
from coach.composing.by_rule.advice import advised, plain_advice
from coach.composing.by_rule.circumstances import situation_card
from coach.composing.by_rule.evidence import given, known, measured, told
from coach.composing.by_rule.own_words import in_their_words, to_say
from coach.composing.by_rule.setting import Setting
from coach.composing.cards import principles
from coach.composing.drafts import DraftAdvice, DraftAnswer, DraftLine, Quote
from coach.composing.understanding.stated import wants_words
from coach.composing.understanding.utterance import sentences
from coach.composing.words import ended
from coach.domain.library import EvidenceCard
from coach.domain.passages import Hit, Match, Passage, SourceKind
from coach.domain.suggestions import NOTHING_FOUND, Standing

MOST_SENTENCES, PER_PASSAGE = 3, 2
_TELLS = frozenset({SourceKind.GUIDANCE, SourceKind.DOCUMENT, SourceKind.EVIDENCE})
_NEAR = (0.3, 0.5, 0.65)
"""How near to the question a sentence has to be: where it answers alone, beside words to say or a
situation's advice, and beside both."""
_WORTH_NAMING = 0.4
"""Similarity of a passage to a question from which its title is named though it answers it not."""
_ONLY_RECORD = (
    "On the question itself the library has nothing; this is from what the two of you wrote down."
)
_NOT_TO_SAY = ("Avoid saying:", "People say:")
_NO_STUDY = "On exactly this the library has no study."
_NEAREST = "On exactly this the library has no study; what follows is the nearest."
CAN_DO = (
    "I can plan your next meeting to the minute, find topics with their evidence, or suggest"
    " questions for either of you."
)
_WHAT_TO_ASK = re.compile(
    r"\bwhat (?:do|can|could|should|would) i (?:then )?(?:ask|say|answer|tell|reply|write)\b",
    re.IGNORECASE,
)
NOTHING = f"{NOTHING_FOUND}, so I won't guess."


def guidance(setting: Setting) -> DraftAnswer:
    """An answer from the passages that were found, or a refusal where nothing fits."""
    retrieved = setting.brief.retrieved
    card = situation_card(setting)
    words = in_their_words(setting, card)
    lines = (
        _lines(setting, retrieved.hits, _NEAR[bool(words) + bool(card)])
        if retrieved.match is not Match.NONE
        else ()
    )
    advice = advised(setting, card, starts=False) or _from_the_record(setting)
    if not (lines or words or advice):
        return DraftAnswer(
            (), Match.NONE, refused=True, offer=f"{NOTHING} {_near_by(retrieved.hits)}"
        )
    offer = "Shall I plan this into your next meeting, or find questions on it?"
    if retrieved.match is Match.WEAK and not words:
        offer = f"This is the nearest that the library has; it may not be what you meant. {offer}"
    if not (lines or words or card):
        offer = f"{_ONLY_RECORD} {offer}"
    return DraftAnswer(
        (*words, *lines),
        retrieved.match if lines else Match.MODERATE,
        refused=False,
        offer=offer,
        advice=advice,
    )


def without_study(setting: Setting) -> DraftAnswer:
    """That no study is on it, with what else the library surely says of it."""
    other, none = guidance(setting), nothing_exact(setting, nearest=False)
    if other.match is Match.STRONG:
        return replace(other, sentences=(none, *other.sentences))
    near = _near_by(setting.brief.retrieved.hits)
    return DraftAnswer((none,), Match.NONE, refused=True, offer=near)


def _near_by(hits: Sequence[Hit]) -> str:
    """What the library has that is nearest to a question it can't answer, and what the coach can.

    A title only: what stands under it answers something else.
    """
    for hit in hits:
        if hit.passage.kind is SourceKind.GUIDANCE and hit.dense >= _WORTH_NAMING:
            return f"The nearest that it has is under “{hit.passage.source_title}”. {CAN_DO}"
    return CAN_DO


def _from_the_record(setting: Setting) -> DraftAdvice | None:
    """Where to begin, for a message that tells of a meeting and asks for no fact."""
    return plain_advice(setting) if setting.asked_at_length else None


@dataclass(frozen=True)
class _Candidate:
    """A sentence in its passage, with how near it is to the question."""

    passage: Passage
    place: int
    text: str
    score: float


def _lines(
    setting: Setting, hits: Sequence[Hit], nearest: float = _NEAR[0]
) -> tuple[DraftLine, ...]:
    candidates = [
        candidate
        for hit in hits
        if hit.passage.kind in _TELLS
        for candidate in _candidates(setting, hit)
    ]
    best = sorted(candidates, key=lambda c: -c.score)
    taken: list[_Candidate] = []
    for candidate in best:
        same = [c for c in taken if c.passage == candidate.passage]
        if candidate.score >= nearest and len(same) < PER_PASSAGE and not _said(candidate, taken):
            taken.append(candidate)
        if len(taken) == MOST_SENTENCES:
            break
    order = {c.passage.id: n for n, c in reversed(list(enumerate(taken)))}
    taken.sort(key=lambda c: (order[c.passage.id], c.place))
    return tuple(
        DraftLine(c.text, Standing.CLAIM, (Quote(c.passage.source_id, c.text),)) for c in taken
    )


def _said(candidate: _Candidate, taken: Sequence[_Candidate]) -> bool:
    words = read(candidate.text).content
    return any(len(words & read(other.text).content) > 0.7 * max(len(words), 1) for other in taken)


def _candidates(setting: Setting, hit: Hit) -> list[_Candidate]:
    """The sentences of a passage: by meaning where their vectors are known, else by words."""
    parts = [
        text
        for text in _plain_sentences(hit.passage)
        if len(text.split()) > 3 and not text.startswith(_NOT_TO_SAY)
    ]
    asked = read(setting.brief.understanding.text).content
    known = setting.deck.sentence_scores(setting.brief.sense.request)
    found = []
    for place, text in enumerate(parts):
        score = known.get(text)
        if score is None:
            shared = len(asked & read(text).content) / max(len(asked), 1)
            score = 0.6 * hit.score + 0.4 * shared
        else:
            score = 0.7 * score + 0.3 * hit.score + (0.06 if place == 0 else 0.0)
        found.append(_Candidate(hit.passage, place, text, score))
    return found


def _plain_sentences(passage: Passage) -> tuple[str, ...]:
    return tuple(
        part
        for line in passage.text.splitlines()
        for part in sentences(line.strip().removeprefix("- "))
    )


def researched(setting: Setting) -> DraftAnswer:
    """What was found, after the words that the same message asks for."""
    found = research(setting)
    if not _asks_for_words(setting):
        return found
    card = situation_card(setting)
    words = in_their_words(setting, card)
    advice = advised(setting, card, known=True, starts=False)
    return replace(
        found,
        sentences=(*words, *found.sentences),
        advice=advice,
        refused=found.refused and not (words or advice),
    )


def _asks_for_words(setting: Setting) -> bool:
    text = setting.brief.understanding.text
    return bool(to_say(setting) or wants_words(text) or _WHAT_TO_ASK.search(text))


def research(setting: Setting) -> DraftAnswer:
    """What the evidence cards nearest to the question say, with their limits."""
    found = known(setting, 2)
    if not found:
        return DraftAnswer(
            (nothing_exact(setting, nearest=False),), Match.NONE, refused=True, offer=""
        )
    exact = [one for one in found if one.exact]
    first = () if exact else (nothing_exact(setting, nearest=True),)
    lines = [line for one in exact or found[:1] for line in _found(setting, one.card)]
    return DraftAnswer(
        (*first, *lines),
        Match.STRONG if len(exact) > 1 else Match.MODERATE if exact else Match.WEAK,
        refused=False,
        offer="Bring the limits along with the figures; they are part of the finding.",
    )


def nothing_exact(setting: Setting, *, nearest: bool) -> DraftLine:
    """That no study is on just this question, and what to do without one.

    Args:
        setting: The meeting.
        nearest: Whether something near to it follows.
    """
    return DraftLine(
        f"{_NEAREST if nearest else _NO_STUDY} {principles.NO_FINDING}",
        Standing.MOVE,
        setting.rest_on(principles.NO_FINDING),
    )


def _found(setting: Setting, card: EvidenceCard) -> list[DraftLine]:
    finding = told(card.finding, 3)
    details = given(card.design, card.n, card.size)
    return [
        DraftLine(
            f"{finding}{measured(card, finding)}",
            Standing.CLAIM,
            setting.quote(card.id, card.finding, *details),
        ),
        DraftLine(
            f"Limits: {ended(card.limits)}", Standing.CLAIM, setting.quote(card.id, card.limits)
        ),
    ]
