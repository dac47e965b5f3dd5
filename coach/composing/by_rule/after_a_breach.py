"""Questions to put to a leader who passed on, or used, what was the mentor's to tell."""

from __future__ import annotations

from coach.composing.by_rule.agreed import agreement, breach, passed_on
from coach.composing.by_rule.circumstances import BROKEN
from coach.composing.by_rule.setting import Setting
from coach.composing.cards import principles
from coach.composing.drafts import DraftQuestion, Quote
from coach.composing.words import ended
from coach.domain.library import SituationCard

_Row = tuple[str, str, str]
_FACT: _Row = (
    "I'd like to know how it got there: what exactly did you say?",
    "The breach is raised as a fact with a question, and the facts come before the reasons.",
    principles.BREACH_AS_FACT,
)
_AGREED = "We agreed on this: {agreed} What did you take it to mean?"
_MEANT = "It goes back to the agreement and names no motive."
_HEARD: _Row = (
    "Who are all those who heard it?",
    "Those who heard it are the ones with whom it can be taken back.",
    principles.TAKEN_BACK,
)
_REST: tuple[_Row, ...] = (
    (
        "How would you put it right, in words that I see first?",
        "Somebody who'd like to put it right asks how; the work of it stays with the leader.",
        principles.PUT_RIGHT,
    ),
    (
        "What will you do if a cool manager, a lost shift or a joke comes of it?",
        "Watch for what follows in the next weeks, and have it settled before it comes.",
        principles.WHAT_FOLLOWS,
    ),
    (
        "Which line of our agreement was too vague?",
        "Read the agreement again together, and change the line that was too vague.",
        principles.TOO_VAGUE,
    ),
)


def broken(setting: Setting, card: SituationCard | None) -> bool:
    """Whether the questions are about what was passed on or used, before anything else."""
    if card is not None and card.id == BROKEN:
        return True
    return breach(setting) and agreement(setting) is not None


def about_the_breach(setting: Setting, card: SituationCard | None) -> list[DraftQuestion]:
    """What was done, what was agreed, how far it went, the repair, what may follow."""
    known = agreement(setting)
    told = passed_on(setting) or (card is not None and card.id == BROKEN)
    rows = [(text, why, setting.rest_on(principle)) for text, why, principle in _rows(told)]
    if known:
        agreed = (_AGREED.format(agreed=ended(known[1])), _MEANT, setting.own(known[0]))
        rows.insert(1 if told else 0, agreed)
    return [_question(place, *row) for place, row in enumerate(rows)]


def _rows(told: bool) -> tuple[_Row, ...]:
    return (_FACT, _HEARD, *_REST) if told else _REST


def _question(place: int, text: str, why: str, quotes: tuple[Quote, ...]) -> DraftQuestion:
    return DraftQuestion(
        text=text,
        audience="mentee",
        why=why,
        quotes=quotes,
        card_id=f"breach-{place}",
    )
