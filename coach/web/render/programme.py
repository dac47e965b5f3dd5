"""The coordinator's programme and library as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.passages import Source
from coach.domain.quarantine import HeldSource
from coach.domain.terms import Stage
from coach.service.library import Contents
from coach.service.overseeing import Overview, PairStanding
from coach.web import programme_texts as texts
from coach.web.pair_texts import THEMES_NOT_YET, THEMES_WORDS
from coach.web.render.escape import paragraphs, safe


def page(value: Overview, themes: Sequence[str]) -> str:
    """How far the pairs are, stuck ones first, and what at least five of them share."""
    shared = ", ".join(THEMES_WORDS[theme] for theme in themes) or THEMES_NOT_YET
    return (
        f'<section class="coach"><p class="quiet">{texts.PROGRAMME_LEAD}</p>'
        f"<h4>{texts.GOAL}</h4>{paragraphs(value.programme.goal)}"
        f"<h4>{texts.PAIRS}</h4>{_pairs(value)}"
        f"<h4>{texts.THEMES}</h4><p>{safe(shared)}</p></section>"
    )


def _pairs(value: Overview) -> str:
    if not value.pairs:
        return f'<p class="quiet">{texts.NO_PAIRS}</p>'
    waiting = sum(one.stuck is not None for one in value.pairs)
    said = texts.STUCK_LEAD.get(waiting) or texts.STUCK_MANY.format(n=waiting)
    heads = "".join(f'<th scope="col">{head}</th>' for head in texts.HEADS)
    rows = "".join(_row(one, value.programme.sessions_planned) for one in value.pairs)
    return (
        f'<p class="stuck-lead">{said}</p><div class="wide"><table class="pairs">'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(one: PairStanding, planned: int) -> str:
    names = " · ".join(safe(name) for name in one.names if name)
    met = f"{one.last_held:%-d %B}" if one.last_held else texts.NEVER
    coming = f"{one.next_date:%-d %B}" if one.next_date else texts.NO_DAY
    if one.finished(planned):
        far, coming = texts.FINISHED, "–"
    else:
        meeting = texts.MEETING.format(number=one.meeting, planned=planned)
        far = f"{meeting}<br><span class='quiet'>{texts.STAGES[one.stage]}</span>"
    note = f'<br><span class="problem">{texts.STUCK[one.stuck]}</span>' if one.stuck else ""
    last, following = texts.HEADS[2:]
    return (
        f'<tr{" class=stuck" if one.stuck else ""}><th scope="row">{safe(one.label)}'
        f'<br><span class="quiet">{names}</span></th>'
        f"<td>{_steps(one.meeting, planned)}{far}</td>"
        f'<td data-head="{last}">{met}</td><td data-head="{following}">{coming}{note}</td></tr>'
    )


def _steps(meeting: int, planned: int) -> str:
    """A strip with a box a meeting, those that were held filled; the words beside it say it all."""
    boxes = "".join(f"<i{' class=held' if n < meeting else ''}></i>" for n in range(1, planned + 1))
    return f'<span class="steps" aria-hidden="true">{boxes}</span>'


def library(value: Contents) -> str:
    """What there is to quote: counts, own documents, and the coverage table."""
    counts = ", ".join(f"{n} {texts.KINDS[kind]}" for kind, n in value.counts.items())
    return (
        f'<section class="coach"><p class="quiet">{texts.LIBRARY_LEAD}</p>'
        f"<h4>{texts.COUNTS}</h4><p>{counts}</p>"
        f"<h4>{texts.DOCUMENTS}</h4>{_documents(value.documents)}</section>"
    )


def _documents(documents: Sequence[Source]) -> str:
    if not documents:
        return f'<p class="quiet">{safe(texts.NO_DOCUMENTS)}</p>'
    return f"<ul>{''.join(f'<li>{safe(one.title)}</li>' for one in documents)}</ul>"


def coverage(value: Contents) -> str:
    """Stage by difference, how many items for each side."""
    stages = tuple(Stage)
    heads = "".join(f'<th scope="col">{stage}</th>' for stage in stages)
    rows = "".join(
        f'<tr><th scope="row">{safe(dimension)}</th>'
        + "".join(f"<td>{cells[stage]}</td>" for stage in stages)
        + "</tr>"
        for dimension, cells in value.coverage.items()
    )
    return (
        '<section class="coach"><div class="wide"><table class="pairs coverage">'
        f"<thead><tr><th></th>{heads}</tr></thead><tbody>{rows}</tbody></table></div></section>"
    )


def held(waiting: Sequence[HeldSource]) -> str:
    """What waits for a review, each with the words that it is held for."""
    if not waiting:
        return f'<section class="coach"><p class="quiet">{texts.HELD_NONE}</p></section>'
    listed = "".join(
        f'<article class="held-back"><strong>{safe(one.source.title)}</strong>'
        f' <span class="quiet">{safe(one.reason)}</span>'
        f"<blockquote>{safe(one.excerpt)}</blockquote></article>"
        for one in waiting
    )
    return f'<section class="coach"><p class="quiet">{texts.HELD_LEAD}</p>{listed}</section>'
