"""The web app: one Gradio page a role, mounted behind the door."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI
from starlette.requests import Request
from starlette.types import ASGIApp

from coach.domain.people import Role
from coach.service.coach import Coach
from coach.web import pair_texts, programme_texts, texts, visitor
from coach.web.downloads import add_downloads, add_entrance
from coach.web.gate import Door
from coach.web.journal_routes import add_asking, add_journal
from coach.web.login import add_login
from coach.web.render import frame, leaving
from coach.web.sent import add_sent
from coach.web.tabs import after, library, our_pair, prepare, programme, quality, reflect
from coach.web.theme import SCRIPT, STYLE, theme

if TYPE_CHECKING:
    import gradio as gr

Loader = tuple[Callable[..., Any], list[Any]]
Tab = tuple[str, Callable[[Coach], Loader]]

TABS: dict[Role, tuple[Tab, ...]] = {
    Role.MENTOR: (
        (texts.PREPARE, prepare.create_tab),
        (pair_texts.AFTER, after.create_tab),
        (texts.REFLECT, reflect.create_tab),
        (pair_texts.OUR_PAIR, our_pair.create_tab),
    ),
    Role.MENTEE: (
        (texts.REFLECT, reflect.create_tab),
        (pair_texts.OUR_PAIR, our_pair.create_tab),
    ),
    Role.COORDINATOR: (
        (texts.QUALITY, quality.create_tab),
        (programme_texts.PROGRAMME, programme.create_tab),
        (programme_texts.LIBRARY, library.create_tab),
    ),
}


def page(coach: Coach, role: Role) -> "gr.Blocks":
    """The page of one role."""
    import gradio as gr

    with gr.Blocks(title=texts.PRODUCT, analytics_enabled=False, fill_width=True) as blocks:
        gr.HTML(frame.topbar(role))
        strip = gr.HTML()

        def on_open(request: gr.Request) -> str:
            viewer = visitor.required(coach, request, role)
            if role is Role.COORDINATOR:
                return leaving.costs(coach.costs.month(viewer), coach.costs.labels(viewer))
            return frame.meeting(coach.transcripts.meeting(viewer))

        blocks.load(on_open, None, strip, api_visibility="private", show_progress="hidden")
        with gr.Tabs():
            for label, create in TABS[role]:
                with gr.Tab(label):
                    on_load, outputs = create(coach)
                blocks.load(on_load, None, outputs, api_visibility="private")
    return blocks


def build(coach: Coach, *, secure_cookies: bool = False) -> ASGIApp:
    """The whole web app as ASGI.

    Args:
        coach: the service that every handler speaks to.
        secure_cookies: whether login cookies are for HTTPS only.
    """
    import gradio as gr

    app = FastAPI(title=texts.PRODUCT, docs_url=None, redoc_url=None, openapi_url=None)
    add_login(app, coach, secure_cookies)
    add_entrance(app, coach)
    add_downloads(app, coach)
    add_journal(app, coach)
    add_asking(app, coach)
    add_sent(app, coach)

    def signed_in(request: Request) -> str | None:
        found = visitor.viewer(coach, request)
        return found.person_id if found else None

    for role in TABS:
        gr.mount_gradio_app(
            app,
            page(coach, role),
            path=f"/{role.value}",
            auth_dependency=signed_in,
            footer_links=[],
            run_history=False,
            show_error=True,
            theme=theme(),
            css=STYLE,
            head=f"<script>{SCRIPT}</script>",
            ssr_mode=False,
            pwa=False,
            mcp_server=False,
        )
    return Door(app, coach)
