"""Stop: the connection is free at once, and what was ready is kept."""

from collections.abc import Iterator

import pytest

from coach.composing.obliging import obliging
from coach.domain.events import Event, Notice, Piece, Settled, Waiting
from coach.domain.suggestions import Agenda
from coach.inference.chat_openai import OpenAIChat
from coach.inference.endpoint import ChatEndpoint
from coach.inference.scripted_faults import Fault
from coach.inference.scripted_server import ScriptedServer
from tests.composing.model_house import brief, canned, context, house


def composing(server: ScriptedServer, pressed: list[bool]) -> Iterator[Event]:
    model = OpenAIChat(ChatEndpoint(server.url, "m", "k"))
    made = house(model, None, canned(), stopped=lambda brief: bool(pressed))
    return made.composer.compose(brief(), context(brief()))


@pytest.mark.parametrize(
    ("fault", "by"), [(Fault.SLOW_START, "by_rule"), (Fault.STALL, "by_model")]
)
def test_stop_frees_the_connection_and_settles_with_what_is_ready(fault: Fault, by: str) -> None:
    pressed: list[bool] = []
    with ScriptedServer(lambda asked: obliging(asked.system, asked.body), [fault]) as server:
        events = []
        for event in composing(server, pressed):
            events.append(event)
            if isinstance(event, Waiting):
                pressed.append(True)
        assert server.wait_for_hang_up()
    last = events[-1]
    assert isinstance(last, Settled)
    assert last.suggestion.verdict.passed
    assert last.suggestion.provenance.composer == by
    assert isinstance(last.suggestion.body, Agenda)
    (line,) = [event.text for event in events if isinstance(event, Notice)]
    assert line.startswith("You stopped the model")
    if by == "by_model":
        said = [event.value for event in events if isinstance(event, Piece)]
        assert said[0] in last.suggestion.body.items


def test_whoever_leaves_frees_the_connection_too() -> None:
    with ScriptedServer(lambda asked: "", [Fault.SLOW_START]) as server:
        events = composing(server, [])
        assert any(isinstance(event, Waiting) for event in events)
        events.close()  # type: ignore[attr-defined]
        assert server.wait_for_hang_up()
