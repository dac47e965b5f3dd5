"""What of a goal or a promise an exercise can be run on, and that nothing is guessed."""

import pytest

from coach.composing.saying.own_matter import head, own_matters


@pytest.mark.parametrize(
    ("text", "matter", "phrase"),
    [
        ("bring the spraying plan for May", "paper", "the spraying plan for May"),
        ("mark in the choir's schedule the evenings that clash", "paper", "the choir's schedule"),
        ("show me the rota of the lifeguards", "paper", "the rota of the lifeguards"),
        ("get the figures on broken ovens", "record", "the figures on broken ovens"),
        ("rewrite the advert for the dental technician", "selection", "the advert"),
        ("try the new swap rule at the ski lift for a month", "rule", "the new swap rule"),
        ("Become head keeper", "step", "the step to head keeper"),
        ("Get a traineeship in the restoration workshop", "step",
         "a traineeship in the restoration workshop"),
        ("Get the old mixer replaced before summer", "decision", "the old mixer"),
        ("decide about the open day", "decision", "the open day"),
        ("stand at the ticket counter for an hour", "place", "the ticket counter"),
        ("ride along on the refuse truck", "place", "the refuse truck"),
        ("stop interrupting the dispatcher", "behaviour", "not interrupting the dispatcher"),
        ("count to five before speaking", "behaviour", "counting to five before speaking"),
        ("Understand why the cooks leave after one season", "question",
         "why the cooks leave after one season"),
    ],
)  # fmt: skip
def test_what_something_is_shows_in_its_verb_and_its_noun(
    text: str, matter: str, phrase: str
) -> None:
    first = own_matters(text)[0]
    assert (first.matter.value, first.phrase) == (matter, phrase)


def test_a_question_may_hold_the_rule_that_it_is_about() -> None:
    found = own_matters("find out who set the quota of 12 graves a week")
    assert [(one.matter.value, one.phrase) for one in found] == [
        ("question", "who set the quota of 12 graves a week"),
        ("rule", "the quota of 12 graves a week"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Be a better leader",
        "More confidence",
        "Understand diversity",
        "introduce me to the harbour master",
        "Have night porters heard",
        "think about it",
        "Find out how to do it",
        "bring [NAME]'s list",
    ],
)
def test_what_is_no_thing_is_nothing_rather_than_a_guess(text: str) -> None:
    assert own_matters(text) == ()


def test_ones_own_wish_is_said_to_oneself_alone() -> None:
    text = "Find out whether a post abroad is possible for me"
    assert own_matters(text) == ()
    assert (
        own_matters(text, to_oneself=True)[0].phrase == "whether a post abroad is possible for you"
    )


def test_the_head_of_a_phrase() -> None:
    assert head("the plans of the new site") == "plan"
    assert head("the last three inspection reports") == "report"
