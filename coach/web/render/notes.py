"""A note before it is stored, and notes that were, as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.domain.people import Role
from coach.domain.sessions import SessionNote
from coach.privacy.spans import Origin, Span
from coach.service.notes import Pointing, Preview
from coach.service.promising import Promised
from coach.web import pair_texts as texts
from coach.web.render.escape import paragraphs, safe
from coach.web.render.icons import LOCK
from coach.web.texts import WHO


def lead() -> str:
    """What this tab is for."""
    return f'<p class="coach quiet">{texts.AFTER_LEAD}</p>'


def readers() -> str:
    """Who will be able to read it."""
    return f'<p class="coach readers">{LOCK} {texts.READERS}</p>'


def preview(value: Preview) -> str:
    """The text as it would be stored, every mask in colour, with what may still point at somebody.

    Each piece carries its place in the text as it was typed, so that a selection can be told.
    """
    return (
        f'<section class="coach"><h4>{texts.AFTER_PREVIEW}</h4>'
        f'<p class="quiet">{texts.AFTER_HOW}</p>'
        f'<div class="preview" tabindex="0">{"".join(_pieces(value))}</div>'
        f'<button type="button" class="mask-selected small" disabled>{texts.AFTER_MASK}</button>'
        f"{_pointing(value.pointing)}</section>"
    )


def _pieces(value: Preview) -> Iterator[str]:
    done = 0
    for span in value.found.spans:
        yield _said(value.typed, done, span.start)
        yield _mask(span, value.typed[span.start : span.end])
        done = span.end
    yield _said(value.typed, done, len(value.typed))


def _said(typed: str, start: int, end: int) -> str:
    if start == end:
        return ""
    return f'<span data-start="{start}" data-end="{end}">{safe(typed[start:end])}</span>'


def _mask(span: Span, was: str) -> str:
    place = f'data-start="{span.start}" data-end="{span.end}"'
    told = f"{texts.KINDS[span.kind]}: {was}"
    shown = f"mask {span.kind}"
    if span.source is Origin.GUESS:
        label = f"{safe(span.surrogate)}: {texts.AFTER_SHOW_AGAIN}"
        return (
            f'<button type="button" class="{shown} guess" {place} title="{safe(told)}" '
            f'aria-label="{label}">{safe(span.surrogate)}</button>'
        )
    return f'<span class="{shown}" {place} title="{safe(told)}">{safe(span.surrogate)}</span>'


def _pointing(found: Sequence[Pointing]) -> str:
    if not found:
        return ""
    rows = "".join(
        f"<li>“{safe(one.words)}” <span class=quiet>{texts.AFTER_HINTS[one.hint]}</span> "
        f'<button type="button" class="mask-these small" data-from="{one.start}" '
        f'data-to="{one.end}">{texts.AFTER_MASK_THIS}</button></li>'
        for one in found
    )
    title = f"<h4>{texts.AFTER_POINTING}</h4>"
    return f'<aside class="pointing" role="note">{title}<ul>{rows}</ul></aside>'


def promise(value: Promised) -> str:
    """A promise that was found, in a line."""
    who = WHO[value.by]
    due = f" ({texts.PROMISE_BY.format(when=f'{value.due:%-d %B}')})" if value.due else ""
    return f"{who}: {value.text}{due}"


def meeting(number: int, latest: int) -> str:
    """A meeting to choose."""
    words = texts.AFTER_JUST_HELD if number == latest else texts.AFTER_EARLIER
    return words.format(number=number)


def notes(values: Sequence[SessionNote]) -> str:
    """Notes, the latest meeting first."""
    if not values:
        return f'<p class="quiet">{texts.PAIR_NO_NOTES}</p>'
    ordered = sorted(values, key=lambda note: (-note.session_number, note.written_at))
    return "".join(
        f'<article class="entry"><span class="lock">'
        f"{texts.PAIR_NOTE.format(number=note.session_number)} · "
        f"{note.written_at:%-d %B %Y}</span>{paragraphs(note.text.text)}</article>"
        for note in ordered
    )


def title(note: SessionNote) -> str:
    """A note to choose, by meeting, day and first words."""
    words = " ".join(note.text.text.split()[:6])
    return (
        f"{texts.PAIR_NOTE.format(number=note.session_number)}, {note.written_at:%-d %B}: {words} …"
    )


def who(role: Role) -> str:
    """A side of the pair, in words."""
    return WHO[role]
