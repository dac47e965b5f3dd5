"""Models, the index, checks, composers, the clock and eval runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from coach.domain.access import Partition, Scope
from coach.domain.briefs import Brief
from coach.domain.events import Event
from coach.domain.findings import CheckContext, Finding
from coach.domain.quality import (
    EvalAgreement,
    EvalCriterion,
    EvalItem,
    EvalItemRow,
    EvalVerdict,
)
from coach.domain.sessions import AnonymisedText
from coach.domain.suggestions import Body

Vectors = NDArray[np.float32]
"""Shape (texts, dimensions), rows of unit length."""


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class Embedder(Protocol):
    """Turns text into unit vectors."""

    @property
    def name(self) -> str:
        """Identity remembered by the index: model, precision and checksum."""
        ...

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit row per text, in order; raises WeightsError or ModelUnavailable."""
        ...


@dataclass(frozen=True)
class Wanted:
    """What form an answer is to take, and by when."""

    schema: Mapping[str, object] | None = None
    """JSON schema of an object; None for plain text. Servers ignore it at will: validate."""
    seconds: float | None = None
    """Time for the whole request, retries included; None for the model's own limit."""


PLAIN = Wanted()
"""Plain text, within the model's own time."""


@dataclass(frozen=True)
class ChatReply:
    """What a model answered, with its cost in tokens."""

    text: str
    prompt_tokens: int
    completion_tokens: int
    whole: bool = True
    """False where the model stopped at its length limit."""


class ChatModel(Protocol):
    """A language model behind the OpenAI protocol; takes anonymised text only."""

    @property
    def name(self) -> str:
        """Model name for provenance."""
        ...

    def reply(self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN) -> ChatReply:
        """One answer; raises ModelUnavailable or MalformedReply."""
        ...

    def stream(
        self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN
    ) -> Iterator[str | ChatReply]:
        """The answer in pieces as they come, and at the end the whole reply.

        Closing the iterator ends the request. Raises what `reply` raises, possibly after some
        pieces: those were said, and nothing follows them.
        """
        ...


@dataclass(frozen=True)
class Scored:
    """A passage id with its similarity."""

    passage_id: str
    score: float


class PassageIndex(Protocol):
    """Ids and vectors by partition; it holds no text."""

    def add(self, partition: Partition, ids: Sequence[str], vectors: Vectors) -> None:
        """Store or replace the vectors of these ids."""
        ...

    def remove(self, partition: Partition, ids: Sequence[str]) -> None:
        """Forget these ids; unknown ones are ignored."""
        ...

    def search(self, vector: Vectors, scope: Scope, limit: int) -> Sequence[Scored]:
        """The nearest ids by cosine similarity within the scope's partitions, best first."""
        ...

    def vectors(self, ids: Sequence[str], scope: Scope) -> Mapping[str, Vectors]:
        """The stored vectors of those ids that lie within the scope."""
        ...


class Check(Protocol):
    """Looks at one suggestion; the same object guards at run time and scores in the evals."""

    @property
    def name(self) -> str:
        """Short name, such as ``grounding``."""
        ...

    @property
    def version(self) -> str:
        """Raised whenever a verdict could change."""
        ...

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """Findings with reasons; empty where there is nothing to say."""
        ...


class Composer(Protocol):
    """Turns a brief into events, the last of them Settled."""

    @property
    def name(self) -> str:
        """by_rule or by_model."""
        ...

    def compose(self, brief: Brief, context: CheckContext) -> Iterator[Event]:
        """The frame at once, then checked pieces, then the settled suggestion."""
        ...


@dataclass(frozen=True)
class EvalRun:
    """A run of the eval suite: a folder that can be copied."""

    id: str
    state: str
    """running, done, failed or cancelled"""
    folder: Path
    done: int
    total: int
    note: str = ""
    """What it is doing now, or what went wrong."""


class EvalRuns(Protocol):
    """Eval runs, each a subprocess that writes a folder; ``reader`` is who looks, as an opaque id.

    What a measure says of an item is withheld from a reader until that reader judged the item or
    asked for it; a judgement after that counts as not blind.
    """

    @property
    def criteria(self) -> Sequence[EvalCriterion]:
        """What people judge."""
        ...

    def start(self, limit: int | None = None) -> EvalRun:
        """Start a run over so many cases, or all; goes on with one that was cut short."""
        ...

    def cancel(self, run_id: str) -> None:
        """End a run that this process started."""
        ...

    def list(self) -> Sequence[EvalRun]:
        """Runs, newest first."""
        ...

    def report(self, run_id: str, reader: str) -> str:
        """The run's report as one HTML file's text; raises NotFound."""
        ...

    def verdict(self, run_id: str) -> EvalVerdict:
        """Whether the run may stand; raises NotFound."""
        ...

    def items(self, run_id: str, reader: str) -> Sequence[EvalItemRow]:
        """Every item, in the order in which everybody judges them."""
        ...

    def item(self, run_id: str, item_id: str, reader: str) -> EvalItem:
        """One item with everything that led to it; raises NotFound."""
        ...

    def reveal(self, run_id: str, item_id: str, reader: str) -> None:
        """Show this reader what was measured, without a judgement."""
        ...

    def judge(
        self, run_id: str, item_id: str, reader: str, labels: Mapping[str, str], reason: str
    ) -> None:
        """Keep a reader's judgement: criterion → pass or fail; raises WrongUse for none."""
        ...

    def agreement(self, run_id: str) -> Sequence[EvalAgreement]:
        """How far people agree with each other, and measures and judges with them."""
        ...

    def bless(self, run_id: str, name: str, reason: str) -> None:
        """Make the run the baseline; raises WrongUse without a name or a reason."""
        ...

    def refuse(self, run_id: str, name: str, reason: str) -> None:
        """Say that the run must not stand; raises WrongUse without a name or a reason."""
        ...
