"""What a request names."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from coach.composing.understanding import slots
from coach.composing.understanding.conditions import conditions
from coach.composing.understanding.durations import bare_minutes, meeting_minutes
from coach.composing.understanding.focus import focus, theme
from coach.composing.understanding.for_whom import audience
from coach.composing.understanding.how_many import count
from coach.composing.understanding.intents import Intents
from coach.composing.understanding.message import message
from coach.composing.understanding.numerals import ORDINALS, TENS, UNITS, number, well_spelled
from coach.composing.understanding.refining import Named
from coach.composing.understanding.theme import recalled
from coach.composing.understanding.which_item import index_named, index_of, item
from coach.composing.understanding.which_meeting import coming_number, session_number
from coach.domain.briefs import Refinement
from coach.domain.people import Role
from coach.domain.terms import Dimension
from coach.inference.embed_minilm import MiniLM

_WORDINGS = yaml.safe_load(Path(__file__).with_name("slot_wordings.yaml").read_text("utf-8"))
_READ: dict[str, Callable[[str], int | None]] = {
    "item": item,
    "session_number": coming_number,
    "count": count,
    "minutes": lambda text: meeting_minutes(text) or bare_minutes(text),
}
_WORDS = {
    value: word
    for word, value in (
        *UNITS.items(),
        *TENS.items(),
        *((f"{ten}-{one}", TENS[ten] + UNITS[one]) for ten in TENS for one in list(UNITS)[:9]),
    )
    if not word.startswith("fourty")
}


@pytest.mark.parametrize(
    ("slot", "text", "meant"),
    [(slot, row["text"], row["is"]) for slot, rows in _WORDINGS.items() for row in rows],
)
def test_each_way_to_name_an_item_a_meeting_a_number_or_a_length(
    slot: str, text: str, meant: int | None
) -> None:
    assert _READ[slot](well_spelled(text)) == meant


@given(minutes=st.sampled_from(sorted(n for n in _WORDS if n >= 10)), in_words=st.booleans())
def test_any_number_of_minutes_is_read(minutes: int, in_words: bool) -> None:
    said = _WORDS[minutes] if in_words else str(minutes)
    assert number(said) == minutes
    assert meeting_minutes(f"an agenda for {said} minutes, please") == minutes
    assert bare_minutes(f"make it {said}") == minutes
    assert meeting_minutes(f"{said} minutes instead of 61") == minutes


@given(start=st.integers(min_value=60, max_value=700), length=st.integers(10, 180))
def test_any_span_of_the_clock_is_as_long_as_it_is(start: int, length: int) -> None:
    times = [f"{at // 60}:{at % 60:02}" for at in (start, start + length)]
    assert meeting_minutes(f"we meet from {times[0]} to {times[1]}, plan it") == length


@given(hours=st.integers(1, 2), rest=st.sampled_from([5, 10, 15, 20, 25, 35, 40, 50, 55]))
def test_any_hours_and_minutes_are_added_up(hours: int, rest: int) -> None:
    for text in (f"{hours}h{rest:02}", f"{hours} hr {rest} mins", f"{hours}:{rest:02} hours"):
        assert meeting_minutes(f"plan {text}") == 60 * hours + rest


@given(place=st.sampled_from(sorted(ORDINALS)))
def test_any_place_is_found(place: str) -> None:
    assert item(f"swap the {place} item") == ORDINALS[place]
    assert item(f"the {place} one is weak") == ORDINALS[place]
    assert coming_number(f"plan our {place} meeting") == ORDINALS[place]


@given(many=st.integers(1, 20), noun=st.sampled_from(["questions", "topics", "prompts", "ideas"]))
def test_any_number_of_things_is_read(many: int, noun: str) -> None:
    for said in (str(many), _WORDS[many]):
        assert count(f"give me {said} {noun} on trust") == many
        assert count(f"{said} short, honest {noun} please") == many


def test_an_item_is_counted_from_either_end() -> None:
    assert [index_of(place, 4) for place in (1, 4, -1, -2, 5, -5, None)] == [
        0, 3, 3, 2, None, None, None,
    ]  # fmt: skip


def test_an_item_is_named_by_its_own_words() -> None:
    wordings = ["Arrive and settle", "Promises since last time", "Swap phones", "What we keep"]
    assert index_named("drop the bit on promises", wordings) == 1
    assert index_named("not the thing with the phones", wordings) == 2
    assert index_named("drop one", wordings) is None
    assert index_named("drop the swap of promises", wordings) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("three topics on class", 3),
        ("a couple of good questions", 2),
        ("a handful of ideas", 5),
        ("half a dozen questions", 6),
        ("give me one good opening question", 1),
        ("top 5 misconceptions", 5),
        ("two more please", 2),
        ("questions for my mentee", None),
        ("five or so areas to explore", 5),
        ("4 Qs on meetings", 4),
        ("we are 12 people in the team", None),
        ("Topics for Monday. She is after my fourteen things.", None),
        ("He wants to hear about pensions. I know like 2 things. Topics please.", None),
        ("I only brought three ideas, questions please", None),
        ("only three of those", 3),
        ("topics x 4", 4),
        ("something to discuss on brands. like 5", 5),
        ("one question for him and one for me", 2),
        ("Good questions please. Is there a question that would tell me?", None),
    ],
)
def test_how_many(text: str, count: int | None) -> None:
    assert _READ["count"](text) == count


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("swap the second item", 2),
        ("replace the last one", -1),
        ("drop item three", 3),
        ("number 4 feels long", 4),
        ("a different opening please", 1),
        ("the closing is weak", -1),
        ("bin the 2nd one", 2),
        ("4 won't work by phone. alternative?", 4),
        ("last one's rubbish, another", -1),
        ("no need for the bit at the end", -1),
        ("make it warmer", None),
        ("like the last time", None),
    ],
)
def test_which_item(text: str, item: int | None) -> None:
    assert _READ["item"](text) == item


@pytest.mark.parametrize(
    ("text", "asker", "answers"),
    [
        ("questions for me", Role.MENTOR, Role.MENTOR),
        ("questions for me", Role.MENTEE, Role.MENTEE),
        ("questions for me to ask him", Role.MENTOR, Role.MENTEE),
        ("what can I ask her?", Role.MENTOR, Role.MENTEE),
        ("what can I ask her?", Role.MENTEE, Role.MENTOR),
        ("questions she can ask me", Role.MENTOR, Role.MENTOR),
        ("questions, and I want to ask about my own contract as well", Role.MENTOR, Role.MENTEE),
        ("questions about my own part in it", Role.MENTOR, Role.MENTOR),
        ("questions for both of us", Role.MENTOR, None),
        ("questions for the mentee", Role.COORDINATOR, Role.MENTEE),
        ("questions for me", Role.COORDINATOR, None),
        ("one good opening question", Role.MENTOR, Role.MENTEE),
        ("three questions for the last five minutes", Role.MENTEE, Role.MENTOR),
        ("prompts for me, the mentor, about why I am tired", Role.MENTOR, Role.MENTOR),
        ("reflection questions after our meeting", Role.MENTOR, None),
        ("what should I be asking myself before Monday", Role.MENTOR, Role.MENTOR),
        ("two prompts for my learning log", Role.MENTEE, Role.MENTEE),
        ("questions on how I come across", Role.MENTOR, Role.MENTOR),
        ("journal prompts for my director", Role.MENTOR, Role.MENTEE),
        ("questions for each of us", Role.MENTOR, None),
        ("reflection questions that make her think", Role.MENTOR, Role.MENTEE),
        ("a few questions", Role.COORDINATOR, None),
        ("Good questions, please. She has been good to me.", Role.MENTOR, Role.MENTEE),
        ("Some questions to put to me.", Role.MENTOR, Role.MENTOR),
    ],
)
def test_who_is_to_answer(text: str, asker: Role, answers: Role | None) -> None:
    assert audience(text, asker) == answers


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("GROW questions", "grow"),
        ("what, so what, now what", "driscoll"),
        ("Gibbs please", "gibbs"),
        ("I'd like to take him through GROW on his goal", "grow"),
        ("I want to grow as a person", None),
    ],
)
def test_a_reflection_model_by_name_or_by_its_questions(text: str, model: str | None) -> None:
    assert slots.model(text) == model


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("by phone from the corridor", {"phone", "public"}),
        ("the captions run behind, one person at a time", {"captions", "one-speaker"}),
        ("on video, nothing to read please", {"video", "no-reading"}),
        ("my english is not so good and I am tired", {"second-language", "tired"}),
        ("a walking meeting without laptops", {"walking", "no-screen"}),
        ("not by phone this time, in person", {"in-person"}),
        ("I am tired of being asked", set()),
        ("an hour in the meeting room", set()),
    ],
)
def test_conditions_of_a_meeting(text: str, stated: set[str]) -> None:
    assert set(conditions(text)) == stated


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("something about remote work instead", "remote work"),
        ("same, but on pay", "pay"),
        ("Could you turn those towards women who come back?", "women who come back"),
        ("she wants to learn how volunteers use apps, an hour", "how volunteers use apps"),
        ("45 min, theme = who sees the data. Ta", "who sees the data"),
        ("help me reflect only for ten minutes", ""),
        ("plan 90 mins on how budgets get cut", "how budgets get cut"),
        ("five questions for my mentee about trust, please", "trust"),
        ("an agenda for Thursday", ""),
        ("discussion topics, not about age", ""),
    ],
)
def test_what_it_is_about(text: str, about: str) -> None:
    assert focus(text) == about


def test_a_past_meeting_by_number_or_place() -> None:
    assert session_number("what did we say in session 2?") == 2
    assert session_number("our first meeting") == 1
    assert session_number("I missed no. 4, what did I write") == 4
    assert session_number("the last meeting") is None
    assert session_number("plan for sess 6 pls") == 6
    assert session_number("our ninth, on panels") == 9
    assert session_number("when we met the second time") == 2
    assert session_number("our hour, 45 minutes of it") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Could it be about carers instead?", Refinement.FOCUS),
        ("Same but for a brewery", Refinement.FOCUS),
        ("let's go with night work rather than hiring", Refinement.FOCUS),
        ("change the topic to lockers", Refinement.FOCUS),
        ("not so childish please", Refinement.TONE),
        ("it reads like a form, warm it up", Refinement.TONE),
        ("swap out number four", Refinement.SWAP),
        ("the middle part is dull, another idea?", Refinement.SWAP),
        ("keep all but the fourth", Refinement.DROP),
        ("we don't need the closing round", Refinement.DROP),
        ("it needs to fit into 25", Refinement.MINUTES),
        ("half that", Refinement.MINUTES),
        ("how come you put that first", Refinement.WHY),
        ("what's your reasoning", Refinement.WHY),
        ("two more like that", Refinement.MORE),
        ("you gave me six, three will do", Refinement.COUNT),
        ("fewer of them please", Refinement.COUNT),
        ("what is the second one supposed to bring us", Refinement.WHY),
        ("she would never sit through the drawing, out with it", Refinement.DROP),
        ("turn all of it on the night crew", Refinement.FOCUS),
    ],
)
def test_how_the_last_suggestion_is_to_change(
    text: str, kind: Refinement, intents: Intents, minilm: MiniLM
) -> None:
    told = Named(meeting_minutes(text) or bare_minutes(text), item(text), count(text))
    assert intents.refining.kind(message(text, minilm), told) is kind


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("45 mins, hot desking, agenda pls", "hot desking"),
        ("lets do accents on the radio, an hour", "accents on the radio"),
        ("half an hour with the dean on Monday, on who gets the labs", "who gets the labs"),
        ("topics for the bishop. On trans inclusion in choirs.", "trans inclusion in choirs"),
        ("flexible rotas is what I'd like to get to", "flexible rotas"),
        ("I want to ask her how she chose her trade. Five questions.", "how she chose her trade"),
        ("an agenda for Thursday on the phone", ""),
        ("Agenda for meeting one.", ""),
        ("plan our next meeting, 30 minutes, by video", ""),
        ("I'm on the fish counter, agenda please", ""),
    ],
)
def test_a_theme_that_no_about_leads_in(text: str, about: str) -> None:
    assert theme(text, plain=True) == about


def test_what_is_left_over_is_no_theme_where_something_is_the_matter() -> None:
    assert theme("he never listens, cold coffee, agenda", plain=False) == ""


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("have we done apprenticeships already?", "apprenticeships"),
        ("Has he sorted the laptops yet?", "the laptops"),
        ("what did he promise?", ""),
        ("what have we agreed so far", ""),
    ],
)
def test_what_a_question_about_the_past_asks_after(text: str, about: str) -> None:
    assert recalled(text) == about


def test_dimensions_by_their_words() -> None:
    assert slots.dimensions("her accent and her age") == (Dimension.AGE, Dimension.ACCENT)
    assert slots.dimensions("manage the package") == ()


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("topics, but not the parking", ("parking",)),
        ("three topics, anything but generations again", ("generations",)),
        ("something for Friday, not about age please", ("age",)),
        ("I don't want to talk about the rota again", ("the rota",)),
        ("an agenda, and I'd rather not discuss my leave", ("my leave",)),
        ("she doesn't want to talk about the rota", ()),
        ("I don't want to talk about the rota and I have no time", ("the rota",)),
        ("We won't discuss the rota here", ("the rota",)),
        ("Please don't mention the rota but the rest is fine", ("the rota",)),
        ("I don't hear about the night rosters in time; an agenda", ()),
        ("We never talk about the night shift and I want to", ()),
        ("We don't discuss the budget enough", ()),
        ("I never mention names", ()),
        ("I'd rather not discuss it here", ()),
        ("agenda, but not too long", ()),
        ("questions, but not in front of him", ()),
        ("topics on the parking", ()),
    ],
)
def test_what_is_left_out(text: str, out: tuple[str, ...]) -> None:
    assert slots.left_out(text) == out
