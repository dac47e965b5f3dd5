"""What a mentor may want to be told, asked or heard about, and the questions that get nearer."""

from __future__ import annotations

from coach.composing.by_rule.goal_asking import Asking

HEARD = Asking(
    "Getting {x} heard",
    "Being heard, and by whom",
    (
        "One example from the work in two minutes, and what should follow from it.",
        "Choose who should hear it before you choose the words.",
    ),
    (
        "Who speaks for {x} where things are decided?",
        "When did anybody last ask {x}, and what became of the answers?",
    ),
    (
        "Who has a say in that without having heard it from those who do the work?",
        "When was anybody last asked about that, and what became of the answers?",
    ),
    (
        "Which decision is next, and until when is it open?",
        "What would make it safe to say it with a name?",
        "Who has had it in writing so far?",
        "Who would have to be in the room?",
    ),
    (
        "Where could it be said, and who opens the door?",
        "Who takes it there, and when do we hear back?",
    ),
    "Being heard needs a place and a day before the decision.",
    "a place and a day where it will be heard",
    "Which decision comes next that this belongs to? A date would help.",
)
SHOWN = Asking(
    "What to know about {x}",
    "What has to be known, and by whom",
    (
        "One example from the work in two minutes, then who else should know of it.",
        "Decide what one person should know by tonight.",
    ),
    ("What did you know about {x} before we met?",),
    (
        "Which part of that would you not have guessed from your desk?",
        "How much of that did you know before we met, and from whom?",
    ),
    (
        "What would convince somebody who has never seen it?",
        "Who decides about it without having seen it?",
        "Who would see it differently, and why?",
    ),
    ("To whom will you tell it, and in which words?", "Who should see it next, and when?"),
    "Who has seen one example can speak of it.",
    "the next person who should see it",
    "Please think of one thing about that which you would like explained.",
)
ASKED = Asking(
    "{x}, while it's still open",
    "Asked while it's still open",
    (
        "Draw a line from the first idea to the order, and mark where somebody was asked.",
        "Take the last decision of that kind, and find the day on which it was still open.",
    ),
    (
        "Who works on {x} right now, and until when is it open?",
        "What about {x} is settled already, and what isn't?",
    ),
    (
        "Until when is something like that open, and who closes it?",
        "At which point was somebody from my side asked, the last time?",
    ),
    (
        "Who is asked today, and why those?",
        "What would you do with an answer that costs money?",
        "What can be seen from my place that isn't on the drawing board?",
    ),
    (
        "Which decision is next, and who sees to it that I'm asked?",
        "What may I see before it is signed, and when?",
    ),
    "Asked early, an answer can still change something.",
    "the next decision on which you are asked",
    "Could you look up which decision of that kind comes next?",
)
EARLY = Asking(
    "{x} in time",
    "What comes too late",
    (
        "Go back step by step from the day on which it's needed.",
        "Lay the last three side by side: when it was known, and when it was said.",
    ),
    (
        "What is the last step before anybody gets {x}, and who does it?",
        "Who sees {x} first, and how long before everybody else?",
    ),
    (
        "What happens last before anybody gets that, and who does it?",
        "Who sees it first, and how long before everybody else?",
    ),
    (
        "What would go wrong if the date were two days earlier?",
        "Who else waits for that and says nothing?",
        "Which part could come early, even if the rest comes late?",
    ),
    (
        "Which date will you set, and who holds to it?",
        "Which is the next one that could come earlier?",
    ),
    "A fixed date needs somebody who holds to it.",
    "a date that somebody holds to",
    "Could you find out who sends that out, and when they have it ready?",
)
TAKEN = Asking(
    "Being taken at one's word",
    "Being taken at one's word",
    ("Take the last time that something was said and nothing followed.",),
    (),
    (
        "When did a word from my side last change something, and how did it get there?",
        "Who is listened to at once here, and what do they do differently?",
    ),
    (
        "What have you seen happen when somebody from my side speaks in a meeting?",
        "What would I have to bring so that it isn't put off?",
        "Whose nod does it need before the others listen?",
    ),
    (
        "In which meeting do we try it, and what will you do there?",
        "Where will you say next that it came from me?",
    ),
    "Whether somebody is listened to shows in what happens next.",
    "a meeting in which it is tried",
    "Please think of a meeting in which somebody was listened to at once.",
)
