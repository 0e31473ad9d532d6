"""General words of policy English by which names are told apart: heads of agreements and bodies, offices, places.

Pure data. Nothing here belongs to one subject or one brief.
"""

from __future__ import annotations

from typing import Final

from babel import Locale

_FUNCTION = """
a an the this that these those its their his her our my your some any each every all both no another such many several
most few other others one in on at by for from with without of to into onto under over after before during since until
between among through across against within beyond upon amid as and or but nor so yet if when while whereas although
though because however moreover furthermore meanwhile thus therefore hence instead still also even here there then now
today yesterday tomorrow recently subsequently consequently finally first second third fourth next last notably indeed
nevertheless nonetheless additionally similarly likewise rather despite given according what which who whose whom
where why how it he she they we i you is are was were be been has have had will would may might can could should must
do does did not only just more less than too very much well way generally overall later earlier once twice like unlike
alongside regarding concerning including excluding based owing due once having being
"""
#: Words that never belong to a name when they stand at its edge.
FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())

_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
TIME_WORDS: Final = frozenset(f"{_MONTHS} {_DAYS} spring summer autumn winter fall".split())

#: Heads that make an agreement of a name written with capitals ("Paris Agreement", "Inflation Reduction Act").
_PROPER_HEADS = """
treaty treaties agreement agreements regulations directives laws accord accords pact convention protocol act law
strategy guidelines framework declaration statement charter partnership initiative directive regulation resolution
communique communiqué memorandum compact deal vision principles roadmap agenda constitution covenant code plan
mechanism goals assistance support programme program scheme settlement armistice amendment bill decree ordinance order
package pledge truce recommendations standard policy
"""
PROPER_HEADS: Final = frozenset(_PROPER_HEADS.split())

_WEAK = (
    "plan order support assistance programme program statement code package scheme mechanism bill deal initiative"
    " policy standard recommendations"
)
#: Heads that are too common to make a name of one capital word before them ("Action Plan" is no name, "AI Act" is).
WEAK_HEADS: Final = frozenset(_WEAK.split())


#: Heads written small that name something agreed when a year, a name or two more words stand before them.
_COMMON_HEADS = """
treaty agreement accord pact deal convention protocol law act reforms reform strategy guidelines directive regulation
declaration statement charter settlement amendment truce ceasefire
"""
COMMON_HEADS: Final = frozenset(_COMMON_HEADS.split())
BINDING_HEADS: Final = frozenset(("treaty", "agreement", "accord", "pact", "convention", "protocol"))

#: Treaties and groupings by treaty that texts name by their letters alone.
_TREATIES = """
AUKUS ANZUS CPTPP TPP RCEP NAFTA USMCA CETA TTIP EFTA GATT GATS TRIPS NPT CTBT INF START SALT JCPOA UNFCCC UNCLOS
CITES CBD FCTC IHR GDPR AfCFTA MERCOSUR IPEF CAFTA OSCE CBAM CRPD CEDAW TPNW ATT BEPS SCO NDAA IRA CHIPS REACH
"""
TREATIES: Final = frozenset(_TREATIES.split()) - {"OSCE", "SCO", "START", "SALT", "INF", "ATT", "IRA", "REACH", "CHIPS"}

_ORGANISATION_HEADS = """
party ministry department agency bank council commission committee organisation organization association union
federation foundation institute institution university college school centre center court parliament congress senate
assembly government administration authority bureau office service board corporation company group fund forum command
force forces army navy secretariat alliance coalition league academy society laboratory hospital church times post
news shimbun journal review press magazine network partners summit conference dialogue house houses steel motors
industries holdings exchange reserve cabinet chamber diet duma bundestag team
"""
ORGANISATION_HEADS: Final = frozenset(_ORGANISATION_HEADS.split())

_PLACE_HEADS = """
sea ocean strait straits shoal shoals reef reefs atoll basin canal island islands river mountain mountains bay gulf
peninsula street avenue road city north south east west pacific atlantic arctic europe asia africa america states
kingdom republic war hill square
palace day week year era age street district region province county state territory capital camp
"""
PLACE_HEADS: Final = frozenset(_PLACE_HEADS.split())

_DEMONYMS = """
american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian
ukrainian belarusian georgian armenian israeli palestinian iranian iraqi syrian lebanese jordanian saudi emirati
qatari egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan ugandan tanzanian nigerian ghanaian
senegalese congolese rwandan zambian zimbabwean african mexican canadian brazilian argentine chilean peruvian
colombian venezuelan cuban indian pakistani bangladeshi chinese taiwanese japanese korean vietnamese thai indonesian
malaysian filipino philippine singaporean burmese cambodian laotian mongolian kazakh uzbek afghan nepali australian
european asian western eastern northern southern latin arab muslim christian jewish catholic soviet nordic baltic
transatlantic
"""
DEMONYMS: Final = frozenset(_DEMONYMS.split())

_PLACES = """
washington tokyo beijing moscow london paris berlin brussels seoul pyongyang canberra delhi geneva vienna rome madrid
kyiv ankara tehran jerusalem cairo nairobi lagos pretoria brasilia ottawa hanoi manila jakarta bangkok kabul islamabad
dhaka colombo okinawa osaka kyoto shanghai guam hawaii greenland crimea kashmir gaza scotland wales england britain
america europe asia africa oceania eurasia antarctica pentagon kremlin uk us usa eu un korea burma holland
"""


def _territories() -> frozenset[str]:
    names = Locale("en").territories.values()
    return frozenset(name.lower() for name in names) | frozenset(_PLACES.split())


#: Names of territories and of the capitals that stand for governments, in lower case.
PLACES: Final = _territories()
