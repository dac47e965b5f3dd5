"""What a mentor may want for themselves, and the questions that get nearer to it."""

from __future__ import annotations

from coach.composing.by_rule.goal_asking import Asking

FEEDBACK = Asking(
    "Your work on the table",
    "Your work on the table",
    (
        "Show it as it is, unfinished too. Ask for a verdict on the work, with a reason each time.",
        "Lay it down without an apology; the first minute is for looking.",
    ),
    (),
    ("What would you want to know before a yes?", "What is your first doubt about it?"),
    (
        "Which part would you cut?",
        "Who has to like it, and what do they look for?",
        "What was tried before that looked like this?",
    ),
    (
        "What would make it ready for the next round?",
        "What must be different when you see it again?",
    ),
    "A reason can be worked with.",
    "a verdict with a reason",
    "I'll bring it as it is.",
)
POSITION = Asking(
    "The way to {x}",
    "The way there, named",
    (
        "Write down three things: who decides, what counts, by when.",
        "Draw the way as it looks from where you stand; then have it corrected.",
        "Ask for the last two who got there, and what each of them had.",
    ),
    ("Who decides about {x}, and what do they look for?",),
    (
        "Who decides about this, and what do they look for?",
        "What do those who decide go by, written down or not?",
        "Who got there last, and what had they done before?",
    ),
    (
        "What would the people who decide need to have seen me do?",
        "What do I do already that would speak for me?",
        "Which task would show it, before anybody has to decide?",
        "What counts for it that you have seen from me, and what is missing?",
        "What is the next real chance in the coming three months?",
        "Which part of the way isn't written down anywhere?",
    ),
    (
        "Whom should I talk to first, and may I mention your name?",
        "Who should hear from you by next month that I want this?",
        "Where could I be seen doing it in the next three months?",
    ),
    "A mentor may ask for insight and an introduction in these meetings.",
    "the name of whoever decides or a date",
    "Could you find out who decides about that, and what they look for?",
)
TRAINING = Asking(
    "The way to {x}",
    "What it takes",
    (
        "Three columns on a sheet: time, money, leave; and who says yes to each.",
        "Take the dates first: what has to be handed in, when, and by whom.",
    ),
    ("Who can say what {x} takes?",),
    (
        "Who has done that from a job like mine, and what did it take?",
        "What would it take besides wanting to, as far as you know?",
    ),
    (
        "What would have to be signed for it: money, days, cover?",
        "What would count against me, and what for me?",
        "Which date comes first, and what has to be handed in by then?",
    ),
    (
        "Whom may I ask for half an hour about it?",
        "Who would know the rest, and will you ring them?",
    ),
    "Somebody knows it, and can be asked.",
    "the name of somebody here who has done it",
    "Is there somebody here who has done that and whom I could ask?",
)
INSIDE = Asking(
    "A seat for once: {x}",
    "A seat for once",
    ("Settle three things: the date, who agrees, and what a guest does there.",),
    (),
    (
        "Which of these meetings would show me most?",
        "What happens there that the minutes leave out?",
    ),
    (
        "Who has to agree that I come?",
        "What is expected of a guest: to listen, or to speak as well?",
        "What should I read before it?",
    ),
    ("Which date can we write down now?", "Who tells the others that I'm coming, and when?"),
    "With a date it is more than an idea.",
    "a date for it",
    "Could you look for a date?",
)
CONFIDENCE = Asking(
    "{x}, on one occasion",
    "One occasion to try it on",
    (
        "Choose one real occasion, small enough to go wrong.",
        "Pick the occasion first; the words come after it.",
    ),
    (),
    (
        "What helped you, when you were new at that?",
        "What have you seen me do that went well?",
    ),
    (
        "Which occasion in the next four weeks is small enough to try?",
        "What could you do in the room that makes it easier, without anybody noticing?",
        "What is the worst that happens if it goes wrong?",
    ),
    ("Which occasion do we take, and what will you do there?", "Where do I try it first?"),
    "It ends with an occasion, so that it can be tried.",
    "an occasion to try it on",
    "Please think of a small occasion for that.",
)
RELATION = Asking(
    "What holds: {x}",
    "What it needs from both of us",
    (
        "Each says what would make it easier, and what would break it.",
        "Start with what has worked so far, then name what would break it.",
    ),
    (),
    (
        "With whom do you have that already, and how did it come about?",
        "What would make the first step easy for you?",
    ),
    (
        "What should neither of us do without a word beforehand?",
        "What do you need to hear early, even if it's unwelcome?",
        "What would others say about it if they knew?",
    ),
    ("What do we try until the next meeting?", "Who takes the first step, and on which day?"),
    "It takes two; what each of them needs can be said.",
    "a first step by each of you",
    "",
)
KEPT = Asking(
    "So that it stays: {x}",
    "What is to stay as it is",
    ("Say what is to stay, and what in these meetings could touch it.",),
    (),
    (
        "What in these meetings could cost me that, without anybody meaning it?",
        "Where have you had to look after something like that yourself?",
    ),
    (
        "What will you leave out so that it stays?",
        "How would you notice before I do that it's at risk?",
        "What do you do when others ask you about it?",
    ),
    ("What do we agree on, so that it stays?", "Which line do we write down about that?"),
    "What somebody has and wants to keep needs a word before it is touched.",
    "a line that protects it",
    "",
)
PATTERN = Asking(
    "{x}",
    "Other hours, and what they need",
    ("Say which hours you'd like; nobody needs to hear what for.",),
    (),
    (
        "Who has hours like that here, and how did it come about?",
        "What would have to be covered then, and by whom?",
    ),
    (
        "Who decides about hours like that, and what do they look at?",
        "What do such hours cost, and what do they save?",
        "What could be tried for a month, just to see?",
    ),
    (
        "What of that can you promise, and from which week?",
        "Whom should I ask first, and may I say that we spoke?",
    ),
    "Hours that somebody has somewhere can be looked at.",
    "the name of whoever decides about hours",
    "Could you find out who decides about hours like that?",
)
"""For other working hours, where no rota is spoken of."""
ARRANGED = Asking(
    "{x}",
    "Something to be arranged",
    ("Say what you'd like arranged; nobody needs to hear more about you than that.",),
    (),
    (
        "Who arranges such things here, and what do they need to know?",
        "What has been arranged like that before, here or elsewhere?",
    ),
    (
        "What do you need to know for that, and what not?",
        "Who has to be asked before it can be tried?",
        "What would it cost to try it for a month?",
    ),
    (
        "What can be arranged by our next meeting, and who tells me?",
        "What of that can you settle yourself, and by which day?",
    ),
    "What can be arranged needs an order and a day, and nobody's story.",
    "a day by which somebody arranges it",
    "Could you find out who arranges such things?",
)
"""For what has to do with somebody's body, faith, origin or home: only how work is arranged."""
PASSED_ON = Asking(
    "{x}, passed on",
    "Who should learn it, and when",
    ("Begin with whoever needs it first, and not with a handbook.",),
    (),
    (
        "Who would have to know it first, and by when?",
        "What would be hardest to find out without me?",
    ),
    (
        "How much time would somebody need to learn it beside the work?",
        "Which part of it would you want written down, and which shown?",
        "Who has asked for it already?",
    ),
    (
        "Who frees that time, and from which week?",
        "With whom do I begin, and will you tell them?",
    ),
    "What somebody knows is passed on in hours that somebody frees.",
    "a name and a week to begin with",
    "Please think of a name to begin with.",
)
ONES_OWN = (POSITION, TRAINING, INSIDE, FEEDBACK, CONFIDENCE)
"""What is asked for oneself is no thing that somebody looks after when the meetings are over."""
