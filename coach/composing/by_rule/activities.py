"""Activity cards chosen for this pair and put into an agenda's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from coach.checks.words import read
from coach.composing.by_rule.setting import ON_A_CALL, Setting
from coach.composing.cards.doings import breaks_the_ice
from coach.composing.cards.selection import Ground, Scored, ranked, unlike
from coach.composing.words import Voice, ended
from coach.domain.library import ActivityCard
from coach.domain.steps import OwnForm, Step

_ALIKE = 0.72
"""Similarity from which two activities of one meeting would feel like the same one."""
_ELSEWHERE = re.compile(
    r"\b(?:(?i:adverts?|aunt|budget|bread|canteen|captain|car park|ceiling|coffee|corridor"
    r"|customers?|deck|deputy|deputies|desk|director|drove|efficiencies|engineer|facilities|flat|frost|glass"
    r"|handover|holidays?|husbands?|jobs? would go|key|laundry|letter|lift|movers|newsletter"
    r"|night shift|nights?|nursery|panels?|party|phone box|post card|postcard|queue|reception"
    r"|rota|shift|sites?|slides?|strike|supplier|technician|till|trolleys?|truck|valve|volunteers"
    r"|wall|wards?|warehouse)|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|o'clock|half past"
    r"|seven-thirty|\d+(?:st|nd|rd|th)|by the \w+th|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
"""Words of an example that are at home somewhere: a place, a trade, a day."""
_ACCESS = frozenset(
    {"captions", "no-reading", "second-language", "no-screen", "one-speaker", "breaks"}
)


@dataclass(frozen=True)
class Chosen:
    """An activity and what in the pair's record it was chosen for."""

    card: ActivityCard
    ground: Ground
    own: OwnForm | None = None
    """How it goes on something of the pair's own, before their words are put in."""
    phrase: str = ""
    """The pair's words for that."""

    @property
    def as_run(self) -> ActivityCard:
        """The card with the steps that this pair takes."""
        return self.card if self.own is None else _with(self.card, self.own.about(self.phrase))

    @property
    def as_told(self) -> ActivityCard:
        """The same as the library tells it, to be quoted."""
        return self.card if self.own is None else _with(self.card, self.own.told)


def _with(card: ActivityCard, form: OwnForm) -> ActivityCard:
    prepare = form.prepare_mentee or ""
    return replace(card, steps=form.steps, prepare_mentee=prepare, prepare_mentor=None)


def best_end(
    setting: Setting, allowed: Callable[[ActivityCard], bool], fresh: bool = True
) -> ActivityCard | None:
    """The allowed card that suits best to begin or to end with."""

    def may(card: ActivityCard) -> bool:
        return allowed(card) and not (setting.number > 1 and breaks_the_ice(card))

    found = _dealt(setting, setting.ends, may, 1, fresh)
    return found[0].card if found else None


def choose(
    setting: Setting, allowed: Callable[[ActivityCard], bool], count: int, fresh: bool = True
) -> tuple[Chosen, ...]:
    """The best cards, no two of them alike.

    Args:
        setting: The meeting.
        allowed: Which cards may be dealt.
        count: How many at most.
        fresh: Whether cards that earlier meetings used stay out.
    """
    return _dealt(setting, setting.activities, allowed, count, fresh)


def _dealt(
    setting: Setting,
    scored: Scored,
    allowed: Callable[[ActivityCard], bool],
    count: int,
    fresh: bool,
) -> tuple[Chosen, ...]:
    cards, used = setting.deck.library.activities, setting.used

    def may(place: int) -> bool:
        return allowed(cards[place]) and not (fresh and cards[place].id in used)

    places = unlike(setting.deck.activities, ranked(scored.values, may), count, _ALIKE)
    return tuple(Chosen(cards[place], scored.grounds[place]) for place in places)


def adapted(setting: Setting, card: ActivityCard) -> list[str]:
    """How the card is run on a call, and for the access needs that were named."""
    stated = set(setting.conditions)
    told = []
    if stated & ON_A_CALL:
        told.append(f"On a call: {ended(card.remote)}")
    if stated & _ACCESS:
        told.append(ended(card.accessibility))
    return told


def step_sentences(voice: Voice, steps: Sequence[Step]) -> list[str]:
    """What each side does, in order; steps of one side that follow each other are joined."""
    told: list[str] = []
    before = ""
    for step in steps:
        sentence = voice.step(step.who, step.do)
        told.append(sentence.partition(": ")[2] if step.who == before else sentence)
        before = step.who
    return told


def step_prompts(setting: Setting, card: ActivityCard) -> tuple[str, ...]:
    """Words to say, marked as the examples that they are, without those from another place."""
    own = _own_words(setting)
    return tuple(
        setting.voice.example(step.who, step.say)
        for step in card.steps
        if step.say and _at_home(step.say, own)
    )


def own_prompts(setting: Setting, chosen: Chosen) -> tuple[str, ...]:
    """Words to say: what names the pair's own matter is theirs, and no example from elsewhere."""
    if chosen.own is None:
        return step_prompts(setting, chosen.card)
    voice = setting.voice
    return tuple(
        voice.says(step.who, step.say)
        if chosen.phrase in step.say
        else voice.example(step.who, step.say)
        for step in chosen.as_run.steps
        if step.say
    )


def _at_home(words: str, own: frozenset[str]) -> bool:
    """Whether an example holds no place, trade or time of somebody else's."""
    return all(read(one).content & own for one in _ELSEWHERE.findall(words))


def _own_words(setting: Setting) -> frozenset[str]:
    """Stems of what the pair says of itself."""
    facts, record = setting.brief.facts, setting.record
    texts = [goal.text for goal in record.goals]
    texts += [promise.text for promise in record.promises]
    texts += [line.text for line in record.notes]
    if facts:
        texts += [facts.pair.mentor.job, facts.pair.mentee.job]
    return frozenset().union(*(read(text).content for text in texts))
