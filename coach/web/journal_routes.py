"""The journal's own routes: pages that save themselves, files taken along and brought back.

They go past Gradio, whose cache on disk is plain text: everything here is in memory alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from coach.domain.access import Viewer
from coach.domain.journal import Scales
from coach.domain.people import Role
from coach.errors import NotAllowed, World, WrongUse, Yours
from coach.service.coach import Coach
from coach.service.journal.archive import Archive
from coach.service.journal.desk import Told
from coach.service.journal.drafts import Page
from coach.web import journal_texts as texts
from coach.web.login import same_origin
from coach.web.render.counting import counted
from coach.web.render.desk import care
from coach.web.visitor import required

WRITERS = (Role.MENTOR, Role.MENTEE)
MOST_PAGE, MOST_FILE = 4_000_000, 40_000_000
"""Bytes of a page and of a journal's file."""
FILES: dict[str, tuple[Callable[[Archive, Viewer], bytes], str]] = {
    "md": (Archive.as_markdown, "text/markdown; charset=utf-8"),
    "docx": (
        Archive.as_word,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "json": (Archive.as_json, "application/json"),
}
"""How the journal is taken along: what makes the file, and its media type."""


class SentPage(BaseModel):
    """A page as the browser sends it."""

    model_config = ConfigDict(extra="forbid")

    entry_id: str
    meeting: int
    revision: int
    text: str
    scales: Scales
    question: str | None = None
    question_id: str | None = None
    closed: bool = False
    deeper: str = ""
    page: str
    turn: int

    @property
    def value(self) -> Page:
        """The page as the service takes it."""
        return Page(**{name: getattr(self, name) for name in type(self).model_fields})


class SentText(BaseModel):
    """What a model would be asked about, with the mark of what was shown of it."""

    model_config = ConfigDict(extra="forbid")

    text: str
    mark: str = ""


def add_journal(app: FastAPI, coach: Coach) -> None:
    """Routes for writing, taking along and bringing back; each for its writer alone."""

    @app.post("/journal/draft")
    async def draft(request: Request) -> Response:
        return await _written(request, coach, coach.journaling.desk.save)

    @app.post("/journal/keep")
    async def keep(request: Request) -> Response:
        return await _written(request, coach, coach.journaling.desk.keep)

    @app.post("/journal/import")
    async def bring(request: Request) -> Response:
        try:
            person = _writer(coach, request)
            content = await _body(request, MOST_FILE)
            brought = await run_in_threadpool(coach.journaling.archive.bring, person, content)
        except Yours as refusal:
            return _refusal(refusal)
        return PlainTextResponse(
            texts.BROUGHT.format(added=counted(brought.added, "entries"), known=brought.known)
        )

    @app.get("/journal.{kind}")
    def take(request: Request, kind: str) -> Response:
        if kind not in FILES:
            return PlainTextResponse("There is no such page.", 404)
        make, media = FILES[kind]
        try:
            content = make(coach.journaling.archive, required(coach, request, *WRITERS))
        except NotAllowed as refusal:
            return PlainTextResponse(str(refusal), 404)
        named = f'attachment; filename="my-reflections.{kind}"'
        return Response(content, media_type=media, headers={"content-disposition": named})


def add_asking(app: FastAPI, coach: Coach) -> None:
    """Routes for a model's question: what it would see, and the asking after a yes."""

    @app.post("/journal/sending")
    async def sending(request: Request) -> Response:
        try:
            person = _writer(coach, request)
            sent = SentText.model_validate_json(await _body(request, MOST_PAGE))
            found = await run_in_threadpool(coach.journaling.wording.sending, person, sent.text)
        except (ValidationError, Yours, World) as refusal:
            return _refusal(refusal)
        return JSONResponse({"text": found.text.text, "mark": found.mark})

    @app.post("/journal/ask")
    async def ask(request: Request) -> Response:
        try:
            person = _writer(coach, request)
            sent = SentText.model_validate_json(await _body(request, MOST_PAGE))
            asking = partial(coach.journaling.wording.ask, person, sent.text, sent.mark)
            found = await run_in_threadpool(asking)
        except (ValidationError, Yours, World) as refusal:
            return _refusal(refusal)
        note = texts.MODEL_WORDED if found.by_model else f"{found.note} {texts.DEEPER_WHY}"
        return JSONResponse({"question": found.text, "note": note})


async def _written(request: Request, coach: Coach, end: Callable[[Viewer, Page], Told]) -> Response:
    try:
        person = _writer(coach, request)
        sent = SentPage.model_validate_json(await _body(request, MOST_PAGE))
        told = await run_in_threadpool(partial(end, person, sent.value))
    except (ValidationError, Yours) as refusal:
        return _refusal(refusal)
    now = told.saved.draft
    return JSONResponse(
        {
            "standing": told.saved.standing,
            "revision": now.revision,
            "entry_id": now.entry_id,
            "text": now.text,
            "deeper": "" if now.deeper_closed else now.deeper,
            "care": care(told.routes),
        }
    )


def _writer(coach: Coach, request: Request) -> Viewer:
    if not same_origin(request):
        raise NotAllowed("Write from this site's own page.")
    return required(coach, request, *WRITERS)


async def _body(request: Request, most: int) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        parts.append(part)
        size += len(part)
        if size > most:
            raise WrongUse("That is too long. Keep it in parts.")
    return b"".join(parts)


def _refusal(refusal: ValidationError | Yours | World) -> Response:
    if isinstance(refusal, ValidationError):
        return PlainTextResponse("This page is of another version. Load it again.", 400)
    return PlainTextResponse(str(refusal), 403 if isinstance(refusal, NotAllowed) else 400)
