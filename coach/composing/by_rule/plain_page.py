"""A page for a mentor who reads slowly or in a second language, and has asked for short papers."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.checks.words import read
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.drafts import DraftAdvice, DraftAgenda, DraftItem, DraftLine, Quote
from coach.composing.understanding.utterance import sentences
from coach.composing.words import ended, lowered
from coach.domain.people import Role

_READS_WITH_EFFORT = frozenset({"second-language", "no-reading"})
_SHORT_PAPERS = re.compile(
    r"\b(?:no|fewer|not) (?:long |many )?(?:papers?|texts?|pages?|documents?)\b|\bshort(?:er)?"
    r" (?:papers?|texts?|pages?)\b|\bread(?:s|ing)? (?:\w+ )?slow\w*|\bslow (?:reader|reading)\b"
    r"|\bdyslexi",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:(?<=^)|(?<= ))(?=(?:Your mentee|You|Both|The mentor): )")
_LABELLED = re.compile(r"^(?P<who>Your mentee|You|Both|The mentor): (?P<rest>.+)$", re.DOTALL)
_PAUSE, _ANY_PAUSE = re.compile(r"; "), re.compile(r"[;:,] ")
_TURNING = re.compile(r"[;:] |, so ")
"""Where a sentence about the plan goes on to say how or why."""
_WAITS = re.compile(
    r"(?:once|when|if|where|before|after|until|while|as|no|with|in|for|at|on|by)\b", re.IGNORECASE
)
"""How something begins that says nothing before the pause in it is over."""
_FEWEST = 3
_NOTED = re.compile(r"[“”]")
_STEP, _HINT = 12, 10
"""Words that a step and a hint may have."""
_SHARED = 2
"""Words that a sentence and what it rests on have in common."""
_MOST_STEPS, _MOST_SAID, _MOST_MOMENTS, _MOST_OF_A_REPLY = 3, 2, 1, 25
_QUICKLY_READ = 36
"""Words up to which three prompts are as quickly read as two."""


def wants_a_plain_page(setting: Setting) -> bool:
    """Whether the mentor, whose page it is, has asked for little to read."""
    facts = setting.brief.facts
    if facts is None or setting.voice.to is not Role.MENTOR:
        return False
    own = " ".join((facts.pair.mentor.background or "", setting.plain_request))
    promised = " ".join(one.text for one in setting.record.promises if one.by is Role.MENTEE)
    needed = _READS_WITH_EFFORT & set(setting.conditions)
    return bool(needed and _SHORT_PAPERS.search(f"{own} {promised}"))


def wants_plain_words(setting: Setting) -> bool:
    """Whether common words are wanted as well: who reads slowly in their own language knows all."""
    return wants_a_plain_page(setting) and "second-language" in setting.conditions


def is_brief(setting: Setting) -> bool:
    """Whether the end of the meeting says no more than the next step and the date."""
    return setting.minutes < SHORT or wants_a_plain_page(setting)


def on_a_plain_page(setting: Setting, plan: DraftAgenda) -> DraftAgenda:
    """The plan in short sentences with nothing said twice, where the mentor needs it so."""
    if not wants_a_plain_page(setting):
        return plan
    advice = _short_advice(plan.advice) if plan.advice else None
    sent = plan.advice.beforehand.text if plan.advice and plan.advice.beforehand else ""
    return replace(
        plan,
        items=tuple(_short(item) for item in plan.items),
        prepare=plan.prepare[:1],
        advice=advice,
        access=_for_the_other(plan.access, sent),
    )


def _short(item: DraftItem) -> DraftItem:
    said = item.prompts
    # Of several promises at once the middle one is the answer to a guess, and stays.
    quick = len(" ".join(said).split()) <= _QUICKLY_READ
    most = _MOST_SAID + (quick or len(said) > _MOST_SAID + 1)
    return replace(item, what=_steps(item.what), prompts=said[:most], skip=None)


def _steps(what: str) -> str:
    """The first short sentence of each step; what is quoted is left out with its sentence."""
    kept = [short for one in _LABEL.split(what) if (short := _step(one.strip()))]
    return " ".join(kept[:_MOST_STEPS])


def _step(told: str) -> str:
    found = _LABELLED.match(told)
    plain, most = (found["rest"], _STEP) if found else (told, _HINT)
    pauses = _ANY_PAUSE if found else _PAUSE
    cut = (_cut(one, pauses) for one in sentences(plain))
    short = next((one for one in cut if _fits(one, most)), "")
    return f"{found['who']}: {short}" if found and short else short


def _cut(sentence: str, pauses: re.Pattern[str]) -> str:
    """What stands before the first pause, where that says something by itself."""
    head = pauses.split(sentence)[0].rstrip(".")
    whole = len(head.split()) >= _FEWEST and not _WAITS.match(head)
    return ended(head) if whole else sentence


def _fits(sentence: str, most: int) -> bool:
    return bool(sentence) and len(sentence.split()) <= most and not _NOTED.search(sentence)


def _short_advice(advice: DraftAdvice) -> DraftAdvice:
    return replace(
        advice,
        first=tuple(_short_line(one) for one in advice.first[:1]),
        moments=tuple(one for one in advice.moments if len(one.say.split()) <= _MOST_OF_A_REPLY)[
            :_MOST_MOMENTS
        ],
    )


def _short_line(line: DraftLine) -> DraftLine:
    """Its first short sentences and one that speaks of the record, with what they rest on."""
    cut = (_cut(one, _TURNING) for one in sentences(line.text))
    whole = [one for one in cut if _fits(one, _STEP) and len(one.split()) > _FEWEST]
    rested = [one for one in whole if _told_of(line, one, _SHARED)]
    kept = whole[:_MOST_STEPS]
    if rested and rested[0] not in kept:
        kept = [*kept[: _MOST_STEPS - 1], rested[0]]
    if not kept:
        return line
    short = " ".join(kept)
    rests = _told_of(line, short, _SHARED) or _told_of(line, short, 1)
    return replace(line, text=short, quotes=rests or line.quotes)


def _told_of(line: DraftLine, words: str, least: int) -> tuple[Quote, ...]:
    """What a line quotes that shares so many words with these."""
    said = read(words).content
    return tuple(one for one in line.quotes if len(read(one.text).content & said) >= least)


def _for_the_other(lines: tuple[DraftLine, ...], sent: str) -> tuple[DraftLine, ...]:
    """What the mentee is to keep to, named so, without what the message says already."""
    left = [one for one in lines if one.text.rstrip(".").casefold() not in sent.casefold()]
    return tuple(replace(one, text=f"For your mentee: {lowered(one.text)}") for one in left)
