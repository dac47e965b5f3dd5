"""What two people do in an activity, as far as doing it twice in one meeting would tire them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.library import ActivityCard

_DOINGS = {
    name: re.compile(cue, re.IGNORECASE)
    for name, cue in {
        "if-then": r"\bif-then|\bif that happens, then\b",
        "draw": r"\bdraws?\b|\bsketch\w*|\bmap of\b|\bthe map\b",
        "rehearse": r"\brehears\w+|\bplays? (?:a|an|the)\b|\btr(?:y|ies) (?:it|five)\b",
        "count": r"\bcounts?\b|\btally\b|\bstrokes?\b",
        "sort": r"\bsorts?\b|\bheaps?\b|\bin order\b|\brank(?:s|ed)?\b",
        "letter": r"\bletter\b|\bmessage\b|\bmail\b|\btwo lines to\b",
        "write-apart": r"\beach (?:writes?|marks?)\b|\bin silence\b",
        "premortem": r"\bhas failed\b|\bwent wrong\b|\bbefore it fails\b",
        "go": r"\bgoes? (?:to|there)\b|\bgo and stand\b|\bwalks?\b",
    }.items()
}
_OBJECTS = re.compile(
    r"\b(?:from (?:my|your) bag|ordinary object|a small thing and its story|coins?)\b",
    re.IGNORECASE,
)


def doings(card: ActivityCard) -> frozenset[str]:
    """Kinds of doing that a card, as it is run, consists of."""
    told = " ".join([card.title, card.purpose, *(step.do for step in card.steps)])
    return frozenset(name for name, cue in _DOINGS.items() if cue.search(told))


def breaks_the_ice(card: ActivityCard) -> bool:
    """Whether it is a way for two strangers to warm up, with a thing and its story."""
    return bool(_OBJECTS.search(" ".join([card.purpose, *(step.do for step in card.steps)])))


_HOMES = {
    theme: re.compile(cue, re.IGNORECASE)
    for theme, cue in {
        "remote-work": r"\b(?:remote|calls?|video|hybrid|from home|online|screens?)\b",
        "digital": r"\b(?:digital\w*|tools?|apps?|software|systems?|computers?|a\.?i|online|chat\w*"
        r"|technolog\w+|websites?|machines?)\b",
        "meetings": r"\b(?:meetings?|interrupt\w*|committees?|councils?|boards?|agendas?|speak\w*"
        r"|word in|listen\w*|talk\w*)\b",
        "time": r"\b(?:time|hours?|diar(?:y|ies)|calendars?|shifts?|weeks?|rotas?|rosters?"
        r"|schedul\w+|timetables?|days?|nights?|part-time|late|early)\b",
        "customers": r"\b(?:customers?|clients?|guests?|patients?|passengers?|visitors?"
        r"|users?|readers?|audiences?|shoppers?|callers?|families)\b",
        "buildings": r"\b(?:rooms?|buildings?|toilets?|doors?|entrances?|desks?|floors?|sites?"
        r"|spaces?|tables?|seats?|places?|stairs|lifts?)\b",
        "hiring": r"\b(?:hir\w+|recruit\w*|jobs?|adverts?|interviews?|shortlists?|posts?"
        r"|candidates?|appl(?:y|icants?|ications?))\b",
    }.items()
}
"""Themes at home in some workplaces, and the words by which a pair shows that it is theirs."""


def at_home(card: ActivityCard, texts: Sequence[str]) -> bool:
    """Whether a pair's own words hold what an activity is about, where that isn't everybody's."""
    home = next((_HOMES[theme] for theme in card.themes if theme in _HOMES), None)
    return home is None or any(home.search(text) for text in texts)
