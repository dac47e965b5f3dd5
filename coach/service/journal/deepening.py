"""The one deeper question after a paragraph: it quotes the writer and asks about their own words.

By rule: the sentence that weighs most (`weighing`) is quoted, and what it says picks the question.
The question is open, single, neither leading nor loaded, holds a phrase of the writer's verbatim,
and says nothing else: no praise, no summary, no word put into the writer's mouth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.checks.injection import suspicious
from coach.checks.questions import faults
from coach.checks.words import FUNCTION_WORDS
from coach.service.journal.habit import Habit
from coach.service.journal.own_words import sentences
from coach.service.journal.weighing import signs, weighed

ENOUGH = {Habit.LITTLE: 12, Habit.USUAL: 25, Habit.MUCH: 60}
"""Words from which on a paragraph is enough to ask about."""
LONGEST = {Habit.LITTLE: 14, Habit.USUAL: 24, Habit.MUCH: 30}
"""Words of a quotation at most: who writes little reads little."""
_SHORTEST = 3
_READ_BACK = 40
"""Sentences from the end that are weighed."""
_CLAUSE = re.compile(
    r"(?<=[,;:\u2013\u2014)])\s+|\s+(?=(?:because|which|(?<!a )while|so that|although|when|but|"
    r"then|(?:and|so) (?:I|he|she|they|we|you|it|the|that|there|then|in|on|my|his|her|nobody))\b)",
    re.IGNORECASE,
)
_INSIDE = re.compile('["\u201c\u201d]')
_EDGES = " \t,;:\u2013\u2014(."
_HANGING = re.compile(r"(?:that|since|as|what|if|who|which|because|so that|while)\b", re.IGNORECASE)
"""How a part begins that says too little without what stands before it."""
_HUNG, _PER_WORD = 1.0, 0.03


@dataclass(frozen=True)
class Cue:
    """What in a phrase invites a question, and the question."""

    pattern: re.Pattern[str]
    question: str


def _cue(pattern: str, question: str) -> Cue:
    return Cue(re.compile(pattern, re.IGNORECASE), question)


_FEELING = (
    r"(?:uncomfortable|nervous|ashamed|embarrassed|angry|annoyed|irritated|relieved|exposed|"
    r"anxious|afraid|scared|awkward|sad|proud|defensive|guilty|tired|tense|moved|touched|lost|"
    r"small|tall|unsure|uneasy|glad|happy|jealous|furious|cross|hurt|lonely|disappointed|"
    r"disappointment|restless|pleased|nothing|bad|weird)"
)
_OTHER = r"(?:he|she|they|one of them|(?-i:[A-Z][a-z]+)|my (?:mentor|mentee))"
CUES = (
    _cue(r"\beither\b.* or|can't tell which\b", "What would help you to tell which?"),
    _cue(
        r"\bI\b(?:(?!\b(?:she|he|they)\b).){0,60}\b(?:kept quiet|said nothing|stayed silent|"
        r"held back|bit my tongue|changed the subject|left (?:it|that|them) out|could(?:'ve| have) "
        r"said)\b|\bI swallowed\b",
        "What would you have said?",
    ),
    _cue(r"(?<!if )\bI wanted to (?:say|tell|ask)\b", "What kept you from it?"),
    _cue(
        r"\bI (?:\w+ )?(?:haven't|hadn't|didn't|never|did not|have not)(?: \w+)? "
        r"(?:tell|told|say|said|ask|asked|mention|mentioned|dare|correct|turned|opened|called)\b",
        "What has stood in the way?",
    ),
    _cue(
        r"\b(?:surpris\w+|did(?:n't| not) expect|had(?:n't| not) expected|astonish\w+|"
        r"never thought|I'd (?:thought|assumed|expected)|I had (?:thought|assumed|expected)|"
        r"I(?:'d| would) have (?:thought|sworn|said)|(?:I'd|I had) (?:him|her|them) down as)\b",
        "What had you expected before?",
    ),
    _cue(
        rf"\bI(?:'m| am| was| felt| feel| got| became)\b(?: \w+){{0,3}}? ?{_FEELING}\b|"
        rf"\bI (?:laughed|nodded), but I was\b|\bfelt (?:\w+ ){{0,2}}{_FEELING}\b|"
        r"\bI(?:'ve| have)? (?:been )?(?:hate|dread\w*|envi\w+)\b",
        "What brought that on?",
    ),
    _cue(
        r"\bI (?:just |only |also |at once |even )?(?:said|say|told|answered|nodded|smiled|laughed|"
        r"apologi[sz]ed|thanked|pretended|let (?:it|her|him|them)|moved on|looked (?:at my|away)|"
        r"gave (?:him|her|them))\b|\bI was performing\b",
        "What was going on in you at that moment?",
    ),
    _cue(
        r"\b(?:only now|dawned on me|when I was (?!finished|done)|my (?:father|mother|dad|mum))\b|"
        r"\bI (?:notice|noticed|reali[sz]ed?|see now|remember|found that)\b",
        "What do you see in it now?",
    ),
    _cue(
        r"\b(?:can't (?:get past|stop|leave)|I keep|keeps (?:coming|going)|in my head|ever since|"
        r"going back to)\b",
        "What about it stays with you most?",
    ),
    _cue(
        r"\b(?:I|we) (?:\w+ )?(?:should|ought to|must|have to|had to)\b(?! have)|"
        r"\b(?:I'm|I am|I was|we're|we are) (?:supposed|expected|meant) to\b",
        "Whose expectation is that?",
    ),
    _cue(
        r"\b(?:always|every time|each time)\b|"
        r"\b(?:everybody|everyone|nobody|no one) (?!was\b|has\b|says\b|does\b)\w+s\b|"
        r"\b(?:they|people|they all|all of them) (?:never|all)\b",
        "When was it different?",
    ),
    _cue(
        r"\b(?:don't know|do not know|not sure|no idea|I wonder|unclear|can't tell|can't say)\b",
        "What would help you to find out?",
    ),
    _cue(
        rf"^(?:\w+ )?{_OTHER} (?:\w+ )?(?:thinks?|thought|feels?|felt|wants?|wanted|believes?|"
        r"believed|seems?|seemed|must have)\b",
        "What did you see or hear that told you so?",
    ),
    _cue(
        rf"\b{_OTHER} (?:then )?(?:asks?|asked) (?:me|if|whether|what|how|why|who|where|which)\b",
        "What would you answer today?",
    ),
    _cue(
        rf"[\"\u201c]|\b{_OTHER} (?:\w+ )?(?:says|said|told|replied|called|calls)\b",
        "What did you hear in that?",
    ),
    _cue(
        r"\bI(?:'d| would)? (?:just |quite |rather |really )?(?:have )?(?:like|liked|rather|want|"
        r"wanted|hope|hoped|wish)\b",
        "What matters to you in that?",
    ),
    _cue(
        r"\bI(?:'ll| will| plan to| intend to|'m going to| am going to)\b",
        "What would be the first sign that it is working?",
    ),
    _cue(r"\bI\b", "What do you make of that now?"),
)
"""In the order of preference."""
_FALLBACK = "What stays with you about that?"
_OWN_QUESTION = "What answer comes to you first?"
_THEIR_QUESTION = "What would you answer today?"
_LEAD = "You write \u201c{phrase}\u201d. {question}"


@dataclass(frozen=True)
class Deeper:
    """A question about the writer's own words."""

    text: str
    phrase: str
    """Verbatim from the text."""


def is_time(text: str, how_much: Habit) -> bool:
    """Whether a paragraph long enough is done: followed by another line, or ended and long."""
    enough = ENOUGH[how_much]
    paragraphs = [part for part in text.split("\n") if part.strip()]
    if any(len(part.split()) >= enough for part in paragraphs[:-1]):
        return True
    last = paragraphs[-1] if paragraphs else ""
    done = text.endswith("\n") or last.rstrip()[-1:] in (".", "!", "\u2026", ")")
    return done and len(last.split()) >= enough


def deeper(text: str, how_much: Habit = Habit.USUAL) -> Deeper | None:
    """One open question about the sentence that matters most; None where none would be good.

    Args:
        text: What stands on the page.
        how_much: The writer's habit: who writes little is quoted more briefly.
    """
    recent = [one.text for one in list(sentences(text))[-_READ_BACK:]]
    by_weight = sorted(zip(weighed(recent), recent, strict=True), key=lambda pair: -pair[0])
    for _, sentence in by_weight:
        if _is_english(sentence) and not suspicious(sentence):
            for phrase in _phrases(sentence, LONGEST[how_much]):
                if found := _asking(phrase, sentence):
                    return found
    return None


def _phrases(sentence: str, longest: int) -> Iterator[str]:
    """What can be quoted of a sentence, verbatim, the best first.

    All of it; where another's question stands in it, that; else neighbouring clauses.
    """
    for phrase in (_trimmed(sentence), *_told_questions(sentence), *_runs(sentence)):
        words = len(phrase.split())
        balanced = phrase.count('"') % 2 == 0 and not set(phrase) & set("\u201c\u201d\n?")
        if _SHORTEST <= words <= longest and balanced:
            yield phrase


def _told_questions(sentence: str) -> Sequence[str]:
    """Questions that the writer tells word for word, such as what the other asked."""
    return [_trimmed(part) for part in _INSIDE.split(sentence)[1::2] if "?" in part]


def _runs(sentence: str) -> Sequence[str]:
    """Neighbouring clauses as they stand in their sentence, those that say most first."""
    breaks = [0, *(found.end() for found in _CLAUSE.finditer(sentence)), len(sentence)]
    places = ((a, b) for n, a in enumerate(breaks) for b in breaks[n + 1 :])
    runs = {_trimmed(sentence[start:end]) for start, end in places}
    return sorted(runs, key=lambda run: (-_says(run), run))


def _says(run: str) -> float:
    return signs(run) + _PER_WORD * len(run.split()) - (_HUNG if _HANGING.match(run) else 0.0)


def _trimmed(phrase: str) -> str:
    plain = phrase.strip().lstrip(",;:)\u2013\u2014 ").rstrip(_EDGES + "!?\u2026")
    return re.sub(r"^(?:and|but|so|then) (?=\S+ \S)", "", plain, flags=re.IGNORECASE)


def _asking(phrase: str, sentence: str) -> Deeper | None:
    plain = phrase.replace("\u2019", "'")
    question = next((cue.question for cue in CUES if cue.pattern.search(plain)), _FALLBACK)
    if phrase in _told_questions(sentence):
        question = _THEIR_QUESTION
    elif sentence.endswith("?") and not _INSIDE.search(sentence):
        question = _OWN_QUESTION
    text = _LEAD.format(phrase=phrase, question=question)
    return None if faults(text) else Deeper(text, phrase)


def _is_english(sentence: str) -> bool:
    words = re.findall(r"[a-z']+", sentence.lower())
    return sum(word in FUNCTION_WORDS for word in words) >= 2
