"""Words turned from one grammatical person into another, where their grammar allows it.

People tell the coach what a leader does ("She said last time that she doesn't hear accents"); what
helps on the day is the same said to the leader's face ("You said last time that you don't hear
accents"). Only clauses with that one person in them are turned; anything else is left alone.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_THIRD = r"(?:he|she)"
ADVERBS = (
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
_TAIL = re.compile(r",\s+(?:I|and now|so|which|they|my)\b.*$")
_HE = re.compile(r"\b(?:he|his|him)\b", _I)
_SHE = re.compile(r"\b(?:she|hers?)\b", _I)
_HIS = re.compile(
    r"\bhis\b|\bher\b(?=\s+(?:own\s+)?(?!(?:to|a|the|in|on|at|for|that|what|and|about|with|how|if"
    r"|again|it|not)\b)\w)",
    _I,
)
_STANDS_ALONE = re.compile(r"\b(?:his|hers)\b(?=\s+(?:I|you|we|they)\b|\s*(?:$|[,.;:]))")
"""What is somebody's, without the thing: "which of his I'd change"."""
_LONGEST = 32
_SHORTEST = 3
"""Words of a clause that is turned."""
SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
"""A word that speaks of somebody as a third person."""


def to_them(clause: str) -> str | None:
    """A clause whose subject is "he" or "she", as it would be said to that person; else None.

    >>> to_them("She calls me Anna and never says sorry")
    'You call me Anna and never say sorry'
    """
    plain = clause.strip().replace("’", "'")
    if len(plain.split()) > _LONGEST or _SOMEBODY_ELSE.search(plain):
        return None
    if _HE.search(plain) and _SHE.search(plain):
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


def of_oneself(text: str) -> str:
    """What was noted of somebody ("his room had 86"), as that person says it ("my room had 86")."""
    plain = text.replace("’", "'")
    if _SOMEBODY_ELSE.search(plain) or (_HE.search(plain) and _SHE.search(plain)):
        return text
    said = _HIS.sub("my", re.sub(r"\b(?:himself|herself)\b", "myself", plain, flags=_I))
    said = re.sub(rf"\b{_THIRD}\b", "I", _verbs(_contracted(said)), flags=_I)
    said = re.sub(r"\b(?:him|her|hers)\b", "me", said, flags=_I)
    return said.replace("I are ", "I am ").replace("I're ", "I'm ").replace("I were ", "I was ")


def of_the_partner(text: str) -> str:
    """What "he" or "she" did or has, as it is said to that person within a longer sentence.

    >>> of_the_partner("she circulated it with my name on it")
    'you circulated it with my name on it'
    """
    plain = text.replace("’", "'")
    if _HE.search(plain) and _SHE.search(plain):
        return text
    plain = _STANDS_ALONE.sub("yours", plain)
    said = _HIS.sub("your", re.sub(r"\b(?:himself|herself)\b", "yourself", plain, flags=_I))
    said = re.sub(rf"\b{_THIRD}\b", "you", _verbs(_contracted(said)), flags=_I)
    return re.sub(r"\b(?:him|hers?)\b", "you", said, flags=_I)


def for_the_other(text: str) -> str:
    """What somebody wrote of themselves ("what people don't tell me"), as said to them."""
    plain = text.replace("’", "'")
    plain = re.sub(r"\bI'm\b", "you're", plain)
    plain = re.sub(r"\bI('\w+)?\b", r"you\1", plain)
    plain = re.sub(r"\byou am\b", "you are", re.sub(r"\byou was\b", "you were", plain))
    for mine, yours in (("me", "you"), ("my", "your"), ("mine", "yours"), ("myself", "yourself")):
        plain = re.sub(rf"\b{mine}\b", yours, plain)
    return plain


_PLURAL = (
    ("us", "you"),
    ("we", "you"),
    ("our", "your"),
    ("ours", "yours"),
    ("ourselves", "yourselves"),
)


def told_to_its_writer(text: str) -> str:
    """What somebody wrote of themselves and theirs, as it is told to them by a third.

    Whoever is meant by "us" besides the writer, the one who tells it is not among them: "you" is
    right for a family, a team and an organisation.

    >>> told_to_its_writer("whether a third posting is possible for us")
    'whether a third posting is possible for you'
    """
    plain = re.sub(r"\bwe'(re|ve|ll|d)\b", r"you'\1", for_the_other(text))
    for ours, yours in _PLURAL:
        plain = re.sub(rf"\b{ours}\b", yours, plain)
    return plain


_MENTOR_DOES = re.compile(r"^The mentor (?P<verb>[a-z]+s|may|can|must|will)\b(?P<rest>[^,;:]*)$")
_MORE_DOING = re.compile(r"\band \w+s\b")


def told_to_the_mentor(sentence: str) -> str:
    """A sentence about "the mentor" as it is told to the mentor, where its grammar is plain.

    >>> told_to_the_mentor("The mentor brings one wish.")
    'You bring one wish.'
    >>> told_to_the_mentor("The mentor says what it did to them.")
    'The mentor says what it did to them.'
    """
    done = _MENTOR_DOES.match(sentence)
    if done is None or _SOMEBODY_ELSE.search(sentence) or _MORE_DOING.search(done["rest"]):
        return sentence
    return f"You {_bare(done['verb'])}{done['rest']}"


def _contracted(text: str) -> str:
    text = re.sub(rf"\b({_THIRD})'s(?=\s+(?:{ADVERBS}\s+)*{_BEEN}\b)", r"\1've", text, flags=_I)
    text = re.sub(rf"\b({_THIRD})'s\b", r"\1're", text, flags=_I)
    return re.sub(rf"\b({_THIRD})'(d|ll)\b", r"\1'\2", text, flags=_I)


def _verbs(text: str) -> str:
    """The verbs after "he" or "she", also the second of two, in the form after "you"."""

    def turned(match: re.Match[str]) -> str:
        return f"{match['before']}{_bare(match['verb'])}"

    text = re.sub(
        rf"(?P<before>\b{_THIRD}\s+(?:{ADVERBS}\s+)*)(?P<verb>[a-z']+)\b", turned, text, flags=_I
    )
    return re.sub(
        rf"(?P<before>\b(?:and|or|but|then)\s+(?:{ADVERBS}\s+)*)"
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
