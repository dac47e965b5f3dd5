"""An agenda by rule: the situation first, then promises, then what this pair came for."""

from __future__ import annotations

from dataclasses import replace

from coach.composing.by_rule.access import access_lines
from coach.composing.by_rule.advice import answers_promises
from coach.composing.by_rule.agenda_advice import plan_advice
from coach.composing.by_rule.agenda_core import (
    activity_block,
    break_blocks,
    core_activities,
    evidence_block,
    question_block,
)
from coach.composing.by_rule.agenda_ends import asks_who_can_hear, close, opening, today
from coach.composing.by_rule.agenda_promises import promise_blocks, things_to_say
from coach.composing.by_rule.agenda_situation import (
    checks_the_line,
    situation_blocks,
)
from coach.composing.by_rule.agenda_title import agenda_title
from coach.composing.by_rule.asked_blocks import asked_blocks
from coach.composing.by_rule.blocks import Block, lay
from coach.composing.by_rule.breaks import spread
from coach.composing.by_rule.brought_back import brought_back
from coach.composing.by_rule.by_night import by_night
from coach.composing.by_rule.circumstances import (
    about_this_alone,
    dealt_with_whole,
    not_well,
    shapes,
    situation_card,
)
from coach.composing.by_rule.collecting import collected
from coach.composing.by_rule.done_together import taken_further
from coach.composing.by_rule.following_up import asked_about
from coach.composing.by_rule.goals import own_goal_block
from coach.composing.by_rule.going import margin
from coach.composing.by_rule.going_straight import gone_straight_to
from coach.composing.by_rule.half_understood import with_what_was_missed
from coach.composing.by_rule.in_earshot import in_earshot, ones_own_goal
from coach.composing.by_rule.known_so_far import with_what_is_known
from coach.composing.by_rule.left_between import left_between
from coach.composing.by_rule.look_alikes import beside_what_was_handed
from coach.composing.by_rule.of_its_place import (
    asks_who_holds_it,
    begins_by_itself,
    by_place_alone,
    chosen_by_place,
    laid_for_its_place,
)
from coach.composing.by_rule.of_their_own import after_promises, before_promises, of_their_own
from coach.composing.by_rule.on_the_day import shaped, start_of_the_place
from coach.composing.by_rule.one_at_a_time import one_at_a_time
from coach.composing.by_rule.our_figure import our_figure
from coach.composing.by_rule.pauses import in_stretches, with_pauses
from coach.composing.by_rule.plain_page import on_a_plain_page
from coach.composing.by_rule.promise_outcomes import figure
from coach.composing.by_rule.raising import not_today_block, raised_block
from coach.composing.by_rule.replying import reply_blocks
from coach.composing.by_rule.second_halves import beside_promises, second_halves, waits
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.their_turn import leaders_half, turn_beside
from coach.composing.by_rule.to_agree_on import to_agree_on
from coach.composing.by_rule.uptake import takes_up
from coach.composing.by_rule.wanted import wanted_block
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftAgenda
from coach.composing.record import Goal
from coach.domain.library import SituationCard
from coach.domain.people import Role

_CORE, _CORE_BESIDE_OWN, _CORE_OF_THEIRS = 2.0, 0.4, 1.0
_OWN_GOAL = 2.0
"""A mentor's own goal is the nearest thing to work on once what is the matter was dealt with."""
_TOLD_AT_LENGTH = 6.0
"""The same in a short meeting, for which somebody told a lot."""
_STARTS = ("a card", "what they came with")
"""What an ordinary meeting may begin with."""
_LONG = 25
"""Words of a request that says what the meeting is to be about."""
_ROOM_FOR_MORE = 80
"""Minutes from which on exercises stand beside those on the pair's own."""
_ENOUGH_OF_ITS_OWN = 2
"""Pieces of the pair's own record from which on a card is only there to fill the time."""


def personalised(setting: Setting) -> DraftAgenda:
    """The agenda for this pair and this request."""
    card = situation_card(setting)
    blocks = [*shaped(setting, _blocks(setting, card)), *_some(margin(setting))]
    blocks = [in_stretches(setting, block) for block in blocks]
    laid = spread(with_pauses(setting, lay(blocks, setting.minutes)))
    if card is not None and by_place_alone(setting, card):
        laid = laid_for_its_place(setting, card, laid)
    advice = plan_advice(setting, card, laid)
    items = by_night(setting, brought_back(setting, collected(setting, laid.items, advice)))
    plan = DraftAgenda(
        title=agenda_title(setting, card, laid.items),
        minutes=setting.minutes,
        items=one_at_a_time(setting, with_what_was_missed(setting, items)),
        prepare=laid.prepare,
        advice=advice,
        access=access_lines(setting),
    )
    return on_a_plain_page(setting, plan)


def _blocks(setting: Setting, card: SituationCard | None) -> list[Block]:
    """What the meeting is made of, in order, with what only begins it marked so."""
    start, rest = _made(setting, card)
    if start is None:
        return [gone_straight_to(setting, rest[0]), *rest[1:]]
    return [replace(start, item=replace(start.item, opens=True)), *rest]


def _made(setting: Setting, card: SituationCard | None) -> tuple[Block | None, list[Block]]:
    """What begins the meeting, None where nothing does, and the rest of it."""
    if card is not None and about_this_alone(card):
        about_it = [*situation_blocks(setting, card), close(setting, plain=True)]
        return start_of_the_place(setting), about_it
    alone = setting.minutes < SHORT and card is not None and answers_promises(card)
    promised = [] if alone else beside_promises(setting, promise_blocks(setting))
    overheard = card is not None and not_well(card) and in_earshot(setting)
    facing = situation_blocks(setting, card) if card and not overheard else []
    start = _start(setting, card, bool(promised))
    if facing and checks_the_line(facing[0].item):
        facing = facing[1:]
    placed = start_of_the_place(setting) or asks_who_can_hear(setting)
    if facing and not placed and begins_by_itself(setting, card):
        start, facing = facing[0], facing[1:]
    whole = len(facing) if card and dealt_with_whole(card) else 1
    first, then, facing = facing[:whole], promised, facing[whole:]
    if card and answers_promises(card):
        first, then = promised, first
    if setting.number >= setting.planned and setting.record.goal("mentor"):
        facing = [block for block in facing if not asks_who_holds_it(block.item)]
    named = asked_blocks(setting)
    begin = [
        *_some(_aims_first(setting)),
        *_some(not_today_block(setting)),
        *_some(to_agree_on(setting, card)),
        *_some(_between_them(setting, card)),
        *first,
        *_some(wanted_block(setting)),
        *_some(None if card or named else before_promises(setting)),
        *then,
        *_some(None if card or named else after_promises(setting)),
        *named,
    ]
    end, second = close(setting, plain=card is not None), _second(setting, card)
    if setting.minutes < SHORT:
        asked = asked_about(setting) if card is None else None
        asked = asked or question_block(setting, required=card is None and not promised)
        own = _some(_own_in_few_minutes(setting, card))
        rest = [*own, *second] if own else facing
        rest += _some(asked) if not (promised or own) else []
        turn = _some(_turn(setting, [*_some(start), *begin, *rest]))
        return start, [*begin, *rest, *turn, end]
    middle = _middle(setting, card, facing, len(promised), len(named))
    turn = _some(_turn(setting, [*_some(start), *begin, *middle, *second]))
    theirs_first = leaders_half(setting) and card is None
    rest = [*turn, *middle] if theirs_first else [*middle, *turn]
    return start, [*begin, *rest, *second, end]


def _between_them(setting: Setting, card: SituationCard | None) -> Block | None:
    """What the request says has to be told; else what the last meeting left."""
    raised = raised_block(setting)
    if raised or not (card is None or chosen_by_place(setting, card)):
        return raised
    return left_between(setting)


def _second(setting: Setting, card: SituationCard | None) -> list[Block]:
    """Minutes for second goals, where nothing is the matter and both may be said aloud."""
    silent = _first_of_all(setting) or in_earshot(setting) or card is not None
    return [] if silent else second_halves(setting)


def _own_in_few_minutes(setting: Setting, card: SituationCard | None) -> Block | None:
    """What the mentor came for, which says more than a card with blanks.

    Where something is the matter the card says what to do, unless a lot was told; what the mentor
    has counted comes before what they want.
    """
    counted = any(one.by is Role.MENTOR and figure(one) for one in setting.record.promises)
    calm = (card is None or shapes(card)) and not counted
    silent = in_earshot(setting) and ones_own_goal(setting)
    if silent or not (calm or takes_up(setting)):
        return None
    own = own_goal_block(setting, False, _TOLD_AT_LENGTH)
    return waits(setting, own) if own else None


def _first_of_all(setting: Setting) -> bool:
    """Whether it is the first meeting, with nothing promised yet: aims are said at its start."""
    return setting.number == 1 and not setting.record.promises and setting.minutes >= SHORT


def _aims_first(setting: Setting) -> Block | None:
    aims = own_goal_block(setting, False, _OWN_GOAL) if _first_of_all(setting) else None
    return replace(aims, part=replace(aims.part, required=True)) if aims else None


def _start(setting: Setting, card: SituationCard | None, promised: bool) -> Block | None:
    """The first minutes: who can hear, else what the notes tell, what somebody came with, a card.

    None where a meeting goes straight to the first thing that the two have.
    """
    of_the_place = start_of_the_place(setting)
    if of_the_place:
        return of_the_place
    start = opening(setting, promised)
    owed = setting.number > 1 and (promised or setting.record.open(Role.MENTEE))
    if owed and setting.minutes < SHORT and not asks_who_can_hear(setting):
        return None
    heard = card is not None and not chosen_by_place(setting, card)
    straight = heard or (promised and setting.minutes < _ROOM_FOR_MORE)
    # A second draft has an opening, whatever of the first one did not stand.
    if start.item.card_id and straight and not setting.brief.seed:
        return None
    things = things_to_say(setting)
    came_with_it = card is not None or len(setting.brief.understanding.text.split()) >= _LONG
    own = came_with_it or pick(f"{setting.draw_seed}/start", _STARTS) == "what they came with"
    if start.item.card_id and own and len(things) > 1:
        return today(setting, things)
    return start


def _middle(
    setting: Setting, card: SituationCard | None, facing: list[Block], promised: int, asked: int
) -> list[Block]:
    """What fills the time between the promises and the leader's turn."""
    chosen = beside_what_was_handed(setting, core_activities(setting, card))
    told = any(
        isinstance(one.ground, Goal) and one.ground.whose == "mentor" and not one.own
        for one in chosen[:1]
    )
    silent = _first_of_all(setting) or (in_earshot(setting) and ones_own_goal(setting))
    own = None if silent else _own(setting, own_goal_block(setting, False, _OWN_GOAL))
    if own and card is None and not asked:
        own = replace(own, part=replace(own.part, required=True))
    named = reply_blocks(setting)
    enough = promised + (own is not None) + len(named) + asked > _ENOUGH_OF_ITS_OWN
    rich = card is not None or enough
    if asked and setting.number > 1:
        chosen = ()
    look = [] if asked else of_their_own(setting, card)
    if look and setting.number == 1:
        chosen, facing = (), facing[:1]
    spare = 0 if setting.minutes >= _ROOM_FOR_MORE else len(look)
    cores = look + [
        activity_block(setting, one, _worth(place, rich, card is None and bool(one.own)))
        for place, one in enumerate(chosen[spare:], len(look))
    ]
    if told and not rich and own:
        own = _own(setting, own_goal_block(setting, True))
    question = None if rich or asked or own else question_block(setting)
    return [
        *_some(taken_further(setting)),
        *_some(our_figure(setting) if card is None else None),
        *named,
        *facing,
        *(_some(own) if rich else cores[:1]),
        *break_blocks(setting),
        *_some(evidence_block(setting, card is not None)),
        *(cores[:1] if rich else _some(own)),
        *cores[1:],
        *_some(question),
    ]


def _some(block: Block | None) -> list[Block]:
    return [block] if block else []


def _own(setting: Setting, block: Block | None) -> Block | None:
    """What the mentor came for, with what is known of it."""
    return with_what_is_known(setting, block, setting.record.goal("mentor")) if block else None


def _turn(setting: Setting, others: list[Block]) -> Block | None:
    """What the leader came for, with what is known of it; a first meeting has it said already."""
    # What keeps people from saying something is nothing to say where others listen.
    overheard = in_earshot(setting) and setting.minutes < SHORT
    return None if overheard or _first_of_all(setting) else turn_beside(setting, others)


def _worth(place: int, rich: bool, on_theirs: bool) -> float:
    """The main thing is worth most; each further one less."""
    if place:
        return (0.2 if rich else 0.6) - 0.1 * place
    beside = _CORE_OF_THEIRS if on_theirs else _CORE_BESIDE_OWN
    return beside if rich else _CORE
