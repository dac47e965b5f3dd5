import pytest

from coach.domain.sessions import AnonymisedText
from coach.errors import MalformedReply, ModelUnavailable
from coach.inference.chat_scripted import ScriptedChat


def test_replies_in_order_and_remembers_the_calls() -> None:
    model = ScriptedChat(["one", "tiktoken is great!"])
    asked = [AnonymisedText("first"), AnonymisedText("second")]
    replies = [model.reply("system", body) for body in asked]
    assert [reply.text for reply in replies] == ["one", "tiktoken is great!"]
    assert replies[1].completion_tokens == 6
    assert replies[0].prompt_tokens == 2
    assert model.calls == [("system", asked[0]), ("system", asked[1])]


def test_an_error_is_raised_in_its_turn() -> None:
    model = ScriptedChat(["one", MalformedReply("no JSON"), "three"])
    assert model.reply("", AnonymisedText("")).text == "one"
    with pytest.raises(MalformedReply, match="no JSON"):
        model.reply("", AnonymisedText(""))
    assert model.reply("", AnonymisedText("")).text == "three"


def test_an_empty_queue_says_so() -> None:
    with pytest.raises(ModelUnavailable, match="no reply left"):
        ScriptedChat().reply("", AnonymisedText(""))
