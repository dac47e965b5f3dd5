from dataclasses import replace

import numpy as np

from coach.domain.access import LIBRARY
from coach.domain.passages import Passage, SourceKind
from coach.inference.embed_words import WordsEmbedder
from coach.ingest.splitting import embedded_text
from coach.ingest.vectors import passage_vectors

EMBEDDER = WordsEmbedder(512)
CARD = Passage(
    id="sit-a@1:0",
    source_id="sit-a",
    partition=LIBRARY,
    kind=SourceKind.SITUATION,
    source_title="Meetings keep being cancelled",
    section="What to say first",
    text="Write two dates to them yourself.",
    start=0,
    end=33,
    tokens=8,
)


def test_a_passage_lies_nearer_to_its_title() -> None:
    mixed = passage_vectors([CARD], EMBEDDER)[0]
    plain, title = EMBEDDER.embed([embedded_text(CARD), CARD.source_title])
    assert mixed @ title > plain @ title
    assert mixed @ plain > mixed @ title
    np.testing.assert_allclose(np.linalg.norm(mixed), 1, atol=1e-6)


def test_a_title_that_names_only_the_kind_changes_nothing() -> None:
    note = replace(CARD, kind=SourceKind.NOTE, source_title="Note, meeting 2")
    untitled = replace(CARD, source_title="")
    np.testing.assert_allclose(
        passage_vectors([note, untitled], EMBEDDER),
        EMBEDDER.embed([embedded_text(note), embedded_text(untitled)]),
        atol=1e-6,
    )


def test_rows_keep_the_order_of_the_passages() -> None:
    others = [replace(CARD, source_title=f"Title {n}", text=f"Text {n}.") for n in range(5)]
    together = passage_vectors(others, EMBEDDER)
    for row, one in enumerate(others):
        np.testing.assert_allclose(together[row], passage_vectors([one], EMBEDDER)[0], atol=1e-6)


def test_no_passages_no_rows() -> None:
    assert passage_vectors([], EMBEDDER).shape == (0, EMBEDDER.dimensions)
