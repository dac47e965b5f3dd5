"""Small matters heard in requests by the library's own cards, with the real embedder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from coach.composing.by_rule.replying import ANSWERED
from coach.composing.understanding.cues import Cues
from coach.composing.understanding.message import Message, message
from coach.composing.understanding.replies import CANDIDATE, Replies, reply_phrases
from coach.domain.briefs import ReplyMatch
from coach.domain.library import Library
from coach.inference.embed_minilm import MiniLM
from coach.inference.phrases import phrase_vectors
from coach.ingest.cards import load_library
from coach.ports import Vectors

CARDS = frozenset(
    f"re-{name}"
    for name in (
        "secret-recording", "cannot-sit-long", "what-to-wear", "few-words", "only-on-merit",
        "takes-calls", "last-bus", "name-said-wrong", "trial-start-and-end", "smoking-break",
        "bonus-rule", "leader-in-tears", "evening-messages", "asked-for-the-mood",
    )
)  # fmt: skip
_EVERY = 20
"""One of so many cards beside them: how rare a word is can only be told among several."""


@pytest.fixture(scope="module")
def few() -> Library:
    library = load_library(Path("knowledge"))
    others = library.replies[::_EVERY]
    named = [one for one in library.replies if one.id in CARDS and one not in others]
    return replace(library, replies=(*others, *named))


@pytest.fixture(scope="module")
def replies(few: Library, minilm: MiniLM, phrase_folder: Path) -> Replies:
    return Replies.fit(few, phrase_vectors(phrase_folder, minilm, reply_phrases(few)))


def heard(replies: Replies, minilm: MiniLM, text: str) -> tuple[ReplyMatch, ...]:
    return tuple(m for m in replies.recognise(message(text, minilm), minilm) if m.score >= ANSWERED)


def test_several_matters_of_one_request_are_heard_in_its_order(
    replies: Replies, minilm: MiniLM
) -> None:
    text = (
        "Plan an hour with the plant manager. He rings me at ten in the evening. I thought of"
        " recording him secretly on my phone. And my knees hurt after half an hour on those stools."
    )
    found = heard(replies, minilm, text)
    assert [m.card_id for m in found] == [
        "re-evening-messages",
        "re-secret-recording",
        "re-cannot-sit-long",
    ]
    assert all(match.heard in text for match in found)


@pytest.mark.parametrize(
    "text",
    [
        "Plan our third meeting, 45 minutes, about the new booking system",
        "I work in the laundry and have been there for six years.",
        "He listens well and we had a good first meeting.",
        "Half an hour on Friday. There never was a trial, it was my cousin with a notebook.",
        "We meet by the bikes where the couriers smoke and joke about me.",
        "If I am late, the bonus of the whole depot is gone, and they look at me.",
    ],
)
def test_a_request_without_such_a_matter_gets_no_answer_to_one(
    text: str, replies: Replies, minilm: MiniLM
) -> None:
    assert heard(replies, minilm, text) == ()


def test_a_clause_is_held_against_a_card_without_the_word_that_speaks_most_for_it(
    few: Library, replies: Replies
) -> None:
    card = [one.id for one in few.replies].index("re-secret-recording")
    left = replies.words.without_strongest(card, "I thought of recording him on my phone")
    assert left == "I thought of him on my phone"
    assert replies.words.without_strongest(card, "the tulips bloom") == "the tulips bloom"


@dataclass(frozen=True)
class Opposite:
    """Embeds everything as its opposite, so that nothing is left of what a clause meant."""

    minilm: MiniLM
    name: str = "opposite"

    @property
    def dimensions(self) -> int:
        return self.minilm.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        return -self.minilm.embed(texts)


def test_a_card_that_only_one_word_speaks_for_is_not_answered(
    replies: Replies, minilm: MiniLM
) -> None:
    said = message("I thought of recording him secretly on my phone.", minilm)
    (sure,) = [m for m in replies.recognise(said, minilm) if m.score >= ANSWERED]
    left = replies.recognise(said, Opposite(minilm))
    assert [m.score for m in left if m.card_id == sure.card_id] != []
    assert all(m.score < ANSWERED for m in left)


def test_the_title_of_a_card_asks_for_it(few: Library, replies: Replies, minilm: MiniLM) -> None:
    for card in few.replies:
        (match,) = heard(replies, minilm, f"{card.title.lower()}?")
        assert match.card_id == card.id


def test_what_is_not_likely_at_all_is_not_even_kept(replies: Replies, minilm: MiniLM) -> None:
    found = replies.recognise(
        message("He takes calls. The archive is in the cellar.", minilm), minilm
    )
    assert all(match.score >= CANDIDATE for match in found)
    assert not [match for match in found if "archive" in match.heard]


def test_a_library_without_reply_cards_hears_none(minilm: MiniLM) -> None:
    nothing = Replies.fit(Library(), minilm.embed(reply_phrases(Library())))
    assert nothing.recognise(message("He takes calls all the time.", minilm), minilm) == ()
    assert nothing.recognise(Message("", (), minilm.embed(["x"])[:0]), minilm) == ()


def test_a_cue_is_met_by_one_word_of_each_place_in_any_form_and_order() -> None:
    cues = Cues.of((("record/tape secretly/hidden", "tape pocket"), ("bus last/missed/miss",)))
    assert cues.met("I was secretly recording him") == {0: 1}
    assert cues.met("a tape hidden in my pocket") == {0: 2}
    assert cues.met("the bus that I always miss") == {1: 1}
    assert cues.met("he recorded a song") == {}
