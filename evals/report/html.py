"""Small pieces of HTML; every text that comes from outside is escaped here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from coach.domain.passages import Citation, Passage
from evals.statistics import Interval

WIDTH, HEIGHT = 120, 14
_COMMAND = re.compile(r"`([^`]+)`")


def safe(text: object) -> str:
    """Text as HTML text."""
    return escape(str(text), quote=True)


def section(anchor: str, title: str, *parts: str) -> str:
    """A section with a heading; nothing where it has no parts."""
    inner = "".join(parts)
    if not inner:
        return ""
    return (
        f'<section id="{anchor}" aria-labelledby="{anchor}-h">'
        f'<h2 id="{anchor}-h">{safe(title)}</h2>{inner}</section>'
    )


def prose(text: str) -> str:
    """Plain text as HTML; what stands between backticks is a command."""
    return _COMMAND.sub(r"<code>\1</code>", safe(text))


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of plain text."""
    return f'<p class="{style}">{prose(text)}</p>' if style else f"<p>{prose(text)}</p>"


def bullets(items: Iterable[str]) -> str:
    """A list of plain texts; nothing where there are none."""
    inner = "".join(f"<li>{prose(item)}</li>" for item in items)
    return f"<ul>{inner}</ul>" if inner else ""


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose cells are HTML already; the first cell of a row is its heading."""
    head = "".join(f'<th scope="col">{safe(text)}</th>' for text in heads)
    body = "".join(f'<tr><th scope="row">{row[0]}</th>{_cells(heads, row)}</tr>' for row in rows)
    if not body:
        return ""
    return (
        '<div class="wide" role="region" tabindex="0" aria-label="' + safe(caption) + '">'
        f"<table><caption>{safe(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def _cells(heads: Sequence[str], row: Sequence[str]) -> str:
    """Cells that name their column, since a phone shows them one below the other."""
    return "".join(
        f'<td data-head="{safe(head)}">{cell}</td>'
        for head, cell in zip(heads[1:], row[1:], strict=True)
    )


def details(summary: str, inner: str, *, opened: bool = False) -> str:
    """Something to unfold; the summary is HTML already."""
    return f"<details{' open' if opened else ''}><summary>{summary}</summary>{inner}</details>"


def bar(value: float, interval: Interval, label: str) -> str:
    """A rate between 0 and 1 as a dot on its interval."""
    low, high, dot = (round(x * WIDTH, 1) for x in (interval.low, interval.high, value))
    return (
        f'<svg class="bar" role="img" aria-label="{safe(label)}" width="{WIDTH + 8}"'
        f' height="{HEIGHT}" viewBox="-4 0 {WIDTH + 8} {HEIGHT}">'
        f'<line class="axis" x1="0" x2="{WIDTH}" y1="7" y2="7"/>'
        f'<line class="span" x1="{low}" x2="{high}" y1="7" y2="7"/>'
        f'<circle cx="{dot}" cy="7" r="3.5"/></svg>'
    )


def trend(values: Sequence[float], label: str) -> str:
    """A rate over earlier runs, oldest first; nothing with fewer than two."""
    if len(values) < 2:
        return ""
    step = WIDTH / (len(values) - 1)
    points = " ".join(f"{n * step:.1f},{HEIGHT - v * HEIGHT:.1f}" for n, v in enumerate(values))
    return (
        f'<svg class="trend" role="img" aria-label="{safe(label)}" width="{WIDTH}"'
        f' height="{HEIGHT + 4}" viewBox="-2 -2 {WIDTH + 4} {HEIGHT + 4}">'
        f'<polyline points="{points}"/></svg>'
    )


def quoted(citation: Citation, passage: Passage | None) -> str:
    """A quote highlighted where it stands in its passage."""
    place = " › ".join(part for part in (citation.source, citation.section) if part)
    if passage is None:
        lost = f"<mark>{safe(citation.quote)}</mark><cite>unknown source</cite>"
        return f"<blockquote>{lost}</blockquote>"
    before, after = passage.text[: citation.start], passage.text[citation.end :]
    inside = passage.text[citation.start : citation.end]
    note = "" if inside == citation.quote else f"<p>Quoted as: {safe(citation.quote)}</p>"
    return (
        f"<blockquote>{safe(before)}<mark>{safe(inside)}</mark>{safe(after)}{note}"
        f"<cite>{safe(place)}</cite></blockquote>"
    )
