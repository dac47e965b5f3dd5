"""Every word that the screens say about what leaves the machine and what it costs."""

from __future__ import annotations

NOTHING_LEFT = "nothing left this machine"
LEFT = "anonymised text was sent to {model}"
A_MODEL = "the configured model"
SHOW_SENT = "Show what was sent"
SENT_LEAD = (
    "This is everything that left the machine for this suggestion, word for word. Names were taken"
    " out first. The sign before each word marks what people wrote, so that the model takes it for"
    " material and not for orders. Only you can see this page."
)
NOTHING_SENT = "Nothing left this machine for this suggestion."

COSTS = "Language model in {month}: {requests} suggestions, {cost}"
OF_BUDGET = " of {budget}"
BUDGET_OVER = (
    "This month's budget for the language model is used up. Until the month ends, or the budget is"
    " raised, everything is made from the library by rule; pairs are told so."
)
YOUR_OWN = "Coordinators, and pairs that were forgotten"
COSTS_HEAD = (
    "<th>Pair</th><th>Suggestions</th><th>Tokens sent</th><th>Tokens back</th><th>Price</th>"
)
COSTS_HOW = (
    "In the currency of the configured prices. Calls are written down without a word of content;"
    " `coach costs --calls` lists them."
)
