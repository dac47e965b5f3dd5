"""An endpoint's answers, good and bad, over real sockets."""

import json
from collections.abc import Iterator

import numpy as np
import pytest

from coach.errors import MalformedReply, ModelUnavailable
from coach.inference.embed_openai import BATCH, EmbeddingEndpoint, OpenAIEmbedder
from coach.inference.embed_words import WordsEmbedder
from tests.inference.embedding_server import EmbeddingServer, embedding_server


@pytest.fixture
def server() -> Iterator[EmbeddingServer]:
    with embedding_server() as server:
        yield server


def answer_with(rows: object) -> str:
    usage = {"prompt_tokens": 1, "total_tokens": 1}
    return json.dumps({"object": "list", "model": "m", "data": rows, "usage": usage})


def test_rows_come_by_index_and_at_unit_length(server: EmbeddingServer) -> None:
    texts = ["one", "two three", "four"]
    vectors = OpenAIEmbedder(server.endpoint()).embed(texts)
    np.testing.assert_allclose(vectors, WordsEmbedder(32).embed(texts), atol=1e-6)


def test_many_texts_go_in_several_requests(server: EmbeddingServer) -> None:
    texts = [f"text {n}" for n in range(BATCH + 3)]
    vectors = OpenAIEmbedder(server.endpoint()).embed(texts)
    assert [len(asked) for asked in server.asked] == [BATCH, 3]
    np.testing.assert_allclose(vectors, WordsEmbedder(32).embed(texts), atol=1e-6)


def test_asking_for_the_length_sends_no_text_of_anybody(server: EmbeddingServer) -> None:
    assert OpenAIEmbedder(server.endpoint()).dimensions == 32
    assert server.asked == [["How long is a vector?"]]


@pytest.mark.parametrize(
    ("status", "advice"),
    [(401, "API key"), (404, "address or model"), (429, "rate limit"), (500, "built-in embedder")],
)
def test_a_refusal_says_what_to_do_and_repeats_no_text(
    server: EmbeddingServer, status: int, advice: str
) -> None:
    server.answer = lambda texts: (status, json.dumps({"error": {"message": texts[0]}}))
    with pytest.raises(ModelUnavailable, match=advice) as caught:
        OpenAIEmbedder(server.endpoint()).embed(["a private sentence"])
    assert "private" not in str(caught.value)


def test_nobody_there() -> None:
    with embedding_server() as server:
        endpoint = server.endpoint()
    with pytest.raises(ModelUnavailable, match="cannot be reached"):
        OpenAIEmbedder(endpoint).embed(["text"])


def test_a_failure_that_passes_is_tried_again(server: EmbeddingServer) -> None:
    honest = server.answer
    server.answer = lambda texts: honest(texts) if len(server.asked) > 1 else (503, "{}")
    endpoint = EmbeddingEndpoint(server.url, "test-embed", "no-key", timeout=5, max_retries=1)
    assert OpenAIEmbedder(endpoint).embed(["text"]).shape == (1, 32)


@pytest.mark.parametrize(
    "body",
    [
        answer_with([]),
        answer_with(None),
        answer_with("words"),
        answer_with([{"index": 0, "embedding": "words"}]),
        answer_with([{"index": 0, "embedding": []}]),
        answer_with([{"index": 0, "embedding": [0.0, 0.0]}]),
        answer_with([{"index": 0, "embedding": [1.0, float("nan")]}]),
        answer_with([{"index": 0}]),
        answer_with([1]),
        "[]",
        '"words"',
        '{"data": [{"ind',
        "<html>busy</html>",
    ],
)
def test_an_answer_that_is_no_vector_is_malformed(server: EmbeddingServer, body: str) -> None:
    server.answer = lambda texts: (200, body)
    with pytest.raises(MalformedReply, match="embedding model"):
        OpenAIEmbedder(server.endpoint()).embed(["text"])


def test_vectors_of_several_lengths_are_malformed(server: EmbeddingServer) -> None:
    server.answer = lambda texts: (
        200,
        answer_with([{"index": i, "embedding": [1.0] * len(texts)} for i in range(len(texts))]),
    )
    with pytest.raises(MalformedReply, match="several lengths"):
        OpenAIEmbedder(server.endpoint()).embed(["text"] * (BATCH + 1))
