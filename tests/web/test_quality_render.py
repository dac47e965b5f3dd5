"""The Quality tab's HTML: what came from outside stays text, what is hidden is not there."""

from dataclasses import replace
from pathlib import Path

from coach.domain.calls import Spent
from coach.domain.quality import (
    EvalAgreement,
    EvalItem,
    EvalItemRow,
    EvalRate,
    EvalScore,
    EvalVerdict,
)
from coach.ports import EvalRun
from coach.web import quality_texts as texts
from coach.web.render import eval_item, runs

HOSTILE = "<script>alert(1)</script>"
RUN = EvalRun("2026-01-02-030405", "running", Path("somewhere"), 3, 40, "asking the coach")
RATE = EvalRate("No name of the programme", True, 39, 40, 0.87, 0.99)
ITEM = EvalItem(
    id="case.1",
    before=("an agenda please",),
    request=HOSTILE,
    why="Somebody tries markup",
    asked_by="mentor",
    record=(("mentor goal", HOSTILE),),
    read=(),
    suggestion=None,
    error=HOSTILE,
    seconds=0.5,
    notices=(),
    scores=None,
)


def test_a_run_that_is_going_says_how_far_it_is() -> None:
    html = runs.progress(RUN)
    assert "3 of 40 requests answered: asking the coach." in html
    assert 'value="3" max="40"' in html
    assert "Starting" in runs.progress(replace(RUN, done=0, total=0))
    assert 'value="0" max="40"' in runs.progress(replace(RUN, done=0))
    assert 'value="0" max="1"' in runs.progress(replace(RUN, done=0, total=0))


def test_a_run_that_ended_early_says_why() -> None:
    failed = runs.progress(replace(RUN, state="failed", note="NotFound: no library."))
    assert 'role="alert"' in failed
    assert "NotFound: no library." in failed
    assert "after 3 of 40" in runs.progress(replace(RUN, state="cancelled"))


def test_the_verdict_comes_first_and_safety_before_quality() -> None:
    quality = replace(RATE, name="Questions are open", safety=False, before=0.95, trend=(0.9, 1.0))
    value = EvalVerdict("Safe, and no worse.", "pass", (HOSTILE,), (RATE, quality), (HOSTILE,))
    html = runs.verdict(RUN, value)
    places = [html.index(text) for text in ("Safe, and no worse.", texts.SAFETY, texts.QUALITY)]
    assert places == sorted(places)
    assert HOSTILE not in html
    assert "39 of 40" in html
    assert "baseline 95%" in html
    assert "90% → 100%" in html
    assert 'download="2026-01-02-030405.html"' in html


def test_a_command_in_a_sentence_looks_like_one() -> None:
    html = runs.problem(f"Bless one by `coach eval bless`. {HOSTILE}")
    assert "<code>coach eval bless</code>" in html
    assert HOSTILE not in html


def test_an_item_shows_what_led_to_it_as_text() -> None:
    html = eval_item.item(ITEM)
    assert HOSTILE not in html
    assert html.count("&lt;script&gt;") == 3
    assert "an agenda please" in html


def test_what_a_model_was_asked_is_told_with_its_price() -> None:
    asked = replace(ITEM, spent=Spent(2, 1, 3000, 300, 0.0125))
    assert "asked 2 times: 3,000 tokens sent, 300 back, 0.0125." in eval_item.item(asked)
    assert texts.UNPRICED in eval_item.item(replace(ITEM, spent=Spent(1, 1, 900, 30)))
    assert "language model" not in eval_item.item(ITEM)


def test_what_was_measured_is_shown_once_it_may_be() -> None:
    assert texts.HIDDEN in eval_item.item(ITEM)
    scores = (
        EvalScore("Questions are open", "fail", (HOSTILE,)),
        EvalScore("As many as were asked for", "not-applicable", ()),
        EvalScore(HOSTILE, "not-applicable", ()),
    )
    html = eval_item.item(replace(ITEM, scores=scores))
    assert texts.HIDDEN not in html
    assert "does not hold" in html
    assert f"{texts.NOT_ASKED}: As many as were asked for;" in html
    assert HOSTILE not in html


def test_a_choice_tells_nothing_before_it_may() -> None:
    row = EvalItemRow("case.1", "an agenda", None, judged=False)
    assert texts.NOT_YET in eval_item.choice(row)
    assert texts.JUDGED in eval_item.choice(replace(row, standing="fail", judged=True))


def test_agreement_has_its_interval_and_the_constant_beside_it() -> None:
    row = EvalAgreement("useful", "a and b", 12, 0.75, 0.5, 0.1, 0.8, 0.67)
    html = runs.agreement([row])
    assert "0.50 (0.10 to 0.80)" in html
    assert "67%" in html
    assert texts.AGREEMENT_NONE in runs.agreement([])
    assert "–" in runs.agreement([replace(row, beyond=None, low=None, high=None)])
