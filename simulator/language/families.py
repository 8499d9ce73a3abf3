"""Words that do the same work in a sentence, so that what is learned of one holds for the others.

Our own list, made for talks about terms; a word is in one family at most.
"""

from __future__ import annotations

from collections.abc import Mapping

_FAMILIES = """
    I: i im me myself id ill ive
    MY: my mine our ours
    WE: we us ourselves
    YOU: you u ya yourself yourselves youse ye
    YOUR: your yours ur
    THEY: they them he she him her his their theirs himself herself themselves hers she'd everybody
      everyone someone somebody anyone anybody people folks guys others person whoever
    THIS: this that these those it its itself
    A: a an the some any
    NOT: not no never none nothing neither nor cannot hardly without dont cant wont didnt isnt wasnt
      non nobody nowhere
    CAN: can could may might able
    WOULD: would will shall gonna
    MUST: must should ought supposed
    BE: is are am was were be been being
    HAVE: have has had having
    DO: do does did doing done
    WANT: want wants wanted wanna like likes liked prefer prefers preferred wish wishes rather fancy
      love loved
    INTERESTED: interested keen willing ready prepared available open flexible
    HOPE: hope hopes hoping hoped aim aiming wonder wondering looking expect expected expecting
      expectation
    NEED: need needs needed require requires necessary insist demand
    THINK: think thinks thought thinking guess suppose believe reckon feel feels felt assume imagine
    CONSIDER: consider considering reconsider decide decides decided digest check checked review
      compare read reads reading choosing
    KNOW: find finding found search looked saw seeing watch watching view know knows knew understand
      understood see sees hear heard hearing learn learned learning gather notice noticed realise
      realize seen remember known noted
    SAY: say says said saying tell tells told telling mention mentioned explain explained explaining
      describe inform repeat
    TALK: talk talks talked talking speak speaks speaking spoke spoken discuss discussing discussed
      discussion chat chatting conversation negotiate negotiating negotiation haggle bargain
    WELL: listen listened listening listens honestly frankly actually clearly personally properly
      well oh ah eh aw wow yo tbh btw fyi hbu openly directly look
    SEEM: seem seems sound sounds looks depends mean means meant sounds-like
    ASK: ask asks asked asking question questions request requests
    IDEA: answer answers answered reply revert feedback idea ideas thoughts opinion advice decision
      step steps change changes changed way ways principle overview objections exception exceptions
      chance opportunity choice option options feeling feelings heart mind sense
    WHAT: what whats which whatever
    WHO: who whom whose
    HOW: how hows
    WHY: why reason reasons
    WHEN: when whens whenever
    WHERE: where wheres
    IF: if unless provided supposing assuming whether once in-case
    BECAUSE: because since cause cos cuz bc as due given therefore
    BUT: but however though although except
    NOW: still yet already anymore now immediately finally
    OR: instead or else otherwise either
    AND: and also plus both besides as-well n then anyway afterwards
    FOR: for
    TO: to into towards
    IN: in inside within at per
    ON: on upon
    WITH: with
    OF: of
    ABOUT: about regarding
    FROM: from
    BY: by
    UNTIL: until till
    BEFORE: before after during beforehand
    OUT: over through across along around past between against behind out off away alone together
      apart aside
    BACK: back again
    THAN: than
    THERE: there here
    LET: let lets letting allow allowed
    USE: start starts started starting begin began beginning continue continuing keeping follow
      followed run runs running manage managing handle build grow try tried trying used uses using
      happen happens happened fix touch charge feed catch treat pick draw fill clean wash translate
      proofread choose use stay stays stayed staying sit sat sitting stand stands standing stood
      hang buy buys buying sell selling sold order ordering spend borrow borrowed save saves spare
      split splitting afford
    NUMBER: first next two three four five six seven eight nine ten eleven twelve fifteen sixteen
      eighteen twenty thirty forty fifty sixty eighty ninety hundred thousand million half third
      fifth tenth twice middle halfway one ones
    MAYBE: only just simply maybe perhaps probably possible possibly ever always usually normally
      often generally mostly almost nearly slightly fairly
    VERY: very really too quite pretty truly much even seriously completely such
    SO: so basically
    RIGHT: correct exactly true right
    IN-RETURN: return exchange swap trade
    GIVE: give gives gave giving gimme offer offers offered offering provide supply grant granted
      throw add adds include included includes pay pays paid paying cover covered lend deliver
      handing
    PROMISE: promise promised promises guarantee commit
    TAKE: take takes took taken taking get gets getting got gotten keep keeps kept receive
    MAKE: make makes made making bring brings brought bringing carry carried carrying fetch collect
      dropped
    RAISE: raise raised raises bump lift push increase move moved moving round stretch extend double
      doubled upgrade promoted promote
    LESS: less lower lowered reduce reduced cut drop fewer down smaller cheaper lowest slower
      shorter
    MORE: more higher extra additional further better bigger up larger faster longer sooner earlier
      easier
    AT-LEAST: least minimum min above
    AT-MOST: most maximum max below under limit
    ACCEPT: accept accepts accepted agree agrees agreed agreeing deal sign signed signing confirm
      confirmed approve settled sorted acceptance
    YES: yes yeah yep yup yea aye yess sure ok okay alright fine absolutely definitely certainly
      gladly happily indeed k okey oki okie certain
    NO: nope nah nein nada
    GOOD: good great perfect excellent wonderful fantastic brilliant lovely super nice awesome
      amazing cool fair reasonable acceptable happy glad pleased delighted thrilled excited grand
      chuffed impressed ideal decent best beautiful nicest nicer
    PRAISE: impressive successful special proud admire admired clever respected honoured flattered
      helpful generous friendly pleasant interesting kind dear sweet warm comfortable safe steady
      secure calm content honest frank real serious straight clear rare favourite
    PLEASURE: pleasure joy honour privilege fun enjoy enjoyed compliment compliments praise applause
      flattery respect trust patience fairness loyalty transparency clarity honesty stability
    WORKS: works suits fits suit fit work
    BAD: bad terrible awful poor wrong weak worse worst horrible lousy badly rotten shabby rough
      boring broke broken empty dead stuck rusty worn freezing frozen lying
    SIZE: low small little tiny tight short thin high expensive heavy steep big biggest long hard
      difficult tough harder hardest easy simple easily quick quickly fast quiet silence slow slowly
      carefully
    FEELING-BAD: unhappy sad angry mad bored surprised nervous restless upset tired headache
      stressed cold wet hot hurt hurts bother bothers hate pressure busy tied booked sick
    INSULT: stupid idiot idiots moron joke insult insulting ridiculous pathetic laughable useless
      clown clowns trash garbage rubbish loser fool fools dumb dumbest ugly disgusting worthless
      incompetent clueless greedy cheap stingy liar liars lazy crook crooks thieves peanuts shameful
      embarrassing fuck fucking shit crap hell suck sucks nonsense shame ashamed amateurs circus
      muppet cheapskate stinks smells pig monkey fraud silly disgrace crumbs con insane brain brains
      manners nerve wits clue waste
    LAUGH: dream dreaming dreamt kidding joking laugh lol haha hahaha lmao
    REFUSE: refuse refused reject rejected decline declined turn turned turning turns pass passed
      impossible unable unacceptable disagree skip
    SORRY: sorry apologies apologise apologize afraid unfortunately regret sadly forgive oops excuse
    THANK: thank thanks thx ty ta tnx merci grateful appreciate appreciated cheers gratitude obliged
      thankful np
    HELLO: hi hello hey hiya morning afternoon evening howdy greetings helo hallo namaste g'day
      bonjour guten salaam servus welcome
    MEET: meet met meeting meetings
    BYE: bye goodbye cya farewell goodnight ciao cheerio ttyl nite regards luck peace god bless
      blessed care health
    LATER: later soon brb
    PLEASE: please pls plz kindly abeg
    SIR: mr ms dr mrs sir madam mister ma madame frau oga priya haddad okafor weiss farida
      castellano oduya tomasz buddy lad lads mate
    FAMILY: friend friends neighbour brother sister uncle aunt cousin kids kid children child wife
      husband partner mother father mum dad baby family families parents daughter son niece nephew
      toddler twins flatmate neighbours
    LEAVE: leave leaves leaving left walk walks walked walking quit quitting resign withdraw
      withdrawing withdrawn resignation
    GO: go goes going gone went come comes coming came
    END: end ends ended ending cancel stop stops stopped stopping finish close closes closed shut
    LOSE: lose losing lost miss missed missing forget forgot forgotten
    DEADLINE: tonight today tomorrow noon midnight deadline monday tuesday wednesday thursday friday
      saturday sunday weekend january february march april june july august september october
      november december summer winter spring autumn christmas easter season
    TIME: mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends weekdays mornings
      afternoons evenings nights monthly yearly annual weekly quarterly quarter time times day days
      week weeks month months year years hour hours hrs yrs minutes date dates night term o'clock
    FINAL: final last take-it non-negotiable period ultimatum
    THREAT: threat threaten warning warn court lawyer legal complain complaint complaints union
    OTHER: other another elsewhere somebody-else different alternative rival competing competitor
      competitors
    OFFER: proposal quote quoted bid bids tender
    INTERVIEW: interview interviews interviewing recruiter recruiters headhunter process apply
      applied application hire hires hired hiring recruit join joins joined joining
    WORKERS: candidate candidates applicants finalist bidder shortlist nurse nurses doctor teacher
      driver drivers welder welders cook cooks freelancer freelancers apprentice apprentices
      trainees student patients patient volunteers staff crew colleague colleagues mechanic
      electrician carpenter painter midwife guests interns returners newcomers man woman guy boy
      girl lady stranger trainer mentee volunteer illustrator master
    HELP: help helps helped helping assist support favour favor hand hands useful
    SEND: send sends sending sent share shared sharing write writing email mail call calls called
      calling ring ringing rang text put putting connect introduce recommend recommended refer vouch
      message contact contacted post posted print
    PERK: introduction referral recommendation recommendations reference references referee car cars
      pension remote home course mentor mentoring holiday holidays laptop equity shares stock
      promotion track parking relocation insurance overtime flexibility mileage childcare stipend
      training apprenticeship lessons exam degree diploma practise practice shift shifts rota roster
      slot slots timing probation handover
    SHOW: show shows showed showing prove shown attached
    SUGGEST: suggest propose suggestion
    WAIT: wait waiting waited moment minute sec second hold pause break sleep breathe breath
      think-about hm hmm hmmm hmmmm um uh uhm er ehm mmm
    MONEY: money salary salaries wage wages base bonus price prices cost costs fee fees rate rates
      budget rise cash amount figures number numbers sum sums payment deposit refund refunds
      discount savings allowance euro euros dollar dollars usd cent cents penny pounds lakh lakhs
      tenner figure
    WORTH: earn earns earned worth deserve deserves value values
    RECORD: inflation economy tax taxes forecast industry sector built led trained managed delivered
      grew saved increased shipped finished wrote ran won results result experience certificate
      certificates survey market average data report percent worked research success skills proof
      score published study
    MANY: all every each everything whole full many lot lots few bit plenty loads couple bunch heap
      enough
    NEW: same similar new old young current former fresh late early overnight own fixed permanent
      normal usual typical general leased
    SOMETHING: something thing things stuff somewhere anywhere everywhere anything
    POSITION: job jobs role position title lead leader programmer programmers developer engineer qa
      senior seniors junior juniors analyst analysts tester testers researcher researchers planner
      postdoc chef career careers profession future portfolio background cv resume profile
    WORK: boss bosses manager managers director supervisor foreman owner owners chief deputy
      professor employer landlord dealer buyer supplier suppliers hr management team project
      projects company companies firm firms office offices department departments board agency
      agencies committee council group business unit organisation startup client clients customer
      customers operations sales finance payroll logistics procurement personnel
    THINGS: food water firewood wood package packages tent stove desk desks room bike chairs chair
      blankets lamp sofa kettle bed box boxes bottles mats fridge cheese sandwich pizza cake meals
      soup milk machine machines printer computer phone van truck forklift trailer tablet battery
      charger boat bus ambulance camper tyres brakes engine tool tools kit gear rope ladder paint
      pen pencil umbrella gas petrol diesel fuel ticket tickets voucher visa photo photos picture
      pictures book books card gift system software app internet network clothes shoes coat bag
      pallet packaging supplies goods tag drawings
    LEISURE: coffee tea lunch dinner drink drinks beer eat eaten ate dog dogs cat cats horse fish
      animals animal trip travel travels visit journey commute drive driving drives drove train tram
      game games play film music party band match weather rain rainy sun sunny flood hobbies camping
      dishes drinking eyes eye mouth mouths knee foot hair cough flu rash medicine icu head
    PLACES: house flat kitchen kitchens bathroom garage garden door doors window roof wall floor
      floors stairs shelf shelves cupboard corridor hospital hospitals clinic clinics ward wards
      school college university uni shop shops museum nursery bakery hospice church warehouse depot
      depots workshop lab farm hotel shelter site sites campsite town city village street road
      country region area park river lake woods bridge place places countries bank hall upstairs
      front corner gate fence villages neighbourhood pub station camp
    MATTER: matter matters important importance priority priorities key main point points
    BEG: beg begging desperate please-please struggling hungry starving starve crying cry hopeless
      mercy pity implore knees homeless survive drowning dying die rent rents bill bills debt debts
      loan mortgage
    DOCUMENT: advertised advert adverts ad description website contract contracts letter letters
      paper papers paperwork agreement draft copy list form forms file files page document memo
      policy handbook clause checklist invoice receipt spreadsheet slides notes note sheet template
      brief agenda leaflet flyer newsletter written signature terms condition conditions criteria
      scope rule rules grade grades level scale range details clauses plan plans planned planning
      schedule calendar workstream rollout launch release pilot trial test testing merger
      arrangement
    WORRY: story stories news history truth information secret problem issue trouble situation
      mistake gap gaps mess bug shortage task tasks worry worries worried concern concerned concerns
      fear scared risk
    LOOK-FORWARD: forward
    DONATE: donate donating donation donations charity charities fund sponsor
    UNCLEAR: restart delete menu click button typing enter tick paste ich das ist la wie geht oder
      nicht auf alles auch hier wollte nur soll muss schreiben eigentlich scrivere es el de que kya
      hai est beaucoup entiendo mi lorem ipsum asdfgh blah banana purple dinosaur dinosaurs moon abc
      xx
"""


def _read(text: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    family = ""
    for word in text.split():
        if word.endswith(":"):
            family = word[:-1]
        else:
            found.setdefault(word, family)
    return found


FAMILY: Mapping[str, str] = _read(_FAMILIES)
"""The family of each word that has one."""
