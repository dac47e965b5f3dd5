"""A suggestion on a page of its own, to print: everything unfolded, its sources below."""

from __future__ import annotations

from coach.domain.suggestions import Suggestion
from coach.web import texts
from coach.web.render.bodies import body
from coach.web.render.citations import Numbering
from coach.web.render.conversation import title
from coach.web.render.escape import safe
from coach.web.theme import STYLE


def printed(value: Suggestion) -> str:
    """The whole page."""
    numbering = Numbering(value.id, value.body)
    sources = "".join(
        f"<li>{safe(cited[0].source)}{_place(cited[0].section)}: "
        f"{'; '.join(f'“{safe(one.quote)}”' for one in cited)}</li>"
        for cited in numbering.by_passage.values()
    )
    inner = body(value.body, numbering).replace("<details ", "<details open ")
    said = texts.PRINTED.format(product=texts.PRODUCT)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{safe(title(value))}'
        '</title><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<style>{STYLE}</style></head><body class="plain sheet"><main class="coach">{inner}'
        f'<footer><p class="quiet">{said}</p><ol class="quiet">{sources}</ol></footer>'
        "</main></body></html>"
    )


def _place(section: str | None) -> str:
    return f", {safe(section)}" if section else ""
