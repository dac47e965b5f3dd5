"""What a run is compared by: its outcomes case by case, and what they were measured with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from coach.errors import NotFound, WrongUse
from evals.decisions import Decision
from evals.folder import RunFolder
from evals.measure import Family
from evals.summary import Outcomes, outcomes, summarise

BASELINE = Path(__file__).parent / "baselines" / "suggestions.json"
"""The baseline that is shipped, where somebody blessed one for all."""
OWN_BASELINE = "baseline.json"
"""A deployment's own, beside its runs."""


@dataclass(frozen=True)
class Marks:
    """The outcomes of one run."""

    run: str
    started: str
    dataset: str
    composer: str
    library: str
    versions: Mapping[str, str]
    """Measure → version."""
    families: Mapping[str, Family]
    scenarios: Mapping[str, str]
    """Case → scenario."""
    outcomes: Outcomes


@dataclass(frozen=True)
class Blessing:
    """A person's yes to a run."""

    by: str
    reason: str
    at: str
    marks: Marks


_BLESSING = TypeAdapter(Blessing)


def baseline_for(runs: Path) -> Path:
    """What runs in this folder are held against: the deployment's own baseline, or the shipped."""
    own = runs / OWN_BASELINE
    return own if own.exists() else BASELINE


def marks_of(folder: RunFolder) -> Marks:
    """The marks of a scored run; raises NotFound where it was not scored."""
    manifest = folder.manifest()
    scores = folder.scores()
    rates = summarise(scores).rates
    return Marks(
        run=manifest.id,
        started=manifest.started,
        dataset=manifest.dataset,
        composer=manifest.composer,
        library=manifest.library,
        versions={rate.measure: rate.version for rate in rates},
        families={rate.measure: rate.family for rate in rates},
        scenarios={case.id: case.scenario for case in folder.dataset().cases},
        outcomes=outcomes(scores),
    )


def bless(marks: Marks, made: Decision, file: Path) -> Blessing:
    """Make a run the baseline that later ones are held against: a person's act."""
    blessing = Blessing(made.by, made.reason, made.at, marks)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(blessing), indent=0, sort_keys=True), encoding="utf-8")
    return blessing


def blessed(file: Path) -> Blessing:
    """The baseline.

    Raises:
        NotFound: nobody has blessed a run yet.
        WrongUse: the file is damaged.
    """
    try:
        return _BLESSING.validate_json(file.read_bytes())
    except FileNotFoundError as error:
        raise NotFound(
            "Nobody has blessed a run yet. Bless one on the Quality tab, or by `coach eval bless`."
        ) from error
    except ValidationError as error:
        raise WrongUse(f"{file.name} is no baseline. Bless a run again.") from error
