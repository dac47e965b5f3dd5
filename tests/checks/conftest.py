"""What the checks' tests share."""

from pathlib import Path

import pytest

from coach.domain.library import Library
from coach.ingest.cards import load_library


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped library, read once a run."""
    return load_library(Path(__file__).parents[2] / "knowledge")
