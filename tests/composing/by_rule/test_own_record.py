"""What an agenda takes from the pair's own record: names, one case, both sides' turns, asks."""

import re
from dataclasses import replace

import pytest

from coach.composing.by_rule.wanted import left_alone, to_be_heard
from coach.composing.saying.naming import about, definite, headline
from coach.domain.briefs import Brief, Intent, ReplyMatch, SituationMatch
from coach.domain.passages import Match
from coach.domain.people import Role
from coach.domain.suggestions import GuidanceAnswer, QuestionSet, TopicSet
from tests.composing.pairs import Made, agenda, cites, citing, composed, words

PAIR = Made()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bring the drawing of the tables by May", "the drawing of the tables"),
        ("find out who decides about rooms on the second floor", "who decides about rooms on the"
         " second floor"),
        ("say what she found about cover at night", "cover at night"),
        ("ask headquarters for the figures on exits", "the figures on exits"),
        ("try the rule on one wing", "trying the rule on one wing"),
        ("name a nurse who reads the ward's log every Friday and writes back what was done",
         "a nurse who reads the ward's log every Friday"),
        ("Get the torque tool replaced", "the torque tool"),
        ("Have one manager who asks twice", "one manager who asks twice"),
        ("trial of a rota in one team", "trial of a rota in one team"),
        ("Ask in the planning meeting who has not spoken yet", "asking in the planning meeting who"
         " has not spoken yet"),
        ("send customers the driver's first name", "sending customers the driver's first name"),
        ("ask the other depots to try swaps", "asking the other depots to try swaps"),
        ("Get meeting papers early enough to read them", "meeting papers early enough to read"
         " them"),
    ],
)  # fmt: skip
def test_what_a_goal_or_a_promise_is_about(text: str, expected: str) -> None:
    assert about(text) == expected
    assert headline(text)[0].isupper()


def test_a_noun_without_an_article_gets_one() -> None:
    assert definite("trial of a rota in one team") == "the trial of a rota in one team"
    assert definite("a trial of a rota") == "a trial of a rota"


def test_one_case_that_the_record_counts_is_walked_through() -> None:
    counted = (Role.MENTOR, "log the swaps of our team (done: 23 requests, 9 refused)")
    body = agenda(replace(PAIR, promises=(*PAIR.promises, counted), minutes=60))
    walked = [item for item in body.items if "one of the 23 requests" in " ".join(item.prompts)]
    assert walked
    assert any(citation.quote == "23 requests" for citation in walked[0].citations)
    assert "23 requests" not in words(agenda(replace(PAIR, minutes=60)))


@pytest.mark.parametrize("minutes", [10, 20, 45, 90])
def test_the_leader_has_a_turn_in_every_meeting(minutes: int) -> None:
    body = agenda(replace(PAIR, minutes=minutes))
    (turn,) = [item for item in citing(body, "goal:pair-1:mentee") if not item.card_id]
    assert turn.lead == "mentee"
    assert "what slows the night shift" in turn.prompts[0]
    assert "came to know" not in turn.prompts[0]


GOALS = (
    "Understand why drivers leave",
    "See where our doors are closed",
    "Learn what part-time costs people",
    "Hear bad news earlier",
    "Stop talking over people",
)


def test_the_leaders_turn_is_called_after_what_it_is_about() -> None:
    titles = set()
    for goal in GOALS:
        body = agenda(replace(PAIR, mentee_goal=goal))
        titles |= {i.title for i in citing(body, "goal:pair-1:mentee") if not i.card_id}
    assert len(titles) == len(GOALS)
    assert not any("turn" in title for title in titles)


@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_every_other_meeting_begins_with_what_the_leader_came_for(number: int) -> None:
    body = agenda(replace(PAIR, number=number))
    own, theirs = (
        next(
            place
            for place, item in enumerate(body.items)
            if item in citing(body, f"goal:pair-1:{who}") and not item.card_id
        )
        for who in ("mentor", "mentee")
    )
    assert (theirs < own) == (number % 2 == 0)


@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_every_meeting_but_the_last_ends_with_a_date(number: int) -> None:
    end = agenda(replace(PAIR, number=number, id=f"pair-{number}")).items[-1]
    assert re.search(r"\b(?:date|day|diary)\b", " ".join((end.what, *end.prompts)))


@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_the_opening_names_first_what_comes_first(number: int) -> None:
    body = agenda(replace(PAIR, number=number))
    assert body.advice
    told = body.advice.first[0].text
    assert "the plan of the next rosters" in told.lower()
    assert body.items[1].title == "The plan of the next rosters"


def test_each_promise_has_its_own_minutes_and_its_own_words() -> None:
    two = (
        (Role.MENTEE, "bring the plan of the next rosters"),
        (Role.MENTEE, "name the person who orders the gloves (three weeks late, no news)"),
    )
    body = agenda(replace(PAIR, promises=two))
    titles = [item.title for item in citing(body, "promise:")]
    assert titles[:2] == ["The person who orders the gloves", "The plan of the next rosters"]
    assert "it hasn't happened yet" in words(body)


def test_what_the_request_wants_heard_and_left_alone() -> None:
    text = "What I really want him to hear is that nobody on nights has ever been asked."
    assert to_be_heard(text) == "nobody on nights has ever been asked"
    assert to_be_heard("I want her to know that she hurt me and my team") == ""
    assert left_alone("Ask me things, just not my rent and not the news") == (
        "Neither my rent nor the news"
    )
    said = words(agenda(PAIR, f"An agenda please. {text}"))
    assert "One thing I want you to hear: nobody on nights has ever been asked." in said


@pytest.mark.parametrize("minutes", [10, 45, 120, 180])
def test_topics_fill_any_meeting_also_with_little_on_the_table(minutes: int) -> None:
    bare = replace(PAIR, promises=(), mentor_goal="", mentee_goal="", notes=(), minutes=minutes)
    body = composed(bare.brief("Topics to raise ambition", Intent.TOPICS))
    assert isinstance(body, TopicSet)
    assert body.plan[-1].text.startswith("Minutes")
    assert f"to {minutes}:" in body.plan[-1].text
    for_the_leader = replace(PAIR, promises=(), viewer=Role.MENTEE, minutes=minutes)
    other = composed(for_the_leader.brief("Topics to raise ambition", Intent.TOPICS))
    assert isinstance(other, TopicSet)


def test_a_promise_that_speaks_of_he_is_not_named_in_passing() -> None:
    promised = (Role.MENTEE, "say in one sentence what he was sorry for")
    body = agenda(replace(PAIR, promises=(promised,)))
    assert not any("he was" in prompt for item in body.items for prompt in item.prompts)


def test_not_being_well_in_passing_takes_no_agenda_away_and_is_answered() -> None:
    text = (
        "45 minutes on Thursday. He said he would find out who owns the form and I marked it."
        " I haven't slept much since the last meeting. First the form please, then the rosters, and"
        " I would like to hear from him when the next list is made and who is asked about it."
    )
    asked = PAIR.brief(text, Intent.AGENDA)
    match = SituationMatch("sit-mentor-distress", 0.8, "I haven't slept much since.")
    heard = replace(asked.understanding, situations=(match,))
    body = composed(replace(asked, understanding=heard))
    assert body.advice is not None
    assert body.advice.situation_id != "sit-mentor-distress"
    assert any(line.text.startswith("For yourself:") for line in body.advice.first)
    short = replace(heard, text="I haven't slept in weeks, plan our meeting")
    alone = composed(replace(asked, understanding=short))
    assert alone.advice is not None
    assert alone.advice.situation_id == "sit-mentor-distress"


_MANY_MATTERS = (
    "Questions for Thursday, 45 minutes. He gave me a reading list and a personality test. He calls"
    " us the legacy team, funny once. The deputy was there as well, on the phone from the airport, "
    "and I was taught not to interrupt, so I looked at the clock and went home with the homework."
)


def test_a_card_that_one_sentence_reminds_of_gives_way_to_answers_to_each_matter() -> None:
    asked = PAIR.brief(_MANY_MATTERS, Intent.QUESTIONS)
    guess = SituationMatch("sit-sends-deputy", 0.7, "The deputy was there as well.", clear=False)
    named = (
        ReplyMatch("re-nickname-for-me", 0.9, "He calls us the legacy team, funny once."),
        ReplyMatch("re-takes-calls", 0.8, "on the phone from the airport"),
    )
    heard = replace(asked.understanding, situations=(guess,), replies=named)
    body = composed(replace(asked, understanding=heard))
    assert isinstance(body, QuestionSet)
    assert body.advice
    assert body.advice.situation_id == ""
    told = [line.text.partition(":")[0] for line in body.advice.first]
    titles = {card.id: card.title for card in asked.library.replies}
    assert told[-2:] == [titles[match.card_id] for match in named]
    sure = replace(heard, situations=(replace(guess, clear=True),))
    kept = composed(replace(asked, understanding=sure))
    assert isinstance(kept, QuestionSet)
    assert kept.advice
    assert kept.advice.situation_id == "sit-sends-deputy"


def test_questions_for_a_request_that_mentions_nothing_have_no_advice() -> None:
    body = composed(PAIR.brief("Questions for my mentee", Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    assert body.advice is None


def test_research_that_is_asked_for_beside_words_takes_no_words_away() -> None:
    text = "How do I tell him that I don't work on Fridays? Is it proven that it costs a career?"
    asked = PAIR.brief(text, Intent.ANSWER)
    body = composed(
        replace(asked, understanding=replace(asked.understanding, also=(Intent.ANSWER,)))
    )
    assert isinstance(body, GuidanceAnswer)
    assert body.advice
    assert "I don't work on Fridays. How shall we plan around that?" in body.advice.first[0].text


def test_words_that_the_request_quotes_are_found_in_a_note_that_begins_them_small() -> None:
    noted = replace(PAIR, notes=("The mentee said 'people at that stage tend not to want it'.",))
    text = "Questions please. 'People at that stage tend not to want it', she said."
    body = composed(noted.brief(text, Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    first = body.questions[0]
    assert "People at that stage tend not to want it" in first.text
    assert any("people at that stage" in citation.quote for citation in first.citations)


def test_a_promise_noted_as_done_and_sent_brings_nothing_that_could_be_shown() -> None:
    kept = ((Role.MENTOR, "one page on what breaks in March (done and sent)"),)
    body = composed(replace(PAIR, promises=kept).brief("Questions please", Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    assert "and sent" not in " ".join(question.text for question in body.questions)


def test_as_many_topics_as_were_asked_for_to_choose_from() -> None:
    text = "Could I have five topics to choose from, about accents and names?"
    body = composed(replace(PAIR, minutes=20).brief(text, Intent.TOPICS, count=5))
    assert isinstance(body, TopicSet)
    assert len(body.topics) == 5
    whys = [
        topic.why.removesuffix(" A spare one, if the others end early.") for topic in body.topics
    ]
    repeated = [why for why in whys if why.startswith("Look for") and whys.count(why) > 1]
    assert repeated == []


def test_what_somebody_regrets_is_not_read_back_to_them() -> None:
    noted = replace(PAIR, notes=("He told her the old name of the mentor and has regretted it.",))
    asked = noted.brief("She asked about my old name.", Intent.AGENDA, ["sit-intrusive-questions"])
    body = composed(asked)
    assert body.advice
    assert not any("regretted" in line.text for line in body.advice.first)


def test_what_was_never_agreed_to_is_taken_off_the_list_in_a_few_minutes() -> None:
    put_down = ((Role.MENTOR, "run a training for the deputies (never agreed to)"),)
    body = agenda(replace(PAIR, promises=put_down, minutes=120))
    (item,) = [one for one in body.items if any("off the list" in words for words in one.prompts)]
    assert item.minutes <= 4


def test_a_promise_that_the_plan_itself_keeps_takes_no_minutes_of_it() -> None:
    promises = (
        (Role.MENTOR, "bring five topics for session 3"),
        (Role.MENTOR, "count the lorries"),
    )
    said = words(agenda(replace(PAIR, promises=promises)))
    assert "lorries" in said
    assert "topics for session 3" not in said


def test_the_message_asks_for_a_thing_that_was_promised_and_for_a_line_on_an_act() -> None:
    promises = ((Role.MENTEE, "send the plan of the rosters"), (Role.MENTEE, "ask about the ramp"))
    body = agenda(replace(PAIR, promises=promises), "He talks over me.")
    assert body.advice
    assert body.advice.beforehand
    text = body.advice.beforehand.text
    sent, told = text.index("the plan of the rosters"), text.index("the ramp")
    assert sent < told
    assert re.search(r"send me the plan|look at the plan", text)
    assert "the plan" not in text[text.index(".", sent) : told]


@pytest.mark.parametrize(
    ("card", "shown"),
    [("sit-sends-deputy", ""), ("sit-harassment-disclosed", "sit-harassment-disclosed")],
)
def test_of_guesses_in_a_long_request_only_those_about_safety_are_dealt_with(
    card: str, shown: str
) -> None:
    asked = PAIR.brief(_MANY_MATTERS, Intent.AGENDA)
    guess = SituationMatch(card, 0.7, "The deputy was there as well.", clear=False)
    heard = replace(asked.understanding, situations=(guess,))
    body = composed(replace(asked, understanding=heard))
    assert body.advice
    assert body.advice.situation_id == shown


def test_words_that_answer_a_trouble_are_not_sent_where_it_is_only_guessed() -> None:
    asked = PAIR.brief("She asked about my health.", Intent.AGENDA, ["sit-intrusive-questions"])
    sure = composed(asked)
    (match,) = asked.understanding.situations
    heard = replace(asked.understanding, situations=(replace(match, clear=False),))
    guessed = composed(replace(asked, understanding=heard))
    assert sure.advice
    assert guessed.advice
    assert sure.advice.beforehand
    assert guessed.advice.beforehand
    goal = "how night rosters are made"
    assert goal not in sure.advice.beforehand.text
    assert goal in guessed.advice.beforehand.text


def test_a_question_told_with_its_circumstances_is_begun_from_the_record_and_not_refused() -> None:
    text = (
        "He has started to ring me in the evening, three times this week, and my supervisor wants"
        " to know what it is about. We have ten minutes on Thursday before the buyers come, and I"
        " would still like to see the buyers one day. What do I answer him, and what her?"
    )
    told = composed(_found_nothing(text))
    assert isinstance(told, GuidanceAnswer)
    assert told.advice
    assert not told.refused
    assert "the library has nothing" in told.offer
    bare = composed(_found_nothing("What is the capital of Peru?"))
    assert isinstance(bare, GuidanceAnswer)
    assert bare.refused


def _found_nothing(text: str) -> Brief:
    asked = PAIR.brief(text, Intent.ANSWER)
    return replace(asked, retrieved=replace(asked.retrieved, hits=(), match=Match.NONE))


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Looked at eleven night rosters; nine had been changed in the last week.", True),
        ("Eleven night rosters looked at, nine of them changed in the last week.", True),
        ("Compared two lists of lorries.", False),
        ("The mentor was in pain after the night with the rosters and told nobody.", False),
    ],
)
def test_what_the_two_found_out_about_a_goal_is_taken_up_again(note: str, told: bool) -> None:
    body = agenda(
        replace(PAIR, notes=(note, "We walked the hall and counted the waiting lorries."))
    )
    own = [item for item in citing(body, "goal:pair-1:mentor") if not item.card_id]
    noted = (note.rstrip("."), f"you {note[:1].lower()}{note[1:].rstrip('.')}")
    assert any(one in item.what for item in own for one in noted) is told


def test_a_meeting_goes_straight_to_what_the_two_have_and_is_not_warmed_up() -> None:
    goal, owed = "Get the height of the benches changed", (Role.MENTEE, "bring the floor plan")
    pairs = [
        replace(PAIR, id=f"pair-{n}", notes=(), mentor_goal=goal, promises=(owed,))
        for n in range(8)
    ]
    first = [agenda(pair).items[0] for pair in pairs]
    assert all(cites(item, "promise:") and item.card_id is None for item in first)
    assert len({item.what for item in first}) > 2


def test_a_long_meeting_is_opened_before_its_first_piece() -> None:
    owed = (Role.MENTEE, "bring the floor plan")
    pairs = [
        replace(PAIR, id=f"pair-{n}", notes=(), minutes=120, promises=(owed,)) for n in range(8)
    ]
    cards = [agenda(pair).items[0].card_id or "" for pair in pairs]
    assert any(card.startswith("act-open") for card in cards)


@pytest.mark.parametrize(
    "note",
    [
        "The mentee said that his nephew has it and that they are brilliant.",
        "The mentee asked him to be in a recruitment video.",
    ],
)
def test_nobody_changes_places_in_what_was_said(note: str) -> None:
    said = words(agenda(replace(PAIR, notes=(note,))))
    assert "your nephew" not in said
    assert "asked you to be" not in said


@pytest.mark.parametrize(
    "goal", ["Improve relations with Roma staff", "Learn about trans lives", "Understand autism"]
)
def test_who_people_are_is_told_by_choice_and_is_nobodys_case(goal: str) -> None:
    said = set()
    for name in ("pair-1", "pair-2", "pair-3", "pair-4", "pair-5", "pair-6"):
        body = agenda(replace(PAIR, id=name, mentee_goal=goal))
        (turn,) = [i for i in citing(body, "goal:pair") if i.lead == "mentee" and not i.card_id]
        said.add(" ".join((turn.what, *turn.prompts)))
    offers = r"about the work:|don't speak for|our own rules|our rules|your own work"
    assert all(re.search(offers, one) for one in said)
    asks = r"with your own eyes|touched it|moves it|try it|hear it from you|if it were yours"
    assert not any(re.search(asks, one) for one in said)


ANOTHERS = "what the bell-ringers would change tomorrow"


def test_who_knows_is_asked_and_the_question_says_what_about() -> None:
    askers, said = set(), set()
    for name in map(str, range(24)):
        body = agenda(replace(PAIR, id=name, mentee_goal=f"Learn {ANOTHERS}"))
        (turn,) = [i for i in citing(body, f"goal:{name}:mentee") if not i.card_id]
        askers.add(turn.prompts[0].partition(":")[0])
        said.add(turn.prompts[0])
    assert askers == {"You", "Your mentee"}
    assert all(ANOTHERS in one for one in said)
    assert len(said) > 4


@pytest.mark.parametrize(
    ("goal", "second"),
    [
        ("A quieter counter; become head cashier", "becom"),
        ("Know who decides about rooms; an hour with the planners", "an hour with the planners"),
    ],
)
def test_the_second_thing_of_a_goal_has_minutes_of_its_own(goal: str, second: str) -> None:
    body = agenda(replace(PAIR, mentor_goal=goal, minutes=45))
    own = [item for item in citing(body, "goal:pair-1:mentor") if not item.card_id]
    assert any(second in " ".join((item.title, *item.prompts)).lower() for item in own)
    assert "waits for a longer talk" not in words(body)


def test_a_first_meeting_says_both_things_of_a_goal() -> None:
    goal = "Become supervisor; find out who decides about rooms"
    body = agenda(replace(PAIR, number=1, mentor_goal=goal, promises=(), notes=()))
    assert "supervisor, and to find out who decides about rooms." in words(body)


def test_in_a_few_minutes_the_second_thing_of_a_goal_is_said_to_wait() -> None:
    goal = "A quieter counter; become head cashier"
    body = agenda(replace(PAIR, mentor_goal=goal, promises=(), minutes=10))
    assert "waits for a longer talk: “become head cashier”" in words(body)


def test_the_second_thing_that_a_promise_is_about_stands_beside_it() -> None:
    goal = "Become head cashier; contracts on criteria one can read"
    promise = (Role.MENTEE, "bring the criteria for jobs at the till")
    body = agenda(replace(PAIR, mentor_goal=goal, promises=(promise,), minutes=45))
    beside = [i for i in body.items if "contracts on criteria one can read" in i.what]
    assert [i.title for i in beside] == ["The criteria for jobs at the till"]


@pytest.mark.parametrize("count", ["86 nappy changes", "4 places", "5 near misses", "9 languages"])
def test_what_is_only_counted_is_told_and_not_taken_apart(count: str) -> None:
    counted = (Role.MENTEE, f"count them for two weeks (done: {count})")
    body = agenda(replace(PAIR, promises=(*PAIR.promises, counted), minutes=60))
    assert not re.search(r"one of the \d", words(body).lower())


def test_a_wish_about_ones_faith_or_body_is_only_arranged() -> None:
    for goal in ("A quiet room for prayer", "Seats and a rest space in the new store"):
        body = agenda(replace(PAIR, mentor_goal=goal))
        own = [i for i in citing(body, "goal:pair-1:mentor") if not i.card_id]
        said = " ".join(" ".join((i.what, *i.prompts)) for i in own)
        assert "arrange" in said
        assert not re.search(r"one day|what it costs|be said against|the last time", said)
