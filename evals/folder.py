"""A run is a folder that can be copied: frozen items, scores, a summary, a report.

::

    manifest.json    what was run: library, composer, repeats
    cases.json       the cases and their pairs, as they were
    progress.json    {done, total, state, pid}
    items/           one frozen item a file, written whole or not at all
    logs/            Inspect's logs, for its viewer
    scores.jsonl     one score a line
    numbers.json     time, length, reading level, repetition
    summary.json     the rates alone, for the trend
    retrieval.json   how well the search ranks and refuses, where it was measured
    journal.json     how well the journal asks on, where it was measured
    mutation.json    what the checks noticed of faults put in on purpose
    agreement.json   how far people agree who judged items blind
    report.html      the report
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from coach.errors import NotFound, WrongUse
from evals.case import Dataset
from evals.item import Item, from_json, to_json
from evals.measure import Score

RUNNING, DONE, FAILED, CANCELLED = "running", "done", "failed", "cancelled"

_DATASET = TypeAdapter(Dataset)
_SCORES = TypeAdapter(Score)


@dataclass(frozen=True)
class Progress:
    """How far a run is."""

    done: int
    total: int
    state: str
    """running, done, failed or cancelled"""
    pid: int = 0
    """The process that writes the folder."""
    note: str = ""
    """What it is doing, or what went wrong."""


Watch = Callable[[Progress], None]
"""Told of a run's progress, step by step."""


@dataclass(frozen=True)
class Manifest:
    """What was run, so that it can be run again."""

    id: str
    started: str
    """ISO time."""
    dataset: str
    """Fingerprint of the cases."""
    suites: tuple[str, ...]
    limit: int | None
    epochs: int
    composer: str
    library: str
    """Library version."""
    case_ids: tuple[str, ...]


class RunFolder:
    """Reads and writes one run."""

    def __init__(self, path: Path, watch: Watch | None = None) -> None:
        self.path = path
        self._watch = watch

    @property
    def report(self) -> Path:
        """The report's file."""
        return self.path / "report.html"

    @property
    def logs(self) -> Path:
        """Where Inspect writes."""
        return self.path / "logs"

    @property
    def workspace(self) -> Path:
        """Data folder of the coach that is measured; not part of what is kept."""
        return self.path / "coach"

    @property
    def second_workspace(self) -> Path:
        """Data folder of the same coach in a second process."""
        return self.path / "coach-2"

    def write_progress(self, progress: Progress) -> None:
        """Replace the progress."""
        self._write("progress.json", json.dumps(asdict(progress)))
        if self._watch:
            self._watch(progress)

    def say(self, note: str) -> None:
        """Say in the progress what the run is doing."""
        self.write_progress(replace(self.progress(), note=note))

    def progress(self) -> Progress:
        """How far the run is; raises NotFound where there is no run."""
        return Progress(**self._json("progress.json"))

    def write_manifest(self, manifest: Manifest) -> None:
        """Say what is run."""
        self._write("manifest.json", json.dumps(asdict(manifest), indent=1))

    def manifest(self) -> Manifest:
        """What was run; raises NotFound where nothing was begun."""
        raw = self._json("manifest.json")
        lists = {"suites": tuple(raw["suites"]), "case_ids": tuple(raw["case_ids"])}
        return Manifest(**{**raw, **lists})

    def write_dataset(self, dataset: Dataset) -> None:
        """Keep the cases as they are now: a run can be scored when they have long changed."""
        self._write("cases.json", _DATASET.dump_json(dataset).decode())

    def dataset(self) -> Dataset:
        """The cases of the run; raises NotFound where nothing was begun."""
        try:
            return _DATASET.validate_json(self._text("cases.json"))
        except ValidationError as error:
            raise WrongUse(f"{self.path.name}: cases.json is damaged; run it again.") from error

    def write_item(self, item: Item) -> None:
        """Freeze an item: whole or not at all."""
        self._write(f"items/{item.case_id}.{item.epoch}.json", to_json(item).decode())

    def item(self, case_id: str, epoch: int) -> Item | None:
        """A frozen item; None where it was not generated yet."""
        file = self.path / "items" / f"{case_id}.{epoch}.json"
        return from_json(file.read_bytes()) if file.exists() else None

    @property
    def frozen(self) -> int:
        """How many items are frozen."""
        return sum(1 for _ in (self.path / "items").glob("*.json"))

    def items(self) -> Iterator[Item]:
        """Every frozen item, in the order of the file names."""
        for file in sorted((self.path / "items").glob("*.json")):
            yield from_json(file.read_bytes())

    def write_scores(self, scores: Iterable[Score]) -> None:
        """Replace the scores."""
        self._write(
            "scores.jsonl", "".join(_SCORES.dump_json(score).decode() + "\n" for score in scores)
        )

    def scores(self) -> tuple[Score, ...]:
        """Every score; raises NotFound where the run was not scored."""
        lines = self._text("scores.jsonl").splitlines()
        try:
            return tuple(_SCORES.validate_json(line) for line in lines)
        except ValidationError as error:
            raise WrongUse(f"{self.path.name}: scores.jsonl is damaged; score it again.") from error

    def write_json(self, name: str, value: object) -> None:
        """Replace a JSON file of the run."""
        self._write(name, json.dumps(value, indent=1, ensure_ascii=False))

    def read_json(self, name: str) -> dict[str, Any] | None:
        """A JSON file of the run; None where there is none."""
        return self._json(name) if (self.path / name).exists() else None

    def write_report(self, html: str) -> None:
        """Replace the report."""
        self._write("report.html", html)

    def _write(self, name: str, text: str) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        whole = file.with_name(f"{file.name}.{os.getpid()}.part")
        whole.write_text(text, encoding="utf-8")
        whole.replace(file)

    def _text(self, name: str) -> str:
        try:
            return (self.path / name).read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise NotFound(
                f"{self.path.name} holds no {name}. Run `coach eval run` to its end first."
            ) from error

    def _json(self, name: str) -> dict[str, Any]:
        try:
            raw: dict[str, Any] = json.loads(self._text(name))
        except ValueError as error:
            raise WrongUse(f"{self.path.name}: {name} is no JSON; run it again.") from error
        return raw
