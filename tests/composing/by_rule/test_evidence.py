"""Of what is known about a question, the surest comes first, and each work is told once."""

from dataclasses import replace

import numpy as np
import pytest

from coach.composing.by_rule.evidence import known
from coach.composing.by_rule.setting import Setting
from tests.composing.model_house import deck, library
from tests.composing.pairs import Made

ACCENT = [card for card in library().evidence if card.dimensions[0] == "accent"]


def setting_near(*card_ids: str) -> Setting:
    """A request whose question is exactly as near to each of these cards."""
    brief = Made().brief("Is there actual research on accents at work?")
    laid = deck()
    places = [n for n, card in enumerate(laid.library.evidence) if card.id in card_ids]
    middle = laid.evidence.vectors[places].sum(axis=0)
    vector = middle / np.linalg.norm(middle)
    sense = replace(brief.sense, research=tuple(vector.tolist()))
    return Setting.of(replace(brief, sense=sense), laid)


def test_no_work_is_told_twice() -> None:
    found = known(setting_near(*(card.id for card in ACCENT)), 4)
    works = [one.card.sources[0] for one in found]
    assert found
    assert len(set(works)) == len(works)


@pytest.mark.parametrize("count", [1, 2])
def test_what_is_settled_comes_before_what_is_contested(count: int) -> None:
    contested = next(card for card in ACCENT if card.grade == "contested")
    strong = next(card for card in ACCENT if card.grade == "strong")
    first = known(setting_near(contested.id, strong.id), count)[0]
    assert first.card.grade == "strong"
