"""Signs of need in 60 labelled journal entries: what is missed, and what is a false alarm."""

from pathlib import Path

import pytest
import yaml

from coach.checks.care import NEEDED
from coach.service.journal.caring import Caring
from coach.stores.unit_of_work import SqlStore

ENTRIES = yaml.safe_load((Path(__file__).parent / "journal_care.yaml").read_text(encoding="utf-8"))
MOST_MISSED, MOST_FALSE = 5, 1


@pytest.fixture
def caring(sqlite_store: SqlStore) -> Caring:
    return Caring(sqlite_store)


def shows(caring: Caring, text: str) -> bool:
    return caring.need(text).score >= NEEDED


def test_few_needs_are_missed_and_few_alarms_are_false(caring: Caring) -> None:
    assert len(ENTRIES) == 60
    missed = [e["text"] for e in ENTRIES if e["needs"] and not shows(caring, e["text"])]
    false = [e["text"] for e in ENTRIES if not e["needs"] and shows(caring, e["text"])]
    assert len(missed) <= MOST_MISSED, missed
    assert len(false) <= MOST_FALSE, false


def test_a_need_is_seen_in_the_middle_of_a_long_entry(caring: Caring) -> None:
    calm = "\n".join(e["text"] for e in ENTRIES if not e["needs"]) * 3
    assert not shows(caring, "We talked about the rota.\n" * 200)
    assert shows(caring, f"{calm[:3000]}\nI don't want to be here any more.\n{calm[:3000]}")
