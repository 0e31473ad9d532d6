"""A small table of English verbs: enough to turn a plain statement into a question with *do*.

Pure. The table holds verbs that reports use; a verb outside it is not guessed at, the sentence is then
asked as a gap instead. ``form_of`` says what a word can be, ``base_of`` gives its infinitive.
"""

from __future__ import annotations

from typing import Final

#: base: (past, participle)
_IRREGULAR: Final = {
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "buy": ("bought", "bought"),
    "catch": ("caught", "caught"),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "cost": ("cost", "cost"),
    "cut": ("cut", "cut"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"),
    "eat": ("ate", "eaten"),
    "fall": ("fell", "fallen"),
    "feel": ("felt", "felt"),
    "fight": ("fought", "fought"),
    "find": ("found", "found"),
    "fly": ("flew", "flown"),
    "forbid": ("forbade", "forbidden"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "grow": ("grew", "grown"),
    "hear": ("heard", "heard"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "know": ("knew", "known"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "let": ("let", "let"),
    "lend": ("lent", "lent"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"),
    "mean": ("meant", "meant"),
    "meet": ("met", "met"),
    "outgrow": ("outgrew", "outgrown"),
    "overtake": ("overtook", "overtaken"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "read": ("read", "read"),
    "rebuild": ("rebuilt", "rebuilt"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "sell": ("sold", "sold"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "show": ("showed", "shown"),
    "shrink": ("shrank", "shrunk"),
    "sink": ("sank", "sunk"),
    "speak": ("spoke", "spoken"),
    "spend": ("spent", "spent"),
    "spread": ("spread", "spread"),
    "stand": ("stood", "stood"),
    "strike": ("struck", "struck"),
    "take": ("took", "taken"),
    "teach": ("taught", "taught"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "undergo": ("underwent", "undergone"),
    "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld", "upheld"),
    "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"),
    "write": ("wrote", "written"),
}

_REGULAR: Final = (
    frozenset(
        """
    abandon abolish absorb accelerate accept accompany account accuse achieve acquire act adapt add address adjust
    administer admit adopt advance advise advocate affect affirm agree aid aim allocate allow alter amend amount
    analyse analyze announce answer anticipate appeal appear apply appoint approach approve argue arrest arrive ask
    assert assess assign assist associate assume attack attain attend attract attribute authorise authorize average
    avoid award back balance ban base belong benefit block bolster boost borrow broaden build calculate call cancel
    capture carry cause caution cease celebrate centre challenge change characterise characterize charge chart check
    cite claim clarify classify close codify coin collaborate collapse collect combine command commission commit
    compare compete complain complete comprise concede conclude condemn conduct confirm connect consent consider
    consist constitute construct consult consume contain continue contract contribute control convene convert
    convince cooperate coordinate counter cover create criticise criticize cross damage date deal debate decide
    declare decline decrease deepen defeat defend define delay deliver demand demonstrate deny depart depend deploy
    describe deserve design designate destroy detail determine develop devote differ diminish direct disagree
    disappear disclose discover discuss dismiss display dissolve distribute diversify divide dominate donate double
    doubt draft drop earn ease echo elaborate elect elevate eliminate embrace emerge emit emphasise emphasize employ
    enable enact encourage end endorse enforce engage enhance enjoy enlarge ensure enter equal equip escalate
    establish estimate evaluate examine exceed exchange exclude execute exempt exercise exhaust exist expand expect
    expel experience explain explore export expose express extend face facilitate fail favour favor finalise
    finalize finance finish fit focus follow force forecast forge form formalise formalize formulate foster found
    free freeze fund gain gather generate govern grant guarantee guide halt halve handle happen harm harvest help
    hike hinder hint hire hit host identify illustrate imagine impede implement imply import impose improve include
    incorporate increase indicate induce influence inform inherit inhabit initiate inspire install insist institute
    integrate intend intensify interpret intervene interview introduce invade invest investigate invite invoke
    involve irrigate isolate issue join judge justify kill label lack land last launch learn levy license lift limit
    link list live lobby locate lower maintain manage manufacture mark match measure mention merge migrate mine
    mirror mobilise mobilize modify monitor move multiply name narrow nationalise nationalize need negotiate
    nominate normalise normalize note notice notify number obey object oblige observe obtain occupy occur offer open
    operate oppose order organise organize originate outline outnumber outpace overhaul oversee owe own participate
    pass penalise penalize perceive perform permit persuade phase pilot place plan plant play pledge point poll
    populate portray position possess postpone power praise predict prefer prepare present preserve press pressure
    prevail prevent prioritise prioritize process procure produce prohibit project prolong promise promote prompt
    propose protect protest prove provide publish pull purchase pursue push qualify question quit quote raise range
    rank rate ratify reach react reaffirm realise realize receive recognise recognize recommend record recover
    recruit reduce refer reflect reform refuse regain regard register regulate reinforce reinterpret reject relate
    relax release rely remain remove rename renegotiate renew renounce rent reopen reorganise repair repeal repeat
    replace reply report represent request require rescue research reserve resign resist resolve respond restore
    restrict restructure result resume retain retire retreat return reveal reverse review revise revive revoke
    reward risk rule sanction save scale schedule score scrap secure select separate serve settle share shift
    shorten shut sign signal simplify slow solve sort spark specify sponsor stabilise stabilize stage start state
    station stay stem stop store strengthen stress structure study submit subsidise subsidize succeed suffer suggest
    supply support surge surpass surround survey survive suspend sustain symbolise symbolize target tax temper
    terminate test tie tighten top total trace track trade train transfer transform transport travel treat trial
    trigger triple trust turn underline undermine underpin underscore unify unite unveil update upgrade urge use
    value vary view visit voice voluntee vote vow wait walk want warn waste watch weaken weigh welcome widen wish
    witness work worry yield bar chair cool dip drain drift dwarf endure erode expire exploit flood flow foresee
    hover jump leak outline outstrip peak plunge pump quadruple refine relocate remark renovate retrain
    revolutionise rival roll salvage slash slide soar span stall stockpile stretch stem swap trim tumble
    underestimate vaccinate hasten surprise please shock delight adhere adjourn admire alarm align allege allude
    annex apologise apologize appease array assemble astonish attach auction avert bargain battle betray blame bless
    blur boast bomb boycott brand brief broker bypass campaign care categorise categorize censor certify chase
    circulate coerce coincide collide colonise colonize commemorate commence commend compensate compile complement
    complicate compound compress compromise conceal conceive concentrate concern condition confine confiscate
    conform confront congratulate conquer conserve consolidate contact contemplate contend contest contradict
    contrast convey convict correct correspond corrupt count crash criminalise cultivate curb curtail decentralise
    decry dedicate deem defer defy degrade delegate delete demolish denounce denote derive descend detain
    deteriorate devise disband disclaim discontinue discourage disguise dismantle dispatch displace dispose disrupt
    distinguish distort divert drown dub dump edit educate embargo embark embody empower encompass encounter
    endanger enlist entail entitle envisage erect evacuate evade evict evolve exaggerate excel excite exert exile
    expropriate extract exonerate fear feature fill filter flourish foil forge found fuel fulfil fulfill furnish
    graduate greet ground harmonise harden hail hamper hand head heed herald hesitate house humiliate impair impeach
    impoverish imprison incite indict industrialise infect infer inflict inhibit inject injure innovate inspect
    insure interact intercept interfere invent invalidate irritate jail jeopardise lag legalise legislate liberalise
    liken line load loan log loosen loom mail market master mediate memorise militarise minimise model modernise
    modernize motivate mount murder nurture oust overlook overrule overturn pardon pave penetrate pioneer plead
    plague portend preclude predate preside presume privatise probe proceed proclaim profit prosecute prosper
    provoke punish quell rally rebuff rebuke recall reckon reclaim reconcile reconstruct recount rectify redefine
    redirect regret reiterate relay relieve relinquish remedy remind render reprocess repress resemble resettle
    reshape respect resurrect retaliate reunite revert revisit rework rouse ruin sack sail scrutinise scramble seize
    shape shelter shield ship side ski smooth solicit spell spill squeeze stake standardise starve steer stimulate
    stipulate strain streamline strip subdue subject subscribe substitute summarise summon supersede supervise
    suppress surrender suspect tackle tap temper tender testify threaten thrive topple torpedo touch toughen tour
    transcend transition translate transmit trap trail uncover unleash unravel uproot usher utilise validate vanish
    view violate visualise warrant weather wonder worsen connote cede
    """.split()
    )
    - {"arise", "bind", "feed", "flee", "leave", "rethink", "forgo", "redraw", "split", "speed", "strive", "wield"}
    - {"build", "voluntee", "oversee", "foresee", "deal", "forecast", "hit", "shut", "cost", "quit"}
)

_DOUBLING: Final = frozenset(
    """
    ban permit commit refer prefer transfer plan stop drop admit submit scrap trim dip fit occur expel compel bar
    slip ship swap step control propel equip emit stem
    """.split()
)

BE: Final = frozenset("is are was were".split())
HAVE: Final = frozenset("has have had".split())
DO: Final = frozenset("does do did".split())
MODALS: Final = frozenset("will would can could may might shall should must".split())
AUXILIARIES: Final = BE | HAVE | DO | MODALS

#: Forms in -s (and bases) that are as often nouns; they count as verbs only before something a verb takes.
NOUNISH: Final = frozenset(
    """
    account act aid aim array bargain battle blame bomb boycott brand brief campaign care chase compound compromise
    concern condition contact contest contrast count crash dispatch dump embargo exile fear feature fill filter
    ground hand head house lag line load loan log mail market master model mount murder pardon pioneer plague probe
    profit rally rebuke recall regret relay remedy respect sail shape shelter shield ship side spell spill squeeze
    stake strain strip subject suspect tap temper tender touch tour transition trap trail warrant weather wonder
    amount answer appeal approach attack average award ban base benefit block boost call cause challenge change
    charge chart check claim command commission contract control cost counter cover damage date deal debate decline
    decrease demand design detail display doubt draft draw drive drop echo end estimate exchange exercise experience
    export face fall favour favor fight finance fit flow focus force form fund gain grant guarantee guide halt harm
    harvest help hike hint hold host import increase influence interview issue judge label lack land lead license
    lift limit link list live lower mark match measure mine mirror move name need note notice number object offer
    open order outline own pass pay phase pilot place plan plant play pledge point poll position power praise
    present press pressure process produce project promise protest purchase push question range rank rate record
    reform release remark rent repair report request research reserve result return review reward rise risk rival
    rule run sanction save scale schedule score set share shift show sign signal slide sort span spark sponsor
    spread stage stand start state stay stem stop store stress strike structure study supply support surge survey
    target tax test tie top total trace track trade train transfer transport travel treat trial trigger trust turn
    update upgrade use value view visit voice vote wait walk want waste watch welcome win wish witness work worry
    yield centre close double free land equal express permit estimate
    """.split()
)


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    if base in _DOUBLING:
        return base + base[-1] + "ed"
    if base in {"cancel", "label", "travel", "signal"}:
        return base + "led"
    return base + "ed"


def third(base: str) -> str:
    """The form for *it*: carry, carries; reach, reaches."""
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base + "s"


_BASES: Final = _REGULAR | frozenset(_IRREGULAR)
_PASTS: dict[str, str] = {_past(b): b for b in sorted(_REGULAR)} | {p: b for b, (p, _) in _IRREGULAR.items()}
_PASTS |= {b + "ed": b for b in ("cancel", "travel", "signal", "label")} | {"oversaw": "oversee", "hit": "hit"}
_PASTS |= {"dealt": "deal", "cost": "cost", "shut": "shut", "foresaw": "foresee"}
_THIRD: Final = {third(b): b for b in sorted(_BASES)} | {"oversees": "oversee", "foresees": "foresee"}
_PARTICIPLES: Final = frozenset(_past(b) for b in _REGULAR) | {p for _, p in _IRREGULAR.values()}
_FROM_PARTICIPLE: Final = {_past(b): b for b in sorted(_REGULAR)} | {p: b for b, (_, p) in _IRREGULAR.items()}
#: Past forms that cannot be a participle: seen alone they are surely the verb of their clause.
_ONLY_PAST: Final = frozenset(past for past, participle in _IRREGULAR.values() if past != participle)


#: Bases that may be nouns, but hardly after a plural and before a preposition or an article.
PLAIN_VERBS: Final = frozenset(
    "account live work vote travel study serve use face support trust doubt favour favor want need hope fear oppose "
    "trade depend rely remain belong".split()
)


def form_of(word: str) -> str:
    """What a word can be: "aux", "past", "third", "base" or "". A past form may be a participle too."""
    if word in AUXILIARIES:
        return "aux"
    if word in _PASTS:
        return "past"
    if word in _THIRD:
        return "third"
    return "base" if word in _BASES else ""


def base_of(word: str) -> str:
    """The infinitive of a finite form, "" when the table does not have it."""
    return _PASTS.get(word) or _THIRD.get(word) or (word if word in _BASES else "")


def base_of_participle(word: str) -> str:
    """The infinitive of a participle (*moved*, *taken*), "" when the table does not have it."""
    return _FROM_PARTICIPLE.get(word, "")


def is_participle(word: str) -> bool:
    """Whether the word can follow *was* or *has*."""
    return word in _PARTICIPLES


def only_past(word: str) -> bool:
    """Whether the word can only be a finite past, never a participle: *rose*, *fell*, *took*."""
    return word in _ONLY_PAST


def nounish(word: str) -> bool:
    """Whether a form in -s, or a base, may as well be a noun: *calls*, *plans*, *exports*."""
    return (_THIRD.get(word) or word) in NOUNISH
