"""Promises in an agenda: due ones first, answered for by whoever made them."""

from __future__ import annotations

from collections.abc import Sequence

from coach.composing import principles
from coach.composing.asking_after import asked, follow_up, missed
from coach.composing.blocks import Block
from coach.composing.drafts import DraftItem, DraftPreparation, Quote
from coach.composing.planner import Part
from coach.composing.record import Promise
from coach.composing.setting import SHORT, Setting
from coach.composing.traits import pick
from coach.composing.words import counted, quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

MOST = 3
"""Promises of one side that one meeting answers for."""
_TITLE_WORDS = 9
_WHY_OPEN = (
    "Asked in the first minutes, in one neutral sentence, a promise stays a promise.",
    "One neutral sentence, then wait: nobody has to be blamed for it.",
    "Asked early, there is still time for what has to follow from it.",
    "It comes first, so that nothing newer can push it out.",
)
"""Ways to say why a promise comes first; each pair has its own."""


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
        singles = [_single(setting, promise, n) for n, promise in enumerate((*theirs, *mine[:1]))]
        return singles[:MOST]
    if not (theirs or mine or kept):
        return []
    return [_together(setting, theirs, mine, kept)]


def _single(setting: Setting, promise: Promise, place: int) -> Block:
    by = promise.by.value
    prompts = [asked(setting, promise), None if place else follow_up(setting, promise)]
    quotes = (*setting.own(promise), *setting.rest_on(principles.ASK_PROMISE))
    item = DraftItem(
        minutes=0,
        title=_short(promise.text),
        what=f"{setting.voice.name(by)} promised this: {setting.voice.promised(promise)}"
        f"{_state(promise)}.",
        lead=by,
        prompts=tuple(prompt for prompt in prompts if prompt),
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
    every = [*theirs, *kept, *mine]
    told = [
        *_told(setting, "mentee", theirs),
        *(
            f"Kept: {setting.voice.promised(promise)}{_state(promise)}. Say what it changed."
            for promise in kept
        ),
        *_told(setting, "mentor", mine),
    ]
    prompts = [
        *(asked(setting, promise, again=place > 0) for place, promise in enumerate(theirs[:2])),
        *(asked(setting, promise) for promise in (*kept, *mine[:1])),
        *([follow_up(setting, theirs[0])] if theirs else []),
    ]
    item = DraftItem(
        minutes=0,
        title=_title(theirs, bool(kept)),
        what=" ".join(told),
        lead="mentee" if theirs or kept else "mentor",
        prompts=tuple(prompt for prompt in prompts if prompt),
        why=_why(every),
        standing=Standing.MOVE,
        quotes=_rests(setting, theirs, kept, mine),
    )

    count = len(every)
    part = Part(3, min(4 + 2 * count, 10), 8 + 3 * count, worth=2.0, required=bool(theirs or kept))
    return Block(part, item, prepare=_bring(setting, theirs))


def _rests(
    setting: Setting, theirs: Sequence[Promise], kept: Sequence[Promise], mine: Sequence[Promise]
) -> tuple[Quote, ...]:
    rests = [principles.WELL_DONE if kept else principles.OWN_PROMISES]
    if theirs:
        rests = [principles.ASK_PROMISE, principles.NOTHING_YET]
    own = setting.own(*theirs, *kept, *mine)
    return (*own, *(quote for rest in rests for quote in setting.rest_on(rest)))


def _short(text: str) -> str:
    words = text.split()
    return quoted(text if len(words) <= _TITLE_WORDS else f"{' '.join(words[:_TITLE_WORDS])} …")


def _title(theirs: Sequence[Promise], kept: bool) -> str:
    if any(missed(promise) for promise in theirs):
        return "What was promised and has not happened"
    if len(theirs) > 1:
        return f"{counted(len(theirs)).capitalize()} promises, answered first"
    if theirs:
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


def _why(promises: Sequence[Promise]) -> str:
    if any(missed(promise) for promise in promises):
        return "A neutral question about what is in the way gets a date; anger alone seldom does."
    due = [promise for promise in promises if promise.due and not promise.kept]
    if due:
        return "It is due, and asking once in a neutral sentence blames nobody."
    if any(not promise.kept for promise in promises):
        return pick(promises[0].passage.id, _WHY_OPEN)
    return "Say what you saw and what it changed; it is worth more than praise."


def _bring(setting: Setting, promises: Sequence[Promise]) -> tuple[DraftPreparation, ...]:
    if not promises:
        return ()
    texts = "; ".join(quoted(promise.text) for promise in promises)
    sent = ", sent in writing the day before" if _written(setting) else ""
    return (
        DraftPreparation(
            who="mentee",
            text=f"One line on where this stands{sent}: {texts}.",
            quotes=setting.own(*promises),
        ),
    )


def _written(setting: Setting) -> bool:
    return bool({"captions", "phone", "no-reading", "no-screen"} & set(setting.conditions))
