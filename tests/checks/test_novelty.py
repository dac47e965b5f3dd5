from coach.checks.novelty import Novelty
from coach.domain.suggestions import Body
from tests.checks.built import agenda, context, item, questions, topic, topics

OPEN = item("Say where you have just come from.", card_id="act-open-arriving")
WEEK = item("Walk through one usual week, hour by hour.", card_id="act-week")
CLOSE = item("Name who does what by which day.", card_id="act-close-who")


def places(body: Body, used: tuple[str, ...] = (), earlier: tuple[str, ...] = ()) -> list[str]:
    seen = context(used_ids=frozenset(used), earlier_texts=earlier)
    return [finding.where for finding in Novelty().examine(body, seen)]


def test_new_and_different_parts_pass() -> None:
    assert places(agenda(OPEN, WEEK, CLOSE), used=("act-else",)) == []


def test_a_core_activity_does_not_come_back() -> None:
    assert places(agenda(OPEN, WEEK, CLOSE), used=("act-week",)) == ["items[1]"]


def test_an_opening_and_a_close_may_come_back() -> None:
    used = ("act-open-arriving", "act-close-who")
    assert places(agenda(OPEN, WEEK, CLOSE), used=used) == []


def test_what_a_meeting_goes_straight_to_does_not_come_back() -> None:
    assert places(agenda(WEEK, CLOSE), used=("act-week",)) == ["items[0]"]


def test_a_situation_may_need_another_meeting() -> None:
    moved = item("Ask once who was told, then wait.", card_id="sit-confidence-broken")
    assert places(agenda(OPEN, moved, CLOSE), used=("sit-confidence-broken",)) == []


def test_topics_and_questions_do_not_come_back() -> None:
    claim = topic("Older people resist change", card_id="ev-change")
    assert places(topics(claim), used=("ev-change",)) == ["topics[0]"]
    assert places(questions("What stayed with you?"), used=("q-0",)) == ["questions[0]"]


def test_the_second_of_two_alike_is_told() -> None:
    alike = questions("What stayed with you?", "Who was missing?", "And what stayed with you?")
    assert places(alike) == ["questions[2]"]
    twice = item("Walk, hour by hour, through one usual week!")
    assert places(agenda(OPEN, WEEK, twice, CLOSE)) == ["items[2]"]


def test_a_question_is_not_asked_again_in_other_clothes() -> None:
    asked = questions("What stayed with you from the depot visit?")
    earlier = ("What has stayed with you from your depot visit?",)
    assert places(asked, earlier=earlier) == ["questions[0]"]
    assert places(asked, earlier=("Who was missing at the depot?",)) == []
