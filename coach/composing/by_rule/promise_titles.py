"""What the minutes about a promise are called."""

from __future__ import annotations

import re

from coach.composing.by_rule.brief_names import heading
from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.finished_work import finished
from coach.composing.by_rule.others_words import ASKED_OPENLY, others_words
from coach.composing.by_rule.promise_questions import is_thing, spoken
from coach.composing.by_rule.promise_states import State, state_of
from coach.composing.by_rule.promise_words import unclear
from coach.composing.by_rule.promised_by_both import by_both, title_of_both
from coach.composing.by_rule.setting import Setting
from coach.composing.record import Promise
from coach.composing.saying.naming import capital, headline
from coach.composing.saying.sure_names import is_sure, without_emphasis
from coach.composing.understanding.grammatical_person import for_the_other, of_oneself
from coach.composing.words import lowered
from coach.domain.people import Role

UNASKED = "Done without a question"
_FIXED = {State.NOT_ASKED: UNASKED, State.UNWANTED: "Not agreed yet"}
_PLAIN = (
    "A promise from last time",
    "Something that was promised",
    "A promise to come back to",
    "From the list of promises",
    "What was to be done",
    "One more promise",
)
_WROTE = re.compile(r"(?:wrote|said|mailed|asked)(?= ['\"‘“])", re.IGNORECASE)
_HIS = re.compile(r"\b(?:(?:his|her|their) own|he|she|they)\b")
_A_THING = re.compile(r"^(?:the|an?) (?:[\w'-]+ ?){1,7}$", re.IGNORECASE)
_COUNTED = re.compile(r"^\d")
_LOOSE = re.compile(r"[\"“”]|(?<!\w)['‘’]|['‘’](?!\w)")
"""A quotation mark, which an apostrophe within a word is not."""


def titled(setting: Setting, promise: Promise) -> str:
    """What it is about; of a mentor's own, what was brought."""
    brought = noted(promise)
    fixed = _FIXED.get(state_of(promise))
    if fixed:
        return fixed
    if by_both(setting.record, promise):
        return title_of_both(setting, promise)
    if others_words(promise):
        return ASKED_OPENLY
    wrote = _WROTE.match(promise.text)
    if wrote:
        return f"What {setting.voice.mid(promise.by.value)} {wrote[0].lower()}"
    named = _of_its_thing(setting, promise, brought)
    if unclear(promise) or not is_sure(named):
        return _plain(setting, promise)
    title = _named_for_all(setting, named)
    mine = promise.mentor_tells and setting.voice.to is Role.MENTOR
    return capital(for_the_other(lowered(title))) if mine else title


def _plain(setting: Setting, promise: Promise) -> str:
    """A title for what no few words surely name; no two of a plan have the same."""
    place = next((n for n, one in enumerate(setting.record.promises) if one == promise), 0)
    return _PLAIN[place % len(_PLAIN)]


def _named_for_all(setting: Setting, title: str) -> str:
    """The title with the two called as they are on this page, and no mark without its partner."""
    for who in ("mentor", "mentee"):
        whose = lowered(setting.voice.whose(who))
        title = re.sub(rf"\bthe {who}'s\b", whose, title)
        title = re.sub(rf"\bthe {who}\b", setting.voice.mid(who), title)
    return title if _balanced(title) else _LOOSE.sub("", title)


def _balanced(title: str) -> bool:
    marks = "".join(_LOOSE.findall(title))
    paired = all(marks.count(one) == marks.count(other) for one, other in ("“”", "‘’"))
    return paired and marks.count('"') % 2 == 0 and marks.count("'") % 2 == 0


def _short_headline(promise: Promise) -> str:
    """What it is about in few words, without what is added after a comma."""
    about = headline(without_emphasis(promise.text))
    short = capital(heading(lowered(about)))
    return spoken(short) if is_thing(lowered(short)) else short


def _of_its_thing(setting: Setting, promise: Promise, brought: str) -> str:
    if finished(setting, promise) and _A_THING.match(brought):
        return headline(of_oneself(brought))
    if promise.by is Role.MENTOR and _COUNTED.match(brought) and _HIS.search(promise.text):
        return f"What {setting.voice.mid('mentor')} counted"
    if promise.by is Role.MENTEE or not (brought and _HIS.search(promise.text)):
        return re.sub(r"^(?:His|Her|Their) (?!own\b|and\b|or\b)", "The ", _short_headline(promise))
    whose = setting.voice.whose("mentor").lower()
    return headline(re.sub(r"\bmy\b", whose, of_oneself(brought)))
