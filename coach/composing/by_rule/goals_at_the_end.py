"""What to ask about goals in a last meeting: what stays, and what is known by now."""

from __future__ import annotations

from coach.composing.by_rule.goal_asking import Asking

LASTING = Asking(
    "Who looks after {x}",
    "Who looks after it from here",
    ("Write a name beside each thing that has changed.",),
    ("Who looks after {x} when we no longer meet?",),
    ("Who looks after it when we no longer meet?", "In whose week will it have a fixed place?"),
    (
        "What would make it so ordinary here that nobody has to ask again?",
        "Who could undo it without noticing?",
        "What will be the first sign that it's slipping?",
    ),
    (
        "How shall I hear in three months whether it still stands?",
        "Whom may I ring when it slips?",
    ),
    "It needs somebody by name, also when you no longer meet.",
    "a name for whoever looks after it",
    "Please think of somebody who could look after that.",
)
"""For a last meeting, whatever the goal."""
LEARNED = Asking(
    "What we know now: {x}",
    "What we know now",
    ("Write down two lines: what is known by now, and what is still open.",),
    (),
    (
        "Which part of that do we know by now, and which is still open?",
        "What would you answer now, and what would you have answered at the start?",
    ),
    (
        "What would you tell somebody who begins where I began?",
        "Which of the answers turned out otherwise than you thought?",
        "What did we never get to the bottom of?",
    ),
    (
        "Whom may I ask for the rest when we no longer meet?",
        "Who can tell me the rest when we no longer meet?",
    ),
    "What is still open needs somebody to ask.",
    "the name of somebody to ask when you no longer meet",
    "Please think of somebody whom I could ask later on.",
)
"""For a last meeting, where something was to be found out."""
