"""What the settings allow a model, and how an endpoint is reached."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coach.bootstrap.outside import (
    Outside,
    chat_endpoint,
    chat_for,
    embedder_for,
    leaving,
    terms_of,
    with_model,
)
from coach.composing.by_model.terms import Feature, Field, Price
from coach.composing.obliging import obliging
from coach.domain.events import Notice
from coach.domain.people import Person
from coach.domain.sessions import AnonymisedText
from coach.errors import LeavingBlocked, SettingsError
from coach.inference.chat_openai import OpenAIChat
from coach.inference.scripted_server import ScriptedServer
from coach.privacy.anonymiser import Anonymiser
from coach.service.clocks import FixedClock
from coach.service.costs import Costs
from coach.service.stopping import Stops
from coach.settings import Settings, read_settings
from coach.stores.unit_of_work import SqlStore
from tests.composing.model_house import brief, canned, context, facts, library_passages
from tests.inference.embedding_server import embedding_server
from tests.service.house import COORDINATOR, enrol

MODEL = {"llm_base_url": "http://127.0.0.1:1/v1", "llm_model": "m"}


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BASE_URL", "MODEL", "API_KEY", "API_VERSION"):
        monkeypatch.delenv(f"OPENAI_{name}", raising=False)
        monkeypatch.delenv(f"COACH_LLM_{name}", raising=False)


def test_everything_is_allowed_unless_the_programme_says_otherwise() -> None:
    terms = terms_of(Settings())
    assert (terms.features, terms.fields) == (frozenset(Feature), frozenset(Field))
    assert terms.price == Price(0, 0)


def test_features_fields_price_and_time_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_LLM_FEATURES", "agenda")
    monkeypatch.setenv("COACH_LLM_FIELDS", "")
    monkeypatch.setenv("COACH_LLM_PRICE_IN", "2.5")
    monkeypatch.setenv("COACH_LLM_PRICE_OUT", "10")
    monkeypatch.setenv("COACH_LLM_SECONDS", "20")
    terms = terms_of(Settings())
    assert (terms.features, terms.fields) == (frozenset({"agenda"}), frozenset())
    assert (terms.price, terms.seconds) == (Price(2.5, 10), 20)


def test_a_field_that_there_is_not_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_LLM_FIELDS", "goals, journal")
    with pytest.raises(SettingsError, match="COACH_LLM_FIELDS"):
        read_settings()


@pytest.mark.parametrize("prefix", ["COACH_LLM", "OPENAI"])
def test_the_usual_names_of_the_environment_work(
    monkeypatch: pytest.MonkeyPatch, prefix: str
) -> None:
    with ScriptedServer(lambda asked: "Good morning") as server:
        monkeypatch.setenv(f"{prefix}_BASE_URL", server.url)
        monkeypatch.setenv(f"{prefix}_MODEL", "their-model")
        monkeypatch.setenv(f"{prefix}_API_KEY", "their-key")
        endpoint = chat_endpoint(Settings())
        assert endpoint is not None
        OpenAIChat(endpoint).reply("", AnonymisedText("Hello"))
    (asked,) = server.asked
    assert (asked.payload["model"], asked.key) == ("their-model", "their-key")
    assert (asked.path, asked.api_key) == ("/v1/chat/completions", "")


def test_an_azure_deployment_is_asked_in_its_own_form(monkeypatch: pytest.MonkeyPatch) -> None:
    with ScriptedServer(lambda asked: "Good morning") as server:
        deployment = server.url.replace("/v1", "/openai/deployments/ours")
        monkeypatch.setenv("COACH_LLM_BASE_URL", deployment)
        monkeypatch.setenv("COACH_LLM_MODEL", "ours")
        monkeypatch.setenv("COACH_LLM_API_KEY", "their-key")
        monkeypatch.setenv("OPENAI_API_VERSION", "2024-10-21")
        endpoint = chat_endpoint(Settings())
        assert endpoint is not None
        OpenAIChat(endpoint).reply("", AnonymisedText("Hello"))
    (asked,) = server.asked
    assert asked.path == "/openai/deployments/ours/chat/completions?api-version=2024-10-21"
    assert asked.api_key == "their-key"


def test_azures_own_v1_address_needs_no_version() -> None:
    with ScriptedServer(lambda asked: "Good morning") as server:
        at = server.url.replace("/v1", "/openai/v1")
        endpoint = chat_endpoint(Settings(llm_base_url=at, llm_model="ours", llm_api_key="k"))
        assert endpoint is not None
        OpenAIChat(endpoint).reply("", AnonymisedText("Hello"))
    assert [asked.path for asked in server.asked] == ["/openai/v1/chat/completions"]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"llm_base_url": "http://127.0.0.1:1/v1"}, "COACH_LLM_MODEL"),
        ({"llm_model": "m"}, "COACH_LLM_BASE_URL"),
        ({**MODEL, "llm_budget": 5}, "COACH_LLM_PRICE_IN"),
    ],
)
def test_settings_that_contradict_each_other_say_what_to_do(
    changes: dict[str, object], says: str
) -> None:
    with pytest.raises(SettingsError, match=says):
        chat_endpoint(Settings(**changes))


def test_an_embeddings_endpoint_gets_no_names_and_every_call_is_written_down(
    sqlite_store: SqlStore,
) -> None:
    enrol(sqlite_store)
    clock = FixedClock(datetime(2026, 3, 2, tzinfo=UTC))
    costs = Costs(sqlite_store, clock, budget=None, model="")

    def anonymise(text: str, roster: Sequence[Person]) -> AnonymisedText:
        return Anonymiser(roster, b"k" * 32).anonymise(text).text

    with embedding_server() as server:
        at = server.endpoint()
        settings = Settings(embedding_base_url=at.base_url, embedding_model=at.model)
        embedder = embedder_for(settings, sqlite_store, anonymise, costs, clock)
        texts = ["Priya Natarajan was late", "William O'Brien listens", "We meet in May"]
        assert embedder.embed(texts).shape[0] == 3
        told = str(server.asked)
    assert "May" in told
    assert not any(name in told for name in ("Priya", "Natarajan", "O'Brien"))
    (call,) = costs.calls(COORDINATOR)
    assert (call.feature, call.model, call.outcome) == ("embeddings", at.model, "answered")
    assert call.prompt_tokens > 0


CANARY = "heliotrope"


def _outside(settings: Settings, store: SqlStore) -> tuple[Outside, Costs]:
    clock = FixedClock(datetime(2026, 3, 2, tzinfo=UTC))
    costs = Costs(store, clock, budget=None, model="m")

    def anonymise(text: str, roster: Sequence[Person]) -> AnonymisedText:
        return Anonymiser(roster, b"k" * 32).anonymise(text).text

    return Outside(chat_for(settings), store, anonymise, clock, costs, Stops()), costs


@pytest.mark.parametrize("word", [CANARY, "helio\u00adtrope", "h\u0435liotrope", ""])
def test_a_planted_word_stops_what_holds_it(sqlite_store: SqlStore, word: str) -> None:
    enrol(sqlite_store)
    known = facts()
    pair = replace(known, pair=replace(known.pair, id="a", programme_id="p"))
    asked = brief(
        f"An agenda, 45 minutes. {word}", pair=pair, programme_id="p", asked_by="mentor-a"
    )
    with ScriptedServer(lambda a: obliging(a.system, a.body)) as server:
        settings = Settings(llm_base_url=server.url, llm_model="m", canaries=(CANARY,))
        outside, costs = _outside(settings, sqlite_store)
        composer = with_model(settings, canned(), [p.text for p in library_passages()], outside)
        notices = [e.text for e in composer.compose(asked, context(asked)) if isinstance(e, Notice)]
    assert [len(server.asked), len(notices)] == ([0, 1] if word else [1, 0])
    assert all("planted to notice a leak" in t and CANARY not in t for t in notices), notices
    (call,) = costs.calls(COORDINATOR)
    assert call.outcome == ("LeavingBlocked" if word else "answered")


def test_a_planted_word_is_not_embedded_elsewhere(sqlite_store: SqlStore) -> None:
    enrol(sqlite_store)
    outside, costs = _outside(Settings(), sqlite_store)
    with embedding_server() as server:
        at = server.endpoint()
        settings = Settings(
            embedding_base_url=at.base_url, embedding_model=at.model, canaries=(CANARY,)
        )
        embedder = embedder_for(settings, sqlite_store, outside.anonymise, costs, outside.clock)
        with pytest.raises(LeavingBlocked):
            embedder.embed(["harmless", f"our {CANARY} plan"])
    assert server.asked == []


def test_the_doctor_says_what_would_leave_for_what() -> None:
    assert leaving(Settings()) == "nothing"
    some = Settings(**MODEL, llm_features=("agenda",), llm_fields=("goals", "notes"))
    assert leaving(some) == (
        "anonymised text to m at http://127.0.0.1:1/v1, for agenda: the request, library passages,"
        " goals, notes"
    )


def test_without_a_model_there_is_no_endpoint() -> None:
    assert chat_endpoint(Settings()) is None
