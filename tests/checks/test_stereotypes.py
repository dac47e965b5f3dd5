from __future__ import annotations

import pytest

from coach.checks.stereotypes import ENDORSED, Stereotypes, endorses
from tests.checks.built import agenda, context, item, topic, topics


@pytest.mark.parametrize(
    "text",
    [
        "Older people are set in their ways.",
        "Young people are naturally good with technology.",
        "Gen Z want constant feedback.",
        "Women make more caring leaders.",
        "Deaf colleagues are so inspiring.",
        "Part-timers are less committed.",
        "He resists it because he is a boomer.",
        "She still has plenty of energy for her age.",
        "Everyone stereotypes, it is only natural.",
        "As a digital native you will pick this up in no time.",
        "What does your generation want?",
        "Оlder people аre set in their ways.",
    ],
)
def test_endorsing_is_heard_in_both_directions_and_when_it_sounds_kind(text: str) -> None:
    assert endorses(text) >= ENDORSED


@pytest.mark.parametrize(
    "text",
    [
        "Some people say that older colleagues resist change; a large review did not find it.",
        "The claim that young people are digital natives is a myth.",
        "Where does the idea come from that women are emotional?",
        "Never explain a colleague by a generation; speak of this person and this job.",
        "My mentee is 57 and has worked here for thirty years.",
        "The mentor is a deaf payroll specialist who lip-reads.",
        "Many colleagues here work at countering stereotypes.",
        "Disabled staff need to know which rooms have a hearing loop.",
        "What did you see this person do, and what else could explain it?",
        "",
    ],
)
def test_naming_challenging_and_plain_mention_pass(text: str) -> None:
    assert endorses(text) < ENDORSED


def test_a_challenge_beside_it_turns_endorsing_into_naming() -> None:
    claim = "Older workers resist every change."
    assert endorses(claim) >= ENDORSED
    assert (
        endorses(f"{claim} That is a stereotype, and 418 studies did not bear it out.") < ENDORSED
    )


def test_a_topic_may_name_a_claim_and_an_item_may_not() -> None:
    claim = "Older colleagues are set in their ways"
    check = Stereotypes()
    assert check.examine(topics(topic(claim, challenge="What did you see?")), context()) == []
    found = check.examine(topics(topic("x", challenge=claim)), context())
    assert [f.where for f in found] == ["topics[0].challenge"]
    found = check.examine(agenda(item("Talk"), item(claim)), context())
    assert [f.where for f in found] == ["items[1].what"]
    assert all(f.reason for f in found)
