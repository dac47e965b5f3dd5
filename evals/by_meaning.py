"""The judge by meaning that the product ships with, opened once a process."""

from __future__ import annotations

from functools import cache

from coach.bootstrap import local_embedder
from coach.checks.meaning import Meaning
from coach.settings import read_settings


@cache
def local_judge() -> Meaning:
    """Judges by the embedder on this machine."""
    return Meaning(local_embedder(read_settings()))
