import subprocess
import sys

import pytest

from coach.inference import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    # OpenAI's cookbook, "How to count tokens with tiktoken", cl100k_base
    [("", 0), ("tiktoken is great!", 6), ("antidisestablishmentarianism", 6), ("2 + 2 = 4", 7)],
)
def test_counts_as_published(text: str, expected: int) -> None:
    assert tokens.count(text) == expected


def test_a_marker_in_a_text_is_text() -> None:
    assert tokens.count("<|endoftext|>") > 1


def test_needs_neither_llama_index_nor_a_network() -> None:
    script = (
        "import socket, sys\n"
        "def refuse(*_): raise OSError('no network')\n"
        "socket.socket.connect = refuse\n"
        "from coach.inference import tokens\n"
        "print(tokens.count('tiktoken is great!'), 'llama_index.core' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["6", "False"]
