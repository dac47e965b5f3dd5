"""What every Embedder keeps."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from coach.inference.embed_minilm import MiniLM
from coach.inference.embed_openai import OpenAIEmbedder
from coach.inference.embed_words import WordsEmbedder
from coach.ports import Embedder
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.masking import MaskedEmbedder
from tests.inference.embedding_server import embedding_server

TEXTS = [
    "How do we open the first meeting?",
    "",
    "My mentee cancelled again. " * 100,
    "Grüße, 你好, 🌱",
]


@pytest.fixture(
    scope="module", params=["minilm-fp32", "minilm-int8", "words", "endpoint", "masked"]
)
def embedder(request: pytest.FixtureRequest, model_folder: Path) -> Iterator[Embedder]:
    if request.param == "endpoint":
        with embedding_server() as server:
            yield OpenAIEmbedder(server.endpoint())
    elif request.param == "masked":
        anonymiser = Anonymiser([], b"k" * 32)
        yield MaskedEmbedder(WordsEmbedder(), lambda text: anonymiser.anonymise(text).text)
    elif request.param == "words":
        yield WordsEmbedder()
    else:
        yield MiniLM(model_folder, request.param.removeprefix("minilm-"))


def test_gives_one_unit_row_per_text(embedder: Embedder) -> None:
    vectors = embedder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), embedder.dimensions)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_keeps_the_order_of_the_texts(embedder: Embedder) -> None:
    together = embedder.embed(TEXTS)
    alone = np.concatenate([embedder.embed([text]) for text in TEXTS])
    # int8 scales its activations by batch, so a text's neighbours move it a little
    assert ((together @ alone.T).argmax(axis=1) == range(len(TEXTS))).all()
    assert (together * alone).sum(axis=1).min() > 0.97


def test_nothing_in_nothing_out(embedder: Embedder) -> None:
    assert embedder.embed([]).shape == (0, embedder.dimensions)


def test_says_what_it_is(embedder: Embedder) -> None:
    assert embedder.name
    assert embedder.name == embedder.name.strip()


def test_like_words_lie_closer(embedder: Embedder) -> None:
    question, like, unlike = embedder.embed(
        ["how do we agree on confidentiality", "agree on confidentiality", "boil the pasta"]
    )
    assert question @ like > question @ unlike + 0.3
