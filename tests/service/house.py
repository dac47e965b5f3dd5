"""Every service that keeps a pair's record, over one store and one index."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from coach.domain.access import Partition, PartitionKind, Viewer
from coach.domain.people import Pair, Person, Programme, Role, Side
from coach.domain.terms import Dimension
from coach.errors import ModelUnavailable
from coach.index.memory import MemoryIndex
from coach.inference.embed_words import WordsEmbedder
from coach.inference.tokens import count
from coach.ingest.pipeline import Pipeline
from coach.ports import PassageIndex, Store, Vectors
from coach.privacy.anonymiser import Anonymiser
from coach.service.clocks import FixedClock
from coach.service.keeping import Keeping, keeping

MONDAY = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NAMES = ("Priya Natarajan", "William O'Brien", "Zoë Lindqvist", "Kwame Asante")
MENTOR = Viewer("mentor-a", Role.MENTOR, "p", "a")
MENTEE = Viewer("mentee-a", Role.MENTEE, "p", "a")
STRANGER = Viewer("mentor-b", Role.MENTOR, "p", "b")
COORDINATOR = Viewer("coordinator", Role.COORDINATOR, "p")
PAIR_A = Partition(PartitionKind.PAIR, "a")


class FlakyEmbedder(WordsEmbedder):
    """May be out of reach."""

    reachable = True

    def embed(self, texts: Sequence[str]) -> Vectors:
        if not self.reachable:
            raise ModelUnavailable("The endpoint does not answer.")
        return super().embed(texts)


@dataclass
class House:
    """What the tests of the pair's services share."""

    store: Store
    index: PassageIndex
    embedder: FlakyEmbedder
    clock: FixedClock
    pipeline: Pipeline
    kept: Keeping


def anonymiser(roster: Sequence[Person]) -> Anonymiser:
    return Anonymiser(roster, b"a key of this programme")


def build(store: Store, index: PassageIndex | None = None) -> House:
    """The services over a store that has a programme with two pairs."""
    index = MemoryIndex() if index is None else index
    embedder, clock = FlakyEmbedder(), FixedClock(MONDAY)
    pipeline = Pipeline(store, index, embedder, clock, count)
    enrol(store)
    kept = keeping(store, pipeline, anonymiser, b"a key of this programme", clock)
    return House(store, index, embedder, clock, pipeline, kept)


def enrol(store: Store, pairs: Sequence[str] = ("a", "b")) -> None:
    """A programme with its pairs and a coordinator."""
    with store.work() as work:
        work.people.add_programme(
            Programme("p", "Pilot", "Listen", 6, "Write to us.", date(2026, 1, 5))
        )
        names = iter(NAMES)
        for pair_id in pairs:
            for role in (Role.MENTOR, Role.MENTEE):
                name = next(names, f"Somebody Else{pair_id}{role}")
                person_id = f"{role}-{pair_id}"
                work.people.add_person(Person(person_id, "p", name, person_id, role))
            work.people.add_pair(a_pair(pair_id))
        work.people.add_person(
            Person("coordinator", "p", "Ruth Abara", "coordinator", Role.COORDINATOR)
        )
        work.commit()


def a_pair(pair_id: str) -> Pair:
    return Pair(
        id=pair_id,
        programme_id="p",
        mentor=Side(f"mentor-{pair_id}", "Nurse", "4 years", "Told in confidence", "Be heard"),
        mentee=Side(f"mentee-{pair_id}", "Director", "board", "", "Learn to listen"),
        dimensions=(Dimension.AGE,),
        session_number=3,
        minutes=45,
        agreement="What we say stays here.",
        next_date=date(2026, 3, 1),
        label=f"Pair {pair_id}",
    )


def bytes_under(folder: Path) -> bytes:
    """Everything that lies on disk under a folder."""
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
