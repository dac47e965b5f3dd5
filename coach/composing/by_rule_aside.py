"""Short answers: a greeting, and what belongs with somebody else than the coach."""

from __future__ import annotations

import re

from coach.composing import principles
from coach.composing.by_rule_answer import CAN_DO
from coach.composing.drafts import DraftAnswer, DraftLine
from coach.composing.setting import Setting
from coach.composing.words import ended
from coach.domain.passages import Match
from coach.domain.suggestions import Standing

_THANKS = re.compile(
    r"\b(?:thank|thx|cheers|helps?|great|perfect|nice|lovely|useful)", re.IGNORECASE
)
_BYE = re.compile(r"\b(?:bye|good night|see you)\b", re.IGNORECASE)

_KINDLY = {
    "crisis": (
        "I'm sorry that it is this hard. I am a planning tool and the wrong place for this: please"
        " talk to a person now. If anybody is in danger, call the emergency number first."
    ),
    "therapy": (
        "That sounds heavy, and it deserves somebody who is trained for it: your doctor, or your"
        " organisation's assistance line. I can only help to plan meetings."
    ),
    "legal": (
        "I can't say what the law gives you, and a guess would do harm. A union or staff"
        " representative, or the people team, can."
    ),
    "grievance": (
        "This has a proper route, with people who have to act on it. It should not be carried by"
        " your mentoring pair, and I can't take it in."
    ),
    "write-for-me": (
        "I don't write a reflection for anybody: it would have my words and nobody's thoughts in"
        " it. I can give you one good question and leave the page to you."
    ),
    "other-people": (
        "I only know what your own pair wrote down, and what others say or write stays theirs."
    ),
    "off-topic": "That is outside what I know: I help to prepare reverse-mentoring meetings.",
}
_FOR_THE_COORDINATOR = frozenset({"crisis", "therapy", "legal", "grievance", "other-people"})


def out_of_scope(setting: Setting) -> DraftAnswer:
    """Kindly no, where it belongs, and the way to the coordinator."""
    route = setting.brief.understanding.slots.route or "off-topic"
    lines = []
    for principle in principles.ROUTES.get(route, ()):
        said = setting.deck.principles.get(principle)
        quotes = setting.rest_on(principle)
        if said and quotes:
            lines.append(DraftLine(said.text, Standing.CLAIM, quotes))
    parts = [_KINDLY[route]]
    facts = setting.brief.facts
    if route in _FOR_THE_COORDINATOR and facts and facts.programme.coordinator_route:
        parts.append(f"The programme's own route: {ended(facts.programme.coordinator_route)}")
    if route not in ("crisis", "therapy"):
        parts.append(CAN_DO)
    return DraftAnswer(tuple(lines), Match.NONE, refused=True, offer=" ".join(parts))


def small_talk(setting: Setting) -> DraftAnswer:
    """A sentence back, and three things that work for this very pair."""
    text = setting.brief.understanding.text
    if _BYE.search(text):
        greeting = "Goodbye, and a good meeting."
    elif _THANKS.search(text):
        greeting = "Glad if it helps."
    else:
        greeting = (
            "Hello. I help the two of you to prepare your meetings; I'm a tool, not a person."
        )
    minutes = setting.minutes
    topics = setting.dimensions[0].value.replace("-", " ") if setting.dimensions else "work"
    offers = (
        f"“An agenda for {minutes} minutes”, “One topic about {topics}, with its evidence”, or"
        " “Three questions about what was promised last time”."
    )
    return DraftAnswer((), Match.NONE, refused=False, offer=f"{greeting} You could ask: {offers}")
