"""Ideas and asks that a request mentions by the way, each with a kind answer and words for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from coach.composing.drafts import DraftLine
from coach.composing.setting import Setting
from coach.composing.words import quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

SOURCES = ("gd-ideas-and-asks-that-come-up", "gd-when-it-touches-you")
"""The guidance that answers."""
MOST = 5
"""Answers that one suggestion has room for, in the order of the request."""
_SAYS = re.compile(r'^(?P<answer>.+?[.!?]) Say: "(?P<say>[^"]+)"\s*$')


@dataclass(frozen=True)
class Idea:
    """How something is put, and where its answer begins."""

    name: str
    heard: re.Pattern[str]
    answer: str
    """First words of the paragraph of the guidance that answers."""


@cache
def ideas() -> tuple[Idea, ...]:
    """All of them, those that can't wait first."""
    text = resources.files("coach.composing").joinpath("ideas.yaml").read_text("utf-8")
    return tuple(
        Idea(row["name"], _compiled(row["heard"]), row["answer"]) for row in yaml.safe_load(text)
    )


def _compiled(heard: str) -> re.Pattern[str]:
    joined = heard.replace(" |", "|")
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def answered(setting: Setting) -> tuple[DraftLine, ...]:
    """What to say to the ideas and asks that a mentor mentions; none in a library without them."""
    if setting.voice.to is not Role.MENTOR:
        return ()
    told = tuple(_paragraphs(setting))
    lines = [_line(setting, idea, told) for idea in mentioned(setting.brief.understanding.text)]
    return tuple(line for line in lines if line is not None)


def mentioned(text: str) -> tuple[Idea, ...]:
    """The ideas in a request that can be answered, in the order of the request."""
    plain = text.replace("\u2019", "'")
    found = [(idea.heard.search(plain), idea) for idea in ideas()]
    heard = [(match.start(), idea) for match, idea in found if match][:MOST]
    return tuple(idea for _, idea in sorted(heard, key=lambda pair: pair[0]))


def _paragraphs(setting: Setting) -> Iterator[tuple[str, str]]:
    """Each line of the guidance, after the document that it is in."""
    for document in setting.deck.library.guidance:
        if document.id in SOURCES:
            yield from ((document.id, line) for line in document.body.splitlines())


def _line(setting: Setting, idea: Idea, told: Sequence[tuple[str, str]]) -> DraftLine | None:
    source, paragraph = next((one for one in told if one[1].startswith(idea.answer)), ("", ""))
    parts = _SAYS.match(paragraph)
    if parts is None:
        return None
    quotes = setting.quote(source, parts["answer"], parts["say"])
    text = f"{idea.name}: {parts['answer']} {quoted(parts['say'])}"
    return DraftLine(text, Standing.MOVE, quotes) if quotes else None
