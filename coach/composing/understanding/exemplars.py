"""Labelled examples of what people type to the coach."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml


@cache
def exemplars() -> tuple[tuple[str, str], ...]:
    """Label and example, in order; the label is an intent, or a route that is out of scope."""
    text = (
        resources.files("coach.composing.understanding")
        .joinpath("exemplars.yaml")
        .read_text("utf-8")
    )
    content: dict[str, Any] = yaml.safe_load(text)
    routes: Mapping[str, list[str]] = content.pop("routes")
    return tuple(
        (label, example)
        for group in (content, routes)
        for label, examples in group.items()
        for example in examples
    )


def exemplar_phrases() -> tuple[str, ...]:
    """The examples alone: `intent_phrases` begins with them."""
    return tuple(example for _, example in exemplars())


def exemplars_of(labels: Collection[str]) -> tuple[str, ...]:
    """The examples with one of some labels."""
    return tuple(example for label, example in exemplars() if label in labels)
