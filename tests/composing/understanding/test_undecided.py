import pytest

from coach.composing.understanding.undecided import undecided


@pytest.mark.parametrize(
    ("text", "open_yet"),
    [
        ("I don't know if I say something about the joke or no.", True),
        ("Not sure whether to bring it up, it was months ago.", True),
        ("Should I even mention the rota? Forty minutes please.", True),
        ("I don\u2019t want to say it, I just want a plan.", True),
        ("Do I tell him or just let it go?", True),
        ("I want to tell her about the rota.", False),
        ("He said something about the joke. Plan an hour.", False),
        ("I don't know whether the room is free.", False),
        ("Give me words to say it.", False),
        ("What do I say in ten minutes?", False),
    ],
)
def test_whether_somebody_has_decided_to_bring_it_up(text: str, open_yet: bool) -> None:
    assert undecided(text) is open_yet
