"""The Reflect tab: one cited question, an entry that its writer alone can read."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.domain.suggestions import QuestionSet
from coach.errors import CoachError
from coach.service.coach import Coach
from coach.web import texts
from coach.web.render import journal
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
ROLES = (Role.MENTEE, Role.MENTOR)


class Reflect:
    """The tab's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach

    def question(self, viewer: Viewer, turn: int) -> tuple[str, str]:
        """The question as HTML, and its bare text."""
        suggestion = self._coach.journaling.question(viewer, turn)
        body = suggestion.body
        if not isinstance(body, QuestionSet) or not body.questions:
            return journal.no_question(), ""
        chosen = body.questions[-1]
        ids = tuple(citation.passage_id for citation in chosen.citations)
        passages = self._coach.transcripts.passages(viewer, ids)
        return journal.question(suggestion.id, chosen, passages), chosen.text

    def entries(self, viewer: Viewer) -> str:
        """The writer's own entries."""
        return journal.entries(self._coach.journaling.entries(viewer))

    def save(self, viewer: Viewer, text: str, question: str) -> tuple[str, str]:
        """What to say, and what stays in the box: nothing once it is saved."""
        try:
            self._coach.journaling.save(viewer, text, question or None)
        except CoachError as error:
            return journal.said(str(error), problem=True), text
        return journal.said(texts.REFLECT_SAVED, problem=False), ""


def create_tab(coach: Coach) -> Loader:
    """Build the tab; returns what fills it when the page opens."""
    import gradio as gr

    reflect = Reflect(coach)
    turn, asked = gr.State(0), gr.State("")
    gr.HTML(journal.lead())
    question = gr.HTML(elem_id="question")
    another = gr.Button(texts.REFLECT_ANOTHER, size="sm", elem_id="another")
    page = gr.Textbox(
        label=texts.REFLECT_LABEL,
        placeholder=texts.REFLECT_PLACEHOLDER,
        lines=8,
        max_lines=30,
        elem_id="page",
    )
    save = gr.Button(texts.REFLECT_SAVE, variant="primary", elem_id="save")
    said, earlier = gr.HTML(), gr.HTML(elem_id="entries")

    def on_load(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *ROLES)
        return (*reflect.question(viewer, 0), reflect.entries(viewer))

    def on_another(count: int, request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *ROLES)
        return (count + 1, *reflect.question(viewer, count + 1))

    def on_save(text: str, starting: str, request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *ROLES)
        return (*reflect.save(viewer, text, starting), reflect.entries(viewer))

    another.click(on_another, [turn], [turn, question, asked], api_visibility="private")
    save.click(on_save, [page, asked], [said, page, earlier], api_visibility="private")
    return on_load, [question, asked, earlier]
