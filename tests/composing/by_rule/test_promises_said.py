"""Promises are asked about in several ways, each of them fit for what was promised."""

import re
from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem
from tests.composing.pairs import Made, agenda, citing

PAIR = Made(mentee_goal="", notes=())
ACTS = (
    "bring the plan of the new kiln",
    "send the rules on parental leave",
    "find out who sets the menu",
    "find out how the ferry crews are paired",
    "ask the council about the bus shelter",
    "ask two foremen what slows them down",
    "visit the abattoir at five",
    "read the letter of the cleaners",
    "try one silent round on the trading floor",
    "say who signs for the new oven",
    "move the stocktaking to a Tuesday",
    "order the left-handed shears",
    "name a contact in the export team",
    "list the farms that left the co-op",
    "count to five before speaking",
    "look at the milking rota",
    "book the lambing shed for a day",
    "check whether volunteers are insured",
)


def owed(body: Agenda) -> list[AgendaItem]:
    held = citing(body, "promise:")
    return [item for item in held if item.lead == "mentee" and not item.card_id]


@pytest.mark.parametrize("act", ACTS)
def test_each_act_is_asked_about_with_its_own_thing(act: str) -> None:
    last = act.split()[-1]
    for name in ("pair-1", "pair-2", "pair-3"):
        (item,) = owed(agenda(replace(PAIR, id=name, promises=((Role.MENTEE, act),))))
        first = item.prompts[0]
        assert last in first
        assert "?" in first


def test_no_two_promises_of_a_meeting_are_put_in_the_same_way() -> None:
    for name in ("pair-1", "pair-2", "pair-3", "pair-4"):
        for one, other in zip(ACTS, ACTS[1:], strict=False):
            both = ((Role.MENTEE, one), (Role.MENTEE, other))
            items = owed(agenda(replace(PAIR, id=name, promises=both, minutes=60)))
            starts = [" ".join(item.prompts[0].split()[1:5]) for item in items]
            assert len(set(starts)) == len(starts) == 2, starts


def test_pairs_with_the_same_promise_are_not_all_told_the_same() -> None:
    same = ((Role.MENTEE, "bring the plan of the new kiln"),)
    said = {
        owed(agenda(replace(PAIR, id=f"pair-{n}", promises=same)))[0].prompts[0] for n in range(8)
    }
    assert len(said) > 2


def test_what_was_due_once_is_asked_about_once() -> None:
    promised = ((Role.MENTEE, "send the seating plan before every meeting"),)
    early, late = (
        " ".join(owed(agenda(replace(PAIR, promises=promised, number=n)))[0].prompts)
        for n in (3, 5)
    )
    assert re.search(r"first time|next one", early)
    assert not re.search(r"first time|next one", late)
    assert not re.search(r"which didn't|since we last met", early)


@pytest.mark.parametrize("state", ["sent: 4 pages", "two of five pages", "no news", "with legal"])
def test_what_is_known_of_a_promise_has_no_words_for_nothing(state: str) -> None:
    promised = ((Role.MENTEE, f"bring the plan of the new kiln ({state})"),)
    for item in owed(agenda(replace(PAIR, promises=promised))):
        assert not any(prompt.startswith("If ") for prompt in item.prompts)


def test_what_is_to_stay_without_names_is_asked_for_without_them() -> None:
    act = "bring the notes of the last three hearings, without names"
    for n in range(6):
        (item,) = owed(agenda(replace(PAIR, id=f"pair-{n}", promises=((Role.MENTEE, act),))))
        assert "without names" in item.prompts[0]


def test_an_own_promise_that_is_still_open_claims_no_result() -> None:
    body = agenda(replace(PAIR, promises=((Role.MENTOR, "mark where readers of the log stop"),)))
    said = " ".join(p for item in citing(body, "promise:") for p in item.prompts)
    assert "is done" not in said
    assert "mark where readers of the log stop" in said
