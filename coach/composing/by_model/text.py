"""Words of a model made fit to be shown, or refused: whatever it sends is input from outside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from coach.prompting.marking import unmarked, visible

_STACKED = re.compile(
    r"([\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]{2})[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]+"
)
_EMPHASIS = re.compile(
    r"\*\*|(?<!_)__(?=[^\s_])|(?<=[^\s_])__(?!_)|`+|^\s*(?:#{1,6}|[-*•])\s+", re.MULTILINE
)
"""Signs of emphasis and lists; a run of underscores is a blank to fill in."""
_MARKUP = re.compile(r"<\s*[a-zA-Z/!?]|&(?:#\w+|[a-z]{2,8});|\]\(|\]\s*:|!\[")
_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.-]{1,15}://\S*|\b(?:javascript|data|mailto|file|vbscript):\S+|\bwww\.\S+"
    r"|[\w.+-]+@[\w-]+\.\w+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}[/?:#]\S*"
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|co|uk|eu|de|info|biz|ai|app|dev|xyz|ru|cn|me|tv|gg)\b",
    re.IGNORECASE,
)
_BLOB = re.compile(r"[A-Za-z0-9+/_=-]{48,}")
_WORDS = re.compile(r"\w+")
_RUN = 8
_LEAST_READABLE = 0.85
_GAP = re.compile(r"\{\w+\}")
_SPACES = re.compile(r"[ \u00a0]{2,}")


def clean(text: str) -> str:
    """The text in plain visible characters.

    Raises:
        ValueError: it holds markup, or is mostly no words; the message is for the model's repair.
    """
    shown = unicodedata.normalize("NFC", visible(unmarked(text)))
    shown = _EMPHASIS.sub("", _STACKED.sub(r"\1", shown))
    shown = _SPACES.sub(" ", shown).strip()
    if _MARKUP.search(shown):
        raise ValueError("Plain words only: no HTML, no Markdown, no links.")
    if _GAP.search(shown):
        raise ValueError("Fill in what stands in braces.")
    if _BLOB.search(shown) or not _readable(shown):
        raise ValueError("This is not readable as words.")
    return shown


def addresses(texts: Iterable[str]) -> tuple[str, ...]:
    """Everything in the texts that leads somewhere: links, domains, e-mail addresses."""
    return tuple(found.group().rstrip(".,;)") for t in texts for found in _ADDRESS.finditer(t))


def _readable(text: str) -> bool:
    if not text:
        return True
    plain = sum(_is_plain(char) for char in text)
    return plain >= _LEAST_READABLE * len(text)


def _is_plain(char: str) -> bool:
    return (
        char.isascii()
        or unicodedata.category(char) in {"Pd", "Pi", "Pf", "Po", "Sc", "Sm"}
        or ("LATIN" in unicodedata.name(char, ""))
    )


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of eight words of a text."""
    words = _WORDS.findall(text.casefold())
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))
