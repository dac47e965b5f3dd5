"""The graph against a forward pass written out in NumPy, and what happens to bad files."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer

from coach.errors import WeightsError
from coach.inference import embed_minilm
from coach.inference.embed_minilm import MiniLM

Array = NDArray[np.float64]
TEXTS = [
    "Begin by agreeing what stays between you.",
    "Short",
    "A leader who fixes instead of listening, again and again, wears the mentor out.",
]


class Reference:
    """BERT's forward pass, one text at a time, in double precision."""

    def __init__(self) -> None:
        folder = embed_minilm._model_folder()
        self.weights = load_file(folder / "model.safetensors")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def embed(self, text: str) -> Array:
        self.tokenizer.no_padding()
        ids = np.array(self.tokenizer.encode(text).ids)
        w = self.weights
        x = w["embeddings.word_embeddings.weight"][ids].astype(np.float64)
        x = x + w["embeddings.position_embeddings.weight"][: len(ids)]
        x = self.norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(6):
            x = self.layer(x, f"encoder.layer.{layer}.")
        mean = x.mean(axis=0)
        return mean / np.linalg.norm(mean)

    def layer(self, x: Array, at: str) -> Array:
        query, key, value = (
            self.linear(x, f"{at}attention.self.{name}").reshape(len(x), 12, 32).swapaxes(0, 1)
            for name in ("query", "key", "value")
        )
        scores = np.exp(query @ key.swapaxes(1, 2) / np.sqrt(32))
        context = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        context = context.swapaxes(0, 1).reshape(len(x), 384)
        attended = self.linear(context, at + "attention.output.dense") + x
        x = self.norm(attended, at + "attention.output.LayerNorm")
        inner = self.linear(x, at + "intermediate.dense")
        inner = inner * (1 + erf(inner / np.sqrt(2))) / 2
        return self.norm(self.linear(inner, at + "output.dense") + x, at + "output.LayerNorm")

    def linear(self, x: Array, name: str) -> Array:
        return x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def norm(self, x: Array, name: str) -> Array:
        centred = x - x.mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt(x.var(axis=-1, keepdims=True) + 1e-12)
        return scaled * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


def test_agrees_with_the_forward_pass_written_out(minilm: MiniLM) -> None:
    reference = Reference()
    expected = np.stack([reference.embed(text) for text in TEXTS])
    np.testing.assert_allclose(minilm.embed(TEXTS), expected, atol=1e-6)


def test_int8_stays_close_to_fp32(minilm: MiniLM, model_folder: Path) -> None:
    cosines = (minilm.embed(TEXTS) * MiniLM(model_folder, "int8").embed(TEXTS)).sum(axis=1)
    assert cosines.min() > 0.97
    assert MiniLM(model_folder, "int8").name != minilm.name


def test_batches_of_many_lengths_keep_every_row(minilm: MiniLM) -> None:
    texts = [f"meeting {n} " * (n % 40 + 1) for n in range(120)]
    together = minilm.embed(texts)
    picked = [0, 39, 40, 77, 119]
    alone = np.concatenate([minilm.embed([texts[n]]) for n in picked])
    np.testing.assert_allclose(together[picked], alone, atol=1e-5)


def test_the_graph_is_built_once(model_folder: Path, minilm: MiniLM) -> None:
    before = {file: file.stat().st_mtime_ns for file in model_folder.glob("*fp32*")}
    assert MiniLM(model_folder).name == minilm.name
    assert before == {file: file.stat().st_mtime_ns for file in model_folder.glob("*fp32*")}
    assert len(before) == 1


def test_an_interrupted_build_leaves_nothing_that_is_read(
    model_folder: Path, minilm: MiniLM, tmp_path: Path
) -> None:
    built = next(model_folder.glob("*fp32*"))
    leftover = tmp_path / ".building-killed"
    leftover.mkdir()
    (leftover / built.name).write_bytes(built.read_bytes()[:1000])
    np.testing.assert_array_equal(MiniLM(tmp_path).embed(TEXTS), minilm.embed(TEXTS))


@pytest.mark.parametrize("kept", [0, 1000])
def test_a_damaged_graph_is_named(
    model_folder: Path, minilm: MiniLM, tmp_path: Path, kept: int
) -> None:
    built = next(model_folder.glob("*fp32*"))
    damaged = tmp_path / built.name
    damaged.write_bytes(built.read_bytes()[:kept])
    with pytest.raises(WeightsError, match=f"delete .*{built.name}"):
        MiniLM(tmp_path)


def test_other_weights_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "model.safetensors"
    file.write_bytes(b"not the published weights")
    with pytest.raises(WeightsError, match="reinstall"):
        embed_minilm._verified_weights(file)
    with pytest.raises(WeightsError, match="reinstall"):
        embed_minilm._verified_weights(tmp_path / "missing.safetensors")
