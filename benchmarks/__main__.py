"""`make bench`: one run, printed beside plain LlamaIndex over Chroma with the same embedder."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.filling import fill
from benchmarks.page import seconds_to_page
from benchmarks.plain_llamaindex import build
from benchmarks.timing import (
    Timed,
    command_seconds,
    peak_memory_mb,
    seconds,
    timed,
    timed_beside,
)
from coach.bootstrap import Workshop, open_workshop
from coach.domain.access import LIBRARY, library_scope
from coach.domain.passages import Passage
from coach.ingest.splitting import embedded_text
from coach.settings import read_settings

ASKED = "An agenda for our next meeting: last time stayed polite, and he keeps fixing things"
KINDS = {
    "agenda": ASKED,
    "topics": "Two topics about age that take a stereotype apart",
    "answer": "How do I say something critical to somebody far above me?",
}


def row(what: str, *values: object) -> None:
    """One line of the table."""
    print(f"{what:<44}" + "".join(f"{value!s:>18}" for value in values), flush=True)  # noqa: T201


def suggestions(workshop: Workshop) -> dict[str, tuple[Timed, Timed]]:
    """Whole suggestions, from the words to the checked end, each beside its bare embedding."""
    viewer = workshop.coach.accounts.viewer_for("mentor")

    def asking(text: str) -> Callable[[], object]:
        return lambda: list(workshop.coach.preparing.prepare(viewer, text, keep=False))

    def embedding(text: str) -> Callable[[], object]:
        return lambda: workshop.embedder.embed([text])

    return {kind: timed_beside(asking(text), embedding(text)) for kind, text in KINDS.items()}


def shown(label: str, found: dict[str, tuple[Timed, Timed]]) -> None:
    """Suggestions as milliseconds and as multiples of the bare embedding."""
    for kind, (took, bare) in found.items():
        row(f"{kind}, {label}", f"{took.p50:.1f} / {took.p95:.1f}", took.times(bare))


def ingestion(workshop: Workshop, folder: Path) -> list[Passage]:
    """First and second ingestion of the library, against the bare embedding of its texts."""
    knowledge = workshop.coach.knowledge
    first = seconds(lambda: list(knowledge.index_library()))
    again = seconds(lambda: list(knowledge.index_library()))
    with workshop.store.work() as work:
        passages = list(work.passages.all(LIBRARY, library_scope()))
    texts = [embedded_text(passage) for passage in passages]
    bare = seconds(lambda: workshop.embedder.embed(texts))
    row("ingestion, share of bare embedding", f"{bare / first:.2f}", f"{len(passages)} passages")
    row("unchanged re-ingest", f"{first / again:.0f}x faster", f"{again:.2f} s")
    some = {passage.id: passage.text for passage in passages[:1000]}
    plain = seconds(lambda: build(some, workshop.embedder, folder / "plain"))
    only = seconds(lambda: workshop.embedder.embed(list(some.values())))
    row("plain LlamaIndex, share of bare embedding", f"{only / plain:.2f}", f"{len(some)} passages")
    return passages


def plain_search(workshop: Workshop, passages: list[Passage], folder: Path, bare: Timed) -> None:
    """Retrieval alone, ours and plain."""
    texts = {passage.id: passage.text for passage in passages}
    plain = build(texts, workshop.embedder, folder / "plain-search")
    searching = workshop.coach.searching
    ours = timed(lambda: searching.search(ASKED, None, 10))
    row("search, ours", f"{ours.p50:.1f} / {ours.p95:.1f}", ours.times(bare))
    for name, search in (
        ("dense", plain.dense),
        ("lexical", plain.lexical),
        ("fused", plain.fused),
    ):
        took = timed(lambda search=search: search(ASKED))  # type: ignore[misc]
        row(
            f"search, plain LlamaIndex {name}", f"{took.p50:.1f} / {took.p95:.1f}", took.times(bare)
        )


def _multiple(found: tuple[Timed, Timed]) -> float:
    took, bare = found
    return took.p50 / bare.p50


def main(large: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workshop = open_workshop(read_settings(data_dir=folder / "data", demo=True))
        row("", "p50 / p95 ms", "x bare embedding")
        bare = timed(lambda: workshop.embedder.embed([ASKED]))
        row("bare query embedding (fp32)", f"{bare.p50:.1f} / {bare.p95:.1f}", "1.0x")
        passages = ingestion(workshop, folder)
        workshop.load_sample()
        small = suggestions(workshop)
        shown(f"{len(passages):,} passages", small)
        plain_search(workshop, passages, folder, bare)
        fill(workshop, large, passages)
        big = suggestions(workshop)
        shown(f"{large:,} passages", big)
        grown = _multiple(big["agenda"]) / _multiple(small["agenda"])
        row("agenda, large against small", f"{grown:.2f}x")
        row("peak memory", f"{peak_memory_mb():.0f} MB")
        workshop.close()
        row("coach --help", f"{command_seconds('--help'):.2f} s")
        row("coach serve to page", f"{seconds_to_page(folder / 'data'):.1f} s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--large", type=int, default=100_000, help="Passages of the large run.")
    main(parser.parse_args().large)
