"""What a user would write instead: plain LlamaIndex over Chroma with the same embedder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import chromadb
from chromadb.config import Settings
from llama_index.core import StorageContext, VectorStoreIndex
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.llms import MockLLM
from llama_index.core.retrievers import QueryFusionRetriever
from llama_index.core.retrievers.fusion_retriever import FUSION_MODES
from llama_index.core.schema import TextNode
from llama_index.retrievers.bm25 import BM25Retriever
from llama_index.vector_stores.chroma import ChromaVectorStore
from pydantic import PrivateAttr

from coach.ports import Embedder

Search = Callable[[str], Sequence[str]]


class SameEmbedder(BaseEmbedding):
    """Our embedder, as LlamaIndex wants it."""

    _embedder: Embedder = PrivateAttr()

    def __init__(self, embedder: Embedder) -> None:
        super().__init__(model_name=embedder.name, embed_batch_size=64)
        self._embedder = embedder

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._get_text_embeddings([query])[0]

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        vectors: list[list[float]] = self._embedder.embed(texts).tolist()
        return vectors


@dataclass(frozen=True)
class Plain:
    """The three retrievers of one collection; each search returns ids, best first."""

    dense: Search
    lexical: Search
    fused: Search


def build(texts: dict[str, str], embedder: Embedder, folder: Path, limit: int = 10) -> Plain:
    """Index the texts the way LlamaIndex's documentation shows.

    Args:
        texts: text by id.
        embedder: ours, for a like-for-like comparison.
        folder: an empty folder for Chroma.
        limit: results of each search.
    """
    client = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
    collection: Any = client.create_collection("plain")
    nodes = [TextNode(id_=name, text=text) for name, text in texts.items()]
    index = VectorStoreIndex(
        nodes,
        storage_context=StorageContext.from_defaults(
            vector_store=ChromaVectorStore(chroma_collection=collection)
        ),
        embed_model=SameEmbedder(embedder),
    )
    dense = index.as_retriever(similarity_top_k=limit)
    lexical = BM25Retriever.from_defaults(nodes=nodes, similarity_top_k=limit)
    fused = QueryFusionRetriever(
        [dense, lexical],
        llm=MockLLM(),
        mode=FUSION_MODES.RECIPROCAL_RANK,
        similarity_top_k=limit,
        num_queries=1,
        use_async=False,
    )
    return Plain(*(_search(retriever) for retriever in (dense, lexical, fused)))


def _search(retriever: Any) -> Search:
    def search(query: str) -> Sequence[str]:
        return [found.node.node_id for found in retriever.retrieve(query)]

    return search
