"""The After-the-meeting tab: a note, checked by a person before anything is stored."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.errors import CoachError
from coach.privacy.choosing import Choices, Place
from coach.service.coach import Coach
from coach.service.notes import Draft, Yes
from coach.web import pair_texts as texts
from coach.web.render import notes as shown
from coach.web.render.journal import said
from coach.web.theme import PREVIEW_SCRIPT
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
ONE_TO_FIVE = [1, 2, 3, 4, 5]
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}


class After:
    """The tab's handlers; what is typed passes through and is kept nowhere."""

    def __init__(self, coach: Coach) -> None:
        self._notes = coach.keeping.notes

    def draft(
        self, viewer: Viewer, parts: "Parts", data: dict[Any, Any], choices: Choices
    ) -> Draft:
        """What stands in the form; of the meeting just held where none was chosen yet."""
        meeting = data[parts.meeting] or self._notes.meetings(viewer)[0]
        return Draft(text_of(parts, data), int(meeting), choices)

    def checked(
        self, viewer: Viewer, parts: "Parts", data: dict[Any, Any], choices: Choices
    ) -> dict[Any, Any]:
        """The preview, or what is wrong; whatever happens, the form keeps its text."""
        import gradio as gr

        try:
            preview = self._notes.preview(viewer, self.draft(viewer, parts, data, choices))
        except CoachError as error:
            return {parts.said: _problem(error)}
        offered = [(shown.promise(one), n) for n, one in enumerate(preview.promises)]
        return {
            parts.said: "",
            parts.preview: shown.preview(preview),
            parts.choices: choices,
            parts.mark: preview.mark,
            parts.agree.group: gr.Column(visible=True),
            parts.agree.promises: gr.CheckboxGroup(offered, value=[], visible=bool(offered)),
        }

    def save(self, viewer: Viewer, draft: Draft, yes: Yes) -> tuple[bool, str]:
        """Whether it is stored, and what to say."""
        try:
            self._notes.save(viewer, draft, yes)
        except CoachError as error:
            return False, _problem(error)
        return True, said(texts.AFTER_SAVED, problem=False)

    def meetings(self, viewer: Viewer) -> Any:
        """The dropdown of meetings, the one just held first and chosen."""
        import gradio as gr

        numbers = self._notes.meetings(viewer)
        choices = [(shown.meeting(number, numbers[0]), number) for number in numbers]
        return gr.Dropdown(choices, value=numbers[0])

    def used(self, viewer: Viewer) -> list[tuple[str, str]]:
        """Items of the agenda, to tick what was used."""
        return [(item.title, item.card_id or "") for item in self._notes.agenda(viewer)]


def _problem(error: CoachError) -> str:
    return said(texts.AFTER_KEPT_TYPED.format(reason=error), problem=True)


def written(way: str, whole: str, answers: Sequence[str]) -> str:
    """The note's text: the one box, or the prompts' answers with their words before them."""
    if way == texts.AFTER_ONE_BOX:
        return whole or ""
    parts = zip(texts.AFTER_PROMPTS, answers, strict=True)
    return "\n\n".join(f"{words}: {answer.strip()}" for (_, words), answer in parts if answer)


@dataclass(frozen=True)
class Parts:
    """The components of the tab."""

    meeting: Any
    way: Any
    whole: Any
    answers: tuple[Any, ...]
    check: Any
    said: Any
    preview: Any
    agree: "Agree"
    choices: Any
    """The changes to the preview: places, no words."""
    mark: Any

    @property
    def typed(self) -> set[Any]:
        """What a draft is made of."""
        return {self.meeting, self.way, self.whole, *self.answers, self.choices}

    @property
    def shown(self) -> list[Any]:
        """What a check fills."""
        agree = self.agree
        return [self.said, self.preview, agree.group, agree.promises, self.choices, self.mark]


@dataclass(frozen=True)
class Agree:
    """The components that appear with the preview."""

    group: Any
    words: Any
    mask: Any
    promises: Any
    used: Any
    useful: Any
    safe: Any
    save: Any


def lay_out() -> Parts:
    """Draw the tab."""
    import gradio as gr

    gr.HTML(shown.lead())
    meeting = gr.Dropdown([], label=texts.AFTER_MEETING, elem_id="after-meeting")
    ways = [texts.AFTER_ONE_BOX, texts.AFTER_PROMPTS_WAY]
    way = gr.Radio(ways, value=ways[0], label=texts.AFTER_WAY, elem_id="after-way")
    whole = gr.Textbox(
        label=texts.AFTER_NOTE,
        placeholder=texts.AFTER_NOTE_PLACEHOLDER,
        lines=8,
        max_lines=30,
        elem_id="note",
    )
    answers = tuple(
        gr.Textbox(label=label, lines=2, visible=False, elem_id=f"prompt-{n}")
        for n, (label, _) in enumerate(texts.AFTER_PROMPTS)
    )
    check = gr.Button(texts.AFTER_CHECK, variant="primary", elem_id="check")
    status = gr.HTML(elem_id="after-said")
    preview = gr.HTML(elem_id="note-preview", js_on_load=PREVIEW_SCRIPT)
    choices, mark = gr.State(Choices()), gr.State("")
    agree = _lay_out_agreement()
    return Parts(meeting, way, whole, answers, check, status, preview, agree, choices, mark)


def _lay_out_agreement() -> Agree:
    import gradio as gr

    with gr.Column(visible=False, elem_id="after-agree") as group:
        with gr.Row():
            words = gr.Textbox(label=texts.AFTER_WORDS, scale=3, elem_id="mask-words")
            mask = gr.Button(texts.AFTER_WORDS_MASK, scale=1, elem_id="mask-typed")
        promises = gr.CheckboxGroup([], label=texts.AFTER_PROMISES, elem_id="after-promises")
        used = gr.CheckboxGroup([], label=texts.AFTER_USED, elem_id="after-used")
        with gr.Row():
            useful = gr.Radio(ONE_TO_FIVE, label=texts.USEFUL, info=texts.AFTER_RATINGS)
            safe = gr.Radio(ONE_TO_FIVE, label=texts.SAFE, info=texts.AFTER_RATINGS)
        gr.HTML(shown.readers())
        save = gr.Button(texts.AFTER_SAVE, variant="primary", elem_id="save-note")
    return Agree(group, words, mask, promises, used, useful, safe, save)


def text_of(parts: Parts, data: dict[Any, Any]) -> str:
    """What was typed into the form."""
    answers = [data[answer] or "" for answer in parts.answers]
    return written(data[parts.way], data[parts.whole] or "", answers)


def confirmed(parts: Parts, data: dict[Any, Any]) -> Yes:
    """What was ticked beside the preview."""
    agree = parts.agree
    return Yes(
        mark=data[parts.mark],
        promises=tuple(data[agree.promises] or ()),
        used=tuple(data[agree.used] or ()),
        useful=data[agree.useful],
        safe=data[agree.safe],
    )


def create_tab(coach: Coach) -> Loader:
    """Build the tab; returns what fills it when the page opens."""
    import gradio as gr

    after, parts = After(coach), lay_out()
    _wire_preview(coach, after, parts)
    _wire_saving(coach, after, parts)

    def on_way(way: str, request: gr.Request) -> list[Any]:
        required(coach, request, Role.MENTOR)
        one = way == texts.AFTER_ONE_BOX
        shows = [one, *(not one for _ in parts.answers)]
        return [gr.Textbox(visible=show) for show in shows]

    def on_load(request: gr.Request) -> tuple[Any, ...]:
        viewer = required(coach, request, Role.MENTOR)
        if viewer.pair_id is None:
            return gr.skip(), gr.skip(), said(texts.NO_PAIR, problem=False)
        items = after.used(viewer)
        return after.meetings(viewer), gr.CheckboxGroup(items, visible=bool(items)), ""

    parts.way.change(on_way, parts.way, [parts.whole, *parts.answers], **QUIETLY)
    return on_load, [parts.meeting, parts.agree.used, parts.said]


def _wire_preview(coach: Coach, after: After, parts: Parts) -> None:
    import gradio as gr

    words = parts.agree.words

    def on_check(data: dict[Any, Any], request: gr.Request) -> dict[Any, Any]:
        viewer = required(coach, request, Role.MENTOR)
        return after.checked(viewer, parts, data, Choices())

    def on_mask(data: dict[Any, Any], event: gr.EventData, request: gr.Request) -> dict[Any, Any]:
        viewer = required(coach, request, Role.MENTOR)
        return after.checked(viewer, parts, data, data[parts.choices].masking(place_of(event)))

    def on_take_back(
        data: dict[Any, Any], event: gr.EventData, request: gr.Request
    ) -> dict[Any, Any]:
        viewer = required(coach, request, Role.MENTOR)
        return after.checked(viewer, parts, data, data[parts.choices].showing(place_of(event)))

    def on_mask_words(data: dict[Any, Any], request: gr.Request) -> dict[Any, Any]:
        viewer = required(coach, request, Role.MENTOR)
        place = find(text_of(parts, data), data[words] or "")
        if place is None:
            return {parts.said: said(texts.AFTER_NO_WORDS, problem=True)}
        changed = data[parts.choices].masking(place)
        return {words: "", **after.checked(viewer, parts, data, changed)}

    parts.check.click(on_check, parts.typed, parts.shown, **QUIETLY)
    parts.preview.mask_more(on_mask, parts.typed, parts.shown, **QUIETLY)
    parts.preview.take_back(on_take_back, parts.typed, parts.shown, **QUIETLY)
    typing = parts.typed | {words}
    parts.agree.mask.click(on_mask_words, typing, [*parts.shown, words], **QUIETLY)


def _wire_saving(coach: Coach, after: After, parts: Parts) -> None:
    import gradio as gr

    agree = parts.agree

    def on_keep(data: dict[Any, Any], request: gr.Request) -> dict[Any, Any]:
        viewer = required(coach, request, Role.MENTOR)
        asked = after.draft(viewer, parts, data, data[parts.choices])
        stored, words = after.save(viewer, asked, confirmed(parts, data))
        if not stored:
            return {parts.said: words}
        return {
            **dict.fromkeys((parts.whole, *parts.answers, parts.preview, parts.mark), ""),
            parts.said: words,
            parts.choices: Choices(),
            parts.meeting: after.meetings(viewer),
            agree.group: gr.Column(visible=False),
        }

    confirming = {parts.mark, agree.promises, agree.used, agree.useful, agree.safe}
    emptied = [parts.whole, *parts.answers, parts.meeting]
    agree.save.click(on_keep, parts.typed | confirming, [*parts.shown, *emptied], **QUIETLY)


def place_of(event: Any) -> Place:
    """The place that was selected or clicked in the preview."""
    return int(event.start), int(event.end)


def find(text: str, words: str) -> Place | None:
    """Where words stand in a text, whatever their case; None where they don't."""
    wanted = words.strip()
    found = re.search(re.escape(wanted), text, re.IGNORECASE) if wanted else None
    return found.span() if found else None
