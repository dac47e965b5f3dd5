"""What can go wrong, by whose fault; each message says what to do next.

::

    CoachError
    ├── Yours                 the caller can mend it
    │   ├── WrongUse          an argument or file that cannot be used as it is
    │   ├── NotAllowed        the viewer may not (carries the Decision's reason)
    │   ├── NotFound          no such thing within the viewer's scope
    │   ├── SettingsError     a setting is missing, malformed or contradicts another
    │   ├── EmbedderMismatch  the index was built by another embedder
    │   ├── FolderInUse       the data folder's embedded index has another owner
    │   ├── LeavingBlocked    a text about to leave the machine names somebody
    │   └── KeyMissing        something encrypted exists and its key does not
    ├── World                 the machine, a file or a server
    │   ├── UnreadableSource  a document that cannot be read (carries why)
    │   ├── WeightsError      the embedder's weights are missing or have another checksum
    │   ├── StoreError        the database failed
    │   ├── AnonymiserFailed  a text could not be anonymised, so it went nowhere
    │   └── ModelUnavailable  the configured model did not answer in time
    └── Model                 what a model returned
        ├── MalformedReply    not the structure that was asked for
        └── Withheld          a piece failed its checks (carries the reasons)
"""

from __future__ import annotations

from collections.abc import Sequence


class CoachError(Exception):
    """Root of everything that the coach raises on purpose."""


class Yours(CoachError):
    """The caller can mend it."""


class WrongUse(Yours):
    """An argument or a file cannot be used as it is."""


class NotAllowed(Yours):
    """The viewer may not do or read this."""


class NotFound(Yours):
    """There is no such thing within the viewer's scope."""


class SettingsError(Yours):
    """A setting is missing, malformed or contradicts another."""


class EmbedderMismatch(Yours):
    """The index was built by another embedder; rebuild it or set the old one."""


class FolderInUse(Yours):
    """Another process owns the data folder's embedded index."""


class LeavingBlocked(Yours):
    """A text about to leave the machine names somebody; nothing was sent."""


class KeyMissing(Yours):
    """Something encrypted exists and the key for it does not; nothing was overwritten."""


class World(CoachError):
    """The machine, a file or a server failed."""


class UnreadableSource(World):
    """A document cannot be read; the message says why."""


class WeightsError(World):
    """The embedder's weights are missing or not the ones that were published."""


class StoreError(World):
    """The database failed; what was acknowledged before is kept."""


class AnonymiserFailed(World):
    """A text could not be anonymised; nothing of it was saved, logged or sent."""


class ModelUnavailable(World):
    """The configured model did not answer in time."""

    def __init__(
        self,
        message: str,
        *,
        passing: bool = False,
        after: float | None = None,
        sent: bool = True,
        worked: bool = True,
    ) -> None:
        super().__init__(message)
        self.passing = passing
        """Whether the same request could succeed later."""
        self.after = after
        """Seconds that the server asked to be left alone for."""
        self.sent = sent
        """Whether anything left this machine, as far as is known."""
        self.worked = worked
        """Whether the model may have worked on it, so that it costs something."""


class Model(CoachError):
    """What a model returned cannot be used."""


class MalformedReply(Model):
    """The reply is not the structure that was asked for."""


class Withheld(Model):
    """A piece failed its checks and is not shown."""

    def __init__(self, message: str, reasons: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.reasons = tuple(reasons)
        """What the checks had to say, in plain words."""
