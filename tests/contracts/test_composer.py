"""One contract for every composer, whatever stands behind it."""

from collections.abc import Sequence
from functools import cache
from itertools import repeat

import pytest

from coach.checks.shown import shown
from coach.checks.suite import standard_suite
from coach.composing.obliging import obliging
from coach.domain.briefs import Brief, Intent
from coach.domain.events import Event, Framed, Settled
from coach.domain.suggestions import Agenda, Suggestion
from coach.errors import ModelUnavailable
from coach.inference.chat_openai import OpenAIChat
from coach.inference.chat_scripted import ScriptedChat
from coach.inference.endpoint import ChatEndpoint
from coach.inference.scripted_faults import Fault
from coach.inference.scripted_server import ScriptedServer
from coach.ports import Composer
from tests.composing.model_house import Guarded, brief, context, house

REQUESTS = {
    Intent.AGENDA: "An agenda for our third meeting, 45 minutes",
    Intent.TOPICS: "Two topics about part-time work",
    Intent.QUESTIONS: "Three questions about the night shift",
    Intent.ANSWER: "How do I give feedback to somebody senior?",
    Intent.SMALL_TALK: "Thanks, that helps",
}
COMPOSERS = ["rule", "obliging model", "nonsense", "no model", "server", "bad server"]


def composer(name: str, server: ScriptedServer) -> Composer:
    made: dict[str, Composer] = {
        "rule": Guarded(),
        "obliging model": house(ScriptedChat([obliging] * 2)).composer,
        "nonsense": house(ScriptedChat(["Of course!"] * 2)).composer,
        "no model": house(ScriptedChat([ModelUnavailable("Away")])).composer,
        "server": house(OpenAIChat(ChatEndpoint(server.url, "m", "k"))).composer,
        "bad server": house(OpenAIChat(ChatEndpoint(server.url, "m", "k"))).composer,
    }
    return made[name]


@cache
def composed(name: str, intent: Intent) -> Sequence[Event]:
    asked = brief(REQUESTS[intent], intent)
    faults = repeat(Fault.ABSURD) if name == "bad server" else []
    with ScriptedServer(lambda asked: obliging(asked.system, asked.body), faults) as server:
        return tuple(composer(name, server).compose(asked, context(asked)))


@pytest.fixture(params=list(REQUESTS))
def asked(request: pytest.FixtureRequest) -> Brief:
    return brief(REQUESTS[request.param], request.param)


@pytest.fixture(params=COMPOSERS)
def events(request: pytest.FixtureRequest, asked: Brief) -> Sequence[Event]:
    return composed(request.param, asked.understanding.intent)


@pytest.fixture
def suggestion(events: Sequence[Event]) -> Suggestion:
    assert isinstance(events[-1], Settled)
    return events[-1].suggestion


def test_the_frame_comes_first_and_the_settled_whole_last_and_once(
    events: Sequence[Event],
) -> None:
    assert isinstance(events[0], Framed)
    assert [type(event) for event in events].count(Settled) == 1
    assert isinstance(events[-1], Settled)


def test_what_is_settled_passes_every_check(suggestion: Suggestion, asked: Brief) -> None:
    assert suggestion.verdict.passed
    assert suggestion.verdict == standard_suite().examine(suggestion.body, context(asked))


def test_it_is_of_the_kind_that_was_asked_for(suggestion: Suggestion, asked: Brief) -> None:
    intent = asked.understanding.intent
    assert suggestion.body.kind == ("answer" if intent is Intent.SMALL_TALK else intent)
    if isinstance(suggestion.body, Agenda):
        assert sum(item.minutes for item in suggestion.body.items) == 45


def test_every_quote_stands_where_it_says(suggestion: Suggestion, asked: Brief) -> None:
    passages = context(asked).passages
    for _, citation in shown(suggestion.body).citations:
        text = passages[citation.passage_id].text
        assert text[citation.start : citation.end] == citation.quote


def test_it_says_where_it_came_from(suggestion: Suggestion, asked: Brief) -> None:
    provenance = suggestion.provenance
    assert provenance.composer in {"by_rule", "by_model"}
    assert provenance.library == asked.library.version
    assert (provenance.model is None) == (provenance.composer == "by_rule")
    assert set(provenance.read) <= set(context(asked).passages)


@pytest.mark.parametrize("name", COMPOSERS)
def test_it_has_a_name_and_may_be_left_before_its_end(name: str) -> None:
    asked = brief(REQUESTS[Intent.AGENDA])
    with ScriptedServer(faults=repeat(Fault.STALL)) as server:
        made = composer(name, server)
        assert made.name in {"by_rule", "by_model"}
        events = made.compose(asked, context(asked))
        assert isinstance(next(events), Framed)
        del events
