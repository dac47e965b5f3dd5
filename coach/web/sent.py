"""What left the machine for a suggestion, word for word, for the person who asked for it."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from coach.domain.people import Role
from coach.errors import NotAllowed, NotFound
from coach.service.coach import Coach
from coach.web.render.leaving import sent_page
from coach.web.visitor import required


def add_sent(app: FastAPI, coach: Coach) -> None:
    """The route behind "Show what was sent"."""

    @app.get("/sent/{suggestion_id}")
    def sent(request: Request, suggestion_id: str) -> Response:
        try:
            person = required(coach, request, Role.MENTOR, Role.MENTEE)
            found = coach.transcripts.suggestion(person, suggestion_id)
        except (NotAllowed, NotFound) as refusal:
            return PlainTextResponse(str(refusal), 404)
        return HTMLResponse(sent_page(found.provenance.sent))
