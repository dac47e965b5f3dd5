"""Whether a request leaves open if its writer will bring up what is the matter at all."""

from __future__ import annotations

import re

_RAISE = r"(?:say|tell|bring|raise|mention|speak|open my mouth|come out with|let on|admit)"
_UNDECIDED = re.compile(
    r"\b(?:don'?t|do not|dunno|not) (?:really |even )?(?:know|sure|decided) (?:yet )?"
    rf"(?:if|whether) (?:i (?:should |want to |can |dare |do |even )*|to ){_RAISE}\b"
    r"|(?<!what )(?<!how )(?<!who )(?<!whom )(?<!when )(?<!where )\b(?:do|should|shall|must) i"
    rf" (?:even |really |just )?{_RAISE}\b"
    rf"|\b(?:unsure|wonder(?:ing)?|in two minds|can'?t decide|torn)\b[^.?!]{{0,30}}\b{_RAISE}\b"
    r"|\b(?:say|mention|raise) (?:something|anything|it) or (?:not|just|do i|save|leave|let)\b"
    r"|\bor (?:do i |should i |shall i )?(?:just )?(?:leave it|let it go|let it lie|keep quiet"
    r"|say nothing)\b"
    rf"|\bi (?:really )?(?:don'?t|do not|won'?t) (?:really |even )?(?:want to|wanna|intend to"
    rf"|dare(?: to)?) {_RAISE}\b",
    re.IGNORECASE,
)


def undecided(text: str) -> bool:
    """Whether its writer has yet to decide, or doesn't want to, bring it up.

    >>> undecided("I don't know if I say something about the joke or no.")
    True
    >>> undecided("I want to tell her about the rota.")
    False
    """
    return bool(_UNDECIDED.search(text.replace("\u2019", "'")))
