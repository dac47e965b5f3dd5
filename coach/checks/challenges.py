"""A topic's challenge takes its claim up: it asks, contrasts or tells one thing from another.

"Views differ on this" could stand under any claim, and challenges none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.checks.words import listed, read
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body, DiscussionTopic, TopicSet

_GENERAL = frozenset(
    stem
    for word in listed("""
        agree answer argue argument aspect balance black white broad chat claim common complex
        consider conversation debate depend depends different differ difficult discuss discussion
        diverse diversity divided easy everyone everybody exchange experience facet fact feel field
        find food free general good great hard important interesting issue know life listen look
        man many matter middle mind move need nobody one open opinion people perspective person
        point possible question reality reason reflect respect right wrong say see sensitive share
        side simple sit situation some sort speak subject sure taste tell think thought time today
        together topic true truth try understand valid valuable value various view voice want way
        welcome wonder word work world worth yes
        accept already appreciate aware be best challenge commit commitment convenient convenience
        dialogue enough far forward future gentle gently go going happy keep like mindful next nice
        oneself otherwise positive present pressure process programme ready remain simply sometimes
        spirit start stay test trust week whenever wherever
        """)
    for stem in read(word).stems
    if stem
)
_CONTRASTS = re.compile(
    r"\b(?:but|yet|instead|rather|whereas|while|unless|without|except|only|even|if|not|never|no|"
    r"n't|what|which|who|whom|how|when|where|before|after|until|than)\b"
)
_FEWEST = 2
"""Words of its own that a challenge needs, beside what can be said of anything."""
_LONG, _SHORT = 6, 9
"""Words of its own that a plain statement needs; words of a question that may be of anything."""

_REASON = (
    "This would fit any claim and challenges none; ask about this one, or set something against it."
)


@dataclass(frozen=True)
class Challenges:
    """The challenge of every topic is one."""

    name: str = "challenges"
    version: str = "2"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """An error on each challenge that challenges nothing."""
        del context
        topics = body.topics if isinstance(body, TopicSet) else ()
        return [
            Finding(self.name, self.version, Severity.ERROR, _REASON, f"topics[{n}].challenge")
            for n, topic in enumerate(topics)
            if topic.challenge and empty(topic)
        ]


def empty(topic: DiscussionTopic) -> bool:
    """Whether a topic's challenge neither takes its claim up nor has anything of its own to say."""
    own = read(topic.challenge).content - _GENERAL
    about = read(f"{topic.claim} {topic.evidence} {topic.question}").content - _GENERAL
    if own & about:
        return False
    said = topic.challenge.lower()
    if "?" in said:
        return not own and len(said.split()) < _SHORT
    return len(own) < (_FEWEST if _CONTRASTS.search(said) else _LONG)
