"""What a request names: the figures, and that the labelled requests are whole."""

from dataclasses import dataclass, field

import pytest

from coach.composing.understanding.message import Message
from coach.domain.briefs import Intent, Slots, Subject, Understanding, Use
from coach.domain.people import Role
from evals.subjects_measure import NAMED, SECOND, measure_subjects
from evals.understanding_measure import read_labelled


@dataclass
class Told:
    """A hearing that finds what it was told."""

    found: dict[str, tuple[Subject, ...]] = field(default_factory=dict)

    def read(self, text: str) -> Message:
        return Message(text, (text,), None)  # type: ignore[arg-type]

    def understand(self, said: Message, role: Role) -> Understanding:
        subjects = self.found.get(said.text, ())
        return Understanding(said.text, Intent.AGENDA, Slots(), subjects=subjects)


def rows() -> list[dict[str, object]]:
    named = [{"words": "the price of milk", "use": "ask"}, {"words": "the vat log", "use": "show"}]
    return [
        {"text": "one", "subjects": named, "matter": False},
        {"text": "two", "subjects": [], "matter": False},
    ]


def test_found_right_and_silent_are_counted_apart() -> None:
    found = {"one": (Subject("the milk price", Use.SHOW), Subject("a lorry", Use.ASK))}
    figures = {one.name: one for one in measure_subjects(rows(), Told(found))}  # type: ignore[arg-type]
    assert (figures["subjects named, found"].right, figures["subjects named, found"].n) == (1, 2)
    assert figures["subjects found, of the right use"].right == 0
    assert (figures["subjects found, named"].right, figures["subjects found, named"].n) == (1, 2)
    assert figures["none named, none found"].right == 1
    assert figures["nothing the matter, none heard"].right == 2


@pytest.mark.parametrize(("name", "rows"), [(NAMED, 50), (SECOND, 120)])
def test_each_labelled_subject_stands_in_its_request(name: str, rows: int) -> None:
    every = read_labelled(name)
    assert len(every) == rows
    assert all(one["words"] in row["text"] for row in every for one in row["subjects"])
    assert {one["use"] for row in every for one in row["subjects"]} == set(Use)
