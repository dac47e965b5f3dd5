"""Which questions a request puts to the coach, and what it says somebody wants of its writer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.composing.understanding.asked import Kind, asked, on_the_scales, subject_of
from coach.composing.understanding.demands import demands, wishes_told
from coach.composing.understanding.shortened import LONGEST


def test_what_somebody_else_was_going_to_do_is_nobodys_own_idea() -> None:
    assert not asked("It is weeks since he was going to find out what it meant.")


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        ("Do I do it?", Kind.DECISION, "Do I do it?"),
        ("Maybe I should just go along with it?", Kind.DECISION, None),
        ("Should I tell the team that it was me?", Kind.TELLING, None),
        ("Dunno if I should tell her.", Kind.TELLING, "Dunno if I should tell her"),
        ("Would it be rude to bring it up twice?", Kind.ASKING, None),
        ("What do I answer the supervisor?", Kind.WORDS, None),
        ("And if he asks me straight out?", Kind.WORDS, "if he asks me straight out?"),
        ("Tell me what to do when she starts with her dog again.", Kind.WORDS, None),
        ("Is there anything solid on night work, they'll say cost.", Kind.EVIDENCE, None),
        ("Is it proven that older drivers are slower?", Kind.EVIDENCE, None),
        ("If I push, do I get the bad shifts?", Kind.RISK, "do I get the bad shifts?"),
        ("What do I do about Milan?", Kind.OTHERS, "What do I do about Milan?"),
        ("What do I do with a whole hour?", Kind.PLAN, "What do I do with a whole hour?"),
        ("I was thinking of bringing my sister.", Kind.IDEA, None),
        ("My brother says just walk out.", Kind.ADVICE, "My brother says just walk out"),
        ("Surely I'm being too sensitive.", Kind.DOUBT, None),
        ("Is it just us being touchy?", Kind.DOUBT, None),
        ("Am I being petty?", Kind.DOUBT, None),
        ("Is it even safe for me?", Kind.RISK, None),
        ("Is it stupid to ask for another room?", Kind.ASKING, None),
        ("Do I have to tell him what I earn?", Kind.TELLING, None),
        ("Do I even turn up.", Kind.GOING, None),
        ("should I tell him that I'd like to train or is it too early", Kind.TELLING, None),
        ("I don't know yet whether I want to carry on.", Kind.GOING, None),
        ("Can I say that nights are paid worse?", Kind.CLAIM, None),
        ("I can't tell if that's one question or two.", Kind.TWO, None),
        ("I'm not sure I want to hand the drawings over now.", Kind.HOLDING, None),
        ("Do I bring the notice or not?", Kind.SHOWING, None),
        ("But it is safety no?", Kind.SAFETY, None),
        ("Who has to agree that I come along?", Kind.LOCAL, None),
        ("Oh and who signs for the new lamps?", Kind.LOCAL, None),
        (
            "I don't want to say where I live, ever.",
            Kind.PRIVATE,
            "I don't want to say where I live",
        ),
    ],
)
def test_a_question_to_the_coach_is_read_with_its_kind(
    sentence: str, kind: Kind, words: str | None
) -> None:
    (one,) = asked(f"We meet on Monday in the depot. {sentence} Thanks.")
    assert one.kind is kind
    assert words in (None, one.words)


@pytest.mark.parametrize(
    "sentence",
    [
        "He asked me 'do I do it?' in front of everybody.",
        "She said \u2018should I tell them?\u2019 and laughed.",
        "An agenda for 40 minutes, please?",
        "Could you give me five topics?",
        "She never lets me finish.",
        "Who does that help?",
        "Is it worth going on asking?",
        "He didn't carry on with the trial.",
        "He asked me what my plans are.",
    ],
)
def test_what_others_ask_and_what_is_only_ordered_is_no_question_to_the_coach(
    sentence: str,
) -> None:
    assert asked(f"We meet on Monday. {sentence}") == ()


def test_the_questions_come_in_their_order_and_several_in_one_sentence() -> None:
    text = (
        "How do I tell him that the drill is a bad idea, and is there proof that it harms?"
        " I was going to stay at home. Do I go?"
    )
    kinds = [one.kind for one in asked(text)]
    assert kinds == [Kind.WORDS, Kind.EVIDENCE, Kind.IDEA, Kind.DECISION]


def test_a_short_question_back_is_about_the_sentence_before_it() -> None:
    (one,) = asked("She says they sleep in the daytime, there's research. Is there?")
    assert one.kind is Kind.EVIDENCE
    assert subject_of(one.words) == "She says they sleep in the daytime"


def test_what_was_put_on_the_scales_stands_before_the_question() -> None:
    text = (
        "She wants me on the cover. But my mother reads that paper. And my boy is at that school."
        " Do I do it? But that comes after."
    )
    (one,) = [found for found in asked(text) if found.kind is Kind.DECISION]
    told = on_the_scales(text, one.sentence)
    assert told == ("my mother reads that paper", "my boy is at that school")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_is_read_and_its_words_are_its_own(text: str) -> None:
    plain = " ".join(text.replace("\u2019", "'").split())
    for one in asked(text):
        assert len(one.words.split()) <= LONGEST + 1
        assert " ".join(one.words.removesuffix(" \u2026").split()) in plain


def test_what_a_leader_wants_is_turned_to_the_leaders_face() -> None:
    (one,) = demands("He'd like me in my work boots for the cover, I'd rather not.")
    assert one.said == "You'd like me in my work boots for the cover"
    (other,) = demands("The canteen wants three lines from each of us.")
    assert other.said == ""
    assert other.words == "The canteen wants three lines from each of us"


def test_a_demand_begins_with_whoever_wants_it() -> None:
    (one,) = demands("At the end of the call he wants me on the stand in Leeds.")
    assert one.said.startswith("You want me on the stand")


def test_what_the_leader_asked_to_know_is_no_demand() -> None:
    assert demands("At the end of the call he asked me which foremen drink.") == ()


def test_the_writers_hope_for_a_job_is_no_part_of_the_meeting() -> None:
    assert wishes_told("I'd hate to sound rude, because honestly I would like that job.") == ()


def test_what_others_gave_to_hand_over_is_wanted_of_the_writer() -> None:
    (one,) = demands("The nurses gave me a letter to put on her desk.")
    assert one.said == ""


@pytest.mark.parametrize(
    "sentence",
    ["He asked me how I manage.", "She asked if I was tired.", "He wants to finish early."],
)
def test_what_wants_only_an_answer_is_no_demand(sentence: str) -> None:
    assert demands(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("I want to know if he saw the list.", "I'd like to know if you saw the list."),
        ("The drivers say ask about the brakes.", "I'd like to talk about the brakes."),
        ("I want the lockers, three years now.", "I'd like the lockers."),
        ("I'd like to talk about the night rota.", "I'd like to talk about the night rota."),
        (
            "What I'd like to talk about is that they moved the gate.",
            "One thing that I want to talk about: they moved the gate.",
        ),
    ],
)
def test_a_wish_becomes_a_sentence_to_the_leader(sentence: str, said: str) -> None:
    assert [wish.said for wish in wishes_told(sentence)] == [said]


def test_a_question_for_topics_is_answered_by_the_topics() -> None:
    (one,) = asked("What topics do I bring so that he stops guessing?")
    assert one.kind is Kind.PLAN


def test_an_order_for_a_plan_is_no_wish() -> None:
    assert wishes_told("I want the agenda for Monday. I want a proper ending.") == ()


def test_how_it_must_not_look_is_not_said_aloud() -> None:
    told = "I want to ask about my own case without it looking like it was all about me."
    assert [wish.said for wish in wishes_told(told)] == ["I'd like to talk about my own case."]
