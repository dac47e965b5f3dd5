"""The coordinator's Quality tab: start a run, watch it, read its report."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import CoachError
from coach.ports import EvalRun
from coach.service.coach import Coach
from coach.web import texts
from coach.web.render import runs as shown
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
SECONDS_BETWEEN_LOOKS = 2


class Quality:
    """The tab's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach

    def state(self, viewer: Viewer) -> tuple[str, bool]:
        """The newest run and its report as HTML, and whether it is still going."""
        runs = self._coach.reviewing.runs(viewer)
        if not runs:
            return shown.nothing_yet(), False
        going = runs[0].state == "running"
        finished = next((run for run in runs if run.state == "done"), None)
        return shown.runs(runs[:8], finished), going

    def start(self, viewer: Viewer) -> None:
        """Start a run."""
        self._coach.reviewing.start(viewer)

    def cancel(self, viewer: Viewer) -> None:
        """End the newest run if it is still going."""
        for run in self._going(viewer):
            self._coach.reviewing.cancel(viewer, run.id)

    def _going(self, viewer: Viewer) -> list[EvalRun]:
        return [run for run in self._coach.reviewing.runs(viewer) if run.state == "running"]


def create_tab(coach: Coach) -> Loader:
    """Build the tab; returns what fills it when the page opens."""
    import gradio as gr

    quality = Quality(coach)
    gr.HTML(f'<p class="coach quiet">{texts.QUALITY_LEAD}</p>')
    with gr.Row():
        run = gr.Button(texts.QUALITY_RUN, variant="primary", elem_id="run")
        cancel = gr.Button(texts.QUALITY_CANCEL, elem_id="cancel-run")
    view = gr.HTML(elem_id="quality")
    ticking = gr.Timer(SECONDS_BETWEEN_LOOKS, active=False)

    def look(viewer: Viewer) -> tuple[Any, ...]:
        html, going = quality.state(viewer)
        return html, gr.Timer(active=going)

    def on_look(request: gr.Request) -> tuple[Any, ...]:
        return look(required(coach, request, Role.COORDINATOR))

    def on_run(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, Role.COORDINATOR)
        try:
            quality.start(viewer)
        except CoachError as error:
            return shown.problem(str(error)), gr.Timer(active=False)
        return look(viewer)

    def on_cancel(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, Role.COORDINATOR)
        quality.cancel(viewer)
        return look(viewer)

    outputs = [view, ticking]
    run.click(on_run, None, outputs, api_visibility="private")
    cancel.click(on_cancel, None, outputs, api_visibility="private")
    ticking.tick(on_look, None, outputs, api_visibility="private", show_progress="hidden")
    return on_look, outputs
