"""Wrong use of any command: status 2, and one line on stderr that says what to do."""

import re
from pathlib import Path

import pytest
import typer

from coach.cli.main import app, main

ROOT = Path(__file__).parents[2]
SHAPES = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")


def commands() -> dict[str, set[str]]:
    """Each command of the app, as typed, with its options."""
    found = {}
    waiting = [("", typer.main.get_command(app))]
    while waiting:
        name, command = waiting.pop()
        inner = getattr(command, "commands", None)
        if inner is None:
            found[name] = {option for each in command.params for option in each.opts}
        else:
            waiting.extend((f"{name} {word}".strip(), each) for word, each in inner.items())
    return found


COMMANDS = commands()
WRONG = [
    ["nonsense"],
    ["--nonsense"],
    ["pairs"],
    ["eval", "nonsense"],
    ["agenda", "--minutes", "5"],
    ["agenda", "--minutes", "500"],
    ["agenda", "--minutes", "many"],
    ["agenda", "--minutes"],
    ["agenda", "--mode", "odd"],
    ["agenda", "too", "much"],
    ["topics", "--count", "0"],
    ["questions", "--count", "21"],
    ["ask"],
    ["search", "trust", "-k", "0"],
    ["search", "trust", "-k", "few"],
    ["check"],
    ["check", "no-such-file.json"],
    ["check", "."],
    ["check", "words.txt"],
    ["check", "picture.bin"],
    ["check", "list.json"],
    ["ingest"],
    ["ingest", "no-such-folder"],
    ["pairs", "import", "words.txt"],
    ["pairs", "import", "list.json"],
    ["pairs", "import", "picture.bin"],
    ["eval", "check", "grounding"],
    ["eval", "check", "grounding", "--labelled", "words.txt"],
    ["eval", "retrieval", "--beir", "no-such-folder"],
    ["eval", "gate", "--run", "no-such-run"],
    ["library", "show", "no-such-card"],
    ["library", "coverage", "--overlay", "no-such-folder"],
    ["quarantine", "release", "no-such-source"],
    ["anonymise", "no-such-file"],
    ["anonymise", "picture.bin"],
]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with files of the wrong kind, and an empty data folder."""
    (tmp_path / "words.txt").write_text("only words", encoding="utf-8")
    (tmp_path / "list.json").write_text('[{"kind": "agenda"}, 3]', encoding="utf-8")
    (tmp_path / "picture.bin").write_bytes(b"\x89PNG\x00\xff")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COACH_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


def refused(capsys: pytest.CaptureFixture[str], words: list[str]) -> str:
    """The one line that a refused command prints."""
    status = main(words)
    printed = capsys.readouterr()
    assert (status, printed.out) == (2, "")
    assert printed.err.count("\n") == 1
    assert printed.err.startswith("coach: ")
    return printed.err


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_use_is_one_line(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    refused(capsys, words)


@pytest.mark.parametrize("name", COMMANDS)
def test_an_unknown_option_names_the_help(capsys: pytest.CaptureFixture[str], name: str) -> None:
    line = refused(capsys, [*name.split(), "--nonsense"])
    assert "--nonsense" in line
    assert f"coach {name} --help" in line


def test_json_is_not_asked_to_carry_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    refused(capsys, ["agenda", "--json", "--minutes", "5"])
    refused(capsys, ["check", "words.txt", "--json"])


def test_a_group_names_its_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert "list, release, discard" in refused(capsys, ["quarantine"])


def test_nothing_at_all_is_a_question_for_help(capsys: pytest.CaptureFixture[str]) -> None:
    status = main([])
    assert (status, "agenda" in capsys.readouterr().out) == (0, True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("COACH_PORT", "many"),
        ("COACH_THREADS", "0"),
        ("COACH_DATABASE_URL", "nonsense"),
        ("COACH_CHROMA_URL", "nonsense"),
        ("COACH_DATA_DIR", "words.txt"),
        ("COACH_DATA_DIR", "/proc/no-such-place"),
        ("COACH_EMBEDDING_BASE_URL", "http://127.0.0.1:1/v1"),
        ("COACH_LLM_BASE_URL", "http://127.0.0.1:1/v1"),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert name in refused(capsys, ["doctor"])


@pytest.mark.parametrize("content", ["garbage", "SQLite format 3\0 and then garbage"])
def test_a_broken_database_is_one_line(
    capsys: pytest.CaptureFixture[str], place: Path, content: str
) -> None:
    (place / "data").mkdir()
    (place / "data" / "coach.sqlite3").write_text(content)
    assert "database" in refused(capsys, ["doctor"])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_json_and_its_shape_is_written_down(name: str) -> None:
    assert "--json" in COMMANDS[name]
    told = {
        word.strip()
        for cell in re.findall(r"^\| ([^|]+) \|", SHAPES, re.MULTILINE)
        for word in cell.split(",")
    }
    assert name in told
