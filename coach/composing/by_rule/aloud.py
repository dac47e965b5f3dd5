"""The last look at a draft: nothing to say has a hole in it, and nothing is asked twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.composing.drafts import (
    Draft,
    DraftAdvice,
    DraftAgenda,
    DraftAnswer,
    DraftItem,
    DraftLine,
    DraftQuestions,
    DraftTopics,
)
from coach.composing.saying.bending import unmasked
from coach.composing.understanding.utterance import sentences

HOLE = re.compile(r"_{2,}|\[[A-Z][A-Za-z-]*(?:-\d+)?\]")
"""What was taken out, or is to be filled in: nobody can say it."""
_SPOKEN = re.compile(r"(?P<label>(?:[A-Z][\w' ,]{2,60}: )?)“(?P<words>[^”]*)”")
_FEWEST = 4
_FEWEST_TOLD = 7
"""Words that are left before a hole and ask, or tell, something by themselves."""


def aloud(draft: Draft) -> Draft:
    """The draft as it can be read out."""
    match draft:
        case DraftAgenda():
            return replace(
                draft,
                items=_once(tuple(_item(one) for one in draft.items)),
                prepare=tuple(one for one in draft.prepare if not HOLE.search(unmasked(one.text))),
                advice=_advice(draft.advice),
            )
        case DraftTopics():
            return replace(draft, plan=_lines(draft.plan), advice=_advice(draft.advice))
        case DraftQuestions():
            asked = tuple(
                replace(one, text=words) for one in draft.questions if (words := whole(one.text))
            )
            known = draft.answer
            told = replace(known, advice=_advice(known.advice)) if known else None
            return replace(draft, questions=asked, answer=told, advice=_advice(draft.advice))
        case DraftAnswer():
            return replace(draft, sentences=_lines(draft.sentences), advice=_advice(draft.advice))


def whole(words: str) -> str:
    """Words without a hole: what stands before the first one, or nothing where that is too little.

    >>> whole("We have a word for that, and you haven't. It means ___.")
    "We have a word for that, and you haven't."
    """
    plain = unmasked(words)
    if not HOLE.search(plain):
        return plain
    kept = []
    for sentence in sentences(plain):
        if HOLE.search(sentence):
            break
        kept.append(sentence)
    left = " ".join(kept)
    fewest = _FEWEST if left.endswith("?") else _FEWEST_TOLD
    return left if len(left.split()) >= fewest else ""


def spoken_whole(text: str) -> str:
    """A text in which each line to say is whole; one that is not is left out with its speaker."""

    def mended(found: re.Match[str]) -> str:
        words = whole(found["words"])
        return f"{found['label']}“{words}”" if words else ""

    said = _SPOKEN.sub(mended, text) if HOLE.search(text) else text
    return re.sub(r"\s{2,}", " ", unmasked(said)).strip()


def _item(item: DraftItem) -> DraftItem:
    prompts = [spoken_whole(one) for one in item.prompts]
    return replace(
        item,
        title=unmasked(item.title),
        what=spoken_whole(item.what),
        prompts=tuple(one for one in prompts if one and not HOLE.search(one)),
        why=spoken_whole(item.why),
        skip=whole(item.skip) or None if item.skip else None,
    )


def _once(items: Sequence[DraftItem]) -> tuple[DraftItem, ...]:
    """The items, each question asked in the first of those that ask it."""
    asked: set[str] = set()
    kept = []
    for item in items:
        prompts = []
        for prompt in item.prompts:
            questions = [one for one in _questions(prompt) if one in asked]
            asked.update(_questions(prompt))
            left = _without(prompt, questions)
            if left:
                prompts.append(left)
        kept.append(replace(item, prompts=tuple(prompts)))
    return tuple(kept)


def _questions(prompt: str) -> list[str]:
    found = _SPOKEN.search(prompt)
    said = found["words"] if found else prompt
    return [one for one in sentences(said) if one.endswith("?")]


def _without(prompt: str, questions: Sequence[str]) -> str:
    """The line without what was asked before; nothing where that was all of it."""
    found = _SPOKEN.search(prompt)
    if not questions or found is None:
        return prompt
    left = " ".join(one for one in sentences(found["words"]) if one not in questions)
    return f"{found['label']}“{left}”" if len(left.split()) >= _FEWEST else ""


def _advice(given: DraftAdvice | None) -> DraftAdvice | None:
    if given is None:
        return None
    before = _line(given.beforehand) if given.beforehand else None
    moments = (replace(one, say=whole(one.say)) for one in given.moments)
    return replace(
        given,
        first=_lines(given.first),
        beforehand=before if before and not HOLE.search(before.text) else None,
        moments=tuple(one for one in moments if one.say),
        question=_kept(given.question),
    )


def _lines(lines: Sequence[DraftLine]) -> tuple[DraftLine, ...]:
    return tuple(one for line in lines if (one := _line(line)).text)


def _line(line: DraftLine) -> DraftLine:
    return replace(line, text=spoken_whole(line.text))


def _kept(line: DraftLine | None) -> DraftLine | None:
    return line if line and not HOLE.search(unmasked(line.text)) else None
