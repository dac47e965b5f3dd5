"""The judge on a configured model."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from coach.bootstrap.outside import chat_endpoint
from coach.domain.people import Person
from coach.domain.sessions import AnonymisedText
from coach.errors import SettingsError
from coach.inference.chat_openai import OpenAIChat
from coach.privacy.anonymiser import Anonymiser
from coach.prompting.library import read_prompts
from coach.settings import Settings
from evals.judging import TEMPERATURE, Judge

_KEY = b"made-up pairs only"
"""Pseudonyms of made-up people need no secret."""


def open_judge(settings: Settings, model: str | None = None) -> Judge:
    """The judge on the configured endpoint.

    Args:
        settings: name the endpoint.
        model: another model at the same address than the one that composes; better so, since
            models prefer their own words.

    Raises:
        SettingsError: no model is configured.
    """
    endpoint = chat_endpoint(settings)
    if endpoint is None:
        raise SettingsError("No model is configured. Set COACH_LLM_BASE_URL and COACH_LLM_MODEL.")
    pinned = replace(endpoint, model=model or endpoint.model, temperature=TEMPERATURE)
    return Judge(OpenAIChat(pinned), read_prompts(settings.prompts_dir), anonymise)


def anonymise(text: str, roster: tuple[Person, ...]) -> AnonymisedText:
    """The text without the names of a case's people."""
    return _anonymiser(roster).anonymise(text).text


@lru_cache(maxsize=64)
def _anonymiser(roster: tuple[Person, ...]) -> Anonymiser:
    return Anonymiser(roster, _KEY)
