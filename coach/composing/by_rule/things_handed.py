"""What two people can do with a thing that one of them has brought, by what kind of thing it is.

A plan is walked, figures are guessed before they are turned over, and a policy is marked: whatever
was brought is worked on, so that it needs no exercise on something like it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Way:
    """One way to work on it; each line may hold the thing as ``{x}`` or as ``{it}``."""

    how: str
    """What the two do."""
    asks: str
    """What the mentor says once it is there."""
    then: str
    """What the mentor asks of what came out."""
    x: str = ""
    """The thing as it is called, once it is known."""
    left: str = ""
    """What lies there afterwards, as several things that can be taken on; empty where nothing
    does that has a name."""


@dataclass(frozen=True)
class Kind:
    """Things that are worked on alike."""

    nouns: frozenset[str]
    """Their names, in the singular."""
    ways: tuple[Way, ...]
    alike: re.Pattern[str]
    """How an exercise names something so like it that it would say the same again."""


def column(words: str) -> frozenset[str]:
    """Words as a set."""
    return frozenset(words.split())


DRAWN = Kind(
    column("drawing layout map sketch blueprint floorplan"),
    (
        Way(
            "Put a finger on {x} where your work begins and walk one ordinary hour with it. Make a"
            " mark wherever you have to wait, reach, carry or go round.",
            "May I walk one hour of my work on {x}? Stop me where you'd have thought it was"
            " different.",
            "Which of these marks can still be moved, and who moves it?",
            left="the marks on {x}",
        ),
        Way(
            "Each marks alone on {x} where it will go wrong on a busy day. Then lay the marks side"
            " by side.",
            "Let's both look at {x} before we talk. Where did you put your mark, and where is"
            " mine?",
            "Which of these do we put right first, and who has to agree?",
            left="the marks on {x}",
        ),
        Way(
            "Lay a coin on {x} for everybody who is there in the fullest hour. Move the coins"
            " through that hour.",
            "Here is where I stand in the fullest hour. Where do the others go on {x}?",
            "Who is in whose way, and what would put that right?",
        ),
        Way(
            "Go over {x} line by line. Write down for whose work each part was drawn, and put a"
            " question mark where nobody knows.",
            "Which part of {x} was drawn first, and for whose work?",
            "Where is there a question mark, and whom can we ask?",
            left="the question marks on {x}",
        ),
    ),
    re.compile(r"\b(?:drawings?|layouts?|maps?|sketch\w*|plans?|floor)\b", re.IGNORECASE),
)
_PLANNED = Kind(
    column("plan timetable schedule rota roster calendar"),
    (
        Way(
            "Lay one real week of yours over {x}. Circle each place where the two don't fit.",
            "This was my last week. Where does {x} ask for something that I couldn't have done?",
            "Which circle costs least to move, and who can move it?",
            left="the circles on {x}",
        ),
        Way(
            "Each picks alone the hardest day or stage in {x}. Then say why that one.",
            "Which part of {x} would you not want to work yourself?",
            "What would make that part half as hard?",
        ),
        Way(
            "Go through {x} with a pencil, step by step. Put a cross wherever it depends on"
            " somebody who hasn't been asked.",
            "Who has to do what for {x} to work, and who of them knows?",
            "Whom do we ask first, and what exactly?",
            left="the crosses on {x}",
        ),
    ),
    re.compile(r"\b(?:plans?|rotas?|rosters?|timetables?|schedules?|calendars?)\b", re.IGNORECASE),
)
NAMES = Kind(
    column("shortlist nomination application cv candidate"),
    (
        Way(
            "Each marks alone what everybody on {x} has in common. Then compare, and look for who"
            " isn't there.",
            "Before you tell me about {x}: what do I see that all of them share?",
            "Who could do this work and would never have got as far as {x}?",
        ),
        Way(
            "Each writes down alone what brought every one of them this far. Then lay both side by"
            " side.",
            "Let's each write down what brought every one of them on to {x}. Where do we differ?",
            "At which of these points would somebody from my work have dropped out?",
        ),
        Way(
            "Go down {x} and say what kept each one on, in a word. Write the words in a row.",
            "What kept the first one on {x}, and what the last?",
            "Which of these words could somebody show who does my work, and where?",
            left="the words in your row",
        ),
    ),
    re.compile(
        r"\b(?:applications?|scoring sheet|shortlists?|cvs?|interviews?|candidates?)\b",
        re.IGNORECASE,
    ),
)
_LISTED = Kind(
    column("list checklist catalogue log logbook register"),
    (
        Way(
            "Keep {x} covered. You say three things that you expect on it; then look.",
            "Before you show me {x}: I'll say three things that ought to be on it. How many are?",
            "What isn't there and should be, and who puts it in?",
        ),
        Way(
            "Each marks alone the line that costs people most. Then show each other.",
            "Which line did you mark on {x}, and why that one?",
            "What has to happen for that line to come off, and who begins?",
            left="the two lines that you marked",
        ),
        Way(
            "Read {x} once from the top and put a name beside each line: who looks after it today.",
            "Who looks after the first line on {x}, and who after the last?",
            "Which line has no name beside it, and whose could it be?",
            left="the lines without a name",
        ),
    ),
    re.compile(r"\b(?:lists?|checklists?|logs?|registers?|catalogues?)\b", re.IGNORECASE),
)
_FIGURES = Kind(
    column("figure number statistic data result survey share tally count budget cost"),
    (
        Way(
            "Keep {x} face down. Each writes down a guess; then turn {it} over.",
            "Before I look at {x}, here is my guess. What is yours?",
            "Which one number would you show to somebody who can change it?",
        ),
        Way(
            "Each circles one number alone: the one that people should hear of. Then compare.",
            "Let's each circle one number in {x}. Which is yours?",
            "Who isn't counted in there, and what would it take to count them?",
            left="the two numbers that you circled",
        ),
        Way(
            "Take the number that says most and put one day of your own work beside it.",
            "Which number in {x} says most to you? I'll tell you what it looks like from my work.",
            "What would we need to know to be sure of it?",
        ),
    ),
    re.compile(
        r"\b(?:figures|numbers|statistics|data|results|survey|tall(?:y|ies)|budget)\b",
        re.IGNORECASE,
    ),
)
_WRITTEN = Kind(
    column(
        "paper policy form rule contract letter guide handbook advert advertisement draft notice"
        " text agreement memo proposal brochure leaflet brief protocol manual procedure regulation"
        " criteria criterion report presentation description guideline code"
    ),
    (
        Way(
            "Read {x} in silence, each with a pencil. Mark the one sentence that decides something"
            " for people who do your work. Then compare.",
            "Which sentence in {x} did you mark, and whom was it written for?",
            "How would that sentence read if somebody who does my work had written it?",
            left="the two sentences that you marked",
        ),
        Way(
            "Take one ordinary case from your work and put it through {x} from the first line to"
            " the last. Stop where it gets stuck.",
            "I'll go through {x} with a case of mine. Where does it get no further?",
            "Who may change that line, and when is it next looked at?",
        ),
        Way(
            "Each strikes alone one line that nobody would miss and writes one in that isn't there."
            " Then compare.",
            "Which line of {x} did you strike, and which did you put in?",
            "Who has to agree to that, and on which day will they be asked?",
            left="the lines that you struck and wrote in",
        ),
    ),
    re.compile(
        r"\b(?:papers?|policy|policies|forms?|rules?|contracts?|letters?|guides?|handbook"
        r"|adverts?|drafts?|notices?|texts?|reports?)\b",
        re.IGNORECASE,
    ),
)
_RECORDED = Kind(
    column("recording video film clip audio"),
    (
        Way(
            "Play {x} and stop at the first moment at which somebody can't follow, waits or isn't"
            " heard. Talk about that minute alone.",
            "Please stop {x} where you'd first have done something. What would it have been?",
            "Who noticed it at the time, and what kept them from saying so?",
        ),
        Way(
            "Play two minutes of {x}, and each writes down what they see. Compare before you play"
            " on.",
            "What did you write down that I didn't?",
            "Which minute of {x} should somebody else see, and who?",
        ),
    ),
    re.compile(r"\b(?:recordings?|videos?|films?|clips?)\b", re.IGNORECASE),
)
_KINDS = (DRAWN, NAMES, _LISTED, _FIGURES, _WRITTEN, _PLANNED, _RECORDED)
OF_SEVERAL = frozenset({"shortlist"})
"""What holds the names of several people, also where there is only one of it."""
_OF_A_PLACE = re.compile(
    r"\b(?:floor|seating|site|ground|evacuation) ?plans?\b|\bplans? of (?:the|our|a) (?:[\w-]+ )?"
    r"(?:site|building|hall|floor|office|ward|yard|depot|house|shop|kitchen|station|room|plant"
    r"|warehouse|workshop|store|school|clinic|factory)\b",
    re.IGNORECASE,
)
"""A plan that is a drawing, and no order of things to do."""


def kind_named(noun: str, phrase: str) -> Kind | None:
    """What kind of thing a phrase names; None where it is no such thing.

    Args:
        noun: Its main noun, in the singular.
        phrase: The whole of it.
    """
    if _OF_A_PLACE.search(phrase):
        return DRAWN
    return next((one for one in _KINDS if noun in one.nouns), None)
