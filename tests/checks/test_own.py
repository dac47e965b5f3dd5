"""Which sentences of a suggestion are the coach's own."""

from coach.checks.own import own_sentences
from coach.domain.passages import SourceKind
from coach.domain.suggestions import QuestionSet
from tests.checks.built import OWN, cite, context, passage, question

GOAL = passage(
    "Apply for lab coordinator without the early handover, and keep home private from my manager",
    "goal:mentor",
    OWN,
    SourceKind.GOAL,
)


def test_half_of_a_goal_is_the_pairs_and_not_the_coachs() -> None:
    asked = question("I came to keep home private from my manager. Who guards that?", cite(GOAL))
    said = [sentence for _, sentence in own_sentences(QuestionSet((asked,)), context(GOAL))]
    assert not any("private" in sentence for sentence in said)


def test_what_nobody_of_the_pair_wrote_is_the_coachs() -> None:
    asked = question("I came to keep my weekends free of calls. Who guards that?", cite(GOAL))
    said = [sentence for _, sentence in own_sentences(QuestionSet((asked,)), context(GOAL))]
    assert any("weekends" in sentence for sentence in said)
