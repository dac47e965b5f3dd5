"""Agendas for the grounding tests: the library's cards for a pair, and items worded freely."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.domain.library import ActivityCard, EvidenceCard, Library, LibraryCard, SituationCard
from coach.domain.passages import Citation, Passage, SourceKind
from coach.domain.suggestions import Agenda, AgendaItem, Standing
from coach.ingest.card_text import render
from tests.checks.built import OWN, agenda, cite, item, passage


@dataclass(frozen=True)
class Meeting:
    """An agenda with the passages that it quotes."""

    agenda: Agenda
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Pair:
    goal: str
    promise: str
    note: str


PAIRS = (
    Pair(
        "See one real change in how meeting spaces are fitted out",
        "Find out how many of the 61 bookable meeting rooms have a working hearing loop",
        "The captions failed for about 20 minutes and nobody noticed.",
    ),
    Pair(
        "Train as a nurse practitioner; be asked before rotas change",
        "Sit in on one night handover by the end of the month",
        "The leader arrived late and read mail during the story about the handover.",
    ),
    Pair(
        "Get to present to a client at least once this year",
        "List who represented the bank externally in the last 12 months",
        "We scored three calls. The leader said that accents do not matter to her.",
    ),
    Pair(
        "Lead the next shutdown at the plant",
        "Name a date for the second changing room",
        "We walked the plant together. There is one changing room, far from the gate.",
    ),
)
NEUTRAL = passage(
    "Ask about the promise in the first five minutes, in one neutral sentence, and then wait.",
    "gd-promises",
    kind=SourceKind.GUIDANCE,
)
OPENLY = passage(
    "A mentor may ask for insight, feedback and an introduction, and a leader may give them"
    " openly.",
    "gd-own-goals",
    kind=SourceKind.GUIDANCE,
)


def by_cards(library: Library, seed: int) -> Meeting:
    """An agenda of cards and of this pair's own record, worded as the cards are."""
    draw = random.Random(seed)
    pair = PAIRS[seed % len(PAIRS)]
    themed = {
        theme: [card for card in library.activities if theme in card.themes]
        for theme in ("opening", "closing")
    }
    ends = {card.id for cards in themed.values() for card in cards}
    core = [card for card in library.activities if card.id not in ends]
    built = [
        _activity(draw.choice(themed["opening"])),
        _promise(pair),
        *_situation(draw.choice(library.situations)),
        *(_activity(card) for card in draw.sample(core, 2)),
        _evidence(draw.choice(library.evidence)),
        _goal(pair),
        _activity(draw.choice(themed["closing"])),
    ]
    return Meeting(agenda(*(part for part, _ in built)), tuple(p for _, own in built for p in own))


_Built = tuple[AgendaItem, tuple[Passage, ...]]


def _card(card: LibraryCard, kind: SourceKind) -> Passage:
    _, text = render(card)
    return passage(text, card.id, kind=kind)


def _activity(card: ActivityCard) -> _Built:
    own = _card(card, SourceKind.ACTIVITY)
    built = item(
        " ".join(f"The {step.who}: {step.do}" for step in card.steps),
        *(cite(own, step.do) for step in card.steps),
        cite(own, card.purpose),
        title=card.title,
        why=f"It {card.purpose[0].lower()}{card.purpose[1:]}",
        prompts=tuple(f"“{step.say}”" for step in card.steps if step.say),
        card_id=card.id,
    )
    return built, (own,)


def _situation(card: SituationCard) -> Iterator[_Built]:
    own = _card(card, SourceKind.SITUATION)
    for move in card.session.short:
        built = item(
            move.do,
            cite(own, move.do),
            cite(own, card.burden),
            title=move.title,
            why=card.burden,
            prompts=(move.say,) if move.say else (),
            card_id=card.id,
        )
        yield built, (own,)


def _evidence(card: EvidenceCard) -> _Built:
    own = _card(card, SourceKind.EVIDENCE)
    built = item(
        f"People say: “{card.claim}” {card.finding} Limits: {card.limits}",
        *(cite(own, text) for text in (card.claim, card.finding, card.limits, card.safe)),
        cite(own, card.challenge),
        title=f"One belief, taken apart: “{card.claim}”",
        why=f"A safer way to say it: {card.safe}",
        prompts=(card.challenge, card.questions[0]),
        standing=Standing.CLAIM,
        card_id=card.id,
    )
    return built, (own,)


def _promise(pair: Pair) -> _Built:
    own = passage(pair.promise, "promise:c1", OWN, SourceKind.PROMISE)
    built = item(
        f"Your mentee's promise: “{pair.promise}”. First what is done, then the next step.",
        cite(own),
        cite(NEUTRAL),
        title="The promise, answered first",
        why="Asked in the first minutes, in one neutral sentence, a promise stays a promise.",
    )
    return built, (own, NEUTRAL)


def _goal(pair: Pair) -> _Built:
    own = passage(pair.goal, "goal:p1:mentor", OWN, SourceKind.GOAL)
    built = item(
        f"You came for this: “{pair.goal}”. These minutes are for insight, feedback and an"
        " introduction, and your mentee may give them openly.",
        cite(own),
        cite(OPENLY),
        title="Your own goal",
        prompts=("Who decides about this?",),
    )
    return built, (own, OPENLY)


FREE: Sequence[tuple[str, str, str, str]] = (
    (
        "Loop figures, once",
        "Ask where the count of working hearing loops stands, in a neutral tone, and then wait.",
        "A promise that is asked about early stays one.",
        "Ask about the promise in the first five minutes, in one neutral sentence, and then wait.",
    ),
    (
        "One room from plan to handover",
        "He tells how a single meeting room gets decided: who wrote the specification, who was"
        " asked, who signed it off. You only put questions.",
        "Following one decision to its end shows where users were left out.",
        "Draws how one decision is made, step by step, to show who is asked and who is left out.",
    ),
    (
        "Summary first",
        "When she offers a fix, stop her kindly and have her sum up what you said.",
        "A solution before the summary answers another question.",
        "If the leader jumps to a solution, stop it kindly and ask for the summary first.",
    ),
    (
        "Eyes off the captions",
        "Two quiet minutes in which nobody talks and nobody reads.",
        "Captions run late, and eyes need the pause.",
        "Captions run behind, so pause after each turn until the other looks up.",
    ),
    (
        "What the note left open",
        "Take up the changing room again: who uses it, and from which gate they come.",
        "Your note says that it lies far from the gate.",
        "There is one changing room, far from the gate.",
    ),
    (
        "Praise with a use",
        "Each time she calls you brave, reply with what you would like changed.",
        "Admiration costs nothing; a change does.",
        "Praise for being brave costs nothing; ask what will change because of what was said.",
    ),
    (
        "Speaking pace",
        "Keep sentences short and write numbers down, for the second language in the room.",
        "Slow speech with written figures is followed more easily.",
        "Slow down a little, use short sentences, and write down numbers and names.",
    ),
    (
        "Close with a date",
        "Each says one promise aloud with its day, and you fix the next date.",
        "A good promise can be seen to be kept.",
        "A good promise has a when, a what and a sign that you could see.",
    ),
)


def worded_freely() -> Meeting:
    """An agenda in words of its own, one quote an item."""
    built = []
    own = []
    for n, (title, what, why, quote) in enumerate(FREE):
        source = passage(f"Before it. {quote} After it.", f"gd-free-{n}", kind=SourceKind.GUIDANCE)
        built.append(item(what, cite(source, quote), title=title, why=why))
        own.append(source)
    return Meeting(agenda(*built), tuple(own))


def rotated(meeting: Meeting) -> Iterator[Agenda]:
    """The same agenda with every item's citations at another item."""
    items = meeting.agenda.items
    for by in range(1, len(items)):
        yield _with(meeting, [items[(n + by) % len(items)].citations for n in range(len(items))])


def shuffled(meeting: Meeting, seed: int) -> tuple[Agenda, tuple[float, ...]]:
    """The same agenda with its quotes dealt anew, and the share of each item's that is foreign."""
    items = meeting.agenda.items
    dealt = [(n, citation) for n, part in enumerate(items) for citation in part.citations]
    random.Random(seed).shuffle(dealt)
    hands: list[tuple[Citation, ...]] = []
    foreign = []
    for n, part in enumerate(items):
        hand, dealt = dealt[: len(part.citations)], dealt[len(part.citations) :]
        hands.append(tuple(citation for _, citation in hand))
        foreign.append(sum(home != n for home, _ in hand) / len(hand))
    return _with(meeting, hands), tuple(foreign)


def _with(meeting: Meeting, hands: Sequence[tuple[Citation, ...]]) -> Agenda:
    items = zip(meeting.agenda.items, hands, strict=True)
    return replace(
        meeting.agenda, items=tuple(replace(part, citations=hand) for part, hand in items)
    )
