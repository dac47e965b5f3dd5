from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
import pytest

from coach.domain.people import Person, Role
from coach.errors import LeavingBlocked
from coach.inference.chat_scripted import ScriptedChat
from coach.ports import Vectors
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.outbound import (
    Checkpoint,
    Departure,
    Guard,
    GuardedChat,
    GuardedEmbedder,
    Library,
)
from coach.service.clocks import FixedClock

PRIYA = Person("p1", "pg", "Priya Kalev", "pkal", Role.MENTOR, "pk@north.example")
PASSAGE = "Kalev, Dobbin and Kelly (2006) found in 708 workplaces that a named owner matters."
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Counting:
    """An embedder that keeps what it was sent."""

    name = "counting"
    dimensions = 2

    def __init__(self) -> None:
        self.sent: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.sent += texts
        return np.ones((len(texts), 2), dtype=np.float32)


def _checkpoint(log: list[Departure]) -> Checkpoint:
    guard = Guard(lambda: [PRIYA], Library([PASSAGE]), canaries=["zq-canary-7"])
    return Checkpoint(guard, FixedClock(NOW), log.append, "model.example")


@pytest.mark.parametrize(
    "text",
    [
        "please help priya with this",
        "P. Kalev cancelled",
        "write to someone@else.example",
        "and ZQ-canary-7 too",
        "Pri\u200bya again",
        PASSAGE[:40] + " but Kalev left.",
    ],
)
def test_a_text_that_names_somebody_is_not_sent(text: str) -> None:
    embedder = Counting()
    log: list[Departure] = []
    with pytest.raises(LeavingBlocked) as caught:
        GuardedEmbedder(embedder, _checkpoint(log)).embed(["harmless", text])
    assert embedder.sent == []
    assert "priya" not in str(caught.value).lower()
    assert [(d.at, d.to, bool(d.reason)) for d in log] == [(NOW, "model.example", True)]


def test_authors_inside_a_whole_library_passage_may_leave() -> None:
    embedder = Counting()
    guarded = GuardedEmbedder(embedder, _checkpoint([]))
    guarded.embed([PASSAGE, f"Use this source.\n\nS1: {PASSAGE}\n\nAnswer briefly."])
    assert len(embedder.sent) == 2


def test_the_same_author_outside_the_passage_is_stopped() -> None:
    with pytest.raises(LeavingBlocked):
        GuardedEmbedder(Counting(), _checkpoint([])).embed([f"S1: {PASSAGE} Kalev called."])


def test_a_planted_word_is_stopped_in_a_library_passage_too() -> None:
    guard = Guard(list, Library([PASSAGE]), canaries=["named owner"])
    assert "planted" in guard.objection(PASSAGE)


def test_a_chat_model_gets_clean_bodies_only_and_the_audit_holds_no_text() -> None:
    model = ScriptedChat(["fine"])
    log: list[Departure] = []
    guarded = GuardedChat(model, _checkpoint(log))
    body = Anonymiser([PRIYA], b"key").anonymise("Priya wants an agenda").text
    assert guarded.reply("You plan meetings.", body).text == "fine"
    with pytest.raises(LeavingBlocked):
        guarded.reply("Help Priya.", body)
    assert len(model.calls) == 1
    assert not any("agenda" in repr(departure) for departure in log)
