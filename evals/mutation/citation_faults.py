"""Faults of citing: swapped, deleted, invented, altered, unrelated, another pair's."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.domain.passages import Citation, Passage
from evals.item import Answer
from evals.mutation.edit import at, citing_parts, put, stated_texts, with_body, with_text
from evals.mutation.pen import Operator, Pen

_WORD = re.compile(r"[A-Za-z]{4,}")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w%]*\w)")
_SENTENCE = re.compile(r"[^.!?\n]{30,}[.!?]")
_ENDS = re.compile(r"(?<=[.!?])\s+")
_NEGATED = re.compile(r"\b(?:not|never|no longer)\s|n't\b")
_AFFIRMED = re.compile(r"\b(is|are|was|were|does|do|did|can|could|has|have|will|would|should)\s")


def _swapped(answer: Answer, pen: Pen) -> Answer | None:
    parts = citing_parts(answer)
    pairs = [
        (first, second)
        for first in parts
        for second in parts
        if first[0] < second[0] and not _sources(first[1]) & _sources(second[1])
    ]
    chosen = pen.pick(pairs)
    if chosen is None:
        return None
    (here, mine), (there, theirs) = chosen
    body = put(put(answer.suggestion.body, here, theirs), there, mine)
    return with_body(answer, body)


def _sources(citations: tuple[Citation, ...]) -> set[str]:
    return {citation.passage_id.partition("@")[0] for citation in citations}


def _deleted(answer: Answer, pen: Pen) -> Answer | None:
    part = pen.pick(citing_parts(answer))
    return with_body(answer, put(answer.suggestion.body, part[0], ())) if part else None


def _invented(answer: Answer, pen: Pen) -> Answer | None:
    part = pen.pick(citing_parts(answer))
    if part is None:
        return None
    path, citations = part
    number = pen.random.randrange(16**8)
    false = replace(citations[0], passage_id=f"ev-made-up-{number % 97}@{number:08x}:0")
    return with_body(answer, put(answer.suggestion.body, path, (false, *citations[1:])))


def _quote_altered(answer: Answer, pen: Pen) -> Answer | None:
    part = pen.pick([part for part in citing_parts(answer) if _WORD.search(part[1][0].quote)])
    if part is None:
        return None
    path, citations = part
    words = list(_WORD.finditer(citations[0].quote))
    word, other = pen.random.choice(words), pen.random.choice(words)
    new = other[0] if other[0] != word[0] else f"{word[0]}s"
    quote = citations[0].quote[: word.start()] + new + citations[0].quote[word.end() :]
    false = replace(citations[0], quote=quote)
    return with_body(answer, put(answer.suggestion.body, path, (false, *citations[1:])))


def _number_changed(answer: Answer, pen: Pen) -> Answer | None:
    place = pen.pick([(p, text) for p, text in stated_texts(answer) if _NUMBER.search(text)])
    if place is None:
        return None
    path, text = place
    number = pen.random.choice(list(_NUMBER.finditer(text)))
    digits = number[0]
    position = pen.random.choice([n for n, sign in enumerate(digits) if sign.isdigit()])
    digit = str((int(digits[position]) + pen.random.randint(1, 8)) % 9 + 1)
    if digit == digits[position]:
        digit = "9" if digit != "9" else "4"
    changed = digits[:position] + digit + digits[position + 1 :]
    return with_text(answer, path, text[: number.start()] + changed + text[number.end() :])


def _negation_flipped(answer: Answer, pen: Pen) -> Answer | None:
    """In a sentence that one of its own quotes holds: of another, no source says the opposite."""
    places = [
        (path, text, sentence)
        for path, text in stated_texts(answer)
        for sentence in _ENDS.split(text)
        if (_NEGATED.search(sentence) or _AFFIRMED.search(sentence))
        and any(sentence in quote for quote in _quoted_at(answer, path))
    ]
    place = pen.pick(places)
    if place is None:
        return None
    path, text, sentence = place
    flipped = _NEGATED.sub("", sentence, count=1)
    if flipped == sentence:
        flipped = _AFFIRMED.sub(r"\1 not ", sentence, count=1)
    return with_text(answer, path, text.replace(sentence, flipped))


def _quoted_at(answer: Answer, path: str) -> list[str]:
    part = at(answer.suggestion.body, path.rpartition(".")[0])
    return [citation.quote for citation in part.citations]


def _unrelated(answer: Answer, pen: Pen) -> Answer | None:
    part = pen.pick([p for p in citing_parts(answer) if _states(answer, p[0])])
    if part is None:
        return None
    path, citations = part
    own = _sources(citations)
    strangers = [
        passage
        for other in (answer, *pen.others[:12])
        for passage in other.context.passages.values()
        if passage.source_id not in own
        and passage.partition == _library(answer, citations)
        and _SENTENCE.search(passage.text)
    ]
    stranger = pen.pick(strangers)
    if stranger is None:
        return None
    quote = _quote(pen, stranger)
    return _read(with_body(answer, put(answer.suggestion.body, path, (quote,))), stranger)


def _states(answer: Answer, citations_path: str) -> bool:
    part = citations_path.rpartition(".")[0]
    return any(path.startswith(part) for path, _ in stated_texts(answer))


def _library(answer: Answer, citations: tuple[Citation, ...]) -> object:
    passage = answer.context.passages.get(citations[0].passage_id)
    return passage.partition if passage else None


def _quote(pen: Pen, passage: Passage) -> Citation:
    found = pen.random.choice(list(_SENTENCE.finditer(passage.text)))
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    return Citation(
        passage.id,
        passage.source_title,
        passage.section,
        passage.text[start : found.end()],
        start,
        found.end(),
    )


def _read(answer: Answer, passage: Passage) -> Answer:
    passages = {**answer.context.passages, passage.id: passage}
    return replace(answer, context=replace(answer.context, passages=passages))


def _of_another_pair(answer: Answer, pen: Pen) -> Answer | None:
    part, passage = pen.pick(citing_parts(answer)), pen.foreign(answer)
    if part is None or passage is None:
        return None
    path = part[0]
    whole = Citation(
        passage.id, passage.source_title, passage.section, passage.text, 0, len(passage.text)
    )
    citations = (*at(answer.suggestion.body, path), whole)
    return _read(with_body(answer, put(answer.suggestion.body, path, citations)), passage)


FAULTS = (
    Operator("citation swapped", _swapped, ("grounding",)),
    Operator("citation deleted", _deleted, ("grounding",)),
    Operator("citation invented", _invented, ("grounding", "privacy", "verbatim")),
    Operator("quote altered by one word", _quote_altered, ("grounding", "verbatim")),
    Operator("number changed", _number_changed, ("grounding",)),
    Operator("negation flipped", _negation_flipped, ("grounding",)),
    Operator("true quote that does not support", _unrelated, ("grounding",)),
    Operator("another pair's passage", _of_another_pair, ("privacy", "own-scope")),
)
