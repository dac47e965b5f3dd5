"""Themes that pairs offer to their programme, shown only where at least five pairs share them.

What an onlooker could learn by subtracting one view from another (a differencing attack, Dwork and
Roth, 2014, doi:10.1561/0400000042, section 1) is held down by these rules:

- There is one list a programme, the same for every viewer, their own pair's offers included; it has
  no numbers and cannot be filtered. Two people who compare what they see learn nothing.
- It is made once a round and then stays. Only offers made before the round began count, so nobody
  can tick a box and watch. What is taken back is left out from the next round on.
- New themes enter only when at least five pairs changed what they offer since themes last entered,
  so that an entry points at no single pair.
- Every theme rests in some rounds, drawn under a secret key, so that a theme that goes may have
  been left by a pair or may only rest.
"""

from __future__ import annotations

import hmac
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from coach.domain.access import Viewer, scope_of
from coach.domain.people import Pair, Role
from coach.domain.themes import ThemeList, ThemeOffer
from coach.errors import NotAllowed, WrongUse
from coach.ports import Clock, Store, UnitOfWork

THEMES = (
    "belonging",
    "buildings",
    "careers",
    "confidence",
    "credit",
    "customers",
    "data",
    "decisions",
    "digital",
    "feedback",
    "hiring",
    "language",
    "listening",
    "meetings",
    "power",
    "remote-work",
    "strategy",
    "time",
    "values",
    "visibility",
    "wellbeing",
)
"""The only words that can be offered: the themes of the library's activities."""
SHARED_BY = 5
"""Pairs that must share a theme, or must have changed what they offer."""
ROUND = timedelta(days=28)
RESTS_IN = 4
"""A theme rests in about one of so many rounds."""

_START = datetime(2024, 1, 1, tzinfo=UTC)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Offered:
    """What a person said yes to, and what both of the pair did."""

    own: tuple[str, ...]
    both: tuple[str, ...]
    """These count."""


class Themes:
    """Takes offers and makes a round's list of them."""

    def __init__(self, store: Store, key: bytes, clock: Clock) -> None:
        """Themes on one store.

        Args:
            store: Where offers and lists are kept.
            key: Secret under which it is drawn which themes rest.
            clock: Decides which round it is.
        """
        self._store = store
        self._key = key
        self._clock = clock

    def offer(self, viewer: Viewer, themes: Collection[str]) -> Offered:
        """Say which themes the viewer would share; a theme counts where the partner agrees.

        Raises:
            NotAllowed: the viewer has no pair.
            WrongUse: a theme is none of `THEMES`.
        """
        if not set(themes) <= set(THEMES):
            raise WrongUse("Choose among the themes of the list.")
        now = self._clock.now()
        with self._store.work() as work:
            known = work.themes.own_offer(scope_of(viewer))
            before = known.since if known else {}
            since = {theme: before.get(theme, now) for theme in sorted(set(themes))}
            if dict(before) != since:
                pair_id = _pair_id(viewer)
                work.themes.put_offer(ThemeOffer(viewer.person_id, pair_id, since, now))
                work.commit()
        return self.offered(viewer)

    def offered(self, viewer: Viewer) -> Offered:
        """What the viewer offers, and what the pair does.

        Raises:
            NotAllowed: the viewer has no pair.
        """
        pair_id = _pair_id(viewer)
        with self._store.work() as work:
            own = work.themes.own_offer(scope_of(viewer))
            pair = work.people.pair(pair_id, scope_of(viewer))
            offers = _by_person(work.themes.offers(viewer.programme_id))
        both = _agreed(pair, offers, self._clock.now()) if pair else ()
        return Offered(tuple(sorted(own.since)) if own else (), tuple(sorted(both)))

    def shown(self, viewer: Viewer) -> tuple[str, ...]:
        """The programme's list of this round: the same for whoever asks."""
        programme_id = viewer.programme_id
        number = (self._clock.now() - _START) // ROUND
        with self._store.work() as work:
            latest = work.themes.latest_list(programme_id)
            if latest is None or latest.round < number:
                made = _made(work, programme_id, number, latest)
                latest = work.themes.put_list(made)
                work.commit()
        return tuple(t for t in latest.themes if not self._rests(programme_id, t, latest.round))

    def _rests(self, programme_id: str, theme: str, number: int) -> bool:
        drawn = hmac.new(self._key, f"{programme_id}:{theme}:{number}".encode(), sha256).digest()
        return drawn[0] % RESTS_IN == 0


def next_themes(
    shown: Collection[str], agreed: Mapping[str, Collection[str]], changed: int
) -> tuple[str, ...]:
    """The themes of a round.

    Args:
        shown: Themes of the round before.
        agreed: Pair → themes that both of it offered before the round began.
        changed: Pairs that changed what they offer since themes last entered.
    """
    pairs = Counter(theme for themes in agreed.values() for theme in set(themes))
    enough = sorted(theme for theme, count in pairs.items() if count >= SHARED_BY)
    return tuple(t for t in enough if changed >= SHARED_BY or t in shown)


def _made(work: UnitOfWork, programme_id: str, number: int, last: ThemeList | None) -> ThemeList:
    began = _START + number * ROUND
    offers = work.themes.offers(programme_id)
    by_person = _by_person(offers)
    agreed = {pair.id: _agreed(pair, by_person, began) for pair in work.people.pairs(programme_id)}
    before, since = (last.themes, last.counted_from) if last else ((), _LONG_AGO)
    changed = len({offer.pair_id for offer in offers if since <= offer.changed_at < began})
    counted_from = began if changed >= SHARED_BY else since
    themes = next_themes(before, agreed, changed)
    return ThemeList(programme_id, number, themes, counted_from)


def _agreed(pair: Pair, offers: Mapping[str, ThemeOffer], before: datetime) -> set[str]:
    """Themes that both of a pair said yes to by then."""
    both = [offers.get(side.person_id) for side in (pair.mentor, pair.mentee)]
    said = [
        {theme for theme, at in offer.since.items() if at <= before}
        for offer in both
        if offer is not None and offer.pair_id == pair.id
    ]
    return said[0] & said[1] if len(said) == len(both) else set()


def _by_person(offers: Sequence[ThemeOffer]) -> dict[str, ThemeOffer]:
    return {offer.person_id: offer for offer in offers}


def _pair_id(viewer: Viewer) -> str:
    if viewer.pair_id is None or viewer.role is Role.COORDINATOR:
        raise NotAllowed("Themes are offered by the two of a pair.")
    return viewer.pair_id
