"""What a message asked for is taken up in the meeting, where the goal has its minutes."""

import re
from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import Agenda
from tests.composing.pairs import Made, agenda, cites

PAIR = Made(notes=(), number=4, minutes=60)
TAKEN_UP = {
    "bring one": "Which example have you brought?",
    "like to ask me": "What would you like to ask me about that?",
    "makes it hard": "What is the one thing that makes it hard?",
    "tried so far": "What have you tried so far?",
    "heard about": "What have you heard about that so far?",
    "made you ask": "What is the one thing that made you ask?",
    "own guess": "What is your own guess?",
    "seen of that": "What have you seen of that yourself?",
    "write down": "What is the sentence that you've written down?",
}
GOALS = (
    "Find out how a target is set",
    "Avoid the mistakes of the last move",
    "More trust between the quays",
)


def sent(body: Agenda) -> str:
    assert body.advice
    return body.advice.beforehand.text if body.advice.beforehand else ""


def turn(body: Agenda, pair: Made) -> tuple[str, ...]:
    goal = f"goal:{pair.id}:mentee"
    own = [
        one
        for one in body.items
        if cites(one, goal) and one.lead == Role.MENTEE.value and not one.card_id
    ]
    return next(one.prompts for one in own if one.prompts)


@pytest.mark.parametrize("goal", GOALS)
def test_the_leaders_turn_begins_with_what_they_were_asked_for(goal: str) -> None:
    for n in range(6):
        pair = replace(PAIR, id=f"pair-{n}", mentee_goal=goal)
        body = agenda(pair)
        asked = [then for words, then in TAKEN_UP.items() if words in sent(body)]
        assert asked
        said = turn(body, pair)
        assert any(then in said[0] for then in asked)
        told = r"\b(?:You want|You'd like|I want|I'd like|You hope) "
        assert len(re.findall(told, " ".join(said))) <= 1
    unasked = replace(PAIR, number=3, mentee_goal=goal)
    assert not any(then in turn(agenda(unasked), unasked)[0] for then in TAKEN_UP.values())


def test_what_was_found_out_stands_in_place_of_the_question_itself() -> None:
    pair = replace(PAIR, mentor_goal="Find out how a list of titles is put together")
    for n in range(6):
        body = agenda(replace(pair, id=f"pair-{n}"))
        if "find out before we meet how a list of titles is put together?" in sent(body):
            said = [" ".join(one.prompts) for one in body.items]
            (asked,) = (one for one in said if re.search("(?:asked|asked you|from you) how a", one))
            assert asked.count("how a list of titles is put together") == 1
            assert "Who knows" not in asked
            return
    pytest.fail("no message asks for it")


@pytest.mark.parametrize(
    "goal",
    [
        "Understand what it is like to be a wheelchair user",
        "Know what it is like to be Black here",
        "Have women on our board",
        "Understand Islam",
        "Fire fewer people",
        "Overcome the fear of asking",
        "More women on our board",
    ],
)
def test_of_people_no_leader_is_asked_for_an_example(goal: str) -> None:
    for n in range(4):
        pair = replace(PAIR, id=f"pair-{n}", mentee_goal=goal)
        body = agenda(pair)
        assert "What would you like to ask me?" in sent(body)
        assert "What would you like to ask me about that?" in turn(body, pair)[0]


def test_what_was_found_out_is_asked_for_with_what_it_is_for() -> None:
    pair = replace(PAIR, mentor_goal="Have the first aid room reopened")
    for n in range(9):
        body = agenda(replace(pair, id=f"pair-{n}", mentee_goal="Not interrupt people"))
        prompts = next(i.prompts for i in body.items if "a thing like that" in str(i.prompts))
        assert "the first aid room" in prompts[0]


def test_a_long_name_is_said_once_in_a_breath() -> None:
    goal = "Get the height of the packing tables looked at by somebody who can decide"
    for n in range(4):
        body = agenda(replace(PAIR, id=f"pair-{n}", mentor_goal=goal))
        for item in body.items:
            first, *rest = item.prompts or ("",)
            if "the height of the packing tables" in first:
                assert not any("who decides about the height" in one for one in rest)
