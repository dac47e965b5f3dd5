"""What the commands print as JSON, and the status that they end with."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Shell

pytestmark = pytest.mark.slow
CITATION = {"passage_id", "source", "section", "quote", "start", "end"}
FINDING = {"check", "version", "severity", "reason", "where"}
SUGGESTIONS = {
    "agenda": (
        ("agenda", "--minutes", "45"),
        {"title", "minutes", "items", "prepare"},
        ("items", {"minutes", "title", "what", "lead", "prompts", "why", "citations"}),
    ),
    "topics": (
        ("topics", "--focus", "age", "--count", "2"),
        set(),
        (
            "topics",
            {
                *("claim", "evidence", "grade", "limits", "challenge", "question"),
                "citations",
            },
        ),
    ),
    "questions": (
        ("questions", "--count", "2"),
        set(),
        ("questions", {"text", "model", "step", "citations"}),
    ),
    "answer": (
        ("ask", "How do I open the first meeting?"),
        {"match", "refused"},
        ("sentences", {"text", "citations"}),
    ),
}


def citations(value: object) -> Iterator[dict[str, Any]]:
    """Every citation within a printed value."""
    if isinstance(value, dict):
        if "passage_id" in value:
            yield value
        for part in value.values():
            yield from citations(part)
    elif isinstance(value, list):
        for part in value:
            yield from citations(part)


@pytest.mark.parametrize("kind", SUGGESTIONS)
def test_a_suggestion_has_its_documented_shape(shell: Shell, demo: Path, kind: str) -> None:
    words, fields, (listed, of_each) = SUGGESTIONS[kind]
    status, printed, told = shell(demo, *words, "--json")
    made = json.loads(printed)
    assert (status, told, made["kind"]) == (0, "", kind)
    assert made.keys() >= {"kind", "verdict", "provenance", listed, *fields}
    assert made[listed]
    assert all(one.keys() >= of_each for one in made[listed])
    assert made["verdict"]["passed"] is True
    cited = list(citations(made))
    assert cited
    assert all(one.keys() == CITATION for one in cited)
    assert all(len(one["quote"]) == one["end"] - one["start"] for one in cited)
    if kind == "agenda":
        assert sum(item["minutes"] for item in made["items"]) == made["minutes"] == 45


def test_a_printed_suggestion_is_checked_and_a_changed_one_fails(
    shell: Shell, demo: Path, tmp_path: Path
) -> None:
    file = tmp_path / "questions.json"
    _, printed, _ = shell(demo, "questions", "--count", "1", "--json")
    file.write_text(printed, encoding="utf-8")
    assert shell(demo, "check", str(file)) == (0, "passed\n", "")
    made = json.loads(printed)
    for one in citations(made["questions"]):
        one["quote"] = "x" * len(one["quote"])
    file.write_text(json.dumps(made), encoding="utf-8")
    status, printed, told = shell(demo, "check", str(file), "--json")
    verdict = json.loads(printed)
    assert (status, told, verdict["passed"]) == (1, "", False)
    assert all(finding.keys() == FINDING for finding in verdict["findings"])
    assert any(finding["check"] == "grounding" for finding in verdict["findings"])


def test_a_skipped_file_ends_in_1_and_the_rest_is_found(
    shell: Shell, demo: Path, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "quince.md").write_text("# Quinces\n\nQuinces ripen in October.\n")
    (tmp_path / "docs" / "empty.md").write_text("")
    status, printed, told = shell(demo, "ingest", str(tmp_path / "docs"), "--json")
    assert (status, told) == (1, "")
    outcomes = [(Path(row["file"]).name, row["outcome"]) for row in json.loads(printed)]
    assert outcomes == [("empty.md", "skipped"), ("quince.md", "added")]
    _, printed, _ = shell(demo, "search", "quinces ripen in October", "-k", "1", "--json")
    (hit,) = json.loads(printed)["hits"]
    assert hit["text"] == "Quinces ripen in October."
    (tmp_path / "docs" / "empty.md").unlink()
    (tmp_path / "docs" / "quince.md").unlink()
    status, printed, _ = shell(demo, "ingest", str(tmp_path / "docs"))
    assert (status, printed) == (0, "1 removed\n")
