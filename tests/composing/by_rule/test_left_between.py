"""What the last meeting left between the two has its own minutes, and the mentor may leave it."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem
from tests.composing.pairs import Made, agenda, words

PAIR = Made(
    mentor_goal="Get the torque tool replaced",
    promises=((Role.MENTEE, "bring the plan of the next rosters"),),
    notes=("We walked the hall.",),
)
NOTED = (
    (
        "The mentee asked her to be in a recruitment video.",
        "My answer to what you asked of me",
        "Last time you asked me to be in a recruitment video.",
    ),
    (
        "The mentee suggested that the mentor writes an article about it.",
        "My answer to what you asked of me",
        "Last time you suggested that I write an article about it.",
    ),
    (
        "The mentee was friendly and said 'people on your floor always find a way'.",
        "A sentence that stayed",
        "‘people on your floor always find a way’",
    ),
    (
        "The mentee said 'aren't we all a bit dyslexic'.",
        "A sentence that stayed",
        "May I say how it reached me?",
    ),
    ("Cut to 15 minutes by a call.", "Where we broke off", ""),
    ("Small talk took 25 of 40 minutes.", "Whose minutes they are", ""),
    (
        "The mentee might 'have a word' with his manager.",
        "Before anybody is spoken to",
        "with whom, and what would you say?",
    ),
    ("The mentor ended up comforting him.", "Whose work that was", "never your work"),
    (
        "The mentee asked what Muslims think about the strike.",
        "What isn't asked here",
        "Ask me about the work",
    ),
    ("It was a good meeting and both laughed at the end.", "More of what worked", ""),
)


def left(note: str, **changes: object) -> list[AgendaItem]:
    body = made(note, **changes)
    titles = {title for _, title, _ in NOTED}
    return [item for item in body.items if item.title in titles]


def made(note: str, **changes: object) -> Agenda:
    return agenda(replace(PAIR, notes=(note,), **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(("note", "title", "said"), NOTED)
def test_the_meeting_takes_up_what_was_left(note: str, title: str, said: str) -> None:
    (item,) = left(note)
    assert item.title == title
    assert said in " ".join(item.prompts)
    assert any(citation.quote in note for citation in item.citations)


@pytest.mark.parametrize(
    "note",
    [
        "We read the plan together.",
        "The mentee said 'I had no idea'.",
        "The mentee said 'soon'.",
        "The mentor said 'you always ask twice'.",
        "The mentee asked about the new line.",
    ],
)
def test_what_needs_no_minutes_gets_none(note: str) -> None:
    assert left(note) == []


def test_the_leaders_page_and_a_short_talk_do_without() -> None:
    note = NOTED[0][0]
    assert left(note, viewer=Role.MENTEE) == []
    assert left(note, minutes=10) == []


def test_what_a_promise_says_already_is_said_once() -> None:
    promised = (Role.MENTOR, "think about the recruitment video")
    assert left(NOTED[0][0], promises=(promised,)) == []


def test_health_and_tears_are_not_read_out() -> None:
    for note, hidden in ((NOTED[3][0], "dyslexic"), ("The mentor consoled her.", "consoled")):
        assert hidden not in words(made(note))
