"""Identifiers with a form of their own: numbers, addresses, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.privacy.reading import Reading
from coach.privacy.spans import Found, Kind, Origin

_ENDS = (
    r"com|org|net|edu|gov|int|mil|io|uk|eu|de|fr|es|nl|ie|ch|se|dk|fi|pl|pt|br|jp|cn|ru|au|nz|ca|za|"
    r"us|tv|info|biz|app|dev|ai|example|online|site|xyz|tech|cloud|blog|shop|coop|museum|scot|wales|"
    r"cymru|london|nhs|local|internal|test|ro|hr|cz|tr|hu|gr|sk|si|bg|lt|lv|ee|mx|ar|cl|pe|sg|hk|tw|kr|"
    r"th|vn|ph|ae|il|eg|ke|ng|gh|ma|tn|ua|kz|rs|mk|lu|mt|cy|lk|np|pk|edu"
)

_DIGIT = r"(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|\d)"

_FORMS: tuple[tuple[Kind, str], ...] = (
    (Kind.EMAIL, r"\b[\w.+%'-]{1,80}(?:@| @ | ?[(\[]at[)\]] ?)(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b"),
    (Kind.LINK, r"\b(?:h(?:tt|xx)ps?://|www\.)[^\s<>\"')\]]+[^\s<>\"')\].,;:!?]"),
    (
        Kind.EMAIL,
        rf"\b[\w+.'-]{{1,64}}(?: dot [\w-]{{1,63}}){{0,4}} at "
        rf"(?:[\w-]{{1,63}} dot ){{1,5}}(?:{_ENDS})\b",
    ),
    (Kind.LINK, rf"\b(?:[a-z0-9-]{{1,63}}\.){{1,8}}(?:{_ENDS})(?:/[^\s<>\"')\]]*)?\b"),
    (Kind.LINK, r"\b(?:[a-z0-9-]{2,63}\.){1,8}[a-z]{2,12}/[^\s<>\"')\]]*\w"),
    (Kind.HANDLE, r"(?<![\w.@/])@[a-z][\w.-]{1,30}\w"),
    (Kind.HANDLE, r"\b[a-z][\w.]{1,31}#\d{4}\b"),
    (
        Kind.POSTCODE,
        r"\b(?:GIR ?0AA|[A-PR-UWYZ]"
        r"(?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y])"
        r"\s{0,2}\d[ABD-HJLNP-UW-Z]{2})\b",
    ),
    (
        Kind.NATIONAL_ID,
        r"\b[A-Z]{2}[ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D]\b",
    ),
    (Kind.NATIONAL_ID, r"\b\d{3}-\d{2}-\d{4}\b"),
    (Kind.NATIONAL_ID, r"\b\d{2}-\d{7}\b"),
    (Kind.NETWORK, r"\b(?:\d{1,3}\.){3}\d{1,3}\b"),
    (Kind.PLACE, r"(?<![\d.])-?\d{1,3}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}\b|///\w+\.\w+\.\w+"),
    (Kind.HEALTH_ID, r"\bnhs\b(?:[ :#]+(?:no\.?|number|is))*[ :#]*\d{3}[ -]?\d{3}[ -]?\d{4}\b"),
    (Kind.ACCOUNT, r"\bexp(?:iry|ires)?\b(?: date| on|:)* ?\d\d/\d\d\b"),
    (Kind.ACCOUNT, r"\bsort code\b(?: is|:)? ?\d\d[ -]?\d\d[ -]?\d\d\b"),
    (Kind.ACCOUNT, r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"),
    (Kind.ACCOUNT, r"\b(?:\d{4}[ -]?){3}\d{1,7}\b"),
    (Kind.ACCOUNT, r"(?<![\w.,£$€])\d{6,19}\b(?![.,]\d)"),
    (Kind.ACCOUNT, r"\b\d{2}-\d{2}-\d{2}\b(?! plan)(?:\s*,?\s*\d{8}\b)?"),
    (Kind.ACCOUNT, r"(?<=account )(?:number |no\.? )?\d{6,12}\b"),
    (
        Kind.PHONE,
        r"(?<![\w.])(?:\+|00)\d{1,3}[ .-]?(?:\(0\)[ .-]?)?(?:\(?\d{1,5}\)?[ .-]?){2,5}\d{2,4}"
        r"(?:\s?(?:ext\.?|x)\s?\d{1,5})?\b",
    ),
    (
        Kind.PHONE,
        r"(?<![\w.])\(?0\d{2,5}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}(?:\s?(?:ext\.?|x)\s?\d{1,5})?\b",
    ),
    (
        Kind.PHONE,
        r"(?<![\w.])(?:\(\d{3}\)[ .-]?|\d{3}[ .-])\d{3}[ .-]\d{4}(?:\s?(?:ext\.?|x)\s?\d{1,5})?\b",
    ),
    (Kind.PHONE, rf"\b(?:plus )?(?:(?:double |treble |triple )?{_DIGIT}[ ,-]+){{6,14}}{_DIGIT}\b"),
    (Kind.PHONE, r"\b(?:ext(?:ension)?\.?|x)\s?\d{3,5}\b"),
    (Kind.PHONE, r"(?<![\w.,-])[6-9]\d{4} \d{5}\b"),
    (Kind.PHONE, r"(?<![\w.,-])\(?\d{2,4}\)?(?:[ .-]\d{2,4}){2,5}\b(?![.,]?\d)"),
    (
        Kind.PHONE,
        r"\b(?:phone|tel|telephone|mobile|cell|fax|call(?: me)?(?: at| on)?|ring|text|"
        r"answering at|reach (?:me|him|her|them) (?:at|on)|whatsapp)"
        r"(?: (?:number|no\.?|is|at|on|me))*\s*[:.]?\s*"
        r"\+?\(?\d[\d ().-]{4,16}\d\b",
    ),
    (Kind.PHONE, r"(?<![\w.])\+?\(?\d[\d ().-]{5,16}\d (?=(?:office|fax|mobile|cell|home|work)\b)"),
    (
        Kind.POSTCODE,
        r"\b(?:zip|post|postal)[ -]?(?:code)?(?: is)?:? (?=[\w -]*\d)[\w]{2,7}(?:[ -]\w{2,4})?\b",
    ),
    (Kind.HEALTH_ID, r"\b\d{3}[ -]\d{3}[ -]\d{4}\b"),
    (Kind.STAFF_NUMBER, r"\b(?!(?:FY|CY|AY|ISO|BS|EN|UK|EU|IN)\b)[A-Z]{1,3}[-/]?\d{4,8}\b"),
)
_TORN = re.compile(r"(?<=\d{3})\n(?=\d{3})")
"""Where a line ends inside a long number."""
_PATTERNS = tuple((kind, re.compile(form, re.IGNORECASE)) for kind, form in _FORMS)


def find(reading: Reading) -> Iterator[Found]:
    """Every structured identifier, in reading offsets."""
    text = _TORN.sub(" ", reading.text)
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), kind, Origin.PATTERN, match.group().casefold())
