"""Composes with a model: the rule's plan in better words, never less grounded than the rule's."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from coach.checks.injection import suspicious
from coach.composing.by_model.asking import Asking, Means
from coach.composing.by_model.desk import Desk
from coach.composing.by_model.judging import Bar, Judged, judged
from coach.composing.by_model.offer import offer
from coach.composing.by_model.pieces import Section, kind_of
from coach.composing.by_model.settling import Outcome, Suites, doubted, settled
from coach.composing.by_model.sitting import Sitting, Unread
from coach.composing.by_model.terms import Terms
from coach.composing.by_model.text import shingles
from coach.composing.understanding.to_a_person import comes_first
from coach.domain.briefs import Brief, Intent
from coach.domain.events import Event, Framed, Notice, Piece, Replaced, Settled
from coach.domain.findings import CheckContext
from coach.domain.people import Mode
from coach.domain.suggestions import (
    Agenda,
    AgendaItem,
    DiscussionTopic,
    GuidanceAnswer,
    Provenance,
    ReflectionQuestion,
    Suggestion,
)
from coach.errors import CoachError
from coach.inference.retrying import Budget
from coach.ports import Composer

_LOG = logging.getLogger(__name__)
FOR_CHECKS = 0.1
"""Share of the time that the model is not given: reading and checking the whole comes after it."""
SECONDS_TO_REPAIR = 3.0
"""Least time left for which a second call is made."""
ORDERS = (
    "Your request reads like orders to a machine, so it stayed on this one; what you see was made"
    " from the library by rule."
)
UNUSABLE = "The model's answer could not be used"
FAILED = "Nothing that the model wrote passed the checks"
NOTHING_SENT = "The model sent nothing for it that could be shown."
BY_RULE = "{trouble}, so what you see was made from the library by rule."
REST_BY_RULE = "{trouble}, so the rest was made from the library by rule."


@dataclass
class _Work:
    """One suggestion in the making."""

    brief: Brief
    context: CheckContext
    rule: Suggestion
    events: list[Event]
    """The rule's own, the last one aside."""
    budget: Budget
    asking: Asking | None = None
    sitting: Sitting | None = None
    trouble: str = ""


@dataclass(frozen=True)
class ByModel:
    """The composer by model (Composer): whatever happens, a full suggestion within its time."""

    rule: Composer
    """Makes the plan that the model is offered, and what is shown where the model fails."""
    means: Means
    terms: Terms = field(default_factory=Terms)
    name: str = "by_model"

    def compose(self, brief: Brief, context: CheckContext) -> Iterator[Event]:
        """The rule's frame at once, then the model's pieces as they pass, then the whole.

        Nothing that a model sends raises; what the rule raises does.
        """
        budget = Budget(self.terms.seconds * (1 - FOR_CHECKS), self.means.elapsing)
        events: list[Event] = []
        for event in self.rule.compose(brief, context):
            if isinstance(event, Framed):
                yield event
            events.append(event)
        *before, last = events
        assert isinstance(last, Settled)
        stays = self._stays(brief, last.suggestion)
        if stays is not None:
            yield from _by_rule(before, last.suggestion, stays)
            return
        work = _Work(brief, context, last.suggestion, before, budget)
        yield from self._asked(work)
        yield from self._ended(work)

    @cached_property
    def _instructions(self) -> frozenset[tuple[str, ...]]:
        return shingles(" ".join(prompt.body for prompt in self.means.prompts.values()))

    def _stays(self, brief: Brief, rule: Suggestion) -> str | None:
        """Why the model is not asked, as a line for the person or none; None where it is."""
        body = rule.body
        refused = isinstance(body, GuidanceAnswer) and body.refused
        fixed = isinstance(body, Agenda) and brief.mode is Mode.FIXED
        # The way to a person is nobody's to reword.
        if (
            refused
            or fixed
            or comes_first(brief)
            or kind_of(body).feature not in self.terms.features
        ):
            return ""
        if suspicious(brief.understanding.text):
            return ORDERS
        return self.means.brake(brief) or None

    def _asked(self, work: _Work) -> Iterator[Event]:
        """Everything that passes, from one call or two; trouble is kept, not raised."""
        try:
            yield from self._listened(work)
        except CoachError as error:
            work.trouble = _plain(error)
        except Exception as error:  # noqa: BLE001 - whatever a model sends, the person gets one
            work.trouble = _logged(error)

    def _listened(self, work: _Work) -> Iterator[Event]:
        asking = work.asking = self._asking(work)
        desk = Desk(
            brief=work.brief,
            rule=work.rule.body,
            labels=asking.offer.labels,
            rows=asking.offer.rows,
            instructions=self._instructions,
        )
        work.sitting = self._sitting(work, desk)
        try:
            yield from asking.listen(work.sitting)
        except Unread as error:
            if self._unchanged(work):
                return
            if work.budget.left() < SECONDS_TO_REPAIR:
                raise
            work.sitting = self._sitting(work, desk)
            yield from asking.listen(work.sitting, str(error))
            return
        work.trouble = asking.trouble
        for where, why in doubted(work.sitting, self.means.suite, work.context).items():
            work.sitting.doubt(where, why)
        if work.sitting.failed and work.budget.left() >= SECONDS_TO_REPAIR:
            yield from asking.mend(work.sitting)

    def _asking(self, work: _Work) -> Asking:
        return Asking(
            means=self.means,
            price=self.terms.price,
            brief=work.brief,
            rule=work.rule.body,
            kind=kind_of(work.rule.body),
            roster=work.context.roster,
            offer=offer(work.brief, work.rule.body, work.context, self.terms),
            budget=work.budget,
        )

    def _sitting(self, work: _Work, desk: Desk) -> Sitting:
        offered = {p.id: p for own in desk.labels.values() for p in own}
        context = replace(work.context, passages=offered)

        bar = Bar(self.means.suite, context)

        def judge(section: Section, raw: object, n: int, desk: Desk) -> Judged | None:
            return judged(section, raw, n, desk, bar)

        return Sitting(kind_of(work.rule.body), desk, judge)

    def _ended(self, work: _Work) -> Iterator[Event]:
        try:
            outcome = self._outcome(work)
        except Exception as error:  # noqa: BLE001 - whatever a model sent, the person gets one
            outcome, work.trouble = None, _logged(error)
        if outcome is None:
            yield from self._fallen_back(work)
        else:
            yield from self._shown(work, outcome)

    def _outcome(self, work: _Work) -> Outcome | None:
        if work.sitting is None or not (work.sitting.passed or work.sitting.spared):
            return None
        suites = Suites(self.means.suite, self.means.rules)
        return settled(work.sitting, suites, work.context)

    def _unchanged(self, work: _Work) -> bool:
        """Whether the model was asked for a change and kept every row as the rule changed it."""
        sitting = work.sitting
        if work.brief.understanding.intent is not Intent.REFINE or sitting is None:
            return False
        kept = [row.of_rule is not None for row in sitting.desk.plan]
        return bool(kept) and all(kept) and not sitting.failed and not work.trouble

    def _fallen_back(self, work: _Work) -> Iterator[Event]:
        """The rule's suggestion, with one line saying why."""
        if work.sitting is not None and work.sitting.desk.plan:
            yield from (event for event in work.events if isinstance(event, Framed))
        line = "" if self._unchanged(work) else BY_RULE.format(trouble=work.trouble or FAILED)
        sent = tuple(work.asking.sent) if work.asking else ()
        provenance = replace(work.rule.provenance, sent=sent)
        yield from _by_rule(work.events, replace(work.rule, provenance=provenance), line)

    def _shown(self, work: _Work, outcome: Outcome) -> Iterator[Event]:
        """The whole, with what is the rule's own named."""
        own = self._own(work, outcome)
        for place, value in outcome.spared.items():
            yield Piece(place, value)
        for place, (tried, value) in own.items():
            yield Replaced(place, value, outcome.why.get(tried) or NOTHING_SENT)
        lines = []
        if own and work.trouble:
            lines.append(REST_BY_RULE.format(trouble=work.trouble))
        elif own:
            parts = "1 part is" if len(own) == 1 else f"{len(own)} parts are"
            lines.append(f"{parts} the library's own: the model's did not pass, or it sent none.")
        yield from map(Notice, lines)
        yield Settled(
            replace(
                work.rule,
                body=outcome.made.body,
                verdict=outcome.verdict,
                provenance=self._provenance(work, outcome, lines),
            )
        )

    def _own(self, work: _Work, outcome: Outcome) -> Mapping[str, tuple[str, object]]:
        """The rule's parts; where a suggestion is changed, what stays as it was is none of them."""
        if work.brief.understanding.intent is not Intent.REFINE:
            return outcome.made.own
        return {at: part for at, part in outcome.made.own.items() if part[0] in outcome.why}

    def _provenance(self, work: _Work, outcome: Outcome, lines: list[str]) -> Provenance:
        assert work.asking is not None
        own = self._own(work, outcome)
        replaced = {tried for tried, _ in own.values()}
        named = [f"“{_title(value)}” is the library's own." for _, value in own.values()]
        named += [
            f"A part of the model's was left out: {why}"
            for where, why in outcome.why.items()
            if where not in replaced
        ]
        return Provenance(
            composer=self.name,
            prompt=work.asking.prompt,
            model=self.means.model.name,
            library=work.rule.provenance.library,
            read=work.asking.offer.read,
            notes=(*lines, *named, *work.asking.offer.left_out),
            sent=tuple(work.asking.sent),
        )


def _by_rule(events: list[Event], rule: Suggestion, line: str) -> Iterator[Event]:
    yield from (event for event in events if not isinstance(event, Framed))
    if line:
        yield Notice(line)
        notes = (*rule.provenance.notes, line)
        rule = replace(rule, provenance=replace(rule.provenance, notes=notes))
    yield Settled(rule)


def _title(part: object) -> str:
    """What a person knows a part by."""
    match part:
        case AgendaItem(title=title):
            return title
        case DiscussionTopic(claim=claim):
            return claim
        case ReflectionQuestion(text=text):
            return text
    return "One part"


def _logged(error: Exception) -> str:
    """What the person is told of an error of ours; the log has its place and nobody's words."""
    *_, place = traceback.extract_tb(error.__traceback__)
    at = f"{place.filename}:{place.lineno}"
    _LOG.error("A model's answer could not be used: %s at %s", type(error).__name__, at)
    return UNUSABLE


def _plain(error: CoachError) -> str:
    """What happened, without what the administrator should do about it."""
    return str(error).partition(":")[0].rstrip(". ")
