"""A knowledge folder becomes a Library: YAML cards, Markdown guidance, sources.yaml.

Each mistake in a file is reported by file, card and field, all of them in one WrongUse, so that
an author can mend a whole folder in one go.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import yaml

from coach.domain.follow_ups import FollowUpCard
from coach.domain.library import (
    ActivityCard,
    EvidenceCard,
    GuidanceDocument,
    Library,
    QuestionCard,
    Reference,
    ReplyCard,
    SituationCard,
)
from coach.domain.workplace import WorkplaceCard
from coach.errors import WrongUse
from coach.ingest.decoding import Problem, decode

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SHOWN_PROBLEMS = 40

_PREFIXES: Mapping[type, str] = {
    ActivityCard: "act-",
    EvidenceCard: "ev-",
    QuestionCard: "q-",
    SituationCard: "sit-",
    ReplyCard: "re-",
    WorkplaceCard: "wp-",
    FollowUpCard: "fu-",
    GuidanceDocument: "gd-",
}


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Card = TypeVar("Card", bound=_HasId)


@dataclass
class _Reading:
    """One folder while it is read: the problems so far and where each id was met."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)

    def complain(self, file: Path, card: str, name: str, reason: str) -> None:
        self.problems.append(Problem(self.name(file), card, name, reason))

    def name(self, file: Path) -> str:
        return file.relative_to(self.folder.parent).as_posix()

    def claim(self, file: Path, card_id: str) -> None:
        if card_id in self.places:
            reason = f"is already used in {self.places[card_id]}; give each card its own id"
            self.complain(file, card_id, "id", reason)
        self.places.setdefault(card_id, self.name(file))


def load_library(*folders: Path) -> Library:
    """All cards of one or more knowledge folders.

    A later folder adds to the earlier ones, and replaces what has the same id: the shipped
    library first, a programme's overlay after it.

    Raises:
        WrongUse: naming file, card and field of each mistake.
    """
    library = Library()
    for folder in folders:
        if not folder.is_dir():
            raise WrongUse(f"{folder} is no folder; name one that holds cards, such as knowledge")
        library = _overlay(library, _read(folder, {ref.id for ref in library.references}))
    return replace(library, version=_version(library))


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """The front matter of a Markdown text as a mapping, and the text after it.

    A text without front matter gives an empty mapping and itself.

    Raises:
        WrongUse: the front matter is opened and not closed, or is no YAML mapping.
    """
    text = text.removeprefix("\ufeff")
    if not text.startswith("---\n"):
        return {}, text
    head, mark, body = text[4:].partition("\n---\n")
    if not mark:
        raise WrongUse("the front matter has no closing line of three dashes")
    try:
        values = yaml.load(head, Loader=_LOADER)
    except yaml.YAMLError as exc:
        raise WrongUse(f"the front matter is no YAML: {_first_line(exc)}") from exc
    if not isinstance(values, dict):
        raise WrongUse("the front matter is no list of `name: value` lines")
    return {str(name): value for name, value in values.items()}, body.lstrip("\n")


def _read(folder: Path, known_references: set[str]) -> Library:
    reading = _Reading(folder)
    cards = partial(_cards, reading)
    library = Library(
        references=_entries(reading, Reference, [folder / "sources.yaml"]),
        guidance=_guidance(reading),
        activities=cards(ActivityCard, "activities"),
        evidence=cards(EvidenceCard, "evidence"),
        questions=cards(QuestionCard, "questions"),
        situations=cards(SituationCard, "situations"),
        replies=cards(ReplyCard, "replies"),
        workplace=cards(WorkplaceCard, "workplace"),
        follow_ups=cards(FollowUpCard, "follow-ups"),
    )
    known = known_references | {ref.id for ref in library.references}
    for card in library.cards:
        for unknown in sorted(set(card.sources) - known):
            place = reading.places[card.id]
            reason = f"{unknown} is not in sources.yaml; add it there or correct the id"
            reading.problems.append(Problem(place, card.id, "sources", reason))
    if reading.problems:
        raise WrongUse(_told(reading.problems))
    return library


def _cards(reading: _Reading, kind: type[Card], name: str) -> tuple[Card, ...]:
    return _entries(reading, kind, sorted((reading.folder / name).glob("**/*.y*ml")))


def _entries(reading: _Reading, kind: type[Card], files: Sequence[Path]) -> tuple[Card, ...]:
    found: list[Card] = []
    for file in files:
        for number, raw in enumerate(_yaml_list(reading, file), 1):
            card_id = raw.get("id") if isinstance(raw, dict) else None
            label = card_id if isinstance(card_id, str) else f"card {number}"
            card = _card(reading, file, label, kind, raw)
            if card is not None:
                found.append(card)
    return tuple(sorted(found, key=lambda card: card.id))


def _card(reading: _Reading, file: Path, label: str, kind: type[Card], raw: object) -> Card | None:
    card, problems = decode(kind, raw)
    reading.problems.extend(
        Problem(reading.name(file), label, name, reason) for name, reason in problems
    )
    if card is None:
        return None
    prefix = _PREFIXES.get(kind, "")
    if not card.id.startswith(prefix):
        reading.complain(file, label, "id", f"must begin with {prefix}")
    reading.claim(file, card.id)
    return card


def _yaml_list(reading: _Reading, file: Path) -> list[Any]:
    if not file.exists():
        return []
    try:
        content = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as exc:
        reading.complain(file, "", "", f"cannot be read as YAML: {_first_line(exc)}")
        return []
    if content is None:
        return []
    if not isinstance(content, list):
        reading.complain(file, "", "", "must be a list of cards, each beginning with `- id:`")
        return []
    return content


def _guidance(reading: _Reading) -> tuple[GuidanceDocument, ...]:
    found: list[GuidanceDocument] = []
    for file in sorted((reading.folder / "guidance").glob("**/*.md")):
        try:
            matter, body = split_front_matter(file.read_text(encoding="utf-8"))
        except (WrongUse, UnicodeDecodeError) as exc:
            reading.complain(file, file.stem, "", str(exc))
            continue
        document = _card(reading, file, file.stem, GuidanceDocument, {**matter, "body": body})
        if document is None:
            continue
        if document.id != file.stem:
            reading.complain(file, document.id, "id", f"must be the file's name, {file.stem}")
        found.append(document)
    return tuple(found)


def _overlay(base: Library, top: Library) -> Library:
    return Library(
        references=_by_id(base.references, top.references),
        guidance=_by_id(base.guidance, top.guidance),
        activities=_by_id(base.activities, top.activities),
        evidence=_by_id(base.evidence, top.evidence),
        questions=_by_id(base.questions, top.questions),
        situations=_by_id(base.situations, top.situations),
        replies=_by_id(base.replies, top.replies),
        workplace=_by_id(base.workplace, top.workplace),
        follow_ups=_by_id(base.follow_ups, top.follow_ups),
    )


def _by_id(base: tuple[Card, ...], top: tuple[Card, ...]) -> tuple[Card, ...]:
    merged = {card.id: card for card in (*base, *top)}
    return tuple(merged[card_id] for card_id in sorted(merged))


def _version(library: Library) -> str:
    content = json.dumps(asdict(library), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _told(problems: Sequence[Problem]) -> str:
    lines = [str(problem) for problem in problems[:_SHOWN_PROBLEMS]]
    if len(problems) > len(lines):
        lines.append(f"and {len(problems) - len(lines)} more")
    return "\n".join(lines)


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
