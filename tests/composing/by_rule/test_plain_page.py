"""A long promise is named briefly, and a slow reader's page is short."""

import re
from dataclasses import dataclass, replace

import pytest

from coach.composing.understanding.utterance import sentences
from coach.domain.briefs import PairFacts
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem
from tests.composing.pairs import Made, agenda, citing, words

SLOW = "English is my third language; I read slower than I speak"
RULE = "try the rule on one wing from the first of the month"


@dataclass(frozen=True)
class Told(Made):
    """A pair whose mentor has told something of themselves."""

    background: str = SLOW

    def facts(self) -> PairFacts:
        known = super().facts()
        mentor = replace(known.pair.mentor, background=self.background)
        return replace(known, pair=replace(known.pair, mentor=mentor))


READER = Told(
    mentor_goal="Become supervisor",
    mentee_goal="Learn what housekeeping would change tomorrow",
    promises=((Role.MENTEE, "slower speaking, no long papers"),),
    minutes=30,
)


def printed(body: Agenda) -> int:
    """How many words the page has."""
    advice = body.advice
    around = [line.text for line in (*body.access, *(advice.first if advice else ()))]
    around += [f"{one.when} {one.say}" for one in (advice.moments if advice else ())]
    return len(f"{words(body)} {' '.join(around)}".split())


def test_a_page_for_a_slow_reader_is_much_shorter() -> None:
    for name in ("pair-1", "pair-2", "pair-3", "pair-4"):
        short = printed(agenda(replace(READER, id=name)))
        usual = printed(agenda(replace(READER, id=name, background="nothing disclosed")))
        assert short < 0.75 * usual


def test_its_hints_are_short_and_its_lines_say_whom_they_are_for() -> None:
    for name in ("pair-1", "pair-2", "pair-3", "pair-4"):
        body = agenda(replace(READER, id=name))
        for item in body.items:
            assert len(item.prompts) <= 3
            assert all(len(one.split()) <= 14 for one in item.what.split(". "))
        assert body.access
        assert all(line.text.startswith("For your mentee: ") for line in body.access)


def test_a_second_language_alone_does_not_cut_the_page() -> None:
    other = replace(READER, background="English is my second language", promises=())
    body = agenda(other)
    assert not any(line.text.startswith("For your mentee") for line in body.access)


def test_a_long_promise_is_said_in_full_only_where_it_is_asked_after() -> None:
    pair = replace(Made(), promises=((Role.MENTEE, RULE),), minutes=15, number=5)
    body = agenda(pair)
    (item,) = citing(body, "promise:c0")
    assert item.title == "The rule on one wing"
    first = body.advice.first if body.advice else ()
    told = " ".join((words(body), *(line.text for line in first)))
    assert told.count("from the first of the month") == 1


def test_where_others_were_to_be_asked_the_title_names_their_answer() -> None:
    act = "ask the other three depots to try swaps with one signature"
    (item,) = citing(agenda(replace(Made(), promises=((Role.MENTEE, act),))), "promise:c0")
    assert item.title == "The answer from the other three depots"


def test_its_overview_says_where_to_begin_and_what_the_time_is_for() -> None:
    for name in ("pair-1", "pair-2", "pair-3", "pair-4"):
        advice = agenda(replace(READER, id=name)).advice
        assert advice is not None
        told = advice.first[0].text
        assert 2 <= told.count(".") <= 3, told


WISHES = (
    "Become supervisor",
    "Know my shifts four weeks ahead",
    "Get the new rest room built",
    "Learn how the prices are made",
    "Have the night shift heard",
)


def spoken(item: AgendaItem) -> list[str]:
    """What the mentor says in it, sentence by sentence."""
    own = [one.partition("“")[2].rstrip("”") for one in item.prompts if one.startswith("You: ")]
    return re.findall(r"[^.?!]+[.?!]", " ".join(own))


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize("number", [3, 6])
def test_what_is_asked_for_a_goal_is_short_and_has_nothing_inside_it(
    wish: str, number: int
) -> None:
    body = agenda(replace(READER, mentor_goal=wish, number=number))
    own = [one for one in citing(body, "goal:pair-1:mentor") if not one.card_id]
    for one in spoken(own[0])[1:]:
        assert len(one.split()) <= 9, one
        assert not re.search(r"\w (?:who|whoever|what|which|because|that \w+s)\b", one), one


@pytest.mark.parametrize("wish", WISHES)
def test_its_end_has_few_words(wish: str) -> None:
    end = spoken(agenda(replace(READER, mentor_goal=wish)).items[-1])
    assert sum(len(one.split()) for one in end) <= 26
    assert all(len(one.split()) <= 9 for one in end[1:])


def test_it_says_what_is_wanted_and_asks_who_decides() -> None:
    (goal, *_) = citing(agenda(READER), "goal:pair-1:mentor")
    assert spoken(goal)[:3] == [
        "I want to become a supervisor.",
        " Who decides about that?",
        " What do they look for?",
    ]


@pytest.mark.parametrize(
    ("wish", "begins", "unasked"),
    [
        ("Know when the new lockers come", "I'd like to know when", "go last time|show it"),
        ("Not to be moved to another site", "I don't want to be moved", "stop that|instead"),
        ("Better food at night", "I want better food", "hours"),
        ("Better food at weekends", "I want better food", "hours"),
        ("Fewer temps", "Let's talk about fewer temps.", "hours"),
        ("More pay", "Let's talk about more pay.", "hours"),
    ],
)
def test_its_questions_fit_what_is_wanted(wish: str, begins: str, unasked: str) -> None:
    (goal, *_) = citing(agenda(replace(READER, mentor_goal=wish)), "goal:pair-1:mentor")
    assert spoken(goal)[0].startswith(begins)
    assert not re.search(unasked, " ".join(spoken(goal)))


@pytest.mark.parametrize("wish", ["", "Become supervisor"])
def test_its_end_asks_one_thing_at_a_time_and_for_the_date(wish: str) -> None:
    for name in ("pair-0", "pair-1", "pair-2", "pair-3", "pair-4"):
        end = agenda(replace(READER, id=name, mentor_goal=wish)).items[-1]
        assert all(one.count("?") <= 1 for one in end.prompts)
        assert re.search(r"next|again", end.prompts[-1])


@pytest.mark.parametrize("wish", [*WISHES, "Join the tasting panel"])
def test_its_last_meeting_ends_with_what_is_left(wish: str) -> None:
    for name in ("pair-1", "pair-2"):
        end = agenda(replace(READER, id=name, mentor_goal=wish, number=6)).items[-1]
        assert spoken(end) == ["What is left?", " Who promises to do it?"]


def test_who_reads_slowly_in_their_own_language_is_asked_in_the_usual_words() -> None:
    dyslexic = replace(READER, background="Dyslexic, told the mentee; short texts, please")
    for name in ("pair-1", "pair-2"):
        plain, usual = (
            " ".join(citing(agenda(replace(one, id=name)), f"goal:{name}:mentor")[0].prompts)
            for one in (READER, dyslexic)
        )
        longest = [max(len(one.split()) for one in sentences(said)) for said in (plain, usual)]
        assert longest[0] < longest[1]
