from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.people import Person, Role
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.reading import read

_HIDDEN = st.sampled_from(["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u0301", "\u202e"])
_ANONYMISER = Anonymiser(
    (Person("p1", "pg", "Priya Natarajan", "pnat", Role.MENTOR),), b"a key of this programme"
)


@given(st.text(max_size=200))
def test_every_folded_character_points_into_the_original(text: str) -> None:
    reading = read(text)
    assert len(reading.places) == len(reading.text)
    assert all(0 <= place < len(text) for place in reading.places)
    assert list(reading.places) == sorted(reading.places)


@given(st.text(max_size=200))
def test_masking_replaces_the_spans_and_nothing_else(text: str) -> None:
    result = _ANONYMISER.anonymise(text)
    rebuilt, done = "", 0
    for span in result.spans:
        assert done <= span.start < span.end <= len(text)
        rebuilt += text[done : span.start] + span.surrogate
        done = span.end
    assert rebuilt + text[done:] == result.text.text


@given(st.lists(_HIDDEN, min_size=1, max_size=4), st.integers(1, 4))
def test_hidden_characters_hide_no_name(hidden: list[str], at: int) -> None:
    name = "Priya"[:at] + "".join(hidden) + "Priya"[at:]
    masked = _ANONYMISER.anonymise(f"so {name} said").text.text
    assert masked.startswith("so [Colleague-")


def test_lookalike_letters_and_full_width_are_read_through() -> None:
    for name in ("Рrіуа", "Ｐｒｉｙａ", "𝐏𝐫𝐢𝐲𝐚"):
        assert _ANONYMISER.anonymise(f"so {name} said").text.text.startswith("so [Colleague-")
