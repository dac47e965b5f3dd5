"""What the coach's own moves rest on: each is looked up in the guidance by meaning.

The sentences are worded as the shipped guidance words them; a library that says the same in other
words gives another quote, and `coach.composing.cards.deck.Deck.principles` holds what was found.
"""

from __future__ import annotations

from coach.composing.cards.moves import MOVES

ASK_PROMISE = (
    "Ask about the promise in the first five minutes, in one neutral sentence, and then wait."
)
NOTHING_YET = (
    "If a promise has come to nothing so far, say so, and ask what would make it possible by a"
    " date."
)
WELL_DONE = "To say well done to a director, say what you saw and what it changed."
OWN_PROMISES = "Keep your own promises small, and make fewer of them than the leader does."
GOOD_PROMISE = "A good promise has a when, a what and a sign that you could see."
AGENDA = (
    "Every agenda has an opening, the last promise, one main thing, a summary, a new promise and"
    " the next date."
)
SHORT_MEETING = (
    "A fifteen-minute meeting is worth having if the leader owes an answer, and is better moved if"
    " you had planned a story."
)
MENTORS_OWN = (
    "A mentor may ask for insight, feedback and an introduction, and a leader may give them openly."
)
SUMMARY_FIRST = "If the leader jumps to a solution, stop it kindly and ask for the summary first."
BREAKS = "Breaks stand in the plan: five minutes after each twenty-five."
WHO_CAN_HEAR = "Open a video meeting by saying who can hear you, and ask the same."
LAST_MEETING = (
    "The last meeting has four parts: what changed, what did not, what each takes along, and what"
    " happens with what is left."
)
ONE_BELIEF = (
    "At this stage you put one belief on the table, show what was found about it, and test it on"
    " something the two of you know."
)
TOLD_TWICE = "Take the topic about which the leader can do something before the next meeting."
NO_FINDING = (
    "Where you know of no finding on a question, claim none, and count something of your own."
)
SURPRISE = "Before you look, each says what would surprise you."
OPEN_QUESTION = "Open with the fact and one question, and go on after the answer."
YOURS_TO_TELL = (
    "Whether you tell anything about yourself is for you to decide, today and later, and a no needs"
    " no reason."
)
CAME_BACK = "Would I mind if it came back to me?"
MAY_ASK = "Asking for what you came for isn't cheeky; the programme is there for your goal as well."
ASK_WHAT_FOR = (
    "If you are asked to be visible for the programme, ask what for, who chose you and what happens"
    " to the text."
)
SHORT_NO = "Say no to a leader in one short sentence and offer nothing in exchange."
OTHERS_SAY = "Speak for yourself only, and tell a colleague beforehand who will come into it."
NOT_FREE = (
    "Nobody can promise that speaking up is free, so make it visible: tell the coordinator"
    " beforehand what you are going to raise."
)
NOBODYS_FAILURE = (
    "Asking for another pairing is nobody's failure, after one meeting or after five, and it goes"
    " to the coordinator without reasons."
)
THANKS = (
    "Thank each other for one particular thing at the end, and agree what becomes of the notes and"
    " of what is still open."
)
WAY_IN = (
    "Don't become the way in for other people's points: whoever collects them is soon asked for the"
    " answers, too."
)
IN_EARSHOT = (
    "Where others look on or listen in, leave people and private matters out and ask for a door."
)
NOBODYS_NAME = (
    "Tell colleagues in one sentence what the meetings are, and that you carry nothing and nobody's"
    " name upstairs."
)
TWO_LINES = "Two lines with a date are enough, and they protect you from doubting your own memory."
OFFER_REFUSED = (
    "An offer to speak with your manager can be refused afterwards, too: send your no today."
)
LEAD_BACK = "Name what happened and ask for the lead back in one sentence."
ONE_WORD = (
    "When you want to explain, defend or fix, write one word on paper and keep it for the last ten"
    " minutes."
)
THREE_SENTENCES = (
    "To give feedback to somebody senior, say what happened, what it did and what you would like"
    " instead, and stop after three sentences."
)
NAME_THE_PRAISE = (
    'If it goes on, name what it does to the talk: "Each time you call me brave, we stop talking'
    ' about procurement."'
)
HOLDS_HERE = (
    'Three questions carry a whole conversation: "Where have you met this belief?", "What was'
    ' decided because of it?" and "What could we look at to find out whether it holds here?"'
)
BREACH_AS_FACT = (
    "Raise the breach as a fact with a question, in a room with time, and bring somebody if you"
    " like."
)
TAKEN_BACK = (
    'Go to those who heard it and take it back to yourself: "What I said on Tuesday was told to me'
    " in confidence."
)
WHAT_FOLLOWS = (
    "Watch for what follows for your mentor in the next weeks: a cool manager, a lost shift, a"
    " joke."
)
PUT_RIGHT = "I'd like to put it right, and I'd like to hear from you how."
TOO_VAGUE = "Read the agreement again and change the line that was too vague."
ON_TIME = "If you are late, say so and end on time."
MINUTES_SHARED = (
    "Share the minutes out beforehand where one of you has had most of them; a plan that both have"
    " seen does the interrupting."
)
LAUGH_ABOUT = "Laugh about the process, about yourself, and never about who somebody is."
MENDED_FOR_ALL = (
    "A leader who hears of a bad process can mend it for everybody, and no story need be told."
)
LET_PASS = (
    "What you let pass last time isn't your fault, and it isn't lost: it can be said at the next"
    " meeting in one sentence."
)
SAY_IT_AT_ONCE = (
    "When somebody makes such a joke or remark, say one short sentence at once, in an ordinary"
    " voice, and go on with the meeting."
)
LOST_THREAD = (
    'When you lose the thread, say "I\'ve lost my thread", drink, and go on from your notes.'
)
CHECK_AGAIN = "Check the surroundings again after ten minutes."
HOW_TO_WORK = (
    "At the start your job is to settle how the two of you will work, and no story is owed yet."
)
HELP_AT_ONCE = (
    "If a leader says that he or she wants to die or is in danger, get help at once: emergency"
    " number, the organisation's line, or the nearest person you trust."
)

ACCESS: dict[str, tuple[str, ...]] = {
    "captions": (
        "Captions run behind, so pause after each turn until the other looks up.",
        "Face the person, keep your hands away from your mouth, and speak at your usual pace.",
        "Send names, abbreviations and odd words to the captioner beforehand.",
        "If booked support fails to arrive, the leader offers a new date at once, so that nobody"
        " has to strain through the hour out of politeness.",
    ),
    "no-reading": (
        "Let eyes do one thing at a time: papers are read before the meeting, or in a silence that"
        " is made for reading.",
    ),
    "one-speaker": ("One person speaks at a time; the end of a turn is marked.",),
    "no-screen": ("Say what is on the screen; never only show it.",),
    "phone": (
        "Do not use the phone for figures, names or anything that has to be read.",
        CHECK_AGAIN,
    ),
    "public": (
        "If one of you is on a train, in an open office or in a car, change the plan and keep to"
        " things that could be overheard.",
    ),
    "video": (
        "Wait two seconds longer than feels natural before you answer, since the delay on the line"
        " makes the person with power win every race to speak.",
    ),
    "second-language": (
        "Slow down a little, use short sentences, and write down numbers and names.",
        'Ask, "Which of my words was hard?" and leave out, "Did you understand?"',
    ),
    "walking": (
        "Two people who walk, each with a headset, may talk more freely than two faces on a"
        " screen.",
    ),
    "hybrid": (
        "When the leader is in the building and the mentor at home, both sit at their own screens.",
        "Put the question into the chat as well as saying it.",
    ),
    "written-ahead": (
        "Send the agenda and every question two days ahead, as text.",
        "Put questions in writing, one at a time, and allow silence or a written answer.",
        "If the plan must change, say so and say what stays the same.",
    ),
    "interruptions": (
        "Where one of you may be called away, do what matters most first, and say at the start how"
        " you will go on afterwards.",
    ),
    "breaks": (BREAKS,),
    "unpaid-time": ("Keep meetings inside the mentor's paid time.",),
    "tired": (
        "Put the hardest item second, after the promise, while you are fresh and there is still"
        " time to leave it well.",
    ),
}
"""Condition of a meeting → guidance for it, most important first."""

ROUTES: dict[str, tuple[str, ...]] = {
    "crisis": (
        "If somebody is in danger now, call the emergency number or the organisation's emergency"
        " line first and talk afterwards.",
        "A crisis needs a person, and the coach is none.",
    ),
    "therapy": (
        "Go to the speaking-up or safeguarding route with danger, wrongdoing or harassment, and to"
        " a doctor or the assistance line with your own health.",
        "The coach offers words for meetings; it is no counsellor and no lawyer, and it says so.",
    ),
    "legal": (
        "Go to HR or a union or staff representative with pay, grading, discipline, a grievance or"
        " an adjustment that was refused.",
        "The coach offers words for meetings; it is no counsellor and no lawyer, and it says so.",
    ),
    "employment": (
        "Go to HR or a union or staff representative with pay, grading, discipline, a grievance or"
        " an adjustment that was refused.",
        "The coach offers words for meetings; it is no counsellor and no lawyer, and it says so.",
    ),
    "grievance": (
        "Go to HR or a union or staff representative with pay, grading, discipline, a grievance or"
        " an adjustment that was refused.",
        "Go to the coordinator with anything about the pair: dates, doubts, discomfort, a change of"
        " partner, an ending, a breach of confidence.",
    ),
    "write-for-me": ("Start your reflection from one question and stay with it.",),
    "other-people": ("What was said in earlier meetings stays between the two of you.",),
    "off-topic": (),
}
"""Route out of scope → guidance that names where it goes."""

EVERY: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            ASK_PROMISE,
            NOTHING_YET,
            WELL_DONE,
            OWN_PROMISES,
            GOOD_PROMISE,
            AGENDA,
            SHORT_MEETING,
            MENTORS_OWN,
            SUMMARY_FIRST,
            BREAKS,
            WHO_CAN_HEAR,
            LAST_MEETING,
            ONE_BELIEF,
            TOLD_TWICE,
            OPEN_QUESTION,
            SURPRISE,
            NO_FINDING,
            YOURS_TO_TELL,
            CAME_BACK,
            MAY_ASK,
            ASK_WHAT_FOR,
            SHORT_NO,
            OTHERS_SAY,
            NOT_FREE,
            NOBODYS_FAILURE,
            HELP_AT_ONCE,
            THANKS,
            WAY_IN,
            IN_EARSHOT,
            NOBODYS_NAME,
            TWO_LINES,
            OFFER_REFUSED,
            LEAD_BACK,
            ONE_WORD,
            THREE_SENTENCES,
            NAME_THE_PRAISE,
            HOLDS_HERE,
            BREACH_AS_FACT,
            TAKEN_BACK,
            WHAT_FOLLOWS,
            PUT_RIGHT,
            TOO_VAGUE,
            ON_TIME,
            MINUTES_SHARED,
            LAUGH_ABOUT,
            MENDED_FOR_ALL,
            LET_PASS,
            SAY_IT_AT_ONCE,
            LOST_THREAD,
            HOW_TO_WORK,
            *MOVES,
            *(line for lines in ACCESS.values() for line in lines),
            *(line for lines in ROUTES.values() for line in lines),
        )
    )
)
"""All of them: `coach.composing.cards.deck.phrases` wants their vectors."""
