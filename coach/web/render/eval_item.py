"""One item of an eval run with everything that led to it, as HTML."""

from __future__ import annotations

from coach.domain.calls import Spent
from coach.domain.quality import EvalItem, EvalItemRow, EvalScore
from coach.web import quality_texts as texts
from coach.web.render.bodies import body
from coach.web.render.citations import Numbering
from coach.web.render.escape import safe

_IDLE = "not-applicable"


def choice(row: EvalItemRow) -> str:
    """One item in a list of choices; nothing measured is told before it was judged."""
    known = texts.STANDINGS.get(row.standing or "", texts.NOT_YET)
    judged = f", {texts.JUDGED}" if row.judged else ""
    return f"{row.request[:70]} · {row.id} · {known}{judged}"


def item(value: EvalItem) -> str:
    """The request, what was known, what was read, what was answered, what was measured."""
    who = texts.ASKED.format(who=f"The {value.asked_by}".capitalize())
    return (
        f'<article class="coach eval-item"><h4>{who}</h4>{_earlier(value)}'
        f'<div class="turn person">{safe(value.request)}</div>'
        f'<p class="quiet">{texts.WHY_HERE}: {safe(value.why)}.</p>{_record(value)}'
        f"{_answer(value)}{_scores(value.scores)}</article>"
    )


def _earlier(value: EvalItem) -> str:
    asked = "".join(f'<div class="turn person">{safe(text)}</div>' for text in value.before)
    return f'<p class="quiet">{texts.EARLIER}</p>{asked}' if asked else ""


def _record(value: EvalItem) -> str:
    rows = "".join(f"<dt>{safe(name)}</dt><dd>{_lines(text)}</dd>" for name, text in value.record)
    if not rows:
        return ""
    return f'<details><summary>{texts.RECORD}</summary><dl class="goals">{rows}</dl></details>'


def _answer(value: EvalItem) -> str:
    if value.suggestion is None:
        raised = f'<p class="problem">{texts.RAISED.format(error=safe(value.error))}</p>'
        return raised + _spent(value.spent)
    numbering = Numbering(f"eval-{value.id}", value.suggestion.body)
    heading = texts.ANSWERED.format(seconds=f"{value.seconds:.2f}")
    notices = "".join(f'<p class="quiet">{safe(text)}</p>' for text in value.notices)
    return (
        f'<h4>{heading}</h4><div class="turn coach-says">{body(value.suggestion.body, numbering)}'
        f"</div>{notices}{_spent(value.spent)}<details><summary>{texts.READ.format(n=len(value.read))}</summary>"
        f"{numbering.panel(value.passages)}{_unquoted(value, numbering)}</details>"
    )


def _spent(spent: Spent | None) -> str:
    """What the model was asked for it; nothing where there is none."""
    if spent is None:
        return ""
    said = texts.SPENT.format(
        calls=spent.calls,
        sent=f"{spent.prompt_tokens:,}",
        back=f"{spent.completion_tokens:,}",
        cost=f"{spent.cost:,.4f}" if spent.cost else texts.UNPRICED,
    )
    return f'<p class="quiet">{said}</p>'


def _unquoted(value: EvalItem, numbering: Numbering) -> str:
    """Passages that were read and not quoted."""
    others = [passage for passage in value.read if passage.id not in numbering.by_passage]
    rows = "".join(
        f"<li><details><summary>{safe(passage.source_title)}"
        f"{f' · {safe(passage.section)}' if passage.section else ''}</summary>"
        f"{_lines(passage.text)}</details></li>"
        for passage in others
    )
    return f'<p class="quiet">{texts.UNQUOTED}</p><ul class="read">{rows}</ul>' if rows else ""


def _scores(scores: tuple[EvalScore, ...] | None) -> str:
    if scores is None:
        return f'<h4>{texts.MEASURED}</h4><p class="quiet">{texts.HIDDEN}</p>'
    rows = "".join(_score(score) for score in scores if score.standing != _IDLE)
    idle = "; ".join(safe(score.name) for score in scores if score.standing == _IDLE)
    left = f'<p class="quiet">{texts.NOT_ASKED}: {idle}.</p>' if idle else ""
    return f'<h4>{texts.MEASURED}</h4><ul class="scores">{rows}</ul>{left}'


def _score(score: EvalScore) -> str:
    reasons = "".join(f"<br>{safe(reason)}" for reason in score.reasons)
    said = texts.STANDINGS.get(score.standing, score.standing)
    return (
        f'<li class="{safe(score.standing)}">{safe(score.name)}: '
        f"<strong>{said}</strong>{reasons}</li>"
    )


def _lines(text: str) -> str:
    return "<br>".join(safe(line) for line in text.splitlines())
