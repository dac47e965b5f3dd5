"""A line of the notes that a meeting can begin with, said to the leader's face.

What was said, seen, counted or left open can be picked up. Rooms, kit and times can't, and what
somebody felt is nobody's to read out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.checks.words import read
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.following_up import lines_taken
from coach.composing.by_rule.left_between import has_minutes, noted_as_left
from coach.composing.by_rule.said_again import can_be_said_again, held_back
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.threads import (
    ASKED,
    CHANGED,
    COUNTED,
    DID,
    FOUND,
    FOUND_OUT,
    MADE,
    OPEN,
    SAID,
    SHOWED,
    WENT,
    Thread,
)
from coach.composing.by_rule.ties import FELT
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, Quote
from coach.composing.planner import Part
from coach.composing.record import NoteLine
from coach.composing.saying.naming import for_speaker
from coach.composing.saying.thing_noted import thing_noted
from coach.composing.understanding.grammatical_person import SOMEBODY, of_oneself, to_them
from coach.composing.words import QUOTE_MARK
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_LEADER, _MENTOR = r"^The (?:mentee|leader)\s+", r"^The mentor\s+"
_TELLS = r"(?:showed|described|told|brought|named|drew|kept|explained|read|taught|listed)\b"
_KINDS: tuple[tuple[str, Thread], ...] = (
    (
        r"nobody could say|still open|not clear|unclear|ran out of time|didn't find|did not find",
        OPEN,
    ),
    (rf"{_LEADER}(?:asked|wanted to know|wondered) (?!good|for\b)", ASKED),
    (
        rf"{_LEADER}(?:had (?:not|never)|hadn't|did not know|noticed|saw|found out|learned"
        r"|realised|discovered|was surprised)",
        FOUND_OUT,
    ),
    (rf"{_LEADER}(?:said|says|suggested|thought|called|named|admitted)", SAID),
    (
        rf"{_LEADER}(?:stood|rode|tried|read|carried|practised|visited|came along|walked|sat|wrote"
        r"|drew|worked|answered|listened)",
        DID,
    ),
    (r"^(?!The mentor|I )[A-Z][^.;]*\b(?:now|no longer|since then)\b", CHANGED),
    (r"^(?:We )?(?:drafted|rewrote|wrote|chose|made|built|planned|designed)\b", MADE),
    (
        r"^(?:We |Then )?(?:went through|looked at|read|counted|listed|compared|collected|drew"
        r"|sorted|measured|checked|watched|tested|tried|practised)\b",
        COUNTED,
    ),
    (r"^(?:We )?(?:walked|followed|climbed|visited|rode|stood|toured)\b", WENT),
    (rf"(?:{_MENTOR}|^I ){_TELLS}(?! nobody)", SHOWED),
    (
        r"^The (?!mentor|mentee)[^.]*\b(?:came up|showed|turned out|cost|took|were missing"
        r"|was missing)\b",
        FOUND,
    ),
)
_CUT = re.compile(r"(?:;|,? and then|,? and the ment|,? but the ment|, and stopped)\b.*$|;.*$")
_LONGEST, _FEWEST = 26, 5
_OF_ONE_ANOTHER = re.compile(r"\b(?:mentee|leader)\b.*\bmentor\b", re.IGNORECASE)
"""What the one wanted of the other."""
_COUNT = re.compile(r"\d")
_MARKED = re.compile(rf"{QUOTE_MARK}|[\[\]]")
_MOST_CHANGED = 3
_SPOKEN_OF = 3
"""Stems that a line shares with a request which speaks of it."""


def picked_up(setting: Setting) -> Block | None:
    """The first minutes, with a line of the latest note; None where none is there to pick up.

    What was left between the two has minutes of its own and needs none before it.
    """
    found = None if noted_as_left(setting) else _best(setting)
    if found is None:
        return None
    line, thread, said = found
    asked = _asked(setting, line, thread)
    item = DraftItem(
        minutes=0,
        title=_of_its_meeting(setting, line, thread.title),
        what=thread.how,
        lead="mentor",
        prompts=(setting.voice.says("mentor", f"{said} {asked}"),),
        why=thread.why,
        standing=Standing.MOVE,
        quotes=(*setting.own(line), *_of_card(setting, line, asked)),
    )
    return Block(Part(2, 3, 6, required=True), item)


def _asked(setting: Setting, line: NoteLine, thread: Thread) -> str:
    """The question about a line: of the card that takes it up, else of its kind."""
    card = setting.deck.follow_up(setting.brief.sense.follow_ups.get(line.text, ""))
    asks = card.naming(thing_noted(line.text)).asks if card else thread.asks
    return pick(f"{setting.draw_seed}/{line.passage.id}", asks)


def _of_card(setting: Setting, line: NoteLine, asked: str) -> tuple[Quote, ...]:
    card = setting.deck.follow_up(setting.brief.sense.follow_ups.get(line.text, ""))
    asks = card.naming(thing_noted(line.text)).asks if card else ()
    return setting.quote(card.id, card.told.asks[asks.index(asked)]) if card and asks else ()


def told_earlier(setting: Setting) -> tuple[NoteLine, str] | None:
    """A line of any note that the request speaks of, with what to say and ask about it."""
    if setting.voice.to is not Role.MENTOR:
        return None
    wanted = read(setting.brief.understanding.text).content
    found = [
        (len(read(line.text).content & wanted), line, thread, said)
        for line in setting.record.notes
        for _, thread, said in [_thread(line)]
        if said and thread and line.meeting is not None
    ]
    shared, line, thread, said = max(found, key=lambda one: one[0], default=(0, None, None, ""))
    if line is None or thread is None or shared < _SPOKEN_OF or has_minutes(setting, line):
        return None
    asked = _asked(setting, line, thread)
    last = line in setting.record.last_notes()
    told = said if last else _in_its_meeting(line, said)
    return line, f"{told} {asked}"


def told_of_each_meeting(setting: Setting) -> tuple[NoteLine, ...]:
    """A line of each meeting so far that can be said to the leader's face, oldest first."""
    found: dict[int, tuple[int, NoteLine]] = {}
    for line in setting.record.notes:
        place, thread, said = _thread(line)
        unsaid = _MARKED.search(line.text) or _OF_ONE_ANOTHER.search(line.text)
        if said and thread and line.meeting and not unsaid:
            known = found.get(line.meeting)
            if known is None or place < known[0]:
                found[line.meeting] = (place, line)
    return tuple(found[meeting][1] for meeting in sorted(found))


def what_changed(setting: Setting) -> tuple[NoteLine, ...]:
    """What the two changed, else what they made, found or did, newest last."""
    told = [
        (line, _thread(line)[1])
        for line in setting.record.notes
        if len(line.text.split()) <= _LONGEST and not _MARKED.search(line.text)
    ]
    changed = tuple(line for line, kind in told if kind is CHANGED)
    found = tuple(line for line, kind in told if kind in (MADE, COUNTED, FOUND, DID))
    return (changed or found)[-_MOST_CHANGED:]


def spoken_at_the_start(setting: Setting) -> NoteLine | None:
    """The line that a meeting begins with where nothing else does; None where there is none."""
    left = noted_as_left(setting)
    found = None if left else _best(setting)
    return found[0] if found else left


def _best(setting: Setting) -> tuple[NoteLine, Thread, str] | None:
    """Of the last meeting, else of the latest that tells of something; none of it has minutes."""
    if setting.voice.to is not Role.MENTOR:
        return None
    last = setting.record.last_notes()
    # What was counted has minutes of its own further on.
    earlier = [
        one
        for one in setting.record.notes
        if one not in last and one.meeting is not None and not _COUNT.search(one.text)
    ]
    found = _most_urgent(setting, last) or _most_urgent(setting, earlier)
    if found is None or found[0] in last:
        return found
    line, thread, said = found
    return line, thread, _in_its_meeting(line, said)


def _most_urgent(
    setting: Setting, lines: Sequence[NoteLine]
) -> tuple[NoteLine, Thread, str] | None:
    taken = lines_taken(setting)
    every = [
        (place, line, thread, said)
        for line in lines
        for place, thread, said in [_thread(line)]
        if said and thread and not has_minutes(setting, line) and line not in taken
    ]
    first = min(
        every,
        key=lambda one: (not _asked_for(setting, one[1]), -(one[1].meeting or 0), one[0]),
        default=None,
    )
    return first[1:] if first else None


def _of_its_meeting(setting: Setting, line: NoteLine, title: str) -> str:
    """The title, with the meeting that it was where that wasn't the last one."""
    if line in setting.record.last_notes():
        return title
    return re.sub(r"(?:from )?last time", f"in meeting {line.meeting}", title, flags=re.IGNORECASE)


def _in_its_meeting(line: NoteLine, said: str) -> str:
    return said.replace("Last time", f"In meeting {line.meeting}", 1)


def _asked_for(setting: Setting, line: NoteLine) -> bool:
    """Whether the request speaks of what was noted: a short one by its theme."""
    said = read(line.text).content
    if setting.asked_at_length:
        return len(said & read(setting.brief.understanding.text).content) >= _SPOKEN_OF
    return bool(said & read(setting.theme).content)


def _thread(line: NoteLine) -> tuple[int, Thread | None, str]:
    """How urgent it is to pick up, of which kind it is, and the words for it."""
    unsaid = FELT.search(line.text) or held_back(line)
    if unsaid or not can_be_said_again(_cut(line.text)):
        return len(_KINDS), None, ""
    for place, (cue, thread) in enumerate(_KINDS):
        if re.search(cue, line.text, re.IGNORECASE):
            return place, thread, _said(line.text)
    return len(_KINDS), None, ""


def _said(text: str) -> str:
    """The line as the mentor would say it to the leader; empty where its grammar doesn't allow it.

    >>> _said("Looked at the last five posts; all were full time.")
    'Last time we looked at the last five posts.'
    """
    plain = _cut(text)
    if not _FEWEST <= len(plain.split()) <= _LONGEST:
        return ""
    if re.match(r"The (?:mentee|leader) ", plain):
        turned = to_them(_TO_ME.sub("me", re.sub(r"^The (?:mentee|leader) ", "He ", plain)))
        told = f"Last time {_small(turned)}" if turned else ""
    elif re.match(r"The mentor ", plain):
        told = f"Last time I {re.sub(r'^The mentor ', '', of_oneself(plain))}"
    elif re.match(r"(?:We |I )", plain):
        told = f"Last time {plain if plain.startswith('I ') else _small(plain)}"
    elif re.match(r"[A-Z][a-z]+ ", plain) and re.match(_TOGETHER, plain):
        told = f"Last time we {_small(plain)}"
    else:
        told = plain if re.search(r"\bnow\b", plain) else f"Last time {_small(plain)}"
    told = for_speaker(told, "mentor")
    return "" if SOMEBODY.search(told) or not told else f"{told}."


def _cut(text: str) -> str:
    """Its first clause, which is what can be picked up."""
    return _CUT.sub("", text.strip().rstrip(".")).strip(" ,")


_TO_ME = re.compile(
    r"\bhim\b|\bher\b(?=\s+(?:to|in|for|about|at|if|whether|that|how|what|why|on|with)\b|\s*[,.;]|\s*$)"
)
"""Whom the leader spoke to in a line about the leader: the mentor."""
_TOGETHER = re.compile(
    r"(?:\w+ed|went|read|drew|rode|stood|made|chose|wrote|rewrote|built)\s", re.IGNORECASE
)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
