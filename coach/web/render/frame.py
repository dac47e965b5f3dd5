"""What stands above every tab: whose page it is and which meeting is next."""

from __future__ import annotations

from coach.domain.people import Role
from coach.service.transcripts import Meeting
from coach.web import texts
from coach.web.render.escape import safe

ROLES = {Role.MENTOR: "mentor", Role.MENTEE: "leader and mentee", Role.COORDINATOR: "coordinator"}


def topbar(role: Role) -> str:
    """Product, role and a real way out."""
    return (
        f'<div class="topbar"><span class="product">{texts.PRODUCT}</span>'
        f'<span class="quiet">signed in as {ROLES[role]}</span>'
        f'<form method="post" action="/logout"><button>{texts.SIGN_OUT}</button></form></div>'
    )


def meeting(value: Meeting | None) -> str:
    """The next meeting and what was promised for it."""
    if value is None:
        return ""
    pair = value.pair
    when = f" · {pair.next_date:%A %-d %B}" if pair.next_date else ""
    promised = "".join(
        f" · promised: “{safe(str(promise.text))}”"
        + (f" (due {promise.due:%-d %B})" if promise.due else "")
        for promise in value.open_promises[:1]
    )
    made_up = " · synthetic sample" if value.programme.synthetic else ""
    return (
        f'<p class="meeting">Meeting {pair.session_number} of '
        f"{value.programme.sessions_planned}{when}, {pair.minutes} minutes{promised}"
        f'<span class="quiet">{made_up}</span></p>'
    )
