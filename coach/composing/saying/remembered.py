"""A line of the notes as it is told to the mentor on their own page: "you", "your mentee".

Notes speak of "the mentor" and "the mentee", of "I" and "she", or leave out who did it. On the
mentor's page that reads as if somebody else were meant. A line is turned where its grammar says
who is who and what was done is in the past; every other line is left to be quoted as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from coach.composing.understanding.grammatical_person import ADVERBS
from coach.composing.understanding.parties import Case, Mention, Pair, Party, mentions, unquoted

_LONGEST, _FEWEST = 36, 4
"""Words of a line that is turned."""
_BE = {"am": "are", "is": "are", "was": "were", "has": "have", "does": "do"}
_IRREGULAR = (
    r"went|read|drew|redrew|wrote|rewrote|made|built|chose|took|told|said|saw|found|brought|gave"
    r"|kept|got|came|sat|stood|rode|ran|spoke|heard|met|left|lost|led|held|thought|knew"
    r"|understood|sent|spent|put|ate|drove|flew|began|won|bought|taught|caught|broke"
    r"|hid|hung|rang|swept|slept|threw|wore|woke|paid|did|cut|set|let|struck|laid"
)
PAST = rf"(?:{_IRREGULAR}|was|were|had|didn't|wasn't|weren't|hadn't|could|couldn't|[a-z]+ed)"
_TOGETHER = (
    r"(?:looked|went|read|counted|listed|compared|collected|drew|drafted|walked|sorted|measured"
    r"|checked|watched|tested|tried|practised|wrote|rewrote|chose|made|built|planned|designed"
    r"|visited|rode|toured|followed|talked|discussed|agreed|marked|mapped|filled|swapped|exchanged"
    r"|laid|took|turned|sketched|worked|tallied|noted|spoke|searched|crossed|struck|put)"
)
"""What is done and noted without saying who did it."""
_ITS_OBJECT = (
    r"(?:the|an?|our|each|every|both|all|some|one|two|three|four|five|six|seven|eight|nine|ten|\d\S*"
    r"|at|through|over|about|on|in|out|down|up|off|along|round|with|together|to|for|how|what|which"
    r"|who|why|where|when|whether|that)"
)
_BARE = re.compile(rf"{_TOGETHER}\s+(?={_ITS_OBJECT}\s|['\"“‘])", re.IGNORECASE)
_BARE_AGAIN = re.compile(rf";\s+(?:then\s+)?(?={_TOGETHER}\s+{_ITS_OBJECT}\b)")
"""A second thing that was done, without saying who did it."""
_UNSURE = re.compile(
    r"[\[\]<>?_]|\b(?:today|tomorrow|yesterday|tonight|now|ours|themselves|each other|one another"
    r"|etc)\b|\.\s|,\s+(?:said|says|asked|asks|thinks)\b"
    r"|\b(?:next|last|first|second|third|this|our|that) (?:time|meeting|session)\b"
    r"|\b(?:\d+|two|three|four|five|six) (?:weeks?|months?|days) ago\b",
    re.IGNORECASE,
)
"""What leads away from the meeting that is told of, or can't be turned."""
_AGAIN_SINGULAR = re.compile(
    r"(?:\b(?:and|but|or|then|who)|,)\s+(?:\w+ly\s+|also\s+|then\s+|still\s+)?"
    r"(?:am|is|was|has|does|isn't|wasn't|hasn't|doesn't)\b"
)
"""A second verb in the singular, whose subject may be the mentor."""
_VERB = re.compile(rf"\s+(?P<adverbs>(?:(?:{ADVERBS}|\w+ly)\s+)*)(?P<verb>[a-z]+(?:n't)?)\b")
_STARTS = re.compile(
    r"(?:The|A|An|On|In|At|During|When|While|After|From|With|For|Before|Both|Each)\b"
)
_ALL_OF_US = re.compile(rf"^(?P<all>Both|Each)(?= {PAST}\b)")
_ADVERB = r"(?:(?!and\b|or\b)\w+ly|both|each|also|then|first|twice|once|never|only|just|even)"
_DID = re.compile(
    r"\b(?:(?:both|each) of you|you|your mentee)(?:\s+and\s+(?:you|your mentee))?"
    rf"\s+(?:{_ADVERB}\s+)*{PAST}\b"
)
_SUBJECT = re.compile(r"(?:(?:both|each) of )?you(?:r mentee)?\b")
"""A line that begins with one of the two."""
DONE_TOGETHER = re.compile(
    rf"(?:{_TOGETHER}|{_IRREGULAR}|[a-z]+ed)\s(?!(?:[\w-]+ )?[\w-]+:)", re.IGNORECASE
)
"""A line that begins with what was done, and leaves out that the two did it."""
_WHOSE = re.compile(r"\b(?:my|our|his|her|their)\b", re.IGNORECASE)
_THEY = frozenset({"they", "them", "their"})
_SELF = frozenset({"myself", "himself", "herself"})
_OWN = frozenset({"mine", "hers"})
ALONE = _SELF | _OWN
"""What stands for somebody otherwise than as a subject, an object or an owner."""
_THIRD = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_SAID_THAT = re.compile(r"\b(?:said|thought|knew|admitted|noticed|promised|saw|found)(?: that)? $")
_DONE_TO = re.compile(
    r"\b(?:asked|told|showed|gave|thanked|invited|took|let|offered|sent|taught|brought"
    r"|introduced) $"
)


def remembered(text: str, pair: Pair) -> str:
    """What was done, as it follows "Last time"; empty where its grammar doesn't surely allow it.

    Args:
        text: A line of a note.
        pair: The two, and who wrote their notes.

    >>> remembered("The mentor told the story of the split shift.", Pair("Driver", "Director"))
    'you told the story of the split shift'
    """
    plain = can_be_turned(text)
    found = who_is_in(plain, pair)
    bare = done_by_both(plain)
    if not plain or not surely(plain, found, bare=bare):
        return ""
    said = _from_its_subject(_turned(plain, found), bare)
    first = unquoted(said).partition(";")[0]
    done = _DID.match(first) if begins_with_them(said) else _DID.search(first)
    return said if done else ""


def can_be_turned(text: str) -> str:
    """A line without its stop; empty where its length or its words keep it from being turned."""
    plain = text.strip().rstrip(".").replace("’", "'")
    fits = _FEWEST <= len(plain.split()) <= _LONGEST
    return plain if fits and not _UNSURE.search(unquoted(plain)) else ""


def done_by_both(plain: str) -> bool:
    """Whether a line begins with what the two did, and leaves out that it was they."""
    return bool(_BARE.match(plain))


def begins_with_them(said: str) -> bool:
    """Whether what was done begins with whoever did it, and can follow "last time" as it is."""
    return bool(_SUBJECT.match(said))


def names_nobody(text: str, pair: Pair) -> bool:
    """Whether a line speaks of neither of the two, and can stand as it is."""
    return all(
        one.party is Party.ELSE and _low(one) not in _THEY
        for one in mentions([text.replace("’", "'")], pair)[0]
    )


def who_is_in(plain: str, pair: Pair) -> tuple[Mention, ...]:
    """Who is spoken of; unknown where a pronoun could mean either of the two."""
    found: list[Mention] = []
    for one in mentions([plain], pair)[0]:
        third = _low(one) in _THIRD
        found.append(_pronoun(plain, one, found) if third else one)
    return tuple(found)


def _pronoun(plain: str, one: Mention, before: Sequence[Mention]) -> Mention:
    """A "she" as the only one of the two who was named before it; else unknown."""
    parties = {each.party for each in before if _low(each) not in _THEY}
    only = parties.pop() if len(parties) == 1 else Party.UNKNOWN
    meant = only if only in (Party.MENTOR, Party.LEADER) else Party.UNKNOWN
    if _low(one) in _SELF or one.case is Case.OWNS:
        return replace(one, party=meant)
    lead = plain[: one.start]
    if one.case is Case.ACTED_ON:
        sure = bool(_DONE_TO.search(lead))
    else:
        sure = not before or (meant is one.party and bool(_SAID_THAT.search(lead)))
    return one if sure else replace(one, party=Party.UNKNOWN)


def surely(plain: str, found: tuple[Mention, ...], *, bare: bool) -> bool:
    """Whether it is known of everybody in it who they are, and of every verb whose it is."""
    parties = {one.party for one in found}
    together = bare or bool(_ALL_OF_US.match(plain))
    ours = parties & {Party.MENTOR, Party.LEADER, Party.BOTH}
    if Party.UNKNOWN in parties or not (ours or together) or _others_of_one(found):
        return False
    if together and Party.MENTOR in parties and ";" not in plain:
        return False
    told = unquoted(plain)
    if Party.MENTOR in parties and _AGAIN_SINGULAR.search(told):
        return False
    starts = together or found[0].start == 0 or bool(_STARTS.match(plain))
    return starts and all(_agrees(told, one) for one in found)


def _others_of_one(found: Sequence[Mention]) -> bool:
    """Whether others are spoken of by whose they are, or as "they" without having been named."""
    named = False
    for one in found:
        whose = one.party is Party.ELSE and _low(one) not in _THEY and _WHOSE.search(one.word)
        if whose or (_low(one) in _THEY and not named):
            return True
        named = named or one.party is Party.ELSE
    return False


def _agrees(told: str, one: Mention) -> bool:
    """Whether the verb after somebody can follow "you" or "your mentee"."""
    after = told[one.end :]
    verb = _VERB.match(after)
    if one.party is Party.ELSE or (verb is None and not after.startswith("'")):
        return True
    if verb is None:
        return False
    if one.party is Party.LEADER:
        return not (_low(one) == "i" and verb["verb"] in ("am", "have", "do", "don't", "haven't"))
    strange = verb["verb"].endswith("s") and verb["verb"] not in (*_BE, "this", "his", "as")
    return one.party is Party.BOTH or one.case not in (Case.NAMED, Case.ACTS) or not strange


def _turned(plain: str, found: tuple[Mention, ...]) -> str:
    """The line with everybody in it as the page calls them."""
    said = plain
    first = next((one for one in found if one.party is Party.LEADER), None)
    for one in reversed(found):
        word, after = _called(one, one is first), said[one.end :]
        if word == "you" and one.case in (Case.NAMED, Case.ACTS):
            after = agreeing(after, _BE)
        said = f"{said[: one.start]}{word}{after}"
    return _ALL_OF_US.sub(r"\g<all> of you", said)


def agreeing(after: str, forms: Mapping[str, str]) -> str:
    """What follows somebody, with a verb that fits what they are called now."""
    verb = _VERB.match(after)
    if verb is None or verb["verb"] not in forms:
        return after
    return f" {verb['adverbs']}{forms[verb['verb']]}{after[verb.end() :]}"


def _called(one: Mention, first: bool) -> str:
    """What somebody is called; the leader by a pronoun only after having been named."""
    low = _low(one)
    if one.party is Party.ELSE:
        return one.word
    if one.party is Party.LEADER:
        owned = "'s" if one.case is Case.OWNS else ""
        return f"your mentee{owned}" if first or low not in _THIRD else one.word
    if one.case is Case.OWNS:
        return "yours" if low in _OWN else "your"
    return "yourself" if low in _SELF else "you"


def _from_its_subject(said: str, bare: bool) -> str:
    small = re.sub(
        r"^your mentee and you\b", "you and your mentee", f"{said[:1].lower()}{said[1:]}"
    )
    return _BARE_AGAIN.sub(" and ", f"you {small}") if bare else small


def _low(one: Mention) -> str:
    return one.word.lower()
