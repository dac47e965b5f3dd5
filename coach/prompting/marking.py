"""Marks that tell a model which words are material and which are its instructions.

Source: Hines et al. 2024, Defending Against Indirect Prompt Injection Attacks With Spotlighting
(arXiv:2403.14720), datamarking: a sign that changes with every call, before every word.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from dataclasses import dataclass

SIGNS = "◆◇▲△▼▽●○◐◑■□◧◨★☆⬟⬠⬡⬢◈◉⊕⊗⊙⊞⊠⊡"
"""Signs to draw from; no text of people or of the library keeps one."""
_SIGNS = str.maketrans(dict.fromkeys(SIGNS))
_WORD = re.compile(r"(?<!\S)(?=\S)")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


@dataclass(frozen=True)
class Mark:
    """The sign and the tag of one call."""

    sign: str
    """Stands before every word of what people wrote."""
    tag: str
    """Stands in the headings; nobody who wrote a text can have known it."""

    @staticmethod
    def drawn() -> Mark:
        """A new mark, not to be guessed."""
        return Mark(secrets.choice(SIGNS), secrets.token_hex(4))

    def on(self, text: str) -> str:
        """The text with the sign before every word, and without what nobody sees."""
        plain = visible(unmarked(text)).replace(self.tag, "")
        return _WORD.sub(self.sign, plain)

    def heading(self, name: str) -> str:
        """A line that begins a section."""
        return f"=== {name} {self.tag} ==="


def unmarked(text: str) -> str:
    """The text without any sign."""
    return text.translate(_SIGNS)


def visible(text: str) -> str:
    """The text without control, format and other characters that nobody sees; lines stay."""
    if text.isprintable():
        return text
    apart = text.replace("\t", " ")
    return "".join(c for c in apart if c == "\n" or unicodedata.category(c) not in _UNSEEN)
