"""Ways to speak about something that a leader came to understand or to learn.

The mentor is mostly the one who knows: then the leader asks, and the mentor tells as much as they
like. What a leader can be asked is what they make of it, whom they hear and what they would do.
"""

from __future__ import annotations

from coach.composing.by_rule.turn import Turn

_GO = "How long could you stay, and who should know that you're coming?"
_FROM = "Where does that come from: figures, hearsay, or something you were there for?"

CLAUSE = (
    Turn(
        "What you see from your place",
        "I'd like to know {clause}. What would you say first?",
        "What of that is new to you?",
        "Tell what you know from your own work. Say so where you're only guessing.",
        "mentee",
    ),
    Turn(
        "What an answer would change",
        "What would you do differently if you knew {clause}?",
        "Who would notice the difference first?",
        "Leave time to think before you ask the next question.",
        for_a_set=True,
    ),
    Turn(
        "The answer so far",
        "What is your own answer so far, in one sentence?",
        _FROM,
        "Let the sentence be finished. Then say what you see differently.",
    ),
    Turn(
        "Who else could say",
        "Who else could tell you {clause}?",
        "How would you ask them so that they can answer freely?",
        "You needn't be the only one who is asked.",
    ),
    Turn(
        "Where the question comes from",
        "When did you begin to ask yourself {clause}?",
        "What had you seen or heard?",
        "Hear how the question came up before you look for an answer.",
        for_a_set=True,
    ),
    Turn(
        "What people say among themselves",
        "What is said about that where I'm not there?",
        "What would make it easier for people to say that to you?",
        "Leave names out, and leave out whatever you don't want to tell.",
        "mentee",
    ),
    Turn(
        "Where to go and find out",
        "I'd like to find out {clause}. Where should I go, and at what time of day?",
        _GO,
        "Name a place and a time at which it can be seen.",
        "mentee",
    ),
    Turn(
        "A guess before the answer",
        "I'll guess {clause} before you answer. Where am I wrong?",
        "What made you guess that?",
        "Let the guess be finished; then say what is different where you work.",
        "mentee",
    ),
    Turn(
        "The last time you noticed",
        "I'd like to know {clause}. When did you last notice something of that yourself?",
        "What would you have done about it that day?",
        "Tell one occasion as it was, and leave out the names.",
        "mentee",
    ),
    Turn(
        "What the reports leave out",
        "I'd like to know {clause}. What do our reports leave out?",
        "Which report did you last read about it, and who had written that?",
        "One example that stands in no report is enough.",
        "mentee",
    ),
    Turn(
        "When it could be seen last week",
        "Think of last week. Where could I have seen {clause}?",
        "What would you have expected to see there?",
        "Say the day and the place, and leave the people out.",
        "mentee",
    ),
    Turn(
        "Two answers, one of them your own",
        "Could you tell me {clause}? First as you see it, then as others tell it.",
        "Which of the two had you expected?",
        "Say which answer is your own, and name nobody for the other one.",
        "mentee",
    ),
    Turn(
        "Whom nobody has asked",
        "Whom should I have asked {clause}, and never did?",
        "What has kept you from asking?",
        "Jobs are enough; leave out the names.",
        "mentee",
    ),
    Turn(
        "An answer for the lift",
        "If somebody asked you in the lift {clause}, what would you say today?",
        "How sure are you of that?",
        "Two sentences, as one says them between two floors. Then say what is missing in them.",
    ),
    Turn(
        "A week in your job",
        "If I did your job for a week, on which day would I find out {clause}?",
        "What would you do with it on the day after?",
        "Go through the week and name a day and an hour.",
        "mentee",
    ),
)
"""For any indirect question."""
REASONS = Turn(
    "The reason people give, and the real one",
    "Which reasons do people give, and which may they keep to themselves?",
    "Who would tell you the real one?",
    "Write both kinds of reasons beside each other.",
)
"""For a question why people do something."""
COST = Turn(
    "Who pays, and in what",
    "Who pays for it first, as far as you know: in money, in time or in chances?",
    "Where is that written down, if anywhere?",
    "Think of what nobody counts as well, such as time on the way.",
)
"""For a question what something costs."""
EFFECT = Turn(
    "One day of it",
    "I can tell you one day of it, for myself alone. What would you ask about that day?",
    "What would you check with somebody else?",
    "Tell one day as it was, and leave out what isn't for telling.",
)
"""For a question what something does at work."""
TOPIC = (
    Turn(
        "What to know first",
        "I want to {act}. What should I know first?",
        "What have you been told about that so far, and by whom?",
        "Tell what you know from your own work, as much as you like.",
        "mentee",
    ),
    Turn(
        "The picture so far",
        "What is your picture so far, in one sentence?",
        _FROM,
        "Let the sentence be finished, then say how it looks where you work.",
    ),
    Turn(
        "Who else could help",
        "Who else could help you to {act}?",
        "What would you ask them?",
        "You needn't be the only one who is asked.",
    ),
    Turn(
        "Where to go first",
        "I want to {act}. Where should I go first, and at what time of day?",
        _GO,
        "Say one place and one time; you needn't explain why.",
        "mentee",
    ),
    Turn(
        "What is missing from the picture",
        "I want to {act}. I'll say what I think I know. What is missing?",
        "Where do you have that from?",
        "Hear it to the end, then add one thing.",
        "mentee",
    ),
    Turn(
        "What the reports leave out",
        "I want to {act}. What do our reports leave out?",
        "Which report did you last read about it, and who had written that?",
        "Say what you know from being there, and where you'd have to ask somebody.",
        "mentee",
    ),
)
"""For a subject that somebody wants to understand."""
SKILL = (
    Turn(
        "Without help by the last meeting",
        "What would you like to do without help by our last meeting?",
        "Which step of that shall we try right here?",
        "Choose one thing that is small enough for today.",
    ),
    Turn(
        "Where it stops today",
        "Where do you stop today, and what do you do then?",
        "Shall I show you, or would you rather try while I watch?",
        "Let the leader do the typing.",
    ),
    Turn(
        "What to try first",
        "I want to {act}. What would you show me first?",
        "What would you use that for on an ordinary Tuesday?",
        "Show one thing, then let the leader do it alone.",
        "mentee",
    ),
)
"""For something done with a tool, which the mentor can show."""
PERSONS_LEARN = (
    Turn(
        "Asked about the work",
        "Please ask me about the work: rooms, hours, forms. The rest I tell when I want to."
        " Where shall we begin?",
        "Who is paid to know more about that than I do?",
        "You answer for nobody but yourself, and you may say no without a reason.",
    ),
    Turn(
        "What your own work has to do with it",
        "I don't speak for everybody. What in your own work would you look at first?",
        "Who else should be asked, and in which way?",
        "Stay with the leader's own work; nobody's life is the subject.",
    ),
    Turn(
        "Rules and forms, read again",
        "Which of our own rules and forms have you read with that in mind?",
        "Which line would you change?",
        "You needn't explain what can be read in a rule or a form.",
    ),
)
"""A goal about who people are: what somebody tells of it is theirs, and no leader's case."""
LEARN_LAST = (
    Turn(
        "Now and at the start",
        "What do you know about that now that you didn't know at the start?",
        "What has stayed open?",
        "Ask, and let the answer take its time.",
    ),
    Turn(
        "For whoever begins with this",
        "What would you tell somebody in your place who begins with that today?",
        "Whom would you send them to?",
        "Listen for what has been understood, and add one thing.",
    ),
    Turn(
        "Whom to ask from now on",
        "Whom could I ask when we no longer meet, to {act}?",
        "How will you ask them so that they can say no?",
        "Give a name only if that person would like to be asked.",
        "mentee",
    ),
)
"""For a last meeting."""
