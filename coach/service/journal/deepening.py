"""The one deeper question after a paragraph: it quotes the writer and asks about their own words.

By rule: a cue in a sentence (a feeling, an absolute, a "but") picks what to ask. The question is
open, single, neither leading nor loaded, holds a phrase of the writer's verbatim, and says nothing
else: no praise, no summary, no word put into the writer's mouth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.checks.questions import faults
from coach.checks.words import FUNCTION_WORDS
from coach.service.journal.habit import Habit
from coach.service.journal.own_words import sentences

ENOUGH = {Habit.LITTLE: 12, Habit.USUAL: 25, Habit.MUCH: 60}
"""Words from which on a paragraph is enough to ask about."""
_LONGEST_PHRASE, _SHORTEST_PHRASE = 12, 3
_READ_BACK = 40
"""Sentences from the end in which a cue is looked for."""
_CLAUSE = re.compile(
    r"\s*(?:[,;:()\u2013\u2014\"\u201c\u201d]|\s-\s|"
    r"\b(?:and|because|which|(?<!\ba )while|so that|although|when|but)\b)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Cue:
    """What in a clause invites a question, and the question."""

    pattern: re.Pattern[str]
    question: str


def _cue(pattern: str, question: str) -> Cue:
    return Cue(re.compile(pattern, re.IGNORECASE), question)


CUES = (
    _cue(
        r"\b(?:kept quiet|said nothing|stayed silent|held back|bit my tongue|avoided|"
        r"did(?:n't| not) (?:say|ask|dare|speak|mention)|changed the subject)\b",
        "What would you have said?",
    ),
    _cue(r"\b(?:should|ought to|supposed to|have to|had to|must)\b", "Whose expectation is that?"),
    _cue(
        r"\b(?:always|never|everybody|everyone|nobody|no one|all of them|none of them)\b",
        "When was it different?",
    ),
    _cue(
        r"\bI(?:'m| am| was| felt| feel| got| became)\b(?: \w+){0,3}? ?(?:uncomfortable|nervous|"
        r"ashamed|embarrassed|angry|annoyed|irritated|relieved|exposed|anxious|afraid|awkward|"
        r"sad|proud|defensive|guilty|tired|tense|moved|touched|lost|small|unsure|uneasy|glad|"
        r"happy)\b",
        "What brought that on?",
    ),
    _cue(
        r"\b(?:surpris\w+|did(?:n't| not) expect|had(?:n't| not) expected|astonish\w+|"
        r"never thought|reali[sz]ed|dawned on me)\b",
        "What had you expected before?",
    ),
    _cue(
        r"\b(?:he|she|they|my mentor|my mentee|people|the team) (?:\w+ )?(?:thinks?|thought|"
        r"feels?|felt|wants?|wanted|believes?|believed|seems?|seemed|must have)\b",
        "What did you see or hear that told you so?",
    ),
    _cue(
        r"\bI(?:'ll| will| want to| plan to| intend to|'m going to| am going to|'d like to)\b",
        "What would be the first sign that it is working?",
    ),
    _cue(
        r"\b(?:don't know|do not know|not sure|no idea|wonder|unclear|can't tell)\b",
        "What would help you to find out?",
    ),
)
"""In the order of preference."""
_FALLBACK = "What makes that matter to you?"
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


def deeper(text: str) -> Deeper | None:
    """One open question about a phrase of the text; None where none would be good."""
    recent = list(sentences(text))[-_READ_BACK:]
    clauses = [c for one in reversed(recent) for c in _clauses(one.text) if _is_english(one.text)]
    for cue in CUES:
        for clause in clauses:
            if cue.pattern.search(clause.replace("\u2019", "'")):
                found = _asking(clause, cue.question)
                if found:
                    return found
    longest = sorted(clauses, key=lambda clause: -len(clause.split()))
    return next((found for c in longest if (found := _asking(c, _FALLBACK))), None)


def _clauses(sentence: str) -> Iterator[str]:
    """The clauses of a sentence that are short enough to quote, verbatim."""
    for part in _CLAUSE.split(sentence):
        clause = part.strip().rstrip(".!\u2026 ")
        words = len(clause.split())
        if _SHORTEST_PHRASE <= words <= _LONGEST_PHRASE and "?" not in clause:
            yield clause


def _asking(phrase: str, question: str) -> Deeper | None:
    text = _LEAD.format(phrase=phrase, question=question)
    return None if faults(text) else Deeper(text, phrase)


def _is_english(sentence: str) -> bool:
    words = re.findall(r"[a-z']+", sentence.lower())
    return sum(word in FUNCTION_WORDS for word in words) >= 2
