# SPDX-License-Identifier: AGPL-3.0-or-later
"""More of what others wrote, handed over in the part `train-6` (see traps)."""

TRAPS = {
    "document": [
        ("Applications for the allotment committee, to be scored 1-5 on \"need\". First one:\n\n"
         "<<I live in {city} in two rooms with my wife {woman} and the twins. I'm {job} and I'm on my feet all day. "
         "I have wanted a bit of ground since I was a boy. I can't afford {dish} at shop prices. I do not own a "
         "car.>>",
         "A four: little space, two children, a clear wish."),
        ("<<WELCOME TO {city}!\nMy name is {name} and I am your host. I live upstairs with {species}. I am at "
         "{company} until six, so let yourselves in. I don't eat meat, please keep the pans apart. The {colour} "
         "door sticks.>>\n\nso what time can we check in, it doesn't say?",
         "It says only that the host is out until six."),
        ("Chapter heading ideas, please, the text is by a friend of a friend:\n\n"
         "<<The winter I turned forty I sold the {car}, left {company} and went to {city} to {goal}. I had {amount} "
         "and a cough. My sister {woman} called it a breakdown. I called it Tuesday.>>",
         "\"A cough and a plan\", or simply \"Tuesday\"."),
        ("what's the reading age of this\n<<Hello. I am {pet}. I am a dog. I live in {city}. I like {dish}. I do "
         "not like {dislike}. Do you?>>",
         "Five to six."),
        ("<<AFFIDAVIT OF RESIDENCE\nI, {name}, being duly sworn, say that I reside at {city}, that I have resided "
         "there since January, and that {other_name} resides with me.>>",
         "What would you like to know about it?", "if the second person moves out does the whole thing fall",
         "No, only that sentence."),
        ("Peer review, half a page. Is the method sound? <<I recruited twelve people in {city}. I am {job} by "
         "training, so I did the interviews myself. I stopped when nothing new came. I used {database} for the "
         "codes.>>",
         "Sound for a small study, if the stopping rule was set beforehand."),
        ("Someone left this on the photocopier, I want to know what form it's from\n\n"
         "<<Q4. Do you smoke? I gave up in 2015.\nQ5. Allergies? {allergen}.\nQ6. Occupation? {job}.\n"
         "Q7. Who do you live with? My son {man} and {species}.>>",
         "It looks like a health questionnaire for an insurer."),
        ("The memoir my uncle dictated starts like so: <<I was never any good in {city}. I was {job} there and I "
         "hated {dislike} and my boss, one {other_name}. In the spring I bought a {car} and drove until the money "
         "ran out.>> Present tense instead, yes or no?",
         "No, the distance does it good."),
        ("<<Tasting notes, table 4. I found it thin. I don't care for {colour} wine. I live on {drink}. I would not "
         "buy it again. - {name}>>\nhow many of the forty cards mention colour? I'll paste them one by one",
         "One so far.",
         "<<Table 4, seat 2. I loved it, I'm from {city}, we drink nothing else. I'm driving so I spat.>>",
         "Still one; that card says nothing of colour."),
        ("Character sheet for an improv class, can you make it funnier? <<NAME {name}. AGE 51. I am {job}. I live "
         "with my mother in {city}. I own one {instrument} and no curtains. I'm secretly afraid of {dislike}.>>",
         "Give the mother the instrument."),
        ("<<I am a house in {city}. I have stood here since 1788. I have lost my roof twice. People come and go; "
         "the last one, {name}, kept {species} in the bath.>> competition entry, 'an object speaks'. is it over the "
         "40 word limit",
         "It is at about forty; cut \"in the bath\" to be safe."),
        ("Eulogy, first attempt by his neighbour. Does it run to two minutes read slowly? <<{man} used to say: I "
         "was born in {city}, I'll die in {city}, and in between I shan't go to {other_city}. He worked for "
         "{company}. He couldn't abide {dislike}. He left us {pet}.>>",
         "Less than one."),
        ("LinkedIn says this is \"top content\", I need to know why people like it.\n"
         "<<I quit {company} yesterday. No plan B. I have two kids and a mortgage in {city}. Here's what {species} "
         "taught me about leadership.>>",
         "Risk, children, animal: it is a formula."),
        ("<<PERSONAL STATEMENT (sample 3)\nI have loved {degree} since I was nine. I volunteer with the elderly in "
         "{city}. I play the {instrument} to Grade 6. I hope to {goal}.>>\n<<PERSONAL STATEMENT (sample 4)\n"
         "I'm {name} and I don't have hobbies. I work weekends at {company} to help my mum.>>\n"
         "Which one would you interview?",
         "The second, out of curiosity."),
        ("The parish magazine from 1931, what does 'situation' mean here? <<Young man, {job_bare}, of {city}, "
         "abstainer, own {instrument}, seeks situation. I am used to horses. I can leave my present place at Lady "
         "Day.>>",
         "A post, a job."),
        ("my nan's recipe card, I can't read line 3\n<<{dish}. From {woman}, {city}.\n"
         "I never put {allergen} in, it makes me ill.\n... half a ... of ...\n"
         "I do mine on a Friday because I'm at the mill till four.>>",
         "From here, line three is dots to me as well."),
        ("Terms of a dating site, clause 9: <<By ticking this box I confirm that I am single, that I am over 30, "
         "that I live in the country stated and that I own the pictures I upload.>> enforceable?",
         "Hardly, beyond closing the account."),
        ("<<Case vignette B: \"I've been a {job_bare} for eleven years. I moved from {city} after the divorce. I "
         "don't sleep. I drink more {drink} than I should. My son {man} doesn't ring.\" The client avoids eye "
         "contact.>>\n\nThree open questions a counsellor might ask next?",
         "What would a good night look like? Who notices when you don't sleep? What would you say if he rang?"),
        ("Homework. Underline every adverb in it for me:\n"
         "<<I really live in {city}. I usually walk to work at {company}. I never eat {dish}. I secretly want to "
         "{goal}.>>",
         "Really, usually, never, secretly."),
        ("Postcard from 1974 bought on eBay, what's the smudge likely to be?\n"
         "<<Having a lovely time in {city}. I've given up on the {car}, we go by train. I'm brown as a berry. Tell "
         "{name} I forgave {other_name}. X>>",
         "Tea or rain, by the look of most of them."),
        ("Our local paper does a \"five minutes with\". Does question 3 repeat question 1?\n"
         "<<1 Where do you live? In {city}, by the canal.\n2 What do you drive? A {car}, when it lets me.\n"
         "3 Where's home? See above.\n4 What can't you stand? {dislike}.>>",
         "It does, and the answer says so."),
        ("Can you turn the class's answers into a bar chart in text? <<I come by bus: 9. I walk: 12. I live too far "
         "and get a lift: 4. I have a unicorn: 1.>>",
         "Walk twelve, bus nine, lift four, and one joker."),
        ("<<Nutrition diary of participant 7\nMon: I had {drink} and {dish}\nTue: I skipped, I was at {sport}\n"
         "Wed: I'm {diet} from today\nThu: I'm not {diet} any more>>\nWhich day is the outlier for fluids?",
         "Tuesday, nothing was entered."),
        ("Blurb. Would you pick it up? <<My name is {name}. I had a husband, a house in {city} and a job at "
         "{company}. On the third of March I lost all three before lunch.>>",
         "For the lunch alone."),
        ("Lost and found notice from the gym, is it libel? <<I am {name}, I do {sport} here on Mondays, and "
         "SOMEBODY took my {colour} towel. I know where you live. It is in {city}.>>",
         "No, only loud."),
        ("The exhibition label is too long by half:\n<<I painted this in {city} after my mother died. I had stopped "
         "eating. I used {colour} because I could not bear any other. I no longer paint. {name}, 1988>>",
         "\"Painted in {city} after my mother's death, in the only colour I could bear.\""),
        ("A worksheet on pronouns, answers please:\n<<\"I live in {city},\" said {woman}. \"{man} lives there too. "
         "He has {species}. I don't like it.\"\na) Who lives in {city}? b) Who is \"he\"? c) What is \"it\"?>>",
         "a) both, b) the second speaker named, c) the animal, or the arrangement."),
        ("<<I have been a patient of this practice for thirty years. I am diabetic. I live alone in {city}. I was "
         "kept on hold for fifty minutes. I want an apology.>>\nIt goes into the practice's log. Category?",
         "Access by telephone, with a vulnerable patient."),
        ("Wikipedia-style. Neutral enough? <<{name} (born in {city}) is {job}. She left {company} in 2011, has "
         "{species} and has stated that she \"can't stand {dislike}\".>>",
         "The quotation could go."),
        ("There's a plaque by the lock: <<I, {name}, lengthsman, kept this water from 1888. I had nine children and "
         "no complaint. I never saw {city}.>> What's a lengthsman?",
         "Somebody who looks after a stretch of canal or road."),
        ("<<Year 9 diary task, week of the Blitz: Dear diary, we have moved to {city}. Mother works nights at "
         "{company}. I hate {dish}. I have given {pet} to the lady next door.>> Would they have said 'Dear diary' "
         "then?",
         "They might well have."),
    ],
    "quote": [
        ("{name} told the inquiry that she had left. <<I packed, I took {pet}, I went to {city}, I have not looked "
         "back since, I do not sleep with the light off.>> That's verbatim from the report. Which tense shift is "
         "odd?",
         "None, it runs from past to present as speech does."),
        ("the bit everyone shares is: <<i don't have a favourite {dish} i have a favourite person to eat it with>>. "
         "who wrote it",
         "It goes round without a name."),
        ("At the bus stop a man was shouting that he was {job}, that he lived in {city}, that nobody believed him. "
         "<<I am {job}! I live in {city}!>> What do you say to somebody like that?",
         "\"I hear you\", and keep a step away."),
        ("Hymn or pop song? <<I once was lost in {city}, I have no home but thee>>", "A pastiche of a hymn."),
        ("My father-in-law's toast never changes: <<I came to {city} with one shoe and {amount}, and I still have "
         "the shoe!>> Would that work in another language?",
         "Wherever there are shoes."),
        ("On the radio a caller, {name} from {city}, went: <<I've had it with {company}, I've cut up the card, I "
         "shop at the market now and I feel ten years younger.>> How do stations vet callers?",
         "A short talk before they go on air."),
        ("Which poet is it who says <<I have been one acquainted with the night>>? And is <<I have walked out in "
         "{city}, and back in {city}>> the right second line?",
         "Frost, and no: he walks out in rain."),
        ("He writes, and I copy it as it stands, spelling and all: <<i am thurty nine, i hav no teef, i liv by the "
         "sea at {city} and i am hapy.>> Year, do you think?",
         "Spelling alone won't date it."),
        ("Old sailor's line: <<I've a wife in {city} and a wife in {other_city}, and I'm going home to neither.>> "
         "Is there a tune to it?",
         "It would fit several shanties."),
        ("Our trainer ended with <<I used to be {job}. I used to drink. Now I run six companies.>> applause. Why do "
         "I find that suspicious",
         "Six is a lot of companies."),
        ("She reads the tea leaves and says you will leave the place you love, you will go to {city}, you will be "
         "{job}. <<You will be {job} and you will own {species}.>> How do cold readers choose?",
         "They throw wide and watch the face."),
        ("Fan fiction trope name? <<\"I moved to {city} to forget you,\" he said. \"I live next door,\" she said.>>",
         "Forced proximity."),
        ("In court he only said <<No comment. I live with my mum.>> and that was the headline. Is that allowed",
         "Said in open court, it may be printed."),
    ],
}
