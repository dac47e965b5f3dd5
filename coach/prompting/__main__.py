"""Check or renew the lock of a folder of prompts: ``python -m coach.prompting FOLDER [--lock]``."""

from __future__ import annotations

import sys
from pathlib import Path

from coach.errors import CoachError
from coach.prompting.library import lock, unlocked

USAGE = "python -m coach.prompting FOLDER [--lock]\n"


def main(arguments: list[str]) -> int:
    """Exit status: 0 if the lock vouches for every prompt, 1 if not, 2 for wrong use."""
    folders = [Path(argument) for argument in arguments if argument != "--lock"]
    if len(folders) != 1:
        sys.stderr.write(USAGE)
        return 2
    try:
        if "--lock" in arguments:
            lock(folders[0])
        wrong = unlocked(folders[0])
    except CoachError as error:
        wrong = (str(error),)
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
