"""What people leave out on a form is put in where it is said aloud, and nothing else is touched."""

import pytest

from coach.composing.saying.articles import articled
from coach.composing.saying.naming import headline
from coach.composing.saying.said_goals import act


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("become supervisor", "become a supervisor"),
        ("become team leader", "become a team leader"),
        ("become ward manager by spring", "become a ward manager by spring"),
        ("be electrician", "be an electrician"),
        ("train as paramedic", "train as a paramedic"),
        ("work as kitchen assistant", "work as a kitchen assistant"),
        ("becoming crane operator", "becoming a crane operator"),
        ("have night shift heard before the move", "have the night shift heard before the move"),
        ("ask late crew what they need", "ask the late crew what they need"),
        ("see one change for weekend team", "see one change for the weekend team"),
        ("show what happens on night shift", "show what happens on the night shift"),
        ("visit depot before summer", "visit the depot before summer"),
        ("ask union about breaks", "ask the union about breaks"),
        ("get permanent contract", "get a permanent contract"),
        ("get chance to train new people", "get a chance to train new people"),
        ("have say in planning", "have a say in planning"),
        ("get job as driver", "get a job as a driver"),
    ],
)
def test_an_article_is_put_in_where_only_one_is_possible(written: str, said: str) -> None:
    assert articled(written) == said
    assert articled(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "become head of unit",
        "become the manager of two wards",
        "become a better planner",
        "be considered for shift lead",
        "be asked as an engineer",
        "be heard by my manager",
        "be good as a planner",
        "become familiar with the planner",
        "have night shift managers heard",
        "have the night shift heard",
        "show our night team",
        "ask team leaders to call back",
        "visit board members at home",
        "get meeting papers early",
        "get jobs written in plain words",
        "have a real say in planning",
        "be taken seriously as somebody who is new",
        "find posts that need no car",
        "see kitchen lights mended",
        "let kitchen hands decide the menu",
    ],
)
def test_what_needs_none_stays_as_it_is(said: str) -> None:
    assert articled(said) == said


def test_titles_and_wishes_are_said_with_their_articles() -> None:
    assert act("Want become supervisor") == "become a supervisor"
    assert headline("visit depot at five") == "Visiting the depot at five"
