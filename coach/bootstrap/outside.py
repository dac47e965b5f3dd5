"""What may lie outside this machine: embeddings and a language model, always behind the gate."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from threading import Lock

from coach.checks.suite import standard_suite
from coach.composing.by_model import ByModel
from coach.composing.by_model_asking import Means
from coach.composing.by_model_terms import Call
from coach.domain.people import Person
from coach.errors import SettingsError
from coach.inference.chat_openai import OpenAIChat
from coach.inference.embed_minilm import MiniLM
from coach.inference.embed_openai import EmbeddingEndpoint, OpenAIEmbedder
from coach.inference.endpoint import ChatEndpoint
from coach.ports import Clock, Composer, Embedder
from coach.privacy.outbound import (
    Audit,
    Checkpoint,
    Departure,
    Guard,
    GuardedChat,
    GuardedEmbedder,
    Library,
)
from coach.prompting.library import read_prompts
from coach.service.preparing import Anonymise
from coach.settings import Settings
from coach.stores.unit_of_work import SqlStore

AUDIT = "audit.jsonl"
"""In the data folder: one line a departure or call; who, when, how much, never what."""
WRITING = Lock()
"""Two requests never write into one line of the audit log."""


@dataclass(frozen=True)
class Outside:
    """What a composer by model needs of this deployment."""

    chat: OpenAIChat | None
    store: SqlStore
    anonymise: Anonymise
    clock: Clock


def local_embedder(settings: Settings) -> MiniLM:
    """The embedder on this machine, whatever endpoint is configured."""
    return MiniLM(
        settings.data_dir / "models", settings.embedding_precision.value, settings.threads
    )


def embedder_for(settings: Settings, store: SqlStore, clock: Clock) -> Embedder:
    """The embedder in force: this machine's, or an endpoint behind the gate.

    Raises:
        SettingsError: an endpoint without a model.
    """
    if settings.embedding_base_url is None:
        return local_embedder(settings)
    if not settings.embedding_model:
        raise SettingsError("COACH_EMBEDDING_BASE_URL is set; set COACH_EMBEDDING_MODEL too.")
    key = settings.embedding_api_key
    endpoint = EmbeddingEndpoint(
        settings.embedding_base_url,
        settings.embedding_model,
        key.get_secret_value() if key else "none",
    )
    guard = Guard(partial(_everybody, store))
    return GuardedEmbedder(
        OpenAIEmbedder(endpoint), Checkpoint(guard, clock, audit_of(settings), "the embedder")
    )


def _everybody(store: SqlStore) -> tuple[Person, ...]:
    with store.work() as work:
        programmes = work.people.programmes()
        return tuple(person for p in programmes for person in work.people.roster(p.id))


def audit_of(settings: Settings) -> Audit:
    """Appends one JSON line per departure: when, to whom, how much; never what."""

    def write(departure: Departure) -> None:
        _append(settings.data_dir / AUDIT, asdict(departure))

    return write


def _append(file: Path, row: dict[str, object]) -> None:
    with WRITING, file.open("a", encoding="utf-8") as opened:
        opened.write(json.dumps(row, default=str) + "\n")


def chat_endpoint(settings: Settings) -> ChatEndpoint | None:
    """The configured chat endpoint; None where there is none.

    Raises:
        SettingsError: an address without a model, or the other way round.
    """
    if settings.llm_base_url is None and settings.llm_model is None:
        return None
    if settings.llm_base_url is None or settings.llm_model is None:
        raise SettingsError("Set both COACH_LLM_BASE_URL and COACH_LLM_MODEL, or neither.")
    key = settings.llm_api_key
    secret = key.get_secret_value() if key else "none"
    return ChatEndpoint(settings.llm_base_url, settings.llm_model, secret)


def with_model(
    settings: Settings,
    rule: Composer,
    library_texts: Sequence[str],
    outside: Outside,
) -> Composer:
    """The composer by model over the rule's, or the rule's where no model is configured."""
    if outside.chat is None:
        return rule
    guard = Guard(partial(_everybody, outside.store), Library(library_texts))
    gate = Checkpoint(guard, outside.clock, audit_of(settings), outside.chat.name)

    def ledger(call: Call) -> None:
        _append(settings.data_dir / AUDIT, asdict(call))

    means = Means(
        model=GuardedChat(outside.chat, gate),
        prompts=read_prompts(settings.prompts_dir),
        suite=standard_suite(),
        anonymise=outside.anonymise,
        clock=outside.clock,
        ledger=ledger,
    )
    return ByModel(rule, means)
