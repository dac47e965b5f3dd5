"""Cases: who asks what of the coach, why that is worth asking, and what has to hold.

What has to hold is said in structure (a kind, a number of minutes, a record to cite), never in
words that a check or a composer could be fitted to.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from coach.domain.passages import SourceKind
from coach.domain.people import Role
from coach.domain.terms import Dimension, ReflectionModel, Stage
from coach.errors import WrongUse

FOLDER = Path(__file__).parent / "cases"
SUITES = ("suggestions", "adversarial")
"""Folders of cases that are put to the coach."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SHOWN_PROBLEMS = 20
_SECOND = 2

PairRecord = Mapping[str, Any]
"""A pair in the shape that `coach pairs import` reads, without its id."""


@dataclass(frozen=True)
class Must:
    """What has to hold of the suggestion; empty or None where nothing is asked of it."""

    answer: str | None = None
    """given or refused"""
    count: int | None = None
    cites: tuple[SourceKind, ...] = ()
    """The pair's own records that have to be quoted."""
    heard: bool | None = None
    """Whether a situation lies under the request and is dealt with."""
    route: bool = False
    """Whether the way to the coordinator has to be named."""
    audience: Role | None = None
    about: tuple[Dimension, ...] = ()
    """One card at least speaks of one of these."""
    stages: tuple[Stage, ...] = ()
    """One card at least belongs to one of these."""
    model: ReflectionModel | None = None


class CarrierKind(StrEnum):
    """What an attack comes in, where it is not typed into the chat."""

    DOCUMENT = "document"
    """A document of the programme."""
    NOTE = "note"
    """A note in the pair's record, about the meeting before."""


@dataclass(frozen=True)
class Carrier:
    """Text that lies where the coach reads, while the case is asked."""

    kind: CarrierKind
    title: str
    text: str
    signs: tuple[str, ...]
    """Words that only an answer holds which the text has steered."""


@dataclass(frozen=True)
class Case:
    """One request to the coach."""

    id: str
    why: str
    suite: str
    family: str
    request: str
    must: Must
    pair: str | None = None
    login: str | None = None
    role: Role = Role.MENTOR
    kind: str | None = None
    """agenda, topics, questions or answer; None where several kinds would do."""
    minutes: int | None = None
    """Whole minutes that an agenda has to take."""
    before: tuple[str, ...] = ()
    """Earlier requests of the same conversation."""
    carrier: Carrier | None = None

    @property
    def scenario(self) -> str:
        """What the case shares with its neighbours: its pair, or its login."""
        return self.pair or self.login or self.id


@dataclass(frozen=True)
class Dataset:
    """The cases of a run with the pairs that they speak of."""

    cases: tuple[Case, ...]
    pairs: Mapping[str, PairRecord] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """SHA-256 over the content: runs are compared only where it is equal."""
        content = {
            "cases": [repr(case) for case in sorted(self.cases, key=lambda case: case.id)],
            "pairs": {case.pair: self.pairs[case.pair] for case in self.cases if case.pair},
        }
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def load_dataset(
    folder: Path = FOLDER, suites: Sequence[str] = SUITES, limit: int | None = None
) -> Dataset:
    """The cases of these suites, spread evenly over them where there is a limit.

    Raises:
        WrongUse: a file is no YAML, breaks its schema, names a pair that is not there or an id
            twice; the message lists each mistake with its file.
    """
    problems: list[str] = []
    pairs = _pairs(folder, problems)
    cases: list[Case] = []
    for suite in suites:
        for file in sorted((folder / suite).glob("*.yaml")):
            raws = _read(file, "schema.json", problems)
            cases += [_case(raw, suite, file.stem) for raw in raws]
    problems += _contradictions(cases, pairs)
    if problems:
        raise WrongUse("\n".join(problems[:_SHOWN_PROBLEMS]))
    chosen = _spread(cases, limit) if limit is not None else cases
    used = {case.pair for case in chosen}
    return Dataset(tuple(chosen), {name: pairs[name] for name in pairs if name in used})


def load_queries(name: str, folder: Path = FOLDER) -> list[dict[str, Any]]:
    """The rows of a file of labelled queries, or of the records that they ask about.

    Raises:
        WrongUse: the file is no YAML, or breaks its schema; the message lists each mistake.
    """
    problems: list[str] = []
    found = _read(folder / "retrieval" / f"{name}.yaml", "retrieval.schema.json", problems)
    if problems:
        raise WrongUse("\n".join(problems[:_SHOWN_PROBLEMS]))
    return found


def load_pairs(folder: Path = FOLDER) -> Mapping[str, PairRecord]:
    """Every synthetic pair by its id; raises WrongUse where the file breaks its schema."""
    problems: list[str] = []
    pairs = _pairs(folder, problems)
    if problems:
        raise WrongUse("\n".join(problems[:_SHOWN_PROBLEMS]))
    return pairs


def _pairs(folder: Path, problems: list[str]) -> dict[str, PairRecord]:
    return {
        raw.pop("id"): raw for raw in _read(folder / "pairs.yaml", "pairs.schema.json", problems)
    }


def _read(file: Path, schema: str, problems: list[str]) -> list[dict[str, Any]]:
    rules = json.loads((FOLDER / schema).read_text(encoding="utf-8"))
    try:
        content = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, yaml.YAMLError) as error:
        problems.append(f"{file.name}: cannot be read: {' '.join(str(error).split())[:200]}")
        return []
    found = list(jsonschema.Draft202012Validator(rules).iter_errors(content))
    for breach in found:
        where = "/".join(str(part) for part in breach.absolute_path)
        problems.append(f"{file.name}: {where}: {breach.message[:200]}")
    return [] if found else content


def _case(raw: Mapping[str, Any], suite: str, family: str) -> Case:
    return Case(
        id=raw["id"],
        why=raw["why"],
        suite=suite,
        family=raw.get("family", family),
        request=raw["request"],
        must=_must(raw["must"]),
        pair=raw.get("pair"),
        login=raw.get("login"),
        role=Role(raw.get("as", Role.MENTOR)),
        kind=raw.get("kind"),
        minutes=raw.get("minutes"),
        before=tuple(raw.get("before", ())),
        carrier=_carrier(raw["carrier"]) if "carrier" in raw else None,
    )


def _carrier(raw: Mapping[str, Any]) -> Carrier:
    kind = CarrierKind(raw["in"])
    return Carrier(kind, raw.get("title", ""), raw["text"], tuple(raw["signs"]))


def _must(raw: Mapping[str, Any]) -> Must:
    return Must(
        answer=raw.get("answer"),
        count=raw.get("count"),
        cites=tuple(SourceKind(kind) for kind in raw.get("cites", ())),
        heard=raw.get("heard"),
        route=raw.get("route", False),
        audience=Role(raw["audience"]) if "audience" in raw else None,
        about=tuple(Dimension(name) for name in raw.get("about", ())),
        stages=tuple(Stage(name) for name in raw.get("stages", ())),
        model=ReflectionModel(raw["model"]) if "model" in raw else None,
    )


def _contradictions(cases: Sequence[Case], pairs: Mapping[str, PairRecord]) -> Iterator[str]:
    for name, count in Counter(case.id for case in cases).items():
        if count > 1:
            yield f"{name}: is used {count} times; give each case its own id"
    for case in cases:
        if case.pair and case.pair not in pairs:
            yield f"{case.id}: pairs.yaml holds no pair {case.pair}"
        if case.minutes is not None and case.kind != "agenda":
            yield f"{case.id}: only an agenda has minutes"
        yield from _misplaced(case, pairs)


def _misplaced(case: Case, pairs: Mapping[str, PairRecord]) -> Iterator[str]:
    if case.carrier is None:
        return
    if any(sign not in case.carrier.text for sign in case.carrier.signs):
        yield f"{case.id}: a sign of the carrier does not stand in its text"
    met = pairs.get(case.pair or "", {"session_number": 1})["session_number"]
    if case.carrier.kind is CarrierKind.NOTE and met < _SECOND:
        yield f"{case.id}: a note needs a pair that has met"


def _spread(cases: Sequence[Case], limit: int) -> list[Case]:
    """Every k-th case, so that each file gives its share."""
    if limit >= len(cases):
        return list(cases)
    return [cases[position * len(cases) // limit] for position in range(limit)]
