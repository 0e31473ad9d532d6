"""Words for what people are: titles before a name, roles after it, given names, and verbs of saying.

Pure data, general and international.
"""

from __future__ import annotations

from typing import Final

#: Words that can close a title written before a name ("Foreign Minister", "lead negotiator").
_TITLES = """
president premier minister chancellor secretary secretary-general undersecretary ambassador governor senator
congressman congresswoman representative chair chairman chairwoman chairperson director director-general commissioner
general admiral colonel king queen emperor prince princess professor prof dr mr mrs ms mx sir dame lord lady justice
judge mayor ceo executive economist analyst commentator negotiator spokesman spokeswoman spokesperson lawmaker
researcher scholar author historian leader counterpart envoy adviser advisor candidate pope sheikh ayatollah marshal
deputy mp mep speaker scientist physician epidemiologist climatologist journalist writer expert founder banker
diplomat strategist convenor convener co-convenor general councillor alderman baroness baron archbishop cardinal
"""
TITLES: Final = frozenset(_TITLES.split())

#: Words that can stand inside a title, before its last word or after its "of".
_PORTFOLIO = """
prime vice deputy foreign defence defense finance interior health trade economy economic education environment justice
energy transport transportation agriculture labour labor commerce industry treasury state war security national
homeland intelligence climate development planning digital home policy affairs general executive chief central bank
assistant acting senior lead principal special permanent attorney surgeon lieutenant major brigadier rear first air
environmental infrastructure welfare land revolution affairs exchequer equality innovation research internal
external migration asylum competition budget justice integration social services women children food rural fisheries
regional veterans housing urban culture science technology immigration
"""
PORTFOLIO: Final = frozenset(_PORTFOLIO.split())

#: Words that describe a title without being part of the office.
_MODIFIERS = (
    "former late then current new newly recently elected appointed ex incumbent outgoing incoming veteran ruling"
)
MODIFIERS: Final = frozenset(_MODIFIERS.split())

#: Words that name a person's occupation after the name ("X, a fellow at ...", "X is professor of ...").
_ROLES = """
fellow founder head chief member scholar scientist specialist officer lecturer reader expert editor columnist
correspondent lawyer activist campaigner investor engineer entrepreneur executive consultant physician doctor nurse
teacher artist figure pioneer chemist physicist mathematician sociologist statistician demographer psychologist
biologist virologist immunologist philosopher programmer whistleblower bishop rabbi imam laureate veteran
commander co-founder cofounder trustee coordinator rapporteur actuary co-author coauthor politician statesman
dissident nominee successor
predecessor
"""
ROLES: Final = TITLES | frozenset(_ROLES.split())

_GIVEN = """
aaron abdul abdullah abraham adam adrian ahmed aisha akira alan albert alberto alejandro alessandro alex alexander
alexandra alexei alfred ali alice amanda amina amy ana anders andre andrea andreas andrei andrew angela anna anne
anthony antonio antony arjun arthur ashraf barack barbara benjamin bernard bill boris brian bruce camille carl carla
carlos carmen carol caroline catherine charles charlotte chris christian christina christine christopher claire
claudia clara craig cyril dan daniel daniela david deborah dennis diana diego dmitry donald douglas edward elena
elizabeth ellen emily emma emmanuel eric erik erica ernest ethan eva evelyn fatima felipe felix fernando francis
francois frank franklin fred frederick friedrich gabriel gary george georgia gerald giorgia giovanni giulia gordon
grace graham greg gregory guy hans harold harry hassan heather heidi helen helmut henri henry hillary hiroshi howard
hugo ibrahim igor ingrid irene isabel ivan jack jacques jake james jan jane janet jason javier jean jeffrey jennifer
jeremy jerome jessica jim joachim joan joe johan johannes john jonas jonathan jorge jose josep joseph joshua juan
judith julia julian julie justin kamala karen karl kate katherine keiko keir kenneth kenji kevin khalid kristalina
kristin larry laura lawrence leo leon leonard li linda lisa lloyd louis louise lucas lucia luis luiz lynn mahmoud
manuel marc marco margaret maria marie mario mark marta martin mary matteo matthew mauricio max maya megan mei michael
michel michelle miguel mike mikhail milton mohamed mohammad mohammed monica muhammad nadia nancy naomi narendra
natalia nathan neil nelson nicholas nicolas nicole nikolai nina noah olaf oleg olga oliver olivia omar oscar pablo
pamela patricia patrick paul paula pedro peter philip philippe pierre piotr priya rachel rafael rahul raj ralph raul
rebecca recep richard rishi robert roberto robin roger roland ronald rosa ruth ryan sally samuel sandra sanjay sara
sarah scott sean sebastian sergei sergio sharon shinji simon sofia sophie stefan stephen steve steven stuart susan
susana sven sylvia takashi tariq taro ted teresa theodore theresa thomas tim timothy tobias todd tom tony tyler ulrich
ursula valerie vanessa victor viktor vincent vladimir volodymyr walter wang wei wendy werner william wolfgang xavier
yasmin yoko yukio yusuf yves zachary zhang
sam ian demis yann geoffrey satya sundar tedros antonio ursula jens mette sanna jacinda justin anthony penny chrystia
mohan arun anil sunil deepak vijay amartya abhijit esther kaushik raghuram shaktikanta nirmala gita jayati lant
ngozi akinwumi cyril uhuru william ellen samia hakainde nana yoweri abiy winnie kofi thabo trevor lesetja
lula dilma gustavo gabriel michelle sebastian claudia alicia raul ernesto marina fernanda joao pedro tiago rui
giorgia mario matteo enrico luigi paolo romano pierluigi alessia chiara bruno gerard fabrice christine edouard
emmanuelle laurence thibault mathieu jerome benoit sylvie isabelle nathalie veronique valdis thierry margrethe
kadri mairead didier frans wopke ylva stella helena elisa adina iliana johanna olli petteri antti sauli jyrki
kaja krisjanis gitanas ingrida andrzej mateusz zuzana viktor katalin janos laszlo klaus friedrich annalena robert
christian olaf lars ulf stefan magdalena mette jonas erna trine bjorn haruhiko kazuo fumio shigeru yoshihide taro
junichiro sanae toshimitsu jerome lael neel mary loretta raphael austan philip michelle adriana beth kevin randal
janet gina wally xavier alejandro merrick lloyd antony katherine deb marcia miguel tom denis isabel rochelle anthony
francis ashish vivek mandy robert peter sally jenny devi neil graham jonathan jeremy rachel wes bridget yvette angela
lucy priti suella kemi liz kwasi theresa gordon tony nick ed rishi boris sajid dominic gavin nadhim gillian
kyrsten chuck mitch nancy hakeem elizabeth bernie lisa susan raphael ted marco tammy cory gavin gretchen ron greg
mariana thomas dani branko angus joseph paul nouriel lawrence olivier maurice kenneth carmen barry adam martin
yanis vandana naomi bill melinda warren elon mark jeff tim larry sergey dario daniela ilya mira mustafa yoshua

"""
GIVEN_NAMES: Final = frozenset(_GIVEN.split())

#: Verbs by which someone makes a statement, in the forms that follow a subject.
_SAYING = """
says said say argues argued argue claims claimed claim warns warned warn notes noted note believes believed believe
estimates estimated estimate suggests suggested suggest contends contended maintains maintained predicts predicted
expects expected forecasts forecast projects projected reports reported recommends recommended insists insisted
declared declares announced announces stated states wrote writes told remarked calls called demanded demands advocates
advocated proposes proposed asserts asserted acknowledged acknowledges concludes concluded hopes hoped fears feared
found finds reveals revealed shows showed indicates indicated records recorded calculates calculated
show find reveal indicate expect project calculate conclude argue reckon reckons puts put
"""
SAYING: Final = frozenset(_SAYING.split())
