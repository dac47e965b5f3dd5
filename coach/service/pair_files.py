"""Pairs described in a JSON file: one object or a list of them."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from coach.domain.people import FixedItem, Pair, Person, Programme, Role, Side
from coach.domain.sessions import Session
from coach.errors import WrongUse
from coach.ingest.decoding import decode
from coach.service.dimensions import inferred_dimensions
from coach.service.enrolments import Enrolment, WrittenNote, WrittenPromise
from coach.service.promise_lines import Jobs, is_ones_own, owned

_ROUTE = "Write to the coordinator of your programme."
_NOTHING = re.compile(
    r"\s*[-–—.(]*\s*(?:(?:none|nil|nothing|n/?a|no (?:open )?(?:promises?|commitments?|actions?))\b"
    r"(?:\s+(?:noted|recorded|agreed|promised|open|yet|so far|taken|outstanding|was|has been"
    r"|made))*)?"
    r"[\s.)–—-]*$",
    re.IGNORECASE,
)
"""What stands where a promise would, when there is none."""
_NUMBERED = re.compile(r"\s*(?:session|meeting)\s+(\d+)\b", re.IGNORECASE)


@dataclass(frozen=True)
class FiledProgramme:
    """The programme that a pair belongs to."""

    goal: str
    sessions_planned: int = 6
    name: str = ""
    care_routes: tuple[str, ...] = ()
    """Where somebody in distress or danger turns, in the words shown."""
    fixed_agenda: tuple[FixedItem, ...] = ()
    """The coordinator's own agenda, for who chooses it: lines of minutes, title and what."""


@dataclass(frozen=True)
class FiledMentor:
    """The mentor, without a name."""

    role: str
    years: float | None = None
    background: str = ""


@dataclass(frozen=True)
class FiledMentee:
    """The senior leader, without a name."""

    role: str
    seniority: str = ""
    background: str = ""


@dataclass(frozen=True)
class FiledPair:
    """A pair as a file describes it."""

    programme: FiledProgramme
    mentor: FiledMentor
    mentee: FiledMentee
    session_number: int
    """Number of the next meeting, from 1."""
    minutes: int = 45
    mentor_goal: str = ""
    mentee_goal: str = ""
    earlier_sessions: tuple[str, ...] = ()
    """A note for each, in order."""
    open_commitments: tuple[str, ...] = ()
    """Each begins with whose it is: Mentor:, Mentee:, Both:, a pronoun or a job title."""
    request: str = ""
    kind: str = ""


def content_of(file: Path) -> object:
    """What a JSON file of pairs holds, every pair of it well formed.

    Raises:
        WrongUse: it is no JSON, or a field is missing or malformed.
    """
    try:
        content: object = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise WrongUse(f"{file.name} is not readable JSON: {error}") from error
    read_pairs(content)
    return content


def read_pairs(content: object) -> tuple[FiledPair, ...]:
    """The pairs of a parsed JSON file; fields that the coach doesn't know are left aside.

    Raises:
        WrongUse: a field is missing or malformed; the message names pair and field.
    """
    listed = content if isinstance(content, list) else [content]
    if not listed:
        raise WrongUse("The file holds no pair.")
    return tuple(_filed(raw, number) for number, raw in enumerate(listed, 1))


def left_out(filed: FiledPair) -> int:
    """How many lines of the list of promises are somebody's own notes, and are not brought in."""
    return sum(is_ones_own(line) for line in filed.open_commitments)


def enrolment_of(filed: FiledPair, now: datetime, name: str = "") -> tuple[Programme, Enrolment]:
    """The programme and pair that a file describes, with ids and login names of their own.

    Pairs with the same programme goal and number of sessions belong to one programme.

    Args:
        filed: The pair.
        now: When it is brought in.
        name: What its ids end in; drawn where it is empty, so that a file may be brought in twice.
    """
    token = name or secrets.token_hex(4)
    programme = _programme(filed.programme)
    mentor, mentee = (
        Person(f"{role}-{token}", programme.id, "", f"{role}-{token}", role)
        for role in (Role.MENTOR, Role.MENTEE)
    )
    pair = _pair(filed, programme, (mentor, mentee), f"pair-{token}")
    held = list(_held(filed))
    return programme, Enrolment(
        pair=pair,
        people=(mentor, mentee),
        sessions=tuple(
            Session(f"{pair.id}-meeting-{number}", pair.id, number, filed.minutes)
            for number in sorted({number for number, _ in held})
        ),
        notes=tuple(
            WrittenNote(f"{pair.id}-note-{n}", number, text, now + timedelta(seconds=n))
            for n, (number, text) in enumerate(held, 1)
        ),
        promises=tuple(_promises(filed, pair.id)),
    )


def _pair(
    filed: FiledPair, programme: Programme, people: tuple[Person, Person], pair_id: str
) -> Pair:
    mentor, mentee = people
    return Pair(
        id=pair_id,
        programme_id=programme.id,
        mentor=Side(
            mentor.id,
            filed.mentor.role,
            "" if filed.mentor.years is None else f"{filed.mentor.years:g} years",
            filed.mentor.background,
            filed.mentor_goal,
        ),
        mentee=Side(
            mentee.id,
            filed.mentee.role,
            filed.mentee.seniority,
            filed.mentee.background,
            filed.mentee_goal,
        ),
        dimensions=_dimensions(filed),
        session_number=filed.session_number,
        minutes=filed.minutes,
        label=f"{filed.mentor.role} and {filed.mentee.role}",
    )


def _filed(raw: object, number: int) -> FiledPair:
    value, problems = decode(FiledPair, _known(FiledPair, raw))
    if value is None:
        name, reason = problems[0]
        raise WrongUse(f"Pair {number}, {name or 'as a whole'}: {reason}.")
    for name, amount, least, most in (
        ("session_number", value.session_number, 1, value.programme.sessions_planned),
        ("minutes", value.minutes, 10, 180),
        ("programme.sessions_planned", value.programme.sessions_planned, 1, 24),
        *(
            (f"programme.fixed_agenda[{n}].minutes", item.minutes, 1, 180)
            for n, item in enumerate(value.programme.fixed_agenda)
        ),
    ):
        if not least <= amount <= most:
            raise WrongUse(f"Pair {number}, {name}: must be between {least} and {most}.")
    return value


def _known(kind: Any, raw: object) -> object:
    if not isinstance(raw, dict):
        return raw
    nested = {"programme": FiledProgramme, "mentor": FiledMentor, "mentee": FiledMentee}
    names = {field.name for field in fields(kind)}
    return {
        name: _known(nested[name], value) if name in nested else value
        for name, value in raw.items()
        if name in names
    }


def _programme(filed: FiledProgramme) -> Programme:
    identity = f"{filed.goal}\n{filed.sessions_planned}".encode()
    return Programme(
        id=f"programme-{hashlib.sha256(identity).hexdigest()[:12]}",
        name=filed.name or filed.goal,
        goal=filed.goal,
        sessions_planned=filed.sessions_planned,
        coordinator_route=_ROUTE,
        care_routes=filed.care_routes,
        fixed_agenda=filed.fixed_agenda,
    )


def _dimensions(filed: FiledPair) -> tuple[Any, ...]:
    return inferred_dimensions(
        [
            (3.0, filed.mentor.background),
            (2.0, f"{filed.programme.goal}\n{filed.mentor_goal}"),
            (1.0, f"{filed.mentee_goal}\n{filed.mentee.background}"),
            (0.5, filed.mentor.role),
        ]
    )


def _held(filed: FiledPair) -> Iterator[tuple[int, str]]:
    """Meeting number and note of each earlier meeting; unnumbered ones count on from the last."""
    number = 0
    for text in filed.earlier_sessions:
        named = _NUMBERED.match(text)
        number = int(named[1]) if named else number + 1
        yield number, text


def _promises(filed: FiledPair, pair_id: str) -> Iterator[WrittenPromise]:
    """A promise for each line, two where both made it; without a name it is the mentee's.

    A line that only says that nothing was promised holds none; nor does what somebody noted for
    themselves, as both of a pair read what is promised.
    """
    made_in = max(filed.session_number - 1, 1)
    jobs = Jobs(filed.mentor.role, filed.mentee.role)
    for n, line in enumerate(filed.open_commitments, 1):
        owners, text = owned(line, jobs)
        if _NOTHING.match(text) or is_ones_own(line):
            continue
        for by in owners:
            yield WrittenPromise(f"{pair_id}-promise-{n}-{by}", by, text, made_in)
