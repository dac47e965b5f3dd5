"""The end of a suggestion by model: the whole is checked, and what fails there is the rule's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from coach.checks.grounding import Grounding
from coach.checks.parts import parts
from coach.checks.suite import Suite
from coach.composing.by_model.anchoring import Sources, nearest
from coach.composing.by_model.assembly import Assembly, Pieces, assembled
from coach.composing.by_model.desk import Desk
from coach.composing.by_model.judging import at
from coach.composing.by_model.sitting import Sitting
from coach.composing.by_model.wire import WireCite
from coach.composing.citing import cite
from coach.composing.drafts import Quote
from coach.domain.findings import CheckContext, Finding, Severity, Verdict
from coach.errors import MalformedReply

_ROUNDS = 4
_OTHERS = 4
"""Other quotes that are tried for a piece: each means a check of the whole."""


@dataclass(frozen=True)
class Outcome:
    """A suggestion that passes as a whole."""

    made: Assembly
    verdict: Verdict
    why: dict[str, str]
    """Path in the reply → why that piece, or a sentence of it, is not shown."""
    spared: Mapping[str, object] = field(default_factory=dict)
    """Path in the reply → what is shown of a piece that failed."""


def doubted(sitting: Sitting, suite: Suite, context: CheckContext) -> Mapping[str, str]:
    """Pieces that passed alone and fail beside the others: by path, and why."""
    passed = _uncluttered(sitting.desk, sitting.passed, suite, context)
    made = assembled(sitting.desk, Pieces(passed, frozenset(sitting.failed)))
    if made is None:
        return {}
    errors = _errors(suite.examine(made.body, context))
    return {where: finding.reason for finding in errors for where in _culprits(finding, made)}


@dataclass(frozen=True)
class Suites:
    """What a whole must pass."""

    model: Suite
    """For what the model worded."""
    rule: Suite
    """For what the rule made; a judge by meaning looks at a model's words alone."""

    def examine(self, made: Assembly, context: CheckContext) -> Verdict:
        """The verdict on a whole, each part by what it must pass."""
        verdict = self.model.examine(made.body, context)
        known = frozenset(self.rule.examine(made.body, context).findings)
        kept = [f for f in verdict.findings if f in known or not f.where or _said(f, made)]
        return replace(verdict, findings=tuple(kept))


def settled(sitting: Sitting, suites: Suites, context: CheckContext) -> Outcome | None:
    """The whole; None where nothing of the model's can stand.

    What fails in the rule's own parts is left to whoever guards the rule's suggestions.
    """
    passed = sitting.spared | sitting.passed
    why = {where: judged.why for where, (_, judged) in sitting.failed.items()}
    passed = _uncluttered(sitting.desk, passed, suites.model, context)
    for _ in range(_ROUNDS):
        made = assembled(sitting.desk, Pieces(passed, frozenset(why) - passed.keys()))
        if made is None:
            return None
        verdict = suites.examine(made, context)
        errors = _errors(verdict)
        culprits = {where: f.reason for f in errors for where in _culprits(f, made)}
        if not culprits:
            whole = any(not finding.where for finding in errors)
            spared = {where: passed[where] for where in sitting.spared if where in passed}
            return None if whole else Outcome(made, verdict, why, spared)
        why |= culprits
        passed = {where: value for where, value in passed.items() if where not in culprits}
    return None


def _uncluttered(
    desk: Desk, passed: Mapping[str, object], suite: Suite, context: CheckContext
) -> dict[str, object]:
    """The pieces without quotes that stand at the wrong one of them, where others carry it."""
    kept = dict(passed)
    made = assembled(desk, Pieces(kept, frozenset()))
    if made is None:
        return kept
    for finding in _errors(suite.examine(made.body, context)):
        place, _, cited = finding.where.partition(".citations[")
        where = made.said.get(place, "")
        piece: Any = kept.get(where)
        if piece is None or not getattr(piece, "citations", ()):
            continue
        if cited and len(piece.citations) > 1:
            wrong = at(made.body, place).citations[int(cited.rstrip("]"))]
            left = tuple(citation for citation in piece.citations if citation != wrong)
            kept[where] = replace(piece, citations=left or piece.citations)
        elif finding.check == Grounding.name:
            kept[where] = _anchored_again(desk, kept, (place, where), suite, context)
    return kept


def _anchored_again(
    desk: Desk,
    kept: Mapping[str, object],
    at_place: tuple[str, str],
    suite: Suite,
    context: CheckContext,
) -> object:
    """The piece with a quote that carries it among the others too; as it is where none does."""
    place, where = at_place
    piece: Any = kept[where]
    labels = {p.id: label for label, own in desk.labels.items() for p in own}
    cites = [WireCite(source=labels[c.passage_id], quote=c.quote) for c in piece.citations]
    made = assembled(desk, Pieces(kept, frozenset()))
    part = next((part for part in parts(made.body) if part.where == place), None) if made else None
    if part is None:
        return piece
    offered = Sources(desk.labels, frozenset(desk.beliefs.values()))
    near = nearest(part.text, cites, offered, move=not part.stated)
    for other in islice(near, _OTHERS):
        try:
            cited = cite(Quote(other.source, other.quote), desk.labels)
        except MalformedReply:  # it spans two lines of its source
            continue
        changed = replace(piece, citations=(cited,))
        whole = assembled(desk, Pieces({**kept, where: changed}, frozenset()))
        wrong = _errors(suite.examine(whole.body, context)) if whole else []
        if whole and not any(f.where.startswith(place) for f in wrong):
            return changed
    return piece


def _errors(verdict: Verdict) -> list[Finding]:
    return [f for f in verdict.findings if f.severity is Severity.ERROR]


def _said(finding: Finding, made: Assembly) -> bool:
    """Whether a finding is about something that the model worded."""
    return any(True for _ in _culprits(finding, made))


def _culprits(finding: Finding, made: Assembly) -> Iterator[str]:
    """The model's pieces that a finding is about."""
    for place, where in made.said.items():
        if finding.where == place or finding.where.startswith((f"{place}.", f"{place}[")):
            yield where
