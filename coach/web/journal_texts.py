"""Every word that the screens of the journal say by themselves."""

from __future__ import annotations

LEAD = "Ten quiet minutes. What you write is encrypted, and only you can read it."
ANOTHER = "Another one"
WHY = "Why this one"
START = "Start from"
ANY, BLANK = "any", "blank"
MODELS = {
    ANY: "What suits best",
    "driscoll": "Driscoll: what, so what, now what",
    "gibbs": "Gibbs: from feelings to a plan",
    "kolb": "Kolb: for a change you are testing",
    "grow": "GROW: for a promise that will not move",
    "oskar": "OSKAR: for what already half works",
    BLANK: "A blank page",
}
BLANK_PAGE = "A blank page. Start wherever you are."
NO_QUESTION = "You have seen every question that suits. A blank page is an invitation too."
REASONS = {
    "next-step": "It takes the question of your last entry one step on.",
    "comfort": "You marked comfort low last time, so it begins with how it was for you.",
    "confidence": "You marked confidence low last time, so it looks for what you can do already.",
    "theme": "It touches a word that comes back in your last entries.",
    "short": "Your last entries are short, so it is short too.",
    "deep": "You write at length, so it goes deeper.",
    "stage": "It suits the part of the programme that your last meeting belonged to.",
    "none": "",
}

PAGE = "Your page"
PAGE_PLACEHOLDER = "Write as you would think aloud."
PAGE_OF = "After meeting {number}"
PAGE_BEFORE = "Before your first meeting"
SCALES = {
    "confidence": "Confidence",
    "comfort": "Comfort",
    "learning": "Learning",
}
SCALES_HOW = "1 hardly, 5 very. One tap, or none; a second tap takes it back."
KEEP = "Keep as an entry"
KEPT = "Kept. Only you can read it."
STATES = {
    "new": "It saves itself as you write.",
    "typing": "…",
    "saved": "Saved, for your eyes only.",
    "offline": (
        "No connection. Your words are safe on this page as long as it is open, and are saved "
        "as soon as the connection is back."
    ),
    "refused": "Not saved: ",
    "conflict": "Not saved yet: two windows hold two texts. Choose below; neither is lost.",
}
CONFLICT = "Another window saved this page, too. It holds:"
CONFLICT_KEPT = "Another window kept this page as an entry. It reads:"
CONFLICT_BOTH = "Keep both texts"
CONFLICT_MINE = "Keep what stands here"
CONFLICT_THEIRS = "Take the other one"
CONFLICT_NEW = "Go on with mine on a new page"
CONFLICT_LEAVE = "The entry is enough"

MAY_I = "May I ask one thing?"
NO_THANKS = "No, thank you"
DEEPER_WHY = "It quotes your own words and asks about them. Answer on the page, or leave it."
DEEPER_ASKED = "The coach asked: "
MODEL_OFFER = "Let the model word it"
MODEL_HOW = "Nothing has been sent. This is what would go to {model}, with names taken out:"
MODEL_WORDED = "The model worded it; it saw what you were shown, this once."
MODEL_YES = "Yes, send this once"

CARE = {
    "harm": "What you write sounds as if somebody may be in danger.",
    "harassment": "What you write sounds like something that nobody should have to put up with.",
    "distress": "What you write sounds heavy.",
}
CARE_ROUTES = "These people are there for that:"
CARE_NOW = "If somebody is in danger now, call the emergency number first."
CARE_ALWAYS = "If something weighs on you"
CARE_LOOKED = "Nobody learns that you looked here."
CARE_TOLD = (
    "Nobody was told, and nobody will be: this page noticed it by itself, and it may be wrong."
)

ENTRIES = "Your entries"
NO_ENTRIES = "Your entries will stand here."
ONLY_YOU = "Only you can read this."
SHARED_WORDS = "You can read this; your partner can read the words marked."
SHARED_WHOLE = "You and your partner can read this; nobody else."
NO_WORDS = "No words, only the scales."
MORE = "Share, promise or delete"
SHARE_SELECTED = "Share the selected words"
SHARE_SELECT_HOW = "Select words above, or choose a sentence:"
SHARE_ALL = "Share all of it"
SHARE = "Share"
PROMISE = "Make it a promise"
UNSHARE = "Take it back"
REMOVE = "Delete this entry"
REMOVE_SURE = "Yes, delete it for good"
SHARED = "Shared. Your partner sees it from now on, and you can take it back."
UNSHARED = "Taken back. Your partner does not see it any more."
PARTNER = {"mentor": "your mentor", "mentee": "the leader"}
RECEIVED = "Shared with you"
RECEIVED_FROM = "{who}, on {when}"

PROMISE_TITLE = "A promise, for both of you to see"
PROMISE_TEXT = "What you promise, in a sentence"
PROMISE_WHEN = "By when, such as 12 March (may stay empty)"
PROMISE_SAVE = "Write it down for both"
PROMISE_KEPT = "Written down. Both of you see it under Our pair."
NOT_NOW = "Not now"

LOOK_BACK = "Look back"
TIMELINE = "Confidence, comfort and learning over time"
TIMELINE_NONE = "Tap the scales, and a line for each will grow here."
THEMES = "What comes back in your words"
AGO = {
    "year": "A year ago you wrote",
    "half-year": "Half a year ago you wrote",
    "quarter": "Three months ago you wrote",
    "month": "A month ago you wrote",
    "week": "A week ago you wrote",
}
SEARCH = "Search in your own words"
SEARCH_HOW = "It looks through your entries here and now, and is remembered nowhere."
FOUND_NONE = "Those words do not stand in your entries."
SUMMARY = "Before the next meeting, in your own words"
HEADINGS = {
    "meant": "What you meant to do",
    "noticed": "What you noticed",
    "felt": "How it was for you",
    "open": "What you still ask yourself",
}

TAKE = "Take along, bring back, or delete"
TAKE_HOW = "Made in memory for you alone. Whoever has such a file can read it."
FILES = {"md": "Markdown", "docx": "Word", "json": "JSON, to bring back"}
BRING = "Bring entries back from a JSON file"
BROUGHT = "{added} brought back, {known} were there already."
DELETE_ALL = "Delete my whole journal"
DELETE_SURE = "To delete every entry and draft, type {word}"
RECEIPT = "Deleted on {day}, for good: {went}. Receipt {id}, kept nowhere but here."
