"""Ten pairs get ten agendas: none repeats another's core, and little text is shared."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem, Standing
from coach.service.pair_files import read_pairs
from evals.case import load_pairs
from evals.ten_agendas import REQUEST, TEN, alike, cores, figures, printed, repeated
from tests.composing.pairs import Made, agenda


def item(title: str, what: str, card: str | None = None, minutes: int = 10) -> AgendaItem:
    return AgendaItem(minutes, title, what, "both", (), "", Standing.MOVE, (), card)


def of(*middle: AgendaItem) -> Agenda:
    ends = (item("Start", "We begin.", "act-open"), item("End", "We close.", "act-close"))
    return Agenda("A meeting", 45, (ends[0], *middle, ends[1]))


def test_what_comes_back_is_named_with_its_pairs() -> None:
    walk = item("Walk", "Walk the floor.", "act-walk", 20)
    draw = item("Draw", "Draw a week.", "act-draw", 10)
    both = {"a": of(draw, walk), "b": of(walk), "c": of(item("Ask", "Ask.", "q-one"))}
    assert cores(both["a"]) == ("act-walk", "act-draw")
    assert repeated(both) == {"act-walk": ["a", "b"]}
    assert "1 core activities in more than one" in next(iter(figures(both)))


def test_shared_text_is_counted_outside_quotation_marks() -> None:
    said = "The leader reads the list aloud and waits for the first question."
    pairs = {
        "same": of(item("One", said)),
        "again": of(item("One", said)),
        "quoting": of(item("Two", f"You came for this: “{said}” and nothing else than this.")),
    }
    shares = {(pair.one, pair.other): pair.share for pair in alike(pairs)}
    assert shares["same", "again"] == 1.0
    assert shares["same", "quoting"] == 0.0


@pytest.fixture(scope="module")
def ten() -> dict[str, Agenda]:
    """Composed on the library with an embedder that knows words alone."""
    records = load_pairs()
    made = {}
    for name in TEN:
        (filed,) = read_pairs(dict(records[name]))
        promises = [text.partition(": ") for text in filed.open_commitments]
        pair = Made(
            id=name,
            mentor_goal=filed.mentor_goal,
            mentee_goal=filed.mentee_goal,
            promises=tuple((Role(by.lower()), text) for by, _, text in promises if by != "Both"),
            notes=filed.earlier_sessions,
            number=filed.session_number,
            minutes=filed.minutes,
            dimensions=(),
        )
        made[name] = agenda(replace(pair), REQUEST)
    return made


def test_ten_pairs_share_no_core_activity_and_little_text(ten: dict[str, Agenda]) -> None:
    assert len(ten) == len(TEN)
    assert repeated(ten) == {}
    assert max(pair.share for pair in alike(ten)) < 0.5


def test_each_is_printed_in_full(ten: dict[str, Agenda]) -> None:
    body = ten[TEN[0]]
    shown = "\n".join(printed(body))
    assert all(part.title in shown and part.what in shown for part in body.items)
    assert sum(part.minutes for part in body.items) == body.minutes
