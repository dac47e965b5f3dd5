"""Where something is the matter, a set of questions is about that before it is about any goal."""

from dataclasses import replace

import pytest

from coach.domain.briefs import Intent
from coach.domain.people import Role
from coach.domain.suggestions import QuestionSet
from tests.composing.model_house import library
from tests.composing.pairs import Made, composed

CARDS = {card.id: card for card in library().situations}
ACCENT = CARDS["sit-accent-judged"]
ASKED = "Questions for our meeting please, she says that she honestly doesn't hear accents"


def asked(pair: Made, *situations: str, **slots: object) -> QuestionSet:
    body = composed(pair.brief(ASKED, Intent.QUESTIONS, situations, **slots))
    assert isinstance(body, QuestionSet)
    return body


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_at_least_half_are_the_situations_and_the_last_is_its_next_step(count: int) -> None:
    texts = [one.text for one in asked(Made(minutes=60), ACCENT.id, count=count).questions]
    theirs = [text for text in texts if text in ACCENT.asks]
    assert len(texts) == count
    assert 2 * len(theirs) >= count
    assert theirs == sorted(theirs, key=ACCENT.asks.index)
    assert texts[-1] == ACCENT.asks[-1]


def test_what_was_promised_is_still_asked_after_first() -> None:
    texts = [one.text for one in asked(Made(), ACCENT.id).questions]
    assert "the plan of the next rosters" in texts[0]


def test_each_is_quoted_from_the_card() -> None:
    body = asked(Made(), ACCENT.id)
    cited = [one for one in body.questions if one.text in ACCENT.asks]
    assert all(any(c.passage_id.startswith(ACCENT.id) for c in one.citations) for one in cited)


def test_where_nothing_may_be_asked_the_set_is_made_from_the_pairs_own() -> None:
    closed = [card for card in library().situations if not card.asks]
    assert {"sit-legal-grievance", "sit-harassment-disclosed"} <= {card.id for card in closed}
    texts = [one.text for one in asked(Made(), "sit-legal-grievance").questions]
    assert not {text for card in library().situations for text in card.asks} & set(texts)


def test_a_leader_is_not_given_questions_to_be_asked_by_the_mentor() -> None:
    texts = [one.text for one in asked(replace(Made(), viewer=Role.MENTEE), ACCENT.id).questions]
    assert not set(texts) & set(ACCENT.asks)
