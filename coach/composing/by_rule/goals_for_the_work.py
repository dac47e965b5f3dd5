"""What a mentor may want to be different at work, and the questions that get nearer to it."""

from __future__ import annotations

from coach.composing.by_rule.goal_asking import Asking

OBJECT = Asking(
    "{x}",
    "What has to change there",
    (
        "Say in two sentences what is done today instead; then who could change it.",
        "If it can be seen, go and look before you talk about it.",
        "Say what it costs in a week to leave it as it is.",
    ),
    (
        "Who has looked at {x} so far, and what came of it?",
        "Who decides about {x}, and what would they have to see?",
    ),
    (
        "Who has looked at that so far, and what came of it?",
        "Who decides about a thing like that, and what would they have to see?",
    ),
    (
        "What would somebody notice who came and stood there for ten minutes?",
        "What does it cost as it is, and who pays for it?",
        "What could be tried out before anything is bought?",
        "Who would have to measure or sign before anything moves?",
    ),
    (
        "When could you come and see it with whoever decides?",
        "Which small change could be tried first, and from which day?",
    ),
    "What has been looked at on the spot is harder to put off.",
    "a day on which somebody comes to look",
    "Could you find out who decides about a thing like that?",
)
RULE = Asking(
    "{x}, line by line",
    "The rule behind it",
    (
        "First what is written, then what is done.",
        "Read the sentence aloud, then tell the last time it was used.",
    ),
    ("Where is {x} written down, and who may change it?", "What stands in the way of {x} today?"),
    (
        "Where is the rule for that written down, and who may change it?",
        "What is done about that where nothing is written?",
    ),
    (
        "Who could be asked what the rule was made for?",
        "Who would have come out differently with a written rule?",
        "What is handled differently from one place to another?",
        "Who has to be asked before a line of the rule changes?",
    ),
    (
        "What will you put in writing first, and by which day?",
        "What could be tried in one place for a month?",
    ),
    "Somebody wrote it for a reason, and somebody could change it.",
    "the name of whoever may change it",
    "Could you find out who may change that?",
)
HOURS = Asking(
    "{x}, week by week",
    "A plan that holds",
    (
        "Say what upsets the plan most, then what could be fixed.",
        "Take one week as it was planned and as it went.",
    ),
    ("What stands in the way of {x} today?",),
    (
        "Who makes the plan, and what do they have to have by when?",
        "What changes it at the last minute, most of the time?",
    ),
    (
        "Who else carries it when it goes wrong?",
        "Where is it done differently, and what does that cost them?",
        "Which part of the plan could be fixed for a month, just to see?",
    ),
    (
        "What of that can you promise, and from which week?",
        "From which week could it be tried, and who has to know beforehand?",
    ),
    "What can be relied on has a week and a name.",
    "one thing that holds for the coming weeks",
    "Could you find out who makes the plan, and when?",
)
MEANS = Asking(
    "What it takes: {x}",
    "What it takes to get it",
    (
        "Find out which is missing: money, a signature, or somebody to do it.",
        "Begin with the last time that something like it was paid for.",
    ),
    ("What stands in the way of {x} today?",),
    ("Whose budget would it come out of?", "Who signs for a thing like that?"),
    (
        "What did the last request of that kind need to get through?",
        "What does it cost today that it isn't there?",
        "Which smaller version could be there sooner?",
    ),
    ("Who puts the request in, and by which day?", "What would you write under the request?"),
    "It helps to know whose signature is missing.",
    "the name of whoever signs",
    "Could you find out whose signature that needs?",
)
CHANGE = Asking(
    "{x}",
    "What a yes would need",
    (
        "Say what you want in one sentence; then hear what a yes would need.",
        "Say it in the words that somebody in charge of it would use.",
        "Begin with what it would change on an ordinary day.",
    ),
    (
        "Who decides about {x}, and whom do they ask first?",
        "What stands in the way of {x} today?",
    ),
    (
        "Who can say yes to that, and whom do they ask first?",
        "What would you want to know before you say yes to that?",
    ),
    (
        "What has been tried already?",
        "What stands in the way today?",
        "Who would lose something by it?",
        "Where could it be tried for a month before anybody decides for good?",
    ),
    (
        "What of that can you decide alone, and from which day?",
        "What could be different by our next meeting, however small?",
    ),
    "A yes has conditions; once they are said, they can be met.",
    "a list of what a yes would need",
    "Could you find out who would have to say yes to that?",
)
REASON = Asking(
    "The story behind it: {x}",
    "The story behind it",
    (
        "Put the dates in their order before anybody says why.",
        "Tell it once as a story, from the beginning, with no verdict.",
    ),
    ("Who was there when it was decided?",),
    ("What do you know about it that I don't?", "Who was there when it was decided?"),
    (
        "Which reason was given, and which one wasn't?",
        "What would have had to be different for another answer?",
        "Who could still take it up again?",
    ),
    (
        "Whom may I ask for the rest of it?",
        "What can be found out before we meet again, and by whom?",
    ),
    "A reason that is told can be answered; one that isn't gets guessed.",
    "the next person to ask",
    "Who was there at the time? A name would help.",
)
ANSWER = Asking(
    "A plain answer: {x}",
    "A plain answer",
    (),
    (),
    ("Who can say, and what do they go by?", "What would you answer if you had to, today?"),
    (
        "What did the last yes to that rest on?",
        "What were the others told who asked the same?",
        "What could still change the answer after it was given?",
    ),
    (
        "Who gives me a plain answer, and by when?",
        "Whom may I ask, and may I name you?",
    ),
    "With an answer, whatever it is, you can plan.",
    "the name of the person who can say",
    "Who can say? A name beforehand would help.",
)
LEARN = Asking(
    "From the inside: {x}",
    "How it is really done",
    (
        "Have one recent example told from the first call to the end.",
        "Take the last time, and stop wherever a word is new.",
        "One real case beats an overview.",
    ),
    ("The last time it came up, who was in the room?",),
    (
        "Who does it day by day, and could tell it best?",
        "What was the last case of it, from the first call to the end?",
    ),
    (
        "What do those who do it know that nobody writes down?",
        "Whose word weighs more than the chart says?",
        "What would you look at first in my place?",
        "What did you get wrong about it in your first year?",
    ),
    ("Who could show me the next piece of it?", "What may I watch with my own eyes, and when?"),
    "Somebody who has done it can tell what no document says.",
    "one example from the inside",
    "Please have one recent example in mind.",
)
STOP = Asking(
    "Where it happens: {x}",
    "Where it happens, and what could happen there instead",
    (
        "No story is needed; say what should be there instead.",
        "Name the place and the hour, and leave the people out.",
    ),
    (),
    ("Who could end that with one sentence?", "What would have to be there in its place?"),
    (
        "What keeps it going, as far as you know?",
        "Who could end that with one sentence?",
        "What would have to be there in its place?",
    ),
    (
        "What will you do the next time you see or hear of it?",
        "What will you say about that, in your own words, and where?",
    ),
    "What is to stop needs something in its place.",
    "a sentence for the next time",
    "Please think of what could be there in its place.",
)
OTHER = Asking(
    "One step nearer",
    "One step nearer",
    (
        "Turn the wish into something that could be seen within four weeks.",
        "Say how somebody would notice that it has come true.",
        "Look for the smallest piece of it that could begin this month.",
    ),
    (),
    (
        "What would a first step look like that I'd notice within four weeks?",
        "Where is something like that done already, here or elsewhere?",
    ),
    (
        "Who else has to agree, and who asks them?",
        "What have you seen done about it that helped?",
        "What would get in its way first?",
    ),
    (
        "What will you do first, and by which day?",
        "Which part of it will you take, and until when?",
    ),
    "A wish gets nearer by a step that somebody can see.",
    "a first step that can be seen",
    "What would be a first step, seen from your place?",
)
CASE = Asking(
    "{x}, from start to finish",
    "One real case, from start to finish",
    ("One case, in order.",),
    ("Let's take {x}. Who decided on it, and what was in front of them?",),
    ("Who decided it, and what was in front of them?",),
    (
        "Which of the people it touches were asked before that?",
        "What was checked before it counted as done?",
        "Where could it have come out differently?",
        "How long did it lie where, and why there?",
    ),
    (
        "Which step of that is yours to change, and from which day?",
        "Which step would you have wanted to hear about at the time?",
    ),
    "One case that both of you know is better than an opinion about all of them.",
    "the step at which it could have gone otherwise",
    "Please think of one case that you know well.",
)
"""For a goal that something counted stands beside, such as the 14 requests of last month."""
