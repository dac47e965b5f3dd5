"""``python -m evals.notes_measure``: how well it is told which follow-up a note calls for.

Lines of made-up notes, labelled by two hands that saw no code with the one to three cards whose
steps make good sense after them, or with none. The coach learns from none of these lines; only how
sure it has to be was chosen on them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coach.service.hearing import Hearing
from evals.understanding_measure import Figure, open_hearing, read_labelled, show
from evals.work_measure import counted

LABELLED = "told_in_notes.jsonl"


def measure_notes(rows: Sequence[Mapping[str, Any]], hearing: Hearing) -> tuple[Figure, ...]:
    """Of the cards that are given, how many are right; of the lines, how many have theirs."""
    given = hearing.follow_ups([row["text"] for row in rows])
    told = [(row["text"], row["cards"], given[row["text"]]) for row in rows]
    return (
        counted("given, right", [(text, card in right) for text, right, card in told if card]),
        counted("call for one, theirs given", [(t, c in right) for t, right, c in told if right]),
        counted("call for none, none given", [(t, not c) for t, right, c in told if not right]),
    )


def main() -> None:
    """Print the figures."""
    show("lines of notes", measure_notes(read_labelled(LABELLED), open_hearing()))


if __name__ == "__main__":
    main()
