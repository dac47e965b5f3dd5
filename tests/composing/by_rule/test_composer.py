"""What the rule composes rests on this pair, this request and this meeting's place."""

from dataclasses import replace

import pytest

from coach.domain.briefs import Intent
from coach.domain.passages import Match
from coach.domain.people import Mode, Role
from coach.domain.suggestions import Agenda, Body, GuidanceAnswer, QuestionSet, TopicSet
from coach.domain.terms import Dimension
from coach.inference.embed_words import WordsEmbedder
from tests.composing.pairs import Made, agenda, cites, citing, composed, words

PAIR = Made()
MISSED = (Role.MENTEE, "move the planning meeting to 14:00 (not done)")


@pytest.mark.parametrize("who", ["mentor", "mentee"])
def test_without_a_goal_nothing_rests_on_it_and_what_did_is_said_otherwise(who: str) -> None:
    first = replace(PAIR, number=1)
    before = agenda(first)
    held = citing(before, f"goal:pair-1:{who}")
    after = agenda(replace(first, **{f"{who}_goal": ""}))  # type: ignore[arg-type]
    assert held
    assert not citing(after, f"goal:pair-1:{who}")
    told = {(item.what, item.prompts) for item in held}
    assert not told & {(item.what, item.prompts) for item in after.items}


def test_without_a_promise_nothing_asks_after_it() -> None:
    asked = citing(agenda(PAIR), "promise:")
    assert any("the plan of the next rosters" in p for item in asked for p in item.prompts)
    after = agenda(replace(PAIR, promises=()))
    assert not citing(after, "promise:")
    assert "the plan of" not in words(after)


def test_without_a_note_what_was_said_is_not_told() -> None:
    assert "waiting lorries" in words(agenda(PAIR))
    assert "waiting lorries" not in words(agenda(replace(PAIR, notes=())))


def test_another_goal_brings_other_questions() -> None:
    trainers = replace(PAIR, mentor_goal="Become a trainer for new starters")
    both = [citing(agenda(one), "goal:pair-1:mentor") for one in (PAIR, trainers)]
    rosters, trainer = (next(item for item in every if not item.card_id) for every in both)
    assert "how night rosters are made" in rosters.prompts[0]
    assert trainer.title == "Becoming a trainer for new starters"
    for item in (rosters, trainer):
        assert len([one for one in item.prompts if one.startswith("You: ")]) == 4
    assert not set(rosters.prompts) & set(trainer.prompts)


def test_two_pairs_at_the_same_point_share_no_core_activity() -> None:
    one = agenda(PAIR)
    other = agenda(
        replace(
            PAIR,
            id="pair-2",
            mentor_goal="Have the changing rooms repaired before the winter",
            mentee_goal="Hear what apprentices think of our training days",
            notes=("We compared two training plans line by line.",),
            dimensions=(Dimension.CLASS,),
        )
    )

    def cores(body: object) -> set[str]:
        items = body.items[1:-1]  # type: ignore[attr-defined]
        return {item.card_id for item in items if (item.card_id or "").startswith(("act-", "wp-"))}

    assert cores(one)
    assert cores(other)
    assert not cores(one) & cores(other)


def test_a_line_with_a_gap_to_fill_is_nothing_to_say() -> None:
    body = agenda(PAIR, "He only praises me", "sit-admires-instead-of-acting")
    assert any(item.card_id == "sit-admires-instead-of-acting" for item in body.items)
    assert "___" not in words(body)


def test_a_situation_of_the_leaders_is_not_held_out_to_a_mentor() -> None:
    for_leader = "sit-doubts-benefit"
    heard = agenda(PAIR, "Is it worth the time?", for_leader)
    assert heard.advice is not None
    assert heard.advice.situation_id != for_leader
    leader = agenda(replace(PAIR, viewer=Role.MENTEE), "Is it worth the time?", for_leader)
    assert leader.advice is not None
    assert leader.advice.situation_id == for_leader


def test_a_broken_promise_comes_first_whatever_else_was_heard() -> None:
    pair = replace(PAIR, promises=(MISSED,), minutes=30)
    body = agenda(pair, "He did not move the planning meeting, I am furious", "sit-silence")
    assert body.advice is not None
    assert body.advice.situation_id == "sit-promises-not-kept"
    assert cites(body.items[0], "promise:")


def test_ten_minutes_hold_what_the_mentor_came_for_where_nothing_was_counted() -> None:
    body = agenda(replace(PAIR, minutes=10), "Ten minutes by phone, is it worth it?")
    assert "night rosters are made" in words(body)
    assert "One fact" not in [item.title for item in body.items]


def test_in_ten_minutes_there_are_answers_a_figure_and_a_date() -> None:
    pair = replace(
        PAIR,
        minutes=10,
        promises=(
            (Role.MENTEE, "say what she found about cover at night"),
            (Role.MENTOR, "keep a tally of nights without cover (done: 9 of 14)"),
        ),
    )
    body = agenda(pair, "Ten minutes by phone, is it worth it?")
    said = words(body)
    assert "say what you found about cover at night" in said
    assert "9 of 14" in said
    assert "day" in body.items[-1].what
    assert "?" in body.items[-1].prompts[0]
    assert body.advice is not None
    assert body.advice.beforehand is not None
    assert "9 of 14" in body.advice.beforehand.text


@pytest.mark.parametrize(
    ("request_text", "expected"),
    [
        ("Captions run behind, plan the meeting", "pause after each turn"),
        ("I need all questions in advance, no surprises", "two days ahead"),
        ("I'm at home and he is in the building, hybrid meeting", "own screens"),
        ("English is my third language, plan the meeting", "short sentences"),
        ("I may be called away, I'm on call", "what matters most first"),
        ("By phone in the corridor, people can hear", "could be overheard"),
    ],
)
def test_the_place_and_access_change_the_message_and_the_way_it_is_run(
    request_text: str, expected: str
) -> None:
    body = agenda(PAIR, request_text)
    assert body.advice is not None
    assert body.advice.beforehand is not None
    assert expected in body.advice.beforehand.text
    assert body.access
    plain = agenda(PAIR)
    assert not plain.access
    assert plain.advice is not None
    assert plain.advice.beforehand is None or expected not in plain.advice.beforehand.text


def test_time_that_nobody_pays_for_is_named() -> None:
    paid = "paid time"
    assert any(paid in line.text for line in agenda(PAIR, "I do it on my break").access)
    assert not any(paid in line.text for line in agenda(PAIR, "In my office").access)


@pytest.mark.parametrize(
    ("promised", "said"),
    [
        ("find a room at the [Person-31] home", "find a room at the home"),
        ("ask [Colleague-4] for the list", "that person"),
        ("open a second desk in [Place-12]", "open a second desk there"),
        ("name a day after [Person-9]", "name a day"),
    ],
)
def test_what_was_masked_leaves_no_hole_in_words_to_say(promised: str, said: str) -> None:
    body = agenda(replace(PAIR, promises=((Role.MENTEE, promised),)))
    asked = [p for item in citing(body, "promise:") for p in item.prompts]
    assert any(said in prompt for prompt in asked)
    assert "[" not in words(body)
    assert "___" not in words(body)


def test_a_last_meeting_asks_who_looks_after_what_was_won() -> None:
    assert "when we no longer meet" in words(agenda(replace(PAIR, number=6, minutes=60)))
    assert "when we no longer meet" not in words(agenda(replace(PAIR, minutes=60)))


@pytest.mark.parametrize(
    ("card", "number", "heard"),
    [
        ("sit-last-meeting", 3, False),
        ("sit-last-meeting", 5, True),
        ("sit-first-meeting-nerves", 3, False),
        ("sit-first-meeting-nerves", 1, True),
    ],
)
def test_a_beginning_or_an_end_is_heard_in_its_place_alone(
    card: str, number: int, heard: bool
) -> None:
    body = agenda(Made(number=number), "Last time stayed polite", card)
    first = body.advice.first if body.advice else ()
    cited = {citation.passage_id for line in first for citation in line.citations}
    assert any(passage.startswith(card) for passage in cited) is heard


def test_no_surprises_means_no_slips_no_parts_to_play_and_a_plan_that_holds() -> None:
    body = agenda(replace(PAIR, minutes=60), "No surprises please, no role play, breaks please")
    assert body.items[0].title == "Start: the plan, as it was sent"
    assert any(item.title == "A break" for item in body.items)
    assert "rehears" not in words(body).lower()


def test_what_stays_if_the_time_shrinks_names_the_promise() -> None:
    body = agenda(replace(PAIR, minutes=30))
    assert body.advice is not None
    kept = body.advice.moments[-1]
    assert "15 minutes" in kept.when
    assert "the plan of the next rosters" in kept.say


def test_the_title_never_repeats_half_a_sentence_of_the_request() -> None:
    asked = PAIR.brief("She wants to hear about night 'culture", focus="night 'culture")
    assert "culture" not in composed(asked).title  # type: ignore[union-attr]


def test_topics_fit_the_minutes_and_leave_room_for_what_is_owed() -> None:
    asked = PAIR.brief(
        "The top 5 things boomers get wrong, as a quiz", Intent.TOPICS,
        ["sit-generation-cliches"], count=5, dimensions=(Dimension.AGE,),
    )  # fmt: skip
    body = composed(asked)
    assert isinstance(body, TopicSet)
    assert 1 < len(body.topics) <= 3
    assert all("inutes " in topic.why or "spare" in topic.why for topic in body.topics)
    told = " ".join(line.text for line in body.plan)
    assert "the plan of the next rosters" in told
    assert "about the two of you" in told
    short = composed(replace(PAIR, minutes=20).brief("Topics about age", Intent.TOPICS))
    assert isinstance(short, TopicSet)
    assert len(short.topics) < len(body.topics)


def test_figures_that_are_told_beside_the_advice_are_not_told_twice() -> None:
    text = (
        "It is only about being understood, nothing to do with the accent. What research is there?"
    )
    alone = composed(PAIR.brief(text, Intent.QUESTIONS, ["sit-accent-judged"]))
    asked = PAIR.brief(text, Intent.QUESTIONS, ["sit-accent-judged"])
    heard = replace(asked.understanding, also=(Intent.ANSWER,))
    beside = composed(replace(asked, understanding=heard))
    assert isinstance(alone, QuestionSet)
    assert isinstance(beside, QuestionSet)
    assert alone.advice
    assert beside.advice
    assert beside.answer
    assert any("0.47" in line.text for line in alone.advice.first)
    assert not any("0.47" in line.text for line in beside.advice.first)
    assert any("0.47" in line.text for line in beside.answer.sentences)


def test_topics_say_that_no_study_is_on_it_and_promise_no_nearest_where_nothing_is_near() -> None:
    text = "Two topics please. Is there any research on whether goldfish learn faster in winter?"
    asked = PAIR.brief(text, Intent.TOPICS, ["sit-generation-cliches"], count=2)
    heard = replace(asked.understanding, also=(Intent.ANSWER,))
    (far,) = WordsEmbedder().embed(["goldfish carp pond algae pebbles fins winter snow frost"])
    sense = replace(asked.sense, research=tuple(far.tolist()))
    body = composed(replace(asked, understanding=heard, sense=sense))
    assert isinstance(body, TopicSet)
    assert body.advice
    told = " ".join(line.text for line in body.advice.first)
    assert "On exactly this the library has no study." in told
    assert "what follows is the nearest" not in told


def test_a_question_for_research_that_no_card_is_on_is_refused_and_says_so() -> None:
    asked = PAIR.brief("Is there a study on goldfish in winter?", Intent.ANSWER)
    body = composed(replace(asked, retrieved=replace(asked.retrieved, match=Match.NONE)))
    assert isinstance(body, GuidanceAnswer)
    assert body.refused
    (line,) = body.sentences
    assert "On exactly this the library has no study." in line.text


def test_research_comes_with_its_design_and_its_limits() -> None:
    text = "Older people cannot learn new technology. Is there research on older people learning?"
    body = composed(PAIR.brief(text, Intent.ANSWER))
    assert isinstance(body, GuidanceAnswer)
    told = " ".join(line.text for line in body.sentences)
    assert "10,003 people" in told
    assert "Size: ρ = −.14" in told
    assert "Limits: " in told


@pytest.mark.parametrize("intent", [Intent.TOPICS, Intent.QUESTIONS])
def test_what_was_offered_for_an_earlier_meeting_gives_way_to_others(intent: Intent) -> None:
    brief = PAIR.brief("Three for our next meeting", intent, count=3)
    first = cards_of(composed(brief))
    assert brief.facts
    facts = replace(brief.facts, shown_ids=first)
    second = cards_of(composed(replace(brief, facts=facts)))
    assert first
    assert len(second) == len(first)
    assert not {one for one in first & second if not one.startswith("promise:")}


def cards_of(body: Body) -> frozenset[str]:
    match body:
        case TopicSet():
            return frozenset(topic.card_id for topic in body.topics if topic.card_id)
        case QuestionSet():
            return frozenset(question.card_id for question in body.questions if question.card_id)
    return frozenset()


def test_questions_ask_after_the_promise_and_the_goal_in_their_own_words() -> None:
    body = composed(PAIR.brief("Questions for my mentee", Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    said = " ".join(question.text for question in body.questions)
    assert "the plan of the next rosters" in said
    assert "how night rosters are made." in said
    bare = composed(
        replace(PAIR, promises=(), mentor_goal="").brief("Questions please", Intent.QUESTIONS)
    )
    assert isinstance(bare, QuestionSet)
    assert "rosters" not in " ".join(question.text for question in bare.questions)


def test_topics_on_age_start_from_the_claim_and_leave_no_age_group_alone() -> None:
    claim = "Older people cannot learn new technology"
    asked = PAIR.brief(claim, Intent.TOPICS, dimensions=(Dimension.AGE,))
    body = composed(asked)
    assert isinstance(body, TopicSet)
    assert body.topics[0].claim == claim
    cards = {card.id: card for card in asked.library.evidence}
    directions = {cards[topic.card_id].direction for topic in body.topics}
    assert {"about-older", "about-younger"} <= directions


@pytest.mark.parametrize("model", ["driscoll", "gibbs", "kolb", "grow", "oskar"])
def test_a_reflection_model_that_is_named_is_followed_for_a_meeting_too(model: str) -> None:
    asked = PAIR.brief(
        f"Questions with {model} for my mentee at our next meeting", Intent.QUESTIONS
    )
    heard = asked.understanding
    named = replace(heard, slots=replace(heard.slots, model=model))
    body = composed(replace(asked, understanding=named))
    assert isinstance(body, QuestionSet)
    assert len(body.questions) >= 3
    assert {question.model for question in body.questions} == {model}


@pytest.mark.parametrize("mode", [Mode.PERSONALISED, Mode.GUIDED, Mode.FIXED])
@pytest.mark.parametrize("number", [1, 3, 6])
@pytest.mark.parametrize("minutes", [10, 17, 18, 19, 21, 45, 161, 179, 180])
def test_every_mode_keeps_to_the_minutes_asked_for(mode: Mode, number: int, minutes: int) -> None:
    asked = replace(PAIR, minutes=minutes, number=number).brief("An agenda for our next meeting")
    planned = composed(replace(asked, mode=mode))
    assert isinstance(planned, Agenda)
    assert sum(item.minutes for item in planned.items) == planned.minutes == minutes


def test_a_message_about_a_promise_is_worded_and_not_only_remembered() -> None:
    asked = replace(PAIR, promises=(MISSED,)).brief(
        "She promised it six weeks ago. Message to send?", Intent.PAST
    )
    body = composed(asked)
    assert isinstance(body, GuidanceAnswer)
    assert body.sentences[0].text.startswith("You: “You said you would")
