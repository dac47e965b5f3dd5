"""What rules and single words tell of a text: the inputs of `coach.checks.meaning` beside vectors.

Every sign is a number of about 0 to 2, in a fixed order for each kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from coach.checks.asking import asked, clause
from coach.checks.care import needs_care
from coach.checks.injection import attack_score
from coach.checks.judging import Kind
from coach.checks.orders import REASONS, heard
from coach.checks.questions import is_open, leads
from coach.checks.remit import beyond
from coach.checks.spoken import Spoken
from coach.checks.stances import stances
from coach.checks.stereotypes import endorses, read_people

_STANCES = (
    "challenge",
    "reported",
    "hedge",
    "denying",
    "general",
    "everyone",
    "cause",
    "trap",
    "denied",
    "compared",
    "refuting",
    "evidence",
    "credulous",
    "broad",
    "member",
    "distance",
    "measured",
    "origin",
    "typified",
    "jibe",
    "setup",
)
_BY_GROUP = frozenset({"broad", "typified", "origin"})
_BEHIND = frozenset({"origin", "typified"})
_MORE = frozenset(_STANCES) - {"reported", "hedge", "broad", "distance", "measured", "evidence"}
"""Stances in which more is said of somebody than who it is."""
_GENERAL = (
    re.compile(r"\?"),
    re.compile(r"\b(?:i|i'm|i've|i'd|i'll|my|me|myself)\b"),
    re.compile(r"\b(?:he|she|his|her|him|they|their|them)\b"),
    re.compile(r"\b(?:you|your|yours)\b"),
    re.compile(r"[\"\u201c\u201d]"),
    re.compile(r"\A\W*(?:\w+)\W+(?:the|a|an|your|each|both|what|how|who|that|it|one)\b"),
)
_LONG = 20
"""Words that count as 1."""
_GRAM = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|[?!<\[{#]")


def signs(kind: Kind, text: str) -> tuple[float, ...]:
    """The signs of a text for a kind, the general ones last."""
    lowered = text.lower().replace("\u2019", "'")
    general = (float(bool(pattern.search(lowered))) for pattern in _GENERAL)
    return (*_OF[kind](text), *general, min(len(lowered.split()) / _LONG, 2.0))


def focus(kind: Kind, text: str) -> str:
    """What of a text is judged by its words and vector: of an asking one, what it asks last."""
    return clause(text) if kind is Kind.OPEN else text


def grams(text: str) -> frozenset[str]:
    """Words and pairs of neighbouring words in lower case, and a few marks."""
    words: list[str] = _GRAM.findall(text.lower().replace("\u2019", "'"))
    return frozenset(words) | {f"{one} {two}" for one, two in zip(words, words[1:], strict=False)}


def _stereotypes(text: str) -> tuple[float, ...]:
    people = read_people(text)
    said = [spoken for _, spoken in people]
    held = frozenset[str]().union(*(stances(sentence) for sentence, _ in people))
    return (
        2 * endorses(text),
        float(any(one.groups for one in said)),
        float(any(one.group_traits for one in said)),
        float(any(one.persons for one in said)),
        float(any(one.person_traits for one in said)),
        float(any(one.fitting for one in said)),
        float(any(one.own for one in said)),
        float(any(one.essential for one in said)),
        float(any(one.generation for one in said)),
        *(float(stance in held) for stance in _STANCES),
        float("broad" in held and "distance" not in held),
        float("broad" in held and "credulous" in held),
        float("broad" in held and "member" in held),
        *_named(said, held),
    )


def _named(said: Sequence[Spoken], held: frozenset[str]) -> tuple[float, ...]:
    """Whether nobody is named by a group, somebody is and no more, or a group is what explains."""
    people = any(one.groups or one.persons for one in said)
    by_group = people or bool(held & _BY_GROUP)
    more = bool(held & _MORE) or any(one.traits or one.essential or one.generation for one in said)
    return (
        float(not by_group and not any(one.cued for one in said)),
        float(by_group and not more),
        float(bool(held & _BEHIND) and (people or "broad" in held)),
        float(by_group and "joking" in held),
        float(by_group and "credulous" in held),
        float(by_group and "jibe" in held),
    )


def _injection(text: str) -> tuple[float, ...]:
    groups = {signal.group for signal in heard(text)}
    return (
        2 * attack_score(text),
        *(float(group in groups) for group in REASONS),
        *_matched(Kind.INJECTION, text),
    )


def _obeyed(text: str) -> tuple[float, ...]:
    return (*_injection(text), *_matched(Kind.OBEYED, text))


def _care(text: str) -> tuple[float, ...]:
    return (2 * needs_care(text), *_matched(Kind.CARE, text))


def _matched(kind: Kind, text: str) -> tuple[float, ...]:
    lowered = text.lower().replace("\u2019", "'")
    return tuple(float(bool(pattern.search(lowered))) for pattern in _listed()[kind])


@cache
def _listed() -> Mapping[Kind, Sequence[re.Pattern[str]]]:
    """The signs of forms/signs.txt."""
    text = (files("coach.checks") / "forms" / "signs.txt").read_text(encoding="utf-8")
    found: dict[Kind, list[re.Pattern[str]]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, _, form = line.split("\t")
            found.setdefault(Kind(kind), []).append(re.compile(form))
    return found


def _beyond(text: str) -> tuple[float, ...]:
    return (2.0 * bool(beyond(text)),)


def _leading(text: str) -> tuple[float, ...]:
    return (2.0 * leads(text), float(is_open(text)), *_matched(Kind.LEADING, text))


def _open(text: str) -> tuple[float, ...]:
    return tuple(asked(text))


_OF: Mapping[Kind, Callable[[str], tuple[float, ...]]] = {
    Kind.STEREOTYPES: _stereotypes,
    Kind.INJECTION: _injection,
    Kind.OBEYED: _obeyed,
    Kind.CARE: _care,
    Kind.THERAPY: _beyond,
    Kind.LAW: _beyond,
    Kind.GHOST: _beyond,
    Kind.LEADING: _leading,
    Kind.OPEN: _open,
}
