"""Identifiers with a form of their own: numbers, addresses, dates, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.privacy.reading import Reading
from coach.privacy.spans import Found, Kind, Origin

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = (
    r"(?:(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? (?:the )?)?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_TENS = r"(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)"
_ONES = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|"
    r"(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
_SAID_YEAR = (
    rf"(?:,? (?:nineteen|twenty|two thousand)(?:[- ](?:and |hundred|oh )?(?:{_TENS}y|ten|eleven|"
    r"twelve|\w+teen|one|two|three|four|five|six|seven|eight|nine)){0,2})"
)
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
    (Kind.DATE, rf"\b{_WEEKDAY}{_ONES}(?: of)? {_MONTH}\b(?:{_SAID_YEAR}|,? {_YEAR})?"),
    (Kind.DATE, rf"\b{_WEEKDAY}{_MONTH}(?: the)? {_ONES}\b(?:{_SAID_YEAR}|,? {_YEAR})?"),
    (Kind.DATE, rf"\b{_DAY}[-/ .]{_MONTH}[-/ .]+(?:19|20)?\d\d\b"),
    (Kind.DATE, rf"\b(?:christmas|new year'?s) eve\b(?:,? {_YEAR})?"),
    (Kind.DATE, rf"\b{_WEEKDAY}{_DAY}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b(?:,? {_YEAR})?"),
    (Kind.DATE, rf"\b{_WEEKDAY}{_MONTH}\.? {_DAY}(?:st|nd|rd|th)?\b(?:,? {_YEAR})?"),
    (Kind.DATE, rf"\b{_MONTH},? {_YEAR}\b"),
    (
        Kind.DATE,
        r"(?<=\b(?:on|by) )(?:[12]?\d|3[01])/(?:0?[1-9]|1[0-2])\b(?!/)(?<!24/7)",
    ),
    (Kind.DATE, rf"\b{_YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]{_DAY}(?:[T ]\d\d:\d\d(?::\d\d)?)?\b"),
    (Kind.DATE, rf"\b{_DAY}[/.-]{_DAY}[/.-](?:(?:19|20)?\d\d)\b"),
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
_PATTERNS = tuple((kind, re.compile(form, re.IGNORECASE)) for kind, form in _FORMS)


def find(reading: Reading) -> Iterator[Found]:
    """Every structured identifier, in reading offsets."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(reading.text):
            yield Found(match.start(), match.end(), kind, Origin.PATTERN, match.group().casefold())
