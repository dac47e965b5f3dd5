"""The chat model over real sockets: what goes out, what comes back, and every way to fail."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import repeat

import pytest

from coach.domain.sessions import AnonymisedText
from coach.errors import CoachError, MalformedReply, ModelUnavailable
from coach.inference.chat_openai import OpenAIChat
from coach.inference.dialects import Form
from coach.inference.endpoint import ChatEndpoint
from coach.inference.retrying import Circuit, Elapsing
from coach.inference.scripted_faults import Fault
from coach.inference.scripted_server import ScriptedServer
from coach.ports import ChatReply, Wanted

ANSWER = json.dumps({"ok": True, "words": "Take your time. " * 20})
SCHEMA = Wanted({"type": "object", "properties": {"ok": {"type": "boolean"}}})
BODY = AnonymisedText("Good morning")
QUICK = Elapsing(wait=lambda seconds: None)
IMPATIENT = 0.3

Serve = Callable[[Iterable[Fault]], ScriptedServer]


@pytest.fixture
def serve() -> Iterator[Serve]:
    servers: list[ScriptedServer] = []

    def start(faults: Iterable[Fault]) -> ScriptedServer:
        servers.append(ScriptedServer(lambda asked: ANSWER, faults).__enter__())
        return servers[-1]

    yield start
    for server in servers:
        server.__exit__()


def chat(server: ScriptedServer, **changes: float) -> OpenAIChat:
    endpoint = ChatEndpoint(server.url, "some-model", "some-key", **changes)  # type: ignore[arg-type]
    return OpenAIChat(endpoint, Circuit(failures=99), QUICK)


def test_it_sends_what_the_protocol_wants(serve: Serve) -> None:
    server = serve([])
    reply = chat(server).reply("Be kind", BODY, SCHEMA)
    asked = server.asked[0]
    assert (asked.system, asked.body, asked.key) == ("Be kind", "Good morning", "some-key")
    assert asked.payload["model"] == "some-model"
    assert asked.payload["response_format"]["json_schema"]["schema"] == SCHEMA.schema
    assert asked.payload["max_tokens"] == 4000
    assert reply == ChatReply(ANSWER, 100, len(ANSWER) // 4)


def test_plain_text_is_asked_for_without_a_format(serve: Serve) -> None:
    server = serve([])
    chat(server).reply("Be kind", BODY)
    assert "response_format" not in server.asked[0].payload


def test_a_stream_is_the_answer_in_pieces_and_then_whole(serve: Serve) -> None:
    *pieces, last = chat(serve([])).stream("", BODY)
    assert len(pieces) > 3
    assert "".join(str(piece) for piece in pieces) == ANSWER
    assert isinstance(last, ChatReply)
    assert last.text == ANSWER


@pytest.mark.parametrize(
    ("fault", "form"),
    [
        (Fault.NONE, Form.JSON_SCHEMA),
        (Fault.NO_JSON_SCHEMA, Form.OBJECT_WITH_SCHEMA),
        (Fault.NO_FORMAT, Form.TEXT),
        (Fault.NO_MAX_TOKENS, Form.JSON_SCHEMA),
        (Fault.NO_SYSTEM, Form.JSON_SCHEMA),
        (Fault.NO_STREAM_OPTIONS, Form.JSON_SCHEMA),
        (Fault.REFUSES_STREAM, Form.JSON_SCHEMA),
        (Fault.SHORT_CONTEXT, Form.JSON_SCHEMA),
    ],
)
def test_what_a_server_understands_is_found_out_once(
    serve: Serve, fault: Fault, form: Form
) -> None:
    server = serve(repeat(fault))
    model = chat(server)
    assert model.reply("", BODY, SCHEMA).text == ANSWER
    assert model.dialect.form is form
    tries = len(server.asked)
    assert model.reply("", BODY, SCHEMA).text == ANSWER
    assert len(server.asked) == tries + 1


@pytest.mark.parametrize(
    ("fault", "missing"),
    [
        (Fault.NO_STREAM_OPTIONS, "stream_options"),
        (Fault.SHORT_CONTEXT, "max_tokens"),
        (Fault.NO_TEMPERATURE, "temperature"),
    ],
)
def test_what_a_server_refuses_is_left_out_and_nothing_else(
    serve: Serve, fault: Fault, missing: str
) -> None:
    server = serve(repeat(fault))
    assert chat(server, temperature=0.0).reply("", BODY, SCHEMA).text == ANSWER
    first, second = (set(asked.payload) for asked in server.asked)
    assert first - second == {missing}


def test_where_no_system_message_may_be_it_comes_first_in_the_users(serve: Serve) -> None:
    server = serve(repeat(Fault.NO_SYSTEM))
    assert chat(server).reply("Be kind", BODY).text == ANSWER
    (only,) = server.asked[-1].payload["messages"]
    assert only == {"role": "user", "content": f"Be kind\n\n{BODY.text}"}


@pytest.mark.parametrize(
    "fault",
    [Fault.THOUGHTS, Fault.ONLY_THOUGHTS, Fault.TOOL_CALL, Fault.PARTS, Fault.KEEP_ALIVE],
)
def test_an_answer_is_found_wherever_servers_put_it(serve: Serve, fault: Fault) -> None:
    reply = chat(serve(repeat(fault))).reply("", BODY)
    assert reply.text == ANSWER
    assert reply.completion_tokens > 0


def test_a_passing_500_does_not_change_what_is_known_to_work(serve: Serve) -> None:
    server = serve([Fault.NONE, Fault.SERVER_ERROR])
    model = chat(server)
    for _ in range(2):
        assert model.reply("", BODY, SCHEMA).text == ANSWER
    assert model.dialect.form is Form.JSON_SCHEMA
    assert [asked.format for asked in server.asked] == ["json_schema"] * 3


@pytest.mark.parametrize(
    "fault",
    [
        Fault.RATE_LIMIT,
        Fault.SERVER_ERROR,
        Fault.CUT,
        Fault.ERROR_INSIDE,
        Fault.NO_STREAM,
        Fault.NONE,
    ],
)
def test_a_failure_that_passes_is_not_noticed(serve: Serve, fault: Fault) -> None:
    assert chat(serve([fault])).reply("", BODY).text == ANSWER


@pytest.mark.parametrize(
    ("fault", "error", "says"),
    [
        (Fault.RATE_LIMIT, ModelUnavailable, "rate limit"),
        (Fault.SERVER_ERROR, ModelUnavailable, "HTTP 500"),
        (Fault.BAD_KEY, ModelUnavailable, "COACH_LLM_API_KEY"),
        (Fault.NO_MODEL, ModelUnavailable, "address or model"),
        (Fault.SLOW_START, ModelUnavailable, "fell silent"),
        (Fault.STALL, ModelUnavailable, "fell silent"),
        (Fault.CUT, ModelUnavailable, "broke off"),
        (Fault.EMPTY, MalformedReply, "said nothing"),
        (Fault.REFUSAL, MalformedReply, "declined"),
        (Fault.HUGE, MalformedReply, "longer than"),
        (Fault.WRONG_TYPE, MalformedReply, "ends in /v1"),
    ],
)
def test_every_failure_is_the_coachs_own_and_says_what_to_do(
    serve: Serve, fault: Fault, error: type[CoachError], says: str
) -> None:
    model = chat(serve(repeat(fault)), patience=IMPATIENT)
    with pytest.raises(error, match=says):
        model.reply("", BODY)
    with pytest.raises(error, match=says):
        list(model.stream("", BODY))


def test_an_address_where_nobody_is_cannot_be_reached() -> None:
    with ScriptedServer() as server:
        model = chat(server)
    with pytest.raises(ModelUnavailable, match="cannot be reached"):
        model.reply("", BODY)


def test_an_answer_that_was_cut_short_by_its_limit_says_so(serve: Serve) -> None:
    reply = chat(serve([Fault.LENGTH])).reply("", BODY)
    assert not reply.whole
    assert ANSWER.startswith(reply.text)


@pytest.mark.parametrize("fault", [Fault.SLOW_START, Fault.STALL])
def test_time_that_is_up_ends_the_request_and_frees_the_connection(
    serve: Serve, fault: Fault
) -> None:
    server = serve(repeat(fault))
    with pytest.raises(ModelUnavailable, match="longer than it may"):
        chat(server).reply("", BODY, Wanted(seconds=IMPATIENT))
    assert server.wait_for_hang_up()


def test_closing_a_stream_frees_the_connection(serve: Serve) -> None:
    server = serve([Fault.STALL])
    stream = chat(server).stream("", BODY)
    with closing(stream):  # type: ignore[type-var]
        assert next(stream)
    assert server.wait_for_hang_up()


@pytest.mark.parametrize("fault", [Fault.SLOW_START, Fault.STALL])
def test_a_silent_stream_beats_so_that_its_listener_may_leave(serve: Serve, fault: Fault) -> None:
    server = serve([fault])
    stream = chat(server).stream("", BODY)
    with closing(stream):  # type: ignore[type-var]
        assert "" in stream
    assert server.wait_for_hang_up()


def test_pieces_that_were_said_before_a_failure_are_kept(serve: Serve) -> None:
    server = serve([Fault.CUT])
    said: list[str] = []
    with pytest.raises(ModelUnavailable, match="broke off"):
        said.extend(str(piece) for piece in chat(server).stream("", BODY))
    assert "".join(said) == ANSWER[: len(ANSWER) // 2]
    assert len(server.asked) == 1


def test_a_circuit_opens_after_repeated_failures(serve: Serve) -> None:
    server = serve(repeat(Fault.BAD_KEY))
    model = OpenAIChat(ChatEndpoint(server.url, "m", ""), Circuit(failures=2), QUICK)
    for _ in range(2):
        with pytest.raises(ModelUnavailable, match="refused the key"):
            model.reply("", BODY)
    with pytest.raises(ModelUnavailable, match="left alone"):
        model.reply("", BODY)
    with pytest.raises(ModelUnavailable, match="left alone"):
        next(model.stream("", BODY))
    assert len(server.asked) == 2


def test_messages_never_repeat_what_the_server_said(serve: Serve) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        chat(serve(repeat(Fault.NO_MODEL))).reply("", BODY)
    assert "The model does not exist." not in str(caught.value)
