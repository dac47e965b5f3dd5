"""A small server that speaks the embeddings protocol over real sockets."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from coach.inference.embed_openai import EmbeddingEndpoint
from coach.inference.embed_words import WordsEmbedder

Answer = tuple[int, str]
"""HTTP status and body."""


def as_embeddings(texts: list[str]) -> Answer:
    """An honest answer: vectors of length 3, last text first, each at its own index."""
    vectors = WordsEmbedder(32).embed(texts) * 3
    rows = [
        {"object": "embedding", "index": i, "embedding": [float(x) for x in vectors[i]]}
        for i in reversed(range(len(texts)))
    ]
    usage = {"prompt_tokens": 1, "total_tokens": 1}
    return 200, json.dumps({"object": "list", "model": "m", "data": rows, "usage": usage})


@dataclass
class EmbeddingServer:
    """What it will answer and what it was asked."""

    url: str = ""
    answer: Callable[[list[str]], Answer] = as_embeddings
    asked: list[list[str]] = field(default_factory=list)

    def endpoint(self) -> EmbeddingEndpoint:
        return EmbeddingEndpoint(self.url, "test-embed", "no-key", timeout=5, max_retries=0)


@contextmanager
def embedding_server() -> Iterator[EmbeddingServer]:
    state = EmbeddingServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            texts = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["input"]
            state.asked.append(texts)
            status, body = state.answer(texts)
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body.encode())))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
