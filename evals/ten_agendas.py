"""``python -m evals.ten_agendas``: agendas for ten made-up pairs in full, and how alike they are.

Nobody in them exists: the pairs are those of ``evals/cases/pairs.yaml``, at different points of
their programmes and with 15 to 180 minutes.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from coach.domain.suggestions import Agenda, AgendaItem
from coach.service.pair_files import content_of
from coach.settings import read_settings
from evals.case import Case, Dataset, Must, PairRecord, load_pairs
from evals.coach_bench import World, open_world
from evals.stock_lines import repeats, stock

TEN = (
    "tram-first", "hotel-language", "bank-neuro", "school-class", "warehouse-back",
    "council-carer", "brewery-long", "embassy-women", "prison-shift", "tram-last",
)  # fmt: skip
REQUEST = "An agenda for our next meeting"
RUN = 5
"""Words in a row."""
_QUOTED = re.compile(r"“[^”]*”")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Alike:
    """How much of the shorter of two agendas stands in the other word for word."""

    one: str
    other: str
    share: float
    """Of its runs of five words outside quotation marks, between 0 and 1."""


def cores(agenda: Agenda) -> tuple[str, ...]:
    """Cards of what fills its middle, longest first; opening, close and single questions aside."""
    parts = [item for _, item in agenda.between_ends]
    middle = [item for item in parts if item.card_id and item.card_id[:2] != "q-"]
    return tuple(
        dict.fromkeys(item.card_id or "" for item in sorted(middle, key=lambda i: -i.minutes))
    )


def repeated(agendas: Mapping[str, Agenda], first: int = 1) -> dict[str, list[str]]:
    """Cards that are the core of more than one agenda → the pairs that have them.

    Args:
        agendas: By pair.
        first: How many of each agenda's longest count as its core.
    """
    found: dict[str, list[str]] = {}
    for name, agenda in agendas.items():
        for card in cores(agenda)[:first]:
            found.setdefault(card, []).append(name)
    return {card: names for card, names in found.items() if len(names) > 1}


def alike(agendas: Mapping[str, Agenda]) -> list[Alike]:
    """Every two agendas, the most alike first."""
    told = {name: _runs(texts(agenda)) for name, agenda in agendas.items()}
    found = [
        Alike(
            one, other, len(told[one] & told[other]) / (min(len(told[one]), len(told[other])) or 1)
        )
        for one, other in combinations(told, 2)
    ]
    return sorted(found, key=lambda pair: -pair.share)


def _runs(texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(words[start : start + RUN])
        for text in texts
        for words in [_WORD.findall(_QUOTED.sub(" … ", text).casefold())]
        for start in range(len(words) - RUN + 1)
    )


def texts(agenda: Agenda) -> Iterator[str]:
    """Everything of an agenda that is read, titles and reasons included."""
    yield agenda.title
    for item in agenda.items:
        yield from (item.title, item.what, *item.prompts, item.why)
    yield from (part.text for part in agenda.prepare)
    yield from (line.text for line in agenda.access)
    if agenda.advice:
        advice = agenda.advice
        kept = (advice.beforehand, advice.avoid, advice.burden, advice.question)
        yield from (line.text for line in (*advice.first, *kept) if line)
        yield from (part for moment in advice.moments for part in (moment.when, moment.say))


def record_texts(record: Mapping[str, object]) -> tuple[str, ...]:
    """What a filed pair brings, in its own words."""
    found: list[str] = []
    for value in record.values():
        if isinstance(value, Mapping):
            found += record_texts(value)
        elif isinstance(value, str):
            found.append(value)
        elif isinstance(value, list):
            found += [str(one) for one in value]
    return tuple(found)


def printed(agenda: Agenda) -> Iterator[str]:
    """The agenda in full, as lines."""
    advice = agenda.advice
    if advice:
        yield from (line.text for line in advice.first)
        if advice.beforehand:
            yield f"Send beforehand: {advice.beforehand.text}"
    yield f"{agenda.title} ({agenda.minutes} minutes)"
    for item in agenda.items:
        yield from _item(item)
    yield from (f"  · {line.text}" for line in agenda.access)
    yield from (f"  Before you meet ({part.who}): {part.text}" for part in agenda.prepare)
    if advice:
        yield from (f"  If this happens: {m.when} → {m.say}" for m in advice.moments)
        kept = (("Better not", advice.avoid), ("Whose work this is", advice.burden))
        for label, line in (*kept, ("For your mentee to take away", advice.question)):
            if line:
                yield f"  {label}: {line.text}"


def _item(item: AgendaItem) -> Iterator[str]:
    yield f"  {item.minutes:>3} min  {item.title}"
    yield from (f"           {told}" for told in (item.what,) if told)
    yield from (f"           – {prompt}" for prompt in item.prompts)


def figures(agendas: Mapping[str, Agenda]) -> Iterator[str]:
    """Which activities come back, and how much text any two share."""
    twice = repeated(agendas)
    yield f"{len(agendas)} agendas, {len(twice)} core activities in more than one"
    yield from (f"  {card}: {', '.join(names)}" for card, names in twice.items())
    every = repeated(agendas, first=len(agendas))
    yield f"further activities in more than one: {len(every) - len(twice)}"
    pairs = alike(agendas)
    mean = sum(pair.share for pair in pairs) / (len(pairs) or 1)
    yield f"shared runs of {RUN} words outside quotation marks: mean {mean:.3f}"
    yield from (f"  {pair.share:.3f}  {pair.one} and {pair.other}" for pair in pairs[:5])


def stock_figures(
    agendas: Mapping[str, Agenda], records: Mapping[str, Mapping[str, object]]
) -> Iterator[str]:
    """How many sentences come back in another agenda, the pair's own words masked; and which."""
    own = {name: record_texts(records[name]) for name in agendas}
    found = repeats(agendas, own, texts)
    mean = sum(one.share for one in found.values()) / (len(found) or 1)
    yield f"sentences that another agenda has as well, the pair's own words masked: mean {mean:.3f}"
    yield from (f"  {one.share:.3f} of {one.sentences:>3}  {name}" for name, one in found.items())
    yield from (f"  {many} x  {frame}" for many, frame in stock(agendas, own, texts)[:20])


def compose(folder: Path, records: Mapping[str, PairRecord]) -> dict[str, Agenda]:
    """The agendas of these pairs, on a copy of the template that the evals keep in the folder.

    A pair's own request is taken, where its record has one.
    """
    cases = tuple(
        Case(
            id=f"agenda-{name}",
            why="How it reads beside the others.",
            suite="ten",
            family="agenda",
            request=str(record.get("request") or REQUEST),
            must=Must(),
            pair=name,
            kind="agenda",
        )
        for name, record in records.items()
    )
    world = World(read_settings(), records, sample=False)
    bench = open_world(folder / "ten" / "workspace", Dataset(cases), world)
    try:
        made = {}
        for case in cases:
            answer = bench.ask(case, 0).answer
            if answer and isinstance(answer.suggestion.body, Agenda):
                made[str(case.pair)] = answer.suggestion.body
        return made
    finally:
        bench.close()


def the_ten() -> dict[str, PairRecord]:
    """The records of the ten pairs."""
    records = load_pairs()
    return {name: records[name] for name in TEN}


def own_pairs(file: Path) -> dict[str, PairRecord]:
    """The records of a file by their id, or by their place where they have none.

    Raises:
        WrongUse: it is no JSON, or a field is missing or malformed.
    """
    content: Any = content_of(file)
    listed = content if isinstance(content, list) else [content]
    return {
        str(record.get("id") or f"pair-{place}"): {k: v for k, v in record.items() if k != "id"}
        for place, record in enumerate(listed, 1)
    }


def main() -> None:
    """Print them."""
    parser = argparse.ArgumentParser(prog="python -m evals.ten_agendas", description=__doc__)
    parser.add_argument(
        "--folder", type=Path, default=None,
        help="Where the indexed library is kept for the next time; else a temporary folder.",
    )  # fmt: skip
    parser.add_argument(
        "--pairs", type=Path, default=None,
        help="A JSON file of pairs, as `coach pairs import` reads it, instead of the ten.",
    )  # fmt: skip
    given = parser.parse_args()
    records = own_pairs(given.pairs) if given.pairs else the_ten()
    with tempfile.TemporaryDirectory() as spare:
        agendas = compose(given.folder or Path(spare), records)
    for name, agenda in agendas.items():
        print(f"\n{'=' * 78}\n{name}", *printed(agenda), sep="\n")  # noqa: T201
    print(f"\n{'=' * 78}", *figures(agendas), sep="\n")  # noqa: T201
    print(*stock_figures(agendas, records), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main()
