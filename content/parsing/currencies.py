"""Currencies as people write them: signs with prefixes, codes, names with or without a country, minor units.

A name or sign that several currencies share ("$", "dollars", "rupees") has no code of its own: its *family* is
noted, and fits any code of that family.
"""

from __future__ import annotations

from typing import Final

#: unit name (singular) -> code of the bare name ("" when several currencies share it), then country word -> code.
_UNITS: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "dollar": (
        "",
        {
            "us": "USD", "u.s.": "USD", "american": "USD", "united states": "USD", "australian": "AUD", "aussie": "AUD",
            "canadian": "CAD", "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD", "singaporean": "SGD",
            "taiwan": "TWD", "new taiwan": "TWD", "jamaican": "JMD", "fijian": "FJD", "brunei": "BND",
            "namibian": "NAD", "zimbabwean": "ZWL", "barbados": "BBD", "bahamian": "BSD", "liberian": "LRD",
        },
    ),
    "pound": ("GBP", {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG", "irish": "IEP"}),
    "euro": ("EUR", {}),
    "yen": ("JPY", {"japanese": "JPY"}),
    "yuan": ("CNY", {"chinese": "CNY"}),
    "renminbi": ("CNY", {"chinese": "CNY"}),
    "won": ("KRW", {"korean": "KRW", "south korean": "KRW", "north korean": "KPW"}),
    "rupee": ("", {"indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepalese": "NPR", "mauritian": "MUR"}),
    "rupiah": ("IDR", {"indonesian": "IDR"}),
    "ringgit": ("MYR", {"malaysian": "MYR"}),
    "baht": ("THB", {"thai": "THB"}),
    "dong": ("VND", {"vietnamese": "VND"}),
    "peso": (
        "",
        {
            "philippine": "PHP", "filipino": "PHP", "mexican": "MXN", "argentine": "ARS", "argentinian": "ARS", "chilean": "CLP",
            "colombian": "COP", "cuban": "CUP", "uruguayan": "UYU", "dominican": "DOP",
        },
    ),
    "franc": ("", {"swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XOF", "congolese": "CDF", "rwandan": "RWF"}),
    "krone": ("", {"danish": "DKK", "norwegian": "NOK"}),
    "krona": ("", {"swedish": "SEK", "icelandic": "ISK"}),
    "koruna": ("CZK", {"czech": "CZK", "slovak": "SKK"}),
    "zloty": ("PLN", {"polish": "PLN"}),
    "forint": ("HUF", {"hungarian": "HUF"}),
    "lira": ("", {"turkish": "TRY", "italian": "ITL", "lebanese": "LBP"}),
    "ruble": ("RUB", {"russian": "RUB", "belarusian": "BYN", "soviet": "SUR"}),
    "hryvnia": ("UAH", {"ukrainian": "UAH"}),
    "shekel": ("ILS", {"israeli": "ILS", "new": "ILS"}),
    "dinar": ("", {"kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "algerian": "DZD", "serbian": "RSD", "bahraini": "BHD", "tunisian": "TND", "libyan": "LYD"}),
    "dirham": ("", {"uae": "AED", "emirati": "AED", "moroccan": "MAD"}),
    "riyal": ("", {"saudi": "SAR", "qatari": "QAR"}),
    "rial": ("", {"iranian": "IRR", "omani": "OMR", "yemeni": "YER"}),
    "real": ("BRL", {"brazilian": "BRL"}),
    "rand": ("ZAR", {"south african": "ZAR"}),
    "naira": ("NGN", {"nigerian": "NGN"}),
    "cedi": ("GHS", {"ghanaian": "GHS"}),
    "shilling": ("", {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "austrian": "ATS"}),
    "kip": ("LAK", {"lao": "LAK"}),
    "kyat": ("MMK", {"myanmar": "MMK", "burmese": "MMK"}),
    "riel": ("KHR", {"cambodian": "KHR"}),
    "taka": ("BDT", {"bangladeshi": "BDT"}),
    "tugrik": ("MNT", {"mongolian": "MNT"}),
    "tenge": ("KZT", {"kazakh": "KZT", "kazakhstani": "KZT"}),
    "lari": ("GEL", {"georgian": "GEL"}),
    "sol": ("PEN", {"peruvian": "PEN"}),
    "leu": ("RON", {"romanian": "RON", "moldovan": "MDL"}),
    "lev": ("BGN", {"bulgarian": "BGN"}),
    "bitcoin": ("BTC", {}),
    "mark": ("DEM", {"german": "DEM", "deutsche": "DEM", "d-": "DEM", "finnish": "FIM"}),
    "markka": ("FIM", {"finnish": "FIM"}),
    "peseta": ("ESP", {"spanish": "ESP"}),
    "guilder": ("NLG", {"dutch": "NLG"}),
    "escudo": ("", {"portuguese": "PTE"}),
    "drachma": ("GRD", {"greek": "GRD"}),
    "colon": ("", {"costa rican": "CRC"}),
    "quid": ("GBP", {}),
}  # fmt: skip
_PLURALS: Final = {
    "koruna": ("koruny", "korun"),
    "krone": ("kroner",),
    "krona": ("kronor", "kronur"),
    "real": ("reais",),
    "ruble": ("rouble", "roubles"),
    "lira": ("lire",),
    "hryvnia": ("hryvnias",),
    "penny": ("pence",),
    "markka": ("markkaa",),
    "sol": ("soles",),
    "leu": ("lei",),
    "lev": ("leva",),
    "zloty": ("zlotys", "zlotych"),
    "colon": ("colones", "colón"),
    "tugrik": ("tögrög",),
}
_NATIVE: Final = {
    "円": "JPY", "圓": "JPY", "日本円": "JPY", "元": "CNY", "人民元": "CNY", "人民币": "CNY", "块": "CNY", "rmb": "CNY",
    "ドル": "", "米ドル": "USD", "美元": "USD", "豪ドル": "AUD", "ユーロ": "EUR", "欧元": "EUR", "ポンド": "GBP", "ウォン": "KRW",
    "원": "KRW", "btc": "BTC", "bitcoins": "BTC", "sterling": "GBP", "pounds sterling": "GBP", "pound sterling": "GBP",
    "buck": "", "bucks": "",
}  # fmt: skip

#: Signs; "" where several currencies use the sign.
SIGNS: Final = {
    "$": "", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "₫": "VND", "฿": "THB", "₱": "PHP", "₦": "NGN", "₡": "CRC", "₭": "LAK", "₮": "MNT", "₸": "KZT", "₿": "BTC", "₲": "PYG",
    "₵": "GHS", "₾": "GEL", "៛": "KHR", "৳": "BDT",
}  # fmt: skip
_PREFIXED: Final = {
    "us$": "USD", "u.s.$": "USD", "u.s. $": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD", "hk$": "HKD",
    "nz$": "NZD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD", "r$": "BRL", "mex$": "MXN", "mx$": "MXN", "z$": "ZWL", "j$": "JMD",
    "cn¥": "CNY", "rmb¥": "CNY", "jp¥": "JPY", "rs": "", "rs.": "", "kr": "", "kr.": "", "rp": "IDR", "rm": "MYR", "fr.": "CHF",
    "sfr": "CHF", "sfr.": "CHF", "zł": "PLN", "ft": "HUF", "kč": "CZK", "lek": "ALL",
}  # fmt: skip

#: ISO codes that are read as codes, upper case or lower.
CODES: Final = frozenset(
    "USD EUR GBP JPY CNY KRW KPW INR AUD CAD NZD HKD SGD TWD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD RUB UAH BYN TRY ILS AED "
    "SAR QAR KWD BHD OMR JOD IQD IRR EGP LBP SYP MAD DZD TND LYD ZAR NGN KES GHS UGX TZS ETB XOF XAF THB VND IDR MYR PHP LAK MMK "
    "KHR BND PKR BDT LKR NPR MNT KZT UZS GEL AMD AZN ALL MKD BAM MXN BRL ARS CLP COP PEN UYU PYG BOB VES CRC GTQ HNL NIO PAB DOP "
    "CUP JMD FJD PGK XAU BTC ETH DEM FRF ITL ESP NLG FIM".split()
)
#: Codes that are English words too: read as codes only in capitals.
_WORDLIKE: Final = frozenset({"ALL", "TRY", "TOP", "COP", "GEL", "BAM", "CUP", "PEN", "MOP"})

#: Minor units: name -> (share of the major unit, code of the major unit or "").
MINOR: Final[dict[str, tuple[int, str]]] = {
    **dict.fromkeys(("cent", "cents", "¢", "c"), (100, "")),
    **dict.fromkeys(("penny", "pennies", "pence", "p"), (100, "GBP")),
    **dict.fromkeys(("sen", "fen", "kopek", "kopeks", "kopeck", "kopecks", "centavo", "centavos", "øre", "öre", "centime", "centimes"), (100, "")),
    **dict.fromkeys(("pfennig", "pfennigs", "paisa", "paise", "satang", "セント", "美分", "分"), (100, "")),
    **dict.fromkeys(("jiao", "角"), (10, "CNY")),
    "銭": (100, "JPY"),
}  # fmt: skip

#: Family names for the note of a shared sign or name.
_FAMILY_SIGNS: Final = {
    "$": "dollar",
    "ドル": "dollar",
    "buck": "dollar",
    "bucks": "dollar",
    "rs": "rupee",
    "rs.": "rupee",
    "kr": "krone",
    "kr.": "krone",
}


def _names() -> dict[str, str]:
    table: dict[str, str] = dict(_NATIVE)
    for unit, (bare, countries) in _UNITS.items():
        forms = (unit, unit + "s", *_PLURALS.get(unit, ()))
        for form in forms:
            table[form] = bare
            for country, code in countries.items():
                table[f"{country} {form}"] = code
    return table


NAMES: Final = _names()
UNIT_WORDS: Final = frozenset(name for unit in _UNITS for name in (unit, unit + "s", *_PLURALS.get(unit, ())))
#: Every sign with its prefixes, and codes before a dollar sign, longest first.
PREFIXES: Final = {
    **SIGNS,
    **_PREFIXED,
    **{f"{code.lower()}$": code for code in CODES},
    **{f"{code.lower()} $": code for code in ("USD", "AUD", "CAD", "NZD", "HKD", "SGD")},
    **{
        f"{prefix[:-1]} $": code
        for prefix, code in _PREFIXED.items()
        if prefix.endswith("$") and "." not in prefix and prefix not in ("a$", "s$")
    },
}
#: Which codes a shared name can mean.
FAMILIES: Final = {unit: frozenset(countries.values()) for unit, (bare, countries) in _UNITS.items() if not bare} | {
    "krone": frozenset({"DKK", "NOK", "SEK", "ISK"}),
    "krona": frozenset({"DKK", "NOK", "SEK", "ISK"}),
}


def code_of(text: str) -> str | None:
    """The currency code of a name, code or sign: "" when several share it, None when it is no currency."""
    if text in CODES:
        return text
    low = text.lower()
    if low.upper() in CODES and low.upper() not in _WORDLIKE and text in (low, low.upper(), low.capitalize()):
        return low.upper()
    if low in NAMES:
        return NAMES[low]
    return PREFIXES.get(low)


def family_of(text: str) -> str:
    """The family of a shared sign or name ("dollar" for "$" and "bucks"), or ""."""
    low = text.lower().strip()
    if low in _FAMILY_SIGNS:
        return _FAMILY_SIGNS[low]
    word = low.split()[-1] if low else ""
    for unit in FAMILIES:
        if word in (unit, unit + "s", *_PLURALS.get(unit, ())):
            return unit
    return ""
