"""The word lists behind ``verbs``: irregular forms, regular verbs of reports, forms that may be nouns. Pure data."""

from __future__ import annotations

from typing import Final

#: base: (past, participle)
IRREGULAR: Final = {
    "bear": ("bore", "borne"),
    "bid": ("bid", "bid"),
    "cast": ("cast", "cast"),
    "deal": ("dealt", "dealt"),
    "feed": ("fed", "fed"),
    "flee": ("fled", "fled"),
    "forecast": ("forecast", "forecast"),
    "foresee": ("foresaw", "foreseen"),
    "forget": ("forgot", "forgotten"),
    "hit": ("hit", "hit"),
    "hurt": ("hurt", "hurt"),
    "lie": ("lay", "lain"),
    "offset": ("offset", "offset"),
    "overcome": ("overcame", "overcome"),
    "oversee": ("oversaw", "overseen"),
    "override": ("overrode", "overridden"),
    "overthrow": ("overthrew", "overthrown"),
    "quit": ("quit", "quit"),
    "repay": ("repaid", "repaid"),
    "rethink": ("rethought", "rethought"),
    "shed": ("shed", "shed"),
    "shut": ("shut", "shut"),
    "sit": ("sat", "sat"),
    "split": ("split", "split"),
    "steal": ("stole", "stolen"),
    "stick": ("stuck", "stuck"),
    "swear": ("swore", "sworn"),
    "sweep": ("swept", "swept"),
    "tear": ("tore", "torn"),
    "throw": ("threw", "thrown"),
    "undercut": ("undercut", "undercut"),
    "upset": ("upset", "upset"),
    "withhold": ("withheld", "withheld"),
    "withstand": ("withstood", "withstood"),
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

REGULAR: Final = (
    frozenset(
        """
    repatriate outlaw rescind veto cap champion compose confer constrain cope credit cushion dampen deposit detect deter
    devalue diagnose dictate die digitise digitize disappoint discard discharge discount dispute diverge document drag
    embed emigrate enrich enrol enshrine entrust erupt escape exhibit exit explode fade falter flag flatten float
    fluctuate fold frame frustrate function gauge grapple guard heat highlight hinge honour hope ignite ignore immigrate
    incur inflate infringe insert insulate interrupt lapse lease lessen level linger listen lock lodge look mandate
    march mature maximise maximize mitigate moderate necessitate neglect obstruct omit optimise outperform outweigh
    overestimate overlap overstate overwhelm pair partner pause persist pick plummet pose pour precede prescribe price
    print propel publicise quantify race reap reassure rebound recede reconsider recur recycle redesign refrain
    reinstate remember reproduce reside restate restrain retrieve revitalise rotate rush sacrifice safeguard satisfy
    screen seal search seem sever simulate slump soften spearhead specialise speculate spot spur staff stagnate step
    stifle struggle sue suffice supplement sway switch talk tend thin tilt tolerate treble triumph trouble try unlock
    venture verify wage wane weight wipe inaugurate recoup average number tally log fine bail cite arm anchor blend
    cluster commute cook cool correct drill eradicate extinguish farm fertilise graze grip hire immunise infest insert
    irrigate label mourn oblige overcharge pledge poison pollute preach quarantine ration replant reroute resell
    sample sanitise scan shrug sterilise subsist swamp tranquilise treat vaccinate vaccinate water weed
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
    stipulate strain streamline strip subdue subject subscribe substitute marise mon supersede supervise
    suppress surrender suspect tackle tap temper tender testify threaten thrive topple torpedo touch toughen tour
    transcend transition translate transmit trap trail uncover unleash unravel uproot usher utilise validate vanish
    view violate visualise warrant weather wonder worsen connote cede
    """.split()
    )
    - {"arise", "bind", "leave", "forgo", "redraw", "speed", "strive", "wield", "build", "voluntee", "cost"}
    - frozenset(IRREGULAR)
)

DOUBLING: Final = frozenset(
    """
    ban permit commit refer prefer transfer plan stop drop admit submit scrap trim dip fit occur expel compel bar
    slip ship swap step control propel equip emit stem drag embed flag grip incur infer deter recur spot spur
     tap trap thin wrap outstrip ban map chip overlap enrol confer cap
    """.split()
)

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
    yield centre close double free land equal express permit estimate cap champion credit deposit discount dispute
    document drag escape exhibit exit flag fold frame function guard heat highlight honour hope lapse lease level lock
    look mandate march pair partner pause price print race rebound rush sacrifice screen seal search spot spur staff
    step struggle supplement switch talk venture weight wage fine anchor blend cluster cook drill farm grip sample water
    weed feed split bid cast throw veto tally average tear upset
    """.split()
)
