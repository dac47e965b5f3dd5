"""The one place that picks implementations: settings become a coach."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock

from coach.checks.injection import suspicious
from coach.checks.suite import standard_suite
from coach.composing.by_rule import ByRule
from coach.composing.deck import Deck
from coach.composing.deck import phrases as deck_phrases
from coach.composing.intents import Intents, exemplar_phrases
from coach.composing.principles import EVERY as PRINCIPLES
from coach.composing.situations import Situations, situation_phrases
from coach.domain.access import LIBRARY, library_scope
from coach.domain.library import Library
from coach.domain.people import Person
from coach.domain.sessions import AnonymisedText
from coach.errors import SettingsError, WrongUse
from coach.index.chroma import ChromaIndex
from coach.inference import tokens
from coach.inference.embed_minilm import MiniLM
from coach.inference.embed_openai import EmbeddingEndpoint, OpenAIEmbedder
from coach.inference.phrases import phrase_vectors
from coach.ingest.card_text import render
from coach.ingest.lint import Complaint, cards_of, twins
from coach.ingest.pipeline import Pipeline
from coach.ports import Clock, Embedder, EvalRuns, Vectors
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.outbound import Audit, Checkpoint, Departure, Guard, GuardedEmbedder
from coach.privacy.vault import Vault
from coach.retrieval.hybrid import Retriever
from coach.service.accounts import Accounts
from coach.service.clocks import SystemClock
from coach.service.coach import Coach
from coach.service.hearing import Hearing
from coach.service.journaling import Journaling
from coach.service.keeping import keeping
from coach.service.library import Knowledge
from coach.service.notes import Anonymisers
from coach.service.preparing import Anonymise, Bench, Preparing
from coach.service.programme import SAMPLE_PASSWORD, Imported, Programmes
from coach.service.reviewing import Reviewing
from coach.service.searching import Searching
from coach.service.transcripts import Transcripts
from coach.settings import Settings
from coach.stores.unit_of_work import SqlStore

DEMO_MARK = "DEMO"
"""A file in the data folder of the synthetic sample programme: no password is asked for there."""
SAMPLE = "sample_programme"
Row = tuple[str, bool, str]
"""What was looked at, whether it is well, and what to know."""


@dataclass(frozen=True)
class Workshop:
    """A coach with what its owner needs besides: set-up, imports, diagnosis, closing."""

    settings: Settings
    coach: Coach
    programmes: Programmes
    demo: bool
    store: SqlStore
    index: ChromaIndex
    embedder: Embedder
    benches: Benches

    def load_sample(self) -> None:
        """Load the synthetic sample programme, once.

        Raises:
            SettingsError: real programmes live in this data folder.
        """
        with self.store.work() as work:
            real = [p.name for p in work.people.programmes() if not p.synthetic]
        if real and not (self.settings.data_dir / DEMO_MARK).exists():
            raise SettingsError(
                "This data folder holds real programmes. Set COACH_DATA_DIR to another folder "
                "for the sample."
            )
        self.settings.data_dir.mkdir(parents=True, exist_ok=True)
        (self.settings.data_dir / DEMO_MARK).touch()
        self.programmes.load_sample(self.settings.knowledge_dir / SAMPLE)

    def lay_out(self) -> None:
        """Make ready what the first request would otherwise wait for."""
        self.benches.current()

    def import_pairs(self, file: Path) -> tuple[Imported, ...]:
        """Bring in the pairs of a JSON file.

        Raises:
            WrongUse: it is no JSON, or a field is missing or malformed.
        """
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise WrongUse(f"{file.name} is not readable JSON: {error}") from error
        return self.programmes.import_pairs(content)

    def diagnosis(self) -> tuple[Row, ...]:
        """What is configured, what works, and what would leave the machine."""
        with self.store.work() as work:
            programmes = work.people.programmes()
            passages = len(work.passages.all(LIBRARY, library_scope()))
        at = self.settings
        model = f"{at.llm_model} at {at.llm_base_url}" if at.llm_base_url else ""
        remote = f"{at.embedding_model} at {at.embedding_base_url}" if at.embedding_base_url else ""
        leaving = ", ".join(filter(None, (model, remote)))
        return (
            ("data folder", True, f"{at.data_dir}{' (demo)' if self.demo else ''}"),
            ("database", True, at.database.split("://")[0]),
            ("programmes", bool(programmes), ", ".join(p.name for p in programmes) or "none yet"),
            ("library", passages > 0, f"{passages} passages, {self.embedder.name}"),
            ("composer", True, f"by model: {model}" if model else "by rule, no model configured"),
            (
                "leaves this machine",
                True,
                f"anonymised text to {leaving}" if leaving else "nothing",
            ),
        )

    def close(self) -> None:
        """Let go of the index and the database."""
        self.index.close()
        self.store.close()


def open_workshop(
    settings: Settings, runs: EvalRuns | None = None, clock: Clock | None = None
) -> Workshop:
    """Everything wired up on one data folder.

    Args:
        settings: what the deployment chose.
        runs: eval runs to show a coordinator; none where None.
        clock: the machine's own unless given.

    Raises:
        SettingsError, KeyMissing, FolderInUse, EmbedderMismatch, StoreError, WeightsError: as each
            says.
    """
    clock = clock or SystemClock()
    vault = Vault(settings.master_key_file)
    store = SqlStore(settings.database, vault)
    store.migrate()
    embedder = _embedder(settings, store, clock)
    index = _index(settings, embedder)
    retriever = Retriever(store, index, embedder)
    pipeline = Pipeline(store, index, embedder, clock, tokens.count)
    demo = settings.demo or (settings.data_dir / DEMO_MARK).exists()
    accounts = Accounts(store, clock, login_hours=settings.login_hours, demo=demo)
    anonymisers = _anonymisers(vault.derived_key("anonymiser"))
    anonymise = _anonymise(anonymisers)
    knowledge = Knowledge(
        pipeline, settings.library_folders, suspicious, largest_file=settings.max_file_mb * 2**20
    )
    benches = Benches(settings, store, embedder, knowledge)
    preparing = Preparing(store, retriever, benches.current, standard_suite(), anonymise, clock)
    coach = Coach(
        accounts=accounts,
        knowledge=knowledge,
        searching=Searching(retriever),
        preparing=preparing,
        transcripts=Transcripts(store),
        journaling=Journaling(store, preparing, clock),
        keeping=keeping(store, pipeline, anonymisers, vault.derived_key("themes"), clock),
        reviewing=Reviewing(runs),
        demo_logins=DEMO_LOGINS if demo else (),
    )
    programmes = Programmes(store, pipeline, accounts, anonymise, clock)
    return Workshop(settings, coach, programmes, demo, store, index, embedder, benches)


DEMO_LOGINS = tuple((role, role, SAMPLE_PASSWORD) for role in ("mentor", "mentee", "coordinator"))


class Benches:
    """The bench for the library as it is now; laid out anew when the library's rows changed."""

    def __init__(
        self, settings: Settings, store: SqlStore, embedder: Embedder, knowledge: Knowledge
    ) -> None:
        self._settings = settings
        self._store = store
        self._embedder = embedder
        self._knowledge = knowledge
        self._laid: tuple[int, Bench] | None = None
        self._laying = Lock()

    def current(self) -> Bench:
        """The bench of the library's present generation."""
        with self._store.work() as work:
            generation = work.passages.generations(library_scope()).get(LIBRARY, 0)
        with self._laying:
            if self._laid is None or self._laid[0] != generation:
                self._laid = (generation, self._lay())
            return self._laid[1]

    def _lay(self) -> Bench:
        library = self._knowledge.library
        with self._store.work() as work:
            passages = work.passages.all(LIBRARY, library_scope())
        if not passages:
            raise WrongUse("The library is not indexed yet: run `coach demo` or `coach serve`.")
        deck = Deck.build(
            library, passages, self._vectors(deck_phrases(library, PRINCIPLES)), PRINCIPLES
        )
        hearing = Hearing(
            self._embedder,
            Intents.fit(self._vectors(exemplar_phrases())),
            Situations.fit(library, self._vectors(situation_phrases(library))),
        )
        by_id = {passage.id: passage for passage in passages}
        return Bench(library, by_id, ByRule(lambda _: deck), hearing)

    def _vectors(self, phrases: Sequence[str]) -> Vectors:
        return phrase_vectors(self._settings.data_dir / "phrases", self._embedder, phrases)


def library_twins(settings: Settings, library: Library) -> Iterable[Complaint]:
    """Cards of the library that are nearly the same, by meaning."""
    cards = cards_of(library)
    texts = [" ".join(render(card)) for card in cards]
    folder = settings.data_dir / "phrases"
    return twins(cards, phrase_vectors(folder, local_embedder(settings), texts))


def local_embedder(settings: Settings) -> MiniLM:
    """The embedder on this machine, whatever endpoint is configured."""
    return MiniLM(
        settings.data_dir / "models", settings.embedding_precision.value, settings.threads
    )


def _embedder(settings: Settings, store: SqlStore, clock: Clock) -> Embedder:
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
        OpenAIEmbedder(endpoint), Checkpoint(guard, clock, _audit(settings), "the embedder")
    )


def _everybody(store: SqlStore) -> tuple[Person, ...]:
    with store.work() as work:
        programmes = work.people.programmes()
        return tuple(person for p in programmes for person in work.people.roster(p.id))


def _audit(settings: Settings) -> Audit:
    """Appends one JSON line per departure: when, to whom, how much; never what."""
    file = settings.data_dir / "audit.jsonl"

    def write(departure: Departure) -> None:
        row = {
            "at": departure.at.isoformat(),
            "to": departure.to,
            "characters": departure.characters,
            "kept_back": departure.reason,
        }
        with file.open("a", encoding="utf-8") as opened:
            opened.write(json.dumps(row) + "\n")

    return write


def _index(settings: Settings, embedder: Embedder) -> ChromaIndex:
    if settings.chroma_url:
        return ChromaIndex.on_server(settings.chroma_url, embedder.name)
    return ChromaIndex.in_folder(settings.data_dir / "index", embedder.name)


def _anonymisers(key: bytes) -> Anonymisers:
    @lru_cache(maxsize=8)
    def of(roster: tuple[Person, ...]) -> Anonymiser:
        return Anonymiser(roster, key)

    return lambda roster: of(tuple(roster))


def _anonymise(anonymisers: Anonymisers) -> Anonymise:
    def anonymise(text: str, roster: Sequence[Person]) -> AnonymisedText:
        return anonymisers(roster).anonymise(text).text

    return anonymise
