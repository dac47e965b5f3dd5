"""What of a brief a model may be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from coach.checks.injection import suspicious
from coach.composing.by_model.terms import IDENTITY, Field, Terms
from coach.composing.understanding.slots import dimensions
from coach.domain.access import PartitionKind
from coach.domain.briefs import Brief
from coach.domain.library import GuidanceDocument, Library
from coach.domain.passages import Passage, SourceKind
from coach.domain.terms import Dimension

_FIELD_OF: Mapping[SourceKind, Field] = {
    SourceKind.GOAL: Field.GOALS,
    SourceKind.NOTE: Field.NOTES,
    SourceKind.PROMISE: Field.PROMISES,
    SourceKind.DOCUMENT: Field.DOCUMENTS,
}
_NEEDED_BY: Mapping[str, tuple[Dimension, ...]] = {
    "captions": (Dimension.DISABILITY,),
    "second-language": (Dimension.ACCENT,),
}
"""Conditions of a meeting that tell of a difference."""
NOT_ALLOWED = "the programme keeps them on this machine"
IDENTITY_OFF = "they speak of who somebody is, and sharing that is off for this meeting"
ORDERS = "they read like orders to a machine"
_SEAM = 300
"""Characters on either side of where one passage ends and the next begins."""


@dataclass(frozen=True)
class Sieve:
    """Says of each text why it stays here; empty where it may go."""

    terms: Terms
    named: frozenset[Dimension]
    """Differences that the request itself names."""
    identity: bool
    """Whether differences and background may be sent."""
    about: Mapping[str, frozenset[Dimension]]
    """What the library's cards are about, by id."""

    @staticmethod
    def of(brief: Brief, terms: Terms) -> Sieve:
        """The sieve for one request."""
        return Sieve(
            terms=terms,
            named=_named(brief),
            identity=brief.shares_identity and Field.IDENTITY in terms.fields,
            about=_about(brief.library),
        )

    def allows(self, field: Field) -> bool:
        """Whether a field may be sent."""
        return self.identity if field is Field.IDENTITY else field in self.terms.fields

    def passage(self, passage: Passage) -> str:
        """Why a passage stays here."""
        field = _FIELD_OF.get(passage.kind)
        if field is not None and not self.allows(field):
            return NOT_ALLOWED
        if passage.partition.kind is PartitionKind.LIBRARY:
            return self._card(passage.source_id)
        if passage.source_id.endswith(":programme"):
            return ORDERS if suspicious(passage.text) else ""
        return self.text(passage.text)

    def text(self, text: str) -> str:
        """Why people's words stay here."""
        if suspicious(text):
            return ORDERS
        told = set(dimensions(text)) & IDENTITY
        return IDENTITY_OFF if told and not self.identity and told - self.named else ""

    def _card(self, card_id: str) -> str:
        """A card that is about some difference alone gives away whom it was chosen for."""
        about = self.about.get(card_id, frozenset())
        silent = self.identity or not about or about - IDENTITY or about & self.named
        return "" if silent else IDENTITY_OFF


def split_orders(passages: Iterable[Passage]) -> frozenset[str]:
    """Ids of people's passages that give orders only when they are read one after the other.

    Args:
        passages: What may be offered, in any order.
    """
    theirs = (p for p in passages if p.partition.kind is not PartitionKind.LIBRARY)
    read = sorted(theirs, key=lambda p: (p.kind, p.source_id, p.start))
    found: set[str] = set()
    for one, other in pairwise(p for p in read if not suspicious(p.text)):
        end, begin = one.text[-_SEAM:], other.text[:_SEAM]
        if any(suspicious(f"{end}{space}{begin}") for space in ("", " ")):
            found |= {one.id, other.id}
    return frozenset(found)


def _named(brief: Brief) -> frozenset[Dimension]:
    """Differences that the request speaks of, by name or by what it needs.

    The request goes out whole, so that what is read from it gives nothing away.
    """
    heard = brief.understanding
    needed = (_NEEDED_BY[name] for name in heard.slots.constraints if name in _NEEDED_BY)
    return frozenset(heard.slots.dimensions).union(*needed)


def _about(library: Library) -> Mapping[str, frozenset[Dimension]]:
    return {
        card.id: frozenset(card.dimensions)
        for card in library.cards
        if not isinstance(card, GuidanceDocument)
    }
