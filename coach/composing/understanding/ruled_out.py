"""What a request wants left out of the meeting: "no games, no cards", "nothing on paper"."""

from __future__ import annotations

import re

_THING = r"(?:[a-z][\w'-]*)(?:[ -](?!and\b|or\b|no\b)[a-z][\w'-]*){0,2}"
_NO = re.compile(
    r"\b(?:no|without|nothing with|not another|no more|never again|spare (?:me|us) the|skip the"
    r"|leave out the|hates?|can't stand|don't (?:want|like|do)|doesn't (?:want|like|do)"
    r"|won't (?:do|play)|not (?:a|an) fan of|please not)\s+(?:any |more |those |silly |your |a |an"
    r" |the )*"
    rf"(?P<first>{_THING})"
    rf"(?P<more>(?:\s*(?:,|,? or\b|,? and\b|/)\s*(?:no |without |any )?{_THING})*)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,|\bor\b|\band\b|\bno\b|\bwithout\b|\bany\b|/)\s*", re.IGNORECASE)
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{cue})\b", re.IGNORECASE))
    for name, cue in (
        (
            "no-role-play",
            r"games?|role.?play\w*|ice.?breakers?|exercises?|acting|playing|energi[sz]ers?"
            r"|warm.?ups?|getting.to.know\w*|quiz\w*",
        ),
        ("no-cards", r"cards?|quiz\w*|claims|myths?|statistics|percentages"),
        (
            "no-paper",
            r"papers?|sheets?|forms?|flip.?charts?|post-?its?|sticky notes|writing|hand-?outs?"
            r"|worksheets?|drawing|whiteboards?",
        ),
        ("no-small-talk", r"small.?talk|chit.?chat"),
        ("no-message", r"messages?|e-?mails?|texts?"),
    )
)


def ruled_out(text: str) -> tuple[str, ...]:
    """Names, as `conditions` has them, of the kinds of things that a text does not want."""
    said = " ".join(
        piece
        for match in _NO.finditer(text.replace("\u2019", "'"))
        for piece in (match["first"], *_SPLIT.split(match["more"]))
    )
    return tuple(name for name, cue in _KINDS if cue.search(said))
