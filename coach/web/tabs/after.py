"""The After-the-meeting tab: a note, checked by a person before anything is stored."""

import re
from collections.abc import Callable
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
from coach.web.sections.note_form import Parts, confirmed, lay_out, text_of
from coach.web.visitor import required

Loader = tuple[Callable[..., Any], list[Any]]
QUIETLY: dict[str, Any] = {"api_visibility": "private", "show_progress": "minimal"}


class After:
    """The tab's handlers; what is typed passes through and is kept nowhere."""

    def __init__(self, coach: Coach) -> None:
        self._notes = coach.keeping.notes

    def draft(self, viewer: Viewer, parts: Parts, data: dict[Any, Any], choices: Choices) -> Draft:
        """What stands in the form."""
        return Draft(text_of(parts, data), self.about(viewer, parts, data), choices)

    def about(self, viewer: Viewer, parts: Parts, data: dict[Any, Any]) -> int:
        """The meeting that was chosen, the one just held where none was yet."""
        return int(data[parts.meeting] or self._notes.meetings(viewer)[0])

    def checked(
        self, viewer: Viewer, parts: Parts, data: dict[Any, Any], choices: Choices
    ) -> dict[Any, Any]:
        """The preview, or what is wrong; whatever happens, the form keeps its text."""
        import gradio as gr

        try:
            preview = self._notes.preview(viewer, self.draft(viewer, parts, data, choices))
        except CoachError as error:
            return {parts.said: _problem(error)}
        offered = [(shown.promise(one), n) for n, one in enumerate(preview.promises)]
        items, agree = self.used(viewer, parts, data), parts.agree
        cards = {card for _, card in items}
        ticked = [card for card in data[agree.used] or () if card in cards]
        promised = self.promised(viewer, parts, data)
        return {
            parts.said: "",
            agree.said: "",
            parts.preview: shown.preview(preview),
            parts.choices: choices,
            parts.mark: preview.mark,
            agree.group: gr.Column(visible=True),
            agree.promises: gr.CheckboxGroup(offered, value=promised, visible=bool(offered)),
            agree.used: gr.CheckboxGroup(items, value=ticked, visible=bool(items)),
        }

    def promised(self, viewer: Viewer, parts: Parts, data: dict[Any, Any]) -> list[int]:
        """Promises ticked so far; none where another text was typed since they were offered."""
        ticked = list(data[parts.agree.promises] or ())
        if not ticked:
            return []
        shown_before = self.draft(viewer, parts, data, data[parts.choices])
        try:
            before = self._notes.preview(viewer, shown_before)
        except CoachError:
            # The places that were clicked are no places of this text: it is another one.
            return []
        return ticked if before.mark == data[parts.mark] else []

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

    def used(self, viewer: Viewer, parts: Parts, data: dict[Any, Any]) -> list[tuple[str, str]]:
        """Items of the agenda as it is now, to tick what the meeting used."""
        items = self._notes.agenda(viewer, self.about(viewer, parts, data))
        return [(item.title, item.card_id or "") for item in items]


def _problem(error: CoachError) -> str:
    return said(texts.AFTER_KEPT_TYPED.format(reason=error), problem=True)


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
            return gr.skip(), said(texts.NO_PAIR, problem=False)
        return after.meetings(viewer), ""

    parts.way.change(on_way, parts.way, [parts.whole, *parts.answers], **QUIETLY)
    return on_load, [parts.meeting, parts.said]


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
            return {agree.said: words}
        return {
            **dict.fromkeys((parts.whole, *parts.answers, parts.preview, parts.mark), ""),
            **dict.fromkeys(agree.rated),
            agree.used: [],
            parts.said: words,
            parts.choices: Choices(),
            parts.meeting: after.meetings(viewer),
            agree.group: gr.Column(visible=False),
        }

    confirming = set(agree.rated)
    emptied = [parts.whole, *parts.answers, parts.meeting, *agree.rated]
    agree.save.click(on_keep, parts.typed | confirming, [*parts.shown, *emptied], **QUIETLY)


def place_of(event: Any) -> Place:
    """The place that was selected or clicked in the preview."""
    return int(event.start), int(event.end)


def find(text: str, words: str) -> Place | None:
    """Where words stand in a text, whatever their case; None where they don't."""
    wanted = words.strip()
    found = re.search(re.escape(wanted), text, re.IGNORECASE) if wanted else None
    return found.span() if found else None
