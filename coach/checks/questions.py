"""Questions that get a view: open, one at a time, neither leading nor loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from coach.checks.asking import asked, openness
from coach.checks.judging import Judging, Kind, judged
from coach.checks.own import of_the_pair, own_sentences, without
from coach.checks.words import sentences
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Agenda, Body, QuestionSet, TopicSet

_GROUPS = (
    r"(?:you|your \w+|they|those|these|people|older|younger|old|young|men|women|girls|boys|senior|"
    r"junior|leaders?|mentors?|mentees?|managers?|staff|millennials?|boomers?|gen \w|generations?|"
    r"graduates?|juniors|seniors|immigrants|foreigners|disabled|deaf|autistic|gay|black|white|"
    r"asian|muslims?|parents|mothers|fathers)"
)
_WH = r"(?:what|who|whom|whose|how|which|when|where|why)"
_VERB = r"(?:do|does|did|is|are|was|were|can|could|would|will|have|has|should)"
_WITH = r"(?:(?:in|at|with|by|to|for|from|of|on) )?"
_TAIL = (
    r"(?:(?:by|to|for|from|with|on|in|at) (?:what|whom|which|when)|who|whom|whose|when|where|which)"
    r"(?: else| exactly)?\W*\Z"
)
"""What asks after a detail of the same thing: "and by when?"."""
_SECOND = re.compile(
    rf"[,;\u2013\u2014-] (?:(?:and|or|but|plus|also|then) )+(?!{_TAIL}){_WITH}(?:{_WH}|{_VERB})\b|"
    rf"(?<=\w )(?:and|as well as|plus|but) (?:also |then )?{_WITH}{_WH} (?!not\b)\w+|"
    rf"; {_WH}\b|, {_WH} one\b|, (?:and|or|but) if\b[^?]*, {_VERB}\b|"
    rf"(?<=\w )or (?:with|by|for|to|from|in|at) {_WH}\b|"
    rf"(?<=\w )(?:and|or|but) (?:also |then )?{_VERB} (?:you|they|he|she|it|we|your|the|there|this|"
    rf"that|anyone|anybody|somebody|someone)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?:\A|[.:;,\u2013\u2014] |\b(?:and|but|so|or|then|wonder|ask|tell me) )"
    rf"(?:what|who|which|why)\b[^?]*?(?P<second>[,;] {_WH} {_VERB}\b)",
    re.IGNORECASE,
)
"""A question and another without a word between: "Who decided, who was asked?". After a noun, who
and which ask nothing: "Of the people who wear it, who was asked?"."""
_ARRANGES = re.compile(
    r"\b(?:shall|may|can|could) (?:we|i)\b[^?]*\?\W*\Z|"
    r"\b(?:can|could|would|will) you (?:please |just |now |first |also )*(?:talk|hear me|send|"
    r"bring|write|show|give|name|ask|put|take|read|begin|start|try|ring|call|wait|repeat|let)\b"
    r"[^?]*\?\W*\Z|"
    rf"(?:\A|[.:!] )(?![^.?!]*\b{_VERB}\b)[^.?!]{{0,30}}\b(?:monday|tuesday|wednesday|thursday|"
    r"friday|tomorrow|o'clock|at \w+)[^.?!]{0,20}\?\W*\Z",
    re.IGNORECASE,
)
"""What is asked to settle how the meeting goes on, or to have something done: no view is wanted."""
_COUNT = re.compile(r"\W*(?:how (?:many|old|tall)|what (?:time|day|date|year))\b", re.IGNORECASE)
_LEADING = re.compile(
    r"\b(?:do|does|did|is|are|was|were|would|should|could|ca|have|has|wo)n't (?:you|it|they|we|he|"
    r"she|that|this|there|i|people)\b|\b(?:surely|obviously|of course|clearly|needless to say)\b|"
    r"\b(?:do|would) you (?:also |not )?agree\b|\bwhy not\b|"
    r"\bis it (?:not )?(?:true|fair|right|obvious) that\b|"
    r"\bhave you (?:ever )?(?:tried|considered|thought (?:of|about))\b|"
    r"\bas (?:we all|everyone|everybody) knows?\b|\byou (?:do )?(?:realise|realize|know) that\b|"
    r"\bhow (?:great|wonderful|terrible|awful|bad|good) (?:is|was|would)\b|"
    r"\bhow (?:badly|poorly|wrongly|guilty|ashamed|embarrassed|careless|carelessly|stupid) "
    r"(?:did|was|were|are|is|do|does|should|would|must)\b|"
    r"\bwhat (?:made|makes) (?:you|them|him|her) "
    r"(?:so \w+|ignore|forget|hide|fail|neglect|lie|cheat|overlook|exclude|abandon)\b|"
    r"\bwhat (?:stopped|stops|kept|keeps) (?:you|them|him|her) from (?:being|doing|saying|telling) "
    r"(?:the )?(?:\w+ )?(?:right|decent|honest|fair|truth)\b|"
    r"\bwhy (?:do|did|must) you (?:always|never)\b|"
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

LED = 0.6
"""How sure the judge has to be that a question leads."""
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
    """Each question is open, single, not leading and not loaded.

    So are the prompts of an agenda that no passage of the library holds: the library's own may be
    as plain as "Can you hear me?". A prompt may ask for a number or a name, which is how one asks
    after a promise, and for a yes where it settles how the meeting goes on.
    """

    name: str = "questions"
    version: str = "6"
    judging: Judging | None = None

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """Errors on questions that would not get a view."""
        theirs = of_the_pair(body, context)
        own = {text for _, text in own_sentences(body, context)}
        asked = [*_asked(body), *_prompted(body, own)]
        said = [(where, without(text, theirs)) for where, text in asked]
        new = [text for _, text in said if own.intersection(sentences(text))]
        led = dict(zip(new, judged(self.judging, Kind.LEADING, new), strict=True))
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for where, text in said
            for reason in dict.fromkeys((*faults(text), *_led(led.get(text, 0.0))))
            if not (".prompts[" in where and _may_be_said(reason, text))
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
    if plain.count("?") > 1 or _second(plain) is not None:
        found.append(_SEVERAL)
    if leads(plain):
        found.append(_LEADS)
    if _LOADED.search(plain):
        found.append(_LOADS)
    return tuple(found)


def single(text: str) -> str:
    """The first question of a text that asks several, with what leads up to it."""
    plain = text.replace("\u2019", "'")
    first = plain.find("?") + 1 or len(plain)
    second = _second(plain)
    if second is not None and 0 < second < first:
        return text[:second].rstrip(" ,;-\u2013\u2014") + "?"
    return text[:first]


def _second(plain: str) -> int | None:
    """Where a second question begins within one sentence; None where none does."""
    joined, again = _SECOND.search(plain), _AGAIN.search(plain)
    places = [joined.start()] if joined else []
    places += [again.start("second")] if again else []
    return min(places, default=None)


def leads(text: str) -> bool:
    """Whether a question has the form of one that leads."""
    return bool(_LEADING.search(text))


def _may_be_said(reason: str, prompt: str) -> bool:
    """Whether words to say may have a fault that a question worth asking may not."""
    return reason == _FACT or (reason == _CLOSED and bool(_ARRANGES.search(prompt)))


def _led(score: float) -> tuple[str, ...]:
    return (_LEADS,) if score >= LED else ()


def _prompted(body: Body, own: Set[str]) -> Iterator[tuple[str, str]]:
    if isinstance(body, Agenda):
        for n, item in enumerate(body.items):
            for m, prompt in enumerate(item.prompts):
                if _is_question(prompt) and all(part in own for part in sentences(prompt)):
                    yield f"items[{n}].prompts[{m}]", prompt


def _is_question(prompt: str) -> bool:
    return prompt.endswith("?") and not prompt.startswith(("\u201c", '"'))


def _asked(body: Body) -> Iterator[tuple[str, str]]:
    if isinstance(body, QuestionSet):
        for n, question in enumerate(body.questions):
            yield f"questions[{n}].text", question.text
    elif isinstance(body, TopicSet):
        for n, topic in enumerate(body.topics):
            yield f"topics[{n}].question", topic.question
    if body.advice is not None and body.advice.question is not None:
        yield "advice.question.text", body.advice.question.text
