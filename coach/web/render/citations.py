"""Numbers in reading order, and the passages that they open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from coach.domain.passages import Citation, Passage, SourceKind
from coach.web import texts
from coach.web.render.escape import safe

KIND_WORDS = {
    SourceKind.GUIDANCE: "guidance",
    SourceKind.ACTIVITY: "activity",
    SourceKind.EVIDENCE: "evidence",
    SourceKind.QUESTION: "question",
    SourceKind.SITUATION: "situation",
    SourceKind.REPLY: "reply",
    SourceKind.WORKPLACE: "things at work",
    SourceKind.FOLLOW_UP: "follow-up",
    SourceKind.DOCUMENT: "your programme's document",
    SourceKind.NOTE: "your pair",
    SourceKind.GOAL: "your pair",
    SourceKind.PROMISE: "your pair",
}


def walk(value: object) -> Iterator[Citation]:
    """Every citation inside a suggestion's body, in reading order."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from walk(part)
    elif is_dataclass(value):
        for field in sorted(fields(value), key=lambda f: f.name != "advice"):
            yield from walk(getattr(value, field.name))


class Numbering:
    """One number a passage within one suggestion, in the order of first mention.

    Args:
        key: distinguishes the anchors of several suggestions on one page.
        body: a suggestion's body, or a part of one.
    """

    def __init__(self, key: str, body: object) -> None:
        self.key = key
        self.by_passage: dict[str, list[Citation]] = {}
        for citation in walk(body):
            known = self.by_passage.setdefault(citation.passage_id, [])
            if citation not in known:
                known.append(citation)
        self._numbers = {pid: n for n, pid in enumerate(self.by_passage, start=1)}

    def marks(self, citations: tuple[Citation, ...]) -> str:
        """Buttons that open the passages of these citations, each number once."""
        numbers = sorted({self._numbers[c.passage_id] for c in citations})
        return "".join(
            f'<button type="button" class="cite" data-opens="{self.anchor(n)}" '
            f'aria-label="Open source {n}">{n}</button>'
            for n in numbers
        )

    def anchor(self, number: int) -> str:
        """Element id of a passage in the panel."""
        return f"src-{safe(self.key)}-{number}"

    def panel(self, passages: Mapping[str, Passage], *, hidden: bool = False) -> str:
        """The passages with their quotes marked, in the order of their numbers."""
        cards = "".join(
            self._card(number, passages.get(pid)) for pid, number in self._numbers.items()
        )
        away = " hidden" if hidden else ""
        return f'<section class="sources" data-key="{safe(self.key)}"{away}>{cards}</section>'

    def _card(self, number: int, passage: Passage | None) -> str:
        opened = f'<article class="source" id="{self.anchor(number)}" tabindex="-1">'
        mark = f'<span class="n">{number}</span>'
        if passage is None:
            return f'{opened}<p class="quiet">{mark} {texts.SOURCE_GONE}</p></article>'
        quotes = self.by_passage[passage.id]
        place = safe(passage.section) if passage.section else ""
        return (
            f"{opened}<header>{mark} <strong>{safe(passage.source_title)}</strong>"
            f'<span class="kind">{KIND_WORDS[passage.kind]}</span></header>'
            f'<p class="place">{place}</p>'
            f"<blockquote>{marked(passage.text, quotes)}</blockquote></article>"
        )


def marked(text: str, citations: list[Citation]) -> str:
    """Escaped text with the quoted spans in ``<mark>``; overlapping spans are joined."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((c.start, c.end) for c in citations):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    parts, at = [], 0
    for start, end in spans:
        parts += [safe(text[at:start]), "<mark>", safe(text[start:end]), "</mark>"]
        at = end
    parts.append(safe(text[at:]))
    return "".join(parts).replace("\n", "<br>")


def empty_panel() -> str:
    """What the panel says before there is anything to open."""
    return f'<p class="quiet">{texts.PANEL_EMPTY}</p>'
