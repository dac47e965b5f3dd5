"""A name that is only nearly right is no name."""

import pytest

from coach.composing.saying.naming import about, definite
from coach.composing.saying.sure_names import is_sure, without_emphasis


@pytest.mark.parametrize(
    "name",
    [
        "the night log",
        "who decides on the flour supplier",
        "going out with the early team",
        "one page about the Saturday rush",
    ],
)
def test_a_thing_a_doing_and_a_question_are_names(name: str) -> None:
    assert is_sure(name)


@pytest.mark.parametrize(
    "name",
    [
        "it and send back one question",
        "the chart himself",
        "the round he broke off",
        "choosing them",
        "coming out with the gang and not tell the foreman",
        "what happens to the porters and if it can be",
        "stopping saying 'human error'",
        "introduce that person",
        "the them, answered in plain words",
    ],
)
def test_what_is_cut_or_speaks_of_somebody_is_none(name: str) -> None:
    assert not is_sure(name)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("build the reject-rate chart himself", "build the reject-rate chart"),
        ("rewrite the bulletin herself, once", "rewrite the bulletin, once"),
        ("speak for herself", "speak for herself"),
        ("get himself up into the cab", "get himself up into the cab"),
    ],
)
def test_only_a_word_that_stresses_who_does_it_is_left_out(said: str, plain: str) -> None:
    assert without_emphasis(said) == plain


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("read the night log and send back two questions", "the night log"),
        ("explain the listing rules to me and the other ushers", "the listing rules"),
        ("give the mentor's shop a say in one order", "giving the mentor's shop a say"),
        ("go out with the 6 a.m. team", "going out with the 6 a.m. team"),
        ("bring up authorship with the group", "bringing up authorship with the group"),
        ("time ten rooms", "timing ten rooms"),
        ("route 12 map with the bad corners", "route 12 map with the bad corners"),
    ],
)
def test_a_promise_is_named_by_its_whole_thing(text: str, named: str) -> None:
    assert about(text).startswith(named)


def test_a_weekday_keeps_its_capital() -> None:
    assert definite("Monday cover for four weeks") == "the Monday cover for four weeks"
