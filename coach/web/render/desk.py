"""The writing desk as HTML: a page, scales, one deeper question, and where to turn."""

from __future__ import annotations

from coach.domain.journal import HIGHEST, LOWEST, JournalDraft, Scales
from coach.service.journal.caring import Routes
from coach.web import journal_texts as texts
from coach.web.render.escape import safe


def desk(
    draft: JournalDraft, routes: Routes | None, ways: Routes, note: str = "", model: str = ""
) -> str:
    """The page to write on; `static/journal.js` saves it and moves its parts.

    Args:
        draft: What stands on it.
        routes: Where to turn, if the text shows a need.
        ways: The same, always at hand, folded.
        note: What to say of the page before, such as that it was kept.
        model: Name of the model that may word the deeper question; empty where there is none.
    """
    state = note or texts.STATES["saved" if draft.revision else "new"]
    return (
        f'<section class="coach desk" data-entry="{safe(draft.entry_id)}" '
        f'data-meeting="{draft.session_number}" data-revision="{draft.revision}" '
        f"{_spoken()}>{_page(draft)}"
        f'<p class="quiet state" role="status">{safe(state)}</p>'
        f'<div class="care-place" aria-live="polite">{care(routes)}</div>{_conflict()}'
        f"{_deeper(draft, model, shown=routes is None)}{_scales(draft.scales)}"
        f'<button type="button" class="keep">{texts.KEEP}</button>{_always(ways)}</section>'
    )


def _page(draft: JournalDraft) -> str:
    of = texts.PAGE_OF.format(number=draft.session_number)
    label = of if draft.session_number else texts.PAGE_BEFORE
    # What a textarea shows once it was typed into is no longer its content: the script sets it.
    return (
        f'<label class="page"><span class="quiet">{label}</span>'
        f'<textarea dir="auto" rows="9" spellcheck="true" autocomplete="off" '
        f'placeholder="{safe(texts.PAGE_PLACEHOLDER)}" aria-label="{safe(texts.PAGE)}" '
        f'data-text="{safe(draft.text)}"></textarea></label>'
    )


def _spoken() -> str:
    """The sentences that the script may have to say."""
    return " ".join(f'data-say-{key}="{safe(text)}"' for key, text in texts.STATES.items())


def _conflict() -> str:
    buttons = "".join(
        f'<button type="button" class="small" data-take="{kind}">{text}</button> '
        for kind, text in (
            ("both", texts.CONFLICT_BOTH),
            ("mine", texts.CONFLICT_MINE),
            ("theirs", texts.CONFLICT_THEIRS),
            ("new", texts.CONFLICT_NEW),
            ("leave", texts.CONFLICT_LEAVE),
        )
    )
    return (
        f'<aside class="conflict" role="alert" hidden data-when-conflict="{texts.CONFLICT}" '
        f'data-when-kept="{texts.CONFLICT_KEPT}"><p class="what"></p>'
        f'<blockquote dir="auto" tabindex="0"></blockquote>{buttons}</aside>'
    )


def _deeper(draft: JournalDraft, model: str, *, shown: bool) -> str:
    asked = shown and bool(draft.deeper) and not draft.deeper_closed
    return (
        f'<aside class="deeper" data-asked="{"yes" if asked else "no"}" hidden>'
        f"<details><summary>{texts.MAY_I}</summary>"
        f'<p class="ask" dir="auto">{safe(draft.deeper)}</p>'
        f'<p class="quiet deeper-note">{texts.DEEPER_WHY}</p>{_offer(model)}</details>'
        f'<button type="button" class="small no-thanks">{texts.NO_THANKS}</button></aside>'
    )


def _offer(model: str) -> str:
    """To let a model word it: only after a look at what would be sent, and a yes for this once."""
    if not model:
        return ""
    return (
        f'<button type="button" class="small model-look">{texts.MODEL_OFFER}</button>'
        f'<div class="sending" hidden><p>{texts.MODEL_HOW.format(model=safe(model))}</p>'
        f'<blockquote tabindex="0" dir="auto"></blockquote>'
        f'<button type="button" class="small model-yes">{texts.MODEL_YES}</button> '
        f'<button type="button" class="small model-no">{texts.NOT_NOW}</button></div>'
    )


def _scales(scales: Scales) -> str:
    return (
        f'<div class="scales" role="group" aria-describedby="scales-how">'
        f"{''.join(_scale(name, label, getattr(scales, name)) for name, label in _NAMED)}"
        f'<p class="quiet" id="scales-how">{texts.SCALES_HOW}</p></div>'
    )


_NAMED = tuple(texts.SCALES.items())


def _scale(name: str, label: str, value: int | None) -> str:
    taps = "".join(
        f'<label><input type="radio" name="scale-{name}" value="{step}"'
        f"{' checked' if step == value else ''}><span>{step}</span></label>"
        for step in range(LOWEST, HIGHEST + 1)
    )
    return f'<fieldset class="scale {name}"><legend>{label}</legend>{taps}</fieldset>'


def care(routes: Routes | None) -> str:
    """Where to turn, in the programme's own words; nothing where no need was shown."""
    if routes is None:
        return ""
    urgent = f"<p>{texts.CARE_NOW}</p>" if routes.kind == "harm" else ""
    return (
        f'<aside class="care" role="note"><p><strong>{texts.CARE[routes.kind]}</strong></p>{urgent}'
        f"<p>{texts.CARE_ROUTES}</p>{_listed(routes)}"
        f'<p class="quiet">{texts.CARE_TOLD}</p></aside>'
    )


def _always(ways: Routes) -> str:
    return (
        f'<details class="ways"><summary>{texts.CARE_ALWAYS}</summary>{_listed(ways)}'
        f'<p class="quiet">{texts.CARE_NOW} {texts.CARE_LOOKED}</p></details>'
    )


def _listed(routes: Routes) -> str:
    ways = (way for way in (*routes.routes, routes.coordinator) if way)
    return f"<ul>{''.join(f'<li>{safe(way)}</li>' for way in ways)}</ul>"
