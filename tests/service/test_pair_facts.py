"""What a composer is told of a pair's record."""

from coach.domain.access import Viewer
from coach.domain.findings import Verdict
from coach.domain.sessions import Conversation, Turn
from coach.domain.suggestions import DiscussionTopic, Provenance, Suggestion, TopicSet
from coach.service.pair_facts import pair_facts
from coach.service.transcripts import Transcripts
from tests.service.house import MENTEE, MENTOR, MONDAY, House, anonymiser


def offered(house: House, meeting: int, *cards: str) -> None:
    """Topics in the mentor's talk about a meeting, each set after the other."""
    said = anonymiser(()).anonymise("topics").text
    turns = tuple(Turn("coach", said, f"sg-{meeting}-{card}", MONDAY) for card in cards)
    talk = Transcripts(house.store).conversation_id(MENTOR, meeting)
    with house.store.work() as work:
        for turn, card in zip(turns, cards, strict=True):
            topic = DiscussionTopic("C", "E", "thin", "L", "Ch", "Q?", "R", (), card)
            made = Provenance("by_rule", None, None, "v", ())
            body = TopicSet((topic,))
            kept = Suggestion(str(turn.suggestion_id), body, Verdict((), ()), made)
            work.records.add_suggestion(kept, "a", "mentor-a")
        work.records.add_conversation(Conversation(talk, "mentor-a", "a", turns))
        work.commit()


def shown(house: House, viewer: Viewer) -> frozenset[str]:
    facts = pair_facts(house.store, viewer)
    assert facts
    return facts.shown_ids


def test_the_last_topics_for_each_earlier_meeting_are_known_to_who_asked_alone(
    house: House,
) -> None:
    offered(house, 1, "ev-one")
    offered(house, 2, "ev-dropped", "ev-two")
    offered(house, 3, "ev-now")
    assert shown(house, MENTOR) == {"ev-one", "ev-two"}
    assert shown(house, MENTEE) == frozenset()
