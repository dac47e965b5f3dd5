"""Looking back: themes over time, the same day earlier, and a search; all in memory."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.access import Viewer, scope_of
from coach.domain.journal import JournalEntry
from coach.ports import Clock, Store
from coach.service.journal.access import must_journal
from coach.service.journal.own_words import Sentence, sentences, stems, themes
from coach.service.journal.summing_up import Part, summary

MOST_THEMES, MOST_FOUND = 8, 30
_AGO = ((365, "year"), (182, "half-year"), (91, "quarter"), (30, "month"), (7, "week"))
_NEAR = timedelta(days=1)


@dataclass(frozen=True)
class Theme:
    """A word of the writer's that comes back."""

    word: str
    """As the writer most often put it."""
    entries: tuple[str, ...]
    """Ids of the entries that hold it, oldest first."""


@dataclass(frozen=True)
class Earlier:
    """An entry of about this day, a while ago."""

    ago: str
    """year, half-year, quarter, month or week"""
    entry: JournalEntry


@dataclass(frozen=True)
class Found:
    """A sentence that a search found, and where the words stand in it."""

    entry: JournalEntry
    sentence: str
    marks: tuple[tuple[int, int], ...]


def recurring(entries: Sequence[JournalEntry]) -> tuple[Theme, ...]:
    """Words that at least two entries share, those of most entries first.

    Args:
        entries: Newest first.
    """
    where: dict[str, list[str]] = {}
    written: dict[str, Counter[str]] = {}
    for entry in reversed(entries):
        for stem, forms in themes(entry.text).items():
            where.setdefault(stem, []).append(entry.id)
            written.setdefault(stem, Counter()).update(forms)
    shared = [stem for stem, ids in where.items() if len(ids) > 1]
    shared.sort(key=lambda stem: (-len(where[stem]), -written[stem].total(), stem))
    return tuple(
        Theme(written[stem].most_common(1)[0][0], tuple(where[stem]))
        for stem in shared[:MOST_THEMES]
    )


def on_this_day(entries: Sequence[JournalEntry], today: date) -> Earlier | None:
    """The entry of about a year, half a year, a quarter, a month or a week ago: the longest ago."""
    for days, ago in _AGO:
        then = today - timedelta(days=days)
        for entry in entries:
            if entry.text.strip() and abs(entry.written_at.date() - then) <= _NEAR:
                return Earlier(ago, entry)
    return None


def search(entries: Sequence[JournalEntry], words: str) -> tuple[Found, ...]:
    """Sentences with the words, by stem or as typed, newest entry first, best first within it."""
    typed = " ".join(words.split()).casefold()
    wanted = stems(words)
    if not typed:
        return ()
    found: list[Found] = []
    for entry in entries:
        hits = [
            (len(marks), Found(entry, one.text, marks))
            for one in sentences(entry.text)
            if (marks := _marks(one, typed, wanted.keys()))
        ]
        hits.sort(key=lambda hit: -hit[0])
        found += [hit for _, hit in hits]
    return tuple(found[:MOST_FOUND])


_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


def _marks(one: Sentence, typed: str, wanted: Set[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand in a sentence: as typed, else every stem of them; empty if nowhere."""
    whole = re.search(re.escape(typed), one.text, re.IGNORECASE)
    if whole:
        return (whole.span(),)
    places: list[tuple[int, int]] = []
    seen: set[str] = set()
    for match in _WORD.finditer(one.text):
        for stem in stems(match[0]):
            if stem in wanted:
                seen.add(stem)
                places.append(match.span())
    return tuple(places) if places and seen == wanted else ()


@dataclass(frozen=True)
class View:
    """What a writer sees when looking back."""

    entries: tuple[JournalEntry, ...]
    """Newest first."""
    themes: tuple[Theme, ...]
    earlier: Earlier | None
    summary: tuple[Part, ...]


class Looking:
    """Reads the viewer's own entries in memory."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def view(self, viewer: Viewer) -> View:
        """Everything to look back on."""
        entries = self._entries(viewer)
        return View(
            entries,
            recurring(entries),
            on_this_day(entries, self._clock.now().date()),
            summary(entries),
        )

    def search(self, viewer: Viewer, words: str) -> tuple[Found, ...]:
        """Sentences of the viewer's own entries with these words."""
        return search(self._entries(viewer), words)

    def _entries(self, viewer: Viewer) -> tuple[JournalEntry, ...]:
        must_journal(viewer)
        with self._store.work() as work:
            return tuple(work.journal.entries(scope_of(viewer)))
