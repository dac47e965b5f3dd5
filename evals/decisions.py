"""What people decided about a run: blessed or refused, by whom and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from coach.errors import WrongUse
from coach.ports import Clock

DECISIONS = "decisions.jsonl"
LEAST_WORDS = 3


class Decided(StrEnum):
    """What somebody decided."""

    BLESSED = "blessed"
    REFUSED = "refused"


@dataclass(frozen=True)
class Decision:
    """A person's act: it has a name and a reason."""

    decided: Decided
    by: str
    reason: str
    at: str
    """ISO time."""

    @property
    def words(self) -> str:
        """The decision in a sentence."""
        return f"{self.decided.capitalize()} by {self.by} on {self.at[:10]}: {self.reason}"


_DECISION = TypeAdapter(Decision)


def decision(decided: Decided, name: str, reason: str, clock: Clock) -> Decision:
    """A decision of this moment.

    Raises:
        WrongUse: no name, or no reason of a few words: the next person reads why.
    """
    if not name.strip() or len(reason.split()) < LEAST_WORDS:
        raise WrongUse("This needs your name and a reason of a few words.")
    at = clock.now().isoformat("T", "seconds")
    return Decision(decided, name.strip(), reason.strip(), at)


def keep_decision(run: Path, made: Decision) -> None:
    """Write it down beside the run."""
    with (run / DECISIONS).open("ab") as lines:
        lines.write(_DECISION.dump_json(made) + b"\n")


def decisions(run: Path) -> tuple[Decision, ...]:
    """Every decision about a run, oldest first; the last one counts.

    Raises:
        WrongUse: the file is damaged.
    """
    file = run / DECISIONS
    if not file.exists():
        return ()
    try:
        lines = file.read_bytes().splitlines()
        return tuple(_DECISION.validate_json(line) for line in lines)
    except ValidationError as error:
        raise WrongUse(f"{run.name}: {DECISIONS} is damaged; remove the broken line.") from error
