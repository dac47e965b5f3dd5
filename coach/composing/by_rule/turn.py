"""One way to speak about what a leader came for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Turn:
    """One way: a title, what to ask, and how to listen.

    ``first`` may hold the goal's own words: ``{act}`` for what somebody wants to do ("recruit
    nurses"), ``{clause}`` for an indirect question, ``{thing}`` for what somebody hopes for,
    ``{doing}`` for a habit. A way whose words a goal doesn't have is not used for it; one without
    any is asked after the goal was said.
    """

    title: str
    first: str
    then: str
    """The mentor's, where there is time for two."""
    what: str
    asker: str = "mentor"
    """Who says ``first``: the leader asks where the mentor is the one who knows."""
    for_a_set: bool = False
    """Whether it is for a set of questions only: in a meeting the leader would rather ask."""
