"""Turning what a model wrote into drafts, with what it was offered at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from coach.composing.by_model.quoting import bare, resolved
from coach.composing.by_model.wire import (
    WireCite,
    WireItem,
    WireLine,
    WireMoment,
    WirePreparation,
    WireQuestion,
    WireTopic,
)
from coach.composing.drafts import (
    DraftItem,
    DraftLine,
    DraftMoment,
    DraftPreparation,
    DraftQuestion,
    DraftTopic,
    Quote,
)
from coach.domain.briefs import Brief
from coach.domain.passages import Passage, SourceKind
from coach.domain.suggestions import Agenda, AgendaItem, Body, QuestionSet, Standing
from coach.errors import MalformedReply

_FEWEST_WORDS = 3
_CARDS = frozenset({SourceKind.ACTIVITY, SourceKind.EVIDENCE, SourceKind.SITUATION})


@dataclass(frozen=True)
class Row:
    """A row of the model's plan, its minutes fitted."""

    title: str
    minutes: int
    of_rule: int | None
    """Place of the rule's item that it keeps or rewords."""


@dataclass(frozen=True)
class Desk:
    """What pieces are made with."""

    brief: Brief
    rule: Body
    """What was composed by rule."""
    labels: Mapping[str, tuple[Passage, ...]]
    rows: Mapping[str, int]
    """Places in the rule's plan behind R1, R2 and so on."""
    plan: Sequence[Row] = ()
    instructions: frozenset[tuple[str, ...]] = frozenset()
    """Runs of words of the prompts, which no piece may repeat."""

    def quotes(self, cites: Sequence[WireCite]) -> tuple[Quote, ...]:
        """The quotes as their sources have them; one that stands nowhere gives way to the others.

        Raises:
            MalformedReply: nothing can rest on one of them.
        """
        found = [(cite, self._resolved(cite)) for cite in cites]
        real = tuple(dict.fromkeys(quote for _, quote in found if quote))
        return real or tuple(Quote(cite.source, bare(cite.quote)) for cite, _ in found)

    def line(self, wire: WireLine) -> DraftLine:
        """A line."""
        return DraftLine(wire.text, Standing(wire.kind), self.quotes(wire.cites))

    def moment(self, wire: WireMoment) -> DraftMoment:
        """A moment that may go wrong."""
        return DraftMoment(wire.when, wire.say, self.quotes(wire.cites))

    def preparation(self, wire: WirePreparation) -> DraftPreparation:
        """What one side does beforehand."""
        return DraftPreparation(wire.who, wire.text, self.quotes(wire.cites))

    def item(self, wire: WireItem) -> DraftItem:
        """A timed item, under the title and the minutes of its row.

        Raises:
            MalformedReply: the plan has no such row.
        """
        if wire.row > len(self.plan) or not self.plan[wire.row - 1].title:
            raise MalformedReply(f"The plan has no row {wire.row}, or its title cannot be read.")
        row = self.plan[wire.row - 1]
        own = self._ruled(row.of_rule)
        return DraftItem(
            minutes=row.minutes,
            title=row.title,
            what=wire.what,
            lead=wire.lead,
            prompts=tuple(wire.say),
            why=wire.why,
            standing=Standing(wire.kind),
            quotes=self.quotes(wire.cites),
            card_id=own.card_id if own else self._card(wire),
            skip=own.skip if own else None,
        )

    def topic(self, wire: WireTopic) -> DraftTopic:
        """A topic, graded as the library grades its evidence.

        Raises:
            MalformedReply: the label is not that of an evidence card.
        """
        passages = self.labels.get(wire.card, ())
        card_id = passages[0].source_id if passages else ""
        grades = {card.id: str(card.grade) for card in self.brief.library.evidence}
        if card_id not in grades:
            raise MalformedReply(f"{wire.card!r} is no evidence among the sources.")
        return DraftTopic(
            claim=wire.claim,
            evidence=wire.evidence,
            grade=grades[card_id],
            limits=wire.limits,
            challenge=wire.challenge,
            question=wire.question,
            careful=wire.careful,
            quotes=self.quotes(wire.cites),
            card_id=card_id,
            why=wire.why,
        )

    def question(self, wire: WireQuestion) -> DraftQuestion:
        """A question; one that rewords the rule's keeps its card, model and step."""
        place = self.rows.get(wire.source)
        known = self.rule.questions if isinstance(self.rule, QuestionSet) else ()
        own = known[place] if place is not None and place < len(known) else None
        return DraftQuestion(
            text=wire.text,
            audience=wire.audience,
            model=own.model if own else None,
            step=own.step if own else None,
            why=wire.why,
            quotes=self.quotes(wire.cites),
            card_id=own.card_id if own else "",
        )

    def _ruled(self, place: int | None) -> AgendaItem | None:
        items = self.rule.items if isinstance(self.rule, Agenda) else ()
        return items[place] if place is not None and place < len(items) else None

    def _card(self, wire: WireItem) -> str | None:
        """The card that a row of the model's own is made of; its opening and its close are its own.

        Whatever these quote, they open and close by what they say and by their place.
        """
        if wire.row in {1, len(self.plan)}:
            return None
        sources = (p for cite in wire.cites for p in self.labels.get(cite.source, ())[:1])
        return next((p.source_id for p in sources if p.kind in _CARDS), None)

    def _resolved(self, cite: WireCite) -> Quote | None:
        """The quote as its source has it.

        Raises:
            MalformedReply: nothing can rest on such words.
        """
        passages = self.labels.get(cite.source, ())
        copied = bare(cite.quote)
        if len(copied.split()) < _FEWEST_WORDS and all(p.text != copied for p in passages):
            raise MalformedReply(f"{cite.quote[:40]!r} is too short a quote: copy a whole phrase.")
        quote = resolved(cite, self.labels)
        held = self.labels[quote.label] if quote else ()
        if quote and held and quote.text in self.beliefs.get(held[0].source_id, ""):
            raise MalformedReply(
                "These words are what people say, not what was found: quote what was found."
            )
        return quote

    @cached_property
    def beliefs(self) -> Mapping[str, str]:
        """What evidence cards take apart, by id: nothing can rest on it."""
        return {card.id: card.claim for card in self.brief.library.evidence}
