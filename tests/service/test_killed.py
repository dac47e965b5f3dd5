"""A coach that dies while it saves a note: all of the note or nothing, and never what was typed."""

import os
import signal
from pathlib import Path

from coach.domain.access import scope_of
from coach.index.memory import MemoryIndex
from coach.inference.embed_words import WordsEmbedder
from coach.inference.tokens import count
from coach.ingest.pipeline import Pipeline
from coach.privacy.vault import Vault
from coach.service.clocks import FixedClock
from coach.service.keeping import keeping
from coach.service.notes import Draft, Yes
from coach.stores.unit_of_work import SqlStore
from tests.ingest.crashing import FragileIndex, FragileStore, Steps
from tests.service.house import MENTOR, MONDAY, anonymiser, bytes_under, enrol

TEXT = (
    "Priya and Oyelaran spoke of the heliotrope plan on 3 May 2026. "
    "William will ask in the team meeting who has not spoken by Friday."
)
TYPED = ("Priya and", "Oyelaran", "3 May 2026", "heliotrope", "team meeting")


def opened(folder: Path) -> SqlStore:
    store = SqlStore(f"sqlite:///{folder / 'coach.sqlite3'}", Vault(folder / "master.key"))
    store.migrate()
    return store


def save(folder: Path, steps: Steps) -> None:
    """Save a note with a promise and a rating, step by step."""
    store, clock = opened(folder), FixedClock(MONDAY)
    enrol(store)
    fragile = FragileStore(store, steps)
    index = FragileIndex(MemoryIndex(), steps)
    pipeline = Pipeline(fragile, index, WordsEmbedder(), clock, count)
    notes = keeping(fragile, pipeline, anonymiser, b"a key of this programme", clock).notes
    draft = Draft(TEXT, 3)
    yes = Yes(notes.preview(MENTOR, draft).mark, promises=(0,), useful=4, safe=4)
    notes.save(MENTOR, draft, yes)
    store.close()


def killed(folder: Path, last: int) -> int:
    """How a child process ended that saves and is killed at a step."""
    child = os.fork()
    if child == 0:
        save(folder, Steps(last, lambda: os.kill(os.getpid(), signal.SIGKILL)))
        os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


def test_a_note_is_all_there_or_not_at_all_and_what_was_typed_is_nowhere(tmp_path: Path) -> None:
    whole = Steps()
    (tmp_path / "whole").mkdir()
    save(tmp_path / "whole", whole)
    assert whole.taken >= 3
    ends = []
    for last in range(1, whole.taken + 1):
        folder = tmp_path / f"killed-{last}"
        folder.mkdir()
        assert killed(folder, last) == signal.SIGKILL
        store = opened(folder)
        with store.work() as work:
            notes = work.records.notes(scope_of(MENTOR))
            promises = work.records.commitments(scope_of(MENTOR))
            ratings = work.ratings.own(scope_of(MENTOR))
        store.close()
        ends.append((len(notes), len(promises), len(ratings)))
        written = bytes_under(folder)
        assert [word for word in TYPED if word.encode() in written] == []
    assert set(ends) == {(0, 0, 0), (1, 1, 1)}
