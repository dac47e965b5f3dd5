"""What each shares of the meetings: two private ratings, and themes for the programme."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import CoachError
from coach.service.coach import Coach
from coach.service.themes import THEMES
from coach.web import pair_texts as texts
from coach.web.render import notes as shown_notes
from coach.web.render import pair as shown
from coach.web.render.journal import said
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
BOTH = (Role.MENTOR, Role.MENTEE)
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}
ONE_TO_FIVE = [1, 2, 3, 4, 5]


class Sharing:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._keeping = coach.keeping

    def meetings(self, viewer: Viewer) -> Any:
        """Meetings to rate, the latest first."""
        import gradio as gr

        numbers = self._keeping.notes.meetings(viewer)
        choices = [(shown_notes.meeting(number, numbers[0]), number) for number in numbers]
        return gr.Dropdown(choices, value=numbers[min(1, len(numbers) - 1)])

    def rated(self, viewer: Viewer, meeting: int) -> tuple[int | None, int | None]:
        """The viewer's own ratings of a meeting."""
        own = self._keeping.ratings.own(viewer)
        found = next((one for one in own if one.session_number == meeting), None)
        return (found.useful, found.safe) if found else (None, None)

    def rate(self, viewer: Viewer, meeting: int, useful: int | None, safe: int | None) -> str:
        """Keep them."""
        try:
            self._keeping.ratings.rate(viewer, int(meeting or 0), useful, safe)
        except CoachError as error:
            return said(str(error), problem=True)
        return said(texts.RATED, problem=False)

    def offered(self, viewer: Viewer) -> tuple[list[str], str]:
        """What the viewer ticked, and what is shared."""
        offered = self._keeping.themes.offered(viewer)
        listed = self._keeping.themes.shown(viewer)
        return list(offered.own), shown.themes(listed, offered.both)

    def offer(self, viewer: Viewer, themes: list[str]) -> tuple[str, list[str], str]:
        """Tick others."""
        try:
            self._keeping.themes.offer(viewer, themes or [])
        except CoachError as error:
            return said(str(error), problem=True), *self.offered(viewer)
        return "", *self.offered(viewer)


def create_section(coach: Coach) -> Loader:
    """Build the section; returns what fills it when the page opens."""
    import gradio as gr

    sharing = Sharing(coach)
    with gr.Accordion(texts.RATE, open=False):
        meeting = gr.Dropdown([], label=texts.AFTER_MEETING, elem_id="rate-meeting")
        with gr.Row():
            useful = gr.Radio(ONE_TO_FIVE, label=texts.USEFUL, elem_id="useful")
            safe = gr.Radio(ONE_TO_FIVE, label=texts.SAFE, elem_id="safe")
        rate, rated = gr.Button(texts.RATE_SAVE, size="sm"), gr.HTML(elem_id="rated")
    with gr.Accordion(texts.THEMES_OFFER, open=False):
        gr.HTML(f'<p class="coach quiet">{texts.THEMES_HOW}</p>')
        choices = [(texts.THEMES_WORDS[theme], theme) for theme in THEMES]
        ticked = gr.CheckboxGroup(choices, show_label=False, elem_id="themes")
        offer, status = gr.Button(texts.THEMES_SAVE, size="sm"), gr.HTML()
        shared = gr.HTML(elem_id="themes-shown")

    def on_meeting(number: int, request: gr.Request) -> tuple[Any, ...]:
        return sharing.rated(required(coach, request, *BOTH), int(number or 0))

    def on_rate(number: int, use: int, safety: int, request: gr.Request) -> str:
        return sharing.rate(required(coach, request, *BOTH), number, use, safety)

    def on_offer(themes: list[str], request: gr.Request) -> tuple[Any, ...]:
        return sharing.offer(required(coach, request, *BOTH), themes)

    def on_load(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *BOTH)
        return sharing.meetings(viewer), *sharing.offered(viewer)

    meeting.change(on_meeting, meeting, [useful, safe], **QUIETLY)
    rate.click(on_rate, [meeting, useful, safe], rated, **QUIETLY)
    offer.click(on_offer, ticked, [status, ticked, shared], **QUIETLY)
    return on_load, [meeting, ticked, shared]
