"""One owner for a folder."""

from __future__ import annotations

import fcntl
from pathlib import Path

from coach.errors import FolderInUse

LOCK_FILE = "owner.lock"


class FolderLock:
    """Held from construction to `release`, or to the process's death, however it dies."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; raises FolderInUse where another owner has it."""
        folder.mkdir(parents=True, exist_ok=True)
        self._file = (folder / LOCK_FILE).open("a", encoding="utf-8")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self._file.close()
            message = (
                f"Another process uses the index in {folder}: stop it first, or run a Chroma "
                "server (chroma run) and set COACH_CHROMA_URL for both."
            )
            raise FolderInUse(message) from error

    def release(self) -> None:
        """Give the folder free; releasing twice does no harm."""
        self._file.close()
