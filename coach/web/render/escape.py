"""Text from outside becomes safe HTML."""

from __future__ import annotations

import html
import re

_COMMAND = re.compile(r"`([^`]+)`")


def safe(text: str) -> str:
    """Escaped for element content and quoted attributes."""
    return html.escape(text, quote=True)


def prose(text: str) -> str:
    """Escaped; what stands between backticks is a command."""
    return _COMMAND.sub(r"<code>\1</code>", safe(text))


def paragraphs(text: str) -> str:
    """Blank-line separated text as escaped paragraphs."""
    parts = [part.strip() for part in text.split("\n\n") if part.strip()]
    return "".join(f"<p>{safe(part)}</p>" for part in parts)
