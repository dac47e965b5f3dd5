"""What a model is asked to send back, piece by piece, validated strictly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from coach.composing.by_model.text import clean

LONGEST_MEETING = 180


_NUMBER = re.compile(r"\s*(\d{1,4})(?:\.0+)?(?:\s*(?:m|min|mins|minutes)\b.*)?\s*", re.IGNORECASE)
_LABEL = re.compile(r"\b([SR])0*(\d{1,3})\b", re.IGNORECASE)
_CITED = re.compile(r"\W*(S\d{1,3})\W+(.+)", re.IGNORECASE | re.DOTALL)
_CLAIMS = frozenset({"claim", "fact", "evidence", "finding", "research"})
_BOTH, _JUNIOR, _SENIOR = re.compile(r"\bboth\b"), re.compile(r"\bmentor"), re.compile(r"\bmentee")


def whole(value: object) -> object:
    """A whole number, however it was written; anything else as it is."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    found = _NUMBER.fullmatch(value.lstrip("Rr")) if isinstance(value, str) else None
    return int(found[1]) if found else value


def _wish(value: object) -> int:
    """Whole minutes that a meeting could hold; 0 for anything else, which wishes nothing."""
    minutes = whole(value)
    if not isinstance(minutes, int) or isinstance(minutes, bool):
        return 0
    return minutes if 1 <= minutes <= LONGEST_MEETING else 0


def _kind(value: object) -> object:
    """A claim where it is called one in whatever words, else a move, which may claim nothing."""
    return "claim" if isinstance(value, str) and value.strip().casefold() in _CLAIMS else "move"


def _side(value: object) -> object:
    """Who leads or answers, where the words name one of the two or both."""
    if not isinstance(value, str):
        return value
    said = value.casefold()
    junior, senior = bool(_JUNIOR.search(said)), bool(_SENIOR.search(said))
    if _BOTH.search(said) or (junior and senior):
        return "both"
    return "mentor" if junior else "mentee" if senior else said.strip()


def _label(value: object) -> object:
    """The label in what was written for it: "Source S3 (guidance)", "[s3]"."""
    if not isinstance(value, str):
        return value
    found = _LABEL.search(value)
    return f"{found[1]}{found[2]}".upper() if found else value.strip(" []().:").upper()


def _listed(value: object) -> object:
    """A list where one thing stands for it, or nothing."""
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def _cites(value: object) -> object:
    """The cites, each apart, where label and quote were written in one."""
    listed = _listed(value)
    if not isinstance(listed, list):
        return listed
    return [_cite(part) for part in listed if part not in ("", None)]


def _cite(part: object) -> object:
    found = _CITED.fullmatch(part) if isinstance(part, str) else None
    return {"source": found[1], "quote": found[2]} if found else part


def _said(value: object) -> object:
    return "" if value is None else value


Title = Annotated[str, Field(max_length=160), AfterValidator(clean)]
Sentence = Annotated[str, Field(max_length=500), AfterValidator(clean)]
Text = Annotated[str, Field(max_length=1_200), AfterValidator(clean)]
Maybe = Annotated[str, BeforeValidator(_said), Field(max_length=1_200), AfterValidator(clean)]
Copied = Annotated[str, Field(min_length=2, max_length=600)]
Label = Annotated[str, BeforeValidator(_label), Field(max_length=24)]
Wish = Annotated[int, BeforeValidator(_wish)]
Kind = Annotated[Literal["claim", "move"], BeforeValidator(_kind)]
Side = Annotated[Literal["mentor", "mentee", "both"], BeforeValidator(_side)]


class _Wire(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)


class WireCite(_Wire):
    """Words copied from a source."""

    source: Label
    quote: Copied


Cites = Annotated[list[WireCite], BeforeValidator(_cites), Field(max_length=8)]


class WireLine(_Wire):
    """A sentence or two; an empty text says that there is none."""

    text: Maybe
    kind: Kind = "move"
    cites: Cites = []


class WireMoment(_Wire):
    """A moment that may go wrong."""

    when: Sentence
    say: Text
    cites: Cites = []


class WirePreparation(_Wire):
    """What one side does beforehand."""

    who: Side
    text: Text
    cites: Cites = []


class _Drawn(_Wire):
    """Made from one source, or from none."""

    model_config = ConfigDict(strict=True, frozen=True, populate_by_name=True)

    source: Label = Field("", alias="from")


class WireRow(_Drawn):
    """A row of the plan."""

    title: Title = ""
    minutes: Wish = 0


class WireItem(_Wire):
    """What happens in a row of the plan."""

    row: Annotated[int, BeforeValidator(whole), Field(ge=1, le=40)]
    what: Text
    lead: Side = "both"
    say: Annotated[list[Sentence], BeforeValidator(_listed), Field(max_length=8)] = []
    why: Maybe = ""
    kind: Kind = "move"
    cites: Cites = []


class WireTopic(_Drawn):
    """A belief about people, and what was found about it."""

    card: Label
    claim: Sentence
    evidence: Text
    limits: Text
    challenge: Text
    question: Sentence
    careful: Maybe = ""
    why: Maybe = ""
    cites: Cites = []


class WireQuestion(_Drawn):
    """A question for one side."""

    text: Sentence
    audience: Side = "mentee"
    why: Maybe = ""
    cites: Cites = []


class WireOffer(_Wire):
    """What the coach could do next."""

    text: Sentence


Wire = WireLine | WireMoment | WirePreparation | WireItem | WireTopic | WireQuestion | WireOffer


def schema_of(sections: Mapping[str, tuple[type[BaseModel], bool]]) -> dict[str, Any]:
    """A JSON schema that strict servers take: every property required, no other keywords.

    Args:
        sections: By name, the model of a section and whether it is a list of them.
    """
    shapes = {}
    for name, (model, many) in sections.items():
        shape = _strict(model.model_json_schema(by_alias=True))
        shapes[name] = {"type": "array", "items": shape} if many else shape
    return _object(shapes)


def _strict(node: Mapping[str, Any], known: Mapping[str, Any] | None = None) -> dict[str, Any]:
    known = node.get("$defs", {}) if known is None else known
    node = known[node["$ref"].rpartition("/")[2]] if "$ref" in node else node
    if node["type"] == "object":
        return _object({name: _strict(part, known) for name, part in node["properties"].items()})
    if node["type"] == "array":
        return {"type": "array", "items": _strict(node["items"], known)}
    named = {"enum": node["enum"]} if "enum" in node else {}
    return {"type": node["type"], **named}


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }
