"""One prompt: a file with front matter and strict placeholders."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from coach.errors import WrongUse

FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")
FIELDS = {"name", "version", "inputs", "output"}


@dataclass(frozen=True)
class Prompt:
    """A prompt as it stands in its file."""

    name: str
    version: int
    inputs: tuple[str, ...]
    """Placeholders that must be given, no more and no fewer."""
    output: str
    """Name of the structure asked for, or ``text``."""
    body: str
    fingerprint: str
    """SHA-256 of the file's text, in hexadecimal."""

    @property
    def label(self) -> str:
        """``name@version``, as it stands in provenance and in the lock."""
        return f"{self.name}@{self.version}"

    @property
    def fixed(self) -> tuple[str, ...]:
        """What stands between the placeholders, word for word."""
        parts = PLACEHOLDER.split(self.body)[::2]
        return tuple(part.strip() for part in parts if part.strip())

    def fill(self, values: Mapping[str, str]) -> str:
        """The body with every placeholder replaced once, values never being read again.

        Raises:
            WrongUse: an input is missing or not asked for.
        """
        missing, extra = set(self.inputs) - set(values), set(values) - set(self.inputs)
        if missing or extra:
            raise WrongUse(
                f"Prompt {self.label} takes {', '.join(self.inputs)}; "
                f"missing: {sorted(missing)}, not asked for: {sorted(extra)}."
            )
        return PLACEHOLDER.sub(lambda found: values[found[1]], self.body)


def read_prompt(file: Path) -> Prompt:
    """A prompt from its file.

    Raises:
        WrongUse: front matter is missing or incomplete, or it and the placeholders disagree.
    """
    text = file.read_text(encoding="utf-8")
    found = FRONT.match(text)
    head = yaml.safe_load(found[1]) if found else None
    if not found or not isinstance(head, dict) or set(head) != FIELDS:
        raise WrongUse(f"{file.name}: front matter must hold exactly {', '.join(sorted(FIELDS))}.")
    body, inputs = text[found.end() :].strip(), tuple(head["inputs"])
    if set(PLACEHOLDER.findall(body)) != set(inputs):
        raise WrongUse(f"{file.name}: the inputs named and the placeholders used differ.")
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    return Prompt(head["name"], int(head["version"]), inputs, head["output"], body, fingerprint)
