"""Wrong answers that look right, each with the question that must not take it. Data for ``test_adversarial``."""

from __future__ import annotations

from typing import Any

Question = dict[str, Any]


def term(name: str, *, others: tuple[str, ...] = (), **key: Any) -> Question:
    """A question for a term."""
    return {"kind": "term", "key": {"name": name, **key}, "others": list(others)}


def person(name: str, *, others: tuple[str, ...] = (), **key: Any) -> Question:
    """A question for a person."""
    return {"kind": "person", "key": {"name": name, **key}, "others": list(others)}


def agreement(name: str, *, others: tuple[str, ...] = (), asks: str = "", **key: Any) -> Question:
    """A question for an agreement."""
    return {"kind": "agreement", "key": {"name": name, **key}, "others": list(others), "asks": asks}


def money(amount: str, code: str, **more: Any) -> Question:
    """A question for a sum."""
    return {"kind": "money", "key": {"amount": amount, "currency": code}, **more}


def number(amount: str, unit: str | None = None, **more: Any) -> Question:
    """A question for a number."""
    return {"kind": "number", "key": {"amount": amount, "unit": unit}, **more}


def date(key: str, **more: Any) -> Question:
    """A question for a date."""
    return {"kind": "date", "key": key, **more}


def percentage(key: str, **more: Any) -> Question:
    """A question for a percentage."""
    return {"kind": "percentage", "key": key, **more}


ABOUT = {"type": "source", "hedge": "about"}
OVER = {"type": "source", "hedge": "over"}
NEARLY = {"type": "source", "hedge": "nearly"}

#: (question, answers that must not earn full marks)
TABLE: list[tuple[Question, list[Any]]] = [
    # dates: near misses, other precision, both at once
    (date("2031-05-14"), [
        "13 May 2031", "15 May 2031", "14 May 2030", "14 May 2032", "14 March 2031", "14 June 2031", "2031",
        "May 2031",
        "4 May 2031", "14 May 1931", "14/05/2013", "2031-05-41", "14 May 2031 or 15 May 2031", "not 14 May 2031",
        "14-15 May 2031", "before 14 May 2031", "after 14 May 2031", "Q2 2031", "the 2030s", "14 May 3031",
        "2031-14-05 or 2032-05-14", "1 May 2031", "May 14, 2013", "mid-May 2031", "14 May",
    ]),
    (date("2031-02-28"), ["29 February 2031", "27 February 2031", "1 March 2031", "28 February 2032"]),
    (date("2031-05"), ["June 2031", "May 2030", "2031", "April 2031", "May", "1 June 2031", "May or June 2031"]),
    (date("2031"), ["2030", "2032", "2013", "the 2030s", "2031-2032", "1931", "31 BC", "2031 or 2032", "since 2029"]),
    (date("1990/1999"), ["the 1980s", "1989", "2000", "1991-2001", "the 20th century"]),
    (date("1401/1500"), ["14th century", "16th century", "1501"]),
    (date("2012/2020"), ["2012-2021", "2011-2020", "2012 to 2019", "2020", "2021-2020"]),
    (date("2031-Q2"), ["Q1 2031", "Q3 2031", "Q2 2030", "2031", "July 2031", "March 2031"]),
    (date("-0043"), ["44 AD", "43 BC", "44", "45 BC"]),
    (date("2031-03-26", asks="day_of_year"), ["27 March", "26 May", "26 March 2030", "March", "25 March"]),
    # percentages
    (percentage("15"), [
        "15.1", "14.9%", "16%", "5%", "51%", "150%", "1.5%", "-15%", "0.15%", "15 percentage points", "15 points",
        "15‰", "15 basis points", "15 or 24%", "15% or 24%", "either 15% or 16%", "15-20%", "10-15%", "under 15%",
        "less than 15%", "over 15%", "more than 15%", "at least 15%", "not 15%", "one third", "1/15", "15 million",
        "$15", "15 USD", "15:1", "115%", "15.5%", "fifteen or sixteen per cent", "fifty percent", "up to 15%",
        ">15%", "<15%", "15%+",
    ]),
    (percentage("42.7"), ["42", "43", "42.8", "47.2", "427", "4.27%", "42.7 points", "24.7%"]),
    (percentage("0.7"), ["7%", "0.07%", "70%", "0.8%"]),
    (percentage("67", grain="rounded"), ["60%", "70.1%", "a half", "three quarters", "76", "33%", "one third"]),
    (percentage("50/100", grain="comparison"), ["49%", "49.9", "a third", "less than half", "under 50%", "101%"]),
    (percentage("30/40"), ["30-50%", "20-40%", "30%", "40%", "3-4%", "30/41"]),
    (percentage("40", tolerance=ABOUT), ["41%", "39%", "40.9", "39.1", "45%", "4%"]),
    (percentage("40", tolerance=OVER), ["39.9%", "39%", "41%", "38"]),
    (percentage("40", tolerance=OVER, rivals=[{"value": "40.5", "about": "the other survey"}]), ["40.5", "40.6"]),
    # money
    (money("550000000000", "USD"), [
        "550 million USD", "55 billion USD", "550 billion EUR", "550 billion yen", "$550", "550", "$55bn", "$5.5bn",
        "550 trillion USD", "$500 billion", "$560 billion", "€550bn", "£550 billion", "-550 billion USD",
        "550 or 560 billion USD", "$550 billion or $471 billion", "550 billion percent", "$550 billion a year",
        "$550 million or $550 billion", "$505 billion", "$549 billion", "550 bn AUD", "A$550bn", "C$550 billion",
        "not $550 billion", "more than $550 billion", "less than $550 billion", "$550-600 billion",
    ]),
    (money("471000000000", "EUR", currency="asked"), [
        "471 billion", "471 billion USD", "470 billion EUR", "471 million EUR", "€417bn", "€4.71bn", "€47.1 billion",
    ]),
    (money("2500000", "JPY", currency="shown"), ["25万", "250 million", "2.5 billion", "2,500", "2.5 million USD"]),
    (money("8000000000", "EUR", tolerance=NEARLY), ["8.1bn EUR", "7.8bn EUR", "8.01 billion EUR", "8bn USD"]),
    # numbers
    (number("25000", "troops"), [
        "2500", "250,000", "25", "25 million", "24,999", "25001", "52000", "25,000 km", "25,000%", "25000 dollars",
        "25,000 or 26,000", "20,000-25,000", "-25000", "about 26,000", "25.000,5", "25,000 years",
        "two thousand five hundred",
    ]),
    (number("340", "boats", tolerance=OVER), ["339", "335", "350", "346.9", "304", "430", "34", "3,400"]),
    (number("12", "years"), ["12 months", "12 days", "11", "13", "1.2", "120", "12 decades", "21", "a dozen months"]),
    (number("2", "rank"), ["3", "third", "#3", "20", "second or third", "first", "-2"]),
    (number("2.125"), ["2.126", "2.12", "2.13", "2", "2125", "21.25", "2 1/4", "-2.125"]),
    (number("3.5", "percentage points"), ["35", "5.3", "3.5 km", "4", "3.4"]),
    # names of countries, alliances and plans that differ in a letter or a sign
    (term("Iran"), ["Iraq", "Irak", "Oran", "Iran or Iraq", "not Iran", "Iran-Iraq", "Irn", "Tehran"]),
    (term("Austria"), ["Australia", "Austrasia", "Austria-Hungary", "Austrian"]),
    (term("Slovakia"), ["Slovenia", "Slavonia", "Slovak", "Czechoslovakia"]),
    (term("Slovenia"), ["Slovakia", "Slavonia"]),
    (term("Niger"), ["Nigeria", "Nigerian", "Niger Delta", "Nigera"]),
    (term("Gambia"), ["Zambia", "Gabon", "Namibia"]),
    (term("Iceland"), ["Ireland", "Island", "Finland"]),
    (term("Mauritius"), ["Mauritania", "Martinique"]),
    (term("North Korea"), ["South Korea", "Korea", "North Macedonia", "Nouth Korea"]),
    (term("South Sudan"), ["Sudan", "North Sudan"]),
    (term("Dominica"), ["Dominican Republic", "Dominican"]),
    (term("Guinea-Bissau"), ["Guinea", "Equatorial Guinea", "Papua New Guinea"]),
    (term("Republic of the Congo"), ["Democratic Republic of the Congo", "Congo or Togo"]),
    (term("AUKUS"), ["ANZUS", "AUKU", "AUKUS or ANZUS", "AUKUS Plus", "AKUS", "QUAD", "UKUSA"]),
    (term("ANZUS"), ["AUKUS", "ANZAC", "ANZUK"]),
    (term("ASEAN"), ["APEC", "ASEM", "ASEAN+3", "ASEAN Plus Three", "AEAN"]),
    (term("NATO"), ["NAFTA", "NATA", "OTAN or SEATO", "NATO-plus", "SEATO"]),
    (term("CPTPP"), ["TPP", "RCEP", "CPTP", "CTPP"]),
    (term("G7"), ["G8", "G20", "G77", "G", "G-7 or G-20"]),
    (term("Plan A+"), ["Plan A", "Plan B+", "Plan A-", "Plan A++"]),
    (term("Plan A"), ["Plan A+", "Plan B", "Plan", "Plan AA"]),
    (term("type 2"), ["type 1", "type II", "type", "type 22"]),
    (term("Henry VIII"), ["Henry VII", "Henry IX", "Henry", "Henry VIIII"]),
    (term("H2O"), ["H20", "H2O2", "HO2", "CO2"]),
    (term("C++"), ["C", "C#", "C+"]),
    (term("gold"), ["not gold", "gold or silver", "golden", "goal", "fool's gold", "anything but gold",
        "gold plate"]),
    (term("hedging"), ["balancing", "bandwagoning", "hedge or balance", "no hedging", "edging",
        "hedging or balancing"]),
    (term("deterrence"), ["deference", "defence", "deterrent or defence", "no deterrence", "difference"]),
    (term("hypertension"), ["hypotension", "hypertension or hypotension"]),
    (term("mitosis"), ["meiosis", "mitoses or meioses", "osmosis"]),
    (term("import"), ["export", "impart", "imports and exports", "no import"]),
    (term("trustee"), ["truster", "trust", "trustor"]),
    (term("inflation"), ["deflation", "inflection", "stagflation", "inflation or deflation"]),
    (term("bilateral"), ["multilateral", "unilateral", "trilateral", "bilateral or multilateral"]),
    (term("Northern Fleet"), ["Southern Fleet", "Norther Fleet or Southern Fleet", "Fleet", "Northeastern Fleet"]),
    (term("Second Fleet"), ["First Fleet", "Third Fleet", "Seventh Fleet", "Second"]),
    (term("National Ports Agency", others=("National Ports Authority",)), [
        "National Ports Authority", "National Agency", "Ports", "International Ports Agency",
        "National Sports Agency",
        "National Ports Agency or National Ports Authority", "National Parks Agency", "not the National Ports Agency",
    ]),
    (term("自立"), ["自律", "自立 or 自律", "自", "独立", "自律的"]),
    (term("自律"), ["自立", "自律か自立"]),
    (term("が"), ["か"]),
    (term("ハト"), ["バト", "パト", "ハド"]),
    (term("kōban"), ["kabun", "koban or kaban", "oban"]),
    (term("café"), ["cafeteria", "care", "cave"]),
    (term("Nazareth"), ["Nazi", "Galilee", "Nasareth or Bethlehem", "Lazareth"]),
    # persons
    (person("Ines Calder", others=("Ines Caldera", "Ivan Calder")), [
        "Calder", "Ines", "Ivan Calder", "Ines Caldera", "Ines or Ivan Calder", "Reid", "Ines Reid", "I. Reid",
        "not Ines Calder", "Calder's sister", "Ines Calder or Tomas Reid", "Inez or Ivan", "J. Calder",
        "Mr Ivan Calder",
        "the mother of Ines Calder", "Calder Reid",
    ]),
    (person("Tōru Hasegawa", surname_ok=True, others=("Yui Hasegawa",)), [
        "Hasegawa", "Yui Hasegawa", "Toru", "Toru Hasekura", "Y. Hasegawa", "Tōru Yui", "Hasegawa Yui",
    ]),
    (person("Charles II"), ["Charles I", "Charles III", "Charles", "James II", "Charles 11"]),
    (person("Vincent van Gogh"), ["Gogh", "Theo van Gogh", "Vincent", "van Eyck", "Vincent van Eyck"]),
    (person("Martin Luther King Jr.", others=("Martin Luther",)), ["Martin Luther", "Martin Luther King Sr.",
        "King Sr."]),
    (person("John Adams", others=("John Quincy Adams",)), ["John Quincy Adams", "Samuel Adams", "Adams",
        "Jane Adams"]),
    (person("George W. Bush", others=("George H. W. Bush",)), ["George H. W. Bush", "Jeb Bush", "Laura Bush"]),
    # agreements
    (agreement("Treaty of Lisbon", date="2007-12-13", asks="year"), [
        "Treaty of Lisbon 2006", "Lisbon Treaty (2009)", "Treaty of Nice 2007", "Treaty of Lisbon", "2007",
        "Treaty of Rome, 1957", "Lisbon Treaty 1707", "Treaty of London 2007", "not the Treaty of Lisbon 2007",
    ]),
    (agreement("Treaty of Lisbon", date="2007"), [
        "Treaty of Lisbon 2006", "Lisbon", "Treaty", "Lisbon Agenda", "Lisbon Strategy", "Treaty of Lisbon or Nice",
        "Treaty of London", "Convention of Lisbon",
    ]),
    (agreement("Paris Agreement", others=("Kyoto Protocol",)), [
        "Kyoto Protocol", "Paris", "Agreement", "Treaty of Paris", "Paris Disagreement",
        "Paris Agreement or Kyoto Protocol",
        "no Paris Agreement", "Prague Agreement", "Paris Club",
    ]),
    (agreement("AUKUS", others=("ANZUS",)), ["ANZUS", "ANZUS Treaty", "AUKUS or ANZUS", "UKUSA"]),
    # choices and judgements
    ({"kind": "single_choice", "options": ["15%", "24%", "42%"], "key": 0}, [1, "24%", "1", 2, "42%"]),
    ({"kind": "true_false", "key": True}, ["false", "no", False, "not true"]),
    ({"kind": "judgement", "key": "not_said"}, ["supported", "contradicted", "It is contradicted"]),
    ({"kind": "judgement", "key": "contradicted", "parts": ["a fee", "of 4%", "in May"], "wrong_part": 1}, [
        ["contradicted", 0], ["contradicted", "in May"], "contradicted/2", "supported", "not_said",
    ]),
    ({"kind": "multiple_response", "options": ["a", "b", "c", "d"], "key": [0, 2]}, [
        [0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [1, 3], ["a", "b"], "a",
    ]),
    # lists, matching, ordering, gaps
    ({"kind": "list", "key": ["Norway", "Chile", "Peru"], "want": 2}, [
        ["Norway"], ["Norway", "norway"], ["Norway", "Spain"], ["Norway", "Chile", "Spain"], "Norway or Chile",
        "Norway; Spain; Chile; Italy", ["Spain", "Italy"], ["Norway", "not Chile"], ["Chile", "Child"],
    ]),
    ({"kind": "list", "key": ["Iran", "Slovenia"]}, [["Iraq", "Slovenia"], ["Iran",
        "Slovakia"], "Iran and Slovakia"]),
    ({"kind": "matching", "options": {"left": ["x", "y"], "right": ["1%", "2%", "3%"]}, "key": [[0, 0], [1, 2]]}, [
        [[0, 2], [1, 0]], [[0, 0], [1, 1]], ["0", "0"], [[0, 1], [1, 1]],
    ]),
    ({"kind": "ordering", "options": ["a", "b",
        "c"], "key": [2, 0, 1]}, [[0, 1, 2], [1, 0, 2], [2, 1, 0], [0, 2, 1]]),
    ({"kind": "cloze", "key": [{"kind": "percentage", "key": "15"}, {"kind": "term", "key": {"name": "Iran"}}]}, [
        ["15", "Iraq"], ["24", "Iran"], ["Iran", "15"], ["15 or 24", "Iran"], ["15 points", "Iran"],
    ]),
]  # fmt: skip

CASES = [(question, answer) for question, answers in TABLE for answer in answers]
