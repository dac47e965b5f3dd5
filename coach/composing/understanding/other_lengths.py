"""Lengths of time that belong to something else than the meeting.

"Two minutes to type", "five minutes' notice", "the last ten minutes" and "half an hour comforting
her" say how long something takes, how far off or how late it is; nobody plans a meeting by them.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_ABOUT = (
    r"(?:about |around |roughly |nearly |almost |over |at least |up to |maybe |only |just |the |a "
    r"|an |another |some |my |our |his |her |me |him |us |them |good |whole |full |like |well )*"
)
_SOMEBODY = r"(?:i|he|she|they|it|who|people|everybody|everyone|nobody|somebody)"
_BEFORE = re.compile(
    r"\b(?:every|each|within|first|last|final|opening|closing|remaining|another|extra|after"
    r"|instead of|rather than|(?<!never get more )(?<!n't get more )(?<!n't have more )"
    r"(?<!never have more )(?<!not more )(?<!no more )than|takes?|took|taking|wait(?:s|ed"
    r"|ing)?(?: for)?|lasted"
    r"|(?:breaks?|pauses?|walks?|notice|delays?|journey|commute|drive|gaps?) of"
    r"|(?:break|walk|drive|journey|commute|notice|wait|delay|lag|queue|ride)"
    r"(?:'s| is| was| takes?| took| lasts?),?"
    r"|(?:leaves?|goes|starts?|begins?|closes?|opens?|rings?|due|on|back|over|off|there|here"
    r"|meeting|arrives?|see (?:her|him|them)) (?:again )?in"
    rf"|{_SOMEBODY}(?:'ll|'d|'ve| will| would| usually| always| often| once| just"
    r"| then| only)* (?:spends?|spent|talks?|talked|spoke|speaks?|lectures?|lectured|types?"
    r"|typed|stood|sat|wast\w+|los\w+)"
    r"(?: (?:about|on|there|for|of|around|outside))*"
    r"|(?:costs?|gives?|gave|keeps?|kept) (?:me|us|him|her"
    r"|them) (?:waiting )?(?:for )?(?=.{0,4}$)"
    r"|(?:he|she|they|everybody|everyone)(?:'d| had)"
    r"|(?:he|she|they|who|everybody|everyone) (?!asked|offered|agreed|booked|suggested|wanted"
    r"|planned|invited|scheduled|proposed|promised|confirmed|reserved|needed|called|stopped"
    r"|cleared)"
    r"(?:\w+ed|said|told|went|kept|ran|held|sang|read|was|were)\b[^.,;!?]{0,30}\bfor"
    rf"|late by|early by|over(?:ran|runs?|running)? by|ran over)\s+{_ABOUT}$",
    _I,
)
_DOING = (
    r"(?:typ(?:e|ing)|read(?:ing)?(?! out)|writ(?:e|ing)(?! (?:down|up))|answer(?:ing)?"
    r"|reply(?:ing)?|respond(?:ing)?|walk(?:ing)?\b(?! and talk| together| round| around)"
    r"|driv(?:e|ing)"
    r"|cycl(?:e|ing)|commut(?:e|ing)|travel(?:ling)?|get(?:ting)? (?:there|here|home|back|changed"
    r"|dressed|up|in|out|from|to (?:the|work|him|her|them|his|my|our)\b)|reach(?:ing)?"
    r"|park(?:ing)?|chang(?:e|ing) (?:out of|into|clothes|shoes)|set(?:ting)? up|recover(?:ing)?"
    r"|calm(?:ing)?|cool(?:ing)? (?:down|off)|warm(?:ing)? up|log(?:ging)? (?:in|on)"
    r"|load(?:ing)?|boot(?:ing)?|catch(?:ing)? (?:the|my|a) (?:bus|train|tram|ferry|lift)"
    r"|translat(?:e|ing)|process(?:ing)?|find(?:ing)? (?:a|the|my|somewhere)"
    r"|wait(?:ing)?|queu(?:e|ing)|eat(?:ing)?|smok(?:e|ing)|pray(?:ing)?|go(?:ing)? (?:home|back)"
    r"|com(?:e|ing) (?:back|over|down|up)|clean(?:ing)?|compos(?:e|ing)|think of|breathe"
    r"|put (?:it|them|this|that) into words|get my (?:words|breath|thoughts|head))"
)
_PERHAPS = re.compile(r"\b(?:maybe|perhaps|say)(?: the (?:first|last))?\s+$", _I)
_FOR_A_PART = re.compile(
    r"^\s*for (?:the|his|her|my|their|that)\s+"
    r"(?!meeting|session|talk|call|whole|plan|two|pair|hour)\w",
    _I,
)
"""A part of the meeting that is thought of for one matter."""
_THING = (
    r"(?:walk(?!ing| and talk| & talk| round| around| together| through| with)|notice|warning"
    r"|wait|delay|drive|ride|commute|journey|break|pause|rest|lunch"
    r"|monologue|speech|lecture|rant|voice note|head start|grace|lag|queue|detour|nap|silence"
    r"|overrun|gap between|bus ride|train ride|bus journey|train journey|coffee break"
    r"|tea break|lunch break|cigarette|handover|changeover|recording|film|clip|away\b(?! day)"
    r"|cycle|run\b(?! through)|flight|crossing|turnaround|airing)"
)
_AFTER = re.compile(
    rf"^\s*-?(?:(?:['’]s?)?\s*(?:(?:coffee|tea|lunch|bus|train|boat|car|tram|short|long|quick"
    rf"|slow|brisk|smoke|toilet)"
    rf" )?{_THING}\b"
    r"|['’]\s+(?!meeting|session|talk|chat|call|conversation|slot|agenda|time)[a-z]+"
    rf"|\s(?:or so )?(?:to|just to|of|spent|for) {_DOING}\b"
    r"|\s(?:late|early|ago|behind|apart|overdue|away(?! day)|each way|in advance|beforehand"
    r"|from an? (?:train|bus|taxi|cab|plane|car|station|airport|hotel|corridor|lift)\b"
    r"|in,|in (?:he|she|they|i|we)\b|into\b|later\b|past\b|from (?:the|my|here|home|now|his|her"
    r"|our)\b|on foot|by (?:train|bus|car|bike|foot|tram|taxi)|down the|up the|off\b|each\b"
    r"|longer"
    r"|before (?:the|our|we|my|his|her|he|she|it)\b|after\b(?! all)|too (?:long|late|early)"
    r"|passed|went by|per (?:person|item|question|head)|a (?:day|shift|night)\b|of it\b"
    r"|of (?:silence|small talk|chit-?chat|waiting|\w+ing\b(?!ful))"
    r"|of (?:him|her|them|the|my|our|that)\b(?![\w’' ]{0,25}\b(?:time|diary)\b)"
    r"|for (?:a |the |my |our )?(?:break|pause|coffee|tea|lunch|prayers?|the (?:walk|bus"
    r"|drive))\b"
    r"|(?:comfort|reassur|consol|sooth|convinc|persuad|chas|apologis|defend)ing\b"
    r"|(?:with(?:out)?|while) (?:no|nobody|the (?:engine|door)))"
    r")",
    _I,
)
_SPENT = re.compile(
    rf"\b(?:spend(?:s|ing)?|spent|wast\w+|los(?:e|es|t|ing))\s+{_ABOUT}$",
    _I,
)
_ASKED = re.compile(
    rf"\b(?:how|what|which way) (?:should|do|can|could|would|shall"
    rf"|to)\b.{{0,12}}\bspend\s+{_ABOUT}$",
    _I,
)
_BY_DOING = re.compile(
    r"^\s(?!meeting|mentoring|planning|preparing|training|during|morning|evening)\w+ing\b"
    r"|^\s(?:on (?:small|him|her|them|my|the|a|it|that|his|her)\b)",
    _I,
)
SHORT = 10
"""Minutes below which a length has to be called the meeting's to be it."""
_CALLED_BEFORE = re.compile(
    r"\b(?:agenda|plan|meeting|session|call|slot|chat|we(?:'ve| have)?(?: only| just)*(?: got"
    r"| get)?"
    r"|we only (?:have|get)|(?:have|got|get)(?: only| just)?|make it|only|just)\s*"
    r"(?:of |for |is |in |to |with |:|,)*\s*(?:about |just |only |a |the )*$",
    _I,
)
_CALLED_AFTER = re.compile(
    r"^\s*-?\s*(?:agenda|plan|meeting|session|slot|together|with (?:him|her|them|my))\b", _I
)
_MEETING_AFTER = re.compile(
    r"\s*-?\s*(?:meeting|session|slot|agenda|call|walk-and-talk|walk and talk)\b", _I
)
_IN_A = re.compile(r"\b(?:in|for|into|during) (?:a|an|our|the)\s+$", _I)
_NOTHING_AFTER = re.compile(r"^\s*(?:[.!?;,]|$|please\b|pls\b|now\b|today\b|tomorrow\b)", _I)
_NEEDED = re.compile(rf"\b(?:i|he|she|it)(?:'d| would) (?:need|take|want)\s+{_ABOUT}$", _I)
_TO_DO = re.compile(r"^\s(?:just |only )?to\b(?! (?:talk|meet|discuss|cover|sit|plan|speak)\b)", _I)
_OURS = re.compile(
    rf"\b(?:we|there|which leaves(?: us)?)(?:'ve|'s| have| is| are| get|)(?: only| just"
    rf"| got)*\s+{_ABOUT}$",
    _I,
)
_RELATIVE = re.compile(r"^\s(?:after|before|in|into)\b", _I)


def belongs_elsewhere(before: str, after: str, minutes: int) -> bool:
    """Whether a length of time is another thing's than the meeting's.

    Args:
        before: What stands before the length.
        after: What stands after it.
        minutes: The length.
    """
    ours = (_OURS.search(before) or not before.strip()) and _RELATIVE.search(after)
    if _MEETING_AFTER.match(after) and _IN_A.search(before):
        return False
    if _PERHAPS.search(before) and _FOR_A_PART.match(after):
        return True
    if _BEFORE.search(before) or (_AFTER.search(after) and not ours):
        return True
    if _NEEDED.search(before) and _TO_DO.search(after):
        return True
    if _SPENT.search(before) and _BY_DOING.search(after) and not _ASKED.search(before):
        return True
    return minutes < SHORT and not _called(before, after)


def _called(before: str, after: str) -> bool:
    if _CALLED_AFTER.search(after):
        return True
    return bool(_CALLED_BEFORE.search(before) and _NOTHING_AFTER.search(after))
