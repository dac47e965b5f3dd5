"""How far people agree on a run, and a person's yes or no to it."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import CoachError
from coach.service.coach import Coach
from coach.web import quality_texts as texts
from coach.web.render import runs
from coach.web.visitor import required

QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}


class EvalDecision:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._reviewing = coach.reviewing

    def agreement(self, viewer: Viewer, run_id: str | None) -> str:
        """Agreement as it stands now."""
        if not run_id:
            return runs.agreement(())
        try:
            return runs.agreement(self._reviewing.agreement(viewer, run_id))
        except CoachError:
            return runs.agreement(())  # not measured yet

    def bless(self, viewer: Viewer, run_id: str, name: str, reason: str) -> str:
        """Make the run the baseline, or say what is missing."""
        try:
            self._reviewing.bless(viewer, run_id or "", name or "", reason or "")
        except CoachError as error:
            return runs.problem(str(error))
        return runs.done(texts.BLESSED)

    def refuse(self, viewer: Viewer, run_id: str, name: str, reason: str) -> str:
        """Refuse the run, or say what is missing."""
        try:
            self._reviewing.refuse(viewer, run_id or "", name or "", reason or "")
        except CoachError as error:
            return runs.problem(str(error))
        return runs.done(texts.REFUSED)


def create_agreement(coach: Coach, which: Any) -> tuple[Callable[..., Any], list[Any]]:
    """Build the table; returns what fills it for a run (viewer, run id), and what that fills."""
    import gradio as gr

    decision = EvalDecision(coach)
    table = gr.HTML(elem_id="eval-agreement")
    again = gr.Button(texts.LOOK_AGAIN, size="sm", elem_id="eval-again")

    def on_agreement(run_id: str, request: gr.Request) -> str:
        return decision.agreement(required(coach, request, Role.COORDINATOR), run_id)

    again.click(on_agreement, [which], [table], **QUIETLY)
    return decision.agreement, [table]


def create_decision(coach: Coach, which: Any) -> tuple[Any, Any]:
    """Build the form; returns the events after which the verdict has changed."""
    import gradio as gr

    decision = EvalDecision(coach)
    gr.HTML(f'<p class="coach quiet">{texts.DECIDE_LEAD}</p>')
    with gr.Row():
        name = gr.Textbox(label=texts.NAME, scale=1, max_length=80, elem_id="decide-name")
        why = gr.Textbox(label=texts.DECIDE_REASON, scale=3, max_length=500, elem_id="decide-why")
    with gr.Row():
        yes = gr.Button(texts.BLESS, size="sm", elem_id="bless")
        no = gr.Button(texts.REFUSE, size="sm", elem_id="refuse")
    word = gr.HTML(elem_id="decide-word")

    def on_bless(run_id: str, by: str, reason: str, request: gr.Request) -> str:
        return decision.bless(required(coach, request, Role.COORDINATOR), run_id, by, reason)

    def on_refuse(run_id: str, by: str, reason: str, request: gr.Request) -> str:
        return decision.refuse(required(coach, request, Role.COORDINATOR), run_id, by, reason)

    return (
        yes.click(on_bless, [which, name, why], [word], **QUIETLY),
        no.click(on_refuse, [which, name, why], [word], **QUIETLY),
    )
