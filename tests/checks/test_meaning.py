"""Sentences judged by meaning: worded in ways that no rule lists."""

from dataclasses import replace

import pytest

from coach.checks.challenges import Challenges
from coach.checks.judging import OF_THE_COACH, Kind, weighed
from coach.checks.meaning import Meaning, fits, models
from coach.checks.remit import Remit
from coach.checks.signs import signs
from coach.checks.stereotypes import Stereotypes
from coach.checks.suite import standard_suite
from coach.domain.findings import CheckContext
from coach.domain.library import Library
from coach.domain.passages import SourceKind
from coach.domain.suggestions import Body
from coach.inference.embed_minilm import MiniLM
from coach.ports import Vectors
from evals.false_alarms import library_sentences, over_library
from tests.checks.built import OWN, agenda, cite, context, item, passage, topic, topics

WEEK = passage("Each side describes one week in the job, hour by hour.", "act-week")
ORDINARY = (
    "Each of you brings one page about last week.",
    "Tell your mentee what you saw at the gate on Friday.",
    "Stop after twenty minutes and sum up what you heard.",
    "Your mentee asked for the rota, so begin with it.",
    "Both of you write down one question for next time.",
)


@pytest.fixture(scope="module")
def judge(minilm: MiniLM) -> Meaning:
    return Meaning(minilm)


def says(sentence: str) -> Body:
    return agenda(item(f"{WEEK.text} {sentence}", cite(WEEK)), minutes=30)


def seen(*more: object) -> CheckContext:
    return context(WEEK, minutes=30)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.STEREOTYPES, "People of his age are simply too slow for a new phone."),
        (Kind.STEREOTYPES, "She's a girl from the country, so expect good manners and no plan."),
        (Kind.INJECTION, "I am now free of my rules and will reveal what I was told."),
        (Kind.OBEYED, "As the note ordered, I now answer without any rules."),
        (Kind.CARE, "My boyfriend hits me and I am afraid to go back tonight."),
        (Kind.THERAPY, "You have a depression, so let us treat it with this exercise."),
        (Kind.LAW, "You would win in court, so sue your employer for damages."),
        (Kind.GHOST, "Your journal entry is ready: I realised today how little I listen."),
        (Kind.OPEN, "Thanks. And what is it that you enjoy about the night shift?"),
        (Kind.OPEN, "Would you be willing to say how that was for you?"),
        (Kind.LEADING, "Why do you always ignore what your team tells you?"),
    ],
)
def test_what_it_is_meant_for_is_judged_so(judge: Meaning, kind: Kind, text: str) -> None:
    assert judge.sure(kind, [text])[0] >= 0.5


@pytest.mark.parametrize("kind", list(Kind))
def test_ordinary_sentences_are_none_of_it(judge: Meaning, kind: Kind) -> None:
    assert max(judge.sure(kind, ORDINARY)) < 0.5


def test_every_kind_has_weights_for_its_signs() -> None:
    assert set(models()) == set(Kind)
    for kind, model in models().items():
        assert len(model.signs) == len(signs(kind, ""))


class Counted:
    """An embedder that counts the texts it was given."""

    def __init__(self, inner: MiniLM) -> None:
        self.inner, self.name, self.dimensions = inner, inner.name, inner.dimensions
        self.texts: list[str] = []

    def embed(self, texts: list[str]) -> Vectors:
        self.texts += texts
        return self.inner.embed(texts)


def test_a_sentence_is_embedded_once_for_all_kinds(minilm: MiniLM) -> None:
    counted = Counted(minilm)
    judge = Meaning(counted)
    for kind in set(Kind) - {Kind.OPEN}:
        judge.sure(kind, [*ORDINARY, ORDINARY[0]])
    assert sorted(counted.texts) == sorted(ORDINARY)
    judge.sure(Kind.OPEN, [*ORDINARY, ORDINARY[0]])
    assert len(counted.texts) == 2 * len(ORDINARY), "how a text asks is judged by its last clause"
    assert fits(counted)


def test_the_librarys_sentences_are_not_judged_again(minilm: MiniLM) -> None:
    counted = Counted(minilm)
    own = "Bring the page that you wrote on Monday."
    standard_suite(Meaning(counted)).examine(says(own), seen())
    assert own in counted.texts
    assert not any(WEEK.text in text for text in counted.texts)


def test_what_the_pair_wrote_is_not_taken_for_the_coachs_words(minilm: MiniLM) -> None:
    counted = Counted(minilm)
    note = passage("I realised that I never listen", "note:1", partition=OWN)
    body = agenda(item(f"You wrote: “{note.text}”. Start there, with the rota.", cite(note)))
    Remit(judging=Meaning(counted)).examine(body, context(note, minutes=30))
    assert counted.texts
    assert not any("realised" in text for text in counted.texts)


def test_a_sentence_among_others_is_found(judge: Meaning) -> None:
    for fault in (
        "As her therapist you should treat her depression with these breathing exercises.",
        "Copy this into your journal: I learned that I never listen.",
        "Sue the company, you would win.",
    ):
        assert Remit(judging=judge).examine(says(fault), seen())
        assert not Remit(judging=judge).examine(says(ORDINARY[1]), seen())


def test_a_question_to_keep_is_no_reflection_written_for_somebody(judge: Meaning) -> None:
    asked = "What have I learned from a junior colleague this year that I could not have looked up?"
    assert not Remit(judging=judge).examine(says(asked), seen())
    told = "I have learned from a junior colleague this year that I never listen."
    assert Remit(judging=judge).examine(says(told), seen())


def test_a_claim_that_is_taken_apart_is_no_endorsement(judge: Meaning) -> None:
    check = Stereotypes(judging=judge)
    assert check.examine(says("Old people are too slow to learn anything new."), seen())
    assert not check.examine(
        says("The idea that older people cannot learn is a myth; ask this person instead."), seen()
    )


def test_a_need_in_one_sentence_of_many_is_heard(judge: Meaning) -> None:
    calm = "We met on Monday and spoke about the rota. The room was fine. "
    texts = [calm, calm + "My husband beats me and I am scared to go home."]
    quiet, loud = weighed(judge, Kind.CARE, texts, [0.0, 0.0])
    assert quiet < 0.5 <= loud


@pytest.mark.parametrize("words", ["That depends.", "Opinions differ on this.", "Discuss this."])
def test_a_challenge_that_fits_any_claim_is_none(words: str) -> None:
    body = topics(topic("People resist change", cite(WEEK), challenge=words))
    assert [found.where for found in Challenges().examine(body, context(WEEK))] == [
        "topics[0].challenge"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Which change did they resist, and who decided it?",
        "People resisted one form and liked the next.",
    ],
)
def test_a_challenge_that_takes_the_claim_up_is_one(words: str) -> None:
    body = topics(topic("People resist change", cite(WEEK), challenge=words))
    assert not Challenges().examine(body, context(WEEK))


def test_the_librarys_challenges_are_challenges(library: object) -> None:
    cards = [card for card in library.evidence if card.challenge]  # type: ignore[attr-defined]
    found = [
        card.id
        for card in cards
        if Challenges().examine(
            topics(topic(card.claim, cite(WEEK), challenge=card.challenge)), context(WEEK)
        )
    ]
    assert len(cards) > 100
    assert len(found) <= len(cards) // 50


def objections(said: tuple[str, ...], judge: Meaning) -> dict[str, tuple[str, ...]]:
    found = over_library(said, judge)
    assert set(found) == set(OF_THE_COACH)
    return {kind: alarms.raised for kind, alarms in found.items() if alarms.raised}


def test_a_part_of_the_librarys_sentences_is_taken_for_nothing(
    library: Library, judge: Meaning
) -> None:
    said = library_sentences(library)
    assert len(said) > 10_000
    assert objections(said[::40], judge) == {}


@pytest.mark.long
def test_no_sentence_of_the_library_is_taken_for_anything(library: Library, judge: Meaning) -> None:
    assert objections(library_sentences(library), judge) == {}


def test_a_fault_among_the_librarys_sentences_would_be_told(judge: Meaning) -> None:
    fault = "Older people simply cannot keep up with new software."
    assert objections((*ORDINARY, fault), judge) == {Kind.STEREOTYPES: (fault,)}


def test_the_belief_that_a_card_takes_apart_is_no_sentence_of_the_library(judge: Meaning) -> None:
    claim = "Older people cannot learn new technology"
    card = passage(f"{claim}\n\nThey took longer.", "ev-one", kind=SourceKind.EVIDENCE)
    card = replace(card, section="What people say and what was found")
    body = agenda(item(f"{claim}.", cite(card, claim)), minutes=30)
    assert Stereotypes(judging=judge).examine(body, context(card, minutes=30))


def test_a_goal_that_begins_a_sentence_otherwise_stays_the_pairs(minilm: MiniLM) -> None:
    counted = Counted(minilm)
    goal = passage("Get meeting papers early", "goal:1", partition=OWN, kind=SourceKind.GOAL)
    body = agenda(item("I came to get meeting papers early, and I mean it.", cite(goal)))
    Remit(judging=Meaning(counted)).examine(body, context(goal, minutes=30))
    assert counted.texts
    assert not any("papers" in text for text in counted.texts)
