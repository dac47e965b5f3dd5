"""Texts that are of none of the kinds that a classifier knows."""

from __future__ import annotations

from functools import cache
from importlib import resources

import yaml

NOTHING = "-"
"""The label that they are learned under."""


@cache
def of_nothing(name: str) -> tuple[str, ...]:
    """The texts of one of the lists beside this module."""
    text = resources.files(__package__).joinpath(f"{name}.yaml").read_text("utf-8")
    return tuple(yaml.safe_load(text))
