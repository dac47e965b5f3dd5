"""Records of the pair that a part names, holds or speaks about without denying them."""

from dataclasses import replace

import pytest

from coach.checks.grounding import Grounding
from coach.checks.questions import Questions
from coach.domain.passages import Passage, SourceKind
from coach.domain.suggestions import AgendaItem, QuestionSet
from tests.checks.built import OWN, agenda, cite, context, item, passage, question

PROMISE = passage("ask two shift leaders who is unwell", "promise:1", OWN, SourceKind.PROMISE)
GOAL = passage("Explain why self-checkouts make Fridays worse", "goal:1", OWN, SourceKind.GOAL)
QUIET = passage(
    "do nothing about anything said here without asking first", "promise:2", OWN, SourceKind.PROMISE
)
FIRST = passage(
    "Ask about the promise in the first five minutes, in one neutral sentence, and then wait.",
    "gd-promises",
)
NOTE = passage("The mentee said 'I am a fossil' four times.", "note:1", OWN, SourceKind.NOTE)


def objects(part: AgendaItem, *seen: Passage) -> bool:
    return bool(Grounding().examine(agenda(part), context(*seen)))


def test_the_open_promise_is_the_promise_that_is_quoted() -> None:
    say = "Let's keep your answer on the open promise and the next date."
    assert not objects(item(say, cite(PROMISE)), PROMISE)


@pytest.mark.parametrize(
    "say",
    [
        "Let's keep your answer on the open question and the next date.",
        "Your promise: “bring the plan of the new site” (meeting 1). Where does it stand?",
    ],
)
def test_what_names_no_promise_or_another_one_does_not_rest_on_it(say: str) -> None:
    assert objects(item(say, cite(PROMISE)), PROMISE)


def test_a_record_that_a_sentence_holds_is_not_turned_round_by_it() -> None:
    say = f"Your mentee's promise: “{QUIET.text}” (meeting 1)."
    quoted = (cite(QUIET), cite(FIRST))
    assert not objects(item(f"{say} {FIRST.text}", *quoted), QUIET, FIRST)


def test_who_has_never_heard_why_denies_no_reason() -> None:
    asked = "Who decides about it and has never heard why self-checkouts make Fridays worse?"
    assert not objects(item(asked, cite(GOAL)), GOAL)
    denied = "Self-checkouts never make Fridays worse."
    assert objects(item(denied, cite(GOAL)), GOAL)


def test_words_in_quotation_marks_are_found_in_the_record() -> None:
    assert not objects(item("“I am a fossil”. What did you have in mind?", cite(NOTE)), NOTE)
    assert objects(item("“I am a genius”. What did you have in mind?", cite(NOTE)), NOTE)


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("before giving your own view of the rota", False),
        ("before giving your own view of the budget", True),
        ("after giving your own view of the rota", True),
    ],
)
def test_a_promise_said_to_the_face_of_whoever_made_it_is_not_misquoted(
    said: str, refused: bool
) -> None:
    rota = "Ask in the planning meeting who has not spoken, before giving my own view of the rota"
    promise = passage(rota, "promise:3", OWN, SourceKind.PROMISE)
    found = replace(promise, source_title="Promise by the mentee, meeting 2")
    words = f"“You said you would ask in the planning meeting who has not spoken, {said}.”"
    assert objects(item(words, cite(found)), found) is refused


def test_a_question_about_a_promise_quotes_nothing_of_it() -> None:
    text = "ask headquarters for the figures on resignations after a second posting"
    promise = passage(text, "promise:4", OWN, SourceKind.PROMISE)
    found = replace(promise, source_title="Promise by the mentee, meeting 2")
    asked = "What did headquarters say about the figures on resignations after a second posting"
    assert not objects(item(f"“{asked}?”", cite(found)), found)
    told = "You said you would ask headquarters for all figures on resignations after the posting."
    assert objects(item(f"“{told}”", cite(found)), found)


def test_what_the_pair_wrote_makes_no_question_a_double_one() -> None:
    wish = passage(
        "bring two ideas, and do not want to be asked all the time", "promise:3", OWN,
        SourceKind.PROMISE,
    )  # fmt: skip
    asked = f"You said you would {wish.text}. Which part shall I look at first?"
    found = Questions().examine(QuestionSet((question(asked, cite(wish)),)), context(wish))
    assert not found
    twice = f"{asked[:-1]}, and who else should see it?"
    assert Questions().examine(QuestionSet((question(twice, cite(wish)),)), context(wish))


FORM = passage(
    "Looked at the form: 4 pages, 31 free-text boxes, about 50 minutes for him.",
    "note:2",
    OWN,
    SourceKind.NOTE,
)


@pytest.mark.parametrize(("number", "rests"), [("31", True), ("thirty-one", True), ("29", False)])
def test_a_number_names_the_record_that_has_it(number: str, *, rests: bool) -> None:
    said = f"Of the {number} boxes, which did you ever need?"
    assert objects(item(said, cite(FORM)), FORM) is not rests


def test_several_parts_may_speak_of_one_record_each_by_other_words_of_it() -> None:
    listed = passage(
        "list how the last 15 permanent jobs were filled (ready: 11 by recommendation)",
        "promise:3", OWN, SourceKind.PROMISE,
    )  # fmt: skip
    first = item(
        "Take the list of how the last 15 permanent jobs were filled.",
        cite(listed, "list how the last 15 permanent jobs were filled"),
    )
    second = item(
        "And the others: how did they hear of the job?",
        cite(listed, "how the last 15 permanent jobs were filled"),
    )
    said = Grounding().examine(agenda(first, second), context(listed))
    assert [f.reason for f in said if "another part" in f.reason] == []
