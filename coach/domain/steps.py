"""The steps of an activity, and how it goes on something of the pair's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.domain.terms import Matter


@dataclass(frozen=True)
class Step:
    """One move of an activity: who does what, and words they could say."""

    who: str
    """mentor, mentee or both"""
    do: str
    say: str | None = None


OWN_WORDS = "{x}"
"""Where the pair's own words go in a form."""
_STARTS = re.compile(r"(?:^|(?<=[.?!] ))\{x\}")
_STAND_INS = {
    Matter.PAPER: "the paper",
    Matter.RECORD: "the figures",
    Matter.SELECTION: "the criteria",
    Matter.RULE: "the rule",
    Matter.STEP: "the step",
    Matter.DECISION: "the decision",
    Matter.PLACE: "the place",
    Matter.BEHAVIOUR: "the habit",
    Matter.QUESTION: "the question",
}


@dataclass(frozen=True)
class OwnForm:
    """How an activity goes on something of the pair's own."""

    matter: Matter
    """What the pair's own thing is."""
    steps: tuple[Step, ...]
    """With ``{x}`` for the pair's own words: one thing or several, or a doing."""
    prepare_mentee: str | None = None
    """What the senior brings or does beforehand; may hold ``{x}`` as well."""

    def about(self, phrase: str) -> OwnForm:
        """The same with a phrase for ``{x}``."""
        steps = tuple(
            replace(step, do=_put(step.do, phrase), say=step.say and _put(step.say, phrase))
            for step in self.steps
        )
        prepare = self.prepare_mentee and _put(self.prepare_mentee, phrase)
        return replace(self, steps=steps, prepare_mentee=prepare)

    @property
    def told(self) -> OwnForm:
        """The same as the library tells it, of no pair: "the paper", "the rule"."""
        return self.about(_STAND_INS[self.matter])


def _put(text: str, phrase: str) -> str:
    capital = f"{phrase[:1].upper()}{phrase[1:]}"
    return _STARTS.sub(lambda _: capital, text).replace(OWN_WORDS, phrase)
