"""What to say about a promise where nothing came of it, by the kind of act that it was.

What was promised may be one thing or several, so that nothing here says "it" of a thing.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.composing.cards.traits import pick


@dataclass(frozen=True)
class Fallback:
    """What nothing is called, and words for it."""

    called: tuple[str, ...] = ("If nothing has happened",)
    words: tuple[str, ...] = ()
    """Empty where the first question fits that as well."""

    def line(self, seed: str) -> tuple[str, str]:
        """One of the names with one of the words; the words may be empty."""
        if not self.words:
            return self.called[0], ""
        return pick(f"{seed}/called", self.called), pick(f"{seed}/nothing", self.words)


HABIT = Fallback(
    ("If that hasn't come about yet", "If nothing has changed so far"),
    (
        "Which day this week could be the first?",
        "What would remind you of it at the right moment?",
        "When did you think of it last, and what got in the way?",
        "Would a smaller version be easier to begin with?",
        "Who could remind you of it?",
        "Shall we leave it out, or try it for one more week?",
    ),
)
ONCE = Fallback(
    ("If it wasn't done this time", "If it was missed this first time"),
    (
        "What would it take for the next one?",
        "What has to be moved so that the next one works?",
        "What got in the way, and can we do something about that?",
        "What would make it easier to do next time?",
    ),
)
FIND = Fallback(
    ("If it's still open", "If there is no answer yet"),
    (
        "Who is likely to know? Let's write to them before we go on.",
        "Where would you look first? Five lines to the right person are enough.",
        "What have you tried so far, and who could help?",
        "By which day can you know?",
        "Is it hard to find out, or was there no time?",
        "Which part of it do you know already?",
        "Who could look that up for you?",
    ),
)
SEEK = Fallback(
    ("If nothing has turned up", "If the search goes on"),
    (
        "Who else should hear that you're looking?",
        "What would make it easier to find?",
        "Where haven't you looked yet?",
        "Shall we go on looking, or try something else?",
    ),
)
ASK = Fallback(
    ("If nobody has been asked yet", "If the question is still to be asked"),
    (
        "What would the first two lines to them say?",
        "Is there somebody else who could ask?",
        "Could you write to them now, while we're both here?",
        "Shall we put the question in writing together, before we go on?",
        "What makes it hard to ask?",
        "On which day this week could you ask?",
        "By which day can you have asked?",
        "Is it still the right question, or has something changed?",
    ),
)
NAME = Fallback(
    ("If there is no name yet",),
    (
        "Who comes to mind first?",
        "Whom would you ring yourself?",
        "Who would know somebody?",
        "By which day can you give me a name?",
    ),
)
TELL = Fallback(
    ("If you hear that it's too early to say",),
    (
        "What do you still need before you can say?",
        "What makes it hard to answer?",
        "By which day can you say?",
        "Which part can you answer today?",
    ),
)
SHOW = Fallback(
    ("If there is nothing to look at yet", "If nothing was brought", "If that has to wait"),
    (
        "By which day can I count on that? We'll use these minutes for something else.",
        "What can you tell me about that from memory?",
        "What is in the way, and can I help with that?",
        "Then let's take the next point. When will I have that?",
        "Could we look at a part of that today, even a rough one?",
        "Who has that at the moment, and could you ask them now?",
        "What would I have seen? Three sentences are enough for today.",
        "Has something changed, or does that only need more time?",
        "What shall we do with these minutes, and on which day do we come back to that?",
    ),
)
LIST = Fallback(
    ("If there is no line of it yet", "If that hasn't been begun"),
    (
        "What would be the first three lines of it?",
        "Shall we write the first lines together now?",
        "Who else knows what belongs on it?",
    ),
)
READ = Fallback(
    ("If there was no time to read",),
    (
        "Which page shall we read together now?",
        "Which part would you like me to tell you about?",
        "When this week do you have half an hour for it?",
    ),
)
SEE = Fallback(
    ("If there was no time for it", "If that hasn't been possible yet"),
    (
        "Let's find the day for it now. What would have to move?",
        "What got in between, and which day is safe from that?",
        "Which two days could it be?",
        "Would a shorter visit be easier to fit in?",
        "Who has to agree before you can come?",
    ),
)
TRY = Fallback(
    ("If it hasn't begun", "If there has been no start yet"),
    (
        "What is the smallest piece of it that could start this week?",
        "What has to be out of the way before it can start?",
        "Where could you begin, and on which day?",
        "Who has to be told before it starts?",
        "Is it still worth trying, as you see it?",
        "What made it hard to begin?",
    ),
)
DO = Fallback(
    ("If it's stuck", "If nothing has moved yet"),
    (
        "What is holding it up, and who could loosen that?",
        "Who else would have to say yes to it?",
        "Which part of it can you do without anybody's yes?",
        "What would help: more time, money, or somebody's word?",
    ),
)
GET = Fallback(
    ("If nothing has come yet", "If there is still nothing there"),
    (
        "What is that waiting for: money, a signature or time?",
        "Who has that on their desk now?",
        "Is there something that could be used until then?",
    ),
)
TRIAL = Fallback(
    ("If it hasn't begun",),
    (
        "What would let it begin?",
        "From which day could it begin?",
        "Who is still waiting for a yes?",
    ),
)
DAY = Fallback(
    ("If there is none yet",),
    ("Which two days could it be?", "What has to be clear before you can name a day?"),
)
OTHER = Fallback(
    ("If nothing has moved", "If there is nothing new"),
    (
        "What has got in between, and which day is realistic?",
        "What would be a smaller version of it that fits this month?",
        "Do you still want to do it, and if so, by when?",
        "What do you need for it that you don't have?",
    ),
)
