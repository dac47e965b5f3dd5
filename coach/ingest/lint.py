"""What a careful editor would send back, in words that a card's author understands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from coach.checks.judging import Judging, Kind
from coach.checks.questions import faults
from coach.checks.stereotypes import endorses
from coach.checks.words import sentences
from coach.domain.follow_ups import FollowUpCard
from coach.domain.library import GuidanceDocument, Library, LibraryCard, ReplyCard, SituationCard
from coach.domain.names_to_fill import NAMES, unknown_names
from coach.domain.steps import OWN_WORDS, OwnForm
from coach.domain.terms import Matter
from coach.domain.workplace import WorkplaceCard
from coach.ingest.card_text import render
from coach.ingest.coverage import coverage
from coach.ingest.reading_level import grade
from coach.ports import Vectors

HARDEST = 15.0
"""Flesch–Kincaid grade above which a text is too hard for a busy person."""
ALIKE = 0.95
"""Cosine similarity of two cards of one kind that say the same."""
FEWEST_TELLINGS = 10
"""Ways of putting it from which on a matter is heard."""
FEWEST_OCCASIONS = 6
"""Ways of coming upon it from which on evidence is found by what people ask for."""
FEWEST_NOTED = 10
"""Sentences of notes from which on a kind of note is recognised."""
_FEWEST_STEPS = 3
SUSPECT = 0.1
"""From how surely on by rule a sentence is judged by its meaning."""
STEREOTYPED = 0.6
"""From how surely on a judged sentence is one: what refutes a stereotype comes near to a half."""
_NAMED = frozenset(
    {"id", "claim", "trap", "said", "noted", "cues", "names", "sources", "stages", "dimensions"}
)
"""Fields that name a belief, or are no sentences."""
HARDEST_FORM = 8.0
"""The same for what is done on a pair's own matter: it is read aloud, in a second language too."""
OFTENEST = 2
"""Times that a form says the pair's own words in what to do."""
_FEWEST_OF_WORK = {
    "names": 2, "ask_leader": 6, "ask_mentor": 4, "decisions": 3, "take_away": 2,
}  # fmt: skip
"""Entries of a workplace card from which on three meetings have their own."""
_IDLE = re.compile(r"\b(?:consider|think about|look into|bear in mind|be aware)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\{x\} (?:is|are|was|were|has|have|does|do"
    r"|(?:seem|come|go|say|tell|mean|need|make|matter|cost|show)s?)\b"
)
DOI = re.compile(r"10\.\d{4,9}/\S+")
EVERYBODY = re.compile(
    r"\b(?:everyone|everybody|we all|all of us|nobody is free of)\s+(?:\w+\s+)?"
    r"(?:stereotypes?|biased|prejudiced|has bias|have bias)",
    re.IGNORECASE,
)
CAUSE = re.compile(
    r"\bbecause (?:of (?:his|her|their|your) generation"
    r"|(?:they|he|she|you) (?:are|is) (?:a )?(?:gen z|gen x|millennials?|(?:baby )?boomers?))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Complaint:
    """Something to mend."""

    card: str
    rule: str
    says: str
    file: str = ""
    """The card's, from its library folder's name on; empty where it stands in none."""


def lint(library: Library) -> tuple[Complaint, ...]:
    """Everything that rules alone can find; `twins` needs vectors besides."""
    return (
        *_dois(library),
        *_orphans(library),
        *_questions(library),
        *_of_work(library),
        *_follow_ups(library),
        *_tellings(library),
        *_wording(library),
        *_forms(library),
        *_holes(library),
    )


def _dois(library: Library) -> Iterator[Complaint]:
    for reference in library.references:
        if reference.doi and not DOI.fullmatch(reference.doi):
            yield Complaint(reference.id, "doi", f"“{reference.doi}” is no DOI; write 10.…/….")


def _orphans(library: Library) -> Iterator[Complaint]:
    used = {source for card in library.cards for source in card.sources}
    for reference in library.references:
        if reference.id not in used:
            yield Complaint(reference.id, "orphan", "no card names this source; use or drop it.")


def _questions(library: Library) -> Iterator[Complaint]:
    asked = [(card.id, card.text) for card in library.questions]
    asked += [(card.id, text) for card in library.evidence for text in card.questions]
    asked += [(card.id, card.question) for card in library.situations]
    asked += [(card.id, text) for card in library.situations for text in card.asks]
    asked += [(card.id, card.question) for card in library.replies if card.question]
    for card_id, text in asked:
        for fault in faults(text):
            yield Complaint(card_id, "question", f"“{text}”: {fault}")


def _of_work(library: Library) -> Iterator[Complaint]:
    """What only workplace cards can get wrong."""
    for card in library.workplace:
        for field, fewest in _FEWEST_OF_WORK.items():
            entries = len(getattr(card, field))
            if entries < fewest:
                says = f"{field}: {entries}; give {fewest} or more, so that meetings differ."
                yield Complaint(card.id, "few", says)
        for text, fault in _faults_of_work(card):
            yield Complaint(card.id, "question", f"“{text}”: {fault}")
        for text in card.decisions:
            if text.endswith("?") or _IDLE.search(text):
                says = f"“{text}”: is no act that anybody could see; say what is done from when on."
                yield Complaint(card.id, "decision", says)


def _follow_ups(library: Library) -> Iterator[Complaint]:
    """What only follow-up cards can get wrong."""
    for card in library.follow_ups:
        if len(card.noted) < FEWEST_NOTED:
            says = f"noted: {len(card.noted)} sentences; give {FEWEST_NOTED} or more."
            yield Complaint(card.id, "tellings", says)
        if len(card.steps) < _FEWEST_STEPS:
            says = f"steps: {len(card.steps)}; say who does what in {_FEWEST_STEPS} or more."
            yield Complaint(card.id, "few", says)
        yield from _names_to_fill(card)
        for text in (*card.told.asks, *card.told.take_away):
            for fault in faults(text):
                yield Complaint(card.id, "question", f"“{text}”: {fault}")
        for step in card.told.steps:
            if _IDLE.search(step.do):
                says = f"“{step.do}”: is no act that anybody could see; say what is done."
                yield Complaint(card.id, "decision", says)


def _names_to_fill(card: FollowUpCard) -> Iterator[Complaint]:
    pressed, brings = card.pressed, [card.bring] if card.bring else []
    steps = [text for step in card.steps for text in (step.do, step.say) if text]
    texts = (*steps, *card.asks, *brings, pressed.when, pressed.say, *card.take_away)
    for text in texts:
        for name in unknown_names(text):
            says = f"“{text}”: {name} is no name; give {', '.join(NAMES)}, each with | and words."
            yield Complaint(card.id, "names", says)


def _faults_of_work(card: WorkplaceCard) -> Iterator[tuple[str, str]]:
    for text in (*card.ask_leader, *card.ask_mentor, *card.take_away):
        yield from ((text, fault) for fault in faults(text))


def _tellings(library: Library) -> Iterator[Complaint]:
    heard: tuple[SituationCard | ReplyCard, ...] = (*library.situations, *library.replies)
    told = [(card.id, card.said, FEWEST_TELLINGS) for card in heard]
    told += [(card.id, card.said, FEWEST_OCCASIONS) for card in library.evidence]
    for card_id, said, fewest in told:
        if len(said) < fewest:
            says = f"said: {len(said)} ways of putting it; give {fewest} or more."
            yield Complaint(card_id, "tellings", says)


def _wording(library: Library) -> Iterator[Complaint]:
    for card in library.cards:
        text = card.body if isinstance(card, GuidanceDocument) else render(card)[1]
        for sentence in dict.fromkeys(sentences(_outside_quotes(text))):
            if EVERYBODY.search(sentence):
                says = f"“{sentence}”: says that everybody does it, which backfires."
                yield Complaint(card.id, "everybody", says)
            if CAUSE.search(sentence):
                says = f"“{sentence}”: gives a generation as the cause; say what happened."
                yield Complaint(card.id, "generation", says)
        if grade(text) > HARDEST:
            says = f"reading grade {grade(text):.0f}, {HARDEST:.0f} at most: shorten its sentences."
            yield Complaint(card.id, "reading", says)


def _forms(library: Library) -> Iterator[Complaint]:
    for card in library.activities:
        for form in card.on_yours:
            for says in _faults(form):
                yield Complaint(card.id, "own form", f"on_yours, {form.matter}: {says}")


def _faults(form: OwnForm) -> Iterator[str]:
    dos = " ".join(step.do for step in form.steps)
    said = " ".join([dos, *(step.say for step in form.steps if step.say)])
    if dos.count(OWN_WORDS) > OFTENEST:
        yield f"says {OWN_WORDS} more than twice; name it once, then say “there” or nothing."
    found = None if form.matter is Matter.BEHAVIOUR else _NUMBERED.search(said)
    if found is not None:
        yield f"“{found[0]}”: the pair's words may be one thing or several; put it another way."
    hard = grade(said.replace(OWN_WORDS, "this"))
    if hard > HARDEST_FORM:
        yield f"reading grade {hard:.0f}, {HARDEST_FORM:.0f} at most: shorten its sentences."


def stereotyped(library: Library, judging: Judging) -> Iterator[Complaint]:
    """Sentences that say of a group what a person is like; what a card only names is left out."""
    said = [
        (card.id, sentence)
        for card in library.cards
        for text in _own(asdict(card))
        for sentence in sentences(_outside_quotes(text))
        if endorses(sentence) >= SUSPECT
    ]
    scores = judging.sure(Kind.STEREOTYPES, [sentence for _, sentence in said])
    for (card_id, sentence), score in dict.fromkeys(zip(said, scores, strict=True)):
        if score >= STEREOTYPED:
            says = (
                f"“{sentence}”: says of a group what a person is like; name the person or the job."
            )
            yield Complaint(card_id, "stereotype", says)


def _own(value: Any) -> Iterator[str]:
    """The texts of a card that it says itself."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for name in value.keys() - _NAMED for text in _own(value[name]))
    elif isinstance(value, tuple | list):
        yield from (text for one in value for text in _own(one))


def _outside_quotes(text: str) -> str:
    return re.sub(r"[\"“][^\"”]*[\"”]", "…", text)


def _holes(library: Library) -> Iterator[Complaint]:
    for stage, dimension, audience in coverage(library).holes():
        says = f"nothing about {dimension} for the {audience} in the stage {stage}; add a card."
        yield Complaint("coverage", "hole", says)


def twins(cards: Sequence[LibraryCard], vectors: Vectors) -> Iterable[Complaint]:
    """Pairs of cards of one kind that are nearly the same.

    Args:
        cards: some cards.
        vectors: one unit row a card, in order.
    """
    likeness = np.triu(vectors @ vectors.T, k=1)
    for left, right in np.argwhere(likeness > ALIKE):
        if type(cards[left]) is type(cards[right]):
            says = f"is nearly the same as {cards[right].id}; make it different or drop one."
            yield Complaint(cards[left].id, "twin", says)


def placed(complaints: Iterable[Complaint], folders: Sequence[Path]) -> Iterator[Complaint]:
    """The complaints with the files that they are about; of two of one id, the later folder's."""
    texts = {
        file.relative_to(folder.parent).as_posix(): file.read_text(encoding="utf-8")
        for folder in folders
        for file in sorted(folder.glob("**/*"))
        if file.suffix in {".md", ".yaml", ".yml"}
    }
    for complaint in complaints:
        mark = re.compile(rf"^\W*id:\s*[\"']?{re.escape(complaint.card)}[\"']?\s*(?:#.*)?$", re.M)
        files = [name for name, text in texts.items() if mark.search(text)]
        yield replace(complaint, file=files[-1] if files else "")
