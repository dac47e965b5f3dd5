"""What fails its checks is made anew once, then dropped, and it is said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from coach.checks.suite import Suite
from coach.domain.events import Event, Framed, Notice, Piece, Settled
from coach.domain.findings import CheckContext, Finding, Severity, Verdict
from coach.domain.suggestions import (
    Agenda,
    AgendaItem,
    Body,
    GuidanceAnswer,
    Provenance,
    Standing,
    Suggestion,
)
from coach.errors import Withheld
from coach.service.guarding import PLAIN_TITLE, guarded

NOTHING = CheckContext({})


@dataclass(frozen=True)
class NoBadWords:
    """Refuses items titled "bad"."""

    name: str = "words"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        assert isinstance(body, Agenda)
        return [
            Finding("words", "1", Severity.ERROR, "It is bad.", f"items[{n}].title")
            for n, item in enumerate(body.items)
            if item.title == "bad"
        ] + [
            Finding("words", "1", Severity.ERROR, "It is bad.", "title")
            for _ in range(body.title == "bad")
        ]


def item(title: str, minutes: int = 10) -> AgendaItem:
    return AgendaItem(minutes, title, "", "both", (), "", Standing.MOVE, ())


def composed(*titles: str, named: str = "T") -> Iterator[Event]:
    items = tuple(item(title) for title in titles)
    body = Agenda(named, 10 * len(items), items)
    yield Framed(named, tuple((part.minutes, part.title) for part in items))
    for n, part in enumerate(items):
        yield Piece(f"items[{n}]", part)
    provenance = Provenance("by_rule", None, None, "v", ())
    yield Settled(Suggestion("s", body, Verdict((), ()), provenance))


def settled(events: Sequence[Event]) -> Suggestion:
    last = events[-1]
    assert isinstance(last, Settled)
    return last.suggestion


SUITE = Suite((NoBadWords(),))


def test_what_passes_is_shown_with_its_verdict() -> None:
    events = list(guarded(lambda _: composed("a", "b"), SUITE, NOTHING))
    assert [type(event) for event in events] == [Framed, Piece, Piece, Settled]
    assert settled(events).verdict.passed


@dataclass(frozen=True)
class Leaning:
    """Refuses an item that leans on the one before it where that isn't there."""

    name: str = "leaning"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        assert isinstance(body, Agenda)
        titles = [one.title for one in body.items]
        return [
            Finding("leaning", "1", Severity.ERROR, "It leans on nothing.", f"items[{n}].what")
            for n, title in enumerate(titles)
            if title == "leans" and titles[:n][-1:] != ["bad"]
        ]


def test_what_leaned_on_a_part_that_went_goes_as_well() -> None:
    suite = Suite((NoBadWords(), Leaning()))
    events = list(guarded(lambda _: composed("a", "bad", "leans", "b"), suite, NOTHING))
    body = settled(events).body
    assert isinstance(body, Agenda)
    assert [part.title for part in body.items] == ["a", "b"]
    assert settled(events).verdict.passed
    assert sum(part.minutes for part in body.items) == 40


def test_a_second_draft_repairs_the_first() -> None:
    events = list(guarded(lambda n: composed("a", "good" if n else "bad"), SUITE, NOTHING))
    body = settled(events).body
    assert isinstance(body, Agenda)
    assert [part.title for part in body.items] == ["a", "good"]
    assert settled(events).provenance.notes


def test_what_fails_twice_is_dropped_and_its_minutes_kept() -> None:
    events = list(guarded(lambda _: composed("a", "bad", "c"), SUITE, NOTHING))
    body = settled(events).body
    assert isinstance(body, Agenda)
    assert [part.title for part in body.items] == ["a", "c"]
    assert sum(part.minutes for part in body.items) == body.minutes
    assert any(isinstance(event, Notice) for event in events)
    assert not any(isinstance(event, Piece) for event in events)


@dataclass(frozen=True)
class BeginsWithHello:
    """Refuses an agenda that begins with anything else."""

    name: str = "hello"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        assert isinstance(body, Agenda)
        first = body.items[0].title if body.items else ""
        there = first.startswith(("hello", "bad"))
        return [Finding("hello", "1", Severity.ERROR, "No hello.", "")] * (not there)


def test_where_the_better_draft_is_lost_without_a_part_the_other_is_shown() -> None:
    drafts = [("bad", "walk", "end"), ("hello", "bad", "end")]
    suite = Suite((NoBadWords(), BeginsWithHello()))
    events = list(guarded(lambda attempt: composed(*drafts[attempt]), suite, NOTHING))
    body = settled(events).body
    assert isinstance(body, Agenda)
    assert [part.title for part in body.items] == ["hello", "end"]
    assert sum(part.minutes for part in body.items) == 30
    assert any("left out" in event.text for event in events if isinstance(event, Notice))


def test_what_cannot_be_mended_is_withheld_with_reasons() -> None:
    @dataclass(frozen=True)
    class Never:
        name: str = "never"
        version: str = "1"

        def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
            return [Finding("never", "1", Severity.ERROR, "No.", "")]

    with pytest.raises(Withheld) as refusal:
        list(guarded(lambda _: composed("a"), Suite((Never(),)), NOTHING))
    assert refusal.value.reasons == ("No.",)


def test_a_composer_that_checks_itself_is_passed_on_as_it_speaks() -> None:
    spoken: list[str] = []

    def speaking() -> Iterator[Event]:
        for event in composed("a", "b"):
            spoken.append(type(event).__name__)
            yield event

    events = guarded(lambda _: speaking(), SUITE, NOTHING, live=True)
    assert isinstance(next(events), Framed)
    assert spoken == ["Framed"]


def test_a_crashing_check_withholds() -> None:
    @dataclass(frozen=True)
    class Broken:
        name: str = "broken"
        version: str = "1"

        def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
            raise ValueError("oops")

    with pytest.raises(Withheld):
        list(guarded(lambda _: composed("a"), Suite((Broken(),)), NOTHING))


def test_an_answer_without_sentences_left_refuses() -> None:
    from coach.service.guarding import without

    body, _ = without(GuidanceAnswer((), "none", False), [])  # type: ignore[arg-type]
    assert isinstance(body, GuidanceAnswer)
    assert body.refused


def test_a_title_that_does_not_pass_is_a_plain_one_also_in_the_frame() -> None:
    events = list(guarded(lambda _: composed("a", "b", named="bad"), SUITE, NOTHING))
    body = settled(events).body
    assert isinstance(body, Agenda)
    assert body.title == PLAIN_TITLE
    assert len(body.items) == 2
    assert isinstance(events[0], Framed)
    assert events[0].title == PLAIN_TITLE


def test_nothing_that_went_is_named_in_the_frame() -> None:
    events = list(guarded(lambda _: composed("a", "bad"), SUITE, NOTHING))
    assert isinstance(events[0], Framed)
    assert "bad" not in str(events[0])
