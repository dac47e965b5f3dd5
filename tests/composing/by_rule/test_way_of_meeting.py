"""The next date is asked for in the way in which the two meet, where their notes are sure of it."""

import re
from dataclasses import replace

import pytest

from coach.composing.by_rule.next_date import next_date
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.way_of_meeting import Hard, Way, hard_way, way_of_meeting
from coach.domain.people import Role
from tests.composing.model_house import deck
from tests.composing.pairs import Made

PAIR = Made()
ASKED = "An agenda for our meeting"
BREAKFAST = "Agreed on breakfast meetings, never after nine."


def setting(
    *notes: str, asked: str = ASKED, situations: tuple[str, ...] = (), pair: Made = PAIR
) -> Setting:
    known = replace(pair, notes=notes)
    return Setting.of(known.brief(asked, situations=situations), deck())


def way(*notes: str, asked: str = ASKED) -> Way:
    return way_of_meeting(setting(*notes, asked=asked)) or Way()


@pytest.mark.parametrize(
    ("note", "again"),
    [
        ("Agreed on coffee, not a meal.", "over coffee"),
        ("Agreed on a rule and on tea, not a restaurant.", "over tea"),
        (BREAKFAST, "over breakfast"),
        ("Agreed to meet in the library at the yard.", "in the library at the yard"),
        ("We sit in empty room 31. It was quiet there.", "in room 31"),
        ("In the staff canteen. The mentee brought a list.", "in the staff canteen"),
        ("Agreed the ground rules in the drivers' room.", "in the drivers' room"),
        ("By video with cameras off. We read the plan together.", "by video with the cameras off"),
        ("Session 2, phone. We read the plan together.", "by phone"),
    ],
)
def test_a_way_is_read_from_the_forms_in_which_people_note_it(note: str, again: str) -> None:
    assert way(note).again == again


@pytest.mark.parametrize(
    "note",
    [
        "We walked the hall and counted the lorries.",
        "Agreed to change the lights in the changing room.",
        "Agreed to meet at the end of the shift.",
        "Agreed that lorries never leave before six.",
        "Agreed to meet at the gate house. We were overheard twice.",
        "In the staff canteen, which was too loud.",
        "By phone from the camp. The mentee was on a train.",
        "Agreed not to meet over lunch.",
        "Agreed not to meet in the office.",
        "Agreed to stop meeting over lunch.",
        "Agreed not to meet on Mondays.",
        "The mentee agreed that the mentor should not have to meet in the canteen.",
        "We agreed it was bad to meet in the boss's office.",
        "HR agreed on lunch breaks for the drivers.",
        "The team agreed on coffee breaks.",
        "Agreed with the union on breakfast breaks.",
        "Agreed to meet at the latest on Tuesday.",
        "Agreed to meet in the old way.",
        "Agreed to meet at the next summit.",
        "Agreed to meet in the boardroom where nobody sees us.",
        "Agreed to meet in the mentee's office.",
        "Agreed to meet in the mentor's lunch break.",
        "Agreed to meet in the mentor's kitchen.",
        "Agreed to meet on Fridays except during Ramadan.",
        "Agreed to meet not before 10 am and not on Fridays.",
    ],
)
def test_what_leaves_a_doubt_is_not_read(note: str) -> None:
    assert way_of_meeting(setting(note)) is None


def test_a_place_that_was_bad_later_or_has_changed_is_not_offered() -> None:
    agreed = "Agreed to meet in the library. We read the plan."
    assert way(agreed, "Walked the yard together.").again == "in the library"
    assert not way(agreed, "The library was too noisy for us.").again
    assert not way(agreed, "By phone. We went through the list.").again
    assert not way("Session 1, video. We talked.", "Session 2, her desk. We counted.").again


def test_another_way_of_this_meeting_keeps_the_old_one_unsaid() -> None:
    assert not way(BREAKFAST, asked="An agenda, we meet by video this time.").again


def test_the_date_is_asked_for_in_that_way_and_rests_on_the_note() -> None:
    date = next_date(setting(BREAKFAST))
    for told in (date.asked, date.done):
        assert "over breakfast and never after nine" in told.replace("Over", "over")
    assert [quote.text for quote in date.quotes] == [BREAKFAST]


def test_a_weekday_that_was_agreed_on_is_the_day_asked_for() -> None:
    assert "Tuesday" in next_date(setting("Walked the line. Agreed to meet on Tuesdays.")).asked


def test_what_was_too_much_for_the_mentor_is_not_asked_for_again() -> None:
    early = "At 5 in the morning after the shift; the mentor was tired, the mentee cheerful."
    date = next_date(setting(early))
    assert "Not at 5 in the morning again" in date.asked
    assert "Not at 5 in the morning again" in date.done
    long = "Sat for 50 minutes in an office; the mentor was in pain afterwards."
    moved = next_date(setting(long))
    assert "we sat for 50 minutes" in moved.asked
    assert "get up and walk about" in moved.done
    assert "pain" not in f"{moved.asked} {moved.done}"


@pytest.mark.parametrize(
    "note",
    [
        "Sat for 45 minutes; the mentor was in pain afterwards and told nobody.",
        "Sat for 45 minutes; the mentor was in pain. That is confidential.",
        "Sat for two hours, and the manager of the mentor was in pain.",
    ],
)
@pytest.mark.parametrize("known", ["", "cannot sit for more than 20 minutes"])
def test_a_pain_of_which_nobody_was_told_or_of_somebody_else_is_not_recalled(
    note: str, known: str
) -> None:
    date = next_date(setting(note, pair=replace(PAIR, background=known, number=2)))
    assert not date.quotes
    assert not re.search(r"\bsat\b|last time|get up", f"{date.asked} {date.done}")


def test_where_pauses_are_known_a_room_with_space_is_asked_for() -> None:
    note = "Sat for 45 minutes; the mentor was in pain afterwards and told nobody."
    known = replace(PAIR, background="cannot sit for more than 20 minutes")
    date = next_date(setting(note, pair=known))
    assert "which room has space to move about" in date.asked
    assert "space" not in next_date(setting(note)).asked


def test_what_was_hard_is_the_mentors_alone_to_say() -> None:
    long = "Sat for 50 minutes in an office; the mentor was in pain afterwards."
    assert isinstance(hard_way(setting(long)), Hard)
    assert hard_way(setting(long, pair=replace(PAIR, viewer=Role.MENTEE))) is None


def test_somebody_on_nights_is_asked_for_an_hour_as_well() -> None:
    date = next_date(
        setting("We walked the hall.", pair=replace(PAIR, background="Works permanent nights"))
    )
    assert "nights" in date.asked
    assert "nights" in date.done
    assert "nights" not in next_date(setting("We walked the hall.")).asked


def test_a_first_meeting_and_one_in_trouble_ask_plainly() -> None:
    assert not next_date(setting(BREAKFAST, pair=replace(PAIR, number=1))).quotes
    assert not next_date(setting(BREAKFAST, situations=("sit-told-in-public",))).quotes
