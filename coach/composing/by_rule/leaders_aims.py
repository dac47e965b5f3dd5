"""Ways to speak about something that a leader wants to do, to have or to avoid."""

from __future__ import annotations

from coach.composing.by_rule.turn import Turn

_AGREE = "Who would have to agree to that?"
_FIRST = "Who would notice it first?"
EARLIER = (
    Turn(
        "What came too late",
        "What did you hear too late in the last months?",
        "Who could have told you sooner?",
        "Hear it to the end before you say how it looks from your place.",
    ),
    Turn(
        "Who tells such things today",
        "Who tells you such things today, and what do you do when it's bad news?",
        "What would make it easier for the next one?",
        "Leave names out; say only which way the news took.",
    ),
    Turn(
        "Before anybody says it",
        "What would have to be different before you'd tell me bad news early?",
        "What could you say this week, so that people believe it?",
        "Say what holds people back, as far as you like, and name nobody.",
        "mentee",
    ),
)
HABIT = (
    Turn(
        "When it was hardest",
        "When was {doing} hardest for you this month?",
        "What would I see you do there the next time?",
        "Take one occasion, and let it be told before anybody judges it.",
    ),
    Turn(
        "What has helped so far",
        "What has helped with {doing} so far, even a little?",
        "Where could you use that next?",
        "Ask for small things, too.",
    ),
    Turn(
        "Seen from outside",
        "How do you notice from outside how I get on with {doing}?",
        "Which sign shall I give you if you forget?",
        "Say what you could see and hear, and only what you want to say.",
        "mentee",
    ),
)
PRACTICE = (
    Turn(
        "The next chance for it",
        "When do you next have a chance to {act}?",
        "What would I see you do there?",
        "Take a real occasion that has a date.",
    ),
    Turn(
        "What others would see",
        "What would somebody see who watched you {act}?",
        "How shall I tell you when I see it?",
        "Stay with what can be seen; what was meant is another matter.",
    ),
)
AVOID = (
    Turn(
        "Heard in time",
        "What would you have to hear in time to {act}?",
        "Who would tell you, and how?",
        "Speak of what is likely; leave out what could only just happen.",
    ),
    Turn(
        "What to watch out for",
        "I want to {act}. What should I watch out for first?",
        "Who would be able to step in before that happens?",
        "Say what you would look at from your place. Whose fault anything was is not the subject.",
        "mentee",
    ),
)
ACT = (
    Turn(
        "If it were yours to decide",
        "I want to {act}. What would you look at first if you could decide?",
        _AGREE,
        "Say what you see from your place; nobody expects a whole plan.",
        "mentee",
    ),
    Turn(
        "What helps, and what is in the way",
        "Which of your plans for this quarter helps you to {act}, and which one is in the way?",
        "What could you stop doing for that?",
        "Take plans that already have a date.",
    ),
    Turn(
        "Whose help it takes",
        "Who else could help you to {act}?",
        "What would they need from you for that?",
        "Jobs are enough where you don't want to give names.",
    ),
)
ACT_THAT_CHANGES = (
    Turn(
        "What gets in the way",
        "What gets in the way where you work when I try to {act}?",
        "What of that could you move yourself?",
        "Say what you see, as far as you like; you needn't have a solution.",
        "mentee",
    ),
    Turn(
        "What would be different",
        "What would change where I work if you managed to {act}?",
        _FIRST,
        "Describe what one could see on an ordinary day.",
    ),
    Turn(
        "Tried so far",
        "What has been tried so far to {act}, and by whom?",
        "Which of it would you do again?",
        "Hear what went wrong as well as what worked.",
    ),
)
"""Further ones, for what can be seen to be different afterwards."""
THING = (
    Turn(
        "Where to begin",
        "I'd like {thing}. Where would you begin?",
        _AGREE,
        "Say what you see from your place; you needn't have a whole plan.",
        "mentee",
    ),
    Turn(
        "What would change",
        "What would change where I work with {thing}?",
        _FIRST,
        "Say what somebody would see who walked in.",
    ),
    Turn(
        "What helps, and what is in the way",
        "Which of your plans for this quarter helps towards {thing}, and which one is in the way?",
        "What could you put off for that?",
        "Look at plans that already have a date.",
    ),
    Turn(
        "Tried so far",
        "What has been tried for that so far, and by whom?",
        "Which of it would you do again?",
        "Ask about what failed, too, without blaming anybody.",
    ),
)
PERSONS_WORK = (
    Turn(
        "In your own work first",
        "I don't speak for everybody. What would you begin with that needs nobody's story?",
        "Which day would that be?",
        "Stay with the leader's own work; nobody's life is the subject.",
    ),
    Turn(
        "Changed so far",
        "What have you changed in your own work so far to {act}?",
        "Who would have noticed?",
        "Small changes count as well.",
    ),
    Turn(
        "Rules and habits",
        "Which of our rules and habits are in the way if you want to {act}?",
        "Which of them is yours to change?",
        "Speak of rules, forms and hours; leave people out of it.",
    ),
)
PLAIN = (
    Turn(
        "What would help today",
        "What would help you most with that today?",
        "What would you like to leave with?",
        "A small thing is enough, and so is nothing.",
    ),
    Turn(
        "What to have at the end",
        "By what would you know at the end of our meetings that it was worth it?",
        "What can be seen of that already?",
        "One sentence is enough.",
    ),
)
LAST = (
    Turn(
        "What has come of it",
        "What has come of that so far, and what hasn't?",
        "Who will ask you about the rest in three months?",
        "Ask, and let the answer take its time.",
    ),
    Turn(
        "What is left to do",
        "What will you still do about that once our meetings are over?",
        "Who will tell you whether it works?",
        "Look for what goes on after your last meeting.",
    ),
)
