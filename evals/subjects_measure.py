"""``python -m evals.subjects_measure``: how well what a request names for a meeting is found.

Fifty made-up requests by a hand that saw no code and three of the examples that the coach learns
from: 36 in which nothing is the matter, eight of which name nothing, and 14 in which something is.
They were opened once with the code as it stood (.73 found, .76 of what was found right), and the
thresholds were chosen on them after that: they say how well the coach does on requests like those.

A second set of 120 by another hand is full of limits (places, journeys, who overhears, what is not
to be touched). Its odd rows were worked on; its even rows were opened twice, for the figures alone.
Before, .63 of what they name was found, .65 of what was found was right, and nothing in .80 of
those that name nothing; after, .58, .75 and .88. What nobody is said to want has to score higher
since.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coach.checks.words import read
from coach.domain.briefs import Subject
from coach.domain.people import Role
from coach.service.hearing import Hearing
from evals.understanding_measure import Figure, open_hearing, read_labelled, show

NAMED, SECOND = "subjects_named.jsonl", "subjects_second.jsonl"
_MOST_OF_IT = 0.5
"""Share of a subject's words that what was found of it holds."""


def measure_subjects(rows: Sequence[Mapping[str, Any]], hearing: Hearing) -> tuple[Figure, ...]:
    """Of the subjects, how many are found; of what is found, how much is one; and the silences."""
    heard = [(row, hearing.read(row["text"])) for row in rows]
    got = [(row, hearing.understand(said, Role.MENTOR)) for row, said in heard]
    wanted = [(one, made.subjects) for row, made in got for one in row["subjects"]]
    found = [(one.words, row["subjects"]) for row, made in got for one in made.subjects]
    none = [(row, made) for row, made in got if not row["subjects"]]
    calm = [(row, made) for row, made in got if not row["matter"]]
    wrong = [(row, made) for row, made in got if row["matter"]]
    return (
        _figure("subjects named, found", [(w["words"], _holds(w, f)) for w, f in wanted]),
        _figure("subjects found, of the right use", [(w["words"], _used(w, f)) for w, f in wanted]),
        _figure("subjects found, named", [(words, _near(words, named)) for words, named in found]),
        _figure("none named, none found", [(row["text"], not m.subjects) for row, m in none]),
        _figure(
            "nothing the matter, none heard", [(row["text"], not m.situations) for row, m in calm]
        ),
        _figure(
            "something the matter, some heard",
            [(row["text"], bool(m.situations)) for row, m in wrong],
        ),
    )


def _figure(name: str, each: Sequence[tuple[str, bool]]) -> Figure:
    wrong = tuple(text for text, right in each if not right)
    return Figure(name, len(each) - len(wrong), len(each), wrong)


def _of_it(wanted: Mapping[str, str], found: Sequence[Subject]) -> list[Subject]:
    words = read(wanted["words"]).content
    least = max(1.0, _MOST_OF_IT * len(words))
    return [one for one in found if len(words & read(one.words).content) >= least]


def _holds(wanted: Mapping[str, str], found: Sequence[Subject]) -> bool:
    return bool(_of_it(wanted, found))


def _used(wanted: Mapping[str, str], found: Sequence[Subject]) -> bool:
    return any(one.use.value == wanted["use"] for one in _of_it(wanted, found))


def _near(words: str, named: Sequence[Mapping[str, str]]) -> bool:
    return any(read(words).content & read(one["words"]).content for one in named)


def main() -> None:
    """Print the figures on the first set, and on the odd and the even rows of the second."""
    hearing, second = open_hearing(), read_labelled(SECOND)
    show("what a request names", measure_subjects(read_labelled(NAMED), hearing))
    show("second set, worked on", measure_subjects(second[::2], hearing))
    show("second set, held out", measure_subjects(second[1::2], hearing))


if __name__ == "__main__":
    main()
