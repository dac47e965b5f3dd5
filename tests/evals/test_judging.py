"""The judge by model: evidence first, both orders, kept as it comes, and never more than advice."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from coach.errors import MalformedReply, ModelUnavailable
from coach.inference.chat_openai import OpenAIChat
from coach.inference.chat_scripted import ScriptedChat
from coach.inference.endpoint import ChatEndpoint
from coach.inference.scripted_asked import Asked
from coach.inference.scripted_server import ScriptedServer
from coach.prompting.library import read_prompts
from coach.settings import read_settings
from evals.commands import gate_run
from evals.criteria import JUDGED, read_criteria
from evals.folder import RunFolder
from evals.gate import Exit
from evals.judge_bench import anonymise
from evals.judging import JUDGEMENTS, TEMPERATURE, Judge, judge_run, judged_scores, read_judgements
from evals.measure import Family, Score, Status
from evals.run import score
from tests.evals.standin import ROSTER

PROMPTS = read_prompts(read_settings().prompts_dir)


@pytest.fixture
def run(finished: RunFolder, tmp_path: Path) -> RunFolder:
    shutil.copytree(finished.path, tmp_path / finished.path.name)
    return RunFolder(tmp_path / finished.path.name)


def evidence(body: str) -> str:
    """The first words of what is judged."""
    return " ".join(body.rpartition("=== SUGGESTION ===")[2].split()[:5])


def verdicts(body: str, **others: str) -> str:
    said = {name: others.get(name, "yes") for name in JUDGED}
    return json.dumps(
        {name: {"evidence": evidence(body), "verdict": word} for name, word in said.items()}
    )


def yes(system: str, body: str) -> str:
    return verdicts(body)


def cold(system: str, body: str) -> str:
    return verdicts(body, warmth="no")


def judge(*replies: object) -> Judge:
    return Judge(ScriptedChat(replies), PROMPTS, anonymise)  # type: ignore[arg-type]


def judged(run: RunFolder, *replies: object) -> Mapping[str, Score]:
    """The scores of the one item that was judged, by criterion."""
    judge_run(run, judge(*replies), 1, lambda done, total: None)
    return {found.measure: found for found in judged_scores(run)}


def test_a_verdict_stands_where_both_orders_agree(run: RunFolder) -> None:
    found = judged(run, cold, cold)
    assert {name: one.status for name, one in found.items()} == {
        "usefulness": Status.PASS,
        "fit": Status.PASS,
        "warmth": Status.FAIL,
        "respect": Status.PASS,
    }
    assert {one.family for one in found.values()} == {Family.ADVISORY}
    assert "judge_no_first@1+judge_yes_first@1 scripted" in found["fit"].version


def test_orders_that_disagree_decide_nothing(run: RunFolder) -> None:
    found = judged(run, yes, cold)
    assert found["warmth"].status is Status.NOT_APPLICABLE
    assert found["warmth"].reasons == ("The two orders disagree.",)
    assert found["fit"].status is Status.PASS


@pytest.mark.parametrize(
    "spoiled",
    [
        "no JSON at all",
        MalformedReply("half an answer"),
        lambda system, body: verdicts(body).replace('"yes"', '"maybe"'),
        lambda system, body: verdicts(body).replace(evidence(body), "words that nobody wrote"),
        lambda system, body: verdicts(body).replace(evidence(body), "a"),
    ],
)
def test_a_verdict_without_its_evidence_is_void(run: RunFolder, spoiled: object) -> None:
    found = judged(run, yes, spoiled)
    assert {one.status for one in found.values()} == {Status.ERROR}


def test_criteria_and_anchors_come_in_opposite_orders() -> None:
    first, second = (PROMPTS[name].body for name in ("judge_yes_first", "judge_no_first"))
    for one in read_criteria().every:
        if one.name in JUDGED:
            for body in (first, second):
                assert one.good in body
                assert one.bad in body
            assert first.index(one.good) < first.index(one.bad)
            assert second.index(one.bad) < second.index(one.good)
    assert first.index("usefulness:") < first.index("respect:")
    assert second.index("respect:") < second.index("usefulness:")


def test_what_was_judged_is_not_judged_again(run: RunFolder) -> None:
    assert judge_run(run, judge(yes, yes, yes, yes), 2, lambda done, total: None) == 2
    model = ScriptedChat([yes] * 40)
    rest = judge_run(run, Judge(model, PROMPTS, anonymise), None, lambda done, total: None)
    assert (rest, len(model.calls)) == (8, 16)
    assert judge_run(run, judge(), None, lambda done, total: None) == 0


def test_what_was_judged_before_the_model_fell_silent_is_kept(run: RunFolder) -> None:
    with pytest.raises(ModelUnavailable):
        judge_run(run, judge(yes, yes, yes), None, lambda done, total: None)
    assert len(read_judgements(run)) == 2 * len(JUDGED)


def test_no_name_is_sent(run: RunFolder) -> None:
    item = next(iter(run.items()))
    case = next(case for case in run.dataset().cases if case.id == item.case_id)
    model = ScriptedChat([yes, yes])
    asking = Judge(model, PROMPTS, anonymise)
    pair = {"mentor_goal": f"To be heard, says {ROSTER[0].name}."}
    list(asking.judge(item, case, pair, asking.missing(item, ())))
    assert len(model.calls) == 2
    assert all(ROSTER[0].name not in body.text for _, body in model.calls)


def test_it_is_advice_in_the_rates_and_not_in_the_gate(run: RunFolder) -> None:
    before = gate_run(run.path)
    judge_run(run, judge(*[cold] * 20), None, lambda done, total: None)
    summary = score(run)
    rates = {rate.measure: rate for rate in summary.rates}
    assert (rates["warmth"].n, rates["warmth"].passed) == (10, 0)
    assert summary.rates[-1].family is Family.ADVISORY
    assert gate_run(run.path).exit is before.exit is Exit.MISMATCH


def test_model_and_temperature_are_pinned(run: RunFolder) -> None:
    seen: list[Asked] = []

    def answer(asked: Asked) -> str:
        seen.append(asked)
        return verdicts(asked.body)

    with ScriptedServer(answer) as server:
        endpoint = ChatEndpoint(server.url, "judge-1", "key", temperature=TEMPERATURE)
        asking = Judge(OpenAIChat(endpoint), PROMPTS, anonymise)
        judge_run(run, asking, 1, lambda done, total: None)
    assert {one.payload["temperature"] for one in seen} == {0.0}
    assert {one.payload["model"] for one in seen} == {"judge-1"}
    assert {one.status for one in judged_scores(run)} == {Status.PASS}
    assert (run.path / JUDGEMENTS).exists()
