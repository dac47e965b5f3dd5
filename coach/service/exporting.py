"""All that concerns a person, as one archive made in memory for that person alone."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from typing import Any

from coach.domain.access import Scope, Viewer, scope_of
from coach.domain.people import Pair, Programme, Role
from coach.errors import NotFound
from coach.ports import Clock, Store, UnitOfWork

READ_ME = """\
This is all that the coach keeps about you, taken on {day}.

person.json         you, as the coordinator entered you
programme.json      your programme, and the day on which it forgets everything
pair.json           your own side, your partner's job and goal, your agreement and times
meetings.json       meetings you held, and the cards they used
notes.json          your pair's notes, as they are stored: without names
promises.json       your pair's promises
ratings.json        your own ratings; your partner's are not in here, and yours not in theirs
themes.json         themes that you said you would share
conversations.json  your conversations with the coach
suggestions.json    what it suggested to you
journal.json        your journal
journal_drafts.json pages that you have not finished
journal_shared.json what of it you let your partner read

Whoever has this file can read all of it. Keep it where only you can.
"""


class Exporting:
    """Gathers what belongs to the viewer; there is no way to ask for anybody else's."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def archive(self, viewer: Viewer) -> bytes:
        """A zip file of JSON texts; nothing of it touches a disk.

        Raises:
            NotFound: the viewer was forgotten meanwhile.
        """
        now = self._clock.now()
        scope = scope_of(viewer)
        with self._store.work() as work:
            parts = {**_personal(work, viewer, scope), **_of_the_pair(work, viewer, scope)}
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
            _write(file, "README.txt", READ_ME.format(day=now.date()), now)
            for name, value in parts.items():
                text = json.dumps(value, default=_plain, ensure_ascii=False, indent=2)
                _write(file, f"{name}.json", text, now)
        return packed.getvalue()


def _personal(work: UnitOfWork, viewer: Viewer, scope: Scope) -> dict[str, object]:
    person = work.people.person(viewer.person_id)
    programme = work.people.programme(viewer.programme_id)
    if person is None or programme is None:
        raise NotFound("There is nothing about you here any more.")
    offer = work.themes.own_offer(scope)
    return {
        "person": person,
        "programme": _programme(programme),
        "ratings": work.ratings.own(scope),
        "themes": sorted(offer.since) if offer else [],
        "conversations": work.owned.conversations(scope),
        "suggestions": work.owned.suggestions(scope),
        "journal": work.journal.entries(scope),
        "journal_drafts": work.journal.drafts(scope),
        "journal_shared": work.journal.shares(scope),
    }


def _of_the_pair(work: UnitOfWork, viewer: Viewer, scope: Scope) -> dict[str, object]:
    pair = work.people.pair(viewer.pair_id, scope) if viewer.pair_id else None
    if pair is None:
        return {}
    return {
        "pair": _pair(pair, viewer.role),
        "meetings": work.records.sessions(scope),
        "notes": work.records.notes(scope),
        "promises": work.records.commitments(scope),
    }


def _programme(programme: Programme) -> dict[str, object]:
    return {
        "name": programme.name,
        "goal": programme.goal,
        "coordinator_route": programme.coordinator_route,
        "forget_on": programme.forget_on,
        "keep_days": programme.keep_days,
    }


def _pair(pair: Pair, role: Role) -> dict[str, object]:
    """The pair as this side may take it along: of the partner only what both always see."""
    sides = (pair.mentor, pair.mentee)
    own, partner = sides if role is Role.MENTOR else sides[::-1]
    return {
        "you": own,
        "partner": {"job": partner.job, "goal": partner.goal},
        "agreement": pair.agreement,
        "dimensions": pair.dimensions,
        "next_meeting": pair.session_number,
        "next_date": pair.next_date,
        "minutes": pair.minutes,
    }


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _write(file: zipfile.ZipFile, name: str, text: str, at: datetime) -> None:
    entry = zipfile.ZipInfo(name, at.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    file.writestr(entry, text)
