"""Lines of a list of promises that no plan spends minutes on."""

import pytest

from coach.composing.record import read
from coach.domain.people import Role
from tests.composing.pairs import Made, agenda


@pytest.mark.parametrize(
    ("by", "promise", "number", "has_minutes"),
    [
        (Role.MENTOR, "book the small room (done)", 3, False),
        (Role.MENTEE, "book somewhere nice and quiet (done)", 3, False),
        (Role.MENTOR, "pick topics", 3, False),
        (Role.MENTEE, "settle where our next meeting is", 3, False),
        (Role.MENTEE, "write down the ground rules", 1, False),
        (Role.MENTEE, "write down the ground rules", 3, True),
        (Role.MENTEE, "send questions two days before every meeting", 3, True),
        (Role.MENTEE, "repair the big hall", 3, True),
    ],
)
def test_what_is_arranged_or_is_the_plan_itself_has_none(
    by: Role, promise: str, number: int, has_minutes: bool
) -> None:
    pair = Made(minutes=60, number=number, promises=((by, promise),))
    titles = " ".join(item.title.lower() for item in agenda(pair).items)
    named = " ".join(promise.partition(" (")[0].split()[-2:])
    assert (named in titles) == has_minutes


@pytest.mark.parametrize(
    "text", ["keep the name of the café to ourselves", "keep the café private"]
)
def test_what_the_two_keep_to_themselves_is_no_task_and_stands_in_no_message(text: str) -> None:
    body = agenda(
        Made(promises=((Role.MENTEE, text), (Role.MENTEE, "bring the plan of the depot")))
    )
    assert not any("café" in item.title for item in body.items)
    assert body.advice is not None
    assert body.advice.beforehand is not None
    assert "café" not in body.advice.beforehand.text


@pytest.mark.parametrize(
    "told",
    [
        "emailed 'can't wait, I want the whole tour, bring what you have'",
        "nothing asked. (The shift leader sent five messages)",
        "meeting 3 on the 10.03 to the northern depot, 90 minutes",
    ],
)
def test_what_is_told_among_the_promises_is_asked_after_by_nobody(told: str) -> None:
    body = agenda(Made(minutes=60, promises=((Role.MENTEE, told), (Role.MENTOR, "count crates"))))
    assert body.advice
    assert body.advice.beforehand
    said = " ".join(
        [body.advice.beforehand.text, *(line.text for line in body.advice.first)]
        + [text for item in body.items for text in (item.title, item.what, *item.prompts)]
    )
    for words in ("can't wait", "whole tour", "nothing asked", "10.03"):
        assert words not in said


def test_what_has_happened_since_the_last_meeting_is_no_promise_and_is_remembered() -> None:
    pair = Made(promises=((Role.MENTEE, "Since session 2: The crew wrote a list of 19 points."),))
    record = read(pair.facts())
    assert not record.promises
    assert record.notes[-1].text == "The crew wrote a list of 19 points."
