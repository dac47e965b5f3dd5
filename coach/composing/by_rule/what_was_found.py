"""Questions for a leader about what the two have counted, found out or sent each other.

A count of their own is what nobody can argue away, and it is the first thing that a set of
questions forgets beside a trouble that is told at length.
"""

from __future__ import annotations

from coach.composing.by_rule.agenda_promises import told_of
from coach.composing.by_rule.asking_after import words_about
from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.our_figure import our_figure
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftQuestion
from coach.composing.record import Promise
from coach.composing.words import without_its_speaker
from coach.domain.people import Role

_WHY = "What was counted or sent is something that both can look at."
_MOST = 2


def about_what_was_found(setting: Setting) -> list[DraftQuestion]:
    """At most two: what a promise brought, the leader's first; else a figure from the notes."""
    if setting.voice.to is not Role.MENTOR:
        return []
    brought = [promise for promise in setting.record.promises if noted(promise)]
    made = [_about(setting, promise) for promise in brought[:_MOST]]
    return made if len(made) == _MOST else [*made, *_from_the_notes(setting)]


def _about(setting: Setting, promise: Promise) -> DraftQuestion:
    return DraftQuestion(
        text=words_about(setting, promise),
        audience=Role.MENTEE.value,
        why=_WHY,
        quotes=setting.quote(promise.passage.source_id, *told_of(promise)),
        card_id=promise.passage.source_id,
    )


def _from_the_notes(setting: Setting) -> list[DraftQuestion]:
    block = our_figure(setting)
    if block is None:
        return []
    text = without_its_speaker(block.item.prompts[0])
    return [
        DraftQuestion(
            text=text,
            audience=Role.MENTEE.value,
            why=_WHY,
            quotes=block.item.quotes,
            card_id="our-figure",
        )
    ]
