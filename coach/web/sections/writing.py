"""Where a reflection is written: one question, a page that saves itself, three scales."""

from dataclasses import dataclass
from typing import Any

from coach.domain.access import Viewer
from coach.domain.journal import JournalDraft
from coach.domain.people import Role
from coach.domain.terms import ReflectionModel
from coach.service.coach import Coach
from coach.service.journal.choosing import Reason
from coach.service.journal.questions import Asked
from coach.web import journal_texts as texts
from coach.web.render import desk as shown
from coach.web.render import journal
from coach.web.theme import DESK_SCRIPT
from coach.web.visitor import required

WRITERS = (Role.MENTOR, Role.MENTEE)
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
Asking = tuple[list[str], str]
"""Cards that were shown on this page, and the question as HTML."""


class Writing:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach
        self._journal = coach.journaling

    def another(self, viewer: Viewer, model: str, passed: list[str]) -> Asking:
        """A question that was not shown on this page yet; from the first again after the last."""
        if model == texts.BLANK:
            return [], journal.no_question(texts.BLANK_PAGE)
        chosen = ReflectionModel(model) if model in set(ReflectionModel) else None
        asked = self._journal.questions.ask(viewer, chosen, passed)
        if asked is None and passed:
            passed, asked = [], self._journal.questions.ask(viewer, chosen)
        if asked is None:
            return [], journal.no_question()
        return [*passed, asked.question.card_id], self._question(viewer, asked)

    def opened(self, viewer: Viewer) -> tuple[list[str], str, str]:
        """The page as it was left, with its question."""
        draft = self._journal.desk.open(viewer)
        routes = self._journal.desk.routes(viewer, draft.text)
        ways = self._journal.desk.ways(viewer)
        page = shown.desk(draft, routes, ways, model=self._journal.wording.model)
        return *self._begun(viewer, draft), page

    def after_keeping(self, viewer: Viewer) -> tuple[list[str], str, str]:
        """The next page; where to turn stays in view if the entry just kept shows a need."""
        draft = self._journal.desk.open(viewer)
        latest = self._journal.entries.all(viewer)[:1]
        text = f"{latest[0].entry.text if latest else ''}\n{draft.text}"
        routes = self._journal.desk.routes(viewer, text)
        ways = self._journal.desk.ways(viewer)
        page = shown.desk(draft, routes, ways, texts.KEPT, self._journal.wording.model)
        return *self._begun(viewer, draft), page

    def _begun(self, viewer: Viewer, draft: JournalDraft) -> Asking:
        if not draft.revision:
            return self.another(viewer, texts.ANY, [])
        known = self._journal.questions.again(draft.question_id) if draft.question_id else None
        if known is None:
            return [], journal.no_question(texts.BLANK_PAGE)
        return [known.card_id], self._question(viewer, Asked(known, Reason.NONE))

    def _question(self, viewer: Viewer, asked: Asked) -> str:
        ids = tuple(citation.passage_id for citation in asked.question.citations)
        return journal.question(asked, self._coach.transcripts.passages(viewer, ids))


@dataclass(frozen=True)
class Parts:
    """What the tab wires to the other sections."""

    writing: Writing
    desk: Any
    outputs: list[Any]


def create_section(coach: Coach) -> Parts:
    """Draw the section and wire its own handlers."""
    import gradio as gr

    writing = Writing(coach)
    gr.HTML(journal.lead())
    question = gr.HTML(elem_id="question")
    with gr.Row(elem_id="choosing", equal_height=True):
        another = gr.Button(texts.ANOTHER, size="sm", scale=1, min_width=110, elem_id="another")
        choices = [(label, value) for value, label in texts.MODELS.items()]
        model = gr.Dropdown(
            choices,
            value=texts.ANY,
            label=texts.START,
            show_label=False,
            container=False,
            scale=2,
            min_width=220,
            elem_id="model",
        )
    desk = gr.HTML(elem_id="desk", js_on_load=DESK_SCRIPT)
    passed = gr.State([])

    def on_another(chosen: str, seen: list[str], request: gr.Request) -> Asking:
        return writing.another(required(coach, request, *WRITERS), chosen, seen or [])

    def on_model(chosen: str, request: gr.Request) -> Asking:
        return writing.another(required(coach, request, *WRITERS), chosen, [])

    another.click(on_another, [model, passed], [passed, question], **QUIETLY)
    model.input(on_model, model, [passed, question], **QUIETLY)
    return Parts(writing, desk, [passed, question, desk])
