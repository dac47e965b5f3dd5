"""What a note is about is named by its own noun, and never by a guess or by people."""

import pytest

from coach.composing.saying.thing_noted import thing_noted


@pytest.mark.parametrize(
    ("noted", "names"),
    [
        (
            "Looked at the last five team leader posts; all were full time.",
            {"things": "the five team leader posts", "one": "team leader post"},
        ),
        (
            "Read the trust's own job adverts aloud. The word 'polish' came up nine times.",
            {"things": "the job adverts", "one": "job advert", "word": "‘polish’"},
        ),
        (
            "Collected 14 worries of the night shift on cards; sorted three.",
            {
                "things": "the 14 worries of the night shift",
                "one": "worry",
                "left": "the 11 worries that are left",
            },
        ),
        ("We drafted a rule together on swaps.", {"rule": "the rule", "one": "rule"}),
        ("Went over the criteria for posts.", {"things": "the criteria", "one": "criterion"}),
        (
            "Read the letter about fees.",
            {"text": "the letter", "paper": "the letter", "one": "letter"},
        ),
        ("We sat in the boiler house for an hour.", {}),
        ("We stood in the packing hall, cold.", {"place": "the packing hall"}),
    ],
)
def test_a_thing_has_its_own_name(noted: str, names: dict[str, str]) -> None:
    assert thing_noted(noted) == names


@pytest.mark.parametrize(
    "noted",
    [
        "We counted the speakers of the last five staff days.",
        "He brought his list of hires.",
        "We reworded what nobody understands.",
        "A few lines to the crew, drafted in ten minutes.",
        "We talked about a lot.",
        "Went over the agenda and drafted a rule on swaps.",
        "",
    ],
)
def test_people_and_what_hangs_on_somebody_are_not_named(noted: str) -> None:
    assert thing_noted(noted) == {}
