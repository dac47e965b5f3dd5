"""What the pair's screens show, and that nothing typed becomes markup."""

import re
from dataclasses import replace
from datetime import date

from coach.domain.people import Person, Programme, Role
from coach.domain.receipts import Asker, Forgotten, Receipt
from coach.domain.sessions import Commitment, CommitmentStatus, Session, SessionNote
from coach.privacy.choosing import Choices, choose
from coach.privacy.pointing import Hint
from coach.privacy.spans import Kind
from coach.service.commitments import Ledger
from coach.service.notes import Pointing, Preview
from coach.service.pairing import OurPair
from coach.service.promising import Promised
from coach.service.themes import THEMES
from coach.web import pair_texts
from coach.web.render import notes, pair
from tests.service.house import MONDAY, a_pair, anonymiser

TYPED = "Priya & Oyelaran <b>spoke</b>\nof 😀 it."
ROSTER = (Person("p1", "p", "Priya Natarajan", "priya", Role.MENTOR),)
MASKED = anonymiser(()).anonymise("<i>ask</i> the team").text
PROMISE = Commitment("c", "a", Role.MENTEE, MASKED, 2, date(2026, 3, 9))


def previewed(*masked: tuple[int, int]) -> str:
    found = choose(TYPED, anonymiser(ROSTER).anonymise(TYPED), Choices(masked))
    pointing = (Pointing(4, 9, "<only>", Hint.ONLY),)
    return notes.preview(Preview(TYPED, found, pointing, (), "mark"))


def test_every_piece_of_a_preview_knows_its_place() -> None:
    shown = previewed()
    places = [
        (int(a), int(b)) for a, b in re.findall(r'data-start="(\d+)" data-end="(\d+)"', shown)
    ]
    assert places[0] == (0, 5)
    assert places[-1][1] == len(TYPED)
    assert all(before[1] == after[0] for before, after in zip(places, places[1:], strict=False))


def test_only_a_guess_can_be_clicked() -> None:
    buttons = re.findall(r"<button[^>]*class=\"mask [^>]*>([^<]*)<", previewed())
    assert len(buttons) == 1
    assert buttons[0].startswith("[Person-")


def test_what_was_typed_never_becomes_markup() -> None:
    shown = previewed((0, 5))
    assert "<b>" not in shown
    assert "&lt;b&gt;spoke" in shown
    assert "“&lt;only&gt;”" in shown
    assert "<i>" not in pair.ledger(Ledger((PROMISE,), (), (), (), ()))
    note = SessionNote("n", "a", 2, MASKED, MONDAY)
    assert "<i>" not in notes.notes([note])


def test_promises_stand_where_they_belong() -> None:
    done = replace(PROMISE, status=CommitmentStatus.DONE)
    shown = pair.ledger(Ledger((PROMISE,), (), (), (done,), ()))
    assert shown.index(pair_texts.PROMISES_DUE) < shown.index(pair_texts.PROMISES_DONE)
    assert pair_texts.PROMISES_QUIET not in shown
    assert "by 9 March" in shown
    assert pair_texts.PROMISES_NONE in pair.ledger(Ledger((), (), (), (), ()))


def test_a_found_promise_says_whose_and_by_when() -> None:
    shown = notes.promise(Promised(MASKED, Role.MENTEE, date(2026, 3, 9)))
    assert shown == "The leader: <i>ask</i> the team (by 9 March)"


def test_the_page_shows_what_the_mentor_told_only_where_switched_on() -> None:
    programme = Programme("p", "Pilot", "Listen", 6, "Write to us.", end=date(2026, 6, 1))
    ours = OurPair(programme, a_pair("a"), (Session("s", "a", 1, 45, date(2026, 1, 5)),), False)
    assert "Told in confidence" not in pair.page(ours)
    assert "Told in confidence" in pair.page(replace(ours, disclosed=True))
    assert "1 June 2027" in pair.yours(ours)
    assert "/export.zip" in pair.yours(ours)


def test_above_the_reflection_stand_open_promises_and_the_last_note() -> None:
    ledger = Ledger((PROMISE,), (), (), (), ())
    old, new = (SessionNote(f"n{n}", "a", n, MASKED, MONDAY) for n in (1, 2))
    shown = pair.above_reflect([old, new], ledger)
    assert "Meeting 2" in shown
    assert "Meeting 1" not in shown
    assert "ask" in pair.above_reflect([], ledger)


def test_a_receipt_tells_kinds_and_numbers() -> None:
    receipt = Receipt("r1", "p", Forgotten.NOTE, Asker.MEMBER, MONDAY, (("notes", 1),))
    shown = pair.receipt(receipt)
    assert "1 note" in shown
    assert "r1" in shown


def test_every_theme_kind_and_hint_has_its_words() -> None:
    assert set(pair_texts.THEMES_WORDS) == set(THEMES)
    assert set(pair_texts.KINDS) == set(Kind)
    assert set(pair_texts.AFTER_HINTS) == set(Hint)
