"""What a goal is about is told by meaning and by name; what is about nothing is not."""

from pathlib import Path

import pytest

from coach.composing.understanding.things_at_work import ThingsAtWork, work_phrases
from coach.inference.embed_minilm import MiniLM
from coach.inference.phrases import phrase_vectors
from coach.ingest.cards import load_library

KNOWLEDGE = Path(__file__).parents[3] / "knowledge"


@pytest.fixture(scope="module")
def things(minilm: MiniLM, phrase_folder: Path) -> ThingsAtWork:
    library = load_library(KNOWLEDGE)
    return ThingsAtWork.fit(library, phrase_vectors(phrase_folder, minilm, work_phrases(library)))


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("get the packing benches to a height that suits more than one back", "wp-packing-tables"),
        ("understand why good people quit after two winters", "wp-leavers"),
        ("get the microphone used at every talk in the big hall", "wp-hearing-loops"),
        ("shorter queues at the desk on Mondays", "wp-waiting-times"),
        ("be told what became of my idea from the spring", "wp-fate-of-ideas"),
    ],
)
def test_it_is_known_in_other_words(
    text: str, card: str, things: ThingsAtWork, minilm: MiniLM
) -> None:
    assert things.recognise([text], minilm) == {text: card}


@pytest.mark.parametrize(
    "text",
    [
        "stop being so nervous",
        "be a better listener",
        "think about what we said",
        "Honestly not sure yet",
        "bring the photograph of my grandmother",
    ],
)
def test_what_is_about_no_thing_at_work_is_left_out(
    text: str, things: ThingsAtWork, minilm: MiniLM
) -> None:
    assert things.recognise([text], minilm) == {text: ""}


def test_no_text_costs_nothing(things: ThingsAtWork, minilm: MiniLM) -> None:
    assert things.recognise([], minilm) == {}


def test_each_text_stands_for_itself(things: ThingsAtWork, minilm: MiniLM) -> None:
    texts = ["plan rosters that people can live with", "be a better listener", "own safety shoes"]
    together = things.recognise(texts, minilm)
    apart = {k: v for text in texts for k, v in things.recognise([text], minilm).items()}
    assert together == apart
    assert [together[text] for text in texts] == ["wp-rosters", "", "wp-protective-gear"]


def test_the_pairs_work_tells_two_meanings_of_a_word_apart(
    things: ThingsAtWork, minilm: MiniLM
) -> None:
    text = "Understand what we ask of families"
    assert things.recognise([text], minilm)[text] != ""
    at_a_mission = things.recognise([text], minilm, "Third secretary. Ambassador. Keep diplomats")
    assert at_a_mission[text] != "wp-pupils-parents"
