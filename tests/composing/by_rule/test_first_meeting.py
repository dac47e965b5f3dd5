"""A first meeting is grounded in what the two have, before there are any notes."""

from dataclasses import replace

from tests.composing.pairs import Made, agenda, words

FIRST = Made(
    id="pair-2",
    mentor_goal="Show what a late change of roster does to a week",
    job="Nurse on the heart ward",
    number=1,
    minutes=45,
    notes=(),
    promises=(),
)


def test_what_may_come_between_is_settled_by_its_name() -> None:
    told = words(agenda(FIRST))
    assert "what happens when a roster changes on our day" in told
    calm = replace(FIRST, mentor_goal="Show how orders are made", job="Clerk")
    assert "on our day" not in words(agenda(calm))


def test_the_place_is_the_one_of_the_job_and_of_no_wish() -> None:
    assert "about my ward" in words(agenda(FIRST))
    wished = replace(FIRST, job="Clerk", mentor_goal="Move to another site")
    assert "about my site" not in words(agenda(wished))


def test_the_leader_opens_with_a_reason_of_their_own() -> None:
    for name in ("pair-2", "pair-3", "pair-4", "pair-5"):
        first, second, *_ = agenda(replace(FIRST, id=name)).items
        assert first.title == "Why I said yes"
        assert "I want to know what slows the night shift" in first.prompts[0]
        assert first.prompts[0].startswith("Your mentee: ")
        assert second.title == "What each of us wants from this"
