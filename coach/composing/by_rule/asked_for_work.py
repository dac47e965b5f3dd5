"""What a mentor may ask where their hours, contract, years or earlier trade decide a goal.

By kind of fact and matter; "{days}" is how much somebody works.
"""

from __future__ import annotations

from collections.abc import Mapping

DAYS = "part-time hours"
"""Where nobody said how many days."""
ASKED_FOR_WORK: Mapping[str, Mapping[str, str]] = {
    "part-time": {
        "post": "Which part of that job can't be done in {days}?",
        "training": "How is the training arranged for somebody who works {days}?",
        "rota": "Who may move somebody's day off in the plan?",
        "heard": "Which of the meetings where it is decided fall on a day when I'm not in?",
        "papers": "How does it reach those who aren't in on the day?",
        "task": "Which part of it can be done in {days}?",
    },
    "nights": {
        "post": "Who of those who work nights has got a job like that?",
        "training": "Who covers the night before a day of the course?",
        "papers": "How does it reach the night shift?",
        "heard": "At which hour could it be heard with those in the room who work nights?",
        "rota": "Who settled how many nights in a row a plan may hold?",
        "place": "At which hour of the night would somebody have to come and look?",
        "task": "Which part of it could be done at night?",
        "rule": "What does the rule do at night that nobody sees by day?",
    },
    "early": {
        "training": "How do the hours of the course fit with early shifts?",
        "heard": "At which hour could those be there who begin early?",
        "papers": "How does it reach those who begin before the office opens?",
    },
    "late": {
        "training": "How do the hours of the course fit with late shifts?",
        "heard": "At which hour could those be there who work late?",
        "papers": "How does it reach those who begin when the office has closed?",
    },
    "temporary": {
        "post": "What happens to it when my contract ends?",
        "training": "Who pays for the course if my contract ends first?",
        "rota": "How far ahead is the plan made for those on short contracts?",
        "heard": "Who hears those whose contract ends before it is decided?",
        "task": "What happens to it when my contract ends?",
    },
    "far": {
        "post": "How much of that job has to be done on the spot?",
        "training": "How much of the course can be followed from a distance?",
        "heard": "How would those be heard who can't come in for it?",
        "papers": "How does it reach those who aren't in the building?",
        "task": "Which part of it could be done from where I work?",
    },
    "trade": {
        "post": "What of the trade I had before counts for that job?",
        "training": "Which parts of the training could my old trade spare me?",
        "task": "Which part of it would my old trade help with?",
    },
    "new": {
        "post": "How long does somebody have to be here before that is possible?",
        "training": "How long does somebody have to be here before they may apply for it?",
        "task": "Who could do it with me the first time?",
    },
    "years": {
        "post": "What do my years in the job count for there?",
        "training": "Which part of the training could my years in the job spare me?",
    },
}
