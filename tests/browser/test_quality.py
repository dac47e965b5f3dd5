"""The Quality tab in a real Chromium: a real run, judged blind, refused, downloaded."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.served import PASSWORD, Served

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.long]
LONG = 600_000
"""Milliseconds: the first run reads the whole library."""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport={"width": 1280, "height": 1000}, accept_downloads=True)
    made.set_default_timeout(LONG)
    expect.set_options(timeout=LONG)
    yield made
    made.close()


def opened(context: BrowserContext, served: Served) -> Page:
    page = context.new_page()
    page.goto(f"{served.url}/login")
    page.fill("input[name=username]", "coordinator")
    page.fill("input[name=password]", PASSWORD)
    page.click("form button")
    page.get_by_role("tab", name="Quality").click()
    return page


def run(page: Page) -> None:
    """Start a run, cancel it, start it again, and see it to its end after a reload."""
    expect(page.locator("#quality")).to_contain_text("No run yet.")
    page.click("#run")
    expect(page.locator("#quality [role=status]")).to_be_visible()
    expect(page.locator("#run")).to_be_disabled()
    page.click("#cancel-run")
    expect(page.locator("#quality")).to_contain_text("This run was cancelled")
    page.click("#run")
    expect(page.locator("#quality [role=status]")).to_contain_text(re.compile(r"\d+ of 40"))
    page.reload()
    page.get_by_role("tab", name="Quality").click()
    expect(page.locator("#quality .standing h3")).to_contain_text("Safe in this run.")
    expect(page.locator("#quality .rates .count").first).to_have_text(re.compile(r"^(\d+) of \1$"))


def judge(page: Page) -> None:
    """Judge an answer blind, and see what was measured only then."""
    page.get_by_role("button", name="Look at any answer").click()
    page.get_by_role("button", name="How far people agree").click()
    page.click("#eval-next")
    expect(page.locator("#eval-shown")).to_contain_text("Hidden until you have judged it.")
    page.locator("#judge-usefulness").get_by_label("yes").check()
    page.locator("#judge-grounding").get_by_label("yes").check()
    page.click("#eval-save")
    expect(page.locator("#eval-word")).to_contain_text("Saved.")
    expect(page.locator("#eval-shown ul.scores")).to_contain_text("holds")
    expect(page.locator("#eval-item input")).to_have_value(re.compile("judged"))
    expect(page.locator("#eval-agreement tbody tr")).to_have_count(1)


def refuse(page: Page) -> None:
    """Refuse the run: not without a name and a reason."""
    page.get_by_role("button", name="Bless or refuse").click()
    page.click("#refuse")
    expect(page.locator("#decide-word [role=alert]")).to_contain_text("your name and a reason")
    page.locator("#decide-name").locator("input, textarea").fill("A. Person")
    page.locator("#decide-why").locator("input, textarea").fill("it sounds like a form")
    page.click("#refuse")
    expect(page.locator("#quality .standing h3")).to_have_text("A. Person refused this run.")


def test_a_run_is_watched_judged_blind_refused_and_taken_along(
    context: BrowserContext, served: Served, tmp_path: Path
) -> None:
    page = opened(context, served)
    run(page)
    judge(page)
    refuse(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download it as one file").click()
    file = tmp_path / "report.html"
    download.value.save_as(file)
    alone = context.new_page()
    asked: list[str] = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto(file.as_uri())
    expect(alone.locator("h1")).to_have_text("A. Person refused this run.")
    assert asked == [file.as_uri()]
