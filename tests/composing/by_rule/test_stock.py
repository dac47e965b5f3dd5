"""What is said only where it has to do with this pair: notes, promises by kind, what stays."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import Agenda, Moment
from tests.composing.pairs import Made, agenda, citing

PAIR = Made(promises=(), mentee_goal="")


CUT = ("We walked the hall. The mentee came twenty minutes late.",)


def last_resort(body: Agenda) -> Moment:
    assert body.advice
    (found,) = [one for one in body.advice.moments if re.search(r"\d+ minutes", one.when)]
    return found


@pytest.mark.parametrize(
    ("note", "begins"),
    [
        ("The mentee said it had always been like that and then went quiet.",
         "Last time you said it had always been like that."),
        ("The mentee asked why nobody complains; the mentor said it costs too much.",
         "Last time you asked why nobody complains."),
        ("The mentee had not known that swaps need three signatures.",
         "Last time you had not known that swaps need three signatures."),
        ("The mentee rode along from four to nine in the morning.",
         "Last time you rode along from four to nine in the morning."),
        ("Went through nine near-miss reports; two had an answer.",
         "Last time we went through nine near-miss reports."),
        ("Rewrote one label together, on the wall of hall four.",
         "Last time we rewrote one label together, on the wall of hall four."),
        ("Walked the line at two at night.", "Last time we walked the line at two at night."),
        ("The mentor showed six months of the rota.", "Last time I showed six months of the rota."),
        ("Swaps now need one signature at one depot.",
         "Swaps now need one signature at one depot."),
        ("The words 'gravitas' and 'polish' came up nine times.",
         "Last time the words 'gravitas' and 'polish' came up nine times."),
    ],
)  # fmt: skip
def test_a_note_that_can_be_picked_up_begins_the_meeting(note: str, begins: str) -> None:
    first = agenda(replace(PAIR, notes=(note,))).items[0]
    assert first.card_id is None
    assert f"“{begins} " in first.prompts[0]
    assert first.prompts[0].endswith("?”")


@pytest.mark.parametrize(
    "note",
    [
        "We sit in empty room 214.",
        "Agreed on Thursdays, and on tea.",
        "By video with cameras off.",
        "The mentor was in pain afterwards and told nobody.",
        "The mentee apologised for what he had called it.",
        "The mentee explained twice how to share a screen.",
    ],
)
def test_rooms_kit_and_feelings_are_asked_about_by_nobody(note: str) -> None:
    shown = agenda(replace(PAIR, notes=(note,)))
    said = " ".join(" ".join((item.what, *item.prompts)) for item in shown.items)
    assert note.rstrip(".") not in said
    assert "Last time" not in said


def test_what_was_promised_decides_how_it_is_asked_about() -> None:
    texts = (
        "ask finance about the organ",
        "visit the bell-ringers",
        "bring the drawing of the organ",
    )
    shown = [agenda(replace(PAIR, promises=((Role.MENTEE, text),))) for text in texts]
    owed = [citing(one, "promise:")[0] for one in shown]
    assert len({item.prompts[-1] for item in owed}) == len(texts)


@pytest.mark.parametrize("name", ["pair-1", "pair-2", "pair-3", "pair-4", "pair-5"])
@pytest.mark.parametrize("minutes", [20, 30, 45, 60, 90, 180])
def test_what_stays_when_the_time_shrinks_is_counted_out(minutes: int, name: str) -> None:
    body = agenda(
        replace(Made(), id=name, minutes=minutes, notes=CUT if minutes > 30 else Made().notes)
    )
    moment = last_resort(body)
    counted = re.findall(r"\b(\d+) (?:minutes|for)", moment.say)
    left, *parts = (int(number) for number in counted)
    assert left < minutes
    assert sum(parts) == left
    *longest, end = parts
    assert 2 <= end < left / 2
    assert all(one <= max(item.minutes for item in body.items[:-1]) for one in longest)
    assert "the plan of the next rosters" in moment.say


@pytest.mark.parametrize(("minutes", "told"), [(25, True), (30, True), (45, False), (90, False)])
def test_what_stays_is_said_where_there_is_no_minute_to_lose(minutes: int, told: bool) -> None:
    body = agenda(replace(Made(), minutes=minutes))
    assert body.advice is not None
    assert any(re.search(r"\d+ minutes", one.when) for one in body.advice.moments) is told


def test_what_is_left_out_when_the_time_shrinks_is_named() -> None:
    body = agenda(replace(Made(), minutes=60, notes=CUT))
    moment = last_resort(body)
    named = [item.title for item in body.items[:-1] if f"‘{item.title}’" in moment.say]
    assert named


def test_one_promise_does_not_fill_a_long_meeting() -> None:
    body = agenda(replace(Made(), minutes=180))
    assert sum(item.minutes for item in body.items) == 180
    owed = citing(body, "promise:")[0]
    assert owed.minutes <= 20
