"""Shapes of goals and promises: what is asked, gone to, wanted, written, decided, done again."""

from __future__ import annotations

import re

_I = re.IGNORECASE
BEFORE = re.compile(
    r"^(?:(?:the|a|an|our|all|each|every|this|that|these|those|some|any|last|next|one|two|three"
    r"|four"
    r"|five|six|seven|eight|nine|ten|\d[\d.,:%-]*|of|first|second|third)\s+)+",
    _I,
)
HANGS_ON = re.compile(
    r"\s(?:of|for|on|in|at|from|to|with|about|by|into|onto|under|over|behind|between|before|after"
    r"|during|without|within|against|that|which|who|where|when|how|so|as|since|until|instead|again"
    r"|early|together|because|if|is|are|was|were)\b"
    r"|\s\w+ing(?=\s(?:the|an?|on|in|at|for|with|to|from|by)\b|$)|[,;:(]"
)
ONESELF = re.compile(r"\b(?:I|me|my|mine|myself|you|your|yours|yourself)\b")
UNSAID = re.compile(
    r"[\[\]\"“”‘’(){}<>/_]|(?<!\w)'|(?<!s)'(?!\w)|\b(?:mentor|mentee|he|him|his|she|her|hers|they|them"
    r"|their|theirs|himself|herself|it|its|this|these|those|etc)\b",
    _I,
)
"""What points at somebody, or at something else."""
TWO = re.compile(r"\band\b.*\b(?:not|be|have|get|do|to)\b", _I)
NP = r"(?P<np>(?:the|our|an?|one|a single)\s+(?:[\w'-]+\s+){0,3}?[\w'-]+)"
TO_SOMEBODY = re.compile(r"^(show|send|give|bring|get|lend) (?:me|us|him|her|them|you) ", _I)
END_OF_PLACE = (
    r"(?=\s(?:on|for|from|with|at|in|of|and|once|before|after|during|by|to|together|alone)\b"
    r"|[,;.]|$)"
)
THERE = re.compile(
    r"^(?:(?:visit|tour|see|walk)(?: (?:round|through))?"
    r"|(?:stand|sit|stay|work|go|come|ride|spend|join|watch|listen|help|eat|wait|walk)\b"
    r"(?: [\w'-]+){0,5}? (?:in|at|on|to|round|through|behind|along|beside)) " + NP + END_OF_PLACE,
    _I,
)
SURELY_THERE = re.compile(r"^(?:visit|tour|ride|stand)\s", _I)
EVENTS = frozenset(
    ("meeting", "committee", "board", "council", "event", "course", "talk", "call", "end", "time")
)
MENDS = re.compile(
    r"^(?:get|have|see) (?P<np>(?:the|our|an?) (?:[\w':.-]+ ){1,7}?)(?:repaired|replaced|fixed"
    r"|changed|mended|moved|checked|looked (?:at|into)|rebuilt|reopened|raised|lowered|renewed"
    r"|cleaned|widened|heated|lit|reduced|shortened|simplified|put (?:right|in writing|back)"
    r"|kept in writing|seen to|sorted out|written down|paid|cut)\b",
    _I,
)
OWNER = re.compile(
    r"\bwho (?:may |can |could )?(?:decides?|changes?|owns|chooses|signs|approves|has (?:a"
    r"|the) say)\b"
    r"(?: off)?(?: (?:about|on|over|in))? (?P<np>.+)$",
    _I,
)
MAKER = re.compile(
    r"\b(?:who (?:set|made|wrote|invented|introduced|started|ordered) (?P<set>(?:the"
    r"|our) .+?)(?=$| and\b)"
    r"|where (?P<old>(?:the|our) .+?) comes? from)",
    _I,
)
WRITTEN_IN = re.compile(
    r"\bwho (?:wrote|put) (?P<what>[\w' -]+?) (?:in|into) (?P<where>(?:the|our) [\w' -]+?)(?=$"
    r"| and\b|[,;])",
    _I,
)
TO_BE = re.compile(
    r"^(?:becom(?:e|ing)|be(?:ing)? (?:considered|promoted|chosen|picked|judged|taken(?: on)?|seen"
    r"|hired|made)(?: (?:for|as|to|on))?|apply(?:ing)? (?:for|to)"
    r"|get (?:into|onto|on to|promoted to)|(?:move|grow) (?:into|up to)|take over"
    r"|train(?:ing)? (?:as|to be|to become)|work(?:ing)? as|qualify as|go(?:ing)? for)"
    r"\s+(?P<np>.+)$",
    _I,
)
TRIED = re.compile(
    r"^(?:try|test|pilot|keep to|suspend) (?P<np>(?:the|our) [\w' -]+?)"
    r" for (?:an?|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|shifts?)\b",
    _I,
)
LETS = re.compile(
    r"^let (?P<who>people|others|everybody|everyone|somebody|the \w+)"
    r" (?P<do>(?:finish|speak|talk|answer|decide|begin|choose|end)\b.*)$",
    _I,
)
WANTED = re.compile(
    r"^(?:get|have|see|win|keep|find|bring(?: back)?|introduce|start|open|build|change|fix"
    r"|repair|replace"
    r"|mend|improve|end|stop|scrap|drop|decide(?: about| on)?|save|move|lower|raise|shorten|share"
    r"|order|make|suspend|reopen|rebuild|redesign|renew|cut)\s",
    _I,
)
PERSUADES = re.compile(
    r"^(?:get|persuade|convince|win) (?P<np>(?:the|our) [\w' -]+?) (?:to|over|for|round)\b", _I
)
OF_WHAT = re.compile(
    r"^(?:persuade|convince) .+? to (?:keep|buy|open|build|fund|change|drop|approve|save"
    r"|pay for) (?P<np>(?:the|our) .+)$",
    _I,
)
AGAIN = re.compile(
    r"\b(?:(?:at|in|after|before|for|to|of|through) (?:every|each)\s"
    r"|(?:every|each) (?:other |second )?(?:time|day|week|month|shift|morning|evening|night"
    r"|meeting|round|monday|tuesday|wednesday|thursday|friday)"
    r"|always|weekly|daily|from now on|before \w+ing)\b",
    _I,
)
HABIT = re.compile(
    r"^(?:(?:learn(?:ing)?|try|trying|practise|remember) (?:to |not to )?|stop |not |no longer "
    r"|fewer |less "
    r"|slower |shorter )(?P<act>.+)$",
    _I,
)
DOES = frozenset(
    """wait listen interrupt speak talk answer ask explain correct rush jump finish repeat check
    praise
    delegate say apologise pause argue blame assume reply summarise cancel disagree decide shout
    joke
    promise lecture mumble hurry thank greet share tell hold let give""".split()  # noqa: SIM905 - a column of words is easier to keep in order
)
"""What people do to each other all day."""


QUALITY = re.compile(r"\b(?:better|good|real|great|stronger|more|true|best|braver)\b", _I)
ROLE_ENDS = re.compile(r"(?:er|or|ist|ian|ant|man|woman|keeper)$")
FIGURE = re.compile(r"\b(?:better|bigger|wider|broader|best|clearer|stronger) \w+$", _I)
"""A turn of phrase, such as the bigger picture, and no thing."""
QUANTITY = re.compile(r"^(?:more|fewer|less|better|no)\b|\bheard\b", _I)
DECIDES = re.compile(r"^decide (?:about|on) (?P<np>(?:the|our|one) .+)$", _I)
VAGUE = re.compile(r"how to\b|what (?:is|was) (?:going on|the matter|it)\b|what it\b", _I)
BARE = re.compile(
    r"(?:the|a|an|our|one|two|three|four|five|six|last|next|this|both|not|full|all|every|each"
    r"|\d[\d.,:-]*(?:st|nd|rd|th)?|slower|shorter|fewer|less|who|what|why|how|where|when"
    r"|whether|which)\b",
    _I,
)
OUTSIDE = ("in ", "on ", "at ", "by ", "to ", "for ", "with ", "behind ", "from ", "not to ")
ENDS = r",\s|\s(?:so that|because)\s"
FURTHER = (
    rf"{ENDS}|\s(?:that|which|who|where|when|this|these|those|instead|early|without)\b"
    r"|\sin writing\b|\sand\s(?=what|how|who|when|where)"
)
ON_WHAT = r"\s(?:on|about|of|for)\s(?=(?:what|how|who|which|why|where|whether)\s)"
LATER = r"\s(?:before|after|for|from|with|without|until)\s"
LEFT_OVER = re.compile(r"\s(?:of|for|on|in|at|from|to|with|about|by|and|or|as)$")
NO_HABIT = ("being", "feeling", "having", "getting", "seeing", "knowing", "losing", "missing")
