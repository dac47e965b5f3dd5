"""How good the journal's deeper question is, on entries whose best follow-up another hand named.

What cannot be counted, such as whether a question praises or takes sides, is kept with each case
for people and for the judge.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import yaml

from coach.checks.questions import faults
from coach.errors import WrongUse
from coach.ports import Embedder
from coach.service.journal.own_words import sentences
from evals.statistics import wilson

_FOLDER = Path(__file__).parent / "cases" / "journal"
CASES = _FOLDER / "follow_ups.yaml"
DEVELOPMENT, FRESH = _FOLDER / "own_development.yaml", _FOLDER / "own_fresh.yaml"
"""Entries by our own hand: to fit weights on, and to measure on."""
_MARKS = _FOLDER / "follow_up_marks.yaml"
_SCHEMA = Path(__file__).parent / "cases" / "journal.schema.json"
NEAR = 3
"""A question is near the mark where it quotes one of so many sentences."""
WORST = 10

Ask = Callable[[str], str | None]
"""Entry → the question, or None where nothing is asked."""

_QUOTED = re.compile("\u201c([^\u201d]+)\u201d")


@dataclass(frozen=True)
class JournalCase:
    """An entry, and what a good follow-up would be about."""

    id: str
    writer: str
    entry: str
    good_follow_up_about: str = ""
    must_not: str = ""
    why: str = ""
    marks: tuple[str, ...] = ()
    """The words of the entry that are worth asking about, where a person marked them."""


@dataclass(frozen=True)
class Follow:
    """How one question stands."""

    case: JournalCase
    question: str | None
    form: tuple[str, ...]
    """Faults of the question's form; empty where it is open and single."""
    own_words: bool
    """Whether it quotes the entry word for word."""
    rank: int | None
    """Place of the quoted sentence among the entry's, by nearness to what is worth asking about;
    1 is nearest or marked, None where nothing is quoted or nothing near is marked."""
    sentences: int
    wanted: int = 1
    """How many of the sentences are worth asking about."""


def journal_cases(file: Path = CASES) -> tuple[JournalCase, ...]:
    """The cases of a file.

    Raises:
        WrongUse: it breaks the schema, or an id stands there twice.
    """
    raw = yaml.safe_load(file.read_text(encoding="utf-8"))
    rules = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    for breach in jsonschema.Draft202012Validator(rules).iter_errors(raw):
        where = "/".join(str(part) for part in breach.absolute_path)
        raise WrongUse(f"{file.name}: {where}: {breach.message[:200]}")
    cases = tuple(JournalCase(**{**row, "marks": tuple(row.get("marks", ()))}) for row in raw)
    if len({case.id for case in cases}) < len(cases):
        raise WrongUse(f"{file.name}: an id is used twice; give each case its own.")
    for case in cases:
        if not all(mark in case.entry for mark in case.marks):
            raise WrongUse(f"{file.name}: {case.id}: a mark is not in the entry; copy its words.")
    return cases


def marked_follow_ups() -> tuple[JournalCase, ...]:
    """The cases of `CASES` with the sentences that their words mean, as we read them."""
    marks = yaml.safe_load(_MARKS.read_text(encoding="utf-8"))
    return tuple(replace(case, marks=tuple(marks[case.id])) for case in journal_cases())


def marked(sentence: str, case: JournalCase) -> bool:
    """Whether a sentence of a case's entry holds, or belongs to, what was marked."""
    return any(sentence in mark or mark in sentence for mark in case.marks)


def follows(cases: Sequence[JournalCase], ask: Ask, embedder: Embedder) -> tuple[Follow, ...]:
    """What is asked after each entry, and how it stands."""
    return tuple(_follow(case, ask(case.entry), embedder) for case in cases)


def measure_journal(cases: Sequence[JournalCase], ask: Ask, embedder: Embedder) -> dict[str, Any]:
    """All figures as plain values.

    Returns:
        ``{n, rates: {name: {passed, n, interval, chance?}}, worst: [...]}``: ``asked`` of all
        entries; ``open and single`` and ``own words`` of all questions; ``on the mark`` and, where
        nearness was measured, ``near the mark`` of all entries, with what a question about any
        sentence would reach by chance.
    """
    found = follows(cases, ask, embedder)
    asked = [one for one in found if one.question is not None]
    ranked = [one for one in found if one.sentences]
    first = sum(one.rank == 1 for one in ranked)
    near = sum(one.rank is not None and one.rank <= NEAR for one in ranked)
    rates = {
        "asked": _rate(len(asked), len(found)),
        "open and single": _rate(sum(not one.form for one in asked), len(asked)),
        "own words": _rate(sum(one.own_words for one in asked), len(asked)),
        "on the mark": {**_rate(first, len(ranked)), "chance": _chance(ranked, 1)},
    }
    if not any(case.marks for case in cases):
        rates["near the mark"] = {**_rate(near, len(ranked)), "chance": _chance(ranked, NEAR)}
    return {
        "n": len(found),
        "rates": rates,
        "worst": [_row(one) for one in sorted(found, key=_badness, reverse=True)[:WORST]],
    }


def _follow(case: JournalCase, question: str | None, embedder: Embedder) -> Follow:
    listed = [one.text for one in sentences(case.entry)]
    wanted = sum(marked(one, case) for one in listed) if case.marks else 1
    if question is None:
        return Follow(case, None, (), False, None, len(listed), wanted)
    phrase = _QUOTED.search(question)
    own = phrase is not None and phrase[1] in case.entry
    rank = _rank(listed, phrase[1], case, embedder) if phrase and own else None
    return Follow(case, question, faults(question), own, rank, len(listed), wanted)


def _rank(listed: Sequence[str], phrase: str, case: JournalCase, embedder: Embedder) -> int | None:
    """Where the quoted sentence stands: marked, or by cosine with what the other hand named."""
    if case.marks:
        return 1 if any(phrase in one and marked(one, case) for one in listed) else None
    vectors = embedder.embed([*listed, case.good_follow_up_about])
    order = np.argsort(-(vectors[:-1] @ vectors[-1]))
    places = [n for n, position in enumerate(order, 1) if phrase in listed[position]]
    return places[0] if places else None


def _rate(passed: int, n: int) -> dict[str, Any]:
    interval = wilson(passed, n)
    return {"passed": passed, "n": n, "interval": [interval.low, interval.high]}


def _chance(found: Sequence[Follow], reach: int) -> float:
    """What a question about a sentence drawn by lot would reach."""
    if not found:
        return 0.0
    return sum(min(1.0, reach * one.wanted / one.sentences) for one in found) / len(found)


def _badness(one: Follow) -> tuple[bool, bool, bool, float]:
    place = 1.0 if one.rank is None else one.rank / max(1, one.sentences)
    return one.question is None, bool(one.form), not one.own_words, place


def _row(one: Follow) -> dict[str, Any]:
    return {
        "id": one.case.id,
        "question": one.question,
        "about": one.case.good_follow_up_about or " ".join(one.case.marks),
        "must_not": one.case.must_not,
        "form": list(one.form),
        "rank": one.rank,
        "sentences": one.sentences,
    }
