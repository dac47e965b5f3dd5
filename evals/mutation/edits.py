"""Edits that change no meaning: whoever objects to one of them raises a false alarm."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from coach.domain.people import Person, Role
from coach.domain.suggestions import Agenda
from evals.item import Answer
from evals.mutation.edit import (
    asked_texts,
    citing_parts,
    free_texts,
    moves,
    put,
    stated_texts,
    with_body,
    with_text,
)
from evals.mutation.pen import Operator, Pen

_LONG = (
    ("don't", "do not"),
    ("doesn't", "does not"),
    ("didn't", "did not"),
    ("isn't", "is not"),
    ("wasn't", "was not"),
    ("can't", "cannot"),
    ("I'd", "I would"),
    ("it's", "it is"),
    ("you've", "you have"),
    ("what's", "what is"),
)
_AMERICAN = (
    ("summarise", "summarize"),
    ("programme", "program"),
    ("colour", "color"),
    ("organis", "organiz"),
    ("recognis", "recogniz"),
    ("behaviour", "behavior"),
    ("practise", "practice"),
    ("favour", "favor"),
)
_DIGITS = (
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("ten", "10"),
    ("twenty", "20"),
)
_THOUSANDS = re.compile(r"(\d),(\d{3})\b")
_ORDINARY = ("Will May", "Grace Rose", "Mark Hope", "Frank Long", "Joy Young", "Bill Page")


def _texts(answer: Answer) -> list[tuple[str, str]]:
    return [*free_texts(answer), *stated_texts(answer), *asked_texts(answer)]


def _rewritten(name: str, change: Callable[[str, Pen], str]) -> Operator:
    """An operator that writes a text another way, where that makes a difference."""

    def apply(answer: Answer, pen: Pen) -> Answer | None:
        places = [
            (path, new) for path, text in _texts(answer) if (new := change(text, pen)) != text
        ]
        place = pen.pick(places)
        return with_text(answer, *place) if place else None

    return Operator(name, apply)


def _spelled(*pairs: tuple[str, str]) -> Callable[[str, Pen], str]:
    def change(text: str, pen: Pen) -> str:
        for one, other in pairs:
            text = re.sub(rf"\b{re.escape(one)}", other, text)
        return text

    return change


def _spaced(text: str, pen: Pen) -> str:
    return text.replace(". ", ".  ").replace(", ", ",\n", 1)


def _curled(text: str, pen: Pen) -> str:
    if "’" in text or "“" in text:
        return text.replace("’", "'").replace("“", '"').replace("”", '"')
    return text.replace("'", "’")


def _without_separator(text: str, pen: Pen) -> str:
    return _THOUSANDS.sub(r"\1\2", text)


def _reversed(answer: Answer, pen: Pen) -> Answer | None:
    part = pen.pick([part for part in citing_parts(answer) if len(part[1]) > 1])
    if part is None:
        return None
    return with_body(answer, put(answer.suggestion.body, part[0], part[1][::-1]))


def _cited_again(answer: Answer, pen: Pen) -> Answer | None:
    part = pen.pick(citing_parts(answer))
    if part is None:
        return None
    again = (*part[1], pen.random.choice(part[1]))
    return with_body(answer, put(answer.suggestion.body, part[0], again))


def _full_stop_off(answer: Answer, pen: Pen) -> Answer | None:
    """The quote ends before its full stop."""
    part = pen.pick([part for part in citing_parts(answer) if part[1][0].quote.endswith(".")])
    if part is None:
        return None
    path, citations = part
    first = replace(citations[0], quote=citations[0].quote[:-1], end=citations[0].end - 1)
    return with_body(answer, put(answer.suggestion.body, path, (first, *citations[1:])))


def _prompts_reordered(answer: Answer, pen: Pen) -> Answer | None:
    body = answer.suggestion.body
    if not isinstance(body, Agenda):
        return None
    places = [n for n, item in enumerate(body.items) if len(item.prompts) > 1]
    place = pen.pick(places)
    if place is None:
        return None
    prompts = body.items[place].prompts[::-1]
    return with_body(answer, put(body, f"items[{place}].prompts", prompts))


def _minute_moved(answer: Answer, pen: Pen) -> Answer | None:
    body = answer.suggestion.body
    if not isinstance(body, Agenda):
        return None
    long = [n for n, item in enumerate(body.items) if 1 <= n < len(body.items) - 1]
    giving = pen.pick([n for n in long if body.items[n].minutes > 4])
    taking = pen.pick([n for n in long if n != giving])
    if giving is None or taking is None:
        return None
    body = put(body, f"items[{giving}].minutes", body.items[giving].minutes - 1)
    return with_body(answer, put(body, f"items[{taking}].minutes", body.items[taking].minutes + 1))


def _ordinary_name(answer: Answer, pen: Pen) -> Answer | None:
    """Somebody in the programme is called like a word that the text uses as a word."""
    whole = " ".join(text for _, text in _texts(answer))
    names = [
        name
        for name in _ORDINARY
        if any(re.search(rf"\b{part.casefold()}\b", whole) for part in name.split())
    ]
    name = pen.pick(names)
    if name is None:
        return None
    person = Person("person-ordinary", "programme", name, "ordinary", Role.MENTEE)
    roster = (*answer.context.roster, person)
    return replace(answer, context=replace(answer.context, roster=roster))


def _sentence(name: str) -> Operator:
    """A sentence added to a move: in a claim, what is added would have to be in its source."""

    def apply(answer: Answer, pen: Pen) -> Answer | None:
        place = pen.pick(moves(answer))
        if place is None:
            return None
        return with_text(answer, place[0], f"{place[1]} {pen.words(name)}")

    return Operator(name, apply, worded=name)


EDITS = (
    _rewritten("spaces and line breaks", _spaced),
    _rewritten("curly and straight quotation marks", _curled),
    _rewritten("contractions written out", _spelled(*_LONG)),
    _rewritten("American spelling", _spelled(*_AMERICAN)),
    _rewritten("numbers as digits", _spelled(*((f"{w} ", f"{d} ") for w, d in _DIGITS))),
    _rewritten("numbers without separator", _without_separator),
    Operator("citations in another order", _reversed),
    Operator("a citation given twice", _cited_again),
    Operator("quote without its full stop", _full_stop_off),
    Operator("prompts in another order", _prompts_reordered),
    Operator("a minute moved between parts", _minute_moved),
    Operator("a name that is an everyday word", _ordinary_name),
    _sentence("a kind sentence added"),
    _sentence("a stereotype named and challenged"),
)
