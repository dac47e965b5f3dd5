"""What may lie outside this machine: embeddings and a language model, always behind the gate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from coach.checks.judging import Judging
from coach.checks.meaning import Meaning, fits
from coach.checks.suite import standard_suite
from coach.composing.by_model.asking import Means
from coach.composing.by_model.composer import ByModel
from coach.composing.by_model.terms import Price, Terms
from coach.domain.calls import ANSWERED, Call
from coach.domain.people import Person
from coach.errors import LeavingBlocked, SettingsError
from coach.inference.chat_openai import OpenAIChat
from coach.inference.embed_minilm import MiniLM
from coach.inference.embed_openai import EmbeddingEndpoint, OpenAIEmbedder
from coach.inference.endpoint import ChatEndpoint
from coach.ports import Clock, Composer, Embedder
from coach.privacy.masking import MaskedEmbedder
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
from coach.service.costs import Costs
from coach.service.preparing import Anonymise
from coach.service.stopping import Stops
from coach.settings import Settings
from coach.stores.unit_of_work import SqlStore


@dataclass(frozen=True)
class Outside:
    """What a composer by model needs of this deployment."""

    chat: OpenAIChat | None
    store: SqlStore
    anonymise: Anonymise
    clock: Clock
    costs: Costs
    stops: Stops
    judging: Judging | None = None
    """Judges the sentences of suggestions by meaning."""


def local_embedder(settings: Settings) -> MiniLM:
    """The embedder on this machine, whatever endpoint is configured."""
    return MiniLM(
        settings.data_dir / "models", settings.embedding_precision.value, settings.threads
    )


def judge_for(settings: Settings, embedder: Embedder) -> Meaning:
    """Judges sentences on this machine, whatever endpoint embeds: they name what people wrote."""
    return Meaning(embedder if fits(embedder) else local_embedder(settings))


def embedder_for(
    settings: Settings, store: SqlStore, anonymise: Anonymise, costs: Costs, clock: Clock
) -> Embedder:
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
    guard = guard_of(settings, store)
    gate = Checkpoint(guard, clock, _embeddings_in(costs), settings.embedding_model)
    guarded = GuardedEmbedder(OpenAIEmbedder(endpoint), gate)
    return MaskedEmbedder(guarded, lambda text: anonymise(text, everybody(store)))


def guard_of(settings: Settings, store: SqlStore, library_texts: Sequence[str] = ()) -> Guard:
    """Says why a text must not leave this deployment.

    Args:
        settings: Name the words that were planted to notice a leak.
        store: Knows everybody's name.
        library_texts: The verified library's, in which a name is an author's.
    """
    return Guard(partial(everybody, store), Library(library_texts), settings.canaries)


def everybody(store: SqlStore) -> tuple[Person, ...]:
    """Everybody of every programme."""
    with store.work() as work:
        programmes = work.people.programmes()
        return tuple(person for p in programmes for person in work.people.roster(p.id))


def _embeddings_in(costs: Costs) -> Audit:
    """Writes each departure down as a call; the gate is told neither for whom nor what for."""

    def write(departure: Departure) -> None:
        costs.note(
            Call(
                id=uuid4().hex,
                request="",
                at=departure.at,
                who="",
                pair_id="",
                programme_id="",
                feature="embeddings",
                model=departure.to,
                prompt="",
                prompt_tokens=0 if departure.reason else departure.tokens,
                completion_tokens=0,
                cost=0.0,
                sha256=departure.sha256,
                outcome=LeavingBlocked.__name__ if departure.reason else ANSWERED,
            )
        )

    return write


def chat_endpoint(settings: Settings) -> ChatEndpoint | None:
    """The configured chat endpoint; None where there is none.

    Raises:
        SettingsError: an address without a model, or the other way round, or a budget that no
            price would ever use up.
    """
    if settings.llm_base_url is None and settings.llm_model is None:
        return None
    if settings.llm_base_url is None or settings.llm_model is None:
        raise SettingsError("Set both COACH_LLM_BASE_URL and COACH_LLM_MODEL, or neither.")
    if settings.llm_budget is not None and not settings.llm_price_in + settings.llm_price_out:
        raise SettingsError(
            "COACH_LLM_BUDGET needs prices: set COACH_LLM_PRICE_IN and COACH_LLM_PRICE_OUT."
        )
    key = settings.llm_api_key
    return ChatEndpoint(
        settings.llm_base_url,
        settings.llm_model,
        key.get_secret_value() if key else "none",
        seconds=settings.llm_seconds,
        patience=min(45.0, settings.llm_seconds),
        max_tokens=settings.llm_max_tokens,
        api_version=settings.llm_api_version or "",
    )


def chat_for(settings: Settings) -> OpenAIChat | None:
    """The configured chat model; None where there is none.

    Raises:
        SettingsError: as for `chat_endpoint`.
    """
    endpoint = chat_endpoint(settings)
    return OpenAIChat(endpoint) if endpoint else None


def leaving(settings: Settings) -> str:
    """What would leave this machine, in words."""
    told = []
    if settings.llm_base_url:
        features = ", ".join(settings.llm_features) or "nothing"
        fields = ", ".join(settings.llm_fields) or "nothing else"
        told.append(
            f"anonymised text to {settings.llm_model} at {settings.llm_base_url}, for {features}: "
            f"the request, library passages, {fields}"
        )
    if settings.embedding_base_url:
        at = f"{settings.embedding_model} at {settings.embedding_base_url}"
        told.append(f"anonymised text to be embedded, to {at}")
    return "; ".join(told) or "nothing"


def terms_of(settings: Settings) -> Terms:
    """On which terms the model may be used."""
    return Terms(
        features=frozenset(settings.llm_features),
        fields=frozenset(settings.llm_fields),
        seconds=settings.llm_seconds,
        price=Price(settings.llm_price_in, settings.llm_price_out),
    )


def with_model(
    settings: Settings,
    rule: Composer,
    library_texts: Sequence[str],
    outside: Outside,
) -> Composer:
    """The composer by model over the rule's, or the rule's where no model is configured."""
    if outside.chat is None:
        return rule
    guard = guard_of(settings, outside.store, library_texts)
    gate = Checkpoint(guard, outside.clock, _noted_by_the_composer, outside.chat.name)
    means = Means(
        model=GuardedChat(outside.chat, gate),
        prompts=read_prompts(settings.prompts_dir),
        suite=standard_suite(outside.judging),
        anonymise=outside.anonymise,
        clock=outside.clock,
        ledger=outside.costs.note,
        brake=lambda brief: outside.costs.brake(brief.programme_id),
        stopped=lambda brief: outside.stops.stopped(brief.asked_by),
    )
    return ByModel(rule, means, terms_of(settings))


def _noted_by_the_composer(departure: Departure) -> None:
    """The composer writes its calls down itself, with who asked and what came of it."""
    del departure
