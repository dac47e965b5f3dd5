"""The signs by which a note tells what somebody has to carry after a meeting."""

from __future__ import annotations

from coach.composing.by_rule.left import Sign, wording
from coach.composing.understanding.parties import Party

LEADER = frozenset({Party.LEADER})
MENTOR = frozenset({Party.MENTOR})
ELSE = frozenset({Party.ELSE})
_NOT_LEADER = frozenset(Party) - LEADER
_ELSE_OR_UNKNOWN = frozenset({Party.ELSE, Party.UNKNOWN})
MADE_GOOD = Sign(
    wording(r"apologi\w+", r"(?:said |was |is )(?:he |she )?(?:very )?sorry", r"made up for",
            r"stayed (?:\w+ ){0,4}longer"),
    LEADER,
)  # fmt: skip
_SORTED = Sign(
    wording(r"talked (?:it|this|that|about it) (?:over|through)", r"cleared (?:it|this|that) up",
            r"(?:sorted|settled) (?:it|this|that)\b", r"fine (?:again|now)")
)  # fmt: skip
_TOLD = Sign(wording(r"(?:told|tell|confided|shared|mentioned|said)"), MENTOR, LEADER)
_TOLD_ONE = Sign(
    wording(
        r"(?:told|tell) (?:(?:only|just|exactly) )?(?:the mentee (?:only|alone)"
        r"|(?:one|a single) (?:person|partner|colleague|leader|director|manager))\b",
        r"(?:only told|(?:told|tell) (?:only|just)) the mentee\b|only told one\b",
        r"(?:told|tell|said (?:it|that) to) (?:nobody|no one|not a soul)(?: else)? (?:but|except)",
    ),
    MENTOR,
)
_CAME_BACK = Sign(
    wording(r"(?:came|come|got|found its way) back to the mentor\b", r"word for word")
)  # fmt: skip
_IN_CONFIDENCE = Sign(
    wording(r"in (?:strict )?confidence", r"confidentially", r"between (?:us|the two of us)"),
    MENTOR | LEADER,
    reported=True,
)
_REACHED = Sign(
    wording(r"(?:(?<!not )heard|knew|knows|been told|quoted|repeated)\b"),
    _ELSE_OR_UNKNOWN,
    reported=True,
)
_NOBODY_ELSE = Sign(wording(r"nobody else\W*$"))
_KNEW = Sign(wording(r"(?:heard|knew|knows|been told|quoted|repeated)\b"), ELSE)
_KNEW_OR_ASKED = Sign(
    wording(r"(?:heard|knew|knows|been told|quoted|repeated|asked the mentor|asks the mentor"
            r"|congratulated the mentor|said to the mentor)\b"),
    ELSE,
)  # fmt: skip
_OF_THE_MENTOR = Sign(
    wording(
        r"(?:^(?:that )?the mentor(?:'d| had|'s)? (?:“|(?:was|am|is|want\w*|look\w*|said|told"
        r"|had said|thinking|leaving|planning|go\w*)))|\babout the mentor\b|\bwhat the mentor",
    ),
    reported=True,
)
TRAVELLED = (
    (_TOLD_ONE, _REACHED),
    (_REACHED, _TOLD_ONE),
    (_TOLD, _NOBODY_ELSE, _REACHED),
    (_TOLD, Sign(wording(r"only (?:he|she|they|the mentee) (?:knew|knows|could have known)\b"))),
    (_TOLD, _KNEW, _OF_THE_MENTOR),
    (_IN_CONFIDENCE, _KNEW_OR_ASKED),
    (Sign(wording(r"(?:said|told|shared)"), MENTOR, reported=True), _CAME_BACK),
)
TRAVELLED_UNLESS = (MADE_GOOD, _SORTED)
_CHOSEN = (
    r"(?:shortlisted|selected|chosen|promoted|appointed|invited|accepted|picked|hired|taken on"
    r"|nominated|admitted)"
)
_WANTED = (
    r"(?:job|post|place|role|promotion|interview|course|contract|rise|raise|exam|test|trial"
    r"|probation|position|certificate|licence|transfer|scholarship|grade)"
)
_COURSE = r"(?:course|list|shortlist|team|final|programme|next round|interview|training)"
SETBACK = (
    (
        Sign(
            wording(
                rf"(?:wasn't|was not|were not|am not|been|not) (?:been |even )?(?:{_CHOSEN})\b",
                rf"(?:didn't|did not) (?:get|pass) (?:(?:the|that|it|a|any|through) )?"
                rf"(?:[\w-]+ ){{0,3}}{_WANTED}\b",
                rf"(?:didn't|did not) make it (?:on|in)?to (?:the|that|a) (?:[\w-]+ )?{_COURSE}\b",
                r"(?:was|been) (?:turned down|rejected|passed over|made redundant|let go"
                r"|dismissed|given notice|suspended|demoted)\b",
                rf"failed (?:the|that|a|the mentor's) (?:[\w-]+ ){{0,2}}{_WANTED}\b",
                r"lost (?:the|the mentor's) (?:job|post|place|contract|licence)\b",
            ),
            MENTOR,
            _NOT_LEADER,
        ),
    ),
    (
        Sign(
            wording(
                rf"the mentor's (?:[\w-]+ )?(?:application|bid|{_WANTED})\b[^.]*?"
                r"\b(?:won't be|will not be|isn't|is not|wasn't|was not|not) (?:being )?"
                r"(?:renewed|extended|accepted|approved|granted|passed)",
                rf"the mentor's (?:[\w-]+ )?(?:application|bid|{_WANTED})\b[^.]*?"
                r"\b(?:was|is|will be|has been) (?:rejected|turned down|cut|ended|refused)",
            )
        ),
    ),
    (
        Sign(
            wording(
                r"(?:didn't|did not|won't|wouldn't) (?:give|offer|renew) the mentor(?:'s)? "
                rf"(?:(?:the|that|a|an) )?(?:[\w-]+ ){{0,3}}{_WANTED}\b"
            ),
            ELSE,
        ),
    ),
)
SETBACK_UNLESS = (
    Sign(wording(r"(?:glad|relieved|happy|didn't want|did not want|never wanted)\b"), MENTOR),
)
_LEADERS_DEED = (
    Sign(
        wording(
            r"(?:rang|called|phoned|spoke|speaks|talked|told|wrote|e-?mailed|mailed|messaged"
            r"|mention\w*|named|prais\w+|thank\w*|comes?|came|visit\w*|walked|went|arranged|fixed|got"
            r"|gave|gives|moved|moves|changed|sorted|put|introduced|copied|forwarded|invited|sent"
            r"|asked|had a word|swapped|let)\b"
        ),
        LEADER,
    ),
    Sign(wording(r"(?:call|e?-?mail|message|visit|letter|note) from the mentee\b")),
)
_NO_LONGER = r"(?:don't|doesn't|won't|no longer|hardly|barely|not)(?: even)?"
_SOCIAL = (
    r"(?:speak|talk|greet|sit|swap|eat|share|say (?:hello|good morning|anything)|answer|look at)\w*"
)
_COOLED = Sign(
    wording(
        r"(?:isn't|aren't|is not|are not) (?:speaking|talking|eating|sitting)\b",
        r"stop\w* (?:speaking|talking|greeting|sitting|answering|swapping|saying hello)\b",
        r"(?:angry|cross|cool|cold|short|funny|off|strange|curt) (?:with|to|towards) the mentor\b",
        r"(?:avoid|ignore|blame|tease|resent|envy|mock)\w* the mentor\b",
        rf"{_NO_LONGER} {_SOCIAL} (?:[\w-]+ )?(?:with |to |beside |at )?the mentor\b",
        r"calls? the mentor\b",
        r"call(?:ed|ing) the mentor\b[^.]*\b(?:pet|spy|favourite|darling|friend)\b",
        r"(?:joke|whisper|talk|gossip)\w* about the mentor\b",
    ),
    _ELSE_OR_UNKNOWN,
    MENTOR,
    reported=True,
)
_LEFT_ALONE = Sign(
    wording(
        rf"(?:nobody|no one|none of them) {_SOCIAL} (?:[\w-]+ )?(?:with |to |beside )?the mentor\b"
        rf"|(?:nobody|no one|none of them) {_SOCIAL} (?:[\w-]+ )?(?:with|to|beside) (?:the mentor"
        r"|me)\b",
        r"the mentor gets? (?:favours|special|extras?)\b",
        r"since then the mentor(?:'m| am|'s| is) (?:now )?(?:called )?(?:“|the \w+'s )",
    ),
    reported=True,
)
SINGLED_OUT = tuple((deed, sign) for deed in _LEADERS_DEED for sign in (_COOLED, _LEFT_ALONE))
SINGLED_OUT_UNLESS = (_SORTED,)
_LOW = (
    r"(?:rubbish|useless|stupid|nonsense|a waste|hopeless|clueless|amateur\w*|ridiculous|lazy"
    r"|too slow|not (?:your|the mentor's) (?:job|place))\b"
)
_PUT_DOWN = (
    r"sent the mentor (?:out|away|back|off|home)", r"told the mentor to\b",
    r"(?:call|call\w*|named) (?:the mentor|him|her|me) “", r"(?:laughed|sneered|shouted) at\b",
    r"(?:made|making) (?:fun|a joke)\b", r"(?:mocked|joked about|talked over|spoke over"
    r"|interrupted|ignored|introduced the mentor as|snapped at|imitated|mistook"
    r"|took the mentor for|put the mentor down)\b", rf"the mentor(?:'s)?\b[^.]*\b{_LOW}",
)  # fmt: skip
_ASKED_TO_GO = Sign(wording(r"asked (?:the mentor|him|her)\b"), ELSE, MENTOR)
_WENT = Sign(
    wording(r"(?:got up|left|went|stood up|walked out|nothing better|busy|allowed|belong\w*)\b"),
    MENTOR,
    reported=True,
)
_RUBBISH = Sign(wording(rf"(?:was|is|were|are) {_LOW}"), reported=True)
_STOOD_BY = Sign(
    wording(
        r"said nothing\b(?! (?:new|about))",
        r"(?:didn't|did not) say (?:anything|a word|a thing)\b",
        r"not (?:say )?a word\b", r"(?:kept|stayed|remained|was) (?:quiet|silent)\b",
        r"looked (?:away|down|at (?:the mentee's|his|her|the) (?:phone|shoes|papers|screen|watch"
        r"|plate|hands|table|floor|window|ceiling|laptop))\b",
        r"laughed (?:along|too|with)\b", r"let it (?:go|pass|stand|slip)\b", r"went on as if\b",
        r"changed the subject\b", r"pretended not\b", r"(?:smiled|grinned|smirked|shrugged)\b",
        r"(?:kept|went on|carried on) (?:typing|reading|eating|writing|scrolling)\b",
    ),
    LEADER,
)  # fmt: skip
SILENT = (
    (_ASKED_TO_GO, _WENT, _STOOD_BY),
    (Sign(wording(*_PUT_DOWN), ELSE, MENTOR), _STOOD_BY),
    (Sign(wording(r"(?:told|said to|asked) the mentor\b"), ELSE, MENTOR), _RUBBISH, _STOOD_BY),
)
