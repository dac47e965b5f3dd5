"""Every word that the screens of a pair's own record say by themselves."""

from __future__ import annotations

AFTER = "After the meeting"
AFTER_LEAD = (
    "A few sentences while it is fresh. Names are taken out before anything is kept, and you see "
    "what stays before you save it."
)
AFTER_MEETING = "Which meeting"
AFTER_JUST_HELD = "Meeting {number}, just held"
AFTER_EARLIER = "Meeting {number}, earlier"
AFTER_WAY = "How you write"
AFTER_ONE_BOX = "In one box"
AFTER_PROMPTS_WAY = "By four short prompts"
AFTER_NOTE = "What was said, what surprised you, what was agreed"
AFTER_NOTE_PLACEHOLDER = "Write or paste. Nothing is stored before you say yes."
AFTER_PROMPTS = (
    ("What we talked about", "We talked about"),
    ("What surprised me", "What surprised me"),
    ("What was hard, or went unsaid", "What was hard"),
    ("What was promised, and by when", "Promised"),
)
"""Each prompt, and the words that stand before its answer in the note."""
AFTER_CHECK = "Check what will be remembered"
AFTER_PREVIEW = "What will be remembered"
AFTER_HOW = (
    "Coloured words take the place of what was masked. Select words to mask more. A dotted one was "
    "only a guess: click it to show the word again."
)
AFTER_MASK = "Mask the selected words"
AFTER_WORDS = "Or type words to mask"
AFTER_WORDS_MASK = "Mask them"
AFTER_NO_WORDS = "Those words do not stand in your text."
AFTER_MASK_THIS = "mask these words"
AFTER_SHOW_AGAIN = "Masked as a guess. Show the word again."
AFTER_POINTING = "Could somebody be recognised?"
AFTER_HINTS = {
    "only": "there may be only one such person",
    "few": "there are only a few such people",
    "title": "one person may hold this post",
    "traits": "together they may fit one person",
    "age": "an exact age or length of service",
    "day-and-place": "a day and a place together",
    "event": "many people may have heard of it",
}
AFTER_PROMISES = "Promises in your note: tick those that were made"
AFTER_USED = "What you used of the agenda"
AFTER_RATINGS = "For you alone, your partner never sees it"
USEFUL = "How useful was it? (1 hardly, 5 very)"
SAFE = "How safe was it to speak? (1 hardly, 5 very)"
READERS = (
    "You two can read this; nobody else, not even the coordinator. "
    "The coach reads it when it prepares something for the two of you."
)
AFTER_SAVE = "Save for the two of us"
AFTER_SAVED = "Saved as you saw it. Your partner can read it under Our pair."
AFTER_KEPT_TYPED = "{reason} Nothing was saved; your text is still in the form."
KINDS = {
    "person": "a person",
    "email": "an e-mail address",
    "phone": "a phone number",
    "address": "an address",
    "postcode": "a postcode",
    "national-id": "a personal number",
    "health-id": "a health number",
    "staff-number": "a staff number",
    "date": "a date",
    "link": "a link",
    "handle": "a handle",
    "account": "an account number",
    "plate": "a number plate",
    "network": "a network address",
    "organisation": "an organisation",
    "place": "a place",
    "detail": "what you chose",
}

OUR_PAIR = "Our pair"
NO_PAIR = "You have no pair in this programme now. The coordinator can tell you more."
PAIR_LEAD = "What the two of you agreed, promised and wrote. Nobody else reads it."
PAIR_GOALS = "Goals"
PAIR_GOAL_OF = {"mentor": "The mentor", "mentee": "The leader", "programme": "The programme"}
PAIR_AGREEMENT = "Agreement"
PAIR_NO_AGREEMENT = "You have not written one down yet."
PAIR_AGREEMENT_SAVE = "Save the agreement"
PAIR_MEETINGS = "Meetings"
PAIR_NEXT = "Next: meeting {number} of {planned}, {when}, {minutes} minutes"
PAIR_NO_DAY = "no day set"
PAIR_HELD = "Meeting {number}, {when}"
PAIR_DAY = "Day of the next meeting, such as 12 March"
PAIR_MINUTES = "Minutes"
PAIR_MEET_SAVE = "Set the next meeting"
PAIR_CALENDAR = "Calendar file"
PAIR_DISCLOSED = "What the mentor chose to tell"
PAIR_NOT_DISCLOSED = "Switched off for the next meeting."
PAIR_NOTHING_TOLD = "Nothing was entered."
PAIR_DISCLOSE = "For the next meeting, let the coach and my partner use what I chose to tell"
PAIR_NOTES = "Notes"
PAIR_NO_NOTES = "No notes yet. The mentor writes them under After the meeting."
PAIR_NOTE = "Meeting {number}"
PAIR_CHANGE = "Change agreement or times"

PROMISES = "Promises"
PROMISES_NONE = "Nothing is promised yet. Small is good: one thing by next time."
PROMISES_DUE = "Due: they open the next agenda"
PROMISES_QUIET = "Quiet for a while: still wanted, or let go? Either is fine."
PROMISES_LATER = "Later"
PROMISES_DONE = "Done. Well kept!"
PROMISES_DROPPED = "Let go"
PROMISE_BY = "by {when}"
PROMISE_CHANGE = "Change a promise, or write one down"
PROMISE_PICK = "A promise"
PROMISE_IS_DONE = "Done"
PROMISE_LET_GO = "Let it go"
PROMISE_REOPEN = "Open again"
PROMISE_DAY = "New day, such as next Friday"
PROMISE_MOVE = "Change the day"
PROMISE_NEW = "What is promised, in a sentence"
PROMISE_WHO = "Who promises"
PROMISE_WHEN = "By when, such as 12 March (may stay empty)"
PROMISE_ADD = "Write it down"
CHANGED = "Done. Both of you see it."
PICK_FIRST = "Choose one first."

RATE = "Your two private ratings"
RATE_SAVE = "Keep, for me alone"
RATED = "Kept. Your partner never sees it."

THEMES_OFFER = "Themes that you would share with the programme"
THEMES_HOW = (
    "Never your words, only the name of a theme. It counts when both of you tick it, and it "
    "appears to others only when at least five pairs share it. Ticks count from the next round on, "
    "every four weeks."
)
THEMES_SAVE = "Offer these"
THEMES_BOTH = "You both offer: {themes}."
THEMES_NONE_BOTH = "Nothing is offered yet by both of you."
THEMES_SHOWN = "What at least five pairs of the programme share"
THEMES_NOT_YET = "Nothing to show this round."
THEMES_WORDS = {
    "belonging": "belonging",
    "buildings": "buildings and access",
    "careers": "careers",
    "confidence": "confidence",
    "credit": "who gets the credit",
    "customers": "customers",
    "data": "data and evidence",
    "decisions": "how decisions are made",
    "digital": "digital work",
    "feedback": "feedback",
    "hiring": "hiring",
    "language": "language",
    "listening": "listening",
    "meetings": "meetings",
    "power": "power",
    "remote-work": "remote work",
    "strategy": "strategy",
    "time": "time",
    "values": "values",
    "visibility": "being seen",
    "wellbeing": "wellbeing",
}

YOURS = "Take along, or have forgotten"
YOURS_EXPORT = "Take all that concerns you along"
YOURS_EXPORT_HOW = "One file. Whoever has it can read it."
YOURS_UNTIL = "The programme forgets everything on {day}."
YOURS_KEPT = "Notes and conversations go by themselves after {days} days."
FORGET_NOTE = "A note"
FORGET_NOTE_HOW = (
    "What rests on its words goes too: promises in its words, suggestions that had read it."
)
FORGET_NOTE_BUTTON = "Delete this note"
FORGET_SURE = "To delete more, type {word}"
FORGET_WORD = "forget"
FORGET_PAIR_BUTTON = "Delete everything of our pair"
FORGET_ME_BUTTON = "Delete me, my journal and our pair"
FORGET_NOT_SURE = "Type {word} first: this cannot be undone."
RECEIPT = "Receipt"
RECEIPT_LEAD = "Deleted on {day}, for good. Receipt {id}."
