"""Whoever works at night has ordinary nights, and no ordinary days."""

from dataclasses import replace

import pytest

from coach.composing.by_rule.by_night import by_night
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftItem
from coach.domain.suggestions import Standing
from tests.composing.model_house import deck
from tests.composing.pairs import Made

ITEM = DraftItem(
    minutes=5,
    title="One hour",
    what="Walk one ordinary day of it, then a busy day.",
    lead="mentor",
    prompts=("You: “On an ordinary day, where do they go?”",),
    why="It is seen.",
    standing=Standing.MOVE,
    quotes=(),
)


@pytest.mark.parametrize(("background", "nights"), [("Works permanent nights", True), ("", False)])
def test_a_plan_for_somebody_on_nights_speaks_of_nights(background: str, nights: bool) -> None:
    asked = replace(Made(), background=background).brief("An agenda for our meeting")
    (item,) = by_night(Setting.of(asked, deck()), (ITEM,))
    told = f"{item.what} {item.prompts[0]}"
    assert ("ordinary night" in told) is nights
    assert ("busy day" in told) is not nights
