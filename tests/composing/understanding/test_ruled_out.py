"""What a request wants left out stays out."""

import pytest

from coach.composing.understanding.ruled_out import ruled_out
from tests.composing.pairs import Made, agenda


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("No games, no cards, he hates that", {"no-role-play", "no-cards"}),
        ("I don't want any ice-breakers or getting-to-know-you stuff", {"no-role-play"}),
        ("please without flip charts and sticky notes", {"no-paper"}),
        ("no e-mail before the meeting, his secretary reads them", {"no-message"}),
        ("with no small talk bit, it killed me", {"no-small-talk"}),
        ("We have no idea where to begin", set()),
        ("She sent me a card for my birthday", set()),
    ],
)
def test_kinds_that_are_not_wanted(text: str, kinds: set[str]) -> None:
    assert set(ruled_out(text)) == kinds


def test_nothing_is_sent_beforehand_where_no_message_is_wanted() -> None:
    asked = "Plan our meeting."
    usual = agenda(Made(), asked).advice
    assert usual
    assert usual.beforehand
    quiet = agenda(Made(), f"{asked} No e-mail before, his secretary reads them.").advice
    assert quiet
    assert quiet.beforehand is None


def test_a_meeting_begins_straight_where_no_small_talk_is_wanted() -> None:
    asked = "Plan our meeting, no small talk please."
    assert agenda(Made(promises=()), asked).items[0].title == "Straight in"
