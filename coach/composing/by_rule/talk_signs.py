"""The signs by which a note tells how a talk went: who had the time, the laugh and the say."""

from __future__ import annotations

from coach.composing.by_rule.left import Sign, wording
from coach.composing.by_rule.left_signs import LEADER, MADE_GOOD, MENTOR
from coach.composing.understanding.parties import Party

_MINE = r"(?:the mentor's|his|her|my)"
_NOT_ELSE = frozenset({Party.MENTOR, Party.BOTH, Party.UNKNOWN})
_NUMBER = (
    r"(?:\d+|five|ten|twelve|fifteen|twenty|thirty|forty|fifty|half|three quarters|a quarter"
    r"|a few)"
)
_OF_ONE = (
    r"(?:name|accent|english|spelling|voice|clothes|hair|way|pronunciation|age|weight|height"
    r"|question|answer|grammar|handwriting)"
)
_GROUP = (
    r"(?:women|men|foreigners|muslims|jews|cleaners|drivers|nurses|gays?|(?:old|young|fat|blind"
    r"|deaf) people|the (?:[\w-]+ )?(?:cleaners|drivers|nurses|staff|men|women|girls|boys|people"
    r"|crew|foreigners|accent|villagers))"
)
_LAUGH = r"(?:laugh|giggl|snigger|smirk|chuckl|sneer)\w*"
_MOCK = r"(?:made fun of|mocked|mimicked|imitated|joked about|took off)"
LAUGHTER = (
    (
        Sign(
            wording(
                rf"{_LAUGH} (?:at|about|over) (?:the mentor(?!'s)|{_MINE} {_OF_ONE})\b",
                rf"{_MOCK} (?:the mentor(?!'s)|{_MINE} {_OF_ONE}|{_GROUP}|how|the way)\b",
                rf"(?:jokes?|remarks?) about (?:the mentor(?!'s)|{_MINE} {_OF_ONE}|{_GROUP})\b",
                r"(?:did|does|doing) an? (?:imitation|impression) of\b(?! (?:himself|herself"
                r"|his own|her own|the mentee))",
                r"(?:did|does|put on) (?:his|her|the mentee's|a|an|the) (?:[“~”\w-]+ )+(?:voice"
                r"|accent)\b",
            ),
            LEADER,
        ),
    ),
    (
        Sign(
            wording(rf"{_LAUGH} (?:at|about|over)(?: (?:how|the way|what))?\W*$"),
            LEADER,
            followed=MENTOR,
        ),
    ),
)
LAUGHTER_UNLESS = (MADE_GOOD,)
OVERTALK = (
    (
        Sign(
            wording(
                rf"(?:finish\w*|complet\w*) (?:(?:nearly|almost|all|most|half|many|some|of)\s)*"
                rf"{_MINE} (?:sentences?|words)\b",
                r"(?:talk\w*|spoke|speaks?) (?:throughout|non-?stop|all the time|all the while"
                r"|the (?:whole|entire) (?:time|hour|meeting)|over the mentor|(?:for )?(?:nearly"
                r" |almost )?(?:most|all) of (?:it|the|our)|on and on|and talked"
                rf"|for (?:about |over |nearly )?{_NUMBER})",
                rf"talked,? {_NUMBER} of (?:our|the)",
                r"interrupt\w*(?: (?:the mentor|him|her|me|often|twice|again|constantly|every)\b"
                r"|$|[.,])",
                r"(?:kept|keeps|was) interrupting\b",
                r"cut (?:the mentor|him|her) (?:off|short)\b",
                r"(?:break|broke|butt|jump|cut)\w* in\b(?! (?:to|the|on|a|his|her)\b)",
                r"(?:talked|spoke) over (?:the mentor|him|her)\b",
                r"took over(?:$|[.,]| (?:again|each|every|mid))",
                r"did (?:nearly |almost )?(?:all|most) of the talking\b",
                r"(?:didn't|did not|never) lets? (?:the mentor|him|her) (?:finish|speak|get)\b",
                r"answered (?:for the mentor|the mentee's own questions)\b",
                r"(?:has|had|gave) (?:an|the|his|her) answer (?:ready )?before\b",
            ),
            LEADER,
            _NOT_ELSE,
        ),
    ),
)
OVERTALK_UNLESS = (MADE_GOOD,)
_OUR = r"(?:(?:the|our|this|that|last|first|second|third) )*(?:meeting|session|call|talk|hour)"
_OFF = r"(?:cancel\w+|call(?:ed|s) (?:it |us )?off|postpon\w+|put off|reschedul\w+|moved)"
_OFFICE = r"(?:his|her|the mentee's) (?:\w+ )?(?:assistant|secretary|office|pa|deputy)"
CUT_SHORT = (
    (
        Sign(
            wording(
                r"(?:came|comes|arriv\w+|joined|turned up|showed up|dialled in|got (?:there|here"
                r"|in)|started|logged (?:on|in)|appeared|was|is)\b[^.,;]*\b(?:late\b(?! (?:shift"
                r"|change|train|summer|in|for the|again for)\b)|(?:min\w*|hour) after)",
                r"(?:[\w-]+ )?[\w-]+ (?:minutes|min|hours?) (?:too )?late\b",
                r"(?:left|leaves?|had to (?:leave|go)|was gone) (?:[\w-]+ )?(?:early|after"
                rf" {_NUMBER}|half ?way|before (?:the end|time)|on the hour)",
                rf"(?:rang off|hung up|broke off|stopped|ended (?:it|{_OUR}))\b[^.]*\b(?:early"
                rf"|(?:after|at) (?:only |just )?{_NUMBER})\b",
                rf"cut (?:it|us|{_OUR}) (?:short|down)\b",
                rf"{_OFF}(?= ?(?:$|[.,]|by\b|again|twice|three times|for the|the day|an hour|{_OUR}"
                r"|(?:at|on) (?:the|short|that)|once|[\w-]+ (?:minutes|hours|days) before))",
                r"(?:didn't|did not|never) (?:turn(?:ed)? up|show(?:ed)?(?: up)?)\b",
                r"(?:didn't|did not|never) (?:come|came)\W*$",
                rf"(?:forgot|missed) {_OUR}\b",
            ),
            LEADER,
            frozenset(Party) - MENTOR,
        ),
    ),
    (
        Sign(
            wording(
                rf"{_OFFICE}\b[^.]*\b(?:called it off|(?:cancelled|postponed|moved|rescheduled)"
                rf"(?:\W*$| (?:it|us|{_OUR}|on|at|by|again|twice)\b))",
                rf"{_OFF}\b[^.]*\bby {_OFFICE}\b",
            )
        ),
    ),
    (Sign(wording(rf"^{_OFF}\b")), Sign(wording(rf"^by {_OFFICE}\b"))),
)
CUT_SHORT_UNLESS = (MADE_GOOD,)
_PART = (
    r"(?:\d+ ?(?:%|per ?cent)|a (?:third|half|quarter|part)|half|little|a bit|not much"
    r"|almost nothing|nothing|(?:only )?the (?:first|easy) (?:bit|part|half))"
)
UNCLEAR = (
    (
        Sign(
            wording(
                r"(?:got|understood|followed|caught) (?:maybe |about |perhaps |only |around"
                rf" |roughly |at most )*{_PART}(?: of (?:it|that|what\b.*|the explanation))?\W*$",
                r"(?:didn't|did not|couldn't|could not) (?:really |quite )?(?:understand|follow"
                r"|keep up|get (?:it|all of it|most of it|half of it|everything))(?!\w)",
                r"(?:lost|lose) the thread\b",
                r"was (?:completely |quite )?lost\W*$",
                r"(?:nodded|pretended) (?:anyway|along|all the same|to (?:understand|follow))\b",
                r"(?:didn't|did not) (?:dare|like) (?:to )?(?:ask|say)\b",
                r"(?:had no|no) idea what (?:he|she|the mentee|it) (?:meant|was (?:talking|about))",
            ),
            MENTOR,
        ),
    ),
    (
        Sign(
            wording(
                r"(?:over|above) the mentor's head\b",
                r"(?:too fast for|(?:was )?Greek to|made no sense to) the mentor\b",
            ),
            reported=True,
        ),
    ),
)
UNCLEAR_UNLESS = (
    Sign(
        wording(
            r"now (?:the mentor|it's|it is) (?:understand\w*|clear)",
            r"then it (?:was|became) clear",
            r"explained it (?:again|once more)",
            r"asked (?:the mentee )?again",
            r"until\b",
            r"at once\b",
        )
    ),
)
