"""Number plates of many countries and ages are found; what only looks like one stays."""

import pytest

from coach.privacy.anonymiser import Anonymiser
from coach.privacy.spans import Kind

ANONYMISER = Anonymiser((), b"a key of this programme")
ANYWHERE = (
    "WX12 ABD",
    "wx12abd",
    "WX 12 ABD",
    "WX12-ABD",
    "wx12.abd",
    "B417 XRT",
    "b417xrt",
    "RLN 52K",
    "RLN352K",
    "rln352k",
    "YIZ 4172",
    "yiz 4172",
    "WIA 7310",
    "171-KE-2204",
    "171-ke-2204",
    "171D22041",
    "XR-417-TK",
    "xr-417-tk",
    "GH-45-RB",
    "gh-45-rb",
    "KV-RT 417E",
    "2-XRT-417",
)
BESIDE_A_CAR = (
    "Y7 XRT",
    "y7 xrt",
    "417 XRT",
    "XRT 417",
    "4172 RB",
    "171 KE 2204",
    "HH RT 4172",
    "4172 XRT",
    "W 41725 B",
    "w-41725b",
    "GR 417 253",
    "1XR4172",
    "34 XRT 417",
    "KR 41725",
    "CJ 41 XRT",
    "417 D 253",
    "rk 07 xrt",
)


def covered(text: str, plate: str) -> bool:
    """Whether all of a plate is masked, whatever it is taken for."""
    masked = {at for s in ANONYMISER.anonymise(text).spans for at in range(s.start, s.end)}
    start = text.index(plate)
    return all(at in masked for at in range(start, start + len(plate)) if text[at].isalnum())


def plates(text: str) -> list[str]:
    found = ANONYMISER.anonymise(text).spans
    return [text[span.start : span.end] for span in found if span.kind is Kind.PLATE]


@pytest.mark.parametrize("plate", ANYWHERE)
@pytest.mark.parametrize("frame", ["Blocked by {} again", "{}, the usual one.", "It was {}."])
def test_a_form_that_nothing_else_has_needs_no_other_word(plate: str, frame: str) -> None:
    assert covered(frame.format(plate), plate)


@pytest.mark.parametrize("plate", [*ANYWHERE, *BESIDE_A_CAR])
@pytest.mark.parametrize(
    "frame", ["Her car, {}, stood there.", "{} is parked outside.", "The reg is {}.", "plate: {}"]
)
def test_other_forms_are_found_beside_a_plate_or_a_vehicle(plate: str, frame: str) -> None:
    assert covered(frame.format(plate), plate)


@pytest.mark.parametrize("plate", ["7 RB", "ab 417", "12 ky 301"])
def test_short_ones_need_the_word_for_a_plate(plate: str) -> None:
    assert plates(f"The number plate is {plate}, it seems.") == [plate]
    assert plates(f"We spoke of {plate} for long") == []


@pytest.mark.parametrize(
    "text",
    [
        "She registered 400 new users in 3 weeks.",
        "We had 2 plates of 12 pies.",
        "The car park has 120 bays and 45 of them are free.",
        "She drives 25 miles each way, 3 days a week.",
        "Parking cost 12 quid for 3 hrs.",
        "Her bike was in bay 12 c, and the van on level 3 b.",
        "The mini project took 12 wks and 3 ppl.",
        "He drove the BMW 320 to the M25 at 6 am, not the VW of 2019.",
        "This drives the 80 20 rule and the Q4 plan with 12 people.",
        "Seat 23c was free, and the cab came at 18 30.",
        "Room B12, Act 2, BBC 1, version A12, a T2 stage and ABC 123.",
        "A 12-in-1 tool and a 24-to-7 rota",
    ],
)
def test_what_is_no_plate_stays(text: str) -> None:
    assert plates(text) == []


@pytest.mark.parametrize("plate", ["ST12 ABC", "st12 abc", "NEW 417K", "gb-417-mm", "KM-PM 417"])
def test_letters_that_are_a_word_or_a_unit_hide_no_plate(plate: str) -> None:
    assert covered(f"The reg is {plate}.", plate)
