"""What people note at the end of a promise about how it stands, parted from what was promised.

The two are written in one line and in any form: "bring the plan (done)", "ask the union – no reply",
"keep a list. Kept it for nine days", "stop the e-mails… mostly", "visit us ✓". A tail is taken for a
note where it reports something; what only adds to the promise ("– the one in hall 3") stays with it.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Noted(StrEnum):
    """What a note says, as far as it changes what can be asked."""

    NOTHING = "nothing"
    """There is no note."""
    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not yet"
    UNHEARD = "unheard"
    """Nobody of the two knows."""
    REFUSED = "refused"
    CHANGED = "changed"
    UNDER_WAY = "under way"
    """Begun, or waiting for somebody."""
    PUT_OFF = "put off"
    """Moved to another day, or cancelled."""
    LAPSED = "lapsed"
    """It held for a while, or for the most part."""
    UNDECIDED = "undecided"
    OTHER = "other"
    """Words that aren't understood, and are shown as they stand."""


_FEW = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|most|half"
    r"|both|all|none|several|a (?:few|couple|third|quarter))"
)
_MADE = (
    r"(?:done|sent|read|written|made|given|found|met|seen|asked|spoken to|finished|completed?|kept|taken"
    r"|chosen|held|built|bought|drawn|arrived|answered|agreed|there|ready|in|delivered|booked"
    r"|collected|collated|published|installed|signed|entered|fixed|drafted|replied|confirmed"
    r"|cleared|moved|trained|visited|called|rung)"
)
_HAS = r"(?:has|have|had|is|are|was|were|did|does|do|can|could|will|would)"
_NOT_DONE = (
    r"(?:not (?:yet|done|started|begun|sent|read|written|asked|made|there|ready|finished|so far|brought"
    r"|found|seen|been|happened|able|possible|managed|tried|delivered|answered|today|this (?:month|week))"
    rf"|{_HAS}n['’]t|(?:i|he|she|they|we|it|nobody|no one)['’]?(?:s|ve|d)? ?(?:{_HAS} )?"
    r"(?:(?:{_HAS})n['’]t|not|never)|never (?:did|done|got|came|happened|arrived|sent|asked)"
    r"|forgot(?:ten)?|missed|overdue|late|nothing (?:yet|so far|done|came|has|happened|heard|since"
    r"|in writing)|no (?:news|time|progress|date|answer|reply|word|response|sign|movement|chance)"
    r"|nope|pending|outstanding|still (?:to|not|no|nothing|open|missing|outstanding|needs?|due)"
    r"|to be (?:done|seen|confirmed)|tbd|tbc|todo|to do|failed|fell (?:through|flat)"
    r"|(?:nobody|no one|noone) (?:has|had|did)\b)"
).replace("{_HAS}", _HAS)
_UNKNOWN = (
    r"(?:\?+$|(?:i )?(?:have )?no idea|(?:not|never) (?:yet )?(?:reported|heard|told|known|noted|clear"
    r"|confirmed)|unknown|unclear|don['’]t know|do not know|(?:he|she|they) (?:says?|claims?)\b.*"
    r"\b(?:nobody|can['’]t|not sure)|who knows|(?:nobody|no one|noone) (?:knows|has (?:said"
    r"|mentioned|told|heard|reported)|mentioned|told|said)|haven['’]t (?:yet )?heard|not sure if"
    r"|can['’]t (?:say|tell)|hard to (?:say|tell)|no word yet)"
)
_SAID_NO = (
    r"(?:declined|refused|rejected|denied|turned down|(?:both |all |they |he |she |it )?(?:said|say|says) no"
    r"|no[,.:!]|no$|not (?:allowed|permitted|granted|approved|wanted|possible|agreed to|interested)"
    r"|forbidden|blocked|vetoed|impossible|(?:would|['’]d) rather not|won['’]t|will not|can['’]t be done"
    r"|dropped|given up|withdrawn|against it)"
)
_CHANGED = (
    r"(?:changed|instead|became|turned into|replaced|now (?:a|an|the|it|only|we|they)\b|different(?:ly)?"
    r"|they prefer|prefers?|no longer (?:needed|necessary|wanted)|superseded|merged|obsolete)"
)
_PUT_OFF = (
    r"(?:postponed|moved|put off|delayed|cancell?ed|rescheduled|deferred|shifted|pushed back|on hold"
    r"|paused|adjourned|suspended|later|after (?:the )?(?:summer|holidays?|easter|christmas))"
)
_UNDER_WAY = (
    r"(?:ordered|applied|submitted|requested|suggested|proposed|raised|asked|waiting|awaiting|running"
    r"|in progress|in (?:the )?works|in hand|under way|underway|ongoing|started|begun|began|on (?:its|the) way"
    r"|with (?:the )?\w+|it['’]s (?:with|at)|stuck|in (?:translation|print|review|draft|discussion)"
    r"|working on it|wip|being \w+|positively|first \w+ (?:due|in)|quote (?:received|in)"
    r"|got an?\b|on (?:the )?(?:desk|agenda|list)|drafted|(?:yes|ok|agreed|approved) in principle"
    r"|promised|still (?:\w+ing|with|at|on)|granted (?:until|for)|soon|shortly|\d+ ?(?:%|per ?cent)"
    r"|ping-?pong)"
)
_LAPSED = (
    r"(?:held|kept|worked|did it|went well|tried|ran|lasted) (?:\w+ ){0,3}?(?:for|once|twice|until|till"
    r"|\w+ (?:times|days|weeks))\b.*?(?:\bthen\b|\bbut\b|\bbroken?\b|\blost\b|\bstopped\b|\bfound\b)"
    r"|(?:mostly|sometimes|often|usually|on and off|now and then|not always|most (?:days|of the time)"
    r"|slipped|abandoned|broken|broke|lapsed|given up after|stopped after|fizzled|until)\b"
    rf"|{_FEW} (?:since|exceptions?)\b|tried (?:it )?(?:once|twice)"
)
_OPEN = (
    r"(?:undecided|(?:left )?open|not (?:yet )?decided|not sure|unsure|we disagree|disagree(?:d|ment)?"
    r"|no decision|thinking|can['’]t decide|don['’]t know yet|to be discussed|in two minds)"
)
_PARTLY = (
    r"(?:half|partly|partially|part(?: of it)?|in part|almost|nearly|not all|incomplete)\b"
    rf"|{_FEW}(?: (?:of|out of|/) ?(?:the |them )?{_FEW})?(?: [\w-]+)? {_MADE}\b"
    rf"|{_FEW} ?(?:of|out of|/) ?(?:the )?{_FEW}\b"
    rf"|{_MADE} (?:in|at|for|with|by) {_FEW}\b(?! (?:of )?(?:\w+ )?(?:days?|weeks?|months?|pages?))"
)
_DONE = (
    rf"(?:✓|yes\b|done|sent|delivered|finished|complete[d]?|kept|arranged|ready|confirmed|booked|read"
    r"|gave|wrote|met|rang|called|visited|went|came|did(?: it)?\b|has:|has happened|happened|published"
    r"|handed over|shown|showed|found|chosen|made|given|arrived|received|collected|marked|written"
    r"|reported|checked|agreed|granted|approved|fixed|solved|settled|held|talked|spoke|spoken|told|paid"
    r"|bought|installed|moved in|passed|closed|all good|ok(?:ay)?|thanks|(?:i|he|she|they|we) (?:did"
    r"|has|have|\w+ed|sent|gave|wrote|met|read|came|went|told|rang|chose|found|made|brought|spoke|took)"
    r"|since)\b"
)
_PARTICIPLE = r"(?:\w{3,}ed|broken|taken|shown|begun|drawn|lost|stuck)\b"
_CLAUSE = re.compile(
    rf"^(?:[\w'’-]+ ){{0,4}}?(?:{_HAS}|said|says|knows?|exists?|wants?|needs?|thinks?|told|gave|kept|came"
    rf"|went|got|{_HAS}n['’]t|[\w]+['’](?:s|ve|re|d|ll|m)|(?<!the )(?<!a )(?<!an )\w{{3,}}ed)\b",
    re.IGNORECASE,
)
"""A finite verb near the beginning: somebody tells something."""
_ORDER: tuple[tuple[Noted, str], ...] = (
    (Noted.UNHEARD, _UNKNOWN),
    (Noted.UNDECIDED, _OPEN),
    (Noted.LAPSED, _LAPSED),
    (Noted.REFUSED, _SAID_NO),
    (Noted.NOT_YET, _NOT_DONE),
    (Noted.CHANGED, _CHANGED),
    (Noted.PUT_OFF, _PUT_OFF),
    (Noted.PARTLY, _PARTLY),
    (Noted.UNDER_WAY, _UNDER_WAY),
    (Noted.DONE, _DONE),
)
_LEAD = r"^(?:(?:so|well|sorry|already|now|has|have|it|he|she|they|we|i|was|is|were|['’]s|been|but|and|only|just|both|we['’]re|it['’]s)[ ,]+)*"
_KINDS = tuple(
    (kind, re.compile(rf"{_LEAD}(?:{words})(?!\w)", re.IGNORECASE)) for kind, words in _ORDER
)
_WITHIN: tuple[tuple[Noted, re.Pattern[str]], ...] = (
    (
        Noted.PARTLY,
        re.compile(
            r"\b(?:rest|other(?:s|['’]s)?|remainder|one)\b.*\b(?:open|missing|not|stuck|no|n['’]t"
            r"|to (?:come|do)|waiting|gaps?)\b|\b(?:isn|aren|hasn|haven|wasn|doesn|didn|can)['’]t\b"
            r"|,? but\b|\bcannot\b|\bgaps?\b|\bmissing\b|\bwrong\b",
            re.IGNORECASE,
        ),
    ),
)
"""What takes back in part what stands before it."""
