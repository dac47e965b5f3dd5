from __future__ import annotations

import pytest

from coach.domain.people import Person, Role
from coach.errors import WrongUse
from evals.anonymiser_measure import kind_of, measure_anonymiser

PRIYA = Person("p1", "pg", "Priya Natarajan", "pnat", Role.MENTOR)


def _row(text: str, *found: tuple[str, str]) -> dict[str, object]:
    spans = []
    for part, label in found:
        start = -1
        while (start := text.find(part, start + 1)) >= 0:
            spans.append({"start": start, "end": start + len(part), "label": label})
    return {"text": text, "spans": spans}


def test_an_entity_counts_only_if_all_its_mentions_are_masked() -> None:
    both = _row("Then Priya spoke and Priya left.", ("Priya", "PERSON"))
    spelt = "s, w, 1, a, 1, a, a"
    hidden = _row(f"SW1A 1AA, that is {spelt}.", ("SW1A 1AA", "POSTCODE"), (spelt, "POSTCODE"))
    figures = measure_anonymiser([both, hidden], [PRIYA])
    assert {kind: v["n"] for kind, v in figures["by_kind"].items()} == {"person": 1, "postcode": 1}
    assert figures["entity_recall"] == 0.5
    assert {error["fault"] for error in figures["errors"]} == {"missed"}


def test_needless_masks_lower_precision_and_are_measured() -> None:
    row = _row("Priya met nobody at SW1A 1AA today.", ("Priya", "PERSON"))
    figures = measure_anonymiser([row], [PRIYA])
    assert figures["precision"] == 0.5
    assert figures["over_masked"] == pytest.approx(7 / 23)
    assert figures["entity_recall"] == 1.0
    assert figures["f2"] == pytest.approx(5 * 0.5 / (4 * 0.5 + 1))


def test_labels_that_identify_nobody_stand_apart() -> None:
    row = _row("Priya, 41, a nurse since 2017.", ("41", "AGE"), ("2017", "DATE_TIME"))
    figures = measure_anonymiser([row], [])
    assert set(figures["apart"]) == {"AGE", "DATE_TIME"}
    assert figures["entity_recall"] is None


def test_kinds_of_labels() -> None:
    assert kind_of("PERSON_ROSTER", "Priya") == "person"
    assert kind_of("STREET_ADDRESS", "1 High Street") == "address"
    assert kind_of("DATE_TIME", "3 May 2026") == "date"
    assert kind_of("DATE_TIME", "2026") == ""
    assert kind_of("NRP", "French") == ""
    assert kind_of("B-PER", "Priya") == "person"
    assert kind_of("PERCENT", "12 %") == ""


@pytest.mark.parametrize(
    "rows", [[], [{"spans": []}], [{"text": "x", "spans": [{"start": 0, "end": 9, "label": "A"}]}]]
)
def test_rows_in_another_form_are_refused(rows: list[object]) -> None:
    with pytest.raises(WrongUse):
        measure_anonymiser(rows)
