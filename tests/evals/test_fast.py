"""The fast slice: cases of every kind, a library cut to size, and what breaks it."""

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from coach.cli.main import app
from coach.ingest.cards import load_library
from coach.settings import read_settings
from evals.bench import Bench
from evals.case import SUITES, Case, Dataset, load_dataset
from evals.fast import fast_dataset, fast_measures, part_of_library, run_fast
from evals.gate import Exit
from evals.item import Item
from tests.evals.standin import Standin

KNOWLEDGE = read_settings().knowledge_dir


class Leaky(Standin):
    """Says a line of another pair's record in one answer."""

    def ask(self, case: Case, epoch: int) -> Item:
        item = super().ask(case, epoch)
        if case.id != self.leaking or item.answer is None:
            return item
        foreign = next(
            pair for name, pair in self._pairs.items() if name != case.pair and pair["mentor_goal"]
        )
        body = item.answer.suggestion.body
        said = replace(body.items[0], why=str(foreign["mentor_goal"]))  # type: ignore[union-attr]
        changed = replace(body, items=(said, *body.items[1:]))  # type: ignore[union-attr,call-arg]
        suggestion = replace(item.answer.suggestion, body=changed)
        return replace(item, answer=replace(item.answer, suggestion=suggestion))

    leaking = ""


def test_it_has_cases_of_every_kind() -> None:
    chosen = fast_dataset()
    assert {case.suite for case in chosen.cases} == set(SUITES)
    assert {case.family for case in load_dataset().cases if case.suite == "suggestions"} <= {
        case.family for case in chosen.cases
    }
    assert {case.kind for case in chosen.cases} >= {"agenda", "topics", "questions", "answer"}
    assert all(case.pair in chosen.pairs for case in chosen.cases)


def test_the_part_of_the_library_is_a_library(tmp_path: Path) -> None:
    part = load_library(part_of_library(KNOWLEDGE, tmp_path / "part"))
    whole = load_library(KNOWLEDGE)
    for kind in ("guidance", "activities", "evidence", "questions", "situations"):
        assert 0 < len(getattr(part, kind)) < len(getattr(whole, kind)) / 2
    ends = {card.id for card in whole.activities if card.id.startswith(("act-open", "act-close"))}
    assert ends <= {card.id for card in part.activities}


@pytest.fixture
def plain() -> Dataset:
    """The slice's ordinary requests: the stand-in knows no other answer."""
    whole = fast_dataset()
    cases = tuple(case for case in whole.cases if case.suite == "suggestions")
    return replace(whole, cases=cases)


def found(bench: Bench, dataset: Dataset) -> Exit:
    return run_fast(dataset, bench, fast_measures(dataset, read_settings())).exit


def test_what_is_safe_and_well_formed_passes(plain: Dataset) -> None:
    assert found(Standin(plain), plain) is Exit.PASS


def test_one_leak_breaks_it(plain: Dataset) -> None:
    bench = Leaky(plain)
    bench.leaking = next(case.id for case in plain.cases if case.kind == "agenda")
    assert found(bench, plain) is Exit.REGRESSION


def test_too_many_errors_say_nothing(plain: Dataset) -> None:
    broken = Standin(plain, frozenset({plain.cases[0].id}))
    assert found(broken, plain) is Exit.INVALID


@pytest.mark.slow
def test_the_command_asks_the_coach_by_rule(tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["eval", "fast"], env={"COACH_DATA_DIR": str(tmp_path)})
    assert told.exit_code == 0, told.output
    assert "0 failures of safety or form" in told.output
    assert {path.name for path in (tmp_path / "evals").iterdir()} == {".fast"}
