"""Looking back as HTML: the three scales as a drawing for mouse and keyboard, themes, search."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.journal import HIGHEST, LOWEST, JournalEntry
from coach.service.journal.looking import Earlier, Found, Theme
from coach.service.journal.own_words import sentences
from coach.service.journal.summing_up import Part
from coach.web import journal_texts as texts
from coach.web.render.escape import safe
from coach.web.render.journal import when

WIDTH, HEIGHT = 640, 210
LEFT, RIGHT, TOP, BOTTOM = 26, 20, 14, 34
WORDS = 24
"""Of the writer's own, beside a point."""


def timeline(entries: Sequence[JournalEntry]) -> str:
    """The scales of each entry, oldest first, as three lines; a point tells the entry's words.

    Args:
        entries: Newest first.
    """
    given = [entry for entry in reversed(entries) if entry.scales.given]
    if not given:
        return f'<p class="coach quiet">{texts.TIMELINE_NONE}</p>'
    grid = "".join(
        f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{_y(v)}" y2="{_y(v)}"/>'
        f'<text x="{LEFT - 10}" y="{_y(v) + 4}">{v}</text>'
        for v in range(LOWEST, HIGHEST + 1)
    )
    lines = "".join(_line(name, n, given) for n, name in enumerate(texts.SCALES))
    points = "".join(_point(entry, at, len(given)) for at, entry in enumerate(given))
    legend = "".join(
        f'<span class="key {name}"><i></i>{label}</span>' for name, label in texts.SCALES.items()
    )
    return (
        f'<figure class="coach timeline"><figcaption>{texts.TIMELINE}: {legend}</figcaption>'
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="group" aria-label="{texts.TIMELINE}">'
        f'<g class="grid" aria-hidden="true">{grid}</g>{lines}{points}</svg>'
        f'<p class="quiet tip" aria-hidden="true"></p></figure>'
    )


def _line(name: str, shift: int, given: Sequence[JournalEntry]) -> str:
    places = [
        f"{_x(at, len(given))},{_y(value) + 3 * (shift - 1)}"
        for at, entry in enumerate(given)
        if (value := getattr(entry.scales, name)) is not None
    ]
    return f'<polyline class="{name}" points="{" ".join(places)}" aria-hidden="true"/>'


def _point(entry: JournalEntry, at: int, count: int) -> str:
    """All of an entry's marks as one stop for hand, mouse and keyboard."""
    x, marks, told = _x(at, count), [], []
    for shift, (name, label) in enumerate(texts.SCALES.items()):
        value = getattr(entry.scales, name)
        if value is not None:
            marks.append(f'<circle class="{name}" cx="{x}" cy="{_y(value) + 3 * (shift - 1)}"/>')
            told.append(f"{label.lower()} {value}")
    words = first_words(entry)
    spoken = f"{when(entry)}: {', '.join(told)}{f'. “{words}”' if words else ''}"
    label = f"M{entry.session_number}" if entry.session_number else f"{entry.written_at:%-d/%-m}"
    return (
        f'<a class="point" href="#{safe(entry.id)}" aria-label="{safe(spoken)}" '
        f'data-tip="{safe(spoken)}"><title>{safe(spoken)}</title>'
        f'<rect x="{x - 12}" y="0" width="24" height="{HEIGHT}"/>{"".join(marks)}'
        f'<text x="{x}" y="{HEIGHT - 10}" aria-hidden="true">{label}</text></a>'
    )


def first_words(entry: JournalEntry) -> str:
    """The beginning of an entry, verbatim."""
    first = next(sentences(entry.text), None)
    words = first.text.split() if first else []
    return " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")


def _x(at: int, count: int) -> int:
    room = WIDTH - LEFT - RIGHT - 24
    return LEFT + 12 + (room // 2 if count == 1 else round(room * at / (count - 1)))


def _y(value: int) -> int:
    room = HEIGHT - TOP - BOTTOM
    return TOP + round(room * (HIGHEST - value) / (HIGHEST - LOWEST))


def recurring(themes: Sequence[Theme], entries: Sequence[JournalEntry]) -> str:
    """The writer's own words that come back, with the entries in which they do."""
    if not themes:
        return ""
    order = [entry for entry in reversed(entries) if entry.text.strip()]
    rows = "".join(
        f'<tr><th scope="row" dir="auto">{safe(theme.word)}</th><td>'
        + "".join(
            f'<a href="#{safe(entry.id)}" aria-label="{when(entry)}" title="{when(entry)}">●</a>'
            if entry.id in theme.entries
            else '<span class="quiet" aria-hidden="true">·</span>'
            for entry in order[-24:]
        )
        + "</td></tr>"
        for theme in themes
    )
    return (
        f'<section class="coach"><h4>{texts.THEMES}</h4><table class="themes">{rows}</table>'
        "</section>"
    )


def on_this_day(value: Earlier | None) -> str:
    """What was written about this day, a while ago."""
    if value is None:
        return ""
    entry = value.entry
    return (
        f'<section class="coach"><h4>{texts.AGO[value.ago]}</h4><blockquote dir="auto">'
        f'<a href="#{safe(entry.id)}">“{safe(first_words(entry))}”</a></blockquote></section>'
    )


def found(values: Sequence[Found]) -> str:
    """Sentences that a search found, the words marked."""
    if not values:
        return f'<p class="coach quiet">{texts.FOUND_NONE}</p>'
    rows = "".join(
        f'<li><span dir="auto">{_marked(one)}</span> '
        f'<a class="quiet" href="#{safe(one.entry.id)}">{when(one.entry)}</a></li>'
        for one in values
    )
    return f'<section class="coach"><ul class="found">{rows}</ul></section>'


def _marked(one: Found) -> str:
    parts, at = [], 0
    for start, end in one.marks:
        words = safe(one.sentence[start:end])
        parts += [safe(one.sentence[at:start]), f"<mark>{words}</mark>"]
        at = end
    return "".join([*parts, safe(one.sentence[at:])])


def summary(parts: Sequence[Part]) -> str:
    """The writer's own sentences, under headings; nothing where there are none."""
    if not parts:
        return ""
    lists = "".join(
        f"<h5>{texts.HEADINGS[part.heading]}</h5><ul>"
        + "".join(
            f'<li><span dir="auto">“{safe(one.text)}”</span> '
            f'<a class="quiet" href="#{safe(one.entry.id)}">{when(one.entry)}</a></li>'
            for one in part.quotes
        )
        + "</ul>"
        for part in parts
    )
    return f'<section class="coach summary">{lists}</section>'
