"""The note after a meeting, from typing to the partner's page, in a real Chromium."""

import io
import json
import re
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.served import PASSWORD, Served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LONG = 120_000
"""Milliseconds for a busy machine."""
expect.set_options(timeout=LONG)
CANARY = "heliotrope"
NOTE = (
    "Hettie and Oyelaran spoke of the heliotrope plan. "
    "She will ask in the ward meeting who has not spoken by Friday. "
    "He is the only deaf porter on the floor."
)


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport={"width": 1280, "height": 1000})
    made.set_default_timeout(LONG)
    yield made
    made.close()


def opened(context: BrowserContext, served: Served, username: str, tab: str) -> Page:
    page = context.new_page()
    page.goto(f"{served.url}/login")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", PASSWORD)
    page.click("form button")
    turn_to(page, tab)
    if tab == "After the meeting":
        expect(page.locator("#after-meeting input")).not_to_have_value("")
    return page


def turn_to(page: Page, tab: str) -> None:
    """Open a tab; on a phone all of them stand there, too."""
    page.get_by_role("tab", name=tab).click()


def check(page: Page, text: str) -> None:
    """Type a note and wait for its preview."""
    page.fill("#note textarea", text)
    page.click("#check")
    expect(page.locator("#note-preview .preview")).to_be_visible()


def select(page: Page, words: str) -> None:
    """Select words of the preview, as a mouse would."""
    page.evaluate(
        """words => {
          for (const part of document.querySelectorAll('#note-preview .preview span')) {
            const at = part.textContent.indexOf(words);
            if (at < 0 || !part.firstChild) continue;
            const range = document.createRange();
            range.setStart(part.firstChild, at);
            range.setEnd(part.firstChild, at + words.length);
            const selection = document.getSelection();
            selection.removeAllRanges();
            selection.addRange(range);
          }
        }""",
        words,
    )


def lies_anywhere(word: str, served: Served) -> bool:
    """Whether a word is on disk in clear: data, the server's output, Gradio's cache."""
    folders = (served.folder.parent, Path(tempfile.gettempdir()) / "gradio")
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return any(word.encode() in file.read_bytes() for file in files)


def test_a_preview_is_changed_by_selecting_clicking_and_typing(
    context: BrowserContext, served: Served
) -> None:
    page = opened(context, served, "mentor5", "After the meeting")
    check(page, NOTE.replace("Hettie", "Perry"))
    preview = page.locator("#note-preview .preview")
    expect(preview).not_to_contain_text("Perry")
    expect(preview.locator(".mask.person").first).to_contain_text("[Colleague-")
    expect(page.locator("#note-preview .pointing")).to_contain_text("only deaf porter")
    select(page, CANARY)
    page.click("#note-preview button.mask-selected")
    expect(preview.locator(".mask.detail")).to_have_text("[Detail]")
    guess = preview.locator("button.mask.guess").first
    expect(guess).to_contain_text("[Person-")
    guess.click()
    expect(preview).to_contain_text("Oyelaran")
    page.fill("#mask-words textarea, #mask-words input", "oyelaran")
    page.click("#mask-typed")
    expect(preview.locator(".mask.detail")).to_have_count(2)
    page.click("#note-preview button.mask-these")
    expect(page.locator("#note-preview .pointing")).to_have_count(0)


def test_a_note_is_stored_read_by_the_partner_and_forgotten(
    context: BrowserContext, chromium: Browser, served: Served
) -> None:
    page = opened(context, served, "mentor4", "After the meeting")
    check(page, NOTE)
    expect(page.locator(".readers")).to_contain_text("nobody else, not even the coordinator")
    promise = page.locator("#after-promises input").first
    promise.check()
    page.fill("#mask-words textarea, #mask-words input", "deaf porter")
    page.click("#mask-typed")
    expect(page.locator("#note-preview .mask.detail")).to_be_visible()
    expect(promise).to_be_checked()
    page.fill("#note textarea", NOTE.replace("Friday", "Monday"))
    page.click("#check")
    expect(promise).not_to_be_checked()
    promise.check()
    page.locator("#after-agree input[type=radio][value='4']").first.check()
    page.locator("#after-agree input[type=radio][value='1']").last.check()
    page.click("#save-note")
    expect(page.locator("#after-said")).to_contain_text("Saved as you saw it")
    expect(page.locator("#note textarea")).to_have_value("")
    expect(page.locator("#save-note")).to_be_hidden()
    for word in ("Hettie and", "Oyelaran", CANARY):
        assert not lies_anywhere(word, served)
    partner = chromium.new_context()
    partner.set_default_timeout(LONG)
    read_and_forget(opened(partner, served, "mentee4", "Our pair"))
    partner.close()


def read_and_forget(page: Page) -> None:
    """The partner reads note and promise, not the ratings, and has the note forgotten."""
    expect(page.locator("#ledger")).to_contain_text("ask in the ward meeting")
    page.get_by_role("button", name=re.compile("^Notes")).click()
    expect(page.locator("#notes")).to_contain_text(f"spoke of the {CANARY} plan")
    expect(page.locator("#notes")).not_to_contain_text("Oyelaran")
    page.get_by_role("button", name="Your two private ratings").click()
    expect(page.locator("#rate-meeting")).to_be_visible()
    assert page.locator("#useful input:checked, #safe input:checked").count() == 0
    page.get_by_role("button", name="Take along, or have forgotten").click()
    page.click("#forget-which input")
    page.get_by_role("option", name=re.compile(r"spoke of the")).click()
    page.click("#forget-note")
    expect(page.locator("#receipt")).to_contain_text("1 note")
    expect(page.locator("#notes")).not_to_contain_text(CANARY)
    page.reload()
    turn_to(page, "Our pair")
    expect(page.locator("#ledger")).not_to_contain_text("ask in the ward meeting")


def test_what_was_not_checked_is_not_saved_and_stays_in_the_form(
    context: BrowserContext, served: Served
) -> None:
    page = opened(context, served, "mentor5", "After the meeting")
    check(page, "We spoke of time.")
    page.fill("#note textarea", "We spoke of something else altogether.")
    page.click("#save-note")
    expect(page.locator("#save-said")).to_contain_text("changed since you checked it")
    expect(page.locator("#save-said")).to_be_in_viewport()
    expect(page.locator("#note textarea")).to_have_value("We spoke of something else altogether.")
    turn_to(page, "Our pair")
    page.get_by_role("button", name=re.compile("^Notes")).click()
    expect(page.locator("#notes .entry").first).to_be_visible()
    assert "spoke of time" not in page.locator("#notes").inner_text()


def test_what_was_used_is_ticked_of_the_agenda_that_was_just_made(
    context: BrowserContext, served: Served
) -> None:
    page = opened(context, served, "mentor3", "Prepare")
    page.fill("#ask textarea", "A 45 minute agenda for our next meeting")
    page.click("#send")
    expect(page.locator("#talk a[href*='.md']").first).to_be_visible()
    turn_to(page, "After the meeting")
    check(page, "We took the first half and ran out of time.")
    core = page.locator("#after-used label").first
    core.locator("input").check()
    page.locator("#after-agree input[type=radio][value='4']").first.check()
    page.locator("#after-agree input[type=radio][value='5']").last.check()
    page.fill("#mask-words textarea, #mask-words input", "first half")
    page.click("#mask-typed")
    expect(page.locator("#note-preview .mask.detail")).to_be_visible()
    expect(core.locator("input")).to_be_checked()
    page.click("#save-note")
    expect(page.locator("#after-said")).to_contain_text("Saved as you saw it")
    check(page, "Another meeting, another note.")
    expect(page.locator("#after-agree input[type=radio]:checked")).to_have_count(0)
    expect(page.locator("#after-used")).to_be_hidden()
    archive = zipfile.ZipFile(io.BytesIO(page.request.get(f"{served.url}/export.zip").body()))
    assert len(json.loads(archive.read("meetings.json"))[-1]["activity_ids"]) == 1


def test_four_prompts_become_one_note(context: BrowserContext, served: Served) -> None:
    page = opened(context, served, "mentor6", "After the meeting")
    prompts = page.get_by_label("By four short prompts")
    prompts.click()
    expect(prompts).to_be_checked()
    page.fill("#prompt-0 textarea", "The rota")
    page.fill("#prompt-3 textarea", "He will read the survey by next week")
    page.click("#check")
    preview = page.locator("#note-preview .preview")
    expect(preview).to_have_text(
        "We talked about: The rota\n\nPromised: He will read the survey by next week"
    )
    expect(page.locator("#after-promises")).to_contain_text("The leader: read the survey")


def test_both_change_promises_and_arrangements(context: BrowserContext, served: Served) -> None:
    page = opened(context, served, "mentee7", "Our pair")
    page.click("#change-promises button.label-wrap")
    page.fill("#promise-new textarea, #promise-new input", "walk the floor with the night team")
    page.fill("#promise-when textarea, #promise-when input", "next week")
    page.click("#promise-add")
    expect(page.locator("#ledger")).to_contain_text("walk the floor with the night team")
    page.click("#promise input")
    page.get_by_role("option", name=re.compile("walk the floor")).first.click()
    page.get_by_role("button", name="Done", exact=True).click()
    expect(page.locator("#ledger ul.done").last).to_contain_text("walk the floor")
    expect(page.locator("#our-pair")).to_contain_text("Switched off for the next meeting")
    expect(page.locator("#disclose")).to_be_hidden()


def test_nothing_more_is_deleted_without_the_word(context: BrowserContext, served: Served) -> None:
    page = opened(context, served, "mentor7", "Our pair")
    page.get_by_role("button", name="Take along, or have forgotten").click()
    page.click("#forget-me")
    expect(page.locator("#receipt")).to_contain_text("Type forget first")
    page.reload()
    expect(page.locator(".meeting")).to_contain_text("Meeting")


def test_it_fits_a_phone(chromium: Browser, served: Served) -> None:
    phone = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    phone.set_default_timeout(LONG)
    page = opened(phone, served, "mentor5", "After the meeting")
    check(page, NOTE + " Ring 07700 900123 at Brightwater Trust on 3 May 2026.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for kind in ("person", "phone", "organisation", "date"):
        light = page.locator(f"#note-preview .mask.{kind}").first.evaluate(
            "mask => getComputedStyle(mask).backgroundColor.match(/\\d+/g).slice(0, 3)"
        )
        assert sum(map(int, light)) < 3 * 128, f"{kind} is light on a dark page"
    turn_to(page, "Our pair")
    expect(page.locator("#our-pair")).to_contain_text("Agreement")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    phone.close()
