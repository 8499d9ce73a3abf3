"""What people say to get talking: cues for the acts that open, give and ask (see `cues`)."""

from __future__ import annotations

TALKING = r"""
greet 2.7
    hi(?: there| again| everyone| all)?\b
    hello\b
    hey\b
    hiya\b
    good (?:morning|afternoon|evening|day)\b
    morning\b(?=[ ,!.]*(?:$|ms|mr|dr|[a-z]+[!.,]*$))
    hel+o+\b
    (?:evening|afternoon)\b(?=[ ,!.]*(?:$|ms|mr|dr|[a-z]+[!.,]*$|sorry|thank))
    he+y+\b
    hi+\b
    hallo\b
    nice to (?:meet|see|speak|talk)
    good to (?:meet|see you|speak|hear from|talk)
    pleased to meet
    lovely to (?:meet|see)
    great to (?:meet|see|finally)
    long time no
    it has been (?:a while|ages|years)
    greetings\b
    dear (?:ms|mr|mrs|dr|[a-z]+)[ ,]
    may i come in
    dear\b(?=[ ,]*$)

greet 6.3
    (?:do|have) you (?:have |got )?(?:a|five|ten|two|a few|\d+) (?:minutes?|moments?|secs?|
      mins?)\b(?! left)
    can you hear me
    how (?:are|r) you\b(?! (?:for|with|on|planning|going to|finding))
    how have you been
    how is (?:it going|everything|your (?:day|week)|life)
    (?:i )?hope (?:you are|you had|you have had|this finds|your (?:week|day|weekend|morning)|
      all is)
    how (?:do you do|was your (?:weekend|trip|holiday|week|day|morning))
    (?:and|what about|how about) (?:you|yourself)\?*$
    i am (?:doing )?(?:fine|well)(?=[,.!]|$| and| thank)
    got a (?:minute|moment|sec)
    is (?:now|this) a good (?:time|moment)

appreciate 3.4
    i would (?:much |really )?(?:prefer|rather|like|love) (?:to )?work (?:with|for) you
    thank
    thanx\b
    i (?:really |do |truly |very much )?appreciate
    we (?:really |do )?appreciate
    much appreciated
    grateful
    that (?:is|was) (?:very |really |so )?(?:kind|generous|helpful|good to hear|great to hear|
      good of you)
    that (?:really )?helps\b
    i (?:am|was) (?:so |really |very |truly |genuinely )?(?:excited|delighted|thrilled|honoured|
      honored|keen|happy (?:about|to (?:have|get|be|receive))|pleased|glad (?:about|to (?:have|
      get|be|receive))|looking forward|enthusiastic|impressed)
    i (?:really |do |so )*want (?:this|the|your) (?:job|role|post|position)
    i (?:read|used|tried|followed|took|applied) your \w+
    (?:your|that) (?:advice|tip|idea|hint|question|point) (?:really )?(?:worked|helped|saved|
      changed|made)
    (?:stayed|stuck) with me
    i (?:really |do |genuinely |also )*(?:like|love|enjoyed?|admire[ds]?) (?:very much )?(?:your|
      the|this|that|to join|working|meeting|talking|to work (?:here|with)|how)(?! (?:title|
      contract|idea of|number|figure|date|salary|pay|base|course))
    i would (?:really )?(?:love|like very much|be (?:happy|glad|proud|thrilled|
      delighted)) to (?:join|work (?:here|with)|be part|come)
    (?:great|wonderful|lovely|fantastic|amazing|impressive|inspiring) (?:team|company|people|work|
      talk|paper|project|place|conversation|article|offer|news)
    (?:your|the) (?:talk|paper|article|work|post|team) (?:was|is|were|has been) (?:so |really |
      very )?(?:great|wonderful|inspir|impress|fascinat|interesting|brilliant|excellent)
    you have been (?:so |very |really )?(?:kind|helpful|generous|patient|fair|open)
    i (?:would )?owe you
    congrat
    i (?:really |very much |truly |always )*(?:valued|appreciated|respected|admired|enjoyed)
    i can not wait to
    (?:and|which|that) i (?:have |had )?(?:noticed|saw|value|respect)
    i (?:can|could) (?:well |easily |really )?see myself
    i (?:will|would) (?:never|not) forget
    it is an? (?:great|good|lovely|wonderful|fantastic|interesting) (?:job|role|place|team|post)
    you did (?:everything|all|your best|more than|well)
    you have (?:always|been there)
    (?:i am |i was )?(?:so |really |very )?sorry,? (?:i|that i|if i|for) (?:have |had |was |got |
      just |think i )*(?:
      push|went|got|carried|sound|came|overdo|overst|ask(?:ed)? (?:for )?too|wrong|unfair|rude|
      clumsy|rush)
    (?:my apologies|i apologi[sz]e)
    (?:if|that) i (?:pushed|went|came|sounded|overstepped|asked) (?:\w+ ){0,3}(?:too (?:far|much|
      hard)|rude|wrong|clums)
    that was (?:clumsy|wrong|unfair|not fair|rude) of me
    my first choice
    well done
    looking forward to (?:working|joining|it)
    (?:means|meant) (?:a lot|so much|very much)
    i (?:over ?did|overstepped|misspoke|went too far|got carried away)\b
    sorry (?:about|for) (?:that|it|this|before|earlier)\b
    i (?:really |do |quite )?(?:like|love|enjoy) (?:it|being|working) here
    it was (?:a pleasure|great|lovely|good)
    impressed (?:me|by)
    i learn(?:ed|t) a lot from

give 5.6
    (?:i|we) (?:could|can|would be (?:happy|glad) to|am (?:happy|glad) to|will|would (?:gladly|
      love to|like to)) (?:gladly |happily |easily |also )?(?:introduce you|put you in touch|
      connect you|send you (?:a|an|the|some|my|our|over|what|two|three)|share (?:my|our|a|an|the|
      some|what|with you)|show you (?:a|an|the|my|our|what|how)|help you|help with (?:that|your|
      the)|test (?:your|the|it)|review your|forward you|lend you|write (?:you )?(?:a|
      up) (?:short |quick )?(?:summary|note|review)|return the favou?r|recommend (?:somebody|
      someone|a good)|take (?:some )?notes|pass (?:it |that |your |this )?on to you|
      give (?:you )?(?:a talk|feedback|a hand))
    happy to (?:help (?:you|with|out)|test|return|introduce|share|lend|send you|give you|put you)
    (?:shall|should|can|could|may) i (?:put you|introduce you|connect you|pass you)
    would it help (?:you )?(?:if i|to (?:meet|see|talk|have|know))
    would (?:it|this|that) be (?:useful|helpful|of use|of interest) (?:to you|for you|if i)
    let me (?:introduce you|send you (?:a|an|the|some|my)|share (?:a|an|the|some|my)|help you|
      show you (?:a|an|the|my|what)|put you in touch)
    i (?:saw|found|read|came across|noticed|brought|made|wrote|put together|prepared|
      have attached|attach|enclose|drew up|collected) (?:you )?(?:an?|the|this|some|two|three|
      my)\b.{0,60}(?:for you|you might|you may|your (?:team|work|project|field)|of interest|
      useful|thought of you|interest(?:s|ed)? you|may help|might help)
    here are (?:the|some|my|two|three|a few)\b
    would you like (?:the|a|my|some|to see|to have|me to|an introduction)\b
    here is (?:an?|the|some|my|what) (?:\w+ ){0,2}(?:article|summary|link|note|notes|paper|
      dataset|data ?set|list|contact|sketch|idea|slides|page|report|example|story|draft)
    this (?:article|paper|report|link|book|study|dataset) (?:might|may|could|will) (?:interest|
      help|be)
    (?:can|could|may|shall|should) i (?:show|tell|send|give|bring|offer|
      share (?:with )?) ?you (?!my (?:cv|resume|application))
    i (?:can|could|will|would like to) (?:gladly )?(?:tell|show) you (?:how|what|about|the|a|my|
      two|some)
    i (?:have |)(?:drafted|sketched|brought|written up|prepared|put together) (?:a|an|the|one|two|
      my|some)
    from (?:my|our|the|where i|inside) (?:\w+ )?(?:side|ward|hospital|work|field|stand|
      experience)\b.{0,20}(?:i see|we see|it looks|things)
    i thought of you
    may i (?:suggest|recommend|name|introduce|mention) (?:somebody|someone|a|an|one|my)\b
    made me think of you
    thought (?:it|this|that) (?:might|may|could|would) (?:help|interest|be (?:useful|of))
    i know (?:somebody|someone|a person|a few people) who (?:could|can|might|would|solved|did|had|
      works)
    i (?:can|could|will) (?:teach|train|coach|mentor|show) (?:them|him|her|people|somebody|
      someone)\b
    i (?:can|could|will) hand (?:over|on|my|it)\b
    shall i (?:ask|call|tell|write|send|bring|mail) (?:her|him|them|you|it|to)\b
    (?:happy|glad) to (?:write|draft|prepare|bring|do|put together)
    can give you (?:his|her|their|a|the) (?:number|name|contact|e-?mail)
    if (?:it is|that is|you are|it helps|that helps|useful)[a-z ]*,? i (?:can|could|will) (?:send|
      share|introduce|show|help|write|test)
    can i (?:help|do something for|offer you|do anything for|return) (?:you|with|the|your|a)
    what can i do for you
    how can i help you\b(?! (?:decide|say))
    i (?:have|got|know|brought|collected|made) (?:\w+ ){1,3}(?:for you|for your|who could|
      who might)

give 6.6
    is there (?:anything|something) i can (?:do|help|bring|offer)(?! to (?:get|make|change))
    what can i do for you
    would it (?:help|be (?:useful|helpful)) (?:to |for )?(?:you )?if i
    (?:can|could|may) i (?:offer|return|do something for) you

ask_generic 5.5
    your job (?:would be|is|sounds|seems) (?:so |just |really )*(?:perfect|ideal|great|right|good|
      amazing)
    tell me (?:something |more |a bit |a little )?about (?:your(?:self| job| company| career|
       role| work| day)|the (?:company|job|firm|business|role)\b(?! (?:budget|of)))
    (?:any|some) (?:general )?(?:advice|tips?|suggestions?|pointers|wisdom)
    pick your brain
    what do you do\b(?! (?:if|when|about|to))
    how did you get (?:your|this|the|into|where|here|started|to where)
    what (?:did you study|is (?:a|your) typical|does a typical|is it like (?:to work|working|
      here)|are (?:your|the) (?:company's )?strengths|should i do|do you (?:think i should|
      like (?:about|best|most)))
    what is (?:the|your) (?:company )?culture
    tell me everything
    typical day
    where do you see (?:yourself|the company)
    what makes (?:your|this|the) company
    what (?:jobs|positions|vacancies|openings) (?:are|do you)
    are you hiring
    do you have any (?:jobs|openings|vacancies|positions)
    should i (?:change|switch|go into)
    any (?:openings|jobs|vacancies)\b
    how is (?:work|the job|business|life)\b
    what else\?*$
    what (?:is|are) (?:the|your) (?:company|firm) (?:like|about|doing)
    how (?:are|is) things(?: going)? (?:at|in|with) (?:the|your)
    what is new\b
    do you (?:like|enjoy) (?:your|working|the|it)

ask 5.0
    (?:like|want|love|wanted) to (?:talk|speak|hear)(?: more| a bit| with you)? about\b
    (?:like|want|love|wanted) to discuss\b
    i would (?:like|value|welcome|appreciate|love) your (?:advice|view|opinion|thoughts|take|
      judgement)
    what would you advise
    what would (?:it take|you need|have to|make|help|need)
    how (?:much|flexible|do you|does|is|are|did|was|were|would|could|far|soon|important|long|
      often|many|come|high|firm|set)\b
    what (?:is|are|was|were|matters|do you|does|did|drives|worries|would|could|can|else|if|made|
      happens|sort|kind|about|should|has|have|parts?|needs?)\b
    (?:which|who|whom|whose|why|where|when)\b(?=.*(?:\?|$))
    is there (?:any|some|a|anything|something|still|more|much|perhaps|maybe)?\b
    are there\b
    (?:can|could|may|might) i (?:just |please |perhaps |maybe |also )?(?:ask|know|check|
      understand|find out)
    i (?:would (?:like|love)|want|wanted|am (?:curious|keen|trying|interested)|was (?:wondering|
      curious)|wonder|just want(?:ed)?|need) (?:to )?(?:ask|know|understand|hear|find out|
      learn (?:more|how|what|why)|get a (?:sense|feel|picture))
    i (?:am|was) (?:curious|wondering)
    i wonder\b
    (?:can|could|would|will) you (?:please |maybe |perhaps |also )?(?:tell|explain|say (?:more|
      a bit|something)|describe|walk me|help me understand|give me (?:a sense|an idea|some idea|
      a feel)|share (?:what|how|a bit|more)|clarify|elaborate|let me know)
    help me (?:to )?understand
    (?:please )?tell me (?:more|about|what|how|why|who|when|where|which|a bit)
    do you (?:have|know|think|see|need|expect|mind|already|usually|ever|plan|want)\b
    (?:is|are|was|were|does|did|has|have|will) (?:the|it|this|that|there|your|you|they|we|she|he|
      these|those|my|anyone|anybody|somebody|someone|other)\b(?=.*\?)
    any (?:idea|room|flexibility|leeway|wiggle|chance)\b
    (?:room|scope|flexibility|leeway) (?:for|in|on|to)\b(?=.*\?)
    curious (?:about|how|what|why)
    say more\b
    why\?*$
    how so\b
    meaning\?
    such as\?
    like what\b
"""
"""Acts with a strength, then patterns, one a line; a deeper line goes on with the one before."""
