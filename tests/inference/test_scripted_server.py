"""The shipped server speaks the protocol, and fails in each of the ways that it names."""

import json
from itertools import repeat

import httpx
import pytest

from coach.inference.scripted_asked import Asked
from coach.inference.scripted_faults import HUGE, NOISE, Fault
from coach.inference.scripted_server import ScriptedServer

ANSWER = json.dumps({"items": [{"title": "Arrive", "minutes": 5}], "note": "Take your time."})
IMPATIENT, PATIENT = 0.2, 10.0


def answer(asked: Asked) -> str:
    assert asked.body == "Good morning"
    return ANSWER


def post(server: ScriptedServer, seconds: float = PATIENT, **fields: object) -> httpx.Response:
    messages = [
        {"role": "system", "content": "Be kind"},
        {"role": "user", "content": "Good morning"},
    ]
    payload = {"model": "m", "messages": messages, **fields}
    headers = {"Authorization": "Bearer some-key"}
    address = f"{server.url}/chat/completions"
    return httpx.post(address, json=payload, headers=headers, timeout=seconds, verify=False)


def streamed(response: httpx.Response) -> str:
    lines = [line[6:] for line in response.text.splitlines() if line.startswith("data: {")]
    deltas = [json.loads(line)["choices"][0]["delta"] for line in lines]
    return "".join(delta.get("content", "") for delta in deltas)


def test_it_answers_whole_and_in_pieces_and_remembers_what_it_was_asked() -> None:
    with ScriptedServer(answer) as server:
        whole, pieces = post(server), post(server, stream=True)
    assert whole.json()["choices"][0]["message"]["content"] == ANSWER
    assert streamed(pieces) == ANSWER
    assert pieces.text.count("data: {") > 3
    assert pieces.text.endswith("data: [DONE]\n\n")
    asked = server.asked[1]
    assert (asked.system, asked.key, asked.streamed, asked.format) == (
        "Be kind",
        "some-key",
        True,
        "text",
    )


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (Fault.RATE_LIMIT, 429),
        (Fault.SERVER_ERROR, 500),
        (Fault.BAD_KEY, 401),
        (Fault.NO_MODEL, 404),
    ],
)
def test_it_refuses_by_status(fault: Fault, status: int) -> None:
    with ScriptedServer(answer, [fault]) as server:
        assert post(server).status_code == status
        assert post(server).status_code == 200


def test_a_rate_limit_says_how_long_to_wait() -> None:
    with ScriptedServer(answer, [Fault.RATE_LIMIT]) as server:
        assert post(server).headers["Retry-After"] == "1"


@pytest.mark.parametrize("fault", [Fault.SLOW_START, Fault.STALL])
def test_silence_lasts_until_the_client_hangs_up(fault: Fault) -> None:
    with ScriptedServer(answer, [fault]) as server:
        with pytest.raises(httpx.ReadTimeout):
            post(server, IMPATIENT, stream=True)
        assert server.wait_for_hang_up()


@pytest.mark.parametrize("stream", [True, False])
def test_a_cut_answer_breaks_off_in_the_middle(stream: bool) -> None:
    with ScriptedServer(answer, [Fault.CUT]) as server, pytest.raises(httpx.RemoteProtocolError):
        post(server, stream=stream)


@pytest.mark.parametrize(
    ("fault", "turned_down", "taken"),
    [
        (Fault.NO_JSON_SCHEMA, {"response_format": {"type": "json_schema"}}, "json_object"),
        (Fault.NO_FORMAT, {"response_format": {"type": "json_object"}}, "text"),
    ],
)
def test_some_forms_of_output_are_turned_down(
    fault: Fault, turned_down: dict[str, object], taken: str
) -> None:
    with ScriptedServer(answer, repeat(fault)) as server:
        assert post(server, **turned_down).status_code in {400, 500}
        form = {} if taken == "text" else {"response_format": {"type": taken}}
        assert post(server, **form).status_code == 200
        assert server.asked[-1].format == taken


@pytest.mark.parametrize("fault", [Fault.MALFORMED, Fault.EMPTY, Fault.LENGTH])
def test_some_answers_are_no_json(fault: Fault) -> None:
    with ScriptedServer(answer, [fault]) as server:
        text = streamed(post(server, stream=True))
    with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
        json.loads(text)


@pytest.mark.parametrize("fault", [Fault.FENCED, Fault.PROSE])
def test_some_answers_hide_the_json(fault: Fault) -> None:
    with ScriptedServer(answer, [fault]) as server:
        text = streamed(post(server, stream=True))
    assert ANSWER in text
    assert text != ANSWER


def test_some_answers_are_json_of_another_kind() -> None:
    with ScriptedServer(answer, [Fault.WRONG_SCHEMA, Fault.IGNORES_SCHEMA, Fault.ABSURD]) as server:
        wrong, nested, absurd = (json.loads(streamed(post(server, stream=True))) for _ in range(3))
    assert wrong["items"] == "none"
    assert nested["response"]["note"] == "Take your time."
    assert absurd["items"][0]["minutes"] != 5
    assert any(absurd["items"][0]["title"].startswith(noise) for noise in NOISE)


def test_some_servers_decline_and_some_never_stop_or_stream_or_answer() -> None:
    faults = [Fault.REFUSAL, Fault.HUGE, Fault.NO_STREAM, Fault.WRONG_TYPE]
    with ScriptedServer(answer, faults) as server:
        refused, huge, whole, page = (post(server, stream=True) for _ in range(4))
    assert '"refusal"' in refused.text
    assert len(streamed(huge)) == HUGE
    assert whole.json()["choices"][0]["message"]["content"] == ANSWER
    assert page.headers["Content-Type"] == "text/html"
