"""What a person may change in a preview, and what stays masked whatever anybody clicks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.people import Person, Role
from coach.errors import NotAllowed, WrongUse
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.choosing import Choices, choose
from coach.privacy.spans import Anonymised, Kind, Origin, Span, in_original

PEOPLE = (Person("p1", "pg", "Priya Natarajan", "priya", Role.MENTOR),)
ANONYMISER = Anonymiser(PEOPLE, b"a key of this programme")
TEXT = (
    "Priya met Oyelaran on 3 May 2026. The deaf engineer spoke; oyelaran listened.\n"
    "Later the Deaf   engineer and Priya left."
)


def place(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def changed(choices: Choices) -> str:
    return choose(TEXT, ANONYMISER.anonymise(TEXT), choices).text.text


def test_without_choices_nothing_changes() -> None:
    found = ANONYMISER.anonymise(TEXT)
    assert choose(TEXT, found, Choices()) == found


def test_a_guess_taken_back_is_shown_wherever_it_stands() -> None:
    guessed = changed(Choices())
    assert "yelaran" not in guessed
    shown = changed(Choices(shown=(place("Oyelaran"),)))
    assert "Oyelaran on" in shown
    assert "oyelaran listened" in shown
    assert "Priya" not in shown


@pytest.mark.parametrize("words", ["Priya", "3 May 2026"])
def test_what_is_no_guess_stays_masked(words: str) -> None:
    with pytest.raises(NotAllowed, match="stay masked"):
        changed(Choices(shown=(place(words),)))


def test_what_is_masked_once_is_masked_throughout_and_by_whole_words() -> None:
    start, end = place("deaf engineer")
    text = changed(Choices(masked=((start + 1, end - 2),)))
    assert "deaf" not in text.lower()
    assert "engineer" not in text.lower()
    assert text.count("[Detail]") == 2


def test_masking_over_a_name_hides_both_and_wins_over_showing() -> None:
    text = changed(
        Choices(masked=(place("Priya met Oyelaran"),), shown=(place("Oyelaran"),)),
    )
    assert text.startswith("[Detail] on [Date]. ")
    assert "Priya" not in text


def test_masking_inside_a_mask_changes_nothing() -> None:
    start, _ = place("Priya")
    assert changed(Choices(masked=((start, start + 2),))) == changed(Choices())


@pytest.mark.parametrize(
    "choices",
    [
        Choices(masked=((5, 5),)),
        Choices(masked=((-1, 4),)),
        Choices(masked=((0, 10_000),)),
        Choices(masked=((5, 6),)),
        Choices(shown=((0, 3),)),
    ],
)
def test_places_of_another_text_are_refused(choices: Choices) -> None:
    with pytest.raises(WrongUse):
        changed(choices)


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)), max_size=6))
def test_no_choice_brings_a_name_or_a_number_back(picked: list[tuple[int, int]]) -> None:
    places = tuple((start, min(start + width, len(TEXT))) for start, width in picked)
    places = tuple(p for p in places if TEXT[slice(*p)].strip())
    result = choose(TEXT, ANONYMISER.anonymise(TEXT), Choices(masked=places))
    assert "Priya" not in result.text.text
    assert "2026" not in result.text.text
    assert all(not TEXT[slice(*p)].isalnum() or _hidden(result, p) for p in places)
    assert list(result.spans) == sorted(result.spans, key=lambda span: span.start)
    ends = [0, *(span.end for span in result.spans)]
    assert all(end <= span.start for end, span in zip(ends, result.spans, strict=False))


def _hidden(result: Anonymised, wanted: tuple[int, int]) -> bool:
    return any(span.start <= wanted[0] and wanted[1] <= span.end for span in result.spans)


def test_places_of_the_masked_text_are_carried_back() -> None:
    spans = (
        Span(2, 5, Kind.PERSON, "[Colleague-3]", Origin.ROSTER),
        Span(8, 20, Kind.DATE, "[D]", Origin.PATTERN),
    )
    # "abPPPcdeDDDDDDDDDDDDfg" is masked to "ab[Colleague-3]cde[D]fg".
    masked = "ab[Colleague-3]cde[D]fg"
    for words, expected in (
        ("ab", (0, 2)),
        ("b[Coll", (1, 5)),
        ("[Colleague-3]", (2, 5)),
        ("cd", (5, 7)),
        ("e[D]", (7, 20)),
        ("D", (8, 20)),
        ("fg", (20, 22)),
        ("de[D]f", (6, 21)),
        (masked, (0, 22)),
    ):
        start = masked.index(words)
        assert in_original(spans, start, start + len(words)) == expected
