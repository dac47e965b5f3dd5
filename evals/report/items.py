"""The parts of the report that are about single items."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from evals.case import Case
from evals.item import Item
from evals.measure import Family, Score, Status
from evals.report.html import details, paragraph, safe
from evals.report.item_view import shown
from evals.report.words import plain
from evals.shelf import walk

WORST = 10
_LONGEST = 220


@dataclass(frozen=True)
class Judged:
    """An item with its case and its scores."""

    case: Case
    item: Item
    scores: tuple[Score, ...]

    @property
    def failing(self) -> tuple[Score, ...]:
        """Failures and errors."""
        return tuple(s for s in self.scores if s.status in (Status.FAIL, Status.ERROR))

    @property
    def status(self) -> str:
        """error, fail or pass."""
        statuses = {score.status for score in self.scores}
        return next((s for s in (Status.ERROR, Status.FAIL) if s in statuses), Status.PASS)

    @property
    def weight(self) -> tuple[int, int]:
        """How bad it is: failed safety measures first, then all."""
        safety = sum(score.family is Family.SAFETY for score in self.failing)
        return safety, len(self.failing)


def judged(
    cases: Sequence[Case], items: Sequence[Item], scores: Sequence[Score]
) -> tuple[Judged, ...]:
    """Items with what belongs to them, in the order of the cases."""
    by_item: dict[tuple[str, int], list[Score]] = defaultdict(list)
    for score in scores:
        by_item[score.case_id, score.epoch].append(score)
    by_case = {case.id: case for case in cases}
    order = {case.id: position for position, case in enumerate(cases)}
    found = [
        Judged(by_case[item.case_id], item, tuple(by_item[item.case_id, item.epoch]))
        for item in items
        if item.case_id in by_case
    ]
    return tuple(sorted(found, key=lambda one: (order[one.case.id], one.item.epoch)))


def worst(items: Sequence[Judged], before: Mapping[tuple[str, int], Item]) -> str:
    """The items that failed most, beside what the baseline said where it said something else."""
    failing = sorted((one for one in items if one.failing), key=lambda one: one.weight)[::-1]
    if not failing:
        return paragraph("No item failed anything.")
    return "".join(_worst(one, before) for one in failing[:WORST])


def _worst(one: Judged, before: Mapping[tuple[str, int], Item]) -> str:
    earlier = before.get((one.item.case_id, one.item.epoch))
    now = shown(one.item, sources=True)
    if earlier is not None and _text(earlier) != _text(one.item):
        now = (
            f'<div class="beside"><div><h3>Before</h3>{shown(earlier, sources=True)}</div>'
            f"<div><h3>Now</h3>{now}</div></div>"
        )
    return (
        f"<h3>{safe(one.case.id)}: “{safe(one.case.request)}”</h3>"
        f"{_reasons(one)}{paragraph(one.case.why, 'quiet')}"
        f"{details('The suggestion', now)}"
    )


def _text(item: Item) -> str:
    return shown(item, sources=False)


def _reasons(one: Judged) -> str:
    said = _said(one)
    listed = "".join(
        f'<li><span class="{score.status}">{safe(plain(score.measure))}</span>:'
        f" {' '.join(_reason(why, said) for why in score.reasons) or score.status}</li>"
        for score in one.failing
    )
    return f"<ul>{listed}</ul>" if listed else ""


def _said(one: Judged) -> Mapping[str, str]:
    """Path → text of the suggestion."""
    answer = one.item.answer
    found = walk(answer.suggestion.body) if answer else ()
    return {where: text for where, text in found if isinstance(text, str)}


def _reason(why: str, said: Mapping[str, str]) -> str:
    """A reason with the words that it is about, where it names their place."""
    where, colon, reason = why.partition(": ")
    if not colon or where not in said:
        return safe(why)
    return f"{safe(reason)} <q>{safe(shorten(said[where], _LONGEST, placeholder=' …'))}</q>"


def every(items: Sequence[Judged]) -> str:
    """Every item, to be filtered and unfolded."""
    rows = "".join(_row(one) for one in items)
    fell = sorted({score.measure for one in items for score in one.failing}, key=plain)
    options = "".join(f'<option value="{safe(name)}">{safe(plain(name))}</option>' for name in fell)
    on_paper = paragraph(f"Open the file on a screen to see each of the {len(items)}.", "paper")
    return f'{_FILTERS.format(fell=options)}{on_paper}<div class="every">{rows}</div>'


def _row(one: Judged) -> str:
    body = one.item.answer.suggestion.body if one.item.answer else None
    kind = body.kind if body else "none"
    repeat = f" ({one.item.epoch})" if one.item.epoch > 1 else ""
    fell = " ".join(sorted({score.measure for score in one.failing}))
    style = "ok" if one.status == Status.PASS else one.status
    summary = (
        f'<span class="{style}">{one.status}</span> {safe(one.case.id)}{repeat}:'
        f" {safe(one.case.request)}"
    )
    inner = _reasons(one) + shown(one.item, sources=False) + _took(one.item)
    inner += paragraph(one.case.why, "quiet")
    return (
        f'<details data-kind="{safe(kind)}" data-status="{one.status}" data-fell="{safe(fell)}">'
        f"<summary>{summary}</summary>{inner}</details>"
    )


def _took(item: Item) -> str:
    """What the answer took: time, and what was asked of a language model."""
    spent = item.spent
    asked = (
        f"; {spent.calls} calls, {spent.prompt_tokens:,} tokens sent and"
        f" {spent.completion_tokens:,} back{f', {spent.cost:,.4f}' if spent.cost else ''}"
        if spent
        else ""
    )
    return paragraph(f"Took {item.seconds:.2f} s{asked}.", "quiet")


_FILTERS = """<div class="filters" hidden>
<label>Words<input type="search"></label>
<label>Kind<select><option value="">all</option><option>agenda</option><option>topics</option>
<option>questions</option><option>answer</option><option>none</option></select></label>
<label>Outcome<select><option value="">all</option><option>pass</option><option>fail</option>
<option>error</option></select></label>
<label>Fell short of<select><option value="">anything or nothing</option>{fell}</select></label>
<span id="count" role="status"></span></div>"""
