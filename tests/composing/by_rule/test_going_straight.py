"""Where a meeting begins when the two have something of their own."""

import re
from dataclasses import replace

import pytest

from coach.domain.people import Role
from tests.composing.pairs import Made, agenda, cites, words

OWED = (Role.MENTEE, "bring the plan of the new kiln")
PAIR = Made(notes=(), promises=(OWED,), minutes=45, number=3)


@pytest.mark.parametrize("n", range(5))
def test_the_first_thing_that_is_owed_comes_first_and_says_so(n: int) -> None:
    first = agenda(replace(PAIR, id=f"pair-{n}")).items[0]
    assert cites(first, "promise:")
    assert re.search(r"settle|before you start", first.what.lower())


def test_the_title_and_the_first_sentence_speak_of_what_comes_first() -> None:
    body = agenda(PAIR)
    assert body.advice is not None
    assert "kiln" in " ".join(line.text for line in body.advice.first)


def test_what_the_mentor_came_for_has_minutes_in_half_an_hour() -> None:
    for n in range(6):
        pair = replace(
            PAIR, id=f"pair-{n}", minutes=30, number=4, mentor_goal="Get the night roster earlier"
        )
        assert any(
            cites(item, "goal:") and "roster" in str(item.prompts) for item in agenda(pair).items
        )


def test_what_others_say_is_not_handed_over() -> None:
    promised = ((Role.MENTOR, "bring what the evening team say about the new desks"),)
    body = agenda(replace(PAIR, promises=promised))
    said = words(body)
    assert "ask them yourself" in said
    assert "how far I've come" not in said


def test_the_meeting_itself_is_no_promise() -> None:
    promised = (OWED, (Role.MENTEE, "session 4 (moved twice)"))
    titles = [item.title.lower() for item in agenda(replace(PAIR, promises=promised)).items]
    assert not any("session 4" in title for title in titles)


def test_nobody_is_asked_for_a_face_whose_camera_is_off() -> None:
    asked = "An agenda, we meet on video."
    seen = agenda(PAIR, asked).items[0].prompts
    unseen = agenda(PAIR, f"{asked} My camera stays off.").items[0].prompts
    assert "face" in " ".join(seen)
    assert "face" not in " ".join(unseen)


def test_a_later_meeting_remembers_more_than_the_last_one() -> None:
    notes = (
        "We counted the pallets by the gate.",
        "The mentee rode along on the early round.",
        "Agreed on the next date.",
    )
    shown = [
        " ".join((item.what, *item.prompts))
        for n in range(6)
        for item in agenda(replace(PAIR, id=f"pair-{n}", notes=notes, number=4)).items[:1]
    ]
    assert any("rode along" in text for text in shown)


def test_what_should_never_have_been_said_is_not_said_again() -> None:
    told = "At the all-staff meeting he said his mentor's adopted. Please plan it for us."
    pair = replace(PAIR, minutes=40)
    first = agenda(pair, told, "sit-told-in-public").items[0]
    assert first.card_id == "sit-told-in-public"
    assert "adopted" not in " ".join((first.what, *first.prompts))


def test_an_answer_that_came_by_mail_is_not_asked_for_again() -> None:
    promised = ((Role.MENTEE, "find out who signs the loan forms (by email: 'the bursar')"),)
    said = words(agenda(replace(PAIR, promises=promised)))
    assert "the bursar" in said
    assert "What have you found out" not in said


def test_a_last_meeting_lays_out_a_line_of_each() -> None:
    notes = (
        "We counted the pallets by the gate.",
        "The mentee rode along on the early round.",
        "Swaps now need one signature.",
    )
    pair = replace(PAIR, notes=notes, number=6)
    (item,) = [one for one in agenda(pair).items if one.title.startswith("What changed")]
    told = (
        "you counted the pallets by the gate",
        "your mentee rode along on the early round",
        "“Swaps now need one signature”",
    )
    assert all(one in item.what for one in told)
