"""Goals of other trades and countries: what is said about each is English, and is its own."""

import re
from dataclasses import replace

import pytest

from coach.composing.saying.said_goals import came
from coach.domain.people import Role
from coach.domain.suggestions import AgendaItem
from tests.composing.pairs import Made, agenda, citing

PAIR = Made(mentee_goal="", notes=(), promises=())
THINGS = (
    ("Get the loading ramp repaired before winter", "ramp"),
    ("Have the drying room moved nearer to the changing room", "drying room"),
    ("Get the reading lights in the ward fixed", "lights"),
    ("Want better chairs in control room", "chairs"),
    ("Have day team heard about the new forms", "day team"),
    ("Get the cleaners asked before the tender", "cleaners"),
    ("Be asked about menus before they are printed", "menus"),
    ("Be heard on dosing before the protocol changes", "dosing"),
    ("Get the minutes a week ahead", "minutes"),
    ("Know bad news in time", "bad news"),
    ("Get exam results early enough to plan", "exam results"),
    ("Have the bylaws on tips rewritten", "bylaws"),
    ("A fair rule on tips", "tips"),
    ("Know why the second kiln was sold", "kiln"),
    ("Understand why nobody stays on the ferry", "ferry"),
    ("Find out whether pupils may come along", "pupils"),
    ("Know if a year abroad counts", "year abroad"),
    ("Become dock master", "dock master"),
    ("Want become head nurse", "nurse"),
    ("Be considered for chief cook", "chief cook"),
    ("Get promotion to grade six", "grade six"),
    ("Train as paramedic", "paramedic"),
    ("Do the evening course in welding", "welding"),
    ("Sit in on a bid meeting once", "bid meeting"),
    ("Watch how a contract is negotiated", "contract"),
    ("Get feedback on my sketch of the quay", "quay"),
    ("Speak up in the board room", "board room"),
    ("Say no to extra shifts without fear", "extra shifts"),
    ("Stop being the one who translates", "translates"),
    ("Not be the office photographer", "photographer"),
    ("No longer carry the phone at weekends", "phone"),
    ("Know my rota three weeks ahead", "rota"),
    ("Finish at four on Fridays", "Fridays"),
    ("Get money for a second interpreter", "interpreter"),
    ("More staff on the late ferry", "ferry"),
    ("Show what a broken lift does to a day", "lift"),
    ("Explain how harvest pay really works", "harvest pay"),
    ("Tell somebody what the new tills cost us", "tills"),
    ("Learn how a bid is costed", "bid"),
    ("Understand how the theatre season is chosen", "theatre season"),
    ("See one change in how wards are staffed", "wards"),
    ("Make the canteen open at night", "canteen"),
    ("Reduce the noise in hall two", "noise"),
    ("Have someone I can ring about visas", "visas"),
    ("Build trust with the harbour pilots", "pilots"),
    ("Be taken seriously as planner", "planner"),
    ("Get on to the tender team", "tender team"),
    ("Lead one small project in spring", "project"),
    ("Want know how pay step is decided", "pay step"),
    ("Learn make budget for small farm", "budget"),
    ("Have voice in planning of harvest", "harvest"),
    ("Get contract that is permanent", "contract"),
    ("Keep my Sundays free for prayer", "Sundays"),
    ("Work with clay again and not only with lists", "clay"),
    ("Pass on what I know about knots", "knots"),
    ("Fewer forms at the border post", "forms"),
    ("Safety films in Tamil", "films"),
    ("Let apprentices choose their tools", "tools"),
    ("Understand what partners see in a pitch", "pitch"),
    ("Get rid of the nickname", "nickname"),
    ("Have the sheep pens counted fairly", "sheep pens"),
    ("Find somebody who checks the scales", "scales"),
)
_WRONG = re.compile(
    r"came to (?:know|become|avoid|be|get)\b|\b(?:become|becoming) (?:supervisor|planner|nurse)\b"
    r"|\bto to\b|\ba a\b|\bthe the\b|\bthe a\b|  |\{|\bNone\b|\.\.|\s[,.?]",
)


def own(pair: Made) -> list[AgendaItem]:
    return [i for i in citing(agenda(pair), f"goal:{pair.id}:mentor") if not i.card_id]


@pytest.mark.parametrize(("goal", "word"), THINGS)
def test_minutes_for_a_goal_name_it_and_are_english(goal: str, word: str) -> None:
    for number in (3, 6):
        for item in own(replace(PAIR, mentor_goal=goal, number=number)):
            said = " ".join(filter(None, (item.title, item.what, *item.prompts)))
            assert word.split()[-1] in said
            assert not _WRONG.search(said), said
            assert not item.title.startswith("How to ")
            assert len(item.title.split()) <= 12
            asked = [one for one in item.prompts if ", for example: " not in one]
            assert asked
            assert all(prompt.rstrip("”").endswith("?") for prompt in asked)


@pytest.mark.parametrize(("goal", "word"), THINGS)
def test_a_goal_is_said_alike_by_neither_side(goal: str, word: str) -> None:
    mine, yours = came(goal, "I"), came(goal, "You")
    assert bool(mine) == bool(yours)
    assert not mine or word.split()[-1] in mine
    assert not _WRONG.search(f"{mine} {yours}")
    assert not mine or mine.split()[:2] != yours.split()[:2]


@pytest.mark.parametrize(
    "goal", ["Become dock master", "Get the reading lights in the ward fixed", "Know my rota early"]
)
def test_a_goal_is_mostly_asked_about_outright_and_not_recited_first(goal: str) -> None:
    firsts = [own(replace(PAIR, id=f"pair-{n}", mentor_goal=goal))[0].prompts[0] for n in range(12)]
    recited = [one for one in firsts if ". " in one]
    assert len({*firsts}) > 2
    assert len(recited) < len(firsts) / 2, recited


def test_what_is_ones_own_is_not_asked_of_the_other() -> None:
    for n in range(12):
        pair = replace(PAIR, id=f"pair-{n}", mentor_goal="Keep my Sundays free for prayer")
        assert not any("if you wanted" in p.casefold() for i in own(pair) for p in i.prompts)


def test_no_question_fits_every_goal() -> None:
    asked: dict[str, set[str]] = {}
    for goal, _ in THINGS:
        for item in own(replace(PAIR, mentor_goal=goal)):
            for prompt in item.prompts:
                asked.setdefault(prompt, set()).add(goal)
    most = max(asked.values(), key=len)
    assert len(most) <= len(THINGS) // 5, [p for p, goals in asked.items() if goals == most]


@pytest.mark.parametrize(
    ("goal", "title"),
    [
        ("Get the height of the sorting benches looked at", "The height of the sorting benches"),
        ("Get exam results early enough to plan", "Exam results in time"),
        ("Have evening crew heard before the sale", "Getting the evening crew heard"),
        ("Have the cleaners asked before the tender", "Getting the cleaners heard"),
        ("Become dock supervisor without moving house", "Becoming a dock supervisor"),
    ],
)
def test_a_title_is_what_a_person_would_write(goal: str, title: str) -> None:
    assert [item.title for item in own(replace(PAIR, mentor_goal=goal))] == [title]


def test_in_a_last_meeting_what_was_to_be_found_out_is_looked_after_by_nobody() -> None:
    (item,) = own(replace(PAIR, mentor_goal="Learn how a bid is costed", number=6, minutes=60))
    said = " ".join(item.prompts)
    assert "fixed place" not in said
    assert "undo" not in said
    assert "when we no longer meet" in said


def test_both_sides_have_goals_of_their_own_form() -> None:
    pair = replace(PAIR, mentor_goal="Find out how a bid is costed",
                   mentee_goal="Understand why so few apply")  # fmt: skip
    asked = (Role.MENTEE, "visit the quarry at noon")
    said = [p for i in agenda(replace(pair, promises=(asked,))).items for p in i.prompts]
    starts = [" ".join(p.split()[1:4]) for p in said if p.startswith("You: “")]
    assert len(starts) == len(set(starts))


@pytest.mark.parametrize(
    ("goal", "title"),
    [
        ("A plain one-page sheet for people who come without a lawyer", "A plain one-page sheet"),
        ("Bells and a rope on the far side, not 700 m away", "What a yes would need"),
    ],
)
def test_what_has_no_short_name_is_titled_by_what_it_begins_with(goal: str, title: str) -> None:
    items = own(replace(PAIR, mentor_goal=goal, number=3))
    assert title in [item.title for item in items]
