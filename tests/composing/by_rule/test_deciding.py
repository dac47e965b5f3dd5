"""A goal is asked about by what it hangs on in the mentor's own life or work."""

from dataclasses import replace

import pytest

from coach.checks.questions import faults
from coach.composing.by_rule.asked_for_home import ASKED_FOR_HOME
from coach.composing.by_rule.asked_for_work import ASKED_FOR_WORK, DAYS
from coach.domain.people import Role
from tests.composing.pairs import Made, agenda, citing

PAIR = Made(
    mentor_goal="Become a supervisor in the laundry",
    promises=(),
    notes=(),
    minutes=45,
    background="",
)
TABLES = (ASKED_FOR_HOME, ASKED_FOR_WORK)
EVERY = [
    text.format(days=DAYS) for table in TABLES for by in table.values() for text in by.values()
]
POST_READ = "What has to be read and written in that job that couldn't be done by voice?"
FOUR_DAYS = "Which part of that job can't be done in four days?"
TRAINING, ROTA = "Find out whether training to be a nurse is possible", "Know my rota a month ahead"
POSTING, HEIGHT = "Know whether a third posting is possible", "Get the packing tables raised"
HEARD = "Have the night shift heard before the move"


def asked(pair: Made, request: str = "An agenda for our meeting") -> str:
    items = citing(agenda(pair, request), "goal:pair-1:mentor")
    return " ".join(words for item in items for words in item.prompts)


def deciding(pair: Made, request: str = "An agenda for our meeting") -> list[str]:
    said = asked(pair, request)
    days = [text.replace(DAYS, "four days") for text in EVERY]
    return [text for text in dict.fromkeys((*EVERY, *days)) if text in said]


@pytest.mark.parametrize(
    ("goal", "background", "question"),
    [
        (PAIR.mentor_goal, "English is my third language; I read slower than I speak",
         "What must I read and write in that job?"),
        (PAIR.mentor_goal, "Dyslexic", POST_READ),
        (PAIR.mentor_goal, "Cares for a mother with dementia and works four days", FOUR_DAYS),
        (TRAINING, "First in the family to finish school",
         "Whom do people ask about this who have nobody at home to ask?"),
        (TRAINING, "Fixed-term until the autumn",
         "Who pays for the course if my contract ends first?"),
        (POSTING, "Has a small child and a partner without a work permit",
         "Which posts would let my partner work?"),
        (ROTA, "Single father",
         "Which weeks of a rota could a single parent plan a childminder by?"),
        (HEIGHT, "Back injury; cannot sit or stand for more than twenty minutes at a time",
         "How would it have to be for somebody who can't sit or stand for long?"),
        (HEIGHT, "Uses a wheelchair",
         "Who would try it from a wheelchair before anything is ordered?"),
        ("Get meeting papers early enough to read them", "Autistic; prefers questions in advance",
         "What could be asked in writing beforehand, so that nobody has to answer on the spot?"),
        (HEARD, "Works permanent nights",
         "At which hour could it be heard with those in the room who work nights?"),
        (HEIGHT, "Works permanent nights",
         "At which hour of the night would somebody have to come and look?"),
        (PAIR.mentor_goal, "Came to driving after twenty years as a baker",
         "What of the trade I had before counts for that job?"),
    ],
)  # fmt: skip
def test_the_one_fact_that_decides_a_goal_is_asked_about(
    goal: str, background: str, question: str
) -> None:
    said = replace(PAIR, mentor_goal=goal, background=background)
    assert question in asked(said)
    assert question not in asked(replace(said, background=""))


@pytest.mark.parametrize(
    "background",
    [
        "nothing disclosed",
        "Dyslexic, and has told nobody at work",
        "Keeps her dyslexia to herself",
        "Dyslexic; told only the people team",
        "Dyslexic; confidential",
        "Has a deaf son",
        "Nothing disclosed to the mentee. The mentor is dyslexic; the mentee does not know",
        "Deaf in one ear; the mentee does not know",
        "Dyslexic; doesn't want the meetings to be about that",
        "Used to work part-time",
        "Has no small children",
        "Leads a team of people in part-time posts who care for a parent",
        "Colour-blind",
        "English is her first language",
        "Former night-shift worker",
        "Spent two nights in hospital last year",
        "The mentee reads her name as Muslim; the mentor has told the mentee nothing about faith",
    ],
)
def test_what_is_kept_or_not_so_is_never_asked_about(background: str) -> None:
    assert deciding(replace(PAIR, background=background)) == []


def test_what_is_known_and_nothing_else_is_disclosed_may_be_asked_about() -> None:
    told = "First language Romanian; nothing else disclosed"
    assert len(deciding(replace(PAIR, background=told))) == 1


def test_home_and_body_are_left_out_where_others_hear_or_the_request_tells_its_own_story() -> None:
    told = replace(PAIR, background="Dyslexic")
    long = " ".join(["The meeting is on Monday and I would like to talk about the laundry."] * 4)
    assert POST_READ in asked(told, "An agenda please")
    assert POST_READ not in asked(told, long)
    assert POST_READ not in asked(told, "An agenda please. We meet in a busy canteen.")


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("The mentor had worried about the bill.", True),
        ("The mentee had worried about the bill.", False),
        ("The mentor said that she had worried about the bill and told nobody.", False),
    ],
)
def test_a_note_tells_what_the_mentor_said_there_and_is_cited(note: str, found: bool) -> None:
    pair = replace(PAIR, mentor_goal=TRAINING, notes=(note,))
    question = "What would I live on while I train?"
    items = [one for one in agenda(pair).items if question in " ".join(one.prompts)]
    assert bool(items) == found
    assert all(any(c.quote == note for c in one.citations) for one in items)


def test_years_count_and_few_of_them_are_asked_about() -> None:
    assert "What do my years in the job count for there?" in asked(replace(PAIR, years="9 years"))
    new = "How long does somebody have to be here before that is possible?"
    assert new in asked(replace(PAIR, years="1 years"))
    assert deciding(replace(PAIR, years="3 years")) == []


@pytest.mark.parametrize(
    "goal",
    [
        "Understand how supervisors are chosen",
        "Earn more respect",
        "Better training for new drivers",
    ],
)
def test_what_is_only_to_be_understood_hangs_on_nothing_of_ones_own(goal: str) -> None:
    assert deciding(replace(PAIR, mentor_goal=goal, background="Dyslexic")) == []


def test_a_body_decides_where_somebody_sits_or_stands_and_not_what_is_on_a_screen() -> None:
    pair = replace(PAIR, background="Back injury; cannot sit for more than an hour")
    assert deciding(replace(pair, mentor_goal="Get the rota app repaired")) == []


@pytest.mark.parametrize(
    "goal", ["Scanner guns that last the shift", "Finish a sentence", "Pass the nurse training"]
)
def test_a_word_of_a_rota_or_a_course_makes_a_goal_neither(goal: str) -> None:
    told = "Single father, works permanent nights, worried about the rent"
    assert deciding(replace(PAIR, mentor_goal=goal, background=told)) == []


def test_a_leader_who_asks_is_told_nothing_of_it() -> None:
    assert deciding(replace(PAIR, background="Dyslexic", viewer=Role.MENTEE)) == []


@pytest.mark.parametrize("question", EVERY)
def test_each_is_one_question_that_gets_more_than_a_yes(question: str) -> None:
    assert [one for one in faults(question) if "number or a name" not in one] == []
