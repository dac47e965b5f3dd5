"""What stands under a suggestion: checks that passed are no answer."""

from dataclasses import replace

from coach.domain.findings import Verdict
from coach.domain.passages import Match
from coach.domain.suggestions import (
    Advice,
    GuidanceAnswer,
    Line,
    Provenance,
    Standing,
    Suggestion,
)
from coach.web.render.verdict import footer

PASSED = Verdict((), ("grounding@5", "care@3"))
ASKED = ("You asked: “Do I go?”", "You asked: “What do I say?”")
REFUSED = GuidanceAnswer((), Match.NONE, refused=True, offer="Ask the coordinator.")


def suggestion(*first: str) -> Suggestion:
    lines = tuple(Line(text, Standing.MOVE) for text in first)
    answer = GuidanceAnswer((), Match.WEAK, refused=False, advice=Advice("", lines))
    provenance = Provenance("by_rule", None, None, "v", (), asked=ASKED)
    return Suggestion("s", answer, PASSED, provenance)


def test_a_refusal_gets_no_tick() -> None:
    under = footer(replace(suggestion(), body=REFUSED), "")
    summary = under.partition("</summary>")[0]
    assert "✓" not in summary
    assert "doesn't answer" in summary or "doesn&#x27;t answer" in summary


def test_where_every_question_is_left_open_there_is_no_tick_and_each_is_named() -> None:
    under = footer(suggestion("Begin with what is owed."), "")
    assert "✓" not in under.partition("</summary>")[0]
    assert under.count("takes this up") == len(ASKED)


def test_one_answered_question_keeps_the_tick_and_names_the_other() -> None:
    under = footer(suggestion(f"{ASKED[0]} Not yet."), "")
    assert "✓" in under.partition("</summary>")[0]
    assert under.count("takes this up") == 1
    assert "What do I say?" in under
    assert "Do I go?" not in under
