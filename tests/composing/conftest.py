"""What the composing tests share: learned once a run, on the product's own embedder."""

from pathlib import Path

import pytest

from coach.composing.understanding.intents import Intents, intent_phrases
from coach.composing.understanding.situations import Situations, situation_phrases
from coach.inference.embed_minilm import MiniLM
from coach.inference.phrases import phrase_vectors
from coach.ingest.cards import load_library


@pytest.fixture(scope="session")
def phrase_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("phrases")


@pytest.fixture(scope="session")
def intents(minilm: MiniLM, phrase_folder: Path) -> Intents:
    return Intents.fit(phrase_vectors(phrase_folder, minilm, intent_phrases()))


@pytest.fixture(scope="session")
def situations(minilm: MiniLM, phrase_folder: Path) -> Situations:
    """Those of the whole library."""
    library = load_library(Path("knowledge"))
    phrases = situation_phrases(library)
    return Situations.fit(library, phrase_vectors(phrase_folder, minilm, phrases))
