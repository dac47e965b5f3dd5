"""Who is at the other end of a request."""

from __future__ import annotations

from typing import Protocol

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import NotAllowed
from coach.service.coach import Coach

COOKIE = "coach_login"
HOME = {Role.MENTOR: "/mentor/", Role.MENTEE: "/mentee/", Role.COORDINATOR: "/coordinator/"}


class Asking(Protocol):
    """What a Starlette and a Gradio request have in common."""

    @property
    def cookies(self) -> dict[str, str]:
        """Cookies by name."""
        ...


def viewer(coach: Coach, request: Asking) -> Viewer | None:
    """The signed-in person behind a request, or None."""
    token = request.cookies.get(COOKIE)
    return coach.accounts.viewer_of(token) if token else None


def required(coach: Coach, request: Asking, *roles: Role) -> Viewer:
    """The signed-in person, who must have one of the roles.

    Raises:
        NotAllowed: nobody is signed in, or somebody of another role.
    """
    found = viewer(coach, request)
    if found is None:
        raise NotAllowed("Your login has ended. Sign in again.")
    if found.role not in roles:
        raise NotAllowed("This is for somebody else in the programme.")
    return found
