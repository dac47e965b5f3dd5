"""What is learnt of questions from outside the library."""

import numpy as np

from coach.inference.embed_words import WordsEmbedder
from coach.retrieval.elsewhere import Elsewhere, examples

EMBEDDER = WordsEmbedder(4096)
OWN = [text for text, away in examples() if not away]
AWAY = [text for text, away in examples() if away]


def leaning(text: str, elsewhere: Elsewhere) -> float:
    return elsewhere.leaning(EMBEDDER.embed([text])[0])


def test_no_example_is_of_both_kinds_or_there_twice() -> None:
    assert len({*OWN, *AWAY}) == len(examples())


def test_questions_from_outside_lean_further() -> None:
    learnt = Elsewhere(EMBEDDER.embed)
    own, away = ([leaning(text, learnt) for text in kind] for kind in (OWN, AWAY))
    assert np.mean([low < np.median(away) for low in own]) > 0.9
    assert np.mean([high > np.median(own) for high in away]) > 0.9


def test_an_example_that_is_left_out_teaches_nothing_of_itself() -> None:
    text = AWAY[0]
    within = leaning(text, Elsewhere(EMBEDDER.embed))
    assert leaning(text, Elsewhere(EMBEDDER.embed, without=text)) < within
