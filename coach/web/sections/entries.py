"""Earlier entries: who can read each, sharing words of them, promises, deleting."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import CoachError, NotFound
from coach.service.coach import Coach
from coach.web import journal_texts as texts
from coach.web.render import journal as shown
from coach.web.theme import ENTRIES_SCRIPT
from coach.web.visitor import required

WRITERS = (Role.MENTOR, Role.MENTEE)
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


class Entries:
    """The section's handlers."""

    def __init__(self, coach: Coach) -> None:
        self._journal = coach.journaling
        self._commitments = coach.keeping.commitments

    def all(self, viewer: Viewer) -> tuple[str, str]:
        """The viewer's own entries, and what the partner shares."""
        received = shown.received(self._journal.sharing.received(viewer), viewer.role)
        return shown.entries(self._journal.entries.all(viewer)), received

    def after(self, viewer: Viewer, change: Callable[[], str]) -> tuple[str, str]:
        """What to say once a change is made or refused, and the entries."""
        try:
            told = change()
        except CoachError as error:
            told = shown.said(str(error), problem=True)
        return told, self.all(viewer)[0]

    def share(self, viewer: Viewer, entry: str, words: str | None) -> tuple[str, str]:
        """Let the partner read words of an entry, or all of it."""

        def change() -> str:
            self._journal.sharing.share(viewer, entry, words or None)
            return shown.said(texts.SHARED, problem=False)

        return self.after(viewer, change)

    def take_back(self, viewer: Viewer, share: str) -> tuple[str, str]:
        """The partner reads them no more."""

        def change() -> str:
            self._journal.sharing.unshare(viewer, share)
            return shown.said(texts.UNSHARED, problem=False)

        return self.after(viewer, change)

    def remove(self, viewer: Viewer, entry: str) -> tuple[str, str]:
        """An entry goes for good."""
        return self.after(
            viewer, lambda: shown.receipt(self._journal.entries.delete(viewer, entry))
        )

    def words(self, viewer: Viewer, entry: str, start: int, end: int) -> str:
        """The words at a place of one of the viewer's own entries."""
        own = {one.entry.id: one.entry.text for one in self._journal.entries.all(viewer)}
        if entry not in own:
            raise NotFound("There is no such entry of yours any more.")
        return own[entry][start:end]

    def promise(self, viewer: Viewer, text: str, when: str) -> tuple[str, bool]:
        """What to say, and whether the promise was written down."""
        try:
            due = self._commitments.day(when or "")
            self._commitments.add(viewer, text or "", viewer.role, due)
        except CoachError as error:
            return shown.said(str(error), problem=True), False
        return shown.said(texts.PROMISE_KEPT, problem=False), True


@dataclass(frozen=True)
class Parts:
    """What the tab wires to the other sections."""

    entries: Entries
    listed: Any
    said: Any
    received: Any
    promise: "PromiseForm"


@dataclass(frozen=True)
class PromiseForm:
    """The form that turns a sentence into a promise."""

    group: Any
    text: Any
    when: Any
    save: Any
    leave: Any


def create_section(coach: Coach) -> Parts:
    """Draw the section and wire its own handlers."""
    import gradio as gr

    entries = Entries(coach)
    received = gr.HTML(elem_id="received")
    gr.HTML(f'<h3 class="coach">{texts.ENTRIES}</h3>')
    status = gr.HTML(elem_id="entries-said")
    form = _promise_form()
    listed = gr.HTML(elem_id="entries", js_on_load=ENTRIES_SCRIPT)
    parts = Parts(entries, listed, status, received, form)
    _wire_sharing(coach, parts)
    _wire_promising(coach, parts)
    return parts


def _promise_form() -> PromiseForm:
    import gradio as gr

    with gr.Column(visible=False, elem_id="promise-form") as group:
        gr.HTML(f'<h4 class="coach">{texts.PROMISE_TITLE}</h4>')
        text = gr.Textbox(label=texts.PROMISE_TEXT, lines=2, elem_id="promise-words")
        when = gr.Textbox(label=texts.PROMISE_WHEN, elem_id="promise-by")
        with gr.Row():
            save = gr.Button(texts.PROMISE_SAVE, variant="primary", size="sm", elem_id="promise-it")
            leave = gr.Button(texts.NOT_NOW, size="sm", elem_id="promise-not")
    return PromiseForm(group, text, when, save, leave)


def _wire_sharing(coach: Coach, parts: Parts) -> None:
    import gradio as gr

    entries, outputs = parts.entries, [parts.said, parts.listed]

    def on_share(event: gr.EventData, request: gr.Request) -> tuple[str, str]:
        viewer = required(coach, request, *WRITERS)
        return entries.share(viewer, str(event.entry), str(event.words))

    def on_share_place(event: gr.EventData, request: gr.Request) -> tuple[str, str]:
        viewer = required(coach, request, *WRITERS)
        words = entries.words(viewer, str(event.entry), int(event.start), int(event.end))
        return entries.share(viewer, str(event.entry), words)

    def on_take_back(event: gr.EventData, request: gr.Request) -> tuple[str, str]:
        return entries.take_back(required(coach, request, *WRITERS), str(event.share))

    parts.listed.share_words(on_share, None, outputs, **QUIETLY)
    parts.listed.share_place(on_share_place, None, outputs, **QUIETLY)
    parts.listed.take_back(on_take_back, None, outputs, **QUIETLY)


def _wire_promising(coach: Coach, parts: Parts) -> None:
    import gradio as gr

    entries, form = parts.entries, parts.promise

    def on_promise(event: gr.EventData, request: gr.Request) -> tuple[Any, str]:
        viewer = required(coach, request, *WRITERS)
        words = entries.words(viewer, str(event.entry), int(event.start), int(event.end))
        return gr.Column(visible=True), " ".join(words.split())

    def on_promise_it(words: str, when: str, request: gr.Request) -> tuple[str, Any]:
        told, done = entries.promise(required(coach, request, *WRITERS), words, when)
        return told, gr.Column(visible=not done)

    def on_promise_not(request: gr.Request) -> Any:
        required(coach, request, *WRITERS)
        return gr.Column(visible=False)

    parts.listed.promise_place(on_promise, None, [form.group, form.text], **QUIETLY)
    form.save.click(on_promise_it, [form.text, form.when], [parts.said, form.group], **QUIETLY)
    form.leave.click(on_promise_not, None, form.group, **QUIETLY)
