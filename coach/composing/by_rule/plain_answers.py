"""What can be said of any question of a kind, where no card is about the one that was asked.

None of it pretends to know the pair: who decides, what speaks for each side and who would pay stay
the asker's. Each rests on a sentence of the guidance.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.composing.cards import moves, principles


@dataclass(frozen=True)
class GeneralAnswer:
    """What can be said of any question of a kind, and the guidance that it rests on."""

    told: str
    principle: str
    says: tuple[str, ...] = ()
    """Words, each for one way of deciding."""


TELLING = GeneralAnswer(
    "Whether you tell it is for you to decide, today and later, and a no needs no reason. Before"
    " you tell: would you mind if it came back to you, and what would you like to happen after it?",
    principles.YOURS_TO_TELL,
    ("Please keep this to yourself until I say otherwise.", "I'd rather not talk about that."),
)
ASKING = GeneralAnswer(
    "Asking for what you came for isn't cheeky; the programme is there for your goal as well. Ask"
    " once, in one sentence, and let the answer be a no.",
    principles.MAY_ASK,
)
REFUSAL = GeneralAnswer(
    "Say no to a leader in one short sentence and offer nothing in exchange.",
    principles.SHORT_NO,
    ("Thank you for asking. Not that one.",),
)
RISK = GeneralAnswer(
    "Nobody can promise that speaking up is free, so make it visible: tell the coordinator"
    " beforehand what you are going to raise.",
    principles.NOT_FREE,
    ("What I say here mustn't touch my shifts, my pay or my reviews.",),
)
OTHERS = GeneralAnswer(
    "Speak for yourself only, and ask first what may be said, by whom and with which name; without"
    " that yes, say nothing that points there. Ask your leader how such a thing is decided, and for"
    " no favour.",
    principles.OTHERS_SAY,
    ("How is that decided, and who can look at it again?",),
)
DECISION = GeneralAnswer(
    "My answer for this meeting: not yet. A no can become a yes later, and a yes is hard to take"
    " back. Ask what for, who chose you and what happens to it; and ask yourself who else"
    " would pay for your yes.",
    principles.ASK_WHAT_FOR,
    (
        "You'll have my answer in writing, after I've thought about it.",
        "Yes, if I see everything about me before anybody else does.",
        "Thank you for asking. Not that one.",
    ),
)
CHOICE = GeneralAnswer(
    "You know what speaks for each side, so I don't decide it. Take the smaller step first. Would"
    " you mind if it came back to you?",
    principles.CAME_BACK,
)
THANKS = GeneralAnswer(
    "Thank each other for one particular thing at the end, and agree what becomes of the notes and"
    " of what is still open.",
    principles.THANKS,
    ("Thank you for the hours. What will you go on with, and who hears of it?",),
)
ADVICE = GeneralAnswer(
    "Whoever says so won't be in the room, and you will. Would you mind if it came back to you?",
    principles.CAME_BACK,
)
IDEA = GeneralAnswer(
    "Two questions before you do it: would you mind if it came back to you, and does it need"
    " another person's secret? If either is a yes, leave it.",
    principles.CAME_BACK,
)
PAIRING = GeneralAnswer(
    "Asking for another pairing is nobody's failure, after one meeting or after five, and it goes"
    " to the coordinator without reasons.",
    principles.NOBODYS_FAILURE,
    ("I'd like to be paired with somebody else, please. I'd rather not say why.",),
)
BACK = GeneralAnswer(
    "One true sentence is enough, and then your own subject; a no needs no reason.",
    principles.YOURS_TO_TELL,
    ("Thank you for telling me. I'd like to come back to what we planned.",),
)
WORDS = GeneralAnswer(
    "One true sentence is enough, and a no needs no reason. Then stop.",
    principles.YOURS_TO_TELL,
    ("Thank you for asking. I'd rather leave it there.",),
)
LIMIT = GeneralAnswer(
    moves.LIMIT,
    moves.LIMIT,
    (
        "I'm glad that you bring it to me. It's more than I can carry. Let's stay with what we"
        " planned.",
    ),
)
LIMIT_ON_MESSAGES = GeneralAnswer(
    moves.LIMIT,
    moves.LIMIT,
    (
        "I like it that you think of our talks. Between them it's too much for me. Keep it for the"
        " meeting, and I'll take it up there.",
    ),
)
SHOWN_LATER = GeneralAnswer(
    moves.SHOWN_LATER,
    moves.SHOWN_LATER,
    ("I've brought something from work. Shall we look at it now, or next time?",),
)
DOUBT = GeneralAnswer(
    "Open with the fact and one question: what you noticed counts, whatever it turns out to be.",
    principles.OPEN_QUESTION,
)
DANGER = GeneralAnswer(
    "Noticing isn't being dramatic. If it sounded as if somebody wants to die or is in danger, ask"
    " today, in private and in plain words, and with a yes get help at once: emergency number, the"
    " organisation's line, or the nearest person you trust.",
    principles.HELP_AT_ONCE,
)
FOR_WORDS = GeneralAnswer(
    "Ask first what for, who chose you and what happens to it; then say as little as is true.",
    principles.ASK_WHAT_FOR,
    ("Before I say yes or no: what is it for, and who will see it?",),
)
FOR_HELP = GeneralAnswer(
    "Ask first what for, and who chose you; a no needs no reason.",
    principles.ASK_WHAT_FOR,
    ("Before I answer: what is it for, and who else was asked?", "Thank you. Not that one."),
)
CARRIED = GeneralAnswer(
    "Don't become the way in for other people's points: whoever collects them is soon asked for the"
    " answers, too. Say whose it is only with their yes.",
    principles.WAY_IN,
    ("This comes from others. Who opens a way for them, with an answer at its end?",),
)
PRIVATE = GeneralAnswer(
    "You needn't: whether you tell anything about yourself is for you to decide, today and later,"
    " and a no needs no reason.",
    principles.YOURS_TO_TELL,
    ("That part is private. What I can show you is how the work goes.",),
)
THIRD = GeneralAnswer(
    "Two true sentences, soon and face to face, before anybody else tells it: what came from you"
    " and what didn't. Defend nobody, and promise nothing that isn't yours to do.",
    principles.OTHERS_SAY,
    (
        "I didn't ask for that, and I've said so. If it's about our work, I'll come to you first.",
        "I said more than I should have. This is what I said, and this is what I'm doing about it.",
    ),
)
ASKERS = GeneralAnswer(
    principles.NOBODYS_NAME,
    principles.NOBODYS_NAME,
    ("We talk about how the work is done, and I carry nobody's name upstairs.",),
)
NO_NAMES = GeneralAnswer(
    "No, you carry nothing and nobody's name upstairs; finding out who did what is the leader's"
    " work, with means that you don't have. Only what could hurt somebody can't wait for a meeting:"
    " report the thing itself today, by the route that exists for it, without a name.",
    principles.NOBODYS_NAME,
    ("I carry nobody's name upstairs. I can show you how it comes to it, whoever is on duty.",),
)
GOING = GeneralAnswer(
    "You needn't: a meeting can be moved, cut short or ended, and so can a pairing, without"
    " reasons. Go if there is one thing that you want said; say it first, and let the rest of the"
    " time depend on the answer.",
    principles.NOBODYS_FAILURE,
    ("I've come to say one thing. After that I'll see how long I stay.",),
)
CLAIM = GeneralAnswer(
    "Say what was counted, by whom and over which time, with both numbers where there are two."
    " Claim no finding on why it is so: a count of your own doesn't tell it.",
    principles.NO_FINDING,
    ("This is what was counted. What else could explain it, and who could check that?",),
)
TWO = GeneralAnswer(
    "Take them as two, so that one answer can't stand for both. Open with the fact and one"
    " question, go on after the answer, and then do the same with the other.",
    principles.OPEN_QUESTION,
    ("I have two questions today, and I'd like an answer to each.",),
)
HOLDING = GeneralAnswer(
    "What you made is yours to give, today or later. Ask first what it is for, whose name stays on"
    " it and who gets to see it.",
    principles.ASK_WHAT_FOR,
    ("It's ready. Before I hand it over: what happens with it, and who will be asked?",),
)
SHOWING = GeneralAnswer(
    "Yes, if it is yours or was sent to everybody; no, if it was given to you alone. Open with the"
    " fact and one question, and go on after the answer.",
    principles.OPEN_QUESTION,
    ("This is what was sent. What was it meant to change?",),
)
SAFETY = GeneralAnswer(
    "Yes: what could hurt somebody can't wait for a meeting. Report the thing itself today, by the"
    " route that exists for it; no name is needed for that.",
    principles.NOBODYS_NAME,
    ("This could hurt somebody, so I've reported the thing itself.",),
)
LOCAL = GeneralAnswer(
    "That I can't say from what I have: only somebody at your workplace can. Open with that one"
    " question, in just these words, and go on after the answer.",
    principles.OPEN_QUESTION,
)
