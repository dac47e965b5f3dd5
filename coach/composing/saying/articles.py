"""Articles that people leave out when they write in haste or in a second language.

"Become supervisor" and "have night shift heard" are plain enough on a form and sound wrong when
they are said aloud. An article is put in where only one is possible; anything else stays as it is.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_ROLE = (
    r"(?:(?:super|ad)visor|adviser|manager|leader|lead|teacher|nurse|technician|engineer|trainer"
    r"|driver|conductor|cook|chef|electrician|plumber|carpenter|welder|mechanic|analyst|auditor"
    r"|clerk|officer|inspector|coordinator|planner|dispatcher|operator|assistant|consultant"
    r"|designer|developer|programmer|midwife|doctor|pharmacist|paramedic|librarian|editor"
    r"|reporter|producer|buyer|baker|butcher|gardener|caretaker|steward|secretary|accountant"
    r"|solicitor|lawyer|guard|sergeant|pilot|skipper|lecturer|researcher|apprentice|specialist"
    r"|foreman|forewoman|foreperson|therapist|receptionist|instructor)"
)
_OWN_ROLE = re.compile(
    rf"\b(?P<to>becom(?:e|ing)|be|as) (?P<role>(?!(?:an?|the|one|my|your|our)\b)"
    rf"(?:[a-z-]+ )??(?:[a-z-]+ )??{_ROLE})\b(?! (?:of|for)\b)",
    _I,
)
_NO_ROLE = re.compile(r"\b(?:an?|the|one|my|your|our|good|as|to|with|by|and|or)\b|\w+ed\b", _I)
_AFTER = (
    r"(?=$|[,.;]| (?:who|what|how|why|when|where|whether|if|to|for|about|on|in|at|with|without"
    r"|before|after|and|or|by|from|of|that|heard|seen|asked|read|more|is|are|was|gets?|works?"
    r"|does|needs?|wants?|thinks?|says?|sees?|knows?|carries|loses?|\w{3,}ed)\b)"
)
_CREW = re.compile(
    r"\b(?P<before>have|get|let|make|give|ask|tell|show|help|see|bring|move|visit|join|of|for|from"
    r"|with|by|to|before|after|on|in|at|that|what|why|how) "
    r"(?P<crew>(?:night|day|late|early|morning|evening|weekend) (?:shift|crew|team))\b"
    rf"{_AFTER}",
    _I,
)
_PLACE = re.compile(
    r"\b(?P<before>have|let|(?:ask|tell|show|help|visit|join|see)(?:ing)?) "
    r"(?P<crew>team|crew|ward|kitchen|workshop|depot|union|canteen|warehouse|factory|board)\b"
    rf"{_AFTER}",
    _I,
)
_HAD = re.compile(
    r"\b(?P<to>get|have|find|win|lead|earn|apply for) (?P<had>(?!an?\b|the\b|one\b|my\b|your\b)"
    r"(?:(?:permanent|real|new|better|full-time|part-time|fixed|longer|proper|small|fair) )?"
    r"(?:job|chance|contract|raise|post|position|promotion|seat|project|licence|license"
    r"|certificate|visa|course|say|voice|team))\b"
    r"(?=$|[,.;]| (?:to|in|at|on|for|with|without|as|by|before|after|and|that|where|within)\b)",
    _I,
)
_PARTNER = re.compile(
    r"\b(?P<before>introduce|invite|show|tell|ask|give|send|let|meet|help|teach|with|for|to|of|from|by|about)"
    r" (?P<who>mentor|mentee)\b(?!['’\w-]| (?:scheme|programme|program|meeting|pair)s?\b)",
    _I,
)


def articled(text: str) -> str:
    """The text with the articles that it lacks, where there can be no doubt about them.

    >>> articled("become supervisor")
    'become a supervisor'
    >>> articled("have night shift heard before the move")
    'have the night shift heard before the move'
    """
    said = _OWN_ROLE.sub(_a_role, text)
    said = _HAD.sub(lambda m: f"{m['to']} {_one(m['had'])}", said)
    said = _PARTNER.sub(r"\g<before> the \g<who>", said)
    for place in (_CREW, _PLACE):
        said = place.sub(r"\g<before> the \g<crew>", said)
    return said


def _a_role(match: re.Match[str]) -> str:
    before, _, _ = match["role"].rpartition(" ")
    named = not _NO_ROLE.search(before)
    return f"{match['to']} {_one(match['role'])}" if named else match[0]


def _one(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"
