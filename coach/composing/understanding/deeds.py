"""What a note tells, clause by clause: who acts, on whom, and whether it was only said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.composing.understanding.parties import Case, Mention, Pair, Party, mentions, unquoted


@dataclass(frozen=True)
class Deed:
    """One clause of a note."""

    who: Party
    """Who acts in it; unknown where a thing does, or where it can't be told."""
    whom: Party
    """The first other person in it; unknown where there is none."""
    words: str
    """The clause with the two of them named as the mentor and the mentee."""
    told: bool = False
    """Whether somebody says, asks or knows it, so that it needn't have happened at that meeting."""

    @property
    def denied(self) -> bool:
        """Whether it is denied, wished or only possible."""
        return bool(NOT.search(self.words))


@dataclass(frozen=True)
class Told:
    """A sentence of a note."""

    text: str
    """As it stands there."""
    words: str
    """With the two of them named as the mentor and the mentee, as far as that is known."""
    deeds: tuple[Deed, ...]


NOT = re.compile(
    r"\b(?:not|never|no|nobody|none|without|hardly|neither|nor|would|could|might|if|should|wanted"
    r"|instead of|used to|going to|will|at first)\b|n't\b|'d (?:like|love|rather)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*[;:()\u2192]\s*|\s+[-\u2013\u2014]+>?\s+|,\s+(?:and |but |then |so )?|\s+(?:and"
    r"|(?<!nobody )(?<!no one )but|then|(?<!said )so|while|when|because|until|although|though|which"
    r"|that|who|how|whether|why|where|as if|what)\s+",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:say|said|says|saying|tell|told|tells|telling|ask(?:ed|s)?|asking|think|thinks|thought"
    r"|knew|know|knows|heard|explain\w*|describ\w+|wrote|writes|admit\w*|promis\w+|wonder\w*"
    r"|mention\w*|remember\w*|report\w*|agreed|stor(?:y|ies)|spoke of|talked (?:about|of)|idea)\b"
    r"[^,;]*$",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"^\s*(?:that|how|whether|why|what|when|where|who|which|as if|:)?\s*$", re.IGNORECASE
)
_REPORTED = re.compile(r"(?:that|how|whether|why|what|when|where|who|as if)", re.IGNORECASE)
_FIRST = re.compile(
    r"^(?:(?:and|but|then|so|now|also|again|even|only|just|later|afterwards|still|today|finally"
    r"|because|while|when|after|before|since|although|though|which|that|maybe|perhaps|better|good"
    r"|bad|ok(?:ay)?)\b[\s.,]*)+",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"^(?:\w+ly\s+)?(?:\w+ed|was|is|were|had|has|did|got|went|came|said|told|made|took|gave|left"
    r"|kept|spoke|cut|put|rang|wrote|found|lost|felt|let|ran|sat|stood|saw|knew|thought|brought"
    r"|didn't|wasn't|hadn't|couldn't|never|forgot|began|started|finishes|keeps|says|talks|comes"
    r"|(?:about |nearly |over )?[\w-]+ (?:minutes|min|hours?) (?:too )?late)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_WHEN = re.compile(
    r"^(?:(?:on|in|at|by|last|this|next|the|an?|one|two|three|four|few|some|\d+|same|following"
    r"|days?|weeks?|months?|hours?|minutes?|later|after(?:wards)?|since|end|of|morning|afternoon"
    r"|evening|night|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april"
    r"|may|june|july|august|september|october|november|december)\b[\s,]*)+$",
    re.IGNORECASE,
)
_NEXT_TO_IT = re.compile(r"^(?:\w+ly\s+|both\s+|even\s+)?$", re.IGNORECASE)
_NAMES = {
    (Party.MENTOR, False): "the mentor",
    (Party.MENTOR, True): "the mentor's",
    (Party.LEADER, False): "the mentee",
    (Party.LEADER, True): "the mentee's",
}


def told(sentences: Sequence[str], pair: Pair) -> tuple[Told, ...]:
    """The sentences of a note, each with what is done in it."""
    spoken = mentions(sentences, pair)
    return tuple(_told(text, found) for text, found in zip(sentences, spoken, strict=True))


def _told(text: str, found: Sequence[Mention]) -> Told:
    plain = text.replace("\u2019", "'")
    masked = unquoted(plain)
    return Told(text, _named(plain, found, 0, len(plain)), tuple(_deeds(masked, found)))


def _named(text: str, found: Sequence[Mention], start: int, end: int) -> str:
    """A stretch of the text with the two of them named by their roles."""
    parts, at = [], start
    for one in found:
        name = _NAMES.get((one.party, one.case is Case.OWNS))
        if name and start <= one.start and one.end <= end:
            parts += [text[at : one.start], name]
            at = one.end
    return "".join([*parts, text[at:end]]).strip(" ,")


def _deeds(text: str, found: Sequence[Mention]) -> Iterator[Deed]:
    before: Party = Party.UNKNOWN
    reported = False
    for start, end, joint in _pieces(text, found):
        inside = [one for one in found if start <= one.start and one.end <= end]
        who = _who(text, start, end, inside, before)
        reported = _is_reported(text[:start], joint, reported)
        yield Deed(who, _whom(who, inside), _named(text, found, start, end), reported)
        before = who if not reported or before is Party.UNKNOWN else before


def _is_reported(before: str, joint: str, already: bool) -> bool:
    """Whether a clause tells what somebody said, by the joint before it and what stands there."""
    if joint.strip() in (";", ".") or re.match(r",\s+(?:and|but|then)\b", joint.strip("\n")):
        return False
    if _REPORTED.fullmatch(joint.strip()) or not joint.strip():
        said = _SAYS.search(before.rstrip().removesuffix(joint.strip()))
        return already or bool(said)
    return already


def _pieces(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """Where each clause begins and ends, and what joins it to the one before."""
    inside = [(one.start, one.end) for one in found]
    cuts = [
        (cut.start(), cut.end())
        for cut in _JOINT.finditer(text)
        if not any(start <= cut.start() < end for start, end in inside)
    ]
    # "She asked what I do": whoever acts begins a clause of their own.
    cuts += [
        (one.start, one.start)
        for one in found
        if one.case is Case.ACTS and _has_words(text, cuts, found, one.start)
    ]
    edges = [(0, 0), *sorted(cuts), (len(text), len(text))]
    for (left, start), (end, _) in pairwise(edges):
        if text[start:end].strip(" .,"):
            yield start, end, text[left:start]


def _has_words(
    text: str, cuts: Sequence[tuple[int, int]], found: Sequence[Mention], place: int
) -> bool:
    """Whether somebody else, or a word for saying, stands between the last cut and this place."""
    start = max((end for _, end in cuts if end <= place), default=0)
    between = any(start <= one.start < place for one in found)
    return between or bool(_SAYS.search(text[start:place]))


def _who(text: str, start: int, end: int, inside: Sequence[Mention], before: Party) -> Party:
    for one in inside:
        if one.case is Case.ACTS:
            return one.party
        if one.case is Case.NAMED and _BY.search(text[start : one.start]):
            return one.party
    head = _FIRST.sub("", text[start:end].lstrip(" .,"))
    first = inside[0] if inside else None
    if first and first.case is Case.NAMED:
        lead = _FIRST.sub("", text[start : first.start].lstrip(" .,"))
        if _NEXT_TO_IT.match(lead.strip()) or _WHEN.match(lead.strip()):
            return first.party
    if _VERB.match(head):
        return before if before is not Party.UNKNOWN else _left_out(inside)
    return Party.UNKNOWN


def _left_out(inside: Sequence[Mention]) -> Party:
    """Who acts where a note leaves it out ("Told her about the post"): not who is acted on."""
    on = next((one.party for one in inside if one.case is not Case.OWNS), Party.UNKNOWN)
    return {Party.LEADER: Party.MENTOR, Party.MENTOR: Party.LEADER}.get(on, Party.UNKNOWN)


def _whom(who: Party, inside: Sequence[Mention]) -> Party:
    others = [one.party for one in inside if one.party not in (who, Party.UNKNOWN)]
    return others[0] if others else Party.UNKNOWN
