"""What a request asked the coach outright, taken up in order and said as such.

A card answers where it is really about the question; without one the coach says what can be said of
any such question and leaves to the asker what only the asker knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.checks.words import read
from coach.composing.by_rule.circumstances import situation_card
from coach.composing.by_rule.evidence import known
from coach.composing.by_rule.evidence import told as first_sentences
from coach.composing.by_rule.general_answers import asked_for, general_answer
from coach.composing.by_rule.it_comes_again import words_for
from coach.composing.by_rule.plain_answers import GeneralAnswer
from coach.composing.by_rule.setting import Setting
from coach.composing.cards import principles
from coach.composing.drafts import DraftLine
from coach.composing.saying.words_asked_for import asked_to_say
from coach.composing.understanding.asked import Asked, Kind, asked, on_the_scales, subject_of
from coach.composing.understanding.demands import demands
from coach.composing.words import ended, quoted
from coach.domain.briefs import Intent, ReplyMatch
from coach.domain.library import ReplyCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_MOST_OF_IT = 0.5
SURE = 0.75
"""Probability from which on a card answers a question in place of what can be said of any."""
_SIDES = 2
_NEAREST = "The nearest is the first card below, with its limits."
_ONCE = "Say it once, kindly, and go on with your own subject."
_MOST, _MOST_OTHERS = 5, 2
"""Questions that one suggestion takes up."""
_TOLD = frozenset({Kind.IDEA, Kind.ADVICE, Kind.PRIVATE})
"""What is written without a question mark."""
_ANSWERED_ALONE = frozenset(
    {
        Kind.TELLING,
        Kind.ASKING,
        Kind.DECISION,
        Kind.GOING,
        Kind.CLAIM,
        Kind.TWO,
        Kind.HOLDING,
        Kind.SHOWING,
        Kind.SAFETY,
        Kind.LOCAL,
    }
)
"""What a short request is answered too, where no situation is heard that says more of it."""
_SAYING = re.compile(r"\b(?:tell|ask|say|mention|raise|bring up)\b", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|this|it)\b", re.IGNORECASE)


def takes_up(setting: Setting) -> bool:
    """Whether a request is long enough to ask more than what it is understood as."""
    return setting.voice.to is Role.MENTOR and setting.asked_at_length


def uptake(setting: Setting) -> tuple[DraftLine, ...]:
    """A line for each question to the coach, in the order asked."""
    taken = _taken_up(setting)
    # A doubt about somebody's safety waits behind nothing.
    taken.sort(key=lambda one: one[0].kind not in (Kind.DOUBT, Kind.SAFETY))
    return (*(line for _, line in taken), *_asked_by_others(setting))


def cards_taken_up(setting: Setting) -> frozenset[str]:
    """Reply cards that answer one of the questions, so that they aren't told twice."""
    chosen = (_card(setting, one) for one in _questions(setting))
    return frozenset(card.id for card in chosen if card is not None)


def cards_doubted(setting: Setting) -> frozenset[str]:
    """Reply cards heard in a question without being sure enough to answer it."""
    heard = setting.brief.understanding.replies
    asks = [one for one in _questions(setting) if one.kind is not Kind.PLAN]
    return frozenset(
        match.card_id
        for match in heard
        if match.score < SURE and any(_about(match, one) for one in asks)
    )


def takes_up_evidence(setting: Setting) -> bool:
    """Whether a line says what the library has on a question what is known."""
    return any(one.kind is Kind.EVIDENCE for one, _ in _taken_up(setting))


def words_begun(setting: Setting) -> str:
    """How the words begin that somebody asks for in a long request; else empty."""
    asks = (one for one in _questions(setting) if one.kind is Kind.WORDS)
    return next((f"{_begun(one)} " for one in asks if asked_to_say(one.sentence)), "")


def _asked_by_others(setting: Setting) -> list[DraftLine]:
    """What somebody else than the leader wants, or the leader where no meeting is planned."""
    if not takes_up(setting):
        return []
    planned = setting.brief.understanding.intent is not Intent.ANSWER
    told = demands(setting.brief.understanding.text)
    asking = [one for one in told if not (one.said and planned)]
    questions = {asked.kind for asked in _questions(setting)}
    if Kind.DECISION in questions:
        asking = [one for one in asking if not one.said]
    return [
        _line(setting, Asked(Kind.IDEA, one.words, one.words, ""), asked_for(one.words))
        for one in asking[:_MOST_OTHERS]
    ]


def begun(setting: Setting) -> tuple[str, ...]:
    """How the line about each question begins: what the request is held against."""
    return tuple(_begun(one) for one, _ in _taken_up(setting))


def _questions(setting: Setting) -> Sequence[Asked]:
    """The questions that are taken up: of a short request one that wants a plain answer."""
    every = asked(setting.brief.understanding.text)
    if takes_up(setting):
        return every[:_MOST]
    if setting.voice.to is not Role.MENTOR:
        return ()
    card = situation_card(setting)
    plain = [one for one in every if one.kind in _ANSWERED_ALONE]
    return [one for one in plain if card is None or one.kind is Kind.LOCAL][:1]


def _taken_up(setting: Setting) -> list[tuple[Asked, DraftLine]]:
    """The questions with their lines; those with the same answer share it."""
    found: list[tuple[Asked, DraftLine]] = []
    for one in _joined(_questions(setting)):
        card = _card(setting, one)
        line = _from_card(setting, one, card) if card else _without_card(setting, one)
        if line is not None:
            found.append((one, line))
    return found


def _joined(questions: Sequence[Asked]) -> list[Asked]:
    """A question about the idea in the sentence before it ("Would that help?") is one with it."""
    joined: list[Asked] = []
    for one in questions:
        before = joined[-1] if joined else None
        if before and _is_about(one, before):
            joined[-1] = replace(before, words=f"{before.words}{_mark(before, one)} {one.words}")
        else:
            joined.append(one)
    return joined


def _mark(before: Asked, one: Asked) -> str:
    """What stands between two questions that are told as one."""
    if before.words.endswith("?"):
        return ""
    return "," if one.sentence == before.sentence else "."


def _is_about(one: Asked, before: Asked) -> bool:
    if before.kind is Kind.DECISION and one.kind is Kind.WORDS:
        # What was decided comes with its words.
        return one.before == before.sentence and not asked_to_say(one.sentence)
    if before.kind is not Kind.IDEA or not _THAT.search(one.words):
        return False
    if one.kind is Kind.ASKING:
        return one.sentence == before.sentence
    return one.kind is Kind.DECISION and one.before == before.sentence


def _card(setting: Setting, one: Asked) -> ReplyCard | None:
    """The reply card that is really about the question; None for what a card can't know."""
    if one.kind in (Kind.EVIDENCE, Kind.PLAN):
        return None
    near = [match for match in setting.brief.understanding.replies if _about(match, one)]
    best = max(near, key=lambda match: match.score, default=None)
    if best is None or best.score < SURE:
        return None
    return setting.deck.reply(best.card_id)


def _about(match: ReplyMatch, one: Asked) -> bool:
    """Whether what was heard is most of the question itself, and not another clause beside it."""
    asks = read(one.words).tokens
    heard = frozenset(read(match.heard.replace("’", "'")).tokens)
    return sum(word in heard for word in asks) > _MOST_OF_IT * len(asks)


def _begun(one: Asked) -> str:
    if one.kind in _TOLD:
        return f"You wrote: {quoted(one.words)}"
    if one.kind is Kind.EVIDENCE:
        about = subject_of(one.words)
        return f"You asked what is known: {quoted(about)}" if about else "You asked what is known."
    return f"You asked: {quoted(one.words)}"


def _from_card(setting: Setting, one: Asked, card: ReplyCard) -> DraftLine:
    said = f" {setting.voice.says('mentor', card.say)}" if card.say else ""
    quotes = setting.quote(card.id, f"{card.title}: {card.answer}", card.answer, card.say)
    return DraftLine(f"{_begun(one)} {card.answer}{said}", Standing.MOVE, quotes)


def _without_card(setting: Setting, one: Asked) -> DraftLine | None:
    """What can be said of any such question."""
    if one.kind is Kind.EVIDENCE:
        return _found(setting, one)
    if one.kind is Kind.PLAN:
        # The plan itself says how to use the time.
        return None
    if one.kind is Kind.WORDS and asked_to_say(one.sentence):
        return None
    request = setting.brief.understanding.text
    if one.kind is Kind.WORDS:
        say, principle = words_for(one.sentence, request)
        if say:
            return _line(setting, one, GeneralAnswer(_ONCE, principle, (say,)))
    wanted = any(_concerns(one, demand.words) for demand in demands(request))
    if _about_the_goal(setting, one):
        one = replace(one, kind=Kind.ASKING)
    return _line(setting, one, general_answer(one, request, wanted=wanted))


def _about_the_goal(setting: Setting, one: Asked) -> bool:
    """Whether somebody asks whether to say what they came for."""
    goal = setting.record.goal("mentor")
    saying = one.kind in (Kind.TELLING, Kind.DECISION) and _SAYING.search(one.words)
    return bool(goal and saying and read(one.words).content & read(goal.text).content)


def _concerns(one: Asked, wanted: str) -> bool:
    """Whether a question is about what somebody wants: it points back to it or names it."""
    return bool(_THAT.search(one.words) or read(one.words).content & read(wanted).content)


def _weighed(setting: Setting, one: Asked) -> str:
    """What the asker wrote for and against it, without saying which is which."""
    told = on_the_scales(setting.brief.understanding.text, one.sentence)
    if one.kind is not Kind.DECISION or len(told) < _SIDES:
        return ""
    return f"What you put on the scales yourself: {', '.join(map(quoted, told))}. "


def _line(setting: Setting, one: Asked, answer: GeneralAnswer) -> DraftLine:
    words = " Or: ".join(quoted(said) for said in answer.says)
    said = f" You: {words}" if words else ""
    return DraftLine(
        f"{_begun(one)} {_weighed(setting, one)}{answer.told}{said}",
        Standing.MOVE,
        setting.rest_on(answer.principle),
    )


def _found(setting: Setting, one: Asked) -> DraftLine | None:
    """Whether the library has a study on it, and what to do without one."""
    exact = [card.card for card in known(setting) if card.exact]
    if exact:
        if setting.brief.understanding.intent is Intent.QUESTIONS:
            # The answer beside the questions tells it.
            return None
        card = exact[0]
        told = f"{first_sentences(card.finding, 2)} Limits: {ended(card.limits)}"
        quotes = setting.quote(card.id, card.finding, card.limits)
        return DraftLine(f"{_begun(one)} {told}", Standing.CLAIM, quotes)
    near = setting.brief.understanding.intent is Intent.TOPICS and bool(known(setting))
    told = f"The library has no study on just that. {_NEAREST if near else ''}"
    told = f"{told} {principles.NO_FINDING}".replace("  ", " ")
    asks = setting.voice.says(
        "mentor", "What is that based on, and who or what was looked at, where?"
    )
    return DraftLine(
        f"{_begun(one)} {told} {asks}", Standing.MOVE, setting.rest_on(principles.NO_FINDING)
    )
