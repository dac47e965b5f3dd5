from __future__ import annotations

import pytest

from coach.privacy.anonymiser import Anonymiser

NOBODY = Anonymiser((), b"a key of this programme")


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("the van is A123 BCD, before K55 ABC", ("A123", "K55")),
        ("TJI 3412 from Belfast, 21-D-12345 from Cork", ("3412", "12345")),
        ("B-MW 4521, AB-123-CD, EF 123 GH and 12-ABC-3", ("4521", "AB-123", "EF 123", "12-ABC")),
        ("plate: M 1234 AB", ("1234 AB",)),
        ("reg no. lm68 kpt", ("lm68",)),
        ("her staff number's 55-2031, his is ST/20391", ("2031", "20391")),
        ("payroll 0091827, employee id E-10233, clock number 412", ("91827", "10233", "412")),
        ("NMC PIN 12A3456E and policy no 88-1123-X", ("3456", "1123")),
        ("ticket INC0012345, ID 44921, VAT GB123456789", ("12345", "44921", "123456")),
        ("passport no: C01X00T47, DNI 12345678Z", ("C01X", "12345678")),
        ("SWIFT DEUTDEFF500, cvv 123, exp 09/27", ("DEUT", "123", "09/27")),
        ("twitter handle janedoe88, insta: harmony.at.height", ("janedoe", "harmony")),
        ("slack: qwzarov, discord qwz#1234", ("qwzarov", "qwz#")),
        ("@peal.of.bells; look up peal.of.bells", ("peal",)),
        ("jane dot doe at nhs dot uk, bit.ly/3xYz", ("doe", "3xYz")),
        ("the fourteenth of March, 14-Mar-2024, Christmas Eve 1998", ("March", "Mar", "Eve")),
        ("born on the second of May nineteen eighty", ("May", "eighty")),
        ("51.5074, -0.1278 or ///filled.count.soap", ("5074", "filled")),
        ("NHS no 943 476 5919, sort code 20 45 45", ("5919", "45 45")),
        ("ring 98765 43210", ("98765",)),
        ("ring 0113 496\n0733 at noon", ("0113", "0733")),
        ("account 0733-41-220817 or acount 4471 9920", ("0733", "41-", "4471", "9920")),
        ("Iris: whats the staff no\nTeo: 552 903\nIris: ta", ("552", "903")),
        ("add mossy.owl#4471 on there", ("mossy", "4471")),
        ("vehicle 34나 5512 and TX 4471 KM were moved", ("34나", "5512", "TX", "KM")),
    ],
)
def test_codes_that_point_at_somebody_are_masked(text: str, gone: tuple[str, ...]) -> None:
    masked = NOBODY.anonymise(text).text.text
    assert [part for part in gone if part in masked] == []


def test_ordinary_numbers_stay() -> None:
    text = (
        "£48,500 and a bonus of 3,000; band 8a; 50 people; 24/7; 360 feedback; Q3 2024; in 2019; "
        "9am; 10:30; 1:1; 80/20; version 2.1; 3-4 people; page 12; ISO 9001; 2024-25; COVID-19; "
        "a case of 120 people; an order of 150 chairs; 12500 steps; 10km; the 21st; we teams up"
    )
    assert NOBODY.anonymise(text).text.text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("He lives at 14 Elm Grove, Leeds LS1 4AP. Our rota", "He lives at [Address]. Our rota"),
        ("on the corner of Alšova 408 and Vedzizhev Greens", "on [Address]"),
        ("at 255 hersnapvej 18, København K today", "at [Address] today"),
        ("send it to 928 Λ. Αλεξάνδρας 14, Suite 112", "send it to [Address]"),
        ("It is at Skogstien 106, they say", "It is at [Address], they say"),
        ("in Room 2.14, Beckett House", "in [Address]"),
        ("Paluck, Green and Grant found it in 2019", None),
    ],
)
def test_addresses(text: str, masked: str | None) -> None:
    found = NOBODY.anonymise(text).text.text
    assert found == masked if masked else "[Address]" not in found


def test_lines_of_an_address_below_a_name_and_a_firm_are_masked() -> None:
    text = (
        "> Astrid Bjorgvin\n> Lawdragon\n> 66029 Consul Place 4\n> Apt. 50\n> Broomfield\n\nYours"
    )
    masked = NOBODY.anonymise(text).text.text
    assert [
        word for word in ("Astrid", "Lawdragon", "Consul", "50", "Broom") if word in masked
    ] == []
    assert masked.endswith("\n\nYours")


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("I sat in St Cuthbert's Academy", "Cuthbert"),
        ("he chairs the Wexcombe Trust board", "the Wexcombe"),
        ("after a year at Simpletuition", "Simpletuition"),
        ("the firm later became Credit Karma", "Karma"),
        ("a letter from Owens, Duran and Oneal", "Duran"),
        ("Ann is from 3 Round Stones Inc", "3 Round"),
        ("Lumen Signage to quote", "Lumen"),
    ],
)
def test_organisations(text: str, gone: str) -> None:
    assert gone not in NOBODY.anonymise(text).text.text
