"""What checks have to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coach.domain.passages import Passage
from coach.domain.people import Person


class Severity(StrEnum):
    """What a finding means: an error keeps the piece from being shown."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Finding:
    """One thing that a check noticed."""

    check: str
    version: str
    severity: Severity
    reason: str
    """A sentence that a person understands."""
    where: str = ""
    """Path to the piece: ``items[2].what``; empty for the whole."""


@dataclass(frozen=True)
class Verdict:
    """All findings on one suggestion, and the checks that ran."""

    findings: tuple[Finding, ...]
    checks: tuple[str, ...]
    """``name@version`` of every check that ran."""

    @property
    def passed(self) -> bool:
        """Whether no finding is an error and at least one check ran."""
        return bool(self.checks) and not any(f.severity is Severity.ERROR for f in self.findings)


@dataclass(frozen=True)
class CheckContext:
    """What checks may look at besides the suggestion itself."""

    passages: Mapping[str, Passage]
    """Every passage in the viewer's scope that was offered to the composer, by id."""
    roster: tuple[Person, ...] = ()
    """People of the programme, whose names must not appear."""
    pair_id: str | None = None
    minutes: int | None = None
    """Minutes asked for, where the request is for an agenda."""
    used_ids: frozenset[str] = frozenset()
    """Cards that earlier meetings used."""
    earlier_texts: tuple[str, ...] = ()
    """Titles and questions of the pair's earlier suggestions and meetings."""
    request: str = ""
