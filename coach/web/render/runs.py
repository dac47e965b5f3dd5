"""Eval runs as HTML: the verdict, the bars, the list."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.quality import EvalAgreement, EvalRate, EvalVerdict
from coach.ports import EvalRun
from coach.web import quality_texts as texts
from coach.web.render.escape import prose, safe

WIDTH = 160


def nothing_yet() -> str:
    """Before the first run."""
    return f'<p class="coach">{texts.NONE}</p>'


def problem(text: str) -> str:
    """Something that could not be done."""
    return f'<p class="coach problem" role="alert">{prose(text)}</p>'


def done(text: str) -> str:
    """Something that was done."""
    return f'<p class="coach" role="status">{prose(text)}</p>'


def title(run: EvalRun) -> str:
    """One run in a list of choices."""
    state = texts.STATES.get(run.state, run.state)
    size = f" · {run.total} requests" if run.total else ""
    return f"{state} · {run.id[:10]} {run.id[11:13]}:{run.id[13:15]}{size}"


def progress(run: EvalRun) -> str:
    """How far a run is that is still going, or why it is not."""
    if run.state == "running":
        words = texts.RUNNING if run.done or run.total else texts.STARTING
        said = words.format(done=run.done, total=run.total, note=safe(run.note or texts.WAITING))
        bar = f'<progress class="run" value="{run.done}" max="{max(run.total, 1)}"></progress>'
        return f'<p class="coach" role="status">{said}</p>{bar}'
    if run.state == "failed":
        return problem(texts.FAILED.format(note=run.note))
    if run.state == "cancelled":
        return done(texts.CANCELLED.format(done=run.done, total=run.total))
    return ""


def verdict(run: EvalRun, value: EvalVerdict) -> str:
    """The verdict sentence, safety first, every measure with its interval."""
    reasons = "".join(f"<li>{prose(reason)}</li>" for reason in value.reasons)
    decided = "".join(f'<p class="quiet">{safe(words)}</p>' for words in value.decisions)
    safety = [rate for rate in value.rates if rate.safety]
    quality = [rate for rate in value.rates if not rate.safety]
    return (
        f'<section class="coach quality"><div class="standing {safe(value.standing)}">'
        f"<h3>{safe(value.sentence)}</h3>{f'<ul>{reasons}</ul>' if reasons else ''}{decided}</div>"
        f"{_links(run)}{_rates(texts.SAFETY, safety)}{_rates(texts.QUALITY, quality)}</section>"
    )


def _links(run: EvalRun) -> str:
    place = f"/report/{safe(run.id)}"
    return (
        f'<p><a href="{place}" target="_blank">{texts.OPEN_REPORT}</a> · '
        f'<a href="{place}" download="{safe(run.id)}.html">{texts.DOWNLOAD}</a></p>'
        f'<p class="quiet">{texts.BLIND_FIRST}</p>'
    )


def _rates(caption: str, rates: Sequence[EvalRate]) -> str:
    rows = "".join(_rate(rate) for rate in rates)
    if not rows:
        return ""
    return f'<h4>{caption}</h4><ul class="rates">{rows}</ul>'


def _rate(rate: EvalRate) -> str:
    whole = rate.passed == rate.n
    before = texts.BEFORE.format(before=_percent(rate.before)) if rate.before is not None else ""
    interval = texts.INTERVAL.format(low=_percent(rate.low), high=_percent(rate.high))
    counted = texts.OF.format(passed=f"{rate.passed:g}", n=rate.n)
    return (
        f'<li class="{"whole" if whole else "short"}"><span class="what">{safe(rate.name)}</span>'
        f'<span class="count">{counted}</span>{_bar(rate)}'
        f'<span class="quiet">{interval}{" · " if before else ""}{before}</span>{_trend(rate)}</li>'
    )


def _bar(rate: EvalRate) -> str:
    """The share as a dot on its interval; the baseline as a tick."""
    share = rate.passed / rate.n
    x = [round(value * WIDTH, 1) for value in (rate.low, rate.high, share)]
    tick = ""
    if rate.before is not None:
        at = round(rate.before * WIDTH, 1)
        tick = f'<line class="before" x1="{at}" x2="{at}" y1="1" y2="13"/>'
    return (
        f'<svg role="img" aria-label="{_percent(share)}" width="{WIDTH + 8}" height="14"'
        f' viewBox="-4 0 {WIDTH + 8} 14"><line class="axis" x1="0" x2="{WIDTH}" y1="7" y2="7"/>'
        f'<line class="span" x1="{x[0]}" x2="{x[1]}" y1="7" y2="7"/>{tick}'
        f'<circle cx="{x[2]}" cy="7" r="3.5"/></svg>'
    )


def _trend(rate: EvalRate) -> str:
    if len(rate.trend) < 2:
        return ""
    step = 60 / (len(rate.trend) - 1)
    points = " ".join(f"{n * step:.1f},{12 - v * 12:.1f}" for n, v in enumerate(rate.trend))
    said = " → ".join(_percent(value) for value in rate.trend)
    return (
        f'<svg class="trend" role="img" aria-label="{said}" width="64" height="16"'
        f' viewBox="-2 -2 64 16"><polyline points="{points}"/></svg>'
    )


def agreement(rows: Sequence[EvalAgreement]) -> str:
    """How far people agree, and the measures with them."""
    if not rows:
        return f'<p class="coach quiet">{texts.AGREEMENT_NONE}</p>'
    head = "".join(f'<th scope="col">{text}</th>' for text in texts.AGREEMENT_HEADS)
    body = "".join(map(_agreed, rows))
    return (
        f'<div class="coach wide" tabindex="0" role="region" aria-label="{texts.AGREEMENT}">'
        f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _agreed(row: EvalAgreement) -> str:
    """One row, whose cells name their column: a phone shows them one below the other."""
    cells = (safe(row.who), row.n, _percent(row.raw), _beyond(row), _percent(row.constant))
    named = zip(texts.AGREEMENT_HEADS[1:], cells, strict=True)
    rest = "".join(f'<td data-head="{head}">{cell}</td>' for head, cell in named)
    return f'<tr><th scope="row">{safe(row.criterion)}</th>{rest}</tr>'


def _beyond(row: EvalAgreement) -> str:
    if row.beyond is None or row.low is None or row.high is None:
        return "–"
    return f"{row.beyond:.2f} ({row.low:.2f} to {row.high:.2f})"


def _percent(value: float) -> str:
    return f"{value:.0%}"
