"""What is said about a leader, as it is said to the leader's face."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.composing.saying.words_asked_for import asked_to_say, in_full
from coach.composing.understanding.grammatical_person import (
    for_the_other,
    of_oneself,
    to_them,
    told_to_them,
)
from coach.composing.understanding.research_question import research_question, subject
from coach.domain.briefs import Intent
from coach.domain.suggestions import GuidanceAnswer
from tests.composing.pairs import Made, composed

_VERBS = ("asks", "fixes", "tries", "calls", "keeps", "has", "is", "was", "does", "goes", "misses")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("She calls me Anna and never says sorry", "You call me Anna and never say sorry"),
        ("He's promised it three times.", "You've promised it three times"),
        ("She's always on her phone and doesn't look up", "You're always on your phone and don't"
         " look up"),
        ("He wrote that I 'collect points', I never said so", "You wrote that I 'collect points'"),
        ("He finishes my sentences himself", "You finish my sentences yourself"),
    ],
)  # fmt: skip
def test_a_sentence_about_the_leader_is_said_to_the_leader(told: str, said: str) -> None:
    assert told_to_them(told) == said


@pytest.mark.parametrize(
    "told",
    [
        "He asked her to help him with it",
        "Is he listening?",
        "The weather was bad",
        "She told everybody about it",
        "His assistant writes to me",
    ],
)
def test_where_somebody_else_comes_in_nothing_is_turned(told: str) -> None:
    assert told_to_them(told) is None


@given(st.sampled_from(("He", "She")), st.sampled_from(_VERBS), st.sampled_from(("me", "my plan")))
def test_no_third_person_is_left(who: str, verb: str, rest: str) -> None:
    said = to_them(f"{who} {verb} {rest} every week")
    assert said is not None
    assert not re.search(r"\b(?:he|she|his|her|him|is|was|has|does|asks|fixes|goes)\b", said)


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("How do I tell her that she calls me Anna? It's Hana. Twice now.", "You call me Anna."
         " It's Hana."),
        ("How do I tell him he's cancelled three meetings?", "You've cancelled three meetings."),
        ("how can I get her to stop interrupting me?", "Please stop interrupting me."),
        ("How do I tell my mentee that I'm tired of being the example?", "I'm tired of being the"
         " example."),
    ],
)  # fmt: skip
def test_the_words_that_somebody_asks_for(request_: str, said: str) -> None:
    assert asked_to_say(request_) == said
    assert in_full(said).startswith(said)
    assert len(in_full(said)) > len(said)


def test_a_request_for_anything_else_asks_for_no_words() -> None:
    assert asked_to_say("How do I prepare a first meeting?") is None
    assert asked_to_say("An agenda please, she calls me Anna.") is None


def test_what_somebody_wrote_of_themselves_is_said_to_them() -> None:
    assert (
        for_the_other("find out what people don't tell me") == "find out what people don't tell you"
    )
    assert for_the_other("know what I miss before I sign") == "know what you miss before you sign"


def test_what_was_noted_of_somebody_is_said_by_them() -> None:
    assert of_oneself("her room had 86 visits, she did 9") == "my room had 86 visits, I did 9"
    assert of_oneself("she told her boss what he did") == "she told her boss what he did"


def test_an_answer_opens_with_the_words_that_were_asked_for() -> None:
    body = composed(
        Made().brief("How do I tell her that she calls me Anna? It's Hana.", Intent.ANSWER)
    )
    assert isinstance(body, GuidanceAnswer)
    assert body.advice
    assert "You call me Anna. It's Hana." in body.advice.first[0].text
    assert body.advice.first[0].citations
    assert not any("Hana" in line.text for line in body.sentences)


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("My body and my old name are off the table.", "Ask me about the work"),
        ("My salary is private.", "Ask me about the work"),
        ("I don't work on Thursdays and Fridays.", "plan around that"),
        ("I can't meet in the evening.", "plan around that"),
    ],
)
def test_a_limit_is_said_once_and_not_put_up_for_debate(said: str, after: str) -> None:
    assert after in in_full(said)
    assert "want it to achieve" not in in_full(said)


@pytest.mark.parametrize(
    ("request_", "asked"),
    [
        ("An agenda please. Is it true about digital natives or not?", "Is it true about digital"
         " natives or not?"),
        ("He plans a day in wheelchairs. Is there proof that it works?", "He plans a day in"
         " wheelchairs. Is there proof that it works?"),
        ("Questions please. Is there research on accents at work or is it just us?", "Is there"
         " research on accents at work or is it just us?"),
        ("Questions for her, five please.", ""),
    ],
)  # fmt: skip
def test_the_question_what_is_known(request_: str, asked: str) -> None:
    assert research_question(request_) == asked
    assert bool(subject(asked)) == bool(asked)
