"""What the last notes tell of is taken one step further, and spoken of nowhere else."""

from collections.abc import Sequence
from dataclasses import replace

from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem
from tests.composing.model_house import library
from tests.composing.pairs import Made, composed, words

CARDS = {card.id: card for card in library().follow_ups}
HEAP, DRAFTED = CARDS["fu-heap-half-sorted"], CARDS["fu-rule-drafted-not-tried"]
WORRIES = "Collected 14 worries of the night shift on cards; sorted three."
RULE = "Drafted a rule together on who may change a shift."
PAIR = Made(promises=(), notes=("Agreed on first names.", WORRIES), minutes=60)


def made(pair: Made, known: dict[str, str], text: str = "An agenda for our next meeting") -> Agenda:
    brief = pair.brief(text)
    body = composed(replace(brief, sense=replace(brief.sense, follow_ups=known)))
    assert isinstance(body, Agenda)
    return body


def of(card: str, body: Agenda) -> Sequence[AgendaItem]:
    return [item for item in body.items if item.card_id == card]


TOLD = "Last time you collected 14 worries of the night shift on cards and sorted three."
NAMED = HEAP.naming({"one": "worry", "left": "the 11 worries that are left"})


def test_a_note_is_told_and_taken_further_with_its_card() -> None:
    (item,) = of(HEAP.id, made(PAIR, {WORRIES: HEAP.id}))
    assert item.title == HEAP.title
    assert item.what.startswith(TOLD)
    assert all(step.do.rstrip(".") in item.what for step in NAMED.steps)
    assert {c.passage_id.partition("@")[0] for c in item.citations} >= {HEAP.id}
    assert any(c.passage_id.startswith("note:") for c in item.citations)


def test_what_is_left_of_a_count_has_its_minutes_once() -> None:
    pair = replace(PAIR, mentor_goal="Have the night shift heard before the move")
    left = "so eleven are left. What happens with those?"
    assert left not in words(made(pair, {WORRIES: HEAP.id}))
    assert left in words(made(pair, {}))


def test_what_is_to_be_brought_is_called_what_the_note_calls_it() -> None:
    body = made(replace(PAIR, minutes=30, mentee_goal=""), {WORRIES: HEAP.id})
    brought = [one.text for one in body.prepare if one.text.startswith("Bring")]
    assert ["of the 14 worries of the night shift" in one for one in brought] == [True]


def test_a_note_that_names_nothing_leaves_the_cards_plain_wording() -> None:
    plain = "We did them and the rest stayed."
    (item,) = of(HEAP.id, made(replace(PAIR, notes=("Agreed on names.", plain)), {plain: HEAP.id}))
    assert all(step.do.rstrip(".") in item.what for step in HEAP.told.steps)
    assert "{" not in item.what


def test_a_note_whose_persons_are_unsure_is_quoted_as_it_stands() -> None:
    unsure = "The mentee gave her 14 worries on cards; they sorted three."
    pair = replace(PAIR, notes=("Agreed on names.", unsure))
    (item,) = of(HEAP.id, made(pair, {unsure: HEAP.id}))
    assert f"“{unsure.rstrip('.')}”" in item.what


def test_what_has_its_own_minutes_is_spoken_of_nowhere_else() -> None:
    body = made(PAIR, {WORRIES: HEAP.id})
    elsewhere = [item for item in body.items if item.card_id != HEAP.id]
    assert not any("14 worries" in f"{item.what} {item.prompts}" for item in elsewhere)


def test_where_it_may_go_wrong_and_what_to_take_home_are_the_cards() -> None:
    body = made(PAIR, {WORRIES: HEAP.id})
    assert body.advice is not None
    assert HEAP.pressed.say in [moment.say for moment in body.advice.moments]
    assert body.advice.question is not None
    assert body.advice.question.text in HEAP.take_away


def test_that_somebody_went_quiet_is_not_read_back_to_them() -> None:
    told = f"{WORRIES} The mentee said that it was always so and then went quiet."
    (item,) = of(HEAP.id, made(replace(PAIR, notes=("Agreed on names.", told)), {WORRIES: HEAP.id}))
    assert "14 worries" in item.what
    assert "quiet" not in item.what


def test_a_note_that_no_card_takes_up_has_no_such_minutes() -> None:
    body = made(PAIR, {WORRIES: ""})
    assert not [item for item in body.items if (item.card_id or "").startswith("fu-")]


def test_the_newest_note_comes_first_and_an_old_one_is_let_go() -> None:
    both = replace(PAIR, notes=(WORRIES, RULE), number=3)
    known = {WORRIES: HEAP.id, RULE: DRAFTED.id}
    assert of(DRAFTED.id, made(both, known))
    later = ("Agreed on all the dates.", "Talked about the canteen.", "Had lunch in the hall.")
    old = replace(PAIR, notes=(WORRIES, *later), number=5)
    assert not of(HEAP.id, made(old, known))


def test_a_card_that_an_earlier_meeting_used_does_not_come_back() -> None:
    used = replace(PAIR, used=frozenset({HEAP.id}))
    assert not of(HEAP.id, made(used, {WORRIES: HEAP.id}))


def test_what_a_promise_says_already_is_asked_after_and_not_done_again() -> None:
    promise = "collect the worries of the night shift and sort the cards"
    owed = replace(PAIR, promises=((Role.MENTEE, promise),))
    assert not of(HEAP.id, made(owed, {WORRIES: HEAP.id}))


def test_a_first_and_a_last_meeting_take_nothing_further() -> None:
    for number in (1, 6):
        assert not of(HEAP.id, made(replace(PAIR, number=number), {WORRIES: HEAP.id}))


def test_what_somebody_felt_is_not_read_out() -> None:
    felt = "He was ashamed of the list and cried."
    body = made(replace(PAIR, notes=("Agreed on dates.", felt)), {felt: HEAP.id})
    assert "ashamed" not in words(body)
    assert not of(HEAP.id, body)


def test_a_leader_is_not_shown_what_the_mentor_told_of_themselves() -> None:
    own = "I collected my own worries on cards; sorted three."
    theirs = replace(PAIR, notes=("Agreed on dates.", own), viewer=Role.MENTEE)
    assert not of(HEAP.id, made(theirs, {own: HEAP.id}))


def test_by_phone_nothing_is_done_that_wants_hands_and_eyes() -> None:
    body = made(PAIR, {WORRIES: HEAP.id}, "An agenda, by phone while I drive")
    assert not of(HEAP.id, body)


def test_a_line_that_has_no_room_for_its_steps_is_still_spoken_of() -> None:
    short = replace(PAIR, minutes=3 * HEAP.minutes.minimum - 1, notes=("Agreed on names.", WORRIES))
    body = made(short, {WORRIES: HEAP.id})
    assert not of(HEAP.id, body)
    assert "14 worries" in words(body)
