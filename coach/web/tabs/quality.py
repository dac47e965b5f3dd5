"""The coordinator's Quality tab: start a run, watch it, judge it, decide on it."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import CoachError
from coach.ports import EvalRun
from coach.service.coach import Coach
from coach.web import quality_texts as texts
from coach.web.render import runs as shown
from coach.web.sections import eval_decision, eval_items
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
SECONDS_BETWEEN_LOOKS = 2
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


Filler = Callable[[Viewer, str | None], Any]
"""What fills a section for a run."""
HEAD = 5
"""Parts of the tab above its sections: the verdict, the run, two buttons, the timer."""


class Quality:
    """The tab's handlers."""

    def __init__(self, coach: Coach, sections: tuple[Filler, ...] = ()) -> None:
        self._reviewing = coach.reviewing
        self._sections = sections

    def view(self, viewer: Viewer, run: EvalRun | None) -> str:
        """How far the run is, or its verdict."""
        if run is None:
            return shown.nothing_yet()
        if run.state != "done":
            return shown.progress(run)
        try:
            return shown.verdict(run, self._reviewing.verdict(viewer, run.id))
        except CoachError as error:
            return shown.problem(str(error))

    def whole(self, viewer: Viewer, wanted: str | None) -> list[Any]:
        """The tab for a run, or for the newest where there is no such run."""
        run, head = self._head(viewer, wanted)
        run_id = run.id if run else None
        return [*head, *(fill(viewer, run_id) for fill in self._sections)]

    def tick(self, viewer: Viewer, wanted: str | None) -> list[Any]:
        """While a run is going only its progress changes; everything once it is over."""
        import gradio as gr

        run, head = self._head(viewer, wanted)
        if run is None or run.state != "running":
            return self.whole(viewer, wanted)
        return [head[0], gr.skip(), *head[2:], *(gr.skip() for _ in self._sections)]

    def start(self, viewer: Viewer, limit: int) -> list[Any]:
        """Start a run over so many requests, 0 for all; the tab."""
        return self._after(viewer, None, lambda: self._reviewing.start(viewer, limit or None))

    def cancel(self, viewer: Viewer, wanted: str | None) -> list[Any]:
        """End what is still going; the tab."""

        def end() -> None:
            for run in self._reviewing.runs(viewer):
                if run.state == "running":
                    self._reviewing.cancel(viewer, run.id)

        return self._after(viewer, wanted, end)

    def _after(self, viewer: Viewer, wanted: str | None, change: Callable[[], object]) -> list[Any]:
        import gradio as gr

        try:
            change()
        except CoachError as error:
            rest = HEAD - 1 + len(self._sections)
            return [shown.problem(str(error)), *(gr.skip() for _ in range(rest))]
        return self.whole(viewer, wanted)

    def _head(self, viewer: Viewer, wanted: str | None) -> tuple[EvalRun | None, list[Any]]:
        import gradio as gr

        runs = self._reviewing.runs(viewer)
        run = next((one for one in runs if one.id == wanted), runs[0] if runs else None)
        going = any(one.state == "running" for one in runs)
        choices = [(shown.title(one), one.id) for one in runs]
        return run, [
            self.view(viewer, run),
            gr.Dropdown(choices, value=run.id if run else None, visible=bool(runs)),
            gr.Button(interactive=not going),
            gr.Button(visible=going),
            gr.Timer(active=going),
        ]


def create_tab(coach: Coach) -> Loader:
    """Build the tab; returns what fills it when the page opens."""
    import gradio as gr

    gr.HTML(f'<p class="coach quiet">{texts.LEAD}</p>')
    with gr.Row(equal_height=True):
        size = gr.Radio(list(texts.SIZES), value=texts.SIZES[0][1], label=texts.HOW_MANY, scale=2)
        run = gr.Button(texts.RUN, variant="primary", scale=1, elem_id="run")
        cancel = gr.Button(texts.CANCEL, scale=1, visible=False, elem_id="cancel-run")
    which = gr.Dropdown([], label=texts.WHICH, visible=False, elem_id="which-run")
    view = gr.HTML(elem_id="quality")
    ticking = gr.Timer(SECONDS_BETWEEN_LOOKS, active=False)
    with gr.Accordion(texts.ITEMS, open=False, elem_id="judge"):
        list_items, items, judged = eval_items.create_section(coach, which)
    with gr.Accordion(texts.AGREEMENT, open=False, elem_id="agree"):
        agree, table = eval_decision.create_agreement(coach, which)
    with gr.Accordion(texts.DECIDE, open=False, elem_id="decide"):
        decided = eval_decision.create_decision(coach, which)
    quality = Quality(coach, (list_items, agree))

    def on_look(request: gr.Request) -> list[Any]:
        return quality.whole(required(coach, request, Role.COORDINATOR), None)

    def on_pick(run_id: str, request: gr.Request) -> list[Any]:
        return quality.whole(required(coach, request, Role.COORDINATOR), run_id)

    def on_tick(run_id: str, request: gr.Request) -> list[Any]:
        return quality.tick(required(coach, request, Role.COORDINATOR), run_id)

    def on_judged(run_id: str, request: gr.Request) -> Any:
        return agree(required(coach, request, Role.COORDINATOR), run_id)

    def on_run(limit: int, request: gr.Request) -> list[Any]:
        return quality.start(required(coach, request, Role.COORDINATOR), limit)

    def on_cancel(run_id: str, request: gr.Request) -> list[Any]:
        return quality.cancel(required(coach, request, Role.COORDINATOR), run_id)

    outputs = [view, which, run, cancel, ticking, *items, *table]
    run.click(on_run, [size], outputs, **QUIETLY)
    cancel.click(on_cancel, [which], outputs, **QUIETLY)
    which.input(on_pick, [which], outputs, **QUIETLY)
    ticking.tick(on_tick, [which], outputs, **QUIETLY)
    judged.then(on_judged, [which], table, **QUIETLY)
    for event in decided:
        event.then(on_pick, [which], outputs, **QUIETLY)
    return on_look, outputs
