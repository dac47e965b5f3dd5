"""What the checks object to for nothing: the library's own sentences, and what the rule composes.

``python -m evals.false_alarms [RUN]`` prints both, RUN being the folder of an eval run.

Nobody has to be kept from reading a sentence that was linted when it was written, nor from a plain
suggestion that is made of such sentences: every objection here is a false alarm.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.checks.judging import OF_THE_COACH, SURE, Judging, Kind, judged
from coach.checks.suite import standard_suite
from coach.checks.words import plain, sentences
from coach.domain.findings import Finding, Severity
from coach.domain.library import Library
from coach.ingest.card_text import render
from coach.ingest.cards import load_library
from coach.service.guarding import DROPPED, REPAIRED
from coach.settings import read_settings
from evals.by_meaning import local_judge
from evals.folder import RunFolder
from evals.item import Answer, Item

FEWEST_WORDS = 3
_AT_ONCE = 1000
"""Sentences judged for every kind before the next: a judge remembers the vectors of so many."""
_TOLD = (DROPPED.partition("{")[0], REPAIRED.partition("}")[2])
"""How the notes of a suggestion begin or end that lost a part or was made anew."""


@dataclass(frozen=True)
class Alarms:
    """How often something was objected to, and what."""

    n: int
    raised: tuple[str, ...]


def library_sentences(library: Library) -> tuple[str, ...]:
    """Every sentence that the cards say, once; a belief that a card only names is left out."""
    named = {plain(s) for card in library.evidence for s in sentences(f"{card.claim}\n{card.trap}")}
    said = (s for card in library.cards for text in render(card) for s in sentences(text))
    long = (s for s in said if len(s.split()) >= FEWEST_WORDS)
    return tuple(s for s in dict.fromkeys(long) if plain(s) not in named)


def over_library(said: Sequence[str], judging: Judging) -> Mapping[Kind, Alarms]:
    """Sentences that are taken for something that they are not, by what the coach is judged for."""
    found = {kind: Alarms(0, ()) for kind in OF_THE_COACH}
    for start in range(0, len(said), _AT_ONCE):
        some = said[start : start + _AT_ONCE]
        found = {kind: _with(alarms, kind, some, judging) for kind, alarms in found.items()}
    return found


def _with(before: Alarms, kind: Kind, said: Sequence[str], judging: Judging) -> Alarms:
    asked = [s for s in said if kind is not Kind.LEADING or s.endswith("?")]
    scores = zip(asked, judged(judging, kind, asked), strict=True)
    raised = (s for s, score in scores if score >= SURE)
    return Alarms(before.n + len(asked), (*before.raised, *raised))


def over_suggestions(items: Iterable[Item], judging: Judging) -> Alarms:
    """Suggestions withheld, made anew or short of a part, and those that the suite objects to."""
    found: list[str] = []
    n = 0
    for item in items:
        n += 1
        found += [f"{item.case_id}: {reason}" for reason in _against(item, judging)]
    return Alarms(n, tuple(found))


def _against(item: Item, judging: Judging) -> Sequence[str]:
    if item.answer is None:
        return [item.error]
    notes = item.answer.suggestion.provenance.notes
    lost = [note for note in notes if note.startswith(_TOLD[0]) or note.endswith(_TOLD[1])]
    return [*lost, *(f"{f.check} {f.where}: {f.reason}" for f in _errors(item.answer, judging))]


def _errors(answer: Answer, judging: Judging) -> Sequence[Finding]:
    verdict = standard_suite(judging).examine(answer.suggestion.body, answer.context)
    return [finding for finding in verdict.findings if finding.severity is Severity.ERROR]


def main(run: str | None) -> None:
    """Print what is objected to."""
    judging = local_judge()
    library = library_sentences(load_library(read_settings().knowledge_dir))
    told = [(f"library, {kind}", alarms) for kind, alarms in over_library(library, judging).items()]
    if run:
        told.append(("suggestions", over_suggestions(RunFolder(Path(run)).items(), judging)))
    for name, alarms in told:
        sys.stdout.write(f"{name}: {len(alarms.raised)} objections, n={alarms.n}\n")
        sys.stdout.writelines(f"  {raised}\n" for raised in alarms.raised)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
