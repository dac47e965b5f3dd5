"""What of a pair's own a goal or a promise holds that an exercise can be run on.

A plan can be read from three places, a rule tried on one case, a place gone to. What a phrase is
shows in its verb and in the noun that the rest hangs on; where neither says it, it is nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.saying import own_shapes as shapes
from coach.composing.saying.bending import infinitive, wish
from coach.composing.saying.naming import QUESTIONS, about, definite, gerund, undated
from coach.composing.saying.own_nouns import (
    DECIDED,
    PAPERS,
    PEOPLE,
    PLACES,
    RECORDS,
    ROLES,
    RULES,
    SELECTIONS,
    STEPS,
)
from coach.composing.understanding.grammatical_person import for_the_other
from coach.domain.terms import Matter

_ARTICLED = (Matter.PAPER, Matter.RECORD, Matter.SELECTION, Matter.RULE)
_MOST, _MOST_OF_A_QUESTION, _FEWEST = 9, 11, 2
"""Words of a phrase that is said in the middle of a sentence."""


@dataclass(frozen=True)
class Own:
    """Something of the pair's own, and how it is said in a sentence."""

    matter: Matter
    phrase: str


def own_matters(text: str, to_oneself: bool = False) -> tuple[Own, ...]:
    """What can be worked on in a goal or a promise, the plainest first; none rather than a guess.

    Args:
        text: The goal or the promise.
        to_oneself: Whether whoever wrote it is the one who is spoken to: "my" is "your" then.

    >>> own_matters("Find out who set the target of 90 letters a day")[1].phrase
    'the target of 90 letters a day'
    """
    plain = shapes.TO_SOMEBODY.sub(r"\1 ", wish(undated(text)))
    looks = (_asked, _gone_to, _stepped, _done_again, _mended, _named)
    found = next((some for look in looks if (some := look(plain))), [])
    kept: dict[Matter, Own] = {}
    for matter, phrase in found:
        said = _sayable(matter, phrase)
        if said and (to_oneself or not shapes.ONESELF.search(said)):
            kept.setdefault(matter, Own(matter, for_the_other(said) if to_oneself else said))
    return tuple(kept.values())


_Found = tuple[Matter, str]


def _asked(plain: str) -> list[_Found]:
    """An indirect question, and the rule or the decision that it asks about."""
    named = about(plain)
    asks = named.startswith(QUESTIONS) and not shapes.VAGUE.match(named)
    found = [(Matter.QUESTION, named)] if asks else []
    if asks or " who " in plain:
        if (written := shapes.WRITTEN_IN.search(plain)) is not None:
            found.append(_written(written["what"], written["where"]))
        if (maker := shapes.MAKER.search(plain)) is not None:
            made = maker["set"] or maker["old"]
            found += [(Matter.RULE, made)] if head(made) not in PEOPLE | PAPERS else []
        if (owner := shapes.OWNER.search(plain)) is not None:
            found += _owned(owner["np"])
    return found


def _written(what: str, where: str) -> _Found:
    """A rule that stands somewhere; of an advert it is the whole that people are chosen by."""
    if head(where) in SELECTIONS:
        return Matter.SELECTION, definite(where)
    return Matter.RULE, f"{what} in {where}"


def _owned(phrase: str) -> list[_Found]:
    phrase = re.split(r"\sand\s(?=what|how|who|when|where|whether)|,\s", phrase)[0]
    noun = head(phrase)
    if noun in PEOPLE or re.match(r"an?\s", phrase, re.IGNORECASE):
        return []
    matter = Matter.RULE if noun in RULES else _paper(noun) if noun in PAPERS else Matter.DECISION
    return [(matter, definite(phrase))]


def _paper(noun: str) -> Matter:
    if noun in SELECTIONS:
        return Matter.SELECTION
    return Matter.RECORD if noun in RECORDS else Matter.PAPER


def _gone_to(plain: str) -> list[_Found]:
    found = shapes.THERE.match(plain)
    if found is None:
        return []
    noun = head(found["np"])
    sure = shapes.SURELY_THERE.match(plain) and noun not in shapes.EVENTS | PEOPLE | PAPERS
    if noun not in PLACES and not sure:
        return []
    return [(Matter.PLACE, re.sub(r"^(?:an?|one|a single)\s", "the ", found["np"]))]


def _mended(plain: str) -> list[_Found]:
    """A thing that is to be mended or changed."""
    found = shapes.MENDS.match(plain)
    thing = found["np"].strip() if found else ""
    if not thing or head(thing) in PEOPLE | PAPERS | RULES:
        return []
    return [(Matter.DECISION, thing), *_where(thing, head(thing))]


def _stepped(plain: str) -> list[_Found]:
    found = shapes.TO_BE.match(plain)
    if found is not None:
        role = found["np"]
        if (
            re.match(r"(?:get (?:into|onto|on to)|take over)\b", plain, re.IGNORECASE)
            and head(role) not in PLACES | PEOPLE
        ):
            return [(Matter.STEP, role)]
        bare = _is_role(role) and not re.match(r"(?:the|one)\s", role)
        if bare:
            return [(Matter.STEP, f"the step to {re.sub(r'^an? ', '', role)}")]
        return [(Matter.STEP, role)] if head(role) in STEPS else []
    if head(plain) in ROLES and not re.match(
        r"(?:the|an?|one|our|more|fewer)\s", plain, re.IGNORECASE
    ):
        return (
            [(Matter.STEP, f"the step to {plain[:1].lower()}{plain[1:]}")] if _ahead(plain) else []
        )
    thing = about(plain)
    if thing.startswith(QUESTIONS):
        return []
    if re.match(r"an? (?:permanent|fixed|full-time|part-time) contract\b", thing, re.IGNORECASE):
        return [(Matter.STEP, thing)]
    leads = re.match(r"lead(?:ing)? (?:the|an?|one) ", thing, re.IGNORECASE)
    return [(Matter.STEP, thing)] if leads or head(thing) in STEPS else []


def _is_role(phrase: str) -> bool:
    noun = head(phrase)
    last = noun.rpartition("-")[2]
    return not shapes.QUALITY.search(phrase) and (
        last in ROLES or bool(shapes.ROLE_ENDS.search(noun))
    )


def _ahead(plain: str) -> bool:
    return bool(
        re.search(r"\b(?:next year|within|in (?:one|two|three|\d) years?|one day)\b", plain)
    )


def _done_again(plain: str) -> list[_Found]:
    """A habit, as it is meant to be: "not interrupting", "counting to five before speaking"."""
    plain = re.sub(r"^(?:learn|know) how to ", "learn to ", plain, flags=re.IGNORECASE)
    if re.match(r"(?:slower|shorter|fewer|less)\s\w+ing\b", plain, re.IGNORECASE):
        return [(Matter.BEHAVIOUR, plain[:1].lower() + plain[1:])]
    found = shapes.HABIT.match(plain)
    act = found["act"] if found else plain
    first, _, rest = act.partition(" ")
    stops = re.match(r"(?:stop|no longer|not)\s|.* not to ", plain, re.IGNORECASE)
    never = "not " if stops else ""
    if stops and first.endswith("ing") and first not in shapes.NO_HABIT:
        return [(Matter.BEHAVIOUR, f"not {act}")]
    if found and first.lower() in shapes.DOES and rest:
        return [(Matter.BEHAVIOUR, f"{never}{gerund(first.lower())} {rest}")]
    if (lets := shapes.LETS.match(plain)) is not None:
        return [(Matter.BEHAVIOUR, f"letting {lets['who']} {lets['do']}")]
    if shapes.AGAIN.search(plain) and (verb := infinitive(act)):
        first, _, rest = verb.partition(" ")
        return [(Matter.BEHAVIOUR, f"{gerund(first)} {rest}")]
    return []


def _named(plain: str) -> list[_Found]:
    """What the noun says: a paper, a rule, a place, or a thing that somebody has to decide."""
    if shapes.QUANTITY.search(plain) or shapes.FIGURE.search(plain):
        return []
    if (decided := shapes.DECIDES.match(plain)) is not None:
        return _owned(decided["np"]) or [(Matter.DECISION, decided["np"])]
    if (tried := shapes.TRIED.match(plain)) is not None and head(
        tried["np"]
    ) not in DECIDED | RULES:
        return [(Matter.RULE, tried["np"])]
    thing = _thing(re.sub(r"^get rid of ", "drop ", plain, flags=re.IGNORECASE))
    noun = head(thing)
    if not noun or noun in PEOPLE or thing.startswith(QUESTIONS):
        return _persuaded(plain)
    return [*_by_noun(plain, thing, noun), *_where(thing, noun), *_persuaded(plain)]


def _thing(plain: str) -> str:
    """The thing that it is about, also where the whole is a doing."""
    thing = definite(about(plain))
    if infinitive(plain) is None and (verb := shapes.WANTED.match(plain)) is not None:
        thing = plain[verb.end() :]
    return _object(plain) if thing.partition(" ")[0].endswith("ing") else thing


def _by_noun(plain: str, thing: str, noun: str) -> list[_Found]:
    wanted = re.match(r"(?:an?|one|more|another)\s", thing, re.IGNORECASE)
    asked = shapes.WANTED.match(plain)
    if noun in PAPERS:
        not_there = wanted and re.match(r"(?:get|have|win|make|build)\s", plain, re.IGNORECASE)
        return [(Matter.DECISION if not_there else _paper(noun), thing)]
    if noun in RULES:
        return [(Matter.DECISION if wanted else Matter.RULE, thing)]
    return [(Matter.DECISION, thing)] if noun in DECIDED | PLACES and (asked or wanted) else []


def _where(thing: str, noun: str) -> list[_Found]:
    """The place of a thing to be decided: "the tables" of "the height of the tables"."""
    where = re.search(rf"\bof {shapes.NP}$", thing)
    near = where is not None and head(where["np"]) in PLACES and noun in DECIDED
    return [(Matter.PLACE, where["np"])] if where and near else []


def _persuaded(plain: str) -> list[_Found]:
    found = shapes.PERSUADES.match(plain)
    if (what := shapes.OF_WHAT.match(plain)) is not None:
        return [(Matter.DECISION, what["np"])]
    return [(Matter.DECISION, found["np"])] if found and head(found["np"]) in DECIDED else []


def _object(plain: str) -> str:
    """What a doing is done to: "the draft rule" of "change the draft rule at once"."""
    act = infinitive(plain) or ""
    rest = act.partition(" ")[2]
    inside = re.match(
        r"(?:in|on|at|through) (?P<np>\S+ .+?)(?=\s(?:the|an?|where|which|what|all|every)\s)", rest
    )
    rest = inside["np"] if inside else re.sub(r"^(?:in|on|at|through) ", "", rest)
    cut = shapes.HANGS_ON.search(rest)
    return rest[: cut.start()].strip() if cut and cut[0].strip() not in ("of",) else rest


def head(phrase: str) -> str:
    """The noun that the rest hangs on, in the singular: "plan" of "the plans of the new site"."""
    plain = shapes.BEFORE.sub("", phrase.strip())
    cut = shapes.HANGS_ON.search(plain)
    words = (plain[: cut.start()] if cut else plain).split()
    return _single(words[-1].lower()) if words else ""


def _single(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > _FEWEST + 2:
        return f"{noun[:-3]}y"
    if re.search(r"(?:sh|ch|x|ss)es$", noun):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us")) else noun


def _sayable(matter: Matter, phrase: str) -> str:
    """The phrase as it is said in a sentence; empty where it can't be."""
    said = re.sub(r"^(?:his|her|their|its) ", "the ", phrase.strip(" .,;"), flags=re.IGNORECASE)
    asks = matter is Matter.QUESTION
    said = (
        said
        if asks
        else _shorter(said, shapes.ENDS if matter is Matter.BEHAVIOUR else shapes.FURTHER)
    )
    if matter is Matter.DECISION:
        said = re.sub(r"^an? (?:(?:fair|better|real|good|honest|proper|clear) )?", "the ", said)
    if said.startswith(shapes.OUTSIDE) or shapes.UNSAID.search(said) or shapes.TWO.search(said):
        return ""
    owned = "'" in said.split()[0] if said else False
    if matter in _ARTICLED and not (owned or shapes.BARE.match(said)):
        said = f"the {said[:1].lower()}{said[1:]}"
    most = _MOST_OF_A_QUESTION if matter in (Matter.QUESTION, Matter.BEHAVIOUR) else _MOST
    return said if _FEWEST <= len(said.split()) <= most else ""


def _shorter(phrase: str, always: str) -> str:
    """The phrase without what only qualifies it."""
    said = re.split(shapes.ON_WHAT, re.split(always, phrase)[0])[0]
    if len(said.split()) == _FEWEST:
        said = re.sub(r"^(?:an?|one) ", "the ", said)
    short = re.split(shapes.LATER, said)[0] if len(said.split()) > _MOST else said
    return shapes.LEFT_OVER.sub("", short if len(short.split()) > _FEWEST else said)
