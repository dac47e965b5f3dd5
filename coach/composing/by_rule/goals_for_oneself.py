"""What a mentor may want for themselves, and the questions that get nearer to it."""

from __future__ import annotations

from coach.composing.by_rule.goal_asking import Asking

FEEDBACK = Asking(
    "Your work on the table",
    "Your work on the table",
    "Show it as it is, unfinished too. Ask for a verdict on the work, with a reason each time.",
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
    "Write down three things: who decides, what counts, by when.",
    ("Who decides about {x}, and what do they look for?",),
    (
        "Who decides about this, and what do they look for?",
        "Who got there last, and by which steps?",
    ),
    (
        "What would the people who decide need to have seen me do?",
        "What would be said against me, by somebody who means well?",
        "What is the next real chance in the coming three months?",
        "Which part of the way isn't written down anywhere?",
    ),
    (
        "Whom should I talk to first, and may I mention your name?",
        "Who should hear from you by next month that I want this?",
    ),
    "A mentor may ask for insight and an introduction in these meetings.",
    "a name or a date",
    "Could you find out who decides about that, and what they look for?",
)
TRAINING = Asking(
    "The way to {x}",
    "What it takes",
    "Three columns on a sheet: time, money, leave; and who says yes to each.",
    ("Who can say what {x} takes?",),
    (
        "Who went that way from a job like mine, and what did it take?",
        "What would it take besides wanting to, as far as you know?",
    ),
    (
        "Which part of it does the organisation pay, and who signs?",
        "What would count against me, and what for me?",
        "Which date comes first, and what has to be handed in by then?",
    ),
    (
        "Whom may I ask for half an hour about it?",
        "Who would know the rest, and will you ring them?",
    ),
    "Somebody knows it, and can be asked.",
    "the name of somebody who went that way",
    "Is there somebody who went that way and whom I could ask?",
)
INSIDE = Asking(
    "A seat for once: {x}",
    "A seat for once",
    "Settle three things: the date, who agrees, and what a guest does there.",
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
    "Choose one real occasion, small enough to go wrong.",
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
    "Each says what would make it easier, and what would break it.",
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
ONES_OWN = (POSITION, TRAINING, INSIDE, FEEDBACK, CONFIDENCE)
"""What is asked for oneself is no thing that somebody looks after when the meetings are over."""
