"""Signing in and out: plain pages, no script."""

from __future__ import annotations

from fastapi import FastAPI, Form
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from coach.errors import NotAllowed
from coach.service.coach import Coach
from coach.web import texts
from coach.web.render.escape import safe
from coach.web.theme import STYLE
from coach.web.visitor import COOKIE, HOME, viewer

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>{style}</style></head>
<body class="plain"><main class="sign-in"><h1>{product}</h1><p>{lead}</p>{problem}
<form method="post" action="/login">
<label>{username}<input name="username" autocomplete="username" required autofocus></label>
<label>{password}<input name="password" type="password" autocomplete="current-password" required>
</label><button>{button}</button></form>{demo}</main></body></html>"""


def add_login(app: FastAPI, coach: Coach, secure: bool) -> None:
    """Routes for /login and /logout.

    Args:
        app: the web app.
        coach: the service.
        secure: whether the cookie is for HTTPS only.
    """

    @app.get("/login")
    def show(request: Request) -> Response:
        found = viewer(coach, request)
        return RedirectResponse(HOME[found.role], 303) if found else _page(coach, "")

    @app.post("/login")
    def enter(
        request: Request, username: str = Form(max_length=200), password: str = Form(max_length=500)
    ) -> Response:
        if not same_origin(request):
            return PlainTextResponse("Sign in from this site's own page.", 403)
        try:
            token = coach.accounts.sign_in(username, password)
        except NotAllowed as refusal:
            return _page(coach, str(refusal), 401)
        found = coach.accounts.viewer_of(token)
        reply = RedirectResponse(HOME[found.role] if found else "/login", 303)
        reply.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=secure)
        return reply

    @app.post("/logout")
    def leave(request: Request) -> Response:
        token = request.cookies.get(COOKIE)
        if token and same_origin(request):
            coach.accounts.sign_out(token)
        reply = RedirectResponse("/login", 303)
        reply.delete_cookie(COOKIE)
        return reply


def same_origin(request: Request) -> bool:
    """Whether a form or script of this very site sent the request."""
    origin = request.headers.get("origin")
    return origin is None or origin.split("://")[-1] == request.headers.get("host")


def _page(coach: Coach, problem: str, status: int = 200) -> HTMLResponse:
    text = PAGE.format(
        title=texts.PRODUCT,
        product=texts.PRODUCT,
        style=STYLE,
        lead=texts.SIGN_IN_LEAD,
        problem=f'<p class="problem" role="alert">{safe(problem)}</p>' if problem else "",
        username=texts.USERNAME,
        password=texts.PASSWORD,
        button=texts.SIGN_IN,
        demo=_demo(coach),
    )
    return HTMLResponse(text, status)


def _demo(coach: Coach) -> str:
    if not coach.demo_logins:
        return ""
    rows = "".join(
        f"<tr><td>{safe(role)}</td><td><code>{safe(name)}</code></td>"
        f"<td><code>{safe(password)}</code></td></tr>"
        for role, name, password in coach.demo_logins
    )
    return f'<section class="demo"><p>{texts.DEMO_LEAD}</p><table>{rows}</table></section>'
