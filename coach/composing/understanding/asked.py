"""The questions that a request puts to the coach, in its own words and order.

What others ask in it ("he asked me 'who is it?'") is theirs. A thing that somebody is tempted to do
is asked too, without a question mark: "I was thinking of letting my phone record".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coach.composing.understanding import patterns
from coach.composing.understanding.shortened import clause_start, shortened
from coach.composing.understanding.stated import stated_kind
from coach.composing.understanding.utterance import sentences

_I = re.IGNORECASE


class Kind(StrEnum):
    """What sort of answer a question wants."""

    EVIDENCE = "evidence"
    WORDS = "words"
    TELLING = "telling"
    """Whether to tell somebody something."""
    ASKING = "asking"
    """Whether one may ask for something."""
    RISK = "risk"
    """What will come of it."""
    OTHERS = "others"
    """What to do for or about somebody else."""
    DECISION = "decision"
    IDEA = "idea"
    """Something that one is tempted to do."""
    ADVICE = "advice"
    """What somebody else would do in one's place."""
    DOUBT = "doubt"
    """Whether one makes too much of something."""
    GOING = "going"
    """Whether to come to the meeting at all, or to go on with them."""
    CLAIM = "claim"
    """Whether one may say what one's figures seem to say."""
    TWO = "two"
    """Whether two matters are one."""
    HOLDING = "holding"
    """Whether to hand over something of one's own."""
    SHOWING = "showing"
    """Whether to bring a paper, a message or a thing."""
    SAFETY = "safety"
    """Whether something is a danger."""
    LOCAL = "local"
    """Who decides or how something is done at one workplace, which nobody else can know."""
    PRIVATE = "private"
    """What one won't tell."""
    PLAN = "plan"
    """How to use the time, which the plan answers."""


@dataclass(frozen=True)
class Asked:
    """A question to the coach."""

    kind: Kind
    words: str
    """As it was put, shortened."""
    sentence: str
    before: str
    """The sentence before it; may be empty."""


_OWN = r"(?:i|we)"
SPOKEN = re.compile(r"(?<!\w)['‘\"“][^'’\"”]*(?:['’](?=\w)[^'’\"”]*)*['’\"”](?!\w)")
_TELLS = (
    r"(?:tell|mention|say (?:it|so|anything|something)|come out|admit|let (?:him|her|them) know)"
)
_JUDGED = (
    r"(?:greedy|wrong|rude|cheeky|selfish|unfair|too (?:much|soon|early)|ungrateful|allowed|pushy"
    r"|impolite|stupid|silly)"
)
_ROWS: tuple[tuple[Kind, str], ...] = (
    (Kind.EVIDENCE, r"\banything (?:solid|proven|scientific)\b"),
    (
        Kind.PLAN,
        rf"\bhow (?:do|can|should|could) {_OWN} (?:use|spend|fill)\b"
        r"|\b(?:what|which) (?:topics?|themes?|subjects?|questions?|points?|agenda|plan)\b"
        r"|\bwhat (?:can|could) be done\b|\bwhat should the\b[^?]*\blook like\b"
        rf"|\bwhat (?:do|can|should) {_OWN} do with (?:an? |the |so |this |that )?(?:\w+ )?"
        r"(?:hours?|minutes|time|half)\b",
    ),
    (
        Kind.WORDS,
        rf"\bhow (?:do|can|could|should|would) {_OWN} (?:\w+ )?"
        r"(?:tell|say|answer|explain|put|word|reply|refuse|get out of)\b"
        rf"|\bwhat (?:do|can|should|could|would|shall) {_OWN} (?:\w+ )?(?:say|answer|reply|tell"
        r"|write)\b|\bwhat to (?:say|do|answer) (?:when|if)\b|\bwhat if (?:he|she|they)\b"
        rf"|\bwhat (?:do|should|can) {_OWN} do (?:when|if)\b"
        rf"|\bhow (?:do|can|could|should|would) {_OWN} (?:put a stop to|stop|bring|steer|get|turn"
        r"|keep|limit|cut)\b[^?]*\bwithout\b"
        r"|^(?:and |but |so )?if (?:he|she|they) (?:asks?|says?|press\w*|wants?)\b[^,?]*\?",
    ),
    (
        Kind.GOING,
        rf"\b(?:do|should|shall|must) {_OWN} (?:(?:even|really|still|actually) go(?=\W*$)"
        r"|(?:even |really |still |just |actually )*(?:go(?= at all\b)|turn up|show up"
        r"|carry on\b(?! with)))"
        r"|\bis it (?:still |even )?worth (?:going(?! on\b)|turning up|meeting)\b"
        rf"|\bdon't know (?:yet )?(?:if|whether) {_OWN} (?:even |still )?(?:want to|should)"
        r" (?:go(?=\W*$)|carry on|go on|continue)",
    ),
    (
        Kind.CLAIM,
        rf"\b(?:can|may|could|should) {_OWN} (?:just |really |honestly )?(?:say|claim|state)\b"
        r"(?! (?:no|yes|sorry|thank\w*|hello|something|anything|nothing|it|so|to)\b)",
    ),
    (
        Kind.TWO,
        r"\b(?:can't tell|don't know|not sure|no idea)\b[^.?!]*\b(?:the same|one) "
        r"(?:conversation|thing|question|subject|matter|talk|problem) or "
        r"(?:a different|another|two|not)\b",
    ),
    (
        Kind.HOLDING,
        r"\b(?:not sure|don't know (?:if|whether)|in two minds)\b[^.?!]*?\b(?:hand(?:ing)?"
        r"|giv(?:e|ing)|pass(?:ing)?|shar(?:e|ing)|send(?:ing)?) (?:\w+ ){0,3}(?:over|away|to "
        r"(?:him|her|them)|with (?:him|her|them))\b"
        rf"|\b(?:do|should|shall) {_OWN} (?:really |still |just )?(?:hand|give)"
        r" (?:\w+ ){1,3}over\b",
    ),
    (
        Kind.SHOWING,
        rf"(?<!how )(?<!what )\b(?:do|should|shall|can) {_OWN} (?:really |just |even )?"
        r"(?:bring|show|print) (?:him |her |them )?(?:it|that|this|the|my|our|a)\b[^.!]*\?",
    ),
    (
        Kind.SAFETY,
        r"\b(?:(?:it|this|that)(?: is|'s)|is(?:n't)? (?:it|this|that)) (?:not )?(?:a )?"
        r"(?:safety|dangerous|unsafe|danger|hazard)\b[^.!?]*\?",
    ),
    (
        Kind.LOCAL,
        r"^(?:and |so |but |also |oh and )*(?:who|which \w+|where|when|how (?:many|much|long))\b"
        r"[^?]*\b(?:decid\w+|agrees?|signs?|approv\w+|pays?|allow(?:s|ed)?|releas\w+|owns?"
        rf"|in charge|responsible|entitled|(?:do|can|will|must) {_OWN} (?:get|apply|claim))\b"
        r"[^?]*\?",
    ),
    (
        Kind.TELLING,
        rf"(?<!what )(?<!how )\b(?:do|should|shall|must) {_OWN} "
        rf"(?:just |even |really |have to |need to )*{_TELLS}\b"
        rf"|\b(?:if|whether) (?:{_OWN} should|to) (?:just |even )?{_TELLS}\b",
    ),
    (
        Kind.ASKING,
        rf"\b(?:is it|would it be|is that|am i|maybe (?:that's|it's)|isn't it)"
        rf" (?:too |really |being )?{_JUDGED}\b",
    ),
    (
        Kind.DOUBT,
        r"\b(?:am i|i am|i'm) (?:just |only |being |maybe |too )*(?:dramatic|overreacting|paranoid"
        r"|imagining (?:it|things)|sensitive|oversensitive|making (?:it|this) up)\b"
        r"|\b(?:am i|are we|is it) (?:just |only |being |too )*(?:touchy|petty|naive|handled)\b"
        r"|\bis it (?:just|only) (?:me|us)\b",
    ),
    (
        Kind.RISK,
        rf"\bdo {_OWN} get (?:the|a|into)\b|\bwhat happens (?:to me )?if\b"
        rf"|\bwill (?:it|that|this|they|he|she) [^?]*\b(?:against me|cost me)\b"
        r"|\bis (?:it|this|that) (?:even |really )?safe (?:for|to)\b",
    ),
    (Kind.OTHERS, rf"\bwhat (?:do|can|should) {_OWN} do (?:about|for) (?!it\b|that\b|this\b)\w+"),
    (
        Kind.DECISION,
        rf"(?<!what )(?<!how )(?<!when )(?<!where )\b(?:do|should|shall|must) {_OWN} (?!get\b)\w+"
        r"[^.!]*\?|\bor not\?|\byes or no\b|\bis (?:that|it|this) a good idea\b"
        r"|\bwould (?:that|it|this) help\b|\bmaybe i should\b",
    ),
    (
        Kind.IDEA,
        r"(?:\b(?:i was|i'm|i am)|(?:^|[.,;!?] )was) (?:thinking of|thinking i|thinking to"
        r"|half tempted|tempted|going to)\b"
        r"|(?<!have )\bi(?:'ve| have)?(?: also)? thought (?:of|i could|about)\b"
        r"|\bi thought (?:i (?:put|could|would|might)|an? [^.?]*\?)"
        r"|\bpart of me (?:wants|says|would|thinks)\b|\bi could just\b|\bi was thinking\b",
    ),
    (
        Kind.PRIVATE,
        r"\bi (?:don't|do not) (?:want|wish) to (?:tell|say|talk about|explain)\b"
        r"|\bi'm not (?:saying|telling)\b",
    ),
    (
        Kind.ADVICE,
        r"\b(?:my|a|one) (?:\w+ )?(?:friend|cousin|colleague|husband|wife|brother|sister|mate"
        r"|workmate) says (?:just |to )?(?!(?:it|he|she|they|i|that|the|my|we)\b)\w+",
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern, _I)) for kind, pattern in _ROWS)
_MARKED = frozenset({Kind.DECISION, Kind.TELLING})
_UNSURE = re.compile(r"\b(?:dunno|don't know|not sure|no idea|wonder|maybe|yes or no)\b", _I)
_BEGUN = re.compile(r"(?:and |so |but )?should (?:i|we) (?:tell|say|ask|mention)\b", _I)
"""A question that leaves its mark out, as many do in a hurry."""
_EMPTY = re.compile(r"\btempt(?:ed|ing)\b", _I)
"""Where the sentence says before it what one is tempted to."""
_REPEATS = re.compile(r"^(?:is|are|was|does|do) (?:there|it|that|they)(?: really)?\?$", _I)
_STUDIED = re.compile(r"\b(?:research|stud(?:y|ies)|evidence|proof|proven)\b", _I)


def asked(text: str) -> tuple[Asked, ...]:
    """The questions to the coach, in order; those for a plan or topics as such are none."""
    parts = sentences(text.replace("’", "'"))
    return tuple(
        one
        for place, part in enumerate(parts)
        for one in _read(part, parts[place - 1] if place else "")
    )


def _read(part: str, before: str) -> list[Asked]:
    """What a sentence asks of the coach, in order."""
    own = SPOKEN.sub(lambda said: "_" * len(said[0]), part)
    if _REPEATS.match(own) and _STUDIED.search(before):
        both = f"{before} {part}"
        return [Asked(Kind.EVIDENCE, shortened(both, both, 0), both, before)]
    starts: dict[int, Kind] = {}
    for kind, place in _places(own):
        start = clause_start(own, place)
        if all(clause_start(own, other) != start for other in starts):
            starts[place] = kind
    ends = [*sorted(starts), len(part)]
    found = []
    for place, end in zip(ends, ends[1:], strict=False):
        end = clause_start(own, end) if end < len(part) else end
        begun = 0 if starts[place] is Kind.IDEA and _EMPTY.search(own) else place
        words = shortened(part[:end], own[:end], begun)
        if starts[place] is Kind.PRIVATE:
            words = words.partition(", ")[0]
        found.append(Asked(starts[place], words, part, before))
    return found


def _places(own: str) -> Iterator[tuple[Kind, int]]:
    """The kinds of question in a sentence with where they begin, surest first."""
    for start, _ in patterns.places("cues", "research", own)[:1]:
        yield Kind.EVIDENCE, start
    for kind, pattern in _PATTERNS:
        match = pattern.search(own)
        unmarked = kind in _MARKED and not ("?" in own or _UNSURE.search(own) or _BEGUN.match(own))
        if match is None or unmarked:
            continue
        if kind in _MARKED and stated_kind(own) is not None and "?" not in own:
            continue
        yield kind, match.start()


_ABOUT = re.compile(
    r"^.*?\b(?:research|stud(?:y|ies)|evidence|proof|proven|data|figures|numbers|solid|true|known)\b"
    r"\s*(?:on|about|that|for|of|whether|if)?\s*(?P<about>[^?]*)",
    _I | re.DOTALL,
)
_CLAIMED = re.compile(
    r",? (?:and )?there(?:'s| is) (?:\w+ )?(?:research|stud(?:y|ies)|evidence).*$", _I
)


def subject_of(words: str) -> str:
    """What a question what is known is about, without the asking; may be empty."""
    if _CLAIMED.search(words):
        return _CLAIMED.sub("", words)
    found = _ABOUT.search(words)
    about = found["about"].split(", ")[0].strip(" .,") if found else ""
    return "" if len(about.split()) < _FEWEST or _NAMELESS.match(about) else about


_FEWEST = 3
_NAMELESS = re.compile(r"^(?:it|that|this|they|he|she)\b", _I)
_SIDE = re.compile(
    r"^(?:but|and my|thing is|the thing is|problem is|the problem is|part of me|still)\b"
    r"|\bi(?:'d| would)? (?:don't want|do not want|be lying|wish|would like)\b",
    _I,
)
_MOST_SIDES = 3


def on_the_scales(text: str, question: str) -> tuple[str, ...]:
    """What somebody wrote before a question that sounds like a reason, one way or the other."""
    before = sentences(text.replace("’", "'"))
    told = before[: before.index(question)] if question in before else ()
    sides = [shortened(one, one, 0) for one in told if _SIDE.search(one) and "?" not in one]
    return tuple(sides[-_MOST_SIDES:])
