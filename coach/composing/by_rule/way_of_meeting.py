"""How the two meet, as their notes tell it: where, over what, until when, and what was hard on one.

Read from a few forms in which people note it; what is noted in any other way is not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.composing.by_rule.borne_in_silence import UNTOLD
from coach.composing.by_rule.in_confidence import IN_CONFIDENCE
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import Quote
from coach.composing.understanding.utterance import sentences
from coach.domain.passages import Passage
from coach.domain.people import Role

_ROOM = r"(?:room|office|canteen|kitchen|caf[eé]|cafeteria|library|lounge|garden)"
_SPOT = rf"(?:{_ROOM}|hall|house|foyer|lobby|workshop|park|yard)"
_END = r"(?=\s*(?:[,.;]|$))"
_A_ROOM = rf"(?:the (?:[\w'-]+ ){{0,2}}?[\w'-]*{_ROOM}|(?:\w+ ){{0,2}}?(?P<numbered>room \d+\w?))"
_HEADED = re.compile(r"^(?:session|meeting)s? \d+(?: and \d+)?[.:,]?\s*", re.IGNORECASE)
_AGREED = re.compile(r"^(?:(?:we|both)(?: have)? )?agreed\b(?! with\b)", re.IGNORECASE)
_MEAL = re.compile(
    r"\b(?:agreed on(?: [\w ]+ and on)?|agreed to meet (?:only )?(?:over|for|at)"
    r"|meetings? (?:over|at))"
    r" (?P<meal>lunch|breakfast|coffee|tea)"
    rf"(?: (?:meetings?|dates?)\b|(?= not\b| instead\b)|{_END})",
    re.IGNORECASE,
)
_AGREED_PLACE = re.compile(
    rf"\b(?:to meet|on meeting) (?P<where>(?:in|at) the (?:[\w'-]+ ){{0,2}}?[\w'-]*{_SPOT}"
    rf"(?: (?:at|of|by|behind|near|beside) the [\w'-]+(?: [\w'-]+)?)?){_END}",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"\b(?:(?:mentor|mentee)'s|his|her|their|my|your|same|next|coming|latest|last|other|end"
    r"|start|beginning|time|hour|weekend|morning|afternoon|evening|week|month|shift|home|flat)\b",
    re.IGNORECASE,
)
"""What makes it somebody's own, another one or no place at all."""
_WEEKDAY = re.compile(
    r"\bto meet (?:only )?on (?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b", re.IGNORECASE
)
_REFUSED = re.compile(
    r"\b(?:not|never|no longer|stop\w*|avoid\w*|instead of|rather than|bad|against|without)\b"
    r"|n't\b",
    re.IGNORECASE,
)
"""What makes the words behind it something that is not to be."""
_RESERVED = re.compile(
    r"\b(?:except|but|unless|until|once|sometimes|only (?:if|when|in|for)|for the|for all)\b",
    re.IGNORECASE,
)
"""What makes an agreement one for some days or for somebody else."""
_SAT_IN = re.compile(
    rf"^(?:(?:we )?(?:sit|sat|meet|met|talked|spoke) )?(?P<where>in {_A_ROOM}){_END}"
    r"|^agreed (?:on )?(?:the |our )?(?:(?:ground|working|house) )?(?:rules|agreement)"
    rf" (?P<there>in the (?:[\w'-]+ ){{0,2}}?[\w'-]*{_ROOM}){_END}",
    re.IGNORECASE,
)
_FROM_AFAR = re.compile(
    r"^(?:(?:we )?(?:met|spoke|talked) )?(?:(?:by|on|via|over) (?:the )?)?(?P<by>video|phone)"
    rf"(?: call)?(?P<dark>,? (?:with )?(?:the |our )?cameras? off)?{_END}",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?P<limit>(?:never|not) (?:after|before) (?:one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|noon|midday|\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b)?))",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    r"\b(?:pain\w*|hurt\w*|tired|exhausted|nois\w+|loud|overh[ea]\w+|listen(?:ed|ing) in|cold"
    r"|freezing|hot|stuffy|cramped|dropped|cut off|broke off|interrupt\w+|cancel\w+|moved|closed"
    r"|too \w+|uneasy|uncomfortable|awkward|complain\w*|failed|paid|bill|never again|no longer"
    r"|instead|(?:could ?n[o']t|cannot|can't) (?:hear|see|follow|get in))\b",
    re.IGNORECASE,
)
"""What makes it doubtful whether anybody wants it so again."""
_HEARD_THERE = re.compile(
    r"\b(?:nois\w+|loud|overh[ea]\w+|listen(?:ed|ing) in|line dropped"
    r"|dropped (?:once|twice|out))\b",
    re.IGNORECASE,
)
"""The same, in whatever sentence of that meeting."""
_NO_NAMES = frozenset({"in", "at", "by", "over", "the", "with", "off"})
_OF_THE_MENTOR = r"(?:[;,:]|\b(?:and|but|so|while)) (?:and |but |so )?(?:the mentor|I) was"
"""A clause of its own: "the manager of the mentor was" is somebody else's."""
_TOO_EARLY = re.compile(
    r"^(?:(?:we )?met )?(?P<hour>at \d{1,2}(?:[.:]\d\d)? (?:in the morning|at night|[ap]\.?m))\b"
    rf"[^.]*?{_OF_THE_MENTOR} (?:\w+ )?(?:tired|exhausted|asleep)\b",
    re.IGNORECASE,
)
_SAT_LONG = re.compile(
    r"^(?:we )?sat (?:still )?for (?P<long>\d+ minutes|an hour|two hours)\b"
    rf"[^.]*?{_OF_THE_MENTOR} in pain\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset({"phone", "video", "hybrid", "public", "driving", "walking", "standing"})
"""What a request says of a meeting that is held in another way this time."""


@dataclass(frozen=True)
class Way:
    """How the two have agreed to meet, or have met so far."""

    again: str = ""
    """Such as "over lunch" or "in the canteen"; empty where only an hour or a day is agreed on."""
    limit: str = ""
    """Such as "never after four"."""
    weekday: str = ""
    agreed: bool = False
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Hard:
    """What the mentor had a hard time with, so that it isn't asked for once more."""

    hour: str = ""
    """Such as "at 5 in the morning"."""
    sat: str = ""
    """Such as "45 minutes"."""
    last_time: bool = False
    untold: bool = False
    """Whether nobody was told, so that nothing said aloud may rest on it."""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class _Told:
    """A sentence of a note, without the number of its meeting."""

    passage: Passage
    text: str
    headed: bool
    """Whether the number of the meeting stands before it, with a comma."""


def way_of_meeting(setting: Setting) -> Way | None:
    """The way that is sure to be theirs still; None where the notes leave a doubt."""
    told = _told(setting)
    found = [(place, way) for place, one in enumerate(told) if (way := _way(setting, one))]
    agreed = [(place, way) for place, way in found if way.agreed]
    if not found:
        return None
    place, way = (agreed or found)[-1]
    if _held_otherwise(setting, way):
        return None
    others = [one for one in (told[place + 1 :] if way.agreed else told) if one is not told[place]]
    apart = any(_is_elsewhere(setting, one, way) for one in others)
    return None if apart or _was_bad(told, told[place], way) else way


def hard_way(setting: Setting) -> Hard | None:
    """What was too much for the mentor, on the mentor's own page; None where nothing is noted."""
    if setting.voice.to is not Role.MENTOR:
        return None
    for one in reversed(_told(setting)):
        early, long = _TOO_EARLY.match(one.text), _SAT_LONG.match(one.text)
        if not (early or long):
            continue
        text = one.passage.text
        if UNTOLD.search(text) or IN_CONFIDENCE.search(text):
            return Hard(untold=True)
        quotes = setting.quote(one.passage.source_id, re.split(r"[;,.]", one.text)[0])
        if early:
            return Hard(hour=f"{early['hour'][:1].lower()}{early['hour'][1:]}", quotes=quotes)
        if long:
            last = str(setting.number - 1) in re.findall(r"\d+", one.passage.source_title)
            return Hard(sat=long["long"].lower(), last_time=last, quotes=quotes)
    return None


def _told(setting: Setting) -> Sequence[_Told]:
    facts = setting.brief.facts
    return [one for passage in (facts.notes if facts else ()) for one in _sentences(passage)]


def _sentences(passage: Passage) -> Iterator[_Told]:
    for text in sentences(passage.text.replace("\u2019", "'")):
        plain = _HEADED.sub("", text).strip()
        if plain:
            yield _Told(passage, plain, headed=_HEADED.match(text) is not None)


def _way(setting: Setting, told: _Told) -> Way | None:
    """How one sentence says that the two meet, where it finds nothing wrong with it."""
    text = told.text
    quotes = setting.quote(told.passage.source_id, text, text.rstrip("."))[:1]
    if re.search(r"\bagreed\b", text, re.IGNORECASE):
        return _agreed_way(text, quotes)
    again = _place(text) or _channel(text)
    return Way(again, quotes=quotes) if again and not _TROUBLE.search(text) else None


def _agreed_way(text: str, quotes: tuple[Quote, ...]) -> Way | None:
    """What the two have agreed on for all their meetings, where nothing is kept out of it."""
    limit = _LIMIT.search(text)
    rest = _LIMIT.sub("", text, count=1)
    if not _AGREED.match(text) or _RESERVED.search(rest) or (limit and _REFUSED.search(rest)):
        return None
    meal, place, day = (_unrefused(one, rest) for one in (_MEAL, _AGREED_PLACE, _WEEKDAY))
    hours = limit["limit"].lower() if limit and re.search(r"\bmeet|\blunch|\bcoffee", text) else ""
    again = f"over {meal['meal'].lower()}" if meal else ""
    if place and not _NO_PLACE.search(place["where"]):
        again = f"{place['where'][:1].lower()}{place['where'][1:]}"
    if again or hours or day:
        return Way(again, hours, day["day"].capitalize() if day else "", True, quotes)
    there = _place(text)
    return Way(there, quotes=quotes) if there else None


def _unrefused(form: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Where it is said, and nothing before it says that it is not to be."""
    found = form.search(text)
    return None if found and _REFUSED.search(text[: found.start()]) else found


def _place(text: str) -> str:
    found = _SAT_IN.match(text)
    if not found or _NO_PLACE.search(found["where"] or found["there"]):
        return ""
    if found["numbered"]:
        return f"in {found['numbered'].lower()}"
    where = found["where"] or found["there"]
    return f"{where[:1].lower()}{where[1:]}"


def _channel(text: str) -> str:
    found = _FROM_AFAR.match(text)
    if not found:
        return ""
    dark = " with the cameras off" if found["dark"] else ""
    return f"by {found['by'].lower()}{dark}"


def _held_otherwise(setting: Setting, way: Way) -> bool:
    """Whether the request says that this meeting is held in another way."""
    stated = _ELSEWHERE & set(setting.brief.understanding.slots.constraints)
    return any(f"by {one}" not in way.again for one in stated)


def _is_elsewhere(setting: Setting, told: _Told, way: Way) -> bool:
    """Whether a meeting was held in another way than this one."""
    other = _way(setting, told)
    if other is None:
        return told.headed and not _AGREED.match(told.text) and len(told.text.split()) <= 4
    return bool(other.again and way.again and other.again != way.again)


def _was_bad(told: Sequence[_Told], found: _Told, way: Way) -> bool:
    """Whether somebody had trouble there or with it."""
    names = {word for word in re.findall(r"\w+", way.again) if word not in _NO_NAMES}
    for one in told:
        same = one.passage.source_id == found.passage.source_id
        if one is not found and same and _HEARD_THERE.search(one.text):
            return True
        spoken = names & set(re.findall(r"\w+", one.text.lower()))
        if one is not found and spoken and _TROUBLE.search(one.text):
            return True
    return False
