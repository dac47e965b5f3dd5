"""Sentences of the guidance that moves within a meeting rest on."""

from __future__ import annotations

LIMIT = (
    "Say three things in one breath: what you are glad of, what is too much, and which way stays"
    " open."
)
SHOWN_LATER = (
    "Settle first how the two of you will work; after that, what is yours to show can be offered at"
    " any meeting."
)
MIDDLE = "What you named for a meeting has the middle of it, and all else is kept short."
LISTED = "Send it beforehand as a list of what you have in mind, and ask what the other would add."
LOOKED_AT = "Whatever you bring is looked at before anybody explains it."
GUESSED = "Lay it down and say nothing for half a minute, or ask for a guess before you show it."
ONE_PIECE = "One piece of it, chosen beforehand, is enough."
ONE_CASE = "What you tell begins with one case, told from its start to its end."
NO_VERDICT = "Say what happens and leave the verdict out."
AS_SEEN = "Say how it looks from your place, and call a guess a guess."
NEXT_FROM_ANSWER = "What you ask takes one question, and the next one comes out of the answer."
STORY_FIRST = "Let the story be told first; the reasons come by themselves."
LAST_CASE = (
    "Where it is about how something is done, ask for the last case of it, or for a"
    " drawing on half a page, and ask for what is not written down."
)
TO_ITS_END = "What the other one tells is heard to its end before you ask anything."
SEEN_FIRST = "Ask what was seen before you ask what it means."
WHAT_REACHED = (
    "If a speech or a draft is tried out on you, say first what reached you, and give"
    " advice only if it is wanted."
)
BOTH_CAN_SEE = "What the two of you work on begins with the piece that both can see."
THERE_AND_MISSING = (
    "First what is there, then what is missing; let the leader's hand do it, and not yours."
)
FIRST_IDEAS = "Where it is to be settled, each says a first idea before either is discussed."

MOVES = (
    LIMIT,
    SHOWN_LATER,
    MIDDLE,
    LISTED,
    LOOKED_AT,
    GUESSED,
    ONE_PIECE,
    ONE_CASE,
    NO_VERDICT,
    AS_SEEN,
    NEXT_FROM_ANSWER,
    STORY_FIRST,
    LAST_CASE,
    TO_ITS_END,
    SEEN_FIRST,
    WHAT_REACHED,
    BOTH_CAN_SEE,
    THERE_AND_MISSING,
    FIRST_IDEAS,
)
