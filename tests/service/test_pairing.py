"""What both of a pair see of it, and what the mentor alone decides."""

from dataclasses import replace
from datetime import date

import pytest

from coach.errors import NotAllowed, NotFound, WrongUse
from tests.service.house import COORDINATOR, MENTEE, MENTOR, STRANGER, House


def test_the_mentors_details_are_off_until_switched_on_for_one_meeting(house: House) -> None:
    assert house.kept.pairing.read(MENTOR).pair.mentor.background == "Told in confidence"
    assert house.kept.pairing.read(MENTEE).pair.mentor.background == ""
    house.kept.pairing.disclose(MENTOR, True)
    seen = house.kept.pairing.read(MENTEE)
    assert seen.disclosed
    assert seen.pair.mentor.background == "Told in confidence"
    hold_meeting(house)
    assert not house.kept.pairing.read(MENTEE).disclosed
    house.kept.pairing.disclose(MENTOR, True)
    house.kept.pairing.disclose(MENTOR, False)
    assert house.kept.pairing.read(MENTEE).pair.mentor.background == ""


def hold_meeting(house: House) -> None:
    with house.store.work() as work:
        pair = house.kept.pairing.read(MENTOR).pair
        work.people.add_pair(replace(pair, session_number=4))
        work.commit()


def test_nobody_but_the_mentor_switches_them_on(house: House) -> None:
    with pytest.raises(NotAllowed):
        house.kept.pairing.disclose(MENTEE, True)
    assert not house.kept.pairing.read(MENTEE).disclosed


def test_both_change_the_agreement_and_names_are_taken_out(house: House) -> None:
    assert house.kept.pairing.agree(MENTEE, " Priya may stop. \n").endswith("may stop.")
    assert "Priya" not in house.kept.pairing.read(MENTOR).pair.agreement
    assert house.kept.pairing.read(MENTOR).pair.mentor.background == "Told in confidence"
    with pytest.raises(WrongUse):
        house.kept.pairing.agree(MENTOR, "x" * 4001)


def test_the_next_meeting_is_set_by_either_and_goes_into_a_calendar(house: House) -> None:
    house.kept.pairing.meet(MENTEE, date(2026, 3, 12), 30)
    file = house.kept.pairing.calendar(MENTOR)
    assert "DTSTART;VALUE=DATE:20260312\r\n" in file
    assert "SUMMARY:Reverse mentoring\\, meeting 3\r\n" in file
    assert "Priya" not in file
    house.kept.pairing.meet(MENTOR, None, 45)
    with pytest.raises(NotFound):
        house.kept.pairing.calendar(MENTOR)


@pytest.mark.parametrize(
    ("day", "minutes"), [(date(2026, 3, 1), 45), (date(2026, 3, 9), 9), (None, 181)]
)
def test_times_that_cannot_be_are_refused(house: House, day: date | None, minutes: int) -> None:
    with pytest.raises(WrongUse):
        house.kept.pairing.meet(MENTOR, day, minutes)


def test_another_pair_sees_its_own_and_a_coordinator_sees_none(house: House) -> None:
    assert house.kept.pairing.read(STRANGER).pair.id == "b"
    with pytest.raises(NotAllowed):
        house.kept.pairing.read(COORDINATOR)
