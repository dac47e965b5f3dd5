"""What comes back over a pair's meetings is counted once a pair and named with its meetings."""

from evals.case import load_pairs
from evals.whole_programme import MEETINGS, NOTES, REQUESTS, TWELVE, Said, again, begun, figures

LINE = "Read the list aloud together and wait for questions."


def said(pair: str, meeting: int, *cards: str, text: str = LINE, asked: str = REQUESTS[0]) -> Said:
    return Said(pair, meeting, asked, cards, (text,))


def test_a_card_comes_back_only_in_another_meeting_of_the_same_pair() -> None:
    answers = [
        said("one", 1, "act-walk", "act-draw"),
        said("one", 1, "act-draw"),
        said("one", 3, "act-walk"),
        said("two", 2, "act-walk"),
    ]
    (found,) = again(answers, "cards")
    assert (found.pair, found.what, found.meetings) == ("one", "act-walk", (1, 3))


def test_sentences_that_come_back_are_counted_and_labels_are_not() -> None:
    answers = [
        said("one", 1),
        said("one", 2),
        said("one", 1, text="Start"),
        said("one", 2, text="Start"),
    ]
    assert [(one.what, one.meetings) for one in again(answers, "sentences")] == [(LINE, (1, 2))]


def test_the_figures_keep_each_request_to_itself() -> None:
    answers = [said("one", 1, "ev-a"), said("one", 2, "ev-a", asked=REQUESTS[1])]
    lines = list(figures(answers))
    assert f"{REQUESTS[0]}: 0 of 1 cards came back in another meeting" in lines
    assert f"{REQUESTS[1]}: 0 of 1 cards came back in another meeting" in lines
    again_in_two = [*answers, said("one", 4, "ev-a")]
    assert f"{REQUESTS[0]}: 1 of 2 cards came back in another meeting" in list(
        figures(again_in_two)
    )


def test_twelve_pairs_begin_with_nothing_behind_them() -> None:
    pairs = begun()
    assert len(pairs) == len(set(TWELVE)) == 12
    assert set(TWELVE) <= set(load_pairs())
    assert all(
        pair["session_number"] == 1 and not pair["open_commitments"] for pair in pairs.values()
    )
    assert len(NOTES) == MEETINGS
