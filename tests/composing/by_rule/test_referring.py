"""Nobody is sent to the party that the trouble is about, or that one of the two is."""

import pytest

from coach.composing.by_rule.referring import elsewhere

HR = frozenset({"hr"})


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Tell the coordinator or HR today.", "Tell the coordinator today."),
        ("Ask HR or the union what holds.", "Ask the union what holds."),
        (
            "It goes to the union, HR or the labour office.",
            "It goes to the union or the labour office.",
        ),
        ("That belongs with the works council or HR.", "That belongs with the works council."),
        (
            "The people team, or a union or staff representative, can say what holds.",
            "A union or staff representative can say what holds.",
        ),
        ("Take it to HR.", "Take it to the coordinator."),
        ("Get the rule from the people team.", "Get the rule from the coordinator."),
        ("Say: “Could you ask HR by Friday?”", "Say: “Could you ask HR by Friday?”"),
    ],
)
def test_a_referral_goes_to_whoever_is_left(told: str, wanted: str) -> None:
    assert elsewhere(told, HR) == wanted


def test_where_both_are_concerned_the_union_is_left() -> None:
    assert "union" in elsewhere("Tell the coordinator or HR today.", HR | {"coordinator"})
