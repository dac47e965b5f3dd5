"""What left the machine is told truly, shown word for word, and never run as HTML."""

from dataclasses import replace
from datetime import UTC, datetime

from coach.domain.calls import Spent
from coach.domain.findings import Verdict
from coach.domain.passages import Match
from coach.domain.suggestions import GuidanceAnswer, Provenance, Suggestion
from coach.service.costs import Month
from coach.web import leaving_texts as texts
from coach.web.render import conversation, leaving

HOSTILE = '<img src=x onerror="alert(1)">'
BY_RULE = Suggestion(
    "s1",
    GuidanceAnswer((), Match.NONE, refused=True),
    Verdict((), ("timing@1",)),
    Provenance("by_rule", None, None, "v", ()),
)
BY_MODEL = replace(
    BY_RULE, provenance=Provenance("by_model", "compose@3", f"m{HOSTILE}", "v", (), (), ("a b",))
)
FIRST = datetime(2026, 3, 1, tzinfo=UTC)


def test_a_suggestion_says_whether_anything_left_the_machine() -> None:
    by_rule = conversation.suggestion(BY_RULE)
    assert texts.NOTHING_LEFT in by_rule
    assert texts.SHOW_SENT not in by_rule
    by_model = conversation.suggestion(BY_MODEL)
    assert texts.NOTHING_LEFT not in by_model
    assert "was sent to m&lt;img" in by_model
    assert 'src="/sent/s1"' in by_model


def test_a_fallback_still_says_what_was_sent() -> None:
    fallen = replace(BY_RULE, provenance=replace(BY_RULE.provenance, sent=("a b",)))
    assert texts.SHOW_SENT in conversation.suggestion(fallen)
    assert texts.A_MODEL in conversation.suggestion(fallen)


def test_what_was_sent_stands_there_word_for_word_and_is_never_run() -> None:
    page = leaving.sent_page(("SYSTEM\n\n=== THE REQUEST 0a1b ===\n◆We ◆met", HOSTILE))
    assert "SYSTEM\n\n=== THE REQUEST 0a1b ===\n◆We ◆met" in page
    assert "&lt;img" in page
    assert "<img" not in page


def test_a_month_without_model_says_nothing() -> None:
    assert leaving.costs(Month(FIRST, Spent(), {}, None), {}) == ""


def test_a_coordinator_sees_the_month_and_that_its_budget_is_used_up() -> None:
    pairs = {"a": Spent(2, 1, 2000, 400, 1.5), "": Spent(1, 1, 10, 10, 0.5)}
    total = Spent(3, 2, 2010, 410, 2.0)
    shown = leaving.costs(Month(FIRST, total, pairs, 2.0), {"a": f"Nurse {HOSTILE}"})
    assert "March: 2 suggestions, 2.00 of 2.00" in shown
    assert texts.BUDGET_OVER in shown
    assert "<img" not in shown
    assert shown.index("Nurse") < shown.index(texts.YOUR_OWN)
    within = leaving.costs(Month(FIRST, total, pairs, 2.01), {})
    assert texts.BUDGET_OVER not in within
