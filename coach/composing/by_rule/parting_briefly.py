"""What the last minutes say where they are two, and on a page for somebody who reads slowly."""

from __future__ import annotations

from coach.composing.by_rule.parting_words import Way

IN_TWO_MINUTES = (
    Way(
        "The next step, and whose it is",
        "A step, a name and a day are enough.",
        "What is the next step, and who takes it?",
    ),
    Way(
        "Who does what next",
        "One thing each is enough.",
        "Who of us does what, and by when?",
    ),
    Way(
        "What happens next",
        "Say whose it is. Add a day.",
        "What happens next, and who sees to it?",
    ),
)
STEP_TOWARDS = (
    Way(
        "The next step, and who takes it",
        "A step, a name and a day are enough.",
        "what is the next step, and who takes it?",
    ),
    Way(
        "Who does what next",
        "One thing is enough; say by when.",
        "who does what next?",
    ),
    Way(
        "What comes next",
        "Say whose it is, and by when.",
        "what comes next, and who does it?",
    ),
)
"""Where the meeting had minutes for what the mentor came for; said after one of the leads."""
ANSWER_TOWARDS = (
    Way(
        "An answer, and whose it is",
        "A name is enough; say by when.",
        "Who can tell me {x}, and by when?",
    ),
)
"""The same, where that is a question."""
LED = {"do": "I want to {x}:", "have": "I'd like {x}:"}
"""What leads to a step; by the form in which the wish is said."""
PLAINLY = (
    Way("One step each", "Say the day, too.", "What will you do now? I'll say my part."),
    Way("A small step", "One step each, with a day.", "What is one small step for you?"),
    Way("Who does what", "Say a name and a day.", "What do we do next? Who does it?"),
)
PLAINLY_TOWARDS = (
    Way("The next step", "Say who does it, and by when.", "What is the next step? Who does it?"),
    Way("What you can do", "One thing is enough.", "What can you do for that? By which day?"),
    Way("What comes next", "Say a name and a day.", "What comes next? Who does it?"),
)
PLAINLY_LEFT = (
    Way(
        "What is left",
        "Say what happens with what is left.",
        "What is left? Who promises to do it?",
    ),
)
"""In a last meeting, in place of the next date."""
