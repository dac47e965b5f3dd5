"""The journal's question and entries as HTML."""

from __future__ import annotations

from collections.abc import Mapping

from coach.domain.journal import JournalEntry
from coach.domain.passages import Passage
from coach.domain.suggestions import ReflectionQuestion
from coach.web import texts
from coach.web.render.citations import Numbering
from coach.web.render.escape import safe


def lead() -> str:
    """Who can read what is written here."""
    return f'<p class="coach quiet">{texts.REFLECT_LEAD}</p>'


def question(key: str, card: ReflectionQuestion, passages: Mapping[str, Passage]) -> str:
    """One question, large, with the reason and its source at hand."""
    numbering = Numbering(f"question-{key}", card)
    return (
        f'<div class="coach"><p class="reflect-question">{safe(card.text)}</p>'
        f"<details><summary>{texts.REFLECT_WHY}</summary><p>{safe(card.why)}</p>"
        f"{numbering.panel(passages)}</details></div>"
    )


def no_question() -> str:
    """A blank page is an invitation too."""
    return f'<div class="coach"><p class="reflect-question">{texts.REFLECT_PLACEHOLDER}</p></div>'


def entries(values: tuple[JournalEntry, ...]) -> str:
    """Earlier entries, newest first, each saying who can read it."""
    if not values:
        return f'<p class="coach quiet">{texts.REFLECT_NONE}</p>'
    shown = "".join(
        f'<article class="entry"><span class="lock">{value.written_at:%-d %B %Y, %H:%M} · '
        f"🔒 {texts.ONLY_YOU}</span>\n{_from(value)}{safe(value.text)}</article>"
        for value in values
    )
    return f'<section class="coach"><h4>{texts.REFLECT_EARLIER}</h4>{shown}</section>'


def _from(value: JournalEntry) -> str:
    return f'<p class="quiet">{safe(value.question)}</p>' if value.question else ""


def said(text: str, *, problem: bool) -> str:
    """A line about what just happened."""
    kind = "problem" if problem else "quiet"
    role = "alert" if problem else "status"
    return f'<p class="coach {kind}" role="{role}">{safe(text)}</p>'
