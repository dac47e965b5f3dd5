"""What a coordinator sees of a run, and when: measures stay hidden until the item was judged."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import NotAllowed, NotFound, WrongUse
from coach.service.reviewing import Reviewing
from evals.folder import RunFolder
from evals.measure import Status
from evals.screens import ScreenRuns
from tests.evals.conftest import CLOCK

ANN = Viewer("person-ann", Role.COORDINATOR, "programme")
BO = Viewer("person-bo", Role.COORDINATOR, "programme")
YES = {"usefulness": "pass", "grounding": "pass"}


@pytest.fixture
def run(finished: RunFolder, tmp_path: Path) -> RunFolder:
    shutil.copytree(finished.path, tmp_path / finished.path.name)
    return RunFolder(tmp_path / finished.path.name)


@pytest.fixture
def reviewing(run: RunFolder) -> Reviewing:
    return Reviewing(ScreenRuns(run.path.parent, CLOCK))


def first(reviewing: Reviewing, run: RunFolder, viewer: Viewer = ANN) -> str:
    return reviewing.items(viewer, run.path.name)[0].id


def test_only_coordinators_see_any_of_it(reviewing: Reviewing, run: RunFolder) -> None:
    mentor = replace(ANN, role=Role.MENTOR)
    name, item = run.path.name, first(reviewing, run)
    for refused in (
        lambda: reviewing.runs(mentor),
        lambda: reviewing.start(mentor),
        lambda: reviewing.report(mentor, name),
        lambda: reviewing.verdict(mentor, name),
        lambda: reviewing.items(mentor, name),
        lambda: reviewing.item(mentor, name, item),
        lambda: reviewing.reveal(mentor, name, item),
        lambda: reviewing.judge(mentor, name, item, YES, ""),
        lambda: reviewing.agreement(mentor, name),
        lambda: reviewing.bless(mentor, name, "M. Entor", "I like it much"),
        lambda: reviewing.refuse(mentor, name, "M. Entor", "I like it not"),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_the_verdict_has_safety_first_and_the_baseline_beside(
    reviewing: Reviewing, run: RunFolder
) -> None:
    name = run.path.name
    before = reviewing.verdict(ANN, name)
    assert before.standing == "mismatch"
    assert [rate.safety for rate in before.rates] == sorted(
        (rate.safety for rate in before.rates), reverse=True
    )
    assert all(rate.before is None for rate in before.rates)
    reviewing.bless(ANN, name, "A. Person", "reads well enough")
    after = reviewing.verdict(ANN, name)
    assert after.standing == "pass"
    assert after.decisions == ("Blessed by A. Person on 2026-01-02: reads well enough",)
    assert all(rate.before == rate.passed / rate.n for rate in after.rates)
    reviewing.refuse(BO, name, "B. Person", "it sounds like a form")
    assert reviewing.verdict(ANN, name).sentence == "B. Person refused this run."


def test_an_item_comes_with_everything_that_led_to_it(reviewing: Reviewing, run: RunFolder) -> None:
    item = reviewing.item(ANN, run.path.name, first(reviewing, run))
    assert item.request
    assert item.why
    assert dict(item.record)["mentor goal"]
    assert item.suggestion
    assert {passage.id for passage in item.read} == set(item.suggestion.provenance.read)


def test_what_was_measured_appears_only_after_a_judgement(
    reviewing: Reviewing, run: RunFolder
) -> None:
    name, item = run.path.name, first(reviewing, run)
    assert {row.standing for row in reviewing.items(ANN, name)} == {None}
    assert reviewing.item(ANN, name, item).scores is None
    judged = reviewing.judge(ANN, name, item, YES, "reads well")
    assert judged.scores
    assert judged.judgements == YES
    rows = {row.id: row for row in reviewing.items(ANN, name)}
    assert rows[item].standing in ("pass", "fail")
    assert rows[item].judged
    assert reviewing.item(BO, name, item).scores is None


def test_a_judgement_counts_only_before_anything_was_shown(
    reviewing: Reviewing, run: RunFolder
) -> None:
    name, item = run.path.name, first(reviewing, run)
    assert reviewing.reveal(ANN, name, item).scores
    reviewing.judge(ANN, name, item, YES, "")
    assert reviewing.agreement(ANN, name) == []
    reviewing.report(BO, name)
    assert None not in {row.standing for row in reviewing.items(BO, name)}
    reviewing.judge(BO, name, item, YES, "")
    assert reviewing.agreement(ANN, name) == []


def test_agreement_grows_with_each_judgement(reviewing: Reviewing, run: RunFolder) -> None:
    name = run.path.name
    assert reviewing.agreement(ANN, name) == ()
    sizes = []
    for row in reviewing.items(ANN, name)[:3]:
        for viewer in (ANN, BO):
            reviewing.judge(viewer, name, row.id, YES, "")
        rows = {(a.criterion, a.who): a for a in reviewing.agreement(ANN, name)}
        sizes.append(sorted(found.n for found in rows.values()))
    assert sizes == [[1, 1, 1], [2, 2, 2], [3, 3, 3]]
    assert "person-ann" not in (run.path / "labels.jsonl").read_text()


def test_three_who_judge_agree_beyond_chance_by_alpha(reviewing: Reviewing, run: RunFolder) -> None:
    name = run.path.name
    for position, row in enumerate(reviewing.items(ANN, name)[:6]):
        for viewer in (ANN, BO, replace(ANN, person_id="person-chi")):
            says = "pass" if position % 2 or (viewer is BO and position == 0) else "fail"
            reviewing.judge(viewer, name, row.id, {"usefulness": says}, "")
    (found,) = reviewing.agreement(ANN, name)
    # 2 of 18 coincidences differ, 160 of 306 by chance.
    assert found.beyond == pytest.approx(1 - (2 / 18) / (160 / 306))
    assert found.low is not None
    assert -1 <= found.low < found.beyond


def test_everybody_judges_in_one_order(reviewing: Reviewing, run: RunFolder) -> None:
    of_ann = [row.id for row in reviewing.items(ANN, run.path.name)]
    assert of_ann == [row.id for row in reviewing.items(BO, run.path.name)]
    assert of_ann != sorted(of_ann)


def test_a_judgement_says_something_that_is_asked(reviewing: Reviewing, run: RunFolder) -> None:
    name, item = run.path.name, first(reviewing, run)
    for nothing in ({}, {"usefulness": ""}, {"usefulness": "maybe"}, {"colour": "pass"}):
        with pytest.raises(WrongUse, match="yes or no"):
            reviewing.judge(ANN, name, item, nothing, "")


@pytest.mark.parametrize("item", ["", "nothing.1", "../x.1", "1", "a.b.c", "ag-x.-1"])
def test_no_name_leads_out_of_the_run(reviewing: Reviewing, run: RunFolder, item: str) -> None:
    with pytest.raises(NotFound, match="no such item"):
        reviewing.item(ANN, run.path.name, item)
    with pytest.raises(NotFound, match="no such run"):
        reviewing.item(ANN, "../..", item)


def test_what_could_not_be_generated_says_why(reviewing: Reviewing, run: RunFolder) -> None:
    item = first(reviewing, run)
    broken = next(one for one in run.items() if f"{one.case_id}.1" == item)
    run.write_item(replace(broken, answer=None, error="ModelUnavailable: no answer"))
    run.write_scores(
        replace(s, status=Status.ERROR) if s.case_id == broken.case_id else s for s in run.scores()
    )
    shown = reviewing.reveal(ANN, run.path.name, item)
    assert (shown.suggestion, shown.error) == (None, "ModelUnavailable: no answer")
    rows = {row.id: row.standing for row in reviewing.items(ANN, run.path.name)}
    assert rows[item] == "error"


def test_without_evals_beside_the_coach_it_says_so() -> None:
    with pytest.raises(NotFound, match="not installed"):
        Reviewing(None).runs(ANN)
    assert Reviewing(None).criteria == ()
