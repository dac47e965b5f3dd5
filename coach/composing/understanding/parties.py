"""Who is meant by each name, job and pronoun of a note that one of the two wrote.

A note may speak of "the mentor" and "the mentee", of their jobs, or of "I" and "she". Where
somebody else could be meant, it isn't known: what is laid at somebody's door has to be theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from coach.composing.understanding.speaker import speaker
from coach.domain.people import Role


class Party(StrEnum):
    """Who acts, or is acted on."""

    MENTOR = "mentor"
    LEADER = "leader"
    BOTH = "both"
    ELSE = "somebody else"
    UNKNOWN = "unknown"


class Case(StrEnum):
    """How somebody is spoken of."""

    ACTS = "acts"
    ACTED_ON = "acted on"
    OWNS = "owns"
    NAMED = "named"
    """By a name or a job, which may act or be acted on."""


@dataclass(frozen=True)
class Mention:
    """A place in a sentence where somebody is spoken of."""

    start: int
    end: int
    party: Party
    case: Case
    word: str


@dataclass(frozen=True)
class Pair:
    """The two jobs, as the pair put them, and who reads."""

    mentor: str
    leader: str
    reader: Role = Role.MENTOR
    writer: Party = Party.UNKNOWN
    """Whose "I" it is where a note alone doesn't say; their other notes may."""


_PEOPLE = (
    r"father|mother|parents?|brother|sister|wife|husband|son|daughter|uncle|aunt|friend|partner"
    r"|colleague|manager|supervisor|chief|boss|foreman|chef|cook|assistant|secretary|PA|deputy"
    r"|director|officer|driver|cleaner|nurse|doctor|clerk|client|customer|guest|patient|teacher"
    r"|trainee|apprentice|intern|engineer|bursar|technician|guard|porter|operator|worker|waiter"
    r"|agent|buyer|planner|consultant|auditor|visitor|lawyer|owner|founder|investor|planner|rep"
    r"|representative|coordinator|coach|person|man|woman|girl|boy|lad|lady|guy|team|leader|staff"
    r"|crew|shift|group|office|desk|board|panel|committee|head of \w+|others"
    r"|\w+(?:ist|ician|arian|woman|man|keeper|master)|(?:team|shift|build|tech|group|project) lead"
    r"|surgeon|judge|professor|lecturer|inspector|dispatcher|controller|designer|developer|editor"
    r"|reporter|producer|mechanic|fitter|welder|baker|picker|packer|gardener|steward|pilot|captain"
    r"|conductor|instructor|tutor|examiner|supplier|contractor|neighbour|member|candidate"
    r"|(?:section|workshop|department) head"
)
_ELSE = (
    r"(?:the|a|an|my|his|her|their|our|one|two|three|four|some|all|several|another|every|no|that"
    r"|this|these|those|other|most|many)\s+(?:of\s+(?:the|my|his|her|our|their)\s+)?"
    rf"(?:(?!and\b|or\b|to\b|for\b|of\b|I\b|me\b)[\w-]+\s+){{0,2}}?(?:{_PEOPLE}|men|women)s?"
    r"(?:'s)?(?!\w)(?:\s+(?:in|of|on|from)\s+(?:my|our|his|her|the)\s+(?:own\s+)?\w+)?"
    r"|(?:[A-Z][\w-]*\s+)?(?:section chief|store manager|line manager|head office|shift leader"
    r"|team leader|HR|PA)(?:'s)?\b"
    r"|(?:colleagues|people|others|the others|everybody|everyone|somebody|someone|nobody|no one"
    r"|guests|customers|clients|cleaners|drivers|nurses)(?:'s)?\b"
    r"|(?:one|two|three|four|some|most|several|many) of them"
    r"|\[[A-Z][\w ]*\]|<[A-Z][\w ]*>"
)
_PRONOUNS = {
    "i": Case.ACTS, "we": Case.ACTS, "he": Case.ACTS, "she": Case.ACTS, "they": Case.ACTS,
    "me": Case.ACTED_ON, "us": Case.ACTED_ON, "him": Case.ACTED_ON, "them": Case.ACTED_ON,
    "myself": Case.ACTED_ON, "himself": Case.ACTED_ON, "herself": Case.ACTED_ON,
    "my": Case.OWNS, "our": Case.OWNS, "his": Case.OWNS, "their": Case.OWNS, "mine": Case.OWNS,
    "hers": Case.OWNS,
}  # fmt: skip
_HE, _SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_I = frozenset({"i", "me", "my", "mine", "myself"})
_WE = frozenset({"we", "us", "our"})
_THEY = frozenset({"they", "them", "their"})
_MEN = re.compile(r"\b(?:father|brother|husband|son|uncle|man|boy|lad|guy|foreman)\b", re.I)
_WOMEN = re.compile(r"\b(?:mother|sister|wife|daughter|aunt|woman|girl|lady)\b", re.I)
_SEVERAL = re.compile(
    r"^(?:two|three|four|some|all|several|most|many|these|those|others|people|every\w+|nobody)\b"
    r"|(?:men|women|[^s]s)(?:'s)?$|^(?:HR|head office)$"
    r"|\b(?:team|staff|crew|office|desk|board|shift|group|panel|committee)$",
    re.I,
)
_HEAD = re.compile(r" (?:in|on|from) ")
_HER_OWN = re.compile(
    r"\s+(?:own\s+)?(?!(?:to|a|the|in|on|at|for|that|what|and|about|with|how|if|again|it|not|but|so"
    r"|or|when|where|why|who|after|before|from|as|by|off|out|up|is|was|of|then|twice)\b)\w"
)
_TOP = re.compile(
    r"\b(?:director|president|principal|superintendent|chancellor|dean|minister|mayor|chief|owner"
    r"|founder|commissioner|governor)\b",
    re.I,
)
"""Heads of a title by which nobody but the leader is meant, unless the mentor has it as well."""
_SPEECH = re.compile(
    r"\"[^\"]*\"|“[^”]*”|‘[^’]*(?:’\w[^’]*)*’|(?<!\w)'[^'\n]*(?:'\w[^'\n]*)*'(?!\w)"
)


def unquoted(text: str) -> str:
    """The text with what is quoted in it blanked out, of the same length."""
    return _SPEECH.sub(lambda found: "“" + "~" * (len(found[0]) - 2) + "”", text)


def writer(text: str, pair: Pair) -> Party:
    """Who says "I" in a note; unknown where nobody does, or where either might."""
    return _Known(pair, unquoted(text.replace("\u2019", "'")), ()).writer


def mentions(sentences: Sequence[str], pair: Pair) -> tuple[tuple[Mention, ...], ...]:
    """For each sentence of a note, in order, who is spoken of where."""
    plain = [unquoted(one.replace("\u2019", "'")) for one in sentences]
    known = _Known(pair, " ".join(plain), plain)
    return tuple(known.read(one) for one in plain)


@lru_cache(maxsize=256)
def _pattern(mentor: str, leader: str) -> re.Pattern[str]:
    leaders = "|".join(["mentee", *_titles(leader), *_top(leader, mentor)])
    mentors = "|".join(["mentor", *_titles(mentor)])
    whose = "|".join([*_PRONOUNS, "her"])
    return re.compile(
        rf"(?P<leader>\b(?:(?:the|my|our|his|her)\s+)?(?:{leaders})(?:'s)?(?![\w-])"
        r"|\b(?:the|my|our)\s+leader(?:'s)?\b|(?-i:\b(?:Madam|Sir)\b))"
        rf"|(?P<mentor>\b(?:(?:the|my|our|his|her)\s+)?(?:{mentors})(?:'s)?(?![\w-]))"
        rf"|(?P<else>(?<![\w-])(?:{_ELSE}))|(?P<pronoun>\b(?:{whose})\b)",
        re.IGNORECASE,
    )


def _titles(job: str) -> list[str]:
    """What somebody is called by their job: its title as a whole, and its initials."""
    head = re.split(r",|;|\(|\band\b|/", job)[0].strip()
    words = [word for word in head.split() if word[:1].isalpha()]
    initials = "".join(word[0] for word in words if word not in ("of", "the", "and")).upper()
    short = [initials] if len(initials) > 2 else []
    return [re.escape(one) for one in [*([head] if len(head) > 2 else []), *short]]


def _top(leader: str, mentor: str) -> list[str]:
    found = _TOP.search(leader)
    taken = found is None or found[0].lower() in mentor.lower()
    return (
        []
        if found is None or taken
        else [rf"(?<=the )(?:{found[0]})(?!\s+of\b)", rf"(?<=my )(?:{found[0]})(?!\s+of\b)"]
    )


class _Known:
    """What is known of a note's people while it is read."""

    def __init__(self, pair: Pair, text: str, sentences: Sequence[str]) -> None:
        self._pattern = _pattern(pair.mentor, pair.leader)
        self.writer = self._by(text, pair)
        self._gender = self._only_gender(sentences)
        self._before: tuple[Mention, ...] = ()

    def read(self, sentence: str) -> tuple[Mention, ...]:
        found: list[Mention] = []
        for match in self._pattern.finditer(sentence):
            found.append(self._mention(match, sentence, found))
        self._before = tuple(found)
        return self._before

    def _by(self, text: str, pair: Pair) -> Party:
        """Who wrote it; unknown where both are spoken of by their roles, or either might be "I"."""
        kinds = [(match.lastgroup, match[0].lower()) for match in self._pattern.finditer(text)]
        names = {kind for kind, _ in kinds} & {"mentor", "leader"}
        if names and not any(word in _I for _, word in kinds):
            return Party.UNKNOWN
        told = speaker(text)
        if told:
            return Party.MENTOR if told is Role.MENTOR else Party.LEADER
        if len(names) == 1:
            return Party.MENTOR if names == {"leader"} else Party.LEADER
        if names or pair.writer is not Party.UNKNOWN:
            return Party.UNKNOWN if names else pair.writer
        return Party.MENTOR if pair.reader is Role.MENTOR else Party.UNKNOWN

    def _only_gender(self, sentences: Sequence[str]) -> frozenset[str]:
        """The pronouns of the other one, where only one kind stands by itself."""
        others = [bool(re.search(rf"(?<![\w-])(?:{_ELSE})", one, re.I)) for one in sentences]
        alone = [
            one
            for one, before, here in zip(sentences, [False, *others], others, strict=False)
            if not before and not here
        ]
        words = {word.lower() for one in alone for word in re.findall(r"[A-Za-z]+", one)}
        he, she = bool(words & _HE), bool(words & _SHE)
        return frozenset() if he == she else _HE if he else _SHE

    def _mention(self, match: re.Match[str], sentence: str, found: Sequence[Mention]) -> Mention:
        word = match[0].lower()
        kind = match.lastgroup
        if kind != "pronoun":
            party = {"leader": Party.LEADER, "mentor": Party.MENTOR}.get(kind or "", Party.ELSE)
            case = Case.OWNS if word.endswith("'s") else Case.NAMED
        else:
            case = _case(word, sentence[match.end() :])
            party = self._party(word, case, found)
        return Mention(match.start(), match.end(), party, case, match[0])

    def _party(self, word: str, case: Case, found: Sequence[Mention]) -> Party:
        if word in _I:
            return self.writer
        if word in _WE:
            return Party.BOTH
        return Party.ELSE if word in _THEY else self._third(word, case, found)

    def _third(self, word: str, case: Case, found: Sequence[Mention]) -> Party:
        gender = _HE if word in _HE else _SHE
        others = [one for one in self._around(found) if _could_be(one, gender)]
        if case is Case.ACTED_ON:
            others = [one for one in others if one is not _acting(found)]
        if self.writer is Party.UNKNOWN:
            return self._of_two(case, found, others)
        other = Party.LEADER if self.writer is Party.MENTOR else Party.MENTOR
        if self._gender and gender != self._gender:
            return Party.ELSE if others else Party.UNKNOWN
        return Party.UNKNOWN if others else other

    def _of_two(self, case: Case, found: Sequence[Mention], others: Sequence[Mention]) -> Party:
        """Who "he" or "she" is where both are spoken of by their roles."""
        if others or case is Case.OWNS:
            return Party.UNKNOWN
        acting = _acting(found)
        if acting is None and len({one.party for one in self._before} - {Party.BOTH}) > 1:
            return Party.UNKNOWN
        if case is Case.ACTED_ON and acting:
            across = {Party.LEADER: Party.MENTOR, Party.MENTOR: Party.LEADER}
            return across.get(acting.party, Party.UNKNOWN)
        last = acting or _acting(self._before)
        named = [one for one in found if one.party in (Party.MENTOR, Party.LEADER)]
        one_alone = len({one.party for one in named}) < 2
        meant = last.party if last and (case is Case.ACTS or one_alone) else Party.UNKNOWN
        return meant if meant in (Party.MENTOR, Party.LEADER) else Party.UNKNOWN

    def _around(self, found: Sequence[Mention]) -> Iterator[Mention]:
        """Other people whom a pronoun could mean: of this sentence, and who acted in the last."""
        yield from (one for one in found if one.party is Party.ELSE)
        before = _acting(self._before)
        if before and before.party is Party.ELSE and not _acting(found):
            yield before


def _case(word: str, after: str) -> Case:
    if word == "her":
        return Case.OWNS if _HER_OWN.match(after) else Case.ACTED_ON
    return _PRONOUNS[word]


def _acting(found: Sequence[Mention]) -> Mention | None:
    """Who acts, of those spoken of so far: the last "he" or "I", else who was named first."""
    acting = [one for one in found if one.case is Case.ACTS]
    named = [one for one in found if one.case is Case.NAMED]
    return next(iter([*reversed(acting), *named]), None)


def _could_be(one: Mention, gender: frozenset[str]) -> bool:
    """Whether a person may be meant by "he" or by "she"."""
    head = _HEAD.split(one.word)[0]
    if one.word.lower() in _THEY or _SEVERAL.search(head):
        return False
    wrong = _WOMEN if gender is _HE else _MEN
    return not wrong.search(head)
