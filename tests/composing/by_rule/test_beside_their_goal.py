"""A fact of the notes is laid beside what the leader came for, once and where it suits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem
from tests.composing.pairs import Made, agenda, cites, words

FACT = "The mentor brought six months of the rota with the changes in red."
SAID = "In meeting 2 I brought six months of the rota with the changes in red."
REST = ("The mentee asked why nobody complains.",)
PAIR = Made(
    mentor_goal="Become a shift leader",
    mentee_goal="Fewer sick days",
    promises=(),
    notes=(FACT, *REST),
    number=4,
)


def of_the_leader(body: Agenda) -> AgendaItem | None:
    mine = (one for one in body.items if cites(one, "goal:pair-1:mentee"))
    return next((one for one in mine if one.lead == "mentee"), None)


def beside(pair: Made, said: str = SAID) -> AgendaItem | None:
    found = of_the_leader(agenda(pair))
    return found if found and said in " ".join(found.prompts) else None


def said_of(note: str, **change: Any) -> str:
    """What is said of a note in the leader's minutes; empty where that is nothing."""
    first = said_first(agenda(replace(PAIR, notes=(note, *REST), **change)))
    return first if "In meeting" in first or "Last time" in first else ""


def said_first(body: Agenda) -> str:
    item = of_the_leader(body)
    assert item is not None
    return " ".join(item.prompts)


@pytest.mark.parametrize("minutes", [15, 45, 60])
@pytest.mark.parametrize(
    ("goal", "named"),
    [
        ("Fewer sick days", "sick days"),
        ("Find out why people call in sick", "why people call in sick"),
        ("Plan rosters that people can live with", "plan rosters that people can live with"),
    ],
)
def test_a_fact_is_laid_beside_the_goal_whatever_its_form(
    goal: str, named: str, minutes: int
) -> None:
    item = beside(replace(PAIR, mentee_goal=goal, minutes=minutes))
    assert item is not None
    assert named in f"{item.what} {item.prompts[0]}"
    assert item.prompts[0].endswith("?”")
    assert cites(item, "note:")


def test_of_the_facts_the_one_that_shares_words_with_the_goal_is_laid_there() -> None:
    told = (
        "Compared the rosters of the yard.",
        "Sorted 40 keys by colour.",
        "The mentee asked why nobody complains.",
    )
    pair = replace(PAIR, mentee_goal="Plan rosters that people can live with", notes=told)
    assert beside(pair, "In meeting 2 we compared the rosters of the yard.")


@pytest.mark.parametrize(
    "change",
    [
        {"number": 1},
        {"number": 6},
        {"mentee_goal": "Become a calmer chair of meetings"},
        {"mentee_goal": "Hear the truth about sick days early"},
        {"promises": ((Role.MENTEE, "read the rota of six months with the changes in red"),)},
        {"viewer": Role.MENTEE},
    ],
)
def test_a_fact_stays_away_where_it_says_nothing_or_is_spoken_of(change: dict[str, Any]) -> None:
    assert beside(PAIR)
    assert SAID not in " ".join(
        " ".join(one.prompts)
        for one in agenda(replace(PAIR, **change)).items
        if one.lead == "mentee"
    )


@pytest.mark.parametrize(
    "note",
    [
        "The mentor told nobody about six months of pain.",
        "The mentee laughed at six months of the rota.",
        "The mentor brought photographs of his illness in May.",
        "The mentor said the rota had six months of changes.",
        "The mentor brought it to the canteen on paper.",
        "The mentor showed how a rota is read by a clerk.",
        # What was felt, and faults of either.
        "The mentor brought six months of the rota and was ashamed.",
        "The mentor brought six months of the rota in tears.",
        "The mentor brought six months of cancelled shifts on the rota.",
        "The mentor brought six months of the rota; the mentee was rude.",
        "I brought six months of the rota, and then the mentee snapped at the clerk.",
        "I brought six months of the rota and then the mentee apologised.",
        "The mentor brought six months of the rota and the clerk walked off.",
        "The mentor brought six months of the rota, the mentee answered mails.",
        "The mentee turned up twelve minutes after the rota was read.",
        "The mentee watched the clock for most of the roster meeting.",
        "The mentee found excuses for the missing rosters.",
        "The mentee found the rota of the director hard to read.",
        "The mentee walked out after ten minutes of the rota.",
        "The mentee carried on about the rota of May.",
        "The mentee turned the talk from the rota to his own promotion.",
        "I counted four times the mentee looked at the rota.",
        "The mentee read the rota and I was bored.",
        "We tried to find a date in the rota and didn't.",
        # Health, faith and life, and what is of work only by a guess.
        "The mentor described asthma from the dust of six rosters.",
        "The mentor showed the scars from six rosters.",
        "The mentor drew the rota of a man with asthma.",
        "The mentor showed the oven on both arms.",
        "The mentor brought the rota of May with Diwali in red.",
        "The mentee visited the mosque behind the roster office.",
        "The mentor drew the rota of a church in May.",
        "The mentor described the rota of the yard in May.",
        "The mentor listed two miscarriages in six rosters.",
        "The mentor described a normal night with his two small children.",
        "The mentor described a normal morning at home before the shift.",
        "The mentor brought three cakes in a box.",
        "The mentor brought a cake on two days.",
        "The mentor listed four people on the rota who will be let go.",
    ],
)
def test_what_was_felt_or_only_said_or_is_of_a_life_is_laid_beside_nothing(note: str) -> None:
    assert beside(PAIR)
    assert said_of(note) == ""


@pytest.mark.parametrize(
    "kept",
    [
        "The mentee was asked to keep that to herself.",
        "Strictly confidential.",
        "Please do not pass on any of it.",
        "We agreed to leave it alone.",
        "Stays in this room.",
        "The mentor told it in confidence.",
        "All of that is between us.",
    ],
)
def test_of_a_note_that_was_kept_nothing_is_laid_there(kept: str) -> None:
    assert beside(replace(PAIR, notes=(f"{FACT} They had tea.", *PAIR.notes[1:])))
    assert said_of(f"{FACT} {kept}") == ""


def test_what_happened_since_is_no_fact_of_a_meeting() -> None:
    since = ((Role.MENTEE, f"Since session 2: {REST[0]} {FACT}"),)
    assert said_of("We had tea and cake.", promises=since) == ""


@pytest.mark.parametrize(
    "asked",
    [
        "An agenda, but please nothing about the rota this time",
        "An agenda, and I don't want to talk about the rota again",
        "An agenda. I'd rather not discuss the rota.",
    ],
)
def test_what_the_request_wants_left_out_is_not_told(asked: str) -> None:
    assert "In meeting" not in said_first(agenda(PAIR, asked))
    assert SAID in said_first(agenda(PAIR, "An agenda, but please nothing about the car park"))


@pytest.mark.parametrize(
    ("note", "there"),
    [
        ("We walked the yard at night.", True),
        ("We went through the rota line by line.", False),
        ("We walked through the rota line by line.", False),
        ("The mentee stood in for the rota of two nights.", False),
    ],
)
def test_what_was_seen_there_is_asked_of_a_place_alone(note: str, there: bool) -> None:
    pair = replace(PAIR, mentee_goal="Find out why people call in sick", notes=(note, *REST))
    assert ("What did you see there" in said_first(agenda(pair))) is there


def test_of_a_thing_it_is_asked_what_has_to_do_with_it() -> None:
    assert "has to do with sick days?" in said_first(agenda(PAIR))


def test_of_a_life_only_what_both_did_at_work_is_told() -> None:
    life = replace(PAIR, mentee_goal="Understand what it costs families when somebody is moved")
    mine = "The mentor described a move with two boxes in May."
    ours = "Listed what six of our forms ask for when somebody is moved."
    rest = "The mentee asked why nobody complains."
    told = " ".join(of_the_leader(agenda(replace(life, notes=(mine, rest)))).prompts)  # type: ignore[union-attr]
    assert "In meeting" not in told
    assert beside(replace(life, notes=(ours, rest)), "In meeting 2 we listed what six of our forms")


def test_a_fact_that_begins_the_meeting_is_not_told_again() -> None:
    walked = "Walked the long aisle of hall two together."
    said = "we walked the long aisle"
    assert beside(replace(PAIR, notes=(walked, "The mentee asked why nobody complains.")), said)
    alone = agenda(replace(PAIR, notes=(walked,), number=2))
    assert words(alone).count(said) == 1
    assert beside(replace(PAIR, notes=(walked,), number=2), said) is None
