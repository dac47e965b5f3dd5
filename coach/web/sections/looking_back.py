"""Looking back over one's own entries: timeline, themes, the same day earlier, search, summary."""

from dataclasses import dataclass
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.service.coach import Coach
from coach.web import journal_texts as texts
from coach.web.render import timeline as shown
from coach.web.theme import LOOKING_SCRIPT
from coach.web.visitor import required

WRITERS = (Role.MENTOR, Role.MENTEE)
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


class LookingBack:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._looking = coach.journaling.looking

    def all(self, viewer: Viewer) -> tuple[str, str, str]:
        """The timeline, what comes back, and the summary."""
        view = self._looking.view(viewer)
        back = shown.on_this_day(view.earlier) + shown.recurring(view.themes, view.entries)
        return shown.timeline(view.entries), back, shown.summary(view.summary)

    def search(self, viewer: Viewer, words: str) -> str:
        """Sentences that hold the words."""
        if not words.strip():
            return ""
        return shown.found(self._looking.search(viewer, words))


@dataclass(frozen=True)
class Parts:
    """What the tab fills."""

    looking: LookingBack
    outputs: list[Any]


def create_section(coach: Coach) -> Parts:
    """Draw the section and wire its own handlers."""
    import gradio as gr

    looking = LookingBack(coach)
    gr.HTML(f'<h3 class="coach">{texts.LOOK_BACK}</h3>')
    timeline = gr.HTML(elem_id="timeline", js_on_load=LOOKING_SCRIPT)
    back = gr.HTML(elem_id="comes-back")
    with gr.Accordion(texts.SUMMARY, open=False, elem_id="summing-up"):
        summary = gr.HTML(elem_id="summary")
    words = gr.Textbox(label=texts.SEARCH, info=texts.SEARCH_HOW, elem_id="search", max_lines=1)
    found = gr.HTML(elem_id="found")

    def on_search(typed: str, request: gr.Request) -> str:
        return looking.search(required(coach, request, *WRITERS), typed or "")

    words.submit(on_search, words, found, **QUIETLY)
    return Parts(looking, [timeline, back, summary])
