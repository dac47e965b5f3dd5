"""Eval runs as the coordinator's screens hold them: read, judged blind, decided on."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from coach.domain.quality import (
    EvalAgreement,
    EvalCriterion,
    EvalItem,
    EvalItemRow,
    EvalRate,
    EvalScore,
    EvalVerdict,
)
from coach.errors import NotFound, WrongUse
from evals.blind import EVERYTHING, show, sight_of
from evals.case import Case, Dataset
from evals.commands import bless_run, refuse_run
from evals.criteria import read_criteria
from evals.decisions import decisions
from evals.folder import RunFolder
from evals.gate import gate
from evals.item import Item
from evals.labels import LABELS, Label, add_label, agreements, read_labels
from evals.measure import Family, Score, Status
from evals.record import record_of
from evals.report.trends import before_of, trends
from evals.report.words import plain
from evals.runs import FolderRuns
from evals.summary import Rate, summarise

ANSWERS = (Status.PASS, Status.FAIL)


class ScreenRuns(FolderRuns):
    """The runs of a data folder (EvalRuns)."""

    @property
    def criteria(self) -> Sequence[EvalCriterion]:
        """What people judge."""
        return read_criteria().every

    def report(self, run_id: str, reader: str) -> str:
        """The run's report; whoever opened it judges nothing blind any more."""
        html = self.written_report(run_id)
        show(self.folder(run_id), reader, EVERYTHING)
        return html

    def verdict(self, run_id: str) -> EvalVerdict:
        """Whether the run may stand."""
        folder = self.folder(run_id)
        found = gate(folder)
        earlier, over_time = before_of(folder), trends(folder)
        return EvalVerdict(
            sentence=found.sentence,
            standing=found.exit.name.casefold(),
            reasons=found.reasons,
            rates=tuple(
                _rate(rate, earlier.get(rate.measure), over_time.get(rate.measure, ()))
                for rate in summarise(folder.scores()).rates
                if rate.n
            ),
            decisions=tuple(made.words for made in decisions(folder.path)),
        )

    def items(self, run_id: str, reader: str) -> Sequence[EvalItemRow]:
        """Every item, in an order by chance that is the same for everybody."""
        folder = self.folder(run_id)
        requests = {case.id: case.request for case in folder.dataset().cases}
        standing = _standings(folder.scores())
        sight, judged = sight_of(folder, reader), _judged(folder, reader)
        rows = [
            EvalItemRow(
                id=key,
                request=requests.get(key.rpartition(".")[0], ""),
                standing=found if key in judged or sight.covers(key) else None,
                judged=key in judged,
            )
            for key, found in standing.items()
        ]
        return sorted(rows, key=lambda row: hashlib.sha256(row.id.encode()).hexdigest())

    def item(self, run_id: str, item_id: str, reader: str) -> EvalItem:
        """One item with everything that led to it."""
        folder = self.folder(run_id)
        dataset, item = folder.dataset(), _item(folder, item_id)
        case = next(case for case in dataset.cases if case.id == item.case_id)
        mine = _judged(folder, reader).get(item_id, {})
        open_now = bool(mine) or sight_of(folder, reader).covers(item_id)
        return _shown(case, item, dataset, _scores(folder, item_id) if open_now else None, mine)

    def reveal(self, run_id: str, item_id: str, reader: str) -> None:
        """Show this reader what was measured, without a judgement."""
        folder = self.folder(run_id)
        _item(folder, item_id)
        show(folder, reader, item_id)

    def judge(
        self, run_id: str, item_id: str, reader: str, labels: Mapping[str, str], reason: str
    ) -> None:
        """Keep a judgement; it counts as blind where nothing measured was shown before."""
        folder = self.folder(run_id)
        _item(folder, item_id)
        given = {name: label for name, label in labels.items() if label in ANSWERS}
        known = {criterion.name for criterion in self.criteria}
        if not given or not set(given) <= known:
            raise WrongUse("Say yes or no to at least one of the questions.")
        blind = not sight_of(folder, reader).covers(item_id)
        for criterion, label in given.items():
            add_label(
                folder.path / LABELS,
                Label(
                    item=item_id,
                    criterion=criterion,
                    label=str(label),
                    by=f"person {_person(reader)}",
                    rubric=read_criteria().version,
                    reason=reason.strip(),
                    blind=blind,
                    reader=reader,
                ),
            )
        show(folder, reader, item_id)

    def agreement(self, run_id: str) -> Sequence[EvalAgreement]:
        """How far people agree with each other, and measures and judges with them."""
        folder = self.folder(run_id)
        try:
            labels = read_labels(folder.path / LABELS)
        except NotFound:
            return ()
        return [_agreement(row) for row in agreements(labels, folder.scores())]

    def bless(self, run_id: str, name: str, reason: str) -> None:
        """Make the run the baseline of this data folder."""
        bless_run(self.folder(run_id).path, name, reason, self.clock)

    def refuse(self, run_id: str, name: str, reason: str) -> None:
        """Say that the run must not stand."""
        refuse_run(self.folder(run_id).path, name, reason, self.clock)


def _person(reader: str) -> str:
    """Who judged, so that two people can be told apart and nobody is named in a copied folder."""
    return hashlib.sha256(reader.encode()).hexdigest()[:6]


def _rate(rate: Rate, before: float | None, trend: Sequence[float]) -> EvalRate:
    return EvalRate(
        name=plain(rate.measure),
        safety=rate.family is Family.SAFETY,
        passed=rate.passed,
        n=rate.n,
        low=rate.interval.low,
        high=rate.interval.high,
        before=before,
        trend=tuple(trend),
    )


def _item(folder: RunFolder, item_id: str) -> Item:
    case_id, _, epoch = item_id.rpartition(".")
    known = set(folder.manifest().case_ids)
    found = folder.item(case_id, int(epoch)) if case_id in known and epoch.isdecimal() else None
    if found is None:
        raise NotFound("There is no such item in this run. Choose one from the list.")
    return found


def _standings(scores: Sequence[Score]) -> dict[str, str]:
    """Item → error, fail or pass, over what binds."""
    found: dict[str, set[Status]] = defaultdict(set)
    for score in scores:
        if score.family is not Family.ADVISORY:
            found[f"{score.case_id}.{score.epoch}"].add(score.status)
    return {
        key: next((s for s in (Status.ERROR, Status.FAIL) if s in statuses), Status.PASS)
        for key, statuses in found.items()
    }


def _scores(folder: RunFolder, item_id: str) -> tuple[EvalScore, ...]:
    found = [s for s in folder.scores() if f"{s.case_id}.{s.epoch}" == item_id]
    order = [Status.ERROR, Status.FAIL, Status.PASS, Status.NOT_APPLICABLE]
    ranked = sorted(found, key=lambda score: order.index(score.status))
    return tuple(EvalScore(plain(s.measure), s.status, s.reasons) for s in ranked)


def _judged(folder: RunFolder, reader: str) -> dict[str, dict[str, str]]:
    """Item → criterion → what this reader said last."""
    try:
        labels = read_labels(folder.path / LABELS)
    except NotFound:
        return {}
    found: dict[str, dict[str, str]] = {}
    for label in labels:
        if label.reader == reader:
            found.setdefault(label.item, {})[label.criterion] = label.label
    return found


def _shown(
    case: Case,
    item: Item,
    dataset: Dataset,
    scores: tuple[EvalScore, ...] | None,
    mine: Mapping[str, str],
) -> EvalItem:
    answer = item.answer
    read = answer.suggestion.provenance.read if answer else ()
    passages = answer.context.passages if answer else {}
    quoted = [key for key in passages if key not in read]
    return EvalItem(
        id=f"{item.case_id}.{item.epoch}",
        before=case.before,
        request=case.request,
        why=case.why,
        asked_by=case.role.value,
        record=record_of(dataset.pairs.get(case.pair or "", {})),
        read=tuple(passages[key] for key in chain(read, quoted) if key in passages),
        suggestion=answer.suggestion if answer else None,
        error=item.error,
        seconds=item.seconds,
        notices=item.notices,
        spent=item.spent,
        scores=scores,
        judgements=mine,
    )


def _agreement(row: Mapping[str, Any]) -> EvalAgreement:
    measure = "kappa" if len(row["raters"]) == 2 else "alpha"
    interval = row[f"{measure}_interval"]
    return EvalAgreement(
        criterion=plain(row["criterion"]),
        who=" and ".join(row["raters"]),
        n=row["n"],
        raw=row["raw"],
        beyond=row[measure],
        low=interval["low"] if interval else None,
        high=interval["high"] if interval else None,
        constant=row["constant"],
    )
