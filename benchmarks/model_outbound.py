"""What 1,000 requests carry out of the machine: names found, and innocent bodies held back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import yaml

from coach.composing.by_model.asking import Anonymise
from coach.composing.obliging import obliging
from coach.domain.people import Person, Role
from coach.domain.sessions import AnonymisedText
from coach.errors import LeavingBlocked
from coach.inference.chat_openai import OpenAIChat
from coach.inference.embed_openai import OpenAIEmbedder
from coach.inference.endpoint import ChatEndpoint
from coach.inference.scripted_server import ScriptedServer
from coach.privacy.masking import MaskedEmbedder
from coach.privacy.outbound import Checkpoint, Guard, GuardedChat, GuardedEmbedder, Library
from coach.prompting.library import read_prompts
from coach.prompting.marking import unmarked
from coach.service.clocks import FixedClock
from tests.composing.model_house import (
    ROOT,
    anonymiser,
    brief,
    canned,
    context,
    facts,
    house,
    library_passages,
)
from tests.inference.embedding_server import embedding_server

_NAMES = (
    "Ottoline Brackwater", "Ferdinand Quill", "Zuleika Marchbanks", "Idris Okonjo",
    "Saoirse Delaney", "Bartholomew Finch-Hatton", "Anneke van der Berg", "Xiuying Zhao",
    "Thandiwe Mokoena",
    "Rafaela Teixeira", "Björn Åkesson", "Nour El-Masri", "Padraig O'Shaughnessy",
    "Hyacinth Bloom",
    "May Ling", "Rose Page", "Grant Will", "Hope Summer", "Mark Bond", "Violet Winters",
    "April Young", "Dawn Field", "Bill Price", "Sue Rich",
)  # fmt: skip
_COMMON = {
    "may",
    "rose",
    "page",
    "grant",
    "will",
    "hope",
    "summer",
    "mark",
    "bond",
    "violet",
    "winters",
    "april",
    "young",
    "dawn",
    "field",
    "bill",
    "price",
    "sue",
    "rich",
    "ling",
    "bloom",
    "finch",
    "berg",
    "der",
    "van",
}
"""Names that are everyday words too: as single words they are looked for by nobody."""
_NAMED = (
    "Agenda for 45 minutes. {name} offered three solutions before the story was over.",
    "An agenda please, 45 minutes. I told {name} about the rota and {first} laughed.",
    "45 minutes with {upper}: how do we begin?",
    "Plan our meeting; write to {email} if in doubt. {name}'s promise is still open.",
    "Agenda, 45 min. {first} said: '{name} will see to it.'",
)
_INNOCENT = (
    "Could we meet in May, or is April better? An agenda for 45 minutes.",
    "The rose on the desk, the violet folder: plan 45 minutes about small things.",
    "Will you mark the page where we stopped? Agenda for 45 minutes, please.",
    "I hope the dawn shift is covered; 45 minutes about the field teams.",
    "What price did the young trainees pay? The summer rota, 45 minutes.",
    "Grant me 45 minutes: the bill for overtime, and a rich discussion of the bond we built.",
    "He may or may not come; plan 45 minutes for winter's handover.",
    "I'm a lineman, it's a pity, and that's all: 45 minutes at 9 a.m., either plan A or B.",
)
_ELSEWHERE = ("Montgomery Adeyemi", "Sara Adler", "Tina Abel", "Ian Abbot", "Alice Morgan")
"""People of another programme: nothing masks what is taken for them, so the gate holds it back."""


@dataclass(frozen=True)
class Outbound:
    """What a scan found."""

    requests: int
    sent: int
    named: int
    """Bodies on the wire that hold a name, an address or a login of the roster."""
    innocent: int
    blocked: int
    """Innocent requests that the gate held back."""
    unmasked: int
    unmasked_blocked: int
    """The same named requests with the anonymiser taken away: what the gate alone held back."""
    embedded: int
    """Texts on the wire to an embeddings endpoint, of the named and the innocent."""
    embedded_named: int
    embedded_blocked: int
    """Innocent texts that the gate before the embeddings held back."""


def roster() -> tuple[Person, ...]:
    """People of a programme, half of them with everyday words for names."""
    return _persons(_NAMES, "pg")


def _everybody(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """The people of every programme, as the gate knows them."""
    return (*people, *_persons(_ELSEWHERE, "other"))


def _persons(names: Sequence[str], programme: str) -> tuple[Person, ...]:
    return tuple(
        Person(
            f"{programme}{n}",
            programme,
            name,
            _login(name),
            Role.MENTOR,
            f"{_login(name)}@works.example.org",
        )
        for n, name in enumerate(names)
    )


def outbound(numbers: Sequence[int] = range(1000)) -> Outbound:
    """Compose for requests that name people, for as many innocent ones, and read what was sent.

    Args:
        numbers: Of the requests: each number's wording is always the same.
    """
    people = roster()
    named = list(_named(people, numbers))
    innocent = list(_innocent(numbers))
    bodies, _ = _sent(named, people, _masked)
    plain, blocked = _sent(innocent, people, _masked)
    raw = named[:100]
    _, unmasked = _sent(raw, people, lambda text, who: AnonymisedText(text))
    wanted = _finder(people)
    embedded, _ = _embedded(named, people)
    harmless, held = _embedded(innocent, people)
    return Outbound(
        requests=len(named) + len(innocent),
        sent=len(bodies) + len(plain),
        named=sum(bool(wanted.search(unmarked(body))) for body in (*bodies, *plain)),
        innocent=len(innocent),
        blocked=blocked,
        unmasked=len(raw),
        unmasked_blocked=unmasked,
        embedded=len(embedded) + len(harmless),
        embedded_named=sum(bool(wanted.search(text)) for text in (*embedded, *harmless)),
        embedded_blocked=held,
    )


def _masked(text: str, who: Sequence[Person]) -> AnonymisedText:
    return anonymiser(tuple(who)).anonymise(text).text


def _named(people: tuple[Person, ...], numbers: Sequence[int]) -> Iterator[str]:
    for n in numbers:
        person = people[n % len(people)]
        first = person.name.split()[0]
        yield (
            _NAMED[n % 5].format(
                name=person.name, first=first, upper=person.name.upper(), email=person.email
            )
            + f" ({n})"
        )


def _innocent(numbers: Sequence[int]) -> Iterator[str]:
    """What people ask for, in words of which many are somebody's name too."""
    labelled = yaml.safe_load(
        (ROOT / "tests/composing/understanding/utterances.yaml").read_text("utf-8")
    )
    pool = (*_INNOCENT, *(str(one["text"]) for one in labelled))
    yield from (f"{pool[n % len(pool)]} ({n})" for n in numbers)


def _sent(
    requests: list[str], people: tuple[Person, ...], anonymise: Anonymise
) -> tuple[list[str], int]:
    """Bodies that reached the server, and how many requests were held back."""
    prompts = read_prompts(ROOT / "prompts").values()
    ours = (part for prompt in prompts for part in prompt.fixed)
    known = Library([*(p.text for p in library_passages()), *ours])
    rule = canned()
    with ScriptedServer(lambda asked: obliging(asked.system, asked.body)) as server:
        model = OpenAIChat(ChatEndpoint(server.url, "m", "k"))
        clock = FixedClock(datetime(2026, 3, 2, tzinfo=UTC))
        guard = Guard(lambda: _everybody(people), known)
        checkpoint = Checkpoint(guard, clock, lambda departure: None, "m")
        made = house(GuardedChat(model, checkpoint), None, rule, anonymise=anonymise)
        for n, text in enumerate(requests):
            asked = brief(text, pair=facts(notes=(requests[n - 1],)))
            for _ in made.composer.compose(asked, replace(context(asked), roster=people)):
                pass
        blocked = sum(call.outcome == "LeavingBlocked" for call in made.calls)
        return [f"{asked.system}\n{asked.body}" for asked in server.asked], blocked


def _embedded(texts: list[str], people: tuple[Person, ...]) -> tuple[list[str], int]:
    """Texts that reached an embeddings endpoint, and how many were held back."""
    held = 0
    with embedding_server() as server:
        clock = FixedClock(datetime(2026, 3, 2, tzinfo=UTC))
        gate = Checkpoint(Guard(lambda: _everybody(people)), clock, lambda departure: None, "m")
        guarded = GuardedEmbedder(OpenAIEmbedder(server.endpoint()), gate)
        embedder = MaskedEmbedder(guarded, lambda text: _masked(text, people))
        for text in texts:
            try:
                embedder.embed([text])
            except LeavingBlocked:
                held += 1
        return [text for asked in server.asked for text in asked], held


def _login(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.casefold())


def _finder(people: tuple[Person, ...]) -> re.Pattern[str]:
    """Another way to look than the gate's: whole names, logins, addresses, rarer single names."""
    wanted = {person.name for person in people} | {person.username for person in people}
    wanted |= {str(person.email) for person in people}
    wanted |= {
        part
        for person in people
        for part in re.findall(r"\w{3,}", person.name)
        if part.casefold() not in _COMMON
    }
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(wanted)))})\b", re.IGNORECASE)
