"""The journal's question, entries and what is shared of them as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach.domain.journal import JournalEntry, Scales, Share
from coach.domain.passages import Passage
from coach.domain.people import Role
from coach.service.journal.entries import Deleted, Shown
from coach.service.journal.own_words import sentences
from coach.service.journal.questions import Asked
from coach.web import journal_texts as texts
from coach.web.render.citations import Numbering
from coach.web.render.counting import counted
from coach.web.render.escape import safe
from coach.web.render.icons import LOCK

MOST_SENTENCES = 80
"""Sentences of one entry that are offered for sharing; more are shared by selecting them."""


def lead() -> str:
    """Who can read what is written here."""
    return f'<p class="coach quiet">{LOCK} {texts.LEAD}</p>'


def question(asked: Asked, passages: Mapping[str, Passage]) -> str:
    """One question, large, with the reasons and its source at hand."""
    card = asked.question
    numbering = Numbering(f"question-{card.card_id}", card)
    because = texts.REASONS[asked.reason]
    reasons = f"<p>{safe(card.why)}</p>" + (f"<p>{because}</p>" if because else "")
    return (
        f'<div class="coach" data-card="{safe(card.card_id)}">'
        f'<p class="reflect-question">{safe(card.text)}</p>'
        f"<details><summary>{texts.WHY}</summary>{reasons}"
        f"{numbering.panel(passages)}</details></div>"
    )


def no_question(text: str = texts.NO_QUESTION) -> str:
    """A blank page is an invitation too."""
    return f'<div class="coach"><p class="reflect-question">{text}</p></div>'


def entries(values: Sequence[Shown]) -> str:
    """Entries, newest first, each saying who can read it."""
    if not values:
        return f'<p class="coach quiet">{texts.NO_ENTRIES}</p>'
    return f'<section class="coach">{"".join(map(_entry, values))}</section>'


def _entry(value: Shown) -> str:
    entry = value.entry
    asked = f'<p class="quiet">{safe(entry.question)}</p>' if entry.question else ""
    deeper = (
        f'<p class="quiet">{texts.DEEPER_ASKED}{safe(entry.deeper)}</p>' if entry.deeper else ""
    )
    words = marked(entry.text, value.shares) or f'<span class="quiet">{texts.NO_WORDS}</span>'
    return (
        f'<article class="entry" id="{safe(entry.id)}" data-entry="{safe(entry.id)}">'
        f'<p class="lock">{when(entry)} · {_readers(value)}</p>{asked}'
        f'<div class="words" dir="auto" tabindex="0">{words}</div>{deeper}'
        f"{_given(entry.scales)}{_shared(value)}{_actions(entry)}</article>"
    )


def when(entry: JournalEntry) -> str:
    """Day, and the meeting that it followed."""
    day = f"{entry.written_at:%-d %B %Y}"
    return f"Meeting {entry.session_number} · {day}" if entry.session_number else day


def _readers(value: Shown) -> str:
    if not value.shares:
        return f"{LOCK} {texts.ONLY_YOU}"
    whole = any(share.text == value.entry.text for share in value.shares)
    return texts.SHARED_WHOLE if whole else texts.SHARED_WORDS


def marked(text: str, shares: Sequence[Share]) -> str:
    """The text with what the partner can read of it marked."""
    spans: list[tuple[int, int]] = []
    for share in shares:
        start = text.find(share.text)
        if start >= 0:
            spans.append((start, start + len(share.text)))
    parts, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            begin = max(start, at)
            parts += [safe(text[at:begin]), "<mark>", safe(text[begin:end]), "</mark>"]
            at = end
    return "".join([*parts, safe(text[at:])])


def _given(scales: Scales) -> str:
    given = [
        f"{label} {getattr(scales, name)}"
        for name, label in texts.SCALES.items()
        if getattr(scales, name) is not None
    ]
    return f'<p class="quiet">{" · ".join(given)}</p>' if given else ""


def _shared(value: Shown) -> str:
    rows = "".join(
        f"<li>“{safe(_short(share.text))}” "
        f'<button type="button" class="small" data-unshare="{safe(share.id)}">{texts.UNSHARE}'
        "</button></li>"
        for share in value.shares
    )
    return f'<ul class="shared">{rows}</ul>' if rows else ""


def _actions(entry: JournalEntry) -> str:
    listed = list(sentences(entry.text))[:MOST_SENTENCES]
    rows = "".join(
        f'<li><span dir="auto">{safe(one.text)}</span> '
        f'<button type="button" class="small" data-share="{one.start}" data-to="{one.end}" '
        f'aria-label="{texts.SHARE}: {safe(_short(one.text))}">'
        f"{texts.SHARE}</button> "
        f'<button type="button" class="small" data-promise="{one.start}" data-to="{one.end}" '
        f'aria-label="{texts.PROMISE}: {safe(_short(one.text))}">'
        f"{texts.PROMISE}</button></li>"
        for one in listed
    )
    sharing = (
        f'<p class="quiet">{texts.SHARE_SELECT_HOW} '
        f'<button type="button" class="small share-selected" disabled>{texts.SHARE_SELECTED}'
        f'</button> <button type="button" class="small" data-share="all">{texts.SHARE_ALL}'
        f'</button></p><ul class="sentences">{rows}</ul>'
        if rows
        else ""
    )
    return (
        f'<details class="actions"><summary>{texts.MORE}</summary>{sharing}'
        f'<details class="remove"><summary>{texts.REMOVE}</summary>'
        f'<button type="button" class="small" data-remove="1">{texts.REMOVE_SURE}</button>'
        "</details></details>"
    )


def received(values: Sequence[Share], to: Role) -> str:
    """What the partner shares with somebody of that role; nothing where there is nothing."""
    if not values:
        return ""
    who = texts.PARTNER["mentee" if to is Role.MENTOR else "mentor"]
    rows = "".join(
        f'<blockquote class="received" dir="auto">{safe(one.text)}<footer class="quiet">'
        f"{texts.RECEIVED_FROM.format(who=who.capitalize(), when=f'{one.shared_at:%-d %B}')}"
        "</footer></blockquote>"
        for one in values
    )
    return f'<section class="coach"><h4>{texts.RECEIVED}</h4>{rows}</section>'


def receipt(value: Deleted) -> str:
    """What went, for the writer alone."""
    went = ", ".join(counted(count, kind) for kind, count in value.went) or "nothing"
    told = texts.RECEIPT.format(day=f"{value.at:%-d %B %Y}", went=went, id=value.id)
    return f'<p class="coach receipt" role="status">{told}</p>'


def said(text: str, *, problem: bool) -> str:
    """A line about what just happened."""
    kind = "problem" if problem else "quiet"
    role = "alert" if problem else "status"
    return f'<p class="coach {kind}" role="{role}">{safe(text)}</p>'


def _short(text: str, most: int = 90) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[:most].rsplit(' ', 1)[0]} …"
