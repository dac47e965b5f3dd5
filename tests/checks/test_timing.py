from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.checks.timing import Timing
from coach.domain.suggestions import Agenda
from tests.checks.built import agenda, context, item, questions

OPEN = item("Say where you have just come from.", minutes=5, title="Arriving")
MIDDLE = item("Walk through one week.", minutes=20, title="A week")
CLOSE = item("Who does what by when.", minutes=5, title="Close")
GOOD = agenda(OPEN, MIDDLE, CLOSE)


def reasons(body: Agenda, minutes: int | None = None) -> list[str]:
    return [f.where for f in Timing().examine(body, context(minutes=minutes))]


def test_an_agenda_that_adds_up_passes() -> None:
    assert reasons(GOOD, 30) == []


@given(st.lists(st.integers(1, 40), min_size=3, max_size=12), st.integers(-30, 30))
def test_only_the_exact_sum_passes(lengths: list[int], off: int) -> None:
    total = sum(lengths)
    ends = (replace(OPEN, minutes=lengths[0]), replace(CLOSE, minutes=lengths[-1]))
    middle = [replace(MIDDLE, minutes=n) for n in lengths[1:-1]]
    body = Agenda("A", total + off, (ends[0], *middle, ends[1]))
    sums = [f for f in Timing().examine(body, context()) if "take" in f.reason and not f.where]
    assert bool(sums) == (off != 0)


def test_the_minutes_asked_for_are_kept() -> None:
    assert reasons(GOOD, 45) == ["minutes"]


def test_every_part_has_a_minute() -> None:
    empty = agenda(OPEN, replace(MIDDLE, minutes=0), replace(MIDDLE, minutes=25), CLOSE)
    assert reasons(empty) == ["items[1].minutes"]


def test_there_is_an_opening_and_a_close() -> None:
    assert reasons(agenda(MIDDLE, MIDDLE, CLOSE)) == ["items[0]"]
    assert reasons(agenda(OPEN, MIDDLE, MIDDLE)) == ["items[2]"]
    assert reasons(agenda(replace(MIDDLE, minutes=10))) == [""]


def test_a_meeting_may_begin_with_the_next_step_from_a_note() -> None:
    assert reasons(agenda(replace(MIDDLE, card_id="fu-one-left-open"), MIDDLE, CLOSE)) == []


def test_a_brief_first_and_last_part_open_and_close_by_their_place() -> None:
    brief = replace(MIDDLE, minutes=4)
    assert reasons(agenda(brief, MIDDLE, MIDDLE, brief)) == []


def test_what_a_part_says_may_open_or_close() -> None:
    first = replace(MIDDLE, what="Each says where they are and who can hear them.", minutes=8)
    last = replace(MIDDLE, what="Each says who does what by when.", minutes=8)
    assert reasons(agenda(first, MIDDLE, last)) == []


@pytest.mark.parametrize(
    "title",
    [
        "What today is for",
        "Two lists, one page",
        "What has to be done before we part",
        "First things",
        "A sentence from last time",
    ],
)
def test_the_coachs_own_beginnings_open_however_long_they_become(title: str) -> None:
    first = replace(MIDDLE, title=title, minutes=8)
    assert reasons(agenda(first, MIDDLE, CLOSE)) == []


def test_a_card_made_to_open_or_close_does() -> None:
    first = replace(MIDDLE, card_id="act-open-weather", minutes=5)
    last = replace(MIDDLE, card_id="act-close-send-it-now", minutes=5)
    assert reasons(agenda(first, MIDDLE, last)) == []


def test_an_opening_is_no_half_of_the_meeting() -> None:
    assert reasons(agenda(replace(OPEN, minutes=30), MIDDLE, CLOSE)) == ["items[0].minutes"]


def test_other_kinds_have_no_minutes() -> None:
    assert list(Timing().examine(questions("What now?"), context(minutes=30))) == []
