"""Two numbers of the record that belong together are said in one breath."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import AgendaItem
from tests.composing.pairs import Made, agenda, citing

PAIR = Made(
    mentor_goal="Know my shifts four weeks ahead", promises=(), notes=(), background="", minutes=40
)
RULE = "Drafted a rule together: changes within 14 days need a yes from the person."
HEARD = "Have the night shift heard before the move"
CARDS = "Collected 14 worries of the night shift on cards; sorted three."
GUNS = replace(PAIR, mentor_goal="Scanner guns that last the shift")
COUNT = "The count over a week: 9 of the belt's 30 guns dead by 3 a.m."


def own(pair: Made) -> AgendaItem:
    body = agenda(pair)
    told = [one for one in citing(body, "goal:pair-1:mentor") if not one.card_id]
    *_, item = [one for one in told if one != body.items[-1]]
    return item


@pytest.mark.parametrize("minutes", [15, 25, 40])
def test_a_rule_and_the_wish_for_longer_notice_come_first(minutes: int) -> None:
    item = own(replace(PAIR, notes=(RULE,), minutes=minutes))
    assert "Our rule covers 14 days so far." in item.prompts[0]
    assert "What would it take to get to four weeks?" in item.prompts[0]
    assert any(one.quote == RULE for one in item.citations)


@pytest.mark.parametrize(
    "note",
    [
        "Drafted a rule together: changes within six weeks need a yes from the person.",
        "Agreed that our meetings are cancelled within 2 days by either, as a rule.",
        "The mentor was ill within 14 days of the change.",
    ],
)
def test_durations_of_other_things_are_not_laid_beside_it(note: str) -> None:
    assert "covers" not in " ".join(own(replace(PAIR, notes=(note,))).prompts)


def test_what_is_left_of_what_was_counted_is_said() -> None:
    item = own(replace(PAIR, mentor_goal=HEARD, notes=(CARDS,)))
    told = "Of the 14 worries we sorted three, so eleven are left."
    assert told in item.prompts[0]
    assert any(one.quote == CARDS for one in item.citations)


def test_what_had_no_answer_is_what_is_left() -> None:
    note = "Went through nine night-shift reports; two had an answer."
    item = own(replace(PAIR, mentor_goal=HEARD, notes=(note,)))
    assert (
        "Of the nine night-shift reports two had an answer, so seven are left." in item.prompts[0]
    )


@pytest.mark.parametrize(
    ("goal", "note"),
    [
        (HEARD, "Collected 14 recipes of the canteen on cards; sorted three."),
        (HEARD, "The mentee collected 14 worries of the night shift; sorted three."),
        (HEARD, "Collected 14 worries of the night shift on cards; sorted 14."),
        ("Become a supervisor", CARDS),
    ],
)
def test_other_counts_and_nothing_left_are_not_said(goal: str, note: str) -> None:
    shown = agenda(replace(PAIR, mentor_goal=goal, notes=(note,)))
    assert "are left" not in " ".join(" ".join(one.prompts) for one in shown.items)


def test_one_thing_counted_at_two_times_is_said_with_both() -> None:
    again = (Role.MENTOR, "count the guns again (done: 11 of 30 dead by 3 a.m.)")
    item = own(replace(GUNS, notes=(COUNT,), promises=(again,)))
    assert "It was 9 of 30, and now it is 11." in item.prompts[0]


@pytest.mark.parametrize("done", ["done: 11 of 40 dead", "done: 9 of 30 dead by 3 a.m.", "done"])
def test_counts_of_different_wholes_are_not_compared(done: str) -> None:
    again = (Role.MENTOR, f"count the guns again ({done})")
    item = own(replace(GUNS, notes=(COUNT,), promises=(again,)))
    assert "It was" not in " ".join(item.prompts)


FIRST = replace(
    PAIR,
    mentor_goal="Show what a late change of roster does to a week",
    mentee_goal="Understand why drivers leave within two years",
    number=1,
    job="Tram driver, city transport",
)


def said_first(pair: Made) -> str:
    return " ".join(" ".join(one.prompts) for one in agenda(pair).items)


def test_who_has_stayed_longer_than_others_says_so() -> None:
    told = "I've stayed four years, twice as long. What would you ask"
    assert told in said_first(replace(FIRST, years="4 years"))
    assert "I've stayed five years. What" in said_first(replace(FIRST, years="5 years"))


@pytest.mark.parametrize(
    "pair",
    [
        replace(FIRST, years="2 years"),
        replace(FIRST, years=""),
        replace(FIRST, job="Cook, hospital"),
        replace(FIRST, mentee_goal="Understand why drivers leave"),
    ],
)
def test_where_that_is_not_so_nobody_has_stayed(pair: Made) -> None:
    assert "stayed" not in said_first(pair)
