from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from coach.checks.suite import Suite, standard_suite
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body
from tests.checks.built import agenda, context, item


@dataclass(frozen=True)
class Says:
    severity: Severity
    where: str
    name: str = "says"
    version: str = "3"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        return [Finding(self.name, self.version, self.severity, "So it is.", self.where)]


@dataclass(frozen=True)
class Crashes:
    error: type[Exception]
    name: str = "crashes"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        raise self.error("secret words of a note")


BODY = agenda(item("Open"), item("Close"))


def test_every_check_is_asked_and_named() -> None:
    suite = Suite((Says(Severity.WARNING, "a"), Says(Severity.INFO, "b")))
    verdict = suite.examine(BODY, context())
    assert [finding.where for finding in verdict.findings] == ["a", "b"]
    assert verdict.checks == ("says@3", "says@3")
    assert verdict.passed


@pytest.mark.parametrize("error", [ValueError, RecursionError, KeyError, AssertionError])
def test_a_crash_is_an_error_and_the_others_still_speak(error: type[Exception]) -> None:
    verdict = Suite((Crashes(error), Says(Severity.INFO, ""))).examine(BODY, context())
    crash, other = verdict.findings
    assert (crash.check, crash.severity) == ("crashes", Severity.ERROR)
    assert other.check == "says"
    assert not verdict.passed


def test_a_crash_repeats_nothing_of_what_was_examined() -> None:
    verdict = Suite((Crashes(ValueError),)).examine(BODY, context())
    assert "secret" not in verdict.findings[0].reason


def test_no_check_at_all_is_no_pass() -> None:
    assert not Suite(()).examine(BODY, context()).passed


def test_the_standard_suite_names_each_check_once() -> None:
    names = [check.name for check in standard_suite().checks]
    assert len(names) == len(set(names))
    assert {"grounding", "timing", "privacy", "novelty", "questions"} <= set(names)
