"""A model words the deeper question: after a yes, for one entry, to what would be sent.

The text goes without names, through the same gate as everything that leaves the machine, and what
comes back passes the same checks as the rule's own question, which is asked where it does not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from coach.checks.questions import faults
from coach.domain.access import Viewer
from coach.domain.sessions import AnonymisedText
from coach.errors import LeavingBlocked, Model, ModelUnavailable, NotFound, WrongUse
from coach.ports import PLAIN, ChatReply, Store, Wanted
from coach.service.journal.access import must_journal
from coach.service.journal.deepening import deeper
from coach.service.preparing import Anonymise

MOST_SENT, LONGEST = 8000, 400
"""Code points of an entry's end that are sent, and of a question that comes back."""
_QUOTED = re.compile('[\u201c"]([^\u201c\u201d"]+)[\u201d"]')
_PRAISE = re.compile(
    r"\b(?:great|wonderful|excellent|amazing|brave|courag\w+|impressive|insightful|well done|"
    r"good (?:job|work|for you|question)|proud of you|admirable|beautiful\w*|thank you|sorry)\b|"
    r"https?:|\[",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sending:
    """What would leave the machine, for a person to say yes to."""

    model: str
    text: AnonymisedText
    mark: str
    """Fingerprint of it; asking wants it back, so that nothing else is sent."""


@dataclass(frozen=True)
class Worded:
    """A question, and why it is the rule's where it is."""

    text: str
    by_model: bool
    note: str = ""


class Replies(Protocol):
    """What of a ChatModel the journal needs."""

    def reply(self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN) -> ChatReply:
        """One answer."""
        ...


@dataclass(frozen=True)
class Speaker:
    """A model behind the gate, with what to tell it."""

    chat: Callable[[Viewer], Replies]
    """The model for one writer's request, each call of it written down."""
    name: str
    instructions: str
    brake: Callable[[str], str]
    """By programme: why the model is not asked now; empty where it may be."""


class Wording:
    """Shows what would be sent, and asks the model after a yes."""

    def __init__(self, store: Store, anonymise: Anonymise, speaker: Speaker | None) -> None:
        self._store = store
        self._anonymise = anonymise
        self._speaker = speaker

    @property
    def model(self) -> str:
        """Name of the model that could be asked; empty where there is none."""
        return self._speaker.name if self._speaker else ""

    def sending(self, viewer: Viewer, text: str) -> Sending:
        """What would be sent; nothing is.

        Raises:
            NotFound: no model is configured.
            WrongUse: there is no text.
            AnonymiserFailed: names could not be taken out.
        """
        must_journal(viewer)
        if self._speaker is None:
            raise NotFound("No model is configured here.")
        if not text.strip():
            raise WrongUse("There is nothing to ask about yet: write a sentence first.")
        with self._store.work() as work:
            roster = work.people.roster(viewer.programme_id)
        masked = self._anonymise(text[-MOST_SENT:], roster)
        mark = hashlib.sha256(masked.text.encode("utf-8", "replace")).hexdigest()
        return Sending(self._speaker.name, masked, mark)

    def ask(self, viewer: Viewer, text: str, mark: str) -> Worded:
        """The model's question about a text, or the rule's where the model's would not do.

        Args:
            viewer: The writer.
            text: What they wrote.
            mark: Of what they said yes to.

        Raises:
            WrongUse: the text is not what they said yes to, or gives nothing to ask about.
            NotFound: no model is configured.
        """
        sending = self.sending(viewer, text)
        if sending.mark != mark:
            raise WrongUse("The text changed since you saw what would be sent. Look again.")
        assert self._speaker is not None
        note = self._speaker.brake(viewer.programme_id)
        if not note:
            try:
                reply = self._speaker.chat(viewer).reply(self._speaker.instructions, sending.text)
            except (LeavingBlocked, Model, ModelUnavailable) as error:
                note = str(error)
            else:
                question = " ".join(reply.text.split())
                if _will_do(question, text):
                    return Worded(question, by_model=True)
                note = "The model's question did not pass the checks, so this is the coach's own."
        own = deeper(text)
        if own is None:
            raise WrongUse(f"{note} There is nothing to ask about yet.")
        return Worded(own.text, by_model=False, note=note)


def _will_do(question: str, text: str) -> bool:
    """Whether a question quotes the writer verbatim, is open and single, and says no more."""
    plain = " ".join(text.split())
    quoted = [words.rstrip(".,!…") for words in _QUOTED.findall(question)]
    verbatim = bool(quoted) and all(len(w.split()) > 1 and w in plain for w in quoted)
    return (
        verbatim
        and len(question) <= LONGEST
        and not faults(question)
        and not _PRAISE.search(_QUOTED.sub("", question))
    )
