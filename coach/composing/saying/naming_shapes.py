"""Shapes of promises and goals by which it is told what they are about."""

from __future__ import annotations

import re

DONE_TO_IT = re.compile(
    r"(?:write|sum|draw|weigh|pick|clear|speak|look|follow|bring|take|put|give|set|back) up\b"
    r"|bring .+\binto\b"
    r"|(?:keep|get|have|leave|make) .+ (?:free|open|clear|short|quiet|clean|ready|warm|safe|empty"
    r"|small"
    r"|alive|going|private|secret)$"
    r"|(?:ask|tell|show) (?:[\w.'’-]+ ){1,7}?(?:what|who|whom|how|which|why|where|when|whether|if"
    r"|to|for"
    r"|about) ",
    re.IGNORECASE,
)
"""What is done to a thing or put to somebody, so that the doing counts and not the thing."""

TAKEN = re.compile(
    r"^(?P<thing>(?:(?!(?:to|for|from|with|by|of|in|on|at|and)\b)[\w'’-]+ ){1,4}?)"
    r"(?:back|along|round|home|over|up|out|down)(?=$|,| (?:to|for|from|with|by|before|on|at|in)\b)"
)
"""A thing, and after it the particle that belongs to the verb."""

RELATIVE = re.compile(
    r"^(?!(?:ask|tell|show|send|teach|advise|remind|remember)\b)\w+ (?!(?:out|down|up|back|in|at"
    r"|with|from"
    r"|to)\b)(?:[\w'’-]+ ){0,3}?[\w'’-]+ (?:who|whose|which|where|when)\b",
    re.IGNORECASE,
)
"""A thing or somebody between the verb and a word that therefore asks nothing."""

LET_BE = re.compile(r"not (?:to )?(?P<verb>\w+) (?P<rest>.+)", re.IGNORECASE)

LABEL = re.compile(r"^(?P<label>[^:]{3,40}?):\s+\S")

RESULT = re.compile(
    r"^(?:get|have|see)\s+(?P<thing>(?:(?!(?:who|that|which|where|were|is|are|to|enough)\b)"
    r"\w+[ -])+?)"
    r"(?:\w{3,}ed|heard|looked at|done|built|rewritten|read)"
    r"(?=\s*(?:$|[,;.]|(?:by|before|within|in|on|at|for|so|and|or|without|again|not|from|until"
    r"|this|next|once)\b))",
    re.IGNORECASE,
)
"""To get a thing mended is about the thing."""

FROM_SOMEBODY = re.compile(
    r"^(?:ask\s+(?:\w+\s+){1,4}?for\s+(?P<asked>(?:the|a|an|our|one|two|three)\s.+)"
    r"|ask\s+(?:\w+\s+){1,4}?about\s+(?P<about>(?!\w+ing\b).+)|get\s+(?:\w+\s+){1,4}?about\s+"
    r"(?P<got>(?:the|a|an|our|one|two|three)\s.+))$",
    re.IGNORECASE,
)

SOMEBODY_FIRST = re.compile(
    r"(?:(?:the|a|an|two|three|some|every|each|all|my|our|other)\s+)?"
    r"(?:(?!(?:of|for|in|on|from|to|with|about|at|by)\b)[\w'’-]+\s+(?:of\s+(?:the\s+)?[\w'’-]+\s+)?){1,3}"
    r"(?:who|what|how|why|where|when|whether|if|the|a|an|to)\s",
    re.IGNORECASE,
)
"""Somebody between the verb and what is asked, told or given."""

DOES = re.compile(
    r"(?:the|a|an|my|our|one|some\w*)\s+(?:\w+\s+)?(?:speak|say|read|come|see|ask|hear|look|go|do|take"
    r"|visit|join|show|tell|use|check|write|sit|stand|spend|try|work|decide)\s",
    re.IGNORECASE,
)

TO_ONE = re.compile(
    r"(?<=\w)(?<!^the)\s+(?:to|for) (?:me|us|him|her|them|you|one another|each other)\b"
    r"(?! own\b).*$"
)
"""For whom it is, which is no part of the thing."""

CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""What keeps its capital wherever it stands."""
