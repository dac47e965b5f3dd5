"""What a run asks of a language model: calls, tokens and cost, by suggestion and as a whole."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.composing.obliging import obliging
from coach.domain.calls import Spent
from coach.inference.scripted_server import ScriptedServer
from coach.settings import read_settings
from evals.case import Dataset, load_dataset
from evals.fast import fast_dataset, open_fast
from evals.folder import RunFolder
from evals.item import Item, from_json, to_json
from evals.numbers import CURRENCY, numbers, run_numbers, spent
from evals.report import costs
from evals.report.page import report_page
from tests.evals.standin import Standin

PRICES = {"llm_price_in": 3.0, "llm_price_out": 15.0}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load_dataset(suites=("suggestions",), limit=3)


@pytest.fixture
def items(dataset: Dataset) -> tuple[Item, ...]:
    """Two answers and an error, for all of which a model was paid."""
    bench = Standin(dataset, frozenset({dataset.cases[2].id}))
    paid = (
        Spent(1, 1, 1000, 100, 0.004),
        Spent(2, 1, 3000, 300, 0.012),
        Spent(1, 1, 500, 0, 0.002),
    )
    return tuple(
        replace(bench.ask(case, 1), spent=each)
        for case, each in zip(dataset.cases, paid, strict=True)
    )


def test_what_was_spent_is_frozen_with_the_item(items: tuple[Item, ...]) -> None:
    assert from_json(to_json(items[1])) == items[1]


def test_every_answer_has_its_tokens_and_its_cost(items: tuple[Item, ...]) -> None:
    found = {number.name: number for number in numbers(items)}
    asked, sent = found["asked of the model"], found["sent to the model"]
    cost = found["cost of a suggestion"]
    assert (asked.n, asked.median, sent.median) == (2, 1.5, 2000)
    assert found["came back from it"].median == 200
    assert (cost.unit, cost.n) == (CURRENCY, 2)
    assert cost.median == pytest.approx(0.008)


def test_the_whole_counts_what_was_not_shown(items: tuple[Item, ...]) -> None:
    whole = spent(items)
    assert whole is not None
    assert (whole["items"], whole["calls"], whole["prompt_tokens"]) == (3, 4, 4500)
    assert (whole["answered"], whole["by_model"]) == (2, 0)
    assert whole["cost"] == pytest.approx(0.018)


def test_without_a_model_nothing_is_said_of_tokens(dataset: Dataset) -> None:
    bench = Standin(dataset)
    made = run_numbers([bench.ask(case, 1) for case in dataset.cases], dataset)
    assert made["spent"] is None
    assert not [row for row in made["numbers"] if row["unit"] == "tokens"]
    assert "no language model was configured" in costs.not_measured(made)[0]


def test_a_model_without_a_price_has_tokens_and_no_cost(
    items: tuple[Item, ...], dataset: Dataset
) -> None:
    free = [replace(item, spent=replace(item.spent or Spent(), cost=0.0)) for item in items]
    made = run_numbers(free, dataset)
    assert CURRENCY not in costs.figures(made)
    assert costs.not_measured(made) == [
        "Cost: no price is configured (COACH_LLM_PRICE_IN, COACH_LLM_PRICE_OUT)."
    ]


def test_the_report_says_what_a_suggestion_and_the_run_cost(
    finished: RunFolder, items: tuple[Item, ...], dataset: Dataset, tmp_path: Path
) -> None:
    made = run_numbers(items, dataset)
    table = costs.figures(made, {"numbers": made["numbers"][:1]})
    assert "cost of a suggestion" in table
    assert "0.0080" in table
    assert "at a cost of 0.0180" in table
    assert "It worded 0 of 2 answers" in table
    assert table.count("not measured") == len(made["numbers"]) - 1
    assert "cost of a suggestion" not in report_page(finished, tmp_path / "none.json")


@pytest.mark.slow
def test_a_priced_model_is_measured_by_what_it_was_sent(tmp_path: Path) -> None:
    dataset = fast_dataset(4)
    with ScriptedServer(lambda asked: obliging(asked.system, asked.body)) as server:
        settings = read_settings(llm_base_url=server.url, llm_model="scripted", **PRICES)
        bench = open_fast(tmp_path, dataset, settings)
        server.asked.clear()
        try:
            items = [bench.ask(case, 1) for case in dataset.cases]
        finally:
            bench.close()
    whole = spent(items)
    assert whole is not None
    assert whole["calls"] == len(server.asked) > 0
    assert whole["by_model"] > 0
    assert whole["cost"] == pytest.approx(
        (whole["prompt_tokens"] * 3 + whole["completion_tokens"] * 15) / 1e6
    )
    for item in items:
        calls = item.spent.calls if item.spent else -1
        sent = item.answer.suggestion.provenance.sent if item.answer else ()
        assert calls == len(sent)
