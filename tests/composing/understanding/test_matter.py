"""What a message is about, less what it only asks for."""

import pytest

from coach.composing.understanding.matter import matter


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("45 minutes on Tuesday, an agenda please? She never lets me finish.", "She never lets me"),
        ("Topics for next week? My team calls me teacher's pet.", "My team calls me"),
        ("He talked for forty minutes about his boat. Plan for an hour?", "forty minutes about"),
        ("can you plan 60min, he brings slides every time", "he brings slides every time"),
    ],
)
def test_what_is_the_matter_is_left(text: str, left: str) -> None:
    assert left in " ".join(matter(text))
    assert "plan" not in " ".join(matter(text)).lower()
    assert "agenda" not in " ".join(matter(text)).lower()


@pytest.mark.parametrize(
    "text",
    ["Plan our next meeting please", "agenda for 45 minutes", "Could I have five questions?", "hi"],
)
def test_nothing_is_left_of_a_bare_request(text: str) -> None:
    assert matter(text) == ()


def test_a_story_without_a_request_stays_whole() -> None:
    text = "She cut me off in the Monday meeting. Everybody saw it."
    assert matter(text) == ("She cut me off in the Monday meeting.", "Everybody saw it.")
