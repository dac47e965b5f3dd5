"""Words of a plan that somebody would say, with the people called as on the rest of the page."""

import re
from dataclasses import replace

import pytest

from coach.composing.by_rule.goal_kinds import asking
from coach.composing.by_rule.goals_for_oneself import KEPT
from coach.composing.by_rule.goals_for_the_work import LEARN
from coach.composing.by_rule.promise_kinds import habit
from coach.composing.record import Goal, Promise
from coach.domain.passages import SourceKind
from coach.domain.people import Role
from tests.composing.model_house import own
from tests.composing.pairs import Made, agenda

PAIR = replace(
    Made(),
    minutes=45,
    promises=((Role.MENTEE, "ask headquarters for the figures"),),
    mentor_goal="Become a supervisor",
)


GOAL = "I've never been on call. I want to stop making rules for a life I haven't lived."
WANTED = own("goal:pair-1:mentee", SourceKind.GOAL, "Goal of the mentee", GOAL)
ASKED = own("promise:c1", SourceKind.PROMISE, "Promise by the mentee", "ask before telling")


def test_moments_call_the_leader_as_the_page_does() -> None:
    body = agenda(PAIR, "He interrupts me. A plan, please.", "sit-interrupted")
    assert body.advice is not None
    told = " ".join(moment.when for moment in body.advice.moments)
    assert "Your mentee" in told
    assert "The leader" not in told


def test_what_the_message_asked_is_asked_for_in_the_meeting() -> None:
    for name in ("pair-1", "pair-2", "pair-3", "pair-4", "pair-5"):
        body = agenda(replace(PAIR, id=name, promises=()))
        sent = body.advice.beforehand if body.advice else None
        if sent is None or "Could you find out who decides" not in sent.text:
            continue
        said = " ".join(prompt for item in body.items for prompt in item.prompts)
        assert "who decides about that, and what they look for." in said
        assert said.count("who decides") == 1


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [("Keep my friends", KEPT), ("See what a board decides", LEARN)],
)
def test_a_goal_that_is_no_project_is_asked_by_its_own_kind(wanted: str, kind: object) -> None:
    assert asking(wanted) is kind


def test_a_goal_is_what_is_wanted_and_not_where_somebody_comes_from() -> None:
    goal = Goal("mentee", GOAL, WANTED)
    assert goal.parts == ("I want to stop making rules for a life I haven't lived",)


def test_a_rule_for_every_day_is_a_habit() -> None:
    assert habit(Promise(Role.MENTEE, ASKED.text, "", 1, None, False, ASKED))


def test_somebody_who_translates_is_asked_one_thing_at_a_time() -> None:
    pair = replace(PAIR, promises=(), mentor_goal="Become a bell-ringer")
    plain = agenda(pair)
    slow = agenda(pair, "A plan for our meeting. I speak it as my third language.")
    assert any(", and w" in prompt for item in plain.items for prompt in item.prompts)
    asked = [prompt for item in slow.items for prompt in item.prompts]
    assert not any(re.search(r", and wh?o?[^.]*\?", prompt) for prompt in asked)
    assert any("and what they look for. " in prompt for prompt in asked)


def test_a_promise_without_a_short_name_is_not_asked_about_as_if_it_were_a_question() -> None:
    text = "Ask in the planning meeting who has not spoken yet, before giving my own view"
    for name in ("pair-1", "pair-2", "pair-3", "pair-4"):
        body = agenda(replace(PAIR, id=name, promises=((Role.MENTEE, text),)))
        sent = body.advice.beforehand if body.advice else None
        assert sent is not None
        assert "what was promised" not in sent.text
        assert "hear the promise" not in sent.text
