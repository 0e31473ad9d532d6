"""Small sets of briefs on other subjects, with the links a careful reader draws and those nobody should draw.

An end is (brief, words of its sentence, surface of the fact): the surface alone may stand twice.
"""

from __future__ import annotations

from dataclasses import dataclass

End = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """Texts by their name with the day each speaks from, the links to be found, the pairs to be kept apart."""

    texts: dict[str, tuple[str, str]]
    links: tuple[tuple[str, str, End, End], ...]
    traps: tuple[tuple[End, End], ...]


MEASLES = Case(
    texts={
        "clinic": (
            "2024-11-20",
            """Measles returned to the Lowland provinces in spring 2024. By the end of October the Ministry of Health
had registered 1,214 cases, 38% of them among children under five. Coverage with the second dose stood at 84.6% in
2023, well below the 95% that keeps the virus from spreading.

Health Minister Marta Oduya opened the catch-up campaign in Port Selma on 3 June 2024. The campaign will cost
$42 million and is meant to reach 310,000 children by December 2025. The National Immunisation Programme (NIP) sends
nurses to schools and runs 45 mobile clinics.

According to the Selma Institute, 27% of parents doubted the safety of the vaccine in May 2024. Distrust is
highest in the north, where 45% of parents had missed at least one appointment. The Bruges Protocol obliges members to
report every outbreak within 48 hours.""",
        ),
        "school": (
            "2025-02-10",
            """Schools carry the burden of the measles outbreak. The campaign that Minister Oduya Marta launched on
3 June brought nurses into classrooms, and head teachers had 45 days to hand in class lists. In 2024 one school in
three closed for at least a week.

According to the Selma Institute, 27 per cent of parents did not trust the vaccine to be safe. In a poll of teachers by
the union, 31% said that they had not been told what to do. According to the union, second-dose coverage was
86% in 2023.

The national immunization programme (NIP) is to vaccinate 310,000 children, for which its budget was set; the
campaign is now to cost a revised $55 million. Under the Bruges Protocol schools must report within 48 hours. More than
1,200 cases were registered by the end of October.""",
        ),
        "hospital": (
            "2025-03-01",
            """Hospitals paid for the epidemic twice. Some 38% of hospital beds in the north stood empty before the
outbreak, and nurses worked 48 hours a week on average. By the end of February 2025 the ministry of health had
registered 1,650 measles cases.

The Second Bruges Protocol of 2012 has nothing to say of hospitals. According to the Harbour Foundation, 19% of
parents doubted the safety of the vaccine in January 2025.""",
        ),
    },
    links=(
        ("corroborates", "", ("clinic", "opened the catch-up", "3 June 2024"), ("school", "launched on", "3 June")),
        ("corroborates", "", ("clinic", "doubted the safety", "27%"), ("school", "did not trust", "27 per cent")),
        (
            "corroborates",
            "",
            ("clinic", "reach 310,000", "310,000 children"),
            ("school", "vaccinate 310,000", "310,000 children"),
        ),
        (
            "corroborates",
            "",
            ("clinic", "sends", "National Immunisation Programme (NIP)"),
            ("school", "budget", "national immunization programme (NIP)"),
        ),
        ("corroborates", "", ("clinic", "Health Minister", "Marta Oduya"), ("school", "campaign that", "Oduya Marta")),
        (
            "corroborates",
            "",
            ("clinic", "obliges members", "Bruges Protocol"),
            ("school", "Under the", "Bruges Protocol"),
        ),
        ("corroborates", "", ("clinic", "obliges members", "48 hours"), ("school", "must report", "48 hours")),
        ("differs", "rounding", ("clinic", "registered", "1,214 cases"), ("school", "registered", "1,200 cases")),
        (
            "differs",
            "other_date",
            ("clinic", "registered", "1,214 cases"),
            ("hospital", "registered", "1,650 measles cases"),
        ),
        ("differs", "other_source", ("clinic", "doubted the safety", "27%"), ("hospital", "doubted the safety", "19%")),
        (
            "supersedes",
            "other_date",
            ("school", "a revised", "$55 million"),
            ("clinic", "will cost", "$42 million"),
        ),
        (
            "differs",
            "other_source",
            ("clinic", "second dose stood", "84.6%"),
            ("school", "second-dose coverage", "86%"),
        ),
    ),
    traps=(
        (("clinic", "mobile clinics", "45 mobile clinics"), ("school", "class lists", "45 days")),
        (("clinic", "had missed", "45%"), ("school", "class lists", "45 days")),
        (("clinic", "under five", "38%"), ("hospital", "beds", "38%")),
        (("clinic", "every outbreak", "48 hours"), ("hospital", "a week on average", "48 hours")),
        (("school", "said that they", "31%"), ("hospital", "doubted the safety", "19%")),
    ),
)

BANK = Case(
    texts={
        "bulletin": (
            "2023-06-15",
            """The Central Bank of Norden raised its key rate to 4.25% on 8 June 2023, the ninth step in a row.
Inflation had reached 7.9% in April, the highest since 1982. Governor Ines Haldorsen expects inflation to fall to 3%
by the end of 2024.

The Stability Act of 2009 gives the bank its mandate. Mortgage payments took 31% of the income of young households in
2022. The bank holds reserves of 61 billion crowns. The staff of the bank counts 820 people. Unemployment was 3.9% in
May.""",
        ),
        "review": (
            "2024-09-02",
            """Norden's disinflation was slow. After a last increase on 8 June 2023 the central bank left the key
rate at 4.25 percent for a year, then cut it to 3.5% on 22 August 2024. Inflation peaked at 7.9 percent in April 2023.

Haldorsen now forecasts that inflation will fall to 2.4% by the end of 2024. Joblessness stood at 4.6% in July 2024.
Under the 2009 Stability Act the governor reports to parliament. In 2024 the bank closed 31 branch offices, and
3% of its notes were replaced.""",
        ),
        "tenants": (
            "2024-10-05",
            """Rents rose by 7.9% in the capital in 2023, and young households spent 34% of their income on mortgage
payments in 2023. The association of tenants has 820 branches. The Stability Act says nothing of housing.""",
        ),
    },
    links=(
        ("corroborates", "", ("bulletin", "raised its key rate", "4.25%"), ("review", "left the key", "4.25 percent")),
        (
            "corroborates",
            "",
            ("bulletin", "raised its key rate", "8 June 2023"),
            ("review", "last increase", "8 June 2023"),
        ),
        (
            "corroborates",
            "",
            ("bulletin", "Inflation had reached", "7.9%"),
            ("review", "Inflation peaked", "7.9 percent"),
        ),
        (
            "corroborates",
            "",
            ("bulletin", "gives the bank", "Stability Act"),
            ("review", "reports to parliament", "2009 Stability Act"),
        ),
        ("supersedes", "other_date", ("review", "forecasts that", "2.4%"), ("bulletin", "expects inflation", "3%")),
        ("differs", "other_date", ("bulletin", "Mortgage payments", "31%"), ("tenants", "mortgage", "34%")),
    ),
    traps=(
        (("bulletin", "Inflation had reached", "7.9%"), ("tenants", "Rents rose", "7.9%")),
        (("bulletin", "The staff of the bank", "820 people"), ("tenants", "association of tenants", "820 branches")),
        (("bulletin", "Mortgage payments", "31%"), ("review", "closed", "31 branch offices")),
        (("bulletin", "expects inflation", "3%"), ("review", "notes were replaced", "3%")),
    ),
)

TIDES = Case(
    texts={
        "harbour": (
            "2026-02-01",
            """The tidal wall at Corran Bay was approved on 14 March 2021 and is to open in 2027. It protects about
18,000 homes. The Coastal Defence Agency (CDA) puts its cost at €640 million, of which the European Union pays a
quarter. Its designer, engineer Paul Ndiaye, argues that it will last. Salt marsh has shrunk by 12% since 1990.

For the bay the agency rules out “managed retreat”, meaning land given back to the sea.""",
        ),
        "marsh": (
            "2026-11-01",
            """The wall at Corran Bay has been delayed and will not open before 2029. The CDA (Coastal Defense Agency)
now expects a cost of €810 million. About 9,000 homes lie behind it, according to the residents. Ndiaye Paul left the
project in 2024.

In Essel “managed retreat”, meaning the deliberate return of land to the sea, has worked: 12% of farmers sold
their land, and 18,000 birds winter there. The marsh at Essel was approved as a reserve on 2 May 2021.""",
        ),
    },
    links=(
        ("supersedes", "other_date", ("marsh", "has been delayed", "2029"), ("harbour", "is to open in", "2027")),
        (
            "corroborates",
            "",
            ("harbour", "puts its cost", "Coastal Defence Agency (CDA)"),
            ("marsh", "now expects", "CDA (Coastal Defense Agency)"),
        ),
        (
            "differs",
            "other_source",
            ("harbour", "It protects", "18,000 homes"),
            ("marsh", "lie behind it", "9,000 homes"),
        ),
        (
            "corroborates",
            "",
            ("harbour", "rules out", "managed retreat"),
            ("marsh", "deliberate return", "managed retreat"),
        ),
        ("corroborates", "", ("harbour", "designer", "Paul Ndiaye"), ("marsh", "left the", "Ndiaye Paul")),
        (
            "supersedes",
            "other_date",
            ("marsh", "now expects a cost", "€810 million"),
            ("harbour", "puts its cost", "€640 million"),
        ),
    ),
    traps=(
        (("harbour", "has shrunk", "12%"), ("marsh", "sold their land", "12%")),
        (("harbour", "It protects", "18,000 homes"), ("marsh", "birds winter", "18,000 birds")),
        (("harbour", "was approved on", "14 March 2021"), ("marsh", "approved as a reserve", "2 May 2021")),
    ),
)

CASES = {"measles": MEASLES, "bank": BANK, "tides": TIDES}
