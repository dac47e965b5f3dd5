"""Ways to ask a leader about something that they came to understand."""

from __future__ import annotations

from coach.composing.by_rule.turn import Turn

WHY = (
    Turn(
        "One case from beginning to end",
        "Which case of it do you know from beginning to end?",
        "What happened first in it?",
        "A case first; the reasons come with it.",
    ),
    Turn(
        "The reason given and the other one",
        "Which reasons are given for it?",
        "Which other one do you suspect, and who would tell you?",
        "The polite reason and the other one, side by side.",
    ),
    Turn(
        "A reason that no longer convinces",
        "What did you take for the reason before?",
        "What has made you doubt it?",
        "A doubt is a result, too.",
    ),
)

LOOK = (
    Turn(
        "What your mentee has come across",
        "What have you come across of it yourself?",
        "Where would you look next, without asking me to answer for everybody?",
        "Answer for yourself alone, if at all.",
    ),
    Turn(
        "Who else has been asked",
        "Whom else have you asked about it?",
        "What did they say that didn't fit?",
        "It's about what others told them; you needn't add to it.",
    ),
    Turn(
        "Expected one thing, found another",
        "What did you expect that turned out otherwise?",
        "Where could that be the same?",
        "The first picture and the later one, side by side.",
    ),
    Turn(
        "What is still a guess",
        "Which part of it is still a guess?",
        "What would turn that into something you know?",
        "A guess that is called one does no harm.",
    ),
    Turn(
        "Where to stand to see it",
        "Where would you have to stand to see it?",
        "Who could take you there for an hour?",
        "A place and an hour are enough of an answer.",
    ),
)

PLACE = (
    Turn(
        "One such place",
        "Which is the first such place that you found, and how did you notice?",
        "Who would notice it sooner than you?",
        "One place, looked at closely, is enough for today.",
    ),
    Turn(
        "Who passes without noticing",
        "Who gets past it without noticing?",
        "What do they have that others don't?",
        "Begin with whom it's easy for.",
    ),
    Turn(
        "Where to look next",
        "Where have you not looked yet?",
        "Who could take you there for an hour?",
        "A place and a day are enough of an answer.",
    ),
)

HOW = (
    Turn(
        "The last time, step by step",
        "Let's take the last time that you know of. What happened first?",
        "At which step could it have gone another way?",
        "One time, in the order in which it happened.",
    ),
    Turn(
        "What nobody decided",
        "Which part of it did nobody ever decide on?",
        "Since when has it been like that?",
        "Habits count as much as rules.",
    ),
    Turn(
        "From the other end",
        "How would somebody tell it who is at the other end of it?",
        "Which word of theirs would you not use?",
        "Try it in their words, even if they come out clumsy.",
    ),
)

COST = (
    Turn(
        "Who pays, and in what",
        "Who pays for it first: in money, in time or in chances?",
        "Where is that written down, if anywhere?",
        "What nobody counts belongs on the bill, too.",
    ),
    Turn(
        "The bill after a year",
        "What would stand on the bill after a year?",
        "Which line of it would surprise your peers?",
        "Rough lines will do; exact sums come later.",
    ),
    Turn(
        "The cost that you know of",
        "Which part of that cost have you seen for yourself?",
        "Which part have you only been told about?",
        "Keep apart what was seen and what was said.",
    ),
)

EFFECT = (
    Turn(
        "One day of it",
        "I can tell you one day of it, for myself alone. What would you ask about that day?",
        "What would you check with somebody else?",
        "Tell one day as it was, and leave out what isn't for telling.",
    ),
    Turn(
        "Meant and done",
        "What was meant by it when it began?",
        "What has become of that?",
        "Nobody has to defend it; say what was meant and what it does.",
    ),
    Turn(
        "What people do because of it",
        "What do people do differently because of it?",
        "What have they stopped doing?",
        "Small things count.",
    ),
)

WISHES = (
    Turn(
        "One voice of many",
        "I can tell you what I would say to that, for myself alone. What would you do with it?",
        "Whom else will you ask, so that it isn't only me?",
        "One person's view, called that; the others can be asked.",
    ),
    Turn(
        "Asked, and then?",
        "When was that last asked here, and by whom?",
        "What became of the answers?",
        "The last time that somebody asked, not the usual way.",
    ),
    Turn(
        "What is only said among themselves",
        "What do you think is only said where no leader listens?",
        "What would have to happen before you heard it?",
        "Nobody has to be quoted for this.",
    ),
)
