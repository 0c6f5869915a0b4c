# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `train-7` say about who they are: birthday, languages, schooling, health (see facts)."""
FACTS = {
    "birthday": {
        "say": [
            "I turn another year older on {date}", "my mum had me on {date}, so that's my birthday",
            "I always take {date} off because it's my birthday", "my birthday's {date}, same as my gran's",
            "my birthday's {date}, which is always half term", "I was born on {date} in the middle of a power cut",
            "my birthday is on {date} and I hate a fuss", "it's my birthday on {date}, the big five oh",
            "my birthday falls on {date} and everyone's always away",
            "I've got a {date} birthday so it's usually raining",
        ],
        "free": [
            "My birthday's on {date} and I've no idea what to do. Give me some ideas that aren't the pub.",
            "I was born on {date}, what star sign does that make me?",
            "Can you plan me a birthday dinner? It's {date}, there'll be about eight of us.",
            "What day of the week is {date} next year? It's my birthday and I want to know if I can have a party.",
            "I need a polite way to say no presents. It's for my birthday, {date}.",
            "Do I get the day off if my birthday's on a bank holiday? Mine is {date}.",
            "Every form asks for my date of birth, so I'll just tell you, it's {date}. The year is my business.",
            "Who's famous and born on {date}? That's my birthday and I need a theme for a fancy dress.",
            "My mum went into labour at a wedding, which is how I ended up with {date} as a birthday.",
            "I hate having a birthday so close to payday. It's {date}, and I never have any money.",
            "My other half forgot {date}, my actual birthday, and now he's asking what I'd like. What's reasonable?",
            "Is it weird to book a spa on your own for your birthday? Mine's {date} and I'd love a quiet one.",
            "Amazon keeps sending me birthday offers in the wrong month. It's {date}, how do I change it?",
            "My twin and I were both born on {date}, obviously, and we've never had our own party. Ideas?",
            "Gemini or not? Everyone argues, and I was born {date}.",
            "Tickets for a show on {date} please, it being my birthday. Two of us, not too loud.",
        ],
        "answer": [
            ("What date of birth should I put, day and month?", "{date}"),
            ("Is there a date you'd like it to arrive by?", "{date}, it's my birthday"),
            ("When were you born?", "{date}, I'm not telling you the year"),
            ("When's your birthday, so I can plan round it?", "{date}"),
        ],
        "pair": [
            ("What should I do for my birthday this year?", "The actual day is {date}."),
            ("I'm trying to sort a birthday do for myself.", "The birthday's on {date}."),
        ],
        "fix": [
            "my birthday's {date}, not {old_date}", "I put {old_date}, I meant {date}, that's my birthday",
            "it's {date} I was born on, I was thinking of my son's", "I gave you the wrong day, I was born on {date}",
            "change that to {date}, the other one's my wedding anniversary",
            "my birthday is {date}, I must have pressed the wrong key",
        ],
    },
    "language": {
        "say": [
            "I can speak {language} as well", "my {language} is pretty good because I grew up with it",
            "I speak {language} with my parents", "I learnt {language} as a kid and I still speak it",
            "I've been speaking {language} all my life", "{language} is my second language",
            "we talk {language} at home", "I did {language} at school and can still speak it",
            "I speak {language} because my dad's side do",
            "I'm bilingual, so it's English at work and {language} at home",
            "I speak {language} better than I write it",
        ],
        "free": [
            "I speak {language}, so should I put that on my CV even if the job doesn't need it?",
            "My gran only ever spoke {language} to me so I speak it too, but I can't write it. Where would I start "
            "with spelling?",
            "How do I get paid for translating? I'm fluent in {language}.",
            "We speak {language} at home and English everywhere else. Will that confuse the baby?",
            "Is there a certificate I can get to prove I speak {language}? I've never had a lesson, I just grew up "
            "with it.",
            "At work they've found out I speak {language} and now I'm the unpaid interpreter. How do I say no "
            "nicely?",
            "I can get by in {language}, I speak it with my in-laws, but I've never read a whole book in it. Suggest "
            "an easy one.",
            "Book me a table, well, give me the words. My {language} is fine for speaking, but I freeze on the "
            "phone.",
            "My kids answer me in English even though I speak {language} to them. Any tricks?",
            "I dream in {language} sometimes because I speak it with my mother. Is that normal?",
            "I've got a job interview where they may test my {language}, which I speak well. What will they ask?",
            "Being able to speak {language} well got me a free dessert last night. Anyway, can you fix this "
            "spreadsheet?",
            "I heard two women gossiping on the bus in {language}, and I speak it. Should I have said something?",
            "My company wants someone who speaks {language} for a trip. I do, so how do I volunteer without begging?",
            "Subtitles off, because I speak {language}, but I still miss jokes. Why are jokes so hard?",
        ],
        "answer": [
            ("Which language could you help out with?", "{language}, I'm fluent"),
            ("What do you speak at home?", "{language} mostly"),
            ("Can you speak anything besides English?", "yes, {language}"),
        ],
        "pair": [
            ("I ended up translating for a stranger at the hospital.", "It was {language}, I speak it."),
            ("I've another language besides English.", "{language}, from my dad's side."),
        ],
    },
    "degree": {
        "say": [
            "I've got a degree in {degree}", "my degree's in {degree}",
            "I have a {degree} degree that I've never used", "I went to university and did {degree}",
            "I've a master's in {degree}", "{degree} is what I did my degree in",
            "I studied {degree} at uni for three years", "I did {degree} at university because my dad wanted me to",
            "I graduated in {degree} and went straight into a bank", "I majored in {degree} but I never worked in it",
        ],
        "free": [
            "I did a degree in {degree} and I've ended up in a call centre. How do I get back into the field?",
            "My degree is in {degree}. What jobs could I go for that aren't the obvious ones?",
            "Do employers care that I got a 2:2 in {degree}? It was twenty years ago.",
            "I studied {degree} back in the nineties, so a lot of it will be out of date. What should I catch up on?",
            "Can I do a teaching certificate with a degree in {degree}? That's what I've got.",
            "Write me a LinkedIn summary. I've got a {degree} degree and eleven years in retail.",
            "What can I say when people ask what you do with {degree}? I've got the degree and the debt.",
            "I've a question about student loans. I graduated in {degree} and never earned enough to pay any back.",
            "My nephew wants to do {degree} at uni, same as I did. Is it worth it these days?",
            "Having done {degree} at university I should know this, but how do you work out a weighted average?",
            "My parents still have my graduation picture up, {degree}, class of whatever, so I feel guilty being a "
            "barman.",
            "The form says \"highest qualification\". I've a BSc in {degree}, is that level six?",
            "Is there a short refresher course in {degree}? I've got the degree but I've forgotten the lot.",
            "My mum keeps asking what I'm doing with my {degree} degree. I pull pints. Help me find a better answer.",
            "Twenty years after doing {degree} at uni I've been asked to give a talk there. What do students want to "
            "hear?",
        ],
        "answer": [
            ("Do you have a degree?", "yes, in {degree}"),
            ("What was your subject at university?", "{degree}, and I hated the first year"),
            ("What was it you studied?", "{degree}, at uni"),
        ],
        "pair": [
            ("I'm updating my CV.", "My degree was in {degree}, put that in."),
            ("I never use my degree.", "It's in {degree}, so go figure."),
        ],
    },
    "allergy": {
        "say": [
            "{allergen} brings me out in hives", "I carry an EpiPen because of {allergen}",
            "my throat swells up with {allergen}, I'm allergic", "I've always been allergic to {allergen}",
            "the doctor says I'm allergic to {allergen}", "I have a bad reaction to {allergen}",
            "I come up in a rash from {allergen}, it's an allergy",
            "I'm allergic to {allergen}, just so it's on record",
            "I've got an allergy to {allergen} that started in my thirties",
            "I can't have {allergen} because I'm allergic and it's getting worse",
        ],
        "free": [
            "I'm allergic to {allergen}, so can you check this list for anything I should avoid?",
            "What do I tell a restaurant when I've got an allergy to {allergen}? They always look at me as if I'm "
            "being fussy.",
            "Had to go to A&E on Friday, {allergen} again. I'm allergic and I wasn't careful enough.",
            "How serious can an allergy to {allergen} get? I've got one and it seems worse this year.",
            "My allergy is {allergen}, has been since I was little. Is there an antihistamine that won't knock me "
            "out?",
            "The party bag said nothing about {allergen}, and I'm the one who's allergic. Who do I complain to?",
            "I itch like mad around {allergen}. It's an allergy, I've had the test.",
            "Do I need to tell my new employer I'm allergic to {allergen}?",
            "Can you make a little card I can hand over that says I'm allergic to {allergen}?",
            "Just so you don't suggest it, {allergen} would put me in hospital. I'm allergic.",
            "Is there a travel insurance that covers allergies? Mine's {allergen}.",
            "Because of my allergy to {allergen} I've never really travelled. What's an easy first trip?",
            "Is it true you can grow out of allergies? Mine to {allergen} shows no sign of it.",
            "I've got a first date at a Thai place and I'm allergic to {allergen}. Do I mention it up front?",
            "Does anyone do a good tablet for an allergy to {allergen}? Mine's driving me up the wall.",
            "Airline food, what do I do? Allergic to {allergen}, long flight, don't want to make a scene.",
        ],
        "since": [
            "I've had this allergy to {allergen} since {since}", "my allergy to {allergen} started in {since}",
            "I've been allergic to {allergen} since {since}, out of nowhere",
        ],
        "answer": [
            ("Is there anything the nurse should know?", "yes, allergic to {allergen}"),
            ("Any allergies I should take into account?", "just {allergen}, but it's a bad one"),
            ("Do you have any allergies I should plan around?", "{allergen}"),
            ("Any foods or medicines you can't have?", "{allergen}, I'm allergic to it"),
        ],
        "pair": [
            ("I need to fill in a medical form.", "I'm allergic to {allergen}, where do I put that?"),
            ("My face has swollen up again.", "It'll be the {allergen}, I'm allergic."),
        ],
        "end": [
            "I'm not allergic to {allergen} anymore", "I had the test again and I'm no longer allergic to {allergen}",
            "my allergy to {allergen} has gone, thank goodness",
            "I've grown out of my allergy to {allergen}, it's gone",
            "the allergist says I don't need to avoid {allergen} now",
            "it turns out I don't have the allergy to {allergen} after all these years, it's cleared up",
            "I can be around {allergen} again, no reaction at all",
            "I finished the desensitisation and I don't react to {allergen} at all",
            "I've been signed off by the allergy clinic, no more trouble with {allergen}",
            "they did all the skin pricks again and the allergy to {allergen} is gone",
            "they've taken {allergen} off my wristband, I'm not allergic now",
        ],
        "end_free": [
            "Best letter I've ever had from the hospital. The allergy to {allergen} is gone and I can bin the "
            "EpiPen.",
            "They gave me {allergen} under supervision and nothing happened. I'm not allergic any more, I could have "
            "cried.",
            "You can stop warning me about {allergen}. The tests came back clear, I don't have that allergy now.",
            "Forty years of dodging {allergen} and now they tell me I've no allergy. What do I try first?",
            "The consultant shook my hand. I can cross {allergen} off my danger list, the allergy is gone.",
        ],
        "end_answer": [
            ("Should I keep leaving out {allergen}?", "no need, I'm not allergic any more"),
            ("How's the allergy to {allergen} these days?", "gone! They tested me twice."),
        ],
        "end_pair": [
            ("Got my allergy results back today.", "Nothing for {allergen}, it's gone."),
            ("Guess what I did at lunch.", "I had a go with {allergen}, no reaction, I'm not allergic these days."),
            ("I sat there for an hour waiting for my lips to swell.",
             "Nothing. I'm not allergic to {allergen} any more."),
        ],
    },
    "condition": {
        "say": [
            "I suffer with {condition}", "I'm on medication for {condition}",
            "I have {condition}, so I have to pace myself", "I've been off work with {condition}",
            "the GP thinks it's {condition} I've got", "I've got {condition} and some days are worse than others",
            "I've had {condition} for years now", "I was diagnosed with {condition} after the baby",
            "I have {condition}, same as my dad", "I live with {condition} and mostly manage",
            "I take tablets for {condition} twice a day",
        ],
        "free": [
            "I have {condition} and I'm struggling to sleep. Any tips that aren't just \"avoid screens\"?",
            "I've just been diagnosed with {condition}. Can you explain it like I'm twelve?",
            "What can I ask my boss for? I've got {condition} and I can't do a full day at a desk.",
            "Can you write me a gentle exercise plan? I've {condition}, and the last one I tried wiped me out.",
            "Do I have to declare {condition} for travel insurance? I've had it about four years.",
            "It's my {condition} playing up again so I'm on the sofa. What's a good series?",
            "What foods make {condition} worse? I have it and I'm keeping a diary.",
            "Being a parent with {condition} is no joke. How do I explain it to a six year old?",
            "Mum had {condition} and now so do I. Is it hereditary?",
            "How do I word an email to HR about my {condition}? I've had it since last year and never told them.",
            "The doctor has finally put a name to it, I've got {condition}. What should I ask at the follow up?",
            "Some days {condition} gets me down, I won't lie. I've had it so long that people forget.",
            "It's no fun having {condition} on a long haul flight. What can I do? Mine is worse when I sit still.",
            "I was up half the night with {condition}, which I've had for ages. Is it worth trying acupuncture?",
            "Cold weather plus {condition}, which I've had since my thirties, equals misery. What actually keeps you "
            "warm?",
        ],
        "since": [
            "I've been dealing with {condition} since {since}", "they diagnosed me with {condition} in {since}",
            "I've had {condition} since about {since}",
        ],
        "answer": [
            ("What did the doctor say?", "it's {condition}, so I'm on tablets"),
            ("Any reason you can't do high impact?", "{condition}, I've had it for years"),
            ("Do you have any health conditions I should know of?", "yes, I've got {condition}"),
            ("Is there anything medical I should consider?", "I've got {condition} if that counts"),
        ],
        "pair": [
            ("I had to leave work early again.", "It's my {condition}."),
            ("I've got to be careful what I sign up for.", "I have {condition}, so nothing too mad."),
        ],
        "end": [
            "I'm over the {condition}, thank God", "the {condition} has gone since the treatment",
            "the consultant discharged me so {condition} is behind me",
            "I haven't had any trouble from {condition} in months and they've signed me off",
            "I've come off the tablets because the {condition} is gone", "{condition} is no longer an issue for me",
            "they've taken {condition} off my notes", "my {condition} has cleared up after all that physio",
            "I don't have {condition} anymore according to the nurse", "the scan was clear, so no more {condition}",
            "I'm down to no tablets at all because the {condition} has gone",
        ],
        "end_free": [
            "Had my last appointment. No more {condition}, I've been discharged!",
            "It's like having my life back, the {condition} is completely gone. What sport should I take up?",
            "After two years the doctor says I no longer have {condition}. I didn't know what to do with myself so I "
            "bought a cake.",
            "You don't need to go easy on me now, the {condition} has cleared up.",
            "I rang the bell at the clinic. I'm done with {condition}!",
        ],
        "end_answer": [
            ("How is the {condition} these days?", "gone, they've signed me off"),
            ("Should I still be planning around {condition}?", "no, that's gone, I'm back to normal"),
        ],
        "end_pair": [
            ("I've got some good news from the hospital for once.", "The {condition} has gone."),
            ("I did a full day in the garden and felt fine.", "No {condition} any more, it seems."),
            ("The doctor wants to write me up as a success.", "My {condition} has completely gone."),
        ],
    },
}
