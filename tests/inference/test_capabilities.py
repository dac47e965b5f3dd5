"""What a probe says about an endpoint, after one tiny call."""

import subprocess
import sys
from itertools import repeat

import pytest

from coach.inference.capabilities import Capabilities, probe
from coach.inference.dialects import Form
from coach.inference.endpoint import ChatEndpoint
from coach.inference.scripted_faults import Fault
from coach.inference.scripted_server import ScriptedServer


def probed(fault: Fault) -> Capabilities:
    with ScriptedServer(lambda asked: '{"ready": true}', repeat(fault)) as server:
        return probe(ChatEndpoint(server.url, "m", "k", patience=0.3))


@pytest.mark.parametrize(
    ("fault", "streaming", "form", "keeps"),
    [
        (Fault.NONE, True, Form.JSON_SCHEMA, True),
        (Fault.NO_JSON_SCHEMA, True, Form.OBJECT_WITH_SCHEMA, True),
        (Fault.NO_FORMAT, True, Form.TEXT, True),
        (Fault.NO_STREAM, False, Form.JSON_SCHEMA, True),
        (Fault.NO_MAX_TOKENS, True, Form.JSON_SCHEMA, True),
        (Fault.FENCED, True, Form.JSON_SCHEMA, True),
        (Fault.PROSE, True, Form.JSON_SCHEMA, True),
        (Fault.THINK_TAGS, True, Form.JSON_SCHEMA, True),
        (Fault.IGNORES_SCHEMA, True, Form.JSON_SCHEMA, False),
        (Fault.WRONG_SCHEMA, True, Form.JSON_SCHEMA, False),
    ],
)
def test_it_tells_what_an_endpoint_can_do(
    fault: Fault, streaming: bool, form: Form, keeps: bool
) -> None:
    found = probed(fault)
    assert (found.answered, found.error) == (True, "")
    assert (found.streaming, found.form, found.keeps_schema) == (streaming, form, keeps)
    assert 0 < found.first_piece <= found.seconds
    wraps = fault in {Fault.FENCED, Fault.PROSE}
    how = "taken, but wrapped" if wraps else "kept to)" if keeps else "not kept to"
    assert f"structure by {form} ({how}" in found.told
    assert found.wraps is wraps
    assert ("does not stream" in found.told) is not streaming


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (Fault.BAD_KEY, "Incorrect API key provided."),
        (Fault.NO_MODEL, "The model does not exist."),
        (Fault.SERVER_ERROR, "Internal error."),
        (Fault.WRONG_TYPE, "/v1"),
        (Fault.SLOW_START, "fell silent"),
        (Fault.EMPTY, "said nothing"),
    ],
)
def test_it_tells_the_exact_error(fault: Fault, says: str) -> None:
    found = probed(fault)
    assert not found.answered
    assert says in found.error
    assert says in found.told


def test_it_sends_nothing_but_its_own_fixed_words() -> None:
    with ScriptedServer(lambda asked: '{"ready": true}') as server:
        probe(ChatEndpoint(server.url, "m", "k"))
    assert [asked.body for asked in server.asked] == ["Are you ready?"]


FIRST_LOOK = """
import sys, time
from coach.inference.capabilities import probe
from coach.inference.endpoint import ChatEndpoint
from coach.inference.retrying import Elapsing

def now():
    print("openai" in sys.modules)
    return time.monotonic()

probe(ChatEndpoint("http://127.0.0.1:1/v1", "m", "k"), Elapsing(now=now))
"""


def test_the_latency_is_the_endpoints_and_not_that_of_an_import() -> None:
    said = subprocess.run(
        [sys.executable, "-c", FIRST_LOOK], capture_output=True, text=True, check=True
    )
    assert said.stdout.splitlines()[0] == "True"
