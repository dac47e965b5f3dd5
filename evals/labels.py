"""What people judged, blind, and how far they and the checks agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from coach.errors import NotFound, WrongUse
from evals.agreement import agreement
from evals.measure import Score, Status

LABELS = "labels.jsonl"


@dataclass(frozen=True)
class Label:
    """One person's judgement of one item on one criterion, given before any machine's."""

    item: str
    """``case.epoch``"""
    criterion: str
    """A measure's name, or one that only people judge, such as ``useful``."""
    label: str
    """pass or fail; for criteria that only people judge any word of the rubric."""
    by: str
    """Who judged, as a name of the person's own choice."""
    rubric: str = "1"
    """Version of what the criterion means: labels of another version are not mixed in."""
    reason: str = ""
    blind: bool = True
    """Whether nothing that a machine said of the item had been shown."""
    reader: str = ""
    """The login behind the name, as an opaque id; empty for labels from a file."""


_LABEL = TypeAdapter(Label)


def read_labels(file: Path) -> tuple[Label, ...]:
    """Every label of a file with one JSON object a line.

    Raises:
        NotFound: there is no such file.
        WrongUse: a line is no label; the message names it.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise NotFound(f"{file.name} is not there: nobody has judged items yet.") from error
    found = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(_LABEL.validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            raise WrongUse(f"{file.name}, line {number}: {place}: {first['msg']}") from error
    return tuple(found)


def add_label(file: Path, label: Label) -> None:
    """Keep one more label."""
    with file.open("ab") as lines:
        lines.write(_LABEL.dump_json(label) + b"\n")


def agreements(labels: Sequence[Label], scores: Iterable[Score]) -> list[dict[str, Any]]:
    """Agreement of people with each other and of each check with them, by criterion.

    Only blind judgements count, and where a person judged an item twice the last one. A check is
    held against what most people say of an item; items on which they are split are left out.

    Returns:
        One row for each comparison: ``{criterion, raters, n, raw, raw_interval, kappa,
        kappa_interval, alpha, alpha_interval, constant}``.
    """
    machine = _machine(scores)
    rows = []
    for criterion, people in _by_criterion(labels).items():
        if len(people) > 1:
            rows += _row(criterion, people)
        check = machine.get(criterion)
        if check:
            rows += _row(criterion, {"people": _majority(people), f"check {criterion}": check})
    return rows


def _row(criterion: str, raters: Mapping[str, Mapping[str, str]]) -> list[dict[str, Any]]:
    shared = Counter(item for ratings in raters.values() for item in ratings)
    if not any(count > 1 for count in shared.values()):
        return []
    return [{"criterion": criterion, **asdict(agreement(raters))}]


def _by_criterion(labels: Sequence[Label]) -> dict[str, dict[str, dict[str, str]]]:
    newest = {label.criterion: label.rubric for label in labels if label.blind}
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for label in labels:
        if label.blind and label.rubric == newest[label.criterion]:
            found[label.criterion][label.by][label.item] = label.label
    return found


def _machine(scores: Iterable[Score]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for score in scores:
        if score.status in (Status.PASS, Status.FAIL):
            found[score.measure][f"{score.case_id}.{score.epoch}"] = str(score.status)
    return found


def _majority(people: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for ratings in people.values():
        for item, label in ratings.items():
            votes[item][label] += 1
    decided = {}
    for item, counted in votes.items():
        (first, most), *rest = counted.most_common(2)
        if not rest or rest[0][1] < most:
            decided[item] = first
    return decided
