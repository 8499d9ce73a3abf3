"""What people tell: cues for saying back, for what matters to one and for reasons (see `cues`)."""

from __future__ import annotations

TELLING = r"""
reflect 5.3
    so (?:they|the team|she|he|the others) (?:really |all |also )?(?:need|want|miss|lack|are|is
      |have|has|look|worr)
    (?:so|if) (?:i|we) understand
    i understand(?: that| you| your|,? so)\b
    (?:what|so what) i (?:am hearing|hear|heard|take from|understand|gather)
    i hear (?:you|that you|a|your)
    sounds as (?:if|though)
    it sounds (?:like|as if|as though)
    sounds like (?:you|it|the|there|your)
    (?:so )?you (?:said|told me|mentioned|explained|were saying|are saying|just said)
    (?:so|then|okay|ah|right|and)[, ]+(?:for you|your (?:team|worry|concern|problem|priority|main|
      biggest))
    so (?:the|your) (?:main |real |big |biggest |key )?(?:thing|point|issue|worry|concern|
      priority|problem|risk|question|pressure) (?:is|for)
    so you (?:need|want|have|are|would|care|worry|must|can|look|really|also|do)
    so (?:it|this|that) is (?:important|about|really|mostly|more|a question|not)
    you (?:need|want|care about|are worried|worry|would like|are looking for|are short|have to|
      must be|are under) (?!to (?:understand|know|give|pay|do better|raise|match))
    in other words
    (?:so )?you (?:do not|would not|did not|can not) (?:want|like|see|know what|get to|have)
    so you (?:miss|see|lack|wonder|feel|think|believe|lose|fear|hope|hear|get|prefer|value|are)\b
    let me (?:play|sum|check|repeat|recap|summari[sz]e|see if i)
    to (?:sum up|summari[sz]e|recap)
    did i (?:get|understand|hear) (?:that|you|it|this)
    have i (?:got|understood|heard) (?:that|you|it|this)
    am i right (?:that|in)
    if i (?:got|get|hear|heard|understood) (?:you|that|this|it)
    i (?:can )?see (?:that|why|how|your)\b
    that must (?:be|have been)\b
    makes sense that
    i (?:get|realise|realize) (?:that|it|why)\b
    matters? (?:most |a lot |more |so much )?to you\b
    (?:is|seems) (?:really )?(?:important|a concern|a worry|your priority|crucial) (?:to|for) you
    i noted that
    as you (?:said|say|mentioned)
    let me (?:get|make sure|see if i)\b.{0,20}\b(?:right|straight|correctly|understand|get)\b
    correct me if
    you (?:will|would) (?:now |just )?have to (?!pay|raise|do better|match)
    i know (?:that )?(?:you|it) (?:are|have|is|must|want|need|will)
    (?:it|that) must (?:be|have been|feel)

reflect 6.6
    so what you (?:need|want|miss|lack|care about|are (?:after|looking for|saying))\b

share 3.0
    i (?:\w+ ){0,3}(?:need|want|prefer|could use|require|would like|would love)\b(?! (?:you|your|
      to (?:know|ask|
      say|think|see|go|check|talk)))

share 4.4
    (?:what|which) (?:really |most |also )?(?:matters|counts|is important|i care) (?:most |a lot |
      really )?(?:to|for|about)
    (?:is|are|would be) (?:really |very |quite |most |more |also )?(?:important|essential|key|
      crucial|a priority) (?:to|for) me
    matters? (?:a lot |most |more |much |really )*(?:to|for) me
    i care (?:a lot |most |deeply |more )?about
    for me,? (?:it is|this is|the|what|that|pay|money|learning|growing)
    my (?:main |real |first |biggest |top )?(?:priority|priorities|goal|aim|wish|interest|hope|
      concern|worry|dream|plan) (?:is|are|would|was|in)
    i (?:really |also |mainly |mostly |just |do |would )*(?:want|hope|like|love|wish|plan|intend|
      aim|would like) to (?:grow|learn|develop|build|lead|become|prove|show|feel|stay|see|move|
      have (?:somebody|someone|time|a)|be (?:able|paid|read|seen|part|treated|valued|challenged)|
      get better|work (?:on|towards)|understand whether|progress|contribute|keep|spend|
      find out whether|make)
    i (?:am|was) (?:mostly |really |mainly )?(?:hoping|looking|trying|aiming|wanting|
      keen) (?:to (?:grow|learn|develop|build|lead|become|move|get better|progress|find|change|
      stay|understand whether)|for (?:a place|somewhere|somebody|someone|a role|work|growth|
      stability|a team))
    i (?:value (?!that|it|this|your)|enjoy\b|prefer\b|need to (?:learn|grow|feel|know that)|thrive|
      believe in|am driven|am motivated)
    in (?:the next |two|three|five|a few) (?:\w+ )?years,? i
    the reason i (?:am|ask|want|applied|would|left)
    i am (?:moving|heading|working|changing|switching) (?:towards|toward|into|from|to)
    long[- ]term,? i
    i (?:often |sometimes |do |really |still |also )?(?:feel|felt|
      have been feeling)\b(?! (?:like )?(?:i|that|the|it))
    i (?:would (?:much |really |far )?(?:rather|prefer to|like to|love to)|want to|decided to|
      have decided to|am glad to|hope to|plan to) stay\b(?! (?:where|put|in my (?:current|
      present)))
    what i (?:am (?:after|looking for|hoping for)|(?:really )?(?:want|need|would like)) (?:is|
      from)
    to be (?:open|honest|frank|transparent)[, ]+(?:i|what|my)
    honestly[, ]+(?:i|what|my)
    i (?:have )?a (?:family|child|small child|daughter|son|partner)
    i (?:do|would) not (?:really )?want to (?!say|tell|give|talk|accept|sign|take|decide|rush)
    i am not (?:leaving|going anywhere|quitting|threatening)
    would be (?:up for|keen|interested|sad|sorry) (?:to|on|in|if)?
    i hope we (?:meet|see|run|stay|keep|can|will|cross)
    i would be (?:sorry|sad) (?:to|if)
    i (?:also )?need (?!to (?:know|ask|understand|think|talk|leave|say|go|check|decide|sleep|
      consider|get back|discuss)|your|a? ?moment|some time|time|more time|a day)
    i am (?:quite |really |very |a bit )?(?:worried|concerned|nervous|unsure|proud|ambitious|
      curious by)

justify 3.1
    i (?:have |had |also |even |then |just |once |personally |already )*(?!wanted|hoped|thought|
      needed|liked|loved|
      enjoyed|decided|talked|asked|noticed|looked|expected|tried|wished|planned|received|called|
      offered|promised|
      stayed|agreed|accepted|turned|mentioned|wondered|moved|pushed|missed|learned|feared|worried|
      cared|preferred|
      seemed|arrived|joined|considered|realised|realized|guessed|assumed|dropped|used|need|speed|
      feed|been |ended
      |applied|listened|happened|waited|valued|appreciated|admired|respected)(?:\w{3,}ed|taught|
      sold|won|ran|wrote)\b

justify 4.8
    (?:my |the )?(?:colleagues?|peers?|friends?|others|predecessor) (?:\w+ ){0,2}(?:earns?|earned
      |makes?|gets?|got|is paid|are paid|was paid)\b
    because\b
    based on\b
    (?:the )?market (?:rate|pays|data|range|for|is|says|shows|value|average)
    (?:a |the |two |three |several |recent )?(?:salary )?surveys?\b
    (?:similar|comparable|equivalent|same) (?:roles?|jobs?|posts?|positions?|postings?|companies|
      people)
    (?:job )?(?:postings|adverts|listings)\b
    going rate
    glassdoor|payscale|levels\.fyi|stepstone
    i (?:have|had) (?:led|built|delivered|brought|saved|grown|managed|run|shipped|won|trained|
      increased|reduced|cut|done|worked|finished|completed|earned|passed|improved|designed|
      launched|taken|been doing|exceeded|over ?delivered|achieved|proven|introduced|automated|
      written|set up|a (?:certificate|degree|master|phd|track record)|\w+ years|(?:the|
      my) certificate)
    i (?:also |even |then |once |personally )?(?:led|built|delivered|brought in|saved|grew|
      managed|ran|shipped|won|trained|increased|
      reduced|finished|completed|passed|improved|designed|launched|automated|introduced|set up|
      closed|raised|cut|rebuilt|ran|taught|trained|doubled|halved|wrote|exceeded)\b
    my (?:results|experience|track record|numbers|certificate|certification|degree|achievements|
      last (?:review|project)|expertise|background|performance|team (?:grew|delivered))\b
    years? of experience
    years'? experience
    the (?:scope|responsibility|role|job|work) (?:has grown|grew|is bigger|is larger|includes|
      covers|asks for|calls for|goes beyond)
    according to
    on average
    the average\b
    data (?:show|say|suggest)
    i (?:checked|looked up|looked at|researched|compared|asked around|did (?:some|my) (?:research|
      homework))
    (?:pay|paid|earn|earns|pays|get|gets) (?:about|around|between|roughly|more|up to)?\s?[$£€]?\d
    peers\b.*(?:earn|paid|get|make)
    (?:that|this) (?:is|would be) (?:in line|what (?:others|people|the market)|the usual|standard)
    reflects?\b
    (?:the )?reason (?:is|being|for (?:that|this|my))
    the figure comes from
    which (?:saved|brought|earned|cut|doubled|raised)
    i bring\b
    (?:my )?(?:old|last|previous|former|other|most|many|these) (?:firms?|jobs?|compan(?:y|ies)|
      employers?|places?|team)
       (?:\w+ )?(?:pay|pays|paid|offer|offers)
    (?:is|are) (?:already )?(?:mine|on my desk|on me)\b
    my (?:last |latest |recent )?(?:appraisals?|reviews?|feedback|targets?|figures|boss|
      manager) (?:was|were|is|has|
      have|says?|said|told|calls?|reckons?|rated)\b
    i already\b
    i (?:am|was|have been) told\b
    i (?:hear|heard|read) that\b
    i (?:do|run|cover|handle|manage) (?:all|most|half|the whole)\b
    i speak\b
    given (?:my|the|that|what|how)
    since i\b
    years? (?:of )?(?:of )?experience
    comes? down to\b
    \d+ (?:is|was) what i (?:already )?(?:earn|make|get)
"""
"""Acts with a strength, then patterns, one a line; a deeper line goes on with the one before."""
