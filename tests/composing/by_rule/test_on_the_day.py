"""What the place makes of a plan, and what of a record is said aloud."""

from dataclasses import replace

import pytest

from coach.composing.by_rule.aloud import whole
from coach.composing.record import Goal
from coach.composing.saying.said_goals import act, came, named, thing
from coach.composing.understanding.conditions import conditions
from coach.domain.briefs import Intent
from coach.domain.people import Role
from coach.domain.suggestions import QuestionSet
from tests.composing.model_house import own
from tests.composing.pairs import Made, agenda, composed, words

PAIR = Made()
DRIVES = "Our session is in her van to the depot, forty-five minutes, she drives. Plan it please."
INTERPRETED = "A colleague from payroll interprets for us, plan the sixty minutes please."


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        (DRIVES, "driving", True),
        ("I drive a crane for a living, plan forty minutes", "driving", False),
        ("I'm in the van, parked, waiting for the crew", "driving", False),
        (INTERPRETED, "interpreter", True),
        (INTERPRETED, "second-language", False),
        ("They asked me to interpret for a supplier", "interpreter", False),
        ("We need a sign language interpreter", "captions", True),
        ("She walks past me in the corridor every day", "public", False),
        ("We meet in the canteen at noon", "public", True),
        ("The door stays open, she likes it so", "public", True),
        ("He showed a funny video about printers", "video", False),
        ("Thirty minutes on video", "video", True),
    ],
)
def test_how_a_meeting_is_held_is_told_from_what_is_only_mentioned(
    text: str, name: str, stated: bool
) -> None:
    assert (name in conditions(text)) is stated


def test_on_the_road_nothing_is_read_or_written_and_the_hard_part_is_parked() -> None:
    body = agenda(PAIR, DRIVES)
    assert body.items[0].title == "Start: the road comes first"
    assert sum(item.minutes for item in body.items) == body.minutes
    assert sum("engine off" in item.what for item in body.items) == 1
    assert not any("Write down" in item.what for item in body.items)
    assert not body.prepare
    assert "at your end" not in words(body)


def test_where_somebody_interprets_there_is_half_as_much_and_a_way_to_be_heard_in_full() -> None:
    pair = replace(PAIR, minutes=60, promises=())
    plain, body = agenda(pair, "Plan the sixty minutes please"), agenda(pair, INTERPRETED)
    assert len(body.items) < len(plain.items)
    assert sum(item.minutes for item in body.items) == 60
    assert body.items[0].title == "Start: how the interpreting works"
    assert body.advice is not None
    assert any("said more than that" in moment.say for moment in body.advice.moments)
    assert body.advice.beforehand is not None
    assert "interpreter these points" in body.advice.beforehand.text


def test_what_each_wants_is_said_at_the_start_of_a_first_meeting() -> None:
    body = agenda(replace(PAIR, number=1, promises=(), minutes=90))
    assert body.items[1].title == "What each of us wants from this"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (
            "Find out how night rosters are made",
            "What I'd still like to know is how night rosters are made.",
        ),
        ("A fair rule on shared lockers", "I'd like to have a fair rule on shared lockers."),
        ("A bench that people on the late shift can reach", ""),
        ("Get the hoist mended, and 'be seen as a partner'", "I'd like to get the hoist mended."),
        ("work shared out differently for the next ones", ""),
    ],
)
def test_a_goal_that_makes_no_good_sentence_is_not_spoken(part: str, said: str) -> None:
    assert came(part, "I") == said
    assert bool(act(part) or thing(part)) is bool(said)


def test_only_a_short_name_stands_in_a_question_about_a_goal() -> None:
    assert named("Be asked about the hoist before it is ordered") == "the hoist"
    assert named("Get what the crews know about ice into the maps before they are drawn") == ""
    body = agenda(
        replace(PAIR, mentor_goal="Get what the crews know about ice into the maps", minutes=60)
    )
    assert "Who knows what the crews know" not in words(body)


def test_an_indirect_question_that_goes_on_is_one_wish() -> None:
    text = "Understand why people like me reach the last round and stop there"
    goal = Goal("mentor", text, own("goal:x:mentor", PAIR.facts().goals[0].kind, "Goal", text))
    assert goal.parts == (text,)


def test_no_question_is_asked_twice_in_one_meeting() -> None:
    brought = (
        (Role.MENTEE, "bring the list of spare rooms (sent: 40 rooms, 6 of 40 locked)"),
        (Role.MENTOR, "count the nights without cover (done: 9 of 14)"),
        (Role.MENTOR, "list the swaps that were refused (done: 3 of 11)"),
    )
    body = agenda(replace(PAIR, promises=brought, minutes=60))
    asked = [
        sentence.strip() + "?"
        for item in body.items
        for prompt in item.prompts
        for sentence in prompt.partition("“")[2].rstrip("”").split("?")[:-1]
    ]
    last = [one.rpartition(". ")[2] for one in asked]
    assert len(last) == len(set(last))


@pytest.mark.parametrize(
    ("promised", "request_text"),
    [
        ("put the locker rule on the agenda (it is out; the rule is not on it)", "Plan it please"),
        ("name the test site and a start date", "I still don't have a test site from her."),
    ],
)
def test_nothing_is_asked_about_as_done_that_the_record_or_the_request_says_is_not(
    promised: str, request_text: str
) -> None:
    said = words(agenda(replace(PAIR, promises=((Role.MENTEE, promised),)), request_text))
    assert "it hasn't happened yet" in said
    assert "who has noticed" not in said


def test_a_count_that_must_not_get_about_is_not_put_on_the_table() -> None:
    pair = replace(PAIR, promises=((Role.MENTOR, "count the checks I skip (done: 4 of 9)"),))
    body = composed(pair.brief("Questions please. 4 of 9, I'm not proud of it.", Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    said = " ".join(question.text for question in body.questions)
    assert "Here it is" not in said
    assert "who gets to see such figures?" in said


def test_a_breach_goes_back_to_what_the_two_agreed_and_sends_no_friendly_note() -> None:
    pair = replace(PAIR, notes=("We made an agreement: 'what we hear stays in this room'.",))
    told = "She told 300 people at the town hall about my shift. I am furious, plan our meeting."
    body = agenda(pair, told)
    assert body.advice is not None
    first = " ".join(line.text for line in body.advice.first)
    assert "We agreed on this: what we hear stays in this room." in first
    assert body.advice.beforehand is None
    calm = agenda(pair, "Plan our meeting please")
    assert calm.advice is not None
    assert "We agreed on this" not in " ".join(line.text for line in calm.advice.first)


def test_somebody_in_danger_comes_before_a_promise_that_was_not_kept() -> None:
    missed = (Role.MENTEE, "put the locker rule on the agenda (the rule is not on it)")
    pair = replace(PAIR, promises=(missed,))
    body = agenda(pair, "The locker rule is not on the agenda", "sit-leader-distress")
    assert body.advice is not None
    assert body.advice.situation_id == "sit-leader-distress"


def test_what_is_left_before_a_hole_says_something_by_itself_or_is_dropped() -> None:
    assert whole("Can I stop you there? I want to get to ___ now.") == "Can I stop you there?"
    assert whole("In ___ I talk too fast.") == ""
    assert whole("What about ___ or ___?") == ""
    assert whole("Nothing is missing here.") == "Nothing is missing here."


def test_in_a_short_talk_that_others_hear_the_plan_keeps_to_its_own_rules() -> None:
    promises = (
        (Role.MENTEE, "name the person to ask about nurse apprenticeships"),
        (Role.MENTOR, "keep a tally of nights without a housekeeper (done: 9 of 14)"),
    )
    pair = Made(
        mentor_goal="Find out how to get on to nurse training while working",
        mentee_goal="Hear things early",
        promises=promises,
        minutes=10,
    )
    text = "Ten minutes by phone, me in the corridor, her in the back of a car with a driver."
    body = agenda(pair, text)
    said = words(body)
    assert "bad news early" not in said
    assert "for a message" not in said
    assert not any("Do not use the phone for figures" in line.text for line in body.access)
    assert not any("change the plan" in line.text for line in body.access)


_SHOWN = (
    "She put my words on a slide in front of all the managers, and my supervisor asks about it"
    " every morning. We meet in the glass room. Give me a plan or tell me to stop."
)


def test_what_was_agreed_and_then_shown_to_others_comes_before_anything_else() -> None:
    agreed = ("Agreed: 'what we hear stays in this room'.",)
    body = agenda(replace(Made(), notes=agreed), _SHOWN)
    assert body.advice is not None
    assert "We agreed on this: what we hear stays in this room." in body.advice.first[0].text
    first, second, *_ = body.items
    assert "isn't for others. Which room can we take?" in first.prompts[0]
    assert second.card_id == "sit-confidence-broken"
    welcome = (
        "She put my words on a slide, which I liked. We meet in the glass room. A plan please."
    )
    calm = agenda(replace(Made(), notes=agreed), welcome)
    assert "sit-confidence-broken" not in [item.card_id for item in calm.items]


def test_on_a_bus_nobody_asks_for_a_room() -> None:
    body = agenda(Made(), "20 minutes on the number 12 bus, it'll be packed. Plan please.")
    assert body.advice is not None
    told = " ".join(line.text for line in body.advice.first)
    assert "so let's keep to figures; the rest goes by message" in told
    assert "Could we take a room" not in told
