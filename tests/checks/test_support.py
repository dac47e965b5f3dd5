import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.checks.numbers import numbers
from coach.checks.support import refuted, supports
from coach.checks.words import alike, plain, read, sentences

STUDY = (
    "The team put together 418 studies with 208,204 people. Lower motivation among older workers"
    " was not found. Willingness to take part in training was lower. About a third of the effects"
    " came from field studies, and the link was small (d = 0.12)."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Lower motivation among older workers was not found.",
        "lower motivation among older workers was not found",
        "Older workers were not found to have lower motivation.",
        "The team put together 418 studies.",
        "They found no lower motivation among older workers.",
        "The link was small (d = .12).",
        "It had 208204 people.",
    ],
)
def test_what_a_source_says_is_supported(claim: str) -> None:
    assert supports(STUDY, claim) >= 0.5


@pytest.mark.parametrize(
    "claim",
    [
        "Lower motivation among older workers was found.",
        "Willingness to take part in training was higher.",
        "The team put together 481 studies.",
        "It had 418 people in 208,204 studies.",
        "The link was large (d = 0.12).",
        "Mentoring raises the pay of apprentices in every trade.",
        "I love how motivated my older colleagues are!",
    ],
)
def test_what_a_source_does_not_say_is_not(claim: str) -> None:
    assert supports(STUDY, claim) < 0.5


def test_a_claim_that_says_nothing_needs_no_support() -> None:
    assert supports(STUDY, "Yes, sure, thank you.") >= 0.5


def test_another_sentence_that_says_the_same_clears_a_claim_of_denying_one() -> None:
    source = (
        "The first trial did not find gains in trust. The second trial did find gains in trust."
    )
    assert not refuted(source, "The second trial did find gains in trust.")
    assert refuted(source, "The second trial did not find gains in trust.")


@pytest.mark.parametrize(
    ("source", "said", "instead"),
    [
        ("The review takes place on Friday in the large hall.", "Friday", "Monday"),
        ("The nurses had asked for a monthly review of shifts.", "monthly", "weekly"),
        ("Her mother chose the school after a visit.", "mother", "aunt"),
        ("The volunteers held a public meeting about the bridge.", "public", "private"),
    ],
)
def test_one_of_a_class_in_place_of_another_is_another_thing(
    source: str, said: str, instead: str
) -> None:
    assert refuted(source, source.replace(said, instead))
    assert not refuted(source, source)


def test_a_word_that_a_source_has_elsewhere_is_not_taken_for_another() -> None:
    source = "The first review was on Friday in the hall. The second review was on Monday there."
    assert not refuted(source, "The second review was on Monday.")


@given(st.text(max_size=200), st.text(max_size=80))
def test_support_is_a_share(source: str, claim: str) -> None:
    assert 0 <= supports(source, claim) <= 1


@given(st.lists(st.sampled_from(sentences(STUDY)), min_size=1, max_size=3, unique=True))
def test_a_verbatim_sentence_is_fully_supported(told: list[str]) -> None:
    assert all(supports(STUDY, sentence) == 1.0 for sentence in told)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("208,204 people", {"208204"}),
        ("forty-two of 61", {"42", "61"}),
        ("3.5 million", {"3500000"}),
        ("two hundred", {"200"}),
        ("d = .470", {"0.47"}),
        ("the 3rd and the third", {"3"}),
        ("one of us", set()),
        ("1,5 and 1.200.300", {"1.5", "1200300"}),
        ("a hundred times", {"100"}),
        ("twenty years, five months", {"20", "5"}),
        ("", set()),
    ],
)
def test_numbers_are_read_however_they_are_written(text: str, values: set[str]) -> None:
    assert {value for _, value in numbers(read(text).tokens)} == values


@given(st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    words = read(text)
    assert len(words.tokens) == len(words.stems)
    assert words.content <= set(words.stems)
    assert plain(plain(text)).split() == plain(text).split()


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_even_handed(left: str, right: str) -> None:
    assert alike(left, right) == alike(right, left)
    assert alike(left, left) == 1.0


def test_contractions_deny() -> None:
    assert read("It didn't, don't, can't and won’t.").tokens.count("not") == 4
    assert read("n't").tokens == ("not",)
    assert read("It cannot").tokens == read("It can't").tokens
