"""Words by which a text says that it was told in confidence."""

from __future__ import annotations

import re

IN_CONFIDENCE = re.compile(
    r"\b(?:nothing|not|never|un)[ -]?(?:\w+ )?(?:disclosed|said|told|mentioned|spoken of)\b"
    r"|\b(?:nobody|no one|none|mentee|leader|director) (?:at work |here )?"
    r"(?:knows nothing|does(?:n't| not)|is not|isn't)\b"
    r"|\b(?:nobody|no one) (?:at work |here |else )?(?:knows|has been told|is told)\b"
    r"|\btold\b[^.;]{0,30}\bnothing\b|\bassum\w+|\breads (?:her|his|their) \w+ as\b"
    r"|\bkeep(?:s|ing)? (?:it|that|this|(?:his|her|their|my) [\w ]{2,30}?|quiet)"
    r"(?: about it)? ?(?:to (?:her|him|them|my)sel(?:f|ves)|private|quiet)?\b"
    r"|\bconfidential|\bprivate(?:ly)?\b|\b(?:told only|only told|only)\b[^.;]{0,25}\bkno"
    r"|\b(?:told only|only told) "
    r"|\btold (?:nobody|no one|none)\b|\bsecret|\bhid(?:es|den|ing)\b|\bin private\b"
    r"|\b(?:rather|want|wants|prefers?) (?:it |that |this |the \w+ )?not\b"
    r"|(?:\bnot|n't) (?:want|to be (?:about|asked|spoken))"
    r"|\bin (?:strict )?confidence\b|\boff the record\b"
    r"|\bbetween (?:us|them|the two|you and me)\b|\bleave (?:it|that|this) (?:alone|be)\b"
    r"|(?:\bnot|\bnever|n't) (?:to )?(?:be )?pass(?:ed)? (?:\w+ ){0,3}?on\b"
    r"|\bstays? (?:here|(?:in|inside|within) (?:this|these))\b",
    re.IGNORECASE,
)
"""What is for nobody's ears, or is not to be what meetings are about."""
