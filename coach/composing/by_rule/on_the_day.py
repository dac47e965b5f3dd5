"""What the place makes of an agenda: the road, an interpreter, a few minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.in_earshot import start_in_earshot
from coach.composing.by_rule.setting import Setting
from coach.composing.cards import principles
from coach.composing.drafts import DraftItem, DraftMoment
from coach.composing.planner import Part
from coach.composing.understanding.utterance import sentences
from coach.domain.suggestions import Standing

_I_DRIVE = re.compile(
    r"\bI(?:['\u2019](?:m|ll)| am| will| will be)? driv(?:e|ing)\b", re.IGNORECASE
)
_EYES_OR_HANDS = re.compile(
    r"\b(?:read|reads|screen|board|sheet|written|write|writes|draw|page|paper|slip|map|chart|cards?"
    r"|underline|photo|type|note down|mark|list)\b",
    re.IGNORECASE,
)
ROAD = (
    "Let eyes do one thing at a time: whoever drives reads and writes nothing, and on a bad stretch"
    " the talk stops."
)
_PARK = "Stop for this one, where it's safe, with the engine off."
_LATER = "It is said aloud; what has to be written is written once you've stopped."
_IN_PARTS = (
    "Slow down a little, use short sentences, and stop after two or three until all of it has been"
    " interpreted. Write down numbers and names. Half of the time goes to this, so there is half as"
    " much on the plan."
)
_ALL_OF_IT = "Please interpret everything that each of us says, and as each of us says it."
_SHORTENED = DraftMoment(
    "Ten sentences of yours come out as one short one",
    "I said more than that. I'll slow down, use short sentences, and stop after each.",
)


def start_of_the_place(setting: Setting) -> Block | None:
    """The first minutes where the place itself has to be dealt with; None elsewhere."""
    if setting.driven:
        return _road(setting)
    return _interpreting(setting) if setting.interpreted else start_in_earshot(setting)


def said_on_the_road(setting: Setting) -> str:
    """What is said before the road takes somebody's eyes and ears."""
    if _I_DRIVE.search(setting.brief.understanding.text):
        return "If I go quiet, it's the road. I'll pick it up again."
    return "The road comes first. If you go quiet, I'll wait."


def _road(setting: Setting) -> Block:
    item = DraftItem(
        minutes=0,
        title="Start: the road comes first",
        what=ROAD,
        lead="mentor",
        prompts=(setting.voice.says("mentor", said_on_the_road(setting)),),
        why="Said before you set off, nobody has to be polite at the wheel.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.ACCESS["no-reading"][0]),
    )
    return Block(Part(1, 2, 3, required=True), item)


def _interpreting(setting: Setting) -> Block:
    item = DraftItem(
        minutes=0,
        title="Start: how the interpreting works",
        what=_IN_PARTS,
        lead="mentor",
        prompts=(setting.voice.says("mentor", _ALL_OF_IT),),
        why="What is agreed at the start can be asked for later without blaming anybody.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.ACCESS["second-language"][0]),
    )
    return Block(Part(3, 5, 8, required=True), item)


def shaped(setting: Setting, blocks: Sequence[Block]) -> list[Block]:
    """The blocks as the place allows them."""
    made = list(blocks)
    if setting.interpreted:
        made = [_doubled(block, setting.minutes) if n else block for n, block in enumerate(made)]
    if setting.driven:
        made = _on_the_road(made)
    return made


def _doubled(block: Block, total: int) -> Block:
    part = block.part
    least = min(2 * part.minimum, max(part.minimum, total // 8))
    ideal = max(2 * part.ideal, least)
    longest = max(2 * part.maximum, ideal)
    return replace(block, part=replace(part, minimum=least, ideal=ideal, maximum=longest))


def _on_the_road(blocks: Sequence[Block]) -> list[Block]:
    """Nothing to read or write, and a stop for what is hardest."""
    spoken = [replace(block, item=_said_aloud(block.item), prepare=()) for block in blocks]
    middle = range(1, len(spoken) - 1)
    if not middle:
        return spoken
    hardest = max(middle, key=lambda n: (spoken[n].part.required, spoken[n].part.ideal))
    item = spoken[hardest].item
    parked = replace(item, what=f"{_PARK} {item.what}".strip())
    return [replace(one, item=parked) if n == hardest else one for n, one in enumerate(spoken)]


def _said_aloud(item: DraftItem) -> DraftItem:
    """The item without the sentences of its way that want eyes or hands."""
    every = sentences(item.what)
    kept = [one for one in every if one == ROAD or not _EYES_OR_HANDS.search(one)]
    if len(kept) == len(every):
        return item
    return replace(item, what=" ".join([*kept, _LATER]))


def moments_of_the_place(setting: Setting) -> tuple[DraftMoment, ...]:
    """What may go wrong through the place."""
    quotes = setting.rest_on(principles.ACCESS["second-language"][0])
    return (replace(_SHORTENED, quotes=quotes),) if setting.interpreted else ()
