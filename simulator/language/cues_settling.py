"""What people say about terms and leaving: cues for the acts that settle (see `cues`)."""

from __future__ import annotations

SETTLING = r"""
accept 6.6
    i am on board\b
    i (?:will |would |can |am (?:happy|glad|ready|pleased) to |would be (?:happy|glad) to |
      gladly |happily |hereby )*(?:accept(?! (?:their|the other|that (?=\w)(?!offer|deal|package|
      one|figure|number|with|and)))|take (?:(?:it|that|this)(?=[.,!]|$| then| as | and (?:sign|
      start|thank)| gladly| please| thank)|the (?:offer|job|deal))|sign (?:today|now|it|that|this|
      on that|right away|the))\b(?!.*(?:\bif\b|\bunless\b|\bprovided\b|\bas long as\b|\bonce\b))
    (?:it is|we have|you have|you have got|we have got|that is) a deal
    deal[!. ]*$
    deal(?: then)?,
    (?:okay|yes|good|great|fine|perfect|alright|sure)[,! ]+deal
    (?:understood|fine|good|okay|yes) and agreed
    agreed\b(?! (?:last|in|with my|before|on the phone|that))
    (?:i|we)(?: can| will| do| would| also| fully| gladly)* agree\b(?! (?:that|on a|we|you|it is|
      there))
    (?:that is|it is) a yes
    (?:i|we)(?: will| can)? go (?:with|for) (?:that|this|it)[.! ]*$
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
    let us (?:do (?:it|that|this)$|do (?:it|that)[.!]|do it (?:that|this|your) way|
      go (?:with (?:that|this|it)|ahead)|shake on|sign|call it a deal|make it official)
    where (?:do|can|should) i sign
    (?:happy|glad|pleased|delighted|ready) (?:to (?:accept|sign|say yes|agree|confirm|
      go with (?:that|it|this))|with (?:that|this|it|the (?:offer|package)))(?!.* if\b)
    count me in
    i am in[.! ]*$
    you have got yourself
    send (?:me )?(?:over )?the (?:papers|contract|paperwork|letter)
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

propose 5.3
    (?:i|we) (?:can|could|will|would|am willing to|would like to|am ready to|
      would be willing to) (?:also |then |only )*(?:offer|propose|suggest|agree to|settle for)\b
    (?:i|we) (?:offer|propose|suggest)\b
    (?:compromise|settle|agree) (?:on|at)\b
    my (?:offer|proposal|suggestion|counter\w*) (?:is|would be)
    (?:how|what) about (?:\w+ )?(?:\d|a |an )
    make it (?:\d|\w+ (?:percent|hours|days|weeks))

trade 5.7
    if you (?!like|want|need|wish|are interested|prefer|have (?:time|a minute)|
      do not mind)[^?]{3,60}?,? (?:then )?(?:i|we) (?:will|can|could|would|offer|am willing|
      am ready)\b(?! (?:be (?:glad|happy|grateful|delighted)|really|love|like))
    (?:i|we) (?:will|can|could|would|offer|am willing to)\b[^?]{3,70} (?:if you (?:can|could|will|
      would|give|agree|do|take|accept|offer|raise|put|let|make|move|meet)|in (?:exchange|
      return) for)\b

decline 6.0
    (?:is|was|be|comes? out|seems|feels|falls) (?:\w+ ){0,4}(?:under|below|short of|less than|
      lower than|shy of) (?:what|the|my|our)
    (?:does|do|will|would) not (?:quite |really )?(?:get|bring|take) me (?:over|to|up to|near)
    (?:need|have|going|want|like|forced|afraid i must|prefer) to say no\b
    (?:can|could|will|would) not (?:do|take|accept|sign) (?:it|that|this)? ?for (?:that|this|so)
    (?:i|we) (?:can not|can|could not|will not|do not want to|would rather not|am not able to|
      am unable to|must|have to|am going to have to|would have to|will have to) (?:really |quite |
      just )?(?:accept|agree|say yes|take (?:that|it|this|less)|do (?:that|it|this)\b|go (?:that|
      so) low|go (?:below|under|lower)|sign (?:that|this|it)|decline (?:that|this|it)|
      refuse)(?<!can accept)(?<!can agree)(?<!can say yes)(?<!can take that)(?<!can take
       it)(?<!can do that)(?<!can do it)(?<!can take this)(?<!can do this)(?<!must accept)(?<!must
       say yes)
    (?:that|this|it) (?:really |just |still |simply |unfortunately )?(?:does not|will not|
      would not|can not|is not going to|doesn't) (?:quite |really )?(?:work|do it|suit|help|
      be enough|fit|go far enough|get me there)
    (?:that|this|it|\d+k?) (?:is|would be|seems|feels|sounds) (?:still |really |a bit |a little |
      quite |rather |too |just |somewhat |far |way |much )*(?:too )?(?:low|little|short of|
      below what|under what|less than i|not enough|far from|lower than)
    (?:that|this|it) is (?:still |just |really |simply )?not (?:enough|quite (?:enough|there)|
      what i|possible for me|acceptable|something i can|going to work|good enough|an option|for me)
    not (?:at|for|on) (?:that|this|these|those) (?:price|number|salary|terms?|conditions?|money|
      amount|figure|pay|level)
    no[,.]? (?!(?:no )?i am not (?:leaving|going|quitting|threatening))(?:thank\w*|i (?:can not|
      do not|would|am|will not)|not|that|sorry|it)\b
    i (?:do not|would not|did not|can not) (?:agree|think (?:so|that works|i can|
      that is (?:enough|fair|right))|see myself)
    (?:i |we |to )(?:have to |must )?(?:reject|refuse|object|disagree)\b
    (?:i|we) (?:do not|can not|could not|will not) (?:have|offer|pay|do|promise|give|go|agree|
      afford|manage)\b(?! (?:to (?:know|ask)|you))
    asking (?:for )?too much
    not (?:quite |really )?(?:there|enough) (?:yet|for me)
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
    (?:that|this|it|salary|pay|base|money|offer|figure|number|package) is (?:\w+ ){0,3}(?:low|
      too little)\b
    (?:stays?|remains?|lies|sits|is|comes?) (?:\w+ )?(?:below|under|short of) (?:what|the|my)
    (?:i|we) (?:am|are) (?:unable|not able|not willing|not ready|not prepared) to (?!say|tell)
    (?:i|we) (?:can not|could not|will not) (?:promise|provide|make|commit)\b
    something (?:that )?(?:i|we) can not
    no (?:\w+ ){1,3}?sorry
    that leaves me short
    i do not want (?:that|this|it|the)

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
    take (?:it|this|that) (?:home|with me|away)\b
    (?:a|some) time to (?:think|decide|consider|reflect|read)
    wait until
    (?:do not|would rather not|can not|not) (?:want to )?(?:decide|answer|rush|
      say (?:a )?(?:quick )?yes|commit)\b.*?\b(?:now|today|here|right|quick|on the spot|yet|into)\b
    silence\b|\(?pauses?\)?\b|\.\.\.$|^\.{2,}$|^hm+[. ]*$
    a short break
    (?:discuss|talk) (?:it |this |that )?(?:with|to) my (?:wife|husband|partner|family)
    (?:revert|come back|get back) (?:to you )?(?:by|on|tomorrow|next)
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
    i (?:do not want|would not like) to (?:keep|take up) (?:you|(?:any )?more of your \w+|
      your time)
    (?<!morning, )(?<!afternoon, )(?<!evening, )(?<!hello, )(?<!hello )(?<!hi, )(?<!\bhi )(?:thank
      you|thanks)(?: so much| very much| a lot)? for (?:your|the) (?:time|talk|
      conversation|half hour|chat|call|coffee|tea|lunch|meeting)(?=[.! ]*$|, (?:i will|let us|we|
      have|bye|good))
    until (?:then|next time|soon)[.! ]*$
    all the best\b
    (?:let me|i (?:will|should|must)) (?:now )?(?:leave|let) you (?:to|go|get)
    i (?:will|should|must|had better) (?:now )?(?:get|go|head) back to (?:my|work|the)
    i can stop (?:here|now)
    take care\b
    shall we (?:stop|finish|end|wrap|leave it|call it)
    (?:good|best of) luck\b
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
      go(?:ing)? (?:further|ahead|forward)|com(?:e|ing) on board|pursu|take up (?:the|this|your))
    (?:this|it) is (?:a )?no from me
    (?:this|it|that) is an? (?:clear |firm |definite )?no[.! ]*$
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
    i am not (?:coming|joining)\b(?! (?:alone|back|before|until|with|for|to))
    i am hanging up|i (?:will|am going to) hang up
    (?:accept|take) (?:their|the other) (?:offer|job|one)
    i regret (?:to (?:say|inform|tell)|that i)(?: you)?(?: that)? (?:i )?(?:can not|will not|must|
      have to)
    this is (?:where|the point where) (?:i|we) (?:stop|leave|part)
    i will go elsewhere
    find (?:somebody|someone|yourself somebody|another) (?:else|candidate)
    not the right (?:fit|job|role|place|step) for me
    i (?:choose|chose|have chosen) (?:the other|to stay|another)
    then (?:i will|we) (?:leave|part|stop)\b
"""
"""Acts with a strength, then patterns, one a line; a deeper line goes on with the one before."""
