"""Why something was suggested: its reason, and the passages that it rests on."""

from __future__ import annotations

from coach.composing import undraft
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftAnswer, DraftLine, Quote
from coach.composing.understanding.which_item import index_of
from coach.composing.words import quoted
from coach.domain.passages import Citation, Match
from coach.domain.suggestions import (
    Agenda,
    GuidanceAnswer,
    QuestionSet,
    Standing,
    Suggestion,
    TopicSet,
)

_MOST = 4
"""Quotes under one reason."""
_OFFER = "If it doesn't fit, say which one to swap or to drop."


def why(setting: Setting, last: Suggestion) -> DraftAnswer:
    """The reasons of one part, or of the whole; each line is quoted from what it rests on."""
    reasons = _reasons(last)
    place = index_of(setting.brief.understanding.slots.item, len(reasons))
    if place is not None:
        reasons = reasons[place : place + 1]
    most = _MOST if len(reasons) == 1 else 2
    lines = [
        DraftLine(text, Standing.MOVE, _alive(setting, citations)[:most])
        for text, citations in reasons
    ]
    kept = tuple(line for line in lines if line.quotes)
    match = Match.STRONG if kept else Match.NONE
    return DraftAnswer(kept, match, refused=not kept, offer=_OFFER)


def _reasons(last: Suggestion) -> list[tuple[str, tuple[Citation, ...]]]:
    match last.body:
        case Agenda():
            return [(f"{item.title}: {item.why}", item.citations) for item in last.body.items]
        case TopicSet():
            return [
                (f"{quoted(topic.claim)} {topic.why}", topic.citations)
                for topic in last.body.topics
            ]
        case QuestionSet():
            return [
                (f"{quoted(question.text)} {question.why}", question.citations)
                for question in last.body.questions
            ]
        case GuidanceAnswer():
            return [(line.text, line.citations) for line in last.body.sentences]


def _alive(setting: Setting, citations: tuple[Citation, ...]) -> tuple[Quote, ...]:
    """The quotes that still stand: first the pair's own words, then what carries the reason.

    A line of a note was held against the part, and is no reason for it where there is another.
    """
    reasons = [c for c in citations if not undraft.source_of(c.passage_id).startswith("note:")]
    last_first = (reasons or list(citations))[::-1]
    ordered = sorted(last_first, key=lambda c: not undraft.source_of(c.passage_id).startswith(_OWN))
    return tuple(
        quote
        for citation in ordered
        for quote in setting.quote(undraft.source_of(citation.passage_id), citation.quote)
    )


_OWN = ("goal:", "note:", "promise:")
