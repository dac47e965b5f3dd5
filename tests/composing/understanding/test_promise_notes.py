"""What is noted about a promise is parted from it in any form, and read for what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.composing.understanding.promise_notes import Noted, parted, standing

STATES = {
    "not yet": Noted.NOT_YET,
    "Didn't, for good reasons": Noted.NOT_YET,
    "forgot": Noted.NOT_YET,
    "?": Noted.UNHEARD,
    "no idea if he has": Noted.UNHEARD,
    "declined": Noted.REFUSED,
    "both said no": Noted.REFUSED,
    "changed, they prefer a film": Noted.CHANGED,
    "postponed to May": Noted.PUT_OFF,
    "moved": Noted.PUT_OFF,
    "undecided": Noted.UNDECIDED,
    "11 of 16, five cannot be read": Noted.PARTLY,
    "done; the rest is open": Noted.PARTLY,
    "done in three; in one it is used as a shelf": Noted.PARTLY,
    "yes in principle, nothing in writing": Noted.UNDER_WAY,
    "suggested (12 Feb), no reply": Noted.UNDER_WAY,
    "Held for three weeks, then broken twice": Noted.LAPSED,
    "mostly": Noted.LAPSED,
    "found, not yet passed on": Noted.UNHEARD,
    "open since the second meeting": Noted.NOT_YET,
    "sent; it says 'I can't wait to meet you'": Noted.DONE,
    "done": Noted.DONE,
    "✓": Noted.DONE,
    "he came on Monday": Noted.DONE,
}


@pytest.mark.parametrize(("note", "kind"), STATES.items())
@pytest.mark.parametrize("form", ["{} – {}", "{} - {}", "{} ({})", "{} -> {}", "{} [{}]"])
def test_a_note_is_parted_and_read_in_each_form(note: str, kind: Noted, form: str) -> None:
    text, told = parted(form.format("count the crates", note))
    assert (text, told) == ("count the crates", note)
    assert standing(told) is kind


@pytest.mark.parametrize(
    "note", ["Didn't get to it", "Kept it for a week, then stopped", "No reply", "Done by mail"]
)
def test_a_note_may_be_a_sentence_of_its_own(note: str) -> None:
    assert parted(f"count the crates. {note}") == ("count the crates", note)


@pytest.mark.parametrize(
    "line",
    [
        "visit the night shift – the one in hall 3",
        "bring the plan. Show it to the team",
        "sort the list, oldest first",
        "tell us – briefly – who decides",
        "ask HR: what is the rule",
        "no more jargon, no acronyms",
        "bring the list (by Monday)",
        "write half a page on breaks",
        "bring two ideas, and do not want to be asked for more",
        "call Mr. Smith",
    ],
)
def test_what_only_adds_to_the_promise_stays_with_it(line: str) -> None:
    assert parted(line) == (line, "")


def test_a_ticked_box_stands_before_it() -> None:
    assert parted("[x] count the crates") == ("count the crates", "✓")
    assert parted("☐ count the crates") == ("count the crates", "")


@given(st.text(max_size=80))
def test_both_parts_stand_in_the_line(line: str) -> None:
    text, told = parted(line)
    assert text in line
    assert told in line or told == "✓"
