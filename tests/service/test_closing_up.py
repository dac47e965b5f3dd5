"""What is left of a set of topics or questions has no hole in its clock."""

from coach.domain.suggestions import (
    DiscussionTopic,
    Line,
    QuestionSet,
    ReflectionQuestion,
    Standing,
    TopicSet,
)
from coach.service.closing_up import questions_closed_up, topics_closed_up


def line(text: str) -> Line:
    return Line(text, Standing.MOVE)


def topic(name: str, why: str) -> DiscussionTopic:
    return DiscussionTopic("c", "e", "A", "l", "ch", "q?", "careful", (), name, why)


def question(why: str) -> ReflectionQuestion:
    return ReflectionQuestion("What?", "mentee", None, None, why, (), "q")


def plan(*texts: str) -> TopicSet:
    return TopicSet((), plan=tuple(line(text) for text in texts))


WHOLE = ("Minutes 0 to 8: a.", "Minutes 8 to 20: b.", "Minutes 20 to 30: c.")


def told(body: TopicSet) -> list[str]:
    return [one.text for one in body.plan]


def test_the_part_before_goes_on_until_the_next_one() -> None:
    left = topics_closed_up(plan(*WHOLE), plan(WHOLE[0], WHOLE[2]))
    assert told(left) == ["Minutes 0 to 20: a.", "Minutes 20 to 30: c."]


def test_the_first_and_the_last_minutes_are_kept() -> None:
    assert told(topics_closed_up(plan(*WHOLE), plan(*WHOLE[1:])))[0] == "Minutes 0 to 20: b."
    assert told(topics_closed_up(plan(*WHOLE), plan(*WHOLE[:2])))[-1] == "Minutes 8 to 30: b."


def test_where_nothing_went_nothing_moves() -> None:
    assert topics_closed_up(plan(*WHOLE), plan(*WHOLE)) == plan(*WHOLE)


def test_questions_keep_their_room_before_and_after() -> None:
    whys = ("Minutes 4 to 12. Ask.", "Minutes 12 to 20. Wait.", "Minutes 20 to 26. Write.")
    whole = QuestionSet(tuple(question(why) for why in whys))
    left = questions_closed_up(whole, QuestionSet((whole.questions[0], whole.questions[2])))
    assert [one.why for one in left.questions] == [
        "Minutes 4 to 20. Ask.",
        "Minutes 20 to 26. Write.",
    ]


def test_a_topic_that_went_takes_its_minutes_in_the_plan_along() -> None:
    both = (topic("a", "Minutes 8 to 20: guess."), topic("b", "Minutes 20 to 30: guess."))
    texts = (
        "Minutes 0 to 8: the opening.",
        "Minutes 8 to 20: a belief: the first card below.",
        "Minutes 20 to 30: a belief: the second card below.",
    )
    whole = TopicSet(both, plan=tuple(line(text) for text in texts))
    left = topics_closed_up(whole, TopicSet(both[1:], plan=whole.plan))
    assert told(left) == [
        "Minutes 0 to 20: the opening.",
        "Minutes 20 to 30: a belief: the first card below.",
    ]
