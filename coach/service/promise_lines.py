"""Lines of a list of promises: whose each one is, and what was promised.

People head such a line with a role ("Mentee:"), a pronoun ("Me:", "Him -"), a job title ("Plant
manager:") or its initials, or write a sentence ("He'll check the rota"). The mentor keeps the
list, so the first person is the mentor, and anybody else of the pair the mentee.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coach.composing.understanding.promise_notes import TICKED
from coach.domain.people import Role

Owners = tuple[Role, ...]

_BOTH: Owners = (Role.MENTOR, Role.MENTEE)
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BULLET = re.compile(r"^\s*(?:[-–—•*·>]\s+|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)?")
_HEADED = re.compile(
    r"^[*_\[(@]{0,3}(?P<who>[^\W\d_][^:=\n\[\](){}*_→>.,;!?]{0,60}?)[*_\])]{0,3}"
    r"(?:['’]s)?\s*(?:\([^()]{1,30}\)\s*)?(?P<mark>:\**|\s[-–—]\s?|[-–—]\s|=>|->|→|\s>|=)\s*"
)
"""Somebody, and a mark after it; what follows is promised."""
_REPORTED = re.compile(
    r"^(?:to (?=[a-z])|(?:the )?(?:program(?:me)?(?: office)?|hr|coordinator) (?:asks|asked"
    r"|wants) (?:every"
    r"|each|all) pairs? to (?=[a-z])|(?:said|says|promised|agreed|wrote)(?: (?:by|on"
    r"|over) (?:e-?mail|the phone"
    r"|phone))?(?: that)? (?:to|(?:he|she|they|i)(?:['’]ll| will|['’]d| would)) )"
)
"""How a promise is begun that is told of."""
_EITHER = re.compile(r"\s*(?:\+|&|/|\band\b)\s*")
_HONOURED = re.compile(r"\s+(?:sir|madam|ma['’]?am|saheb|sahib|san)$", re.IGNORECASE)
_BRACKETED = re.compile(r"^[\[(](?P<who>[^\[\]()]{1,40})[\])]\s+")
_MENTOR = re.compile(
    r"(?:me|i|self|myself|mine|my (?:side|part|own)|(?:the |our |my )?mentor)", re.I
)
_MENTEE = re.compile(
    r"(?:him|her|he|she|they|them|himself|herself|his (?:side|part)|her (?:side|part)"
    r"|(?:the |my |our )?(?:mentee|leader|boss|senior|(?:senior )?partner))",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"(?:(?:the |we |us |of us )?(?:both|two)(?: of us)?|we|us|together|jointly|all"
    r"|(?:the )?pair|(?:the )?two of us|(?:me|i|us) (?:and|&|\+|/) (?:him|her|he|she|them)"
    r"|(?:him|her|he|she|they) (?:and|&|\+|/) (?:me|i)"
    r"|(?:the )?(?:mentor|mentee) ?(?:and|&|\+|/) ?(?:the )?(?:mentor|mentee))",
    re.IGNORECASE,
)
_VOWED = (
    r"(?:['’]ll|['’]d| (?:will|would|shall|should|must|is to|am to|are to|was to|were to|has to"
    r"|have to"
    r"|(?:is|am|are|was|were) going to|to|(?:has |have )?(?:promised|agreed|offered|undertook"
    r"|committed|volunteered|meant|wanted)(?: (?:me|us|him|her|them))? to|wants to|plans to"
    r"|(?:said|says|promised|agreed) (?:that )?(?:he|she|they|i|we)(?:['’]d|['’]ll| would| will)))"
    r"(?: also| both)? (?=[a-z])"
)
_SENTENCE = re.compile(
    rf"^(?P<who>(?:(?:the |my |our )?[\w&-]+(?: (?!to\b)[\w&-]+){{0,5}}?)){_VOWED}", re.IGNORECASE
)
"""Who will do it, as a sentence says it."""

_ONES_OWN = re.compile(
    r"\b(?:own|private|personal) notes?\b[^:]{0,60}:|\bnotes? to (?:self|myself)\b"
    r"|^[^:]{0,60}\b(?:not (?:to be )?shared (?:with|yet)|for my eyes|(?:only|just) for me"
    r"|don['’]?t (?:share|show)|not for (?:him|her|them|the mentee|the leader))\b[^:]{0,40}:",
    re.IGNORECASE,
)
"""How a line is headed that its writer keeps for themselves."""


@dataclass(frozen=True)
class Jobs:
    """What the two are, for lines that call them by their job."""

    mentor: str
    mentee: str

    def of(self, label: str) -> Role | None:
        """Whose job a label names, as a whole before in part; None where it is nobody's or both's.

        >>> Jobs("Line leader, press shop", "Plant manager").of("plant Manager")
        <Role.MENTEE: 'mentee'>
        """
        tests: tuple[Callable[[str, str], bool], ...] = (_is, _begins, _within, _initials)
        for fits in tests:
            found = [role for role, job in self._each() if fits(label, job)]
            if len(found) == 1:
                return found[0]
        return None

    def _each(self) -> Iterator[tuple[Role, str]]:
        yield Role.MENTOR, self.mentor
        yield Role.MENTEE, self.mentee


def is_ones_own(line: str) -> bool:
    """Whether a line is a note of its writer's own: the list is read by both of a pair.

    >>> is_ones_own("My own note, not shared: three Sundays less")
    True
    """
    return bool(_ONES_OWN.search(line))


def owned(line: str, jobs: Jobs) -> tuple[Owners, str]:
    """Whose promise a line is, and its words; without an owner it is the mentee's.

    >>> owned("Him: walk a night shift with us", Jobs("Baker", "Director"))
    ((<Role.MENTEE: 'mentee'>,), 'walk a night shift with us')
    """
    tick = TICKED.match(line.strip())
    if tick:
        whose, words = owned(line.strip()[tick.end() :], jobs)
        return whose, f"{tick[1]} {words}"
    plain = _BULLET.sub("", line, count=1)
    for form in (_BRACKETED, _HEADED, _SENTENCE):
        found = form.match(plain)
        who = _whose(found["who"], jobs) if found else None
        if found and who and plain[found.end() :].strip():
            return who, _REPORTED.sub("", plain[found.end() :].strip())
    return (Role.MENTEE,), line.strip()


def _whose(label: str, jobs: Jobs) -> Owners | None:
    plain = re.sub(r"['’]s$", "", label.strip(" *_@"))
    if _MENTOR.fullmatch(plain):
        return (Role.MENTOR,)
    if _MENTEE.fullmatch(plain):
        return (Role.MENTEE,)
    if _TOGETHER.fullmatch(plain):
        return _BOTH
    either = [_HONOURED.sub("", part) for part in _EITHER.split(plain)]
    found = [_one_of(part, jobs) for part in either]
    if len(found) > 1 and {Role.MENTOR, Role.MENTEE} <= set(found):
        return _BOTH
    return (found[0],) if len(found) == 1 and found[0] else None


def _one_of(label: str, jobs: Jobs) -> Role | None:
    if _MENTOR.fullmatch(label):
        return Role.MENTOR
    return Role.MENTEE if _MENTEE.fullmatch(label) else jobs.of(label)


def _words(text: str) -> list[str]:
    bare = re.sub(r"^(?:the|our|my) ", "", text, flags=re.IGNORECASE)
    return [word.casefold() for word in _WORDS.findall(bare)]


def _is(label: str, job: str) -> bool:
    return _words(label) == _words(re.split(r"[,;(]", job)[0])


def _begins(label: str, job: str) -> bool:
    said = _words(label)
    return bool(said) and said == _words(job)[: len(said)]


def _within(label: str, job: str) -> bool:
    said, whole = _words(label), _words(job)
    if len(said) == 1:
        # One word of a job, such as "product", may be what a promise is about; the title's noun
        # is the person.
        return said == _words(re.split(r"[,;(]|\b(?:of|for)\b", job)[0])[-1:]
    return bool(said) and any(
        said == whole[start : start + len(said)] for start in range(len(whole))
    )


def _initials(label: str, job: str) -> bool:
    """Whether the label is the first letters of the job's words: "GM" of "area general manager"."""
    short = label.strip(". ").replace(".", "")
    title = _words(re.split(r"[,;(]|\b(?:of|for)\b", job)[0])
    first = "".join(word[0] for word in title if word not in ("of", "and", "the", "for"))
    return short.isupper() and len(short) > 1 and first.upper().endswith(short)
