"""Promises in an agenda: due ones first, answered for by whoever made them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.composing import principles
from coach.composing.blocks import Block
from coach.composing.drafts import DraftItem, DraftPreparation
from coach.composing.planner import Part
from coach.composing.record import Promise
from coach.composing.setting import SHORT, Setting
from coach.composing.words import counted, ended, quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

MOST = 3
"""Promises of one side that one meeting answers for."""
_NOT_YET = "All right, it hasn’t happened. What is in the way?"
_TITLE_WORDS = 9
_FIGURE = re.compile(r"\d+(?:\s*(?:of|out of|/|per cent|%)\s*\d*)?")


def promise_blocks(setting: Setting, mentors_too: bool = True) -> list[Block]:
    """One block for every promise in a short meeting, one for all of them in a longer one.

    Args:
        setting: The meeting.
        mentors_too: Whether the mentor's own promises are answered for here.
    """
    theirs = setting.record.open(Role.MENTEE)[:MOST]
    mine = [p for p in setting.record.promises if p.by is Role.MENTOR][: 2 * mentors_too]
    kept = [p for p in setting.record.promises if p.by is Role.MENTEE and p.kept][:1]
    if setting.minutes < SHORT:
        singles = [_single(setting, promise) for promise in (*theirs, *mine[:1])]
        return singles[:MOST]
    if not (theirs or mine or kept):
        return []
    return [_together(setting, theirs, mine, kept)]


def _single(setting: Setting, promise: Promise) -> Block:
    by = promise.by.value
    report = _report(setting, promise)
    asks = "mentee" if promise.by is Role.MENTOR else "mentor"
    prompts = (report, setting.voice.says(asks, _follow_up(promise)))
    quotes = (*setting.own(promise), *setting.rest_on(principles.ASK_PROMISE))
    item = DraftItem(
        minutes=0,
        title=_short(promise.text),
        what=f"{setting.voice.name(by)} promised: {setting.voice.promised(promise)}. "
        "One sentence on where it stands, then one question.",
        lead=by,
        prompts=prompts,
        why=_why([promise]),
        standing=Standing.MOVE,
        quotes=quotes,
    )

    ideal = 3 if promise.by is Role.MENTEE else 2
    first = setting.record.open(promise.by)[:1] == (promise,) and promise.by is Role.MENTEE
    part = Part(1 if setting.minutes < 12 else 2, ideal, 5, worth=2.0, required=first)
    return Block(part, item, prepare=_bring(setting, [promise]) if first else ())


def _together(
    setting: Setting, theirs: Sequence[Promise], mine: Sequence[Promise], kept: Sequence[Promise]
) -> Block:
    voice = setting.voice
    told = [
        *_told(setting, "mentee", theirs),
        *(
            f"Kept: {voice.promised(promise)}{_state(promise)}. Thank for it in a sentence."
            for promise in kept
        ),
        *_told(setting, "mentor", mine),
    ]
    prompts = [_report(setting, promise) for promise in (*theirs[:1], *mine[:1])]
    if theirs:
        prompts.insert(1, voice.says("mentor", _follow_up(theirs[0])))
        prompts.append(f"If nothing has happened: {quoted(_NOT_YET)}")
    every = [*theirs, *kept, *mine]
    rest = (
        principles.ASK_PROMISE
        if theirs
        else principles.WELL_DONE
        if kept
        else principles.OWN_PROMISES
    )
    quotes = (*setting.own(*every), *setting.rest_on(rest))
    if theirs:
        quotes = (*quotes, *setting.rest_on(principles.NOTHING_YET))

    item = DraftItem(
        minutes=0,
        title=_title(len(theirs), bool(kept)),
        what=" ".join(told),
        lead="mentee" if theirs or kept else "mentor",
        prompts=tuple(prompts),
        why=_why(every),
        standing=Standing.MOVE,
        quotes=quotes,
    )

    count = len(every)
    part = Part(3, min(4 + 2 * count, 10), 8 + 3 * count, worth=2.0, required=bool(theirs or kept))
    return Block(part, item, prepare=_bring(setting, theirs))


def _short(text: str) -> str:
    words = text.split()
    return quoted(text if len(words) <= _TITLE_WORDS else f"{' '.join(words[:_TITLE_WORDS])} …")


def _title(open_ones: int, kept: bool) -> str:
    if open_ones > 1:
        return f"{counted(open_ones).capitalize()} promises, answered first"
    if open_ones:
        return "The promise, answered first"
    return "A promise kept" if kept else "What was promised"


def _told(setting: Setting, by: str, promises: Sequence[Promise]) -> list[str]:
    if not promises:
        return []
    voice = setting.voice
    texts = "; ".join(f"{voice.promised(promise)}{_state(promise)}" for promise in promises)
    many = "promises" if len(promises) > 1 else "promise"
    told = [f"{voice.whose(by)} {many}: {texts}."]
    if by == "mentee":
        each = "For each" if len(promises) > 1 else "In this order"
        told.append(f"{each}: what is done, what is not, and the next step with its day.")
    return told


def _state(promise: Promise) -> str:
    return f", noted as {quoted(promise.state)}" if promise.state else ""


def figure(promise: Promise) -> str:
    """The number that was noted about a promise, such as "9 of 14"; may be empty."""
    found = _FIGURE.search(promise.state)
    return found[0].strip() if found else ""


def _report(setting: Setting, promise: Promise) -> str:
    if promise.kept and figure(promise):
        words = f"Here is the figure: {figure(promise)}. Who should see it besides you?"
    elif promise.kept:
        words = "It is done. This is what it changed: ___."
    else:
        words = (
            f"You were waiting for this from me: {ended(promise.text)} Done: ___. Not done: ___."
        )
    return setting.voice.says(promise.by.value, words)


def _follow_up(promise: Promise) -> str:
    if promise.by is Role.MENTOR:
        return "What would help you with that?"
    return "What is the next step, and by which day?"


def _why(promises: Sequence[Promise]) -> str:
    due = [promise for promise in promises if promise.due and not promise.kept]
    if due:
        return "It is due, and asking once in a neutral sentence blames nobody."
    if any(not promise.kept for promise in promises):
        return "Asked in the first minutes, in one neutral sentence, a promise stays a promise."
    return "Say what you saw and what it changed; it is worth more than praise."


def _bring(setting: Setting, promises: Sequence[Promise]) -> tuple[DraftPreparation, ...]:
    if not promises:
        return ()
    texts = "; ".join(quoted(promise.text) for promise in promises)
    sent = " and send it in writing the day before" if _written(setting) else ""
    return (
        DraftPreparation(
            who="mentee",
            text=f"One line on where this stands{sent}: {texts}.",
            quotes=setting.own(*promises),
        ),
    )


def _written(setting: Setting) -> bool:
    return bool({"captions", "phone", "no-reading", "no-screen"} & set(setting.conditions))
