"""What a coach for pairs may not say: diagnose, treat, judge the law, promise an effect.

No controlled evidence among the studies read shows that reverse mentoring reduces bias or keeps
people in their jobs, so nothing may promise it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from coach.checks.shown import shown_texts
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body
from coach.privacy.reading import fold

_NAMED_ONLY = re.compile(r"topics\[\d+\]\.(?:claim|careful)\Z|\.(?:quote|source|section)\Z")
_DENIED = re.compile(
    r"\b(?:not|never|no|n't|cannot|nobody|without|avoid|whether|if)\b[^.?!]{0,40}\Z"
)


@dataclass(frozen=True)
class _Form:
    reason: str
    needs: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Remit:
    """No diagnosis, no treatment, no legal verdict and no promised effect."""

    name: str = "remit"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """An error on each text that goes beyond what a coach may say."""
        del context
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for where, text in shown_texts(body)
            if not _NAMED_ONLY.search(where) and (reason := beyond(text))
        ]


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
