"""What a request says has to be told to the other, and what is left for another time."""

import pytest

from coach.composing.understanding.to_raise import not_yet, to_raise


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (
            "I want to say something about how she finishes my sentences, and it takes me a while.",
            "about how you finish my sentences",
        ),
        (
            "I'd like to say something about the joke he made about my accent.",
            "about the joke you made about my accent",
        ),
        ("I need to tell her that I can't be the photo again.", "I can't be the photo again."),
        (
            "He called my idea his own at the town hall. I have to bring it up without a row.",
            "You called my idea your own at the town hall.",
        ),
        ("We have 20 minutes. I want to raise the rota.", "about the rota"),
    ],
)
def test_the_matter_is_turned_to_the_one_who_hears_it(request_: str, said: str) -> None:
    raised = to_raise(request_)
    assert raised is not None
    assert raised.said == said


@pytest.mark.parametrize(
    "request_",
    [
        "An agenda for our next meeting",
        "I want to tell him no.",
        "I want to say thank you for the tour.",
        "Plan 45 minutes on the budget, I have to leave at ten.",
        "Can you give me questions about her first job?",
    ],
)
def test_nothing_is_raised_where_nothing_is_to_be_told(request_: str) -> None:
    assert to_raise(request_) is None


def test_a_verdict_on_somebody_is_not_put_to_their_face() -> None:
    raised = to_raise("He is an arrogant fool in every round. I need to tell him that.")
    assert raised is not None
    assert raised.said == ""


def test_what_must_not_come_of_it_is_heard() -> None:
    raised = to_raise(
        "He meant well when he rang the depot. I need to tell him that it made things harder,"
        " without my manager getting another call."
    )
    assert raised is not None
    assert raised.thankful
    assert raised.nobody_else


@pytest.mark.parametrize(
    ("request_", "waits"),
    [
        ("Everybody will expect me to talk about the accident. I don't want to do that yet.", True),
        ("She will ask about my divorce and I'd rather not talk about it.", True),
        ("I don't want to do role plays.", False),
        ("He expects a list from me.", False),
    ],
)
def test_what_is_left_for_another_time_is_told_from_what_is_only_disliked(
    request_: str, waits: bool
) -> None:
    assert not_yet(request_) is waits


def test_where_two_are_spoken_of_nobody_is_told_what_the_other_did() -> None:
    found = to_raise(
        "My supervisor gives me five Sundays now. She did not say why. I have 15 minutes with him."
        " I don't know whether to mention it."
    )
    assert found is not None
    assert found.said == ""
