import pytest

from coach.composing.understanding.outright import named_outright


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Topics on training, please. She let something slip about the mill.", "sit-let-slip"),
        ("He went red and said you didn't hear that from me. 40 minutes?", "sit-let-slip"),
        (
            "At the all-staff meeting he said his mentor's deaf and a hero.",
            "sit-told-in-public",
        ),
        ("I'd like topics that aren't me being the Muslim one.", "sit-spokesperson"),
        (
            "That's the fourth month. He has moved our meeting three times.",
            "sit-sessions-cancelled",
        ),
        ("Whatever I say about the rota, she turns it into my career.", "sit-career-advice-back"),
    ],
)
def test_what_is_said_in_so_many_words_is_heard_in_passing(text: str, card: str) -> None:
    (found,) = named_outright(text)
    assert found.card_id == card
    assert found.clear
    assert found.heard in text.replace("’", "'")


@pytest.mark.parametrize(
    "text",
    [
        "I let my guard slip when the lift got stuck.",
        "He told the whole team that the mentoring is going well.",
        "She said at the town hall that the budget is gone.",
        "I told my mentor that I'm dyslexic.",
        "He moved his desk three times.",
        "She turned the page into a paper plane.",
    ],
)
def test_what_only_sounds_like_it_names_nothing(text: str) -> None:
    assert named_outright(text) == ()
