from __future__ import annotations

import pytest

from coach.checks.links import Links, addresses
from tests.checks.built import agenda, cite, context, item, passage


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("See https://collect.example/p?d=1 today.", "https://collect.example/p?d=1"),
        ("![x](//collect.example/a.png?n=names)", "//collect.example/a.png?n=names"),
        ("[here](mailto:a@b.example)", "mailto:a@b.example"),
        ('<img src="http://x.example/a.png">', "http://x.example/a.png"),
        ("Write to help@desk.example.", "help@desk.example"),
        ("It is on www.north.example/form.", "www.north.example/form"),
        ("As reported by nib.org, it is cheap.", "nib.org"),
    ],
)
def test_addresses_are_seen_in_every_form(text: str, target: str) -> None:
    assert target in list(addresses(text))


@pytest.mark.parametrize(
    "text", ["d = 0.47 in 20 studies, i.e. small.", "Ask: what next? Wait...", ""]
)
def test_ordinary_text_holds_none(text: str) -> None:
    assert list(addresses(text)) == []


def test_an_address_is_shown_only_if_the_cited_passage_holds_it() -> None:
    source = passage("The form is at https://forms.example/a and takes a minute.")
    good = item("Use https://forms.example/a together.", cite(source))
    bad = item("Use https://other.example/a together.", cite(source))
    found = Links().examine(agenda(good, bad), context(source))
    assert [f.where for f in found] == ["items[1].what"]
