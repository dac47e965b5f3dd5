"""A request is heard as a whole: what sounds like trouble in one clause of a calm one is none."""

from pathlib import Path

import pytest

from coach.composing.understanding.intents import Intents, intent_phrases
from coach.composing.understanding.message import message
from coach.composing.understanding.replies import Replies, reply_phrases
from coach.composing.understanding.situations import Situations, situation_phrases
from coach.composing.understanding.subjects import Subjects, subject_phrases
from coach.composing.understanding.things_at_work import ThingsAtWork, work_phrases
from coach.composing.understanding.told_in_notes import ToldInNotes, note_phrases
from coach.domain.people import Role
from coach.inference.embed_minilm import MiniLM
from coach.inference.phrases import phrase_vectors
from coach.ingest.cards import load_library
from coach.service.hearing import Hearing, Recognisers

CALM = (
    "Assalamu alaikum. Please suggest topics for our fifth meeting, on Sunday after Asr, 30"
    " minutes, third floor. Dr Faisal is very respectful and we are comfortable. What I wish to"
    " understand is the tender process for new machines. Apart from this I leave it to you."
)
CAMERA = (
    "Merhaba, we had very nice session in last month, she even send me flower for my birthday. Now"
    " it is third one. Online, 30 minute, her camera will be off because she is in taxi. What can"
    " be the topics? I could not find any idea."
)
"""Sure by a sentence, and no trouble."""
TROUBLED = (
    "Please suggest topics for our fifth meeting, 30 minutes, third floor. She put the panel on"
    " the evening of our feast again and said that we can't shift everything for a holiday, and I"
    " was the only one at the table who had to choose. I said nothing and went home furious."
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("phrases")


@pytest.fixture(scope="module")
def situations(minilm: MiniLM, folder: Path) -> Situations:
    library = load_library(Path("knowledge"))
    return Situations.fit(library, phrase_vectors(folder, minilm, situation_phrases(library)))


@pytest.fixture(scope="module")
def hearing(minilm: MiniLM, folder: Path, situations: Situations) -> Hearing:
    library = load_library(Path("knowledge"))
    recognisers = Recognisers(
        Intents.fit(phrase_vectors(folder, minilm, intent_phrases())),
        situations,
        Replies.fit(library, phrase_vectors(folder, minilm, reply_phrases(library))),
        Subjects.fit(phrase_vectors(folder, minilm, subject_phrases())),
        ThingsAtWork.fit(library, phrase_vectors(folder, minilm, work_phrases(library))),
        ToldInNotes.fit(library, phrase_vectors(folder, minilm, note_phrases(library))),
    )
    return Hearing(minilm, recognisers)


def test_a_greeting_is_no_clash_where_nothing_is_wrong(hearing: Hearing) -> None:
    heard = hearing.understand(hearing.read(CALM), Role.MENTOR)
    assert heard.situations == ()
    assert [one.words for one in heard.subjects] == ["the tender process for new machines"]


def test_even_what_a_sentence_is_sure_of_is_no_trouble_there(
    hearing: Hearing, situations: Situations
) -> None:
    said = hearing.read(CAMERA)
    (alone,) = situations.recognise(said, Role.MENTOR)
    assert alone.clear
    assert hearing.understand(said, Role.MENTOR).situations == ()


def test_what_is_wrong_is_heard_and_nothing_of_it_is_a_subject(hearing: Hearing) -> None:
    heard = hearing.understand(hearing.read(TROUBLED), Role.MENTOR)
    assert heard.situations[0].card_id == "sit-religious-clash"
    assert heard.subjects == ()


def test_a_short_request_is_heard_as_it_was(hearing: Hearing, minilm: MiniLM) -> None:
    text = "he turned up with slides, we did slides. again. can you plan 60 min"
    alone = hearing.understand(message(text, minilm), Role.MENTOR)
    assert alone.situations
