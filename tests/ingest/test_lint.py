"""The shipped library is clean, and each fault that an author could plant is named."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from coach.checks.judging import Kind
from coach.domain.library import Library
from coach.domain.steps import OwnForm, Step
from coach.domain.terms import Dimension, Matter
from coach.ingest.cards import load_library
from coach.ingest.coverage import coverage
from coach.ingest.lint import Complaint, lint, placed, stereotyped, twins
from coach.ingest.reading_level import grade

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(KNOWLEDGE)


def rules(library: Library) -> set[str]:
    return {complaint.rule for complaint in lint(library)}


def test_the_shipped_library_is_clean(library: Library) -> None:
    assert lint(library) == ()


def test_a_wrong_doi_is_named(library: Library) -> None:
    first = replace(library.references[0], doi="https://doi.org/10.1/x")
    assert "doi" in rules(replace(library, references=(first, *library.references[1:])))


def test_a_closed_question_is_named(library: Library) -> None:
    closed = replace(library.questions[0], text="Do you like your job?")
    assert "question" in rules(replace(library, questions=(closed, *library.questions[1:])))


def test_a_source_that_nobody_names_is_an_orphan(library: Library) -> None:
    lonely = replace(library.references[0], id="nobody-2000")
    assert "orphan" in rules(replace(library, references=(lonely, *library.references)))


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Everybody stereotypes now and then.", "everybody"),
        ("He resists because of his generation.", "generation"),
        ("They want feedback because they are millennials.", "generation"),
    ],
)
def test_wording_that_backfires_is_named(library: Library, sentence: str, rule: str) -> None:
    card = replace(library.activities[0], purpose=sentence)
    assert rule in rules(replace(library, activities=(card, *library.activities[1:])))


def test_quoting_such_wording_to_warn_of_it_is_allowed(library: Library) -> None:
    card = replace(library.activities[0], watch="Do not say “everybody stereotypes”.")
    assert lint(replace(library, activities=(card, *library.activities[1:]))) == ()


@pytest.mark.parametrize(
    ("do", "told"),
    [
        ("Read {x}. Turn {x} round. Read {x} again.", "more than twice"),
        ("Say what {x} was for.", "one thing or several"),
        (
            "Investigate organisational considerations surrounding {x} comprehensively.",
            "reading grade",
        ),
    ],
)
def test_a_form_that_reads_badly_is_named(library: Library, do: str, told: str) -> None:
    form = OwnForm(Matter.PAPER, (Step("both", do),))
    card = replace(library.activities[0], on_yours=(form,))
    complaints = lint(replace(library, activities=(card, *library.activities[1:])))
    assert [c.rule for c in complaints] == ["own form"]
    assert told in complaints[0].says


@dataclass(frozen=True)
class Certain:
    """A judge that takes every sentence for what it is asked about (Judging)."""

    def sure(self, kind: Kind, texts: Sequence[str]) -> Sequence[float]:
        """1 for each."""
        return [1.0] * len(texts)


def stereotypes_in(library: Library, **changed: str) -> list[str]:
    card = replace(library.evidence[0], **changed)
    return [complaint.says for complaint in stereotyped(Library(evidence=(card,)), Certain())]


def test_a_sentence_that_says_of_a_group_what_people_are_like_is_quoted(library: Library) -> None:
    told = stereotypes_in(library, safe="Ask first. Older people cannot learn new technology.")
    assert any("“Older people cannot learn new technology.”" in says for says in told)
    assert not any("Ask first" in says for says in told)


@pytest.mark.parametrize("field", ["claim", "trap"])
def test_a_belief_that_a_card_names_is_no_stereotype_of_its_own(
    library: Library, field: str
) -> None:
    belief = "Older people cannot learn new technology."
    assert not any(belief in says for says in stereotypes_in(library, **{field: belief}))


def test_what_is_quoted_at_length_is_not_said(library: Library) -> None:
    quoted = "Don't say “older people cannot learn new technology”."
    assert not any("older people" in says for says in stereotypes_in(library, safe=quoted))


def test_a_situation_told_in_too_few_ways_is_named(library: Library) -> None:
    few = replace(library.situations[0], said=library.situations[0].said[:9])
    assert rules(replace(library, situations=(few, *library.situations[1:]))) == {"tellings"}


def test_evidence_that_too_few_phrases_lead_to_is_named(library: Library) -> None:
    told = replace(library.evidence[0], said=library.evidence[0].said[:6])
    assert rules(replace(library, evidence=(told, *library.evidence[1:]))) == set()
    few = replace(told, said=told.said[:5])
    assert rules(replace(library, evidence=(few, *library.evidence[1:]))) == {"tellings"}


def test_a_complaint_says_in_which_file_its_card_stands(tmp_path: Path) -> None:
    for folder, said in (("shipped", "- id: q-one\n"), ("ours", "# ours\n- id: 'q-one'  # mine\n")):
        (tmp_path / folder / "questions").mkdir(parents=True)
        (tmp_path / folder / "questions" / f"{folder}.yaml").write_text(said, encoding="utf-8")
    folders = [tmp_path / "shipped", tmp_path / "ours"]
    raised = [Complaint("q-one", "rule", "says"), Complaint("q-on", "rule", "says")]
    assert [one.file for one in placed(raised, folders)] == ["ours/questions/ours.yaml", ""]


def test_a_hole_in_the_coverage_is_named(library: Library) -> None:
    bare = replace(
        library,
        activities=tuple(a for a in library.activities if Dimension.RELIGION not in a.dimensions),
        evidence=tuple(e for e in library.evidence if Dimension.RELIGION not in e.dimensions),
        questions=tuple(q for q in library.questions if Dimension.RELIGION not in q.dimensions),
    )
    assert Dimension.RELIGION in {hole[1] for hole in coverage(bare).holes()}


def test_a_card_of_four_dimensions_fills_no_cell(library: Library) -> None:
    wide = replace(library.activities[0], dimensions=tuple(Dimension)[1:5])
    assert coverage(Library(activities=(wide,))).counts == {}


def test_two_cards_that_say_the_same_are_twins(library: Library) -> None:
    cards = library.activities[:3]
    vectors = np.array([[1, 0], [0, 1], [0.01, 1]], dtype=np.float32)
    assert [complaint.card for complaint in twins(cards, vectors)] == [cards[1].id]


def test_short_plain_sentences_read_easily() -> None:
    assert grade("The cat sat. The dog ran.") < 3
    assert grade("Organisational interdependencies necessitate multidimensional evaluation.") > 15
    assert grade("") == 0.0


def test_a_workplace_card_with_too_little_for_three_meetings_is_named(library: Library) -> None:
    short = replace(library.workplace[0], ask_leader=library.workplace[0].ask_leader[:3])
    assert "few" in rules(replace(library, workplace=(short, *library.workplace[1:])))


@pytest.mark.parametrize("field", ["ask_leader", "ask_mentor", "take_away"])
def test_a_closed_question_about_work_is_named(library: Library, field: str) -> None:
    first = library.workplace[0]
    closed = replace(first, **{field: ("Is the roster any good?", *getattr(first, field)[1:])})
    assert "question" in rules(replace(library, workplace=(closed, *library.workplace[1:])))


def test_a_follow_up_that_nobody_could_recognise_or_do_is_named(library: Library) -> None:
    first, *rest = library.follow_ups
    assert "tellings" in rules(replace(library, follow_ups=(replace(first, noted=()), *rest)))
    short = replace(first, steps=first.steps[:2])
    assert "few" in rules(replace(library, follow_ups=(short, *rest)))
    idle = replace(first, steps=(replace(first.steps[0], do="Think about the list."), *first.steps))
    assert "decision" in rules(replace(library, follow_ups=(idle, *rest)))
    closed = replace(first, asks=("Is the list any good?", *first.asks))
    assert "question" in rules(replace(library, follow_ups=(closed, *rest)))
    wrong = replace(first, bring="The {object|thing}.")
    assert "names" in rules(replace(library, follow_ups=(wrong, *rest)))
    stray = replace(first, bring="The {thing}.")
    assert "names" in rules(replace(library, follow_ups=(stray, *rest)))


@pytest.mark.parametrize("sentence", ["I'll think about the roster.", "Shall we change it?"])
def test_a_decision_that_is_no_act_is_named(library: Library, sentence: str) -> None:
    first = library.workplace[0]
    idle = replace(first, decisions=(sentence, *first.decisions[1:]))
    assert "decision" in rules(replace(library, workplace=(idle, *library.workplace[1:])))
