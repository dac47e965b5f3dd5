"""What a pair writes, promises, shares and has forgotten: one bundle for the screens."""

from __future__ import annotations

from dataclasses import dataclass

from coach.ingest.pipeline import Pipeline
from coach.ports import Clock, Store
from coach.service.commitments import Commitments
from coach.service.exporting import Exporting
from coach.service.forgetting import Forgetting
from coach.service.notes import Anonymisers, Notes
from coach.service.pairing import Pairing
from coach.service.rating import Ratings
from coach.service.retention import Retention
from coach.service.themes import Themes
from coach.service.transcripts import Transcripts


@dataclass(frozen=True)
class Keeping:
    """Everything about a pair's own record."""

    notes: Notes
    ratings: Ratings
    commitments: Commitments
    pairing: Pairing
    themes: Themes
    forgetting: Forgetting
    retention: Retention
    exporting: Exporting


def keeping(
    store: Store, pipeline: Pipeline, anonymisers: Anonymisers, themes_key: bytes, clock: Clock
) -> Keeping:
    """The bundle over one store.

    Args:
        store: Where records are kept.
        pipeline: Makes them retrievable.
        anonymisers: Take names out, knowing the programme's people.
        themes_key: Secret under which it is drawn which themes rest.
        clock: Dates them and decides when their time is over.
    """
    forgetting = Forgetting(store, pipeline, clock)
    return Keeping(
        notes=Notes(store, pipeline, anonymisers, Transcripts(store), clock),
        ratings=Ratings(store),
        commitments=Commitments(store, pipeline, anonymisers, clock),
        pairing=Pairing(store, anonymisers, clock),
        themes=Themes(store, themes_key, clock),
        forgetting=forgetting,
        retention=Retention(store, forgetting, clock),
        exporting=Exporting(store, clock),
    )
