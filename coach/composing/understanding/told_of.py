"""Questions, topics and plans that a request tells of and doesn't ask for.

"The lads keep handing me questions for her" tells what others do: the word says nothing of the kind
of suggestion that is wanted.
"""

from __future__ import annotations

import re

_NOUN = r"(?:questions?|topics?|agendas?|plans?|timetables?|schedules?)"
_NOT_THEIRS = r"(?:i|we|you|me|us|to|wants?|wanted|needs?|asked|told|likes?)\b"
_JOINS = r"(?:and|but|or|then|please|so)\b"
_WHO = (
    r"(?:he|she|they|people|everybody|everyone|somebody|someone|nobody|colleagues"
    rf"|(?:the|my|our|his|her|their|these|those|all) (?:(?!{_NOT_THEIRS}|{_JOINS})[\w'-]+ ){{0,3}}?"
    rf"(?!{_NOT_THEIRS}|{_JOINS})[\w-]+)"
)
_DOES = (
    r"(?:hand|give|gave|giving|given|ask|asked|asking|send|sent|sending|put|putting|answer|wrote"
    r"|write|writing|written|hate|love|dodge|avoid|refuse|has|have|had|make|made|making|keep|kept"
    r"|bring|brought|bringing|slip|pass|drop|lost|prepare|read)(?:s|es|ed|ing|ping|ped)?"
)
_WITHIN = r"(?:(?!\b(?:i|we|so|and|but|please|need|wants?|give|asks? for)\b)"
_TOLD = re.compile(
    rf"\b{_WHO}(?:'(?:s|ve|d|ll))?(?: (?!{_NOT_THEIRS}|{_JOINS})\w+){{0,2}}? {_DOES}\b"
    rf"(?! (?:(?:me|us) )?(?:to|for)\b){_WITHIN}[^.,?!;:]){{0,40}}?\b(?P<noun>{_NOUN})\b"
    rf"|\bthere(?:'s| is| are| were| was) (?:\w+ ){{0,2}}(?P<more>{_NOUN})\b",
    re.IGNORECASE,
)


def without_what_is_told(text: str) -> str:
    """The text with a blank in place of each such word; all else stays where it is."""
    return _TOLD.sub(_blanked, text)


def _blanked(told: re.Match[str]) -> str:
    name = "noun" if told["noun"] else "more"
    start, end = (place - told.start() for place in told.span(name))
    return f"{told[0][:start]}{'_' * (end - start)}{told[0][end:]}"
