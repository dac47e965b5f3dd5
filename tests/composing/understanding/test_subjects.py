"""What a request names for the meeting, told from what is said beside it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.composing.understanding.subject_leads import thing_of
from coach.composing.understanding.subjects import Subjects, pieces, subject_phrases
from coach.domain.briefs import Use
from coach.inference.embed_minilm import MiniLM
from coach.inference.phrases import phrase_vectors

FRIENDLY = (
    "Hello again, we meet on Thursday at ten in the small office and he usually brings biscuits."
    " I have finished the list of the pallets that came back last month. I'd also like to ask him"
    " how the price of a pallet is set. Last time was very pleasant, we laughed a lot."
)
TROUBLED = (
    "She told the whole department what I had said to her about my supervisor, and since then he"
    " doesn't greet me. I had asked her to keep it to herself and she had promised. I can't sleep"
    " and I don't know whether I should go to the next meeting at all."
)


AT_TABLE = (
    "She's booked the estate restaurant for our session 2, a window table, the tasting menu, 'my"
    " treat'. It's kind. But my cousin is a waiter there, half the floor knows me, and everybody"
    " will see me at lunch with the MD and wonder what I'm telling her. Plus five glasses coming to"
    " the table one after the other. I don't want to throw it back in her face. How do I move it"
    " without making a thing, and then what do we do with the 75 minutes, I'd like to get to the"
    " course somehow without begging."
)
"""Clause by clause it names a table and a course."""


@pytest.fixture(scope="module")
def subjects(minilm: MiniLM, phrase_folder: Path) -> Subjects:
    return Subjects.fit(phrase_vectors(phrase_folder, minilm, subject_phrases()))


def test_what_is_named_is_told_from_the_room_and_the_mood(
    subjects: Subjects, minilm: MiniLM
) -> None:
    named = subjects.recognise(FRIENDLY, minilm)
    assert [(one.words, one.use) for one in named.subjects] == [
        ("the list of the pallets that came back last month", Use.SHOW),
        ("how the price of a pallet is set", Use.ASK),
    ]
    assert named.quiet


@pytest.mark.parametrize("request_", [TROUBLED, AT_TABLE])
def test_what_is_wrong_is_no_subject_and_no_calm(
    subjects: Subjects, minilm: MiniLM, request_: str
) -> None:
    named = subjects.recognise(request_, minilm)
    assert not (named.subjects)
    assert not (named.calm)
    assert not (named.quiet)


@pytest.mark.parametrize("text", ["", "An agenda please, 45 minutes on Tuesday.", "Topics?"])
def test_a_bare_request_names_nothing(subjects: Subjects, minilm: MiniLM, text: str) -> None:
    assert not subjects.recognise(text, minilm).subjects


@pytest.mark.parametrize(
    ("sentence", "words", "use"),
    [
        ("I'd like to ask him about the price sheet.", "the price sheet", Use.ASK),
        ("I have brought the tally of late vans.", "the tally of late vans", Use.SHOW),
        ("She wants to try out her speech on me.", "her speech", Use.HEAR),
        ("I'd like her to say what the board decided.", "what the board decided", Use.HEAR),
        ("We never got to the end of the budget, second half.", "the budget, second half", None),
        ("Let's go through the rota again.", "the rota", Use.WORK),
        ("I want to show lab 2 but also the yard.", "lab 2", Use.SHOW),
        ("I was thinking of showing her the reject log.", "the reject log", Use.SHOW),
        ("I'm curious about the bid that failed.", "the bid that failed", Use.ASK),
        ("He wants to know how a shift is handed over.", "how a shift is handed over", Use.SHOW),
    ],
)
def test_who_does_what_with_a_thing(sentence: str, words: str, use: Use | None) -> None:
    thing = thing_of(sentence, 0, len(sentence))
    assert thing is not None
    assert thing.words == words
    assert thing.use in (use, Use.WORK if use is None else use)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nothing I can't say with a waiter listening.",
        "We leave at six, so that she doesn't miss the ferry.",
        "He can't miss the ferry.",
        "She has no patience for the coffee machine.",
        "No slides, nothing about the merger or the pension row.",
        "It's at the bakery behind the notary.",
        "On the tram, from Mill Lane to the harbour.",
        "20 minutes on the number 12 bus, it'll be packed.",
        "because the cleaner needs the room",
        "The porter doesn't care for umbrellas.",
        "the two of us in a broom cupboard",
        "a waiter listening",
        "We need chairs with arms.",
    ],
)
def test_a_limit_a_place_or_a_listener_is_no_thing(sentence: str) -> None:
    assert thing_of(sentence, 0, len(sentence)) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "I don't want to talk about my leg.",
        "The director will be in his office.",
        "Please make a plan of 45 minutes.",
        "What does the research say on accents?",
    ],
)
def test_nobody_wants_it(sentence: str) -> None:
    thing = thing_of(sentence, 0, len(sentence))
    assert thing is None or not thing.led


@given(st.text(st.characters(codec="ascii", exclude_characters="\x00"), max_size=200))
def test_pieces_are_parts_of_what_was_typed(request: str) -> None:
    plain = request.replace("’", "'")
    assert all(one.text and one.text in plain for one in pieces(request))


def test_whoever_is_asked_is_no_part_of_what_the_questions_are_about() -> None:
    sentence = "Five questions for her about the thing she promised last time, 30 minutes"
    thing = thing_of(sentence, 0, len(sentence))
    assert thing is None or not thing.words.startswith("her ")
