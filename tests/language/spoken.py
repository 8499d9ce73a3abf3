# ruff: noqa: E501  one sentence a line, however long people talk
"""What different people might type who have seen only the brief: all seven scenarios.

Each line has the sentence and the moves that count as understood, separated by `|`; an act alone
stands for any topic or terms of it. `after` are moves made before, `before` is what they said
last and to a question about what, `offer` what of theirs is on the table. Every third sentence
of a scenario was held out until the reader had been rebuilt. `LATER` holds three more lists, each
written and measured before anybody looked at what was missed (37 of 51, 39 of 56 and 19 of 35
were understood), then learned from. `UNSEEN` is measured and never tuned on. `REPORTED` are
misses that authors and players wrote down.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spoken:
    """A sentence in a scenario and what it may be understood as."""

    scenario: str
    text: str
    meant: str
    after: str = ""
    before: str = ""
    offer: str = ""

    def right(self, got: str) -> bool:
        """Whether a reading (notation) is one of those meant; company and manner are left out."""
        read = _words(got.partition(" ~")[0].partition(" with ")[0])
        return any(
            _words(one) == read or (" " not in one and read[0] == one)
            for one in self.meant.split("|")
        )


def _words(notation: str) -> tuple[str, ...]:
    """The words of a move, terms in any order, without how firm an alternative is."""
    act, *rest = notation.split()
    return (act, *sorted(word for word in rest if not word.startswith("firmness")))


SOON = "start: To be frank, the sooner the better. The team is two short and the quarter closes in three weeks."
THREE_TEAMS = "design: It's cut the way it is because three teams had to give something away for it. That peace is fresh paint."
WAITING_ROOM = "finalists: I'll tell you what I'm afraid of. The last one spent a year redesigning this job and not a day doing it. The other two would take it as it is."
BY_FRIDAY = (
    "budget: Whatever I give you, four people at your grade will know by Friday. I have to say why."
)
LETTERS = "others: If I match one letter, I get eleven more by Easter. And the quiet ones, who never go looking, get nothing."
KETTLE = "department: Shall I tell you what hurts? Not that people go. That they've been gone for months when they tell me."
FOUR_VOICES = "committee: I promised it to somebody once. Four voices said no, and I had to go back down the stairs and tell him."
NINE_PEOPLE = "rollout: Three sites, nine people, and nobody who wants to hold it together. Everyone suddenly has a lot on."
PERSONAL = "reason: I lose good people at the last step, and nobody ever tells me why. One honest sentence would help."
PAGE_ONE = "candidate: If you don't come, I've an empty chair and a thin pile. I'd start again from page one."
IDEAS = "team: They've got ideas coming out of their ears. What they haven't got is somebody who finishes."
SIX_WEEKS = "vouching: I put somebody up once who left after six weeks. My word is worth something up there."
AT_SIX = "practice: The nights. My data stop at six in the evening. I'd give a good deal to know what they do at three."
CALLERS = "calls: Most callers ask what I studied. I say yes for the one in ten who asks something I can't answer."
CLOAKROOM = "side_door: I drove an ambulance until I was thirty-four. At my first conference I hid in the cloakroom."

FIRST = (
    ("hello miss haddad, thanks for making time for me today", "greet|appreciate"),
    ("Hi, sorry I'm a bit nervous. Is it alright if I ask how you came to the 62,000?", "ask budget|ask base"),
    ("kindly tell me is there any scope for improvement in the salary", "ask budget|ask base|request"),
    ("wheres the wiggle room", "ask budget"),
    ("I've spent the last two years building the monthly reports from scratch, and my boss reckons I saved us about a day a week", "justify results|justify"),
    ("I had a look at what other firms round here pay for analysts and it's mostly 66 to 69", "justify market"),
    ("Right, so with two people missing you'd want me in before the quarter ends", "reflect start", "", SOON),
    ("What's the rush with the start date?", "ask start"),
    ("Honestly the thing I'm after is somebody I can learn from", "share learning"),
    ("if you could stretch to 66 i'd happily come in after two weeks", "trade base=66000 for start=2"),
    ("im thinking 67ish plus a small sign on, say 3k", "propose base=67000 signing=3000"),
    ("I'd rather not say what I earn at the moment", "decline|unclear|pause"),
    ("Hm, sixty-two is a touch under what I was expecting.", "decline|request|justify"),
    ("Would the firm pay for a mentor as well as the course?", "propose support=mentor|ask support|request"),
    ("ok what if we leave the salary and look at the review instead", "ask review|request|propose review=dated"),
    ("There's another company I'm talking to but it's early days, I'd sooner come here", "disclose other_process|appreciate"),
    ("Brilliant, that's a yes from me", "accept", "justify market; propose base=66000"),
    ("So three weeks would make a big difference to you, and the pay band is tight, have I got that?", "reflect start|reflect budget"),
    ("Can I take it home and ring you on Thursday?", "pause"),
    ("that's a shame. anyway can i ask who else applied", "ask candidates"),
    ("I'm keen on the team, they seemed like a really good bunch when I met them", "appreciate team"),
    ("How would you know after six months whether I'd done well?", "ask review|ask team"),
    ("I could do with a written plan of what I'll learn, and I'd start a week earlier for it", "trade support=plan for start=3"),
    ("You don't need to worry, I'm not going to haggle all day", "unclear|appreciate|reflect|share|close"),
    ("Madam I am having four years experience in the same domain", "justify results"),
    ("62 is what i earn already nearly so why would i move", "justify|decline|ask|share"),
    ("Okay then, I'll think it through over the weekend and get back to you Monday morning", "pause|close"),
    ("it's no good, i'm going to stay where i am. thanks for everything though", "walk_away"),
    ("Could you do 66?", "propose base=66000|ask base|request base", "propose base=66000"),
)  # fmt: skip

BIGGER = (
    ("Good morning Mr Castellano. Coffee would be lovely, thanks.", "greet|appreciate"),
    ("First of all, I like this job. I read the advert three times.", "appreciate job"),
    ("why did you cut the role like this and not give it the warehouse too?", "ask design|ask scope"),
    ("Who drew up the job description?", "ask design"),
    ("So the three teams only just made up and you don't want to rock the boat", "reflect design", "", THREE_TEAMS),
    ("What is going to happen with this post in a year or two?", "ask future"),
    ("I'd want the whole department, not just this slice of it. 130 and I'm yours", "propose base=130000 scope=bigger-now|propose base=130000|trade base=130000 scope=bigger-now"),
    ("Sorry, I think I got carried away there. The job as it stands is the one I came for.", "appreciate|share|reflect", "propose base=130000 scope=bigger-now"),
    ("what else could move apart from salary", "ask budget"),
    ("I ran two sites at once for three years and cut overtime by a fifth", "justify results"),
    ("Could we say 108 with a senior title?", "propose base=108000 title=senior"),
    ("How about a bigger remit after the six month review, with written criteria", "propose scope=after-review review=criteria"),
    ("I can come in six weeks instead of eight if you put 4% on the base", "trade base=104000 for start=6"),
    ("Why me and not one of the other two?", "ask finalists"),
    ("so the last guy never did the actual job and you're scared I'll be the same", "reflect finalists", "", WAITING_ROOM),
    ("I want to keep growing, that's what would make me stay five years", "share growth"),
    ("the title matters to me because clients ask", "share standing|justify|request title"),
    ("104 is fine if we fix a date for a review", "propose base=104000 review=dated|propose review=dated|trade review=dated for base=104000"),
    ("No I won't do it for that, sorry", "decline"),
    ("A headhunter rang me about something bigger, just so you know", "disclose headhunter"),
    ("Either you make it a director post or I go elsewhere", "ultimatum"),
    ("May I come back to you tomorrow? I'd like to read it properly", "pause"),
    ("Lovely. Let's shake on it.", "accept", "appreciate job; justify market; propose base=108000"),
    ("It would mean a lot if the extra money came as a bonus, say 12 thousand when I sign", "propose signing=12000"),
    ("Do the other managers earn about the same?", "ask budget|ask base"),
    ("you wouldn't want four managers knocking on your door because of me", "reflect budget", "", BY_FRIDAY),
    ("I am thinking the role can be made larger only, what you say?", "propose scope=bigger-now|request scope|ask scope|ask future"),
    ("This is a bit embarrassing but could I ask for a little more on the salary", "request base|request"),
    ("Your advert doesn't do it justice, it's a great job", "appreciate"),
)  # fmt: skip

MATCH = (
    ("Dr Weiss, have you got ten minutes? It's about my future here.", "greet|request|share growth|ask plans"),
    ("I want to tell you this myself before you hear it elsewhere: Halden have offered me 97", "disclose outside"),
    ("i dont want to go. i like it here", "share growth|appreciate|share"),
    ("What would you do if you were in my shoes?", "ask plans|ask"),
    ("how do you normally deal with it when somebody gets an offer from outside", "ask offers"),
    ("Is there any money in the pot at all this quarter?", "ask budget"),
    ("I see. If you match mine there'll be a queue outside your door", "reflect others", "", LETTERS),
    ("I'd take on the new workstream and stay a year, if we could get to ninety", "trade base=90000 for role=workstream stay=year"),
    ("look at my pay again in three months and I'll mentor both juniors for a year", "trade review=three-months for stay=year-mentor"),
    ("Could you match it?", "propose base=97000|request base|request|ask offers", "disclose outside firmness=4 with share growth"),
    ("97 or I sign on Friday", "ultimatum base=97000"),
    ("over the last year i trained two of the new people and did the migration mostly on my own", "justify results"),
    ("which of your worries could I take off your plate?", "ask plans|ask others|give"),
    ("what happens with the juniors if i leave", "ask juniors"),
    ("I've loved being part of what you built here", "appreciate department"),
    ("So it's less the money and more that people hear it from you first and not through the corridor", "reflect", "", KETTLE),
    ("It's not about the money really, I would like to feel seen", "share recognition"),
    ("I was thinking a deputy role", "propose role=deputy"),
    ("what if it's a bonus after a year instead, 6k?", "propose bonus=6000"),
    ("thank you doctor, let me discuss with my wife and revert by Thursday", "pause"),
    ("Fine. I'll accept their offer then.", "walk_away|ultimatum|disclose outside|decline", "disclose outside firmness=4; propose base=90000"),
    ("That isn't going to work for me I'm afraid", "decline"),
    ("All right, let's do it that way", "accept", "ask plans; justify results; propose role=workstream base=90000"),
    ("I know what the market pays, I looked it up, mid nineties", "justify market"),
    ("how does the department look in two years?", "ask plans|ask department"),
    ("do u think i could lead the team one day", "ask role|ask plans|propose role=team-lead|request role"),
    ("Stay eighteen months and mentor someone? Yes, that I could promise", "propose stay=long-mentor|trade stay=long-mentor"),
    ("I feel rather underpaid, if I'm honest", "share recognition"),
    ("I'll get back to my desk then. Thanks for listening, Dr Weiss", "close"),
)  # fmt: skip

PROMOTION = (
    ("hey farida, hows your day going", "greet"),
    ("I'd like to talk about how I get to lead", "ask evidence|share path|request level|ask level|ask practice|ask cycle"),
    ("what do they actually look at in the committee?", "ask evidence|ask committee"),
    ("Who sits in the room when it's decided?", "ask committee"),
    ("So it's five of you and you can't promise anything on your own", "reflect committee", "", FOUR_VOICES),
    ("is anyone else up for it", "ask others"),
    ("Who's going to run the rollout?", "ask rollout"),
    ("I'd gladly take the rollout, and mentor two of the juniors along the way", "propose practice=project-mentees|give rollout"),
    ("A recruiter pinged me yesterday. Nothing concrete.", "disclose hint"),
    ("I trained Jonas and Mei last year and they both run their own projects now", "justify results"),
    ("i already do half of the lead's work, the planning, the estimates, the Monday call", "justify duties"),
    ("Could we have it in writing what I need to show, with a date on it?", "propose level=dated|propose level=criteria|request level|request evidence"),
    ("What about acting lead for three months?", "propose level=acting"),
    ("Promise me I'll be lead by Christmas", "request level|propose level=promoted|request|ultimatum"),
    ("5 percent would be nice as well", "propose pay=5"),
    ("what's missing from my file", "ask evidence"),
    ("I want to know where I stand", "share path|ask evidence"),
    ("Honestly I'm happy here and I don't want to play games with you", "disclose staying|appreciate|share"),
    ("three sites and nobody to hold it together, that sounds like a headache for you", "reflect rollout", "", NINE_PEOPLE),
    ("thanks, you've always had my back these three years", "appreciate"),
    ("No promotion, no me.", "ultimatum"),
    ("ninety days then? so we both know", "propose timeline=ninety-days"),
    ("will I get to present the results to the leadership", "propose sponsor=present|ask sponsor|request sponsor"),
    ("Ok that's fair. I'll take the rollout and we look again in March", "propose practice=project timeline=next-cycle|trade timeline=next-cycle for practice=project"),
    ("can we pick this up again after you've talked to the director", "pause|request|close"),
    ("Done. Thank you, Farida, I mean it.", "accept", "ask rollout; justify results; propose level=acting practice=project"),
    ("I understand, you got burned once with a promise like that", "reflect committee", "", FOUR_VOICES),
    ("what will it take?", "ask evidence"),
    ("If nothing moves here I'll have to see what that recruiter wants", "ultimatum|disclose hint"),
)  # fmt: skip

DECLINING = (
    ("Good to see you again, and thank you for waiting", "greet|appreciate"),
    ("before I answer, is there anything at all left that could move?", "ask last"),
    ("You went to your director twice for me, I won't forget that", "appreciate effort"),
    ("I'm afraid the answer is no.", "walk_away|decline"),
    ("its the pay mainly. it comes out below the line i set myself", "justify reason|share reason|share line|justify"),
    ("I could recommend a friend of mine who'd be great for the post", "give candidate"),
    ("shall we have lunch in spring?", "request contact|ask contact|give contact"),
    ("who else is in the running?", "ask candidate"),
    ("by when must you know?", "ask answer"),
    ("so nobody ever tells you the real reason and you'd just like one straight sentence", "reflect reason", "", PERSONAL),
    ("I don't want to give you a list of excuses", "unclear|share|decline|reflect|appreciate"),
    ("would three days at home be thinkable", "propose home=3"),
    ("If it were 80 I'd sign now", "propose base=80000"),
    ("I have decided to stay where I am.", "walk_away"),
    ("thank you for everything. your openness made this hard", "appreciate"),
    ("I hope we run into each other at the spring conference", "share contact|request contact|close|share tie"),
    ("I'd be sorry to lose touch with you", "share tie|share contact"),
    ("Let me be straight with you: I won't be joining.", "walk_away"),
    ("Give me till tomorrow", "pause"),
    ("You'll have to start from scratch now, I know, and I'm sorry about that", "reflect candidate", "", PAGE_ONE),
    ("ok i take it", "accept", "ask last"),
    ("what did it cost you to get me that?", "ask effort"),
    ("That's a rubbish offer and you know it", "disdain"),
    ("Could you hold the chair for me till summer?", "request"),
    ("Please don't take it personally, you did everything right", "appreciate|share"),
    ("Sir I regret to inform that I cannot take up the position", "walk_away"),
    ("I'd say the commute plus the money, in that order", "justify reason|share reason|justify"),
    ("goodbye then, and all the best with the search", "close"),
    ("Here's the thing, seventy-seven doesn't get me over my minimum", "justify|share line|share reason|decline"),
)  # fmt: skip

REFERRAL = (
    ("Hi Priya! How's the launch going?", "greet|ask effort|ask launch"),
    ("I dropped the voucher project because of what you told me last time", "appreciate last_time|share last_time|justify last_time"),
    ("what does the team really need right now", "ask team"),
    ("so they've plenty of ideas and no closer", "reflect team", "", IDEAS),
    ("Have you ever put someone forward and regretted it?", "ask vouching"),
    ("I brought you one page on how we got refunds down to two days", "give sample"),
    ("I wrote two lines you could paste, so you don't need to do anything", "give draft"),
    ("is the job still going?", "ask vacancy"),
    ("I'll tell you how it ends, whatever happens", "give word_back"),
    ("Would you feel comfortable putting in a good word for me?", "request help=recommend"),
    ("Could you pass my CV on?", "request help=forward"),
    ("who would I write to there?", "request help=name|ask way_in"),
    ("What would be the least trouble for you?", "ask effort|ask way_in"),
    ("Yes please, that'd be brilliant", "accept", "", "way_in: I could give you the name of the person who hires.", "help=name"),
    ("No worries if not, honestly", "give word_back|unclear|appreciate"),
    ("I'd like somebody to actually read it and not a machine", "share read"),
    ("can you get me a job there", "request|plead|ask_generic"),
    ("pls help me i need any work", "plead"),
    ("So if it goes wrong it's your name that suffers", "reflect vouching", "", SIX_WEEKS),
    ("I know you're swamped so I'll be quick", "reflect effort|reflect|give effort"),
    ("how many people have applied so far", "ask vacancy"),
    ("what would you do if you were me?", "ask way_in"),
    ("You told me to write a list of what not to build. It's on my wall.", "appreciate last_time|share last_time|reflect last_time"),
    ("tell me about your career", "ask_generic"),
    ("if you don't put me forward we're done", "ultimatum"),
    ("I'll just apply on the website like everybody else then", "disclose apply_cold|walk_away|close"),
    ("thanks for the sandwich tip, the coffee's on me", "appreciate|give"),
    ("Let me leave you to your launch. Thank you Priya!", "close"),
    ("even a name would help me a lot", "request help=name"),
)  # fmt: skip

INTERVIEW = (
    ("Good afternoon doctor, can you hear me?", "greet"),
    ("I read After the Pilot twice, the table at the end made me laugh and then sad", "appreciate paper|share paper"),
    ("what do you see too little of from your lab?", "ask practice"),
    ("Our nurses kept the real list on paper in their pockets and typed it up at seven", "give field_note"),
    ("if you had to bet on one thing, what makes a tool survive?", "ask judgement"),
    ("What got you to say yes to this call?", "ask calls"),
    ("Who would tell me the opposite of what you just said?", "ask other_views"),
    ("i sketched a small test with two handovers, may i show you", "give sketch"),
    ("I didn't study it either, I come from planning beds", "share side_door|give field_note"),
    ("was it hard to come in from another job?", "ask side_door"),
    ("how much time have we got left?", "ask time"),
    ("I want to know what the days really look like before I jump", "share picture"),
    ("so your data stop at six and the nights are a blank", "reflect practice", "", AT_SIX),
    ("What am I still missing to do this kind of work?", "ask|share gap"),
    ("could you introduce me to somebody in your group", "request help=invitation|request help=name"),
    ("Is there something I should read?", "request help=reading"),
    ("would you have a look at my page, if it's not too much", "request help=look"),
    ("what's a typical day like for you?", "ask_generic"),
    ("do you have any openings", "ask_generic"),
    ("That's kind, yes, I'd love that", "accept", "", "other_views: I could write to a colleague, so that you have a name and a word ahead.", "help=name"),
    ("I can stop here if your lab needs you", "give time|close"),
    ("Which of your results do you trust the least?", "ask judgement"),
    ("sounds like most callers ask you stuff they could google", "reflect calls", "", CALLERS),
    ("You were thirty-four? So there's hope for me", "reflect side_door|share side_door|reflect", "", CLOAKROOM),
    ("it must be lonely, being the odd one out at a conference", "reflect side_door", "", CLOAKROOM),
    ("I'm sorry, I lost my thread", "unclear|pause"),
    ("thx doc this was super useful, ill let u go", "close|appreciate"),
    ("please give me a job i do anything", "plead"),
    ("Two more people have promised me a chat, but you were my first choice", "disclose others_on_list|appreciate"),
)  # fmt: skip

REPORTED = (
    Spoken("bigger-role", "So three teams agreed on it and you want to keep that peace", "reflect design", before=THREE_TEAMS),
    Spoken("first-offer", "so you need someone within three weeks, right", "reflect start", before=SOON),
    Spoken("first-offer", "hmm. I did a survey of similar postings, they're at 66-70", "justify market"),
    Spoken("match-an-offer", "Could you look at my pay now?", "propose review=now"),
    Spoken("match-an-offer", "how about a pay review in three months", "propose review=three-months"),
    Spoken("match-an-offer", "I'd stay 12 months and mentor someone", "propose stay=year-mentor|trade stay=year-mentor"),
    Spoken("bigger-role", "I'm sorry, I pushed that too far. I'd gladly talk about the job as advertised", "appreciate|reflect|share job|appreciate job", "propose base=130000 scope=bigger-now"),
    Spoken("bigger-role", "I understand. If I pushed the role too far, that was clumsy of me", "appreciate|reflect|reflect scope|share", "propose base=130000 scope=bigger-now"),
    Spoken("declining-well", "I think I need to say no", "decline|walk_away"),
    Spoken("declining-well", "Let's have a coffee in March", "request contact|give contact", "walk_away"),
    Spoken("declining-well", "I could recommend a former colleague, Ana, she'd fit the post", "give candidate"),
    Spoken("first-offer", "I also led two site moves", "justify results|justify"),
    Spoken("informational-interview", "On our wards the nurses kept a paper list and typed it in later", "give field_note"),
    Spoken("informational-interview", "I come from another trade too", "share side_door"),
    Spoken("referral", "Here is a short text you can copy and paste", "give draft"),
    Spoken("informational-interview", "Your spring paper was the best thing I read this year", "appreciate paper"),
    Spoken("referral", "So they have ideas but nobody who finishes", "reflect team", before=IDEAS),
    Spoken("informational-interview", "I want a realistic picture of the work", "share picture"),
    Spoken("referral", "Yes please, that would be wonderful", "accept", "", "way_in: I could give you the name of the person who hires.", "help=name"),
    Spoken("informational-interview", "How are you for time?", "ask time"),
    Spoken("first-offer", "I'm hanging up", "walk_away"),
    Spoken("referral", "Could you tell me who the hiring manager is?", "request help=name"),
    Spoken("referral", "If you don't refer me I won't help you again", "ultimatum"),
    Spoken("declining-well", "It's the salary, it's just below what I need", "justify reason|share reason|share line|justify|share", "walk_away"),
    Spoken("first-offer", "Could you do 66,000?", "propose base=66000|ask base", "", "base: I could do a base salary of 66,000.", "base=66000"),
    Spoken("first-offer", "Could we do better?", "request"),
    Spoken("declining-well", "So one honest sentence is better", "reflect reason", before=PERSONAL),
    Spoken("declining-well", "I don't really want to say why", "unclear|decline|share|pause"),
    Spoken("first-offer", "what can you do?", "ask"),
)  # fmt: skip

LATER = (
    Spoken("first-offer", "Thanks for sending the letter over so quickly, I was chuffed to get it", "appreciate"),
    Spoken("first-offer", "How much leeway do you have on pay?", "ask budget"),
    Spoken("first-offer", "who would be showing me the ropes", "ask support"),
    Spoken("first-offer", "My last appraisal was the best in the department", "justify results|justify"),
    Spoken("first-offer", "So if I've understood, filling the chair before the quarter closes is what counts for you", "reflect start", before=SOON),
    Spoken("first-offer", "would 65 and a sign-on of two thousand be doable", "propose base=65000 signing=2000"),
    Spoken("first-offer", "I can begin in a fortnight if the base goes up to 66k", "trade base=66000 for start=2"),
    Spoken("first-offer", "Sorry, that's still too little for me", "decline"),
    Spoken("bigger-role", "hi there mr castellano, nice office", "greet|appreciate"),
    Spoken("bigger-role", "Where do you see this role heading once the sites come together?", "ask future"),
    Spoken("bigger-role", "who decided what belongs to the job and what doesn't", "ask design"),
    Spoken("bigger-role", "I really would enjoy doing this job the way you described it", "appreciate job|share job"),
    Spoken("bigger-role", "can we do 106 plus the lead title", "propose base=106000 title=lead"),
    Spoken("bigger-role", "so you need somebody who actually wants to do it and not rebuild it", "reflect finalists", before=WAITING_ROOM),
    Spoken("bigger-role", "In my present job I look after forty people and two budgets", "justify results|justify|disclose present_job"),
    Spoken("bigger-role", "okay I need to sleep over this", "pause"),
    Spoken("match-an-offer", "Morning, is this a good moment?", "greet"),
    Spoken("match-an-offer", "I've been offered a job across town. 97 a year. I haven't signed.", "disclose outside"),
    Spoken("match-an-offer", "what's the department going to need most next year", "ask plans"),
    Spoken("match-an-offer", "So everyone else would come knocking if you did it for me", "reflect others", before=LETTERS),
    Spoken("match-an-offer", "could we do ninety and a bonus of six after a year", "propose base=90000 bonus=6000"),
    Spoken("match-an-offer", "Would you let me run the new workstream?", "propose role=workstream|request role"),
    Spoken("match-an-offer", "I'd much rather stay and grow here than start again somewhere", "share growth"),
    Spoken("match-an-offer", "Thank you, I'm happy with that.", "accept", "ask plans; justify results; propose role=workstream base=90000"),
    Spoken("promotion-on-a-hint", "Hello Farida, thanks for squeezing me in", "greet|appreciate"),
    Spoken("promotion-on-a-hint", "What would the committee want to see from me?", "ask evidence|ask committee"),
    Spoken("promotion-on-a-hint", "is there a slot at all this year", "ask cycle"),
    Spoken("promotion-on-a-hint", "Sounds as if nobody wants to own that rollout and you're stuck with it", "reflect rollout", before=NINE_PEOPLE),
    Spoken("promotion-on-a-hint", "Could I lead the rollout?", "propose practice=project|give rollout|request practice"),
    Spoken("promotion-on-a-hint", "somebody from another company wrote to me, only a friendly note", "disclose hint"),
    Spoken("promotion-on-a-hint", "make me lead or I take the other job", "ultimatum"),
    Spoken("promotion-on-a-hint", "I enjoy bringing the younger ones on, I'd like to do more of it", "share lead_people|share"),
    Spoken("declining-well", "I won't take it, but I'm very grateful for the way you handled this", "walk_away"),
    Spoken("declining-well", "Is that really everything you can do?", "ask last"),
    Spoken("declining-well", "An old colleague of mine might suit you, shall I put you in touch?", "give candidate"),
    Spoken("declining-well", "To be honest the salary falls a bit short of what I need", "justify reason|share reason|share line|decline|justify"),
    Spoken("declining-well", "I'd love to grab a coffee after the summer", "request contact|share contact|give contact"),
    Spoken("declining-well", "you fought hard for this and I noticed", "appreciate effort"),
    Spoken("declining-well", "how long can you wait for my answer", "ask answer"),
    Spoken("referral", "Lovely to see you again Priya", "greet"),
    Spoken("referral", "I took your advice and it saved me a whole summer of work, thank you", "appreciate last_time|appreciate"),
    Spoken("referral", "When do you put your name behind somebody?", "ask vouching"),
    Spoken("referral", "so what they're missing is a person who gets things over the line", "reflect team", before=IDEAS),
    Spoken("referral", "could you maybe forward my page to whoever is hiring?", "request help=forward"),
    Spoken("referral", "here's my one-pager about the refund queue", "give sample"),
    Spoken("informational-interview", "Your paper stayed with me, especially the cupboards", "appreciate paper"),
    Spoken("informational-interview", "what happens on the wards once you've packed up?", "ask practice"),
    Spoken("informational-interview", "do you know anybody I could talk to next?", "ask other_views|request help=name|request"),
    Spoken("informational-interview", "What did you have to change your mind about?", "ask judgement"),
    Spoken("informational-interview", "at night they write it all on paper first, I've seen it every week", "give field_note"),
    Spoken("informational-interview", "I won't keep you, thank you so much for this", "close"),
    Spoken("first-offer", "evening! sorry for ringing so late", "greet"),
    Spoken("first-offer", "Where does the sixty-two thousand come from?", "ask budget|ask base"),
    Spoken("first-offer", "Would there be anybody to mentor me at the start?", "ask support|propose support=mentor|request support"),
    Spoken("first-offer", "My old firm paid analysts sixty-five as a minimum", "justify market|justify"),
    Spoken("first-offer", "Look, I need to be honest, I can't do it for sixty-two", "decline"),
    Spoken("first-offer", "Let me get this right: you're short of people and every week counts", "reflect start", before=SOON),
    Spoken("first-offer", "64 and a proper review with criteria on paper, would that fly?", "propose base=64000 review=criteria"),
    Spoken("first-offer", "If the money stays I'd want to start in eight weeks", "propose start=8|trade start=8"),
    Spoken("bigger-role", "Hello Mr Castellano, I've been looking forward to this", "greet|appreciate"),
    Spoken("bigger-role", "I'm curious how the pay was fixed", "ask budget"),
    Spoken("bigger-role", "what would make you call it a good hire after one year", "ask finalists|ask future"),
    Spoken("bigger-role", "It sounds like a lot of people gave up something so this job could exist", "reflect design", before=THREE_TEAMS),
    Spoken("bigger-role", "I'd happily start in four weeks if the title said lead", "trade title=lead for start=4"),
    Spoken("bigger-role", "could you live with 104 and twelve on signing", "propose base=104000 signing=12000"),
    Spoken("bigger-role", "Honestly I chose this post because of the job itself", "share job|appreciate job"),
    Spoken("bigger-role", "No, I'm sorry, a hundred is not enough", "decline"),
    Spoken("match-an-offer", "Thanks for seeing me at such short notice", "appreciate"),
    Spoken("match-an-offer", "has anyone ever had an offer matched here?", "ask offers"),
    Spoken("match-an-offer", "If you can't pay more, fine, what about a project of my own to lead?", "propose role=project|propose role=workstream|ask role|request role"),
    Spoken("match-an-offer", "I built the reporting line from nothing and trained both juniors", "justify results"),
    Spoken("match-an-offer", "So they're often gone in their heads long before they say so, and that's what stings", "reflect department", before=KETTLE),
    Spoken("match-an-offer", "Either you pay what they pay or I hand in my notice", "ultimatum"),
    Spoken("match-an-offer", "My heart is here, I would like to grow here", "share growth"),
    Spoken("match-an-offer", "Let me sleep on that and tell you tomorrow morning", "pause"),
    Spoken("promotion-on-a-hint", "good morning boss, do you have five minutes", "greet|request"),
    Spoken("promotion-on-a-hint", "When does the committee meet and how does it work?", "ask cycle|ask committee|ask timeline"),
    Spoken("promotion-on-a-hint", "what would they hold against me?", "ask evidence"),
    Spoken("promotion-on-a-hint", "Okay so you gave your word once and the others outvoted you", "reflect committee", before=FOUR_VOICES),
    Spoken("promotion-on-a-hint", "I could present the results to the board in May", "propose sponsor=present|give"),
    Spoken("promotion-on-a-hint", "let me run the rollout and give me two people to mentor", "propose practice=project-mentees"),
    Spoken("promotion-on-a-hint", "The planning is mine already, and half the hiring", "justify duties|justify"),
    Spoken("promotion-on-a-hint", "Thanks Farida, talk soon", "close|appreciate"),
    Spoken("declining-well", "Hi, how have you been?", "greet"),
    Spoken("declining-well", "I've decided to turn it down, and I wanted to say so myself", "walk_away"),
    Spoken("declining-well", "What was it like to go to your director for me?", "ask effort"),
    Spoken("declining-well", "It comes down to pay. I set myself a line and this is below it.", "justify reason|share reason|share line"),
    Spoken("declining-well", "May I suggest somebody? A friend from my last team is looking.", "give candidate"),
    Spoken("declining-well", "so now you have an empty chair and few names", "reflect candidate", before=PAGE_ONE),
    Spoken("declining-well", "I really valued how openly you treated me", "appreciate effort|appreciate"),
    Spoken("declining-well", "maybe we can meet in autumn, I'd like that", "request contact|give contact|share contact|ask contact"),
    Spoken("referral", "hey priya good to see u", "greet"),
    Spoken("referral", "What became of me after your advice: I dropped one project and slept again", "share last_time|appreciate last_time|reflect last_time"),
    Spoken("referral", "what kind of person are they hoping to find", "ask team"),
    Spoken("referral", "You want to be sure it ends well before your name is on it", "reflect vouching", before=SIX_WEEKS),
    Spoken("referral", "Can you tell me honestly how far along they are?", "ask vacancy"),
    Spoken("referral", "would you recommend me to them", "request help=recommend"),
    Spoken("referral", "it's totally okay to say no", "give word_back|unclear|appreciate|share"),
    Spoken("referral", "perfect, that would help me a lot", "accept", "", "way_in: I could give you the name of the person who hires.", "help=name"),
    Spoken("informational-interview", "Hello! Thank you for saying yes to this", "appreciate|greet"),
    Spoken("informational-interview", "I loved the last table of your paper", "appreciate paper"),
    Spoken("informational-interview", "Which of your ideas would you give up first?", "ask judgement"),
    Spoken("informational-interview", "What don't you get to see from the lab?", "ask practice"),
    Spoken("informational-interview", "In my hospital people copied everything from a slip of paper at the end of the night shift", "give field_note"),
    Spoken("informational-interview", "So you were an outsider too, and it still moves you when someone else gets in", "reflect side_door", before=CLOAKROOM),
    Spoken("informational-interview", "Who should I talk to next, do you think?", "ask other_views|request help=name"),
    Spoken("informational-interview", "we have five minutes left, I don't want to overrun", "give time|close|ask time"),
    Spoken("first-offer", "Hello, thank you for calling me back", "greet|appreciate"),
    Spoken("first-offer", "Could you walk me through how you got to that salary?", "ask budget|ask base"),
    Spoken("first-offer", "I'd be worth 67 to you, look at what I did with the month-end", "propose base=67000|justify results"),
    Spoken("first-offer", "and what if I came a week sooner, would that free up two thousand more?", "trade base=64000 for start=3"),
    Spoken("first-offer", "Right, thanks, I'll let you know after the weekend", "pause|close"),
    Spoken("bigger-role", "Why did they split it up like that?", "ask design"),
    Spoken("bigger-role", "I want to take on more as I get better at it", "share growth"),
    Spoken("bigger-role", "one extra workstream and 104, could you do that", "propose base=104000 scope=workstream"),
    Spoken("bigger-role", "fair point, you can't explain a big jump to the other managers", "reflect budget", before=BY_FRIDAY),
    Spoken("bigger-role", "That's very low for all this work", "decline|justify"),
    Spoken("match-an-offer", "What do you want this department to look like next year?", "ask plans|ask department"),
    Spoken("match-an-offer", "I've had a letter from another firm, they'd pay me 97", "disclose outside"),
    Spoken("match-an-offer", "I'd sign up for another year here if the pay came to 90", "trade base=90000 for stay=year"),
    Spoken("match-an-offer", "I'm proud of what we made here together", "appreciate department|appreciate|share"),
    Spoken("match-an-offer", "You'd have half the corridor waiting with letters in their hands", "reflect others", before=LETTERS),
    Spoken("promotion-on-a-hint", "who has the last word on levels", "ask committee"),
    Spoken("promotion-on-a-hint", "Would acting lead be possible for a while?", "propose level=acting|ask level"),
    Spoken("promotion-on-a-hint", "Three sites and you're still looking for a name to put on it", "reflect rollout", before=NINE_PEOPLE),
    Spoken("promotion-on-a-hint", "I've coached two colleagues and both have moved up", "justify results"),
    Spoken("promotion-on-a-hint", "a raise of 5 percent and criteria with a date", "propose level=dated pay=5"),
    Spoken("declining-well", "I have to say no to the offer, and it isn't easy for me", "walk_away|decline"),
    Spoken("declining-well", "could the days at home go up to three", "propose home=3"),
    Spoken("declining-well", "There's a woman I used to work with who would suit this job, shall I ask her?", "give candidate"),
    Spoken("declining-well", "Honestly? The money. It stays below what I told myself I'd take.", "justify reason|share reason|share line|justify"),
    Spoken("declining-well", "thank you for going back to your boss so often", "appreciate effort"),
    Spoken("referral", "is the position still open?", "ask vacancy"),
    Spoken("referral", "I'm happy to write the message for you so it's just one click", "give draft"),
    Spoken("referral", "So you'd only help if it's quick, with the launch and all", "reflect effort"),
    Spoken("referral", "would you pass my page to the hiring manager", "request help=forward"),
    Spoken("referral", "thanks, I really don't want to take up more of your break", "close"),
    Spoken("informational-interview", "was there a moment when you were wrong about something big?", "ask judgement"),
    Spoken("informational-interview", "I made a one-page experiment, would you like to look at it?", "give sketch|request help=look"),
    Spoken("informational-interview", "I also came in from a different job", "share side_door"),
    Spoken("informational-interview", "Could you give me the name of somebody who disagrees with you?", "request help=name|ask other_views"),
    Spoken("informational-interview", "so what people do at three in the morning is what you'd love to know", "reflect practice", before=AT_SIX),
)  # fmt: skip

UNSEEN = (
    Spoken("first-offer", "hi ms haddad, how was your holiday", "greet"),
    Spoken("first-offer", "what's the thinking behind the salary figure?", "ask budget|ask base"),
    Spoken("first-offer", "I've saved my current team a lot of hours with a script I wrote", "justify results|justify"),
    Spoken("first-offer", "if 66 is out of reach, could there be a bonus of 4000 when I join", "propose signing=4000"),
    Spoken("bigger-role", "I'd love this job exactly as it stands", "appreciate job|share job"),
    Spoken("bigger-role", "what comes after this role, in your mind", "ask future"),
    Spoken("bigger-role", "so you'd be the one eating alone if it gets torn up", "reflect design", before="design: If I tear it up in an interview, I'll eat alone."),
    Spoken("bigger-role", "would 108 work for you", "propose base=108000"),
    Spoken("match-an-offer", "I'm telling you early: there's an offer of 97 from another house", "disclose outside"),
    Spoken("match-an-offer", "which money is available for keeping people", "ask budget"),
    Spoken("match-an-offer", "could I become your deputy?", "propose role=deputy|request role|ask role"),
    Spoken("match-an-offer", "No, that doesn't help me enough", "decline"),
    Spoken("promotion-on-a-hint", "what's the process for the next level", "ask cycle|ask level|ask evidence"),
    Spoken("promotion-on-a-hint", "I'd like to look after people, it's the part I enjoy", "share lead_people|share"),
    Spoken("promotion-on-a-hint", "you can't do it alone, you have one vote out of five", "reflect committee", before=FOUR_VOICES),
    Spoken("promotion-on-a-hint", "Can I have acting lead for three months and then we look?", "propose level=acting"),
    Spoken("declining-well", "I'm grateful for all the effort, truly", "appreciate effort|appreciate"),
    Spoken("declining-well", "I can't say yes to this, I'm sorry", "decline|walk_away"),
    Spoken("declining-well", "Do you have someone else for the job?", "ask candidate"),
    Spoken("declining-well", "I'd like us to stay in touch", "share contact|request contact|share tie|give contact"),
    Spoken("referral", "Your advice worked wonders for me", "appreciate last_time|appreciate"),
    Spoken("referral", "how much trouble would a referral be for you", "ask effort|ask vouching"),
    Spoken("referral", "could you put in a good word with Tomasz?", "request help=recommend"),
    Spoken("referral", "I've got an example of my work here, may I?", "give sample"),
    Spoken("informational-interview", "It's an honour, I've read your paper closely", "appreciate paper"),
    Spoken("informational-interview", "what do you wish you knew about the wards", "ask practice"),
    Spoken("informational-interview", "may I send you my one page", "give sketch|request help=look"),
    Spoken("informational-interview", "what is missing in my background, would you say", "ask|share gap"),
)  # fmt: skip

HELD_OUT = 3
"""Every so many-th sentence of a scenario was held out at first."""


def _spoken() -> tuple[tuple[Spoken, bool], ...]:
    rooms: dict[str, tuple[tuple[str, ...], ...]] = {
        "first-offer": FIRST, "bigger-role": BIGGER, "match-an-offer": MATCH,
        "promotion-on-a-hint": PROMOTION, "declining-well": DECLINING, "referral": REFERRAL,
        "informational-interview": INTERVIEW,
    }  # fmt: skip
    return tuple(
        (Spoken(which, *line), at % HELD_OUT == HELD_OUT - 1)
        for which, lines in rooms.items()
        for at, line in enumerate(lines)
    )


_ALL = _spoken()
TUNED = tuple(one for one, held in _ALL if not held)
HELD = tuple(one for one, held in _ALL if held)
