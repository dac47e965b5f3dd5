"""A note is stored as a person saw it, without names, all of it or nothing."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach.domain.access import scope_of
from coach.domain.findings import Verdict
from coach.domain.people import Person, Role
from coach.domain.sessions import Conversation, Session, Turn
from coach.domain.suggestions import Agenda, AgendaItem, Provenance, Standing, Suggestion
from coach.errors import AnonymiserFailed, ModelUnavailable, NotAllowed, WrongUse
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.choosing import Choices
from coach.privacy.pointing import Hint
from coach.service.notes import Draft, Notes, Preview, Yes
from coach.service.transcripts import Transcripts
from tests.service.house import (
    COORDINATOR,
    MENTEE,
    MENTOR,
    MONDAY,
    PAIR_A,
    STRANGER,
    House,
    anonymiser,
    bytes_under,
)

TEXT = (
    "Priya and Oyelaran spoke of the heliotrope plan on 3 May 2026. "
    "William will ask in the team meeting who has not spoken by Friday. "
    "He is the only deaf engineer on the floor."
)


def saved(house: House, text: str = TEXT, meeting: int = 3, **yes: object) -> Preview:
    draft = Draft(text, meeting)
    preview = house.kept.notes.preview(MENTOR, draft)
    house.kept.notes.save(MENTOR, draft, Yes(preview.mark, **yes))  # type: ignore[arg-type]
    return preview


def is_untouched(house: House) -> bool:
    """Whether the pair's record is as it was in the beginning."""
    scope = scope_of(MENTOR)
    with house.store.work() as work:
        pair = work.people.pair("a", scope)
        return not (
            work.records.notes(scope)
            or work.records.commitments(scope)
            or work.records.sessions(scope)
            or work.ratings.own(scope)
            or work.passages.all(PAIR_A, scope)
            or pair is None
            or pair.session_number != 3
        )


def test_a_preview_shows_masks_warnings_and_promises_and_stores_nothing(house: House) -> None:
    preview = house.kept.notes.preview(MENTOR, Draft(TEXT, 3))
    masked = preview.found.text.text
    assert not any(word in masked for word in ("Priya", "yelaran", "William", "2026"))
    assert [(p.hint, p.words) for p in preview.pointing] == [
        (Hint.ONLY, "the only deaf engineer on the floor")
    ]
    start, end = preview.pointing[0].start, preview.pointing[0].end
    assert TEXT[start:end] == "the only deaf engineer on the floor"
    promise = preview.promises[0]
    assert promise.by is Role.MENTEE
    assert promise.due == date(2026, 3, 6)
    assert promise.text.text == "ask in the team meeting who has not spoken by Friday"
    assert is_untouched(house)


def test_what_was_shown_is_stored_and_found_by_its_pair_alone(house: House) -> None:
    preview = saved(house, promises=(0,), useful=4, safe=5)
    for viewer in (MENTOR, MENTEE):
        (note,) = house.kept.notes.notes(viewer)
        assert note.text == preview.found.text
    with house.store.work() as work:
        own = work.passages.all(PAIR_A, scope_of(MENTEE))
        assert [p.source_title for p in own] == [
            "Note, meeting 3",
            "Promise by the mentee, meeting 3",
        ]
        assert own[0].text == preview.found.text.text
        assert work.records.commitments(scope_of(MENTEE))[0].text == preview.promises[0].text
        assert not work.passages.all(PAIR_A, scope_of(STRANGER))
        assert not work.ratings.own(scope_of(MENTEE))
        assert work.ratings.own(scope_of(MENTOR))[0].useful == 4
    assert len(house.index.vectors([p.id for p in own], scope_of(MENTOR))) == 2
    assert house.kept.notes.notes(STRANGER) == ()
    with pytest.raises(NotAllowed):
        house.kept.notes.notes(COORDINATOR)


def test_what_was_typed_is_on_no_disk_and_in_no_log(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    saved(house, promises=(0,))
    for word in ("Priya spoke", "Oyelaran", "3 May 2026", "heliotrope"):
        assert word.encode() not in bytes_under(tmp_path)
        assert word not in caplog.text


def test_a_promise_that_nobody_confirmed_is_not_kept(house: House) -> None:
    saved(house)
    with house.store.work() as work:
        assert not work.records.commitments(scope_of(MENTOR))


def test_the_meeting_is_held_and_the_next_one_is_next(house: House) -> None:
    saved(house)
    scope = scope_of(MENTOR)
    with house.store.work() as work:
        (session,) = work.records.sessions(scope)
        pair = work.people.pair("a", scope)
    assert (session.number, session.held_on, session.minutes) == (3, date(2026, 3, 1), 45)
    assert pair is not None
    assert (pair.session_number, pair.next_date) == (4, None)
    saved(house, "Something more about the second one.", meeting=2)
    with house.store.work() as work:
        pair = work.people.pair("a", scope)
        assert [s.number for s in work.records.sessions(scope)] == [2, 3]
    assert pair is not None
    assert pair.session_number == 4


@pytest.mark.parametrize("step", ["embedder", "anonymiser", "index", "rating", "mark", "choice"])
def test_if_any_step_fails_nothing_is_saved(house: House, step: str) -> None:
    draft, notes = Draft(TEXT, 3), house.kept.notes
    mark = notes.preview(MENTOR, draft).mark
    yes = Yes(mark, promises=(0,), useful=4, safe=4)
    if step == "embedder":
        house.embedder.reachable = False
    if step == "anonymiser":
        notes = Notes(house.store, house.pipeline, _broken, Transcripts(house.store), house.clock)
    if step == "index":
        house.index.add = _unreachable  # type: ignore[method-assign]
    if step == "rating":
        yes = replace(yes, safe=6)
    if step == "mark":
        draft = replace(draft, text=TEXT + " More.")
    if step == "choice":
        draft = replace(draft, choices=Choices(shown=((0, 5),)))
    with pytest.raises((ModelUnavailable, AnonymiserFailed, WrongUse, NotAllowed)):
        notes.save(MENTOR, draft, yes)
    assert is_untouched(house)


def _broken(roster: Sequence[Person]) -> Anonymiser:
    broken = anonymiser(roster)
    broken._roster = None  # type: ignore[assignment]
    return broken


def _unreachable(*arguments: object) -> None:
    raise ModelUnavailable("The index is out of reach.")


def test_choices_reach_what_is_stored(house: House) -> None:
    start = TEXT.index("deaf engineer")
    guess = TEXT.index("Oyelaran")
    choices = Choices(masked=((start, start + 13),), shown=((guess, guess + 8),))
    draft = Draft(TEXT, 3, choices)
    preview = house.kept.notes.preview(MENTOR, draft)
    assert preview.pointing == ()
    note = house.kept.notes.save(MENTOR, draft, Yes(preview.mark))
    assert "the only [Detail] on" in note.text.text
    assert "Oyelaran" in note.text.text
    assert "Priya" not in note.text.text


def test_the_same_note_is_stored_once(house: House) -> None:
    preview = saved(house)
    with pytest.raises(WrongUse, match="already"):
        house.kept.notes.save(MENTOR, Draft(TEXT, 3), Yes(preview.mark))
    assert len(house.kept.notes.notes(MENTOR)) == 1


@pytest.mark.parametrize(
    ("text", "meeting"), [("  ", 3), ("x" * 20_001, 3), ("Fine.", 0), ("Fine.", 4)]
)
def test_what_cannot_be_a_note_is_refused(house: House, text: str, meeting: int) -> None:
    with pytest.raises(WrongUse):
        house.kept.notes.preview(MENTOR, Draft(text, meeting))


def test_cards_that_the_agenda_had_are_noted_as_used_and_no_other_words(house: House) -> None:
    item = AgendaItem(45, "T", "W", "both", (), "", Standing.MOVE, (), "act-one")
    agenda = Agenda("A", 90, (item, replace(item, card_id="act-two"), replace(item, card_id=None)))
    suggestion = Suggestion(
        "sg", agenda, Verdict((), ()), Provenance("by_rule", None, None, "v", ())
    )
    talk = Transcripts(house.store).conversation_id(MENTOR)
    said = anonymiser(()).anonymise("agenda").text
    with house.store.work() as work:
        work.records.add_suggestion(suggestion, "a", "mentor-a")
        work.records.add_session(Session("s3", "a", 3, 30, None, ("act-zero",)))
        work.records.add_conversation(
            Conversation(talk, "mentor-a", "a", (Turn("coach", said, "sg", MONDAY),))
        )
        work.commit()
    assert [i.card_id for i in house.kept.notes.agenda(MENTOR, 3)] == ["act-one", "act-two"]
    assert house.kept.notes.agenda(MENTOR, 2) == house.kept.notes.agenda(MENTEE, 3) == ()
    saved(house, used=("act-two", "Priya said so"))
    with house.store.work() as work:
        (session,) = work.records.sessions(scope_of(MENTOR))
    assert session == Session("s3", "a", 3, 30, None, ("act-zero", "act-two"))
    saved(house, "Written later, about the same one.", used=("act-one",))
    with house.store.work() as work:
        (session,) = work.records.sessions(scope_of(MENTOR))
    assert session.activity_ids == ("act-zero", "act-two", "act-one")
