"""One contract for every language model, over real sockets where it has any."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from coach.domain.sessions import AnonymisedText
from coach.errors import MalformedReply, ModelUnavailable
from coach.inference.chat_openai import OpenAIChat
from coach.inference.chat_scripted import ScriptedChat
from coach.inference.endpoint import ChatEndpoint
from coach.inference.scripted_faults import Fault
from coach.inference.scripted_server import ScriptedServer
from coach.ports import ChatModel, ChatReply, Wanted
from coach.privacy.outbound import Checkpoint, Guard, GuardedChat
from coach.service.clocks import FixedClock

ANSWER = "Take your time, then ask one question. " * 5
BODY = AnonymisedText("Good morning")
SCHEMA = Wanted({"type": "object", "properties": {}}, seconds=20)

Make = Callable[[], ChatModel]


def scripted() -> ChatModel:
    return ScriptedChat([ANSWER, ANSWER, ModelUnavailable("busy"), MalformedReply("noise")])


def served(server: ScriptedServer) -> ChatModel:
    return OpenAIChat(ChatEndpoint(server.url, "some-model", "some-key"))


def guarded(model: ChatModel) -> ChatModel:
    clock = FixedClock(datetime(2026, 3, 2, tzinfo=UTC))
    guard = Guard(list)
    return GuardedChat(model, Checkpoint(guard, clock, lambda departure: None, model.name))


@pytest.fixture(params=["scripted", "openai", "guarded scripted", "guarded openai"])
def model(request: pytest.FixtureRequest) -> Iterator[ChatModel]:
    """Answers twice, is unavailable once, and then makes no sense."""
    faults = [Fault.NONE, Fault.NONE, Fault.BAD_KEY, Fault.EMPTY]
    with ScriptedServer(lambda asked: ANSWER, faults) as server:
        made = served(server) if "openai" in request.param else scripted()
        yield guarded(made) if "guarded" in request.param else made


def test_it_has_a_name(model: ChatModel) -> None:
    assert model.name


@pytest.mark.parametrize("wanted", [Wanted(), SCHEMA])
def test_it_replies_and_counts_tokens(model: ChatModel, wanted: Wanted) -> None:
    reply = model.reply("Be kind", BODY, wanted)
    assert reply.text == ANSWER
    assert reply.whole
    assert reply.prompt_tokens > 0
    assert reply.completion_tokens > 0


def test_it_streams_pieces_and_then_the_whole(model: ChatModel) -> None:
    *pieces, last = model.stream("Be kind", BODY, SCHEMA)
    assert all(isinstance(piece, str) and piece for piece in pieces)
    assert "".join(map(str, pieces)) == ANSWER
    assert isinstance(last, ChatReply)
    assert last.text == ANSWER


def test_a_stream_may_be_left_before_its_end(model: ChatModel) -> None:
    stream = model.stream("Be kind", BODY)
    assert next(stream)
    del stream
    assert model.reply("Be kind", BODY).text == ANSWER


def test_its_failures_are_the_coachs_own(model: ChatModel) -> None:
    for _ in range(2):
        model.reply("Be kind", BODY)
    with pytest.raises(ModelUnavailable):
        model.reply("Be kind", BODY)
    with pytest.raises(MalformedReply):
        list(model.stream("Be kind", BODY))
