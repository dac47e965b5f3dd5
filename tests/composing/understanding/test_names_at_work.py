"""Which thing at work a text is about: by its names, never by a mere likeness."""

import pytest

from coach.composing.understanding.names_at_work import NamesAtWork
from coach.domain.moments import Minutes, WrongMoment
from coach.domain.steps import Step
from coach.domain.terms import Dimension
from coach.domain.workplace import SharedLook, WorkplaceCard


def card(title: str, *names: str, unless: tuple[str, ...] = (), said: str = "") -> WorkplaceCard:
    return WorkplaceCard(
        id=f"wp-{title.replace(' ', '-')}",
        title=title,
        dimensions=(Dimension.ANY,),
        names=names or (title,),
        said=(said or f"see to the {title}",),
        ask_leader=("Who decides?",),
        ask_mentor=("What do you see?",),
        decisions=("From Monday, it is open.",),
        look=SharedLook("One", Minutes(5, 6, 7), (Step("both", "Look."),), "The thing."),
        pressed=WrongMoment("You are asked to do it", "Whose job is it?"),
        take_away=("What did I see?",),
        sources=("seed-4",),
        unless=unless,
    )


ROTA = card("rotas", "rota", "roster", "shift plan")
SWAP = card("shift swaps", "shift swap", "swap shift")
LOOP = card("hearing loops", "hearing loop", "loop", unless=("loop road", "in the loop"))
BOARD = card("board meetings", "board", said="sit in when the board meets")
PAPERS = card("board papers", "board paper", "board", said="papers for the board in time")
HOUSE = NamesAtWork.of([ROTA, SWAP, LOOP, BOARD, PAPERS])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plan rosters that people can live with", ROTA),
        ("the shift plans for May", ROTA),
        ("Have a say in the ROTA's last change", ROTA),
        ("get a shift swap signed by one person", SWAP),
        ("swap shifts without a form", SWAP),
        ("find out how many rooms have a loop", LOOP),
        ("read board papers a week ahead", PAPERS),
        ("papers for the board a week ahead", PAPERS),
        ("sit in once when the board meets", BOARD),
    ],
)
def test_a_name_is_found_in_any_number_and_the_fuller_one_wins(
    text: str, found: WorkplaceCard
) -> None:
    assert HOUSE.about(text) is found


@pytest.mark.parametrize(
    "text",
    [
        "keep me in the loop",
        "the loop road behind the depot",
        "rotate the tyres",
        "a surfboard",
        "become braver in front of people",
        "",
    ],
)
def test_what_names_nothing_is_about_nothing(text: str) -> None:
    assert HOUSE.about(text) is None


def test_a_longer_name_takes_the_place_of_those_within_it() -> None:
    assert {one.card.title for one in HOUSE.named_in("the board papers")} == {"board papers"}


def test_an_empty_library_knows_no_work() -> None:
    assert NamesAtWork.of([]).about("the rota") is None
