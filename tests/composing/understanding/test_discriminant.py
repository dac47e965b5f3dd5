"""Weights that are remembered are those that would be worked out, and go by all they come from."""

from collections.abc import Callable

import numpy as np

from coach.composing.understanding.discriminant import Discriminant, Example, Scores
from coach.inference.embed_words import WordsEmbedder

EXAMPLES = [
    Example("late", "She cancels every time"),
    Example("late", "He never turns up"),
    Example("praise", "He admires me and does nothing"),
    Example("praise", "She praises every meeting"),
]


class Memory:
    """Has what it was told before."""

    def __init__(self) -> None:
        self.held: dict[str, Scores] = {}
        self.worked_out = 0

    def __call__(self, name: str, work_out: Callable[[], Scores]) -> Scores:
        if name not in self.held:
            self.worked_out += 1
            self.held[name] = work_out()
        return self.held[name]


def fitted(examples: list[Example], memory: Memory | None = None, size: int = 64) -> Scores:
    embedder = WordsEmbedder(size)
    vectors = embedder.embed([example.text for example in examples])
    learned = Discriminant.fit(vectors, examples, *([memory] if memory else []))
    asked = ["She cancels again", "He only praises"]
    return learned.scores(embedder.embed(asked), asked)


def test_what_is_remembered_scores_as_what_is_worked_out() -> None:
    memory = Memory()
    expected = fitted(EXAMPLES)
    np.testing.assert_array_equal(fitted(EXAMPLES, memory), expected)
    np.testing.assert_array_equal(fitted(EXAMPLES, memory), expected)
    assert memory.worked_out == 1


def test_whatever_the_weights_come_from_makes_others() -> None:
    memory = Memory()
    fitted(EXAMPLES, memory)
    first, *rest = EXAMPLES
    changed = [
        [Example("praise", first.text), *rest],
        [Example(first.label, first.text, 0.5), *rest],
        [Example(first.label, "She cancels each time"), *rest],
        rest,
        [*rest, first],
    ]
    for examples in changed:
        np.testing.assert_array_equal(fitted(examples, memory), fitted(examples))
    fitted(EXAMPLES, memory, size=32)
    assert memory.worked_out == len(changed) + 2
