"""A whole suggestion from the pieces that passed and the rule's own for those that did not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from coach.composing.by_model.desk import Desk, Row
from coach.composing.planner import Part, fit
from coach.composing.words import lowered
from coach.domain.suggestions import (
    Advice,
    Agenda,
    AgendaItem,
    Body,
    GuidanceAnswer,
    Line,
    Moment,
    Preparation,
    QuestionSet,
    TopicSet,
)
from coach.errors import WrongUse

T = TypeVar("T")


class _OfCard(Protocol):
    @property
    def card_id(self) -> str: ...


C = TypeVar("C", bound=_OfCard)


@dataclass(frozen=True)
class Pieces:
    """What passed, and where something was tried and failed; by the path in the reply."""

    passed: Mapping[str, object]
    failed: frozenset[str]

    def every(self, path: str, kind: type[T]) -> list[tuple[str, T]]:
        """Path and value of what passed at a path with places, in order."""
        found = [
            (int(where[len(path) + 1 : -1]), where, value)
            for where, value in self.passed.items()
            if where.startswith(f"{path}[") and isinstance(value, kind)
        ]
        return [(where, value) for _, where, value in sorted(found, key=lambda part: part[0])]

    def one(self, path: str, kind: type[T]) -> T | None:
        """What passed at a path."""
        value = self.passed.get(path)
        return value if isinstance(value, kind) else None


@dataclass
class Assembly:
    """A body in the making, and where its parts came from."""

    body: Body
    said: dict[str, str] = field(default_factory=dict)
    """Path in the body → path in the model's reply."""
    own: dict[str, tuple[str, object]] = field(default_factory=dict)
    """Path in the body → path in the reply, and the rule's part that stands in its place."""


def fitted(wishes: Sequence[int], total: int) -> tuple[int, ...] | None:
    """Whole minutes near the wishes that sum to the total; 0 wishes nothing, None is impossible.

    Wishes that sum to the total are kept as they are.
    """
    if not 1 <= len(wishes) <= total:
        return None
    if all(wishes) and sum(wishes) == total:
        return tuple(wishes)
    usual = max(1, total // len(wishes))
    ideals = [min(wish or usual, total) for wish in wishes]
    for slack in (2, total):
        parts = [
            Part(max(1, ideal // slack), ideal, min(ideal * slack, total), required=True)
            for ideal in ideals
        ]
        try:
            return fit(parts, total)
        except WrongUse:
            continue
    return None


def assembled(desk: Desk, pieces: Pieces) -> Assembly | None:
    """The suggestion; None where there is nothing of the model's to show."""
    made = _body(desk, pieces)
    if made is None:
        return None
    advice = _advice(desk.rule.advice, pieces, made.said)
    return replace(made, body=replace(made.body, advice=advice))


def _body(desk: Desk, pieces: Pieces) -> Assembly | None:
    match desk.rule:
        case Agenda():
            return _agenda(desk, desk.rule, pieces)
        case TopicSet():
            return _topics(desk, desk.rule, pieces)
        case QuestionSet():
            return _questions(desk, desk.rule, pieces)
    return _answer(desk.rule, pieces)


def _agenda(desk: Desk, rule: Agenda, pieces: Pieces) -> Assembly | None:
    made = Assembly(rule)
    items: list[AgendaItem] = []
    free = dict(enumerate(rule.items))
    rows = list(desk.plan)
    for n, row in enumerate(rows):
        path, place = f"items[{n}]", f"items[{len(items)}]"
        item = pieces.one(path, AgendaItem)
        if item is not None:
            made.said[place] = path
            free.pop(-1 if row.of_rule is None else row.of_rule, None)
        else:
            item = _instead(row, n == 0, n == len(rows) - 1, free)
            if item is None:
                continue
            made.own[place] = (path, item)
            item = replace(item, minutes=row.minutes)
        items.append(item)
    minutes = fitted([item.minutes for item in items], rule.minutes)
    if minutes is None or not made.said:
        return None
    timed = tuple(replace(item, minutes=taken) for item, taken in zip(items, minutes, strict=True))
    prepare = _kept(pieces, "prepare", Preparation, made.said) or rule.prepare
    made.body = replace(rule, title=_title(rule, timed), items=timed, prepare=prepare)
    return made


def _instead(row: Row, first: bool, last: bool, free: dict[int, AgendaItem]) -> AgendaItem | None:
    """The rule's item for a row: the one that it names, else its opening or its close."""
    ends = ((min(free, default=None), first), (max(free, default=None), last))
    places = [row.of_rule, *(place for place, wanted in ends if wanted)]
    return next((free.pop(p) for p in places if p is not None and p in free), None)


def _title(rule: Agenda, items: Sequence[AgendaItem]) -> str:
    """The rule's title, with the longest item's where the rule's was named for one of its own."""
    place, colon, named = rule.title.partition(": ")
    if not colon or all(lowered(item.title) != named for item in rule.items):
        return rule.title
    longest = max(items[1:-1] or items, key=lambda item: item.minutes)
    return f"{place}: {lowered(longest.title)}"


def _topics(desk: Desk, rule: TopicSet, pieces: Pieces) -> Assembly | None:
    made = Assembly(rule)
    whole = _filled(desk, made, pieces, "topics", rule.topics)
    # The minutes around the topics hold for as many as the rule had.
    ruled = rule.plan if len(whole) == len(rule.topics) else ()
    plan = _kept(pieces, "plan", Line, made.said) or ruled
    made.body = replace(rule, topics=whole, plan=plan)
    return made if made.said else None


def _questions(desk: Desk, rule: QuestionSet, pieces: Pieces) -> Assembly | None:
    made = Assembly(rule)
    whole = _filled(desk, made, pieces, "questions", rule.questions)
    if not made.said:
        return None
    known = _kept(pieces, "answer.sentences", Line, made.said)
    answer = rule.answer
    # One claim that failed may be the limit of another: then the library speaks for itself.
    whole_known = not any(where.startswith("answer.sentences[") for where in pieces.failed)
    if answer is not None and known and whole_known:
        answer = replace(answer, sentences=known, refused=False)
    made.body = replace(rule, questions=whole, answer=answer)
    return made


def _filled(
    desk: Desk, made: Assembly, pieces: Pieces, name: str, ruled: Sequence[C]
) -> tuple[C, ...]:
    """The model's, and the rule's with other cards for those that failed or are missing.

    As many as were asked for; where no number was, as many as the model tried.
    """
    if not ruled:
        return ()
    said = list(_kept(pieces, name, type(ruled[0]), made.said)[: len(ruled)])
    failed = sum(where.startswith(f"{name}[") for where in pieces.failed)
    wanted = desk.brief.understanding.slots.count or len(said) + failed
    cards = {part.card_id for part in said}
    spare = [part for part in ruled if part.card_id not in cards]
    added = spare[: max(0, min(wanted, len(ruled)) - len(said))]
    for n, part in enumerate(added, len(said)):
        made.own[f"{name}[{n}]"] = (f"{name}[{n}]", part)
    return (*said, *added)


def _answer(rule: GuidanceAnswer, pieces: Pieces) -> Assembly | None:
    made = Assembly(rule)
    said = _kept(pieces, "sentences", Line, made.said)
    offer = pieces.one("offer", str) if not rule.sentences else None
    if not said and offer is None:
        return None
    made.body = replace(rule, sentences=said, offer=offer or rule.offer)
    return made


def _advice(rule: Advice | None, pieces: Pieces, said: dict[str, str]) -> Advice | None:
    """The model's words where they passed, the rule's where it tried and failed."""
    first = _kept(pieces, "advice.first", Line, said)
    if rule is None and not first:
        return None
    base = rule or Advice("", ())
    moments = _kept(pieces, "advice.moments", Moment, said)
    return replace(
        base,
        first=first or base.first,
        moments=moments or base.moments,
        beforehand=_single("beforehand", base.beforehand, pieces, said),
        avoid=_single("avoid", base.avoid, pieces, said),
        burden=_single("burden", base.burden, pieces, said),
        question=_single("question", base.question, pieces, said),
    )


def _single(name: str, rule: Line | None, pieces: Pieces, said: dict[str, str]) -> Line | None:
    path = f"advice.{name}"
    line = pieces.one(path, Line)
    if line is not None:
        said[path] = path
        return line
    return rule if path in pieces.failed else None


def _kept(pieces: Pieces, path: str, kind: type[T], said: dict[str, str]) -> tuple[T, ...]:
    found = pieces.every(path, kind)
    said |= {f"{path}[{n}]": where for n, (where, _) in enumerate(found)}
    return tuple(value for _, value in found)
