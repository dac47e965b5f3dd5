"""The model that may word the journal's deeper question: behind the gate, its calls noted."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from coach.bootstrap.outside import Outside, guard_of, terms_of
from coach.composing.by_model.terms import Price
from coach.domain.access import Viewer
from coach.domain.calls import ANSWERED, Call
from coach.domain.sessions import AnonymisedText
from coach.errors import CoachError
from coach.ports import PLAIN, ChatModel, ChatReply, Wanted
from coach.privacy.outbound import Checkpoint, Departure, Guard, GuardedChat
from coach.prompting.library import read_prompts
from coach.service.journal.wording import Replies, Speaker
from coach.settings import Settings

FEATURE = "journal"
PROMPT = "deepen_journal"


@dataclass
class _Noted:
    """A guarded model for one writer's request; its call is written down without its content."""

    model: ChatModel
    guard: Guard
    outside: Outside
    viewer: Viewer
    prompt: str
    price: Price
    departure: Departure | None = None

    def reply(self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN) -> ChatReply:
        """The model's answer; raises LeavingBlocked before anything is sent."""
        gate = Checkpoint(self.guard, self.outside.clock, self._passed, self.model.name)
        try:
            reply = GuardedChat(self.model, gate).reply(system, body, wanted)
        except CoachError as error:
            self._note(type(error).__name__, 0, 0)
            raise
        self._note(ANSWERED, reply.prompt_tokens, reply.completion_tokens)
        return reply

    def _passed(self, departure: Departure) -> None:
        self.departure = departure

    def _note(self, outcome: str, asked: int, answered: int) -> None:
        self.outside.costs.note(
            Call(
                id=uuid4().hex,
                request=uuid4().hex,
                at=self.outside.clock.now(),
                who=self.viewer.person_id,
                pair_id=self.viewer.pair_id or "",
                programme_id=self.viewer.programme_id,
                feature=FEATURE,
                model=self.model.name,
                prompt=self.prompt,
                prompt_tokens=asked,
                completion_tokens=answered,
                cost=self.price.of(asked, answered),
                sha256=self.departure.sha256 if self.departure else "",
                outcome=outcome,
            )
        )


def speaker_for(settings: Settings, outside: Outside) -> Speaker | None:
    """The configured model as the journal may ask it; None where there is none."""
    model = outside.chat
    if model is None:
        return None
    prompt = read_prompts(settings.prompts_dir)[PROMPT]
    price = terms_of(settings).price
    guard = guard_of(settings, outside.store)

    def of(viewer: Viewer) -> Replies:
        return _Noted(model, guard, outside, viewer, prompt.label, price)

    return Speaker(of, model.name, prompt.body, outside.costs.brake)
