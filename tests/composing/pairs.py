"""Pairs of the tests' own making, and what the rule composes for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.composing.understanding.conditions import conditions
from coach.domain.briefs import Brief, Intent, PairFacts, Sense, SituationMatch, Slots
from coach.domain.events import Settled
from coach.domain.passages import SourceKind
from coach.domain.people import Role
from coach.domain.sessions import Commitment
from coach.domain.suggestions import Agenda, AgendaItem, QuestionSet, TopicSet
from coach.domain.terms import Dimension
from coach.inference.embed_words import WordsEmbedder
from tests.composing.model_house import Guarded, anonymiser, brief, context, facts, own


@dataclass(frozen=True)
class Made:
    """What a pair is in a test."""

    id: str = "pair-1"
    mentor_goal: str = "Find out how night rosters are made"
    mentee_goal: str = "Know what slows the night shift"
    promises: Sequence[tuple[Role, str]] = ((Role.MENTEE, "bring the plan of the next rosters"),)
    notes: Sequence[str] = ("We walked the hall and counted the waiting lorries.",)
    number: int = 3
    minutes: int = 45
    dimensions: tuple[Dimension, ...] = (Dimension.FRONTLINE,)
    viewer: Role = Role.MENTOR
    used: frozenset[str] = frozenset()
    background: str = "carer of a parent"
    job: str = "Shift lead in a warehouse"
    years: str = "4 years"
    leader_runs: str = ""

    def facts(self) -> PairFacts:
        known = facts(self.notes, self.dimensions)
        mentor = replace(
            known.pair.mentor, background=self.background, job=self.job, detail=self.years
        )
        goals = (("mentor", self.mentor_goal), ("mentee", self.mentee_goal))
        return replace(
            known,
            viewer_role=self.viewer,
            used_ids=known.used_ids | self.used,
            pair=replace(
                known.pair,
                id=self.id,
                mentor=mentor,
                mentee=replace(
                    known.pair.mentee, detail=self.leader_runs or known.pair.mentee.detail
                ),
                session_number=self.number,
                minutes=self.minutes,
            ),
            goals=tuple(
                own(f"goal:{self.id}:{who}", SourceKind.GOAL, f"Goal of the {who}", text)
                for who, text in goals
                if text
            ),
            promises=tuple(
                (
                    Commitment(f"c{n}", self.id, by, anonymiser(()).anonymise(text).text, 2, None),
                    own(f"promise:c{n}", SourceKind.PROMISE, f"Promise by the {by}", text),
                )
                for n, (by, text) in enumerate(self.promises)
            ),
        )

    def brief(
        self,
        text: str,
        intent: Intent = Intent.AGENDA,
        situations: Sequence[str] = (),
        **slots: object,
    ) -> Brief:
        known = self.facts()
        own_passages = [*known.goals, *known.notes, *(p for _, p in known.promises)]
        vectors = WordsEmbedder().embed([text, *(p.text for p in own_passages)])
        asked = brief(text, intent, pair=known)
        named = Slots(minutes=self.minutes, constraints=conditions(text), **slots)  # type: ignore[arg-type]
        heard = tuple(SituationMatch(card, 0.9, text) for card in situations)
        return replace(
            asked,
            understanding=replace(asked.understanding, slots=named, situations=heard),
            sense=Sense(
                tuple(vectors[0].tolist()),
                {p.id: tuple(v.tolist()) for p, v in zip(own_passages, vectors[1:], strict=True)},
            ),
        )


def composed(asked: Brief) -> Agenda | TopicSet | QuestionSet:
    *_, last = Guarded().compose(asked, context(asked))
    assert isinstance(last, Settled)
    assert last.suggestion.verdict.passed
    assert not isinstance(last.suggestion.body, (type(None),))
    return last.suggestion.body  # type: ignore[return-value]


def agenda(pair: Made, text: str = "An agenda for our meeting", *situations: str) -> Agenda:
    body = composed(pair.brief(text, situations=situations))
    assert isinstance(body, Agenda)
    return body


def cites(item: AgendaItem, source: str) -> bool:
    return any(citation.passage_id.startswith(source) for citation in item.citations)


def citing(body: Agenda, source: str) -> list[AgendaItem]:
    return [item for item in body.items if cites(item, source)]


def words(body: Agenda) -> str:
    """Everything that its items say."""
    return " ".join(" ".join((i.title, i.what, *i.prompts, i.why)) for i in body.items)
