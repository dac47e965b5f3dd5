"""Every endpoint of the running app, as each role, as another pair's member and as nobody.

The tables name who may use what; a handler or route that they don't name fails here.
"""

import io
import json
import re
import uuid
import zipfile

import httpx
import pytest

from tests.served import Served

pytestmark = pytest.mark.slow

ROLES = ("mentor", "mentee", "coordinator")
OUR_PAIR = {
    "on_agree",
    "on_meet",
    "on_disclose",
    "on_settle",
    "on_move",
    "on_add",
    "on_meeting",
    "on_rate",
    "on_offer",
    "on_forget_note",
    "on_forget_pair",
    "on_forget_me",
}
AFTER = {"on_check", "on_mask", "on_take_back", "on_mask_words", "on_keep", "on_way"}
REFLECT = {
    "on_open",
    "on_load",
    "on_another",
    "on_model",
    "on_kept",
    "on_brought",
    "on_share",
    "on_share_place",
    "on_take_back",
    "on_promise",
    "on_promise_it",
    "on_promise_not",
    "on_remove",
    "on_search",
    "on_delete_all",
}
QUALITY = {
    "on_run",
    "on_cancel",
    "on_look",
    "on_pick",
    "on_tick",
    "on_item",
    "on_next",
    "on_reveal",
    "on_judge",
    "on_judged",
    "on_agreement",
    "on_bless",
    "on_refuse",
}
PROGRAMME = {"on_programme"}
LIBRARY = {"on_library", "on_release", "on_discard"}
HANDLERS = {
    "mentor": {"on_ask", "on_step", "on_stop"} | REFLECT | AFTER | OUR_PAIR,
    "mentee": REFLECT | OUR_PAIR,
    "coordinator": {"on_open"} | QUALITY | PROGRAMME | LIBRARY,
}
"""Page → its handlers; each is for the role of that name alone."""
OPEN = {"/login", "/logout", "/healthz", "/manifest.json", "/favicon.ico"}
JOURNAL = {"/journal.{kind}", "/journal/draft", "/journal/keep", "/journal/import"}
ASKING = {"/journal/sending", "/journal/ask"}
SIGNED_IN = (
    JOURNAL
    | ASKING
    | {
        "/",
        "/take/{suggestion_id}.md",
        "/take/{suggestion_id}.html",
        "/sent/{suggestion_id}",
        "/report/{run_id}",
        "/export.zip",
        "/calendar.ics",
    }
)
INSIDE = [
    ("GET", "/"),
    ("GET", "/config"),
    ("POST", "/gradio_api/queue/join"),
    ("GET", "/gradio_api/queue/data?session_hash=x"),
    ("POST", "/gradio_api/cancel"),
    ("GET", "/gradio_api/heartbeat/x"),
]
CLOSED = [
    ("GET", "/gradio_api/info"),
    ("GET", "/gradio_api/file=/etc/passwd"),
    ("GET", "/gradio_api/file=http://127.0.0.1/"),
    ("GET", "/gradio_api/proxy=http://127.0.0.1/"),
    ("POST", "/gradio_api/upload"),
    ("POST", "/gradio_api/run/on_load"),
    ("POST", "/gradio_api/call/on_load"),
    ("POST", "/gradio_api/api/on_load"),
    ("GET", "/monitoring"),
    ("GET", "/gradio_api/deep_link?session_hash=x"),
    ("GET", "/gradio_api/openapi.json"),
    ("POST", "/gradio_api/component_server"),
    ("GET", "/gradio_api/run-history/records"),
]


@pytest.fixture(scope="module")
def people(served: Served) -> dict[str, httpx.Client]:
    return {name: served.signed_in(name) for name in (*ROLES, "mentor2")}


@pytest.fixture(scope="module")
def nobody(served: Served) -> httpx.Client:
    return httpx.Client(base_url=served.url, timeout=60)


def handlers(client: httpx.Client, page: str) -> list[tuple[int, str, int]]:
    """Number, name and count of inputs of every handler of a page, read from the page itself."""
    found = client.get(f"/{page}/config").json()["dependencies"]
    return [
        (dep["id"], re.sub(r"_\d+$", "", str(dep["api_name"])), len(dep["inputs"]))
        for dep in found
        if dep["backend_fn"]
    ]


def call(client: httpx.Client, page: str, number: int, inputs: int, stream: str) -> httpx.Response:
    body = {"data": [None] * inputs, "fn_index": number, "session_hash": stream}
    return client.post(f"/{page}/gradio_api/queue/join", json=body)


def result(client: httpx.Client, page: str, stream: str) -> dict[str, object]:
    """The end of a call's event stream."""
    address = f"/{page}/gradio_api/queue/data?session_hash={stream}"
    with client.stream("GET", address) as reply:
        assert reply.status_code == 200
        for line in reply.iter_lines():
            message = json.loads(line.removeprefix("data: ")) if line else {}
            if message.get("msg") == "process_completed":
                output: dict[str, object] = message
                return output
    raise AssertionError("the stream ended without a result")


@pytest.mark.parametrize("page", ROLES)
def test_every_handler_has_an_expected_answer(people: dict[str, httpx.Client], page: str) -> None:
    assert {name for _, name, _ in handlers(people[page], page)} == HANDLERS[page]


@pytest.mark.parametrize("page", ROLES)
def test_a_handler_answers_its_own_role_alone(
    people: dict[str, httpx.Client], nobody: httpx.Client, page: str
) -> None:
    for number, _, inputs in handlers(people[page], page):
        for role in ROLES:
            answer = call(people[role], page, number, inputs, uuid.uuid4().hex)
            assert answer.status_code == (200 if role == page else 403)
        assert call(nobody, page, number, inputs, uuid.uuid4().hex).status_code == 401


def test_another_pairs_member_cannot_use_somebodys_stream(people: dict[str, httpx.Client]) -> None:
    number = next(n for n, name, _ in handlers(people["mentor"], "mentor") if name == "on_load")
    stream = uuid.uuid4().hex
    assert call(people["mentor"], "mentor", number, 0, stream).status_code == 200
    assert call(people["mentor2"], "mentor", number, 0, stream).status_code == 403
    address = f"/mentor/gradio_api/queue/data?session_hash={stream}"
    assert people["mentor2"].get(address).status_code == 403
    heart = f"/mentor/gradio_api/heartbeat/{stream}"
    assert people["mentor2"].get(heart).status_code == 403
    own = result(people["mentor"], "mentor", stream)
    assert own["success"] is True


def test_two_pairs_see_their_own_meeting(people: dict[str, httpx.Client]) -> None:
    shown = {}
    for name in ("mentor", "mentor2"):
        stream = uuid.uuid4().hex
        call(people[name], "mentor", 0, 0, stream)
        shown[name] = json.dumps(result(people[name], "mentor", stream)["output"])
    assert "Meeting" in shown["mentor"]
    assert shown["mentor"] != shown["mentor2"]


@pytest.mark.parametrize(("method", "path"), INSIDE)
def test_a_page_is_for_its_own_role(
    people: dict[str, httpx.Client], nobody: httpx.Client, method: str, path: str
) -> None:
    for page in ROLES:
        for role in set(ROLES) - {page}:
            answer = people[role].request(method, f"/{page}{path}", json={})
            assert answer.status_code in (303, 403), (role, page, path)
        assert nobody.request(method, f"/{page}{path}", json={}).status_code in (303, 401)


@pytest.mark.parametrize(("method", "path"), CLOSED)
def test_what_the_app_does_not_need_is_closed_to_everybody(
    people: dict[str, httpx.Client], nobody: httpx.Client, method: str, path: str
) -> None:
    for role in ROLES:
        assert people[role].request(method, f"/{role}{path}", json={}).status_code == 404
        assert nobody.request(method, f"/{role}{path}", json={}).status_code == 401


def test_every_route_of_our_own_is_in_a_table(served: Served) -> None:
    from fastapi import FastAPI

    from coach.service.coach import Coach
    from coach.web.downloads import add_downloads, add_entrance
    from coach.web.journal_routes import add_asking, add_journal
    from coach.web.login import add_login
    from coach.web.sent import add_sent

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    bare = Coach.__new__(Coach)
    add_login(app, bare, secure=False)
    add_entrance(app, bare)
    add_downloads(app, bare)
    add_journal(app, bare)
    add_asking(app, bare)
    add_sent(app, bare)
    assert {route.path for route in app.routes} == OPEN | SIGNED_IN  # type: ignore[attr-defined]


def test_nobody_gets_nothing_of_ours(nobody: httpx.Client) -> None:
    for path in (
        "/take/suggestion-1.md",
        "/take/suggestion-1.html",
        "/report/run-1",
        "/export.zip",
        "/calendar.ics",
    ):
        assert nobody.get(path).status_code == 401
    assert nobody.get("/").status_code == 303


def test_a_suggestion_is_its_owners_to_take(people: dict[str, httpx.Client]) -> None:
    for role in ROLES:
        assert people[role].get("/take/suggestion-0.md").status_code == 404
        assert people[role].get("/take/suggestion-0.html").status_code == 404


def test_a_report_is_the_coordinators(people: dict[str, httpx.Client]) -> None:
    for role in ("mentor", "mentee"):
        assert people[role].get("/report/none").status_code == 404


def test_each_takes_along_ones_own_records(people: dict[str, httpx.Client]) -> None:
    for name, client in people.items():
        with zipfile.ZipFile(io.BytesIO(client.get("/export.zip").content)) as file:
            assert json.loads(file.read("person.json"))["username"] == name
            assert ("notes.json" in file.namelist()) == (name != "coordinator")


def a_page(text: str) -> dict[str, object]:
    return {
        "entry_id": f"entry-{uuid.uuid4().hex}",
        "meeting": 0,
        "revision": 0,
        "text": text,
        "scales": {},
        "page": "one",
        "turn": 0,
    }


def test_a_journal_is_written_and_read_by_its_writer_alone(
    people: dict[str, httpx.Client], nobody: httpx.Client
) -> None:
    page = a_page("Mine alone.")
    kept = people["mentor"].post("/journal/keep", json=page).json()
    assert (kept["standing"], kept["text"]) == ("saved", "Mine alone.")
    assert "Mine alone." in people["mentor"].get("/journal.md").text
    for name in ("mentee", "mentor2"):
        for kind in ("md", "json", "docx"):
            assert b"Mine alone." not in people[name].get(f"/journal.{kind}").content
        stolen = people[name].post("/journal/keep", json={**page, "text": "Stolen."}).json()
        assert (stolen["standing"], stolen["text"]) == ("conflict", "Stolen.")
    assert "Stolen." not in people["mentor"].get("/journal.md").text
    for path in (JOURNAL | ASKING) - {"/journal.{kind}"}:
        assert people["coordinator"].post(path, json=page).status_code == 403
        assert nobody.post(path, json=page).status_code == 401
        strange = {"origin": "https://elsewhere.example"}
        assert people["mentor"].post(path, json=page, headers=strange).status_code == 403
        assert people["mentor"].post(path, json={"text": 3}).status_code == 400
    assert people["coordinator"].get("/journal.json").status_code == 404
    assert people["mentor"].get("/journal.exe").status_code == 404
    assert nobody.get("/journal.json").status_code == 401


def test_a_calendar_file_is_for_a_pair(people: dict[str, httpx.Client]) -> None:
    assert "BEGIN:VEVENT" in people["mentor"].get("/calendar.ics").text
    assert people["coordinator"].get("/calendar.ics").status_code == 404


def test_a_wrong_password_opens_nothing(nobody: httpx.Client) -> None:
    answer = nobody.post("/login", data={"username": "mentee3", "password": "wrong"})
    assert answer.status_code == 401
    assert "coach_login" not in answer.cookies


def test_another_sites_form_cannot_sign_anybody_in_or_out(served: Served) -> None:
    form = {"username": "mentor", "password": "sample-only"}
    strange = {"origin": "https://elsewhere.example"}
    answer = httpx.post(f"{served.url}/login", data=form, headers=strange)
    assert answer.status_code == 403


def test_signing_out_ends_the_login_for_real(served: Served) -> None:
    client = served.signed_in("mentor4")
    token = client.cookies["coach_login"]
    assert client.get("/mentor/config").status_code == 200
    client.post("/logout")
    client.cookies.set("coach_login", token)
    assert client.get("/mentor/config").status_code == 401


def test_the_cookie_is_out_of_scripts_reach(served: Served) -> None:
    form = {"username": "mentor", "password": "sample-only"}
    answer = httpx.post(f"{served.url}/login", data=form)
    said = answer.headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=strict" in said


def test_pages_may_load_nothing_from_elsewhere(people: dict[str, httpx.Client]) -> None:
    policy = people["mentor"].get("/mentor/").headers["content-security-policy"]
    assert "default-src 'self'" in policy


def test_a_body_too_long_to_look_into_is_refused(people: dict[str, httpx.Client]) -> None:
    answer = people["mentor"].post("/mentor/gradio_api/queue/join", content=b"x" * 1_100_000)
    assert answer.status_code == 413
