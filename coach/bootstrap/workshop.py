"""Everything wired up on one data folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from threadpoolctl import threadpool_limits

from coach.bootstrap.benches import Benches
from coach.bootstrap.outside import (
    Outside,
    chat_endpoint,
    chat_for,
    embedder_for,
    judge_for,
    leaving,
)
from coach.bootstrap.speaking import speaker_for
from coach.checks.injection import suspicious
from coach.checks.judging import Judging
from coach.checks.suite import standard_suite
from coach.domain.access import LIBRARY, library_scope
from coach.domain.people import Person
from coach.domain.sessions import AnonymisedText
from coach.errors import SettingsError, WrongUse
from coach.index.chroma import ChromaIndex
from coach.inference import tokens
from coach.inference.capabilities import probe
from coach.inference.phrases import phrase_vectors
from coach.ingest.pipeline import Pipeline
from coach.ports import Clock, Embedder, EvalRuns, Store
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.recognising import open_recogniser
from coach.privacy.vault import Vault
from coach.retrieval.hybrid import Retriever
from coach.service.accounts import Accounts
from coach.service.clocks import SystemClock
from coach.service.coach import Coach
from coach.service.costs import Costs
from coach.service.journal.wording import Wording
from coach.service.journaling import journaling
from coach.service.keeping import keeping
from coach.service.library import Knowledge
from coach.service.notes import Anonymisers
from coach.service.overseeing import Overseeing
from coach.service.preparing import Anonymise, Preparing
from coach.service.programme import SAMPLE_PASSWORD, Programmes
from coach.service.reviewing import Reviewing
from coach.service.searching import Searching
from coach.service.stopping import Stops
from coach.service.transcripts import Transcripts
from coach.settings import Settings
from coach.stores.unit_of_work import SqlStore

DEMO_MARK = "DEMO"
"""A file in the data folder of the synthetic sample programme: no password is asked for there."""
SAMPLE = "sample_programme"
SECRETS = ("anonymiser", "themes")
"""They number people and draw themes, and stay the same under a new master key."""
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
        _refuse_demo(self.settings, self.store)
        self.settings.data_dir.mkdir(parents=True, exist_ok=True)
        (self.settings.data_dir / DEMO_MARK).touch()
        self.programmes.load_sample(self.settings.knowledge_dir / SAMPLE)

    def lay_out(self) -> None:
        """Make ready what the first request would otherwise wait for."""
        self.benches.current()

    def diagnosis(self) -> tuple[Row, ...]:
        """What is configured, what works, and what would leave the machine."""
        with self.store.work() as work:
            programmes = work.people.programmes()
        at = self.settings
        return (
            ("data folder", True, f"{at.data_dir}{' (demo)' if self.demo else ''}"),
            ("database", True, at.database.split("://")[0]),
            ("programmes", bool(programmes), ", ".join(p.name for p in programmes) or "none yet"),
            self._library_row(),
            self._anonymiser_row(),
            self._composer_row(),
            ("leaves this machine", True, leaving(at)),
        )

    def _library_row(self) -> Row:
        """What can be found and quoted, if its folders can be read as well."""
        try:
            cards = len(self.coach.knowledge.library.cards)
        except WrongUse as error:
            return "library", False, str(error)
        with self.store.work() as work:
            passages = len(work.passages.all(LIBRARY, library_scope()))
        if not passages:
            return "library", False, "not indexed yet: run `coach demo` or `coach serve`"
        return "library", True, f"{cards} cards, {passages} passages, {self.embedder.name}"

    def _anonymiser_row(self) -> Row:
        """What finds names."""
        if not self.settings.ner_model:
            return "anonymiser", True, "rules and lists"
        try:
            open_recogniser(self.settings.ner_model)
        except SettingsError as error:
            return "anonymiser", False, str(error)
        return "anonymiser", True, f"rules, lists and {self.settings.ner_model}"

    def _composer_row(self) -> Row:
        """What composes, after one tiny call to a configured model."""
        endpoint = chat_endpoint(self.settings)
        if endpoint is None:
            return "composer", True, "by rule, no model configured"
        found = probe(endpoint)
        return "composer", found.answered, found.told

    def rotate_key(self) -> int:
        """Encrypt everything anew under a new master key; how many values."""
        return self.store.rotate(SECRETS)

    def close(self) -> None:
        """Let go of the index and the database."""
        self.index.close()
        self.store.close()


def open_workshop(
    settings: Settings,
    runs: EvalRuns | None = None,
    clock: Clock | None = None,
    judging: Judging | None = None,
) -> Workshop:
    """Everything wired up on one data folder.

    Args:
        settings: what the deployment chose.
        runs: eval runs to show a coordinator; none where None.
        clock: the machine's own unless given.
        judging: judges sentences by meaning; on this machine unless given.

    Raises:
        SettingsError, KeyMissing, FolderInUse, EmbedderMismatch, StoreError, WeightsError.
    """
    clock = clock or SystemClock()
    store = _store(settings)
    costs = Costs(store, clock, budget=settings.llm_budget, model=settings.llm_model or "")
    anonymisers, anonymise = _anonymising(settings, store)
    embedder = embedder_for(settings, store, anonymise, costs, clock)
    index = _index(settings, embedder)
    retriever = _retriever(settings, store, index, embedder)
    pipeline = Pipeline(store, index, embedder, clock, tokens.count)
    demo = _demo(settings, store)
    accounts = Accounts(store, clock, login_hours=settings.login_hours, demo=demo)
    knowledge = _knowledge(settings, store, pipeline)
    judging = judging or judge_for(settings, embedder)
    outside = Outside(chat_for(settings), store, anonymise, clock, costs, Stops(), judging)
    benches = Benches(settings, outside, embedder, knowledge)
    wording = Wording(store, anonymise, speaker_for(settings, outside))
    checks = standard_suite(judging)
    preparing = Preparing(store, retriever, benches.current, checks, anonymise, clock)
    coach = Coach(
        accounts=accounts,
        knowledge=knowledge,
        searching=Searching(retriever),
        preparing=preparing,
        transcripts=Transcripts(store),
        journaling=journaling(store, benches.current, preparing.check, wording, clock),
        keeping=keeping(store, pipeline, anonymisers, store.secret("themes"), clock),
        overseeing=Overseeing(store, clock),
        reviewing=Reviewing(runs),
        costs=costs,
        stops=outside.stops,
        demo_logins=DEMO_LOGINS if demo else (),
    )
    programmes = Programmes(store, pipeline, accounts, anonymise, clock)
    return Workshop(settings, coach, programmes, demo, store, index, embedder, benches)


DEMO_LOGINS = tuple((role, role, SAMPLE_PASSWORD) for role in ("mentor", "mentee", "coordinator"))


def _store(settings: Settings) -> SqlStore:
    """The database, brought up to date."""
    store = SqlStore(settings.database, Vault(settings.master_key_file))
    store.migrate()
    return store


def _anonymising(settings: Settings, store: SqlStore) -> tuple[Anonymisers, Anonymise]:
    anonymisers = _anonymisers(store.secret("anonymiser"), settings.ner_model)
    return anonymisers, _anonymise(anonymisers)


def _demo(settings: Settings, store: SqlStore) -> bool:
    """Whether nobody needs a password; raises SettingsError where real people's data are."""
    if settings.demo:
        _refuse_demo(settings, store)
    return settings.demo or (settings.data_dir / DEMO_MARK).exists()


def _refuse_demo(settings: Settings, store: Store) -> None:
    """Demo mode asks for no password, so a setting alone must not bring it to real people."""
    with store.work() as work:
        real = any(not programme.synthetic for programme in work.people.programmes())
    if real and not (settings.data_dir / DEMO_MARK).exists():
        raise SettingsError(
            "This data folder holds real programmes. Unset COACH_DEMO, or set COACH_DATA_DIR to "
            "another folder for the sample."
        )


def _calm_blas() -> None:
    """One thread for NumPy's small products.

    The embedder's threads wait for the next text by spinning, and so do those of BLAS: on few cores
    each keeps the other from running.
    """
    threadpool_limits(1, user_api="blas")


def _retriever(
    settings: Settings, store: SqlStore, index: ChromaIndex, embedder: Embedder
) -> Retriever:
    """Embeds the product's own phrases once a data folder."""
    fixed = partial(phrase_vectors, settings.data_dir / "phrases", embedder)
    return Retriever(store, index, embedder, embed_fixed=fixed)


def _knowledge(settings: Settings, store: Store, pipeline: Pipeline) -> Knowledge:
    largest = settings.max_file_mb * 2**20
    return Knowledge(store, pipeline, settings.library_folders, suspicious, largest_file=largest)


def _index(settings: Settings, embedder: Embedder) -> ChromaIndex:
    _calm_blas()
    if settings.chroma_url:
        return ChromaIndex.on_server(settings.chroma_url, embedder.name)
    return ChromaIndex.in_folder(settings.data_dir / "index", embedder.name)


def _anonymisers(key: bytes, model: str | None) -> Anonymisers:
    @lru_cache(maxsize=8)
    def of(roster: tuple[Person, ...]) -> Anonymiser:
        return Anonymiser(roster, key, open_recogniser(model) if model else None)

    return lambda roster: of(tuple(roster))


def _anonymise(anonymisers: Anonymisers) -> Anonymise:
    def anonymise(text: str, roster: Sequence[Person]) -> AnonymisedText:
        return anonymisers(roster).anonymise(text).text

    return anonymise
