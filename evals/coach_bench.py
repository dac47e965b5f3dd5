"""The coach itself on the bench: the product as it ships, on a data folder of its own.

Indexing the library takes a minute, so it is done once into a template folder beside the runs, and
of a library that changed only what changed is read again. Each run works on a copy, and what one
run stores no other reads.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import perf_counter

from coach.bootstrap import DEMO_MARK, Workshop, open_workshop
from coach.domain.access import Viewer
from coach.domain.calls import Spent
from coach.domain.events import Framed, Notice, Settled
from coach.domain.findings import CheckContext
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, Suggestion
from coach.errors import CoachError, Withheld, WrongUse
from coach.ingest.cards import load_library
from coach.service.clocks import SystemClock
from coach.service.coach import Coach
from coach.settings import Settings, read_settings
from evals.by_meaning import TEMPLATES, judge_of_coach
from evals.carrying import carried, coordinator_of
from evals.case import Case, Dataset, PairRecord, load_dataset, load_pairs
from evals.item import Answer, Item
from evals.plan import Plan
from evals.shelf import quotes

_PEOPLE = "people.json"
_COMPUTED = ("models", "phrases")

Say = Callable[[str], None]
"""Told in words what is going on."""


@dataclass(frozen=True)
class World:
    """Who and what the coach that is measured knows."""

    settings: Settings
    pairs: Mapping[str, PairRecord]
    sample: bool
    """Whether the people of the sample programme are there, too."""

    def within(self, folder: Path) -> Settings:
        """The settings, with the coach's data in this folder."""
        return self.settings.model_copy(update={"data_dir": folder, "demo": True})


class CoachBench:
    """Asks the product, as the people of the cases."""

    def __init__(self, workshop: Workshop, people: Mapping[str, Mapping[str, str]]) -> None:
        """A bench over an open workshop.

        Args:
            workshop: closed with the bench.
            people: pair id of a case → role → login name.
        """
        self._workshop = workshop
        self._people = people

    @property
    def composer(self) -> str:
        """by_rule, or by_model with the model's name."""
        return _composer(self._workshop.settings)

    @property
    def library(self) -> str:
        """Version of the library."""
        return self._workshop.coach.knowledge.library.version

    @property
    def coach(self) -> Coach:
        """The product itself."""
        return self._workshop.coach

    def viewer(self, pair: str, role: Role) -> Viewer:
        """One of a pair of the cases."""
        return self._workshop.coach.accounts.viewer_for(self._people[pair][role])

    def ask(self, case: Case, epoch: int) -> Item:
        """Ask as the person of the case; earlier requests first, in the same conversation."""
        conversation = f"eval:{case.id}:{epoch}" if case.before else None
        try:
            viewer = self._viewer(case)
            with carried(self._workshop, viewer, case.carrier):
                for earlier in case.before:
                    self._settled(viewer, earlier, conversation)
                return self._asked(case, epoch, viewer, conversation)
        except CoachError as error:
            return _failed(case, epoch, error)

    def close(self) -> None:
        """Let go of the data folder."""
        self._workshop.close()

    def _viewer(self, case: Case) -> Viewer:
        name = case.login or self._people[case.pair or ""][case.role]
        return self._workshop.coach.accounts.viewer_for(name)

    def _settled(self, viewer: Viewer, text: str, conversation: str | None) -> None:
        for _ in self._workshop.coach.preparing.prepare(
            viewer, text, conversation_id=conversation, keep=conversation is not None
        ):
            continue

    def _asked(self, case: Case, epoch: int, viewer: Viewer, conversation: str | None) -> Item:
        """The answer, whatever came of it, with what it cost: earlier requests are not in that."""
        began = SystemClock().now()
        try:
            item = self._answered(case, epoch, viewer, conversation)
        except CoachError as error:
            item = _failed(case, epoch, error)
        return replace(item, spent=self._spent(viewer.programme_id, began))

    def _spent(self, programme_id: str, began: datetime) -> Spent | None:
        """What the model was asked since then; nothing where there is none to ask."""
        if not self._workshop.settings.llm_base_url:
            return None
        return self._workshop.coach.costs.since(coordinator_of(programme_id), began)

    def _answered(self, case: Case, epoch: int, viewer: Viewer, conversation: str | None) -> Item:
        started = perf_counter()
        framed: float | None = None
        notices: list[str] = []
        suggestion: Suggestion | None = None
        for event in self._workshop.coach.preparing.prepare(
            viewer, case.request, conversation_id=conversation, keep=False
        ):
            match event:
                case Framed():
                    framed = framed or perf_counter() - started
                case Notice(text):
                    notices.append(text)
                case Settled(settled):
                    suggestion = settled
        seconds = perf_counter() - started
        if suggestion is None:
            return Item(case.id, epoch, None, seconds, framed, error="Nothing was settled.")
        answer = Answer(suggestion, self._context(case, viewer, suggestion))
        return Item(case.id, epoch, answer, seconds, framed, tuple(notices))

    def _context(self, case: Case, viewer: Viewer, suggestion: Suggestion) -> CheckContext:
        """What the checks saw, cut to the passages that were read or quoted."""
        whole = self._workshop.coach.preparing.context_of(viewer, suggestion)
        quoted = {citation.passage_id for citation, _ in quotes(Answer(suggestion, whole))}
        kept = {
            passage_id: whole.passages[passage_id]
            for passage_id in (*suggestion.provenance.read, *sorted(quoted))
            if passage_id in whole.passages
        }
        minutes = case.minutes if isinstance(suggestion.body, Agenda) else None
        return replace(whole, passages=kept, minutes=minutes, request=case.request)


def _failed(case: Case, epoch: int, error: CoachError) -> Item:
    """The item where nothing is shown: withheld by the coach's own checks, or an error."""
    if isinstance(error, Withheld):
        reasons = error.reasons or (str(error),)
        return Item(case.id, epoch, None, error=str(error), withheld=reasons)
    return Item(case.id, epoch, None, error=f"{type(error).__name__}: {error}")


def _composer(settings: Settings) -> str:
    return f"by_model {settings.llm_model}" if settings.llm_base_url else "by_rule"


def coach_now(plan: Plan) -> tuple[str, str, str]:
    """What a run begun now would be of: fingerprint of the cases, composer, library version."""
    settings = read_settings()
    cases = load_dataset(suites=plan.suites, limit=plan.limit).fingerprint
    return cases, _composer(settings), load_library(*settings.library_folders).version


def silent(text: str) -> None:
    """Say nothing."""


def open_coach(
    workspace: Path, dataset: Dataset, say: Say = silent, threads: int | None = None
) -> CoachBench:
    """The product with the people of the cases, on a copy of the template.

    Args:
        workspace: a folder for the run's own data; its grandparent keeps the template.
        dataset: the cases; pairs that they do not name are there all the same, since another
            pair's record has to stay out of reach.
        say: told how far a template is that has to be made first.
        threads: of the embedder; else as the settings have it.
    """
    settings = read_settings()
    settings = settings.model_copy(update={"threads": threads or settings.threads})
    return open_world(workspace, dataset, World(settings, load_pairs(), sample=True), say)


def open_world(workspace: Path, dataset: Dataset, world: World, say: Say = silent) -> CoachBench:
    """The product in this world, on a copy of its template.

    Raises:
        WrongUse: a case is of another pair.
    """
    templates = workspace.parent.parent / TEMPLATES
    template = _template(templates, world, say)
    shutil.rmtree(workspace, ignore_errors=True)
    shutil.copytree(template, workspace)
    # Everybody in it is made up, so nobody's password is asked for.
    (workspace / DEMO_MARK).touch()
    people = json.loads((workspace / _PEOPLE).read_text(encoding="utf-8"))
    settings = world.within(workspace)
    workshop = open_workshop(settings, judging=judge_of_coach(settings, templates))
    bench = CoachBench(workshop, people)
    strangers = {case.pair for case in dataset.cases if case.pair} - set(people)
    if strangers:
        raise WrongUse(f"pairs.yaml holds no {', '.join(sorted(strangers))}.")
    return bench


def _template(folder: Path, world: World, say: Say) -> Path:
    """A data folder with library, sample and pairs, made whole; another when one changed."""
    settings = world.settings
    made = folder / _key(
        settings,
        load_library(*settings.library_folders).version,
        json.dumps([world.sample, world.pairs, "named"]),
    )
    if made.exists():
        return made
    library = _library(folder / f"library-{_key(settings)}", world, say)
    part = made.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(library, part)
    workshop = open_workshop(world.within(part))
    try:
        say("setting up the made-up pairs")
        _settle(workshop, world, part)
    finally:
        workshop.close()
    part.rename(made)
    return made


def _library(made: Path, world: World, say: Say) -> Path:
    """A data folder with the library alone, in which only what changed is read again."""
    _bring(world.settings.data_dir, made)
    workshop = open_workshop(world.within(made))
    try:
        for step in workshop.coach.knowledge.index_library():
            say(f"reading the library once: {step.done} of {step.total}")
    finally:
        workshop.close()
    return made


def _key(settings: Settings, *parts: str) -> str:
    """Short name of what was made by this embedder from these parts."""
    by = [settings.embedding_precision, settings.embedding_model or ""]
    return hashlib.sha256("\n".join([*by, *parts]).encode()).hexdigest()[:16]


def _bring(data: Path, made: Path) -> None:
    """What this data folder has computed of the library, and nothing of its people."""
    for name in _COMPUTED:
        if (data / name).is_dir():
            shutil.copytree(data / name, made / name, dirs_exist_ok=True)


def _settle(workshop: Workshop, world: World, folder: Path) -> None:
    """The people of the sample and of the cases, and what composing learns of the library."""
    if world.sample:
        workshop.load_sample()
    # By name, so that what is drawn for a pair is the same in every run.
    imported = workshop.programmes.import_pairs(
        [dict(pair) for pair in world.pairs.values()], tuple(world.pairs)
    )
    people = {
        name: {login.role: login.username for login in one.logins}
        for name, one in zip(world.pairs, imported, strict=True)
    }
    first = next(iter(people.values()))[Role.MENTOR]
    viewer = workshop.coach.accounts.viewer_for(first)
    for _ in workshop.coach.preparing.prepare(viewer, "agenda", keep=False):
        continue  # it is kept in the folder, too
    (folder / _PEOPLE).write_text(json.dumps(people), encoding="utf-8")
