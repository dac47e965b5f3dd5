"""The Our-pair tab, of both: agreement, promises, ratings, themes, notes, and forgetting."""

from collections.abc import Callable
from typing import Any

from coach.domain.people import Role
from coach.service.coach import Coach
from coach.web import pair_texts as texts
from coach.web.render.journal import said
from coach.web.sections import arrangements, leaving, promises, sharing
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
SECTIONS = (arrangements, promises, sharing, leaving)


def create_tab(coach: Coach) -> Loader:
    """Build the tab; returns what fills it when the page opens."""
    import gradio as gr

    loaders = [section.create_section(coach) for section in SECTIONS]

    filled = [part for _, parts in loaders for part in parts]

    def on_load(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, Role.MENTOR, Role.MENTEE)
        if viewer.pair_id is None:
            return said(texts.NO_PAIR, problem=False), *(gr.skip() for _ in filled[1:])
        return tuple(value for load, _ in loaders for value in load(request))

    return on_load, filled
