"""A generated suggestion, frozen with everything that is needed to score it later."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from coach.domain.calls import Spent
from coach.domain.findings import CheckContext
from coach.domain.suggestions import Suggestion
from coach.errors import WrongUse


@dataclass(frozen=True)
class Answer:
    """A suggestion and what the checks may look at: passages read, roster, pair."""

    suggestion: Suggestion
    context: CheckContext


@dataclass(frozen=True)
class Item:
    """What the coach answered to one case, in one of its repeats."""

    case_id: str
    epoch: int
    """1-based repeat."""
    answer: Answer | None
    """None where the coach raised; then ``error`` says what."""
    seconds: float = 0.0
    """From the request to the settled suggestion."""
    frame_seconds: float | None = None
    """From the request to the first frame; None where none was shown."""
    notices: tuple[str, ...] = ()
    error: str = ""
    withheld: tuple[str, ...] = ()
    """Why the coach showed nothing: what its checks said of all that it could compose."""
    spent: Spent | None = None
    """What the language model was asked for it, and at what price; None where there is none."""


_ADAPTER = TypeAdapter(Item)


def to_json(item: Item) -> bytes:
    """The item as JSON."""
    return _ADAPTER.dump_json(item)


def from_json(raw: bytes | str) -> Item:
    """The item that `to_json` wrote.

    Raises:
        WrongUse: it is something else.
    """
    try:
        return _ADAPTER.validate_json(raw)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise WrongUse(f"This is no frozen item: {place}: {first['msg']}") from error
