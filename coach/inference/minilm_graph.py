"""The ONNX graph of all-MiniLM-L6-v2, built from the published weights without torch.

Six BERT encoder layers (Devlin et al., 2019, arXiv:1810.04805) as distilled in MiniLM (Wang et
al., 2020, arXiv:2002.10957), mean pooling over the unmasked tokens and division by the L2 norm
(Reimers and Gurevych, 2019, doi:10.18653/v1/D19-1410).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

Weights = Mapping[str, NDArray[np.float32]]
"""Tensors by their name in the safetensors file."""

LAYERS, HEADS, HEAD_SIZE, WIDTH = 6, 12, 32, 384
OPSET, IR_VERSION = 20, 10


class _Graph:
    """Nodes and constants as they are added; ``op`` returns the name of its output."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def const(self, name: str, array: NDArray[Any] | np.float32) -> str:
        if name not in self.constants:
            contiguous = np.ascontiguousarray(array) if np.ndim(array) else np.asarray(array)
            self.constants[name] = numpy_helper.from_array(contiguous, name)
        return name

    def op(self, kind: str, *inputs: str, **attributes: object) -> str:
        output = f"t{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def linear(self, x: str, name: str) -> str:
        weight = self.const(f"{name}.weight.T", self.weights[f"{name}.weight"].T)
        bias = self.const(f"{name}.bias", self.weights[f"{name}.bias"])
        return self.op("Add", self.op("MatMul", x, weight), bias)

    def norm(self, x: str, name: str) -> str:
        scale, bias = (
            self.const(f"{name}.{part}", self.weights[f"{name}.{part}"])
            for part in ("weight", "bias")
        )
        return self.op("LayerNormalization", x, scale, bias, axis=-1, epsilon=1e-12)


def build(weights: Weights) -> onnx.ModelProto:
    """The fp32 model.

    Inputs ``ids`` and ``mask`` (int64, batch x tokens); output ``embedding`` (float32, batch x
    384, unit length).
    """
    graph = _Graph(weights)
    mask = graph.op("Cast", "mask", to=TensorProto.FLOAT)
    x = _embeddings(graph)
    bias = _attention_bias(graph, mask)
    for layer in range(LAYERS):
        x = _encoder_layer(graph, x, bias, f"encoder.layer.{layer}.")
    unit = _pooled(graph, x, mask)
    graph.nodes.append(helper.make_node("Identity", [unit], ["embedding"]))
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
        for name in ("ids", "mask")
    ]
    output = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", WIDTH])
    constants = list(graph.constants.values())
    return helper.make_model(
        helper.make_graph(graph.nodes, "minilm", inputs, [output], constants),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
    )


def write_int8(model: onnx.ModelProto, target: Path) -> None:
    """Write the int8 version of a model: weights quantised, activations at run time."""
    # The graph needs none of the quantiser's pre-processing; unsaid, it warns on the root logger.
    helper.set_model_props(model, {"onnx.quant.pre_process": "onnxruntime.quant"})
    quantize_dynamic(model, target, weight_type=QuantType.QInt8, per_channel=True)


def _embeddings(graph: _Graph) -> str:
    """Word, position and segment embeddings, normalised."""
    zero, one = graph.const("zero", np.array([0])), graph.const("axis1", np.array([1]))
    table = graph.const("words", graph.weights["embeddings.word_embeddings.weight"])
    words = graph.op("Gather", table, "ids")
    length = graph.op("Shape", "ids", start=1, end=2)
    table = graph.const("places", graph.weights["embeddings.position_embeddings.weight"])
    places = graph.op("Slice", table, zero, length, zero, one)
    segments = graph.weights["embeddings.token_type_embeddings.weight"]
    x = graph.op("Add", words, places)
    return graph.norm(
        graph.op("Add", x, graph.const("segment", segments[0])), "embeddings.LayerNorm"
    )


def _attention_bias(graph: _Graph, mask: str) -> str:
    """Zero where a token stands, far below zero where padding stands (batch x 1 x 1 x tokens)."""
    axes = graph.const("axes12", np.array([1, 2]))
    hidden = graph.op("Sub", graph.const("one", np.float32(1)), graph.op("Unsqueeze", mask, axes))
    return graph.op("Mul", hidden, graph.const("far", np.float32(-1e9)))


def _encoder_layer(graph: _Graph, x: str, bias: str, at: str) -> str:
    """Self-attention and feed-forward, each with its residual and layer norm."""
    context = _attention(graph, x, bias, at + "attention.self.")
    attended = graph.op("Add", graph.linear(context, at + "attention.output.dense"), x)
    x = graph.norm(attended, at + "attention.output.LayerNorm")
    inner = graph.op("Gelu", graph.linear(x, at + "intermediate.dense"))
    return graph.norm(
        graph.op("Add", graph.linear(inner, at + "output.dense"), x), at + "output.LayerNorm"
    )


def _attention(graph: _Graph, x: str, bias: str, at: str) -> str:
    split = graph.const("split", np.array([0, 0, HEADS, HEAD_SIZE]))
    join = graph.const("join", np.array([0, 0, WIDTH]))

    def heads(name: str, order: list[int]) -> str:
        parts = graph.op("Reshape", graph.linear(x, at + name), split)
        return graph.op("Transpose", parts, perm=order)

    products = graph.op("MatMul", heads("query", [0, 2, 1, 3]), heads("key", [0, 2, 3, 1]))
    scores = graph.op("Mul", products, graph.const("scale", np.float32(HEAD_SIZE**-0.5)))
    weights = graph.op("Softmax", graph.op("Add", scores, bias), axis=-1)
    context = graph.op("MatMul", weights, heads("value", [0, 2, 1, 3]))
    return graph.op("Reshape", graph.op("Transpose", context, perm=[0, 2, 1, 3]), join)


def _pooled(graph: _Graph, x: str, mask: str) -> str:
    """Mean over the tokens that stand, then unit length."""
    column = graph.op("Unsqueeze", mask, graph.const("axis2", np.array([2])))
    one = graph.const("axis1", np.array([1]))
    total = graph.op("ReduceSum", graph.op("Mul", x, column), one, keepdims=0)
    mean = graph.op("Div", total, graph.op("ReduceSum", column, one, keepdims=0))
    norm = graph.op("ReduceL2", mean, graph.const("last", np.array([-1])), keepdims=1)
    return graph.op("Div", mean, norm)
