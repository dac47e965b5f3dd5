"""What a pair agreed, on its page: agreement, times, and what the mentor chose to tell."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import CoachError
from coach.service.coach import Coach
from coach.web import pair_texts as texts
from coach.web.render import pair as shown
from coach.web.render.journal import said
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
BOTH = (Role.MENTOR, Role.MENTEE)
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}


class Arrangements:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._pairing = coach.keeping.pairing
        self._commitments = coach.keeping.commitments

    def page(self, viewer: Viewer) -> str:
        """The pair's page."""
        return shown.page(self._pairing.read(viewer))

    def fields(self, viewer: Viewer) -> tuple[str, str, float, Any]:
        """Agreement, day and minutes as they stand, and the mentor's switch."""
        import gradio as gr

        ours = self._pairing.read(viewer)
        day = f"{ours.pair.next_date:%-d %B %Y}" if ours.pair.next_date else ""
        switch = gr.Checkbox(value=ours.disclosed, visible=viewer.role is Role.MENTOR)
        return ours.pair.agreement, day, ours.pair.minutes, switch

    def after(self, viewer: Viewer, change: Callable[[], object]) -> tuple[str, str]:
        """What to say once a change is made or refused, and the page."""
        try:
            change()
        except CoachError as error:
            return said(str(error), problem=True), self.page(viewer)
        return said(texts.CHANGED, problem=False), self.page(viewer)

    def agree(self, viewer: Viewer, text: str) -> tuple[str, str]:
        """A new agreement."""
        return self.after(viewer, lambda: self._pairing.agree(viewer, text or ""))

    def meet(self, viewer: Viewer, day: str, minutes: float) -> tuple[str, str]:
        """Another day or length for the next meeting."""

        def change() -> None:
            on = self._commitments.day(day or "")
            self._pairing.meet(viewer, on, int(minutes or 0))

        return self.after(viewer, change)

    def disclose(self, viewer: Viewer, allowed: bool) -> tuple[str, str]:
        """The mentor's details on or off."""
        return self.after(viewer, lambda: self._pairing.disclose(viewer, bool(allowed)))


def create_section(coach: Coach) -> Loader:
    """Build the section; returns what fills it when the page opens."""
    import gradio as gr

    arrangements = Arrangements(coach)
    page, status = gr.HTML(elem_id="our-pair"), gr.HTML(elem_id="our-pair-said")
    switch = gr.Checkbox(label=texts.PAIR_DISCLOSE, visible=False, elem_id="disclose")
    with gr.Accordion(texts.PAIR_CHANGE, open=False):
        agreement = gr.Textbox(label=texts.PAIR_AGREEMENT, lines=4, elem_id="agreement")
        agree = gr.Button(texts.PAIR_AGREEMENT_SAVE, size="sm")
        with gr.Row():
            day = gr.Textbox(label=texts.PAIR_DAY, elem_id="next-day")
            minutes = gr.Number(label=texts.PAIR_MINUTES, precision=0, elem_id="next-minutes")
        meet = gr.Button(texts.PAIR_MEET_SAVE, size="sm")

    def on_agree(text: str, request: gr.Request) -> tuple[str, str]:
        return arrangements.agree(required(coach, request, *BOTH), text)

    def on_meet(wanted: str, length: float, request: gr.Request) -> tuple[str, str]:
        return arrangements.meet(required(coach, request, *BOTH), wanted, length)

    def on_disclose(allowed: bool, request: gr.Request) -> tuple[str, str]:
        return arrangements.disclose(required(coach, request, *BOTH), allowed)

    def on_load(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *BOTH)
        return arrangements.page(viewer), *arrangements.fields(viewer)

    outputs = [status, page]
    agree.click(on_agree, agreement, outputs, **QUIETLY)
    meet.click(on_meet, [day, minutes], outputs, **QUIETLY)
    switch.input(on_disclose, switch, outputs, **QUIETLY)
    return on_load, [page, agreement, day, minutes, switch]
