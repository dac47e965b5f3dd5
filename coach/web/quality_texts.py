"""Every word that the Quality tab says by itself."""

from __future__ import annotations

LEAD = (
    "Is the coach safe, and is it any good? Runs use made-up pairs: nobody's words are in them. "
    "Nothing leaves this machine unless a language model or an embedder elsewhere is configured; "
    "then what is made up is sent there, at its price."
)
RUN = "Run the checks now"
CANCEL = "Cancel"
HOW_MANY = "How much"
SIZES = (("A sample of 40", 40), ("Everything", 0))
WHICH = "Which run"
NONE = "No run yet. A sample takes a few minutes; the first run also reads the whole library once."
RUNNING = "{done} of {total} requests answered: {note}."
STARTING = "Starting: {note}."
WAITING = "this takes a moment"
STATES = {
    "running": "running",
    "done": "finished",
    "failed": "failed",
    "cancelled": "cancelled",
}
FAILED = "This run did not get through. {note} Start it again; what was answered is kept."
CANCELLED = "This run was cancelled after {done} of {total} requests."
SAFETY = "Safety: one failure is too many"
QUALITY = "Quality: held against the baseline"
OF = "{passed} of {n}"
INTERVAL = "{low} to {high}"
BEFORE = "baseline {before}"
OPEN_REPORT = "Open the report"
DOWNLOAD = "Download it as one file"
BLIND_FIRST = "The report shows what was measured. Judge first if you want to judge blind."

ITEMS = "Look at any answer, and judge it"
ITEM = "Answer"
NEXT = "Next one to judge"
ITEMS_LEAD = (
    "Judge before you see what was measured: it appears once you did. Only blind judgements "
    "count as agreement."
)
NOT_YET = "not looked at"
JUDGED = "judged"
ASKED = "{who} asked"
EARLIER = "Before that"
WHY_HERE = "Why this request is in the suite"
RECORD = "What the coach was told of the pair"
READ = "What it read ({n} passages)"
UNQUOTED = "Read, and not quoted:"
ANSWERED = "What it answered, in {seconds} s"
SPENT = "The language model was asked {calls} times: {sent} tokens sent, {back} back, {cost}."
UNPRICED = "no price configured"
RAISED = "It did not answer: {error}"
MEASURED = "What was measured"
HIDDEN = "Hidden until you have judged it."
REVEAL = "Show without judging"
NOT_BLIND = "You have seen what was measured, so a judgement now does not count as blind."
YES, NO, SKIP = "yes", "no", "cannot say"
REASON = "Why, in a few words (optional)"
SAVE = "Save my judgement"
SAVED = "Saved. Above stands what was measured."
ALL_JUDGED = "You have judged every answer of this run."
STANDINGS = {
    "pass": "holds",
    "fail": "does not hold",
    "error": "could not be measured",
}
NOT_ASKED = "Not asked of this one"

AGREEMENT = "How far people agree, and the measures with them"
LOOK_AGAIN = "Count again"
AGREEMENT_NONE = "Nobody has judged an answer of this run blind yet."
AGREEMENT_HEADS = (
    "On",
    "Who",
    "Answers",
    "Agree",
    "Beyond chance (kappa; alpha of three or more)",
    "Always the same",
)

DECIDE = "Bless or refuse this run"
DECIDE_LEAD = (
    "Blessing makes this run the baseline that later ones are held against. It is a person's act: "
    "it keeps your name and your reason."
)
NAME = "Your name"
DECIDE_REASON = "Your reason"
BLESS = "Bless it"
REFUSE = "Refuse it"
BLESSED = "Kept: this run is the baseline now."
REFUSED = "Kept: this run is refused."
