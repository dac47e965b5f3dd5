"""What is said to have left the machine did, and what it cost is what a model worked."""

from collections.abc import Sequence
from itertools import repeat

import pytest

from coach.composing.by_model.terms import Price, Terms
from coach.composing.obliging import obliging
from coach.domain.calls import Call
from coach.domain.suggestions import Provenance
from coach.inference.chat_openai import OpenAIChat
from coach.inference.chat_scripted import ScriptedChat
from coach.inference.endpoint import ChatEndpoint
from coach.inference.retrying import Circuit
from coach.inference.scripted_faults import Fault
from coach.inference.scripted_server import ScriptedServer
from tests.composing.by_model.test_composer import changed, in_item
from tests.composing.model_house import brief, canned, house
from tests.served import free_port

PRICED = Terms(seconds=30, price=Price(3, 15))


def asked(url: str, circuit: Circuit | None = None) -> tuple[Provenance, Sequence[Call]]:
    endpoint = ChatEndpoint(url, "m", "k", seconds=30, patience=1, attempts=1)
    made = house(OpenAIChat(endpoint, circuit), PRICED, canned())
    return made.suggestion(brief()).provenance, made.calls


def under(fault: Fault, circuit: Circuit | None = None) -> tuple[Provenance, Sequence[Call], int]:
    with ScriptedServer(lambda a: obliging(a.system, a.body), repeat(fault)) as server:
        provenance, calls = asked(server.url, circuit)
        return provenance, calls, len(server.asked)


def test_where_nobody_listens_nothing_is_said_to_have_left() -> None:
    provenance, (call,) = asked(f"http://127.0.0.1:{free_port()}/v1")
    assert provenance.sent == ()
    assert (call.outcome, call.prompt_tokens, call.cost) == ("ModelUnavailable", 0, 0)


def test_a_model_that_is_left_alone_is_sent_nothing() -> None:
    circuit = Circuit(failures=1)
    circuit.note(failed=True)
    provenance, (call,), requests = under(Fault.NONE, circuit)
    assert (requests, provenance.sent, call.prompt_tokens, call.cost) == (0, (), 0, 0)
    assert "is left alone" in provenance.notes[-1]


@pytest.mark.parametrize("fault", [Fault.BAD_KEY, Fault.RATE_LIMIT, Fault.SERVER_ERROR])
def test_a_server_that_turns_a_request_down_was_sent_it_and_costs_nothing(fault: Fault) -> None:
    provenance, (call,), _ = under(fault)
    assert len(provenance.sent) == 1
    assert (call.prompt_tokens > 0, call.completion_tokens, call.cost) == (True, 0, 0)


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.STALL])
def test_what_a_model_said_before_it_broke_off_is_paid_for(fault: Fault) -> None:
    _, (call, *_), _ = under(fault)
    assert call.completion_tokens > 0
    assert call.cost == PRICED.price.of(call.prompt_tokens, call.completion_tokens)


def test_every_call_has_a_mark_of_its_own() -> None:
    model = ScriptedChat([changed(in_item(1, cites=[])), obliging])
    house(model, None, canned()).suggestion(brief())
    tags = [body.text.partition("=== END ")[2].split()[0] for _, body in model.calls]
    assert len(set(tags)) == len(tags) == 2
    assert all(tag in system for tag, (system, _) in zip(tags, model.calls, strict=True))
