"""What the tests of the command line share: a demo folder, and commands run on a folder."""

import io
import shutil
import sys
from pathlib import Path

import pytest

from coach.cli.main import main


@pytest.fixture(scope="module")
def demo(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of the sample programme."""
    folder = tmp_path_factory.mktemp("cli") / "data"
    shutil.copytree(prepared, folder, ignore=shutil.ignore_patterns("owner.lock"))
    return folder


class Shell:
    """Runs commands on a data folder, with something piped in or nothing."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(
        self, folder: Path, *words: str, piped: str = "", **settings: str
    ) -> tuple[int, str, str]:
        """Status, what was printed, and what was said on stderr."""
        with self._monkeypatch.context() as place:
            place.setenv("COACH_DATA_DIR", str(folder))
            for name, value in settings.items():
                place.setenv(name, value)
            place.setattr(sys, "stdin", io.StringIO(piped))
            status = main(words)
        printed = self._capsys.readouterr()
        return status, printed.out, printed.err


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(capsys, monkeypatch)
