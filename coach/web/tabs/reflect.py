"""The Reflect tab: a private journal, from one question to looking back."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.service.coach import Coach
from coach.web.sections import entries, looking_back, record, taking_along, writing
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
WRITERS = (Role.MENTOR, Role.MENTEE)
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


def create_tab(coach: Coach) -> Loader:
    """Build the tab; returns what fills it when the page opens."""
    import gradio as gr

    above = record.create_section(coach)
    with gr.Row(elem_id="reflect"):
        with gr.Column(scale=3, min_width=300):
            page = writing.create_section(coach)
            mine = entries.create_section(coach)
        with gr.Column(scale=2, min_width=280):
            back = looking_back.create_section(coach)
            taken = taking_along.create_section(coach)
    rest = [mine.listed, mine.received, *back.outputs]

    def others(viewer: Viewer) -> tuple[str, ...]:
        return *mine.entries.all(viewer), *back.looking.all(viewer)

    def on_load(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *WRITERS)
        return above.record.shown(viewer), *page.writing.opened(viewer), *others(viewer)

    def on_kept(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *WRITERS)
        return *page.writing.after_keeping(viewer), *others(viewer)

    def on_brought(request: gr.Request) -> tuple[Any, ...]:
        return others(required(coach, request, *WRITERS))

    def on_remove(event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *WRITERS)
        told, _ = mine.entries.remove(viewer, str(event.entry))
        return told, *others(viewer)

    def on_delete_all(word: str, request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *WRITERS)
        told = taken.taking.delete_all(viewer, word or "")
        return told, "", *page.writing.opened(viewer), *others(viewer)

    page.desk.kept(on_kept, None, [*page.outputs, *rest], **QUIETLY)
    taken.bring.brought(on_brought, None, rest, **QUIETLY)
    mine.listed.remove_entry(on_remove, None, [mine.said, *rest], **QUIETLY)
    gone = [taken.told, taken.sure, *page.outputs, *rest]
    taken.delete.click(on_delete_all, taken.sure, gone, **QUIETLY)
    return on_load, [above.part, *page.outputs, *rest]
