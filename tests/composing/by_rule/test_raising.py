"""What a request says has to be told has minutes of its own, in words for the leader."""

import pytest

from tests.composing.pairs import Made, agenda, words

PAIR = Made(number=3, minutes=45)


def test_what_has_to_be_said_comes_before_what_was_promised() -> None:
    body = agenda(
        PAIR,
        "I want to say something about how she finishes my sentences, and I'd rather say it than"
        " write it. It takes me a while.",
    )
    titles = [item.title for item in body.items]
    place = next(n for n, title in enumerate(titles) if "finishes my sentences" in title)
    assert place <= 2
    assert any(
        "It's about how you finish my sentences." in said for said in body.items[place].prompts
    )


def test_a_favour_that_backfired_is_thanked_for_and_kept_from_going_further() -> None:
    told = words(
        agenda(
            PAIR,
            "He meant well when he rang the depot, and it made things harder for me there. I need"
            " to tell him that without my manager getting another phone call.",
        )
    )
    assert "I know you meant it well" in told
    assert "Please do nothing about it with anybody else" in told


def test_where_others_hear_it_only_the_time_for_it_is_asked() -> None:
    told = words(
        agenda(
            PAIR,
            "We sit in the open-plan office. He called my sketch his own at the fair. I have to"
            " bring it up.",
        )
    )
    assert "isn't for this place" in told
    assert "sketch your own" not in told


@pytest.mark.parametrize("text", ["An agenda for our meeting", "Plan 45 minutes on the budget"])
def test_nothing_is_raised_where_nothing_is_to_be_told(text: str) -> None:
    assert "Please hear it to the end" not in words(agenda(PAIR, text))


def test_what_somebody_will_not_speak_of_yet_is_said_in_one_sentence() -> None:
    told = words(
        agenda(
            Made(number=1, minutes=40),
            "Everybody will expect me to talk about the accident in March. I don't want to do that"
            " the first time.",
        )
    )
    assert "it isn't for today" in told
