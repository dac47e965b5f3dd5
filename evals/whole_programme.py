"""``python -m evals.whole_programme``: whether the coach repeats itself over a pair's six meetings.

Made-up pairs of ``evals/cases/pairs.yaml`` begin anew. Before each meeting their mentor asks for an
agenda, for topics and for questions; after it a note, a promise and the cards used are kept.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.composing.understanding.utterance import sentences
from coach.domain.access import Viewer
from coach.domain.events import Settled
from coach.domain.people import Role
from coach.domain.sessions import CommitmentStatus
from coach.domain.suggestions import Agenda, Body, QuestionSet, TopicSet
from coach.service.notes import Draft, Yes
from coach.settings import read_settings
from evals.case import Dataset, load_pairs
from evals.coach_bench import CoachBench, World, open_world

TWELVE = (
    "tram-first", "tram-last", "hotel-language", "bank-neuro", "school-class", "warehouse-back",
    "council-carer", "brewery-long", "embassy-women", "prison-shift", "lab-hijab",
    "mine-empty",
)  # fmt: skip
MEETINGS = 6
REQUESTS = (
    "An agenda for our next meeting",
    "Three topics for our next meeting",
    "Three questions for our next meeting",
)
NOTES = (
    "We agreed how we work and told each other about an ordinary day. The mentee will ask who"
    " decides about the rota.",
    "The mentor told of a morning when the plan changed twice. The mentee will write down what was"
    " new.",
    "We looked at what people say and what is known. The mentee will read the figures of the site.",
    "We went to see the work for an hour. The mentee will change one form.",
    "The form is shorter now. The mentee will tell the team why.",
    "We looked back at what changed and what did not.",
)
_FEWEST = 6
"""Words from which a sentence counts: shorter ones are labels and greetings."""


@dataclass(frozen=True)
class Said:
    """What one answer says, for counting."""

    pair: str
    meeting: int
    asked: str
    cards: tuple[str, ...]
    """Cards of its parts; of an agenda without its opening and its close."""
    texts: tuple[str, ...]
    novelty: tuple[str, ...] = ()
    """Findings of the novelty check."""


@dataclass(frozen=True)
class Again:
    """Something that a pair is given in more than one meeting."""

    pair: str
    what: str
    meetings: tuple[int, ...]


def again(said: Sequence[Said], of: str) -> list[Again]:
    """What comes back in another meeting of the same pair, most often first.

    Args:
        said: All answers.
        of: cards, or sentences.
    """
    found: dict[tuple[str, str], set[int]] = {}
    for one in said:
        for what in one.cards if of == "cards" else _sentences(one.texts):
            found.setdefault((one.pair, what), set()).add(one.meeting)
    several = [
        Again(pair, what, tuple(sorted(meetings)))
        for (pair, what), meetings in found.items()
        if len(meetings) > 1
    ]
    return sorted(several, key=lambda one: (-len(one.meetings), one.pair, one.what))


def _sentences(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from (one for one in sentences(text) if len(one.split()) >= _FEWEST)


def said_of(body: Body) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Cards and texts of an answer."""
    match body:
        case Agenda():
            items = body.items
            cards = [item.card_id for _, item in body.between_ends]
            texts = [text for item in items for text in (item.what, *item.prompts, item.why)]
        case TopicSet():
            cards = [topic.card_id for topic in body.topics]
            texts = [text for one in body.topics for text in (one.challenge, one.question)]
        case QuestionSet():
            cards = [one.card_id for one in body.questions]
            texts = [one.text for one in body.questions]
        case _:
            return (), tuple(line.text for line in body.sentences)
    return tuple(card for card in cards if card), tuple(texts)


def walked(bench: CoachBench, pair: str) -> Iterator[Said]:
    """The answers of six meetings, each of which is noted and moves the pair on."""
    viewer = bench.viewer(pair, Role.MENTOR)
    for meeting in range(1, MEETINGS + 1):
        for request in REQUESTS:
            yield from _asked(bench, viewer, request, Said(pair, meeting, request, (), ()))
        _held(bench, viewer, meeting)


def _asked(bench: CoachBench, viewer: Viewer, request: str, at: Said) -> Iterator[Said]:
    conversation = bench.coach.transcripts.conversation_id(viewer)
    for event in bench.coach.preparing.prepare(viewer, request, conversation_id=conversation):
        if isinstance(event, Settled):
            found = event.suggestion.verdict.findings
            reasons = tuple(one.reason for one in found if one.check == "novelty")
            cards, texts = said_of(event.suggestion.body)
            yield Said(at.pair, at.meeting, at.asked, cards, texts, reasons)


def _held(bench: CoachBench, viewer: Viewer, meeting: int) -> None:
    keeping = bench.coach.keeping
    ledger = keeping.commitments.ledger(viewer)
    for promise in (*ledger.due, *ledger.quiet, *ledger.later):
        keeping.commitments.settle(viewer, promise.id, CommitmentStatus.DONE)
    draft = Draft(f"Meeting {meeting}. {NOTES[meeting - 1]}", meeting)
    shown = keeping.notes.preview(viewer, draft)
    cards = tuple(item.card_id or "" for item in keeping.notes.agenda(viewer, meeting))
    keeping.notes.save(viewer, draft, Yes(shown.mark, tuple(range(len(shown.promises))), cards))


def figures(said: Sequence[Said]) -> Iterator[str]:
    """What came back, as lines: numbers first, then the most repeated."""
    pairs = len({one.pair for one in said})
    yield f"{pairs} pairs, {MEETINGS} meetings each, {len(said)} answers"
    for request in REQUESTS:
        of = [one for one in said if one.asked == request]
        cards = again(of, "cards")
        shown = sum(len(one.cards) for one in of)
        yield f"{request}: {len(cards)} of {shown} cards came back in another meeting"
        yield from (f"  {one.pair} {one.what} in {_numbers(one)}" for one in cards[:10])
    lines = again(said, "sentences")
    yield f"sentences that came back in another meeting: {len(lines)}"
    often = Counter(one.what for one in lines)
    yield from (f"  {count} pairs: {what}" for what, count in often.most_common(15))
    findings = Counter(reason for one in said for reason in one.novelty)
    yield f"findings of the novelty check: {sum(findings.values())}"
    yield from (f"  {count} x {reason}" for reason, count in findings.most_common())


def _numbers(one: Again) -> str:
    return ", ".join(map(str, one.meetings))


def begun(pairs: Sequence[str] = TWELVE) -> dict[str, Mapping[str, Any]]:
    """The pairs before their first meeting, with nothing noted or promised."""
    known = load_pairs()
    anew = {"session_number": 1, "earlier_sessions": [], "open_commitments": []}
    return {name: {**known[name], **anew} for name in pairs}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m evals.whole_programme", description=__doc__)
    parser.add_argument(
        "--folder", type=Path, default=None,
        help="Where the indexed library is kept for the next time; else a temporary folder.",
    )  # fmt: skip
    parser.add_argument("--pairs", type=int, default=len(TWELVE), help="How many pairs.")
    given = parser.parse_args()
    names = TWELVE[: given.pairs]
    with tempfile.TemporaryDirectory() as spare:
        folder = (given.folder or Path(spare)) / "whole" / "workspace"
        world = World(read_settings(), begun(names), sample=False)
        bench = open_world(folder, Dataset(()), world)
        try:
            said = [one for name in names for one in walked(bench, name)]
        finally:
            bench.close()
    print(*figures(said), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main()
