"""Questions that get a view: open, one at a time, neither leading nor loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.checks.asking import asked, openness
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body, QuestionSet, TopicSet

_GROUPS = (
    r"(?:you|your \w+|they|those|these|people|older|younger|old|young|men|women|girls|boys|senior|"
    r"junior|leaders?|mentors?|mentees?|managers?|staff|millennials?|boomers?|gen \w|generations?|"
    r"graduates?|juniors|seniors|immigrants|foreigners|disabled|deaf|autistic|gay|black|white|"
    r"asian|muslims?|parents|mothers|fathers)"
)
_WH = r"(?:what|who|whose|how|which|when|where|why)"
_VERB = r"(?:do|does|did|is|are|was|were|can|could|would|will|have|has|should)"
_SECOND = re.compile(
    rf"[,;] (?:and|or|but) (?:also )?(?:{_WH}|{_VERB})\b(?! else)|(?<=\w )and {_WH} {_VERB}\b",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\W*(?:how (?:many|old|tall)|what (?:time|day|date|year))\b", re.IGNORECASE)
_LEADING = re.compile(
    r"\b(?:do|does|did|is|are|was|were|would|should|could|ca|have|has|wo)n't (?:you|it|they|we|he|"
    r"she|that|this|there|i|people)\b|\b(?:surely|obviously|of course|clearly|needless to say)\b|"
    r"\b(?:do|would) you (?:also |not )?agree\b|\bwhy not\b|"
    r"\bis it (?:not )?(?:true|fair|right|obvious) that\b|"
    r"\bhave you (?:ever )?(?:tried|considered|thought (?:of|about))\b|"
    r"\bas (?:we all|everyone|everybody) knows?\b|\byou (?:do )?(?:realise|realize|know) that\b|"
    r"\bhow (?:great|wonderful|terrible|awful|bad|good) (?:is|was|would)\b|"
    r"\bhow much (?:better|worse|easier|happier)\b|\bthe (?:obvious|only) (?:choice|answer)\b",
    re.IGNORECASE,
)
_LOADED = re.compile(
    rf"\bwhy (?:do|does|are|is|can|will|wo|ca|must|have|did)(?:n't)? {_GROUPS}\b(?: \w+){{0,3}}? "
    r"(?:always|never|still|so|too|just|refuse\w*|resist\w*|insist\w*|fail\w*|hate\w*|struggle\w*|"
    r"ignore\w*|bother\w*|complain\w*|lazy|rude|slow|difficult|entitled|sensitive|stubborn)\b|"
    rf"\bwhy (?:ca|wo|do|are|did)n't {_GROUPS}\b|"
    r"\b(?:your|their|this|that|my|our|younger|older) generation\b|\bat your age\b|"
    r"\bpeople (?:like (?:you|them)|(?:of )?your (?:age|kind|sort|background))\b|"
    r"\bwhat(?:'s| is| was) (?:wrong|the matter) with (?:you|him|her|them|people)\b|"
    r"\bhow could you (?:not|possibly|ever|do that|let)\b|\byou people\b|"
    r"\bwhen (?:will|did) you (?:finally |ever )?(?:stop|admit|learn|grow up)\b|"
    r"\bwhat(?:'s| is) your excuse\b|\bhow (?:do|can) you justify\b|"
    r"\bfinally (?:admit|accept|understand)\b",
    re.IGNORECASE,
)

_CLOSED = "This can be answered with a yes or a no; ask what, how or which."
_FACT = "This asks for a number or a name; ask for a view."
_NO_QUESTION = "This asks nothing."
_SEVERAL = "This asks more than one thing at once; keep the first."
_LEADS = "This leads to an answer; ask without one in mind."
_LOADS = "This takes something for granted about a person or a group."


def is_open(text: str) -> float:
    """How sure it is that a text asks an open question, between 0 and 1; from 0.5 on it does."""
    return openness(text)


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
    """What keeps a text from being a good question, in plain words; empty where nothing does.

    Stricter about form than `is_open`, which judges speech: who, which and when are welcome here,
    a yes or no is not.
    """
    plain = text.replace("\u2019", "'")
    how = asked(text)
    found = []
    if "?" not in plain and not how.invites:
        found.append(_NO_QUESTION)
    elif how.tag or how.statement or (how.verb_first and not how.invites):
        found.append(_CLOSED)
    elif how.name or _COUNT.match(plain):
        found.append(_FACT)
    if plain.count("?") > 1 or _SECOND.search(plain):
        found.append(_SEVERAL)
    if _LEADING.search(plain):
        found.append(_LEADS)
    if _LOADED.search(plain):
        found.append(_LOADS)
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
