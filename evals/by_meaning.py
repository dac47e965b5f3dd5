"""The judge by meaning that the product ships with, opened once a process or once a coach."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from coach.bootstrap import local_embedder
from coach.checks.meaning import Meaning
from coach.settings import Settings, read_settings
from evals.vectors import FILE, KeptVectors

TEMPLATES = ".templates"
"""Beside the runs: what was made once for all of them."""


@cache
def local_judge() -> Meaning:
    """Judges by the embedder on this machine, and keeps nothing: the texts may be anybody's."""
    return Meaning(local_embedder(read_settings()))


@cache
def judge_of_runs() -> Meaning:
    """Judges what was said in runs; what it was read from before is not computed again."""
    settings = read_settings()
    file = settings.eval_runs / TEMPLATES / FILE
    return Meaning(KeptVectors(local_embedder(settings), file, read=True))


def judge_of_coach(settings: Settings, templates: Path) -> Meaning:
    """The judge of a coach that is measured: it computes everything itself, and keeps it."""
    return Meaning(KeptVectors(local_embedder(settings), templates / FILE, read=False))
