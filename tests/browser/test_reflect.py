"""A month of one leader's journal in a real Chromium: written, asked, shared, looked at, gone."""

import io
import json
import re
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.served import PASSWORD, Served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LONG = 120_000
"""Milliseconds for a busy machine."""
expect.set_options(timeout=LONG)
CANARY = "heliotrope"
WEEKS = (
    f"On Thursday I kept quiet when the {CANARY} rota came up, because I did not want to sound "
    "defensive. It was the first time that I heard how the handover feels for the night team.\n",
    "I will ask the night team before I answer. What do they need from me at the handover?\n",
    "I was surprised how much changed: the rota is theirs now, and I only ask.\n",
)


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport={"width": 1280, "height": 1000}, accept_downloads=True)
    made.set_default_timeout(LONG)
    yield made
    made.close()


def opened(context: BrowserContext, served: Served, username: str) -> Page:
    page = context.new_page()
    page.goto(f"{served.url}/login")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", PASSWORD)
    page.click("form button")
    return reflect(page)


def reflect(page: Page) -> Page:
    page.get_by_role("tab", name="Reflect").click()
    expect(page.locator(".desk textarea")).to_be_visible()
    expect(page.locator("#question .reflect-question")).to_be_visible()
    return page


def again(page: Page) -> Page:
    page.reload()
    return reflect(page)


def write(page: Page, text: str) -> None:
    """Type and wait until it is saved."""
    page.fill(".desk textarea", text)
    expect(page.locator(".desk .state")).to_contain_text("Saved")


def keep(page: Page, words: str) -> None:
    page.click(".desk .keep")
    expect(page.locator(".desk .state")).to_contain_text("Kept")
    expect(page.locator("#entries .entry .words").first).to_contain_text(words)
    expect(page.locator(".desk textarea")).to_have_value("")


def lies_anywhere(word: str, served: Served) -> list[Path]:
    """Files on disk with a word in clear: data, the server's output, Gradio's cache."""
    folders = (served.folder.parent, Path(tempfile.gettempdir()) / "gradio")
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return [file for file in files if word.encode() in file.read_bytes()]


def taken(page: Page, kind: str) -> bytes:
    reply = page.context.request.get(f"/journal.{kind}".join((page.url.split("/mentee")[0], "")))
    assert reply.ok
    return reply.body()


def test_a_month_of_one_persons_use(
    context: BrowserContext, chromium: Browser, served: Served
) -> None:
    page = opened(context, served, "mentee2")
    first_question = page.locator(".reflect-question").inner_text()
    write_the_month(page)
    share(page)
    partner = chromium.new_context()
    partner.set_default_timeout(LONG)
    theirs = opened(partner, served, "mentor2")
    expect(theirs.locator("#received")).to_contain_text(f"{CANARY} rota")
    expect(theirs.locator("#received")).not_to_contain_text("handover")
    page.locator("[data-unshare]").click()
    expect(page.locator("#entries-said")).to_contain_text("Taken back")
    expect(again(theirs).locator("#received")).not_to_contain_text(CANARY)
    partner.close()
    promise(page)
    look_back(page)
    assert page.locator(".reflect-question").inner_text() != first_question
    assert lies_anywhere(CANARY, served) == []
    take_along_bring_back_and_delete(page)
    assert lies_anywhere(CANARY, served) == []


def write_the_month(page: Page) -> None:
    for n, text in enumerate(WEEKS):
        write(page, text)
        page.locator(".scale.confidence label").nth(n + 1).click()
        page.locator(".scale.learning label").nth(4).click()
        if n == 0:
            deepen(page)
        keep(page, text.split(",")[0].strip())
    readers = page.locator("#entries .entry .lock")
    expect(readers).to_have_count(3)
    for n in range(3):
        expect(readers.nth(n)).to_contain_text("Only you can read this")


def deepen(page: Page) -> None:
    """One question, which quotes the writer, is open and writes nothing for them."""
    aside = page.locator(".desk .deeper")
    expect(aside).to_be_visible()
    aside.locator("summary").click()
    expect(aside.locator(".ask")).to_have_text(
        f"You write “On Thursday I kept quiet when the {CANARY} rota came up, because I did not "
        "want to sound defensive”. What would you have said?"
    )
    expect(page.locator(".desk textarea")).to_have_value(WEEKS[0])
    page.click(".desk .no-thanks")
    expect(aside).to_be_hidden()
    expect(page.locator(".desk .state")).to_contain_text("Saved")


def share(page: Page) -> None:
    oldest = page.locator("#entries .entry").last
    oldest.locator(".actions > summary").click()
    oldest.locator(".sentences [data-share]").first.click()
    expect(page.locator("#entries-said")).to_contain_text("Shared")
    oldest = page.locator("#entries .entry").last
    expect(oldest.locator(".lock")).to_contain_text("your partner can read the words marked")
    expect(oldest.locator(".words mark")).to_contain_text(CANARY)


def promise(page: Page) -> None:
    entry = page.locator("#entries .entry").nth(1)
    entry.locator(".actions > summary").click()
    entry.locator("[data-promise]").first.click()
    box = page.locator("#promise-words textarea")
    expect(box).to_have_value("I will ask the night team before I answer.")
    page.click("#promise-it")
    expect(page.locator("#entries-said")).to_contain_text("Both of you see it")
    page.get_by_role("tab", name="Our pair").click()
    again(page).get_by_role("tab", name="Our pair").click()
    expect(page.locator("#ledger")).to_contain_text("I will ask the night team before I answer")
    reflect(page)


def look_back(page: Page) -> None:
    points = page.locator("#timeline a.point")
    expect(points).to_have_count(3)
    points.first.focus()
    expect(page.locator("#timeline .tip")).to_contain_text("confidence 2, learning 5")
    expect(page.locator("#timeline .tip")).to_contain_text("On Thursday I kept quiet")
    expect(page.locator("#comes-back")).to_contain_text("handover")
    page.fill("#search input, #search textarea", "handovers")
    page.press("#search input, #search textarea", "Enter")
    expect(page.locator("#found li")).to_have_count(2)
    page.locator("#summing-up button").first.click()
    expect(page.locator("#summary")).to_contain_text("What do they need from me at the handover?")
    whole = "".join(WEEKS)
    for quote in page.locator("#summary li [dir=auto]").all_inner_texts():
        assert quote.strip("“”") in whole


def take_along_bring_back_and_delete(page: Page) -> None:
    file = taken(page, "json")
    assert [entry["text"] for entry in json.loads(file)["entries"]] == list(WEEKS)
    assert CANARY in taken(page, "md").decode()
    with zipfile.ZipFile(io.BytesIO(taken(page, "docx"))) as word:
        assert CANARY in word.read("word/document.xml").decode()
    newest = page.locator("#entries .entry").first
    newest.locator(".actions > summary").click()
    newest.locator(".remove summary").click()
    newest.locator("[data-remove]").click()
    expect(page.locator("#entries-said .receipt")).to_contain_text("1 entry")
    expect(page.locator("#entries .entry")).to_have_count(2)
    page.locator("#taking button").first.click()
    for told in ("1 entry brought back, 2 were there", "0 entries brought back, 3 were there"):
        page.set_input_files(
            "#bring input",
            {"name": "mine.json", "mimeType": "application/json", "buffer": file},
        )
        expect(page.locator("#bring .brought")).to_contain_text(told)
    expect(page.locator("#entries .entry")).to_have_count(3)
    page.click("#delete-journal")
    expect(page.locator("#journal-receipt")).to_contain_text("Type forget first")
    page.fill("#journal-sure input, #journal-sure textarea", "forget")
    page.click("#delete-journal")
    expect(page.locator("#journal-receipt")).to_contain_text("3 entries")
    expect(page.locator("#entries .entry")).to_have_count(0)


def test_two_windows_on_one_page_lose_nothing(context: BrowserContext, served: Served) -> None:
    left = opened(context, served, "mentee3")
    write(left, "Written on the left.")
    right = context.new_page()
    right.goto(left.url)
    reflect(right)
    expect(right.locator(".desk textarea")).to_have_value("Written on the left.")
    write(right, "Written on the left. And on the right.")
    left.fill(".desk textarea", "Written on the left, longer.")
    aside = left.locator(".desk .conflict")
    expect(aside).to_contain_text("And on the right.")
    expect(left.locator(".desk .state")).to_contain_text("Not saved yet")
    expect(left.locator(".desk textarea")).to_have_value("Written on the left, longer.")
    aside.get_by_role("button", name="Keep both texts").click()
    expect(left.locator(".desk .state")).to_contain_text("Saved")
    both = "Written on the left, longer.\n\nWritten on the left. And on the right."
    keep(left, "Written on the left, longer.")
    right.fill(".desk textarea", both)
    right.click(".desk .keep")
    expect(right.locator(".desk .state")).to_contain_text("Kept")
    expect(right.locator("#entries .entry")).to_have_count(1)


def test_a_lost_connection_keeps_the_words_and_saves_them_later(
    context: BrowserContext, served: Served
) -> None:
    page = opened(context, served, "mentee4")
    cut = {"off": True}

    def line(route: Route) -> None:
        if cut["off"]:
            route.abort()
        else:
            route.continue_()

    page.route("**/journal/*", line)
    page.fill(".desk textarea", "Written in a tunnel.")
    expect(page.locator(".desk .state")).to_contain_text("No connection")
    expect(page.locator(".desk textarea")).to_have_value("Written in a tunnel.")
    stored = page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])")
    assert "tunnel" not in stored
    cut["off"] = False
    expect(page.locator(".desk .state")).to_contain_text("Saved")
    expect(again(page).locator(".desk textarea")).to_have_value("Written in a tunnel.")


def test_long_and_odd_texts_are_kept_as_they_are(context: BrowserContext, served: Served) -> None:
    page = opened(context, served, "mentee5")
    odd = "שלום 👩🏽‍🦽 <b>&amp;</b>\n\n  مرحبا "
    long = ("Pasted words without an end. " * 3500)[:100_000]
    assert len(long) == 100_000
    for text in (odd, long):
        write(page, text)
        expect(again(page).locator(".desk textarea")).to_have_value(text)
        page.click(".desk .keep")
        expect(page.locator(".desk .state")).to_contain_text("Kept")
    kept = json.loads(taken(page, "json"))["entries"]
    assert [entry["text"] for entry in kept] == [odd, long]


def test_signs_of_need_show_routes_at_once_and_tell_nobody(
    context: BrowserContext, chromium: Browser, served: Served
) -> None:
    page = opened(context, served, "mentee6")
    page.locator(".desk details.ways > summary").click()
    expect(page.locator(".desk details.ways")).to_contain_text("programme coordinator")
    page.fill(".desk textarea", "I cry every night and I can't cope any more. I feel hopeless.")
    care = page.locator(".desk aside.care")
    expect(care).to_contain_text("programme coordinator")
    expect(care).to_contain_text("Nobody was told")
    expect(page.locator(".desk .deeper")).to_be_hidden()
    page.click(".desk .keep")
    expect(page.locator(".desk .state")).to_contain_text("Kept")
    expect(page.locator(".desk aside.care")).to_be_visible()
    for username in ("mentor6", "coordinator"):
        other = chromium.new_context()
        other.set_default_timeout(LONG)
        tab = other.new_page()
        tab.goto(f"{served.url}/login")
        tab.fill("input[name=username]", username)
        tab.fill("input[name=password]", PASSWORD)
        tab.click("form button")
        expect(tab.get_by_role("tab").first).to_be_visible()
        assert "cope" not in tab.inner_text("body")
        other.close()


def test_a_model_and_a_blank_page_can_be_chosen(context: BrowserContext, served: Served) -> None:
    page = opened(context, served, "mentor7")
    seen = {page.locator(".reflect-question").inner_text()}
    for _ in range(3):
        before = page.locator(".reflect-question").inner_text()
        page.click("#another")
        expect(page.locator(".reflect-question")).not_to_have_text(before)
        seen.add(page.locator(".reflect-question").inner_text())
    assert len(seen) == 4
    page.locator("#question summary").click()
    expect(page.locator("#question .source mark").first).to_be_visible()
    page.click("#model input")
    page.get_by_role("option", name=re.compile("blank page", re.IGNORECASE)).click()
    expect(page.locator(".reflect-question")).to_contain_text("Start wherever you are")
    page.click("#model input")
    page.get_by_role("option", name=re.compile("Kolb")).click()
    expect(page.locator("#question [data-card]")).to_be_visible()


def test_it_fits_a_phone_in_the_dark(chromium: Browser, served: Served) -> None:
    phone = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    phone.set_default_timeout(LONG)
    page = opened(phone, served, "mentee7")
    write(page, "A short entry with averyveryverylongwordthatnothingcanbreak" * 3)
    page.locator(".scale.comfort label").nth(2).click()
    keep(page, "A short entry")
    page.locator("#entries .actions > summary").click()
    expect(page.locator("#timeline a.point")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    phone.close()
