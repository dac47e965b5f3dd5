"""What a leader is to bring is asked for in the message, once, and on the mentor's page alone."""

import re
from dataclasses import replace

from coach.composing.by_rule.asked_to_bring import asked_to_bring
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftAdvice, DraftLine, DraftPreparation, Quote
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, Standing
from tests.composing.model_house import deck
from tests.composing.pairs import Made, agenda

PAIR = Made(
    mentor_goal="Become supervisor",
    mentee_goal="Learn what our targets do on the floor",
    promises=(),
    notes=(),
    minutes=60,
)
THING = "the list of targets that you signed this year"


def sent(body: Agenda) -> str:
    assert body.advice is not None
    return body.advice.beforehand.text if body.advice.beforehand else ""


def to_bring(body: Agenda) -> list[str]:
    return [one.text for one in body.prepare if one.text.startswith("Bring ")]


def test_the_thing_is_asked_for_where_the_plan_needs_it() -> None:
    for name in ("pair-1", "pair-2", "pair-3", "pair-4"):
        body = agenda(replace(PAIR, id=name))
        (first, *_) = to_bring(body)
        thing = first.removeprefix("Bring ").rstrip(".")
        assert sent(body).count(thing) == 1


def test_no_leader_is_asked_on_their_own_page() -> None:
    body = agenda(replace(PAIR, viewer=Role.MENTEE))
    assert body.advice is None or "bring" not in sent(body)


def after(
    message: str, *prepare: DraftPreparation, pair: Made = PAIR, text: str = "An agenda"
) -> str:
    """The message after a plan for which the leader is to prepare something."""
    setting = Setting.of(pair.brief(text), deck())
    given = DraftAdvice("", (), DraftLine(message, Standing.MOVE))
    advice = asked_to_bring(setting, given, prepare)
    assert advice is not None
    assert advice.beforehand is not None
    return advice.beforehand.text


def asked(message: str, label: str) -> str:
    """The message after a plan that has the list of targets brought, by a card."""
    return after(message, DraftPreparation("mentee", f"Bring {THING}.", (Quote(label, THING),)))


def test_a_thing_that_the_message_asks_for_is_not_asked_for_twice() -> None:
    assert THING in asked("Until Monday, then.", "wp-targets")
    told = "Please send me the list of targets."
    assert asked(told, "wp-targets") == told


def test_no_exercise_has_its_own_sheets_asked_for() -> None:
    told = "Until Monday, then."
    assert asked(told, "act-what-stays-here") == told


def test_on_a_call_it_is_to_be_at_hand() -> None:
    said = sent(agenda(PAIR, "An agenda for our meeting by video"))
    assert "have at hand" in said
    assert "bring" not in said


WHAT_FOR = (
    r"go through that together|look at that (?:together|with you)|one part of our meeting"
    r"|what you came for\.|your own goal in mind there\."
)


def test_it_is_said_what_a_thing_is_for() -> None:
    for n in range(8):
        pair = replace(PAIR, id=f"pair-{n}")
        for text in ("An agenda", "An agenda for our meeting by video"):
            assert re.search(WHAT_FOR, sent(agenda(pair, text)))


def test_what_is_used_or_said_is_not_looked_at() -> None:
    for thing in (
        "a phone that can take a picture",
        "the name of whoever decides",
        "a strip of paper",
        "three coins",
        "a piece of string",
    ):
        wanted = DraftPreparation("mentee", f"Bring {thing}.", (Quote("wp-targets", thing),))
        assert "one part of our meeting" in after("Until Monday, then.", wanted)


FIND_OUT = DraftPreparation(
    "mentee",
    "Find out who decides about the height of the benches, and what is still open.",
    (Quote("goal:pair-1:mentor", "Become supervisor"),),
)
DECIDES = "Could you find out who decides about the height of the benches?"


def test_what_the_leader_is_to_find_out_for_the_mentor_is_asked_for_once() -> None:
    told = "Could you send me the drawing of the benches?"
    assert after(told, FIND_OUT) == f"{told} {DECIDES}"
    for asked_already in (
        "I want to get the height of the benches changed. Who may change that?",
        "Could you find out who may change that?",
    ):
        assert after(asked_already, FIND_OUT) == asked_already


def test_what_only_an_exercise_has_found_out_is_no_errand_in_a_message() -> None:
    told = "Until Monday, then."
    for label in ("wp-targets", "act-what-stays-here"):
        of_a_card = replace(FIND_OUT, quotes=(Quote(label, "x"),))
        assert after(told, of_a_card, FIND_OUT) == f"{told} {DECIDES}"
        assert after(told, of_a_card) == told


def test_nothing_is_to_be_found_out_beside_what_is_late() -> None:
    told = "The harness is late."
    for state, asked in (("", f"{told} {DECIDES}"), (" (three weeks late)", told)):
        pair = replace(PAIR, promises=((Role.MENTEE, f"order the smaller harness{state}"),))
        assert after(told, FIND_OUT, pair=pair) == asked


def test_a_second_promise_gives_way_to_what_is_to_be_found_out() -> None:
    owed = ((Role.MENTEE, "visit the foundry at six"), (Role.MENTEE, "ask the mill about masks"))
    pair = replace(PAIR, promises=owed, mentor_goal="Have evening team heard")
    short = sent(agenda(pair))
    assert "masks" in short
    long = f"{'Well, ' * 16}{short}"
    assert "masks" in after(short, FIND_OUT, pair=pair)
    told = after(long, FIND_OUT, pair=pair)
    assert "masks" not in told
    assert "foundry" in told
    assert told.endswith(DECIDES)


def test_a_message_that_is_full_asks_for_nothing_more() -> None:
    told = f"{'Well, ' * 74}then."
    assert after(told, FIND_OUT) == told
    assert asked(told, "wp-targets") == told


def test_a_thing_that_says_what_it_is_for_gets_no_other_reason() -> None:
    thing = "a blank leaving form, to follow the reasons that people give on it"
    wanted = DraftPreparation("mentee", f"Bring {thing}.", (Quote("wp-leavers", thing),))
    said = after("Until Monday, then.", wanted)
    assert thing in said
    assert not re.search(WHAT_FOR, said)
