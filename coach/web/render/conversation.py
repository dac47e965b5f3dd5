"""A conversation: settled turns from the store, and the one that is being composed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from textwrap import shorten

from coach.domain.events import Event, Framed, Notice, Piece, Replaced
from coach.domain.passages import Passage
from coach.domain.suggestions import (
    Agenda,
    AgendaItem,
    GuidanceAnswer,
    QuestionSet,
    Suggestion,
    TopicSet,
)
from coach.service.transcripts import Exchange
from coach.web import texts
from coach.web.render.agenda import waiting_row
from coach.web.render.bodies import body, part
from coach.web.render.citations import Numbering
from coach.web.render.escape import paragraphs, safe
from coach.web.render.leaving import left, unfolding
from coach.web.render.verdict import footer

_LONGEST = 90
"""Characters of a folded suggestion's first words."""


def person(text: str) -> str:
    """What the person typed."""
    return f'<div class="turn person">{safe(text)}</div>'


def said(exchange: Exchange, *, earlier: bool = False) -> str:
    """One settled turn; a suggestion that later ones followed is folded under its title."""
    if exchange.turn.role == "person":
        return person(str(exchange.turn.text))
    if exchange.suggestion is None:
        return f'<div class="turn coach-says">{paragraphs(str(exchange.turn.text))}</div>'
    whole = suggestion(exchange.suggestion)
    if not earlier:
        return whole
    heading = safe(_heading(exchange.suggestion))
    return f'<details class="earlier"><summary>{heading}</summary>{whole}</details>'


def title(value: Suggestion) -> str:
    """What a suggestion is, in a few words."""
    return value.body.title if isinstance(value.body, Agenda) else texts.KINDS[value.body.kind]


def _heading(value: Suggestion) -> str:
    """What a folded suggestion is, with the words that tell it from the others of its kind."""
    body, kind = value.body, title(value)
    if isinstance(body, TopicSet) and body.topics:
        words = f"“{body.topics[0].claim}”"
    elif isinstance(body, QuestionSet) and body.questions:
        words = body.questions[0].text
    elif isinstance(body, GuidanceAnswer) and body.sentences:
        words = body.sentences[0].text
    else:
        words = ""
    named = f"{kind[:1].upper()}{kind[1:]}"
    return f"{named}: {shorten(words, _LONGEST, placeholder=' …')}" if words else named


def suggestion(value: Suggestion) -> str:
    """A whole suggestion with its verdict and a way to take it along."""
    numbering = Numbering(value.id, value.body)
    place = f"/take/{safe(value.id)}"
    take = (
        f'<p class="take">{texts.TAKE_ALONG}: '
        f'<a href="{place}.html" target="_blank" rel="noopener">{texts.PRINT}</a> '
        f'<a href="{place}.md" download>{texts.AS_MARKDOWN}</a></p>'
    )
    foot = footer(value, left(value))
    ready = safe(texts.READY.format(title=title(value)))
    return (
        f'<article class="turn coach-says" data-suggestion="{safe(value.id)}" data-say="{ready}">'
        f"{body(value.body, numbering)}{foot}{unfolding(value)}{take}</article>"
    )


def panel(value: Suggestion, passages: Mapping[str, Passage], *, hidden: bool = False) -> str:
    """The passages behind a suggestion."""
    return Numbering(value.id, value.body).panel(passages, hidden=hidden)


@dataclass(frozen=True)
class Board:
    """What has arrived so far of a suggestion that is being composed."""

    title: str = ""
    rows: tuple[tuple[int | None, str], ...] = ()
    pieces: tuple[tuple[str, object], ...] = ()
    notices: tuple[str, ...] = ()

    def after(self, event: Event) -> Board:
        """The board with one more event on it."""
        if isinstance(event, Framed):
            return replace(self, title=event.title, rows=event.rows)
        if isinstance(event, Piece | Replaced):
            kept = tuple(piece for piece in self.pieces if piece[0] != event.where)
            return replace(self, pieces=(*kept, (event.where, event.value)))
        if isinstance(event, Notice):
            return replace(self, notices=(*self.notices, event.text))
        return self


def composing(board: Board) -> str:
    """The board as HTML: the frame, filled in as pieces arrive."""
    pieces = dict(board.pieces)
    numbering = Numbering("composing", tuple(pieces.values()))
    if board.rows and board.rows[0][0] is not None:
        shown = "".join(
            part(pieces[f"items[{n}]"], numbering)
            if f"items[{n}]" in pieces
            else waiting_row(minutes, title)
            for n, (minutes, title) in enumerate(board.rows)
        )
        inner = f'<table class="agenda"><tbody>{shown}</tbody></table>'
    else:
        inner = "".join(part(value, numbering) for value in pieces.values())
    notices = "".join(f'<p class="quiet">{safe(text)}</p>' for text in board.notices)
    return (
        f'<article class="turn coach-says" aria-busy="true" data-say="{_arrived(board)}">'
        f"<h3>{safe(board.title)}</h3>{inner}"
        f'<p class="quiet">{texts.COMPOSING}</p>{notices}</article>'
    )


def _arrived(board: Board) -> str:
    """What a screen reader says of the piece that arrived last."""
    latest = board.pieces[-1][1] if board.pieces else None
    return safe(latest.title if isinstance(latest, AgendaItem) else texts.COMPOSING)
