# SPDX-License-Identifier: AGPL-3.0-or-later
"""Longer texts of others, as they are pasted for a task, in the part `train-7` (see traps)."""

TRAPS = {
    "pasted_mail": [
        ("Can you pull out the dates and what we have to bring? It's the welcome email from the holiday park.\n\n<<Hi and "
         "welcome!\n\nMy name is {woman} and I'll be your host. My husband {man} and I took over the park in 2017 after I "
         "left my job as {job} in {city}. We have {species} called {pet}, who roams about the place, so please shut the "
         "gates.\n\nCheck-in is from 2 pm on Friday, please bring your own towels.\n\nSee you soon,\n{woman}>>",
         "Friday from 2 pm, and your own towels."),
        ("<<Hello,\n\nI saw your ad for the room. I'm {name}, 27, I've just started at {company} and I'm moving down from "
         "{city} at the end of the month. I'm {diet}, I don't smoke, and I'm out most evenings because I do {sport}. I don't "
         "have any pets at the moment. I can do up to {amount} as a deposit.\n\nThanks,\n{name}>>\n\nThat's one of nine "
         "replies. Make me a table with name, age, job and deposit, I'll paste the rest after.",
         "First row: {name}, 27, new at {company}, {amount}."),
        ("What would be a kind but clear answer to this? The committee wants it by tonight.\n\n<<Dear committee,\nI've been "
         "a member for 22 years and I'm very upset about the new car park rules. I can't walk far since my operation. I've "
         "given up my {car} and my neighbour {name} drives me. We don't live in {city} any more but we still come every "
         "week. If this stays I'm cancelling my membership.\nYours, {woman}>>",
         "\"Dear {woman}, thank you for telling us. We'll keep a space by the door for drop-offs.\""),
        ("is this email from hr normal or are they trying something? a girl posted it in a group\n\n<<Hi {woman}, following "
         "our chat I'm confirming that you're leaving {company} on the 30th, that you no longer wish to be considered for "
         "{city}, and that you've agreed to repay {amount}. Please reply 'agreed'. {man}, HR>>",
         "She shouldn't reply 'agreed' unless all of it is true."),
        ("I have to forward this to the right department but I can't work out what it's about, help.\n\n<<To whom it may "
         "concern. Since we moved from {city} to {other_city} my late husband's pension from {company} has been going to the "
         "old account. I have phoned four times. I am 81, I don't have the internet, my grandson {man} is typing this. I'm "
         "also allergic to the hold music. Mrs {woman}>>",
         "Pensions, change of bank account."),
        ("Summarize:\n<<Hey team, quick update from me. I'm handing {project} over to {name} from Monday. I've accepted a "
         "new role in the {city} office and I'm dropping to four days, as my partner and I are having a baby in August. "
         "{other_name} now approves the invoices. Please don't use my mobile any more. Cheers, {man}>>",
         "{name} takes over on Monday and {other_name} approves invoices."),
        ("The person who bought our old couch sent me this by mistake I think, do I say anything\n<<mum we got the couch!! "
         "also i told {man} it's over. i'm keeping {pet}. going back to {city} on sunday, can you pick me up? i've not eaten "
         "{dish} in weeks i can't stand the smell>>",
         "A short note that it went to the wrong number is the decent thing."),
        ("<<Good morning. I'm cancelling my order. I ordered {drink} for my mother's birthday, however she has just been "
         "told she can't have {allergen}, and frankly I've moved on to another supplier, as we're now based in {city}. "
         "Regards, {name}, {company}>>\n\nShort reply, no discount, keep the door open.",
         "\"We've cancelled it for you and hope your mother has a lovely day.\""),
    ],
    "document": [
        ("I need three discussion questions on this reading for Thursday's group.\n\n<<When I was a boy we lived above a "
         "shop in {city}. My father was {job}. He never talked about the war. On Sundays he played the {instrument} with the "
         "window open, and the woman opposite, Mrs {woman}, would bang on the glass. I hated {dish}, which we had every "
         "week. When I was sixteen I left and I never went back.>>",
         "Why the open window? Why the Sunday meal? What made him leave?"),
        ("Could you turn this case into a genogram description? It's an exam question.\n\n<<You are a social worker in "
         "{city}. {woman}, 42, has separated from {man}, {job}. They have a son of nine and {species}. {woman} recently lost "
         "her job at {company}. She has stopped drinking. Her mother, who is {diet}, has moved in.>>",
         "Three generations in one home, one line broken, one son between."),
        ("Reads like an ad to me. What do you think, is the story real?\n\n<<\"Six months ago I was a tired {job_bare} in "
         "{city} who drank {drink} all day. I couldn't get up the stairs. Then my friend {name} told me about the program. "
         "I've quit sugar, I do {sport} every morning, and I've just sold my {car} because I walk everywhere!\" *results may "
         "vary*>>",
         "The asterisk is the most honest part of it."),
        ("The story prompt is below, give me a possible second paragraph in the same voice.\n\n<<My name is {woman} and I "
         "have lived in {city} for exactly eleven days. I have no job, one suitcase, and a key to a house that belongs to a "
         "man called {man}. I've told my sister I work at {company}.>>",
         "<<On the twelfth day somebody knocked, and I had nobody to pretend to be.>>"),
        ("Can you grade this personal statement out of 20 using a standard rubric? There's a stack of them to get "
         "through.\n\n<<I have wanted to study {degree} ever since I spent a summer at {company}. I was born in {city} and I "
         "am the first in my family to apply. In my spare time I enjoy {like} and I help my brother {man}, who has autism. I "
         "gave up {sport} to focus on school.>>",
         "Fourteen: honest, but the summer needs a detail."),
        ("Here's a customer persona the agency sent. Does it match a town like ours at all?\n\n<<Meet {woman}. She's 36, "
         "lives in {city}, drives a {car}, and works part time as {job}. She buys {drink} twice a week, she's {diet}, she "
         "can't stand {dislike} and she's saving {amount} for a trip.>>",
         "It matches any town with a drive-through."),
        ("typed up from some old army papers, the museum wants it in modern English\n\n<<Pte {man}, of {city}, a {job_bare} "
         "by trade, has been declared unfit owing to his knee and is discharged this day. He has surrendered his "
         "{instrument}. He has no dependants save {woman}.>>",
         "Discharged for his knee, had to hand in the instrument, one dependant."),
        ("Below is the small print of a competition. Am I allowed to enter twice?\n<<By entering I, the entrant, confirm "
         "that I am over 18, that I live in {city}, that I own or lease a {car}, that I do not work for {company} and that "
         "I'm not allergic to {allergen}.>>",
         "Nothing there forbids it, look for 'one entry per person'."),
        ("This is from the school yearbook. Which of these would you cut for space?\n<<{name}: moving to {city}, wants to be "
         "{job}, hates {dislike}.\n"
         "{woman}: staying put, has {species}, will miss {dish}.\n{man}: off to do {degree}, still can't drive.>>",
         "The second is the least about school."),
    ],
    "rewriting": [
        ("Please make this email more professional without changing the meaning:\n\n<<Hi {name}, sorry for the late reply, "
         "it's been mad. I've decided not to go ahead with {company} because we're leaving {city} in the summer. My wife's "
         "got a job up north. I'll be freelancing as {job}. Cheers, {man}>>\n\nIt's exercise 4 in the business English book.",
         "<<Dear {name}, I have decided not to proceed with {company}, as we are relocating this summer.>>"),
        ("Can you rework this Airbnb host bio so it's warmer? The owner asked for it.\n\n<<I am {woman}. I have lived in "
         "{city} for 30 years. I was {job}. I like {like}. I do not like {dislike}. There is a cat, {pet}.>>",
         "<<Hello, I'm {woman}! After thirty years in {city} I still love showing it off. {pet} will probably greet you "
         "first.>>"),
        ("Take this from first person to 'she', it's for the funeral program:\n\n<<I was born in {city} in 1938. I married "
         "{man} when I was twenty. I never learned to drive. I worked at {company} until my eyes went. I loved {like} and a "
         "glass of {drink}.>>",
         "<<She was born in {city} in 1938 and married {man} at twenty. She never learned to drive.>>"),
        ("Condense to one paragraph. It's from a grant application somebody dropped on me the day before it's due.\n\n<<I'm "
         "{name}, I founded the choir in 2012 after I'd stopped working for {company}. I myself play the {instrument}. We're "
         "forty people from all over {city}. I want to {goal}, but first we need {amount} for a hall.>>",
         "<<The choir, founded in 2012, brings forty people together and needs {amount} for a hall.>>"),
        ("make it sound like a real teenager would say it, it's for a road safety video\n<<I have recently acquired a {car}. "
         "I reside in {city} with my parents. I have decided never to use my phone while driving.>>",
         "<<So I got my first car, right, and my phone stays in the glovebox. End of.>>"),
    ],
    "quote": [
        ("I watched a documentary last night and a fisherman says, pretty much word for word, <<\"I've fished out of {city} "
         "for fifty years, my wife {woman} does the books, and I've never once eaten {dish}.\">> What's it called?",
         "I can't place it from that line alone."),
        ("In today's advice column there's this: <<\"I am 63, I have just retired from {company}, and my husband has decided "
         "we are moving to {city}. I don't want to leave my sister or my {instrument} group.\">> What would you tell her?",
         "To say the sentence about her sister out loud, to him."),
        ("How do I cite this in APA? <<\"I stopped calling myself a {job_bare} the day I left {city}\" ({name}, 2009, p. "
         "14)>>", "Put the full source in the list and keep the page as you have it."),
        ("Our tour guide on the bus was hilarious: <<\"I'm {man}, I've been married three times, I live with my mother and I "
         "drive a {car}, so ladies, form a queue.\">> How would you describe that kind of humour in a review?",
         "Self-deprecating, and well practised."),
    ],
    "log": [
        ("These are the notes the night shift left. Which of them do I have to pass on to the family?\n\n<<22:10 Mrs {woman} "
         "settled, asked for {drink}.\n"
         "23:40 says she lives in {city} and has to feed {pet}.\n01:15 refused {dish}, says she's {diet} now.\n04:00 asleep.>>",
         "The refused meal, and that she was asking for her pet."),
        ("Summarise the voicemail transcripts from the weekend, one line each.\n<<Sat 10:02 Hi it's {name}, I've changed my "
         "mind about the {car}, I'm going with another dealer.\nSat 15:30 {woman} here from {company}, I've moved desks, new "
         "extension.\nSun 09:11 hello? {man}? I'm at the station in {city}.>>",
         "A lost sale, a new extension, a wrong number."),
        ("Chat transcript from our bank's help page, why did it escalate\n<<Agent: How can I help?\nCustomer: I moved to "
         "{city} in March and you keep writing to {other_city}\nCustomer: I've told you 3x\nCustomer: also I'm closing my "
         "account, I'm with {company} now\nAgent: I understand.>>",
         "He'd said it three times and got 'I understand'."),
    ],
    "boot_file": [
        ("We're setting up a helper for the front desk and IT wrote this. Anything that might go wrong?\n\n<<You are Robin, "
         "the receptionist at {company}. You are based in {city}. You started here in 2020. Your manager is {name}. You take "
         "your breaks at ten and three, you don't drink {drink} and you never give out anyone's number.>>",
         "It may tell callers that it is on a break."),
        ("Got an old export of a companion app, can you tell what it would say if someone asked 'who am I'?\n<<## "
         "memories\n- {name} moved from {city} to {other_city}\n"
         "- {name} broke up with {man}\n- {name} is allergic to {allergen}\n- {name} wants to {goal}\n## style\n- playful>>",
         "It'd say {name}, and list the move first."),
        ("Is there a limit on how long these can be?\n<<Act as {woman}, a 50 year old {job_bare} who lives in {city} with "
         "{species}. {woman} is divorced. {woman} loves {like} and has given up {drink}. Never break character.>>",
         "A few thousand words in most tools, and shorter works better."),
    ],
    "translation": [
        ("Could you translate an au pair agency's info sheet into German? First paragraph:\n\n<<We are a family of four in "
         "{city}. I'm {job} and my husband works for {company}. Our son is allergic to {allergen}. We have "
         "{species}.>>\n\nIt's the sample family, by the way.",
         "<<Wir sind eine vierköpfige Familie in {city}.>> The rest follows the same pattern."),
        ("The pub got a review in French, what are they complaining about?\n<<Nous venons de {city}, ma femme est allergique "
         "et on nous a servi {dish}. Nous ne reviendrons pas. {man}>>",
         "<<His wife has an allergy, was served {dish}, and they won't be back.>>"),
    ],
    "request": [
        ("<<I'm after a birthday poem for a woman who turns 70, lives in {city}, loves {like} and can't stand {dislike}.>> "
         "It's a customer's order for a card.",
         "Seventy summers, and not one of them dull."),
        ("<<I need a pretend customer for our till training: a man, {man}, allergic to {allergen}, paying by card, in a "
         "hurry.>>",
         "<<\"Is there {allergen} in this? I've got a train to catch.\">>"),
        ("<<I'd like to know whether it's better to fly into {city} or {other_city} with a pram.>> There's a question like "
         "that on the travel agent test.",
         "The smaller airport, nearly always."),
    ],
    "sarcasm": [
        ("<<Oh don't mind me, I only work here. And live here. And apparently sleep here, at the {city} branch of hell.>> "
         "Template for asking for overtime pay?",
         "\"Dear payroll, please find my extra hours below.\""),
        ("<<My new hobby is {dislike}. I've given up {like} for it. Highly recommend.>> The council's been digging since "
         "six. Who do I complain to about noise?",
         "Environmental health at the council, with dates and times."),
    ],
}
