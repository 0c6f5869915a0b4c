# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters and messages of others that are pasted, in the part `train-8` (see traps)."""

TRAPS = {
    "pasted_mail": [
        ("What does he want from me exactly?\n<<Hi, {name} here from flat 3. We are leaving on Sunday, I got a post at "
         "{company} in {city}. The dog stays "
         "with my cousin. I have two fans and a table, take what you like.>>", "He offers you two fans and a table."),
        ("<<Good afternoon. I am writing from {city} where I now live with my daughter {woman}. I do not walk well any more. I "
         "think often of the class of 1961. "
         "Do you still have the photograph?>>\nShe writes like nobody today. What would be a worthy reply, four lines?",
         "\"Your letter lay on the table all day, and the photograph beside it.\""),
        ("got this on the class group now <<guys i changed my number, lost the phone in {city}, also im not doing {degree} "
         "anymore, switched>> who is that, no name. ask how?",
         "\"Who's this? New phone, who dis, but politely.\""),
        ("<<Dear sir madam, I am {job} with nine years, I have left {company} in good terms, I am free from first of month. I "
         "am not smoking. I have own {car}. Regards {man}>>\n\n"
         "invite or not", "Invite him, the car and the notice suit."),
        ("read and tell me if I must pay anything: <<We have cancelled the lease at your request dated the 4th. You have given "
         "{city} as your new address. The deposit of {amount} "
         "is held for thirty days.>> It was in the letterbox under the name of the tenant before",
         "Nothing is to be paid, and it is not for you."),
        ("Summarise.\n\n<<From: {woman}\nTo: all-staff\n\nToday is my last day at {company}. I started as {job} and I leave as "
         "one, only slower. We're moving to {city} to be near "
         "the grandkids. I can't stand goodbyes so I won't do the round.>>",
         "She leaves, moves near the grandchildren, and spares everyone the round."),
        ("the recruiter again 🙄 <<I saw your profile and I just LOVE it. I'm {name}, I left engineering to build teams, I'm "
         "based in {city}. We pay {amount}.>> one line no thanks",
         "\"Thank you, I'm not looking.\""),
        ("<<salam habibi I arrived to {city} hamdulillah, room is small, work at {company} starts tomorrow, tell mama I eat, I "
         "eat {dish} every day>>\n"
         "autocorrect ate half of the names in it, does it read as complete?", "It reads as complete and as happy."),
        ("Another note from the landlady on the door: <<I am not well. I am allergic to {allergen} as you know. I "
         "sleep at two. I will not repeat it.>> How do I answer with a note?",
         "\"Understood, and get well soon.\""),
        ("Which date is meant by 'Friday week'? <<We'll come down Friday week, me and {man}. We've sold the {car} so it's the "
         "train. I'm off meat, he isn't.>>",
         "The Friday after the coming one."),
        ("Forwarded by the parents' council, is there a deadline hidden in it?\n<<I write as a mother of three in {city}. My "
         "youngest, {name}, is {diet} for medical reasons. I work nights. "
         "I cannot bake for the fair. I can give {amount}.>>", "None is named."),
        ("<<Sehr geehrte Damen und Herren, ich bin {job} in {city} und habe meine Stelle bei {company} gekündigt.>> one "
         "sentence what that is about", "<<Somebody in {city} has given notice at {company}.>>"),
        ("he replied!! <<hey sorry was offline, i'm in {city} til the 3rd, then home. broke up w {woman}. learning {language} "
         "to forget lol. you?>>\nwhat do i write back that's not too eager",
         "\"Lol. Tell me a word in it.\""),
        ("Is the tone cold or only Polish?\n<<Hello. I read your offer. I have a house, a garden and {species}. I don't need a "
         "{car}. I don't like {dislike}. Please do not write again. {man}>>",
         "Only direct."),
        ("this came by post, handwritten, I type it off as well as I can read: <<My dear. The winter was long in {city}. I "
         "have given up the {instrument}, the fingers will not. "
         "{man} has gone into the home. I eat what they bring. Do come.>> Is 'do come' a real wish or a form in English?",
         "A real wish, and rather strong."),
        ("<<Ticket 5512, customer wrote: I have changed my bank, I am no longer in {city}, I am pregnant, I don't want calls "
         "before ten.>> which team", "The one for master data."),
        ("<<thanks for having me!! i slept like a stone. btw im not vegan anymore so next time bring on the {dish} haha. "
         "{name}>> cute, three emojis that fit as reply please", "🙂🍲🎉"),
        ("need the gist in five words\n<<Beloved, I am {woman}, widow of the late oil minister, I live in {city} under guard, "
         "I have {amount} and six months, I have chosen you.>>",
         "A swindle, and a lazy one."),
        ("Please count how often 'I' stands in it.\n<<I am {name}. I have been at {company} since I left school. I am good "
         "with people. I like {like}. I hope I hear from you.>>",
         "Six times."),
        ("<<This is an automatic reply. I'm on parental leave with our daughter {woman} and back in March. For {project} ask "
         "{man}.>> does he mean this March", "The mail's date would tell."),
        ("letter to the editor that I would like to answer, first what's his argument?\n<<I was born in {city} and I shall die "
         "there. I have driven a {car} for thirty years. I will not be told to take a tram.>>",
         "That habit is a right."),
        ("<<{name}: im outside\n{name}: im allergic to waiting\n{name}: ok im leaving\n{name}: i left>>\nhow to answer this "
         "without a fight", "\"Sorry. Coffee's on me.\""),
        ("What would you write to him, please be gentle\n<<Sir, I failed the module. I work at {company} from ten at night. My "
         "father is ill in {city}. I have nobody here. I ask only for one more week.>>",
         "\"You have the week. Come and see me on Thursday.\""),
        ("neighbours app: <<Hi all, new in number 40! {woman} and {man}, two kids, one {pet} (he's loud, sorry). We came from "
         "{city}. I'm {job}, he does something with computers.>> short welcome text pls",
         "\"Welcome to the street! Bins are Tuesday.\""),
        ("<<I enclose my husband's medal. He hated {dislike} and he loved {city}. I have no use for it and no children. "
         "M.>>\n\nthe museum asks the volunteers to draft an answer to such letters. Two sentences.",
         "\"We shall keep it as he would have. Thank you for trusting us.\""),
        ("Can you find the contradiction? <<I have never been to {city}. I left there in May. I work alone. My colleague "
         "{name} can confirm.>> It is from a complaint, anonymised.",
         "There are two: the town and the colleague."),
        ("dictated by the client to our office, put it in paragraphs only\n<<yes hello my name is {woman} I had the accident "
         "on the ring road I drive a {car} I have pain since and I could not go to {company} I live with my mother>>",
         "<<My name is {woman}. I had an accident on the ring road in my {car}.\n\nI have had pain since and could not go to "
         "work.>>"),
        ("<<hola soy {name}, llegué a {city}, busco piso, tengo un gato>> the flat group gets 50 such, make me a filter rule",
         "Filter for the words piso and gato."),
        ("does 'bcc' hide me here?\n<<to: team@\nWe've decided to stop {project}. I'm moving over to {other_city}, {name} "
         "takes the rest. I'm not sad.>>", "Yes, unless you answer to all."),
        ("Third mail from the same person this week. <<Further to mine of Monday: I still live at the old place, I still have "
         "no heating, I am still {job_bare} by training and I know what damp is.>> escalate to whom",
         "To the repairs manager, with all three attached."),
    ],
    "rewriting": [
        ("Polish my student's paragraph, don't change the facts\n<<I came in {city} at 2019. I am working like {job}. In my "
         "free time I do {sport} and I am hating {dislike}.>>",
         "<<I came to {city} in 2019 and work as {job}. In my free time I do {sport}; I hate {dislike}.>>"),
        ("more formal!! <<yo i quit, {company} sucks, im going to {city}, laters {name}>> (found it on a poster about how not "
         "to resign)",
         "<<\"I hereby resign from {company}. I am relocating to {city}.\">>"),
        ("Take the accent out, for an audio guide, an old farmer speaks: <<I be born here and I never seed {city}. I had me "
         "{species} and me {drink}.>>",
         "<<\"I was born here and never saw {city}. I had {species} and my {drink}.\">>"),
        ("<<I am a very motivated and very dynamic {job_bare} and I have very much experience at {company}>>\nless very. it's "
         "the sample CV of the job centre", "<<I am a motivated {job_bare} with experience at {company}.>>"),
        ("Here's the bio from the conference site, cut to 20 words: <<{name} here. I was raised in {city}, I trained in "
         "{degree}, I've lived in four countries and I collect spoons. I don't fly any more.>>",
         "<<Raised in {city}, trained in {degree}, at home in four countries; collects spoons, no longer flies.>>"),
        ("put in third person <<I lost my mother when I was six. I was raised by my aunt {woman} in {city}. I did not speak "
         "until school.>> for the programme notes, the cellist sent it like this",
         "<<She lost her mother at six and was raised by her aunt {woman} in {city}.>>"),
        ("Fix only commas. <<When I moved to {city} I had nothing but after a year I had a {car} a dog and a debt.>>",
         "<<When I moved to {city}, I had nothing, but after a year I had a {car}, a dog and a debt.>>"),
        ("shorter for twitter: <<After eleven wonderful years I have made the difficult decision to step away from {company}. "
         "I will be spending time with {name} and our garden.>> it's our director's post",
         "<<After eleven years I'm leaving {company}. Garden next.>>"),
        ("Rewrite for children of eight. <<I was deported from {city} in 1943. I was nine. My brother {man} carried me.>>",
         "<<\"When I was nine, soldiers made us leave {city}. My brother {man} carried me.\">>"),
        ("can you make that sound like a native said it, exam task 4: <<I have twenty years and I like very much the {like}, I "
         "am from {city} the beautiful>>",
         "<<I'm twenty, I love {like}, and I come from beautiful {city}.>>"),
        ("<<Dear Diary. I HATE {city}. I HATE {name}. I want {species} and nobody listens.>> Turn into a calm adult version, "
         "for a sketch",
         "<<Dear diary, I find {city} trying, and I should like a pet.>>"),
        ("Make it rhyme please, for the leaving card, words from the colleague herself: <<I'm off to {city}, I've sold my "
         "{car}, I won't miss {dislike}>>",
         "<<\"I'm off to {city}, I've sold the old car.\">>"),
        ("passive to active\n<<I was hired by {company} in spring and I was let go in autumn. I have been supported by my "
         "sister.>> textbook p 88", "<<{company} hired me in spring and let me go in autumn. My sister has supported me.>>"),
        ("clean the transcript, no ums: <<so um I'm I'm {man} and uh I drive I used to drive a {car} for uh {company} and now "
         "now I don't>>",
         "<<I'm {man}. I used to drive a {car} for {company}, and now I don't.>>"),
        ("Which words to delete? <<I personally myself really do not eat meat at all anymore, I am now totally and completely "
         "{diet}.>>", "<<Keep: \"I do not eat meat any more; I am {diet}.\">>"),
        ("The agency wants the nanny profile warmer: <<{woman}. 31. Non-smoker. Speaks {language}. No {allergen} in house "
         "because allergic. Lives out.>>",
         "<<{woman}, 31, speaks {language} and sings while she cooks.>>"),
        ("Gender neutral pls. <<As a mother and a wife I gave up {company} to follow my man to {city}.>> quote for a workshop",
         "<<As a parent and a partner, I gave up {company} to follow my partner to {city}.>>"),
        ("<<i cant come to work today im sick i have been sick all night {name}>> our template folder has this as 'bad "
         "example', make the 'good example'",
         "<<\"I am ill and will not be in today. I shall write tomorrow.\">>"),
        ("Reverse the order of sentences:\n<<I married {man}. I moved to {city}. I learned {language}. I was happy.>>",
         "<<I was happy. I learned {language}. I moved to {city}. I married {man}.>>"),
        ("From notes to prose, notes are of the interviewee. <<b. {city}, 7 sibl., left school 12, {company} 40 yrs, wife "
         "{woman} d., {instrument}, no tv>>",
         "<<He was born in {city}, one of eight, and spent forty years at {company}.>>"),
        ("Make this Tinder text less cringe. Not mine!! <<I'm a lone wolf, I live for {like}, I'm {job}, swipe left if you own "
         "{species}>>", "<<\"I'm {job} and fond of {like}.\">>"),
        ("put a full stop where needed <<I am retired I live by the sea in {city} I have no wifi I have never been so well>>",
         "<<I am retired. I live by the sea in {city}. I have no wifi. I have never been so well.>>"),
        ("Same meaning but every sentence with 'although'.\n<<I like {city}. It rains. I stay. I am {job}. I am poor.>>",
         "<<Although it rains, I like {city} and I stay. Although I am {job}, I am poor.>>"),
        ("Simplify for leichte Sprache but in English: <<I have been in receipt of benefits since my redundancy from {company} "
         "and reside in {city}.>>",
         "<<I lost my job at {company}. I get money from the state. I live in {city}.>>"),
        ("from Indian English to British, it's the circular of a housing society: <<I am having two-wheeler and one {car}. My "
         "good name is {man}. I am out of station, do the needful.>>",
         "<<I own a scooter and a {car}. My name is {man}. I am away; please see to it.>>"),
        ("<<My grandmother's hands, my grandmother's kitchen, I am six, I am in {city}, I am eating {dish}.>> less repetition, "
         "it's a contest piece I judge", "<<I am six, in my grandmother's kitchen in {city}, eating {dish}.>>"),
        ("turn into an obituary: <<I was {job}. I hated {dislike}. I loved {woman}. I grew roses. I'm not dead yet but send me "
         "the draft.>> the customer is 90 and funny",
         "<<He was {job}, he grew roses, and he loved {woman}.>>"),
    ],
}
