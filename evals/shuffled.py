"""The same quotes at other parts of a suggestion: how often Grounding notices.

``python -m evals.shuffled RUN`` prints it for the folder of an eval run.

Every rotation of the quotes among a suggestion's parts and one deal by chance are tried. What
counts is each part none of whose quotes stands in one of its own sources: a finding has to name it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from coach.checks.grounding import Grounding
from coach.domain.findings import Severity
from coach.domain.passages import Citation
from evals.folder import RunFolder
from evals.item import Answer, Item
from evals.mutation.edit import citing_parts, put, with_body
from evals.statistics import wilson

Hand = tuple[str, tuple[Citation, ...]]
"""Path of a part's citations, and those that it is given."""


@dataclass
class _Count:
    n: int = 0
    noticed: int = 0

    def add(self, noticed: bool) -> None:
        self.n += 1
        self.noticed += noticed

    def told(self) -> dict[str, Any]:
        interval = wilson(self.noticed, self.n)
        return {
            "n": self.n,
            "detected": self.noticed,
            "interval": [interval.low, interval.high],
        }


def measure_shuffles(items: Iterable[Item], seed: int = 0) -> dict[str, Any]:
    """How often quotes at the wrong part are noticed, by part and by suggestion.

    Returns:
        ``{"parts": {n, detected, interval}, "suggestions": {…}, "as_composed": {n, flagged}}``:
        the last says how many suggestions Grounding objects to with their quotes in place; those
        are left out of the rest.
    """
    parts, whole = _Count(), _Count()
    composed = flagged = 0
    for item in items:
        if item.answer is None or len(citing_parts(item.answer)) < 2:
            continue
        composed += 1
        if _failing(item.answer):
            flagged += 1
            continue
        for dealt in _deals(citing_parts(item.answer), Random(f"{seed}:{item.case_id}")):
            _count(item.answer, dealt, parts, whole)
    return {
        "parts": parts.told(),
        "suggestions": whole.told(),
        "as_composed": {"n": composed, "flagged": flagged},
    }


def _count(answer: Answer, dealt: Sequence[Hand], parts: _Count, whole: _Count) -> None:
    home = dict(citing_parts(answer))
    wrong = [place for place, hand in dealt if not _sources(hand) & _sources(home[place])]
    if not wrong:
        return
    body = answer.suggestion.body
    for place, hand in dealt:
        body = put(body, place, hand)
    found = _failing(with_body(answer, body))
    whole.add(bool(found))
    for place in wrong:
        part = place.removesuffix(".citations")
        parts.add(any(where == part or where.startswith(f"{part}.") for where in found))


def _deals(home: Sequence[Hand], chance: Random) -> Iterator[Sequence[Hand]]:
    """Every rotation, and one deal by chance that leaves each part as many quotes as it had."""
    for by in range(1, len(home)):
        yield [(place, home[(n + by) % len(home)][1]) for n, (place, _) in enumerate(home)]
    every = [citation for _, hand in home for citation in hand]
    chance.shuffle(every)
    dealt: list[Hand] = []
    for place, hand in home:
        dealt.append((place, tuple(every[: len(hand)])))
        every = every[len(hand) :]
    yield dealt


def _sources(hand: Iterable[Citation]) -> set[str]:
    return {citation.passage_id.partition("@")[0] for citation in hand}


def _failing(answer: Answer) -> list[str]:
    found = Grounding().examine(answer.suggestion.body, answer.context)
    return [finding.where for finding in found if finding.severity is Severity.ERROR]


if __name__ == "__main__":
    found = measure_shuffles(RunFolder(Path(sys.argv[1])).items())
    sys.stdout.write(f"{json.dumps(found, indent=1)}\n")
