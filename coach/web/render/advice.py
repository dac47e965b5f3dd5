"""Advice, lines and moments as HTML."""

from __future__ import annotations

from coach.domain.suggestions import Advice, Line, Moment, Standing
from coach.web import texts
from coach.web.render.citations import Numbering
from coach.web.render.escape import paragraphs, safe


def line(value: Line, numbering: Numbering, tag: str = "p") -> str:
    """A sentence with its numbers; a move is marked as the coach's own."""
    kind = "move" if value.standing is Standing.MOVE else "claim"
    return f'<{tag} class="{kind}">{safe(value.text)}{numbering.marks(value.citations)}</{tag}>'


def labelled(label: str, value: Line | None, numbering: Numbering) -> str:
    """A line under a small heading, or nothing."""
    return f"<h4>{label}</h4>{line(value, numbering)}" if value else ""


def opening(advice: Advice | None, numbering: Numbering) -> str:
    """What is said before anything else, and the message to send."""
    if advice is None:
        return ""
    first = "".join(line(part, numbering) for part in advice.first)
    return f'<section class="advice">{first}{_message(advice.beforehand, numbering)}</section>'


def _message(value: Line | None, numbering: Numbering) -> str:
    if value is None:
        return ""
    return (
        f"<h4>{texts.SEND_BEFORE}{numbering.marks(value.citations)}</h4>"
        f'<blockquote class="message">{paragraphs(value.text)}</blockquote>'
        f'<button type="button" class="small copy" data-done="{texts.COPIED}">{texts.COPY}</button>'
    )


def closing(advice: Advice | None, numbering: Numbering) -> str:
    """The difficult moment, what not to do, whose work it is, and the question to keep."""
    if advice is None:
        return ""
    moments = "".join(_moment(part, numbering) for part in advice.moments)
    parts = [
        f'<h4>{texts.IF_IT_GOES_WRONG}</h4><dl class="moments">{moments}</dl>' if moments else "",
        labelled(texts.AVOID, advice.avoid, numbering),
        labelled(texts.WHOSE_WORK, advice.burden, numbering),
        labelled(texts.TAKE_AWAY, advice.question, numbering),
        labelled(texts.HAND_OVER, advice.hand_over, numbering),
    ]
    return f'<section class="advice">{"".join(parts)}</section>'


def last(advice: Advice | None, numbering: Numbering) -> str:
    """What an agenda ends with, always in view: the way to a person, and the question to keep."""
    if advice is None:
        return ""
    hand_over = labelled(texts.HAND_OVER, advice.hand_over, numbering)
    return f"{hand_over}{labelled(texts.TAKE_AWAY, advice.question, numbering)}"


def at_need(advice: Advice | None, numbering: Numbering) -> str:
    """What is looked up when it is needed, each folded under its heading."""
    if advice is None:
        return ""
    moments = "".join(_moment(part, numbering) for part in advice.moments)
    hint = "; ".join(part.when for part in advice.moments)
    difficult = f'<dl class="moments">{moments}</dl>'
    parts = [
        folded(texts.IF_IT_GOES_WRONG, difficult, hint=hint) if moments else "",
        folded(texts.AVOID, line(advice.avoid, numbering)) if advice.avoid else "",
        folded(texts.WHOSE_WORK, line(advice.burden, numbering)) if advice.burden else "",
    ]
    return "".join(parts)


def folded(label: str, inner: str, *, hint: str = "", opened: bool = False) -> str:
    """HTML under a heading that unfolds; the hint says what is in there."""
    told = f' <span class="quiet">{safe(hint)}</span>' if hint else ""
    state = " open" if opened else ""
    return f'<details class="fold"{state}><summary>{label}{told}</summary>{inner}</details>'


def _moment(moment: Moment, numbering: Numbering) -> str:
    return (
        f"<dt>{safe(moment.when)}</dt>"
        f"<dd>“{safe(moment.say.strip('“”'))}”{numbering.marks(moment.citations)}</dd>"
    )
