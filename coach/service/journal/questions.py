"""The question of the day: one library card, cited, checked, and told why."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from coach.composing.arc import stage_of
from coach.composing.citing import build
from coach.composing.drafts import DraftQuestion, DraftQuestions
from coach.composing.quoting import quotes
from coach.domain.access import Viewer, scope_of
from coach.domain.findings import Verdict
from coach.domain.library import Library, QuestionCard
from coach.domain.passages import Passage
from coach.domain.suggestions import Body, QuestionSet, ReflectionQuestion
from coach.domain.terms import ReflectionModel
from coach.ports import Store
from coach.service.journal.access import last_meeting, must_journal, programme_and_pair
from coach.service.journal.choosing import Chosen, Moment, Reason, chosen

_PLANNED = 6

Check = Callable[[Viewer, Body], Verdict]
"""What the run-time guard says of something that a viewer would see."""


class Shelf(Protocol):
    """The library as it is now."""

    @property
    def library(self) -> Library:
        """Its cards."""
        ...

    @property
    def passages(self) -> Mapping[str, Passage]:
        """Its live passages, by id."""
        ...


@dataclass(frozen=True)
class Asked:
    """A question to start from, and why this one."""

    question: ReflectionQuestion
    reason: Reason
    """What in the writer's own months it was chosen for, besides the card's own reason."""


class Questions:
    """Chooses from the library for this meeting and the viewer's own last entries."""

    def __init__(self, store: Store, shelf: Callable[[], Shelf], check: Check) -> None:
        self._store = store
        self._shelf = shelf
        self._check = check

    def ask(
        self,
        viewer: Viewer,
        model: ReflectionModel | None = None,
        passed: Collection[str] = (),
    ) -> Asked | None:
        """The question that suits best; None where every one was asked lately or turned down.

        Args:
            viewer: The writer.
            model: The reflection model that they chose; any where None.
            passed: Cards that they turned down on this page.

        Raises:
            NotAllowed: the viewer keeps no journal.
        """
        must_journal(viewer)
        shelf = self._shelf()
        moment = self._moment(viewer, shelf, model, frozenset(passed))
        for one in chosen(shelf.library.questions, moment):
            body = _cited(one, shelf)
            if self._check(viewer, body).passed:
                return Asked(body.questions[0], one.reason)
        return None

    def again(self, card_id: str) -> ReflectionQuestion | None:
        """The question of a card, cited; None where the library no longer has it."""
        shelf = self._shelf()
        card = next((one for one in shelf.library.questions if one.id == card_id), None)
        return _cited(Chosen(card, Reason.NONE), shelf).questions[0] if card else None

    def _moment(
        self,
        viewer: Viewer,
        shelf: Shelf,
        model: ReflectionModel | None,
        passed: frozenset[str],
    ) -> Moment:
        with self._store.work() as work:
            entries = tuple(work.journal.entries(scope_of(viewer)))
            programme, pair = programme_and_pair(work, viewer)
        meeting = last_meeting(pair)
        planned = programme.sessions_planned if programme else _PLANNED
        began = entries[0].question_id if entries else None
        return Moment(
            role=viewer.role,
            person_id=viewer.person_id,
            meeting=meeting,
            stage=stage_of(max(1, meeting), planned),
            dimensions=pair.dimensions if pair else (),
            entries=entries,
            model=model,
            last=_card(shelf, began),
            passed=passed,
        )


def _card(shelf: Shelf, card_id: str | None) -> QuestionCard | None:
    return next((card for card in shelf.library.questions if card.id == card_id), None)


def _cited(one: Chosen, shelf: Shelf) -> QuestionSet:
    card = one.card
    passages = [p for p in shelf.passages.values() if p.source_id == card.id]
    labels = {card.id: passages}
    question = DraftQuestion(
        text=card.text,
        audience=card.audience,
        model=card.model.value if card.model else None,
        step=card.step,
        why=card.why,
        quotes=quotes(labels, card.id, card.text, card.why),
        card_id=card.id,
    )
    body: Body = build(DraftQuestions((question,)), labels)
    assert isinstance(body, QuestionSet)
    return body
