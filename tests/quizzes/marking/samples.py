"""One sound question of every kind and shape, as JSON, for tests that must hold for all of them."""

from __future__ import annotations

from typing import Any

QUESTIONS: list[dict[str, Any]] = [
    {"kind": "single_choice", "key": 1, "options": ["hedging", "balancing", "bandwagoning"]},
    {"kind": "multiple_response", "key": [0, 2], "options": ["tin", "fog", "zinc", "noon"]},
    *(
        {"kind": "multiple_response", "key": [0, 2], "options": ["tin", "fog", "zinc"], "scoring": scoring}
        for scoring in ("all_or_nothing", "each_answer", "coverage")
    ),
    {"kind": "judgement", "key": "supported"},
    {"kind": "judgement", "key": "supported", "parts": ["In May", "the fee rose."]},
    {"kind": "judgement", "key": "contradicted", "parts": ["In May", "the fee", "fell."], "wrong_part": 2},
    {"kind": "judgement", "key": "not_said"},
    {"kind": "true_false", "key": True},
    {"kind": "true_false", "key": False},
    {"kind": "date", "key": "2031-05-14"},
    {"kind": "date", "key": "2031-05-14", "order": "DMY", "rivals": [{"value": "2030-04-02", "about": "the vote"}]},
    {"kind": "date", "key": "2031-05"},
    {"kind": "date", "key": "2031"},
    {"kind": "date", "key": "1980/1989"},
    {"kind": "date", "key": "1701/1800"},
    {"kind": "date", "key": "2012/2021"},
    {"kind": "date", "key": "2031-Q2"},
    {"kind": "date", "key": "2031-03-26", "asks": "day_of_year"},
    {"kind": "date", "key": "XXXX-03-26"},
    {"kind": "date", "key": "2031-03", "asks": "month_of_year"},
    {"kind": "date", "key": "-0043"},
    {"kind": "percentage", "key": "12.5"},
    {"kind": "percentage", "key": "67", "grain": "rounded"},
    {"kind": "percentage", "key": "0.7"},
    {"kind": "percentage", "key": "30/40"},
    {"kind": "percentage", "key": "0.7/0.8"},
    {"kind": "percentage", "key": "50/100", "grain": "comparison"},
    {"kind": "percentage", "key": "40", "tolerance": {"type": "source", "hedge": "about"}},
    {"kind": "money", "key": {"amount": "8000000000", "currency": "EUR"}},
    {"kind": "money", "key": {"amount": "8000000000", "currency": "EUR"}, "currency": "asked"},
    {"kind": "money", "key": {"amount": "3.5", "currency": "JPY"}, "currency": "shown"},
    {"kind": "money", "key": {"amount": "900", "currency": None}},
    {"kind": "number", "key": {"amount": "43000", "unit": "nurses"}},
    {"kind": "number", "key": {"amount": "12", "unit": "years"}},
    {"kind": "number", "key": {"amount": "3", "unit": "rank exporter"}},
    {"kind": "number", "key": {"amount": "9", "unit": "times"}},
    {"kind": "number", "key": {"amount": "2.125", "unit": None}},
    {"kind": "number", "key": {"amount": "7", "unit": None}, "tolerance": {"type": "nominal", "value": "1"}},
    {
        "kind": "term",
        "key": {"name": "Strategic Petroleum Reserve", "acronym": "SPR"},
        "others": ["Strategic Grain Reserve"],
    },
    {"kind": "term", "key": {"name": "kōban", "aliases": ["交番"]}},
    {"kind": "person", "key": {"name": "Ines Calder"}, "others": ["Tomas Reid"]},
    {"kind": "person", "key": {"name": "Tōru Hasegawa", "aliases": ["長谷川徹"], "surname_ok": True}},
    {"kind": "agreement", "key": {"name": "Harbour Renewal Agreement", "acronym": "HRA", "date": "2031-05-14"}},
    {"kind": "agreement", "key": {"name": "Treaty of Skerra", "date": "1987"}, "asks": "year"},
    {"kind": "list", "key": ["owl", "pussycat"], "others": ["toad"]},
    {"kind": "list", "key": [{"name": "Norway"}, {"name": "Trinidad and Tobago"}, {"name": "Chile"}], "want": 2},
    {"kind": "list", "key": ["2031-05-14", "2029-01-02"]},
    {
        "kind": "list",
        "key": [{"kind": "person", "key": "Ines Calder"}, {"kind": "person", "key": "Tomas Reid"}],
        "want": 1,
    },
    {"kind": "matching", "options": {"left": ["fee", "fare"], "right": ["8%", "12%", "15%"]}, "key": [[0, 2], [1, 0]]},
    {"kind": "ordering", "options": ["vote", "survey", "dredging"], "key": [1, 0, 2]},
    {"kind": "ordering", "options": ["vote", "survey", "dredging", "fair"], "key": [3, 1, 0, 2], "scoring": "adjacent"},
    {"kind": "ordering", "options": ["vote", "survey", "dredging"], "key": [2, 0, 1], "scoring": "exact"},
    {"kind": "cloze", "key": [{"kind": "percentage", "key": "12"}]},
    {"kind": "cloze", "key": [{"kind": "person", "key": {"name": "Ines Calder"}}, {"kind": "true_false", "key": True}]},
    {
        "kind": "cloze",
        "key": [
            {"kind": "date", "key": "2031-05"},
            {"kind": "term", "key": {"name": "quorum"}},
            {"kind": "single_choice", "key": 0, "options": ["fell", "rose"]},
        ],
    },
]


def name(question: dict[str, Any]) -> str:
    """A short test id: kind and key."""
    return f"{question['kind']}:{str(question['key'])[:40]}"
