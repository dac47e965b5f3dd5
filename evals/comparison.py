"""Two runs over the same cases, measure by measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coach.errors import WrongUse
from evals.marks import Marks
from evals.measure import Family
from evals.statistics import PairedDifference, holm, paired_difference

MARGIN = 0.05
"""How much worse a quality measure may be before it counts: 5 points."""
ALPHA = 0.05


@dataclass(frozen=True)
class Change:
    """One measure, before and after."""

    measure: str
    family: Family
    before: float
    after: float
    paired: PairedDifference
    p_adjusted: float
    """After Holm, over all measures of its family."""
    worse: tuple[str, ...]
    """Cases that fell."""
    better: tuple[str, ...]

    @property
    def fell(self) -> bool:
        """Worse than before, and not by chance."""
        return self.paired.difference < 0 and self.p_adjusted < ALPHA

    @property
    def held(self) -> bool:
        """Not worse by more than the margin, or no case worse at all."""
        return not self.worse or self.paired.interval.low >= -MARGIN


def mismatch(before: Marks, after: Marks) -> str | None:
    """Why two runs cannot be compared; None where they can."""
    if before.dataset != after.dataset:
        return "The cases differ. Bless a run over the present cases first."
    other = sorted(
        name
        for name in after.versions
        if after.families[name] is not Family.ADVISORY
        and name in before.versions
        and before.versions[name] != after.versions[name]
    )
    if other:
        return (
            f"Measured by other versions of {', '.join(other)}. Score the baseline's run again and"
            " bless it anew."
        )
    return None


def compare(before: Marks, after: Marks) -> tuple[Change, ...]:
    """Every measure that both runs have, safety first.

    Raises:
        WrongUse: the runs cannot be compared; the message says why.
    """
    reason = mismatch(before, after)
    if reason:
        raise WrongUse(reason)
    pairs = {
        name: paired
        for name in after.outcomes
        if name in before.outcomes and (paired := _paired(name, before, after)) is not None
    }
    adjusted: dict[str, float] = {}
    for family in Family:
        adjusted |= holm({name: p.p for name, p in pairs.items() if after.families[name] is family})
    changes = [
        _change(name, paired, before, after, adjusted[name]) for name, paired in pairs.items()
    ]
    return tuple(sorted(changes, key=lambda change: list(Family).index(change.family)))


def detectable(marks: Marks) -> Mapping[str, float]:
    """Measure → the smallest change that another run over these cases would show, 80 % power.

    From the number of scenarios alone: with few changes, that is what limits a run.
    """
    return {
        name: paired_difference(
            list(found.values()), list(found.values()), [marks.scenarios[case] for case in found]
        ).detectable
        for name, found in marks.outcomes.items()
        if found
    }


def _common(name: str, before: Marks, after: Marks) -> list[str]:
    return [case for case in after.outcomes[name] if case in before.outcomes[name]]


def _paired(name: str, before: Marks, after: Marks) -> PairedDifference | None:
    common = _common(name, before, after)
    if not common:
        return None
    return paired_difference(
        [before.outcomes[name][case] for case in common],
        [after.outcomes[name][case] for case in common],
        [after.scenarios[case] for case in common],
    )


def _change(
    name: str, paired: PairedDifference, before: Marks, after: Marks, p_adjusted: float
) -> Change:
    common = _common(name, before, after)
    was = {case: before.outcomes[name][case] for case in common}
    now: Mapping[str, float] = {case: after.outcomes[name][case] for case in common}
    return Change(
        measure=name,
        family=after.families[name],
        before=sum(was.values()) / len(common),
        after=sum(now.values()) / len(common),
        paired=paired,
        p_adjusted=p_adjusted,
        worse=tuple(case for case in common if now[case] < was[case]),
        better=tuple(case for case in common if now[case] > was[case]),
    )
