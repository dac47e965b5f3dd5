"""What is left of something counted: of the 14 worries three are sorted, so eleven are open."""

from __future__ import annotations

import re

from coach.composing.record import NoteLine, Record
from coach.composing.understanding.numerals import NUMBER, number

_DONE = r"sorted|answered|settled|solved|fixed|closed|mended|dealt with"
_LEFT = re.compile(
    rf"^(?P<act>[A-Z][a-z]+ed|We [a-z]+) (?P<n>{NUMBER}) (?P<things>[a-z-]{{3,}}s)\b[^.;:]*"
    rf"[;,](?: and)? (?P<did>{_DONE}) (?:only )?(?P<m>{NUMBER})\W*$"
)
_ANSWERED = re.compile(
    rf"^(?:[A-Z][a-z]+(?:ed| through| at)|We [a-z]+(?: through| at)?) (?:the (?:last )?)?"
    rf"(?P<n>{NUMBER}) (?P<things>(?:[a-z-]+ )?[a-z-]{{3,}}s)\b[^.;:]*"
    rf"[;,](?: and)? (?:only )?(?P<m>{NUMBER}) (?:of them )?(?:had|got|has|have) an answer\W*$"
)
"""A line without a subject is of both: what somebody did alone is theirs to tell."""
_MEASURE = re.compile(
    r"\b(?:minutes|hours|days|weeks|months|years|pounds|euros|metres|miles|times|percent)$"
)
"""What is measured, and is not left over."""
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve")  # fmt: skip


def counted_left(record: Record) -> tuple[str, NoteLine | None]:
    """What to say, and the line that counts; nothing where no such line is there."""
    for line in reversed(record.notes):
        found = _LEFT.search(line.text) or _ANSWERED.search(line.text)
        if found is None:
            continue
        if _MEASURE.search(found["things"]):
            continue
        every, done = number(found["n"]) or 0, number(found["m"]) or 0
        left = int(every - done)
        if 1 < left < every and done > 1:
            told = _WORDS[left - 1] if left <= len(_WORDS) else str(left)
            some = found["m"].lower()
            did = (
                f"we {found['did']} {some}"
                if "did" in found.groupdict()
                else f"{some} had an answer"
            )
            what = f"Of the {found['n'].lower()} {found['things']} {did}, so {told} are left."
            return f"{what} What happens with those?", line
    return "", None
