"""Ways to speak about something that a leader came to understand or to learn.

The mentor is mostly the one who knows: then the leader asks, and the mentor tells as much as they
like. What a leader can be asked is what they make of it, whom they hear and what they would do.
"""

from __future__ import annotations

from coach.composing.by_rule.turn import Turn

_TELLS = "Tell what you know from the work, as much as you like; a guess is called a guess."
_GO = "How long would you stay, and who should know that you're coming?"
_FROM = "Where does that come from: figures, hearsay, or something you were there for?"

CLAUSE = (
    Turn(
        "Asked from the desk, told from the work",
        "I'd like to hear it from you, as far as you want to tell: {clause}.",
        "What of that would you not have guessed from your desk?",
        _TELLS,
        "mentee",
    ),
    Turn(
        "What an answer would change",
        "What would you do differently if you knew {clause}?",
        "Who would notice the difference first?",
        "An answer is worth having where something hangs on it.",
        for_a_set=True,
    ),
    Turn(
        "The answer so far",
        "What is your own answer so far, in one sentence?",
        _FROM,
        "Hear the sentence to its end; then say where yours is another.",
    ),
    Turn(
        "Who else could say",
        "Who else could tell you {clause}?",
        "How would you ask them so that they can say it?",
        "You needn't be the only one who is asked.",
    ),
    Turn(
        "Where the question comes from",
        "When did you begin to ask yourself {clause}?",
        "What had you seen or heard?",
        "The question's own story first; answers can wait.",
        for_a_set=True,
    ),
    Turn(
        "A smaller question to begin with",
        "Which smaller question would you begin with, to find out {clause}?",
        "Whom will you put it to this week?",
        "A question that somebody can answer in a sentence.",
        "mentee",
    ),
    Turn(
        "Said where no leader listens",
        "What is said about that where I'm not there?",
        "What would have to happen before you heard it?",
        "Nobody has to be quoted for this, and you may leave out what you like.",
        "mentee",
    ),
    Turn(
        "Where to go and find out",
        "Where would you send me first, to find out {clause}?",
        _GO,
        "A place and an hour are enough of an answer.",
        "mentee",
    ),
    Turn(
        "A guess before the answer",
        "I'll guess first, in two sentences: {clause}. Stop me where it's wrong.",
        "Where did that guess come from?",
        "Let the guess be finished; then say what is different where you work.",
        "mentee",
    ),
    Turn(
        "The last time it showed",
        "When did you last see something of it yourself: {clause}?",
        "What would you have done about it that day?",
        "One occasion, as it was; leave out whoever mustn't be known.",
        "mentee",
    ),
    Turn(
        "What no report tells",
        "What would no report of ours tell me about {clause}?",
        "Which report did you last read on it, and who had written that?",
        _TELLS,
        "mentee",
    ),
    Turn(
        "One hour of last week",
        "Which hour of last week would you have shown me, to find out {clause}?",
        "What do you think you would have seen in it?",
        "An hour and a place; who was in it doesn't matter.",
        "mentee",
    ),
    Turn(
        "Two answers to one question",
        "I'd like two answers, if you have them, yours and one that you've heard: {clause}.",
        "Which of the two had you expected?",
        "Say which is which; nobody is named.",
        "mentee",
    ),
)
"""For any indirect question."""
REASONS = Turn(
    "The reason given and the other one",
    "Which reasons do people give, and which may they keep to themselves?",
    "Who would tell you the other one?",
    "The polite reason and the other one, side by side.",
)
"""For a question why people do something."""
COST = Turn(
    "Who pays, and in what",
    "Who pays for it first, as far as you know: in money, in time or in chances?",
    "Where is that written down, if anywhere?",
    "What nobody counts belongs on the bill, too.",
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
        "What should somebody in my place know first who wants to {act}?",
        "What have you been told about that so far, and by whom?",
        _TELLS,
        "mentee",
    ),
    Turn(
        "The picture so far",
        "What is your picture so far, in one sentence?",
        _FROM,
        "The first picture, said aloud; then yours beside it.",
    ),
    Turn(
        "Who else could help",
        "Who else could help you to {act}?",
        "What would you ask them?",
        "You needn't be the only one who is asked.",
    ),
    Turn(
        "Where to be sent first",
        "Where would you send me first, to {act}?",
        _GO,
        "A place and an hour are enough of an answer.",
        "mentee",
    ),
    Turn(
        "What is missing from the picture",
        "I want to {act}. I'll say what I think I know; you tell me what is missing.",
        "Where do you have that from?",
        "Let the picture be finished; then add one thing to it.",
        "mentee",
    ),
    Turn(
        "What no report tells",
        "What would no report of ours tell me, if I want to {act}?",
        "Which report did you last read on it, and who had written that?",
        _TELLS,
        "mentee",
    ),
)
"""For a subject that somebody wants to understand."""
SKILL = (
    Turn(
        "Without help by the last meeting",
        "What would you like to do without help by our last meeting?",
        "Which step of that shall we try right here?",
        "One thing, small enough for today.",
    ),
    Turn(
        "Where it stops today",
        "Where do you stop today, and what do you do then?",
        "Shall I show you, or would you rather try while I watch?",
        "The leader's hands on the keys, not yours.",
    ),
    Turn(
        "What to try first",
        "What would you show me first, if I want to {act}?",
        "What would you use that for on an ordinary Tuesday?",
        "Show one thing, then let it be done without you.",
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
        "Nobody answers for a group, and a no needs no reason.",
    ),
    Turn(
        "What your own work has to do with it",
        "I don't speak for everybody. What in your own work would you look at first?",
        "Who else should be asked, and in which way?",
        "It begins with what the leader does, and not with what the mentor is.",
    ),
    Turn(
        "Rules and forms, read again",
        "Which of our own rules and forms have you read with that in mind?",
        "Which line would you change?",
        "What can be read needn't be told by you.",
    ),
)
"""A goal about who people are: what somebody tells of it is theirs, and no leader's case."""
LEARN_LAST = (
    Turn(
        "Now and at the start",
        "What do you know about that by now, and since when?",
        "What has stayed open?",
        "Ask, then leave the time to the answer.",
    ),
    Turn(
        "For whoever begins with this",
        "What would you tell somebody in your place who begins with that today?",
        "Whom would you send them to?",
        "It shows what has been understood.",
    ),
    Turn(
        "Whom to ask from now on",
        "Whom could I ask when we no longer meet, to {act}?",
        "How will you ask them so that they can say no?",
        "A name, where you know one that would like to be asked.",
        "mentee",
    ),
)
"""For a last meeting."""
