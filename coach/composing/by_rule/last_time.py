"""A line of the latest note that a meeting can begin with, said to the leader's face.

What was said, seen, counted or left open can be picked up. Rooms, kit and times can't, and what
somebody felt is nobody's to read out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.checks.words import read
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.left_between import has_minutes, noted_as_left
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import FELT
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import NoteLine
from coach.composing.saying.naming import for_speaker
from coach.composing.understanding.grammatical_person import SOMEBODY, of_oneself, to_them
from coach.composing.words import QUOTE_MARK
from coach.domain.people import Role
from coach.domain.suggestions import Standing


@dataclass(frozen=True)
class Thread:
    """One kind of line, and how it is picked up."""

    title: str
    how: str
    asks: tuple[str, ...]
    why: str


_OPEN = Thread(
    "What was left open",
    "First what is known by now, then who could know the rest.",
    ("What do we know about that by now?", "Who could close that gap?"),
    "What was left open last time is easier to take up than anything new.",
)
_ASKED = Thread(
    "A question from last time",
    "Say the question again as it was asked.",
    ("What would you answer to that today?", "Whom else have you asked since?"),
    "A question that was asked once deserves to be heard twice.",
)
_SAID = Thread(
    "A sentence from last time",
    "Say it as you noted it; if it was meant otherwise, that comes first.",
    ("How does that look to you today?", "Where have you thought of that since?"),
    "It is your mentee's own sentence, and it may have moved since.",
)
_FOUND_OUT = Thread(
    "What was new last time",
    "What was new, in one sentence; then it's your mentee's turn to go on.",
    ("What else of that kind have you come across since?", "Whom have you told about it since?"),
    "What was new to somebody is worth a second look.",
)
_DID = Thread(
    "After what you did last time",
    "One sentence on what was done, without praise.",
    ("What do you see differently since?", "What would you do in another way next time?"),
    "It was your mentee's own doing, so there is something to tell.",
)
_CHANGED = Thread(
    "What is different already",
    "Say what is different, and let the other look for where it shows.",
    ("Who has noticed it so far?", "What has it made easier, and for whom?"),
    "A change that is named can be looked after.",
)
_MADE = Thread(
    "What you made together",
    "Name it, and let the other change it first.",
    ("What would you change in it by now?", "Who has seen it besides the two of us?"),
    "It belongs to both of you, so both may change it.",
)
_COUNTED = Thread(
    "What you looked at together",
    "One sentence for the memory, then wait.",
    ("What would you look for in it today?", "Which of it has come up again at work?"),
    "Both of you saw the same thing, so neither has to explain it.",
)
_WENT = Thread(
    "Back to where you were",
    "One sentence takes both of you back there.",
    ("What has come back to you from that since?", "Which detail of it do you still see?"),
    "Both of you were there, which makes it a good place to start.",
)
_SHOWED = Thread(
    "After what you told last time",
    "One sentence, and leave your own part at that.",
    ("What has that made you look at again?", "Where have you met something like it since?"),
    "It's fair to ask what became of it.",
)
_FOUND = Thread(
    "Noted last time",
    "Say it once more as you noted it.",
    ("Where have you come across that since?", "What would change that?"),
    "Both of you know it, so nobody is blamed by the question.",
)
_UNSAID = re.compile(
    r"\b(?:felt|feels?|angry|cross|annoyed|tired|nervous|scared|ashamed|ill|sick|cancelled|pain"
    r"|apologi\w+|sorry|afraid|kind|rude|explained twice|lost the thread|silent|quiet|laughed"
    r"|on top|rather not|told nobody|promised|agreed|interrupt\w+|late|smiled|shrugged|snapped"
    r"|frowned|defended|justified|changed the subject|explained for|finished \w+ sentences"
    r")\b|[\[\]<>_]"
    r"|['‘“\"]what you people",
    re.IGNORECASE,
)
"""What is not read out, because it was felt, was a fault of somebody's, or was agreed and done."""
_TOLD_OF_ONES_OWN = re.compile(r"\bthat (?:his|her|their)\b", re.IGNORECASE)
"""Reported speech whose persons can't be turned round."""
_LEADER, _MENTOR = r"^The (?:mentee|leader)\s+", r"^The mentor\s+"
_TELLS = r"(?:showed|described|told|brought|named|drew|kept|explained|read|taught|listed)\b"
_KINDS: tuple[tuple[str, Thread], ...] = (
    (
        r"nobody could say|still open|not clear|unclear|ran out of time|didn't find|did not find",
        _OPEN,
    ),
    (rf"{_LEADER}(?:asked|wanted to know|wondered) (?!good|for\b)", _ASKED),
    (
        rf"{_LEADER}(?:had (?:not|never)|hadn't|did not know|noticed|saw|found out|learned"
        r"|realised|discovered|was surprised)",
        _FOUND_OUT,
    ),
    (rf"{_LEADER}(?:said|says|suggested|thought|called|named|admitted)", _SAID),
    (
        rf"{_LEADER}(?:stood|rode|tried|read|carried|practised|visited|came along|walked|sat|wrote"
        r"|drew|worked|answered|listened)",
        _DID,
    ),
    (r"^(?!The mentor|I )[A-Z][^.;]*\b(?:now|no longer|since then)\b", _CHANGED),
    (r"^(?:We )?(?:drafted|rewrote|wrote|chose|made|built|planned|designed)\b", _MADE),
    (
        r"^(?:We |Then )?(?:went through|looked at|read|counted|listed|compared|collected|drew"
        r"|sorted|measured|checked|watched|tested|tried|practised)\b",
        _COUNTED,
    ),
    (r"^(?:We )?(?:walked|followed|climbed|visited|rode|stood|toured)\b", _WENT),
    (rf"(?:{_MENTOR}|^I ){_TELLS}(?! nobody)", _SHOWED),
    (
        r"^The (?!mentor|mentee)[^.]*\b(?:came up|showed|turned out|cost|took|were missing"
        r"|was missing)\b",
        _FOUND,
    ),
)
_CUT = re.compile(r"(?:;|,? and then|,? and the ment|,? but the ment|, and stopped)\b.*$|;.*$")
_LONGEST, _FEWEST = 26, 5
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
    asked = pick(f"{setting.draw_seed}/{line.passage.id}", thread.asks)
    item = DraftItem(
        minutes=0,
        title=thread.title,
        what=thread.how,
        lead="mentor",
        prompts=(setting.voice.says("mentor", f"{said} {asked}"),),
        why=thread.why,
        standing=Standing.MOVE,
        quotes=setting.own(line),
    )
    return Block(Part(2, 3, 6, required=True), item)


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
    asked = pick(f"{setting.draw_seed}/{line.passage.id}", thread.asks)
    last = line in setting.record.last_notes()
    told = said if last else said.replace("Last time", f"In meeting {line.meeting}", 1)
    return line, f"{told} {asked}"


def what_changed(setting: Setting) -> tuple[NoteLine, ...]:
    """What the two made, found, did or changed, by all of their notes, newest last."""
    kinds = (_CHANGED, _MADE, _COUNTED, _FOUND, _DID)
    found = [
        line
        for line in setting.record.notes
        if _thread(line)[1] in kinds and len(line.text.split()) <= _LONGEST
    ]
    return tuple(line for line in found if not _MARKED.search(line.text))[-_MOST_CHANGED:]


def spoken_at_the_start(setting: Setting) -> NoteLine | None:
    """The line that a meeting begins with where nothing else does; None where there is none."""
    left = noted_as_left(setting)
    found = None if left else _best(setting)
    return found[0] if found else left


def _best(setting: Setting) -> tuple[NoteLine, Thread, str] | None:
    if setting.voice.to is not Role.MENTOR:
        return None
    every = [
        (place, line, thread, said)
        for line in setting.record.last_notes()
        for place, thread, said in [_thread(line)]
        if said and thread and not has_minutes(setting, line)
    ]
    first = min(every, key=lambda one: (not _asked_for(setting, one[1]), one[0]), default=None)
    return first[1:] if first else None


def _asked_for(setting: Setting, line: NoteLine) -> bool:
    """Whether the request speaks of what was noted: a short one by its theme."""
    said = read(line.text).content
    if setting.asked_at_length:
        return len(said & read(setting.brief.understanding.text).content) >= _SPOKEN_OF
    return bool(said & read(setting.theme).content)


def _thread(line: NoteLine) -> tuple[int, Thread | None, str]:
    """How urgent it is to pick up, of which kind it is, and the words for it."""
    if (
        _TOLD_OF_ONES_OWN.search(line.text)
        or FELT.search(line.text)
        or _UNSAID.search(_cut(line.text))
    ):
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
