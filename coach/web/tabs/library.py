"""The coordinator's Library tab: what may be quoted, and what is held back until it was read."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.domain.quarantine import HeldSource
from coach.errors import CoachError
from coach.service.coach import Coach
from coach.web import programme_texts as texts
from coach.web.render import programme as shown
from coach.web.render.journal import said
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}
Decide = Callable[[Viewer, str], HeldSource]


class HeldDocuments:
    """The tab's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._knowledge = coach.knowledge

    def parts(self, viewer: Viewer) -> list[Any]:
        """The library, its coverage, what is held, and the choice among it with its buttons."""
        import gradio as gr

        contents = self._knowledge.contents(viewer)
        waiting = self._knowledge.held(viewer)
        choices = [(one.source.title, one.source.id) for one in waiting]
        chosen = choices[0][1] if choices else None
        return [
            shown.library(contents),
            shown.coverage(contents),
            shown.held(waiting),
            gr.Dropdown(choices, value=chosen, visible=bool(choices)),
            gr.Button(visible=bool(choices)),
            gr.Button(visible=bool(choices)),
        ]

    def decide(self, viewer: Viewer, source_id: str, act: Decide, done: str) -> list[Any]:
        """Let a document in or delete it; what to say, and the tab."""
        try:
            source = act(viewer, source_id or "").source
        except CoachError as error:
            return [said(str(error), problem=True), *self.parts(viewer)]
        return [said(done.format(name=source.title), problem=False), *self.parts(viewer)]


def create_tab(coach: Coach) -> Loader:
    """Build the tab; returns what fills it when the page opens."""
    import gradio as gr

    documents = HeldDocuments(coach)
    contents = gr.HTML(elem_id="library")
    gr.HTML(f'<section class="coach"><h4>{texts.HELD}</h4></section>')
    held, word = gr.HTML(elem_id="held"), gr.HTML(elem_id="held-said")
    which = gr.Dropdown([], label=texts.WHICH, visible=False, elem_id="held-which")
    with gr.Row():
        release = gr.Button(texts.RELEASE, size="sm", visible=False, elem_id="held-release")
        discard = gr.Button(texts.DISCARD, size="sm", visible=False, elem_id="held-discard")
    with gr.Accordion(texts.COVERAGE, open=False):
        coverage = gr.HTML(elem_id="coverage")
    parts = [contents, coverage, held, which, release, discard]

    def on_library(request: gr.Request) -> list[Any]:
        return documents.parts(required(coach, request, Role.COORDINATOR))

    def on_release(source_id: str, request: gr.Request) -> list[Any]:
        viewer = required(coach, request, Role.COORDINATOR)
        return documents.decide(viewer, source_id, coach.knowledge.release, texts.RELEASED)

    def on_discard(source_id: str, request: gr.Request) -> list[Any]:
        viewer = required(coach, request, Role.COORDINATOR)
        return documents.decide(viewer, source_id, coach.knowledge.discard, texts.DISCARDED)

    release.click(on_release, which, [word, *parts], **QUIETLY)
    discard.click(on_discard, which, [word, *parts], **QUIETLY)
    return on_library, parts
