"""What a meeting begins with is nothing of somebody's life, and nothing told in confidence."""

from dataclasses import replace

import pytest

from tests.composing.pairs import Made, agenda, words

PAIR = Made(promises=(), number=2)


def begun(note: str) -> bool:
    """Whether a meeting picks up what was noted of the last one."""
    return "Last time" in words(agenda(replace(PAIR, notes=(note,))))


@pytest.mark.parametrize(
    "note",
    [
        "The mentor showed the scar on his arm.",
        "The mentor brought his prayer mat.",
        "The mentor described a normal day with the dialysis.",
        "We walked the ward where my sister lay.",
        "The mentor described a normal day of the yard. It is confidential.",
    ],
)
def test_nothing_of_a_life_begins_a_meeting(note: str) -> None:
    assert not begun(note)
    assert begun("The mentor described a normal day of the yard.")
