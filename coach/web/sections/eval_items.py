"""Any answer of an eval run with everything that led to it, judged blind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.domain.quality import EvalItem
from coach.errors import CoachError, NotFound, WrongUse
from coach.service.coach import Coach
from coach.web import quality_texts as texts
from coach.web.render import eval_item, runs
from coach.web.visitor import required

QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}
SAYINGS = ((texts.YES, "pass"), (texts.NO, "fail"), (texts.SKIP, ""))


class EvalItems:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._reviewing = coach.reviewing

    def choices(self, viewer: Viewer, run_id: str | None, picked: str | None = None) -> Any:
        """Every answer of the run, those that are still to judge first."""
        import gradio as gr

        if not run_id:
            return gr.Dropdown([], value=None)
        try:
            rows = self._reviewing.items(viewer, run_id)
        except CoachError:
            return gr.Dropdown([], value=None)  # not measured yet
        ordered = sorted(rows, key=lambda row: row.judged)
        return gr.Dropdown([(eval_item.choice(row), row.id) for row in ordered], value=picked)

    def following(self, viewer: Viewer, run_id: str | None) -> tuple[Any, ...]:
        """The next answer that this person has neither judged nor seen measured, picked."""
        rows = self._reviewing.items(viewer, run_id or "")
        item_id = next((row.id for row in rows if row.standing is None), None)
        if item_id is None:
            raise NotFound(texts.ALL_JUDGED)
        return *self.shown(viewer, run_id, item_id), self.choices(viewer, run_id, item_id)

    def shown(self, viewer: Viewer, run_id: str | None, item_id: str | None) -> tuple[Any, ...]:
        """What to say, the answer, and the form as this person left it."""
        if not run_id or not item_id:
            return "", "", *self._form({})
        return self._open(self._reviewing.item(viewer, run_id, item_id), "")

    def revealed(self, viewer: Viewer, run_id: str, item_id: str) -> tuple[Any, ...]:
        """The answer with what was measured, and its new standing among the choices."""
        item = self._reviewing.reveal(viewer, run_id, _picked(item_id))
        return *self._open(item, ""), self.choices(viewer, run_id, item_id)

    def judged(
        self, viewer: Viewer, run_id: str, item_id: str, reason: str, said: tuple[str | None, ...]
    ) -> tuple[Any, ...]:
        """The judgement kept, and the answer as `revealed` has it."""
        names = [criterion.name for criterion in self._reviewing.criteria]
        labels = {name: label for name, label in zip(names, said, strict=True) if label}
        item = self._reviewing.judge(viewer, run_id, _picked(item_id), labels, reason)
        return *self._open(item, texts.SAVED), self.choices(viewer, run_id, item_id)

    def _open(self, item: EvalItem, word: str) -> tuple[Any, ...]:
        seen = item.scores is not None and not item.judgements
        note = runs.done(word or texts.NOT_BLIND) if word or seen else ""
        return note, eval_item.item(item), *self._form(item.judgements)

    def _form(self, judgements: Mapping[str, str]) -> list[str | None]:
        return [judgements.get(one.name) for one in self._reviewing.criteria]


def _tried(change: Callable[[], tuple[Any, ...]], parts: int) -> tuple[Any, ...]:
    """What changed; where it was refused, why, and all else as it is."""
    import gradio as gr

    try:
        return change()
    except CoachError as error:
        return runs.problem(str(error)), *(gr.skip() for _ in range(parts - 1))


def _picked(item_id: str | None) -> str:
    if not item_id:
        raise WrongUse("Choose an answer first.")
    return item_id


@dataclass(frozen=True)
class Form:
    """The section's parts."""

    picked: Any
    following: Any
    shown: Any
    answers: list[Any]
    """One for each criterion, in their order."""
    reason: Any
    save: Any
    reveal: Any
    word: Any


def _form(coach: Coach) -> Form:
    import gradio as gr

    gr.HTML(f'<p class="coach quiet">{texts.ITEMS_LEAD}</p>')
    with gr.Row():
        picked = gr.Dropdown([], label=texts.ITEM, scale=4, elem_id="eval-item")
        following = gr.Button(texts.NEXT, size="sm", scale=1, elem_id="eval-next")
    shown = gr.HTML(elem_id="eval-shown")
    with gr.Group(elem_id="eval-form"):
        answers = [
            gr.Radio(
                list(SAYINGS),
                label=one.question,
                info=f"{texts.YES}: {one.good} {texts.NO}: {one.bad}",
                elem_id=f"judge-{one.name}",
            )
            for one in coach.reviewing.criteria
        ]
        reason = gr.Textbox(label=texts.REASON, max_length=500, elem_id="eval-reason")
    with gr.Row():
        save = gr.Button(texts.SAVE, variant="primary", size="sm", elem_id="eval-save")
        reveal = gr.Button(texts.REVEAL, size="sm", elem_id="eval-reveal")
    word = gr.HTML(elem_id="eval-word")
    return Form(picked, following, shown, answers, reason, save, reveal, word)


def create_section(coach: Coach, which: Any) -> tuple[Callable[..., Any], list[Any], Any]:
    """Build the section.

    Args:
        coach: the service.
        which: the field that holds the run.

    Returns:
        What lists the answers of a run (viewer, run id), what that fills, and the event after
        which a judgement more is kept.
    """
    import gradio as gr

    items, form = EvalItems(coach), _form(coach)
    outputs = [form.word, form.shown, *form.answers]

    def on_item(run_id: str, item_id: str, request: gr.Request) -> Any:
        viewer = required(coach, request, Role.COORDINATOR)
        return _tried(lambda: items.shown(viewer, run_id, item_id), len(outputs))

    def on_next(run_id: str, request: gr.Request) -> Any:
        viewer = required(coach, request, Role.COORDINATOR)
        return _tried(lambda: items.following(viewer, run_id), len(outputs) + 1)

    def on_reveal(run_id: str, item_id: str, request: gr.Request) -> Any:
        viewer = required(coach, request, Role.COORDINATOR)
        return _tried(lambda: items.revealed(viewer, run_id, item_id), len(outputs) + 1)

    def on_judge(  # Gradio counts places, so that the request comes before what has no number
        request: gr.Request, run_id: str, item_id: str, why: str, *said: str | None
    ) -> Any:
        viewer = required(coach, request, Role.COORDINATOR)
        judged = partial(items.judged, viewer, run_id, item_id, why or "")
        return _tried(lambda: judged(said), len(outputs) + 1)

    said = [which, form.picked, form.reason, *form.answers]
    form.picked.input(on_item, [which, form.picked], outputs, **QUIETLY)
    every = [*outputs, form.picked]
    form.following.click(on_next, [which], every, **QUIETLY)
    form.reveal.click(on_reveal, [which, form.picked], every, **QUIETLY)
    judged = form.save.click(on_judge, said, every, **QUIETLY)
    return items.choices, [form.picked], judged
