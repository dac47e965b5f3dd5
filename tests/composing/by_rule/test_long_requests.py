"""What a long request wants and forbids shapes the plan: place, end, breach, moments, own work."""

from dataclasses import replace

import pytest

from coach.composing.record import read
from coach.composing.saying.naming import about, asks_something
from coach.composing.understanding.to_a_person import IF_DANGER
from coach.domain.briefs import DANGER_MEANT, Intent, SituationMatch
from coach.domain.events import Settled
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, QuestionSet, TopicSet
from coach.domain.terms import Dimension
from tests.composing.model_house import Guarded, context, library
from tests.composing.pairs import Made, agenda, composed, words

PAIR = Made()
_TOLD = (
    " We have known each other for three meetings now and it goes well enough, he listens and he"
    " writes down what he has heard, and I would like the next one to be about the rosters and the"
    " way in which they come about."
)
CANTEEN = f"An agenda please. We meet in the canteen at noon, the others eat there.{_TOLD}"


def mentors(promise: str, **changes: object) -> Made:
    return replace(PAIR, promises=((Role.MENTOR, promise),), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "brought"),
    [
        ("done: rows 3, 7 and 12", "rows 3, 7 and 12"),
        ("done, four answers without names", "four answers without names"),
        ("done: 6 of 11 for something that a form can't do", "6 of 11 for something"),
        ("done, and pinned up with two drawing pins", ""),
        ("done, first time ever", ""),
        ("sent, two pages", ""),
        ("done, a week late", ""),
    ],
)
def test_only_what_can_be_held_is_brought(state: str, brought: str) -> None:
    said = words(agenda(mentors(f"list the late rosters ({state})")))
    assert ("Here it is" in said) == bool(brought)
    assert brought in said


def test_how_a_promise_was_kept_is_never_counted_as_a_case() -> None:
    made = (Role.MENTEE, "try the filter alone (done, and sent round with five exclamation marks)")
    body = agenda(replace(PAIR, promises=(made,), minutes=60))
    said = " ".join(prompt for item in body.items for prompt in item.prompts)
    assert "exclamation marks" not in said


def test_what_somebody_counted_of_their_own_is_no_case_for_their_manager() -> None:
    own = mentors("write down every change to my own shifts (done: five changes)", minutes=60)
    assert "one of the five changes" not in words(agenda(own))


def test_finished_work_of_the_mentors_leads_to_something_and_gets_its_minutes() -> None:
    pair = mentors("draw the way of one roster (done: stops 2, 4 and 9)", minutes=50)
    (item,) = [one for one in agenda(pair).items if "stops 2, 4 and 9" in " ".join(one.prompts)]
    leads_on = ("yours to change", "follows from it", "has to see this", "do something about it")
    assert any(words in item.prompts[-1] for words in leads_on)
    assert item.minutes >= 50 // 6


@pytest.mark.parametrize(
    "told",
    [
        "I have to be back at the counter at two and it can't run over.",
        "My bus leaves on the hour.",
        "If I'm late it's on my card.",
    ],
)
def test_a_meeting_that_must_not_run_over_ends_before_its_end(told: str) -> None:
    body = agenda(PAIR, f"An agenda please. {told}")
    assert body.items[-1].title.startswith("Go:")
    assert sum(item.minutes for item in body.items) == PAIR.minutes
    assert not agenda(PAIR).items[-1].title.startswith("Go:")


def test_topics_keep_the_same_margin() -> None:
    asked = PAIR.brief("Topics please. I must be gone by three, no overrun.", Intent.TOPICS)
    body = composed(asked)
    assert isinstance(body, TopicSet)
    assert "Nothing is begun or finished here" in body.plan[-1].text


def test_where_others_hear_nothing_of_ones_own_is_on_the_plan() -> None:
    pair = replace(PAIR, mentor_goal="Be considered for shift lead")
    body = agenda(pair, CANTEEN)
    assert body.items[0].title == "Start: who can hear us"
    assert "shift lead" not in words(body)
    assert body.advice
    assert any("ask for a door" in line.text for line in body.advice.first)
    assert "shift lead" in words(agenda(pair, CANTEEN.replace("canteen", "small room")))


@pytest.mark.parametrize(
    "place",
    ["his office is all glass", "the door doesn't shut", "her assistant goes in and out"],
)
def test_a_place_where_others_look_on_is_heard(place: str) -> None:
    assert agenda(PAIR, f"An agenda please, {place}.").items[0].title == "Start: who can hear us"


def test_two_in_a_car_sit_with_their_backs_to_nobody() -> None:
    body = agenda(PAIR, "An agenda please, we sit in his car outside the gate.")
    assert "Turn your backs" not in words(body)


def test_a_fear_for_a_life_is_not_spoken_of_where_others_hear() -> None:
    told = "he said that it will all be over soon anyway and looked at the rails"
    heard = (SituationMatch("sit-leader-distress", 0.9, told),)
    asked = PAIR.brief(CANTEEN)
    body = composed(replace(asked, understanding=replace(asked.understanding, situations=heard)))
    assert isinstance(body, Agenda)
    assert "want to die" not in words(body)
    assert body.advice
    assert any("fear for the leader's life" in line.text for line in body.advice.first)


def test_a_meeting_that_is_to_be_about_one_thing_alone_has_nothing_else() -> None:
    body = agenda(PAIR, "An agenda please", "sit-confidence-broken")
    assert "rosters" not in words(body)
    assert body.advice
    assert body.advice.beforehand
    assert "rosters" not in body.advice.beforehand.text


def test_questions_after_a_breach_are_about_the_breach() -> None:
    notes = ("Agreed: what one of us tells stays with the other.",)
    text = f"Questions please. He told the whole floor what I said.{_TOLD}"
    body = composed(replace(PAIR, notes=notes).brief(text, Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    said = [one.text for one in body.questions]
    assert any("what one of us tells stays with the other" in one for one in said)
    assert "Who are all those who heard it?" in said
    assert not any("rosters" in one for one in said)


@pytest.mark.parametrize("request_", ["Questions please.", "Four questions please."])
def test_questions_hang_on_what_the_two_came_for_and_noted(request_: str) -> None:
    promises = ((Role.MENTEE, "send the figures of the last two rosters (sent: 3 of 41 nights)"),)
    pair = replace(PAIR, promises=promises, notes=())
    body = composed(pair.brief(f"{request_}{_TOLD}", Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    said = [one.text for one in body.questions]
    assert any("3 of 41 nights" in one for one in said)
    assert any("what slows the night shift" in one for one in said)
    assert all(
        any(citation.passage_id.startswith(("goal:", "promise:")) for citation in one.citations)
        for one in body.questions
    )


def test_one_single_question_is_about_what_it_was_asked_for() -> None:
    asked = PAIR.brief("One question on the lifts", Intent.QUESTIONS, focus="the lifts", count=1)
    body = composed(asked)
    assert isinstance(body, QuestionSet)
    (one,) = body.questions
    assert "the plan of the next rosters" not in one.text


def test_a_meeting_begins_with_the_line_of_the_last_note_that_the_request_speaks_of() -> None:
    notes = ("We read the letters of last March. We looked at the leavers of the last year.",)
    pair = replace(PAIR, notes=notes, promises=(), minutes=60)
    plain = composed(pair.brief("An agenda please"))
    asked = composed(pair.brief("Agenda, pick up from the leavers", focus="the leavers"))
    assert isinstance(plain, Agenda)
    assert isinstance(asked, Agenda)
    assert "Last time we read the letters" in words(plain)
    assert "Last time we looked at the leavers" in words(asked)


@pytest.mark.parametrize(
    ("card", "mentor", "leads"),
    [
        ("sit-apprentice", "61; thirty years at the desk", False),
        ("sit-apprentice", "19; apprentice", True),
        ("sit-older-mentor", "29", False),
        ("sit-older-mentor", "61", True),
    ],
)
def test_a_card_that_the_record_speaks_against_never_leads(
    card: str, mentor: str, leads: bool
) -> None:
    asked = PAIR.brief(f"An agenda please.{_TOLD}", situations=(card,))
    assert asked.facts
    pair = asked.facts.pair
    sides = replace(
        pair,
        mentor=replace(pair.mentor, background=mentor),
        mentee=replace(pair.mentee, background="44"),
    )
    body = composed(replace(asked, facts=replace(asked.facts, pair=sides)))
    assert isinstance(body, Agenda)
    assert body.advice
    assert (body.advice.situation_id == card) == leads


def test_a_subject_is_nothing_that_somebody_is_up_against() -> None:
    told = SituationMatch("sit-ai-digital-topics", 0.85, "she wants chatbots")
    for text, leads in (("chatbots please", True), (f"chatbots please.{_TOLD}", False)):
        asked = PAIR.brief(text)
        heard = replace(asked.understanding, situations=(told,))
        body = composed(replace(asked, understanding=heard))
        assert isinstance(body, Agenda)
        assert body.advice
        assert (body.advice.situation_id == told.card_id) == leads


def test_what_was_told_in_anger_alone_is_no_breach() -> None:
    text = f"Questions please. He told me that he is content.{_TOLD}"
    notes = ("Agreed: what one of us tells stays with the other.",)
    body = composed(replace(PAIR, notes=notes).brief(text, Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    assert not any("who heard it" in one.text for one in body.questions)


def test_what_will_come_again_has_words_and_so_has_afterwards() -> None:
    text = f"An agenda please. He explains everything, and my colleagues look at me.{_TOLD}"
    body = agenda(PAIR, text)
    assert body.advice
    moments = {one.when: one.say for one in body.advice.moments}
    assert "one word on paper" in moments["Your mentee begins to explain"]
    assert (
        "nobody's name upstairs" in moments["Afterwards colleagues ask what the meetings are about"]
    )


def test_nothing_is_made_of_words_after_which_somebody_may_be_in_danger() -> None:
    text = f"An agenda please. He says it's all finished anyway, and looked at the rails.{_TOLD}"
    body = agenda(PAIR, text)
    assert body.advice
    assert not any("look at to find out" in one.say for one in body.advice.moments)


@pytest.mark.parametrize(
    ("told", "missed"),
    [
        ("I won't show my plan of the rosters to anybody.", False),
        ("He still hasn't brought the plan of the rosters.", True),
    ],
)
def test_a_promise_is_missed_when_the_leader_did_not_keep_it(told: str, missed: bool) -> None:
    said = words(agenda(PAIR, f"An agenda please. {told}"))
    assert ("it hasn't happened yet" in said) == missed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("finish the map and mark the two places where it is slow", "the map"),
        ("read last week's log, with how long each call took", "last week's log"),
        ("find out at what stage drivers were last asked about a stop",
         "at what stage drivers were last asked about a stop"),
        ("Get the first month for people trained elsewhere changed, not explained",
         "the first month for people trained elsewhere"),
    ],
)  # fmt: skip
def test_a_fragment_is_named_by_what_it_is_about(text: str, name: str) -> None:
    assert about(text) == name
    assert asks_something(name) == name.startswith("at what")


def test_an_answer_that_is_owed_is_told_and_has_no_state() -> None:
    owed = (Role.MENTEE, "find out how many left in their first year (not yet reported)")
    body = agenda(replace(PAIR, promises=(owed,)))
    assert body.advice
    assert body.advice.beforehand
    assert "how many left in their first year" in body.advice.beforehand.text
    assert "how it stands with how many" not in " ".join(one.text for one in body.advice.first)


def test_a_state_is_read_up_to_its_colon() -> None:
    kept = mentors("ask ten people why (done: 7 of 10 for what the form can't do)").facts()
    (promise,) = read(kept).promises
    assert promise.kept


def test_what_the_two_made_together_is_taken_further() -> None:
    notes = ("Rewrote one roster together and pinned it up.",)
    text = f"An agenda please.{_TOLD}"
    taken = [
        item for item in agenda(replace(PAIR, notes=notes), text).items if "piece" in item.title
    ]
    assert len(taken) == 1
    assert "Rewrote one roster together" in taken[0].what
    talked = replace(PAIR, notes=("Talked about one roster together over coffee.",))
    assert "made something together" not in words(agenda(talked, text))


def test_support_that_was_booked_is_asked_for_once_more_and_is_no_item() -> None:
    booked = (Role.MENTEE, "book a captioner for the next meeting (confirmed in the diary)")
    body = agenda(replace(PAIR, promises=(booked,)))
    assert "captioner" not in words(body)
    assert body.advice
    assert body.advice.beforehand
    assert "make sure that a captioner is there" in body.advice.beforehand.text


def test_a_view_of_a_whole_group_is_answered_for_oneself_alone() -> None:
    text = f"An agenda please. He wants 'the night shift perspective' from me.{_TOLD}"
    said = words(agenda(PAIR, text))
    assert "I can speak for myself only" in said
    assert "who will see it" not in said


def test_a_long_request_for_questions_gets_none_about_something_else() -> None:
    text = f"Questions please.{_TOLD}"
    pair = replace(PAIR, dimensions=(Dimension.GENDER, Dimension.FRONTLINE))
    body = composed(pair.brief(text, Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    by_id = {card.id: card for card in library().questions}
    own = {Dimension.ANY, Dimension.POWER}
    asked = [by_id[one.card_id] for one in body.questions if one.card_id in by_id]
    assert all(set(card.dimensions) <= own for card in asked)


def test_somebody_with_something_at_stake_is_told_whom_to_turn_to() -> None:
    text = f"An agenda please. Whoever says so gets fewer hours.{_TOLD}"
    body = agenda(PAIR, text)
    assert body.advice
    assert any("Two lines with a date" in line.text for line in body.advice.first)
    assert body.advice.hand_over
    assert "coordinator" in body.advice.hand_over.text
    calm = agenda(PAIR, f"An agenda please.{_TOLD}")
    assert calm.advice
    assert calm.advice.hand_over is None


def test_what_can_not_be_bent_is_quoted_and_a_form_is_nothing_to_look_at() -> None:
    odd = mentors("the second letter, by hand (done)")
    assert "I've brought the second letter." in words(agenda(odd))
    sent = (Role.MENTEE, "send the ten letters (sent, a table)")
    assert "this is what came" not in words(agenda(replace(PAIR, promises=(sent,))))


def test_not_yet_seen_is_not_yet_broken() -> None:
    owed = (Role.MENTEE, "cut the slides to three (not yet seen)")
    said = words(agenda(replace(PAIR, promises=(owed,))))
    assert "I haven't seen it yet" in said
    assert "it hasn't happened yet" not in said


def test_only_one_who_knew_means_that_it_was_passed_on() -> None:
    notes = ("Agreed: what one of us tells stays with the other.",)
    text = f"Questions please. I only told my mentee, and now the council knows.{_TOLD}"
    body = composed(replace(PAIR, notes=notes).brief(text, Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    assert any("stays with the other" in one.text for one in body.questions)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("He asks who sleeps on shift, he will ask again.", "nobody's name upstairs"),
        ("He went after my manager for it.", "If it's about our work, I'll come to you first"),
        ("My mates think I'm a fool.", "We talk about how the work is done"),
    ],
)
def test_words_for_others_fit_what_happened(told: str, said: str) -> None:
    text = f"An agenda please. {told} What do I tell my colleagues?{_TOLD}"
    body = agenda(PAIR, text)
    assert body.advice
    assert said in " ".join(line.text for line in body.advice.first)


def test_when_she_asks_is_answered_from_what_she_asked_before() -> None:
    text = (
        "An agenda please. He asked if I'm married and have children. What do I say when he asks"
        f" again?{_TOLD}"
    )
    body = agenda(PAIR, text)
    assert body.advice
    assert "Whether I tell that is for me to decide" in body.advice.first[0].text


def test_no_quiz_means_no_game_in_its_place() -> None:
    text = f"Topics please, no slides and no quiz.{_TOLD}"
    body = composed(PAIR.brief(text, Intent.TOPICS))
    assert isinstance(body, TopicSet)
    assert not any("In place of a quiz" in line.text for line in body.plan)


def test_topics_where_others_hear_leave_ones_own_goal_out_too() -> None:
    pair = replace(PAIR, mentor_goal="Be put forward for team lead")
    body = composed(pair.brief(CANTEEN.replace("An agenda", "Topics"), Intent.TOPICS))
    assert isinstance(body, TopicSet)
    assert not any("team lead" in line.text for line in body.plan)


@pytest.mark.parametrize("intent", [Intent.AGENDA, Intent.TOPICS, Intent.QUESTIONS])
def test_what_may_be_danger_stands_before_everything_else(intent: Intent) -> None:
    asked = PAIR.brief("Please plan our meeting", intent)
    near = replace(asked, understanding=replace(asked.understanding, for_others=DANGER_MEANT))
    *_, last = Guarded().compose(near, context(near))
    assert isinstance(last, Settled)
    advice, notes = last.suggestion.body.advice, last.suggestion.provenance.notes
    assert advice is not None
    line = "If anything in what you wrote is about danger"
    assert advice.first[0].text.startswith(line)
    # A check may object to what stands before a plan; what stands beside it stays.
    assert any(note.startswith(line) for note in notes)
    calm = composed(asked).advice
    assert calm is None or "danger" not in " ".join(line.text for line in calm.first)


def test_what_stood_before_a_plan_stands_before_its_next_version_as_well() -> None:
    asked = PAIR.brief("Topics please", Intent.TOPICS)
    near = replace(asked, understanding=replace(asked.understanding, for_others=DANGER_MEANT))
    *_, before = Guarded().compose(near, context(near))
    assert isinstance(before, Settled)
    again = replace(PAIR.brief("Other topics, please", Intent.REFINE), last=before.suggestion)
    *_, after = Guarded().compose(again, context(again))
    assert isinstance(after, Settled)
    advice = after.suggestion.body.advice
    assert advice is not None
    assert advice.first[0].text == IF_DANGER
    assert [line.text for line in advice.first].count(IF_DANGER) == 1
