"""One reply as it comes in: complete pieces are judged at once, the failed ones kept for repair."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from coach.composing.by_model.assembly import fitted
from coach.composing.by_model.desk import Desk, Row
from coach.composing.by_model.judging import Judged
from coach.composing.by_model.offer import KEPT
from coach.composing.by_model.pieces import Kind, Section
from coach.composing.by_model.wire import WireLine, WireOffer, WireQuestion, WireRow, whole
from coach.domain.events import Event, Framed, Piece
from coach.domain.suggestions import Agenda
from coach.errors import MalformedReply
from coach.inference.json_finding import find_begun, find_object

Judge = Callable[[Section, object, int, Desk], Judged | None]
_MOST = 24
"""Pieces of a section, and rows of a plan."""
_LONGEST_RAW = 2_000
"""Characters of a failed piece that are shown to the model again."""


class Unread(MalformedReply):
    """The answer as a whole is not what was asked for; asking again may help."""


class Sitting:
    """What came of one request to a model so far."""

    def __init__(self, kind: Kind, desk: Desk, judge: Judge) -> None:
        self.desk = desk
        self.passed: dict[str, object] = {}
        self.failed: dict[str, tuple[str, Judged]] = {}
        """By path: the section, and what was wrong."""
        self._kind = kind
        self._judge = judge
        self._text = ""
        self._raw: dict[str, tuple[str, object]] = {}
        self._seen: set[tuple[str, int]] = set()

    def heard(self, words: str) -> Iterator[Event]:
        """Take in some more of the reply; what is complete and passes comes out."""
        self._text += words
        if "}" in words or "]" in words:
            found = find_begun(self._text, self._kind.names)
            yield from self._taken(found or {}, ended=False)

    def ended(self) -> Iterator[Event]:
        """The reply is over.

        Raises:
            Unread: it holds nothing that was asked for.
        """
        found = find_object(self._text, self._kind.names)
        begun = find_begun(self._text, self._kind.names) if found is None else None
        yield from self._taken(found or begun or {}, ended=found is not None)
        if not self.passed and not self.failed:
            raise Unread("The model's answer holds nothing that was asked for.")

    def doubt(self, where: str, why: str) -> None:
        """Take a piece back that passed by itself and fails beside the others."""
        name, raw = self._raw[where]
        del self.passed[where]
        self.failed[where] = (name, Judged(where, None, raw, (why,), why))

    @property
    def spared(self) -> dict[str, object]:
        """What may be shown of pieces that failed, by path."""
        found = {where: judged.spare for where, (_, judged) in self.failed.items()}
        return {where: spare for where, spare in found.items() if spare is not None}

    def complaints(self) -> str:
        """The failed pieces with what is wrong with each, as JSON in ASCII."""
        told = [
            {
                "section": name,
                "piece": json.dumps(judged.raw)[:_LONGEST_RAW],
                "wrong": list(judged.reasons),
            }
            for name, judged in self.failed.values()
        ]
        return json.dumps(told, indent=1)

    def mended(self, text: str) -> Iterator[Event]:
        """Take in a reply that mends the failed pieces, section by section in their order."""
        found = find_object(text, self._kind.names) or {}
        for name, section in self._kind.sections.items():
            places = [_place_of(at) for at, (own, _) in self.failed.items() if own == name]
            entries = _entries(section, found.get(name))
            if name == "items":
                known = dict(enumerate(places))
                rows = (_numbered(raw, known.get(n, n)) for n, raw in enumerate(entries))
                answers = [(_row(raw), raw) for raw in rows]
            elif len(entries) > len(places):  # everything was sent again
                answers = list(enumerate(entries))
            else:
                answers = list(zip(places, entries, strict=False))
            for n, raw in answers:
                if n in places:
                    yield from self._judged(name, raw, n)

    def _taken(self, found: dict[str, Any], *, ended: bool) -> Iterator[Event]:
        last = "" if ended else next(reversed(found), "")
        if self._kind.planned and not self.desk.plan:
            rows = _rows(found, last)
            if rows is None:
                return
            yield from self._planned(rows)
        for name, section in self._kind.sections.items():
            entries = _entries(section, found.get(name))
            complete = entries if name != last else entries[:-1] if section.many else []
            for n, raw in enumerate(complete):
                if (name, n) not in self._seen:
                    self._seen.add((name, n))
                    raw = _numbered(raw, n) if name == "items" else raw
                    yield from self._judged(name, raw, _row(raw) if name == "items" else n)

    def _judged(self, name: str, raw: object, n: int) -> Iterator[Event]:
        judged = self._judge(self._kind.sections[name], raw, n, self.desk)
        if judged is None or judged.where in self.passed:
            return
        if judged.value is None:
            _, before = self.failed.get(judged.where, ("", judged))
            kept = before if judged.spare is None and before.spare is not None else judged
            self.failed[judged.where] = (name, kept)
            return
        self.failed.pop(judged.where, None)
        self.passed[judged.where] = judged.value
        self._raw[judged.where] = (name, raw)
        yield Piece(judged.where, judged.value)

    def _planned(self, raw: object) -> Iterator[Event]:
        """The plan, its minutes fitted to the meeting's.

        Raises:
            Unread: there is no plan, or it does not fit.
        """
        rule = self.desk.rule
        if not isinstance(rule, Agenda) or not isinstance(raw, list):
            raise Unread("The model sent no plan.")
        used: set[int] = set()
        rows = [self._row(entry, rule, used) for entry in raw[:_MOST]]
        minutes = fitted([row.minutes for row in rows], rule.minutes)
        if minutes is None:
            raise Unread("The model's plan does not fit the meeting.")
        plan = [replace(row, minutes=taken) for row, taken in zip(rows, minutes, strict=True)]
        self.desk = replace(self.desk, plan=plan)
        frame = tuple((row.minutes, row.title) for row in plan if row.title)
        if frame != tuple((item.minutes, item.title) for item in rule.items):
            yield Framed(rule.title, frame)

    def _row(self, entry: object, rule: Agenda, used: set[int]) -> Row:
        try:
            wire = WireRow.model_validate(entry)
        except ValidationError:
            return Row("", 0, None)
        place = self.desk.rows.get(wire.source)
        place = None if place in used else place
        used |= {place} if place is not None else set()
        wished = "" if wire.title == KEPT else wire.title
        title = wished or (rule.items[place].title if place is not None else "")
        return Row(title, wire.minutes, place)


def _rows(found: Mapping[str, Any], last: str) -> object | None:
    """The plan, or the rows that stand in the items themselves; None while it is incomplete."""
    if "plan" in found:
        return None if last == "plan" else found["plan"]
    items = found.get("items")
    timed = isinstance(items, list) and any("minutes" in i for i in items if isinstance(i, dict))
    return items if (timed and last != "items") or not last else None


def _entries(section: Section, value: object) -> list[object]:
    """The pieces of a section, where one stands for a list or bare words for a piece too."""
    if value in (None, ""):
        return []
    entries = value[:_MOST] if isinstance(value, list) else [value]
    worded = section.model in (WireLine, WireOffer, WireQuestion)
    entries = [{"text": e} if worded and isinstance(e, str) else e for e in entries]
    return entries if section.many else entries[:1]


def _numbered(raw: object, n: int) -> object:
    """An item with its row, which is its place where it names none."""
    if not isinstance(raw, dict):
        return raw
    row = whole(raw.get("row", n + 1))
    return {**raw, "row": n + 1 if isinstance(row, str) else row}


def _row(raw: object) -> int:
    row = raw.get("row") if isinstance(raw, dict) else None
    return row - 1 if isinstance(row, int) else -1


def _place_of(where: str) -> int:
    return int(where[where.rindex("[") + 1 : -1]) if where.endswith("]") else 0
