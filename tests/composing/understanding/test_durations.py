"""Lengths of time, as people say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.composing.understanding.durations import bare_minutes, durations, meeting_minutes
from coach.composing.understanding.planned import as_planned
from coach.domain.briefs import Intent, Slots, Understanding


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("three quarters of an hour", 45),
        ("We've got half an hour tomorrow", 30),
        ("10 min", 10),
        ("an hour and a half", 90),
        ("1.5 hours please", 90),
        ("1h30", 90),
        ("1 h 15", 75),
        ("1 hour 45", 105),
        ("a couple of hours", 120),
        ("from 2 to 3pm", 60),
        ("9:30-10:15 tomorrow", 45),
        ("our 45-minute slot", 45),
        ("it's a 20' call", 20),
        ("one hundred and twenty minutes", 120),
        ("quarter of an hour", 15),
        ("an hour and twenty minutes", 80),
        ("hour-long meeting", 60),
        ("half past two till three", 30),
        ("from two to quarter to three, her office", 45),
        ("between nine and ten on Monday", 60),
        ("3pm till half four", 90),
        ("from nine to ten thirty", 90),
        ("10 past nine to ten", 50),
        ("we start at 2 and must stop at 2.30", 30),
        ("an hour less ten minutes", 50),
        ("two hours with a break of 15 minutes", 120),
        ("twenty-odd minutes", 20),
        ("two to three questions please", None),
        ("one to one talks", None),
        ("for once we have a whole hour", 60),
    ],
)
def test_a_length_in_any_wording(text: str, minutes: int) -> None:
    assert meeting_minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("He interrupts me every ten minutes. I need a plan.", None),
        ("the sound failed for about 20 minutes last time, plan 45 minutes", 45),
        ("Make it 30 minutes instead of 60 minutes", 30),
        ("not 60 minutes, 40 minutes", 40),
        ("I see her in 20 minutes, we have 50 minutes", 50),
        ("he was 15 minutes late, last session was 60 minutes. Now we have 25 min", 25),
        ("it takes me 40 minutes to get there. we have 50 minutes", 50),
        ("We used to have an hour, now it is 25 minutes", 25),
        ("she was 15 minutes late last time so assume 25 minutes", 25),
        ("I have been here for three years", None),
        ("help me plan the hour", 60),
        ("we meet 2 til 2:55", 55),
        ("an hour and a half after all", 90),
        ("we lost 25 of the 60 minutes", None),
        ("cut ten minutes off", None),
    ],
)
def test_only_the_coming_meeting_counts(text: str, minutes: int | None) -> None:
    assert meeting_minutes(text) == minutes


def test_minutes_without_their_unit_need_a_cue() -> None:
    assert bare_minutes("make it 30") == 30
    assert bare_minutes("we have fifty") == 50
    assert bare_minutes("which leaves us with 35. what now") == 35
    assert bare_minutes("for session 3") is None
    assert bare_minutes("give me 12 questions") is None


@given(st.integers(min_value=10, max_value=180))
def test_every_number_of_minutes_is_read(minutes: int) -> None:
    assert meeting_minutes(f"an agenda for {minutes} minutes") == minutes


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for found in durations(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.minutes > 0


ELSEWHERE = (
    "the walk over takes {} minutes",
    "it is {} minutes' walk from here",
    "I need about {} minutes to type an answer",
    "she types for {} minutes and I wait",
    "on {} minutes' notice",
    "I waited {} minutes outside",
    "there is a break of {} minutes",
    "with a {} minute break in it",
    "he was {} minutes late",
    "she left {} minutes early",
    "the last {} minutes go on football",
    "for the first {} minutes he talks",
    "I'll spend {} minutes comforting her",
    "he praises me every {} minutes",
)


@given(st.integers(10, 90), st.integers(10, 180), st.sampled_from(ELSEWHERE), st.booleans())
def test_what_something_else_takes_never_sets_the_meetings_minutes(
    other: int, minutes: int, wording: str, first: bool
) -> None:
    aside = f"{wording.format(other)}."
    wanted = f"We have {minutes} minutes."
    assert meeting_minutes(aside) is None
    assert meeting_minutes(f"{aside} {wanted}" if first else f"{wanted} {aside}") == minutes


@given(st.integers(1, 9))
def test_a_few_minutes_are_the_meetings_only_where_they_are_called_so(minutes: int) -> None:
    assert meeting_minutes(f"I could say it in {minutes} minutes, she's nice.") is None
    assert meeting_minutes(f"an agenda for {minutes} minutes please") == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("a 45 minute walk and talk", 45),
        ("How should we spend 45 minutes on Tuesday?", 45),
        ("we never get more than fifteen minutes", 15),
        ("two full hours", 120),
        ("it's from two to two forty", 40),
        ("twenty five mins about the handover between shifts", 25),
    ],
)
def test_the_meetings_own_length_is_still_heard(text: str, minutes: int) -> None:
    assert meeting_minutes(text) == minutes


@pytest.mark.parametrize(
    ("request_", "heard", "meeting"),
    [
        ("45 minutes, the first 20 in her car, and she wants a two-hour workshop. Agenda", 120, 45),
        ("We planned 45 minutes and have 20 minutes. Agenda", 20, 20),
        ("30 minutes, agenda", 30, 30),
    ],
)
def test_of_several_lengths_the_planned_one_is_the_meetings(
    request_: str, heard: int, meeting: int
) -> None:
    said = Understanding(request_, Intent.AGENDA, Slots(minutes=heard))
    assert as_planned(said, 45).slots.minutes == meeting
