"""What stands around a name in a sentence: relations, titles, greetings, verbs."""

from __future__ import annotations

import re

_RELATIONS = (
    "manager|boss|mentor|mentee|colleague|director|friend|wife|husband|partner|son|daughter|sister|"
    "brother|mum|mother|dad|father|aunt|uncle|cousin|flatmate|neighbour|lead|leader|supervisor|"
    "assistant|apprentice|intern|nurse|doctor|consultant|teacher|buddy|deputy|chair|head|teammate|"
    "coordinator|officer|secretary|engineer|analyst|developer|trainee|graduate|chief|executive|"
    "founder|owner|client|patient|customer|contact|report|reports"
)
_RELATED = (
    r"\b(?:my|our|his|her|their|the|a|an|your|new|old|former)(?:\s+[a-z-]+){0,3}?"
    rf"\s+(?:{_RELATIONS}),?"
)
_NAMING = r"\b(?:called|named|name is|name's|known as|aka|nicknamed|i'm|i am|call(?:s|ed)? me)"

NAMED = re.compile(rf"(?:{_NAMING}|{_RELATED})\s+\Z", re.IGNORECASE)
"""A name must follow."""

PRESENTED = re.compile(
    rf"(?:{_NAMING}|{_RELATED}|\b(?:names are|this is|it's|that's|signed|met|meet|meeting|with|"
    r"thank|ask(?:ed)?|told|tell|telling|e-?mailed|phoned|rang|call|texted|messaged|pinged|invited?|"
    r"introduced?|saw|shadowed|shadowing|remind(?:ed)?|congratulated|praised|blamed|interrupted|"
    r"ignored|promoted|hired|replaced|and|or|from|by|to|for|about|like|per|via|cc|re|of|helped|"
    r"says?|said|knows?|knew|between|heard))\s+\Z",
    re.IGNORECASE,
)
"""A name may follow."""

TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|cllr|auntie|uncle|sister|"
    r"nurse|judge|father)\.?\s+\Z",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:\b(?:hi|hello|dear|hey|thanks|cheers|regards|wishes|best|love|morning|afternoon|"
    r"sincerely|yours|congrats|welcome|sorry|ok|okay),?|\n\s*[-~]+)\s*\Z",
    re.IGNORECASE,
)
GREETED = re.compile(r"\s*(?:[,!.:\n]|\Z|-\s)")
SPEAKING = re.compile(
    r"'s\b|\s+(?:said|says|told|asked|asks|replied|thinks|thought|felt|feels|agreed|wants|wanted|"
    r"laughed|explained|mentioned|suggested|admitted|promised|offered)\b"
)
ACTING = re.compile(
    r"'s\b|\s+(?:\w+ed\b|says|tells|asks|thinks?|thought|wants?|felt|feels|is|was|has|had|went|came|"
    r"did|does|didn't|doesn't|wasn't|isn't|will|won't|would|could|can|can't|should|might|left|said|"
    r"told|works?|lives?|runs?|ran|leads?|led|got|gets|knows?|knew|met|meets|spoke|reckons?|rang|"
    r"sent|took|gave|made|kept|manages|supports?|reports?|also|never|always|just|then|began|who|"
    r"and\s+(?:i|me|my)|from\s+[A-Z])\b",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"\s*(?:[:,](?=\s)|and\s+[A-Z])|[.!?](?:\s|\Z)")
OWNED = re.compile(
    r"\b(?:the|an?|our|my|your|his|her|their|this|that|these|those|each|every|any|some|no|all|more|"
    r"both|which|what|its)\s+\Z",
    re.IGNORECASE,
)
TALKED = re.compile(
    r"\b(?:met|told|asked|saw|rang|called|texted|e-?mailed|phoned|thanked?|shadowed|invited|helped|"
    r"with|w/|from|by|between|cc:?|to send|thanks|cheers|hiya)\s+\Z",
    re.IGNORECASE,
)
"""Before somebody, whatever the case of the letters."""
ASK = re.compile(r"\b(?:ask|tell|msg|ping|dm|text|ring|it'?s)\s+\Z", re.IGNORECASE)
"""Before somebody, or before a word that was typed badly."""
LABELLED = re.compile(
    r"\b(?:name|names|contact|contact card|from|to|with|by|cc|attendees|attended|present|who|"
    r"signed|mentor|mentee|manager|buddy|lead|cover|on call|sent by|seen by|spoke to|met)\s?:\s*\Z",
    re.IGNORECASE,
)
"""Before somebody in a form or a list."""
SPOKEN_TO = re.compile(
    r"\b(?:(?:spoke|speak|talk(?:ed|ing)?|said|wrote|listen(?:ed|ing)?|according|thanks|thx|due|"
    r"next|over|down) (?:to|with)|(?:email|e-mail|ask|asks|asking|call|ring|text|tell|see|find|"
    r"says|said|meet|because|when|until|then|as|that|why|how|if|like|not|only|even)|it was|"
    r"this is)\s+\Z",
    re.IGNORECASE,
)
"""Before somebody in a text without capitals, though a thing may follow as well."""
DOING = re.compile(
    r"'(?:s|d|ll)\b|\s+(?:said|says|told|asked|asks|replied|thinks?|thought|reckons|wants|wanted|"
    r"laughed|rang|came(?!\s+(?:up|from|to))|went|left|is|was|has|had|knows|knew|joined|led|works|"
    r"and\s+i|agreed|disagreed|who|did(?:n't)?|does(?:n't)?|will|won't|would|can|can't|could|should|"
    r"wasn't|isn't|hasn't|put|got|gets|gave|feels|felt|needs|keeps|never|always|also|took|brought|"
    r"sent|helped|smiled|nodded|shrugged|promised|offered|suggested|and\s+me)\b",
    re.IGNORECASE,
)
"""After somebody, whatever the case of the letters."""
NAMED_FIRST = re.compile(
    r"\s+(?:came(?!\s+(?:up|from|to))|went|rang|phoned|laughed|smiled|nodded|joined|led|knew|knows|"
    r"works|lives|wants|wanted|sent|told|met|has\s+(?:a|to)|and\s+(?:I|me|my)|who|from\s+the)\b|\s+\("
)
"""After a given name that is a word too, at the start of a sentence."""
CAPITALISED = re.compile(r" (?:[A-Z]\. )?([A-Z][a-z]+)")
"""A word with a capital right after another."""
INITIALS = re.compile(
    r"(?<![\w.])(?!U\.[KS]|P\.S|N\.B|R\.S|[AP]\.M|E\.[GU]|I\.[ET])(?:[A-Z]\.\s?){2,3}(?=\W|\Z)"
)
"""Letters that stand for somebody, as in "J.T."."""
SHORT = re.compile(
    r"\b[A-Z]{2}(?=\s+(?:said|says|told|asked|replied|thinks|laughed|agreed|rang)\b)"
)
OF_A_PEOPLE = re.compile(
    r"\b(?:the|(?:spoken|speak(?:s|ing)?|spoke|learn(?:s|ed|t|ing)?|understands?|understood)(?:\s+"
    r"(?:some|most|no|any|little))?|north(?:ern)?|south(?:ern)?|half|fluent|indigenous)\s+\Z",
    re.IGNORECASE,
)
"""Before a people or a language that somebody may be called like, too."""
THINGS_OF_A_PEOPLE = re.compile(
    r"(?:-speaking\b|\s+(?:peoples?|languages?|perspectives?|cultures?|communit(?:y|ies)|famil(?:y|ies)"
    r"|speakers?|villages?|districts?|rights|parliament|councils?|traditions?|songs?|words?|food|new"
    r" year|colleagues|workers|staff|women|men|children|elders|land|grammar)\b)",
    re.IGNORECASE,
)
"""After one."""
