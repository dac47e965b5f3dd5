"""The one place that picks implementations: settings become a coach."""

from coach.bootstrap.benches import library_by_meaning
from coach.bootstrap.outside import local_embedder
from coach.bootstrap.workshop import DEMO_MARK, Workshop, open_workshop

__all__ = ["DEMO_MARK", "Workshop", "library_by_meaning", "local_embedder", "open_workshop"]
