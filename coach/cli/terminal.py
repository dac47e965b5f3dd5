"""Suggestions on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from coach.domain.passages import Citation, Retrieved
from coach.domain.suggestions import (
    NOTHING_FOUND,
    Advice,
    Agenda,
    GuidanceAnswer,
    QuestionSet,
    Suggestion,
    TopicSet,
)

WIDTH = 100


NO_ANSWER = "This doesn't answer what you asked."
"""In place of a tick, where nothing was answered: checks that passed are no answer."""


class Printed:
    """Prints one suggestion with numbered sources."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._numbers: dict[tuple[str, int, int], tuple[int, Citation]] = {}

    def suggestion(self, value: Suggestion) -> None:
        """Body, sources, verdict."""
        body = value.body
        self._before(body.advice)
        if isinstance(body, Agenda):
            self._agenda(body)
        elif isinstance(body, TopicSet):
            self._topics(body)
        elif isinstance(body, QuestionSet):
            self._questions(body)
        else:
            self._answer(body)
        self._after(body.advice)
        self._sources()
        self._verdict(value)

    def _say(self, text: str, style: str = "") -> None:
        self._console.print(escape(text), style=style or None)

    def _marks(self, citations: tuple[Citation, ...]) -> str:
        numbers = set()
        for citation in citations:
            key = (citation.passage_id, citation.start, citation.end)
            known = self._numbers.setdefault(key, (len(self._numbers) + 1, citation))
            numbers.add(known[0])
        return " " + " ".join(f"[{number}]" for number in sorted(numbers)) if numbers else ""

    def _before(self, advice: Advice | None) -> None:
        if advice is None:
            return
        for line in advice.first:
            self._say(line.text + self._marks(line.citations))
        if advice.beforehand:
            self._say("\nSend beforehand:", "bold")
            self._say("  " + advice.beforehand.text.replace("\n", "\n  "))
        self._say("")

    def _after(self, advice: Advice | None) -> None:
        if advice is None:
            return
        for moment in advice.moments:
            self._say(f"\nIf it gets difficult: {moment.when}", "bold")
            self._say(f"  “{moment.say.strip('“”')}”{self._marks(moment.citations)}")
        for label, line in (
            ("Better not", advice.avoid),
            ("Whose work this is", advice.burden),
            ("A question for the leader to keep", advice.question),
            ("When it is no longer yours alone", advice.hand_over),
        ):
            if line:
                self._say(f"\n{label}: {line.text}{self._marks(line.citations)}")

    def _agenda(self, value: Agenda) -> None:
        self._say(f"{value.title} ({value.minutes} minutes)", "bold")
        table = Table(
            show_header=False, box=None, padding=(0, 2, 1, 0), width=min(WIDTH, self._console.width)
        )
        table.add_column(justify="right", no_wrap=True)
        table.add_column(ratio=1, overflow="fold")
        table.add_column(no_wrap=True, style="dim")
        for item in value.items:
            prompts = "".join(f"\n  {prompt}" for prompt in item.prompts)
            words = f"{item.title}{self._marks(item.citations)}\n{item.what}{prompts}\n{item.why}"
            words = words.rstrip()
            table.add_row(f"{item.minutes} min", escape(words), item.lead)
        self._console.print(table)
        for line in value.access:
            self._say(f"· {line.text}{self._marks(line.citations)}")
        for part in value.prepare:
            self._say(f"Before you meet ({part.who}): {part.text}{self._marks(part.citations)}")

    def _topics(self, value: TopicSet) -> None:
        for line in value.plan:
            self._say(f"· {line.text}{self._marks(line.citations)}")
        for topic in value.topics:
            self._say(f"\nPeople say: “{topic.claim}”", "bold")
            self._say(f"What was found ({topic.grade}): {topic.evidence}", "")
            self._say(f"Limits: {topic.limits}{self._marks(topic.citations)}", "dim")
            self._say(f"Take it apart: {topic.challenge}")
            self._say(f"Careful: {topic.careful}")
            self._say(f"Ask each other: {topic.question}")
            self._say(topic.why, "dim")

    def _questions(self, value: QuestionSet) -> None:
        if value.answer:
            self._answer(value.answer)
        for number, question in enumerate(value.questions, start=1):
            marks = self._marks(question.citations)
            self._say(f"{number}. {question.text}{marks}", "bold")
            self._say(f"   {question.why}", "dim")

    def _answer(self, value: GuidanceAnswer) -> None:
        if value.bare:
            self._say(f"{NOTHING_FOUND}.", "bold")
        for line in value.sentences:
            self._say(line.text + self._marks(line.citations))
        if value.offer:
            self._say(value.offer, "dim")

    def _sources(self) -> None:
        self._say("")
        for number, citation in self._numbers.values():
            place = f" › {citation.section}" if citation.section else ""
            self._say(f"[{number}] {citation.source}{place}: “{citation.quote}”", "dim")

    def _verdict(self, value: Suggestion) -> None:
        verdict = value.verdict
        if value.answers_nothing:
            self._say(f"\n{NO_ANSWER} ({len(verdict.checks)} checks)", "yellow")
        else:
            mark = "✓" if verdict.passed else "✗"
            shade = "green" if verdict.passed else "red"
            self._say(f"\n{mark} {len(verdict.checks)} checks", shade)
        for asked in value.unanswered:
            self._say(f"  Nothing here takes this up. {asked}", "dim")
        for finding in verdict.findings:
            self._say(f"  {finding.check} {finding.where}: {finding.reason}", "dim")
        for note in value.provenance.notes:
            self._say(f"  {note}", "dim")


def show_found(console: Console, value: Retrieved) -> None:
    """A search's passages."""
    console.print(f"match: {value.match}")
    for number, hit in enumerate(value.hits, start=1):
        passage = hit.passage
        place = f" › {passage.section}" if passage.section else ""
        console.print(
            escape(f"\n{number}. {passage.source_title}{place} ({hit.score:.2f})"), style="bold"
        )
        console.print(escape(passage.text))
