"""The words by which a request names something for a meeting, and those that name nothing."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_LEADER = (
    r"mentee|leader|director|boss|chief|head|manager|md|ceo|coo|cfo|cto|doctor|registrar|captain"
    r"|dean|commander|chair|(?:vice[- ])?president|professor|superintendent"
)
NO_VERB = frozenset(
    """it he she that they we i you him her me us them in on at by from under near behind with for
    of if as than this these those there not no neither both""".split()  # noqa: SIM905
)
"""What is nobody's doing."""
DETERMINER = frozenset("the a an my our his her their these those two three four five some".split())  # noqa: SIM905
ACTOR = re.compile(
    r"\b(?:(?P<i>i|my (?:side|intention|aim|wish|hope))|(?P<we>we|us|let'?s)"
    rf"|(?P<they>he|she|him|her(?= to\b)|they|(?:my|our|the) (?:{_LEADER})))\b",
    _I,
)
"""Whoever does something: the writer, both, or the other."""
BESIDE = frozenset(
    """also really still just quite only maybe perhaps now then dearly kindly even actually already
    first finally honestly would 'd will 'll might may could can do does should must want wants
    wanted wish wishes like love hope hopes plan plans mean intend intends need needs prefer going
    gonna ready happy keen dying willing able asked offered promised agreed said am 'm is 's are
    're to so have has had 've got gladly both kinda sort of rather better definitely certainly
    please too be being supposed been all each at last very much respectfully was looking forward
    hoping planning thinking thought about of""".split()  # noqa: SIM905
)
"""What stands between somebody and what they do."""
WANTED = frozenset(
    """would 'd will 'll might may could can should must want wants wish wishes like love hope hopes
    plan plans intend intends need needs going gonna dying keen happy offered promised agreed to
    hoping planning thinking thought asked ready""".split()  # noqa: SIM905
)
"""What makes it something that is to come."""
PRESENT = re.compile(r"(?:brings?|owes?|'?ve|has|have)$", _I)
"""What somebody does already that belongs to the meeting."""
LEARN = re.compile(
    r"(?:ask|know|hear|find|learn|understand|wonder|see|pick|get|curious|interested)$", _I
)
"""What somebody does who wants an answer."""
MADE = re.compile(
    r"(?:brought|made|written|wrote|printed|collected|prepared|finished|drawn|drew|counted|kept"
    r"|gathered|filled|weighed|chosen|chose|picked|drafted|recorded|photographed|tried|listened"
    r"|tested|read|visited|watched|worked|marked|noted|cooked|built|sketched|mapped)$",
    _I,
)
"""What was done for the meeting."""
MOVED = re.compile(r"(?:curious|interested|wondering)$", _I)
READY = re.compile(r"\s*(?:with me|ready|here)\b", _I)
STATE = frozenset(
    """appreciate apologise arrive attend avoid be believe book call cancel change come drink drive
    eat end feel fill fly forget go guess hate help hold hurry join laugh leave let lose make meet
    mind miss move pay prevent put reach remember reserve ring run seem send sit skip sleep sound
    spend stay stop suppose take thank think travel trust use wait worry""".split()  # noqa: SIM905
)
"""What people do about a meeting, and not in it."""
ABOUT = (
    r"(?:(?:up|out|over|off|down|through|along|back)\s+)?"
    r"(?:(?:something|anything|a ?bit|more|again|a little|a word|honestly|properly|doing something"
    r"|a few words|a question|most)\s+)?"
    r"(?:(?:about|on|of|into|through|to|with|round|around|for|at|over)\s+)?"
)
TO_WHOM = (
    r"(?:(?:to )?(?:him|her(?= (?:the|an?|about|on|how|what|why|my|our|through|some|two|three)\b)"
    r"|them|you|me|us|each other|both of us|together|with me|ready|here|already|also|outright)\s+)*"
)
NAMED = re.compile(
    r"\b(?:next (?:thing|up|step|topic|point|in line)|(?:the )?main thing|first thing|one thing"
    r"|(?:what's |what is )?left (?:over|from last time)|still open|outstanding"
    r"|on (?:the|my) (?:table|list)|never got to(?: the end of)?|didn't get to|haven't got to"
    r"|start with|(?:curious|interested|keen|nervous|excited|wondering)"
    r" (?:about|in|on|to (?:know|see|hear|learn)))"
    r"(?: (?:for me|is|are|was|would be|today|then))*\s*:?\s+(?:\d[).]\s*)?"
    r"|\b(?:should|must|needs? to|has to) (?:also )?(?:have|include|contain|hold|cover)\s+"
    r"|\b(?:time|minutes) (?:is |are )?(?:over|left)\b,? (?:then )?(?:for |on )?"
    r"|\bif (?:we don't run out|there(?:'s| is) (?:\w+ )?time(?: left)?|time allows),? (?:and "
    r"|then )?|\bthere(?:'s| is| are) (?:also|still|then)\s+(?=(?:the|my|our|his|her)\b)"
    r"|(?:^|;|,)\s*\d[).]\s*"
    r"|\bit's (?=the\b[^.]*\bwe're on\b)"
    r"|\b(?:questions|topics|agenda|plan|something|ideas|a bit"
    r"|(?:some|a few|ten|\d+|leave|keep) (?:minutes|time))"
    r" (?:(?:are|is)\s+)?(?:on|about|around|over) (?=(?:the|my|our|his|her|how|why|what|an?)\b)",
    _I,
)
"""What leads in a subject without saying who does what."""
CURIOUS = re.compile(r"\b(?:curious|interested|keen|wondering)\b", _I)
_FIRST = (
    r"(?:the|an?|my|our|his|her(?! (?:the|an?|my|our|how|what|why)\b)|their|this|these|those|both"
    r"|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|\d[\d,.]*|some|what|how|why|where|whether|who|when)\b\s+\S"
)
_NO_NOUN = (
    r"(?!(?:nothing|anything|something|to|it|that|time|of|me|you|so|as|in|on|at|with|for|from|her"
    r"|him|them|us|his|this|always|perhaps|besides|sometimes)\b)"
)
FIRST_THING = re.compile(rf"{_FIRST}|['‘\"“]\w", _I)
"""How a thing begins for sure."""
THING = re.compile(
    rf"{_FIRST}|['‘\"“]\w|{_NO_NOUN}(?:[a-z][\w'-]+ )?{_NO_NOUN}[a-z][\w'-]*(?:(?<!s)s|ing)\b"
    r"(?! (?:is|are|was|by|to|him|her|them|me|us)\b)|[a-z][\w'-]+ (?:vs|versus)\b"
    r"|(?!(?:session|meeting|floor|room|gate|bus|tram|train|platform|page|slide|number|chapter|at|on"
    r"|in|by|for|about|until|till|past|to|half|around|before|after|from)\b)[a-z][\w'-]+ \d+\b"
    r"(?![:.]\d)"
    r"(?! (?:min|hour|o'clock|am|pm|percent))",
    _I,
)
"""How a thing or an indirect question begins."""
STOP = re.compile(
    r"\s*(?:[.;:!?()\n]|\s[–—-]\s|,(?!\s*(?:first|second|third|last) half\b)"
    r"|\s(?:but|because|cause|since|although|though|unless|please|pls|plz|thanks|thank you|too"
    r"|as well|if|as|when|while|before|after|then|instead|again|together|lah|maybe|which is"
    r"|next time|this time|last time|for once|at last|with (?:him|her|me|you)|from the desk"
    r"|so (?:that|i|we|he|she|it|they|the|to)|and thought|has to be|without (?:it|that|this|me"
    r"|him|her|\w+ing)"
    r"|(?:and|or) (?:i|i'\w+|we|he|she|it|they|then|also|maybe|that|that's|there|if|please|not|to"
    r"|so"
    r"|after|at the end|talk|see|ask|will|can|would|could|take|have|make|let|is|get))\b|$)",
    _I,
)
"""What comes after it."""
_LOGISTIC = (
    r"agenda|pages?|corner|stop|platform|station|interchange|tram|ferry|taxi|journey|ride|street"
    r"|canteen|kitchen|cabin|carriage|window|soup|snacks?|dinner|breakfast|drinks?"
    r"|noise|plan|topics?|questions?|time|minutes?|mins?|hours?|meeting|session|room|office|tea"
    r"|coffee|lunch|cake|waffles|biscuits|gloves|shoes|helmets?|day|week|weeks|thing|things|way"
    r"|help"
    r"|list|idea|ideas|mood|order|end|start|best|use|one|bit|moment|lift|bus|train|break|shift|work"
    r"|talk|chat|conversation|sense|sure|feeling|fun|problems?|what|it|that|point|door|chair|seat"
    r"|car|van|key|badge|screen|camera|laptop|link|invite|calendar|slot|date|place|weather|calls?"
    r"|video|phone|teams|zoom|structure|suggestions?|advice|tips?|headset|jacket|boots"
)
NO_SUBJECT = re.compile(
    r"(?:(?:the|an?|my|our|his|her|this|that|some|any|one|good|nice|\d+|few|more|another|your|kind"
    r"|sort|of|bit|lot|little|best|next|last|first|second|third|fourth|fifth|sixth|same|whole|quick"
    rf"|new|small|short|simple|proper|hard|easy)\s+)*(?:{_LOGISTIC})\W*$",
    _I,
)
"""What belongs to the meeting itself."""
FRAGMENT = re.compile(
    r"\W*(?:(?:and|then|also|maybe|first|next|plus|\d[).]|on|about|of|for|with|from her|from him"
    r"|from me|me|him|her)\b[:,]?\s*)*+(?P<thing>(?!(?:i|we|he|she|they|it|you|which|who|that|what"
    r"|how|where|please|pls|thanks|can"
    r"|could|would|is|are|if|so|but|because|in|at|by|to|too|no|not|yes|hi|hello|dear|good|well)\b)"
    r"[a-z][\w'-]+ [^\W\d_])",
    _I,
)
"""A thing named without a word before it: "wheel flats"."""
FINITE = re.compile(
    r"^(?!(?:what|how|why|where|whether|who|when)\b)(?:(?!\b(?:that|which|who|whom|where|when|why"
    r"|how"
    r"|what|we|i|he|she|they|it|you)\b)[\w'-]+ )+?(?:is|are|was|were|has|have|had|will|shall|can"
    r"|could"
    r"|would|got|drove|flew|said|came|went)\b",
    _I,
)
"""A sentence of its own, and no thing."""
NO_THING = re.compile(
    r"(?:the |this |that )?one (?:at|in|on|with|from|by|i|we|he|she|they|to)\b"
    r"|(?:a lot|lots|plenty|loads) of\b"
    r"|(?:the |all |both )?(?:two|three|four|both|all) of (?:us|them|you)\b"
    r"|when\b|(?:the )?(?:back|front|corner|edge|far end|middle|bottom) of\b"
    r"|(?:an?|the|some|two|three|\d+|half (?:the|my|our)) (?:\w+ )?(?:customers?|waiters?|waitress"
    r"|neighbours?|guards?|drivers?|cleaners?|guests?|visitors?|tourists?|people|others|crowd)"
    r"(?=\W*$| (?:\w+ing|who|at|behind|beside|next|in|around|within)\b)",
    _I,
)
"""A meeting, the two themselves, a spot in a room, or whoever may overhear."""
SOMEBODY = re.compile(
    rf"(?:the|my|our|a|his|her) (?:\w+ )?(?:{_LEADER}|passenger|clue|friend|gentleman|cousin"
    rf"|colleague"
    r"|job interview)s?\b(?!['’]s)",
    _I,
)
OF_TIME = re.compile(
    r"(?:how|what|why|where) (?:do|can|should|could|would|shall|on earth) (?:i|we|you)\b"
    r"|(?:the|my|our|his|her) time\b|(?:[\w'-]+ ){0,3}?(?:sessions?|meetings?|minutes?|mins?"
    r"|hours?|years?|topics?|questions?"
    r"|agenda|plan (?!of|to))\b",
    _I,
)
RESEARCHED = re.compile(r"\b(?:research|stud(?:y|ies)|evidence|proven|proof)\b", _I)
NO_MATTER = re.compile(
    r"(?:her|him|them|me|us|you|it) (?:about|on|for|with|to|and|at|in)\b"
    r"|(?:the|an?|my|her|his|our) (?:[\w-]+ ){0,3}(?:bus|train|tram|ferry|metro)\W*$",
    _I,
)
"""Whoever is asked, with what the questions are about behind them; what the two travel in."""
TRAILING = re.compile(
    r"(?:\s+(?:somehow|properly|on me|to me|for me|out loud|himself|herself|myself|ourselves"
    r"|briefly"
    r"|quickly|first|really|also|again|a bit|line by line))+$",
    _I,
)
REFUSED = re.compile(
    r"\b(?:not(?! (?:only|least|just))|never|no(?! (?:doubt|problem))|none|nobody|nor|without"
    r"|instead|stop|avoid|cannot|nothing|hardly|sick of|tired of|leave out|skip"
    r"|keep (?:off|away from|out)"
    r"|stay (?:off|away)|mustn't|so that"
    r"|so (?:he|she|they|it|nobody|no one) (?:can|will|is|doesn't|won't))\b"
    r"|n't\b(?! (?:wait|mind|forget))",
    _I,
)
"""What a clause refuses or limits from there on: what stands after it is no subject."""
RULED_OUT = re.compile(
    r"\W*(?:(?:and|but|please|also|just|so)\s+)*(?:nothing|no|not|none|never|nobody|without|avoid"
    r"|skip|leave out|don't|do not)\b",
    _I,
)
"""How a sentence begins that lists what the meeting is to be without."""
BESIDE_IT = re.compile(
    r"\W*(?:because|since|if|unless|although|though|while|until|in case|as)\s+\S", _I
)
"""How a clause begins that only says when or why."""
WHERE = re.compile(
    r"\b(?:(?<!go )(?<!look )(?<!looking )at|(?<!ing )in|from|behind|by|under|near|than|to"
    r"|outside|inside|off|opposite|between"
    r"|past|until|till|before|after|minus|during|aboard|over at)\s+$",
    _I,
)
"""What stands before a place, a time or a measure."""
SENTENCE = re.compile(
    r"(?!(?:what|how|why|where|whether|who|when)\b)(?:(?!\b(?:that|which|who|whom|where|when|why"
    r"|how|what|we|i|he|she|they|it|you)\b)[\w'-]+ )+?(?:\w+n't"
    r"|[\w-]+'s (?:for|in|at|on|not|been|too|very|a|an|the)|must|may|might|should|says?|thinks?"
    r"|explains|tells|asks"
    r"|knows?|wants?|hears?|overhears?|listens|sits|sleeps|eats|lives|likes?|loves?|hates?|needs?"
    r"|gets|goes|comes|takes|brings|makes|gave|told|asked|took|made|moved|saw|knew|wrote)\b",
    _I,
)
"""What somebody or something beside the meeting does, told as a sentence."""
WELCOME = re.compile(
    r"\b(?:would be|be (?:nice|great|good|lovely|beautiful)|happy|glad|like it) if $", _I
)
"""What makes something wished for that is told in the past."""
