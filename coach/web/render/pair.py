"""The pair's page as HTML: agreement, goals, meetings, promises, themes, receipts."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.receipts import Receipt
from coach.domain.sessions import Commitment, SessionNote
from coach.service.commitments import Ledger
from coach.service.pairing import OurPair
from coach.web import pair_texts as texts
from coach.web.render import notes as shown
from coach.web.render.counting import counted
from coach.web.render.escape import paragraphs, safe
from coach.web.render.icons import LOCK
from coach.web.texts import WHO


def page(value: OurPair) -> str:
    """Agreement, goals, meetings and what the mentor chose to tell."""
    pair = value.pair
    agreement = paragraphs(pair.agreement) or f'<p class="quiet">{texts.PAIR_NO_AGREEMENT}</p>'
    return (
        f'<section class="coach"><p class="quiet">{LOCK} {texts.PAIR_LEAD}</p>'
        f"<h4>{texts.PAIR_AGREEMENT}</h4>{agreement}"
        f"<h4>{texts.PAIR_GOALS}</h4>{_goals(value)}"
        f"<h4>{texts.PAIR_DISCLOSED}</h4>{_disclosed(value)}"
        f"<h4>{texts.PAIR_MEETINGS}</h4>{_meetings(value)}</section>"
    )


def _goals(value: OurPair) -> str:
    goals = {
        "mentor": value.pair.mentor.goal,
        "mentee": value.pair.mentee.goal,
        "programme": value.programme.goal,
    }
    rows = "".join(
        f"<dt>{texts.PAIR_GOAL_OF[whose]}</dt><dd>{safe(goal)}</dd>"
        for whose, goal in goals.items()
        if goal
    )
    return f'<dl class="goals">{rows}</dl>'


def _disclosed(value: OurPair) -> str:
    told = value.pair.mentor.background
    if value.disclosed:
        return paragraphs(told) or f'<p class="quiet">{texts.PAIR_NOTHING_TOLD}</p>'
    return f'<p class="quiet">{texts.PAIR_NOT_DISCLOSED}</p>'


def _meetings(value: OurPair) -> str:
    pair = value.pair
    when = f"{pair.next_date:%A %-d %B}" if pair.next_date else texts.PAIR_NO_DAY
    coming = texts.PAIR_NEXT.format(
        number=pair.session_number,
        planned=value.programme.sessions_planned,
        when=when,
        minutes=pair.minutes,
    )
    link = f' · <a href="/calendar.ics">{texts.PAIR_CALENDAR}</a>' if pair.next_date else ""
    held = "".join(
        f"<li>{texts.PAIR_HELD.format(number=one.number, when=f'{one.held_on:%-d %B %Y}')}</li>"
        for one in reversed(value.meetings)
        if one.held_on
    )
    return f'<p>{coming}{link}</p><ul class="quiet">{held}</ul>'


def ledger(value: Ledger) -> str:
    """Promises by where they stand: due first, done celebrated, quiet ones asked about kindly."""
    parts = (
        (texts.PROMISES_DUE, "due", value.due),
        (texts.PROMISES_QUIET, "quiet-ones", value.quiet),
        (texts.PROMISES_LATER, "later", value.later),
        (texts.PROMISES_DONE, "done", value.done),
        (texts.PROMISES_DROPPED, "dropped", value.dropped),
    )
    lists = "".join(
        f'<h4>{title}</h4><ul class="promises {kind}">{"".join(map(_promise, promises))}</ul>'
        for title, kind, promises in parts
        if promises
    )
    return f'<section class="coach">{lists or f"<p>{texts.PROMISES_NONE}</p>"}</section>'


def _promise(value: Commitment) -> str:
    due = f" · {texts.PROMISE_BY.format(when=f'{value.due:%-d %B}')}" if value.due else ""
    return f'<li>“{safe(str(value.text))}” <span class="quiet">{WHO[value.by]}{due}</span></li>'


def promise_title(value: Commitment) -> str:
    """A promise to choose."""
    return f"{WHO[value.by]}: {value.text}"


def above_reflect(notes: Sequence[SessionNote], promises: Ledger) -> str:
    """The latest note and the open promises, to stand above somebody's reflection."""
    last = max(notes, key=lambda note: (note.session_number, note.written_at), default=None)
    told = (
        f"<details><summary>{texts.PAIR_NOTES}</summary>{shown.notes([last])}</details>"
        if last
        else ""
    )
    coming = (*promises.due, *promises.quiet, *promises.later)
    promised = (
        f'<h4>{texts.PROMISES}</h4><ul class="promises">{"".join(map(_promise, coming))}</ul>'
        if coming
        else ""
    )
    return f'<section class="coach">{promised}{told}</section>' if promised or told else ""


def themes(listed: Sequence[str], both: Sequence[str]) -> str:
    """What the programme shares, and what this pair offers."""
    shared = ", ".join(texts.THEMES_WORDS[theme] for theme in listed) or texts.THEMES_NOT_YET
    own = ", ".join(texts.THEMES_WORDS[theme] for theme in both)
    offered = texts.THEMES_BOTH.format(themes=own) if own else texts.THEMES_NONE_BOTH
    return (
        f'<section class="coach"><h4>{texts.THEMES_SHOWN}</h4><p>{shared}</p>'
        f'<p class="quiet">{offered}</p></section>'
    )


def receipt(value: Receipt) -> str:
    """What went, by kind and number."""
    rows = "".join(f"<li>{safe(counted(count, kind))}</li>" for kind, count in value.went)
    told = texts.RECEIPT_LEAD.format(day=f"{value.at:%-d %B %Y}", id=value.id)
    return (
        f'<section class="coach receipt" role="status"><h4>{texts.RECEIPT}</h4>'
        f"<p>{told}</p><ul>{rows}</ul></section>"
    )


def yours(value: OurPair) -> str:
    """How to take things along, and when they go by themselves."""
    day = value.programme.forget_on
    until = (
        texts.YOURS_UNTIL.format(day=f"{day:%-d %B %Y}")
        if day
        else texts.YOURS_KEPT.format(days=value.programme.keep_days)
    )
    return (
        f'<section class="coach"><p><a href="/export.zip">{texts.YOURS_EXPORT}</a> '
        f'<span class="quiet">{texts.YOURS_EXPORT_HOW}</span></p>'
        f'<p class="quiet">{until}</p></section>'
    )
