"""What every Check keeps."""

import dataclasses

import pytest

from coach.checks.suite import standard_suite
from coach.domain.findings import Finding, Severity
from coach.domain.passages import Match
from coach.domain.suggestions import Agenda, Body, GuidanceAnswer, QuestionSet, TopicSet
from coach.ports import Check
from tests.checks.built import (
    agenda,
    cite,
    context,
    item,
    passage,
    person,
    questions,
    topic,
    topics,
)

CHECKS = standard_suite().checks
WEEK = passage("Each side describes one week in the job, hour by hour.", "act-week")
SEEN = context(WEEK, roster=(person("Priya Raghunathan"),), pair_id="p1", minutes=30)

EMPTY: tuple[Body, ...] = (
    Agenda("", 0, ()),
    TopicSet(()),
    QuestionSet(()),
    GuidanceAnswer((), Match.NONE, refused=True),
)
FULL: tuple[Body, ...] = (
    agenda(item("Describe one week in your job.", cite(WEEK)), item("", minutes=0)),
    topics(topic("People resist change", cite(WEEK)), topic("", card_id="")),
    questions("What did Priya see?", "Is it?", "", "?"),
)


@pytest.fixture(params=CHECKS, ids=lambda check: check.name)
def check(request: pytest.FixtureRequest) -> Check:
    found: Check = request.param
    return found


def test_it_has_a_name_and_a_version(check: Check) -> None:
    assert check.name.isidentifier()
    assert check.version


def test_it_is_a_value(check: Check) -> None:
    assert dataclasses.is_dataclass(check)
    assert check == type(check)()
    assert hash(check) == hash(type(check)())


@pytest.mark.parametrize("body", [*EMPTY, *FULL], ids=lambda body: body.kind)
def test_it_looks_at_every_kind(check: Check, body: Body) -> None:
    for finding in check.examine(body, SEEN):
        assert isinstance(finding, Finding)
        assert (finding.check, finding.version) == (check.name, check.version)
        assert finding.severity in Severity
        assert finding.reason.endswith((".", "?", "!"))


@pytest.mark.parametrize("body", FULL, ids=lambda body: body.kind)
def test_it_finds_the_same_again(check: Check, body: Body) -> None:
    assert list(check.examine(body, SEEN)) == list(check.examine(body, SEEN))
