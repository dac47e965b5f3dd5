from dataclasses import replace

import pytest

from coach.checks.grounding import Grounding
from coach.domain.findings import CheckContext
from coach.domain.passages import Match
from coach.domain.suggestions import Body, GuidanceAnswer, Line, Standing
from tests.checks.built import agenda, cite, context, item, passage

ROUNDS = passage(
    "Each side describes one week in the job, hour by hour, and the other side listens.",
    "act-week",
)
STUDY = passage(
    "A meta-analysis of 418 studies with 208,204 people did not find lower motivation among"
    " older workers. Willingness to take part in training was lower.",
    "ev-older",
)
HEARD = item("Describe one week in your job, hour by hour. The other listens.", cite(ROUNDS))


def places(body: Body, seen: CheckContext | None = None) -> list[str]:
    offered = context(ROUNDS, STUDY) if seen is None else seen
    return [finding.where for finding in Grounding().examine(body, offered)]


def says(text: str, quote: str | None = None) -> GuidanceAnswer:
    line = Line(text, Standing.CLAIM, (cite(STUDY, quote),))
    return GuidanceAnswer((line,), Match.STRONG, refused=False)


def test_a_part_that_rests_on_its_quote_passes() -> None:
    assert places(agenda(HEARD)) == []


def test_a_passage_that_was_not_offered_is_refused() -> None:
    assert places(agenda(HEARD), context(STUDY)) == ["items[0].citations[0]"]


@pytest.mark.parametrize("moved", [-1, 1])
def test_a_quote_stands_at_its_place(moved: int) -> None:
    quote = cite(ROUNDS, "one week in the job")
    off = replace(quote, start=quote.start + moved, end=quote.end + moved)
    assert "items[0].citations[0]" in places(agenda(replace(HEARD, citations=(off,))))


def test_a_quote_is_verbatim() -> None:
    quote = replace(cite(ROUNDS), quote=ROUNDS.text.replace("week", "WEEK"))
    assert "items[0].citations[0]" in places(agenda(replace(HEARD, citations=(quote,))))


def test_offsets_count_code_points() -> None:
    far = passage("🌱🌱 Grüße first: describe one week in your job, hour by hour.", "act-week")
    quote = cite(far, "describe one week in your job, hour by hour.")
    assert places(agenda(replace(HEARD, citations=(quote,))), context(far)) == []


def test_an_empty_quote_stands_nowhere() -> None:
    empty = replace(cite(ROUNDS), quote="", start=0, end=0)
    assert "items[0].citations[0]" in places(agenda(replace(HEARD, citations=(empty,))))


def test_what_cites_nothing_is_told() -> None:
    assert places(agenda(replace(HEARD, citations=()))) == ["items[0]"]


def test_a_claim_that_the_quote_states_passes() -> None:
    assert places(says("A meta-analysis of 418 studies did not find lower motivation.")) == []


@pytest.mark.parametrize("about", [": “accents, or are we just touchy”", "."])
def test_what_the_request_asked_is_not_looked_for_in_the_quote(about: str) -> None:
    asked = f"You asked what is known{about} "
    assert places(says(f"{asked}A meta-analysis did not find lower motivation.")) == []
    assert places(says(f"{asked}Mentoring raises the pay of apprentices.")) != []


@pytest.mark.parametrize(
    "text",
    [
        "A meta-analysis of 481 studies did not find lower motivation among older workers.",
        "Mentoring raises the pay of apprentices.",
    ],
)
def test_a_claim_that_the_quote_does_not_state_is_told(text: str) -> None:
    assert "sentences[0].text" in places(says(text))


def test_a_move_on_another_principle_is_told() -> None:
    swapped = replace(HEARD, citations=(cite(STUDY),))
    assert places(agenda(swapped)) == ["items[0]"]
