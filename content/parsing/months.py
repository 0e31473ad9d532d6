"""Names of months, weekdays and eras, in English and in Japanese."""

from __future__ import annotations

from typing import Final

_MONTHS: Final = (
    "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
MONTHS: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
MONTH_NAMES: Final = tuple(names.split()[0].capitalize() for names in _MONTHS)

_WEEKDAYS: Final = (
    "monday mon",
    "tuesday tues tue",
    "wednesday wed weds",
    "thursday thurs thur thu",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
WEEKDAYS: Final = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
KANJI_WEEKDAYS: Final = "月火水木金土日"

#: The year before the first of each era.
ERAS: Final = {
    "reiwa": 2018, "heisei": 1988, "showa": 1925, "shōwa": 1925, "taisho": 1911, "taishō": 1911, "meiji": 1867,
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "㋿": 2018,
}  # fmt: skip
#: The last year of each era (its count), where it has ended.
ERA_LENGTHS: Final = {2018: 0, 1988: 31, 1925: 64, 1911: 15, 1867: 45}
ERA_LETTERS: Final = {"r": 2018, "h": 1988, "s": 1925}

DECADE_WORDS: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90, "noughties": 0, "naughties": 0, "aughts": 0, "2ks": 0,
}  # fmt: skip
SEASONS: Final = frozenset({"spring", "summer", "autumn", "fall", "winter"})
