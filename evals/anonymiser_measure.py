"""How well the anonymiser masks labelled texts, and what it masks needlessly.

An entity counts as masked only if all of its mentions in a text are (as in the Text Anonymization
Benchmark: Pilán et al., 2022, doi:10.1162/coli_a_00458), whatever kind the anonymiser took it for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from coach.domain.people import Person
from coach.errors import WrongUse
from coach.privacy.anonymiser import VERSION, Anonymiser
from coach.privacy.reading import key
from coach.privacy.spans import Span
from evals.identifiers import IDENTIFIERS
from evals.statistics import LEVEL, Interval, wilson

_WHOLE = frozenset({"PER"})
"""No label is counted for only beginning so, such as a percentage."""
RESAMPLES = 1_000
_WORST = 40
_AROUND = 30


@dataclass(frozen=True)
class Labelled:
    """A labelled part of a text."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Text:
    """A text with its labelled parts."""

    row: int
    text: str
    spans: tuple[Labelled, ...]


@dataclass(frozen=True)
class Entity:
    """One thing or person with all its mentions in a text."""

    label: str
    kind: str
    """Empty where the label stands apart."""
    masked: bool


@dataclass(frozen=True)
class Counted:
    """What was found in one text."""

    entities: tuple[Entity, ...]
    right: int
    """Masked spans that touch an identifier."""
    wrong: int
    """Masked spans that touch no label at all."""
    needless: int
    """Letters and digits masked outside every label."""
    free: int
    """Letters and digits outside every label."""
    errors: tuple[dict[str, object], ...]


def measure_anonymiser(rows: Iterable[object], roster: Sequence[Person] = ()) -> dict[str, Any]:
    """Figures of the anonymiser on labelled texts.

    Args:
        rows: Decoded objects ``{text, spans: [{start, end, label}]}``, offsets in code points.
        roster: People whom the anonymiser is to know.

    Returns:
        ``{check, version, n, entity_recall, by_kind, by_label, apart, precision, f2, over_masked,
        intervals, identifiers, errors}``: ``over_masked`` is the share of letters and digits
        outside every label that was masked, ``apart`` has the labels taken for no identifier.

    Raises:
        WrongUse: a row is not in that form, or there is none.
    """
    texts = [_text(number, row) for number, row in enumerate(rows, 1)]
    if not texts:
        raise WrongUse("there are no rows; give one JSON object a line")
    anonymiser = Anonymiser(roster, b"measure")
    counted = [_counted(text, anonymiser.anonymise(text.text).spans) for text in texts]
    every = [entity for one in counted for entity in one.entities]
    found = [entity for entity in every if entity.kind]
    hits = sum(entity.masked for entity in found)
    right, wrong = sum(one.right for one in counted), sum(one.wrong for one in counted)
    figures, bootstrapped = _rates(counted)
    intervals = {
        "entity_recall": wilson(hits, len(found)),
        "precision": wilson(right, right + wrong),
        **bootstrapped,
    }
    return {
        "check": "anonymiser",
        "version": VERSION,
        "n": len(texts),
        **figures,
        "by_kind": _by((e.kind, e.masked) for e in found),
        "by_label": _by((e.label, e.masked) for e in found),
        "apart": _by((e.label, e.masked) for e in every if not e.kind),
        "intervals": {name: asdict(interval) for name, interval in intervals.items()},
        "identifiers": dict(IDENTIFIERS),
        "errors": [error for one in counted for error in one.errors][:_WORST],
    }


def kind_of(label: str, text: str) -> str:
    """The kind that a labelled part is counted under; empty where it stands apart."""
    upper = label.upper().replace("-", "_").replace(" ", "_")
    parts = upper.split("_")
    kind = next((IDENTIFIERS[part] for part in parts if part in IDENTIFIERS), "")
    if not kind:
        longer = (k for name, k in IDENTIFIERS.items() if len(name) > 2 and _begins(upper, name))
        kind = next(longer, "")
    bare_year = kind == "date" and text.strip().isdigit() and len(text.strip()) == 4
    return "" if bare_year else kind


def _begins(label: str, name: str) -> bool:
    return name not in _WHOLE and label.startswith(name)


def _text(number: int, row: object) -> Text:
    if not isinstance(row, Mapping) or not isinstance(row.get("text"), str):
        raise WrongUse(f"row {number} has no text; rows have the form {{text, spans}}")
    try:
        spans = tuple(
            Labelled(int(s["start"]), int(s["end"]), str(s["label"])) for s in row.get("spans", ())
        )
    except (KeyError, TypeError, ValueError) as exc:
        raise WrongUse(f"row {number}: a span needs start, end and label") from exc
    if any(not 0 <= s.start < s.end <= len(row["text"]) for s in spans):
        raise WrongUse(f"row {number}: a span lies outside the text")
    return Text(number, row["text"], spans)


def _counted(text: Text, masked: Sequence[Span]) -> Counted:
    covered = {at for span in masked for at in range(span.start, span.end)}
    labelled = {at for span in text.spans for at in range(span.start, span.end)}
    mentions: defaultdict[tuple[str, str], list[Labelled]] = defaultdict(list)
    for span in text.spans:
        mentions[span.label, key(text.text[span.start : span.end])].append(span)
    entities = tuple(_entity(text.text, each, covered) for each in mentions.values())
    touching = [[s for s in text.spans if s.start < m.end and m.start < s.end] for m in masked]
    free = {at for at, char in enumerate(text.text) if char.isalnum()} - labelled
    kinds = [[kind_of(s.label, text.text[s.start : s.end]) for s in each] for each in touching]
    return Counted(
        entities=entities,
        right=sum(any(each) for each in kinds),
        wrong=sum(not each for each in kinds),
        needless=len(free & covered),
        free=len(free),
        errors=tuple(_errors(text, masked, touching, covered)),
    )


def _entity(text: str, mentions: Sequence[Labelled], covered: set[int]) -> Entity:
    first = mentions[0]
    masked = all(_is_masked(text, mention, covered) for mention in mentions)
    return Entity(first.label, kind_of(first.label, text[first.start : first.end]), masked)


def _is_masked(text: str, span: Labelled, covered: set[int]) -> bool:
    return all(at in covered for at in range(span.start, span.end) if text[at].isalnum())


def _errors(
    text: Text, masked: Sequence[Span], touching: Sequence[object], covered: set[int]
) -> Iterator[dict[str, object]]:
    for span in text.spans:
        kind = kind_of(span.label, text.text[span.start : span.end])
        if kind and not _is_masked(text.text, span, covered):
            yield _error(text, "missed", span.label, span.start, span.end)
    for found, touched in zip(masked, touching, strict=True):
        if not touched:
            yield _error(text, "needless", str(found.kind), found.start, found.end)


def _error(text: Text, fault: str, what: str, start: int, end: int) -> dict[str, object]:
    return {
        "row": text.row,
        "fault": fault,
        "label": what,
        "span": text.text[start:end],
        "around": text.text[max(0, start - _AROUND) : end + _AROUND],
    }


def _by(named: Iterable[tuple[str, bool]]) -> dict[str, dict[str, object]]:
    """Per name: how many entities, and which share of them was masked."""
    tally: defaultdict[str, list[bool]] = defaultdict(list)
    for name, masked in named:
        tally[name].append(masked)
    return {
        name: {
            "n": len(each),
            "recall": sum(each) / len(each),
            "interval": asdict(wilson(sum(each), len(each))),
        }
        for name, each in sorted(tally.items())
    }


def _rates(counted: Sequence[Counted]) -> tuple[dict[str, float | None], dict[str, Interval]]:
    """Recall, precision, F2 and over-masking, the last two with a bootstrap over texts."""
    table = np.array(
        [
            (
                sum(e.masked for e in one.entities if e.kind),
                sum(1 for e in one.entities if e.kind),
                one.right,
                one.wrong,
                one.needless,
                one.free,
            )
            for one in counted
        ],
        dtype=np.float64,
    )
    generator = np.random.default_rng(0)
    count = len(counted)
    weights = generator.multinomial(count, np.full(count, 1 / count), size=RESAMPLES)
    whole = _figures(table.sum(axis=0))
    drawn = [_figures(sums) for sums in weights @ table]
    return whole, {name: _spread(drawn, whole, name) for name in ("f2", "over_masked")}


def _figures(sums: np.ndarray[Any, np.dtype[np.float64]]) -> dict[str, float | None]:
    hits, entities, right, wrong, needless, free = (float(value) for value in sums)
    recall = hits / entities if entities else None
    precision = right / (right + wrong) if right + wrong else None
    f2 = None
    if recall is not None and precision is not None:
        f2 = 5 * precision * recall / (4 * precision + recall) if precision + recall else 0.0
    return {
        "entity_recall": recall,
        "precision": precision,
        "f2": f2,
        "over_masked": needless / free if free else None,
    }


def _spread(
    drawn: Sequence[Mapping[str, float | None]], whole: Mapping[str, float | None], name: str
) -> Interval:
    values = [value for one in drawn if (value := one[name]) is not None]
    middle = whole[name]
    if not values or middle is None:
        return Interval(0.0, 1.0)
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(values, [tail, 1 - tail])
    return Interval(float(min(low, middle)), float(max(high, middle)))
