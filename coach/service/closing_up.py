"""The minutes of a set of topics or questions after a part was left out: no hole in the clock."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from coach.domain.suggestions import QuestionSet, TopicSet

_SPAN = re.compile(r"\b(?P<word>[Mm]inutes) (?P<start>\d+) to (?P<end>\d+)\b")
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")
_CARD = re.compile(rf"\bthe (?:{'|'.join(_PLACES)}) card below\b")


def topics_closed_up(before: TopicSet, after: TopicSet) -> TopicSet:
    """The topics that are left, each part going on until the next one begins.

    A topic that went takes its line of the plan along, and the cards left are counted anew.
    """
    after = _cards_counted_anew(before, after)
    moved = _clock(_of_topics(before), _of_topics(after))
    plan = tuple(replace(line, text=moved(line.text)) for line in after.plan)
    topics = tuple(replace(one, why=moved(one.why)) for one in after.topics)
    return replace(after, plan=plan, topics=topics)


def questions_closed_up(before: QuestionSet, after: QuestionSet) -> QuestionSet:
    """The questions that are left, each going on until the next one."""
    moved = _clock([one.why for one in before.questions], [one.why for one in after.questions])
    return replace(
        after, questions=tuple(replace(one, why=moved(one.why)) for one in after.questions)
    )


def _of_topics(body: TopicSet) -> list[str]:
    return [*(line.text for line in body.plan), *(one.why for one in body.topics)]


def _clock(before: Sequence[str], after: Sequence[str]) -> Callable[[str], str]:
    """How the minutes that a text tells are moved."""
    spans, left = _spans(before), _spans(after)
    if not left or len(spans) == len(left):
        return lambda text: text
    starts = [spans[0][0], *(start for start, _ in left[1:])]
    ends = [*starts[1:], max(end for _, end in spans)]
    moved = dict(zip(left, zip(starts, ends, strict=True), strict=True))

    def told(match: re.Match[str]) -> str:
        start, end = moved[int(match["start"]), int(match["end"])]
        return f"{match['word']} {start} to {end}"

    return lambda text: _SPAN.sub(told, text)


def _spans(texts: Sequence[str]) -> list[tuple[int, int]]:
    found = (match for text in texts for match in _SPAN.finditer(text))
    return sorted({(int(match["start"]), int(match["end"])) for match in found})


def _cards_counted_anew(before: TopicSet, after: TopicSet) -> TopicSet:
    if len(after.topics) == len(before.topics):
        return after
    lost = [_SPAN.search(one.why) for one in before.topics if one not in after.topics]
    gone = tuple(match[0].capitalize() for match in lost if match)
    kept = [
        line
        for line in after.plan
        if not (gone and _CARD.search(line.text) and line.text.startswith(gone))
    ]
    places = iter(_PLACES)
    return replace(
        after,
        plan=tuple(
            replace(line, text=_CARD.sub(lambda _: f"the {next(places)} card below", line.text))
            for line in kept
        ),
    )
