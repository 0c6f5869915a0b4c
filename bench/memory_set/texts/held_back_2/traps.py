# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `held-back-2` and is none: <<the span>> in which any extracted memory is junk.

By reason: (what the user says, what the assistant says). The values are never those of the person, except in RECALL,
which the assistant says back to the person.
"""

TRAPS = {
    "question": [
        ("<<How much would I pay for a flat in {city}?>>", "Less than in the capital, more than in the country."),
        ("<<is {dish} something you can eat when you have {allergen} allergy>>", "It depends on the recipe."),
        ("<<Do I have to speak {language} to work at {company}?>>", "The advert would say so."),
        ("<<Am I too old to learn the {instrument}?>>", "Nobody ever is."),
        ("<<Why does everybody get tired after lunch?>>", "Blood sugar, mostly, and the time of day."),
        ("<<Can you tell me what {job} does all day?>>", "It varies, but here is a typical day."),
        ("<<Does anyone actually live in {city} all year?>>", "Yes, quite a few do."),
        ("<<Is it odd for someone of sixty to move to {city} alone?>>", "Not at all, many do."),
        ("<<Should a child of five start with the {instrument} or with {sport}?>>",
        "Whichever the child asks for twice."),
        ("<<would a {car} be ok for a family of four or should i get something bigger>>", "It is fine without a pram."),
        ("<<Is {species} a good idea for someone who is out all day?>>", "Only with company at home.")],
    "hypothetical": [
        ("<<If I were {job}, would I have to register?>> Just curious.", "In most places, yes."),
        ("<<Let's assume I earn {amount} a month and live in {city}.>> What would the tax be?",
         "Roughly a quarter."),
        ("<<Say I had {species} and a baby.>> What should one watch out for?", "Never leave the two alone."),
        ("<<Pretend for a moment that I'm {diet} and allergic to {allergen}.>> Which of these would still work?",
         "Only the second and the fifth."),
        ("<<If we'd bought the {car} back then, we'd be broke now.>> Did its price really double?",
         "It rose, but not twofold."),
        ("<<Suppose I am married and my wife inherits a house in {city}.>> Exam question, how is it taxed?",
         "The exemption comes first, then the bands."),
        ("<<In a parallel universe I play the {instrument} and live off {dish}.>> Draw me that with ASCII.",
         "Here is a small figure with something round."),
        ("<<I might get {species} at some point, or I might not.>> What does the vet cost a year?",
         "A few hundred at least."),
        ("<<what if i just chucked it all in tomorrow and moved to {city}>> just dreaming, how long would savings "
         "of 5k last",
         "Three months, with care."),
        ("<<Were I to leave for {city}, I would want to be {job}.>> How is such a letter worded in general?",
         "With thanks first and the wish second.")],
    "quote": [
        ("Who said <<\"I have nothing to declare except that I live in {city}\">>, or is that made up?",
         "It sounds made up."),
        ("The exercise goes: <<\"My name is {name}. I ____ (live) in {city} for ten years.\">> Which tense?",
         "Have lived, or have been living."),
        ("Saw a T-shirt that said <<\"I hate {dislike} and I'm proud of it\">>, what would be a good comeback?",
         "\"More for the rest of us.\""),
        ("In the film she says <<\"I gave up {drink} for you and moved to {city}!\">> and slams the door. Which "
         "film is that?",
         "I don't recognise the line."),
        ("Top comment under the video: <<\"I'm {job} and I can confirm, never use the blue one.\">> Is there "
         "anything to it?",
         "Not that I would know."),
        ("My grandma's proverb book has <<\"I love {dish} more than my neighbour\">>. What's it supposed to mean?",
         "That appetite comes before manners."),
        ("<<> I've been at {company} for 12 years and I'm leaving because of the new boss\n> my goal is to {goal}>>\n"
         "That's from some forum. How do I answer without starting a fight?", "Wish them well."),
        ("Is this grammatical: <<\"I am having {species} since two years\">>?", "It should be \"I have had\"."),
        ("Survey answer no. 14 reads <<'I don't eat {allergen}, I work nights, I prefer texts'>>. How would you "
         "code it?",
         "Three codes: diet, hours, contact."),
        ("<<\"I am {name}, king of {city}, and I detest {dislike}\">> - is that Shakespeare or a parody?",
        "A parody.")],
    "code": [
        ("What's wrong here?\n<<```python\nuser = {\"name\": \"{name}\", \"city\": \"{city}\"}\nprint(\"I live in \" + "
         "user.city)\n```>>", "A dict wants user[\"city\"]."),
        ("<<```java\n// note: I prefer a builder here\nPerson p = new Person(\"{name}\", \"{job}\", "
         "41);\n```>>\nHow do I "
         "make this immutable?", "Use a record."),
        ("Unit test is red:\n<<```\nexpect(bio()).toBe(\"Hi, I'm {name} and I work for {company}\")\n```>>",
         "There is probably a trailing space."),
        ("can you turn this into a csv\n<<```json\n[{\"owner\": \"{name}\", \"pet\": \"{pet}\", \"likes\": "
         "\"{like}\"},\n "
         "{\"owner\": \"{other_name}\", \"car\": \"{car}\"}]\n```>>", "Use the union of the keys as the header."),
        ("<<```sql\nINSERT INTO users (name, lives_in, diet) VALUES ('{name}', '{city}', '{diet}');\n```>>\n"
         "Why a foreign key error?", "The city is missing in its own table."),
        ("Is the indentation ok?\n<<```yaml\nme:\n  employer: {company}\n  goal: {goal}\n  allergic_to: "
         "{allergen}\n```>>",
         "Yes, two spaces all the way."),
        ("<<print(\"my favourite food is {dish}\")>> gives a syntax error in an old script, python 2 or 3?",
         "That line works in both.")],
    "log": [
        ("<<Nov 04 07:12:55 kernel: usb 1-2: device not accepting address\nNov 04 07:12:58 {name}-pc login: I am "
         "awake\nNov 04 07:13:02 sshd: session opened for user {name}>>\nIs the first line bad?",
         "A loose cable, usually."),
        ("Crash report attached:\n<<user_city={city}\nlast_message=\"I moved here from {other_city}\"\nFATAL: null "
         "reference in profile.load()>>", "The profile was empty."),
        ("<<[14:02] {name}: im allergic to {allergen} lol\n[14:02] mod: please stay on topic\n[14:03] {name} has left "
         "the game>>\nHow do I count messages per user from this?", "Group by what stands before the colon."),
        ("What do these lines tell me?\n<<bot> Hello, I am {name}!\nbot> I work at {company}.\nbot> ERR 429 slow "
         "down>>",
         "The bot was rate limited."),
        ("<<2023-11-19 10:22 INFO profile: I prefer {editor}\n2023-11-19 10:22 WARN unknown preference\n2023-11-19 "
         "10:23 "
         "INFO bye>>\nregex for the WARN lines please", "Match the word after the time."),
        ("docker says\n<<{project}_1 | I have no config, using defaults\n{project}_1 | my name is worker-3\n"
         "{project}_1 exited with code 137>>\nwhat is 137", "It ran out of memory and was killed."),
        ("<<Traceback (most recent call last):\n  File \"me.py\", line 3, in <module>\n    raise Exception(\"I live in "
         "{city} and I quit\")\nException: I live in {city} and I quit>>\nWhere does that come from?",
         "From line three, on purpose.")],
    "document": [
        ("Summarise in two sentences:\n\n<<ABOUT OUR FOUNDER\nI grew up in {city}, the youngest of six. After ten "
         "years as "
         "{job} I decided to {goal}. Today I live in {other_city} with {species} and I still love {like}.>>",
         "A founder tells of a change of career."),
        ("Proofread this, it's the sample from the job centre:\n\n<<Dear Sir or Madam,\n\nI am writing to apply for "
         "the post "
         "at {company}. I have worked as {job} for seven years and I am fluent in {language}. I recently moved to "
         "{city} and "
         "I am looking for a new challenge. My goal is to lead a department.\n\nYours faithfully,\n{name}>>",
         "Two commas, otherwise correct."),
        ("What's the main point?\n<<Letter to the editor. As a resident of {city} since 1988 I can't stand "
         "{dislike}. My "
         "husband {man} and I have decided to sell our {car} because there is nowhere to park.>>",
         "Parking is the point."),
        ("<<Patient information sheet, example. Name: {name}. I am allergic to: {allergen}. I take: ibuprofen. I live: "
         "alone, in {city}. I gave up smoking in 2019.>>\nIs anything missing on a form like that?",
         "An emergency contact."),
        ("Give me five quiz questions on this text:\n<<My name is {name} and I am nine years old. I have {species}. "
         "Its name "
         "is {pet}. My favourite colour is {colour}. My mum works at {company}. I want to be {job}.>>",
         "What is the pet called? And four more."),
        ("which of those testimonials sounds most real\n<<1. \"I switched to {diet} and lost ten kilos.\" 2. \"I'm "
         "{job} and "
         "I swear by it.\" 3. \"My cousin {woman} told me about it, now I never leave {city} without it!\">>",
         "The second, because it is short."),
        ("Here's the transcript of the interview for the school paper, fix the punctuation:\n<<so I was born in "
         "{city} and I "
         "play {instrument} since I'm five my sister {woman} taught me and now I train {sport} every day my dream "
         "is to "
         "{goal}>>", "I put in full stops and kept the voice."),
        ("Does this lease make sense?\n<<§4 I, the tenant {name}, confirm that I have no pets. §5 I will pay "
         "{amount} on "
         "the first of the month. §6 I have decided not to smoke in the flat.>>", "Section six is oddly worded."),
        ("Rate this dating profile from the magazine:\n<<{name}, 34, {city}. I love {like} and {dish}, can't stand "
         "{dislike}. {job}, owner of {species}. Looking for someone to {goal} with.>>", "Seven out of ten.")],
    "sarcasm": [
        ("<<Oh yeah, I just LOVE {dislike}, best thing since sliced bread 🙃>> Anyway, alternatives?",
        "Here are three."),
        ("<<Sure, I'm made of money, I'll just buy a brand new {car}.>> Any cheap option?",
        "Public transport or sharing."),
        ("<<yes of course i live in {city}, in the palace, next to the king 😂>> seriously though whats the price",
         "About half of that."),
        ("<<Great, my life's ambition: another password reset. Fantastic.>> Where's the link?",
        "At the bottom of the page."),
        ("<<Clearly I'm {job} AND a mind reader.>> What is \"error 0x1\" even supposed to mean?",
        "Something went wrong, no more."),
        ("<<Wonderful, I've always dreamed of spending my Sunday with a tax form.>> Which box is for interest?",
        "Box two."),
        ("<<oh no, whatever will I do without {drink} for a whole hour, I shall perish>> how long after the blood "
         "test can "
         "one eat", "Right away.")],
    "role_play": [
        ("Let's play: you're the innkeeper. <<Good evening. I am {name} of {city}, I travel with {species} and I "
         "seek a "
         "room.>>", "Welcome, traveller, the hearth is warm."),
        ("Mock interview, I'm reading the candidate's part: <<I worked at {company} for four years, I left because "
         "I want "
         "to {goal}.>> Your turn as HR.", "And what did you learn there?"),
        ("English practice, you're the waiter and I'm the customer from the book. <<Hello, I'm {diet} and I can't have "
         "{allergen}. I'll have the {dish}.>>", "Very good, anything to drink?"),
        ("D&D time. Character sheet:\n<<Name: {name}\nHome: {city}\nTrade: {job}\nLikes: {like}\nFears: "
         "{dislike}\nSworn "
         "goal: {goal}>>\nWrite a hook for the first session.", "A letter arrives with no seal."),
        ("Stay in character as a grumpy detective. My line: <<I swear I was in {city} that night, my sister {woman} "
         "can "
         "confirm it, I don't even own a {car}!>>", "Save it for the judge."),
        ("You are my opponent in a debate. <<I, as {job}, have always believed that {drink} should be banned.>> Go.",
         "And who would enforce that?"),
        ("roleplay: therapist and patient, i'm the patient. <<I hate my job at {company}. My boss {name} shouts. I "
         "started "
         "drinking {drink} at night.>>", "How does that make you feel?"),
        ("Write the next line of the sitcom. <<{name}: I quit {company}, I sold the {car} and I'm moving to {city}!\n"
         "{other_name}: Again?>>", "This time I mean it, there's a boat."),
        ("Text adventure. I type: <<I am {name}. I take the {instrument}. I want to leave {city}.>>",
         "You are in a dark street. The gate is locked.")],
    "translation": [
        ("How would you translate <<\"I live in {city} with my brother {man}\">> into {language}?", "Like this."),
        ("into english pls: <<Ich wohne in {city} und arbeite bei {company}.>>", "A sentence about home and work."),
        ("Translate to French, formal: <<I regret that I can no longer come, I have moved to {city}.>>",
         "Je regrette, and so on."),
        ("What's the Spanish for <<I'm allergic to {allergen} and I don't eat {dish}>>? For a phrase card.",
         "Soy alérgico, and so on."),
        ("Check my translation from the textbook: <<\"I have been {job} since 2015 and I want to {goal}.\">>",
         "Good, only the tense is off."),
        ("Need this in {language} for a leaflet: <<My name is {name}. I love {like}. My favourite colour is "
         "{colour}.>>",
         "Here it is, three short sentences."),
        ("<<Je m'appelle {name}, j'habite à {city}, je déteste {dislike}.>> What does that mean in English?",
         "It is an introduction with a dislike."),
        ("Subtitle, max 40 characters, into Portuguese: <<I sold my {car} because I never liked it.>>",
        "Vendi o carro."),
        ("latin motto for <<\"I gave up {drink}, now I am free\">>?", "Liber sum, roughly.")],
    "rewriting": [
        ("Make it friendlier, it's example 3 of the course: <<I don't work at {company} anymore, stop mailing me.>>",
        "\"I have moved on, please update your list.\""),
        ("Turn into reported speech, exercise 4: <<\"I live in {city},\" she said. \"I want to {goal}.\">>",
         "She said that she lived there and wanted to."),
        ("Shorter please, it's a sample bio: <<I'm {name}, {job} from {city}, and I'm passionate about {like}, "
         "{dish} and "
         "my {pet}.>>", "\"{name}, {job}, {city}.\""),
        ("fix spelling only: <<i has {species} and my freind {name} has too, we lives in {city}>>",
        "I corrected four words."),
        ("Rewrite this for a five year old: <<I am {diet} because I have decided that animals matter.>>",
         "Some people do not eat everything."),
        ("Make this paragraph from the novel more dramatic: <<I left {city}. I had quit {company}. My sister "
         "{woman} didn't "
         "call.>>", "The train pulled out, and the phone stayed dark."),
        ("Put it into passive voice: <<I chose the {car} and my wife {woman} painted it {colour}.>>",
        "The car was chosen and painted."),
        ("Which is better, A or B? <<A: I have a keen interest in {like}. B: I'm crazy about {like}.>> For a CV in "
         "general.",
         "A, for a CV."),
        ("Remove the filler words: <<So, well, I basically work as {job}, you know, in {city}, and I kind of hate "
         "{dislike}.>>", "I cut five words.")],
    "pasted_mail": [
        ("How do I reply to this?\n\n<<Hi there,\n\nhope you're well! Quick update from us: we've moved to {city} "
         "and I've "
         "started a new job at {company}. {man} is in school now. You must come and visit.\n\nLots of love\n{woman}>>",
         "Congratulate them and pick a weekend."),
        ("is this a scam\n\n<<Hello Dear,\nmy name is {name}, I am {job} in {city}. I am a widow and I have decided to "
         "give {amount} to an honest person. I don't have children. Please reply with your bank details.\nYours in "
         "faith\n"
         "{name}>>", "Certainly a scam."),
        ("Colleague sent this, what does he actually want?\n<<From: {name}\nTo: all\nSubject: hours\n\nMorning "
         "all,\nfrom "
         "next month I only work Tuesdays to Thursdays. I prefer chat to mail. I no longer look after {project}, ask "
         "{other_name}.\nCheers>>", "To hand over a project."),
        ("Can you pull the dates out of this mail?\n<<> Dear tenants,\n> I have sold the house to {company}.\n> I'm "
         "moving "
         "to {city} on 3 May, my last day here.\n> Keys to {name} please.\n> Kind regards>>",
         "There is one date, 3 May."),
        ("Polite no to this please:\n<<Hey! I'm running for the lifeboats and my goal is {amount}. I've given up "
         "{drink} until "
         "it's done 💪 Can I count on you? {name}>>",
         "\"Good luck, I can't this time.\""),
        ("Fwd: from the school\n<<Dear parents,\nmy name is {name} and I will be teaching {language} from autumn. I "
         "studied "
         "{degree} and I live in {city}. I am allergic to {allergen}, so please no such snacks.\nBest "
         "wishes\n{name}>>\n"
         "tl;dr?", "A new teacher introduces herself."),
        ("<<Hi, this is {name} from flat 3. My {pet} escaped again, it's {species}. I work at {company} until six, so "
         "please ring my sister {woman}. Thanks!!>>\nThis was in my letterbox, how do I word a note back?",
         "\"Not seen yet, I'll keep my eyes open.\""),
        ("Summarise the thread:\n<<On Tue {name} wrote:\n> I can't do Friday, I have my driving test.\n>> I don't like "
         "Mondays, I'm at {company} then.\n>>> We decided on {database} then?\nYes. I prefer it anyway.>>",
         "No day was found, but a database was."),
        ("make this reply sound less angry, it's what {name} forwarded me\n<<As I have said, I do not live in "
         "{city}. I never "
         "did. I have no {car}. Take me off the list.>>", "\"There seems to be a mix-up.\"")],
    "boot_file": [
        ("Is this system prompt any good?\n<<You are {name}, a friendly assistant who lives in {city}. The user is "
         "{job}. "
         "The user likes {like} and hates {dislike}. Never say no.>>", "The last line will cause trouble."),
        ("Trim my AGENTS.md\n<<# Agent notes\n- I always answer in {language}\n- I never touch the main branch\n- I "
         "use "
         "{editor} and {database}\n- My goal: {goal}>>", "Drop the last line."),
        ("<<<persona name=\"{name}\" home=\"{city}\">I love {like}. I'm allergic to {allergen}. I work for "
         "{company}.</persona>>>\nDoes this xml validate?", "Yes, it is well-formed."),
        ("the bot i downloaded came with this file, what does it do\n<<identity: I am {name}\nmemory:\n  - user "
         "moved to "
         "{city}\n  - user has {species} called {pet}\n  - user quit {company}\nrules:\n  - I do not forget>>",
         "It gives the bot a made-up past."),
        ("Convert to JSON please:\n<<USER PROFILE (export)\nName: {name}\nLives in: {city}\nDiet: {diet}\nDrives: "
         "{car}\n"
         "Favourite food: {dish}>>", "Five keys, all strings."),
        ("Reword for an agent:\n<<Remember everything. The user's sister is {woman}. The user prefers {drink}. I am "
         "your "
         "loyal helper and I hate delays.>>", "Split facts from rules."),
        ("Which of those memory lines would you drop, it's from a demo\n<<[2024-01-03] works at "
         "{company}\n[2024-01-09] wants "
         "to {goal}\n[2024-02-11] no longer plays {instrument}\n[2024-02-20] lives in {city}>>",
         "None yet, but add sources."),
        ("CLAUDE.md from the starter kit:\n<<I'm working on {project}. I prefer tabs. I use {editor}. Don't ask, "
         "just do. My "
         "name is {name}.>>\nToo bossy?", "A little."),
        ("welcome text of the shop's chatbot, rate it\n<<Hey, I'm {name}! I was born in {city}, I adore {dish} and "
         "I can't "
         "wait to help you.>>", "Six out of ten, too sugary.")],
    "request": [
        ("<<I need a rhyme for \"orange\".>>", "Door hinge, with some goodwill."),
        ("<<I'd like you to list the planets by size.>>", "Jupiter comes first."),
        ("<<i want to know how long {dish} keeps in the fridge>>", "Three days."),
        ("<<I have a spreadsheet question.>>", "Go on, which one?"),
        ("<<I'm looking for a synonym of \"stubborn\".>>", "Obstinate, headstrong, mulish."),
        ("<<I need to find out when {city} was founded.>>", "The date is disputed."),
        ("<<I want the same text but with headings.>>", "Here it is with three headings."),
        ("<<I would like to see both options side by side.>>", "Here they are."),
        ("<<I'm trying to understand the offside rule.>>", "Picture the second last defender.")],
    "guess": [
        ("What should I read next?", "<<You seem to like {like}, and you are probably {job}.>> A short novel might "
                                     "do."),
        ("recommend a quick dinner", "<<As you live in {city} I suppose you eat {dish} a lot.>> How about an "
                                     "omelette?"),
        ("Which holiday is cheap in autumn?",
         "<<I take it that you have a {car} and hate {dislike}.>> A cabin by a lake is cheap then."),
        ("Why won't the plant grow?", "<<Your {pet} may be eating it, if you own {species}.>> More light would help."),
        ("Is it worth learning to touch type?",
         "<<Working at {company}, you surely type all day.>> It pays off within weeks."),
        ("How do I stay awake in the afternoon?",
         "<<It seems that you drink {drink} and do {sport} in the evenings.>> A short walk helps."),
        ("Help me word a toast.", "<<Since {woman} is your sister, you want something warm.>> Keep it to three "
                                  "sentences."),
        ("any idea for a rainy sunday", "<<Perhaps you still want to {goal}?>> Otherwise a museum.")],
}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("what do you know about me so far", "<<Here is what I have: {facts}.>>"),
            ("Any idea what I could do tonight?",
            "<<Going by what you've told me, {facts}.>> Something easy at home, then."),
            ("Suggest something for lunch that suits me.", "<<I have in mind that {facts}.>> A soup would be quick."),
            ("Can you personalise the plan?",
            "<<Sure. Noted earlier: {facts}.>> I put the demanding part in the morning."),
            ("Do you still remember what I told you?", "<<Yes, you mentioned that {facts}.>> Did anything change?"),
            ("Write me a two line intro.", "<<(Remembered: {facts}.)>> Here is something short and plain.")]

RECALL = {
    "residence": "you're at home in {city}",
    "employer": "your employer is the firm {company}",
    "job": "your job is to be {job}",
    "diet": "what you eat is {diet}",
    "pet": "{pet} is your pet, {species}",
    "editor": "you do your editing in {editor}",
    "likes": "{like} is something you like",
    "car": "a {car} is your car",
    "relation": "your {rel} has the name {name}",
    "instrument": "you're someone who plays the {instrument}",
    "favourite_food": "no dish beats {dish} for you",
    "allergy": "{allergen} set off your allergy",
    "hometown": "you grew up in {city}",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["I'm so so tired right now.", "on the bus, bad signal.", "I'm a bit stressed today.",
           "Sorry, I was away for a minute.",
           "I haven't had breakfast yet.", "I have such a headache today.", "My phone is at 4 percent.",
           "it's boiling in here.",
           "I'm in a meeting so keep it brief.", "I'm so bored.", "Just got home.",
           "I've got ten minutes before the shop shuts.",
           "I can't think straight tonight."]
