"""Minutes for what the leader came for, so that a meeting is good for both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.saying.bending import wish
from coach.composing.saying.naming import for_speaker
from coach.composing.saying.said_goals import came, named
from coach.domain.people import Role
from coach.domain.suggestions import Standing


@dataclass(frozen=True)
class Turn:
    """One way for a mentor to ask about what a leader came for."""

    first: str
    then: str
    """Follows where there is time for two."""
    what: str


_EARLIER = (
    Turn(
        "What did you hear last month that came too late?",
        "Who could have told you sooner?",
        "Hear it to the end before you say how it looks from your place.",
    ),
    Turn(
        "What would you like to hear earlier than you do?",
        "What do you do when it's bad news?",
        "The last time counts; intentions don't.",
    ),
    Turn(
        "Who tells you such things today?",
        "What would make it easier for the next one?",
        "No names are needed; the way that it took is enough.",
    ),
)
_MANNER = (
    Turn(
        "When did it happen last, and what came just before?",
        "What would I see you do in its place?",
        "One occasion, told without a verdict.",
    ),
    Turn(
        "What have you tried that helped a little?",
        "In which meeting will it be needed next?",
        "What helped a little is worth keeping.",
    ),
    Turn(
        "How would somebody else notice it?",
        "What makes it harder on some days?",
        "As somebody in the room would tell it.",
    ),
)
_AVOID = (
    Turn(
        "Which of it would happen again if nobody did anything?",
        "Who would notice it first?",
        "What is likely, and not all that could happen.",
    ),
    Turn(
        "What was the first sign of it the last time?",
        "Who saw it, and what became of that?",
        "The sign first; whose fault it was is another subject.",
    ),
)
_WHY = (
    Turn(
        "Which case of it do you know from beginning to end?",
        "What happened first in it?",
        "A case first; the reasons come with it.",
    ),
    Turn(
        "Which reasons are given, and which one do you suspect?",
        "Who would tell you the other one?",
        "The polite reason and the other one, side by side.",
    ),
    Turn(
        "What did you take for the reason before?",
        "What has made you doubt it?",
        "A doubt is a result, too.",
    ),
)
_LOOK = (
    Turn(
        "What have you seen of it with your own eyes?",
        "Where would you look next, without asking me to answer for everybody?",
        "Answer for yourself alone, if at all.",
    ),
    Turn(
        "Whom else have you asked about it?",
        "What did they say that didn't fit?",
        "It's about what others told them; you needn't add to it.",
    ),
    Turn(
        "What did you expect that turned out otherwise?",
        "Where could that be the same?",
        "The first picture and the later one, side by side.",
    ),
    Turn(
        "Which part of it is still a guess?",
        "What would turn that into something you know?",
        "A guess that is called one does no harm.",
    ),
    Turn(
        "Where would you have to stand to see it?",
        "Who could take you there for an hour?",
        "A place and an hour are enough of an answer.",
    ),
)
_OUTCOME = (
    Turn(
        "What do you do yourself that moves it?",
        "What would be the first sign of it moving?",
        "What the leader does comes first; what others should do can wait.",
    ),
    Turn(
        "Which decision of yours last month touched it?",
        "What did it change, and for whom?",
        "One decision, and whom it reached.",
    ),
    Turn(
        "What is in the way of it that I may not see from my place?",
        "Which part of that is yours to move?",
        "Say what you see, if you like; you needn't have a solution.",
    ),
)
_LAST = (
    Turn(
        "What do you know about it now that you'd have denied at the start?",
        "What of it is still missing?",
        "Ask, then leave the time to the answer.",
    ),
    Turn(
        "What of it will you go on with by yourself?",
        "Who will tell you whether it works?",
        "What goes on without you is the point.",
    ),
)
_KINDS: tuple[tuple[str, tuple[Turn, ...]], ...] = (
    (r"^(?:avoid|prevent|not (?:miss|lose|repeat))", _AVOID),
    (
        r"^(?:hear|get (?:un|the |honest)|listen|be told)|\bearlier\b|before i read",
        _EARLIER,
    ),
    (r"^(?:stop|not |be |never|become|get better|improve|grow|feel|say|talk|lose)", _MANNER),
    (r"\bwhy\b", _WHY),
    (
        r"^(?:understand|find out|learn|know|see|decode|capture|get to know|notice|work out)",
        _LOOK,
    ),
    (r"", _OUTCOME),
)
_ASKED_TWICE = 30
"""Minutes of a meeting from which on the leader's turn has a second question."""
_LABEL = re.compile(r"\b(?:gen(?:eration)?s? ?[xyzα]?|boomers?|millennials?)\b", re.IGNORECASE)
"""A goal that asks about a whole age group is answered by what is said first, and not in a turn."""
_FOR_MYSELF = (
    "What would help me to get there that you have seen?",
    "Where have you seen me go the other way?",
    "What would you look at first in my place?",
)


def their_turn(setting: Setting) -> Block | None:
    """A few minutes of the leader's own; None where no goal of theirs can be asked about."""
    goal = setting.record.goal("mentee")
    if goal is None or _LABEL.search(goal.text):
        return None
    part = best_part(setting, goal)
    turn = _turn(setting, part)
    own = setting.voice.to is Role.MENTEE
    name = named(part)
    told = "" if came(part, "You") else setting.voice.goal(goal, part)
    title = "Your own turn" if own else "Your mentee's turn"
    item = DraftItem(
        minutes=0,
        title=f"{title}: {name}" if name else title,
        what=" ".join(part for part in (told, "" if own else turn.what) if part),
        lead="mentee",
        prompts=tuple(_prompts(setting, part, turn)),
        why="",
        standing=Standing.MOVE,
        quotes=setting.own(goal),
    )
    return Block(_length(setting), item)


def _length(setting: Setting) -> Part:
    if setting.minutes < SHORT:
        return Part(1, 2, 3, 1.6)
    return Part(3, min(3 + setting.minutes // 20, _MOST), 12, 1.6)


_MOST = 8
"""Minutes that two questions fill."""


def _turn(setting: Setting, part: str) -> Turn:
    """The way for this kind of goal, and of some that would do the pair's own."""
    plain = wish(part).lower()
    last = setting.number >= setting.planned
    ways = _LAST if last else next(every for cue, every in _KINDS if re.search(cue, plain))
    first = pick(f"{setting.draw_seed}/{part}", tuple(one.first for one in ways))
    return next(one for one in ways if one.first == first)


def _prompts(setting: Setting, part: str, turn: Turn) -> list[str]:
    if setting.voice.to is Role.MENTEE:
        asked = pick(setting.draw_seed, _FOR_MYSELF)
        return [setting.voice.says("mentee", f"{came(part, 'I')} {asked}".strip())]
    more = [turn.then] * (setting.minutes >= _ASKED_TWICE)
    said = [f"{came(part, 'You')} {turn.first}".strip(), *more]
    return [setting.voice.says("mentor", for_speaker(words, "mentor")) for words in said]
