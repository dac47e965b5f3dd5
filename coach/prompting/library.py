"""All prompts of a folder, and the lock that makes an unversioned edit fail."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from coach.errors import NotFound, WrongUse
from coach.prompting.prompt import Prompt, read_prompt

LOCK = "prompts.lock"


def read_prompts(folder: Path) -> Mapping[str, Prompt]:
    """Prompts by name.

    Raises:
        NotFound: the folder holds none.
        WrongUse: two files have one name, or one is malformed.
    """
    prompts: dict[str, Prompt] = {}
    for file in sorted(folder.glob("*.md")):
        prompt = read_prompt(file)
        if prompt.name in prompts:
            raise WrongUse(f"{file.name}: there is another prompt named {prompt.name}.")
        prompts[prompt.name] = prompt
    if not prompts:
        raise NotFound(f"There is no prompt in {folder}. Set the folder of the shipped prompts.")
    return prompts


def lock(folder: Path) -> dict[str, str]:
    """Add new versions to the lock; refuses what `unlocked` reports as edited.

    Returns:
        dict: name@version → fingerprint of all that is locked now.

    Raises:
        WrongUse: a locked version was edited.
    """
    known = _locked(folder)
    for prompt in read_prompts(folder).values():
        if known.setdefault(prompt.label, prompt.fingerprint) != prompt.fingerprint:
            raise WrongUse(f"{prompt.label} was edited: raise its version, then lock again.")
    ordered = dict(sorted(known.items()))
    (folder / LOCK).write_text(json.dumps(ordered, indent=2) + "\n", encoding="utf-8")
    return ordered


def unlocked(folder: Path) -> tuple[str, ...]:
    """What is wrong with each prompt that the lock doesn't vouch for; empty when all is well."""
    known = _locked(folder)
    return tuple(
        f"{prompt.label}: "
        + ("edited; raise its version" if prompt.label in known else "not locked yet")
        for prompt in read_prompts(folder).values()
        if known.get(prompt.label) != prompt.fingerprint
    )


def _locked(folder: Path) -> dict[str, str]:
    file = folder / LOCK
    if not file.exists():
        return {}
    known: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return known
