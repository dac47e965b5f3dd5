"""Where no few words surely name a promise, its own words stand in a plain sentence."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import AgendaItem
from tests.composing.pairs import Made, agenda, citing

PAIR = Made(mentee_goal="", notes=())
THEIRS, MINE = Role.MENTEE, Role.MENTOR


def about(text: str, by: Role = THEIRS) -> AgendaItem:
    body = agenda(replace(PAIR, promises=((by, text),)))
    return next(one for one in citing(body, "promise:") if not one.card_id)


@pytest.mark.parametrize(
    "text",
    [
        "read it and send back one question (not yet)",
        "one rule on late changes that he'd keep himself (not done)",
        "tell the supervisors it was her idea and not mine (not done)",
        "think about my pay and get back to me (no reply)",
    ],
)
def test_a_title_is_plain_where_no_name_is_sure(text: str) -> None:
    title = about(text).title.lower()
    assert "promise" in title or title == "what was to be done"


def test_an_emphatic_word_is_no_part_of_the_title() -> None:
    assert about("build the reject-rate chart himself (not done)").title == "The reject-rate chart"


def test_of_a_thing_it_is_not_said_that_it_happened() -> None:
    (first, *_) = about("visitor safety form, about 10 minutes online (not done)").prompts
    assert "the visitor safety form. Nothing has come of that so far." in first
    assert "happened" not in first


@pytest.mark.parametrize("text", ["May pack, nine slides (done)", "photographs of the hall (done)"])
def test_a_thing_of_ones_own_that_is_done_is_told_as_done(text: str) -> None:
    (first, *_) = about(text, MINE).prompts
    assert "This is done: the " in first
    assert "is done." not in first


def test_a_bare_done_is_not_read_out() -> None:
    assert "“done”" not in about("May pack, nine slides (done; he presented it)", MINE).what


def test_what_is_sent_and_unanswered_is_done_and_has_no_reply() -> None:
    (first, *_) = about("one page on the 51 hours (done, sent, no reply)", MINE).prompts
    assert "This is done: one page on the 51 hours. No reply is noted so far." in first


def test_an_own_answer_that_is_not_given_is_not_announced_as_given() -> None:
    (first, *_) = about("say whether I will come sailing (not answered)", MINE).prompts
    assert "It isn't done yet" in first


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("practice interview with the team (done, 2 June)", "get in its way"),
        ("phone help, two afternoons (agreed; starts in September)", "Done by now"),
        ("put the breaks in writing and sign them (written, not signed)", "and you did"),
        ("stand in the wings for one show (done, 'eye-opening')", "this is what came"),
    ],
)
def test_a_note_is_taken_for_what_it_says(text: str, never: str) -> None:
    assert never not in " ".join(about(text).prompts)


def test_words_that_were_heard_are_left_as_they_were() -> None:
    item = about("ask visitors what they ask (done: 'how long', 'who is he and why')", MINE)
    assert "who is you" not in " ".join(item.prompts)
