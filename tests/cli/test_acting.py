"""Acting as somebody: the demo asks for nothing, anywhere else their password alone opens."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.served import PASSWORD

pytestmark = pytest.mark.slow
PAIR = {
    "programme": {"goal": "Leaders hear what the wards know", "sessions_planned": 6},
    "mentor": {"role": "Ward clerk", "years": 3, "background": "Works nights."},
    "mentee": {"role": "Director of operations", "seniority": "board", "background": "Finance."},
    "mentor_goal": "Be heard on the night rota.",
    "mentee_goal": "Learn what a night is like.",
    "session_number": 1,
    "minutes": 45,
}
ASKING = ("search", "the rota", "-k", "1", "--json")


@pytest.fixture(scope="module")
def real(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same folder without the demo's mark: its people have their passwords and no more."""
    folder = tmp_path_factory.mktemp("real") / "data"
    shutil.copytree(prepared, folder, ignore=shutil.ignore_patterns("owner.lock", "DEMO"))
    return folder


def test_the_demo_asks_for_no_password(shell: Shell, demo: Path) -> None:
    assert shell(demo, *ASKING, "--as", "mentee")[0] == 0


def test_elsewhere_the_password_that_is_piped_in_opens(shell: Shell, real: Path) -> None:
    status, printed, told = shell(real, *ASKING, "--as", "mentor", piped=f"{PASSWORD}\n")
    assert (status, told) == (0, "")
    assert json.loads(printed)["hits"]


def test_or_the_one_that_is_set(shell: Shell, real: Path) -> None:
    assert shell(real, *ASKING, "--as", "mentor", COACH_PASSWORD=PASSWORD)[0] == 0


def refused(shell: Shell, folder: Path, *words: str, piped: str = "") -> str:
    """The one line that the mentor's command is refused with."""
    status, printed, told = shell(folder, *words, "--as", "mentor", piped=piped)
    assert (status, printed) == (2, "")
    assert told.count("\n") == 1
    return told


@pytest.mark.parametrize(
    "words",
    [
        ASKING,
        ("agenda",),
        ("topics",),
        ("questions",),
        ("ask", "How do I begin?"),
        ("chat", "help"),
        ("costs",),
        ("quarantine", "list"),
        ("ingest", "."),
    ],
    ids=lambda words: words[0],
)
def test_without_it_nothing_is_done(shell: Shell, real: Path, words: tuple[str, ...]) -> None:
    assert "COACH_PASSWORD" in refused(shell, real, *words)


@pytest.mark.parametrize("piped", ["not the password\n", "sample-onl\n"])
def test_a_wrong_one_opens_nothing(shell: Shell, real: Path, piped: str) -> None:
    assert "password is wrong" in refused(shell, real, "agenda", piped=piped)


def test_whoever_asks_must_be_named_outside_the_demo(shell: Shell, real: Path) -> None:
    status, printed, told = shell(real, "agenda")
    assert (status, printed) == (2, "")
    assert "--as USER" in told


def test_a_setting_makes_no_demo_of_real_people(shell: Shell, demo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(demo, folder, ignore=shutil.ignore_patterns("owner.lock"))
    (tmp_path / "pair.json").write_text(json.dumps(PAIR), encoding="utf-8")
    status, printed, told = shell(folder, "pairs", "import", str(tmp_path / "pair.json"), "--json")
    assert status == 0
    assert "asks for nobody's password" in told, "who imports into the demo is warned"
    (imported,) = json.loads(printed)
    login = imported["logins"][0]
    (folder / "DEMO").unlink()
    opened = shell(folder, *ASKING, "--as", login["username"], piped=login["password"])
    assert opened[0] == 0
    status, printed, told = shell(
        folder, *ASKING, "--as", login["username"], COACH_DEMO="true", piped=login["password"]
    )
    assert (status, printed) == (2, "")
    assert "COACH_DEMO" in told
