"""What points at one person is shown, and ordinary sentences are left in peace."""

import pytest

from coach.privacy.pointing import Hint, pointers

POINTING = [
    "She is the only deaf engineer in Leeds.",
    "He is our only Black director.",
    "I am the only woman on the night shift.",
    "She was the first female chair of the board.",
    "One of two women on the team said so.",
    "The chief financial officer told me off.",
    "We talked about the head of radiology.",
    "A blind Welsh nurse complained.",
    "A Muslim woman who is a welder felt left out.",
    "He is 63 and tired of it.",
    "She has been here for thirty-one years.",
    "The 19-year-old apprentice got blamed.",
    "The colleague who won the national nursing award cried.",
    "She is back from maternity leave.",
    "There are only three of us with hearing aids.",
    "Nobody else in the team wears a hijab.",
    "The youngest partner at the firm interrupted me.",
    "I'm the only one in the office who uses a wheelchair.",
    "The whistleblower from last year came up.",
    "the managing director was rude",
    "our longest-serving porter said no",
    "he was on TV last spring",
    "the trans colleague in payroll",
    "the vice-chancellor promised it",
]
INNOCENT = [
    "The only thing that helped was silence.",
    "It was the first time we spoke openly.",
    "She will ask in the team meeting who has not spoken.",
    "That was the only reason I came.",
    "We agreed to be less careful with each other.",
    "I will send the draft by Friday.",
    "My last question was too long.",
    "The first item took twenty minutes.",
    "We talked about age and about power.",
    "On Tuesday we had 45 minutes.",
    "He said that women are interrupted more often.",
    "The only answer I got was a smile.",
    "Our next meeting is on Thursday at the office.",
    "She listened first, then summarised back.",
    "I learned that deaf colleagues use captions.",
    "We had only one meeting this month.",
    "At the end we laughed about the printer.",
    "He asked me to be the first to speak.",
    "It is the last week of the quarter.",
    "She promised to head off the rumour.",
    "One of the two ideas was good.",
    "It felt like the first honest talk.",
    "The team is 45 people.",
    "We walked for 30 minutes.",
    "I told my mentee about the rota.",
    "The oldest rule in the book.",
    "We looked at the first draft of the agreement.",
    "My only worry is time.",
    "The director listened and took notes.",
    "It took two years to get here.",
    "[Person-12] was the first to speak on [Date] in [Place-3].",
]


@pytest.mark.parametrize("text", POINTING)
def test_what_points_at_one_person_is_shown(text: str) -> None:
    assert pointers(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_ordinary_sentences_are_left_in_peace(text: str) -> None:
    assert pointers(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("He knew the only deaf man in Leeds, oddly.", "the only deaf man in Leeds", "only"),
        ("The chief financial officer told me off.", "chief financial officer", "title"),
        ("We met on Tuesday at the Ripon depot.", "Tuesday at the Ripon depot", "day-and-place"),
        ("In March we went to Leeds together.", "In March we went to Leeds", "day-and-place"),
        ("One of two women on the team said so.", "One of two women on the team said so", "few"),
        ("A blind Welsh nurse complained.", "blind Welsh", "traits"),
        ("The 19-year-old apprentice got blamed.", "19-year-old", "age"),
        ("Later she won the award.", "won the award", "event"),
    ],
)  # fmt: skip
def test_the_words_and_the_reason_are_named(text: str, words: str, hint: str) -> None:
    pointer = pointers(text)[0]
    assert words in text[: pointer.end]
    assert text[pointer.start : pointer.end] in (words, words.removeprefix("In "))
    assert pointer.hint is Hint(hint)


def test_each_place_is_shown_once_and_in_order() -> None:
    text = "The only woman on the crew is 63. The head of radiology is the only Black manager."
    found = pointers(text)
    assert [p.hint for p in found] == [Hint.ONLY, Hint.TITLE, Hint.ONLY]
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
