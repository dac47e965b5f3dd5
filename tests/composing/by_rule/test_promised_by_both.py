"""What both have promised is answered for by both."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem
from tests.composing.pairs import Made, agenda, citing

PAIR = Made(mentee_goal="", notes=())


def planned(text: str) -> Agenda:
    both = ((Role.MENTOR, text), (Role.MENTEE, text))
    return agenda(replace(PAIR, promises=both))


def shared(text: str) -> AgendaItem:
    (item,) = [one for one in citing(planned(text), "promise:") if not one.card_id]
    return item


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bring one ground rule", "We both said we'd bring one ground rule."),
        ("bring one ground rule they want", "We both said we'd bring one ground rule."),
        ("decide whether the clerk should join us", "We both said we'd decide whether the clerk"),
        ("swap one working day (agreed, 9 June)", "We both said we'd swap one working day."),
        ("first names only", "This is noted for both of us: ‘first names only’."),
        ("keep the notes short and send them", "‘keep the notes short and send them’"),
    ],
)
def test_both_are_asked(text: str, said: str) -> None:
    item = shared(text)
    assert item.lead == "both"
    assert said in item.prompts[0]
    assert not any("You said" in one or "your promises" in one for one in item.prompts)


def test_nothing_is_claimed_of_what_is_still_to_be_done() -> None:
    item = shared("choose one form to work on (not done)")
    assert "and it hasn't happened yet" in item.prompts[0]


def test_the_message_speaks_of_both() -> None:
    body = planned("bring one thing we'd stop doing")
    assert body.advice is not None
    assert body.advice.beforehand is not None
    assert "We both said we'd bring one thing we'd stop doing." in body.advice.beforehand.text
