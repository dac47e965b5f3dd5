"""The seams: Protocols only where two implementations are real.

One contract suite per port (tests/contracts/) runs over every implementation.
"""

from coach.ports.journaling import JournalRows
from coach.ports.storing import (
    LoginRows,
    PassageRows,
    PeopleRows,
    RecordRows,
    Store,
    UnitOfWork,
)
from coach.ports.working import (
    PLAIN,
    ChatModel,
    ChatReply,
    Check,
    Clock,
    Composer,
    Embedder,
    EvalRun,
    EvalRuns,
    PassageIndex,
    Scored,
    Vectors,
    Wanted,
)

__all__ = [
    "PLAIN",
    "ChatModel",
    "ChatReply",
    "Check",
    "Clock",
    "Composer",
    "Embedder",
    "EvalRun",
    "EvalRuns",
    "JournalRows",
    "LoginRows",
    "PassageIndex",
    "PassageRows",
    "PeopleRows",
    "RecordRows",
    "Scored",
    "Store",
    "UnitOfWork",
    "Vectors",
    "Wanted",
]
