"""Short answers: a greeting, and what belongs with somebody else than the coach."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule.answer import CAN_DO
from coach.composing.by_rule.danger_noted import danger_noted
from coach.composing.by_rule.referring import concerned, elsewhere
from coach.composing.by_rule.setting import Setting
from coach.composing.cards import principles
from coach.composing.drafts import Draft, DraftAdvice, DraftAnswer, DraftLine
from coach.composing.understanding.perils import plans
from coach.composing.understanding.to_a_person import IF_DANGER, comes_first
from coach.composing.words import ended
from coach.domain.briefs import DANGER, DANGER_MEANT
from coach.domain.passages import Match
from coach.domain.suggestions import Standing

_THANKS = re.compile(
    r"\b(?:thank|thx|cheers|helps?|great|perfect|nice|lovely|useful)", re.IGNORECASE
)
_BYE = re.compile(r"\b(?:bye|good night|see you)\b", re.IGNORECASE)

_KINDLY = {
    "crisis": (
        "I'm sorry; this comes before any meeting. I am a planning tool and no help in danger, so"
        " please talk to a person now. If anybody is in danger, call the emergency number first."
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
        "I'm sorry that this happens. It has a proper route, with people who have to act on it: the"
        " people team, or a union or staff representative. Your mentoring pair should not carry it."
    ),
    "employment": (
        "Pay, leave, ratings, posts and endings are decided elsewhere, and nothing that is said in"
        " a mentoring pair may serve for them. The people team, or a union or staff"
        " representative, can say what holds."
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
_BESIDE = {
    "legal": "What the law gives you is the one part that I leave out here",
    "grievance": "A complaint has a route of its own, with people who have to act on it",
    "employment": "Pay, leave, ratings and posts are decided elsewhere",
}
_TO = "a union or staff representative, or the people team."
_WITH_CARE = frozenset({"crisis", "therapy", "grievance"})
_FOR_THE_COORDINATOR = _WITH_CARE | {"legal", "employment", "other-people"}
_TOLD_NOBODY = "I tell nobody what you wrote here."
_CAN_WAIT = "Your meeting can wait; when you want to plan it, ask me again."


def out_of_scope(setting: Setting) -> DraftAnswer:
    """Kindly no, where it belongs, and the programme's own routes: of care first, most urgent."""
    route = setting.brief.understanding.slots.route or "off-topic"
    lines = []
    for principle in principles.ROUTES.get(route, ()):
        said = setting.deck.principles.get(principle)
        quotes = setting.rest_on(principle)
        if said and quotes:
            lines.append(DraftLine(said.text, Standing.CLAIM, quotes))
    parts = [_KINDLY[route], *_own_routes(setting, route)]
    if route in _WITH_CARE:
        parts.append(_TOLD_NOBODY)
    if route in ("crisis", "therapy"):
        parts += [_CAN_WAIT] if plans(setting.brief.understanding.text) else []
    else:
        parts.append(CAN_DO)
    return DraftAnswer(tuple(lines), Match.NONE, refused=True, offer=" ".join(parts))


def _own_routes(setting: Setting, route: str) -> list[str]:
    """What the programme wrote down for whoever needs a person."""
    facts = setting.brief.facts
    if facts is None or route not in _FOR_THE_COORDINATOR:
        return []
    care = [ended(way) for way in facts.programme.care_routes] if route in _WITH_CARE else []
    own = facts.programme.coordinator_route
    return [*care, f"The programme's own route, by its coordinator: {ended(own)}"] if own else care


def danger_first(draft: Draft, setting: Setting) -> Draft:
    """The draft with the way to a person before anything else, where a request may tell of danger.

    The programme's own routes stand beside the plan, where no check takes them for a leak. As it
    was where nothing in the request does.
    """
    first, last = principles.ROUTES["crisis"]
    rests = setting.rest_on(first)
    if not (comes_first(setting.brief) and rests):
        return draft
    advice = draft.advice or DraftAdvice("", ())
    others = tuple(line for line in advice.first if line.text != IF_DANGER)
    return replace(
        draft,
        advice=replace(
            advice,
            first=(DraftLine(IF_DANGER, Standing.MOVE, rests), *others),
            hand_over=advice.hand_over or DraftLine(last, Standing.CLAIM, setting.rest_on(last)),
        ),
    )


def for_others(setting: Setting) -> tuple[str, ...]:
    """One line on what belongs with somebody else, of the request or a late note."""
    part, noted = setting.brief.understanding.for_others, danger_noted(setting)
    # Beside the plan as well, since a check may object to what stands before it.
    near = IF_DANGER if part in (DANGER, DANGER_MEANT) else ""
    told = [one for one in (noted, near) if one]
    if told:
        return (" ".join((*told, *_own_routes(setting, "crisis"))),)
    return (elsewhere(f"{_BESIDE[part]}; ask {_TO}", concerned(setting)),) if part else ()


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
