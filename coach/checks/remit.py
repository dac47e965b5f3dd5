"""What a coach for pairs may not say: diagnose, treat, judge the law, promise an effect.

Nor may it write the reflection of somebody else.

No controlled evidence among the studies read shows that reverse mentoring reduces bias or keeps
people in their jobs, so nothing may promise it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from coach.checks.judging import Judging, Kind, judged
from coach.checks.own import NAMED_ONLY, own_sentences
from coach.checks.shown import shown_texts
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body
from coach.privacy.reading import fold

_BY_MEANING = {
    Kind.THERAPY: "This diagnoses or treats; only a clinician may.",
    Kind.LAW: "This advises on the law of a case; a lawyer or a union has to.",
    Kind.GHOST: "This is a reflection written for somebody; its words have to be their own.",
}
_DENIED = re.compile(
    r"\b(?:not|never|no|n't|cannot|nobody|without|avoid|whether|if)\b[^.?!]{0,40}\Z"
)


BEYOND = 0.5
"""Score from which on a sentence counts as beyond the remit."""


@dataclass(frozen=True)
class _Form:
    reason: str
    needs: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Remit:
    """No diagnosis, no treatment, no legal verdict, no promised effect, no reflection of others.

    With a judge, the coach's own sentences are judged by meaning as well.
    """

    name: str = "remit"
    version: str = "4"
    judging: Judging | None = None

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """An error on each text that goes beyond what a coach may say."""
        found = dict(self._by_meaning(body, context))
        for where, text in shown_texts(body):
            reason = "" if NAMED_ONLY.search(where) else beyond(text)
            if reason:
                found[where] = reason
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for where, reason in found.items()
        ]

    def _by_meaning(self, body: Body, context: CheckContext) -> Iterator[tuple[str, str]]:
        said = own_sentences(body, context) if self.judging else []
        for kind, reason in _BY_MEANING.items():
            scores = judged(self.judging, kind, [sentence for _, sentence in said])
            for (where, sentence), score in zip(said, scores, strict=True):
                asks = kind is Kind.GHOST and sentence.endswith("?")  # it waits for their own words
                if score >= BEYOND and not asks:
                    yield where, reason


@lru_cache(maxsize=8192)
def beyond(text: str) -> str:
    """Why a text goes beyond a coach's remit, in plain words; empty where it does not."""
    plain = (text if text.isascii() else fold(text)).lower()
    for form in _FORMS:
        if any(need in plain for need in form.needs):
            for match in form.pattern.finditer(plain):
                asked = plain[match.end() :].startswith("?")
                if not asked and not _DENIED.search(plain[: match.start()]):
                    return form.reason
    return ""


def _forms() -> Iterator[_Form]:
    text = (files("coach.checks") / "forms" / "remit.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            reason, needs, form = line.split("\t")
            yield _Form(reason, tuple(needs.split("|")), re.compile(form))


_FORMS = tuple(_forms())
