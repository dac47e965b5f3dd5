"""An agenda as a table that a person could take along."""

from __future__ import annotations

import re

from coach.domain.suggestions import Agenda, AgendaItem, Preparation
from coach.web import texts
from coach.web.render import advice
from coach.web.render.citations import Numbering
from coach.web.render.escape import safe

_WHO = r"(?:You|Your (?:mentee|mentor)|Both|The (?:mentee|mentor|leader))"
_TURN = re.compile(rf"(?<=[.!?\u201d]) (?={_WHO}: )")
_SPEAKER = re.compile(rf"^{_WHO}:")
_BOLD = r"<strong>\g<0></strong>"


def agenda(value: Agenda, numbering: Numbering) -> str:
    """The whole agenda."""
    rows = "".join(row(item, numbering) for item in value.items)
    return (
        f"<h3>{safe(value.title)}</h3>"
        f"{advice.opening(value.advice, numbering)}"
        f'<table class="agenda"><tbody>{rows}</tbody></table>'
        f'<p class="quiet">{texts.SKIP_LINE}</p>'
        f"{_access(value, numbering)}{advice.last(value.advice, numbering)}"
        f'<section class="folds">{_prepare(value.prepare, numbering)}'
        f"{advice.at_need(value.advice, numbering)}</section>"
    )


def row(item: AgendaItem, numbering: Numbering) -> str:
    """One timed item."""
    prompts = "".join(f"<li>{safe(prompt)}</li>" for prompt in item.prompts)
    said = f'<ul class="prompts">{prompts}</ul>' if prompts else ""
    why = advice.folded(texts.WHY, f'<p class="why">{safe(item.why)}</p>') if item.why else ""
    lead = texts.LEADS.get(item.lead, safe(item.lead))
    return (
        f'<tr><td class="minutes">{item.minutes}&nbsp;min <span class="lead">{lead}</span></td>'
        f"<td><strong>{safe(item.title)}</strong>{numbering.marks(item.citations)}"
        f"{_steps(item.what)}{said}{why}</td></tr>"
    )


def _steps(what: str) -> str:
    """Who does what, a line for each; a text that names nobody is one line."""
    return "".join(f"<p>{_SPEAKER.sub(_BOLD, safe(step))}</p>" for step in _TURN.split(what))


def waiting_row(minutes: int | None, title: str) -> str:
    """A row of the frame whose words are still being checked."""
    shown = f"{minutes}&nbsp;min" if minutes is not None else ""
    return (
        f'<tr class="waiting"><td class="minutes">{shown}</td>'
        f"<td><strong>{safe(title)}</strong></td></tr>"
    )


def _access(value: Agenda, numbering: Numbering) -> str:
    if not value.access:
        return ""
    lines = "".join(advice.line(part, numbering, "li") for part in value.access)
    return f"<h4>{texts.ACCESS}</h4><ul>{lines}</ul>"


def _prepare(parts: tuple[Preparation, ...], numbering: Numbering) -> str:
    if not parts:
        return ""
    lines = "".join(
        f"<li><strong>{texts.WHO.get(part.who, safe(part.who))}:</strong> {safe(part.text)}"
        f"{numbering.marks(part.citations)}</li>"
        for part in parts
    )
    return advice.folded(texts.PREPARE_BEFORE, f"<ul>{lines}</ul>", opened=True)
