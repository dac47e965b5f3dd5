"""What a language model thinks of a suggestion: advice, until people are shown to agree with it.

Each item is judged twice, with criteria and anchors in opposite orders, and a verdict stands only
where both agree (position bias: Zheng and others 2023, arXiv:2306.05685). Every verdict comes after
a quotation that has to stand in the suggestion; one without is void.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from coach.domain.people import Person
from coach.domain.sessions import AnonymisedText
from coach.errors import MalformedReply, WrongUse
from coach.inference.json_finding import find_object
from coach.ports import ChatModel, Wanted
from coach.prompting.prompt import Prompt
from evals.case import Case, PairRecord
from evals.criteria import JUDGED
from evals.folder import RunFolder
from evals.item import Answer, Item
from evals.measure import Family, Score, Status
from evals.record import record_of
from evals.shelf import said

PROMPTS = ("judge_yes_first", "judge_no_first")
JUDGEMENTS = "judged.jsonl"
TEMPERATURE = 0.0
LONGEST_QUOTE = 400

Anonymise = Callable[[str, tuple[Person, ...]], AnonymisedText]

_SPACE = re.compile(r"\s+")
_ONE = {
    "type": "object",
    "properties": {
        "evidence": {"type": "string", "maxLength": LONGEST_QUOTE},
        "verdict": {"enum": ["yes", "no"]},
    },
    "required": ["evidence", "verdict"],
    "additionalProperties": False,
}


@dataclass(frozen=True)
class Judgement:
    """One verdict of one order."""

    item: str
    """``case.epoch``"""
    criterion: str
    prompt: str
    """``name@version``"""
    model: str
    verdict: str
    """yes, no, or empty where it is void."""
    evidence: str
    void: str = ""
    """Why it does not count."""


_JUDGEMENT = TypeAdapter(Judgement)


class Judge:
    """Asks a model, twice an item."""

    def __init__(
        self, model: ChatModel, prompts: Mapping[str, Prompt], anonymise: Anonymise
    ) -> None:
        """A judge.

        Args:
            model: pinned by its name and at `TEMPERATURE`.
            prompts: the shipped ones, by name.
            anonymise: what everything passes that is sent.
        """
        self._model = model
        self._prompts = tuple(prompts[name] for name in PROMPTS)
        self._anonymise = anonymise

    def missing(self, item: Item, known: Iterable[Judgement]) -> tuple[Prompt, ...]:
        """The orders in which this model has not judged the item yet."""
        key = _key(item)
        done = {j.prompt for j in known if j.item == key and j.model == self._model.name}
        return tuple(prompt for prompt in self._prompts if prompt.label not in done)

    def judge(
        self, item: Item, case: Case, pair: PairRecord, prompts: Sequence[Prompt]
    ) -> Iterator[Judgement]:
        """One verdict for each criterion and order; void where the model fell short.

        Raises:
            ModelUnavailable, LeavingBlocked: the model was not asked or did not answer.
        """
        if item.answer is None:
            return
        body = self._letter(item.answer, case, pair)
        for prompt in prompts:
            yield from self._verdicts(_key(item), prompt, body)

    def _letter(self, answer: Answer, case: Case, pair: PairRecord) -> AnonymisedText:
        lines = [text for _, text in said(answer.suggestion.body)]
        asked = [*case.before, case.request]
        text = "\n".join(
            [
                "=== REQUEST ===",
                *asked,
                "=== PAIR ===",
                *(f"{name}: {value}" for name, value in record_of(pair)),
                "=== SUGGESTION ===",
                *lines,
            ]
        )
        return self._anonymise(text, tuple(answer.context.roster))

    def _verdicts(self, item: str, prompt: Prompt, body: AnonymisedText) -> Iterator[Judgement]:
        wanted = Wanted(_schema(prompt))
        try:
            reply = self._model.reply(prompt.fill({}), body, wanted)
            found = find_object(reply.text, JUDGED) or {}
        except MalformedReply:
            found = {}
        judged = body.text.rpartition("=== SUGGESTION ===")[2]
        for criterion in JUDGED:
            verdict, evidence, void = _read(found.get(criterion), judged)
            yield Judgement(
                item, criterion, prompt.label, self._model.name, verdict, evidence, void
            )


def judge_run(
    folder: RunFolder, judge: Judge, limit: int | None, step: Callable[[int, int], None]
) -> int:
    """Judge what is not judged yet, keeping each verdict as it comes; how many items were.

    Args:
        folder: a run with frozen items.
        judge: asks the model.
        limit: so many items at most.
        step: told how many are done, of how many.

    Raises:
        ModelUnavailable: the model does not answer; what was judged is kept.
    """
    dataset = folder.dataset()
    cases = {case.id: case for case in dataset.cases}
    known = read_judgements(folder)
    waiting = [
        (item, missing)
        for item in folder.items()
        if item.answer is not None
        if item.case_id in cases
        if (missing := judge.missing(item, known))
    ][:limit]
    for done, (item, prompts) in enumerate(waiting, 1):
        case = cases[item.case_id]
        pair = dataset.pairs.get(case.pair or "", {})
        made = list(judge.judge(item, case, pair, prompts))
        with (folder.path / JUDGEMENTS).open("ab") as lines:
            lines.writelines(_JUDGEMENT.dump_json(one) + b"\n" for one in made)
        step(done, len(waiting))
    return len(waiting)


def read_judgements(folder: RunFolder) -> tuple[Judgement, ...]:
    """Every verdict that was kept.

    Raises:
        WrongUse: the file is damaged.
    """
    file = folder.path / JUDGEMENTS
    if not file.exists():
        return ()
    try:
        return tuple(_JUDGEMENT.validate_json(line) for line in file.read_bytes().splitlines())
    except ValidationError as error:
        raise WrongUse(f"{JUDGEMENTS} is damaged; delete it and judge again.") from error


def judged_scores(folder: RunFolder) -> tuple[Score, ...]:
    """What the newest judge said, as advice: pass or fail only where both orders agree."""
    every = read_judgements(folder)
    if not every:
        return ()
    model = every[-1].model
    by_item: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for one in every:
        if one.model == model:
            by_item[one.item, one.criterion].append(one)
    return tuple(_score(*key, found, model) for key, found in by_item.items())


def _score(item: str, criterion: str, found: Sequence[Judgement], model: str) -> Score:
    case_id, _, epoch = item.rpartition(".")
    status, reasons = _agreed(found)
    labels = "+".join(sorted({one.prompt for one in found}))
    return Score(
        case_id=case_id,
        epoch=int(epoch),
        measure=criterion,
        version=f"{labels} {model}",
        family=Family.ADVISORY,
        status=status,
        reasons=reasons,
    )


def _agreed(found: Sequence[Judgement]) -> tuple[Status, tuple[str, ...]]:
    void = [one.void for one in found if one.void]
    if void or len(found) < len(PROMPTS):
        return Status.ERROR, tuple(void) or ("Judged in one order only.",)
    if len({one.verdict for one in found}) > 1:
        return Status.NOT_APPLICABLE, ("The two orders disagree.",)
    if found[0].verdict == "yes":
        return Status.PASS, ()
    return Status.FAIL, tuple(f"“{one.evidence}”" for one in found)


def _schema(prompt: Prompt) -> dict[str, object]:
    """In the order of the prompt, since models write in the order of the schema."""
    names = sorted(JUDGED, key=lambda name: prompt.body.index(f"{name}:"))
    return {
        "type": "object",
        "properties": dict.fromkeys(names, _ONE),
        "required": names,
        "additionalProperties": False,
    }


def _read(raw: Any, judged: str) -> tuple[str, str, str]:
    """(verdict, evidence, why it is void) of one criterion."""
    if not isinstance(raw, Mapping):
        return "", "", "The model gave no verdict."
    verdict, evidence = raw.get("verdict"), raw.get("evidence")
    if verdict not in ("yes", "no") or not isinstance(evidence, str):
        return "", "", "The model's verdict is neither yes nor no."
    quote = _plain(evidence)[:LONGEST_QUOTE]
    if len(quote.split()) < 3 or quote not in _plain(judged):
        return "", quote, "The words quoted as evidence do not stand in the suggestion."
    return verdict, quote, ""


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip().strip("\"“”'…").strip()


def _key(item: Item) -> str:
    return f"{item.case_id}.{item.epoch}"
