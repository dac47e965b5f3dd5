"""One archive of all that concerns a person, and of nobody else."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from coach.domain.access import Viewer
from coach.domain.findings import Verdict
from coach.domain.journal import JournalEntry
from coach.domain.passages import Match
from coach.domain.ratings import Rating
from coach.domain.sessions import Conversation, Turn
from coach.domain.suggestions import GuidanceAnswer, Line, Provenance, Standing, Suggestion
from coach.errors import NotFound
from coach.service.notes import Draft, Yes
from tests.service.house import (
    COORDINATOR,
    MENTEE,
    MENTOR,
    MONDAY,
    STRANGER,
    House,
    anonymiser,
    bytes_under,
)


def contents(archive: bytes) -> dict[str, object]:
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        assert file.testzip() is None
        texts = {name: file.read(name).decode() for name in file.namelist()}
    assert "README.txt" in texts
    return {n.removesuffix(".json"): json.loads(t) for n, t in texts.items() if n.endswith("json")}


@pytest.fixture
def lived(house: House) -> House:
    """Something of every kind, of both of a pair, each with its owner's mark in it."""
    draft = Draft("We planned it. She will write the letter by Friday.", 3)
    preview = house.kept.notes.preview(MENTOR, draft)
    house.kept.notes.save(MENTOR, draft, Yes(preview.mark, promises=(0,)))
    for viewer in (MENTOR, MENTEE):
        mark = f"mark of {viewer.role}"
        house.kept.themes.offer(viewer, ["meetings"])
        answer = GuidanceAnswer((Line(mark, Standing.MOVE),), Match.WEAK, False)
        provenance = Provenance("by_rule", None, None, "v", ())
        said = anonymiser(()).anonymise(mark).text
        with house.store.work() as work:
            work.journal.add(
                JournalEntry(f"j-{viewer.role}", viewer.person_id, mark, None, 3, MONDAY)
            )
            work.ratings.put(Rating(viewer.person_id, "a", 3, 5, 4))
            work.records.add_suggestion(
                Suggestion(f"sg-{viewer.role}", answer, Verdict((), ()), provenance),
                "a",
                viewer.person_id,
            )
            turns = (Turn("person", said, None, MONDAY),)
            work.records.add_conversation(
                Conversation(f"t-{viewer.role}", viewer.person_id, "a", turns)
            )
            work.commit()
    return house


@pytest.mark.parametrize(("viewer", "partner"), [(MENTOR, MENTEE), (MENTEE, MENTOR)])
def test_all_of_ones_own_and_nothing_of_the_partners_own(
    lived: House, viewer: Viewer, partner: Viewer
) -> None:
    found = contents(lived.kept.exporting.archive(viewer))
    for name in ("ratings", "conversations", "suggestions", "journal"):
        assert isinstance(found[name], list)
        assert len(found[name]) == 1
    for name in ("notes", "promises", "meetings", "themes", "person", "programme", "pair"):
        assert found[name]
    whole = json.dumps(found)
    assert f"mark of {viewer.role}" in whole
    assert f"mark of {partner.role}" not in whole
    assert ("Told in confidence" in whole) == (viewer is MENTOR)


def test_the_archive_never_touches_a_disk(lived: House, tmp_path: Path) -> None:
    lived.kept.exporting.archive(MENTEE)
    assert b"mark of mentee" not in bytes_under(tmp_path)
    assert [file.name for file in tmp_path.rglob("*.zip")] == []


def test_another_pair_and_a_coordinator_get_their_own(lived: House) -> None:
    stranger = contents(lived.kept.exporting.archive(STRANGER))
    assert stranger["notes"] == stranger["journal"] == []
    coordinator = contents(lived.kept.exporting.archive(COORDINATOR))
    assert "notes" not in coordinator
    assert "mark of" not in json.dumps((stranger, coordinator))


def test_after_being_forgotten_there_is_nothing(lived: House) -> None:
    lived.kept.forgetting.person(MENTOR, "mentor-a")
    with pytest.raises(NotFound):
        lived.kept.exporting.archive(MENTOR)
