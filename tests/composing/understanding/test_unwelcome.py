import pytest

from coach.composing.understanding.unwelcome import unwelcome_attention


@pytest.mark.parametrize(
    ("told", "adds_up"),
    [
        (
            "He put us in the hotel bar after my shift. And he texts, saw you, hair looked nice.",
            True,
        ),
        ("He asked if I had a boyfriend. Now he writes every night, just friendly.", True),
        ("He said I'm wasted in that uniform and put his hand on my back.", True),
        ("He texts after ten, because that is when the plant stands still.", False),
        ("We meet in the hotel bar, it's the only quiet place on site.", False),
        ("He rings late and wants to know why the lorries wait.", False),
        ("Her hair looked nice in the newsletter, people said.", False),
    ],
)
def test_two_kinds_of_small_things_add_up(told: str, adds_up: bool) -> None:
    assert unwelcome_attention((told,)) is adds_up
