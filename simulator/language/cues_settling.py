"""What people say about terms and leaving: cues for the acts that settle (see `cues`)."""

from __future__ import annotations

SETTLING = r"""
accept 6.6
    i am on board\b
    i (?:will |would |can |am (?:happy|glad|ready|pleased) to |would be (?:happy|glad) to |
      gladly |happily |hereby )*(?:accept|take (?:it|that|the (?:offer|job|deal)|this)|
      sign (?:today|now|it|that|this|on that|right away|the))\b(?!.*(?:\bif\b|\bunless\b|
      \bprovided\b|\bas long as\b|\bonce\b))
    (?:it is|we have|you have|you have got|we have got|that is) a deal
    deal[!. ]*$
    deal(?: then)?,
    (?:okay|yes|good|great|fine|perfect|alright|sure)[,! ]+deal
    agreed\b(?! (?:last|in|with my|before|on the phone|that))
    (?:i|we)(?: can| will| do| would| also| fully| gladly)* agree\b(?! (?:that|on a|we|you|it is|
      there))
    (?:that|this|it) (?:is|would be|sounds|seems) (?:fine|good|okay|great|perfect|fair|all right|
      alright)(?: (?:as well|also|too|then))[.! ]*$
    sounds (?:good|great|fair|perfect|fine|reasonable)(?: (?:to|for) me)?[.! ]*$
    (?:that|it) would be (?:fine|okay|good|acceptable)(?: (?:for|with|by) me)?[.! ]*$
    i (?:will|can|could|would) (?:certainly |definitely |gladly |sure )?do (?:that|it|this)[.! ]*$
    (?:that|this|it) (?:all )?(?:works|is fine|is acceptable|suits me|is good|sounds (?:good|fair|
      great|perfect|fine|right)|is perfect)(?: (?:for|with|to) me)?[.!,]*(?:$| (?:let us|
      i (?:accept|will take)|thank|deal|go|where|please|then|and thank))
    (?:yes|okay|great|perfect|good|fine|alright|well)[,.! ]+(?:let us|we can|please) (?:do (?:it|
      that|this)|go (?:with|ahead)|sign|shake|proceed|agree)
    let us (?:do (?:it|that|this)$|do (?:it|that)[.!]|go (?:with (?:that|this|it)|ahead)|shake on|
      sign|call it a deal|make it official)
    where (?:do|can|should) i sign
    (?:happy|glad|pleased|delighted|ready) (?:to (?:accept|sign|say yes|agree|confirm|
      go with (?:that|it|this))|with (?:that|this|it|the (?:offer|package)))(?!.* if\b)
    count me in
    i am in[.! ]*$
    you have got yourself
    send (?:me )?(?:over )?the (?:papers|contract|paperwork)
    i (?:say|am saying) yes\b
    yes to (?:that|this|the|your)
    i can (?:live|work) with (?:that|this|it)
    (?:that is|it is) (?:a )?(?:fair|good) (?:deal|offer|enough)[, ]+(?:i|let|yes|okay|deal|thank)
    good enough for me
    we are agreed
    shake on (?:it|that)
    done deal
    i am happy with (?:that|this|it)
    that is (?:okay|fine|good|perfect|acceptable)(?: (?:for|with|by) me)?[.! ]*$

decline 6.0
    (?:i|we) (?:can not|can|could not|will not|do not want to|would rather not|am not able to|
      am unable to|must|have to|am going to have to|would have to|will have to) (?:really |quite |
      just )?(?:accept|agree|say yes|take (?:that|it|this|less)|do (?:that|it|this)\b|go (?:that|
      so) low|go (?:below|under|lower)|sign (?:that|this|it)|decline (?:that|this|it)|
      refuse)(?<!can accept)(?<!can agree)(?<!can say yes)(?<!can take that)(?<!can take it)(?<!ca
      n do that)(?<!can do it)(?<!can take this)(?<!can do this)(?<!must accept)(?<!must say yes)
    (?:that|this|it) (?:really |just |still |simply |unfortunately )?(?:does not|will not|
      would not|can not|is not going to|doesn't) (?:quite |really )?(?:work|do it|suit|help|
      be enough|fit|go far enough|get me there)
    (?:that|this|it|\d+k?) (?:is|would be|seems|feels|sounds) (?:still |really |a bit |a little |
      quite |rather |too |just |somewhat |far |way |much )*(?:too )?(?:low|little|short of|
      below what|under what|less than i|not enough|far from|lower than)
    (?:that|this|it) is (?:still |just |really |simply )?not (?:enough|quite (?:enough|there)|
      what i|possible for me|acceptable|something i can|going to work|good enough|an option|
      for me)
    not (?:at|for|on) (?:that|this|these|those) (?:price|number|salary|terms?|conditions?|money|
      amount|figure|pay|level)
    no[,.]? (?:thank\w*|i (?:can not|do not|would|am|will not)|not|that|sorry|it)\b
    i (?:do not|would not|did not|can not) (?:agree|think (?:so|that works|i can|
      that is (?:enough|fair|right))|see myself)
    (?:i |we |to )(?:have to |must )?(?:reject|refuse|object|disagree)\b
    (?:i|we) (?:do not|can not|could not|will not) (?:have|offer|pay|do|promise|give|go|agree|
      afford|manage)\b(?! (?:to (?:know|ask)|you))
    asking (?:for )?too much
    not possible\b(?!\?)
    (?:is|are|would be|was) too (?:high|much|low|little|late|soon|early|long|short)\b
    not an option
    i am (?:not|no longer) interested
    (?:that|this|it) (?:just |really |simply )*(?:can not|will not) happen
    too far apart
    i would (?:rather|prefer) (?:not|to say no)
    out of the question
    not interested in (?:that|this|the (?:course|bonus))
    i (?:have to|must|will|would|am going to) (?:say no|pass|decline)(?! (?:the offer|your offer|
      the job|the role|the position))
    not (?:really |quite )?what i (?:had in mind|was hoping|expected|hoped|need|was looking)
    lower than (?:i|what i) (?:expected|hoped|thought|had)
    below (?:my|what i) (?:expect|hope|need|minimum|had|was|earn)
    i (?:was|am) (?:a bit |rather |quite )?(?:disappointed|hoping for more|expecting more)
    i expected (?:more|a bit more|something)
    we are (?:still |too |quite )*(?:far )?apart
    unfortunately,? (?:no|that|i can not|this)
    that leaves me short
    i do not want (?:that|this|it|the)

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
    (?:they|another \w+|a competitor|somebody else|someone else|other people) (?:have |has |are |
      had )?(?:offer(?:ed|ing)|made) me
    (?:outside|competing|written|verbal|external|counter|rival) offer\b(?!\?)
    offer (?:in|on) (?:writing|paper|the table|hand) (?:from|at|with|elsewhere)
    (?:an|my|another) offer from (?!you)
    (?:told|promised) me (?:that )?(?:an|the|a) (?:\w+ )?offer
    an offer is (?:coming|on its way|on the way|in the post)
    i (?:have|had|got) (?:some|a bit of|a lot of|outside|other) interest (?:from|elsewhere)
    (?:some|there is|been) interest from (?:elsewhere|other|another|outside|a)
    keeping my eyes open
    offers? elsewhere
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
    i (?:demand|insist)\b(?!.*not)
    you (?:had )?better\b.*(?:or|raise|pay|think)
    what will you (?:offer|pay|do|give) (?:me )?to keep me
    (?:promote|pay|give) me\b.{0,40}\bor\b.{0,20}\bi\b
    by (?:tonight|tomorrow|friday|monday|noon|the end of the (?:day|week)) or\b
    i will (?:go over|go above) your head
    will not (?:even )?(?:discuss|talk about|consider) anything (?:under|below|less)
    stop (?:covering|working|helping) (?:for|on|with)? ?(?:the team|you|until)

pause 7.0
    let me (?:just )?see\b(?! (?:if|whether) i)
    think (?:aloud|out loud)
    not (?:today|now)\b(?=[.,!]|$)
    let me (?:just |please )?(?:think|sleep|reflect|consider|digest|take (?:a|some)|talk (?:to|
      with) my|discuss|read|look|check with|have a (?:think|look|moment)|get back|come back)
    (?:i|we) (?:would (?:like|need|want|love|prefer)|need|want|will need|could use|
      am going to need|might need|would appreciate) (?:to have |some |a |an |a bit of |a little |
      one |two |just |until |till |more |to take )*(?:time|moment|minute|day|night|days|evening|
      weekend|while|hours|until|till|to (?:think|sleep|consider|reflect|talk (?:it|this|that)|
      discuss|read|digest|check|decide|look (?:at|over|through)|get back|come back|go (?:through|
      over|away)|run this|review (?:it|this|the)))\b(?! (?:off|each|per|a week|before|at|remote|
      from home))
    (?:can|could|may|might) (?:i|we) (?:please |just |perhaps |maybe )?(?:have|get|take|think|
      sleep|come back|get back|let you know|answer|decide|reply|give you (?:an|my) answer|pause|
      talk (?:again|later)|discuss (?:this|it|that) (?:with|at home)|consider|reflect|
      continue (?:this )?(?:tomorrow|later))(?: (?:about |it|this|that|over|on|a|some|until|till|
      one|two|three|more|few|couple|of|bit|to|you|the|my|answer)\b)* ?(?:time|moment|minute|days?|
      night|hours?|weekend|week|until|till|tomorrow|think|consider|over|monday|tuesday|wednesday|
      thursday|friday|later|evening|home|partner|wife|husband|about|on|by|break|\?|$)
    give me (?:a|some|until|till|one|two|just|the|more) ?(?:a |some |more |little |bit of |few |
      couple of )*(?:time|moment|minute|sec|second|day|days|night|weekend|hours?|until|till|
      monday|tuesday|wednesday|thursday|friday|tomorrow)\b
    sleep on (?:it|this|that)
    think (?:it|this|that|things) (?:over|through)
    think about (?:it|this|that)(?: for| until| over| first|[.?! ]*$)
    (?:one|(?<!have )(?<!got )(?<!for )a|just a) (?:moment|second|minute|sec)(?:,| please|[.! ]*$)
    hold on\b
    i (?:will|can|would|could) (?:let you know(?! (?:how|what))|get back to you|give you (?:an|
      my) answer|decide|come back to you|answer|reply|think|have an answer|
      confirm)(?: \w+){0,3} (?:by|on|until|tomorrow|monday|tuesday|wednesday|thursday|friday|next|
      in|about|it|soon|the)
    by (?:when|what date) do you need
    (?:extend|extension|push|move) (?:the |of the |that )?(?:deadline|date for|answer)
    more time\b
    (?:a|some) time to (?:think|decide|consider|reflect|read)
    wait until
    (?:do not|would rather not|can not|not) (?:want to )?(?:decide|answer|rush|
      say (?:a )?(?:quick )?yes|commit)\b.*?\b(?:now|today|here|right|quick|on the spot|yet|
      into)\b
    silence\b|\(?pauses?\)?\b|\.\.\.$|^\.{2,}$|^hm+[. ]*$
    a short break
    until (?:tomorrow|monday|tuesday|wednesday|thursday|friday|next week|the end of|noon|
      the weekend)

close 6.2
    (?:good)?bye\b
    (?<!to )see you\b
    talk (?:to you )?(?:soon|later|tomorrow|next week)
    have a (?:good|nice|great|lovely) (?:day|evening|weekend|week|one|afternoon|rest)
    (?:that is|this is|that was) (?:all|everything|it)(?: (?:from (?:me|my side|my end)|
      for (?:today|now|me)|i (?:have|had|wanted|needed)))?(?:[.! ]*$|, thank)
    let us (?:leave it (?:here|there|at that)|stop here|wrap up|end (?:here|it here)|
      call it a day|close|finish|pick (?:this|it) up (?:again )?(?:next|on|tomorrow|later|
      another)|talk (?:again|soon|next|another)|speak (?:again|soon))
    i (?:should|must|have to|need to|will) (?:let you (?:go|get back|get on)|go now|get going|run|
      be going|head (?:off|out|back)|leave it (?:here|there))
    i will not (?:keep|take (?:up )?(?:any )?more of your time|hold you)
    i (?:do not want|would not like) to (?:keep|take up) (?:you|(?:any )?more of your time|
      your time)
    (?:thank you|thanks)(?: so much| very much| a lot)? for (?:your|the) (?:time|talk|
      conversation|half hour|chat|call|coffee|tea|lunch|meeting)(?=[.! ]*$|, (?:i will|let us|we|
      have|bye|good))
    until (?:then|next time|soon)[.! ]*$
    i will (?:write|send|put|follow) (?:(?:it|this|that|you|up|our|the|a|these)\b ?)*(?:summary|
      points|mail|e-?mail|note|in writing|down|up|what we|today|tomorrow)
    nothing (?:more|else) (?:from me|for today|to add)
    we can (?:stop|leave it|end|close) here
    (?:half hour|half an hour|hour|time|thirty minutes) is (?:nearly |almost |now )?(?:up|over)
    i (?:see|notice) (?:that )?(?:our|the|your) time is

walk_away 8.0
    (?:we|i) have nothing (?:more|left|else) to (?:say|talk|discuss)
    i (?:am|will be|would be) (?:walking away|leaving (?:the table|now|it here for good)|
      out[.! ]*$|withdrawing|pulling out|moving on|taking (?:the other|another)|declining (?:the|
      your|this)|turning (?:it|this|the|your|you) (?:\w+ )?down|stepping back|
      not going to (?:take|join|accept the)|not (?:taking|joining|accepting the))
    i (?:(?:will|would|have|must|am|going|want|need|would|like|decided|shall|rather|to|afraid|i|
      think|can only) )+(?:regretfully |respectfully |sadly |politely |now |then |rather |
      therefore )*(?:walk away|withdraw|decline (?:the|your|this) (?:\w+ )?(?:offer|job|role|
      position|opportunity|post)|turn (?:it|this|the|your|you) (?:\w+ ){0,2}down|pass on (?:this|
      the|your)|say no to (?:the|your|this) (?:\w+ )?(?:offer|job|role|position|post)|end (?:this|
      the talks?|it)|leave (?:it|you|the table|now|then)[.! ]*$|pull out|step (?:back|away)|
      take the other (?:offer|job|one)|stay (?:where i am|in my (?:current|
      present) job)(?= (?:then|instead|after all)|[.! ]*$))
    i (?:will|can|am) not (?:be )?(?:join|joining|tak(?:e|ing) (?:the|this|your) (?:\w+ )?(?:job|
      offer|role|position|post)|accept(?:ing)? (?:the|this|your) (?:job|offer|role|position)|
      go(?:ing)? (?:further|ahead|forward)|com(?:e|ing) on board|pursu)
    (?:this|it) is (?:a )?no from me
    answer(?: is|:|,)? (?:an? )?(?:clear |firm )?no\b
    (?:i have )?decided (?:against|not to|to say no|to stay (?:where|put|with|in)|to decline|
      to turn|to go (?:with|elsewhere))
    (?:i|we) (?:am|are|have) (?:done|finished) (?:here|talking)
    forget (?:it|about it|the whole thing)[.! ]*$
    never ?mind[,.! ]+(?:i am|i will|then|bye|forget|good)
    i quit\b
    no deal[.! ]*$
    (?:best|good) if we part|part ways
    i am (?:off|gone|leaving)[.! ]*$
    this is (?:where|the point where) (?:i|we) (?:stop|leave|part)
    i will go elsewhere
    find (?:somebody|someone|yourself somebody|another) (?:else|candidate)
    not the right (?:fit|job|role|place|step) for me
    i (?:choose|chose|have chosen) (?:the other|to stay|another)
    then (?:i will|we) (?:leave|part|stop)\b

disdain 9.2
    you must be \w+ to (?:offer|pay|think|ask)
    (?:(?:that|this|it|the|your|what)(?: \w+){0,2}?|number|figure|salary|pay|\d+k?) (?:(?:is|was|
      are|sounds|feels) )?(?:just |really |frankly |quite |honestly |a bit |an? |such an? |
      simply |absolutely |so |pretty |completely )*(?:insult(?:ing)?|joke|laughable|ridiculous|
      pathetic|disgrace(?:ful)?|disgusting|shameful|shame|offensive|embarrassing|embarrassment|
      peanuts|a slap in the face|slap in the face|beneath me|rubbish|garbage|crap|bullshit|
      nonsense|absurd|stingy|slave|stupid|dumb|bad joke|rip ?-?off|low ?-?ball(?:ing)?)\b
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
    (?:seriously|really)\?(?: (?:that|this|is that|what)|$)
    i expected better from
    any (?:idiot|fool|child|monkey) (?:can|could|would|knows)
    you (?:call|think) (?:that|this) (?:an? )?(?:offer|salary|benefit|is (?:a )?(?:fair|enough|
      good))
    laugh(?:ed|ing)? (?:at (?:that|this)|out loud)|lol\b
    go to hell
    how dare you
    i am too good for
    anyone (?:can|could|would) (?:see|do|pay) (?:that|this|better|more)
    insulted\b
    what a (?:joke|shame of|ridiculous|pathetic|stupid|waste)

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
    find me (?:a|any|some) (?:job|work)
    get me (?:in|(?:a|the|this|that) (?:job|post|role)|hired)\b
    i am not picky
"""
"""Acts with a strength, then patterns, one a line; a deeper line goes on with the one before."""
