"""The report: one file, nothing from outside, every hostile text as text."""

import re
import shutil
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from coach.domain.suggestions import Agenda
from evals.decisions import Decided, decision
from evals.folder import RunFolder
from evals.marks import bless, marks_of
from evals.measure import Family, Status
from evals.report.page import report_page
from evals.report.words import plain
from tests.evals.conftest import CLOCK

HOSTILE = "<script>alert(1)</script><img src=http://evil.example/x>"


class Outline(HTMLParser):
    """Tags with their attributes, and the headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture
def copied(finished: RunFolder, tmp_path: Path) -> RunFolder:
    shutil.copytree(finished.path, tmp_path / "runs" / finished.path.name)
    return RunFolder(tmp_path / "runs" / finished.path.name)


def page(folder: RunFolder, baseline: Path) -> str:
    return report_page(folder, baseline)


def test_it_asks_nobody_for_anything(finished: RunFolder, tmp_path: Path) -> None:
    html = page(finished, tmp_path / "none.json")
    outline = Outline(html)
    links = [
        value
        for _, attrs in outline.tags
        for name, value in attrs.items()
        if name in {"src", "href", "action", "srcset"}
    ]
    assert all((link or "").startswith("#") for link in links)
    assert "default-src 'none'" in html
    assert not re.search(r"url\(|@import", html)


def test_it_can_be_read_without_a_mouse_or_eyes(finished: RunFolder, tmp_path: Path) -> None:
    outline = Outline(page(finished, tmp_path / "none.json"))
    names = [tag for tag, _ in outline.tags]
    assert names.count("h1") == names.count("main") == 1
    assert ("html", {"lang": "en"}) in outline.tags
    assert names.count("table") == names.count("caption")
    assert all("aria-label" in attrs for tag, attrs in outline.tags if tag == "svg")
    anchors = {attrs.get("id") for _, attrs in outline.tags}
    targets = {(attrs.get("href") or "")[1:] for tag, attrs in outline.tags if tag == "a" and attrs}
    assert targets <= anchors


def test_safety_comes_first_and_a_failure_is_the_verdict(copied: RunFolder, tmp_path: Path) -> None:
    scores = [
        replace(score, status=Status.FAIL, reasons=("items[1].what: names somebody",))
        if score.measure == "privacy" and score.case_id == copied.manifest().case_ids[0]
        else score
        for score in copied.scores()
    ]
    copied.write_scores(scores)
    html = page(copied, tmp_path / "none.json")
    assert "The coach was not safe in this run." in html
    assert html.index('id="safety"') < html.index('id="quality"')
    assert "names somebody" in html


def test_items_can_be_filtered_by_what_they_fell_short_of(
    copied: RunFolder, tmp_path: Path
) -> None:
    fallen = next(s for s in copied.scores() if s.measure == "kind")
    copied.write_scores(
        replace(score, status=Status.FAIL) if score == fallen else score
        for score in copied.scores()
    )
    outline = Outline(page(copied, tmp_path / "none.json"))
    rows = [attrs["data-fell"] for _, attrs in outline.tags if "data-fell" in attrs]
    assert len(rows) == 10
    assert sum("kind" in (row or "").split() for row in rows) == 1
    assert ("option", {"value": "kind"}) in outline.tags


def test_what_came_from_outside_stays_text(copied: RunFolder, tmp_path: Path) -> None:
    for item in list(copied.items()):
        assert item.answer
        body = item.answer.suggestion.body
        if isinstance(body, Agenda):
            hostile = replace(item.answer.suggestion, body=replace(body, title=HOSTILE))
            copied.write_item(replace(item, answer=replace(item.answer, suggestion=hostile)))
    html = page(copied, tmp_path / "none.json")
    assert HOSTILE not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_what_changed_names_measures_cases_and_who_blessed(
    copied: RunFolder, tmp_path: Path
) -> None:
    baseline = tmp_path / "baseline.json"
    made = decision(Decided.BLESSED, "A. Person", "it reads well enough", CLOCK)
    bless(marks_of(copied), made, baseline)
    fallen = next(s for s in copied.scores() if s.family is Family.QUALITY and s.measure == "kind")
    copied.write_scores(
        replace(score, status=Status.FAIL) if score == fallen else score
        for score in copied.scores()
    )
    html = page(copied, baseline)
    changed = html[html.index('id="changed"') : html.index('id="quality"')]
    assert "blessed by A. Person" in changed
    assert fallen.case_id in changed


def test_a_quote_is_marked_in_its_place(copied: RunFolder, tmp_path: Path) -> None:
    worst = copied.manifest().case_ids[0]
    copied.write_scores(
        replace(score, status=Status.FAIL) if score.case_id == worst else score
        for score in copied.scores()
    )
    html = page(copied, tmp_path / "none.json")
    assert re.search(r"<blockquote><mark>Open the meeting by saying[^<]+</mark><cite>", html)


def test_the_trend_runs_over_earlier_runs(copied: RunFolder, tmp_path: Path) -> None:
    earlier = RunFolder(copied.path.parent / "2026-01-01-000000")
    shutil.copytree(copied.path, earlier.path)
    summary = earlier.read_json("summary.json")
    assert summary
    earlier.write_json("summary.json", {**summary, "started": "2026-01-01T00:00:00+00:00"})
    html = page(copied, tmp_path / "none.json")
    alone = page_alone(copied, tmp_path)
    assert 'class="trend"' in html
    assert "Over time" in html
    assert 'class="trend"' not in alone
    assert "Over time" not in alone


def page_alone(folder: RunFolder, path: Path) -> str:
    alone = RunFolder(path / "alone" / folder.path.name)
    shutil.copytree(folder.path, alone.path)
    return page(alone, path / "none.json")


def test_mutation_and_agreement_are_shown_where_they_were_measured(
    copied: RunFolder, tmp_path: Path
) -> None:
    copied.write_json(
        "mutation.json",
        {
            "faults": [
                {
                    "name": "quote altered",
                    "n": 60,
                    "detected": 59,
                    "interval": [0.9, 1],
                    "hands": {
                        "seen": {"n": 31, "detected": 31},
                        "held-out": {"n": 29, "detected": 28},
                    },
                }
            ],
            "edits": [{"name": "spaces", "n": 60, "flagged": 1, "interval": [0.0, 0.1]}],
        },
    )
    html = page(copied, tmp_path / "none.json")
    assert "59 of 60" in html
    assert html.index("held out from them") < html.index("31 of 31") < html.index("28 of 29")
    assert "Nobody has judged items of this run by hand yet." in html


def test_every_measure_has_plain_words(finished: RunFolder) -> None:
    names = {score.measure for score in finished.scores()}
    assert {name for name in names if plain(name) == name} == set()


def test_a_failure_shows_the_words_that_it_is_about(finished: RunFolder, tmp_path: Path) -> None:
    copy = RunFolder(tmp_path / "copy")
    shutil.copytree(finished.path, copy.path)
    case = finished.manifest().case_ids[0]
    reason = "items[0].what: It is too short."
    copy.write_scores(
        replace(score, status=Status.FAIL, reasons=(reason,))
        if score.measure == "timing" and score.case_id == case
        else score
        for score in finished.scores()
    )
    item = finished.item(case, 1)
    assert item
    assert item.answer
    said = item.answer.suggestion.body.items[0].what  # type: ignore[union-attr]
    page = report_page(copy)
    assert f"It is too short. <q>{said}</q>" in page
    assert "items[0].what" not in page
