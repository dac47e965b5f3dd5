"""How long somebody can sit or follow at a time, and the pauses that a plan gets for it."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.composing.by_rule.agenda_core import MOVING
from coach.composing.by_rule.stretches import longest_stretch, paused, pauses_needed
from coach.domain.people import Role
from coach.domain.suggestions import Agenda
from tests.composing.pairs import Made, agenda, composed


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("I cannot sit more than half an hour at a time", 30),
        ("my hip seizes up after 25 minutes", 25),
        ("After forty minutes I have to get up and walk", 40),
        ("he needs a short break every 20 minutes", 20),
        ("Please plan with pauses, I can't concentrate for longer than a quarter of an hour", 15),
        ("I can’t stand for more than ten minutes", 10),
        ("We have 45 minutes and I can't wait", None),
        ("He can't stop talking about the 30 minutes he lost", None),
        ("I sit in the office for an hour every day", None),
    ],
)
def test_what_a_body_allows_is_read_from_the_request(text: str, minutes: int | None) -> None:
    assert longest_stretch(text) == minutes


@given(st.lists(st.integers(1, 20), min_size=1, max_size=9), st.integers(0, 6))
def test_no_other_placing_of_the_pauses_leaves_a_shorter_longest_stretch(
    lengths: list[int], many: int
) -> None:
    parts = [(f"part {n}", taken) for n, taken in enumerate(lengths)]
    laid = paused(parts, ["pause"] * many)
    assert [one for one in laid if one != "pause"] == [name for name, _ in parts]
    assert laid.count("pause") == many
    used = min(many, len(lengths) - 1)
    best = min(
        max(sum(lengths[a:b]) for a, b in pairwise((0, *cuts, len(lengths))))
        for cuts in combinations(range(1, len(lengths)), used)
    )
    stretches, taken_by = [0], dict(parts)
    for one in laid:
        if one == "pause":
            stretches.append(0)
        else:
            stretches[-1] += taken_by[one]
    assert max(stretches) == best


def test_a_long_meeting_gets_the_pauses_that_the_mentor_needs() -> None:
    body = agenda(Made(minutes=90), "Plan our meeting. I can't sit more than half an hour.")
    assert sum(item.minutes for item in body.items) == 90
    pauses = [item for item in body.items if item.title == MOVING]
    assert len(pauses) == pauses_needed(90, 30) == 2
    assert all(item.minutes <= 30 for item in body.items)
    assert not [item for item in agenda(Made(minutes=90)).items if item.title == MOVING]


def test_a_plan_tells_nobody_what_the_others_body_needs() -> None:
    def pauses(viewer: Role) -> int:
        brief = Made(minutes=90, viewer=viewer).brief("Plan our meeting")
        assert brief.facts
        mentor = replace(brief.facts.pair.mentor, background="cannot sit longer than 30 minutes")
        facts = replace(brief.facts, pair=replace(brief.facts.pair, mentor=mentor))
        body = composed(replace(brief, facts=facts))
        assert isinstance(body, Agenda)
        return sum(item.title == MOVING for item in body.items)

    assert pauses(Role.MENTOR) == pauses_needed(90, 30)
    assert pauses(Role.MENTEE) == 0
