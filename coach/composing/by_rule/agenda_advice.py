"""What is said around a plan: where to begin, what may go wrong, what to take away."""

from __future__ import annotations

from dataclasses import replace

from coach.composing.by_rule.advice import advised
from coach.composing.by_rule.asked_to_bring import asked_to_bring
from coach.composing.by_rule.at_work import pressed
from coach.composing.by_rule.blocks import Laid
from coach.composing.by_rule.borne_in_silence import borne_in_silence
from coach.composing.by_rule.declined import comes_back_to_it
from coach.composing.by_rule.following_up import moment_of, taken_home
from coach.composing.by_rule.of_its_place import advice_of_its_place, by_place_alone
from coach.composing.by_rule.on_the_day import moments_of_the_place
from coach.composing.by_rule.overview import overview
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.shrinking import may_shrink, shrunk
from coach.composing.by_rule.to_take_away import question_of_theirs
from coach.composing.drafts import DraftAdvice, DraftItem
from coach.domain.library import SituationCard


def plan_advice(setting: Setting, card: SituationCard | None, laid: Laid) -> DraftAdvice | None:
    """What the card has to say, or where to begin; and what stays if the time shrinks."""
    return asked_to_bring(setting, _said_around(setting, card, laid.items), laid.prepare)


def _said_around(
    setting: Setting, card: SituationCard | None, items: tuple[DraftItem, ...]
) -> DraftAdvice | None:
    given = advised(setting, card, begins=overview(setting, items))
    if given is None:
        return None
    if card is not None and by_place_alone(setting, card):
        given = advice_of_its_place(setting, card, given, items)
    elif card is None:
        given = replace(
            given,
            question=taken_home(setting, items) or question_of_theirs(setting) or given.question,
            moments=(
                *comes_back_to_it(setting),
                *given.moments,
                *(moment_of(setting, items) or pressed(setting)),
            ),
        )
    borne = borne_in_silence(setting)
    of_the_place = (*moments_of_the_place(setting), *((borne,) if borne else ()))
    short = (shrunk(setting, items),) if may_shrink(setting) else ()
    return replace(given, moments=(*of_the_place, *given.moments, *short))
