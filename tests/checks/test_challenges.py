"""A challenge takes its claim up."""

import pytest

from coach.checks.challenges import Challenges
from tests.checks.built import context, topic, topics

CLAIM = "Older colleagues resist new tools"


def reasons(challenge: str) -> list[str]:
    body = topics(topic(CLAIM, challenge=challenge))
    return [finding.where for finding in Challenges().examine(body, context())]


@pytest.mark.parametrize(
    "challenge",
    [
        "Stay positive and keep going.",
        "Just trust the process, whenever it is convenient.",
        "Do your best, it is enough.",
        "Views differ on this.",
    ],
)
def test_what_fits_any_claim_challenges_none(challenge: str) -> None:
    assert reasons(challenge) == ["topics[0].challenge"]


@pytest.mark.parametrize(
    "challenge",
    [
        "Who was offered the course on the new tools, and who was not?",
        "Nobody asked the older colleagues what the old screen did better.",
        "Training was offered to staff under forty, but not to anybody else.",
    ],
)
def test_what_takes_the_claim_up_is_a_challenge(challenge: str) -> None:
    assert reasons(challenge) == []
