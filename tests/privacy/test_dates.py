from __future__ import annotations

import pytest

from coach.privacy.anonymiser import Anonymiser

NOBODY = Anonymiser((), b"a key of this programme")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("no later than the 2nd of August 2024, please", "no later than [Date], please"),
        ("On the third of October we met", "On [Date] we met"),
        ("away 7th-9th Nov, then back", "away [Date], then back"),
        ("from 30 May to 2 June", "from [Date] to [Date]"),
        ("between the 4th and 6th of July", "between [Date]"),
        ("he is off till 21/8.", "he is off till [Date]."),
        ("bay 4 until 07/11", "bay 4 until [Date]"),
        ("all of it by the 17th; then rest", "all of it by [Date]; then rest"),
        ("we meet on 9 Setpember", "we meet on [Date]"),
        ("on 3rd Novembr 2025 again", "on [Date] again"),
        ("el 5 de marzo de 2024 fue", "el [Date] fue"),
        ("am 3. März 2025 war", "am [Date] war"),
        ("le 1er février, merci", "le [Date], merci"),
    ],
)
def test_a_day_is_masked_however_it_is_written(text: str, masked: str) -> None:
    assert NOBODY.anonymise(text).text.text == masked


@pytest.mark.parametrize(
    "text",
    [
        "we stood on the 12th floor until the 3rd time",
        "open 24/7, a split of 80/20, from 3/4 of them",
        "12 Marchers came, 5 members spoke, 3 marsh birds flew",
        "from the 2nd row to the 10th percentile",
    ],
)
def test_what_counts_or_orders_is_no_day(text: str) -> None:
    assert "[Date]" not in NOBODY.anonymise(text).text.text
