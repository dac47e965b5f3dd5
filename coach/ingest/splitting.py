"""Sources are cut into passages that can be quoted in their place.

Headings part a text into sections (LlamaIndex's MarkdownNodeParser); sections longer than
`PASSAGE_TOKENS` are cut between paragraphs, then sentences (its SentenceSplitter). LlamaIndex's
offsets are relative or missing: they are found anew here and asserted.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from coach.domain.passages import Passage, Source, SourceKind
from coach.errors import WrongUse
from coach.ingest.cards import split_front_matter

PASSAGE_TOKENS = 180
"""Longest passage. With title and section it fits the 256 word pieces that MiniLM reads."""
SEPARATOR = " › "

_TAIL_TOKENS = 40
"""A shorter end of a section joins the passage before it."""
_LONGEST_WITH_TAIL = PASSAGE_TOKENS + 20
_PLACE_CHARACTERS = 160
_NUMBER = "number"

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_PAGE_BREAKS = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")
_HEADING_SPACE = re.compile(r"^(#+)[^\S\n]+", re.MULTILINE)
_LINE_ENDS = re.compile(r"[^\S\n]+$", re.MULTILINE)
_NO_HEADING = re.compile(r"^#+$", re.MULTILINE)
"""A heading of no words, to which a parser would give those of the next line."""
_FIRST_HEADING = re.compile(r"#+\s(.*)")

TokenCount = Callable[[str], int]
Span = tuple[int, int]


def tidy(text: str) -> str:
    """The text as sources keep it: plain line ends, no control characters, no empty heading."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = _CONTROLS.sub("", _PAGE_BREAKS.sub("\n", text))
    text = _NO_HEADING.sub("", _LINE_ENDS.sub("", text))
    return _HEADING_SPACE.sub(r"\1 ", text)


_BARE = frozenset({SourceKind.GOAL, SourceKind.PROMISE})


def embedded_text(passage: Passage) -> str:
    """What stands for a passage in the index: where it is from, then its words.

    Of goals and promises the words alone: "Goal of the mentor" before a line of ten words makes it
    near to everything about mentors.
    """
    if passage.kind in _BARE:
        return passage.text
    place = SEPARATOR.join(part for part in (passage.source_title, passage.section) if part)
    return f"{place[:_PLACE_CHARACTERS]}\n{passage.text}"


def split(sources: Sequence[Source], count: TokenCount) -> Mapping[str, tuple[Passage, ...]]:
    """Passages of each source by its id; none where a source has no words.

    Args:
        sources: With texts that went through `tidy`.
        count: Tokens of a text.
    """
    found: dict[str, list[Passage]] = {source.id: [] for source in sources}
    sections = _sections(sources)
    for section, spans in zip(sections, _cut(sections, count), strict=True):
        own = found[section.source.id]
        for span in spans:
            own.append(_passage(section, span, len(own), count))
    return {source_id: tuple(own) for source_id, own in found.items()}


@dataclass(frozen=True)
class _Section:
    """The words under a heading, and where they begin in their source's text."""

    source: Source
    path: str
    text: str
    start: int


def _sections(sources: Sequence[Source]) -> list[_Section]:
    from llama_index.core.node_parser import MarkdownNodeParser
    from llama_index.core.schema import TextNode

    starts = [_body_start(source) for source in sources]
    nodes = [
        TextNode(text=source.text[start:], metadata={_NUMBER: n})
        for n, (source, start) in enumerate(zip(sources, starts, strict=True))
    ]
    parser = MarkdownNodeParser(header_path_separator=SEPARATOR, include_prev_next_rel=False)
    found: list[_Section] = []
    for number, own in groupby(_run(parser, nodes), key=lambda node: int(node.metadata[_NUMBER])):
        parts = [(node.text, _parents(node)) for node in own]
        found.extend(_under_headings(sources[number], starts[number], parts))
    return found


def _under_headings(
    source: Source, at: int, parts: Sequence[tuple[str, str]]
) -> Iterator[_Section]:
    """Sections from (text with its heading, path above it), in order from ``at`` on."""
    for n, (text, above) in enumerate(parts):
        start = source.text.index(text, at)
        end = start + len(text)
        indented = start > 0 and source.text[start - 1] != "\n"
        heading = None if indented else _FIRST_HEADING.match(text)
        path = above if heading is None else SEPARATOR.join(filter(None, (above, heading[1])))
        words = text if heading is None else text[heading.end() :].lstrip()
        below = parts[n + 1][1] if n + 1 < len(parts) else ""
        if words:
            yield _Section(source, _shown(path, source), words, end - len(words))
        elif heading is not None and heading[1] and path != below:
            # A heading over nothing, not even further headings, is itself what is said.
            yield _Section(source, _shown(above, source), heading[1], end - len(heading[1]))
        at = end


def _parents(node: Any) -> str:
    path: str = node.metadata["header_path"]
    return path.removeprefix(SEPARATOR).removesuffix(SEPARATOR)


def _shown(path: str, source: Source) -> str:
    """The heading path without the document's own title at its head."""
    plain = path.replace("**", "").replace("`", "")
    if plain == source.title:
        return ""
    return plain.removeprefix(f"{source.title}{SEPARATOR}")


def _cut(sections: Sequence[_Section], count: TokenCount) -> list[list[Span]]:
    """Where the passages of each section stand, relative to its words."""
    from llama_index.core.node_parser import SentenceSplitter
    from llama_index.core.schema import TextNode

    spans: list[list[Span]] = [[(0, len(section.text))] for section in sections]
    long = [n for n, section in enumerate(sections) if count(section.text) > PASSAGE_TOKENS]
    if not long:
        return spans
    cutter = SentenceSplitter(
        chunk_size=PASSAGE_TOKENS,
        chunk_overlap=0,
        paragraph_separator="\n\n",
        tokenizer=lambda text: range(count(text)),
        include_prev_next_rel=False,
    )
    hidden = {f"excluded_{reader}_metadata_keys": [_NUMBER] for reader in ("embed", "llm")}
    nodes = [TextNode(text=sections[n].text, metadata={_NUMBER: n}, **hidden) for n in long]
    for number, chunks in groupby(
        _run(cutter, nodes), key=lambda node: int(node.metadata[_NUMBER])
    ):
        text = sections[number].text
        spans[number] = _joined_tail(text, list(_found(text, chunks)), count)
    return spans


def _found(text: str, chunks: Iterable[Any]) -> Iterator[Span]:
    at = 0
    for chunk in chunks:
        start = text.index(chunk.text, at)
        at = start + len(chunk.text)
        yield start, at


def _joined_tail(text: str, spans: list[Span], count: TokenCount) -> list[Span]:
    if len(spans) > 1 and count(text[slice(*spans[-1])]) < _TAIL_TOKENS:
        joined = (spans[-2][0], spans[-1][1])
        if count(text[slice(*joined)]) <= _LONGEST_WITH_TAIL:
            return [*spans[:-2], joined]
    return spans


def _passage(section: _Section, span: Span, number: int, count: TokenCount) -> Passage:
    source = section.source
    start, end = section.start + span[0], section.start + span[1]
    text = section.text[slice(*span)]
    assert source.text[start:end] == text, f"{source.id} was cut out of place"
    return Passage(
        id=f"{source.id}@{source.content_hash[:8]}:{number}",
        source_id=source.id,
        partition=source.partition,
        kind=source.kind,
        source_title=source.title,
        section=section.path,
        text=text,
        start=start,
        end=end,
        tokens=count(text),
    )


def _body_start(source: Source) -> int:
    """Where a document's words begin: its front matter is kept and not quoted."""
    if source.kind is not SourceKind.DOCUMENT:
        return 0
    try:
        _, body = split_front_matter(source.text)
    except WrongUse:
        return 0
    return len(source.text) - len(body)


def _run(step: Any, nodes: Sequence[Any]) -> Sequence[Any]:
    """One step of LlamaIndex's pipeline, without its cache or docstore: no second truth."""
    from llama_index.core.ingestion import IngestionPipeline

    # At debug level it would log the words that it cuts, and a note's belong in no log.
    logging.getLogger("llama_index").setLevel(logging.WARNING)
    pipeline = IngestionPipeline(transformations=[step], disable_cache=True)
    run: Sequence[Any] = pipeline.run(nodes=list(nodes))
    return run
