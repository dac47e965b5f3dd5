"""The same quotes at other items: what a reader would notice, the check has to."""

import pytest

from coach.checks.grounding import Grounding
from coach.domain.library import Library
from coach.domain.suggestions import Agenda
from tests.checks.built import context
from tests.checks.meetings import Meeting, by_cards, rotated, shuffled, worded_freely

MEETINGS = 160


@pytest.fixture(scope="module")
def meetings(library: Library) -> list[Meeting]:
    return [by_cards(library, seed) for seed in range(MEETINGS)]


def failed(body: Agenda, meeting: Meeting) -> set[str]:
    found = Grounding().examine(body, context(*meeting.passages))
    return {finding.where.partition(".")[0] for finding in found}


def caught(body: Agenda, meeting: Meeting) -> list[bool]:
    wrong = failed(body, meeting)
    return [f"items[{n}]" in wrong for n in range(len(body.items))]


def test_correct_agendas_pass(meetings: list[Meeting]) -> None:
    told = {n: failed(m.agenda, m) for n, m in enumerate(meetings) if failed(m.agenda, m)}
    assert told == {}


def test_citations_of_another_item_fail(meetings: list[Meeting]) -> None:
    found = [hit for m in meetings for body in rotated(m) for hit in caught(body, m)]
    assert len(found) > 8_000
    assert sum(found) / len(found) >= 0.95


def test_quotes_dealt_anew_fail(meetings: list[Meeting]) -> None:
    found = []
    for n, meeting in enumerate(meetings):
        body, foreign = shuffled(meeting, n)
        hits = zip(caught(body, meeting), foreign, strict=True)
        found += [hit for hit, share in hits if share >= 0.5]
    assert len(found) > 1_000
    assert sum(found) / len(found) >= 0.95


def test_items_in_words_of_their_own_pass_and_their_shuffles_fail() -> None:
    free = worded_freely()
    assert failed(free.agenda, free) == set()
    found = [hit for body in rotated(free) for hit in caught(body, free)]
    assert sum(found) / len(found) >= 0.95
