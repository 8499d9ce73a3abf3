"""What people say to press: other offers, threats, contempt, need: cues (see `cues`)."""

from __future__ import annotations

PRESSING = r"""
disclose 6.9
    i (?:do |now |also |already |actually |currently )?(?:have|hold|got|have got|received|
      have received|was made|just got|have been (?:offered|given|made)) (?:\w+ )?(?:an?|another|
      a second|two|three|several|some|other|multiple|competing|written|signed|firm|
      verbal)(?: \w+){0,3} (?:offers?|contract)\b
    (?:another|a different|a second|other|a rival|one other) (?:\w+ )?(?:company|firm|employer|
      team|place|organisation|organization|group|agency|lab|startup|bank) (?:has |have |is |are |
      just |also |already |that )*(?:offer|want|made|told|interview|talk|invit|contact|approach|
      said|interest|keep|would)
    (?:i am|i have been|i was|we are) (?:also |still |already |currently |actively |
      now )*(?:interviewing|in (?:talks|conversation|discussions?|a process|the (?:final|last|
      second|middle) (?:round|stage|of)|contact|process)|talking (?:to|with) (?:another|other|two|
      a second|some|a (?:few|couple)|several|somebody else)|speaking (?:to|with) (?:another|other|
      two|some|a (?:few|couple))|considering (?:another|other|two|a (?:few|couple)|several)|
      looking at (?:other|another|several|a few)|going through|waiting (?:for|to hear)|
      expecting (?:an|another)|weighing)(?! (?:you|your|the team))
    (?:have|had|got|did|having|doing|do) (?:an? |some |two |several |a couple of |another |
      a second |my second |other )*interviews?(?: \w+){0,2} (?:elsewhere|with (?:another|other|a|
      some)|at (?:another|other|a|two)|next|tomorrow|set|lined|planned|coming|in (?:two|three|\d))
    a (?:recruiter|headhunter|head ?hunter) (?:\w+ ){0,2}(?:wrote|called|contacted|reached|
      messaged|approached|rang|has|pinged|mailed|emailed|got in touch|asked|told)
    (?:recruiters?|headhunters?) (?:keep|are|have been|keeps|wrote|contact|reach|approach|write|
      call)
    i (?:could|can|would|might|may|am happy to|am content to|will|would be (?:happy|content|
      fine) to) (?:also |always |still |just |well |simply |happily |quite happily )*(?:stay|
      remain|keep my (?:job|current|present)|carry on) (?:where i am|in my (?:current|present|
      old) |with my (?:current|present)|put|at my (?:current|present)|there|in my job|my current)
    (?:i am|i feel) (?:quite |very |really |perfectly |also )?(?:happy|content|comfortable|fine|
      secure|well) (?:where i am|in my (?:current|present)|with my (?:current|present)|
      at my (?:current|present))
    my (?:current|present) (?:employer|company|boss|job|firm) (?:has|have|would|wants|is|offered|
      made|will|also|just)
    (?:i have|there (?:is|are)|i do have|i also have) (?:other|some other|several|a few|another|
      an) (?:\w+ )?(?:options?|alternatives?|possibilit(?:y|ies)|opportunit(?:y|ies)|processe?s?|
      irons?)
    (?:the|my) other (?:offer|company|process|firm|team|employer|package|one) (?:is|has|would|
      pays|runs|wants|offers|expires|expects|made|asked|said|gave|needs|will)
    (?!you|we|i)\w+ (?:have |has |are |had |is )?(?:just |already )?(?:offer(?:ed|ing) me|
      made me an? (?:\w+ )?offer)
    (?:the|that|a|this|my) (?:recruiter|headhunter|head hunter|other (?:company|firm))(?! (?:is|
      was) you)
    (?:apply|applying) (?:through|on|via|over) the (?:web ?site|site|portal|form|normal)
    (?:outside|competing|written|verbal|external|counter|rival) offer\b(?!\?)
    offer (?:in|on) (?:writing|paper|the table|hand) (?:from|at|with|elsewhere)
    (?:an|my|another) offer from (?!you)
    (?:told|promised) me (?:that )?(?:an|the|a) (?:\w+ )?offer
    an offer is (?:coming|on its way|on the way|in the post)
    i (?:have|had|got) (?:some|a bit of|a lot of|outside|other) interest (?:from|elsewhere)
    (?:some|there is|been) interest from (?:elsewhere|other|another|outside|a)
    keeping my eyes open
    offers? elsewhere
    (?:letter|offer|call|message|mail|note|word) from (?:another|a different|a second|some other|
      the other) (?:firm|
      company|employer|place|team|group|department)
    they (?:would|will) (?:pay|give|offer) me
    elsewhere (?:i|they) (?:am|have|would|could|can|offer)
    i can (?:also )?(?:apply|go|work) (?:cold|elsewhere|freelance|on the site|through)
    i was offered\b(?! (?:this|the (?:job|role|position) here))
    i have been offered\b
    without (?:your|this) help,? i (?:would|will|can)

ultimatum 9.0
    (?:then|now|that is|\d+k?)[,:]? (?:and that is )?final[.! ]*$
    or else\b(?! (?:i|we) (?:could|can|might))
    take it or leave it
    (?:this|that|it) is (?:my )?(?:final|last|absolute) (?:offer|number|word|demand|price|figure)
    my (?:final|last) (?:offer|number|word|demand|price)
    (?<!your )final offer\b
    last chance\b
    or (?:else )?(?:i|we) (?:am|are|will|would|have to|am going to|will have to|shall|just|simply|
      do)? ?(?:leave|leaving|walk|walking|quit|quitting|resign|go elsewhere|be gone|gone|be out|
      out of here|out|hand in my notice|sign with|sign elsewhere|take the other|start looking|
      look elsewhere|off)\b
    otherwise,? (?:i|we) (?:am|are|will|would|have to|am going to|will have to|shall)? ?(?:just |
      simply )?(?:leave|leaving|walk|walking|quit|quitting|resign|go elsewhere|be gone|gone|
      be out|out of here|out|hand in my notice|sign with|sign elsewhere|take the other|
      start looking|look elsewhere|off)\b
    (?:if|unless) (?:you|i|we|this|that|it|the|my|there|we|nothing)\b.{0,60}?,? (?:then )?(?:i|
      we) (?:am|are|will|would|have to|am going to|will have to|shall|must)(?: just|
       simply)? (?:leave|leaving|walk|walking|quit|quitting|resign|go elsewhere|be gone|gone|
      be out|out of here|out|hand in my notice|sign with|sign elsewhere|take the other|
      start looking|look elsewhere|off)\b
    (?:i|we) (?:am|are|will|am going to|will have to|would)(?: just| simply)? (?:leave|leaving|
      walk|walking|quit|quitting|resign|go elsewhere|be gone|gone|be out|out of here|out|
      hand in my notice|sign with|sign elsewhere|take the other|start looking|look elsewhere|
      off)(?: the company)? (?:if|unless)\b
    you have until\b
    match (?:it|that|this|the offer|their offer)(?: by \w+)?,? or\b
    non[- ]negotiable
    nothing (?:less|under|below|else will)\b
    not a (?:cent|penny|dollar|euro|day|pound) (?:less|more)
    either you\b.*\bor\b
    either (?:i|we) (?:get|have)\b.*\bor\b
    it is (?:that|this|\d+k?) or nothing
    or we have nothing to (?:talk|discuss)
    or (?:you can )?forget (?:it|about)
    or (?:we|i|you and i) (?:are|am) (?:done|through|finished)
    or no deal
    or you (?:will )?lose me
    do it or\b
    (?:if|unless) you\b.{0,50}? (?:i will not|i will never|we are|you and i are|
      i am) (?:ever )?(?:help|
      do|done|finished|work|talk|speak|come|through)
    no (?:promotion|raise|rise|title|match|\w+ bonus|deal|lead|help|favou?r),? no (?:me|help|deal|
      signature|thanks from)
    or i (?:will )?(?:sign|resign|take) (?:on|with|there|theirs|their|today|tomorrow|it to)
    i (?:demand|insist)\b(?!.*not)
    you (?:had )?better\b.*(?:or|raise|pay|think)
    what will you (?:offer|pay|do|give) (?:me )?to keep me
    (?:promote|pay|give) me\b.{0,40}\bor\b.{0,20}\bi\b
    by (?:tonight|tomorrow|friday|monday|noon|the end of the (?:day|week)) or\b
    i will (?:go over|go above) your head
    will not (?:even )?(?:discuss|talk about|consider) anything (?:under|below|less)
    stop (?:covering|working|helping) (?:for|on|with)? ?(?:the team|you|until)

disdain 9.2
    you must be \w+ to (?:offer|pay|think|ask)
    (?:(?:that|this|it|the|your|what)(?: \w+){0,2}?|number|figure|salary|pay|\d+k?) (?:(?:is|was|
      are|sounds|feels) )?(?:just |really |frankly |quite |honestly |a bit |an? |such an? |
      simply |absolutely |so |pretty |completely )*(?:insult(?:ing)?|joke|laughable|ridiculous|
      pathetic|disgrace(?:ful)?|disgusting|shameful|offensive|peanuts|a slap in the face|
      slap in the face|beneath me|rubbish|garbage|crap|bullshit|
      nonsense|absurd|stingy|slave|stupid|dumb|bad joke|rip ?-?off|
      low ?-?ball(?:ing)?)\b(?! (?:for me|of me))
    (?:is|must be) (?:this|that|it) (?:some kind of |supposed to be |meant to be |really )?(?:a |
      an )?(?:joke|insult|serious)
    (?:are|r) you (?:kidding|joking|serious\?|nuts|crazy|mad\b|out of your mind|stupid|deaf|blind|
      an idiot)
    you (?:people |guys |all |lot )?(?:are|must be|sound) (?:\w+ ){0,3}(?:stupid|idiots?|morons?|
      useless|incompetent|clueless|pathetic|ridiculous|a joke|greedy|cheap|stingy|dumb|crazy|
      ignorant|fools?|ugly|disgusting|an? (?:loser|clown|liar)|liars?|worthless|boring|trash|
      garbage)
    (?:you )?(?:moron|idiot|imbecile)s?\b
    you suck|(?:your|this) (?:company|offer|place|job) sucks
    shut up
    fuck|shit\b|bullshit|asshole|bastard|wtf
    waste of (?:my )?time
    wasting my time
    you (?:clearly|obviously) (?:do not|have no|can not|need)
    you (?:do not|have no) (?:know|understand|have) (?:what you are|the (?:first|slightest)|
      a clue|any idea|idea|clue|the market|how this)
    low ?-?ball
    (?:is|are|was) beneath me
    my (?:last |old )?(?:intern|cleaner|dog|cat|grandmother|student job)s? (?:made|makes|earned|
      earns|could|gets|got)
    (?:nobody|no ?one|no serious person) (?:serious |sane |good |in their right mind )?(?:would|
      will|takes?|works) (?:\w+ )?(?:take|accept|work|for)
    i (?:would|will) not (?:even )?dignify
    (?:seriously|really)\? (?:that|this|is that)
    ^seriously\?$
    i expected better from
    any (?:idiot|fool|child|monkey) (?:can|could|would|knows)
    you (?:call|think) (?:that|this) (?:an? )?(?:offer|salary|benefit|is (?:a )?(?:fair|enough|
      good))
    laugh(?:ed|ing)? (?:at (?:that|this)|out loud)
    go to hell
    how dare you
    i am too good for
    anyone (?:can|could|would) (?:see|do|pay) (?:that|this|better|more)
    insulted\b
    what a (?:joke|ridiculous|pathetic|stupid|waste)
    (?:offer|salary|number|figure|pay) is (?:\w+ )?(?:embarrassing|an embarrassment|a shame)

plead 6.4
    (?:am|was|are|getting|so|really|bit|feel|feeling) desperate\b
    desperate(?:ly)? (?:for|need)
    desperate[.! ]*$
    (?:pay|care) for my (?:\w+ ){0,2}(?:mother|father|parents|family|kids?|child|children
      |treatment|care)\b
    (?:my|the) (?:rent|mortgage|bills|loans?|debts?)\b
    (?:i have|pay|paying|got|have) (?:\w+ ){0,3}(?:bills|debts?|rent|loans?|mortgage)\b
    i (?:can not|could not|can hardly|can barely) afford
    (?:i will|i would) (?:take|do) (?:anything|whatever)\b
    any job\b
    anything at all\b
    anything you (?:have|can|got)\b
    i beg\b|begging
    please,? please|please help me|pretty please
    i really (?:really )?need (?:the|this|a|some|that|more|your|you to|help|it|money)\b
    i (?:badly|urgently|desperately|so) need\b
    you are my (?:last|only)
    (?:kids|children|family|baby|mouths) (?:to (?:feed|support|look after)|depend|need)
    (?:feed|support) (?:my|a|the) (?:family|kids|children)
    out of work
    unemployed
    money is (?:very |really |so |too )?tight
    (?:can not|hard to|struggling to|hardly) make ends meet
    struggl(?:e|ing)
    i need (?:the|more|some|this|that) (?:money|job|cash|income)
    (?:my )?(?:life|living|cost of living|costs?|expenses) (?:is|are|has|have|got|went|
      gone) (?:\w+ )?(?:expensive|up|hard|high|risen)
    have mercy|save me\b
    no one (?:answers|replies|wants)
    i do not know what (?:else )?(?:to do|i will do)
    give me (?:a|any|some) (?:job|work|chance)
    i (?:will |would |can )?do anything
    need any (?:work|job)
    find me (?:a|any|some) (?:job|work)
    get me (?:in|(?:a|the|this|that) (?:job|post|role)|hired)\b
    i am not picky
"""
"""Acts with a strength, then patterns, one a line; a deeper line goes on with the one before."""
