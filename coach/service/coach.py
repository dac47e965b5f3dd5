"""The facade that screens and the command line hold."""

from __future__ import annotations

from dataclasses import dataclass

from coach.service.accounts import Accounts
from coach.service.costs import Costs
from coach.service.journaling import Journaling
from coach.service.keeping import Keeping
from coach.service.library import Knowledge
from coach.service.overseeing import Overseeing
from coach.service.preparing import Preparing
from coach.service.reviewing import Reviewing
from coach.service.searching import Searching
from coach.service.stopping import Stops
from coach.service.transcripts import Transcripts


@dataclass(frozen=True)
class Coach:
    """Everything a person can do."""

    accounts: Accounts
    knowledge: Knowledge
    searching: Searching
    preparing: Preparing
    transcripts: Transcripts
    journaling: Journaling
    keeping: Keeping
    overseeing: Overseeing
    reviewing: Reviewing
    costs: Costs
    stops: Stops
    demo_logins: tuple[tuple[str, str, str], ...] = ()
    """(role, login name, password) to print on the sign-in page; empty outside demo mode."""
