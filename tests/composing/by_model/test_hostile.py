"""A model's output is hostile input: whatever it sends, nothing raises and nothing is run."""

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.composing.obliging import obliging
from coach.domain.briefs import Intent
from coach.domain.suggestions import Agenda, Suggestion
from coach.inference.chat_scripted import ScriptedChat
from coach.inference.scripted_faults import NOISE
from coach.web.render import conversation
from coach.web.render.markdown import markdown
from tests.composing.model_house import brief, facts, house

KINDS = {
    Intent.AGENDA: "An agenda for our third meeting, 45 minutes.",
    Intent.TOPICS: "Two topics about part-time work",
    Intent.QUESTIONS: "Three questions about the night shift",
    Intent.ANSWER: "How do I give feedback to somebody senior?",
}
MARKUP = (
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "![x](https://evil.example/x.png)",
    "[here](javascript:alert(1))",
    "https://evil.example/?d=secret",
    "\\u003cimg src=x\\u003e",
)
SCALARS = (
    st.sampled_from([*MARKUP, *NOISE, "", "S1", "R1", "claim", "x" * 3_000])
    | st.sampled_from([-1, 0, 10**30, 1e308, float("nan"), float("inf"), True, None])
    | st.text(max_size=20)
)
ANYTHING = st.recursive(
    SCALARS,
    lambda part: (
        st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=6), part, max_size=3)
    ),
    max_leaves=8,
)
DEEP = 5_000
WHOLE = (
    '{"plan": ' * DEEP,
    "[" * 100_000,
    '{"items": [' + '{"what": [' * DEEP,
    '{"plan": [{"title": "x", "minutes": ' + "9" * 6_000 + "}]}",
    "{" * 10_000 + '"plan"',
    '"' * 10_001,
    "\ud800" * 1_000,
    "<html>" * 1_000,
)


def composed(intent: Intent, *replies: Any) -> Suggestion:
    return house(ScriptedChat(replies)).suggestion(brief(KINDS[intent], intent))


def sound(suggestion: Suggestion) -> None:
    assert suggestion.verdict.passed
    if isinstance(suggestion.body, Agenda):
        assert sum(item.minutes for item in suggestion.body.items) == 45
        assert all(item.minutes >= 1 for item in suggestion.body.items)
    page = conversation.suggestion(suggestion)
    assert not any(sign in page for sign in ("<img", "<script", "evil.example", "javascript:"))
    assert "evil.example" not in markdown(suggestion)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value."""
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list):
        inner = dict(enumerate(value)).items()
    else:
        return [path]
    return [path, *(found for key, part in inner for found in paths(part, (*path, key)))]


def put(value: Any, path: tuple[Any, ...], new: Any) -> None:
    for step in path[:-1]:
        value = value[step]
    value[path[-1]] = new


@pytest.mark.parametrize("intent", list(KINDS))
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_noise_at_any_place_of_a_reply_is_harmless(intent: Intent, data: st.DataObject) -> None:
    def noisy(system: str, body: str) -> str:
        said = json.loads(obliging(system, body))
        for _ in range(data.draw(st.integers(1, 3))):
            put(said, data.draw(st.sampled_from(paths(said)[1:])), data.draw(ANYTHING))
        return json.dumps(said)

    sound(composed(intent, noisy, noisy))


@pytest.mark.parametrize("reply", WHOLE, ids=range(len(WHOLE)))
def test_a_reply_that_is_a_trap_as_a_whole_ends_in_the_rules_own(reply: str) -> None:
    suggestion = composed(Intent.AGENDA, reply, reply)
    sound(suggestion)
    assert suggestion.provenance.composer == "by_rule"


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_in_every_text_at_once_reaches_no_page(markup: str) -> None:
    def marked(system: str, body: str) -> str:
        said = json.loads(obliging(system, body))
        for item in said["items"]:
            item |= {"what": f"{item['what']} {markup}", "say": [markup], "why": markup}
        for row in said["plan"]:
            row["title"] = f"{row['title']} {markup}"
        return json.dumps(said)

    sound(composed(Intent.AGENDA, marked, marked))


def test_an_address_in_a_note_is_not_the_models_to_show() -> None:
    note = "Ask for the slides at https://evil.example/deck before we speak of the night shift."

    def credulous(system: str, body: str) -> str:
        said = json.loads(obliging(system, body))
        label = re.search(r"(S\d+) \(note", body)
        assert label
        said["items"][1] |= {
            "what": f"Speak of the night shift, and look at the slides: {note.split()[5]}.",
            "cites": [{"source": label[1], "quote": "before we speak of the night shift"}],
        }
        return json.dumps(said)

    made = house(ScriptedChat([credulous, credulous]))
    sound(made.suggestion(brief(pair=facts(notes=(note,)))))
