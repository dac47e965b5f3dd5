"""A long promise is named briefly, and a slow reader's page is short."""

from dataclasses import dataclass, replace

from coach.domain.briefs import PairFacts
from coach.domain.people import Role
from coach.domain.suggestions import Agenda
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
