"""The table of currencies: names by country, native words, signs, prefixes and minor units, as plain rows.

A code of ``-`` means that several currencies share the name or sign.
"""

from __future__ import annotations

from typing import Final

#: ``unit bare-code: country code, country code ...``; an indented line goes on with the row before.
_UNIT_ROWS: Final = """
dollar -: us USD, u.s. USD, american USD, united states USD, australian AUD, aussie AUD, canadian CAD,
    new zealand NZD, hong kong HKD, singapore SGD, singaporean SGD, taiwan TWD, new taiwan TWD,
    jamaican JMD, fijian FJD, brunei BND, namibian NAD, zimbabwean ZWL, barbados BBD, bahamian BSD,
    liberian LRD
pound GBP: british GBP, egyptian EGP, lebanese LBP, syrian SYP, sudanese SDG, irish IEP
euro EUR:
yen JPY: japanese JPY
yuan CNY: chinese CNY
renminbi CNY: chinese CNY
won KRW: korean KRW, south korean KRW, north korean KPW
rupee -: indian INR, pakistani PKR, sri lankan LKR, nepalese NPR, mauritian MUR
rupiah IDR: indonesian IDR
ringgit MYR: malaysian MYR
baht THB: thai THB
dong VND: vietnamese VND
peso -: philippine PHP, filipino PHP, mexican MXN, argentine ARS, argentinian ARS, chilean CLP,
    colombian COP, cuban CUP, uruguayan UYU, dominican DOP
franc -: swiss CHF, french FRF, belgian BEF, cfa XOF, congolese CDF, rwandan RWF
krone -: danish DKK, norwegian NOK
krona -: swedish SEK, icelandic ISK
koruna CZK: czech CZK, slovak SKK
zloty PLN: polish PLN
forint HUF: hungarian HUF
lira -: turkish TRY, italian ITL, lebanese LBP
ruble RUB: russian RUB, belarusian BYN, soviet SUR
hryvnia UAH: ukrainian UAH
shekel ILS: israeli ILS, new ILS, new israeli ILS
dinar -: kuwaiti KWD, iraqi IQD, jordanian JOD, algerian DZD, serbian RSD, bahraini BHD, tunisian TND,
    libyan LYD
dirham -: uae AED, emirati AED, moroccan MAD
riyal -: saudi SAR, qatari QAR
rial -: iranian IRR, omani OMR, yemeni YER
real BRL: brazilian BRL
rand ZAR: south african ZAR
naira NGN: nigerian NGN
cedi GHS: ghanaian GHS
shilling -: kenyan KES, ugandan UGX, tanzanian TZS, austrian ATS
schilling ATS: austrian ATS
kip LAK: lao LAK
kyat MMK: myanmar MMK, burmese MMK
riel KHR: cambodian KHR
taka BDT: bangladeshi BDT
tugrik MNT: mongolian MNT
tenge KZT: kazakh KZT, kazakhstani KZT
lari GEL: georgian GEL
sol PEN: peruvian PEN
leu RON: romanian RON, moldovan MDL
lev BGN: bulgarian BGN
bitcoin BTC:
mark DEM: german DEM, deutsche DEM, d- DEM, finnish FIM
markka FIM: finnish FIM
peseta ESP: spanish ESP
guilder NLG: dutch NLG
escudo -: portuguese PTE
drachma GRD: greek GRD
colon -: costa rican CRC
quid GBP:
crown -: swedish SEK, danish DKK, norwegian NOK, icelandic ISK, czech CZK, estonian EEK, slovak SKK
afghani AFN: afghan AFN
dram AMD: armenian AMD
lek ALL: albanian ALL
birr ETB: ethiopian ETB
som -: kyrgyz KGS, kyrgyzstani KGS, uzbek UZS, uzbekistani UZS
manat -: azerbaijani AZN, azeri AZN, turkmen TMT, turkmenistani TMT
kwacha -: zambian ZMW, malawian MWK
"""

#: Other forms of a unit's name than the plural in -s.
PLURALS: Final = {
    "koruna": ("koruny", "korun"),
    "krone": ("kroner",),
    "krona": ("kronor", "kronur"),
    "real": ("reais",),
    "ruble": ("rouble", "roubles"),
    "lira": ("lire",),
    "markka": ("markkaa",),
    "sol": ("soles",),
    "leu": ("lei",),
    "lev": ("leva",),
    "zloty": ("zlotych",),
    "colon": ("colones", "colón"),
    "tugrik": ("tögrög",),
    "lek": ("leke",),
}
_NATIVE_ROWS: Final = (
    "円=JPY 圓=JPY 日本円=JPY 元=CNY 人民元=CNY 人民币=CNY 块=CNY rmb=CNY ドル=- 米ドル=USD 美元=USD 豪ドル=AUD "
    "ユーロ=EUR 欧元=EUR ポンド=GBP ウォン=KRW 원=KRW btc=BTC bitcoins=BTC sterling=GBP "
    "yuan_renminbi=CNY pounds_sterling=GBP pound_sterling=GBP buck=- bucks=- "
)
_SIGN_ROWS: Final = (
    "$=- €=EUR £=GBP ¥=- ₩=KRW ₹=INR ₽=RUB ₺=TRY ₴=UAH ₪=ILS ₫=VND ฿=THB ₱=PHP ₦=NGN "
    "₡=CRC ₭=LAK ₮=MNT ₸=KZT ₿=BTC ₲=PYG ₵=GHS ₾=GEL ៛=KHR ৳=BDT ₼=AZN ֏=AMD ؋=AFN ﷼=- ₨=- ₧=ESP ₤=GBP ₣=- "
)
_PREFIX_ROWS: Final = (
    "us$=USD $us=USD $_us=USD $ca=CAD $_ca=CAD $au=AUD $_au=AUD $nz=NZD $hk=HKD $sg=SGD £gb=GBP ¥cn=CNY "
    "u.s.$=USD u.s._$=USD a$=AUD au$=AUD c$=CAD ca$=CAD can$=CAD hk$=HKD nz$=NZD "
    "s$=SGD sg$=SGD nt$=TWD r$=BRL mex$=MXN mx$=MXN z$=ZWL j$=JMD cn¥=CNY rmb¥=CNY jp¥=JPY gb£=GBP uk£=GBP kr₩=KRW "
    "rs=- rs.=- kr=- kr.=- rp=IDR rm=MYR fr.=CHF sfr=CHF sfr.=CHF zł=PLN ft=HUF kč=CZK "
    "rd$=DOP tt$=TTD bz$=BZD b$=BSD ec$=XCD fj$=FJD n$=NAD l$=LRD g$=GYD t$=TOP bds$=BBD ksh=KES tsh=TZS ush=UGX "
    "s/.=PEN b/.=PAB bs.=BOB dm=DEM skr=SEK nkr=NOK dkr=DKK nis=ILS r=ZAR tk=BDT cfa=XOF fcfa=XAF ฿=THB "
)

#: ISO codes that are read as codes, upper case or lower.
CODES: Final = frozenset(
    "USD EUR GBP JPY CNY KRW KPW INR AUD CAD NZD HKD SGD TWD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD "
    "RUB UAH BYN TRY ILS AED SAR QAR KWD BHD OMR JOD IQD IRR EGP LBP SYP MAD DZD TND LYD ZAR NGN KES GHS "
    "UGX TZS ETB XOF XAF THB VND IDR MYR PHP LAK MMK KHR BND PKR BDT LKR NPR MNT KZT UZS GEL AMD AZN ALL "
    "MKD BAM MXN BRL ARS CLP COP PEN UYU PYG BOB VES CRC GTQ HNL NIO PAB DOP CUP JMD FJD PGK XAU BTC ETH "
    "DEM FRF ITL ESP NLG FIM".split()
)
#: Codes that are English words too: read as codes only in capitals.
WORDLIKE_CODES: Final = frozenset(
    {"ALL", "TRY", "TOP", "COP", "GEL", "BAM", "CUP", "PEN", "MOP", "BOB", "SOS", "SIT", "BAD", "BAN", "ARM", "LEI"}
)

_MINOR_ROWS: Final = (
    (100, "", "cent cents ¢ c sen fen kopek kopeks kopeck kopecks centavo centavos øre öre centime centimes"),
    (100, "", "pfennig pfennigs pfennige paisa paise satang セント 美分 分 ore orer grosz grosze groszy haler halers"),
    (100, "", "stotinka stotinki agora agorot bani piastre piastres kuruş kurus kobo pesewa pesewas halala halalas"),
    (100, "", "centimo centimos céntimo céntimos centesimo centesimos poisha santim santims groschen penni pennia"),
    (1000, "", "fils millime millimes baisa"),
    (100, "EUR", "eurocent eurocents"),
    (100, "GBP", "penny pennies pence p"),
    (10, "CNY", "jiao 角"),
    (100, "JPY", "銭"),
)
#: Minor units: name -> (how many make the major unit, code of the major unit or "").
MINOR: Final = {name: (share, code) for share, code, names in _MINOR_ROWS for name in names.split()}


def _units() -> dict[str, tuple[str, dict[str, str]]]:
    table = {}
    for row in _UNIT_ROWS.strip().replace(",\n   ", ",").splitlines():
        head, _, countries = row.partition(":")
        unit, bare = head.split()
        pairs = [part.strip().rpartition(" ") for part in countries.split(",") if part.strip()]
        table[unit] = (bare.strip("-"), {country: code for country, _, code in pairs})
    return table


def _pairs(rows: str) -> dict[str, str]:
    split = (pair.rpartition("=") for pair in rows.split())
    return {name.replace("_", " "): code.strip("-") for name, _, code in split}


#: Unit name (singular) -> code of the bare name ("" when shared), then country word -> code.
UNITS: Final = _units()
#: Words of other scripts and short names -> code.
NATIVE: Final = _pairs(_NATIVE_ROWS)
#: Signs; "" where several currencies use the sign.
SIGNS: Final = _pairs(_SIGN_ROWS)
#: Signs and abbreviations that stand before an amount, with the country in them.
PREFIXED: Final = _pairs(_PREFIX_ROWS)
