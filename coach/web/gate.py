"""The door: every request passes here before Gradio sees it.

Gradio checks that somebody is signed in, not who may use which page, whose stream is read or whose
file is fetched. This middleware lets through a short list of paths, only to the role whose page it
is, and binds each browser tab's stream to the login that opened it.
"""

from __future__ import annotations

import json
import re
from collections import OrderedDict
from http.cookies import SimpleCookie
from urllib.parse import parse_qs

from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coach.domain.access import Viewer
from coach.service.coach import Coach
from coach.web.visitor import COOKIE, HOME

OPEN = re.compile(r"/(login|logout|healthz|manifest\.json|favicon\.ico)")
PAGE = re.compile(r"/(mentor|mentee|coordinator)(/.*)?")
INSIDE = re.compile(
    r"/?|/config/?|/theme\.css|/favicon\.ico|/manifest\.json|/robots\.txt"
    r"|/(assets|static|svelte)/[\w.@/-]+"
    r"|/gradio_api/(startup-events|theme\.css|queue/join|queue/data|cancel)"
    r"|/gradio_api/heartbeat/\w+"
)
OWN = re.compile(
    r"/take/[\w-]+\.(md|html)|/sent/[\w-]+|/report/[\w.-]+|/export\.zip|/calendar\.ics|/"
    r"|/journal\.(md|docx|json)|/journal/(draft|keep|import|sending|ask)"
)
MOST_BODY = 1_000_000
"""Bytes of a request body that the door reads to learn whose stream it names."""

HEADERS = {
    b"content-security-policy": b"default-src 'self'; script-src 'self' 'unsafe-inline' "
    b"'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    b"font-src 'self' data:; connect-src 'self'; frame-ancestors 'self'; form-action 'self'",
    b"referrer-policy": b"same-origin",
    b"x-content-type-options": b"nosniff",
    b"cache-control": b"no-store",
}


class Streams:
    """Which login opened which browser tab's stream; the oldest are forgotten first."""

    def __init__(self, most: int = 20_000) -> None:
        self._holders: OrderedDict[str, str] = OrderedDict()
        self._most = most

    def admits(self, stream: str, person_id: str) -> bool:
        """Bind a new stream to the person, or say whether it is already theirs."""
        holder = self._holders.setdefault(stream, person_id)
        self._holders.move_to_end(stream)
        if len(self._holders) > self._most:
            self._holders.popitem(last=False)
        return holder == person_id


class Door:
    """ASGI middleware; see the module."""

    def __init__(self, app: ASGIApp, coach: Coach) -> None:
        self._app = app
        self._coach = coach
        self._streams = Streams()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer at the door, or let the request in with our headers on its reply."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        body, replay = b"", receive
        if scope["method"] == "POST" and PAGE.fullmatch(scope["path"]):
            body, replay = await read_body(receive)
        refusal = self._refusal(scope, body)
        answer = refusal or self._app
        await answer(scope, replay, with_headers(send))

    def _refusal(self, scope: Scope, body: bytes) -> Response | None:
        path = scope["path"]
        if OPEN.fullmatch(path):
            return None
        viewer = self._viewer(scope)
        if viewer is None:
            wants_page = scope["method"] == "GET" and (path == "/" or path in HOME.values())
            return RedirectResponse("/login", 303) if wants_page else said(401, "Sign in first.")
        if OWN.fullmatch(path):
            return None
        page = PAGE.fullmatch(path)
        if page is None:
            return said(404, "There is no such page.")
        return self._inside(scope, viewer, page, body)

    def _inside(
        self, scope: Scope, viewer: Viewer, page: re.Match[str], body: bytes
    ) -> Response | None:
        home = HOME[viewer.role]
        if f"/{page[1]}/" != home:
            is_page = scope["method"] == "GET" and page[2] in (None, "/")
            return RedirectResponse(home, 303) if is_page else said(403, "This is not your page.")
        if page[2] is None:
            return RedirectResponse(home, 307)
        if not INSIDE.fullmatch(page[2]):
            return said(404, "There is no such page.")
        if len(body) >= MOST_BODY:
            return said(413, "That is too long. Send it in parts.")
        streams = named_streams(scope, body)
        if not all(self._streams.admits(stream, viewer.person_id) for stream in streams):
            return said(403, "That stream belongs to somebody else.")
        return None

    def _viewer(self, scope: Scope) -> Viewer | None:
        token = cookie(scope, COOKIE)
        return self._coach.accounts.viewer_of(token) if token else None


def said(status: int, text: str) -> PlainTextResponse:
    """A short plain answer."""
    return PlainTextResponse(text, status)


def cookie(scope: Scope, name: str) -> str | None:
    """A cookie of the request."""
    for key, value in scope["headers"]:
        if key == b"cookie":
            jar: SimpleCookie = SimpleCookie(value.decode("latin-1"))
            if name in jar:
                return jar[name].value
    return None


def named_streams(scope: Scope, body: bytes) -> list[str]:
    """Every stream (Gradio's session hash) that a request names, in path, query or body."""
    found = parse_qs(scope["query_string"].decode("latin-1")).get("session_hash", [])
    found += re.findall(r"/heartbeat/(\w+)", scope["path"])
    if body:
        try:
            named = json.loads(body)
        except ValueError:
            named = None
        if isinstance(named, dict) and "session_hash" in named:
            found.append(str(named["session_hash"]))
    return found


async def read_body(receive: Receive) -> tuple[bytes, Receive]:
    """The whole body up to `MOST_BODY`, and a receive that plays it again."""
    messages: list[Message] = []
    size = 0
    while size < MOST_BODY:
        message = await receive()
        messages.append(message)
        size += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body"):
            break
    body = b"".join(message.get("body", b"") for message in messages)
    waiting = iter(messages)

    async def replay() -> Message:
        for message in waiting:
            return message
        return await receive()

    return body, replay


def with_headers(send: Send) -> Send:
    """Add our headers to every reply."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [(k, v) for k, v in message.get("headers", []) if k.lower() not in HEADERS]
            message = {**message, "headers": kept + list(HEADERS.items())}
        await send(message)

    return sending
