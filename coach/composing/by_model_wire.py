"""What a model is asked to send back, piece by piece, validated strictly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from coach.composing.by_model_text import clean

LONGEST_MEETING = 180


def _wish(value: object) -> int:
    """Whole minutes that a meeting could hold; 0 for anything else, which wishes nothing."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return int(str(value)) if whole and 1 <= int(str(value)) <= LONGEST_MEETING else 0


def _lower(value: object) -> object:
    return value.strip().casefold() if isinstance(value, str) else value


def _label(value: str) -> str:
    return value.strip(" []().:").upper()


Title = Annotated[str, Field(max_length=160), AfterValidator(clean)]
Sentence = Annotated[str, Field(max_length=500), AfterValidator(clean)]
Text = Annotated[str, Field(max_length=1_200), AfterValidator(clean)]
Copied = Annotated[str, Field(min_length=2, max_length=600)]
Label = Annotated[str, Field(max_length=12), AfterValidator(_label)]
Wish = Annotated[int, BeforeValidator(_wish)]
Kind = Annotated[Literal["claim", "move"], BeforeValidator(_lower)]
Side = Annotated[Literal["mentor", "mentee", "both"], BeforeValidator(_lower)]


class _Wire(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)


class WireCite(_Wire):
    """Words copied from a source."""

    source: Label
    quote: Copied


Cites = Annotated[list[WireCite], Field(max_length=8)]


class WireLine(_Wire):
    """A sentence or two; an empty text says that there is none."""

    text: Text
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


class WireRow(_Wire):
    """A row of the plan."""

    model_config = ConfigDict(strict=True, frozen=True, populate_by_name=True)

    source: Label = Field("", alias="from")
    title: Title
    minutes: Wish


class WireItem(_Wire):
    """What happens in a row of the plan."""

    row: Annotated[int, Field(ge=1, le=40)]
    what: Text
    lead: Side = "both"
    say: Annotated[list[Sentence], Field(max_length=8)] = []
    why: Sentence = ""
    kind: Kind = "move"
    cites: Cites = []


class WireTopic(_Wire):
    """A belief about people, and what was found about it."""

    model_config = ConfigDict(strict=True, frozen=True, populate_by_name=True)

    source: Label = Field("", alias="from")
    card: Label
    claim: Sentence
    evidence: Text
    limits: Text
    challenge: Text
    question: Sentence
    careful: Text = ""
    why: Sentence = ""
    cites: Cites = []


class WireQuestion(_Wire):
    """A question for one side."""

    model_config = ConfigDict(strict=True, frozen=True, populate_by_name=True)

    source: Label = Field("", alias="from")
    text: Sentence
    audience: Side = "mentee"
    why: Sentence = ""
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
