"""Rendering is pure: hostile text comes out as text, quotes are marked where they stand."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from coach.checks.suite import standard_suite
from coach.domain.access import LIBRARY
from coach.domain.events import Framed, Piece
from coach.domain.findings import Finding, Severity, Verdict
from coach.domain.journal import JournalEntry, Share
from coach.domain.passages import Citation, Match, Passage, SourceKind
from coach.domain.sessions import AnonymisedText, Turn
from coach.domain.suggestions import (
    NOTHING_FOUND,
    Advice,
    Agenda,
    AgendaItem,
    GuidanceAnswer,
    Line,
    Moment,
    Provenance,
    QuestionSet,
    ReflectionQuestion,
    Standing,
    Suggestion,
)
from coach.service.journal.entries import Shown
from coach.service.transcripts import Exchange
from coach.web import texts
from coach.web.render import conversation, journal
from coach.web.render.citations import Numbering, marked
from coach.web.render.escape import safe
from coach.web.render.markdown import markdown
from coach.web.render.printed import printed

HOSTILE = '<img src=x onerror="alert(1)">'


def passage(text: str = "Say it back before you answer. Then ask.", number: int = 0) -> Passage:
    return Passage(
        f"gd-a@1:{number}", "gd-a", LIBRARY, SourceKind.GUIDANCE, "A", "B", text, 0, len(text), 9
    )


def cite(quoted: str, of: Passage) -> Citation:
    start = of.text.index(quoted)
    return Citation(of.id, of.source_title, of.section, quoted, start, start + len(quoted))


def item(title: str, *citations: Citation) -> AgendaItem:
    return AgendaItem(10, title, "what", "both", (), "why", Standing.MOVE, citations)


def suggestion(*items: AgendaItem) -> Suggestion:
    return Suggestion(
        "s1",
        Agenda("Title", 10 * len(items), items),
        Verdict((), ("timing@1",)),
        Provenance("by_rule", None, None, "v", ()),
    )


def test_hostile_text_is_shown_and_never_run() -> None:
    shown = conversation.suggestion(suggestion(item(HOSTILE)))
    assert "<img" not in shown
    assert "&lt;img" in shown


def test_what_a_person_typed_is_escaped() -> None:
    assert "<img" not in conversation.person(HOSTILE)


def test_a_hostile_passage_is_escaped_around_its_mark() -> None:
    hostile = passage(f"{HOSTILE} Say it back.")
    assert "<img" not in marked(hostile.text, [cite("Say it back.", hostile)])


def test_numbers_follow_reading_order_and_one_passage_has_one() -> None:
    first, second = passage(), passage("Other words.", 1)
    a, b = cite("Then ask.", first), cite("Other words.", second)
    numbering = Numbering("k", (item("one", a), item("two", b), item("three", a)))
    assert ">1</button>" in numbering.marks((a,))
    assert ">2</button>" in numbering.marks((b,))


def test_a_number_whose_source_is_gone_says_so() -> None:
    kept, gone = passage(), passage("Other words.", 1)
    numbering = Numbering("k", (item("one", cite("Then ask.", kept), cite("Other words.", gone)),))
    shown = numbering.panel({kept.id: kept}, hidden=True)
    assert shown.startswith('<section class="sources" data-key="k" hidden>')
    assert shown.index("<mark>Then ask.</mark>") < shown.index(texts.SOURCE_GONE)
    assert f'id="{numbering.anchor(2)}"' in shown
    assert "Other words." not in shown


@given(st.text(max_size=60), st.data())
def test_marking_keeps_every_character(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    citation = Citation("p", "s", "", text[start:end], start, end)
    shown = marked(text, [citation])
    plain = shown.replace("<mark>", "").replace("</mark>", "")
    assert plain == marked(text, [])


def test_the_frame_stands_before_the_words_arrive() -> None:
    board = conversation.Board().after(Framed("T", ((5, "Arrive"), (10, "Promise"))))
    shown = conversation.composing(board.after(Piece("items[1]", item("Promise kept"))))
    assert shown.index("Arrive") < shown.index("<strong>Promise kept")
    assert "waiting" in shown
    assert 'data-say="Promise kept"' in shown


def test_an_agenda_folds_what_is_looked_up_and_keeps_the_way_to_a_person_in_view() -> None:
    advice = Advice(
        "situation",
        first=(),
        moments=(Moment("The time shrinks", "Let us keep one thing."),),
        avoid=Line("Do not argue.", Standing.MOVE),
        hand_over=Line("Ring the coordinator.", Standing.MOVE),
    )
    whole = suggestion(item("Arrive"))
    shown = conversation.suggestion(
        replace(whole, body=replace(whole.body, advice=advice))  # type: ignore[type-var]
    )
    folds = shown.index('<section class="folds">')
    assert shown.index("Ring the coordinator.") < folds < shown.index("Do not argue.")
    assert 'If it gets difficult <span class="quiet">The time shrinks</span></summary>' in shown


def test_who_does_what_stands_on_lines_of_its_own() -> None:
    both = replace(item("Arrive"), what="You: Listen. Your mentee: Say it. Both: Stop.")
    shown = conversation.suggestion(suggestion(both))
    assert "<p><strong>Your mentee:</strong> Say it.</p>" in shown


def test_the_verdict_unfolds_into_what_each_check_looked_for_or_found() -> None:
    ran = tuple(f"{check.name}@{check.version}" for check in standard_suite().checks)
    found = Finding("timing", "9", Severity.WARNING, "It has no close.", "items")
    whole = replace(suggestion(item("Arrive")), verdict=Verdict((found,), (*ran, "timing@9")))
    shown = conversation.suggestion(whole)
    assert "<li>timing@9: It has no close.</li>" in shown
    for check in standard_suite().checks:
        assert f"<li>✓ {check.name}@{check.version}: {safe(texts.CHECKS[check.name])}</li>" in shown


def test_an_earlier_suggestion_is_folded_under_its_title() -> None:
    turn = Turn("coach", AnonymisedText(""), None, datetime(2026, 3, 1, tzinfo=UTC))
    shown = conversation.said(Exchange(turn, suggestion(item("Arrive"))), earlier=True)
    assert shown.startswith('<details class="earlier"><summary>Title</summary>')


def test_a_printed_page_unfolds_everything_and_lists_its_sources() -> None:
    shown = printed(suggestion(item(HOSTILE, cite("Then ask.", passage()))))
    assert "<details class" not in shown
    assert "A, B: “Then ask.”" in shown
    assert "<img" not in shown


def test_a_failed_check_is_said() -> None:
    bad = Finding("timing", "1", Severity.ERROR, "The items sum to 44 minutes.")
    shown = conversation.suggestion(
        Suggestion(
            "s",
            GuidanceAnswer((), Match.NONE, True, "Ask your coordinator."),
            Verdict((bad,), ("timing@1",)),
            Provenance("by_rule", None, None, "v", ()),
        )
    )
    assert "✗" in shown
    assert "sum to 44" in shown
    assert shown.count("The library has nothing on this") == 1


def test_a_refusal_says_once_that_nothing_was_found() -> None:
    offer = f"{NOTHING_FOUND}, so I won't guess."
    body = GuidanceAnswer((), Match.NONE, True, offer)
    provenance = Provenance("by_rule", None, None, "v", ())
    shown = conversation.suggestion(Suggestion("s", body, Verdict((), ()), provenance))
    assert shown.count(NOTHING_FOUND) == 1


def test_markdown_has_a_footnote_for_every_mark() -> None:
    first = passage()
    text = markdown(suggestion(item("one", cite("Then ask.", first))))
    assert "**10 min · one** (both)[^1]" in text
    assert "[^1]: A, B: “Then ask.”" in text


def test_words_to_say_have_one_pair_of_quotation_marks_in_markdown() -> None:
    said = replace(item("one"), what="", prompts=("You: “What now?”", "What else?"))
    text = markdown(suggestion(said))
    assert "(both)\n\n- You: “What now?”\n- “What else?”\n" in text


def test_a_question_in_markdown_has_its_minutes_and_what_to_do_beneath() -> None:
    asked = ReflectionQuestion("What now?", "mentee", None, None, "Minutes 4 to 9. Wait.", (), "q")
    provenance = Provenance("by_rule", None, None, "v", ())
    text = markdown(Suggestion("s", QuestionSet((asked,)), Verdict((), ()), provenance))
    assert "1. What now?\n   *Minutes 4 to 9. Wait.*" in text


def test_a_claim_and_a_move_look_different() -> None:
    answer = GuidanceAnswer(
        (Line("x", Standing.CLAIM), Line("y", Standing.MOVE)), Match.STRONG, False
    )
    shown = conversation.suggestion(
        Suggestion("s", answer, Verdict((), ("a@1",)), Provenance("by_rule", None, None, "v", ()))
    )
    assert '<p class="claim">x' in shown
    assert '<p class="move">y' in shown


def test_an_entry_says_who_can_read_it() -> None:
    entry = JournalEntry("e", "p", HOSTILE, None, 2, datetime(2026, 3, 1, 9, 30, tzinfo=UTC))
    shown = journal.entries((Shown(entry),))
    assert "Only you can read this" in shown
    shared = Share("s", "e", "p", "a", HOSTILE[:5], entry.written_at)
    assert "your partner can read the words marked" in journal.entries((Shown(entry, (shared,)),))
    assert "<img" not in shown


def test_a_folded_answer_is_told_from_others_by_its_first_words() -> None:
    line = Line("Say back what you heard before you answer. " * 4, Standing.MOVE)
    answer = replace(suggestion(), body=GuidanceAnswer((line,), Match.STRONG, False))  # type: ignore[type-var]
    turn = Turn("coach", AnonymisedText(""), None, datetime(2026, 3, 1, tzinfo=UTC))
    shown = conversation.said(Exchange(turn, answer), earlier=True)
    assert "<summary>An answer: Say back what you heard before you answer." in shown
    assert " …</summary>" in shown
