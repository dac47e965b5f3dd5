"""What one process saves another finds, and what one forgets the other has lost, at once."""

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from coach.domain.access import Partition, PartitionKind, Scope, pair_scope
from coach.domain.passages import Source, SourceKind
from coach.index.chroma import ChromaIndex
from coach.inference.embed_words import WordsEmbedder
from coach.inference.tokens import count
from coach.ingest.card_text import content_hash
from coach.ingest.offers import offer_of
from coach.ingest.pipeline import Pipeline
from coach.privacy.vault import Vault
from coach.retrieval.hybrid import Retriever
from coach.service.clocks import SystemClock
from coach.stores.data_keys import of_pair
from coach.stores.unit_of_work import SqlStore

EMBEDDER = WordsEmbedder()
PAIR = Partition(PartitionKind.PAIR, "two-processes")
SCOPE = pair_scope("p", "two-processes")


def opened(database: str, server: str, key: Path) -> tuple[SqlStore, ChromaIndex]:
    store = SqlStore(database, Vault(key))
    store.migrate()
    return store, ChromaIndex.on_server(server, EMBEDDER.name)


def found(retriever: Retriever, words: str, scope: Scope = SCOPE) -> list[str]:
    hits = retriever.search(retriever.query(words), scope).hits
    return [hit.passage.text for hit in hits]


def search_on_demand(database: str, server: str, key: Path, pipe: Connection) -> None:
    """The other process: it stays open, and answers each query with what it finds."""
    store, index = opened(database, server, key)
    retriever = Retriever(store, index, EMBEDDER)
    pipe.send("ready")
    for words in iter(pipe.recv, None):
        pipe.send(found(retriever, words))
    store.close()


def a_note(number: int, text: str) -> Source:
    hashed = content_hash("Note", text)
    return Source(f"note:{number}", PAIR, SourceKind.NOTE, "Note", hashed, text=text)


@pytest.mark.slow
def test_two_processes_see_each_others_changes_at_the_next_search(
    database_url: str, chroma_server: str, tmp_path: Path
) -> None:
    key = tmp_path / "master.key"
    store, index = opened(database_url, chroma_server, key)
    pipeline = Pipeline(store, index, EMBEDDER, SystemClock(), count)
    here, there = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    arguments = (database_url, chroma_server, key, there)
    other = context.Process(target=search_on_demand, args=arguments, daemon=True)
    other.start()
    assert here.recv() == "ready"

    def asked(words: str) -> list[str]:
        here.send(words)
        answer: list[str] = here.recv()
        return answer

    lift = a_note(1, "The lift has no voice.")
    rota = a_note(2, "The weekend rota has a gap.")
    assert asked("lift voice") == []
    list(pipeline.sync(PAIR, [offer_of(lift), offer_of(rota)]))
    assert asked("lift voice")[0] == lift.text
    list(pipeline.sync(PAIR, [offer_of(a_note(1, "The lift speaks its floors now."))]))
    assert asked("lift voice")[0] == "The lift speaks its floors now."
    assert lift.text not in asked("lift voice")
    pipeline.remove(PAIR, ["note:1"])
    assert asked("lift voice floors") == [rota.text]
    with store.work() as work:
        work.keys.destroy(of_pair(PAIR.id))
        work.commit()
    assert asked("weekend rota") == []
    here.send(None)
    other.join(60)
    assert other.exitcode == 0
    pipeline.remove(PAIR, ["note:2"])
    store.close()
