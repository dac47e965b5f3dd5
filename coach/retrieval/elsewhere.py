"""What the library is not about, so that a query can be nearer to it than to any passage."""

from __future__ import annotations

from functools import cached_property

from coach.ports import Embedder, Vectors

TOPICS = (
    "a price or a salary figure",
    "tax, pensions and insurance",
    "employment law and compensation",
    "a bank loan or a mortgage",
    "company accounts and profits",
    "the stock market and investments",
    "computer programming and source code",
    "a password or a login",
    "a printer, laptop or phone that does not work",
    "buying software and comparing products",
    "office supplies and expenses",
    "booking a room, a desk or a car park",
    "trains, flights and directions",
    "a visa, passport or permit",
    "the weather forecast",
    "sports results",
    "films, music and celebrities",
    "a novel, poem or play",
    "cooking and recipes",
    "an illness and its treatment",
    "medicines and vaccines",
    "fitness and diet",
    "physics, chemistry and mathematics",
    "history and geography",
    "politics and elections",
    "a foreign language translation",
    "universities and courses",
    "pets, gardening and the home",
    "clothes and fashion",
    "a letter or contract to be drafted",
    "a list of companies",
    "opening hours and telephone numbers",
    "the date, the time and the calendar",
    "news of today",
    "a joke, a game or a riddle",
    "statistics about a country",
    "data protection law",
    "marketing and advertising",
    "manufacturing and logistics",
    "real estate and rent",
)


class Elsewhere:
    """Topics outside the library as vectors.

    A cosine says more beside those with a cohort of others (Auckenthaler, Carey and
    Lloyd-Thomas, 2000, doi:10.1006/dspr.1999.0360): with it, the area under the curve for telling
    unanswerable queries from the library's rose from .80 to .88 on the test halves of
    evals/labelled.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def nearest(self, vector: Vectors) -> float:
        """The highest cosine of a query's vector with a topic."""
        return float((self._topics @ vector).max())

    @cached_property
    def _topics(self) -> Vectors:
        return self._embedder.embed(TOPICS)
