"""What is usable of an answer survives: habits of small models, doubts of a judge."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest

from coach.checks.judging import Judging, Kind
from coach.checks.suite import standard_suite
from coach.composing.by_model.assembly import Pieces, assembled
from coach.composing.by_model.desk import Desk
from coach.composing.by_model.quoting import resolved
from coach.composing.by_model.wire import WireCite, WireItem, WireRow
from coach.domain.briefs import Intent
from coach.domain.events import Notice, Replaced
from coach.domain.passages import Match
from coach.domain.suggestions import (
    Agenda,
    AgendaItem,
    GuidanceAnswer,
    Line,
    QuestionSet,
    ReflectionQuestion,
    Standing,
)
from coach.inference.chat_scripted import ScriptedChat
from tests.composing.by_model.test_composer import QUOTE, Change, changed, in_item
from tests.composing.model_house import brief, canned, house, library_passages

WORDS = "Ask him to say it back without advice until you say that is it."
CITES = [{"source": "S5", "quote": QUOTE}]


def shown(*changes: Change, **means: Any) -> Agenda:
    """What a person sees where the model answers so, and so again when it is asked to mend."""
    made = house(ScriptedChat([changed(*changes)] * 2), **means)
    body = made.suggestion(brief()).body
    assert isinstance(body, Agenda)
    return body


def second(**fields: object) -> AgendaItem:
    return shown(in_item(1, **{"what": WORDS, "say": [], "cites": CITES, **fields})).items[1]


@pytest.mark.parametrize(
    "cites",
    [
        {"source": "S5", "quote": QUOTE},
        [f"S5: {QUOTE}"],
        [{"source": "Source S5 (situation)", "quote": QUOTE}],
        [{"source": "s05", "quote": f"{QUOTE} ... and waits"}],
        [{"source": "S1", "quote": QUOTE}],
        [{"source": "S5", "quote": "The leader says back, without any advice"}],
        [
            {"source": "S5", "quote": QUOTE},
            {"source": "S5", "quote": "Nobody ever wrote this down"},
        ],
    ],
)
def test_a_quote_that_was_meant_is_shown_as_its_source_has_it(cites: object) -> None:
    item = second(cites=cites)
    assert item.what == WORDS
    for citation in item.citations:
        assert any(citation.quote in passage.text for passage in library_passages())


@pytest.mark.parametrize(
    ("label", "quote"),
    [
        ("S1", "a sentence that nobody ever wrote anywhere"),
        ("S9", "of the"),
        ("S1", "the leader shouts and gives nothing but advice to everybody all day long"),
    ],
)
def test_words_that_nobody_wrote_are_no_quote(label: str, quote: str) -> None:
    labels = {"S1": library_passages()[:40], "S2": library_passages()[40:80]}
    assert resolved(WireCite(source=label, quote=quote), labels) is None


@pytest.mark.parametrize(
    ("fields", "as_read"),
    [
        ({"row": "2"}, ("row", 2)),
        ({"row": "R3"}, ("row", 3)),
        ({"lead": "Mentor and mentee"}, ("lead", "both")),
        ({"lead": "the mentee (leader)"}, ("lead", "mentee")),
        ({"kind": "action"}, ("kind", "move")),
        ({"kind": "Fact"}, ("kind", "claim")),
        ({"say": "Say it back."}, ("say", ["Say it back."])),
        ({"why": None}, ("why", "")),
    ],
)
def test_what_was_meant_is_read(fields: dict[str, object], as_read: tuple[str, object]) -> None:
    item = WireItem.model_validate({"row": 1, "what": "Ask once.", **fields})
    assert getattr(item, as_read[0]) == as_read[1]


@pytest.mark.parametrize(
    ("minutes", "wish"), [("5", 5), ("10 min", 10), ("7 minutes", 7), (4.0, 4), ("soon", 0)]
)
def test_minutes_are_read_as_people_write_them(minutes: object, wish: int) -> None:
    assert WireRow.model_validate({"title": "Begin", "minutes": minutes}).minutes == wish


def test_a_plan_is_found_in_the_items_where_there_is_no_other() -> None:
    def without_plan(said: dict[str, Any]) -> None:
        for row, item in zip(said.pop("plan"), said["items"], strict=True):
            item |= row
            del item["row"]

    body = shown(without_plan, in_item(1, what=WORDS, cites=CITES))
    assert body.items[1].what == WORDS
    assert sum(item.minutes for item in body.items) == 45


@pytest.mark.parametrize(
    ("say", "kept"),
    [
        (["Say it back first, please.", "Can you do that?"], ("Say it back first, please.",)),
        (["What did you hear, and what was missing?"], ("What did you hear?",)),
        (["What did you hear? What was missing?"], ("What did you hear?",)),
        (["Do you agree?"], ()),
        (["How many rooms did you count?"], ("How many rooms did you count?",)),
    ],
)
def test_a_sentence_at_fault_does_not_take_the_rest_along(
    say: list[str], kept: tuple[str, ...]
) -> None:
    item = second(say=say)
    assert item.what == WORDS
    assert item.prompts == kept


@dataclass
class Suspicious:
    """A judge that is so sure of one sentence (Judging)."""

    words: str
    score: float

    def sure(self, kind: Kind, texts: Sequence[str]) -> Sequence[float]:
        return [self.score if kind is Kind.GHOST and self.words in t else 0.0 for t in texts]


def with_judge(judge: Judging) -> dict[str, Any]:
    return {"suite": standard_suite(judge)}


@pytest.mark.parametrize(("score", "calls"), [(0.49, 1), (0.5, 2), (0.85, 2)])
def test_what_a_judge_objects_to_is_asked_for_again_and_then_not_shown(
    score: float, calls: int
) -> None:
    judge = with_judge(Suspicious("until you say that is it", score))
    model = ScriptedChat([changed(in_item(1, what=WORDS, say=[], cites=CITES))] * 2)
    body = house(model, **judge).suggestion(brief()).body
    assert len(model.calls) == calls
    assert isinstance(body, Agenda)
    assert (body.items[1].what == WORDS) is (calls == 1)


def test_what_a_judge_holds_against_the_rules_own_words_takes_none_of_the_models() -> None:
    drop: Callable[[dict[str, Any]], None] = lambda said: said["items"].pop(2)  # noqa: E731
    rules = shown(drop).items[2].what
    change = in_item(1, what=WORDS, say=[], cites=CITES)
    body = shown(drop, change, **with_judge(Suspicious(rules[:40], 1.0)))
    assert body.items[1].what == WORDS
    assert body.items[2].what == rules


@pytest.mark.parametrize(("failed", "by_library"), [("answer.sentences[1]", True), ("", False)])
def test_what_is_known_is_said_with_its_limits_or_by_the_library(
    failed: str, by_library: bool
) -> None:
    asked = ReflectionQuestion("What did you hear?", "mentee", None, None, "", (), "q-1")
    known = Line("Candidates with a standard accent were rated higher.", Standing.CLAIM)
    answer = GuidanceAnswer((replace(known, text="As the library has it."),), Match.STRONG, False)
    rule = QuestionSet((asked,), answer=answer)
    passed = {"questions[0]": asked, "answer.sentences[0]": known}
    whole = assembled(Desk(brief(), rule, {}, {}), Pieces(passed, frozenset({failed} - {""})))
    assert whole is not None
    assert isinstance(whole.body, QuestionSet)
    assert (whole.body.answer == answer) is by_library


def test_a_change_keeps_the_rest_without_calling_it_the_librarys() -> None:
    keep: Change = lambda said: said["items"].pop(2)  # noqa: E731
    made = brief()
    made = replace(made, understanding=replace(made.understanding, intent=Intent.REFINE))
    events = house(ScriptedChat([changed(keep)]), rule=canned()).events(made)
    assert not [event for event in events if isinstance(event, Replaced | Notice)]


def test_a_change_that_the_rule_made_may_stay_as_it_is() -> None:
    keep: Change = lambda said: said["items"].clear()  # noqa: E731
    made = brief()
    made = replace(made, understanding=replace(made.understanding, intent=Intent.REFINE))
    model = ScriptedChat([changed(keep)])
    events = house(model, rule=canned()).events(made)
    assert len(model.calls) == 1
    assert not [event for event in events if isinstance(event, Replaced | Notice)]


def test_an_error_of_ours_is_logged_by_its_place_and_without_anybodys_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Broken(ScriptedChat):
        def stream(self, *asked: Any) -> Any:
            raise KeyError("the words of somebody")

    suggestion = house(Broken([])).suggestion(brief())
    assert suggestion.provenance.composer == "by_rule"
    assert "KeyError at " in caplog.text
    assert "words of somebody" not in caplog.text


def test_a_close_of_the_models_own_is_one_whatever_it_quotes() -> None:
    def own_close(said: dict[str, Any]) -> None:
        said["plan"][-1].update({"from": "", "title": "A name and a day"})

    last = in_item(-1, what=WORDS, say=[], cites=CITES)
    body = shown(own_close, last)
    assert body.items[-1].title == "A name and a day"
    assert body.items[-1].what == WORDS
