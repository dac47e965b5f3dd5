"""The calls for one suggestion: what is sent, what it costs, what is written down."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import uuid4

from coach.checks.suite import Suite, standard_suite
from coach.composing.by_model.offer import Offer
from coach.composing.by_model.pieces import Kind
from coach.composing.by_model.sitting import Sitting
from coach.composing.by_model.terms import Asked, Brake, Ledger, Price, never, no_brake
from coach.domain.briefs import Brief
from coach.domain.calls import ANSWERED, Call
from coach.domain.events import Event, Waiting
from coach.domain.people import Person, Role
from coach.domain.sessions import AnonymisedText
from coach.domain.suggestions import Agenda, Body, QuestionSet, TopicSet
from coach.errors import CoachError, LeavingBlocked, ModelUnavailable
from coach.inference import tokens
from coach.inference.retrying import REAL, Budget, Elapsing
from coach.ports import ChatModel, ChatReply, Clock, Wanted
from coach.privacy.letter import Ours, write
from coach.prompting.marking import Mark
from coach.prompting.prompt import Prompt

Anonymise = Callable[[str, Sequence[Person]], AnonymisedText]
COMMON, REPAIR = "compose", "repair"
CANCELLED = "cancelled"
STOPPED = "You stopped the model"
CUT = "The model stopped at its length limit"


class Stopped(ModelUnavailable):
    """The person did not want to wait any longer."""


@dataclass(frozen=True)
class Means:
    """What a composer by model works with."""

    model: ChatModel
    """Behind the gate of coach.privacy.outbound, if it is outside this machine."""
    prompts: Mapping[str, Prompt]
    suite: Suite
    """What the model's words must pass: what guards and measures every suggestion."""
    anonymise: Anonymise
    clock: Clock
    ledger: Ledger
    rules: Suite = field(default_factory=standard_suite)
    """What the rule's own parts pass, as they do where no model is asked."""
    brake: Brake = no_brake
    stopped: Asked = never
    """Whether the person wants to wait no longer."""
    elapsing: Elapsing = REAL


@dataclass(frozen=True)
class Letter:
    """One message to the model."""

    system: str
    body: AnonymisedText
    prompt: str
    """Which prompts it was made with."""


@dataclass(frozen=True)
class Came:
    """What came of a call."""

    outcome: str
    """As the audit log has it."""
    sent: bool = True
    """Whether anything left the machine."""
    paid: bool = True
    """Whether it may cost something."""


@dataclass
class Asking:
    """Asks for one suggestion, once or twice, and remembers what left the machine."""

    means: Means
    price: Price
    brief: Brief
    rule: Body
    kind: Kind
    roster: tuple[Person, ...]
    offer: Offer
    budget: Budget
    request: str = field(default_factory=lambda: uuid4().hex)
    sent: list[str] = field(default_factory=list)
    prompt: str = ""
    trouble: str = ""
    """What was wrong with an answer that came nevertheless."""
    heard: list[str] = field(default_factory=list)
    """The pieces of the answer that is coming in."""

    def listen(self, sitting: Sitting, complaint: str = "") -> Iterator[Event]:
        """Ask and pass the answer on as it comes in.

        Raises:
            CoachError: the model, the gate or the anonymiser failed.
        """
        letter = self._letter(complaint)
        with self._noted(letter) as replies:
            for words in self._said(letter, replies):
                yield from sitting.heard(words) if words else [Waiting()]
        self.trouble = CUT if replies and not replies[0].whole else ""
        yield from sitting.ended()

    def mend(self, sitting: Sitting) -> Iterator[Event]:
        """Ask once for the failed pieces again.

        Raises:
            CoachError: the model, the gate or the anonymiser failed.
        """
        letter = self._letter(sitting.complaints())
        with self._noted(letter) as replies:
            for words in self._said(letter, replies):
                yield from [] if words else [Waiting()]
        yield from sitting.mended(replies[0].text)

    def _said(self, letter: Letter, replies: list[ChatReply]) -> Iterator[str]:
        """The pieces of an answer, whose whole is added to the replies.

        Raises:
            Stopped: the person wants to wait no longer; the connection is free.
        """
        wanted = Wanted(self.kind.schema, self.budget.left())
        said = self.means.model.stream(letter.system, letter.body, wanted)
        try:
            for words in said:
                if isinstance(words, ChatReply):
                    replies.append(words)
                    continue
                if self.means.stopped(self.brief):
                    raise Stopped(STOPPED)
                self.heard.append(words)
                yield words
        finally:
            if isinstance(said, Generator):
                said.close()

    def _letter(self, complaint: str) -> Letter:
        mark = Mark.drawn()
        names = [COMMON, f"compose_{self.kind.feature}", *([REPAIR] if complaint else [])]
        prompts = [self.means.prompts[name] for name in names]
        reader = "the mentee" if _viewer(self.brief) is Role.MENTEE else "the mentor"
        given = {
            "reader": reader,
            "sign": mark.sign,
            "tag": mark.tag,
            **_given(self.rule),
        }
        filled = [p.fill({name: given[name] for name in p.inputs}) for p in prompts]
        parts = list(self.offer.letter(mark))
        if complaint:
            parts += [Ours(mark.heading("FAILED")), Ours(complaint)]
        body = write(parts, lambda t: self.means.anonymise(t, self.roster), mark)
        label = " + ".join(f"{prompt.label}#{prompt.fingerprint[:12]}" for prompt in prompts)
        return Letter("\n\n".join(filled), body, label)

    @contextmanager
    def _noted(self, letter: Letter) -> Iterator[list[ChatReply]]:
        """Write the call down, however it ends."""
        replies: list[ChatReply] = []
        came = Came(CANCELLED)
        self.heard.clear()
        try:
            yield replies
            came = Came(ANSWERED)
        except CoachError as error:
            came = _came(error)
            raise
        finally:
            self._write(letter, replies, came)

    def _write(self, letter: Letter, replies: Sequence[ChatReply], came: Came) -> None:
        text = f"{letter.system}\n\n{letter.body}"
        asked, answered = 0, 0
        if came.sent:
            self.sent.append(text)
            self.prompt = letter.prompt
            # What a model said before it was cut off is paid for too.
            said = replies[0] if replies else None
            asked = said.prompt_tokens if said else tokens.count(text)
            answered = said.completion_tokens if said else tokens.count("".join(self.heard))
        facts = self.brief.facts
        self.means.ledger(
            Call(
                id=uuid4().hex,
                request=self.request,
                at=self.means.clock.now(),
                who=self.brief.asked_by,
                pair_id=facts.pair.id if facts else "",
                programme_id=self.brief.programme_id,
                feature=self.kind.feature,
                model=self.means.model.name,
                prompt=letter.prompt,
                prompt_tokens=asked,
                completion_tokens=answered,
                cost=self.price.of(asked, answered) if came.paid else 0.0,
                sha256=hashlib.sha256(text.encode()).hexdigest(),
                outcome=came.outcome,
            )
        )


def _came(error: CoachError) -> Came:
    outcome = type(error).__name__
    if isinstance(error, LeavingBlocked):
        return Came(outcome, sent=False, paid=False)
    if isinstance(error, ModelUnavailable):
        return Came(outcome, error.sent, error.sent and error.worked)
    return Came(outcome)


def _viewer(brief: Brief) -> Role | None:
    return brief.facts.viewer_role if brief.facts else None


def _given(rule: Body) -> dict[str, str]:
    match rule:
        case Agenda():
            return {"minutes": str(rule.minutes)}
        case TopicSet():
            return {"count": str(len(rule.topics))}
        case QuestionSet():
            return {"count": str(len(rule.questions))}
    return {}
