from __future__ import annotations

import pytest

from coach.checks.remit import Remit, beyond
from tests.checks.built import agenda, context, item, topic, topics


@pytest.mark.parametrize(
    "text",
    [
        "She probably has ADHD.",
        "That sounds like burnout.",
        "Try a small dose of a sedative first.",
        "This is clearly unlawful.",
        "You could take them to a tribunal.",
        "Reverse mentoring will reduce bias in your team.",
        "Everything you say is 100% confidential.",
    ],
)
def test_what_a_coach_may_not_say(text: str) -> None:
    assert beyond(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody can promise that reverse mentoring will reduce bias.",
        "This is not legal advice; ask your union.",
        "If it is unlawful, the people team has to say so.",
        "Talk to your doctor, and tell the coordinator that you pause.",
        "What would the programme have to do to keep people?",
    ],
)
def test_saying_no_and_handing_over_is_fine(text: str) -> None:
    assert beyond(text) == ""


def test_a_trap_may_be_named_in_a_topic() -> None:
    promise = "This programme will cure ageism here."
    assert Remit().examine(topics(topic("x", careful=promise)), context()) == []
    found = Remit().examine(agenda(item("Talk"), item(promise)), context())
    assert [f.where for f in found] == ["items[1].what"]
