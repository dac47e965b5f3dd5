"""Every word that the screens say by themselves."""

from __future__ import annotations

PRODUCT = "Reverse Mentoring Coach"

SIGN_IN = "Sign in"
SIGN_IN_LEAD = "Prepare a meeting, reflect on one, or look after a programme."
USERNAME = "Login name"
PASSWORD = "Password"
SIGN_IN_FAILED = (
    "That login name and password do not belong together. "
    "Try again, or ask your coordinator for a reset."
)
SIGN_IN_WAIT = "Too many tries for this login name. Wait a minute, then try again."
SIGN_OUT = "Sign out"
DEMO_LEAD = "This is the synthetic sample programme. Nobody in it is real. Sign in as:"

PREPARE = "Prepare"
REFLECT = "Reflect"
QUALITY = "Quality"

ASK_LABEL = "What do you need for this meeting?"
ASK_PLACEHOLDER = "Ask for an agenda, a topic, questions, or how to …"
SEND = "Send"
STOP = "Stop"
MODE = "Agenda"
MODES = {
    "personalised": "Personalised: for this pair",
    "guided": "Guided: the programme's arc alone",
    "fixed": "Fixed: the coordinator's agenda",
}
EMPTY_LEAD = (
    "What would help before you meet? Say it in your own words, or start from one of these."
)
NEXT_STEPS = {
    "shorter": ("Shorter", "Make it {minutes} minutes"),
    "middle": ("Another middle", "Swap the {middle} item for something else"),
    "stereotype": ("Add a stereotype card", "Give me one topic that takes a stereotype apart"),
    "questions": ("Questions for me", "Give me three questions for me to reflect on"),
}
TAKE_ALONG = "Take it along"
PRINT, AS_MARKDOWN = "to print", "as Markdown"
PRINTED = "Prepared with {product}. Sources:"
READY = "Ready: {title}"
KINDS = {
    "agenda": "an agenda",
    "topics": "topics",
    "questions": "questions",
    "answer": "an answer",
}
COMPOSING = "Looking at your notes, your promises and the library …"
FAILED = "That did not work: {reason} What you typed is kept."
PANEL_EMPTY = "Numbers in the text open what they rest on, here."
SOURCE_GONE = "This source was changed or taken away since. Ask again for what holds now."
PANEL_LABEL = "What this rests on"

SEND_BEFORE = "Send beforehand"
IF_IT_GOES_WRONG = "If it gets difficult"
PREPARE_BEFORE = "Before you meet"
ACCESS = "So that it works for both"
TAKE_AWAY = "A question for the leader to keep"
AVOID = "Better not"
WHOSE_WORK = "Whose work this is"
HAND_OVER = "When it is no longer yours alone"
SKIP_LINE = "You may skip any item without a reason."
WHY = "Why this"
COPY, COPIED = "Copy the message", "Copied"
LEADS = {"mentor": "mentor leads", "mentee": "leader leads", "both": "both"}
WHO = {"mentor": "The mentor", "mentee": "The leader", "both": "Both"}
MOVE_NOTE = "the coach's own suggestion, resting on"

PEOPLE_SAY = "People say"
WAS_FOUND = "What was found"
CAREFUL = "Careful"
ASK_EACH_OTHER = "Ask each other"
CHALLENGE = "One way to take it apart"
LIMITS = "Limits"
GRADES = {
    "strong": "strong evidence",
    "moderate": "moderate evidence",
    "thin": "thin evidence",
    "contested": "contested",
}
REFUSED = "The library has nothing on this."

CHECKS_PASSED = "{n} checks passed"
ANSWERS_NOTHING = "This doesn't answer what you asked; {n} checks looked at what it says"
LEFT_OPEN = "Nothing here takes this up. {asked}"
CHECKS_FAILED = "{n} of {total} checks found something"
READ = "read: {n} passages"
CHECKS = {
    "grounding": "quotes stand word for word in their source, and what is said rests on them",
    "stereotypes": "no stereotype is endorsed, kind-sounding ones included",
    "privacy": "nobody's name, and no other pair's words",
    "timing": "the minutes add up, with an opening and a close",
    "questions": "questions are open, single and not leading",
    "novelty": "nothing that earlier meetings used, and nothing twice",
    "injection": "nothing that gives a machine orders",
    "links": "no address that the source doesn't hold",
    "care": "somebody in danger or distress is led to a person",
    "challenges": "each stereotype is taken up by its challenge",
    "remit": "no diagnosis, no legal advice, no promised effect",
}
"""What each check looked for, in a few words."""


NOT_YOURS = "This page is for somebody else. You were taken to your own."
