"""Prompts are versioned files: strict to fill, and locked."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from coach.cli.main import app
from coach.errors import WrongUse
from coach.prompting.library import lock, read_prompts, unlocked

TEXT = """---
name: greet
version: {version}
inputs: [who]
output: text
---
Say good morning to {{{{who}}}}{more}.
"""


def write(folder: Path, version: int = 1, more: str = "") -> None:
    (folder / "greet.md").write_text(TEXT.format(version=version, more=more), encoding="utf-8")


def test_a_prompt_is_filled_and_values_are_not_read_again(tmp_path: Path) -> None:
    write(tmp_path)
    prompt = read_prompts(tmp_path)["greet"]
    assert prompt.fill({"who": "{{who}}"}) == "Say good morning to {{who}}."


def test_what_is_fixed_stands_in_every_filling(tmp_path: Path) -> None:
    write(tmp_path, more=", warmly")
    prompt = read_prompts(tmp_path)["greet"]
    assert prompt.fixed == ("Say good morning to", ", warmly.")
    assert all(part in prompt.fill({"who": "them"}) for part in prompt.fixed)


@pytest.mark.parametrize("values", [{}, {"who": "a", "why": "b"}])
def test_a_missing_or_unasked_input_is_refused(tmp_path: Path, values: dict[str, str]) -> None:
    write(tmp_path)
    with pytest.raises(WrongUse, match="takes who"):
        read_prompts(tmp_path)["greet"].fill(values)


def test_a_placeholder_that_no_input_names_is_refused(tmp_path: Path) -> None:
    write(tmp_path, more=" and {{whom}}")
    with pytest.raises(WrongUse, match="differ"):
        read_prompts(tmp_path)


def test_an_edit_without_a_new_version_is_noticed(tmp_path: Path) -> None:
    write(tmp_path)
    lock(tmp_path)
    assert unlocked(tmp_path) == ()
    write(tmp_path, more=", warmly")
    assert unlocked(tmp_path) == ("greet@1: edited; raise its version",)
    with pytest.raises(WrongUse, match="raise its version"):
        lock(tmp_path)


def test_a_new_version_is_locked_beside_the_old_one(tmp_path: Path) -> None:
    write(tmp_path)
    lock(tmp_path)
    write(tmp_path, version=2, more=", warmly")
    lock(tmp_path)
    assert unlocked(tmp_path) == ()
    write(tmp_path)
    assert unlocked(tmp_path) == ()


def test_the_command_checks_and_renews_the_lock(tmp_path: Path) -> None:
    def coach(*words: str) -> Result:
        env = {"COACH_PROMPTS_DIR": str(tmp_path)}
        return CliRunner().invoke(app, ["prompts", *words], env=env)

    write(tmp_path)
    unknown = coach("check")
    assert (unknown.exit_code, unknown.output) == (1, "greet@1: not locked yet\n")
    assert coach("lock").exit_code == 0
    assert (coach("check").exit_code, coach("check").output) == (0, "")
    write(tmp_path, more=", warmly")
    assert coach("check").exit_code == 1
    assert isinstance(coach("lock").exception, WrongUse)


def test_the_shipped_prompts_are_locked() -> None:
    assert unlocked(Path(__file__).parents[2] / "prompts") == ()
