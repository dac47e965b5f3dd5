"""The mentor's chat in a real Chromium."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.served import PASSWORD, Served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LONG = 120_000
"""Milliseconds for a busy machine."""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport={"width": 1280, "height": 900})
    made.set_default_timeout(LONG)
    yield made
    made.close()


def sign_in(context: BrowserContext, served: Served, username: str) -> Page:
    page = context.new_page()
    page.goto(f"{served.url}/login")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", PASSWORD)
    page.click("form button")
    page.wait_for_selector("#ask textarea, #run")
    return page


def ask(page: Page, text: str) -> None:
    """Ask once the page is loaded and the coach at rest, and wait until it is at rest again.

    What is sent while it works is not taken, and what was said before comes with the examples.
    """
    expect(page.locator("#examples button").first).not_to_have_text("…", timeout=LONG)
    at_rest(page)
    before = page.locator("[data-suggestion]").count()
    page.fill("#ask textarea", text)
    page.click("#send")
    expect(page.locator("[data-suggestion]")).to_have_count(before + 1, timeout=LONG)
    at_rest(page)


def at_rest(page: Page) -> None:
    """Wait until the coach works on nothing."""
    expect(page.locator('#talk [aria-busy="true"]')).to_have_count(0, timeout=LONG)


def test_from_an_example_to_an_agenda_with_its_sources(
    context: BrowserContext, served: Served
) -> None:
    page = sign_in(context, served, "mentor5")
    strange: list[str] = []
    page.on("request", lambda r: strange.append(r.url) if served.url not in r.url else None)
    page.wait_for_selector("#examples button:not(:has-text('…'))")
    page.click("#examples button >> nth=0")
    page.wait_for_selector("[data-suggestion] table.agenda")
    minutes = page.locator("[data-suggestion] td.minutes").all_inner_texts()
    said = page.locator(".meeting").inner_text()
    assert sum(int(text.split()[0]) for text in minutes) == int(
        said.split(" minutes")[0].split()[-1]
    )
    assert page.locator("footer.verdict summary").inner_text().startswith("✓")
    page.click("button.cite >> nth=0")
    opened = page.locator(".source.open mark").first
    expect(opened).to_be_visible()
    assert [url for url in strange if not url.startswith(("data:", "blob:"))] == []


def test_a_conversation_goes_on_and_survives_a_reload(
    context: BrowserContext, served: Served
) -> None:
    page = sign_in(context, served, "mentor6")
    ask(page, "An agenda for our next meeting, 40 minutes")
    ask(page, "make it 30 minutes")
    minutes = page.locator("[data-suggestion] >> nth=1").locator("td.minutes").all_inner_texts()
    assert sum(int(text.split()[0]) for text in minutes) == 30
    ask(page, "why this?")
    ask(page, "make it 20 minutes")
    minutes = page.locator("[data-suggestion] >> nth=3").locator("td.minutes").all_inner_texts()
    assert sum(int(text.split()[0]) for text in minutes) == 20
    page.reload()
    expect(page.locator("[data-suggestion]")).to_have_count(4, timeout=LONG)


def test_an_idle_page_has_no_stop_and_what_was_said_before_is_folded(
    context: BrowserContext, served: Served
) -> None:
    page = sign_in(context, served, "mentor5")
    expect(page.locator("#stop")).to_be_hidden()
    ask(page, "An agenda for 30 minutes")
    expect(page.locator("#announcer")).to_contain_text("Ready: ")
    expect(page.locator("#stop")).to_be_hidden()
    ask(page, "How do I say something critical?")
    expect(page.locator("details.earlier table.agenda").last).to_be_hidden()
    page.locator("details.earlier > summary").last.click()
    expect(page.locator("details.earlier table.agenda").last).to_be_visible()
    page.locator("details.earlier[open] button.cite").first.click()
    expect(page.locator(".source.open mark").first).to_be_visible()
    sheet = page.locator("details.earlier p.take a[href$='.html']").last.get_attribute("href")
    page.goto(f"{served.url}{sheet}")
    expect(page.locator("table.agenda")).to_be_visible()
    expect(page.locator("footer ol li").first).to_be_visible()


def test_two_people_never_see_each_others_turns(chromium: Browser, served: Served) -> None:
    one, other = chromium.new_context(), chromium.new_context()
    first, second = sign_in(one, served, "mentor7"), sign_in(other, served, "mentor8")
    ask(first, "Questions about zebra crossings for our pair")
    ask(second, "An agenda, 20 minutes")
    second.reload()
    expect(second.locator("[data-suggestion]")).to_have_count(1, timeout=LONG)
    assert "zebra" not in second.content()
    one.close()
    other.close()


def test_markup_that_somebody_types_stays_text(context: BrowserContext, served: Served) -> None:
    page = sign_in(context, served, "mentor3")
    ask(page, "How do I begin? <img src=x onerror=\"document.title='hacked'\">")
    expect(page.locator(".turn.person").first).to_contain_text("<img")
    assert page.title() != "hacked"


def test_it_fits_a_phone_in_the_dark(chromium: Browser, served: Served) -> None:
    phone = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    phone.set_default_timeout(LONG)
    page = sign_in(phone, served, "mentor2")
    ask(page, "An agenda for 20 minutes")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    paper = page.evaluate(
        "getComputedStyle(document.querySelector('.turn.coach-says')).backgroundColor"
    )
    assert max(int(part) for part in paper[4:-1].split(",")[:3]) < 80
    phone.close()


def test_nothing_left_the_machine(context: BrowserContext, served: Served) -> None:
    page = sign_in(context, served, "mentor4")
    ask(page, "An agenda for 30 minutes")
    assert [to for to in served.connections() if "127.0.0.1" not in to and "/" not in to] == []
