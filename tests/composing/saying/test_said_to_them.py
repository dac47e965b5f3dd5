"""A line of a note is said to the leader's face where its grammar allows it, else not at all."""

import pytest

from coach.composing.saying.said_to_them import said_to_them
from coach.composing.understanding.parties import Pair
from coach.domain.people import Role

TWO = Pair("Bus driver", "Director of operations", Role.MENTEE)


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("The mentor brought six months of his rota.", "I brought six months of my rota"),
        (
            "The mentee read a letter aloud as if it had come through his door.",
            "you read a letter aloud as if it had come through your door",
        ),
        ("The director carried bags for ten minutes.", "you carried bags for ten minutes"),
        ("The mentee was shown the yard.", "you were shown the yard"),
        ("The mentor was shown the yard.", "I was shown the yard"),
        ("Walked the aisle together.", "we walked the aisle together"),
        ("I showed the mentee the form.", "I showed you the form"),
        ("The mentee visited the mentor at home on Sunday.", "you visited me at home on Sunday"),
        ("The mentee finally was shown the yard.", "you finally were shown the yard"),
    ],
)
def test_who_did_what_is_said_as_the_mentor_says_it(noted: str, said: str) -> None:
    assert said_to_them(noted, TWO) == said


@pytest.mark.parametrize(
    "noted",
    [
        "He brought her list.",
        "Each drew a career line on paper.",
        "The bus was late.",
        "The mentee read the rota the mentor brought.",
        "The mentee visited the clerk and the mentor at home.",
        "On the way the mentee asked about the depot.",
    ],
)
def test_what_may_mean_either_is_not_said(noted: str) -> None:
    assert said_to_them(noted, TWO) == ""
