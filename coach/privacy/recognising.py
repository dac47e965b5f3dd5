"""Names, places and organisations that an installed model recognises, where settings name one.

spaCy pipelines and Transformers token classifiers, from this machine alone: nothing is fetched.
What a model finds joins what rules find; it takes nothing away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from coach.errors import SettingsError
from coach.privacy.spans import Found, Kind, Origin

Recogniser = Callable[[str], Iterable[Found]]
"""What a model finds in a text, in that text's offsets."""

_KINDS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
}


@lru_cache(maxsize=2)
def open_recogniser(name: str) -> Recogniser:
    """The pipeline of that name or folder, opened once in a process.

    Raises:
        SettingsError: no such pipeline is installed here.
    """
    for opened in (_spacy, _transformers):
        recogniser = opened(name)
        if recogniser is not None:
            return recogniser
    raise SettingsError(
        f"COACH_NER_MODEL names {name!r}, and no spaCy or Transformers pipeline of that name is "
        "installed here. Install it or unset COACH_NER_MODEL; until then no note can be saved."
    )


def _spacy(name: str) -> Recogniser | None:
    import spacy

    if not (spacy.util.is_package(name) or (Path(name) / "meta.json").exists()):
        return None
    pipeline = spacy.load(name)

    def recognise(text: str) -> Iterator[Found]:
        for entity in pipeline(text).ents:
            yield from _found(entity.label_, entity.start_char, entity.end_char, text)

    return recognise


def _transformers(name: str) -> Recogniser | None:
    if find_spec("transformers") is None:
        return None
    library: Any = import_module("transformers")
    local = {"local_files_only": True}
    try:
        model = library.AutoModelForTokenClassification.from_pretrained(name, **local)
        tokenizer = library.AutoTokenizer.from_pretrained(name, **local)
    except (OSError, ValueError):
        return None
    pipeline = library.pipeline(
        "token-classification", model=model, tokenizer=tokenizer, aggregation_strategy="simple"
    )

    def recognise(text: str) -> Iterator[Found]:
        for entity in pipeline(text):
            yield from _found(entity["entity_group"], entity["start"], entity["end"], text)

    return recognise


def _found(label: str, start: int, end: int, text: str) -> Iterator[Found]:
    kind = _KINDS.get(label.upper())
    if kind is not None:
        yield Found(start, end, kind, Origin.GUESS, " ".join(text[start:end].casefold().split()))
