"""Composes by rule: the library's words, this pair's facts, no model and no network."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from coach.checks.injection import suspicious
from coach.composing import citing
from coach.composing.by_rule.agenda import personalised
from coach.composing.by_rule.aloud import aloud
from coach.composing.by_rule.answer import guidance, researched, without_study
from coach.composing.by_rule.aside import danger_first, for_others, out_of_scope, small_talk
from coach.composing.by_rule.modes import fixed, guided
from coach.composing.by_rule.past import past
from coach.composing.by_rule.referring import referred
from coach.composing.by_rule.refine import refined
from coach.composing.by_rule.reflection import questions
from coach.composing.by_rule.replying import offered
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.topics import topics
from coach.composing.by_rule.uptake import begun
from coach.composing.cards.deck import Deck
from coach.composing.drafts import Draft, DraftAgenda, DraftAnswer, DraftQuestions, DraftTopics
from coach.domain.briefs import Brief, Intent
from coach.domain.events import Event, Framed, Piece, Settled
from coach.domain.findings import CheckContext, Verdict
from coach.domain.library import Library
from coach.domain.people import Mode
from coach.domain.suggestions import (
    Agenda,
    Body,
    GuidanceAnswer,
    Provenance,
    QuestionSet,
    Suggestion,
    TopicSet,
)

_MARKUP = re.compile(r"<[!/a-zA-Z]")
"""Markup, which people do not write of a meeting."""
_PREPARING = frozenset({Intent.AGENDA, Intent.TOPICS, Intent.QUESTIONS, Intent.ANSWER})
DeckOf = Callable[[Library], Deck]


@dataclass(frozen=True)
class ByRule:
    """The built-in composer (Composer).

    It cites what it writes and leaves the checking to whoever shows it: the pieces come with the
    settled suggestion's empty verdict, which does not pass.
    """

    deck_of: DeckOf
    """The deck of a library, built once a version."""
    name: str = "by_rule"

    def compose(self, brief: Brief, context: CheckContext) -> Iterator[Event]:
        """The frame, each cited piece, and the settled suggestion."""
        setting = Setting.of(_trusted(brief), self.deck_of(brief.library))
        draft, notes = self._draft(setting)
        draft = danger_first(aloud(referred(draft, setting)), setting)
        notes = (*notes, *((*for_others(setting), *offered(setting)) if _plans(brief) else ()))
        yield framed(draft)
        body = citing.build(draft, setting.labels)
        for where, value in pieces(body):
            yield Piece(where, value)
        yield Settled(
            Suggestion(
                id=_identity(brief, body),
                body=body,
                verdict=Verdict((), ()),
                provenance=Provenance(
                    composer=self.name,
                    prompt=None,
                    model=None,
                    library=brief.library.version,
                    read=tuple(sorted(_offered(brief, context))),
                    notes=notes,
                    asked=begun(setting) if _plans(brief) else (),
                ),
            )
        )

    def _draft(self, setting: Setting) -> tuple[Draft, tuple[str, ...]]:
        intent = setting.brief.understanding.intent
        makers: dict[Intent, Callable[[Setting], Draft]] = {
            Intent.TOPICS: topics,
            Intent.QUESTIONS: questions,
            Intent.ANSWER: _answer,
            Intent.REFINE: refined,
            Intent.PAST: past,
            Intent.OUT_OF_SCOPE: out_of_scope,
            Intent.SMALL_TALK: small_talk,
        }
        if intent is Intent.AGENDA:
            return _agenda(setting)
        return makers[intent](setting), _tone_note(setting)


def _trusted(brief: Brief) -> Brief:
    """The brief without records that read like orders to a machine: no plan quotes them."""
    facts = brief.facts
    if facts is None:
        return brief
    kept = replace(
        facts,
        goals=tuple(goal for goal in facts.goals if not _orders(goal.text)),
        notes=tuple(note for note in facts.notes if not _orders(note.text)),
        promises=tuple(one for one in facts.promises if not _orders(one[1].text)),
    )
    return replace(brief, facts=kept)


def _orders(text: str) -> bool:
    return bool(suspicious(text)) or _MARKUP.search(text) is not None


def _agenda(setting: Setting) -> tuple[Draft, tuple[str, ...]]:
    facts = setting.brief.facts
    if setting.brief.mode is Mode.FIXED and facts and facts.programme.fixed_agenda:
        return fixed(setting, facts.programme.fixed_agenda), ()
    if setting.brief.mode is Mode.FIXED:
        note = "Your programme has fixed no agenda, so this is the one of the arc."
        return guided(setting), (note,)
    if setting.brief.mode is Mode.GUIDED:
        return guided(setting), ()
    return personalised(setting), ()


def _answer(setting: Setting) -> DraftAnswer:
    """What the passages say; where the question is for research, what was found comes first."""
    if setting.asks_for_research:
        found = researched(setting)
        return without_study(setting) if found.refused else found
    return guidance(setting)


def _plans(brief: Brief) -> bool:
    """Whether a meeting is prepared, so that what else a request may mean is of use."""
    return brief.understanding.intent in _PREPARING


def _tone_note(setting: Setting) -> tuple[str, ...]:
    if setting.brief.understanding.slots.tone is None:
        return ()
    return ("Without a model the tone changes what is chosen; the sentences stay the library's.",)


def framed(draft: Draft) -> Framed:
    """The shape of a draft: minutes and titles."""
    match draft:
        case DraftAgenda():
            return Framed(draft.title, tuple((item.minutes, item.title) for item in draft.items))
        case DraftTopics():
            return Framed("Topics", tuple((None, topic.claim) for topic in draft.topics))
        case DraftQuestions():
            rows = tuple((None, question.why) for question in draft.questions)
            return Framed("Questions", rows)
        case DraftAnswer():
            return Framed("Answer", ())


def pieces(body: Body) -> Sequence[tuple[str, object]]:
    """The top-level parts of a body with their paths, in the order in which they are shown."""
    found: list[tuple[str, object]] = []
    if body.advice is not None:
        found.append(("advice", body.advice))
    match body:
        case Agenda():
            found += [(f"items[{n}]", item) for n, item in enumerate(body.items)]
            found += [(f"prepare[{n}]", part) for n, part in enumerate(body.prepare)]
            found += [(f"access[{n}]", line) for n, line in enumerate(body.access)]
        case TopicSet():
            found += [(f"topics[{n}]", topic) for n, topic in enumerate(body.topics)]
            found += [(f"plan[{n}]", line) for n, line in enumerate(body.plan)]
        case QuestionSet():
            found += [(f"questions[{n}]", part) for n, part in enumerate(body.questions)]
            found += [("answer", body.answer)] if body.answer else []
        case GuidanceAnswer():
            found += [(f"sentences[{n}]", line) for n, line in enumerate(body.sentences)]
    return found


def _offered(brief: Brief, context: CheckContext) -> set[str]:
    """Passages that were read for this pair and request; the library's cards go by its version."""
    found = {hit.passage.id for hit in brief.retrieved.hits}
    if brief.facts:
        own = (*brief.facts.goals, *brief.facts.notes, *(p for _, p in brief.facts.promises))
        found |= {passage.id for passage in own}
    return {one for one in found if one in context.passages}


def _identity(brief: Brief, body: Body) -> str:
    """The same brief and seed give the same suggestion, id included."""
    digest = hashlib.blake2b(f"{brief.seed}/{body!r}".encode(), digest_size=8)
    return f"suggestion-{digest.hexdigest()}"
