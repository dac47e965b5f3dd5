"""Evidence that is shown has to do with the two people and with what was asked."""

import re
from dataclasses import replace

import numpy as np
import pytest

from coach.checks.words import read
from coach.composing.by_rule.setting import Setting
from coach.domain.briefs import Intent
from coach.domain.suggestions import TopicSet
from coach.domain.terms import Dimension
from tests.composing.model_house import deck, library
from tests.composing.pairs import Made, composed

BY_ID = {card.id: card for card in library().evidence}
EVERYBODYS = {Dimension.ANY, Dimension.POWER}
FAR = (
    "Topics for Thursday, forty minutes by the bee yard. The hives on the south slope swarmed twice"
    " and nobody wrote down when. He would like to sell the honey in the company's jars, my aunt"
    " keeps the queens, and the frost is due on Monday. I would rather show him the broken fence."
)


def topics(text: str, pair: Made, meant: tuple[float, ...] = ()) -> TopicSet:
    asked = pair.brief(text, Intent.TOPICS)
    if meant:
        asked = replace(asked, sense=replace(asked.sense, request=meant))
    body = composed(asked)
    assert isinstance(body, TopicSet)
    return body


def test_no_card_is_about_a_difference_that_nobody_has_or_named() -> None:
    pair = Made(dimensions=(Dimension.AGE,))
    shown = [BY_ID[topic.card_id] for topic in topics("Three topics for our meeting", pair).topics]
    assert shown
    assert all({*card.dimensions} & {*EVERYBODYS, Dimension.AGE} for card in shown)


def test_a_long_request_far_from_all_evidence_gets_none_and_is_told_so() -> None:
    vectors = deck().evidence.vectors
    away = -vectors.mean(axis=0) / float(np.linalg.norm(vectors.mean(axis=0)))
    pair = Made(dimensions=(Dimension.ACCENT, Dimension.GENDER))
    body = topics(FAR, pair, tuple(away.tolist()))
    assert body.topics == ()
    assert body.advice
    assert any("the library has no study" in line.text for line in body.advice.first)
    assert body.plan


def test_a_long_request_that_is_about_a_card_gets_it() -> None:
    card = next(one for one in BY_ID.values() if Dimension.ACCENT in one.dimensions)
    text = f"Topics please, forty minutes in the small room. {card.claim}. {card.finding}"
    body = topics(text, Made(dimensions=(Dimension.ACCENT,)))
    assert card.id in [topic.card_id for topic in body.topics]


@pytest.mark.parametrize("focus", ["the canteen prices", ""])
def test_a_short_request_far_from_every_card_gets_no_belief(focus: str) -> None:
    asked = Made(dimensions=(Dimension.AGE,)).brief(
        "Something on the canteen prices", Intent.TOPICS, focus=focus
    )
    body = composed(asked)
    assert isinstance(body, TopicSet)
    assert not body.topics
    told = " ".join(line.text for line in body.plan)
    assert ("I'd like to talk about the canteen prices." in told) == bool(focus)
    assert body.advice
    honest = any("no study" in line.text for line in body.advice.first)
    assert honest == bool(focus)


def test_what_a_short_request_does_not_want_is_not_talked_over() -> None:
    asked = Made().brief("Topics please, but not the canteen", Intent.TOPICS, focus="the canteen")
    body = composed(asked)
    assert isinstance(body, TopicSet)
    assert "talk about the canteen" not in " ".join(line.text for line in body.plan)


def test_a_short_request_gets_the_belief_that_it_is_about_whosever_it_is() -> None:
    body = topics("do people with a foreign name on a CV get fewer interviews", Made(dimensions=()))
    assert [topic.card_id for topic in body.topics] == ["ev-foreign-names"]


@pytest.mark.parametrize("text", ["Topics for our next meeting", "Three stereotype topics, please"])
def test_a_wish_that_names_nothing_gets_no_belief_about_somebody_elses_life(text: str) -> None:
    shown = [BY_ID[topic.card_id] for topic in topics(text, Made()).topics]
    assert shown
    foreign = {Dimension.MENOPAUSE, Dimension.RELIGION, Dimension.LGBTQ, Dimension.DISABILITY}
    assert not any(card.dimensions[0] in foreign for card in shown)
    assert not any(re.search(r"remote|from home", card.claim) for card in shown)


def test_what_is_not_wanted_is_nothing_that_is_done_together_either() -> None:
    pair = Made(dimensions=())
    about = [
        read("meeting").content <= read(f"{one.title}. {one.purpose}").content
        for one in library().activities
    ]

    def best(text: str) -> float:
        values = Setting.of(pair.brief(text, Intent.TOPICS), deck()).activities.values
        return float(values[about].max() - np.median(values))

    assert best("Topics for Friday, but not the meeting") < 0 < best("Topics for Friday")


def test_a_difference_that_is_not_wanted_is_no_topic() -> None:
    pair = Made(dimensions=(Dimension.AGE,))
    asked = pair.brief("two topics but nothing about age please", Intent.TOPICS, count=2)
    body = composed(asked)
    assert isinstance(body, TopicSet)
    assert not [one for one in body.topics if Dimension.AGE in BY_ID[one.card_id].dimensions]
