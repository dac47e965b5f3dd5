"""The form of a note: where it is typed, what is confirmed beside its preview, the save button."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from coach.privacy.choosing import Choices
from coach.service.notes import Yes
from coach.web import pair_texts as texts
from coach.web.render import notes as shown
from coach.web.theme import PREVIEW_SCRIPT

ONE_TO_FIVE = [1, 2, 3, 4, 5]


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
        ticked = (self.agree.used, self.agree.promises)
        return {self.meeting, self.way, self.whole, *self.answers, self.choices, self.mark, *ticked}

    @property
    def shown(self) -> list[Any]:
        """What a check fills."""
        agree = self.agree
        offers = [agree.group, agree.promises, agree.used, agree.said]
        return [self.said, self.preview, *offers, self.choices, self.mark]


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
    said: Any
    """Why it was not saved: beside the button, where whoever pressed it looks."""

    @property
    def rated(self) -> tuple[Any, Any]:
        """The two ratings."""
        return self.useful, self.safe


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
        refused = gr.HTML(elem_id="save-said")
    return Agree(group, words, mask, promises, used, useful, safe, save, refused)


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
