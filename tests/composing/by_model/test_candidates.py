"""Small matters that a request may mean, offered to a model that reads which it does."""

import re
from dataclasses import replace

import pytest

from coach.composing.by_model.offer import MAYBE, Offer, offer
from coach.composing.by_model.terms import IDENTITY, Terms
from coach.domain.briefs import Brief, ReplyMatch
from coach.domain.events import Settled
from coach.domain.passages import SourceKind
from coach.domain.people import Role
from coach.inference import tokens
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.letter import write
from coach.prompting.library import read_prompts
from coach.prompting.marking import Mark
from tests.composing.model_house import ROOT, Replaying, brief, context, facts, library

PLAIN = [card.id for card in library().replies if not set(card.dimensions) & IDENTITY]
CARDS = tuple(PLAIN[:30])
UNLIKELY = 0.06


def asked(cards: tuple[str, ...] = CARDS, role: Role = Role.MENTOR) -> Brief:
    """A request that may mean any of the cards, the later ones the surer."""
    made = brief(pair=replace(facts(), viewer_role=role))
    matches = tuple(ReplyMatch(card, UNLIKELY + n / 1000, "words") for n, card in enumerate(cards))
    return replace(made, understanding=replace(made.understanding, replies=matches))


def offered(made: Brief, terms: Terms | None = None) -> Offer:
    *_, settled = Replaying().compose(made, context(made))
    assert isinstance(settled, Settled)
    return offer(made, settled.suggestion.body, context(made), terms or Terms())


def replies(made: Offer) -> list[str]:
    return [own[0].source_id for own in made.labels.values() if own[0].kind is SourceKind.REPLY]


def test_a_dozen_of_the_surest_are_offered_though_none_is_sure_enough_for_the_rule() -> None:
    assert replies(offered(asked())) == list(reversed(CARDS))[:12]


def test_the_model_is_told_that_they_may_not_be_meant() -> None:
    made = offered(asked())
    anonymiser, mark = Anonymiser([], b"k" * 32), Mark("◆", "0a1b2c3d")
    sent = write(list(made.letter(mark)), lambda t: anonymiser.anonymise(t).text, mark).text
    assert len(re.findall(rf"^S\d+ \({re.escape(MAYBE)}\)$", sent, re.MULTILINE)) == 12
    assert f'"{MAYBE}"' in read_prompts(ROOT / "prompts")["compose"].body


@pytest.mark.parametrize("room", [300, 900])
def test_they_keep_to_the_room_that_sources_have(room: int) -> None:
    made = offered(asked(), Terms(source_tokens=room))
    own = [passage for passages in made.labels.values() for passage in passages]
    assert sum(tokens.count(passage.text) for passage in own) <= room
    whole = {p.id: p.text for p in context(asked()).passages.values()}
    assert all(whole[passage.id] == passage.text for passage in own)
    assert any("no room" in line for line in made.left_out)


def test_what_is_said_to_mentors_is_offered_for_mentors_alone() -> None:
    assert replies(offered(asked(role=Role.MENTEE))) == []


def test_one_about_who_somebody_is_stays_here_unless_the_mentor_shares_it() -> None:
    telling = tuple(
        card.id
        for card in library().replies
        if card.dimensions and set(card.dimensions) <= IDENTITY
    )
    assert telling
    made = asked(telling[:5])
    assert replies(offered(made)) == []
    assert len(replies(offered(replace(made, shares_identity=True)))) == len(telling[:5])
