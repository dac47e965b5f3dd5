"""The mentor's chat with a model behind it, in a real Chromium and over real sockets."""

import shutil
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from coach.composing.obliging import obliging
from coach.inference.scripted_asked import Asked
from coach.inference.scripted_faults import Fault
from coach.inference.scripted_server import ScriptedServer
from coach.prompting.marking import unmarked
from tests.browser.test_prepare import LONG, ask, sign_in
from tests.served import Served, demo

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.long]
AGENDA = "An agenda for our next meeting, 45 minutes"
DIFFER = "They differ in"


@dataclass
class Modelled:
    """A running demo with a model of its own."""

    served: Served
    server: ScriptedServer
    faults: deque[Fault] = field(default_factory=deque)

    def last(self) -> Asked:
        return self.server.asked[-1]


@pytest.fixture(scope="module")
def modelled(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Modelled]:
    folder = tmp_path_factory.mktemp("modelled")
    shutil.copytree(prepared, folder / "data")
    faults: deque[Fault] = deque()

    def next_fault() -> Iterator[Fault]:
        while True:
            yield faults.popleft() if faults else Fault.NONE

    def answer(asked: Asked) -> str:
        return obliging(asked.system, asked.body)

    with ScriptedServer(answer, next_fault(), pace=0.03) as server:
        settings = {
            "COACH_LLM_BASE_URL": server.url,
            "COACH_LLM_MODEL": "local-model",
            "COACH_LLM_PRICE_IN": "3",
            "COACH_LLM_PRICE_OUT": "15",
            "COACH_LLM_BUDGET": "50",
        }
        with demo(folder, **settings) as running:
            yield Modelled(running, server, faults)


@pytest.fixture
def desk(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport={"width": 1280, "height": 900})
    made.set_default_timeout(LONG)
    yield made
    made.close()


def begun(page: Page) -> int:
    """Ask for an agenda and wait for its frame and first piece; suggestions that were there."""
    page.fill("#ask textarea", AGENDA)
    page.click("#send")
    page.wait_for_selector("article[aria-busy=true] tr.waiting")
    page.wait_for_selector("article[aria-busy=true] tr:not(.waiting)")
    return page.locator("[data-suggestion]").count()


def minutes(page: Page) -> int:
    """Of the latest agenda."""
    told = page.locator("[data-suggestion]").last.locator("td.minutes").all_inner_texts()
    return sum(int(text.split()[0]) for text in told)


def test_the_frame_comes_at_once_then_checked_pieces_and_what_was_sent_can_be_read(
    modelled: Modelled, desk: BrowserContext
) -> None:
    page = sign_in(desk, modelled.served, "mentor5")
    before = begun(page)
    settled = page.locator("[data-suggestion]")
    expect(settled).to_have_count(before + 1, timeout=LONG)
    assert minutes(page) == 45
    expect(settled.last.locator("footer.verdict")).to_contain_text("was sent to local-model")
    settled.last.locator("details.sent summary").click()
    sent = page.frame_locator("details.sent iframe >> nth=-1")
    shown = sent.locator("pre").first.inner_text()
    asked = modelled.last()
    assert shown.strip() == f"{asked.system}\n\n{asked.body}".strip()
    assert DIFFER not in asked.body
    suggestion = settled.last.get_attribute("data-suggestion")
    with closing(modelled.served.signed_in("mentor6")) as other:
        assert other.get(f"/sent/{suggestion}").status_code == 404
    with closing(modelled.served.signed_in("mentor5")) as owner:
        assert owner.get(f"/sent/{suggestion}").status_code == 200


def test_stop_frees_the_connection_and_keeps_what_was_ready(
    modelled: Modelled, desk: BrowserContext
) -> None:
    page = sign_in(desk, modelled.served, "mentor6")
    left = modelled.server.hung_up
    modelled.faults.append(Fault.STALL)
    before = begun(page)
    page.click("#stop")
    assert modelled.server.wait_for_hang_up(left + 1, 30)
    expect(page.locator("[data-suggestion]")).to_have_count(before + 1, timeout=LONG)
    suggestion = page.locator("[data-suggestion]").last
    expect(suggestion).to_contain_text("You stopped the model, so the rest was made")
    expect(suggestion).to_contain_text("is the library's own.")
    assert minutes(page) == 45


@pytest.mark.parametrize(
    ("fault", "says"),
    [(Fault.CUT, "broke off, so "), (Fault.BAD_KEY, "refused the key")],
)
def test_a_fault_ends_in_a_whole_suggestion_and_one_plain_line(
    modelled: Modelled, desk: BrowserContext, fault: Fault, says: str
) -> None:
    page = sign_in(desk, modelled.served, "mentor7")
    modelled.faults.append(fault)
    ask(page, AGENDA)
    suggestion = page.locator("[data-suggestion]").last
    expect(suggestion).to_contain_text(says)
    assert suggestion.locator("footer.verdict summary").inner_text().startswith("✓")


def test_who_somebody_is_leaves_only_once_the_mentor_switched_it_on(
    modelled: Modelled, desk: BrowserContext
) -> None:
    page = sign_in(desk, modelled.served, "mentor8")
    ask(page, AGENDA)
    assert DIFFER not in modelled.last().body
    _open(page, "Our pair")
    page.locator("#disclose input").check()
    expect(page.locator("#our-pair-said")).not_to_be_empty()
    _open(page, "Prepare")
    ask(page, AGENDA)
    assert DIFFER in unmarked(modelled.last().body)


def test_a_coordinator_sees_what_it_cost_and_nobodys_words(
    modelled: Modelled, desk: BrowserContext
) -> None:
    page = sign_in(desk, modelled.served, "coordinator")
    costs = page.locator(".coach.costs")
    expect(costs).to_contain_text("of 50.00")
    costs.locator("summary").click()
    expect(costs.locator("td").first).to_be_visible()
    assert "45 minutes" not in costs.inner_text()


def test_on_a_phone_in_the_dark_what_was_sent_fits(modelled: Modelled, chromium: Browser) -> None:
    phone = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    phone.set_default_timeout(LONG)
    page = sign_in(phone, modelled.served, "mentor2")
    ask(page, AGENDA)
    page.locator("details.sent summary").last.click()
    expect(page.locator("details.sent").last).to_have_attribute("open", "")
    sent = page.frame_locator("details.sent iframe >> nth=-1")
    expect(sent.locator("pre").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    phone.close()


def test_the_server_spoke_with_the_model_alone(modelled: Modelled) -> None:
    port = modelled.server.url.split(":")[-1].removesuffix("/v1")
    assert set(modelled.served.connections()) == {f"('127.0.0.1', {port})"}


def _open(page: Page, tab: str) -> None:
    page.get_by_role("tab", name=tab).click()
