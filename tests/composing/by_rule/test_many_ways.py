"""What every plan has is said in many plain ways, right for one thing and for several."""

import re
from dataclasses import replace

import pytest

from coach.composing.understanding.grammatical_person import told_to_the_mentor
from coach.domain.people import Role
from coach.domain.suggestions import Agenda
from tests.composing.pairs import Made, agenda, words

PAIRS = tuple(f"pair-{n}" for n in range(24))
PAIR = Made(notes=(), mentee_goal="")


def around(body: Agenda) -> str:
    """What is said before the plan and sent before the meeting."""
    assert body.advice
    sent = body.advice.beforehand.text if body.advice.beforehand else ""
    return " ".join((*(line.text for line in body.advice.first), sent))


def plans(pair: Made) -> list[Agenda]:
    return [agenda(replace(pair, id=name)) for name in PAIRS]


@pytest.mark.parametrize("goal", ["", "Get the torque tool replaced"])
def test_meetings_end_in_many_ways_and_it_is_plain_who_speaks(goal: str) -> None:
    ends = [body.items[-1] for body in plans(replace(PAIR, mentor_goal=goal))]
    assert len({end.title for end in ends}) >= 8
    assert len({end.prompts[0].rsplit(".", 1)[-1] for end in ends}) >= 6
    assert all(end.prompts[0].startswith("You: ") for end in ends)
    assert all("came with less" not in end.what for end in ends)


@pytest.mark.parametrize("conditions", ["We'll be walking.", "By phone, while I drive."])
def test_nobody_is_asked_to_write_with_full_hands(conditions: str) -> None:
    for name in PAIRS:
        end = agenda(replace(PAIR, id=name), f"An agenda. {conditions}").items[-1]
        assert not re.search(r"\b(?:write|diar\w+)\b", f"{end.what} {end.prompts}", re.IGNORECASE)


def test_several_things_are_no_it() -> None:
    several = ((Role.MENTEE, "bring the shortlists of the last three posts"),)
    for body in plans(replace(PAIR, promises=several)):
        owed = next(item for item in body.items if "shortlists" in " ".join(item.prompts))
        fallback = [line for line in owed.prompts if line.startswith("If ")]
        about = [one for one in re.split(r"(?<=[.?!]) ", around(body)) if "shortlists" in one]
        assert not any(re.search(r"\bit\b", line) for line in (*fallback, *about))


def test_a_promised_act_is_told_as_one_and_not_as_a_thing() -> None:
    act = ((Role.MENTEE, "try the rule on one wing"),)
    said = [around(body) for body in plans(replace(PAIR, promises=act))]
    assert not any(re.search(r"how (?:it|does it) stands?|trying the rule", one) for one in said)
    told = {found[0] for one in said if (found := re.search(r"[^.]*to try the rule[^.]*", one))}
    assert len(told) >= 5


def test_a_promise_about_one_of_the_two_is_not_told_by_the_coach_as_an_act() -> None:
    act = ((Role.MENTEE, "try my rule on your wing"),)
    for body in plans(replace(PAIR, promises=act)):
        assert body.advice
        first = " ".join(line.text for line in body.advice.first)
        assert not re.search(r"your mentee[^.]*\b(?:my|your) (?:rule|wing)", first, re.IGNORECASE)


def test_the_coach_is_not_one_of_the_people_a_goal_calls_us() -> None:
    goal = "Know whether a second year in our house is possible for us"
    for body in plans(replace(PAIR, mentor_goal=goal)):
        assert body.advice
        first = " ".join(line.text for line in body.advice.first)
        assert not re.search(r"\b(?:us|our)\b", first)


def test_a_first_meeting_begins_with_what_protects_and_settles_privacy_once() -> None:
    for number, name in enumerate(PAIRS[:8]):
        first = replace(PAIR, id=name, number=1, promises=(), minutes=(45, 60)[number % 2])
        body = agenda(first)
        assert "nothing said here will touch your reviews, pay or shifts" in body.items[0].what
        assert words(body).count("reviews, pay or shifts") == 1
        boxed = any("three boxes" in item.what for item in body.items)
        assert not (boxed and "what stays private" in words(body))
        assert body.advice
        assert body.advice.burden is None or "The mentor" not in body.advice.burden.text


@pytest.mark.parametrize(
    ("told", "to_the_mentor"),
    [
        ("The mentor brings one wish.", "You bring one wish."),
        ("The mentor may leave it open.", "You may leave it open."),
        ("The mentor says it and asks for more.", "The mentor says it and asks for more."),
        ("The mentor says what they need.", "The mentor says what they need."),
    ],
)
def test_who_reads_a_line_is_you_where_its_grammar_is_plain(told: str, to_the_mentor: str) -> None:
    assert told_to_the_mentor(told) == to_the_mentor
