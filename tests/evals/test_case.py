"""Cases are read strictly, and say why they are there."""

from pathlib import Path

import pytest

from coach.errors import WrongUse
from evals.case import FOLDER, Carrier, CarrierKind, load_dataset

PAIR = """
- id: some-pair
  programme: {goal: Listen, sessions_planned: 6}
  mentor: {role: Nurse, years: 3, background: nothing disclosed}
  mentee: {role: Director, seniority: Board}
  mentor_goal: Be heard
  mentee_goal: Hear
  session_number: 2
  minutes: 45
  earlier_sessions: []
  open_commitments: []
"""
CASE = (
    "- {id: one, pair: some-pair, kind: agenda, minutes: 30, why: It is a test, request: Hi,"
    " must: {}}"
)

CARRIED = "carrier: {in: note, text: Ho ho, signs: [Ho]}, must:"


def dataset_folder(path: Path, cases: str, pairs: str = PAIR) -> Path:
    (path / "suggestions").mkdir()
    (path / "pairs.yaml").write_text(pairs)
    (path / "suggestions" / "few.yaml").write_text(cases)
    return path


def test_the_shipped_cases_are_many_and_of_every_kind() -> None:
    dataset = load_dataset(suites=("suggestions",))
    assert len(dataset.cases) >= 120
    kinds = [case.kind for case in dataset.cases]
    assert min(kinds.count(kind) for kind in ("agenda", "topics", "questions", "answer")) >= 20
    minutes = {case.minutes for case in dataset.cases}
    assert {10, 180} <= minutes
    meetings = {dataset.pairs[case.pair or ""]["session_number"] for case in dataset.cases}
    assert 1 in meetings


def test_a_case_is_read_with_all_that_must_hold(tmp_path: Path) -> None:
    (case,) = load_dataset(dataset_folder(tmp_path, CASE), ("suggestions",)).cases
    assert (case.kind, case.minutes, case.scenario, case.family) == (
        "agenda",
        30,
        "some-pair",
        "few",
    )


@pytest.mark.parametrize(
    ("cases", "told"),
    [
        (CASE.replace("some-pair", "nobody"), "holds no pair nobody"),
        (f"{CASE}\n{CASE}", "one: is used 2 times"),
        (CASE.replace("agenda", "topics"), "only an agenda has minutes"),
        (CASE.replace("must: {}", "must: {words: [stiff]}"), "few.yaml: 0/must"),
        (CASE.replace("why: It is a test, ", ""), "'why' is a required property"),
        ("- {id: [", "few.yaml: cannot be read"),
        (CASE.replace("must:", CARRIED.replace("signs: [Ho]", "signs: [Hm]")), "does not stand"),
        (CASE.replace("must:", CARRIED.replace("note", "document")), "is not valid|'title'"),
    ],
)
def test_a_mistake_is_told_with_its_file(tmp_path: Path, cases: str, told: str) -> None:
    with pytest.raises(WrongUse, match=told.replace("[", r"\[")):
        load_dataset(dataset_folder(tmp_path, cases), ("suggestions",))


def test_a_note_needs_a_meeting_before_it(tmp_path: Path) -> None:
    first = PAIR.replace("session_number: 2", "session_number: 1")
    for name in ("met", "new"):
        (tmp_path / name).mkdir()
    noted = CASE.replace("must:", CARRIED)
    (case,) = load_dataset(dataset_folder(tmp_path / "met", noted), ("suggestions",)).cases
    assert case.carrier == Carrier(CarrierKind.NOTE, "", "Ho ho", ("Ho",))
    with pytest.raises(WrongUse, match="a note needs a pair that has met"):
        load_dataset(dataset_folder(tmp_path / "new", noted, first), ("suggestions",))


def test_attacks_come_through_documents_and_notes_as_well() -> None:
    carriers = [case.carrier for case in load_dataset().cases if case.carrier]
    kinds = [carrier.kind for carrier in carriers]
    assert len(carriers) >= 12
    assert min(kinds.count(kind) for kind in CarrierKind) >= 5


def test_the_fingerprint_changes_with_a_case_and_with_its_pair(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("a", "b", "c", "d")]
    for folder in folders:
        folder.mkdir()
    prints = [
        load_dataset(dataset_folder(folder, cases, pairs), ("suggestions",)).fingerprint
        for folder, cases, pairs in zip(
            folders,
            [CASE, CASE, CASE.replace("Hi", "Hello"), CASE],
            [PAIR, PAIR, PAIR, PAIR.replace("Be heard", "Be seen")],
            strict=True,
        )
    ]
    assert prints[0] == prints[1]
    assert len(set(prints)) == 3


def test_a_limit_takes_from_every_file() -> None:
    some = load_dataset(suites=("suggestions",), limit=12)
    assert len(some.cases) == 12
    assert len({case.family for case in some.cases}) == len(
        list((FOLDER / "suggestions").glob("*.yaml"))
    )
