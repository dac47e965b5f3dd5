"""A line that two pairs share but for their own words is counted, and one of their own is not."""

from collections.abc import Iterator

from coach.domain.suggestions import Agenda, AgendaItem, Standing
from evals.stock_lines import Owned, repeats, stock

RECORDS = {
    "a": ("Bring the drawing of the packing tables", "Picker"),
    "b": ("Find out who wrote step 7", "Technician"),
}


def of(*said: str) -> Agenda:
    items = tuple(
        AgendaItem(5, "", words, "both", (), "", Standing.MOVE, (), None) for words in said
    )
    return Agenda("", 5 * len(said), items)


def texts(agenda: Agenda) -> Iterator[str]:
    return (item.what for item in agenda.items)


def test_the_pairs_own_words_are_masked_with_the_small_ones_between() -> None:
    owned = Owned.of(RECORDS["a"])
    said = "You said you would bring the drawing of the packing tables."
    assert owned.mask(said) == "you said you would …"


def test_a_frame_that_comes_back_counts_and_a_line_of_ones_own_does_not() -> None:
    both = {
        "a": of("You said you would bring the drawing.", "Only this pair walks round the hall."),
        "b": of("You said you would find out who wrote step 7."),
    }
    found = repeats(both, RECORDS, texts)
    assert found["a"].again == ("You said you would bring the drawing.",)
    assert found["a"].share == 0.5
    assert found["b"].share == 1.0
    assert stock(both, RECORDS, texts) == [(2, "you said you would …")]


def test_other_minutes_make_no_other_line() -> None:
    both = {"a": of("We have 20 minutes left."), "b": of("We have 45 minutes left.")}
    assert all(one.share == 1.0 for one in repeats(both, RECORDS, texts).values())
