"""What a pair has noted decides which situation is meant where a request leaves it open."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.composing.understanding.message import message
from coach.composing.understanding.on_record import NOTHING_NOTED, OnRecord, Texts
from coach.composing.understanding.situations import Situations, situation_phrases
from coach.inference.embed_minilm import MiniLM
from coach.inference.phrases import phrase_vectors
from coach.ingest.cards import load_library

CANCELLED = "Since then he has cancelled three times, twice on the morning, through his assistant."
FACE = "The mentee asked the mentor to be the face of the new poster campaign."
AT_LENGTH = (
    "My colleague has swapped duty with me for hours that never happened. Now there are 20 minutes"
    " on Tuesday, 'a quick catch-up'. Part of me wants to spend all of it telling him what it costs"
    " other people. Make me a plan."
)
A_POSTER = (
    "She wants me on a billboard and I want to be a detective. If I say no I let them all down, if"
    " I say yes I'm that girl for the rest of my career. Some questions for her, please."
)


def noted(minilm: MiniLM, *notes: str) -> OnRecord:
    return OnRecord(last=Texts(notes, minilm.embed(notes)))


@pytest.mark.parametrize(
    ("request_", "note", "card"),
    [
        (AT_LENGTH, CANCELLED, "sit-sessions-cancelled"),
        (A_POSTER, FACE, "sit-event-token"),
    ],
)
def test_the_note_says_what_a_request_leaves_open(
    request_: str, note: str, card: str, situations: Situations, minilm: MiniLM
) -> None:
    said = message(request_, minilm)
    alone = situations.recognise(said)
    assert alone
    assert not alone[0].clear
    assert alone[0].card_id != card
    found = situations.recognise(said, record=noted(minilm, note))
    assert found[0].card_id == card
    assert found[0].clear


@pytest.mark.parametrize(
    "text", ["Plan our next meeting, 45 minutes", "Three topics about the new depot, please"]
)
def test_a_note_makes_no_situation_of_a_request_that_holds_none(
    text: str, situations: Situations, minilm: MiniLM
) -> None:
    assert situations.recognise(message(text, minilm), record=noted(minilm, CANCELLED)) == ()


def test_what_a_request_says_clearly_stands(situations: Situations, minilm: MiniLM) -> None:
    said = message("He interrupts me all the time. A plan for 45 minutes, please.", minilm)
    alone = situations.recognise(said)
    assert alone[0].clear
    assert situations.recognise(said, record=noted(minilm, CANCELLED)) == alone


def test_an_empty_record_changes_nothing(situations: Situations, minilm: MiniLM) -> None:
    said = message(AT_LENGTH, minilm)
    assert situations.recognise(said, record=NOTHING_NOTED) == situations.recognise(said)


def test_a_library_of_one_card_has_nothing_to_choose(minilm: MiniLM, phrase_folder: Path) -> None:
    whole = load_library(Path("knowledge"))
    only = [card for card in whole.situations if card.id == "sit-sessions-cancelled"]
    one = replace(whole, situations=tuple(only))
    alone = Situations.fit(one, phrase_vectors(phrase_folder, minilm, situation_phrases(one)))
    found = alone.recognise(message(AT_LENGTH, minilm), record=noted(minilm, CANCELLED))
    assert {match.card_id for match in found} <= {"sit-sessions-cancelled"}
