"""The ledger of promises on the pair's page: seen and changed by both."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.domain.sessions import CommitmentStatus
from coach.errors import CoachError, WrongUse
from coach.service.coach import Coach
from coach.web import pair_texts as texts
from coach.web.render import pair as shown
from coach.web.render.journal import said
from coach.web.texts import WHO
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
BOTH = (Role.MENTOR, Role.MENTEE)
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}
STEPS = (
    (texts.PROMISE_IS_DONE, CommitmentStatus.DONE),
    (texts.PROMISE_LET_GO, CommitmentStatus.DROPPED),
    (texts.PROMISE_REOPEN, CommitmentStatus.OPEN),
)


class Promises:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._commitments = coach.keeping.commitments

    def state(self, viewer: Viewer) -> tuple[str, Any]:
        """The ledger, and the promises to choose from."""
        import gradio as gr

        ledger = self._commitments.ledger(viewer)
        every = (*ledger.due, *ledger.quiet, *ledger.later, *ledger.done, *ledger.dropped)
        choices = [(shown.promise_title(promise), promise.id) for promise in every]
        return shown.ledger(ledger), gr.Dropdown(choices, value=None)

    def after(self, viewer: Viewer, change: Callable[[], object]) -> tuple[str, str, Any]:
        """What to say once a change is made or refused, and how things stand."""
        try:
            change()
        except CoachError as error:
            return said(str(error), problem=True), *self.state(viewer)
        return said(texts.CHANGED, problem=False), *self.state(viewer)

    def settle(self, viewer: Viewer, promise_id: str | None, status: str) -> tuple[str, str, Any]:
        """A promise is done, let go or open again."""

        def change() -> None:
            self._commitments.settle(viewer, _picked(promise_id), CommitmentStatus(status))

        return self.after(viewer, change)

    def move(self, viewer: Viewer, promise_id: str | None, day: str) -> tuple[str, str, Any]:
        """A promise gets another day."""

        def change() -> None:
            due = self._commitments.day(day or "")
            self._commitments.move(viewer, _picked(promise_id), due)

        return self.after(viewer, change)

    def add(self, viewer: Viewer, text: str, who: str, day: str) -> tuple[str, str, Any]:
        """A new promise."""

        def change() -> None:
            due = self._commitments.day(day or "")
            self._commitments.add(viewer, text or "", Role(who or Role.MENTEE), due)

        return self.after(viewer, change)


def _picked(promise_id: str | None) -> str:
    if not promise_id:
        raise WrongUse(texts.PICK_FIRST)
    return promise_id


def create_section(coach: Coach) -> Loader:
    """Build the section; returns what fills it when the page opens."""
    import gradio as gr

    promises = Promises(coach)
    gr.HTML(f'<h3 class="coach">{texts.PROMISES}</h3>')
    ledger, status = gr.HTML(elem_id="ledger"), gr.HTML(elem_id="ledger-said")
    with gr.Accordion(texts.PROMISE_CHANGE, open=False, elem_id="change-promises"):
        with gr.Row():
            picked = gr.Dropdown([], label=texts.PROMISE_PICK, scale=3, elem_id="promise")
            steps = [
                (gr.Button(label, size="sm", scale=1, min_width=90), status)
                for label, status in STEPS
            ]
        with gr.Row():
            day = gr.Textbox(label=texts.PROMISE_DAY, scale=3, elem_id="promise-day")
            move = gr.Button(texts.PROMISE_MOVE, size="sm", scale=1)
        with gr.Row():
            text = gr.Textbox(label=texts.PROMISE_NEW, scale=3, elem_id="promise-new")
            who = gr.Radio(
                [(WHO[role], role.value) for role in BOTH[::-1]],
                value=Role.MENTEE.value,
                label=texts.PROMISE_WHO,
            )
            when = gr.Textbox(label=texts.PROMISE_WHEN, scale=2, elem_id="promise-when")
        add = gr.Button(texts.PROMISE_ADD, elem_id="promise-add")

    def on_settle(promise: str, wanted: str, request: gr.Request) -> tuple[Any, ...]:
        return promises.settle(required(coach, request, *BOTH), promise, wanted)

    def on_move(promise: str, wanted: str, request: gr.Request) -> tuple[Any, ...]:
        return promises.move(required(coach, request, *BOTH), promise, wanted)

    def on_add(words: str, whose: str, by: str, request: gr.Request) -> tuple[Any, ...]:
        return promises.add(required(coach, request, *BOTH), words, whose, by)

    def on_load(request: gr.Request) -> tuple[Any, ...]:
        return promises.state(required(coach, request, *BOTH))

    outputs = [status, ledger, picked]
    for button, wanted in steps:
        button.click(on_settle, [picked, gr.State(wanted.value)], outputs, **QUIETLY)
    move.click(on_move, [picked, day], outputs, **QUIETLY)
    add.click(on_add, [text, who, when], outputs, **QUIETLY)
    return on_load, [ledger, picked]
