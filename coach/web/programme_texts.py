"""Every word that the coordinator's Programme and Library tabs say by themselves."""

from __future__ import annotations

PROGRAMME = "Programme"
LIBRARY = "Library"

PROGRAMME_LEAD = (
    "How far the pairs are, from days and numbers alone. Nothing that anybody wrote is shown here, "
    "to you or to anyone but the two of them."
)
GOAL = "What the programme is for"
PAIRS = "Pairs"
NO_PAIRS = (
    "No pair yet. Bring pairs in from a file on the machine of the coach: "
    "coach pairs import FILE.json"
)
STUCK_LEAD = {0: "Nobody is waiting for a word from you.", 1: "1 pair may want a word from you."}
STUCK_MANY = "{n} pairs may want a word from you."
STUCK = {
    "no-day": "no day for the next meeting",
    "day-passed": "the day passed, and nothing shows that they met",
}
HEADS = ("Pair", "How far", "Last met", "Next")
MEETING = "meeting {number} of {planned}"
STAGES = {
    "contract": "agreeing how to work",
    "perspective": "the mentor's view",
    "evidence": "a belief, and what was found",
    "practice": "trying something out",
    "commitments": "promises tested",
    "review": "looking back",
}
FINISHED = "all meetings held"
NEVER = "not yet"
NO_DAY = "no day"
THEMES = "What at least five pairs share"

LIBRARY_LEAD = (
    "What the coach may quote to your pairs: its own library, and the documents of your programme."
)
COUNTS = "Its own library"
DOCUMENTS = "Your documents"
NO_DOCUMENTS = "None yet. Add some on the machine of the coach: coach ingest FOLDER --as YOUR-LOGIN"
HELD = "Held back, until you have read it"
HELD_LEAD = (
    "Each of these looks as if it gave orders to the machine. Read the sentence. A training text "
    "about such orders may be harmless; an order hidden in a handbook is not."
)
HELD_NONE = "Nothing is held back."
WHICH = "Document"
RELEASE = "It is harmless: let it in"
DISCARD = "Delete what is held"
RELEASED = "{name} can be found and quoted now."
DISCARDED = "Nothing is kept of {name}. The file itself stays where it is."
COVERAGE = "What the library covers, for mentor / leader"
KINDS = {
    "guidance": "guidance documents",
    "activities": "activities",
    "evidence": "evidence cards",
    "questions": "questions",
    "situations": "situations",
    "replies": "replies",
    "workplace": "things at work",
    "follow_ups": "follow-ups",
}
