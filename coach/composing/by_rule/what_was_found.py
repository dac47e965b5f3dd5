"""Questions for a leader about what the two have counted, found out or sent each other.

A count of their own is what nobody can argue away, and it is the first thing that a set of
questions forgets beside a trouble that is told at length.
"""

from __future__ import annotations

from coach.composing.by_rule.agenda_promises import told_of
from coach.composing.by_rule.asking_after import words_about
from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.figures_asked import figures_asked
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftQuestion
from coach.composing.record import Promise
from coach.domain.people import Role

_WHYS = {
    Role.MENTEE: "Let the answer come first; then say what it looks like from your place.",
    Role.MENTOR: "Say what you found, ask once, and wait.",
}
"""By who brought it."""
_MOST, _OF_ONE = 3, 2


def about_what_was_found(setting: Setting) -> list[DraftQuestion]:
    """At most three: what promises brought, the leader's first, then figures from the notes."""
    if setting.voice.to is not Role.MENTOR:
        return []
    every = {promise.text.casefold(): promise for promise in setting.record.promises}
    brought = [promise for promise in every.values() if noted(promise)]
    brought = sorted(brought, key=lambda one: one.by is not Role.MENTEE)
    made = [_about(setting, promise) for promise in brought[:_OF_ONE]]
    return [*made, *figures_asked(setting, _MOST - len(made))]


def _about(setting: Setting, promise: Promise) -> DraftQuestion:
    return DraftQuestion(
        text=words_about(setting, promise),
        audience=Role.MENTEE.value,
        why=_WHYS.get(promise.by, ""),
        quotes=setting.quote(promise.passage.source_id, *told_of(promise)),
        card_id=promise.passage.source_id,
    )
