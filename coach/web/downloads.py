"""Private downloads: streamed from memory, each checked against its owner."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
)

from coach.domain.people import Role
from coach.errors import NotAllowed, NotFound
from coach.service.coach import Coach
from coach.web import texts
from coach.web.render.markdown import markdown
from coach.web.render.printed import printed
from coach.web.visitor import HOME, required, viewer


def add_entrance(app: FastAPI, coach: Coach) -> None:
    """Routes that lead in and that browsers and monitors ask for."""

    @app.get("/")
    def home(request: Request) -> Response:
        found = viewer(coach, request)
        return RedirectResponse(HOME[found.role] if found else "/login", 303)

    @app.get("/healthz")
    def health() -> PlainTextResponse:
        return PlainTextResponse("ok")

    @app.get("/manifest.json")
    def manifest() -> JSONResponse:
        return JSONResponse({"name": texts.PRODUCT, "start_url": "/", "display": "browser"})

    @app.get("/favicon.ico")
    def icon() -> Response:
        return Response(status_code=204)


def add_downloads(app: FastAPI, coach: Coach) -> None:
    """Routes for what a person takes along and for the coordinator's report."""
    _add_records(app, coach)

    @app.get("/take/{suggestion_id}.html")
    def sheet(request: Request, suggestion_id: str) -> Response:
        try:
            person = required(coach, request, Role.MENTOR, Role.MENTEE)
            return HTMLResponse(printed(coach.transcripts.suggestion(person, suggestion_id)))
        except (NotAllowed, NotFound) as refusal:
            return PlainTextResponse(str(refusal), 404)

    @app.get("/take/{suggestion_id}.md")
    def take(request: Request, suggestion_id: str) -> Response:
        try:
            person = required(coach, request, Role.MENTOR, Role.MENTEE)
            found = coach.transcripts.suggestion(person, suggestion_id)
        except (NotAllowed, NotFound) as refusal:
            return PlainTextResponse(str(refusal), 404)
        return PlainTextResponse(
            markdown(found),
            media_type="text/markdown; charset=utf-8",
            headers={"content-disposition": f'attachment; filename="{found.body.kind}.md"'},
        )

    @app.get("/report/{run_id}")
    def report(request: Request, run_id: str) -> Response:
        try:
            person = required(coach, request, Role.COORDINATOR)
            return HTMLResponse(coach.reviewing.report(person, run_id))
        except (NotAllowed, NotFound) as refusal:
            return PlainTextResponse(str(refusal), 404)


def _add_records(app: FastAPI, coach: Coach) -> None:
    """Routes for a person's own records; whose they are is the login's, never the address's."""

    @app.get("/export.zip")
    def export(request: Request) -> Response:
        try:
            person = required(coach, request, Role.MENTOR, Role.MENTEE, Role.COORDINATOR)
            packed = coach.keeping.exporting.archive(person)
        except (NotAllowed, NotFound) as refusal:
            return PlainTextResponse(str(refusal), 404)
        return Response(
            packed,
            media_type="application/zip",
            headers={"content-disposition": 'attachment; filename="my-records.zip"'},
        )

    @app.get("/calendar.ics")
    def calendar(request: Request) -> Response:
        try:
            person = required(coach, request, Role.MENTOR, Role.MENTEE)
            file = coach.keeping.pairing.calendar(person)
        except (NotAllowed, NotFound) as refusal:
            return PlainTextResponse(str(refusal), 404)
        return Response(
            file,
            media_type="text/calendar; charset=utf-8",
            headers={"content-disposition": 'attachment; filename="next-meeting.ics"'},
        )
