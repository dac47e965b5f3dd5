"""What a line of a note tells of is known in other words; what nothing follows from is left out."""

from pathlib import Path

import pytest

from coach.composing.understanding.told_in_notes import ToldInNotes, note_phrases
from coach.inference.embed_minilm import MiniLM
from coach.inference.phrases import phrase_vectors
from coach.ingest.cards import load_library

KNOWLEDGE = Path(__file__).parents[3] / "knowledge"


@pytest.fixture(scope="module")
def notes(minilm: MiniLM, phrase_folder: Path) -> ToldInNotes:
    library = load_library(KNOWLEDGE)
    return ToldInNotes.fit(library, phrase_vectors(phrase_folder, minilm, note_phrases(library)))


@pytest.mark.parametrize(
    ("line", "card"),
    [
        ("Read our adverts aloud. 'Presence' in each of them.", "fu-words-nobody-can-see"),
        ("Drafted a rule together: swaps need one yes.", "fu-rule-drafted-not-tried"),
        ("Collected 22 complaints on cards; sorted five.", "fu-heap-half-sorted"),
        ("Looked at the last six foreman posts; all on early shift.", "fu-all-of-them-alike"),
        ("Walked from the lockers to the press, with a stopwatch.", "fu-minutes-of-the-way"),
    ],
)  # fmt: skip
def test_it_is_known_in_other_words(
    line: str, card: str, notes: ToldInNotes, minilm: MiniLM
) -> None:
    assert notes.recognise([line], minilm) == {line: card}


@pytest.mark.parametrize(
    "line",
    [
        "Agreed on confidentiality and first names.",
        "Cancelled because of a visit.",
        "In her office on the ninth floor, with tea.",
        "He was tired and I was nervous.",
    ],
)
def test_what_nothing_follows_from_is_left_out(
    line: str, notes: ToldInNotes, minilm: MiniLM
) -> None:
    assert notes.recognise([line], minilm) == {line: ""}


def test_no_line_costs_nothing(notes: ToldInNotes, minilm: MiniLM) -> None:
    assert notes.recognise([], minilm) == {}
