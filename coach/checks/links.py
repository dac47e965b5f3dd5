"""No address and no image that the cited source does not hold.

An address is a way out for what a pair said (an image's URL can carry it away) and a way in for
somebody else's page, so only those that stand word for word in a cited passage are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.checks.shown import cited, shown_texts
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body

_LINK = re.compile(
    r"!?\[[^\]]*\]\(\s*[^)\s]+[^)]*\)|!\[[^\]]*\]\s*\[[^\]]*\]"
    r"|<\s*/?(?:a|img|image|picture|source|svg|video|audio|iframe|script|object|embed|link|form|"
    r"style|meta|base|input|button|body)\b[^>]*>"
    r"|\b(?:https?|hxxps?|ftp|file|data|javascript|mailto|tel|sms):[^\s<>\"')\]]+"
    r"|(?<![\w:/])//[\w-]+(?:\.[\w-]+)+[^\s<>\"')\]]*"
    r"|\bwww\.[\w-]+\.[^\s<>\"')\]]+"
    r"|\b[\w.+-]+(?:@|\s?\[at\]\s?)[\w-]+(?:\.|\s?\[dot\]\s?)[a-z]{2,}\b"
    r"|\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:/[^\s<>\"')\]]*)?"
    r"|\b(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>\"')\]]*"
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|co\.uk|org\.uk|ac\.uk|gov\.uk|info|biz|dev|app|ai|eu|de|"
    r"uk|us|nl|fr|ru|cn|xyz|site|online|shop|store|link|click|top|live|cloud|tv|ly|gg|cc|example)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\(\s*<?([^)\s>]+)|(?:src|srcset|href|action|data)\s*=\s*[\"']?([^\"'\s>]+)", re.I
)
_MAY_LINK = re.compile(r"\.\w|[A-Za-z]:\S|@|\[(?:at|dot)\]|\]\s*[(\[]|<\s*/?[A-Za-z]|//")


@dataclass(frozen=True)
class Links:
    """Every link, image and mail address stands in the passage that its part cites."""

    name: str = "links"
    version: str = "2"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """Errors on addresses that no cited passage holds."""
        held = None
        found: list[Finding] = []
        for where, text in shown_texts(body):
            for address in addresses(text):
                held = _cited_text(body, context) if held is None else held
                if address not in held:
                    reason = "This shows an address that its source does not give."
                    found.append(Finding(self.name, self.version, Severity.ERROR, reason, where))
        return found


def addresses(text: str) -> Iterator[str]:
    """Where the links, images and mail addresses of a text point."""
    if not _MAY_LINK.search(text):
        return
    for match in _LINK.finditer(text):
        target = _TARGET.search(match.group())
        yield (target.group(1) or target.group(2)) if target else match.group().rstrip(".,;:!?")


def _cited_text(body: Body, context: CheckContext) -> str:
    passages = (context.passages.get(citation.passage_id) for _, citation in cited(body))
    return "\n".join(passage.text for passage in passages if passage is not None)
