import json
from dataclasses import replace
from pathlib import Path

import pytest

from coach.checks.questions import Questions, faults, is_open
from coach.domain.library import Library
from coach.domain.suggestions import Advice, Line, Standing
from tests.checks.built import agenda, context, item, questions, topic, topics

ROOT = Path(__file__).parents[2]
LABELLED = ROOT / "evals" / "labelled" / "checks_questions.jsonl"


@pytest.mark.parametrize(
    "text",
    [
        "What did you notice when the others left?",
        "How did it look from where you sat?",
        "Tell me about the last time somebody finished your sentence.",
        "You said that the room went silent. What do you make of that?",
        "So, um, what-what would help?",
        "I wonder what you would have done in my place.",
        "Okay, can you tell me how it went?",
        "Would you mind telling us about the move?",
        "Could you give me an example?",
        "I'd love to hear more about the early days.",
        "Say a bit more about that.",
        "Can you elaborate?",
    ],
)
def test_open_questions(text: str) -> None:
    assert is_open(text) >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Did you notice that?",
        "Okay, so have you talked to her?",
        "So you were angry?",
        "That was hard, wasn't it?",
        "What is your job title?",
        "You felt left out.",
        "What happened? Was it the rota?",
        "Could you tell me what time the train leaves?",
        "Can you tell us whether it was sent?",
        "Would you share your screen?",
        "Could you tell me how many came?",
    ],
)
def test_closed_questions(text: str) -> None:
    assert is_open(text) < 0.5


def test_labelled_questions_are_told_apart() -> None:
    rows = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
    right = sum((is_open(row["text"]) >= 0.5) == row["open"] for row in rows)
    assert right / len(rows) >= 0.95


@pytest.mark.parametrize("text", ["", "?", "…", "🌱?", "WHAT", "a" * 5000])
def test_any_text_has_an_openness(text: str) -> None:
    assert 0 <= is_open(text) <= 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Did it help?", "yes"),
        ("So the promise was not kept?", "yes"),
        ("How many people were there?", "number"),
        ("You never listen.", "nothing"),
        ("What did you hear? Who said it?", "more than one"),
        ("What did you hear, and how did you answer?", "more than one"),
        ("What did you see and why did you leave?", "more than one"),
        ("Who decided, who was asked?", "more than one"),
        ("Fifteen jobs: who hears of one, who does not?", "more than one"),
        ("Why don't you just ask HR?", "leads"),
        ("What would surely make it easier?", "leads"),
        ("Why not start with the rota?", "leads"),
        ("What makes your generation so impatient?", "granted"),
        ("Why do older colleagues always resist new tools?", "granted"),
        ("Why can\u2019t you delegate?", "granted"),
        ("What is wrong with them?", "granted"),
        ("When will you finally admit it?", "granted"),
    ],
)
def test_a_fault_is_named(text: str, word: str) -> None:
    assert any(word in reason for reason in faults(text))


@pytest.mark.parametrize(
    "text",
    [
        "Which decision would this need?",
        "What do you hear about only afterwards because of when or where you work?",
        "At which meeting did the two of you disagree and still part well?",
        "Why did the younger team leave the room first?",
        "How could you learn this without asking one person to carry it?",
        "And how was that for you?",
        "Under which circumstances would you say no?",
        "Against what backdrop did the two teams grow apart?",
        "Of the people who wear this gear, who was asked before the order went out?",
        "Among those who came, what was said?",
        "In the depot which opens first, who was told?",
        "What happens next, and by when?",
    ],
)
def test_a_good_question_has_no_fault(text: str) -> None:
    assert faults(text) == ()


def test_the_librarys_own_questions_have_no_fault(library: Library) -> None:
    texts = [
        *(card.text for card in library.questions),
        *(text for card in library.evidence for text in card.questions),
        *(card.question for card in library.situations),
    ]
    assert {text: faults(text) for text in texts if faults(text)} == {}


def places(body: object) -> list[str]:
    return [finding.where for finding in Questions().examine(body, context())]  # type: ignore[arg-type]


def test_each_place_with_a_question_is_looked_at() -> None:
    closed = "Did it help?"
    advice = Advice("sit-one", (), question=Line(closed, Standing.MOVE))
    asked = replace(questions("What helped?", closed), advice=advice)
    assert places(asked) == ["questions[1].text", "advice.question.text"]
    assert places(topics(topic("People resist", question=closed))) == ["topics[0].question"]


@pytest.mark.parametrize(
    ("prompt", "welcome"),
    [
        ("Can you talk where you are?", True),
        ("I finish the page by Monday. Tuesday at four?", True),
        ("May I finish the path of the draft first?", True),
        ("Could you send it by Friday?", True),
        ("Could you have said it earlier?", False),
        ("Can you see the problem?", False),
        ("So it was Monday?", False),
        ("Did it help?", False),
    ],
)
def test_words_to_say_may_settle_how_the_meeting_goes_on(prompt: str, *, welcome: bool) -> None:
    assert (places(agenda(item("Ask.", prompts=(prompt,)))) == []) is welcome
