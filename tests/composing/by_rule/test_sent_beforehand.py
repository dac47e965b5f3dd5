"""The message is written by what is at stake, in builds that differ, and keeps what was agreed."""

import re
from dataclasses import replace

import pytest

from coach.domain.people import Role
from tests.composing.model_house import library
from tests.composing.pairs import Made, agenda

PAIR = Made(mentee_goal="", notes=())
GOALS = (
    "Become dock master",
    "Know whether a second season is possible for me",
    "Get the drying room moved",
    "A fair rule on tips",
    "Be heard on menus before they are printed",
    "Find out why so few apprentices stay",
    "Have evening team heard",
    "Learn how a bid is costed",
    "Not be the office translator",
    "Get feedback on my sketch of the quay",
)
PROMISES = (
    "bring the drawing of the quay",
    "find out who signs for gloves",
    "ask the mill about dust masks",
    "visit the foundry at six",
    "try one silent round a week",
    "send the minutes after every meeting",
    "order the smaller harness (three weeks late)",
    "say whether pupils may come",
)


def sent(pair: Made, text: str = "An agenda for our meeting") -> str:
    body = agenda(pair, text)
    assert body.advice
    return body.advice.beforehand.text if body.advice.beforehand else ""


def one(promise: str, goal: str = GOALS[0], **more: object) -> Made:
    return replace(PAIR, mentor_goal=goal, promises=((Role.MENTEE, promise),), **more)  # type: ignore[arg-type]


def test_messages_are_built_in_several_ways() -> None:
    said = [sent(one(p, g, id=f"pair-{g}")) for g in GOALS for p in PROMISES]
    begins = {" ".join(text.split()[:3]) for text in said if text}
    assert len(begins) > 10
    lengths = {len(re.findall(r"[.?!](?:\s|$)", text)) for text in said if text}
    assert len(lengths) > 2


@pytest.mark.parametrize("promise", PROMISES)
@pytest.mark.parametrize("goal", GOALS)
def test_a_message_is_plain_and_whole(promise: str, goal: str) -> None:
    text = sent(one(promise, goal))
    assert not re.search(r"\{|\}|\s,|,,|\.\.|\bNone\b|  ", text)
    assert all(s[:1].isupper() for s in re.split(r"(?<=[.?!])\s", text) if s)
    assert "has to hear it" not in text
    assert not re.search(r"\bby text\b|rest can come", text)
    assert not re.search(r"worked, and one when it didn't", text)


def test_what_is_overdue_is_the_only_thing_asked() -> None:
    text = sent(one("order the smaller harness (three weeks late)", minutes=60))
    assert "the smaller harness" in text
    assert "dock master" not in text


@pytest.mark.parametrize(
    "promise",
    ["bring the notes of the hearings, without names", "send the shortlists of the last two posts",
     "bring the complaints of the spring", "show me the appraisals of the crew"],
)  # fmt: skip
def test_nothing_about_people_is_asked_for_by_mail(promise: str) -> None:
    for n in range(8):
        text = sent(one(promise, id=f"pair-{n}"))
        assert not re.search(r"send me|have a copy", text)
        assert not ("without names" in promise and "without names" not in text)


def test_a_short_meeting_asks_for_one_line_and_no_more() -> None:
    for n in range(6):
        text = sent(one("find out who signs for gloves", id=f"pair-{n}", minutes=15))
        assert "15 minutes" in text
        assert "signs for gloves" in text
        assert "dock master" not in text


def test_a_question_that_needs_somebodys_answer_comes_first() -> None:
    text = sent(one("visit the foundry at six", GOALS[1]))
    assert text.index("second season") < text.index("foundry")


def test_what_is_ready_is_offered_before_anything_is_asked() -> None:
    promises = ((Role.MENTEE, "visit the foundry at six"),
                (Role.MENTOR, "draft a list of the broken lamps (done)"))  # fmt: skip
    text = sent(replace(PAIR, promises=promises))
    assert text.index("the broken lamps") < text.index("foundry")


def test_what_can_only_be_kept_in_the_meeting_is_no_matter_for_a_message() -> None:
    assert "speaking" not in sent(one("slower speaking, no long papers"))


def test_no_message_brings_up_what_its_writer_has_not_decided_to_say() -> None:
    card = next(one for one in library().situations if one.id == "sit-says-stereotype")
    assert card.beforehand
    begins = card.beforehand[:40]
    text = "An agenda please. He made a joke about us again."
    told = agenda(PAIR, text, card.id)
    open_yet = agenda(PAIR, f"{text} I don't know if I say something.", card.id)
    assert told.advice
    assert told.advice.beforehand
    assert told.advice.beforehand.text.startswith(begins)
    assert open_yet.advice
    assert open_yet.advice.beforehand
    assert begins not in open_yet.advice.beforehand.text
