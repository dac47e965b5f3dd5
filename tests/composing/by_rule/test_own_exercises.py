"""Exercises run on what the pair has of its own, each doing something else."""

from dataclasses import replace
from itertools import combinations

import pytest

from coach.composing.cards.doings import breaks_the_ice, doings
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem
from tests.composing.model_house import library
from tests.composing.pairs import Made, agenda, cites, words

CARDS = {card.id: card for card in library().activities}
PLAN = "the plan of the next rosters"
PAIR = Made(minutes=60)


def exercises(body: Agenda) -> list[AgendaItem]:
    """Items from a card that can be run on the pair's own matter."""
    return [item for item in body.items if item.card_id in CARDS and CARDS[item.card_id].on_yours]


def on_something_of_theirs(body: Agenda) -> list[AgendaItem]:
    records = ("promise:", "goal:")
    return [item for item in exercises(body) if any(cites(item, kind) for kind in records)]


@pytest.mark.parametrize("name", ["pair-1", "pair-2", "pair-3", "pair-4"])
def test_an_exercise_has_the_pairs_own_words_in_its_steps(name: str) -> None:
    held = (PLAN, "how night rosters are made", "what slows the night shift")
    found = on_something_of_theirs(agenda(replace(PAIR, id=name)))
    assert found
    for item in found:
        assert any(phrase in item.what for phrase in held), item.what


def test_what_the_pair_said_is_quoted_beside_it() -> None:
    told = ((Role.MENTEE, f"explain {PLAN}"),)
    pair = replace(PAIR, mentor_goal="Be heard", mentee_goal="Be a better leader", promises=told)
    found = on_something_of_theirs(agenda(pair))
    assert found
    quoted = [citation.quote for citation in found[0].citations]
    assert any(PLAN in quote for quote in quoted)
    assert not any("{" in quote for quote in quoted)


@pytest.mark.parametrize("minutes", [30, 60, 120, 180])
@pytest.mark.parametrize(
    "promise",
    [
        "bring the spraying plan for May",
        "find out who set the quota of 12 graves a week",
        "stop interrupting the dispatcher",
        "stand at the ticket counter for an hour",
        "get the figures on broken ovens",
        "Get the old mixer replaced",
        "think about it",
        "write {x} on the board",
        "say 'no' to [NAME] (not yet)",
        "x",
    ],
)
def test_whatever_the_phrase_the_minutes_sum_and_no_gap_is_left(minutes: int, promise: str) -> None:
    pair = replace(PAIR, promises=((Role.MENTEE, promise),), minutes=minutes)
    body = agenda(pair)
    assert sum(item.minutes for item in body.items) == minutes
    steps = " ".join(f"{item.what} {' '.join(item.prompts)}" for item in exercises(body))
    assert "{x}" not in steps
    if "{" not in promise:
        assert "{" not in words(body)


@pytest.mark.parametrize("name", ["pair-1", "pair-5", "pair-6"])
def test_no_two_exercises_of_a_meeting_do_the_same(name: str) -> None:
    body = agenda(replace(PAIR, id=name, minutes=180))
    done = [
        {name for name in doings(replace(CARDS[item.card_id], steps=())) if item.card_id}
        for item in exercises(body)
        if item.card_id
    ]
    assert len(done) > 1
    for one, other in combinations(done, 2):
        assert not one & other


def test_a_thing_and_its_story_belong_to_a_first_meeting() -> None:
    assert breaks_the_ice(CARDS["act-open-object"])
    later = [agenda(replace(PAIR, id=f"pair-{n}", number=2, promises=())) for n in range(12)]
    assert not [item for body in later for item in body.items if item.card_id == "act-open-object"]


def test_a_habit_is_practised_by_the_one_whose_it_is() -> None:
    habit = "stop interrupting the dispatcher"
    mine = replace(PAIR, promises=((Role.MENTOR, habit),), mentee_goal="Be a better leader")
    assert "not interrupting the dispatcher" not in words(agenda(mine))


@pytest.mark.parametrize("name", ["pair-1", "pair-2", "pair-3", "pair-4", "pair-5", "pair-6"])
def test_what_lies_on_the_table_is_not_told_back_to_back_afterwards(name: str) -> None:
    promised = ((Role.MENTEE, "bring the plan of the new site, printed large"),)
    pair = replace(PAIR, id=name, minutes=180, promises=promised, mentor_goal="Be heard")
    items = exercises(agenda(pair))
    assert items
    assert not [item for item in items if item.card_id == "act-own-back-to-back"]


def test_a_look_begins_with_the_pairs_own_thing() -> None:
    promised = ((Role.MENTEE, "find out who set the target of 140 picks an hour"),)
    pair = replace(PAIR, promises=promised, mentee_goal="Know what our performance targets do")
    told = words(agenda(pair))
    assert "Write the target of 140 picks an hour on a sheet" in told
    assert "Where one is wanted" not in told
