"""What stands in a person's place: the same for all mentions, and nobody's name.

A number comes from an HMAC of the canonical id (RFC 2104) under the programme's key, so it says
nothing without the key and stays the same from note to note.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from hashlib import sha256

from coach.privacy.spans import Kind, Origin

_NUMBERED = {Kind.ORGANISATION: "Organisation", Kind.PLACE: "Place", Kind.HANDLE: "Handle"}
_PLAIN = {
    Kind.EMAIL: "[Email]",
    Kind.PHONE: "[Phone]",
    Kind.ADDRESS: "[Address]",
    Kind.POSTCODE: "[Postcode]",
    Kind.NATIONAL_ID: "[National-id]",
    Kind.HEALTH_ID: "[Health-id]",
    Kind.STAFF_NUMBER: "[Staff-number]",
    Kind.DATE: "[Date]",
    Kind.LINK: "[Link]",
    Kind.ACCOUNT: "[Account]",
    Kind.PLATE: "[Plate]",
    Kind.NETWORK: "[Network-address]",
}
_PEOPLE = 999
_OTHERS = 9999


class Surrogates:
    """Names nobody: the same thing gets the same surrogate within a programme."""

    def __init__(self, person_ids: Sequence[str], key: bytes) -> None:
        self._key = key
        self._numbers = self._numbered(person_ids)

    def of(self, kind: Kind, source: Origin, canonical: str) -> str:
        """The surrogate of a thing, such as ``[Colleague-3]`` or ``[Email]``."""
        if kind is Kind.PERSON and source is Origin.ROSTER:
            number = self._numbers.get(canonical) or self._number("person", canonical, _OTHERS)
            return f"[Colleague-{number}]"
        if kind is Kind.PERSON:
            return f"[Person-{self._number('name', canonical, _OTHERS)}]"
        if kind in _NUMBERED:
            return f"[{_NUMBERED[kind]}-{self._number(kind, canonical, _OTHERS)}]"
        return _PLAIN[kind]

    def _numbered(self, person_ids: Sequence[str]) -> dict[str, int]:
        """A number of its own for everybody; a clash moves the later id on to the next free one."""
        taken: dict[int, str] = {}
        span = max(_PEOPLE, 4 * len(person_ids))
        for person_id in sorted(set(person_ids)):
            number = self._number("person", person_id, span)
            while number in taken:
                number = number % span + 1
            taken[number] = person_id
        return {person_id: number for number, person_id in taken.items()}

    def _number(self, realm: str, canonical: str, span: int) -> int:
        digest = hmac.new(self._key, f"{realm}:{canonical}".encode(), sha256).digest()
        return int.from_bytes(digest[:8], "big") % span + 1
