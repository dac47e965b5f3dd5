from __future__ import annotations

import pytest

from coach.privacy.anonymiser import Anonymiser

NOBODY = Anonymiser((), b"a key of this programme")


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Name: Bryan Price\nCompany: Open Finance", ("Bryan", "Price", "Open", "Finance")),
        ("From: Jessica White\nTo: the pair", ("Jessica", "White")),
        ("Street: Naumovac 127\nTown: Vale End", ("Naumovac", "127", "Vale")),
        ("See you.\nKind regards,\nOskar Kinal\nQuarry Labs", ("Oskar", "Kinal", "Quarry")),
        ("Oskar Kinal | Northalder | x", ("Oskar", "Northalder")),
        ("a letter from Oskar Kinal and Nino Lovato", ("Oskar", "Nino")),
        ("da Costa never answers, Çağdan Fırat does", ("da Costa", "dan", "rat")),
        ("See Rožmitál pod Třemšínem", ("pod",)),
        ("I left SummitSystems for Aalto Oy and Lind d.o.o.", ("Summit", "Aalto", "Lind")),
        ("we met at Copper Studio", ("Copper",)),
        ("she works for alderridge", ("alderridge",)),
        ("Parcel to 921 Moreno Extension.", ("921", "Extension")),
        ("It used to be Křížkovského 21.", ("21",)),
        ("How do I get to ulica Popiełuszki 11/86\n56-118 Mielec", ("11/86", "118")),
        ("at 5, avenue Guillon, Jourdan", ("5", "avenue", "Guillon")),
        ("T: (977)665-7963", ("977", "7963")),
        ("oh seven seven double oh nine one one three is her number", ("nine", "three")),
        ("the van lk09 zrd, at BB8H  7XJ", ("zrd", "7XJ")),
    ],
)
def test_forms_signatures_addresses_and_firms(text: str, gone: tuple[str, ...]) -> None:
    masked = NOBODY.anonymise(text).text.text
    assert [part for part in gone if part in masked] == []


@pytest.mark.parametrize(
    "text",
    [
        "From: the pair\nTo: everybody here",
        "What went well | What was hard | Next time",
        "Thanks for today\nWe agreed on three rules",
        "she asked two people at 10 the next day",
        "PowerPoint and LinkedIn were open",
    ],
)
def test_what_only_looks_like_a_form_stays(text: str) -> None:
    assert NOBODY.anonymise(text).text.text == text
