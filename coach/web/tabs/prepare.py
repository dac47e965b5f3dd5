"""The mentor's Prepare tab: a chat whose every word is checked before it is shown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from coach.domain.access import Viewer
from coach.domain.events import Settled
from coach.domain.people import Mode, Role
from coach.domain.suggestions import Agenda, Suggestion
from coach.errors import CoachError
from coach.service.coach import Coach
from coach.service.openings import openings
from coach.web import texts
from coach.web.render import conversation as shown
from coach.web.render.citations import Numbering, empty_panel
from coach.web.render.escape import safe
from coach.web.visitor import required

Row = tuple[str, str]
"""Conversation and panel, both HTML."""

Loader = tuple[Callable[..., Any], list[Any]]
"""A handler for the page's opening, and the components that it fills."""

PROBLEM = 'class="problem"'
AT_ONCE = 16
"""Suggestions that are composed at the same time."""


class Prepare:
    """The tab's handlers; state lives in the store, keyed by the viewer."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach

    def opened(self, viewer: Viewer) -> Row:
        """The conversation as it was left."""
        return self._shown(viewer, asking=False)

    def _shown(self, viewer: Viewer, *, asking: bool) -> Row:
        exchanges = self._coach.transcripts.read(viewer)
        made = [each.suggestion for each in exchanges if each.suggestion]
        latest = made[-1] if made else None
        turns = "".join(
            shown.said(each, earlier=asking or each.suggestion is not latest) for each in exchanges
        )
        empty = f"<p>{texts.EMPTY_LEAD}</p>" if not turns else ""
        return f'<div class="coach">{empty}{turns}</div>', self._panel(viewer, made)

    def examples(self, viewer: Viewer) -> tuple[str, str, str]:
        """Three requests that work for this very pair."""
        meeting = self._coach.transcripts.meeting(viewer)
        return openings(meeting) if meeting else ("", "", "")

    def asked(self, viewer: Viewer, text: str, mode: str) -> Iterator[Row]:
        """The conversation, growing as checked pieces arrive."""
        self._coach.stops.begin(viewer)
        before, panel = self._shown(viewer, asking=True)
        before = before.removesuffix("</div>") if self._has_turns(viewer) else '<div class="coach">'
        asked, board = shown.person(text), shown.Board()
        yield f"{before}{asked}{shown.composing(board)}</div>", panel
        try:
            events = self._coach.preparing.prepare(
                viewer,
                text,
                mode=Mode(mode),
                conversation_id=self._coach.transcripts.conversation_id(viewer),
            )
            for event in events:
                if isinstance(event, Settled):
                    yield self.opened(viewer)
                    return
                board = board.after(event)
                yield f"{before}{asked}{shown.composing(board)}</div>", panel
        except CoachError as error:
            said = texts.FAILED.format(reason=safe(str(error)))
            yield f'{before}{asked}<p class="problem" role="alert">{said}</p></div>', panel

    def next_step(self, viewer: Viewer, step: str) -> str:
        """The request behind a button, fitted to the latest agenda."""
        wanted = texts.NEXT_STEPS[step][1]
        latest = self._latest(viewer)
        if latest is None or not isinstance(latest.body, Agenda):
            return wanted.format(minutes=30, middle="middle")
        middle = len(latest.body.items) // 2 + 1
        return wanted.format(
            minutes=max(10, 5 * round(latest.body.minutes * 2 / 15)), middle=ordinal(middle)
        )

    def _latest(self, viewer: Viewer) -> Suggestion | None:
        exchanges = self._coach.transcripts.read(viewer)
        return next((e.suggestion for e in reversed(exchanges) if e.suggestion), None)

    def _has_turns(self, viewer: Viewer) -> bool:
        return bool(self._coach.transcripts.read(viewer))

    def _panel(self, viewer: Viewer, made: Sequence[Suggestion]) -> str:
        """What every suggestion rests on, the latest in sight: an unfolded one opens its own."""
        if not made:
            return f'<div class="coach">{empty_panel()}</div>'
        ids = dict.fromkeys(pid for one in made for pid in Numbering(one.id, one.body).by_passage)
        passages = self._coach.transcripts.passages(viewer, tuple(ids))
        groups = (shown.panel(one, passages, hidden=one is not made[-1]) for one in made)
        return f'<div class="coach">{"".join(groups)}</div>'


def ordinal(number: int) -> str:
    """An ordinal word up to ninth, else the number."""
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    return words[number - 1] if number <= len(words) else f"item {number}"


@dataclass(frozen=True)
class Parts:
    """The components of the tab."""

    talk: Any
    panel: Any
    examples: tuple[Any, ...]
    steps: tuple[tuple[str, Any], ...]
    ask: Any
    mode: Any
    send: Any
    stop: Any


def lay_out() -> Parts:
    """Draw the tab."""
    import gradio as gr

    with gr.Row(equal_height=False):
        with gr.Column(scale=3, min_width=320):
            talk = gr.HTML(elem_id="talk")
            with gr.Row(elem_id="examples"):
                examples = tuple(gr.Button("…", size="sm", min_width=120) for _ in range(3))
            with gr.Row(elem_id="steps"):
                steps = tuple(
                    (key, gr.Button(label, size="sm", min_width=80))
                    for key, (label, _) in texts.NEXT_STEPS.items()
                )
            with gr.Column(elem_id="ask-box", min_width=0):
                ask = gr.Textbox(
                    label=texts.ASK_LABEL,
                    show_label=False,
                    placeholder=texts.ASK_PLACEHOLDER,
                    lines=1,
                    max_lines=8,
                    max_length=8000,
                    elem_id="ask",
                )
                with gr.Row():
                    mode = gr.Dropdown(
                        [(label, key) for key, label in texts.MODES.items()],
                        value=Mode.PERSONALISED.value,
                        label=texts.MODE,
                        show_label=False,
                        container=False,
                        scale=3,
                        min_width=150,
                        elem_id="mode",
                    )
                    stop = gr.Button(texts.STOP, scale=1, min_width=70, elem_id="stop")
                    send = gr.Button(
                        texts.SEND, variant="primary", scale=1, min_width=70, elem_id="send"
                    )
        with gr.Column(scale=2, min_width=280, elem_id="panel"):
            panel = gr.HTML()
    return Parts(talk, panel, examples, steps, ask, mode, send, stop)


def _ask_by(parts: Parts, on_ask: Callable[..., Any], on_step: Callable[..., Any]) -> None:
    """Every way to ask."""
    import gradio as gr

    asked: dict[str, Any] = {
        "outputs": [parts.talk, parts.panel, parts.ask],
        "api_visibility": "private",
        "show_progress": "hidden",
        # A model may take its time: nobody waits for somebody else's suggestion.
        "concurrency_limit": AT_ONCE,
        "concurrency_id": "asking",
    }
    for way in (parts.send.click, parts.ask.submit):
        way(on_ask, [parts.ask, parts.mode], **asked)
    for button in parts.examples:
        button.click(on_ask, [button, parts.mode], **asked)
    for step, button in parts.steps:
        button.click(on_step, [gr.State(step), parts.mode], **asked)


def create_tab(coach: Coach) -> Loader:
    """Build the tab; returns what fills it when the page opens."""
    import gradio as gr

    prepare, parts = Prepare(coach), lay_out()

    def on_ask(text: str, chosen: str, request: gr.Request) -> Iterator[tuple[str, str, str]]:
        viewer = required(coach, request, Role.MENTOR)
        if not text.strip():
            yield (*prepare.opened(viewer), text)
            return
        for row in prepare.asked(viewer, text.strip(), chosen):
            yield (*row, text if PROBLEM in row[0] else "")

    def on_step(step: str, chosen: str, request: gr.Request) -> Iterator[tuple[str, str, str]]:
        wanted = prepare.next_step(required(coach, request, Role.MENTOR), step)
        yield from on_ask(wanted, chosen, request)

    def on_stop(request: gr.Request) -> None:
        coach.stops.stop(required(coach, request, Role.MENTOR))

    def on_load(request: gr.Request) -> tuple[str, ...]:
        viewer = required(coach, request, Role.MENTOR)
        return (*prepare.opened(viewer), *prepare.examples(viewer))

    _ask_by(parts, on_ask, on_step)
    parts.stop.click(on_stop, None, None, api_visibility="private", show_progress="hidden")
    return on_load, [parts.talk, parts.panel, *parts.examples]
