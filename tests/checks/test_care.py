from __future__ import annotations

import pytest

from coach.checks.care import NEEDED, Care, need, needs_care
from coach.domain.findings import Severity
from coach.domain.passages import Match
from coach.domain.suggestions import GuidanceAnswer
from tests.checks.built import context, questions


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I keep thinking about ending it.", "harm"),
        ("He blocked the door and would not let me leave.", "harm"),
        ("My colleague told me she is going to hurt herself.", "harm"),
        ("I am being bullied by two people on my shift.", "harassment"),
        ("My mentor keeps texting me about my looks.", "harassment"),
        ("He keeps sending photos, he sent me a photo of himself in bed.", "harassment"),
        ("My supervisor hit her with something heavy.", "harm"),
        ("He handed me my papers and he had a knife.", "harm"),
        ("I have panic attacks before every session now.", "distress"),
        ("I CAN'T COPE ANY MORE", "distress"),
        ("i c\u200ban't cope any more", "distress"),
    ],
)
def test_people_in_need_are_heard(text: str, kind: str) -> None:
    assert needs_care(text) >= NEEDED
    assert need(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "I was dying to hear what he would say.",
        "Could we talk about burnout as a topic next time?",
        "The new policy on bullying comes out in May.",
        "We did a training on suicide prevention.",
        "My mentee cancels every time and I am fed up.",
        "I am desperate for a good opening question.",
        "I want to go back to what you said.",
        "She sent me the photo of her score sheet between us.",
        "A colleague says hit him with something about people his age.",
        "My manager hit me with three new tasks on Monday.",
        "The belt stops and the knife we give over the belt to the other side.",
        "The knife handed across the belt 31 times.",
        "",
        "they look at one number and we get cut again, because of me",
    ],
)
def test_topics_and_idioms_are_no_cry_for_help(text: str) -> None:
    assert needs_care(text) < NEEDED


def test_an_answer_to_somebody_in_danger_must_name_a_person_to_turn_to() -> None:
    asked = context(request="Help me plan. I keep thinking about ending it.")
    found = Care().examine(questions("What went well?"), asked)
    assert [f.severity for f in found] == [Severity.ERROR]
    refusal = GuidanceAnswer((), Match.NONE, refused=True, offer="Please ring the coordinator.")
    assert Care().examine(refusal, asked) == ()
    assert Care().examine(questions("What went well?"), context(request="an agenda")) == ()
