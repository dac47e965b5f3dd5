"""Words about somebody turned into words to that person, where their grammar allows it.

People tell the coach what a leader does ("She said last time that she doesn't hear accents"); what
helps on the day is the same said to the leader's face ("You said last time that you don't hear
accents"). Only clauses with that one person in them are turned; anything else is left alone.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_THIRD = r"(?:he|she)"
_ADVERBS = (
    r"(?:always|never|often|still|only|just|also|even|really|sometimes|usually|mostly|constantly"
    r"|kindly|now|then|already|once|twice|again|simply|actually|generally|currently|both)"
)
_BEEN = (
    r"(?:been|had|got|asked|promised|said|told|called|written|sent|suggested|offered|invited|booked"
    r"|announced|started|stopped|begun|cancelled|moved|changed|put|given|taken|made|done|never"
    r"|already|mentioned|decided|forgotten|kept|set\s+(?:up|out))"
)
_BE = {"is": "are", "was": "were", "has": "have", "does": "do"}
_BE_NOT = {"isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}
_IRREGULAR = {**_BE, **_BE_NOT, "goes": "go"}
_NO_VERB = frozenset(
    "always perhaps sometimes besides afterwards as this his us its yes less plus thus".split()  # noqa: SIM905
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:they|them|their|theirs|somebody|someone|everybody|everyone|(?:his|her) (?:\w+ )?"
    r"(?:assistant|secretary|pa|deput\w+|boss|wife|husband|son|daughter|brother|sister|team|colleague\w*))\b",
    _I,
)
_TELL = re.compile(
    r"\bhow (?:do|can|could|should|would|shall|might) i (?:best |even |ever )?"
    r"(?:tell|say to|explain to|make it clear to|let (?=\w+ know))\s*"
    r"(?P<whom>him|her|them|my (?:mentee|leader|director|boss))(?: know)?,? (?:that )?"
    r"(?P<told>(?:(?:he|she|that|it|i|the|my|we|this|those|these)\b|(?:he|she|i|it|we|that)['’]).+)",
    _I,
)
_STOP = re.compile(
    r"\bhow (?:do|can|could|should|would|shall) i (?:get|stop|make|ask|persuade|move) "
    r"(?P<whom>him|her|my (?:mentee|leader|director|boss))\s+"
    r"(?P<way>to stop |to |from |off )?(?P<act>[a-z]+\b.+)",
    _I,
)
_CLAUSE_END = re.compile(
    r"\s*(?:[.?!;]|\s[-–]\s|,? (?:without|because|when all|so that|before|and (?:is|are|how|what|do"
    r"|should|can|i\b)|but|or (?:do|should|is))\b).*$",
    _I | re.DOTALL,
)
_TAIL = re.compile(r",\s+(?:I|and now|so|which|they|my)\b.*$")
_ADDED = re.compile(
    r"^(?:it['’]s|it is|i['’]m|i am|my name is|the right one is)\s+\S+(?:\s\S+){0,5}$", _I
)
_HE = re.compile(r"\b(?:he|his|him)\b", _I)
_SHE = re.compile(r"\b(?:she|hers?)\b", _I)
_HIS = re.compile(
    r"\bhis\b|\bher\b(?=\s+(?:own\s+)?(?!(?:to|a|the|in|on|at|for|that|what|and|about|with|how|if"
    r"|again|it|not)\b)\w)",
    _I,
)
_DONE_ONCE = re.compile(
    rf"you(?:'ve|'re| have)?\s+(?:{_ADVERBS}\s+)*(?:\w+ed|said|told|wrote|sent|put|made|gave|took"
    r"|went|had|were|got|been)\b",
    _I,
)
_LONGEST = 32


def to_them(clause: str) -> str | None:
    """A clause whose subject is "he" or "she", as it would be said to that person; else None.

    >>> to_them("She calls me Anna and never says sorry")
    'You call me Anna and never say sorry'
    """
    plain = clause.strip().replace("’", "'")
    if len(plain.split()) > _LONGEST or _SOMEBODY_ELSE.search(plain):
        return None
    if re.search(r"\bhe\b|\bhis\b|\bhim\b", plain, _I) and re.search(
        r"\bshe\b|\bhers?\b", plain, _I
    ):
        return None
    said = _verbs(_contracted(plain))
    said = re.sub(rf"\b{_THIRD}\b", "you", said, flags=_I)
    said = re.sub(r"\b(?:himself|herself)\b", "yourself", said, flags=_I)
    said = _HIS.sub("your", said)
    said = re.sub(r"\b(?:him|her|hers)\b", "you", said, flags=_I)
    return said[:1].upper() + said[1:]


def told_to_them(sentence: str) -> str | None:
    """What a sentence that begins with "he" or "she" says, to that person; else None."""
    plain = sentence.strip().replace("’", "'")
    if not re.match(rf"{_THIRD}(?:'\w+)?\s", plain, _I) or plain.endswith("?"):
        return None
    plain = _TAIL.sub("", plain).strip(" .!,;")
    said = to_them(plain)
    return None if said is None or len(said.split()) < _SHORTEST else said


def asked_to_say(text: str) -> str | None:
    """The words that "how do I tell him that …" or "how do I get her to …" asks for; else None."""
    plain = text.replace("’", "'")
    tell = _TELL.search(plain)
    if tell:
        first, _, rest = tell["told"].partition("?")
        said = to_them(_CLAUSE_END.sub("", first).strip(" ,;"))
        if said is None or len(said.split()) < _SHORTEST:
            return None
        added = re.split(r"(?<=[.!?])\s", rest.strip())[0].strip(" .!")
        return f"{said}. {added}." if _ADDED.match(added) else f"{said}."
    stop = _STOP.search(plain)
    if stop is None:
        return None
    act = to_them(_CLAUSE_END.sub("", stop["act"]).strip(" ,;"))
    if act is None:
        return None
    act = act[:1].lower() + act[1:]
    stops = (stop["way"] or "").strip() in ("to stop", "from") or act.split()[0].endswith("ing")
    return f"Please stop {act}." if stops else f"I'd like you to {act}." if stop["way"] else None


def of_oneself(text: str) -> str:
    """What was noted of somebody ("his room had 86"), as that person says it ("my room had 86")."""
    plain = text.replace("’", "'")
    if _SOMEBODY_ELSE.search(plain) or (_HE.search(plain) and _SHE.search(plain)):
        return text
    said = _HIS.sub("my", re.sub(r"\b(?:himself|herself)\b", "myself", plain, flags=_I))
    said = re.sub(rf"\b{_THIRD}\b", "I", _verbs(_contracted(said)), flags=_I)
    said = re.sub(r"\b(?:him|her|hers)\b", "me", said, flags=_I)
    return said.replace("I are ", "I am ").replace("I're ", "I'm ").replace("I were ", "I was ")


def in_full(said: str) -> str:
    """What is said to the other's face, with a question or a wish after it.

    A fact and one question is all that is said: a habit is asked to change, something done is asked
    to be mended, an idea is asked for its purpose.
    """
    first = said.split()[0].lower()
    if re.match(r"you(?:'ve| have)? (?:promised|said you would|agreed)\b", said, _I):
        return f"{said} I need a day, or to hear that it won't be you and who can decide it."
    if first in ("please", "i'd"):
        return f"{said} What would help you to do it?"
    if first.startswith("you"):
        if not _DONE_ONCE.match(said):
            wish = "I'd like that to change from today. What will you do when you notice it?"
            return f"{said} {wish}"
        return f"{said} What will you do about it, and how shall I hear?"
    if first in ("i", "i'm", "i've"):
        return f"{said} What could we do in its place?"
    return f"As I see it, {said[:1].lower()}{said[1:]} What did you want it to achieve?"


def for_the_other(text: str) -> str:
    """What somebody wrote of themselves ("what people don't tell me"), as said to them."""
    plain = text.replace("’", "'")
    plain = re.sub(r"\bI'm\b", "you're", plain)
    plain = re.sub(r"\bI('\w+)?\b", r"you\1", plain)
    plain = re.sub(r"\byou am\b", "you are", re.sub(r"\byou was\b", "you were", plain))
    for mine, yours in (("me", "you"), ("my", "your"), ("mine", "yours"), ("myself", "yourself")):
        plain = re.sub(rf"\b{mine}\b", yours, plain)
    return plain


_SHORTEST = 3


def _contracted(text: str) -> str:
    text = re.sub(rf"\b({_THIRD})'s(?=\s+(?:{_ADVERBS}\s+)*{_BEEN}\b)", r"\1've", text, flags=_I)
    text = re.sub(rf"\b({_THIRD})'s\b", r"\1're", text, flags=_I)
    return re.sub(rf"\b({_THIRD})'(d|ll)\b", r"\1'\2", text, flags=_I)


def _verbs(text: str) -> str:
    """The verbs after "he" or "she", also the second of two, in the form after "you"."""

    def turned(match: re.Match[str]) -> str:
        return f"{match['before']}{_bare(match['verb'])}"

    text = re.sub(
        rf"(?P<before>\b{_THIRD}\s+(?:{_ADVERBS}\s+)*)(?P<verb>[a-z']+)\b", turned, text, flags=_I
    )
    return re.sub(
        rf"(?P<before>\b(?:and|or|but|then)\s+(?:{_ADVERBS}\s+)*)"
        r"(?P<verb>(?:is|was|has|does|isn't|doesn't|asks|says|tells|calls|wants|keeps|makes|takes"
        r"|gives|goes|looks|talks|starts|sends|writes|reads|laughs|jumps|fixes|finishes|changes|moves"
        r"|cancels|answers|replies|forgets|thinks|puts|gets|nods|smiles|turns|types|comes|leaves))"
        r"(?=\s)",
        turned,
        text,
    )


def _bare(verb: str) -> str:
    low = verb.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in _NO_VERB or not low.endswith("s") or low.endswith("ss"):
        return verb
    if low.endswith("ies") and len(low) > 4:
        return f"{verb[:-3]}y"
    if re.search(r"(?:sh|ch|x|ss|zz)es$", low):
        return verb[:-2]
    return verb[:-1]
