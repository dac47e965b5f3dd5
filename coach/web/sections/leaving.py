"""The pair's notes, and taking things along or having them forgotten."""

from collections.abc import Callable
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.domain.receipts import Receipt
from coach.errors import CoachError, WrongUse
from coach.service.coach import Coach
from coach.web import pair_texts as texts
from coach.web.render import notes as shown_notes
from coach.web.render import pair as shown
from coach.web.render.journal import said
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
BOTH = (Role.MENTOR, Role.MENTEE)
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}


class Leaving:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._keeping = coach.keeping

    def notes(self, viewer: Viewer) -> tuple[str, Any]:
        """The notes, and the same to choose from."""
        import gradio as gr

        notes = self._keeping.notes.notes(viewer)
        choices = [(shown_notes.title(note), note.id) for note in reversed(notes)]
        body = f'<section class="coach">{shown_notes.notes(notes)}</section>'
        return body, gr.Dropdown(choices, value=None)

    def yours(self, viewer: Viewer) -> str:
        """The way to the archive, and the programme's day."""
        return shown.yours(self._keeping.pairing.read(viewer))

    def forget_note(self, viewer: Viewer, note_id: str | None) -> tuple[str, str, Any]:
        """A note goes."""
        if not note_id:
            return said(texts.PICK_FIRST, problem=True), *self.notes(viewer)
        told = _told(lambda: self._keeping.forgetting.note(viewer, note_id))
        return told, *self.notes(viewer)

    def forget_pair(self, viewer: Viewer, word: str) -> str:
        """Everything of the pair goes."""
        return _told(
            lambda: self._keeping.forgetting.pair(_sure(viewer, word), viewer.pair_id or "")
        )

    def forget_me(self, viewer: Viewer, word: str) -> str:
        """The viewer goes, and the login with it."""
        return _told(lambda: self._keeping.forgetting.person(_sure(viewer, word), viewer.person_id))


def _told(forget: Callable[[], Receipt]) -> str:
    try:
        return shown.receipt(forget())
    except CoachError as error:
        return said(str(error), problem=True)


def _sure(viewer: Viewer, word: str) -> Viewer:
    if (word or "").strip().lower() != texts.FORGET_WORD:
        raise WrongUse(texts.FORGET_NOT_SURE.format(word=texts.FORGET_WORD))
    return viewer


def create_section(coach: Coach) -> Loader:
    """Build the section; returns what fills it when the page opens."""
    import gradio as gr

    leaving = Leaving(coach)
    with gr.Accordion(texts.PAIR_NOTES, open=False):
        notes = gr.HTML(elem_id="notes")
    with gr.Accordion(texts.YOURS, open=False, elem_id="yours"):
        yours = gr.HTML()
        gr.HTML(f'<p class="coach quiet">{texts.FORGET_NOTE_HOW}</p>')
        picked = gr.Dropdown([], label=texts.FORGET_NOTE, elem_id="forget-which")
        forget = gr.Button(texts.FORGET_NOTE_BUTTON, size="sm", elem_id="forget-note")
        word = gr.Textbox(label=texts.FORGET_SURE.format(word=texts.FORGET_WORD), elem_id="sure")
        with gr.Row():
            pair = gr.Button(texts.FORGET_PAIR_BUTTON, size="sm", elem_id="forget-pair")
            me = gr.Button(texts.FORGET_ME_BUTTON, size="sm", elem_id="forget-me")
        told = gr.HTML(elem_id="receipt")

    def on_forget_note(note: str, request: gr.Request) -> tuple[Any, ...]:
        return leaving.forget_note(required(coach, request, *BOTH), note)

    def on_forget_pair(typed: str, request: gr.Request) -> str:
        return leaving.forget_pair(required(coach, request, *BOTH), typed)

    def on_forget_me(typed: str, request: gr.Request) -> str:
        return leaving.forget_me(required(coach, request, *BOTH), typed)

    def on_load(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, *BOTH)
        return *leaving.notes(viewer), leaving.yours(viewer)

    forget.click(on_forget_note, picked, [told, notes, picked], **QUIETLY)
    pair.click(on_forget_pair, word, told, **QUIETLY)
    me.click(on_forget_me, word, told, **QUIETLY)
    return on_load, [notes, picked, yours]
