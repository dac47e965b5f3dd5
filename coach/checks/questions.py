"""Questions that get a view: open, one at a time, neither leading nor loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body, QuestionSet, TopicSet

_OPEN = re.compile(
    r"\b(?:what|how|why|which|who|whom|whose|where|when|tell me|describe|walk me through|"
    r"talk me through)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"^\W*(?:(?:and|so|but|or|ok|okay|well|then)\W+)*(?:is|are|was|were|am|do|does|did|have|has|"
    r"had|can|could|will|would|shall|should|may|might|must|isn't|aren't|don't|doesn't|didn't|"
    r"haven't|hasn't|can't|couldn't|won't|wouldn't|shouldn't)\b",
    re.IGNORECASE,
)


def is_open(text: str) -> float:
    """How sure it is that a text asks an open question, between 0 and 1."""
    asked = [part for part in re.split(r"(?<=[.!?])\s+", text) if part.endswith("?")] or [text]
    last = asked[-1]
    if _CLOSED.match(last):
        return 0.2
    return 0.9 if _OPEN.search(last) else 0.4


@dataclass(frozen=True)
class Questions:
    """Each question is open, single, not leading and not loaded."""

    name: str = "questions"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """Errors on questions that would not get a view."""
        del context
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for where, text in _asked(body)
            for reason in faults(text)
        ]


@lru_cache(maxsize=4096)
def faults(text: str) -> tuple[str, ...]:
    """What keeps a text from being a good question, in plain words; empty where nothing does."""
    found = []
    if is_open(text) < 0.5:
        found.append("This can be answered with yes or no.")
    if text.count("?") > 1:
        found.append("This asks more than one thing at once.")
    return tuple(found)


def _asked(body: Body) -> Iterator[tuple[str, str]]:
    if isinstance(body, QuestionSet):
        for n, question in enumerate(body.questions):
            yield f"questions[{n}].text", question.text
    elif isinstance(body, TopicSet):
        for n, topic in enumerate(body.topics):
            yield f"topics[{n}].question", topic.question
    if body.advice is not None and body.advice.question is not None:
        yield "advice.question.text", body.advice.question.text
