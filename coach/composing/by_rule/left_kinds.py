"""Kinds of what a meeting leaves between the two, how each is noted and what is said about it."""

from __future__ import annotations

import re

from coach.composing.by_rule.left import Left
from coach.composing.by_rule.left_told import GRAVE, OF_THE_TALK, REPLANNED, UNCLEAR
from coach.composing.cards import principles
from coach.composing.understanding.grammatical_person import SOMEBODY


def _cue(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _turned(clause: str) -> str | None:
    """What the leader asked of the mentor, as the mentor says it.

    >>> _turned("asked him to be in a recruitment video")
    'asked me to be in a recruitment video'
    """
    plain = re.sub(r"\bthat the mentor (\w+)s\b(?! to be)", r"that I \1", clause.strip(" ,"))
    plain = re.sub(r"\bthe mentor's\b", "my", re.sub(r"\bthe mentor\b(?!')", "me", plain))
    plain = re.sub(r"\bthat me\b", "that I", plain)
    plain = re.sub(r"\b(asked|invited|wanted|told) (?:him|her)\b", r"\1 me", plain)
    plain = re.sub(r"\bwith (?:his|her) (photo|name|picture|story)\b", r"with my \1", plain)
    return None if SOMEBODY.search(plain) or len(plain.split()) > _LONGEST else plain


def _sentence(clause: str) -> str | None:
    """A whole sentence of the leader's, in quotation marks; none for a mere word or two."""
    found = _QUOTED.search(clause)
    words = found["said"].strip(" ,.") if found else ""
    fits = _FEWEST <= len(words.split()) <= _LONGEST and _ABOUT_PEOPLE.search(words)
    unsaid = (_HARMLESS, _UNREPEATED, _OF_ONESELF)
    return words if fits and not any(one.search(words) for one in unsaid) else None


def _not_to_be_repeated(clause: str) -> str | None:
    """Not none where it speaks of people's health or runs people down: once was enough."""
    return "" if _UNREPEATED.search(clause) and not _OF_ONESELF.search(clause) else None


def _of_my_own(clause: str) -> str | None:
    """What the mentor said, as the mentor says it again; none where somebody else is in it.

    >>> _of_my_own("it was the first change in a year")
    'it was the first change in a year'
    >>> _of_my_own("it was the first time that the mentee asked") is None
    True
    """
    plain = clause.strip(" ,")
    unsaid = (
        "mentee" in plain
        or SOMEBODY.search(plain)
        or _UNREPEATED.search(plain)
        or _ILL_SAID.search(plain)
    )
    return None if unsaid or len(plain.split()) > _LONGEST else plain


_ILL_SAID = re.compile(
    r"\b(?:hard|bad|boring|useless|pointless|awkward|unfair|insult\w*|enough|too|not|nothing|never"
    r"|late|waste|shame|wrong|rude|pain\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What would be a charge to somebody's face."""
_LONGEST, _FEWEST = 26, 4
_QUOTED = re.compile(r"(?<!\w)['‘“\"](?P<said>[^\n]{8,160}?)['’”\"](?=[\s.,;:)]|$)")
_HARMLESS = re.compile(
    r"\b(?:no idea|thank\w*|sorry|think about it|did(?:n't| not) know|you're right|we'll see"
    r"|terrible|what (?:should|can|do) (?:I|we|you))\b",
    re.IGNORECASE,
)
_ABOUT_PEOPLE = re.compile(
    r"\b(?:we're all|all a bit|always|choice|chosen|merit|people like|the (?:boys|girls)"
    r"|(?:women|men|girls|boys|people|they) (?:are|always|never|just|only|all|don't|can't|won't)"
    r"|(?:nobody|everybody|everyone|no one)(?: \w+){0,4} (?:wants?|works?|cares?|complain\w*|likes?"
    r"|does|feels?)|(?:you|your|those|these) (?:people|drivers|nurses|girls|boys|ladies|lot)"
    r"|people on your|(?:too|so|very) (?:young|old|sensitive|quiet|loud|emotional))\b",
    re.IGNORECASE,
)
"""Says what people are like, and not only something to or about one of them."""
_OF_ONESELF = re.compile(r"\bI\b")
_UNREPEATED = re.compile(
    r"\b(?:adhd|autis\w+|dyslex\w+|bipolar|depress\w+|disab\w+|disease|diagnos\w+|ill|sick"
    r"|mental\w*|spectrum|ocd|tourette\w*|menopaus\w+|pregnan\w+|you people|you lot"
    r"|your (?:kind|sort|lot)|all like you)\b",
    re.IGNORECASE,
)
_ON_SHOW = (
    r"\b(?:speaker|speak at|webinar|video|poster|photo|campaign|panel|conference|away day|paper"
    r"|article|role model|ambassador|slot|karakia|design it|recruitment|be in|interview|scene"
    r"|presentation|keynote|angle|wording)\b"
)
_SAYS = _cue(
    r"\bmentee\b(?:(?!\bmentor\b)[^.'‘“\"])*\b(?:said|answered|remarked|closed with"
    r"|called (?!it\b|that\b|this\b))"
    r"\b(?P<x>[^.]*['‘“\"].*)"
)
WENT_WELL = "More of what worked"
_ASKED = (
    Left(
        _cue(
            r"\bmentee\b(?:(?!\bmentor\b)[^.])*\basked (?:him |her |the mentor )?"
            r"(?:about|for|what|whether|if)\b[^.]*"
            r"\b(?:surgery|used to be|real name|father had chosen|scarf|muslims?|jews|roma"
            r"|being black|black (?:people|women|men)"
            r"|(?:the mentor's|his|her) (?:disease|body)|diagnos\w+|religion|born"
            r"|where \w+ (?:is|are|comes?) really from)\b"
        ),
        "What isn't asked here",
        "No reason is owed, and none is asked for.",
        (
            (
                "One thing before we begin: there are questions about me that I don't answer.",
                "Ask me about the work, and I'll tell you a lot. What would you like to know?",
            ),
        ),
        "A line that is drawn once, calmly, need not be drawn again.",
        rests=principles.YOURS_TO_TELL,
        leaders="I asked something last time that wasn't mine to ask. You owe me nothing on it.",
    ),
    Left(
        _cue(r"\bmentee\b[^.]*\b(?:offered|might|wanted|said)\b[^.]*\bhave a (?:quiet )?word\b"),
        "Before anybody is spoken to",
        "A yes, a no or a not yet will do.",
        (
            (
                "You offered to have a word about me. Before you do: with whom, and what would you"
                " say?",
                "What could you change for everybody, so that nobody has to be spoken to about me?",
            ),
        ),
        "What is said about somebody is theirs to allow, and an offer can be refused afterwards.",
        rests=principles.OFFER_REFUSED,
    ),
    Left(
        _cue(
            r"\bmentee\b(?:(?!\bmentor\b)[^.;])*?\b"
            r"(?P<x>(?:asked (?:him|her|the mentor) to|asked (?:(?:him|her|the mentor) )?for an?"
            r"(?= (?:photo|picture|interview|article|video|portrait|talk|presentation|keynote))"
            r"|wanted (?:him|her|the mentor) (?:in|on|as|to)|(?:suggested|announced|proposed"
            r"|invited)\b(?=[^.;]*\b(?:mentor|him|her|me)\b))"
            rf"\b[^.;]*{_ON_SHOW}[^.;]*)"
        ),
        "My answer to what you asked of me",
        "One sentence, with or without a reason; a no needs no second one.",
        (
            (
                "Last time you {x}. You'll have my answer now: yes, no, or in another way.",
                "What would you do about it if I had no part in it?",
            ),
            (
                "Last time you {x}. Before I answer: who gains by it, and what comes of it for"
                " those it is about?",
                "What would you begin with if I said no?",
            ),
        ),
        "Whoever is asked to be visible may ask what for, who chose them and what comes of it.",
        rests=principles.ASK_WHAT_FOR,
        takes=_turned,
    ),
    Left(
        _cue(
            r"\bmentor\b[^.]*\b(?:comfort|consol)\w* (?:the mentee|him|her)\b"
            r"|felt like the (?:tutor|teacher)"
        ),
        "Whose work that was",
        "Two sentences from the leader, and none from the mentor.",
        (
            (
                "I'd like these minutes for what I came for. What would you like to hear about it?",
                "Where will you take what comes up for you in our talks?",
            ),
        ),
        "What a talk stirs up in a leader is looked after elsewhere.",
        leaders="Last time you looked after me, and that was never your work.",
    ),
)
_OF_THE_TALK = (
    Left(
        _cue(
            r"^(?!.*\bwe\b).*(?:\b\d+ of (?:the |our |my )?\d+ min\w*"
            r"|\b(?:took|filled|used|went|talked|spoke|ate) [^.]*\bmost of (?:it"
            r"|the time|the meeting|the hour)\b)"
            r"|\bhalf of it went\b|\btalked for (?:about )?\d+ min|\bquarter of an hour about\b"
        ),
        "Whose minutes they are",
        "Settle it in a minute, and write the time down where both can see it.",
        (
            (
                "Last time most of our minutes went one way. Which half of today would you like?",
                "Who keeps the clock, and may say so?",
            ),
            (
                "I'd like us to share the time evenly today. Where shall we put the middle?",
                "What shall I say when it has passed?",
            ),
        ),
        "Who has the say has the time, unless the two share it out beforehand.",
    ),
    Left(
        _cue(
            r"\bcut (?:from [\w ]+ )?to (?:\d+|five|ten|fifteen|twenty|half)\b|\bcut short\b"
            r"|\b(?:mentee|mentor|he|she|we|one of us)\b[^.;,]*\b(?:had to leave"
            r"|was gone (?:after|by|early|at)|was gone(?=[.;,]|$))"
            r"|^had to leave\b|\b(?:broke off|called away)\b|\bmin\w* of video from\b"
            r"|(?:^|\bwe |\band |\bthen |\bmeeting )stopped (?:because|after|at (?:\d|half|noon))"
        ),
        "Where we broke off",
        "First what was left unsaid, then whether it still matters.",
        (
            (
                "Last time we broke off early. What had you still meant to say or ask?",
                "Mine can be said in a minute. Shall I begin?",
            ),
            (
                "We didn't get to the end last time. What did you take with you all the same?",
                "What should we do first if today is cut short as well?",
            ),
            (
                "We stopped in the middle last time. Which half of it is still worth finishing?",
                "Who can keep today's minutes free of calls?",
            ),
            (
                "There was less of last time than we had meant. What would you like made up for?",
                "What can't wait for a third try?",
            ),
        ),
        "What broke off is finished first, so that it does not stand between the two.",
    ),
    Left(
        _SAYS,
        "A sentence that stayed",
        "Leave out what you like; the sentence needn't be repeated.",
        (
            (
                "One sentence of last time has stayed with me. May I say how it reached me?",
                "What was it that you wanted to say with it?",
            ),
        ),
        "Opened with the fact and one question, what was said can still be put right.",
        rests=principles.OPEN_QUESTION,
        takes=_not_to_be_repeated,
    ),
    Left(
        _SAYS,
        "A sentence that stayed",
        "The sentence, how it reached you, then a question; leave out what you like.",
        (
            (
                "Last time you said: ‘{x}’. What did you have in mind?",
                "May I tell you how it reached me?",
            ),
            (
                "One sentence of yours has stayed with me: ‘{x}’. Who might hear it in another way"
                " than you meant it?",
                "How would you say it today?",
            ),
        ),
        "Opened with the fact and one question, what was said can still be put right.",
        rests=principles.OPEN_QUESTION,
        takes=_sentence,
    ),
    Left(
        _cue(r"\bmentor (?:said|says)(?: that)? (?P<x>(?:it|this|that) (?:was|had been) [^.;]+)"),
        "What I said of it last time",
        "Say it once more as it was meant; then it's your mentee's turn.",
        (
            ("Last time I said that {x}. What had it been for you?",),
            ("Last time I said that {x}. What do you make of that by now?",),
        ),
        "What went well is the surest thing to plan with.",
        takes=_of_my_own,
    ),
    Left(
        _cue(
            r"\bwarm, easy\b|\bbest (?:they|we)\b|\bfirst (?:honest|thing that ever)\b"
            r"|\bgood (?:laughs\b|meeting\b(?!.*\bbut\b))|\bboth laughed\b(?!.*\b(?:but|then)\b)"
        ),
        WENT_WELL,
        "One thing that each of you did is enough.",
        (
            (
                "Part of last time went well for both of us. What did you do differently in it?",
                "What would it take to have more of that today?",
            ),
            (
                "Last time there was a stretch when it was easy. What made it so, from your side?",
                "Which piece of today could be like that?",
            ),
        ),
        "What went well is the surest thing to plan with.",
        ahead=True,
    ),
)
KINDS = (*GRAVE, *_ASKED, *OF_THE_TALK, REPLANNED, UNCLEAR, *_OF_THE_TALK)
"""Every kind, the gravest first."""
