"""A JSON object is found wherever a model put it, whole or still coming."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.inference.json_finding import find_begun, find_object

ITEMS = {"items": [{"title": 'Say "hello" {softly}'}, {"title": "End \\"}]}
TEXT = json.dumps(ITEMS)
NAMES = {"items"}
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(), part, max_size=3),
)


@pytest.mark.parametrize(
    "said",
    [
        TEXT,
        f"```json\n{TEXT}\n```",
        f"Of course {{see below}}: {TEXT} Anything else :-}}",
        f'{{"response": {TEXT}, "confidence": 1}}',
        f'<think>maybe {{"items": []}}?</think>\n{TEXT}',
        f'maybe {{"items": []}}?</think>\n{TEXT}',
        f"<thinking>Which rows?</thinking>{TEXT}",
        f"<|channel|>analysis<|message|>Rows?<|end|><|start|>assistant<|channel|>final<|message|>{TEXT}",
        f'{{"note": 1}}\n{TEXT}',
    ],
)
def test_it_is_found_in_fences_prose_wrappings_and_after_thoughts(said: str) -> None:
    assert find_object(said, NAMES) == ITEMS


@pytest.mark.parametrize(
    "said",
    [
        "",
        "no braces",
        TEXT[:-1],
        TEXT.replace('":', '" =>'),
        '{"others": []}',
        '{"a":' * 100_000,
        "[" * 100_000 + '{"items": 1',
        '{"items": ' + "9" * 5_000 + "}",
        f"<think>{TEXT}",
        f"<thinking>{TEXT}",
        f"<|channel|>analysis<|message|>{TEXT}",
    ],
)
def test_what_is_no_such_object_is_none(said: str) -> None:
    assert find_object(said, NAMES) is None


def test_habits_of_small_models_are_taken() -> None:
    said = '{"items": ["one\ntwo", NaN, "\\ud800"]}'
    found = find_object(said, NAMES)
    assert found is not None
    assert found["items"][0] == "one\ntwo"


@given(st.text())
def test_any_text_at_all_is_read(said: str) -> None:
    found = find_object(said, NAMES)
    assert found is None or "items" in found


@given(st.lists(ANY, max_size=4), st.data())
def test_what_has_begun_is_the_beginning_of_what_comes(
    items: list[object], data: st.DataObject
) -> None:
    said = json.dumps({"items": items})
    begun = find_begun(said[: data.draw(st.integers(0, len(said)))], NAMES)
    known = begun["items"][:-1] if begun else []
    assert known == items[: len(known)]


def test_what_has_begun_grows_with_the_text() -> None:
    counts = [
        len((find_begun(TEXT[:n], NAMES) or {"items": []})["items"]) for n in range(len(TEXT) + 1)
    ]
    assert counts == sorted(counts)
    assert set(counts) == {0, 1, 2}


def test_what_has_begun_is_found_after_a_false_start() -> None:
    begun = find_begun('Here {as JSON}:\n```\n{"items": [{"title": "Arr', NAMES)
    assert begun == {"items": [{"title": "Arr"}]}
