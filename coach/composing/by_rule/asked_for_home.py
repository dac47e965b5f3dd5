"""What a mentor may ask where home, body, language or money decides a goal of theirs.

By kind of fact and matter. Each stands after the goal was said, names nobody's illness or faith,
and tells no more than the mentor has told.
"""

from __future__ import annotations

from collections.abc import Mapping

ASKED_FOR_HOME: Mapping[str, Mapping[str, str]] = {
    "single": {
        "rota": "Which weeks of a rota could a single parent plan a childminder by?",
        "post": "Which hours of that job are hard to cover for somebody alone with a child?",
        "training": "Which hours of the training lie outside those of a nursery or a school?",
        "move": "Where would a single parent find childcare before the first day there?",
        "rule": "What does the rule ask of somebody who is alone with a child in the evening?",
    },
    "child": {
        "rota": "Which shifts could be fixed early enough to plan a week at home?",
        "post": "Which hours of that job lie outside those of a nursery or a school?",
        "training": "Which hours of the training lie outside those of a nursery or a school?",
        "move": "Where have others gone who had a small child?",
        "task": "Which part of it could be done within the hours of a nursery or a school?",
    },
    "permit": {"move": "Which posts would let my partner work?"},
    "care": {
        "post": "What happens in that job on a day when somebody is called home?",
        "training": "How much of the training could be done from home?",
        "move": "How often could I be back here in an ordinary month?",
        "rota": "Who can swap a shift on the day itself, when somebody is needed at home?",
        "heard": "Which decisions are made at hours when those who care for somebody have left?",
        "task": "Which part of it could be done from home?",
        "rule": "What does the rule say for the day on which somebody is called home?",
    },
    "reading": {
        "post": "What has to be read and written in that job that couldn't be done by voice?",
        "training": "Who gives extra time on that course for reading and exams?",
        "papers": "What of it could come on one page, or as a recording?",
        "heard": "To whom could it be told instead of written?",
        "rule": "Who would hear the new wording read aloud before it is final?",
        "task": "Who could help with the part of it that has to be written?",
    },
    "language": {
        "post": "Which part of that job would be hardest in a language that isn't my first?",
        "training": "Which part of the course would be hardest in a language that isn't my first?",
        "papers": "Which words in there does nobody explain?",
        "heard": "Who could help with the words before it is said aloud?",
        "rule": "In which languages will people be able to read the new wording?",
        "task": "Who could read over what has to be written for it?",
    },
    "deaf": {
        "post": "How much of that job is done by phone or in noisy rooms?",
        "training": "Who arranges captions or an interpreter for the course?",
        "heard": "How would I follow what is answered?",
        "task": "How would calls about it be held so that I can follow them?",
        "move": "Who arranges captions or an interpreter there?",
    },
    "blind": {
        "post": "Which programs does that job need that a screen reader can't read?",
        "training": "In which form do the course papers come?",
        "papers": "In which form would it have to come so that a screen reader can read it?",
        "thing": "Who would try it without seeing it before anything is ordered?",
    },
    "wheelchair": {
        "post": "Which places of work in that job can't be reached in a wheelchair?",
        "training": "Which rooms of the course can be reached in a wheelchair?",
        "move": "What would have to be rebuilt there before my first day?",
        "thing": "Who would try it from a wheelchair before anything is ordered?",
        "heard": "In which room could it be said that a wheelchair gets into?",
    },
    "sitting": {
        "post": "How long does one sit or stand at a time in that job?",
        "training": "How long does one sit at a time on that course?",
        "rota": "Which shifts leave room for a pause when a body needs one?",
        "place": "How would it have to be for somebody who can't sit or stand for long?",
        "move": "How long does one sit or stand at a time there?",
    },
    "neuro": {
        "post": "What could the choice rest on besides an interview?",
        "training": "What is sent out in writing before the course begins?",
        "papers": "What could be asked in writing beforehand, so that nobody has to answer on the"
        " spot?",
        "heard": "Who would read it before the meeting, so that nobody has to say it on the spot?",
        "rota": "Which changes to a plan could always be told the day before?",
        "task": "Who says in writing what is wanted?",
        "move": "What could I see or read of the place before I decide?",
    },
    "money": {
        "training": "What would I live on while I train?",
        "post": "What would that job pay in the first year?",
        "move": "Who pays for a move like that?",
    },
    "first": {
        "training": "Whom do people ask about this who have nobody at home to ask?",
        "post": "What do those know about getting there who grew up around such jobs?",
    },
    "faith": {
        "rota": "Which days could a plan keep free if they're asked for a year ahead?",
        "post": "Which hours of that job can't be moved?",
        "training": "Which dates of the course can't be moved?",
    },
}
