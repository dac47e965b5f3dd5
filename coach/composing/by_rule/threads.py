"""Kinds of what a note tells, and how a meeting picks each up at its start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Thread:
    """One kind of line, and how it is picked up."""

    title: str
    how: str
    asks: tuple[str, ...]
    why: str


OPEN = Thread(
    "What was left open",
    "First what is known by now, then who could know the rest.",
    ("What do we know about that by now?", "Who could close that gap?"),
    "What was left open last time is easier to take up than anything new.",
)
ASKED = Thread(
    "A question from last time",
    "Say the question again as it was asked.",
    ("What would you answer to that today?", "Whom else have you asked since?"),
    "A question that was asked once deserves to be heard twice.",
)
SAID = Thread(
    "A sentence from last time",
    "Say it as you noted it; if it was meant otherwise, that comes first.",
    ("How does that look to you today?", "Where have you thought of that since?"),
    "It is your mentee's own sentence, and it may have moved since.",
)
FOUND_OUT = Thread(
    "What was new last time",
    "What was new, in one sentence; then it's your mentee's turn to go on.",
    ("What else of that kind have you come across since?", "Whom have you told about it since?"),
    "What was new to somebody is worth a second look.",
)
DID = Thread(
    "After what you did last time",
    "One sentence on what was done, without praise.",
    ("What do you see differently since?", "What would you do in another way next time?"),
    "It was your mentee's own doing, so there is something to tell.",
)
CHANGED = Thread(
    "What is different already",
    "Say what is different, and let the other look for where it shows.",
    ("Who has noticed it so far?", "What has it made easier, and for whom?"),
    "A change that is named can be looked after.",
)
MADE = Thread(
    "What you made together",
    "Name it, and let the other change it first.",
    ("What would you change in it by now?", "Who has seen it besides the two of us?"),
    "It belongs to both of you, so both may change it.",
)
COUNTED = Thread(
    "What you looked at together",
    "One sentence for the memory, then wait.",
    ("What would you look for in it today?", "Which of it has come up again at work?"),
    "Both of you saw the same thing, so neither has to explain it.",
)
WENT = Thread(
    "Back to where you were",
    "One sentence takes both of you back there.",
    ("What has come back to you from that since?", "Which detail of it do you still see?"),
    "Both of you were there, which makes it a good place to start.",
)
SHOWED = Thread(
    "What you told last time",
    "One sentence, and leave your own part at that.",
    ("What has that made you look at again?", "Where have you met something like it since?"),
    "It's fair to ask what became of it.",
)
FOUND = Thread(
    "Noted last time",
    "Say it once more as you noted it.",
    ("Where have you come across that since?", "What would change that?"),
    "Both of you know it, so nobody is blamed by the question.",
)
