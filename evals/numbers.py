"""Figures without a right or wrong: shown as trends, never gated on."""

from __future__ import annotations

import lzma
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any

import numpy as np

from coach.domain.calls import Spent
from coach.domain.suggestions import Agenda
from evals.case import Case, Dataset, PairRecord
from evals.item import Item
from evals.shelf import core_cards, quotes, said

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_SENTENCE = re.compile(r"[.!?]+(?:\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")

_LEAST_WINDOW = 4096
"""Bytes: the format's own."""
CURRENCY = "in the currency of the prices"


@dataclass(frozen=True)
class Number:
    """A figure over the items that have it."""

    name: str
    unit: str
    n: int
    median: float
    p95: float


def run_numbers(items: Sequence[Item], dataset: Dataset) -> dict[str, Any]:
    """Every figure of a run, as JSON."""
    cases = {case.id: case for case in dataset.cases}
    same, compared = shared_cores(items, cases, dataset.pairs)
    return {
        "numbers": [asdict(number) for number in numbers(items)],
        "spent": spent(items),
        "repetition": repetition(items),
        "shared_cores": {"same": same, "compared": compared},
    }


def numbers(items: Sequence[Item]) -> tuple[Number, ...]:
    """Time, length, sources and reading level of the answered items."""
    answers = [item for item in items if item.answer is not None]
    texts = [_text(item) for item in answers]
    return tuple(
        found
        for found in (
            _number("time to the whole suggestion", "ms", [i.seconds * 1000 for i in answers]),
            _number(
                "time to the frame",
                "ms",
                [i.frame_seconds * 1000 for i in answers if i.frame_seconds is not None],
            ),
            _number("length", "words", [float(len(_WORD.findall(text))) for text in texts]),
            _number("sources quoted", "sources", [float(_sources(item)) for item in answers]),
            *_asked_of_a_model(answers),
            _number("reading level", "school years", [reading_level(t) for t in texts if t]),
        )
        if found is not None
    )


def reading_level(text: str) -> float:
    """Flesch-Kincaid grade (Kincaid and others 1975) with syllables counted by vowel groups."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE.findall(text)))
    syllables = sum(max(1, len(_VOWELS.findall(word.casefold()))) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def repetition(items: Iterable[Item]) -> float | None:
    """How much shorter all suggestions together compress than each alone; 0 to 1, lower is better.

    Compression carries similar information to n-gram overlap (Shaib and others 2024,
    arXiv:2403.00553).
    """
    texts = [text for item in items if (text := _text(item))]
    if len(texts) < 2:
        return None
    alone = sum(_compressed(text) for text in texts)
    return 1 - _compressed("\n".join(texts)) / alone


def _compressed(text: str) -> int:
    """Bytes that a text compresses to; a window no larger than the text makes that quick."""
    raw = text.encode()
    window = max(_LEAST_WINDOW, len(raw))
    filters = [{"id": lzma.FILTER_LZMA2, "preset": lzma.PRESET_DEFAULT, "dict_size": window}]
    return len(lzma.compress(raw, filters=filters))


def shared_cores(
    items: Iterable[Item], cases: Mapping[str, Case], pairs: Mapping[str, PairRecord]
) -> tuple[int, int]:
    """Agendas of two pairs at one meeting number that share a core card, and how many there are."""
    by_meeting: dict[int, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for item in items:
        case = cases.get(item.case_id)
        if item.answer is None or case is None or case.pair is None:
            continue
        body = item.answer.suggestion.body
        if isinstance(body, Agenda):
            meeting = pairs[case.pair]["session_number"]
            by_meeting[meeting].append((case.pair, frozenset(core_cards(body))))
    compared = [
        bool(mine & theirs)
        for agendas in by_meeting.values()
        for (pair, mine), (other, theirs) in combinations(agendas, 2)
        if pair != other
    ]
    return sum(compared), len(compared)


def _text(item: Item) -> str:
    if item.answer is None:
        return ""
    return "\n".join(text for _, text in said(item.answer.suggestion.body))


def _sources(item: Item) -> int:
    if item.answer is None:
        return 0
    return len({passage.source_id for _, passage in quotes(item.answer) if passage is not None})


def _asked_of_a_model(answers: Sequence[Item]) -> Iterator[Number | None]:
    """What each answer took of the language model; nothing where none is configured."""
    every = [item.spent for item in answers if item.spent is not None]
    yield _number("asked of the model", "calls", [float(one.calls) for one in every])
    yield _number("sent to the model", "tokens", [float(one.prompt_tokens) for one in every])
    yield _number("came back from it", "tokens", [float(one.completion_tokens) for one in every])
    if any(one.cost for one in every):
        yield _number("cost of a suggestion", CURRENCY, [one.cost for one in every])


def spent(items: Iterable[Item]) -> dict[str, Any] | None:
    """What all items took of the language model together, shown or not; None without a model.

    Returns:
        ``{items, calls, prompt_tokens, completion_tokens, cost, answered, by_model}``: cost in the
        currency of the configured prices; by_model of the answered were worded by it in part.
    """
    asked = [item for item in items if item.spent is not None]
    if not asked:
        return None
    whole = sum((item.spent for item in asked if item.spent is not None), Spent())
    answers = [item.answer.suggestion for item in asked if item.answer is not None]
    return {
        "items": len(asked),
        "calls": whole.calls,
        "prompt_tokens": whole.prompt_tokens,
        "completion_tokens": whole.completion_tokens,
        "cost": whole.cost,
        "answered": len(answers),
        "by_model": sum(found.provenance.model is not None for found in answers),
    }


def _number(name: str, unit: str, values: Sequence[float]) -> Number | None:
    if not values:
        return None
    median, high = np.quantile(np.asarray(values), [0.5, 0.95])
    return Number(name, unit, len(values), float(median), float(high))
