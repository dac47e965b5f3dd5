"""What a mentor may write to the leader before a meeting, several ways for each meaning.

``{x}`` is a promise or a goal in a few words, which may be one thing or several, so that no "it"
may follow it; ``{act}`` is what the leader was going to do.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wanted:
    """What the leader is asked to come with for their own goal, and how it is asked for then."""

    beforehand: str
    """With ``{x}`` for the goal."""
    then: str
    """The question that takes it up in the meeting."""

    @property
    def request(self) -> str:
        """What stands after the goal, the same in every message."""
        return self.beforehand.rpartition("{x}")[2]


_EXAMPLE, _TRIED = "Which example have you brought?", "What have you tried so far?"
_ASKS_ME = "What would you like to ask me about that?"
SEND = (
    "Could you send me {x} a day or two before we meet? Then we can begin with questions.",
    "If you send me {x} beforehand, we needn't spend our time on reading.",
    "Please send me {x} before we meet, so that I can have a look.",
    "I'd like to look at {x} before we meet. Can you send me a copy?",
    "Could I see {x} a few days before our meeting? Then I'll come with questions.",
    "It would help me to have {x} the day before we meet.",
)
BRING = (
    "Please bring {x} along{how}. Nothing of that should go by e-mail.",
    "We'll need {x} on the table{how}; please don't use e-mail for that.",
    "Could you bring {x}{how}? I'd like to see that on paper and not in a mail.",
    "Please have {x} with you{how}. That belongs on the table and not in a mail.",
)
FOUND = (
    "If you know {x} before we meet, a line would be good. If not, tell me by which day you will.",
    "Could you let me know {x} before we meet?",
    "I'd like to know {x} before we meet. Could you send me a line?",
    "When we meet I'll ask {x}. If you have the answer already, please send me a line.",
    "By our meeting I'd like to know {x}. Please tell me if you need more time.",
    "Do you know by now {x}? A line beforehand would help me.",
)
ASKED = (
    "{X}? A line beforehand would be good, also if you don't know yet.",
    "{X}? If you know by now, please write me a line before we meet.",
)
STANDS = (
    "I'd like to begin with {x}. A few words beforehand on how far you are would help.",
    "How far have you come with {x}? One line by mail is enough.",
    "Could you tell me before we meet how things are going with {x}?",
    "I'm going to ask about {x}. A line from you would help me to prepare.",
    "Is there any news about {x}? Please write me a line, also if there is none.",
    "What has happened with {x} so far? Please tell me in a line or two.",
)
DONE = (
    "You were going to {act}. I'd like to hear how that went.",
    "Have you been able to {act}? A line before we meet would help me.",
    "You said you would {act}. Could you tell me in a line how that went?",
    "I'm going to ask about this: you wanted to {act}. How far has that got?",
    "You promised to {act}. Please think of one thing that I should know about that.",
    "I'd like to begin with your promise to {act}.",
)
HABIT = (
    "We agreed that you would {act}. I'd like to hear when that is easy, and when it isn't.",
    "You said you would {act}. Please have one time in mind when that was hard.",
    "You were going to {act}. Please tell me when we meet how that goes, also if it doesn't.",
    "You promised to {act}. What makes that easy, and what gets in the way?",
)
HABIT_THING = (
    "I'd like to hear how things go with {x}: when it's easy, and when it isn't.",
    "How are things going with {x}? Please have one time in mind that was hard.",
    "Please look back at {x} before we meet, and tell me what was hard about that.",
)
FOR_EACH_MEETING = (
    "We agreed that you would {act}. Please do that for our next meeting as well.",
    "You said you would {act}. Please do so for our next one, too.",
    "You promised to {act}. Please keep to that for our next one as well.",
)
"""What is to be with the mentor before each of their meetings."""
FOR_THE_LAST_MEETING = (
    "We agreed that you would {act}. Please do that for our last meeting as well.",
    "You said you would {act}. Please do so for our last one, too.",
    "You promised to {act}. Please keep to that for this last one as well.",
)
LATE = (
    "Before we meet I'd like to know what has happened with {x}. A date, a smaller piece or a no"
    " are all useful.",
    "Could you tell me before we meet what is holding up {x}? A date or a no would help me.",
    "I'm still waiting to hear about {x}. Please send me a date, or tell me that it's off.",
)
LATE_DEED = (
    "Before we meet, could you find out what is in the way of {x}? Then we can decide on it.",
    "Nothing has come of {x} yet. Please tell me before we meet whether it's still on.",
)
"""More of the same for a doing, of which there is one alone."""
LATE_ACT = (
    "You were going to {act}. Before we meet I'd like to know how far you are: a date or a no,"
    " both are fine."
)
NOTED = (
    "Our list says this: {said}. Could you tell me in a line how that stands?",
    "This is on our list: {said}. A line beforehand on how far that is would help me.",
    "I'm going to ask about this point of our list: {said}. How far is that?",
)
"""Where what was promised can only be quoted."""
NOTED_LATE = (
    "This is still open on our list: {said}. A date, a smaller piece or a no are all useful.",
    "Our list still says this: {said}. Could you tell me before we meet what is in the way?",
)
LATE_CLAUSE = (
    "I'd still like to know {x}. If it can't be found out, please tell me that, and who would"
    " know.",
    "I'm still waiting to hear {x}. Please tell me by which day you can say.",
)
FEW_MINUTES = (
    "We only have {minutes} minutes. A line on {x} beforehand leaves them for what follows.",
    "Could you write me a line about {x} before we meet? Then our {minutes} minutes are for what"
    " follows from it.",
    "We only have {minutes} minutes, so please send me a line about {x} before that.",
    "Please write me a line about {x} before we meet: {minutes} minutes are not many.",
)
FEW_ACT = (
    "You were going to {act}. We only have {minutes} minutes, so please write me in a line how that"
    " went.",
    "Have you been able to {act}? If you write me a line, our {minutes} minutes are for what comes"
    " next.",
    "We only have {minutes} minutes. You promised to {act}: could you tell me beforehand how far"
    " you are?",
)
FEW_CLAUSE = (
    "We'll only have {minutes} minutes. If you know {x} before that, could you write it to me?",
    "Could you write to me {x}? Then our {minutes} minutes are for what follows.",
    "Please let me know {x} before we meet, because we only have {minutes} minutes.",
)
MINE = {
    "do": (
        "I'd like to talk about something of mine: I want to {x}. {bring}",
        "There is one thing that I'd like to get further with: I want to {x}. {bring}",
        "I want to {x}, and I'd like to use some of our time for that. {bring}",
        "For our meeting I have a wish: I'd like to {x}. {bring}",
        "Something of mine this time: I want to {x}. {bring}",
        "My own point for our meeting is this: I want to {x}. {bring}",
    ),
    "ask": (
        "I have a question that I can't answer by myself: {x}. {bring}",
        "My question for this time is {x}. {bring}",
        "When we meet I'd like to ask you {x}. {bring}",
        "I'd like to know {x}. {bring}",
        "There is something I'd like to find out: {x}. {bring}",
    ),
    "have": (
        "What I'd like to get further with is {x}. {bring}",
        "I hope for {x}. {bring}",
        "When we meet I'd like to talk about {x}. {bring}",
        "I'd like to use some of our time for {x}. {bring}",
    ),
    "not": ("I'd rather not {x}. {bring}",),
    "never": ("I never want to {x}. {bring}",),
}

THEIRS = {
    "do": (
        Wanted("You want to {x}. Please bring one example, in three sentences.", _EXAMPLE),
        Wanted(
            "Part of our meeting is yours: you want to {x}. What would you like to ask me?",
            _ASKS_ME,
        ),
        Wanted("You want to {x}. Which example should we look at? Please bring one.", _EXAMPLE),
        Wanted(
            "We'll talk about your goal as well: to {x}. Please think of one thing that makes it"
            " hard.",
            "What is the one thing that makes it hard?",
        ),
        Wanted("You want to {x}. What have you tried so far? Please tell me when we meet.", _TRIED),
    ),
    "ask": (
        Wanted(
            "You'd like to know {x}. What have you heard about that so far?",
            "What have you heard about that so far?",
        ),
        Wanted(
            "You want to know {x}. Please bring one thing that made you ask.",
            "What is the one thing that made you ask?",
        ),
        Wanted(
            "Part of our meeting is for your question: {x}. What is your own guess?",
            "What is your own guess?",
        ),
        Wanted(
            "Before we meet I'll think about your question: {x}. What have you seen of that"
            " yourself?",
            "What have you seen of that yourself?",
        ),
        Wanted(
            "You'd like to find out {x}. Please write down what you believe so far, in one"
            " sentence.",
            "What is the sentence that you've written down?",
        ),
    ),
    "have": (
        Wanted("You hope for {x}. Please bring one example, in three sentences.", _EXAMPLE),
        Wanted(
            "Part of our meeting is for what you want: {x}. Please bring one example.", _EXAMPLE
        ),
        Wanted("You'd like {x}. What have you tried so far? Please tell me when we meet.", _TRIED),
    ),
}
THEIRS_OF_PEOPLE = {
    "do": (
        Wanted(
            "Part of our meeting is yours: you want to {x}. What would you like to ask me?",
            _ASKS_ME,
        ),
    ),
    "ask": (
        Wanted(
            "Part of our meeting is for your question: {x}. What would you like to ask me?",
            _ASKS_ME,
        ),
    ),
    "have": (
        Wanted(
            "Part of our meeting is for what you want: {x}. What would you like to ask me?",
            _ASKS_ME,
        ),
    ),
}
"""The same where a goal is about people or somebody's life: nobody's example."""
OFFER = (
    "I'll bring {x}. Please have a question ready about that.",
    "You'll see {x} when we meet.",
    "When we meet I'd like to show you {x}.",
    "I have {x} ready for you. We can look together when we meet.",
)
