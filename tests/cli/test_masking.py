"""`coach anonymise`, as a shell runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from coach.cli.main import app
from coach.errors import WrongUse

ROSTER = "\ufeffid,name,aliases,email\r\nr1,Quenby Ashdown,Q;Ash,quenby@x.example\r\n"


def run(*arguments: str, typed: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["anonymise", *arguments], input=typed)


def test_offsets_are_code_points_of_the_input_line_ends_and_mark_included(tmp_path: Path) -> None:
    text = "\ufeff😀 Ash said:\r\nring 07700 900123\r\n"
    (tmp_path / "note.txt").write_bytes(text.encode())
    (tmp_path / "roster.csv").write_bytes(ROSTER.encode())
    result = run(str(tmp_path / "note.txt"), "--roster", str(tmp_path / "roster.csv"), "--json")
    made = json.loads(result.stdout)
    assert [(text[s["start"] : s["end"]], s["kind"], s["source"]) for s in made["spans"]] == [
        ("Ash", "person", "roster"),
        ("ring 07700 900123", "phone", "pattern"),
    ]
    rebuilt = text
    for span in reversed(made["spans"]):
        rebuilt = rebuilt[: span["start"]] + span["surrogate"] + rebuilt[span["end"] :]
    assert made["text"] == rebuilt


def test_standard_input_and_nothing_at_all() -> None:
    assert run(typed="met Zorawhar").stdout.startswith("met [Person-")
    assert json.loads(run("-", "--json", typed="").stdout) == {"text": "", "spans": []}


def test_a_folder_in_one_run_says_what_it_left_out(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("met Zorawhar", encoding="utf-8")
    (tmp_path / "sub" / "b.md").write_text("mail a@b.example", encoding="utf-8")
    (tmp_path / "picture.bin").write_bytes(b"\x89PNG\x00\xff")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    result = run(str(tmp_path), "--json")
    rows = json.loads(result.stdout)
    assert [row["file"] for row in rows] == ["a.txt", "sub/b.md"]
    assert [row["spans"][0]["kind"] for row in rows] == ["person", "email"]
    assert "picture.bin" in result.stderr
    assert "Zorawhar" not in run(str(tmp_path)).stdout


@pytest.mark.parametrize("content", [b"\xff\xfe\x41\x00", b"a\x00b"])
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    result = run(str(tmp_path / "x"))
    assert isinstance(result.exception, WrongUse)
    assert "UTF-8" in str(result.exception)
    assert result.stdout == ""


def test_a_labelled_file_is_scored_in_words_with_the_map_of_its_labels(tmp_path: Path) -> None:
    spans = [{"start": 4, "end": 12, "label": "PER"}, {"start": 13, "end": 16, "label": "TITLE"}]
    row = {"text": "met Zorawhar CEO", "spans": spans}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    arguments = ["eval", "check", "anonymiser", "--labelled", str(tmp_path / "rows.jsonl")]
    printed = CliRunner().invoke(app, arguments).stdout
    assert "by kind: person             1.000 [0.207, 1.000] n=1" in printed
    assert "apart, not counted: TITLE" in printed
    assert "taken for person: PERSON, PER, NAME" in printed
