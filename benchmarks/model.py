"""What a model adds and what it cannot break: ``python -m benchmarks.model [SECTION ...]``.

Prints faults × requests, the outbound scan, latency beside a direct call, and attacks; with
sections named, those alone.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from typing import TypeVar

from benchmarks.attacks import attacks
from benchmarks.model_faults import EVERY_FAULT, SECONDS, fault_rows
from benchmarks.model_injection import CARRIERS, HIJACKED, injections
from benchmarks.model_latency import latency, middle
from benchmarks.model_outbound import outbound

T = TypeVar("T")


def line(*cells: object, widths: tuple[int, ...]) -> None:
    """One line of a table."""
    padded = (f"{cell!s:<{width}}" for cell, width in zip(cells, widths, strict=False))
    sys.stdout.write("  ".join(padded).rstrip() + "\n")
    sys.stdout.flush()


@dataclass(frozen=True)
class Share:
    """A part of the table, for machines on which the whole takes too long at once."""

    part: int = 1
    parts: int = 1

    @staticmethod
    def read(text: str) -> Share:
        """The share that ``2/3`` names.

        Raises:
            argparse.ArgumentTypeError: there is no such share.
        """
        found = re.fullmatch(r"(\d+)/(\d+)", text)
        if not found or not 1 <= int(found[1]) <= int(found[2]):
            raise argparse.ArgumentTypeError(f"{text!r} is no share such as 2/3")
        return Share(int(found[1]), int(found[2]))

    def of(self, whole: Sequence[T]) -> Sequence[T]:
        """Every n-th of a whole, beginning with the part's own."""
        return whole[self.part - 1 :: self.parts]


def faults(requests: int, share: Share) -> None:
    """Each fault × requests → answered, by whom, within the time."""
    widths = (47, 9, 38, 8, 8, 90)
    line("fault", "answered", "by", "in time", "slowest", "what the person is told", widths=widths)
    for row in fault_rows(requests, faults=share.of(EVERY_FAULT)):
        by = ", ".join(f"{who} {count}" for who, count in row.by.most_common())
        cells = (row.fault, f"{row.answered}/{row.requests}", by, f"{row.within}/{row.requests}")
        line(*cells, f"{row.slowest:.2f} s", row.line, widths=widths)
    line(f"(time for a suggestion: {SECONDS:g} s and 0.5 s for composing)", widths=(80,))


def wire(requests: int, share: Share) -> None:
    """What 1,000 requests that name people, and 1,000 innocent ones, carry out of the machine."""
    found = outbound(share.of(range(requests)))
    line(f"requests {found.requests}, bodies on the wire {found.sent}", widths=(80,))
    line(f"bodies with a name, an address or a login: {found.named}", widths=(80,))
    line(f"innocent bodies held back: {found.blocked} of {found.innocent}", widths=(80,))
    line(
        f"texts on the wire to an embeddings endpoint {found.embedded}, with a name "
        f"{found.embedded_named}, innocent ones held back {found.embedded_blocked}",
        widths=(80,),
    )
    told = f"{found.unmasked_blocked} of {found.unmasked}"
    line(f"with the anonymiser taken away the gate alone held back {told}", widths=(80,))


def times() -> None:
    """Milliseconds, median / 95th percentile."""
    found = latency()
    rows = (
        ("from the rule's plan to its frame", found.frame),
        ("from a piece's last words to its showing", found.piece),
        ("from the last words to the checked whole", found.settled),
        ("the whole suggestion by model", found.whole),
        ("the same call by the SDK alone", found.direct),
    )
    for name, values in rows:
        line(name, f"{middle(values)} ms", widths=(44, 20))


def orders(limit: int | None, share: Share) -> None:
    """Attacks × carriers on a model that obeys whatever reaches it."""
    count = len(list(attacks())[:limit])
    line(f"{count} attacks a carrier", widths=(40,))
    widths = (24, 7, 9, 8, 11, 7, 7, 16)
    names = (
        "carrier",
        "tried",
        "reached",
        "obeyed",
        "structure",
        "leaks",
        "links",
        "a word of theirs",
    )
    line(*names, widths=widths)
    for row in injections(limit, share.of((*CARRIERS, HIJACKED))):
        line(*astuple(row), widths=widths)


SECTIONS = ("faults", "wire", "times", "attacks")


def main() -> None:
    """Print every section, or those asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("section", nargs="*", help=f"of {', '.join(SECTIONS)}; all if none")
    parser.add_argument("--requests", type=int, default=20, help="requests a fault")
    parser.add_argument("--scan", type=int, default=1000, help="requests in the outbound scan")
    parser.add_argument("--attacks", type=int, default=None, help="attacks a carrier; all if unset")
    parser.add_argument("--part", type=Share.read, default=Share(), help="a share, such as 2/3")
    asked = parser.parse_args()
    if unknown := set(asked.section) - set(SECTIONS):
        parser.error(f"no section {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")
    prints: dict[str, Callable[[], None]] = {
        "faults": lambda: faults(asked.requests, asked.part),
        "wire": lambda: wire(asked.scan, asked.part),
        "times": times,
        "attacks": lambda: orders(asked.attacks, asked.part),
    }
    for section in asked.section or SECTIONS:
        prints[section]()
        line("", widths=(1,))


if __name__ == "__main__":
    main()
