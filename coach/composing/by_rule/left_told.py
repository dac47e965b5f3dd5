"""Kinds of what a meeting leaves between the two that are told by who did what to whom.

None of them reads out what somebody felt. The leader's page has what the leader can take on without
asking for anything.
"""

from __future__ import annotations

import re

from coach.composing.by_rule import left_signs, talk_signs
from coach.composing.by_rule.left import Left
from coach.composing.cards import principles

TRAVELLED = Left(
    None,
    "What became of what I told you",
    "Raise it as a fact with a question, hear the answer and stop there. If it isn't enough, the"
    " coordinator is the next one to hear of it.",
    (
        (
            "Something that I told only here has reached somebody else. What did you say, and to"
            " whom?",
        ),
        (
            "A thing that was for this room has come back to me from outside. First the facts:"
            " what was said, and who heard it?",
        ),
    ),
    "The breach is raised as a fact with a question, in a room with time.",
    rests=principles.BREACH_AS_FACT,
    apart=(
        "There is one thing that needs a closed door. Where could we have five minutes for it this"
        " week?",
    ),
    signs=left_signs.TRAVELLED,
    unless=left_signs.TRAVELLED_UNLESS,
    hidden=True,
)
SETBACK = Left(
    None,
    "Mine to finish or to leave",
    "Whether you tell anything about it is for you to decide, today and later. One sentence is"
    " enough, and so is none.",
    (
        (
            "There is something from last time that I'd like to finish or to leave. Which of the"
            " two is mine to say, and I'll say it today.",
        ),
        (
            "One thing from last time is mine, and I decide whether we come back to it. If I don't"
            " bring it up, please leave it.",
        ),
    ),
    "What is somebody's own is for them to tell or to leave.",
    rests=principles.YOURS_TO_TELL,
    signs=left_signs.SETBACK,
    unless=left_signs.SETBACK_UNLESS,
    hidden=True,
)
SINGLED_OUT = Left(
    None,
    "What it did elsewhere",
    "Say what came of it and for whom; no names, no story, no reproach.",
    (
        (
            "What you did after we talked was well meant, I think, and it has a price among"
            " colleagues. How could it be mended for everybody?",
            "Before anything else is done about it: what would you ask me first?",
        ),
        (
            "I'd like you to mend nothing for me alone. What could you do that holds for us all?",
            "How shall we agree on it before you speak to anybody?",
        ),
    ),
    "A leader who mends it for everybody singles nobody out, and no story need be told.",
    rests=principles.MENDED_FOR_ALL,
    apart=("I'd like you to mend nothing for me alone. What could you do that holds for us all?",),
    signs=left_signs.SINGLED_OUT,
    unless=left_signs.SINGLED_OUT_UNLESS,
    theirs=(
        "After we talked I did something without asking you first. From now on I ask you before I"
        " speak to anybody.",
        "You needn't tell me what came of it. What I mend next, I mend for everybody.",
    ),
    hidden=True,
    in_short=True,
    lasting=True,
)
SILENT = Left(
    None,
    "When somebody else comes in",
    "What you let pass isn't your fault, and it can be said in one sentence. It is about the next"
    " time; the last one needs no defence.",
    (
        (
            "Last time somebody else spoke to me while you were there. What can I count on from you"
            " the next time?",
            "Which words will you use, so that I know them?",
        ),
        (
            "When others are there, I can't always answer for myself. Which sentence of yours can I"
            " count on the next time?",
            "Who of us says it first?",
        ),
    ),
    "Settled beforehand, it takes one short sentence at the next meeting.",
    rests=principles.LET_PASS,
    signs=left_signs.SILENT,
    theirs=(
        "Somebody spoke to you in front of me as nobody should, and I didn't speak up. That was"
        " mine to do.",
        "Next time I say one short sentence at once, in an ordinary voice, and we go on with our"
        " meeting.",
    ),
    their_rests=principles.SAY_IT_AT_ONCE,
    hidden=True,
    lasting=True,
)
LAUGHTER = Left(
    None,
    "What isn't laughed at here",
    "One sentence on it, without a story: you laugh about the process and about yourselves, and"
    " never about who somebody is.",
    (
        (
            "There was a laugh last time at somebody's expense. I'd rather we did without. What"
            " shall we say when it slips out again?",
        ),
        (
            "I like to laugh about the process, and not about who somebody is. How shall I tell you"
            " when a joke comes too close?",
        ),
    ),
    "Said once and in general, it needn't be said about anybody.",
    rests=principles.LAUGH_ABOUT,
    signs=talk_signs.LAUGHTER,
    unless=talk_signs.LAUGHTER_UNLESS,
    theirs=(
        "Last time I laughed where nothing was funny. I can laugh about the process and about"
        " myself, and never about who somebody is.",
        "You needn't say anything to it.",
    ),
    hidden=True,
)
OVERTALK = Left(
    None,
    "One rule for today's talk",
    "Share the minutes out beforehand. Where both have seen the rule, it does the interrupting.",
    (
        (
            "One thing for today: I'd like to get to the end of what I say, however long it takes."
            " How shall I show you that I've finished?",
        ),
        (
            "Today I'd like one rule: whoever speaks says when they are done. What would make it"
            " easy for you to wait for that?",
        ),
    ),
    "A rule that both have seen puts nobody in the wrong.",
    rests=principles.MINUTES_SHARED,
    signs=talk_signs.OVERTALK,
    unless=talk_signs.OVERTALK_UNLESS,
    theirs=(
        "Last time I had most of the minutes. Today you begin, and I wait until you say that you've"
        " finished.",
        "If I forget it, raise a hand: that does the interrupting, and I'll stop where I am.",
    ),
    hidden=True,
)
CUT_SHORT = Left(
    None,
    "The time that is ours",
    "No reasons needed: whoever is late says so, you end on time, and the next date is kept free.",
    (
        (
            "Last time there was less of our hour than we'd planned. Which time is the safest for"
            " you, and what keeps it free?",
        ),
        (
            "I plan my work around these meetings. What would keep the next one where it is?",
            "If one has to move or starts late, how early can we say so?",
        ),
    ),
    "A time that is guarded beforehand needn't be argued about afterwards.",
    rests=principles.ON_TIME,
    signs=talk_signs.CUT_SHORT,
    unless=talk_signs.CUT_SHORT_UNLESS,
    theirs=(
        "Last time some of our hour went to other things of mine. Today we end on time, and the"
        " next date stays where it is.",
        "If I'm ever late, I'll say so myself, and early.",
    ),
    ahead=True,
)
UNCLEAR = Left(
    None,
    "The part that went by too fast",
    "Nobody is tested here. Go on from your notes with what is clear, and say where the thread was"
    " lost.",
    (
        (
            "Of what you explained last time I have a part. I'll say it back as far as I have it."
            " What comes after that?",
        ),
        (
            "I lost the thread at one point last time. Which example would you take to show it"
            " again?",
            "I'll say stop when it goes too fast for me.",
        ),
    ),
    "Saying where the thread was lost takes a sentence, and then you go on.",
    rests=principles.LOST_THREAD,
    signs=talk_signs.UNCLEAR,
    unless=talk_signs.UNCLEAR_UNLESS,
)
REPLANNED = Left(
    re.compile(
        r"\b(?:mentee|leader)\b[^.;]*\b(?:changed|switched|dropped|turned over|jumped)\b[^.;]*"
        r"\b(?:plan|agenda|order|subject|topic)s?\b[^.;]*\b(?:twice|while|again|times|half way)\b",
        re.IGNORECASE,
    ),
    "A plan that may change, and how",
    "Agree how a change is told today, and write it on the page.",
    (
        (
            "The plan changed on the way last time, and I lost the thread. If it has to change"
            " today, who says so, and how do we both see it?",
            "I'll give a sign when I've lost it. Which sign shall it be?",
        ),
        (
            "Last time the plan changed while we talked. If you'd like to change it today, will you"
            " say so and wait until I've said yes?",
        ),
    ),
    "What is settled about a change beforehand needs no courage in the middle of it.",
    rests=principles.LOST_THREAD,
)
GRAVE = (TRAVELLED, SETBACK, SINGLED_OUT, SILENT)
OF_THE_TALK = (LAUGHTER, OVERTALK, CUT_SHORT)
"""Which of them comes first where a note tells several."""
