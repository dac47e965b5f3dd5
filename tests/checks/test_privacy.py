import pytest

from coach.checks.privacy import Privacy
from coach.domain.access import LIBRARY
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.passages import Passage, SourceKind
from coach.domain.suggestions import Advice, Body, Moment, QuestionSet
from tests.checks.built import (
    OTHER,
    OWN,
    agenda,
    cite,
    context,
    item,
    passage,
    person,
    question,
    questions,
)

ROSTER = (
    person("Priya Raghunathan", email="priya.r@depot.example", aliases=("Pri",)),
    person("José Müller"),
    person("Will Young"),
    person("Grace O'Neill"),
    person("May Adeyemi"),
    person("王芳"),
)


def found(body: Body, seen: CheckContext) -> list[Finding]:
    return list(Privacy().examine(body, seen))


def named(text: str) -> bool:
    return bool(found(questions(text), context(roster=ROSTER)))


@pytest.mark.parametrize(
    "text",
    [
        "What did Priya notice?",
        "What did PRIYA notice?",
        "what did priya notice?",
        "What was Raghunathan's plan?",
        "What would Pri say?",
        "Who wrote to priya.r@depot.example last week?",
        "What did Jose say?",
        "What did JOSÉ say?",
        "What did Jos\u00e9\u0301 say?",
        "What did Pri\u200bya say?",
        "What did Mueller say?",
        "What did Muller promise?",
        "What did Will promise?",
        "What happened when Will Young spoke?",
        "Grace said that it was fine. What do you make of it?",
        "What did grace's answer leave out?",
        "What did you and May agree?",
        "What did 王芳说 mean?",
        "What did Elizabeth-Priya see?",
    ],
)
def test_a_name_is_found_in_every_spelling(text: str) -> None:
    assert named(text)


@pytest.mark.parametrize(
    "text",
    [
        "What will you do by May?",
        "What did you promise in May 2026?",
        "Will you tell me what happened? What did you see?",
        "May I ask what happened?",
        "What would it take to fail with grace?",
        "What do young colleagues ask you?",
        "What does the prism show?",
        "What do you prize most?",
        "Which Mayan temple did you see?",
        "Why was the invoice priyaless?",
        "What will young people say?",
    ],
)
def test_everyday_words_are_no_names(text: str) -> None:
    assert not named(text)


CROWD = (
    person("Rose Walker"),
    person("June Black"),
    person("Ada Light"),
    person("Tom Feldman"),
)
STUDY = passage("Kline, Rose and Walters (2022) sent letters. Ng and Feldman (2012) did not.")


@pytest.mark.parametrize(
    "text",
    [
        "What does Rose say?",
        "What did June promise?",
        "Who told Ada Light?",
        "What did Feldman want?",
        "What happened when Mr Black came in?",
        "What about Rose (2022) and her promise?",
    ],
)
def test_everyday_names_are_found_by_what_stands_around_them(text: str) -> None:
    assert found(questions(text), context(STUDY, roster=CROWD))


@pytest.mark.parametrize(
    "text",
    [
        "What changes before June?",
        "How did Black colleagues answer?",
        "Which room has even light?",
        "What did Kline, Rose and Walters (2022) find?",
        "What did Ng and Feldman (2012) find?",
    ],
)
def test_months_authors_and_everyday_words_are_nobody(text: str) -> None:
    asked = QuestionSet((question(text, cite(STUDY)),))
    assert found(asked, context(STUDY, roster=CROWD)) == []


def test_an_author_whom_the_library_does_not_name_is_a_person() -> None:
    assert found(questions("What did Feldman (2012) find?"), context(roster=CROWD))
    own = passage("Ng and Feldman (2012) came.", "note:n1", OWN, SourceKind.NOTE)
    asked = QuestionSet((question("What did Ng and Feldman (2012) say?", cite(own)),))
    assert found(asked, context(own, roster=CROWD, pair_id="p1"))


def test_every_text_on_the_screen_is_looked_at() -> None:
    told = passage("Priya will bring the list.", "note:n1", OWN, SourceKind.NOTE)
    body = agenda(item("Ask for the list.", cite(told), prompts=("What about it, Pri?",)))
    places = [f.where for f in found(body, context(told, roster=ROSTER, pair_id="p1"))]
    assert places == ["items[0].prompts[0]", "items[0].citations[0].quote"]


def test_the_reason_does_not_repeat_the_name() -> None:
    findings = found(questions("What did Priya notice?"), context(roster=ROSTER))
    assert [f.severity for f in findings] == [Severity.ERROR]
    assert "riya" not in findings[0].reason


def test_a_login_that_is_a_role_is_no_name() -> None:
    roster = (person("Ada Osei", username="mentor"),)
    assert found(questions("What did your mentor ask?"), context(roster=roster)) == []


def quoting(of: Passage) -> Body:
    return agenda(item("Ask for the list.", cite(of)))


def test_the_pairs_own_record_may_be_quoted() -> None:
    own = passage("The list comes on Friday.", "note:n1", OWN, SourceKind.NOTE)
    assert found(quoting(own), context(own, pair_id="p1")) == []


def test_another_pairs_record_may_not() -> None:
    other = passage("The list comes on Friday.", "note:n2", OTHER, SourceKind.NOTE)
    places = [f.where for f in found(quoting(other), context(other, pair_id="p1"))]
    assert places == ["items[0].citations[0]"]


def test_nobody_reads_a_pair_without_being_in_one() -> None:
    own = passage("The list comes on Friday.", "note:n1", OWN, SourceKind.NOTE)
    assert found(quoting(own), context(own, pair_id=None))


def test_a_passage_that_cannot_be_looked_at_counts_as_foreign() -> None:
    unseen = passage("The list comes on Friday.", "act-list", LIBRARY)
    assert [f.where for f in found(quoting(unseen), context())] == ["items[0].citations[0]"]


def test_advice_is_looked_at_too() -> None:
    advice = Advice("sit-one", (), moments=(Moment("If Will interrupts", "Let me finish."),))
    body = questions("What now?")
    body = type(body)(body.questions, advice=advice)
    places = [f.where for f in found(body, context(roster=ROSTER))]
    assert places == ["advice.moments[0].when"]
