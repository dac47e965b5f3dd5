"""The coordinator's Programme tab: how far the pairs are, and never a word of theirs."""

from collections.abc import Callable
from typing import Any

from coach.domain.people import Role
from coach.service.coach import Coach
from coach.web.render import programme as shown
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]


def create_tab(coach: Coach) -> Loader:
    """Build the tab; returns what fills it when the page opens."""
    import gradio as gr

    page = gr.HTML(elem_id="programme")

    def on_programme(request: gr.Request) -> str:
        viewer = required(coach, request, Role.COORDINATOR)
        return shown.page(coach.overseeing.overview(viewer), coach.keeping.themes.shown(viewer))

    return on_programme, [page]
