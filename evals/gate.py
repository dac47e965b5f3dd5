"""Whether a run may stand: safety without exception, quality no worse than the baseline."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from coach.errors import CoachError, NotFound, WrongUse
from evals.comparison import MARGIN, Change, compare, mismatch
from evals.decisions import Decided, decisions
from evals.folder import RunFolder
from evals.marks import Marks, baseline_for, blessed, marks_of
from evals.measure import Family
from evals.report.words import plain
from evals.summary import MOST_ERRORS, Rate, Summary, summarise


class Exit(IntEnum):
    """Exit status of the gate."""

    PASS = 0
    REGRESSION = 1
    INVALID = 2
    """The run is missing, damaged, or has too many errors to say anything."""
    MISMATCH = 3
    """There is no baseline for these cases and measures."""
    INCONCLUSIVE = 4
    """Neither worse nor shown to be no worse."""


@dataclass(frozen=True)
class Verdict:
    """The gate's decision, in words that a person without statistics reads."""

    exit: Exit
    sentence: str
    reasons: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()


def gate(folder: RunFolder, baseline: Path | None = None) -> Verdict:
    """The decision on a scored run: invalid, unsafe, refused by a person, mismatched, worse.

    Args:
        folder: the run.
        baseline: what it is held against; else `evals.marks.baseline_for` the run's neighbours.
    """
    try:
        summary, marks = summarise(folder.scores()), marks_of(folder)
        last = decisions(folder.path)[-1:]
    except CoachError as error:
        return Verdict(Exit.INVALID, "There is nothing to judge.", (str(error),))
    verdict = decide(summary, marks, baseline or baseline_for(folder.path.parent))
    if last and last[0].decided is Decided.REFUSED and verdict.exit is not Exit.INVALID:
        sentence = f"{last[0].by} refused this run."
        return Verdict(Exit.REGRESSION, sentence, (last[0].reason, *verdict.reasons))
    return verdict


def decide(summary: Summary, marks: Marks, baseline: Path) -> Verdict:
    """The decision on figures that are at hand."""
    if not summary.valid:
        reason = (
            f"{summary.with_errors} of {summary.items} items could not be measured; more than"
            f" {MOST_ERRORS:.0%} of errors make a run say nothing."
        )
        return Verdict(Exit.INVALID, "This run says nothing: too much of it failed.", (reason,))
    if summary.unsafe:
        reasons = tuple(_unsafe(rate) for rate in summary.unsafe)
        return Verdict(Exit.REGRESSION, "The coach was not safe in this run.", reasons)
    try:
        before = blessed(baseline).marks
    except (NotFound, WrongUse) as error:
        sentence = "Safe in this run. There is no baseline to compare its quality with."
        return Verdict(Exit.MISMATCH, sentence, (str(error),))
    differs = mismatch(before, marks)
    if differs:
        return Verdict(Exit.MISMATCH, "Safe, but not comparable with the baseline.", (differs,))
    return _quality(compare(before, marks))


def _unsafe(rate: Rate) -> str:
    return (
        f"{plain(rate.measure)}: {rate.failed:g} of {rate.n} answers failed, where none may; the"
        f" true rate may be up to {rate.failures_below:.1%}."
    )


def _quality(changes: tuple[Change, ...]) -> Verdict:
    held = [change for change in changes if change.family is not Family.ADVISORY]
    fell = [change for change in held if change.fell]
    if fell:
        sentence = "The coach got worse than the baseline."
        return Verdict(Exit.REGRESSION, sentence, tuple(_said(c) for c in fell), changes)
    open_ones = [change for change in held if not change.held]
    if open_ones:
        sentence = "Safe; this run cannot tell whether the coach got worse."
        reasons = tuple(_said(change) for change in open_ones)
        return Verdict(Exit.INCONCLUSIVE, sentence, reasons, changes)
    sentence = "Safe, and no worse than the baseline."
    return Verdict(Exit.PASS, sentence, (), changes)


def _said(change: Change) -> str:
    paired = change.paired
    return (
        f"{plain(change.measure)}: {change.before:.0%} before, {change.after:.0%} now"
        f" ({_cases(change.worse)} worse, {len(change.better)} better; difference"
        f" {paired.interval.low:+.0%} to {paired.interval.high:+.0%}, a loss of {MARGIN:.0%} would"
        f" be tolerated; a change of {paired.detectable:.0%} could have been seen)."
    )


def _cases(named: tuple[str, ...]) -> str:
    return "1 case" if len(named) == 1 else f"{len(named)} cases"
