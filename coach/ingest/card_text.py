"""Cards become Markdown texts that are split and quoted like any document.

Each field stands verbatim in the text. How people put a situation (``said``) is left out: it is
recognition data, not something to quote.
"""

from __future__ import annotations

import hashlib

from coach.domain.access import LIBRARY, Partition
from coach.domain.follow_ups import FollowUpCard
from coach.domain.library import (
    ActivityCard,
    Card,
    EvidenceCard,
    GuidanceDocument,
    Library,
    LibraryCard,
    QuestionCard,
    ReplyCard,
    ReplyMove,
    SessionMove,
    SituationCard,
)
from coach.domain.passages import Source, SourceKind
from coach.domain.steps import OwnForm, Step
from coach.domain.terms import Matter
from coach.domain.workplace import WorkplaceCard
from coach.ingest.splitting import tidy

SPLITTING = "1"
"""Raised when rendering or splitting would cut the same text otherwise: sources are then redone."""

_KINDS = {
    ActivityCard: SourceKind.ACTIVITY,
    EvidenceCard: SourceKind.EVIDENCE,
    QuestionCard: SourceKind.QUESTION,
    SituationCard: SourceKind.SITUATION,
    ReplyCard: SourceKind.REPLY,
    WorkplaceCard: SourceKind.WORKPLACE,
    FollowUpCard: SourceKind.FOLLOW_UP,
    GuidanceDocument: SourceKind.GUIDANCE,
}
_ANSWERERS = {"mentor": "for the mentor", "mentee": "for the mentee", "both": "for both"}
_YOURS = {
    Matter.PAPER: "a paper of your own",
    Matter.RECORD: "figures or notes of your own",
    Matter.SELECTION: "how people are chosen at your place",
    Matter.RULE: "a rule of your own place",
    Matter.STEP: "a step that one of you wants",
    Matter.DECISION: "something that has to be decided",
    Matter.PLACE: "a place of your own work",
    Matter.BEHAVIOUR: "a habit of one of you",
    Matter.QUESTION: "a question of your own",
}
_LEADS = {"mentor": "The mentor", "mentee": "The mentee", "both": "Both"}


def content_hash(title: str, text: str) -> str:
    """SHA-256 over all that decides a source's passages and vectors."""
    return hashlib.sha256(f"{SPLITTING}\n{title}\n{text}".encode()).hexdigest()


def card_sources(library: Library, partition: Partition = LIBRARY) -> tuple[Source, ...]:
    """Each card and guidance document as a source, ready for the pipeline."""
    return tuple(_source(card, partition) for card in library.cards)


def render(card: LibraryCard) -> tuple[str, str]:
    """Title and Markdown text of a card or guidance document."""
    return _title(card), card.body if isinstance(card, GuidanceDocument) else _told(card)


def _title(card: LibraryCard) -> str:
    match card:
        case EvidenceCard():
            return f"What was found: {card.claim}"
        case QuestionCard():
            return f"Question {_ANSWERERS[card.audience]}, {card.use}"
        case _:
            return card.title


def _told(card: Card) -> str:
    match card:
        case ActivityCard():
            return _activity(card)
        case EvidenceCard():
            return _evidence(card)
        case QuestionCard():
            return _question(card)
        case SituationCard():
            return _situation(card)
        case ReplyCard():
            return _reply(card)
        case WorkplaceCard():
            return _workplace(card)
        case FollowUpCard():
            return _follow_up(card)


def _source(card: LibraryCard, partition: Partition) -> Source:
    title, text = render(card)
    text = tidy(text)
    return Source(
        id=card.id,
        partition=partition,
        kind=_KINDS[type(card)],
        title=title,
        content_hash=content_hash(title, text),
        origin=f"library {card.id}",
        text=text,
    )


def _activity(card: ActivityCard) -> str:
    times = card.minutes
    return _text(
        (
            "What it is for and how it goes",
            [
                card.purpose,
                *(_step(step) for step in card.steps),
                f"It takes {times.ideal} minutes as a rule, {times.minimum} at least and"
                f" {times.maximum} at most.",
            ],
        ),
        *(_on_yours(form.told) for form in card.on_yours),
        (
            "Preparing it, for everyone",
            [
                f"The mentee prepares: {card.prepare_mentee}",
                card.prepare_mentor and f"The mentor prepares: {card.prepare_mentor}",
                f"On a call: {card.remote}",
                f"Access: {card.accessibility}",
            ],
        ),
        (
            "Taking care",
            [
                f"What it asks of the mentor: {card.burden}.",
                f"To skip it, the mentor can say: {card.skip}",
                f"Watch for: {card.watch}",
            ],
        ),
    )


def _evidence(card: EvidenceCard) -> str:
    return _text(
        (
            "What people say and what was found",
            [
                card.claim,
                card.finding,
                f"Size: {card.size}",
                f"Number of people or studies: {card.n}",
                f"Design: {card.design}",
                f"How far it carries: {card.grade}.",
            ],
        ),
        (
            "Limits and wording",
            [card.limits, f"Safer: {card.safe}", f"Avoid saying: {card.trap}"],
        ),
        ("Challenge and questions", [f"Challenge: {card.challenge}", *card.questions]),
    )


def _question(card: QuestionCard) -> str:
    return f"{card.text}\n\nWhy it works: {card.why}\n"


def _situation(card: SituationCard) -> str:
    hand_over = card.hand_over
    return _text(
        ("What lies under it", [card.beneath, f"Whose work it is: {card.burden}"]),
        (
            "What to say first",
            [card.first, card.beforehand and f"To send beforehand: {card.beforehand}"],
        ),
        ("In a meeting of up to 20 minutes", [_move(move) for move in card.session.short]),
        ("In a meeting of up to 50 minutes", [_move(move) for move in card.session.usual]),
        ("In a longer meeting", [_move(move) for move in card.session.long]),
        ("Questions for the leader", [*card.asks]),
        (
            "When it goes wrong",
            [
                *(f"{_stop(moment.when)} Say: {moment.say}" for moment in card.wrong),
                f"What to avoid: {card.avoid}",
            ],
        ),
        (
            "Afterwards",
            [
                f"A question to take away: {card.question}",
                f"When to hand over: {hand_over.when}",
                f"How to hand over: {hand_over.how}",
            ],
        ),
    )


def _reply(card: ReplyCard) -> str:
    pressed, move = card.pressed, card.meeting
    return _text(
        (
            "What to answer",
            [
                f"{card.title}: {card.answer}",
                card.say and f"Words for it: {card.say}",
                f"{_stop(pressed.when)} Say: {pressed.say}" if pressed else None,
                f"In the meeting: {_move(move)}" if move else None,
                card.question and f"A question about it: {card.question}",
            ],
        ),
    )


def _workplace(card: WorkplaceCard) -> str:
    look, pressed = card.look, card.pressed
    return _text(
        ("Questions for the leader", [*card.ask_leader]),
        ("Questions for the mentor, who may leave any of them", [*card.ask_mentor]),
        ("Sentences that a leader could say and keep", [*card.decisions]),
        (
            f"Looked at together: {look.title}",
            [*(_step(step) for step in look.steps), f"The mentee brings: {look.bring}"],
        ),
        (
            "Taking care",
            [f"{_stop(pressed.when)} Say: {pressed.say}", *card.take_away],
        ),
    )


def _follow_up(card: FollowUpCard) -> str:
    card = card.told
    pressed = card.pressed
    return _text(
        ("What the two do with it", [*(_step(step) for step in card.steps)]),
        (
            "Questions for the leader",
            [*card.asks, card.bring and f"The mentee brings: {card.bring}"],
        ),
        (
            "Taking care",
            [f"{_stop(pressed.when)} Say: {pressed.say}", *card.take_away],
        ),
    )


def _step(step: Step) -> str:
    said = f" Words for it: {step.say}" if step.say else ""
    return f"{_LEADS[step.who]}: {_stop(step.do)}{said}"


def _on_yours(form: OwnForm) -> tuple[str, list[str | None]]:
    prepare = form.prepare_mentee and f"The mentee prepares: {form.prepare_mentee}"
    return f"The same on {_YOURS[form.matter]}", [*(_step(step) for step in form.steps), prepare]


def _move(move: SessionMove | ReplyMove) -> str:
    said = f" Words for it: {move.say}" if move.say else ""
    return f"{_stop(move.title)} {_LEADS[move.who]}: {_stop(move.do)}{said}"


def _stop(sentence: str) -> str:
    return sentence if sentence[-1] in ".!?…:\"'”’)" else f"{sentence}."


def _text(*sections: tuple[str, list[str | None]]) -> str:
    parts = [
        "\n\n".join([f"## {heading}", *(paragraph for paragraph in paragraphs if paragraph)])
        for heading, paragraphs in sections
    ]
    return "\n\n".join(parts) + "\n"
