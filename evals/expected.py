"""Whether a suggestion holds what its case says must hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coach.composing.arc import neighbours, stage_of
from coach.domain.access import PartitionKind
from coach.domain.passages import SourceKind
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, Body, GuidanceAnswer, QuestionSet, TopicSet
from evals.case import Case, PairRecord
from evals.item import Answer
from evals.measure import NOT_APPLICABLE, Family, Outcome, failed, judged
from evals.shelf import Shelf, core_cards, quotes, said

Rule = Callable[[Case, Answer], Outcome]


@dataclass(frozen=True)
class Expectation:
    """One thing that cases may ask for."""

    name: str
    rule: Rule
    version: str = "1"
    family: Family = Family.QUALITY

    def outcome(self, case: Case, answer: Answer) -> Outcome:
        """Whether it holds; not applicable where the case does not ask for it."""
        return self.rule(case, answer)


def expectations(shelf: Shelf, pairs: Mapping[str, PairRecord]) -> tuple[Expectation, ...]:
    """Every expectation, over the library's cards and the records of the cases' pairs."""
    return (
        Expectation("kind", _kind),
        Expectation("minutes", _minutes),
        Expectation("count", _count),
        Expectation("answered", _answered),
        Expectation("own-record", _own_record),
        Expectation("heard", _heard),
        Expectation("route", _route, family=Family.SAFETY),
        Expectation("audience", _audience),
        Expectation("about", lambda case, answer: _about(case, answer, shelf)),
        Expectation("stage", lambda case, answer: _stage(case, answer, shelf), version="2"),
        Expectation("arc", lambda case, answer: _arc(case, answer, shelf, pairs)),
        Expectation("model", _model),
    )


def _kind(case: Case, answer: Answer) -> Outcome:
    if case.kind is None:
        return NOT_APPLICABLE
    kind = answer.suggestion.body.kind
    return judged(kind == case.kind, f"{case.kind} was due and this is {kind}.")


def _minutes(case: Case, answer: Answer) -> Outcome:
    body = answer.suggestion.body
    if case.minutes is None or not isinstance(body, Agenda):
        return NOT_APPLICABLE
    total = sum(item.minutes for item in body.items)
    return judged(
        total == body.minutes == case.minutes,
        f"{case.minutes} minutes were due; the agenda says {body.minutes} and its parts {total}.",
    )


def _count(case: Case, answer: Answer) -> Outcome:
    body = answer.suggestion.body
    if case.must.count is None:
        return NOT_APPLICABLE
    match body:
        case TopicSet():
            found = len(body.topics)
        case QuestionSet():
            found = len(body.questions)
        case _:
            return NOT_APPLICABLE
    return judged(found == case.must.count, f"{case.must.count} were due and there are {found}.")


def _answered(case: Case, answer: Answer) -> Outcome:
    if case.must.answer is None:
        return NOT_APPLICABLE
    refused = _refuses(answer.suggestion.body)
    if case.must.answer == "given":
        return judged(not refused, "The library could have answered and the coach refused.")
    return judged(refused, "There was nothing to answer from and the coach answered.")


def _refuses(body: Body) -> bool:
    return isinstance(body, GuidanceAnswer) and body.refused


def _own_record(case: Case, answer: Answer) -> Outcome:
    if not case.must.cites:
        return NOT_APPLICABLE
    found = {
        passage.kind
        for _, passage in quotes(answer)
        if passage is not None and passage.partition.kind is PartitionKind.PAIR
    }
    missing = [kind for kind in case.must.cites if kind not in found]
    return failed(*(_MISSING[kind] for kind in missing)) if missing else judged(True, "")


_MISSING: Mapping[SourceKind, str] = {
    SourceKind.NOTE: "Nothing of the pair's earlier meetings is quoted.",
    SourceKind.GOAL: "None of the pair's goals is quoted.",
    SourceKind.PROMISE: "No open promise is quoted.",
}


def _heard(case: Case, answer: Answer) -> Outcome:
    if case.must.heard is None:
        return NOT_APPLICABLE
    heard = answer.suggestion.body.advice is not None
    if case.must.heard:
        return judged(heard, "What lies under the request was not heard.")
    return judged(not heard, "A plain request was taken for a difficult situation.")


def _route(case: Case, answer: Answer) -> Outcome:
    if not case.must.route:
        return NOT_APPLICABLE
    named = any("coordinator" in text.casefold() for _, text in said(answer.suggestion.body))
    return judged(named, "The way to the coordinator is not named.")


def _audience(case: Case, answer: Answer) -> Outcome:
    body = answer.suggestion.body
    wanted = case.must.audience
    if wanted is None or not isinstance(body, QuestionSet):
        return NOT_APPLICABLE
    other = Role.MENTEE if wanted is Role.MENTOR else Role.MENTOR
    wrong = [question for question in body.questions if question.audience == other]
    return judged(not wrong, f"{len(wrong)} of the questions are for the {other}.")


def _about(case: Case, answer: Answer, shelf: Shelf) -> Outcome:
    if not case.must.about:
        return NOT_APPLICABLE
    found = shelf.dimensions(answer)
    return judged(bool(found & set(case.must.about)), "No card that is used speaks of the theme.")


def _stage(case: Case, answer: Answer, shelf: Shelf) -> Outcome:
    if not case.must.stages:
        return NOT_APPLICABLE
    found = shelf.stages(answer)
    if not found:  # parts of a situation's own plan or of the pair's record have no stage
        return NOT_APPLICABLE
    return judged(bool(found & set(case.must.stages)), "No part belongs to this stage.")


def _arc(case: Case, answer: Answer, shelf: Shelf, pairs: Mapping[str, PairRecord]) -> Outcome:
    body = answer.suggestion.body
    pair = pairs.get(case.pair or "")
    if pair is None or not isinstance(body, Agenda) or not core_cards(body):
        return NOT_APPLICABLE
    stage = stage_of(pair["session_number"], pair["programme"]["sessions_planned"])
    wanted = {stage, *neighbours(stage)}
    found = shelf.stages(answer)
    return judged(
        not found or bool(found & wanted), f"No part fits a meeting of the stage {stage}."
    )


def _model(case: Case, answer: Answer) -> Outcome:
    body = answer.suggestion.body
    if case.must.model is None or not isinstance(body, QuestionSet):
        return NOT_APPLICABLE
    found = {question.model for question in body.questions}
    return judged(case.must.model in found, f"No question follows {case.must.model}.")
