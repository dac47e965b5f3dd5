"""The journal taken along, as Markdown, as a Word document or as JSON, and brought back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError

from coach.domain.access import Viewer, scope_of
from coach.domain.journal import JournalEntry, Scales
from coach.errors import WrongUse
from coach.ports import Clock, Store
from coach.service.journal.access import must_journal
from coach.service.journal.drafts import LONGEST, whole
from coach.service.journal.word_file import Paragraph, Style, word_file

FORMAT = "reverse-mentoring-journal"
VERSION = 1
MOST_ENTRIES = 5000
TITLE = "My reflections"
_SCALES = ("confidence", "comfort", "learning")


@dataclass(frozen=True)
class Brought:
    """What an import did."""

    added: int
    known: int
    """Entries that were there already."""


class Archive:
    """Makes the viewer's own journal into files in memory, and reads them again."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def as_json(self, viewer: Viewer) -> bytes:
        """All entries and drafts; `bring` reads the entries again."""
        must_journal(viewer)
        with self._store.work() as work:
            entries = work.journal.entries(scope_of(viewer))
            drafts = work.journal.drafts(scope_of(viewer))
        content = {
            "format": FORMAT,
            "version": VERSION,
            "taken": self._clock.now(),
            "entries": [_plain(asdict(entry)) for entry in reversed(entries)],
            "drafts": [{"text": one.text, "saved_at": one.saved_at} for one in drafts if one.text],
        }
        return json.dumps(content, ensure_ascii=False, indent=2, default=_day).encode()

    def as_markdown(self, viewer: Viewer) -> bytes:
        """All entries, oldest first, as text that any editor opens."""
        parts = [f"# {TITLE}"]
        for entry in self._oldest_first(viewer):
            parts.append(f"## {_heading(entry)}")
            if entry.question:
                parts.append(f"*{entry.question}*")
            if entry.text.strip():
                parts.append(entry.text.strip())
            if entry.scales.given:
                parts.append(f"({_scales(entry.scales)})")
        return ("\n\n".join(parts) + "\n").encode()

    def as_word(self, viewer: Viewer) -> bytes:
        """All entries, oldest first, as a Word document."""
        lines = [Paragraph(TITLE, Style.TITLE)]
        for entry in self._oldest_first(viewer):
            lines.append(Paragraph(_heading(entry), Style.HEADING))
            if entry.question:
                lines.append(Paragraph(entry.question, Style.QUESTION))
            lines += [Paragraph(line) for line in entry.text.split("\n") if line.strip()]
            if entry.scales.given:
                lines.append(Paragraph(_scales(entry.scales), Style.QUESTION))
        return word_file(lines)

    def bring(self, viewer: Viewer, content: bytes) -> Brought:
        """Add the entries of a file that `as_json` made; those that are there stay as they are.

        Bringing the same file again adds nothing, also into another person's journal.

        Raises:
            WrongUse: it is no such file.
            NotAllowed: the viewer keeps no journal.
        """
        must_journal(viewer)
        entries = _read(content)
        added = 0
        with self._store.work() as work:
            own = {entry.id for entry in work.journal.entries(scope_of(viewer))}
            for entry in entries:
                own_id = _own_id(entry.id, viewer.person_id)
                if entry.id in own or own_id in own:
                    continue
                kept = replace(entry, id=own_id, owner_id=viewer.person_id, text=whole(entry.text))
                added += work.journal.insert(kept)
                own.add(own_id)
            work.commit()
        return Brought(added, len(entries) - added)

    def _oldest_first(self, viewer: Viewer) -> Sequence[JournalEntry]:
        must_journal(viewer)
        with self._store.work() as work:
            return work.journal.entries(scope_of(viewer))[::-1]


def _read(content: bytes) -> tuple[JournalEntry, ...]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as exc:
        raise WrongUse("This is no JSON file; choose the one that you took along.") from exc
    if not isinstance(found, Mapping) or found.get("format") != FORMAT:
        raise WrongUse("This file holds no journal; choose the JSON file that you took along.")
    if found.get("version") != VERSION:
        raise WrongUse("This journal was taken from a newer coach; bring it back there.")
    try:
        entries = _ENTRIES.validate_python(found.get("entries"))
    except ValidationError as exc:
        place = ".".join(str(part) for part in exc.errors()[0]["loc"])
        raise WrongUse(f"The file was changed: entry {place} is not as it was written.") from exc
    if len(entries) > MOST_ENTRIES or any(len(entry.text) > LONGEST for entry in entries):
        raise WrongUse("This file is longer than any journal here could have been.")
    return entries


def _plain(entry: dict[str, Any]) -> dict[str, Any]:
    entry["owner_id"] = ""
    return entry


def _day(value: object) -> str:
    assert isinstance(value, datetime)
    return value.isoformat()


def _own_id(entry_id: str, person_id: str) -> str:
    """An id of the person's own for an entry that comes from elsewhere, each time the same."""
    return f"entry-{hashlib.sha256(f'{person_id}/{entry_id}'.encode()).hexdigest()[:32]}"


def _heading(entry: JournalEntry) -> str:
    day = f"{entry.written_at:%-d %B %Y}"
    return f"Meeting {entry.session_number}, {day}" if entry.session_number else day


def _scales(scales: Scales) -> str:
    given = ((name, getattr(scales, name)) for name in _SCALES)
    return ", ".join(f"{name} {value} of 5" for name, value in given if value is not None)


_ENTRIES: TypeAdapter[tuple[JournalEntry, ...]] = TypeAdapter(tuple[JournalEntry, ...])
