"""What left the machine, and what it cost, as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach.domain.calls import Spent
from coach.domain.suggestions import Suggestion
from coach.service.costs import Month
from coach.web import leaving_texts as texts
from coach.web.render.escape import safe

_PAGE = (
    "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
    "<meta name='viewport' content='width=device-width'><title>{title}</title><style>"
    ":root {{ color-scheme: light dark }} body {{ font: 15px/1.5 system-ui, sans-serif;"
    " margin: 1rem }} pre {{ white-space: pre-wrap; overflow-wrap: anywhere;"
    " font: 13px/1.5 ui-monospace, monospace }}"
    "</style></head><body>{inner}</body></html>"
)


def left(value: Suggestion) -> str:
    """Whether anything left the machine for it, in a few words."""
    provenance = value.provenance
    if not provenance.sent:
        return texts.NOTHING_LEFT
    return texts.LEFT.format(model=safe(provenance.model or texts.A_MODEL))


def unfolding(value: Suggestion) -> str:
    """A line that unfolds to what was sent; nothing where nothing was.

    The text is fetched when it is unfolded: it is longer than the suggestion.
    """
    if not value.provenance.sent:
        return ""
    return (
        f'<details class="sent"><summary>{texts.SHOW_SENT}</summary>'
        f'<iframe loading="lazy" src="/sent/{safe(value.id)}" title="{texts.SHOW_SENT}"></iframe>'
        "</details>"
    )


def sent_page(sent: Sequence[str]) -> str:
    """Everything that was sent, word for word."""
    if not sent:
        return _PAGE.format(title=texts.SHOW_SENT, inner=f"<p>{texts.NOTHING_SENT}</p>")
    bodies = "".join(f"<pre>{safe(body)}</pre><hr>" for body in sent)
    return _PAGE.format(title=texts.SHOW_SENT, inner=f"<p>{texts.SENT_LEAD}</p>{bodies}")


def costs(month: Month, labels: Mapping[str, str]) -> str:
    """A coordinator's line about the month, which unfolds to its pairs; nothing without calls."""
    if not month.total.calls and month.budget is None:
        return ""
    told = texts.COSTS.format(
        month=f"{month.first:%B}", requests=month.total.requests, cost=_money(month.total.cost)
    )
    limit = "" if month.budget is None else texts.OF_BUDGET.format(budget=_money(month.budget))
    over = f'<p class="problem" role="status">{texts.BUDGET_OVER}</p>' if month.over else ""
    rows = "".join(
        _row(labels.get(pair_id) or texts.YOUR_OWN, spent)
        for pair_id, spent in sorted(month.by_pair.items(), key=lambda one: -one[1].cost)
    )
    table = f"<table class='costs'><tr>{texts.COSTS_HEAD}</tr>{rows}</table>" if rows else ""
    return (
        f'<div class="coach costs">{over}<details><summary>{told}{limit}</summary>'
        f"{table}<p class='quiet'>{texts.COSTS_HOW}</p></details></div>"
    )


def _row(label: str, spent: Spent) -> str:
    cells = (spent.requests, spent.prompt_tokens, spent.completion_tokens, _money(spent.cost))
    return f"<tr><td>{safe(label)}</td>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _money(cost: float) -> str:
    return f"{cost:,.2f}"
