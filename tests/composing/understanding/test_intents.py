"""Requests in people's own words, and what is understood of them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from coach.composing.understanding.intents import Intents
from coach.composing.understanding.message import message
from coach.composing.understanding.told_of import without_what_is_told
from coach.domain.briefs import Intent, Refinement, SituationMatch, Slots
from coach.domain.people import Role
from coach.inference.embed_minilm import MiniLM

LABELLED = yaml.safe_load((Path(__file__).parent / "utterances.yaml").read_text("utf-8"))
COUNTED = ("minutes", "count", "item", "refinement", "audience", "model", "route")
NAMED = ("focus", "tone", "session_number")


def slot(found: Slots, name: str) -> object:
    value: Any = getattr(found, name) or None
    return getattr(value, "value", value)


def test_intents_of_labelled_utterances(intents: Intents, minilm: MiniLM) -> None:
    right = [
        intents.understand(message(row["text"], minilm), Role.MENTOR).intent == row["intent"]
        for row in LABELLED
    ]
    assert sum(right) / len(right) >= 0.93


def test_slots_of_labelled_utterances(intents: Intents, minilm: MiniLM) -> None:
    right = []
    for row in LABELLED:
        found = intents.understand(message(row["text"], minilm), Role.MENTOR).slots
        wanted = [(name, row.get(name)) for name in COUNTED]
        wanted += [(name, row[name]) for name in NAMED if name in row]
        right += [
            slot(found, name) == value for name, value in wanted if value or slot(found, name)
        ]
        right += [name in found.constraints for name in row.get("constraints", ())]
    assert sum(right) / len(right) >= 0.93


@pytest.mark.parametrize(
    "text",
    [
        "Plan 45 minutes. To be honest I want to kill myself.",
        "give me questions, and he hit me yesterday",
        "thanks. I don't want to live any more",
    ],
)
def test_a_crisis_comes_before_whatever_else_is_asked(
    text: str, intents: Intents, minilm: MiniLM
) -> None:
    found = intents.understand(message(text, minilm), Role.MENTOR)
    assert found.intent is Intent.OUT_OF_SCOPE
    assert found.slots.route == "crisis"


def test_somebody_up_against_something_who_asks_for_nothing_gets_a_plan(
    intents: Intents, minilm: MiniLM
) -> None:
    said = message("She talked about herself for the whole hour again.", minilm)
    situation = SituationMatch("sit-takes-over", 0.9, said.text)
    assert intents.understand(said, Role.MENTOR, (situation,)).intent is Intent.AGENDA


def test_a_request_that_also_asks_for_research_says_so(intents: Intents, minilm: MiniLM) -> None:
    text = "Five questions about first names, please. And is there any research on it?"
    found = intents.understand(message(text, minilm), Role.MENTOR)
    assert found.intent is Intent.QUESTIONS
    assert found.also == (Intent.ANSWER,)


def test_why_is_asked_of_one_item(intents: Intents, minilm: MiniLM) -> None:
    found = intents.understand(message("why is item 2 in there?", minilm), Role.MENTOR)
    assert found.intent is Intent.REFINE
    assert (found.slots.refinement, found.slots.item) == (Refinement.WHY, 2)


@pytest.mark.parametrize(
    ("text", "kind", "item"),
    [
        ("make it 30 minutes", Refinement.MINUTES, None),
        ("cut ten minutes off so it's 40", Refinement.MINUTES, None),
        ("Good news, an hour and a half after all! Can you rework it?", Refinement.MINUTES, None),
        ("swap the second item", Refinement.SWAP, 2),
        ("we can skip the first item", Refinement.DROP, 1),
        ("something about remote work instead", Refinement.FOCUS, None),
        ("can you redo it for a kitchen", Refinement.FOCUS, None),
        ("less formal", Refinement.TONE, None),
        ("blunter please, she can take it", Refinement.TONE, None),
        ("why this?", Refinement.WHY, None),
        ("the point of starting with no. 1 is what?", Refinement.WHY, 1),
        ("could you say more about the second item", Refinement.MORE, 2),
    ],
)
def test_what_is_to_change(
    text: str, kind: Refinement, item: int | None, intents: Intents, minilm: MiniLM
) -> None:
    found = intents.understand(message(text, minilm), Role.MENTOR)
    assert found.intent is Intent.REFINE
    assert (found.slots.refinement, found.slots.item) == (kind, item)


def test_a_question_stays_one_beside_what_somebody_is_up_against(
    intents: Intents, minilm: MiniLM
) -> None:
    said = message("He has cancelled twice. Do I chase him or wait?", minilm)
    situation = SituationMatch("sit-sessions-cancelled", 0.9, said.text)
    found = intents.understand(said, Role.MENTOR, (situation,))
    assert found.intent is Intent.ANSWER
    assert "cancelled" in found.slots.focus


def test_a_theme_that_stands_alone_is_the_focus(intents: Intents, minilm: MiniLM) -> None:
    found = intents.understand(message("45 minutes. Neurodiversity. Agenda please", minilm))
    assert found.slots.focus == "Neurodiversity"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("How do I tell him that he has promised it three times? We've got 15 minutes.", "answer"),
        ("What do I say when she asks who is grumbling? It's half an hour on Friday.", "answer"),
        ("Questions for her please. She means well but it landed badly, by phone.", "questions"),
        (
            "He's decent, but it was an interview. I need topics for session 3, 50 minutes.",
            "topics",
        ),
        ("He wants to finish the poster, I want the boots. Please make me an agenda.", "agenda"),
    ],
)
def test_what_is_asked_for_by_name_is_what_is_wanted(
    text: str, intent: str, intents: Intents, minilm: MiniLM
) -> None:
    situation = SituationMatch("sit-admires-instead-of-acting", 0.9, text)
    assert intents.understand(message(text, minilm), Role.MENTOR, (situation,)).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        (
            "My colleagues hand me questions for her every morning, like I'm the post office."
            " We meet Tuesday, half an hour, and I don't know how to use it.",
            "agenda",
        ),
        (
            "There are questions for the board that only he can answer, I know that."
            " Plan our 30 minutes, please.",
            "agenda",
        ),
        ("He hates questions. Topics for 30 minutes please.", "topics"),
        (
            "My boss wrote the agenda. Could you write me five questions to go with it?",
            "questions",
        ),
        ("My boss wants me to prepare questions for Thursday, 30 minutes.", "questions"),
    ],
)
def test_what_others_ask_or_write_is_not_asked_of_the_coach(
    text: str, intent: str, intents: Intents, minilm: MiniLM
) -> None:
    assert intents.understand(message(text, minilm), Role.MENTOR).intent == intent


def test_a_meeting_that_is_looked_back_at_is_not_the_coming_one(
    intents: Intents, minilm: MiniLM
) -> None:
    text = "Agenda please, 30 minutes. I've been saying it since session 2."
    assert intents.understand(message(text, minilm), Role.MENTOR).slots.session_number is None
    text = "Topics for session 4 please. Session 2 turned into an interview."
    assert intents.understand(message(text, minilm), Role.MENTOR).slots.session_number == 4


def test_a_figure_of_speech_is_no_need_for_captions(intents: Intents, minilm: MiniLM) -> None:
    noise = "Agenda please. You can't hear a thing when the door to the press is open."
    need = "Agenda please. I can't hear well, so no talking over one another."
    heard = [intents.understand(message(one, minilm)).slots.constraints for one in (noise, need)]
    assert ["captions" in one for one in heard] == [False, True]


def test_every_sentence_of_a_long_message_is_heard(minilm: MiniLM) -> None:
    text = "He calls me inspiring. " + " ".join(
        f"The captions on the {place} screen run behind what he says to me there."
        for place in ("first", "second", "third", "fourth")
    )
    assert "He calls me inspiring." in message(text, minilm).pieces


def test_a_plan_stays_one_beside_words_about_pay(intents: Intents, minilm: MiniLM) -> None:
    text = "Agenda please, 30 minutes on pay. How much should I be paid is what she asked me."
    assert intents.understand(message(text, minilm), Role.MENTOR).intent is Intent.AGENDA


@pytest.mark.parametrize(
    "text",
    [
        "Use my goals and give me three questions",
        "Please prepare the meeting and write questions",
        "Look at my notes and make an agenda",
        "Take the promises from last time and give me topics",
    ],
)
def test_what_is_asked_of_the_coach_after_a_first_order_stays_asked(text: str) -> None:
    assert without_what_is_told(text) == text
