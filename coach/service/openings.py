"""Three requests to start from that work for this very pair."""

from __future__ import annotations

from coach.service.transcripts import Meeting

FIRST = "We meet for the first time, for {minutes} minutes. How do we begin?"
LATER = "An agenda for meeting {number}, {minutes} minutes"
PROMISED = "An agenda for {minutes} minutes that starts from what was promised last time"
TOPIC = "One topic that takes a stereotype about {dimension} apart"
ANY_TOPIC = "One topic that takes a stereotype apart"
HOW = "How do I say something critical to somebody far above me?"

SPOKEN = {
    "age": "age",
    "ethnicity": "ethnicity",
    "gender": "gender",
    "disability": "disability",
    "neurodiversity": "neurodivergent colleagues",
    "class": "social background",
    "lgbtq": "LGBTQ+ colleagues",
    "religion": "faith at work",
    "accent": "accents",
    "caring": "parents and carers",
    "working-pattern": "part-time or remote work",
    "technology": "age and technology",
    "introversion": "quiet people",
    "menopause": "menopause",
    "mental-health": "mental health at work",
    "power": "leaders",
}


def openings(meeting: Meeting) -> tuple[str, str, str]:
    """What a mentor could ask before this meeting: an agenda, a topic, a how-to."""
    pair = meeting.pair
    if pair.session_number == 1:
        agenda = FIRST.format(minutes=pair.minutes)
    elif meeting.open_promises:
        agenda = PROMISED.format(minutes=pair.minutes)
    else:
        agenda = LATER.format(number=pair.session_number, minutes=pair.minutes)
    named = [SPOKEN[d.value] for d in pair.dimensions if d.value in SPOKEN]
    topic = TOPIC.format(dimension=named[0]) if named else ANY_TOPIC
    return agenda, topic, HOW
