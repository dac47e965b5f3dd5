"""What a note says about a promise is gone on from, and never asked for again."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.people import Role
from coach.domain.suggestions import AgendaItem
from tests.composing.pairs import Made, agenda

PAIR = Made(notes=(), minutes=60)
ASKS_FOR_IT = (
    "What did they answer?", "What was said in reply?", "What came out?", "Where does it stand",
    "What have you found out", "hasn't happened yet",
)  # fmt: skip


def about(promise: str, by: Role = Role.MENTEE, viewer: Role = Role.MENTOR) -> AgendaItem:
    """The item about a promise that is the only one."""
    body = agenda(replace(PAIR, promises=((by, promise),), viewer=viewer))
    return next(
        item for item in body.items if any("promise:" in c.passage_id for c in item.citations)
    )


def said(item: AgendaItem) -> str:
    return " ".join(item.prompts)


@pytest.mark.parametrize(
    ("promise", "noted", "spoken"),
    [
        (
            "ask the supplier whether subtitles are possible (answer: yes, from the next version)",
            "yes, from the next version",
            "By now we know whether subtitles are possible.",
        ),
        (
            "find out who signs the leave forms [answer by mail: the depot office]",
            "the depot office",
            "By now we know who signs the leave forms.",
        ),
        ("price of the ramp (came: 4,000 euros)", "4,000 euros", "answer about the price of the"),
        (
            "who orders the boots? -> answer came: the stores",
            "the stores",
            "By now we know who orders the boots.",
        ),
    ],
)
def test_an_answer_is_shown_and_what_follows_is_asked(
    promise: str, noted: str, spoken: str
) -> None:
    item = about(promise)
    assert f"“{noted}”" in item.what
    assert spoken in said(item)
    assert not any(words in said(item) for words in ASKS_FOR_IT)


def test_a_day_that_was_given_is_said() -> None:
    assert "It is settled: the tender, Monday." in said(about("the tender (given: Monday)"))
    assert "We have the tender date by now." in said(about("tender date (given: 11 May)"))
    own = said(about("choose a morning for the visit (done: Thursday, 4:30)", Role.MENTOR))
    assert "it is Thursday, 4:30" in own


@pytest.mark.parametrize(
    ("promise", "by"),
    [
        ("read two titles from the list (one done)", Role.MENTOR),
        ("write down ten things that new colleagues get wrong (seven of ten)", Role.MENTOR),
        ("talk to the two apprentices (one spoken to, the other had left)", Role.MENTEE),
        ("drop one of the three planning meetings (half: cut to 45 minutes)", Role.MENTEE),
        ("send the calendar of renewals (sent, but to the agency)", Role.MENTEE),
    ],
)
def test_a_part_is_not_taken_for_the_whole(promise: str, by: Role) -> None:
    item = about(promise, by)
    assert re.search(r"(?:^|[.] )(?:Noted so far|In your notes|Last heard): “", item.what)
    assert not any(words in said(item) for words in (*ASKS_FOR_IT, "and I have", "and you did"))


def test_done_with_a_rest_is_no_refusal() -> None:
    item = about(
        "speak with the officer about the dinner (done, 'in my own words'; not said which)"
    )
    assert "and you did" in said(item)
    assert not any(words in said(item) for words in ASKS_FOR_IT)


def test_what_went_out_unasked_comes_first_and_is_not_repeated() -> None:
    promises = (
        (Role.MENTEE, "find out who decides about rooms (no news)"),
        (Role.MENTEE, "told the head of testing about the diagnosis (never agreed)"),
    )
    body = agenda(replace(PAIR, promises=promises))
    titles = [item.title for item in body.items]
    place = titles.index("Done without a question")
    assert place < next(n for n, title in enumerate(titles) if "decides about rooms" in title)
    assert "diagnosis" not in said(body.items[place]) + body.items[place].what
    assert "who knows of it by now?" in said(body.items[place])


def test_a_plan_nobody_agreed_to_can_come_off_the_list() -> None:
    item = about("put the mentor's family on the programme of the feast (not agreed)")
    assert item.title == "Not agreed yet"
    assert "You'd like to put my family on the programme of the feast." in said(item)
    assert "come off the list" in said(item)


def test_the_leader_says_what_went_out() -> None:
    promise = "sent the form with the photo (she was not asked)"
    assert "without asking you" in said(about(promise, viewer=Role.MENTEE))


def test_a_disclosure_is_neither_thanked_for_nor_read_aloud() -> None:
    promised = "told the whole department about the mentor's deafness (done, not asked)"
    body = agenda(replace(PAIR, promises=((Role.MENTEE, promised),)))
    advice = body.advice
    assert advice is not None
    lines = [line.text for line in advice.first] + [one.say for one in advice.moments]
    every = " ".join((*lines, *(f"{i.title} {i.what} {said(i)}" for i in body.items)))
    assert "deafness" not in every
    assert "who knows of it by now?" in every


def test_nobody_presses_for_what_was_not_agreed_to() -> None:
    promised = "speak at the open day (the mentor has not agreed)"
    item = about(promised, by=Role.MENTOR, viewer=Role.MENTEE)
    assert "Does it stay on the list?" in said(item)
    assert "hasn't happened" not in said(item)


@pytest.mark.parametrize("state", ["they said: too dear", "see the minutes", "two of us only"])
def test_a_note_that_is_not_understood_is_gone_on_from_as_it_stands(state: str) -> None:
    spoken = said(about(f"ask four colleagues about the rota ({state})"))
    assert not any(words in spoken for words in ASKS_FOR_IT)
    assert "noted" in spoken


def test_that_nothing_was_promised_is_no_promise() -> None:
    body = agenda(replace(PAIR, promises=((Role.MENTOR, "nothing, on purpose"),)))
    assert not any("on purpose" in item.title + said(item) for item in body.items)


def test_the_other_is_not_spoken_of_as_a_role() -> None:
    item = about("choose a morning for the mentee to ride along (done: Thursday)", Role.MENTOR)
    assert "the mentee" not in said(item)
    assert item.title == "A morning for your mentee to ride along"


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(["wrote", "bring", "find out", "send"]),
    st.text("ab ,'\"‘’“”", min_size=3, max_size=24).filter(lambda text: text.strip(" ,'\"‘’“”")),
    st.sampled_from(["", " (done)", " (no news)", " (answer: yes, 'soon')"]),
)
def test_no_title_has_a_mark_without_its_partner(verb: str, thing: str, state: str) -> None:
    promise = f"{verb} the {thing}{state}"
    body = agenda(replace(PAIR, promises=((Role.MENTEE, promise),)))
    for item in body.items:
        title = item.title.replace("’s", "").replace("n't", "")
        assert title.count("“") == title.count("”")
        assert title.count('"') % 2 == 0


@pytest.mark.parametrize(
    ("promise", "goes_on"),
    [
        ("forward the complaint figures (refused by the board)", "a no"),
        ("ask the crews which sheets help – changed, they prefer a film", "has"),
        ("visit the depot at three - postponed twice", "wait|put off"),
        ("no change after the freeze. Held for weeks, then broken twice", "worked|held|went"),
        ("trial of two light carts (ordered; one has come)", "way|begun|finished|part"),
        ("choose a new form, undecided", "open|decided"),
    ],
)
def test_what_has_happened_is_shown_and_gone_on_from(promise: str, goes_on: str) -> None:
    item = about(promise)
    assert re.search(goes_on, said(item))
    assert not any(words in said(item) for words in ASKS_FOR_IT)


def test_in_the_mentors_own_promise_she_is_the_leader() -> None:
    mine = "write up the market day for her team (done, 4 pages, she sent it on with my name on it)"
    item = about(mine, Role.MENTOR)
    assert "for your team" in said(item)
    assert "you sent it on with my name on it" in said(item)


def test_where_somebody_else_may_be_meant_the_words_are_quoted() -> None:
    item = about("ask the store manager if she would talk to him (I tried)", Role.MENTOR)
    assert "ask the store manager if she would talk to him" in said(item)


def test_illness_is_not_shown() -> None:
    item = about("bring the head of stores into it - she's off sick till June")
    assert "sick" not in f"{item.title} {item.what} {said(item)}"


@pytest.mark.parametrize(
    ("promise", "by", "untrue"),
    [
        ("sit in with planners for a night shift (booked, then moved)", Role.MENTOR, "and I have"),
        (
            "sign the papers (passed theory, practical put off by him)",
            Role.MENTOR,
            "and I have",
        ),
        (
            "reprint the sheet (corrected, not yet on the wall)",
            Role.MENTEE,
            "hasn't happened",
        ),
        (
            "find out who can stamp it (the in-charge can, memo not sent)",
            Role.MENTEE,
            "hasn't happened",
        ),
        ("post the notice on all boards (posted, B crew board missed)", Role.MENTEE, "you did"),
        ("book a slot that is not at 6 p.m. (moved to 11 a.m.)", Role.MENTEE, "put off"),
        ("show the price of last year (promised for the third meeting)", Role.MENTEE, "begun"),
    ],
)
def test_what_was_moved_put_off_or_left_out_is_told_as_it_is(
    promise: str, by: Role, untrue: str
) -> None:
    assert untrue not in said(about(promise, by))


def test_whom_a_leader_lets_see_something_is_the_mentor() -> None:
    assert "let me see how the price" in said(about("let her see how the price is settled"))


def test_in_notes_by_neither_her_things_are_the_promisers_own() -> None:
    item = about("record the text on her phone (done, her uncle reads it)", Role.MENTOR)
    assert "your uncle" not in said(item)
    assert "your phone" not in said(item)


def test_a_last_day_that_somebody_else_sets_is_said_first() -> None:
    promise = (Role.MENTOR, "register for the May exam (closes on Friday)")
    body = agenda(replace(PAIR, promises=(promise,)))
    assert body.advice is not None
    first = " ".join(line.text for line in body.advice.first)
    assert "“register for the May exam” has a last day: “closes on Friday”" in first
