"""``python -m evals.work_measure``: how well it is told what at work a goal or promise is about.

Made-up goals and promises, each with the jobs of its pair, labelled by a hand that saw no code with
the one or two cards whose questions would be right for it, or with none. The coach learns from two
like sets and from none of these; only how sure it has to be was chosen on all three.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coach.service.hearing import Hearing
from evals.understanding_measure import Figure, open_hearing, read_labelled, show

LABELLED = "things_at_work.jsonl"


def measure_work(rows: Sequence[Mapping[str, Any]], hearing: Hearing) -> tuple[Figure, ...]:
    """Of the cards that are given, how many are right; of the texts, how many have theirs."""
    told = [(row, hearing.at_work([row["text"]], row["work"])[row["text"]]) for row in rows]
    some = [(row, card) for row, card in told if row["about"]]
    return (
        counted("given, right", [(r["text"], c in r["about"]) for r, c in told if c]),
        counted("about one, theirs given", [(r["text"], c in r["about"]) for r, c in some]),
        counted("about none, none given", [(r["text"], not c) for r, c in told if not r["about"]]),
    )


def counted(name: str, each: Sequence[tuple[str, bool]]) -> Figure:
    """How many of some texts are right, and which aren't."""
    wrong = tuple(text for text, right in each if not right)
    return Figure(name, len(each) - len(wrong), len(each), wrong)


def main() -> None:
    """Print the figures."""
    show("things at work", measure_work(read_labelled(LABELLED), open_hearing()))


if __name__ == "__main__":
    main()
