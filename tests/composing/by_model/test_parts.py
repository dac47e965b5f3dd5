"""The parts of composing by model: words, shapes, offers, minutes."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from coach.composing.by_model.assembly import fitted
from coach.composing.by_model.offer import Offer, offer
from coach.composing.by_model.pieces import kind_of
from coach.composing.by_model.terms import Field, Terms
from coach.composing.by_model.text import addresses, clean
from coach.composing.by_model.wire import WireItem, WireRow
from coach.composing.obliging import obliging
from coach.domain.briefs import Brief, Intent, Slots
from coach.domain.passages import Hit, Match, Passage, Retrieved
from coach.domain.sessions import AnonymisedText, Turn
from coach.domain.suggestions import Agenda, GuidanceAnswer, QuestionSet, TopicSet
from coach.domain.terms import Dimension
from coach.inference.scripted_faults import NOISE
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.letter import write
from coach.prompting.marking import Mark
from tests.composing.model_house import (
    NOW,
    Replaying,
    brief,
    context,
    facts,
    library,
    library_passages,
)

MARK = Mark("◆", "0a1b2c3d")
ANSWER = GuidanceAnswer((), Match.NONE, refused=False)
KINDS = [Agenda("", 45, ()), TopicSet(()), QuestionSet(()), ANSWER]


def sent(made: Offer) -> str:
    anonymiser = Anonymiser([], b"k" * 32)
    return write(list(made.letter(MARK)), lambda text: anonymiser.anonymise(text).text, MARK).text


def offered(made: Brief, terms: Terms | None = None) -> Offer:
    *_, settled = Replaying().compose(made, context(made))
    return offer(made, settled.suggestion.body, context(made), terms or Terms())  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Loops.** Ask `once`.", "Loops. Ask once."),
        ("- one\n- two", "one\ntwo"),
        ("zero\u200bwidth \u202eand turned", "zerowidth and turned"),
        ("Café, “naïve” – £40 … 50 %", "Café, “naïve” – £40 … 50 %"),
        ("5 < 7, and R&D; fine", "5 < 7, and R&D; fine"),
    ],
)
def test_words_are_made_fit_to_be_shown(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_no_letter_bears_more_than_two_signs() -> None:
    shown = clean("Ask once, and then wait for it q" + "\u0336" * 30)
    assert shown.count("\u0336") == 2


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "Look [here](x)",
        "![](x)",
        "&lt;script&gt;",
        "<!-- aside -->",
        "QUJD" * 20,
        "а" * 40,
        "🧨🧨🧨🧨🧨🧨🧨🧨",
        "Send it before our {minutes} minutes.",
    ],
)
def test_words_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"words|braces"):
        clean(text)


@given(st.text() | st.sampled_from(NOISE))
def test_what_is_shown_is_visible_and_stays_as_it_is(text: str) -> None:
    try:
        shown = clean(text)
    except ValueError:
        return
    assert clean(shown) == shown
    assert "<b" not in shown
    assert all(char == "\n" or char.isprintable() or char.isspace() for char in shown)


@pytest.mark.parametrize(
    "text",
    [
        "see https://evil.example/x?d=1",
        "see HTTP://EVIL.example",
        "javascript:alert(1)",
        "www.evil.example",
        "evil.example/leak?d=secret",
        "go to evil.com now",
        "write to someone@evil.example",
        "data:text/html;base64,xx",
    ],
)
def test_everything_that_leads_somewhere_is_an_address(text: str) -> None:
    assert addresses([text])


@pytest.mark.parametrize(
    "text", ["e.g. this", "one.Two", "10.30 to 11.00", "3/4 of them", "and/or", "Mr. Smith", "5:30"]
)
def test_ordinary_words_are_no_addresses(text: str) -> None:
    assert addresses([text]) == ()


@pytest.mark.parametrize("body", KINDS)
def test_schemas_are_what_strict_servers_take(body: Agenda) -> None:
    def walk(node: dict[str, object]) -> None:
        assert set(node) <= {
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
        }
        if node["type"] == "object":
            properties = node["properties"]
            assert isinstance(properties, dict)
            assert node["required"] == list(properties)
            assert node["additionalProperties"] is False
            for part in properties.values():
                walk(part)
        if node["type"] == "array":
            assert isinstance(node["items"], dict)
            walk(node["items"])

    schema = dict(kind_of(body).schema)
    Draft202012Validator.check_schema(schema)
    walk(schema)


def test_what_is_sent_back_is_validated_strictly() -> None:
    item = {"row": 1, "what": "Ask once.", "lead": "Both ", "kind": " Move"}
    assert WireItem.model_validate(item).lead == "both"
    for wrong in ({"row": "one"}, {"row": 0}, {"row": True}, {"what": None}, {"say": ["x"] * 9}):
        with pytest.raises(ValidationError):
            WireItem.model_validate({**item, **wrong})


@pytest.mark.parametrize("minutes", [-1, 0, 10**30, 1e308, float("nan"), "ten", None, True, [5]])
def test_absurd_minutes_wish_nothing(minutes: object) -> None:
    assert WireRow.model_validate({"title": "Arrive", "minutes": minutes}).minutes == 0


@given(st.lists(st.integers(0, 180), min_size=1, max_size=16), st.integers(10, 180))
def test_minutes_are_whole_and_sum_to_the_meeting(wishes: list[int], total: int) -> None:
    minutes = fitted(wishes, total)
    if len(wishes) > total:
        assert minutes is None
        return
    assert minutes is not None
    assert sum(minutes) == total
    assert all(taken >= 1 for taken in minutes)
    if all(wishes) and sum(wishes) == total:
        assert minutes == tuple(wishes)


def test_the_request_the_record_the_library_and_the_plan_are_told_apart() -> None:
    text = sent(offered(brief()))
    names = [
        "THE REQUEST",
        "THE MEETING",
        "SOURCES: THE PAIR'S OWN",
        "SOURCES: THE LIBRARY",
        "PLAN",
    ]
    places = [text.index(f"=== {name} 0a1b2c3d ===") for name in names]
    assert places == sorted(places)
    assert "◆The ◆mentee ◆offered ◆three ◆solutions" in text
    assert "The leader says it back without advice" in text
    assert re.search(r"R1 \| \d+ min, led by both \| S\d+", text)


def test_passages_that_do_not_fit_are_left_out_whole_and_counted() -> None:
    tight = offered(brief(), Terms(source_tokens=700))
    roomy = offered(brief())
    assert set(tight.read) < set(roomy.read)
    assert sum("no room" in line for line in tight.left_out) == 1
    assert roomy.left_out == ()
    known = {passage.id: passage.text for passage in library_passages()}
    text = sent(tight)
    assert all(known[passage] in text for passage in tight.read if passage in known)


@pytest.mark.parametrize(
    ("field", "gone"),
    [
        (Field.NOTES, "◆three ◆solutions"),
        (Field.GOALS, "◆Know ◆what ◆slows"),
        (Field.PROMISES, "◆write ◆down ◆three ◆things"),
        (Field.JOBS, "◆Shift ◆lead"),
    ],
)
def test_a_field_that_is_switched_off_is_not_sent(field: Field, gone: str) -> None:
    assert gone in sent(offered(brief()))
    allowed = Terms(fields=frozenset(Field) - {field})
    assert gone not in sent(offered(brief(), allowed))


def test_who_somebody_is_is_sent_only_if_the_mentor_switched_it_on() -> None:
    pair = facts(
        notes=("We spoke of being deaf in meetings.", "We spoke of the rota."),
        dimensions=(Dimension.DISABILITY,),
    )
    off, on = (sent(offered(brief(pair=pair, shares_identity=switch))) for switch in (False, True))
    for told in ("◆carer", "disability", "◆deaf"):
        assert told in on
        assert told not in off
    assert "◆rota" in off
    never = Terms(fields=frozenset(Field) - {Field.IDENTITY})
    assert "◆deaf" not in sent(offered(brief(pair=pair, shares_identity=True), never))


def test_what_the_request_needs_it_names() -> None:
    pair = facts(notes=("We counted the rooms with a hearing loop.",))
    plain, captioned = (
        Slots(minutes=45, constraints=needs) for needs in ((), ("captions", "video"))
    )
    for slots, told in ((plain, False), (captioned, True)):
        made = brief(pair=pair)
        made = replace(made, understanding=replace(made.understanding, slots=slots))
        assert ("◆hearing ◆loop" in sent(offered(made))) is told


def test_no_paragraph_of_a_source_is_sent_twice() -> None:
    def cut(name: str, text: str) -> Passage:
        first = library_passages()[0]
        return replace(first, id=f"extra@0:{name}", source_id="extra", text=text)

    short, long = cut("0", "One thing."), cut("1", "One thing.\n\nAnother thing.")
    hits = tuple(Hit(passage, 0.9, 0.9, 0.9) for passage in (short, long))
    made = offered(brief(retrieved=Retrieved("", hits, Match.STRONG)))
    assert sent(made).count("One thing.") == 1
    assert long.id in made.read
    assert short.id not in made.read


def test_a_card_about_a_difference_does_not_give_away_whom_it_is_for() -> None:
    deaf = [p for p in library_passages() if p.source_id.startswith("ev-") and "deaf" in p.text]
    assert deaf
    found = Retrieved("", brief().retrieved.hits, Match.STRONG)
    made = offered(brief(retrieved=found))
    assert not {p.id for p in deaf} & set(made.read)


def test_topics_that_stay_here_leave_evidence_on_power_to_work_with() -> None:
    text, pair = "Three topics for our next meeting", facts(dimensions=(Dimension.AGE,))
    kept, shared = (
        [own[0].source_id for own in offered(made).labels.values() if own[0].kind == "evidence"]
        for switch in (False, True)
        for made in [brief(text, Intent.TOPICS, pair=pair, shares_identity=switch)]
    )
    cards = {card.id: card.dimensions for card in library().evidence}
    assert kept
    assert all(Dimension.POWER in cards[card] for card in kept)
    assert all(Dimension.POWER not in cards[card] for card in shared)


def test_earlier_turns_are_sent_newest_first_while_they_fit() -> None:
    turns = tuple(
        Turn("person", AnonymisedText(f"turn {n} about rota {'and rota ' * 20}"), None, NOW)
        for n in range(12)
    )
    text = sent(offered(brief(turns=turns)))
    kept = [n for n in range(12) if f"◆turn ◆{n} " in text]
    assert kept == list(range(12 - len(kept), 12))
    assert 1 < len(kept) < 12
    assert "◆turn" not in sent(offered(brief(turns=turns), Terms(fields=frozenset())))


def test_a_refinement_brings_the_last_suggestion_along() -> None:
    *_, settled = Replaying().compose(brief(), context(brief()))
    text = sent(offered(brief("Less formal, please", Intent.REFINE, last=settled.suggestion)))  # type: ignore[union-attr]
    assert "WHAT WAS SAID BEFORE" in text


def test_the_obliging_model_answers_in_the_shape_that_is_shown() -> None:
    made = offered(brief())
    said = json.loads(obliging('"items"', sent(made)))
    assert [row["from"] for row in said["plan"]] == list(made.rows)
    assert all(item["cites"][0]["quote"] == item["what"] for item in said["items"])
