"""Themes come out only in company, and no two views subtract to one pair."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import NotAllowed, WrongUse
from coach.service.clocks import FixedClock
from coach.service.themes import RESTS_IN, ROUND, SHARED_BY, THEMES, Themes, next_themes
from coach.stores.unit_of_work import SqlStore
from tests.service.house import COORDINATOR, MONDAY, bytes_under, enrol

PAIRS = tuple("abcdefgh")
KEY = b"a key under which nothing rests in these rounds"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(MONDAY)


@pytest.fixture
def themes(sqlite_store: SqlStore, clock: FixedClock) -> Themes:
    enrol(sqlite_store, PAIRS)
    return Restless(sqlite_store, KEY, clock)


class Restless(Themes):
    """Shows every theme of the list, so that a test sees the rules one by one."""

    def _rests(self, programme_id: str, theme: str, number: int) -> bool:
        return False


def of(role: Role, pair: str) -> Viewer:
    return Viewer(f"{role}-{pair}", role, "p", pair)


def both_offer(themes: Themes, pairs: str, *offered: str) -> None:
    for pair in pairs:
        for role in (Role.MENTOR, Role.MENTEE):
            themes.offer(of(role, pair), offered)


def test_a_theme_counts_where_both_of_the_pair_said_yes(themes: Themes) -> None:
    assert themes.offer(of(Role.MENTOR, "a"), ["meetings", "time"]).both == ()
    offered = themes.offer(of(Role.MENTEE, "a"), ["meetings"])
    assert (offered.own, offered.both) == (("meetings",), ("meetings",))
    assert themes.offered(of(Role.MENTOR, "a")).own == ("meetings", "time")
    assert themes.offered(of(Role.MENTOR, "b")).both == ()


@pytest.mark.parametrize(("pairs", "shown"), [("abcd", ()), ("abcde", ("meetings",))])
def test_it_takes_five_pairs(
    themes: Themes, clock: FixedClock, pairs: str, shown: tuple[str, ...]
) -> None:
    both_offer(themes, pairs, "meetings")
    for pair in "fgh":
        themes.offer(of(Role.MENTOR, pair), ["meetings"])
    clock.advance(ROUND)
    assert themes.shown(COORDINATOR) == shown


def test_everybody_sees_the_same_list(themes: Themes, clock: FixedClock) -> None:
    both_offer(themes, "abcde", "meetings", "time")
    clock.advance(ROUND)
    views = {themes.shown(of(role, pair)) for pair in PAIRS for role in Role}
    assert views == {("meetings", "time")} == {themes.shown(COORDINATOR)}


def test_nobody_can_tick_a_box_and_watch(themes: Themes, clock: FixedClock) -> None:
    both_offer(themes, "abcd", "meetings")
    both_offer(themes, "efgh", "time")
    clock.advance(ROUND)
    before = themes.shown(COORDINATOR)
    both_offer(themes, "e", "meetings", "time")
    assert themes.shown(COORDINATOR) == before == ()
    clock.advance(timedelta(days=27))
    assert themes.shown(of(Role.MENTOR, "e")) == ()


def test_one_pairs_yes_between_two_rounds_brings_nothing_in(
    themes: Themes, clock: FixedClock
) -> None:
    both_offer(themes, "abcd", "meetings")
    both_offer(themes, "efgh", "time")
    clock.advance(ROUND)
    before = themes.shown(COORDINATOR)
    both_offer(themes, "e", "meetings", "time")
    for _ in range(3):
        clock.advance(ROUND)
        assert themes.shown(COORDINATOR) == before
    both_offer(themes, "fgh", "careers")
    clock.advance(ROUND)
    assert themes.shown(COORDINATOR) == before
    both_offer(themes, "ab", "meetings", "careers")
    clock.advance(ROUND)
    assert themes.shown(COORDINATOR) == ("careers", "meetings")


def test_what_was_taken_back_is_gone_at_the_next_round(themes: Themes, clock: FixedClock) -> None:
    both_offer(themes, "abcde", "meetings")
    clock.advance(ROUND)
    assert themes.shown(COORDINATOR) == ("meetings",)
    themes.offer(of(Role.MENTEE, "a"), [])
    assert themes.shown(COORDINATOR) == ("meetings",)
    clock.advance(ROUND)
    assert themes.shown(COORDINATOR) == ()


def test_a_forgotten_pair_counts_no_longer(
    themes: Themes, clock: FixedClock, sqlite_store: SqlStore
) -> None:
    both_offer(themes, "abcde", "meetings")
    clock.advance(ROUND)
    assert themes.shown(COORDINATOR)
    with sqlite_store.work() as work:
        work.forgetting.pair("a")
        work.commit()
    clock.advance(ROUND)
    assert themes.shown(COORDINATOR) == ()


def test_a_theme_that_is_missing_may_only_rest(
    themes: Themes, clock: FixedClock, sqlite_store: SqlStore
) -> None:
    """Five pairs share it throughout, and still it is away in about one round of four."""
    both_offer(themes, "abcdefgh", *THEMES)
    clock.advance(ROUND)
    resting = Themes(sqlite_store, b"another key", clock)
    missing = 0
    for _ in range(10):
        missing += len(THEMES) - len(resting.shown(COORDINATOR))
        clock.advance(ROUND)
    share = missing / (10 * len(THEMES))
    assert 0.5 / RESTS_IN < share < 2 / RESTS_IN


OFFERS = st.dictionaries(
    st.sampled_from(PAIRS), st.sets(st.sampled_from(("meetings", "time", "power")))
)


@given(st.lists(OFFERS, min_size=1, max_size=8))
def test_whatever_pairs_do_no_theme_is_shown_for_fewer_and_none_enters_for_one(
    rounds: list[dict[str, set[str]]],
) -> None:
    agreed: dict[str, set[str]] = {}
    shown: tuple[str, ...] = ()
    pending: set[str] = set()
    for moves in rounds:
        pending |= {pair for pair, themes in moves.items() if themes != agreed.get(pair, set())}
        agreed = {**agreed, **moves}
        after = next_themes(shown, agreed, len(pending))
        for theme in after:
            assert sum(theme in themes for themes in agreed.values()) >= SHARED_BY
        if set(after) - set(shown):
            assert len(pending) >= SHARED_BY
        if len(pending) >= SHARED_BY:
            pending = set()
        shown = after


def test_only_a_pair_offers_and_only_what_is_on_the_list(themes: Themes) -> None:
    with pytest.raises(NotAllowed):
        themes.offer(COORDINATOR, ["time"])
    with pytest.raises(WrongUse):
        themes.offer(of(Role.MENTOR, "a"), ["Priya said so"])


def test_an_offer_is_on_no_disk_in_clear(themes: Themes, tmp_path: Path) -> None:
    themes.offer(of(Role.MENTOR, "a"), ["visibility"])
    assert themes.offered(of(Role.MENTOR, "a")).own == ("visibility",)
    assert b"visibility" not in bytes_under(tmp_path)
