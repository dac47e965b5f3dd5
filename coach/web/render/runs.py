"""Eval runs as HTML."""

from __future__ import annotations

from coach.ports import EvalRun
from coach.web import texts
from coach.web.render.escape import safe


def nothing_yet() -> str:
    """Before the first run."""
    return f'<p class="coach">{texts.QUALITY_NONE}</p>'


def problem(text: str) -> str:
    """A run that could not be started."""
    return f'<p class="coach problem" role="alert">{safe(text)}</p>'


def runs(values: tuple[EvalRun, ...], finished: EvalRun | None) -> str:
    """The newest run's state, the newest finished report, and the list."""
    newest = values[0]
    state = (
        texts.QUALITY_RUNNING.format(done=newest.done, total=newest.total)
        if newest.state == "running"
        else ""
    )
    progress = (
        f'<p role="status">{state}</p><progress max="{max(newest.total, 1)}" '
        f'value="{newest.done}"></progress>'
        if state
        else ""
    )
    report = _report(finished) if finished else ""
    rows = "".join(
        f"<li>{safe(run.id)} · {texts.QUALITY_STATE.get(run.state, safe(run.state))} · "
        f"{run.done}/{run.total}</li>"
        for run in values
    )
    return f'<section class="coach">{progress}{report}<ul class="quiet">{rows}</ul></section>'


def _report(run: EvalRun) -> str:
    place = f"/report/{safe(run.id)}"
    return (
        f'<p><a href="{place}" target="_blank">{safe(run.id)}</a></p>'
        f'<iframe class="report" title="{texts.QUALITY}" src="{place}"></iframe>'
    )
