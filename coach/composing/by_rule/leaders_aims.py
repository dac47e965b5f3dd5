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
        "No names are needed; the way that it took is enough.",
    ),
    Turn(
        "Before anybody says it",
        "What would have to be different before you'd tell me bad news early?",
        "What could you say this week, so that people believe it?",
        "Say what holds people back, as far as you like; no names.",
        "mentee",
    ),
)
HABIT = (
    Turn(
        "When it was hardest",
        "When was {doing} hardest for you this month?",
        "What would I see you do there the next time?",
        "One occasion, told without a verdict.",
    ),
    Turn(
        "What has helped so far",
        "What has helped with {doing} so far, even a little?",
        "Where could you use that next?",
        "What helped a little is worth keeping.",
    ),
    Turn(
        "Seen from outside",
        "How do you notice from outside how I get on with {doing}?",
        "How would you like me to show you when it slips?",
        "As somebody in the room would tell it, and only what you want to say.",
        "mentee",
    ),
)
PRACTICE = (
    Turn(
        "The next chance for it",
        "When do you next have a chance to {act}?",
        "What would I see you do there?",
        "A real occasion, with its date.",
    ),
    Turn(
        "What others would see",
        "What would somebody see who watched you {act}?",
        "How shall I tell you when I see it?",
        "What could be seen, and not what was meant.",
    ),
)
AVOID = (
    Turn(
        "Heard in time",
        "What would you have to hear in time to {act}?",
        "Who would tell you, and how?",
        "What is likely, and not all that could happen.",
    ),
    Turn(
        "What to watch out for",
        "What would you watch out for first, to {act}?",
        "Who could stop it in time?",
        "Say what you would look at from your place; whose fault it was is another subject.",
        "mentee",
    ),
)
ACT = (
    Turn(
        "If it were yours to decide",
        "What would you look at first, to {act}, if it were yours to decide?",
        _AGREE,
        "Say what you see from your place; you needn't have a whole plan.",
        "mentee",
    ),
    Turn(
        "What helps, and what is in the way",
        "Which of your plans for this quarter helps you to {act}, and which one is in the way?",
        "What could you stop doing for that?",
        "Plans that stand in a diary, and not intentions.",
    ),
    Turn(
        "Whose help it takes",
        "Who else could help you to {act}?",
        "What would they need from you for that?",
        "By their jobs, if names are too much.",
    ),
)
ACT_THAT_CHANGES = (
    Turn(
        "In the way, seen from below",
        "What gets in the way where you work when I try to {act}?",
        "What of that could you move yourself?",
        "Say what you see, if you like; you needn't have a solution.",
        "mentee",
    ),
    Turn(
        "What would be different",
        "What would change where I work if you managed to {act}?",
        _FIRST,
        "A picture that could be seen, and no figure.",
    ),
    Turn(
        "Tried so far",
        "What has been tried so far to {act}, and by whom?",
        "Which of it would you do again?",
        "What went wrong counts as well.",
    ),
)
"""Further ones, for what can be seen to be different afterwards."""
THING = (
    Turn(
        "Where to begin",
        "Where would you begin, if you wanted {thing}?",
        _AGREE,
        "Say what you see from your place; you needn't have a whole plan.",
        "mentee",
    ),
    Turn(
        "With that, and without",
        "What would change where I work with {thing}?",
        _FIRST,
        "A picture that could be seen, and no figure.",
    ),
    Turn(
        "What leads there",
        "Which of your plans for this quarter leads to {thing}, and which one leads away?",
        "What could you stop doing for that?",
        "Plans that stand in a diary, and not intentions.",
    ),
    Turn(
        "Tried so far",
        "What has been tried for that so far, and by whom?",
        "Which of it would you do again?",
        "What went wrong counts as well.",
    ),
)
PERSONS_WORK = (
    Turn(
        "In your own work first",
        "I don't speak for everybody. What would you begin with that needs nobody's story?",
        "Which day would that be?",
        "It begins with what the leader does, and not with what the mentor is.",
    ),
    Turn(
        "Changed so far",
        "What have you changed in your own work so far to {act}?",
        "Who would have noticed?",
        "What went wrong counts as well.",
    ),
    Turn(
        "Rules and habits",
        "Which of our rules and habits are in the way if you want to {act}?",
        "Which of them is yours to change?",
        "Rules, forms, hours; nobody's person.",
    ),
)
PLAIN = (
    Turn(
        "What would help today",
        "What would help you most with that today?",
        "What would you like to leave with?",
        "It may be little, and it may be nothing.",
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
        "Ask, then leave the time to the answer.",
    ),
    Turn(
        "What is left to do",
        "What is left to do about that when we no longer meet?",
        "Who will tell you whether it works?",
        "What goes on without you is the point.",
    ),
)
