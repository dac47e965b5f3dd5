"""Knowledge folders become libraries, and mistakes are named by file, card and field."""

from pathlib import Path

import pytest
import yaml

from coach.domain.passages import SourceKind
from coach.domain.terms import Dimension, Grade, Stage
from coach.errors import WrongUse
from coach.ingest.card_text import card_sources, render
from coach.ingest.cards import load_library, split_front_matter

ACTIVITY = {
    "id": "act-one-meeting",
    "title": "One meeting, told twice",
    "purpose": "To hear the same meeting from two chairs.",
    "stages": ["perspective"],
    "format": "conversation",
    "dimensions": ["any"],
    "themes": ["listening"],
    "minutes": {"minimum": 10, "ideal": 20, "maximum": 30},
    "steps": [
        {"who": "mentor", "do": "Tell the meeting", "say": "Here is what I saw."},
        {"who": "mentee", "do": "Say back what you heard."},
    ],
    "prepare_mentee": "Bring one meeting from last week.",
    "prepare_mentor": None,
    "remote": "Works by phone.",
    "accessibility": "Send the prompt in writing.",
    "burden": "low",
    "skip": "Not this one today.",
    "watch": "The answer that begins with but.",
    "sources": ["someone-2020"],
}
EVIDENCE = {
    "id": "ev-slow",
    "claim": "They are slow to learn.",
    "dimensions": ["age"],
    "direction": "about-older",
    "finding": "No such difference was found\n  in the studies put together.",
    "size": "r = .01",
    "n": "418 studies",
    "design": "meta-analysis",
    "grade": "moderate",
    "limits": "Group averages.",
    "safe": "Ask what this person learned last.",
    "trap": "Old dogs and new tricks.",
    "challenge": "Look at who is offered the course.",
    "questions": ["Who was offered it last?", "What did you learn this year?"],
    "sources": ["someone-2020"],
}
QUESTION = {
    "id": "q-surprise",
    "text": "What surprised you in our last meeting?",
    "audience": "mentee",
    "use": "review",
    "setting": "together",
    "model": "driscoll",
    "step": "So what?",
    "stages": ["review"],
    "dimensions": ["any"],
    "why": "It asks for one moment.",
    "sources": ["someone-2020"],
}
MOVE = {"share": 0.5, "title": "Name it", "who": "mentor", "do": "Say it once", "say": "I saw."}
SITUATION = {
    "id": "sit-cancelled",
    "title": "Meetings keep being cancelled",
    "audience": "mentor",
    "dimensions": ["any"],
    "said": ["they cancelled AGAIN zebra"],
    "beneath": "It is not about the diary.",
    "first": "That is three times. It is fair to name it.",
    "beforehand": "Shall we fix the next two dates now?",
    "session": {"short": [MOVE], "usual": [MOVE], "long": [MOVE]},
    "wrong": [{"when": "The diary is blamed.", "say": "What would make it safe to keep?"}],
    "avoid": "Do not apologise for asking.",
    "burden": "Keeping the date is the leader's work.",
    "question": "What did the meeting lose to?",
    "hand_over": {"when": "After three in a row.", "how": "Tell the coordinator."},
    "sources": ["someone-2020"],
}
REFERENCE = {
    "id": "someone-2020",
    "authors": "Someone",
    "year": 2020,
    "title": "A study",
    "venue": None,
    "doi": None,
    "kind": "review",
    "limits": "Small.",
    "reported_by": None,
}
GUIDANCE = """---
id: gd-agreement
title: "The agreement"
audience: [mentor, mentee]
stages: [contract]
tags: []
sources: [someone-2020]
---
# The agreement

Two lines
of text.
"""


def write_knowledge(folder: Path, **changed: object) -> Path:
    lists = {
        "sources": [REFERENCE],
        "activities/a": [ACTIVITY],
        "evidence/e": [EVIDENCE],
        "questions/q": [QUESTION],
        "situations/s": [SITUATION],
    }
    for name, cards in {**lists, **changed}.items():
        file = folder / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(cards), encoding="utf-8")
    (folder / "guidance").mkdir(exist_ok=True)
    (folder / "guidance" / "gd-agreement.md").write_text(GUIDANCE, encoding="utf-8")
    return folder


def mistakes(folder: Path, **changed: object) -> str:
    write_knowledge(folder, **changed)
    with pytest.raises(WrongUse) as caught:
        load_library(folder)
    return str(caught.value)


def test_a_folder_becomes_values(tmp_path: Path) -> None:
    library = load_library(write_knowledge(tmp_path / "knowledge"))
    assert library.activities[0].stages == (Stage.PERSPECTIVE,)
    assert library.activities[0].minutes.ideal == 20
    assert library.activities[0].steps[1].say is None
    assert library.evidence[0].grade is Grade.MODERATE
    assert library.evidence[0].dimensions == (Dimension.AGE,)
    assert library.situations[0].session.usual[0].share == 0.5
    assert library.guidance[0].body.startswith("# The agreement\n\nTwo lines\nof text.")
    assert library.references[0].year == 2020
    assert (
        library.evidence[0].finding == "No such difference was found in the studies put together."
    )


def test_the_version_follows_the_content(tmp_path: Path) -> None:
    before = load_library(write_knowledge(tmp_path / "a")).version
    assert load_library(write_knowledge(tmp_path / "b")).version == before
    other = {**QUESTION, "why": "It asks for one moment only."}
    assert load_library(write_knowledge(tmp_path / "c", **{"questions/q": [other]})).version != (
        before
    )


def test_cards_may_be_spread_over_files_and_folders(tmp_path: Path) -> None:
    second = {**QUESTION, "id": "q-second"}
    folder = write_knowledge(tmp_path / "k", **{"questions/more/z": [second]})
    assert [card.id for card in load_library(folder).questions] == ["q-second", "q-surprise"]


def test_an_overlay_adds_and_replaces_by_id(tmp_path: Path) -> None:
    base = write_knowledge(tmp_path / "shipped")
    overlay = tmp_path / "own"
    (overlay / "questions").mkdir(parents=True)
    cards = [{**QUESTION, "why": "Ours."}, {**QUESTION, "id": "q-ours"}]
    (overlay / "questions" / "q.yaml").write_text(yaml.safe_dump(cards), encoding="utf-8")
    library = load_library(base, overlay)
    assert {card.id: card.why for card in library.questions} == {
        "q-surprise": "Ours.",
        "q-ours": "It asks for one moment.",
    }
    assert library.activities
    assert library.version != load_library(base).version


@pytest.mark.parametrize(
    ("name", "card", "told"),
    [
        (
            "activities/a",
            {**ACTIVITY, "burden": "heavy"},
            "a.yaml, act-one-meeting, burden: 'heavy'",
        ),
        ("activities/a", {**ACTIVITY, "watch": None}, "act-one-meeting, watch: is missing"),
        ("activities/a", {**ACTIVITY, "titel": "x"}, "titel: is not a field"),
        (
            "activities/a",
            {**ACTIVITY, "minutes": {"minimum": 30, "ideal": 20, "maximum": 40}},
            "minutes.minimum: must be",
        ),
        (
            "activities/a",
            {**ACTIVITY, "steps": [{"who": "boss", "do": "x"}]},
            "steps[0].who: 'boss' is none of both, mentee, mentor",
        ),
        ("evidence/e", {**EVIDENCE, "n": 418}, "ev-slow, n: must be a text in quotes"),
        ("evidence/e", {**EVIDENCE, "direction": "older"}, "direction: 'older' is none of"),
        ("evidence/e", {**EVIDENCE, "sources": ["nobody-1900"]}, "sources: nobody-1900 is not in"),
        ("questions/q", {**QUESTION, "id": "sit-x"}, "sit-x, id: must begin with q-"),
        ("questions/q", {**QUESTION, "text": "  "}, "text: is empty"),
        ("questions/q", {**QUESTION, "stages": []}, "stages: is empty"),
        ("questions/q", {**QUESTION, "stages": "review"}, "stages: must be a list"),
        (
            "situations/s",
            {
                **SITUATION,
                "session": {"short": [{**MOVE, "share": 3}], "usual": [MOVE], "long": []},
            },
            "session.short[0].share: must be above 0",
        ),
        ("situations/s", "just a text", "card 1: must be a mapping"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, name: str, card: object, told: str) -> None:
    assert told in mistakes(tmp_path / "knowledge", **{name: [card]})


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    told = mistakes(
        tmp_path / "k",
        **{"questions/q": [QUESTION, QUESTION], "evidence/e": [{**EVIDENCE, "size": 1, "n": 2}]},
    )
    assert "q-surprise, id: is already used in k/questions/q.yaml" in told
    assert "size" in told
    assert "ev-slow, n" in told


FORM = {"matter": "paper", "steps": [{"who": "both", "do": "Read {x} aloud, twice."}]}


def with_form(**changed: object) -> dict[str, object]:
    return {**ACTIVITY, "on_yours": [{**FORM, **changed}]}


def test_a_form_for_the_pairs_own_matter_is_told_without_a_gap(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "k", **{"activities/a": [with_form()]})
    card = load_library(folder).activities[0]
    assert card.on_yours[0].about("the rota").steps[0].do == "Read the rota aloud, twice."
    _, text = render(card)
    assert "Read the paper aloud, twice." in text
    assert "{x}" not in text


@pytest.mark.parametrize(
    ("card", "told"),
    [
        (with_form(matter="thing"), "'thing' is none of paper"),
        (with_form(steps=[{"who": "both", "do": "Read it."}]), "no step says {x}"),
        (with_form(steps=[{"who": "both", "do": "Read {X} aloud."}]), "write it just so"),
        (with_form(steps=[]), "steps: is empty"),
        (
            {**ACTIVITY, "steps": [{"who": "both", "do": "Read {x}."}]},
            "{x} has its place in on_yours alone",
        ),
    ],
)
def test_a_broken_form_is_named(tmp_path: Path, card: dict[str, object], told: str) -> None:
    said = mistakes(tmp_path / "k", **{"activities/a": [card]})
    assert told in said
    assert "act-one-meeting" in said


def test_the_overlays_form_wins(tmp_path: Path) -> None:
    base = write_knowledge(tmp_path / "k", **{"activities/a": [with_form()]})
    ours = with_form(steps=[{"who": "mentee", "do": "Put {x} on the wall."}])
    top = write_knowledge(tmp_path / "ours", **{"activities/a": [ours]})
    (card,) = load_library(base, top).activities
    assert [form.steps[0].do for form in card.on_yours] == ["Put {x} on the wall."]


def test_a_file_that_is_no_yaml_is_named(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "k")
    (folder / "evidence" / "bad.yaml").write_text("- id: [", encoding="utf-8")
    with pytest.raises(WrongUse, match=r"k/evidence/bad\.yaml: cannot be read as YAML"):
        load_library(folder)


def test_front_matter_is_parted_from_the_text() -> None:
    assert split_front_matter("plain\n---\ntext") == ({}, "plain\n---\ntext")
    assert split_front_matter("---\ntitle: T\n---\n\nbody\n") == ({"title": "T"}, "body\n")
    with pytest.raises(WrongUse, match="no closing line"):
        split_front_matter("---\ntitle: T\n")


def texts_of(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts_of(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts_of(part)]
    return []


@pytest.mark.parametrize(
    ("raw", "unquoted"),
    [
        (ACTIVITY, ("id", "title", "stages", "format", "dimensions", "themes", "sources")),
        (EVIDENCE, ("id", "dimensions", "direction", "sources")),
        (QUESTION, ("id", "audience", "use", "setting", "model", "step", "stages", "sources")),
        (SITUATION, ("id", "title", "audience", "dimensions", "said", "sources")),
    ],
)
def test_each_field_stands_verbatim_in_the_text(
    tmp_path: Path, raw: dict[str, object], unquoted: tuple[str, ...]
) -> None:
    library = load_library(write_knowledge(tmp_path / "k"))
    cards = (*library.activities, *library.evidence, *library.questions, *library.situations)
    _, text = render(next(card for card in cards if card.id == raw["id"]))
    for name, value in raw.items():
        for words in texts_of(value):
            if name not in unquoted and words not in {"mentor", "mentee", "any"}:
                assert " ".join(words.split()) in text


def test_how_people_put_a_situation_is_not_quotable(tmp_path: Path) -> None:
    library = load_library(write_knowledge(tmp_path / "k"))
    assert "zebra" not in "".join(render(library.situations[0]))


def test_each_card_is_a_source(tmp_path: Path) -> None:
    sources = card_sources(load_library(write_knowledge(tmp_path / "k")))
    assert {source.id: source.kind for source in sources} == {
        "gd-agreement": SourceKind.GUIDANCE,
        "act-one-meeting": SourceKind.ACTIVITY,
        "ev-slow": SourceKind.EVIDENCE,
        "q-surprise": SourceKind.QUESTION,
        "sit-cancelled": SourceKind.SITUATION,
    }
    assert len({source.content_hash for source in sources}) == 5
