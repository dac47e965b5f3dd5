"""Fixtures that several rooms' tests share."""

from pathlib import Path

import pytest

from coach.inference.embed_minilm import MiniLM


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this test run's embedder graphs are built, once each."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def minilm(model_folder: Path) -> MiniLM:
    """The product's own embedder."""
    return MiniLM(model_folder)
