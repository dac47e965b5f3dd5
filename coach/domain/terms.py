"""The field's own terms: what cards, pairs and requests are sorted by."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """A stretch of the programme's arc, in order."""

    CONTRACT = "contract"
    """Kick-off: story, agreement, limits."""
    PERSPECTIVE = "perspective"
    """The mentor gives a perspective, the mentee summarises back."""
    EVIDENCE = "evidence"
    """A stereotype taken apart with evidence and a real example."""
    PRACTICE = "practice"
    """Something is tried, shadowed or observed."""
    COMMITMENTS = "commitments"
    """Promises are tested against what happened."""
    REVIEW = "review"
    """What changed, what stays, a good ending."""


class Format(StrEnum):
    """What the pair does in an activity."""

    CONVERSATION = "conversation"
    EXERCISE = "exercise"
    OBSERVATION = "observation"
    PRACTICE = "practice"


class Dimension(StrEnum):
    """A difference that a pair may talk about; ``any`` fits every pair."""

    ANY = "any"
    AGE = "age"
    ETHNICITY = "ethnicity"
    GENDER = "gender"
    DISABILITY = "disability"
    NEURODIVERSITY = "neurodiversity"
    CLASS = "class"
    LGBTQ = "lgbtq"
    RELIGION = "religion"
    ACCENT = "accent"
    CARING = "caring"
    WORKING_PATTERN = "working-pattern"
    MENTAL_HEALTH = "mental-health"
    MENOPAUSE = "menopause"
    INTROVERSION = "introversion"
    TECHNOLOGY = "technology"
    POWER = "power"
    FRONTLINE = "frontline"


class Grade(StrEnum):
    """How far the evidence behind a card carries."""

    STRONG = "strong"
    MODERATE = "moderate"
    THIN = "thin"
    CONTESTED = "contested"


class OnlyFor(StrEnum):
    """Whom a situation card is for, where it says nothing to anybody else."""

    IN_TRAINING = "in-training"
    """A mentor who is an apprentice, a trainee or the like."""
    OLDER_MENTOR = "older-mentor"
    """A mentor who is older than the leader."""


class Burden(StrEnum):
    """What an activity asks of the mentor."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ReflectionModel(StrEnum):
    """A named way to reflect or to coach."""

    DRISCOLL = "driscoll"
    GIBBS = "gibbs"
    KOLB = "kolb"
    GROW = "grow"
    OSKAR = "oskar"


class Matter(StrEnum):
    """What something of a pair's own is, as far as it decides what two people can do with it."""

    PAPER = "paper"
    """What somebody has written or drawn and can change: a plan, a rota, a letter, a form."""
    RECORD = "record"
    """What was counted or noted of what happened: figures, a log, a list, accounts."""
    SELECTION = "selection"
    """How people are chosen: adverts, criteria, shortlists, interviews."""
    RULE = "rule"
    """A rule or a practice of the house."""
    STEP = "step"
    """A role, a training, a post that somebody wants."""
    DECISION = "decision"
    """What somebody has to decide, or be persuaded of."""
    PLACE = "place"
    """Where one can go and look."""
    BEHAVIOUR = "behaviour"
    """A habit of one of the two."""
    QUESTION = "question"
    """An indirect question: why, whether, how."""
