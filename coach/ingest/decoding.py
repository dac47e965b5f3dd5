"""Plain YAML values become domain dataclasses, by their declared types."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from coach.domain.library import (
    ActivityCard,
    EvidenceCard,
    GuidanceDocument,
    QuestionCard,
    ReplyMove,
    SessionMove,
    SituationCard,
)
from coach.domain.moments import Minutes
from coach.domain.steps import OWN_WORDS, OwnForm, Step

T = TypeVar("T")

_SIDES = frozenset({"mentor", "mentee", "both"})
_WORDS: Mapping[tuple[type, str], frozenset[str]] = {
    (Step, "who"): _SIDES,
    (SessionMove, "who"): _SIDES,
    (ReplyMove, "who"): _SIDES,
    (SituationCard, "audience"): _SIDES,
    (QuestionCard, "audience"): _SIDES,
    (GuidanceDocument, "audience"): _SIDES | {"coordinator"},
    (EvidenceCard, "direction"): frozenset({"about-older", "about-younger"}),
    (QuestionCard, "use"): frozenset(
        {"opening", "perspective", "deepening", "commitment", "review"}
    ),
    (QuestionCard, "setting"): frozenset({"together", "alone"}),
}
_MAY_BE_EMPTY = frozenset({"tags", "themes"})
_BRACES = re.compile(r"[{}]")
_VERBATIM = frozenset({"body"})


@dataclass(frozen=True)
class Problem:
    """One mistake: where it stands and what is wrong."""

    file: str
    card: str
    field: str
    reason: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.card, self.field) if part)
        return f"{place}: {self.reason}"


class _Wrong(Exception):
    """A value that doesn't fit its field."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason)
        self.path = path
        self.reason = reason


def decode(kind: type[T], raw: object) -> tuple[T | None, list[tuple[str, str]]]:
    """A value of a domain dataclass, or None with (field, reason) of each mistake.

    Runs of white space in texts become one space, so that a card's field stands verbatim in the
    text that is rendered from it; ``body`` is kept as it is. What has a default may be missing or
    empty, what may be None may be missing.
    """
    if not isinstance(raw, dict):
        return None, [("", "must be a mapping of field to value")]
    hints, specs = _shape(cast("Hashable", kind))
    problems = [
        (str(name), f"is not a field; the fields are {', '.join(hints)}")
        for name in raw
        if name not in hints
    ]
    values: dict[str, Any] = {}
    for spec in specs:
        try:
            values[spec.name] = _field(kind, spec, hints[spec.name], raw)
        except _Wrong as wrong:
            problems.append((wrong.path, wrong.reason))
    if problems:
        return None, problems
    built = kind(**values)
    broken = _contradiction(built)
    return (None, [broken]) if broken else (built, [])


def _field(kind: type, spec: Field[Any], hint: Any, raw: Mapping[Any, Any]) -> object:
    given = raw.get(spec.name)
    if given is None or (spec.default is not MISSING and given in ("", [])):
        if spec.default is not MISSING:
            return spec.default
        if _optional(hint):
            return None
        raise _Wrong(spec.name, "is missing")
    value = _value(hint, given, spec.name)
    words = _WORDS.get((kind, spec.name))
    for word in value if isinstance(value, tuple) else (value,):
        if words and word not in words:
            raise _Wrong(spec.name, f"{word!r} is none of {', '.join(sorted(words))}")
    return value


def _value(hint: Any, raw: object, path: str) -> object:
    if _optional(hint):
        hint = next(part for part in typing.get_args(hint) if part is not type(None))
    if typing.get_origin(hint) is tuple:
        return _many(typing.get_args(hint)[0], raw, path)
    if is_dataclass(hint):
        return _nested(cast("type[object]", hint), raw, path)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        if raw not in list(hint):
            raise _Wrong(path, f"{raw!r} is none of {', '.join(hint)}")
        return hint(str(raw))
    return _plain(hint, raw, path)


def _many(hint: Any, raw: object, path: str) -> tuple[object, ...]:
    if not isinstance(raw, list):
        raise _Wrong(path, "must be a list")
    if not raw and path not in _MAY_BE_EMPTY:
        raise _Wrong(path, "is empty")
    return tuple(_value(hint, item, f"{path}[{n}]") for n, item in enumerate(raw))


def _nested(hint: type[object], raw: object, path: str) -> object:
    built, problems = decode(hint, raw)
    if built is None:
        name, reason = problems[0]
        raise _Wrong(f"{path}.{name}" if name else path, reason)
    return built


def _plain(hint: Any, raw: object, path: str) -> object:
    if hint is str:
        if not isinstance(raw, str):
            raise _Wrong(path, f"must be a text in quotes, not {raw!r}")
        if not raw.strip():
            raise _Wrong(path, "is empty")
        return raw if path in _VERBATIM else " ".join(raw.split())
    wanted = (int, float) if hint is float else hint
    if isinstance(raw, bool) or not isinstance(raw, wanted):
        raise _Wrong(path, f"must be a number, not {raw!r}")
    return float(raw) if hint is float else raw


def _contradiction(value: object) -> tuple[str, str] | None:
    if isinstance(value, Minutes) and not 0 < value.minimum <= value.ideal <= value.maximum:
        return "minimum", "must be above 0, and minimum <= ideal <= maximum"
    if isinstance(value, SessionMove) and not 0 < value.share <= 1:
        return "share", "must be above 0 and at most 1"
    if isinstance(value, OwnForm):
        return _misplaced(value)
    if isinstance(value, ActivityCard) and _BRACES.search(str(value.steps)):
        return "steps", f"{OWN_WORDS} has its place in on_yours alone; these steps are for any pair"
    return None


def _misplaced(form: OwnForm) -> tuple[str, str] | None:
    """What is wrong with the places for the pair's own words."""
    texts = [text for step in form.steps for text in (step.do, step.say or "")]
    texts.append(form.prepare_mentee or "")
    if any(_BRACES.search(text.replace(OWN_WORDS, "")) for text in texts):
        return "steps", f"the pair's own words go where {OWN_WORDS} stands; write it just so"
    if not any(OWN_WORDS in step.do for step in form.steps):
        return "steps", f"no step says {OWN_WORDS}, where the pair's own words go"
    return None


def _optional(hint: Any) -> bool:
    return typing.get_origin(hint) in (typing.Union, types.UnionType) and type(
        None
    ) in typing.get_args(hint)


@cache
def _shape(kind: Hashable) -> tuple[dict[str, Any], tuple[Field[Any], ...]]:
    return typing.get_type_hints(kind), fields(cast("type[Any]", kind))
