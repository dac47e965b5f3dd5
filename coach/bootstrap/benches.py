"""The library laid out for composing, by rule or with a model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from types import MappingProxyType

from coach.bootstrap.outside import Outside, local_embedder, with_model
from coach.checks.meaning import Meaning
from coach.checks.own import library_sentences
from coach.composing.by_rule.composer import ByRule
from coach.composing.cards.deck import Deck
from coach.composing.cards.deck import phrases as deck_phrases
from coach.composing.cards.principles import EVERY as PRINCIPLES
from coach.composing.understanding.intents import Intents, intent_phrases
from coach.composing.understanding.replies import Replies, reply_phrases
from coach.composing.understanding.situations import Situations, situation_phrases
from coach.composing.understanding.subjects import Subjects, subject_phrases
from coach.composing.understanding.things_at_work import ThingsAtWork, work_phrases
from coach.composing.understanding.told_in_notes import ToldInNotes, note_phrases
from coach.domain.access import LIBRARY, library_scope
from coach.domain.library import Library
from coach.errors import WrongUse
from coach.inference.phrases import kept, phrase_vectors
from coach.ingest.card_text import render
from coach.ingest.lint import Complaint, stereotyped, twins
from coach.ports import Embedder, Vectors
from coach.service.hearing import Hearing, Recognisers
from coach.service.library import Knowledge
from coach.service.preparing import Bench
from coach.settings import Settings
from coach.stores.unit_of_work import SqlStore


class Benches:
    """The bench for the library as it is now; laid out anew when the library's rows changed."""

    def __init__(
        self, settings: Settings, outside: Outside, embedder: Embedder, knowledge: Knowledge
    ) -> None:
        self._settings = settings
        self._outside = outside
        self._store: SqlStore = outside.store
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
            Recognisers(
                Intents.fit(self._vectors(intent_phrases()), self._weights),
                Situations.fit(library, self._vectors(situation_phrases(library)), self._weights),
                Replies.fit(library, self._vectors(reply_phrases(library))),
                Subjects.fit(self._vectors(subject_phrases()), self._weights),
                ThingsAtWork.fit(library, self._vectors(work_phrases(library)), self._weights),
                ToldInNotes.fit(library, self._vectors(note_phrases(library)), self._weights),
            ),
        )
        texts = [passage.text for passage in passages]
        rule = ByRule(lambda _: deck)
        composer = with_model(self._settings, rule, texts, self._outside)
        by_id = MappingProxyType({passage.id: passage for passage in passages})
        library_sentences(by_id)
        return Bench(library, by_id, composer, hearing, live=composer is not rule)

    def _vectors(self, phrases: Sequence[str]) -> Vectors:
        return phrase_vectors(self._settings.data_dir / "phrases", self._embedder, phrases)

    def _weights(self, name: str, work_out: Callable[[], Vectors]) -> Vectors:
        return kept(self._settings.data_dir / "phrases", f"weights-{name[:32]}", work_out)


def library_by_meaning(settings: Settings, library: Library) -> Iterable[Complaint]:
    """What only meaning tells: stereotypes that cards say, and cards that are nearly the same."""
    embedder = local_embedder(settings)
    cards = library.cards
    texts = [" ".join(render(card)) for card in cards]
    yield from stereotyped(library, Meaning(embedder))
    yield from twins(cards, phrase_vectors(settings.data_dir / "phrases", embedder, texts))
