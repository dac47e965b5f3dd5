"""A body for a model, put together from parts of known origin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.domain.access import PartitionKind
from coach.domain.passages import Passage
from coach.domain.sessions import AnonymisedText
from coach.prompting.marking import Mark


@dataclass(frozen=True)
class Ours:
    """Words of this program."""

    text: str


@dataclass(frozen=True)
class Theirs:
    """Words of people: anonymised and marked before they go anywhere."""

    text: str


Anonymise = Callable[[str], AnonymisedText]

Part = Ours | Theirs | Passage
"""A passage of the shared library goes as it is, so that the gate knows it again; any other is
people's words."""


def write(parts: Sequence[Part], anonymise: Anonymise, mark: Mark) -> AnonymisedText:
    """One body, each part on lines of its own.

    Raises:
        AnonymiserFailed: a part could not be anonymised; nothing comes back.
    """
    return AnonymisedText("\n".join(_said(part, anonymise, mark) for part in parts))


def _said(part: Part, anonymise: Anonymise, mark: Mark) -> str:
    if isinstance(part, Ours):
        return part.text
    if isinstance(part, Passage) and part.partition.kind is PartitionKind.LIBRARY:
        return part.text
    return mark.on(anonymise(part.text).text)
