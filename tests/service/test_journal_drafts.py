"""A page saves itself: in several tabs, over a bad line, cut off midway; nothing is lost."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.domain.access import scope_of
from coach.domain.journal import JournalDraft, Scales
from coach.errors import NotAllowed, WrongUse
from coach.service.journal.drafts import LONGEST, Page, Standing
from coach.stores.unit_of_work import SqlStore
from tests.service.house import COORDINATOR, MENTEE, MENTOR
from tests.service.journal_house import JournalHouse, build_journal, page_of


@pytest.fixture
def house(store: SqlStore) -> JournalHouse:
    return build_journal(store)


def opened(house: JournalHouse, text: str = "", tab: str = "one") -> Page:
    draft = house.journal.desk.open(MENTEE)
    page = page_of(draft.entry_id, draft.session_number, text, draft.revision)
    return replace(page, page=tab)


def saved(house: JournalHouse, page: Page) -> JournalDraft:
    told = house.journal.desk.save(MENTEE, page)
    assert told.saved.standing is Standing.SAVED
    return told.saved.draft


def entries(house: JournalHouse) -> list[str]:
    return [one.entry.text for one in house.journal.entries.all(MENTEE)]


def test_a_draft_is_there_again_after_a_reload(house: JournalHouse) -> None:
    scales = Scales(4, None, 2)
    saved(house, replace(opened(house, "Half a thought"), scales=scales))
    again = house.journal.desk.open(MENTEE)
    assert (again.text, again.scales, again.session_number) == ("Half a thought", scales, 2)
    assert house.journal.desk.open(MENTOR).text == ""


def test_a_page_becomes_one_entry_however_often_it_is_kept(house: JournalHouse) -> None:
    page = opened(house, "Whole")
    saved(house, page)
    first = house.journal.desk.keep(MENTEE, replace(page, turn=1))
    again = house.journal.desk.keep(MENTEE, replace(page, turn=2))
    assert first.saved.standing is Standing.SAVED
    assert again.saved.standing is Standing.KEPT
    assert entries(house) == ["Whole"]
    assert house.journal.desk.open(MENTEE).text == ""


def test_an_answer_that_was_lost_does_no_harm(house: JournalHouse) -> None:
    page = opened(house, "One")
    saved(house, page)
    repeated = saved(house, page)
    more = saved(house, replace(page, text="One two", turn=1))
    assert (repeated.revision, more.revision) == (1, 2)
    late = saved(house, replace(page, text="One", turn=0))
    assert (late.text, late.revision) == ("One two", 2)


def test_two_tabs_never_overwrite_each_other(house: JournalHouse) -> None:
    left, right = opened(house, "Left"), opened(house, "Right", tab="two")
    saved(house, left)
    told = house.journal.desk.save(MENTEE, right)
    assert told.saved.standing is Standing.CONFLICT
    assert told.saved.draft.text == "Left"
    decided = replace(
        right,
        entry_id=told.saved.draft.entry_id,
        revision=told.saved.draft.revision,
        text="Right\n\nLeft",
    )
    saved(house, decided)
    refused = house.journal.desk.save(MENTEE, replace(left, text="Left again", revision=1))
    assert refused.saved.standing is Standing.CONFLICT
    assert refused.saved.draft.text == "Right\n\nLeft"


def test_a_page_kept_in_one_tab_is_not_doubled_by_the_other(house: JournalHouse) -> None:
    page = opened(house, "Mine")
    saved(house, page)
    other = replace(opened(house, "Mine, and more", tab="two"), revision=1)
    house.journal.desk.keep(MENTEE, replace(page, turn=1))
    for ending in (house.journal.desk.save, house.journal.desk.keep):
        told = ending(MENTEE, other)
        assert told.saved.standing is Standing.KEPT
        assert told.saved.draft.text == "Mine"
    assert entries(house) == ["Mine"]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["one", "two"]), st.booleans()), max_size=8))
def test_whatever_two_tabs_do_every_acknowledged_word_is_there(
    house: JournalHouse, steps: list[tuple[str, bool]]
) -> None:
    house.journal.entries.delete_all(MENTEE)
    pages = {tab: opened(house, "", tab) for tab in ("one", "two")}
    acknowledged: set[str] = set()
    for turn, (tab, keeps) in enumerate(steps):
        word = f"w{turn}"
        page = replace(pages[tab], text=f"{pages[tab].text} {word}", turn=turn)
        desk = house.journal.desk
        told = desk.keep(MENTEE, page) if keeps else desk.save(MENTEE, page)
        if told.saved.standing is Standing.SAVED:
            acknowledged.add(word)
        pages[tab] = (
            opened(house, house.journal.desk.open(MENTEE).text, tab)
            if keeps or told.saved.standing is not Standing.SAVED
            else replace(page, revision=told.saved.draft.revision)
        )
    everything = " ".join([*entries(house), house.journal.desk.open(MENTEE).text])
    assert acknowledged <= set(everything.split())


def test_a_cut_off_save_leaves_what_was_acknowledged(house: JournalHouse) -> None:
    page = opened(house, "Acknowledged")
    kept = saved(house, page)
    with house.store.work() as work:
        work.journal.put_draft(replace(kept, text="Torn", revision=2), 1)
        work.journal.drop_draft(kept.session_number, scope_of(MENTEE))
    assert house.journal.desk.open(MENTEE).text == "Acknowledged"


@pytest.mark.parametrize(
    "text",
    [
        "\n  leading and trailing  \n",
        "שלום, הפגישה הייתה טובה. مرحبا بالعالم",
        "👩🏽‍🦽🏳️‍🌈 e\u0301 \u202eabc\u202c \x00",
        "paste " * 20_000,
    ],
)
def test_any_text_comes_back_as_it_was(house: JournalHouse, text: str) -> None:
    page = opened(house, text)
    assert saved(house, page).text == text
    house.journal.desk.keep(MENTEE, replace(page, turn=1))
    assert entries(house) == [text]


def test_half_a_character_is_replaced_and_loses_nothing_else(house: JournalHouse) -> None:
    assert saved(house, opened(house, "a\ud83db")).text == "a\ufffdb"


def test_too_long_a_page_is_refused_with_words_kept(house: JournalHouse) -> None:
    page = opened(house, "x" * (LONGEST + 1))
    with pytest.raises(WrongUse, match="still on the page"):
        house.journal.desk.save(MENTEE, page)
    assert saved(house, replace(page, text="x" * LONGEST)).revision == 1


def test_scales_alone_make_an_entry_and_nothing_at_all_does_not(house: JournalHouse) -> None:
    page = opened(house, "  ")
    with pytest.raises(WrongUse, match="nothing to keep"):
        house.journal.desk.keep(MENTEE, page)
    told = house.journal.desk.keep(MENTEE, replace(page, scales=Scales(comfort=3)))
    assert told.saved.standing is Standing.SAVED
    assert house.journal.entries.all(MENTEE)[0].entry.scales == Scales(comfort=3)


@pytest.mark.parametrize(
    "change",
    [
        {"entry_id": "entry-1"},
        {"meeting": -1},
        {"scales": Scales(6)},
        {"page": "a b"},
        {"question": "q" * 601},
    ],
)
def test_a_page_that_is_not_ours_is_refused(house: JournalHouse, change: dict[str, object]) -> None:
    with pytest.raises(WrongUse, match="another version"):
        house.journal.desk.save(MENTEE, replace(opened(house, "x"), **change))  # type: ignore[arg-type]


def test_nobody_writes_into_anothers_journal(house: JournalHouse) -> None:
    page = opened(house, "Mine")
    house.journal.desk.keep(MENTEE, page)
    assert house.journal.desk.save(MENTOR, page).saved.standing is Standing.SAVED
    told = house.journal.desk.keep(MENTOR, replace(page, text="Stolen", turn=1))
    assert told.saved.standing is Standing.CONFLICT
    assert entries(house) == ["Mine"]
    with pytest.raises(NotAllowed):
        house.journal.desk.open(COORDINATOR)
