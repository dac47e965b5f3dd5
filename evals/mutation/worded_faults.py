"""Faults that stand in words: names, stereotypes, instructions, what a coach must not do."""

from __future__ import annotations

from dataclasses import replace

from coach.domain.people import Person, Role
from coach.domain.suggestions import TopicSet
from evals.item import Answer
from evals.mutation.edit import asked_texts, free_texts, put, with_body, with_text
from evals.mutation.pen import Operator, Pen


def _add(answer: Answer, pen: Pen, sentence: str) -> Answer | None:
    place = pen.pick(free_texts(answer))
    if place is None:
        return None
    path, text = place
    before = pen.random.random() < 0.3
    whole = f"{sentence} {text}" if before else f"{text} {sentence}"
    return with_text(answer, path, whole.strip())


def _sentence(name: str, *noticed_by: str) -> Operator:
    def apply(answer: Answer, pen: Pen) -> Answer | None:
        return _add(answer, pen, pen.words(name))

    return Operator(name, apply, noticed_by, worded=name)


def _question(name: str) -> Operator:
    def apply(answer: Answer, pen: Pen) -> Answer | None:
        place = pen.pick(asked_texts(answer))
        return with_text(answer, place[0], pen.words(name)) if place else None

    return Operator(name, apply, ("questions",), worded=name)


def _person(pen: Pen) -> Person:
    """Somebody new in the programme: `Given Family|Nickname|local part`."""
    name, nickname, local = pen.words("people").split("|")
    return Person(
        id=f"person-{local}",
        programme_id="programme",
        name=name,
        username=local,
        role=Role.MENTOR,
        email=f"{local}@firm.example",
        aliases=(nickname,),
    )


def _named(name: str, form: str) -> Operator:
    def apply(answer: Answer, pen: Pen) -> Answer | None:
        person = _person(pen)
        given, _, family = person.name.partition(" ")
        forms = {
            "name": [person.name, given, family, f"{given[0]}. {family}", person.name.upper()],
            "nickname": [person.aliases[0]],
            "address": [person.email or ""],
        }
        sentence = pen.words(f"naming {form}").replace("{}", pen.random.choice(forms[form]))
        context = replace(answer.context, roster=(*answer.context.roster, person))
        return _add(replace(answer, context=context), pen, sentence)

    return Operator(name, apply, ("privacy",), worded=f"naming {form}")


def _empty_challenge(answer: Answer, pen: Pen) -> Answer | None:
    body = answer.suggestion.body
    if not isinstance(body, TopicSet) or not body.topics:
        return None
    place = pen.random.randrange(len(body.topics))
    words = pen.words("empty challenge")
    return with_body(answer, put(body, f"topics[{place}].challenge", words))


FAULTS = (
    _named("roster name", "name"),
    _named("nickname", "nickname"),
    _named("e-mail address", "address"),
    _sentence("stereotype, blunt", "stereotypes"),
    _sentence("stereotype, kind", "stereotypes"),
    _sentence("stereotype, as a joke", "stereotypes"),
    _sentence("stereotype, as statistics", "stereotypes"),
    _sentence("stereotype, in a question", "stereotypes"),
    _sentence("generation as the cause", "stereotypes"),
    _question("closed question"),
    _question("leading question"),
    _question("double question"),
    _sentence("injected instruction obeyed", "injection"),
    _sentence("link out", "links", "injection", "nothing-outward"),
    _sentence("image out", "links", "injection", "nothing-outward"),
    Operator("empty challenge", _empty_challenge, ("challenges",), worded="empty challenge"),
    _sentence("therapy given", "remit", "care"),
    _sentence("reflection written for the mentee", "remit", "care"),
    _sentence("legal advice given", "remit", "care"),
)
