"""What a note tells by who did what to whom has minutes of its own, in any voice."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coach.composing.by_rule.left_kinds import KINDS
from coach.composing.by_rule.left_told import GRAVE, OF_THE_TALK
from coach.composing.by_rule.left_told import UNCLEAR as unclear
from coach.composing.by_rule.to_agree_on import TITLE
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem
from tests.composing.pairs import Made, agenda, words

PAIR = Made(
    mentor_goal="Get the torque tool replaced",
    promises=((Role.MENTEE, "bring the plan of the next rosters"),),
    number=4,
)
TITLES = {kind.title for kind in (*GRAVE, *OF_THE_TALK, unclear)}
TRAVELLED, SETBACK, SINGLED_OUT, SILENT = (kind.title for kind in GRAVE)
LAUGHTER, OVERTALK, CUT_SHORT = (kind.title for kind in OF_THE_TALK)
UNCLEAR = unclear.title
NOTED = (
    (SETBACK, "I wasn't shortlisted. She cried a bit."),
    (SETBACK, "The mentor did not get the team leader post."),
    (SINGLED_OUT, "I told him about the rota. He rang my manager. Two people have stopped talking"
                  " to me."),
    (SINGLED_OUT, "The mentee praised the mentor by name. Colleagues have been cool with the mentor"
                  " since."),
    (SILENT, "A supplier called me 'the girl' to my face. The head of logistics said nothing."),
    (SILENT, "The site manager interrupted the mentor and laughed at him. The mentee let it go."),
    (TRAVELLED, "I had told only him about the other post. On Friday my manager had heard of it."),
    (LAUGHTER, "He made a joke about my accent."),
    (OVERTALK, "The mentee talked throughout and finished nearly all his sentences."),
    (OVERTALK, "She kept interrupting me."),
    (CUT_SHORT, "Cancelled by mentee, then held in the corridor, 10 min."),
    (CUT_SHORT, "He came 25 minutes late."),
    (UNCLEAR, "She drew the event bus and I got maybe 60%."),
    (UNCLEAR, "The mentor could not follow the tender process."),
)  # fmt: skip
HARMLESS = (
    "She never interrupted once and we ended on time.",
    "He told me how his first boss used to talk over everybody and finish people's sentences.",
    "The mentor was ten minutes late because of the bus.",
    "He came late, apologised and stayed half an hour longer.",
    "My colleague was not shortlisted. We talked about how panels are made.",
    "She cancelled the order for the old terminals. Everybody is glad.",
    "A driver asked me about the pump; the head of logistics listened and said nothing.",
    "We laughed about his first day, when he was locked in the tool store.",
    "I told her about the queue. On Friday the front desk had heard of the new sign.",
    "I told only her about my second job.",
    "She rang my manager as we had agreed and the mops came on Monday.",
    "The mentee did not understand the timetable at first; I drew it.",
    "She kept quiet and let me finish.",
)


def made(note: str, **changes: object) -> Agenda:
    return agenda(replace(PAIR, notes=(note,), **changes))  # type: ignore[arg-type]


def left(note: str, **changes: object) -> list[AgendaItem]:
    return [item for item in made(note, **changes).items if item.title in TITLES]


@pytest.mark.parametrize(("title", "note"), NOTED)
def test_what_was_done_to_somebody_has_its_minutes(title: str, note: str) -> None:
    (item,) = left(note)
    assert item.title == title
    assert item.lead == "mentor"


@pytest.mark.parametrize("note", HARMLESS)
def test_what_was_harmless_has_none(note: str) -> None:
    assert left(note) == []


@pytest.mark.parametrize("note", [note for title, note in NOTED if title in (SETBACK, TRAVELLED)])
def test_what_is_private_is_read_out_nowhere(note: str) -> None:
    body = made(note)
    for private in ("shortlist", "cried", "team leader", "post"):
        assert not re.search(rf"\b{private}", words(body), re.IGNORECASE)
    (item,) = [one for one in body.items if one.title in TITLES]
    assert all(citation.quote not in note for citation in item.citations)


def test_a_breach_is_asked_about_once_and_behind_a_door() -> None:
    note = next(note for title, note in NOTED if title == TRAVELLED)
    (item,) = left(note)
    assert len(item.prompts) == 1
    body = agenda(replace(PAIR, notes=(note,)), "We meet in the canteen, where others can hear us.")
    (heard,) = [one for one in body.items if one.title == TRAVELLED]
    assert "closed door" in heard.prompts[0]
    assert "told" not in heard.prompts[0]


@pytest.mark.parametrize(
    ("title", "note"),
    [
        (SINGLED_OUT, NOTED[3][1]),
        (SILENT, NOTED[5][1]),
        (LAUGHTER, "The mentee made a joke about the mentor's accent."),
        (OVERTALK, NOTED[8][1]),
        (CUT_SHORT, NOTED[10][1]),
    ],
)
def test_on_a_page_of_their_own_the_leader_takes_their_part_and_asks_nothing(
    title: str, note: str
) -> None:
    (item,) = left(note, viewer=Role.MENTEE)
    assert (item.title, item.lead) == (title, "mentee")
    assert item.prompts
    assert not any("?" in said for said in item.prompts)


def test_whose_notes_they_are_is_known_from_those_that_tell() -> None:
    earlier, last = "I showed my mentee the hall.", "He came 25 minutes late."
    for notes, titles in (((last,), []), ((earlier, last), [CUT_SHORT])):
        body = agenda(replace(PAIR, notes=notes, viewer=Role.MENTEE))
        assert [one.title for one in body.items if one.title in TITLES] == titles


@pytest.mark.parametrize("title", [SETBACK, TRAVELLED, UNCLEAR])
def test_what_is_the_mentors_alone_is_not_on_the_leaders_page(title: str) -> None:
    for note in (note for kind, note in NOTED if kind == title):
        assert left(note, viewer=Role.MENTEE) == []


def test_the_last_meeting_settles_nothing_for_a_next_one() -> None:
    assert left("He came 25 minutes late.", number=6) == []
    body = made("The ground rules were skipped.", number=6)
    assert all(one.title != TITLE for one in body.items)


def test_the_gravest_comes_first() -> None:
    (item,) = left("He came 25 minutes late. I wasn't shortlisted. He kept interrupting me.")
    assert item.title == SETBACK


def test_a_favour_that_singled_out_has_its_place_in_a_short_talk() -> None:
    assert [one.title for one in left(NOTED[2][1], minutes=15)] == [SINGLED_OUT]
    assert left(NOTED[11][1], minutes=15) == []


def test_what_nobody_answered_for_stands_one_meeting_longer() -> None:
    last = "She apologised. We talked only of the new hall."
    body = agenda(replace(PAIR, notes=(NOTED[4][1], last)))
    (item,) = [one for one in body.items if one.title == SILENT]
    assert "Last time" not in " ".join(item.prompts)


@pytest.mark.parametrize(
    "note",
    [
        "No agreement on confidentiality, we forgot / ran out.",
        "The ground rules were skipped because of a call.",
        "We talked about the dock and never got to the agreement.",
        "Privacy never came up.",
    ],
)
def test_an_agreement_that_was_not_made_is_made_first(note: str) -> None:
    for number in (2, 3):
        body = made(note, number=number)
        (item,) = [one for one in body.items if one.title == TITLE]
        assert item.lead == "mentee"
        assert item is body.items[0]
    (theirs,) = [
        one for one in made(note, number=2, viewer=Role.MENTEE).items if one.title == TITLE
    ]
    assert not any("?" in said for said in theirs.prompts)


def test_an_earlier_gap_is_mended_up_to_the_third_meeting() -> None:
    notes = ("The ground rules were skipped.", "We counted the lorries.")
    for number, there in ((3, True), (5, False)):
        body = agenda(replace(PAIR, notes=notes, number=number))
        assert any(one.title == TITLE for one in body.items) is there


@pytest.mark.parametrize(
    "notes",
    [
        ("We agreed on confidentiality and on Thursdays.",),
        ("The ground rules were skipped.", "We made the agreement first, then the lorries."),
        ("No agreement yet on the price of the trolleys.",),
        ("The union agreement ran out in May.",),
    ],
)
def test_what_was_agreed_or_is_another_agreement_is_left_alone(notes: tuple[str, ...]) -> None:
    body = agenda(replace(PAIR, notes=notes, number=3))
    assert all(one.title != TITLE for one in body.items)


@pytest.mark.parametrize(
    "note",
    [
        "She said 'I will ask them on Monday'.",
        "He said 'your plan is the first one I understand'.",
        "She said 'I was ill on Monday, so I have not read it'.",
        "He asked me for the figures of the last campaign.",
        "She asked for a copy of the poster from the gate.",
        "I comforted a guest; he watched and asked how often that happens.",
        "The budget was cut from ten to eight.",
        "Most of it was new to her.",
        "We stopped at the third shaft and looked at the pump.",
        "She was gone for a minute to fetch the plan.",
        "He suggested a conference call every second week.",
        "He said 'men from the depot came on Tuesday'.",
    ],
)
def test_in_the_first_person_too_a_wording_alone_is_not_enough(note: str) -> None:
    before = {kind.title for kind in KINDS}
    assert [one.title for one in made(note).items if one.title in before] == []
