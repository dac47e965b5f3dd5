from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from coach.bootstrap.workshop import open_workshop
from coach.domain.people import Person, Role
from coach.errors import SettingsError
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.recognising import open_recogniser
from coach.privacy.spans import Kind, Origin
from coach.settings import read_settings

TEXT = "we spoke of the blue lantern and of little hollow with priya"


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A real spaCy pipeline on disk that knows two names made of English words."""
    made = spacy.blank("en")
    patterns = [
        {"label": "ORG", "pattern": "blue lantern"},
        {"label": "GPE", "pattern": "little hollow"},
        {"label": "NORP", "pattern": "spoke"},
        {"label": "PERSON", "pattern": "priya"},
    ]
    made.add_pipe("entity_ruler").add_patterns(patterns)
    folder = tmp_path_factory.mktemp("pipeline") / "ruler"
    made.to_disk(folder)
    return str(folder)


def test_what_a_named_pipeline_finds_is_masked_beside_what_rules_find(pipeline: str) -> None:
    roster = [Person("p1", "pg", "Priya Natarajan", "pnat", Role.MENTOR)]
    without = Anonymiser(roster, b"key").anonymise(TEXT)
    masked = Anonymiser(roster, b"key", open_recogniser(pipeline)).anonymise(TEXT)
    assert [TEXT[s.start : s.end] for s in without.spans] == ["priya"]
    assert [(TEXT[s.start : s.end], s.kind, s.source) for s in masked.spans] == [
        ("blue lantern", Kind.ORGANISATION, Origin.GUESS),
        ("little hollow", Kind.PLACE, Origin.GUESS),
        ("priya", Kind.PERSON, Origin.ROSTER),
    ]


def test_hidden_characters_hide_nothing_from_a_pipeline(pipeline: str) -> None:
    text = "of the blue lan\u200btern"
    (span,) = Anonymiser((), b"key", open_recogniser(pipeline)).anonymise(text).spans
    assert text[span.start : span.end] == "blue lan\u200btern"


def test_a_pipeline_that_is_not_installed_is_named_with_what_to_do() -> None:
    with pytest.raises(
        SettingsError, match=r"'xx_nowhere_sm'.*Install it or unset COACH_NER_MODEL"
    ):
        open_recogniser("xx_nowhere_sm")


def test_the_doctor_says_that_a_named_pipeline_is_not_installed(tmp_path: Path) -> None:
    settings = read_settings(data_dir=tmp_path / "data", ner_model="xx_nowhere_sm")
    workshop = open_workshop(settings)
    (row,) = (row for row in workshop.diagnosis() if row[0] == "anonymiser")
    workshop.close()
    assert not row[1]
    assert "Install it or unset COACH_NER_MODEL" in row[2]
