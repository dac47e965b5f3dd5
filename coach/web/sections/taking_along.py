"""The journal as a file, back from a file, or gone."""

from dataclasses import dataclass
from typing import Any

from coach.domain.access import Viewer
from coach.errors import CoachError, WrongUse
from coach.service.coach import Coach
from coach.web import journal_texts as texts
from coach.web import pair_texts
from coach.web.render import journal as shown
from coach.web.render.escape import safe
from coach.web.theme import BRING_SCRIPT


class TakingAlong:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._entries = coach.journaling.entries

    def delete_all(self, viewer: Viewer, word: str) -> str:
        """The whole journal goes, once the word is typed."""
        try:
            if word.strip().lower() != pair_texts.FORGET_WORD:
                raise WrongUse(pair_texts.FORGET_NOT_SURE.format(word=pair_texts.FORGET_WORD))
            return shown.receipt(self._entries.delete_all(viewer))
        except CoachError as error:
            return shown.said(str(error), problem=True)


@dataclass(frozen=True)
class Parts:
    """What the tab wires to the other sections."""

    taking: TakingAlong
    bring: Any
    sure: Any
    delete: Any
    told: Any


def create_section(coach: Coach) -> Parts:
    """Draw the section; the tab wires it, since it changes all others."""
    import gradio as gr

    with gr.Accordion(texts.TAKE, open=False, elem_id="taking"):
        bring = gr.HTML(_files(), elem_id="bring", js_on_load=BRING_SCRIPT)
        label = texts.DELETE_SURE.format(word=pair_texts.FORGET_WORD)
        sure = gr.Textbox(label=label, elem_id="journal-sure", max_lines=1)
        delete = gr.Button(texts.DELETE_ALL, size="sm", elem_id="delete-journal")
        told = gr.HTML(elem_id="journal-receipt")
    return Parts(TakingAlong(coach), bring, sure, delete, told)


def _files() -> str:
    links = "".join(
        f'<a href="/journal.{kind}" download>{label}</a>' for kind, label in texts.FILES.items()
    )
    lost = safe(texts.STATES["offline"])
    return (
        f'<section class="coach taking"><p>{links}</p><p class="quiet">{texts.TAKE_HOW}</p>'
        f'<p><label>{texts.BRING}<br><input type="file" accept=".json,application/json"></label>'
        f'</p><p class="brought quiet" role="status" data-lost="{lost}"></p></section>'
    )
