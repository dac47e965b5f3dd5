"""A slice of the suite in seconds: some cases of every kind, on a coach with a part of the library.

Reading the whole library takes a minute, and most of what a change can break shows without it:
whether an answer is safe, cited, timed and well formed. How good it is needs a whole run.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from coach.checks.suite import standard_suite
from coach.composing.cards.principles import EVERY as PRINCIPLES
from coach.settings import Settings
from evals.bench import Bench
from evals.case import Dataset, load_dataset
from evals.checked import check_measures
from evals.coach_bench import World, open_world
from evals.expected import expectations
from evals.gate import Exit
from evals.independent import independent_measures
from evals.measure import Family, Measure, Score, Status, scores_of
from evals.shelf import open_shelf
from evals.summary import Summary, summarise

CASES = 30
EVERY = 15
"""Every fifteenth card of a file is read."""
ENDS = ("act-open", "act-close")
"""Ids of cards that every meeting needs one of begin so; they are all read."""
FORM = frozenset({"shown", "timing", "minutes", "questions"})
"""What holds of a well-formed answer, whatever the library says."""
WHOLE = frozenset({"route"})
"""Safety that hangs on how a request is heard, which a part of the library does not show."""
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Watch = Callable[[int, int, str], None]
"""Told how many of how many are done, and of what."""


@dataclass(frozen=True)
class Slice:
    """What the slice found."""

    summary: Summary
    broken: tuple[Score, ...]
    """Failures of safety and form, and whatever could not be measured."""

    @property
    def exit(self) -> Exit:
        """Broken, as the gate has it: too many errors say nothing."""
        if not self.summary.valid:
            return Exit.INVALID
        return Exit.REGRESSION if self.broken else Exit.PASS


def fast_dataset(cases: int = CASES) -> Dataset:
    """Cases of every file, of pairs alone: nothing of the sample programme is needed."""
    whole = load_dataset()
    own = replace(whole, cases=tuple(case for case in whole.cases if case.pair))
    step = len(own.cases) / cases
    chosen = tuple(own.cases[int(position * step)] for position in range(cases))
    used = {case.pair for case in chosen}
    return Dataset(chosen, {name: own.pairs[name] for name in own.pairs if name in used})


def part_of_library(knowledge: Path, into: Path, every: int = EVERY) -> Path:
    """A knowledge folder with some of the library; its place.

    Every so-manieth card of each file, all that open or close a meeting, and the guidance that the
    coach's own moves rest on.
    """
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    shutil.copy(knowledge / "sources.yaml", into / "sources.yaml")
    for file in sorted(knowledge.glob("*/*.yaml")):
        if file.parent.name != "sample_programme":
            cards: list[Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)
            target = into / file.parent.name / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            kept = [
                card
                for number, card in enumerate(cards)
                if number % every == 0 or card["id"].startswith(ENDS)
            ]
            text = yaml.dump(kept, Dumper=_DUMPER, allow_unicode=True)
            target.write_text(text, encoding="utf-8")
    (into / "guidance").mkdir()
    for document in sorted((knowledge / "guidance").glob("*.md")):
        if any(line in document.read_text(encoding="utf-8") for line in PRINCIPLES):
            shutil.copy(document, into / "guidance")
    return into


def open_fast(root: Path, dataset: Dataset, settings: Settings) -> Bench:
    """The product as it ships over a part of its library.

    Args:
        root: a folder that keeps what was read for the next time.
        dataset: its pairs are all that there are.
        settings: the deployment's.
    """
    part = part_of_library(settings.knowledge_dir, root / "knowledge")
    small = settings.model_copy(update={"knowledge_dir": part, "overlay_dir": None})
    return open_world(root / "run" / "coach", dataset, World(small, dataset.pairs, sample=False))


def fast_measures(dataset: Dataset, settings: Settings) -> tuple[Measure, ...]:
    """What needs no model: the rules of the checks, and what shares no line with them."""
    return (
        *check_measures(standard_suite()),
        *independent_measures(dataset.pairs),
        *expectations(open_shelf(settings.knowledge_dir), dataset.pairs),
    )


def run_fast(
    dataset: Dataset,
    bench: Bench,
    measures: Sequence[Measure],
    watch: Watch = lambda done, total, doing: None,
) -> Slice:
    """Ask every case once and measure every answer; nothing is kept."""
    scores: list[Score] = []
    try:
        for done, case in enumerate(dataset.cases, 1):
            scores += scores_of(case, bench.ask(case, 1), measures)
            watch(done, len(dataset.cases), "asking the coach")
    finally:
        bench.close()
    return Slice(summarise(scores), _broken(scores))


def _broken(scores: Sequence[Score]) -> tuple[Score, ...]:
    return tuple(
        score
        for score in scores
        if score.status is Status.ERROR or (score.status is Status.FAIL and _binds(score))
    )


def _binds(score: Score) -> bool:
    safety = score.family is Family.SAFETY and score.measure not in WHOLE
    return safety or score.measure in FORM
