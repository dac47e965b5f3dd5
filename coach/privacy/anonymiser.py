"""Takes out of a text who people are, before anything else touches it.

Fails closed: whatever goes wrong inside is raised as `AnonymiserFailed`, and no text comes back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.domain.people import Person
from coach.domain.sessions import AnonymisedText
from coach.errors import AnonymiserFailed
from coach.privacy import addresses, coded, dates, fields, patterns, plates, structured
from coach.privacy.names import find_names
from coach.privacy.places import find_organisations, find_places
from coach.privacy.reading import Reading, read
from coach.privacy.recognising import Recogniser
from coach.privacy.roster import Roster
from coach.privacy.spans import Anonymised, Found, Kind, Origin, Span, masked, settle
from coach.privacy.surrogates import Surrogates
from coach.privacy.tokens import tokens

VERSION = "9"
"""Raised whenever a text could be masked differently."""


class Anonymiser:
    """Masks the people of a programme, names that no roster knows, and what points at them."""

    def __init__(
        self, roster: Sequence[Person], key: bytes, recogniser: Recogniser | None = None
    ) -> None:
        """An anonymiser of one programme.

        Args:
            roster: Its people.
            key: What surrogates are numbered with.
            recogniser: A model beside the rules, where one is installed and named.
        """
        self._roster = Roster(roster)
        self._recogniser = recogniser
        self._surrogates = Surrogates([person.id for person in roster], key)

    def anonymise(self, text: str) -> Anonymised:
        """The text with surrogates, and the spans that they stand for.

        Raises:
            AnonymiserFailed: a step broke; nothing of the text is returned or kept.
        """
        try:
            return self._anonymised(text)
        except Exception as exc:
            raise AnonymiserFailed(
                "The text could not be anonymised, so nothing was saved or sent. "
                "Shorten or reword it and try again."
            ) from exc

    def surrogate_of(self, person_id: str) -> str:
        """What stands in a text for somebody of the roster."""
        return self._surrogates.of(Kind.PERSON, Origin.ROSTER, person_id)

    def _anonymised(self, text: str) -> Anonymised:
        reading = read(text)
        found = settle(self._carried_back(reading))
        spans = tuple(
            Span(
                f.start, f.end, f.kind, self._surrogates.of(f.kind, f.source, f.canonical), f.source
            )
            for f in found
        )
        return Anonymised(AnonymisedText(masked(text, spans)), spans)

    def _carried_back(self, reading: Reading) -> Iterator[Found]:
        for found in self._found(reading):
            start, end = reading.back(found.start, found.end)
            yield Found(start, end, found.kind, found.source, found.canonical)

    def _found(self, reading: Reading) -> Iterator[Found]:
        yield from self._roster.find(reading)
        yield from patterns.find(reading)
        yield from dates.find(reading.text)
        yield from structured.find(reading)
        yield from coded.find(reading.text)
        yield from plates.find(reading.text)
        yield from addresses.find(reading.text)
        yield from fields.find(reading.text)
        words = tokens(reading.text)
        yield from find_organisations(reading.text, words)
        yield from find_places(reading.text, words)
        yield from find_names(reading.text, words)
        if self._recogniser is not None:
            yield from self._recogniser(reading.text)
