"""Whether a goal is about somebody's body, origin, faith, love or life at home.

What somebody tells of that is theirs: it is nobody's case, and no plan asks for it.
"""

from __future__ import annotations

import re

from coach.composing.by_rule.evidence import OF_PERSONS
from coach.composing.understanding.slots import dimensions

_OF_LIFE = re.compile(
    r"\b(?:roma|sinti|minorit\w+|migrants?|refugees?|foreigners?|from abroad|immigrants?"
    r"|(?:life|lives) (?:stor(?:y|ies)|at home|of)|\w+ lives\b|pray\w*|eid|ramadan|sabbath|islam"
    r"|religio\w*|faiths?|wife|wives|husbands?|spouses?|partners? at home|families|parents"
    r"|dialysis|chemo\w*|insulin"
    r"|wheelchairs?|crutch\w*|walking stick|illness\w*|diagnos\w+|pregnan\w+|menopaus\w+|disab\w+"
    r"|mosques?|synagogues?|gurdwaras?|church(?:es)?|diwali|hanukkah|passover|vaisakhi|communion"
    r"|asthma\w*|diabet\w+|epilep\w+|migraines?|miscarr\w+|stillb\w+|scars?|surgery|medication"
    r"|marriages?|married|weddings?|divorc\w+|widow\w*|funerals?|bereave\w+"
    r"|(?:my|his|her|their) (?:(?!and\b|of\b)\w+ ){0,2}?(?:mother|father|mum|dad|sons?|daughters?"
    r"|child(?:ren)?|kids?|baby|brothers?|sisters?)"
    r"|rest (?:space|room|area)s?|seats? and|interpreters?|pronouns?|hijab|headscar\w+)\b"
    r"|\bwhat (?:[\w'-]+ ){0,7}?(?:\w+'s|is|was|are|were|feels?|be) like\b",
    re.IGNORECASE,
)


def of_ones_life(part: str) -> bool:
    """Whether a goal is about who people are and how they live, by its own words."""
    return bool(set(dimensions(part)) & set(OF_PERSONS) or _OF_LIFE.search(part))
