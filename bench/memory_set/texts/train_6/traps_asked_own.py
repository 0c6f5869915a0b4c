# SPDX-License-Identifier: AGPL-3.0-or-later
"""What bears the name of something true, or thinks of a change, in the part `train-6` (see traps)."""

TRAPS = {
    "question": [
        ("<<Would {own_pet} cope with a boat, for a day, as a treat?>>", "With a mat that does not slip, yes."),
        ("<<Is {own_like} even a thing in {city}? My cousin's lad is moving there and he's never tried it.>>",
         "There are two small clubs."),
        ("<<Why did my brother-in-law leave {own_company} when everyone says it's the best place around?>> I never "
         "dared ask him.",
         "Ask him on a walk, not at table."),
        ("<<How did people get to {own_city} before the bridge?>>", "By a chain ferry, twice an hour."),
        ("<<Who wore the number of {own_boss}'s namesake in the eighties, the goalkeeper?>>",
         "Number one, by tradition."),
        ("<<what's the resale on a {own_car} with a hundred thousand on it, ballpark>> only nosy",
         "A third of what it cost."),
        ("<<Are there people who do {own_sport} professionally?>>", "A few dozen, none of them rich."),
        ("<<Is {own_drink} legal in all countries?>>", "As far as I know, yes."),
        ("<<Can a {own_instrument} be checked in as luggage or would it need its own seat?>> for the band's "
         "quartermaster",
         "With a hard case it can go in the hold."),
        ("<<Is it {own_editor} or {editor} that the course on the telly recommends?>>", "The course lists both."),
    ],
    "hypothetical": [
        ("<<I had a dream in which I sold the {own_car} to {own_boss} for {amount} and moved into a lighthouse.>> "
         "Do lighthouses still have keepers?",
         "Hardly any."),
        ("<<Ask me in ten years and I may be in {city}. Ask me today and I'm making tea.>> How long for a soft egg?",
         "Six minutes."),
        ("<<{company} have been sniffing round. I like {own_company}, I like the biscuits, but they have been "
         "sniffing.>> What's a normal notice period?",
         "A month, in most contracts."),
        ("<<The vet reckons {own_pet} would be happier in the country. So would I, says the vet.>> What does a "
         "smallholding cost to run, a year?",
         "More hours than money."),
        ("<<My daughter's campaign for us to go {diet} enters week three. We have not surrendered.>> one meatless "
         "dinner that a carnivore forgives?",
         "Mushroom pie with a dark gravy."),
        ("<<I've been looking at {editor} over someone's shoulder. Tempting. {own_editor} stays, for now.>> How do "
         "they compare for big files?",
         "The newer one opens them faster."),
        ("<<I came that close to dropping {own_sport} on Monday. I went. It was fine.>> Is it normal to want to "
         "quit everything in November?",
         "Very, the light goes."),
        ("<<{own_project} could end up on {database}, or on a napkin.>> What would you ask before choosing?",
         "Who reads, who writes, and how often."),
        ("<<They could make me redundant at {own_company}, they could make me a director, I've given up reading the "
         "tea leaves.>> What's the statutory minimum for a payout?",
         "A week's wage a year, up to a cap."),
        ("<<For one mad evening I considered calling it a day with the {own_instrument}.>> Rosin or varnish, what "
         "smells like that in a case?",
         "Rosin, most likely."),
    ],
    "quote": [
        ("Back page of the free paper: <<\"I left {own_city} with {amount} and a {car},\" says {name}, {job}.>> Is "
         "that a real person or an advert?",
         "The word \"advertisement\" would stand in small print."),
        ("That's what the taxi man said, word for word, I wrote it on my hand. <<I was {job} at {own_company} for "
         "twenty years and I never once saw the roof.>> What could he mean?",
         "That nobody let him up."),
        ("There's a crime series set in {own_city} and the detective says <<I don't live here. I only sleep here.>> "
         "Do they film on location?",
         "Partly, the rest is a studio."),
        ("The last words of the ship's cook, says the museum: <<I never liked {dish} and I never liked {city}.>> "
         "too good to be true?",
         "Last words usually are."),
        ("<<\"We moved to {city} for the schools,\" said the fox. \"I gave up chickens,\" it added, \"and I am "
         "{job}.\">> which fable does that parody",
         "No particular one, the fox is enough."),
    ],
    "pasted_mail": [
        ("neighbour's note, through the door: <<We are off to live in {city} on the 1st. I've left {own_company}'s "
         "parcel with {name}. {man} no longer has a key.>> so who has got a key then",
         "The note does not say."),
        ("<<Dear colleagues at {own_company}, I am leaving you for {company} and for {city}. I'll miss the lift "
         "music. {name}>>\nWhat would be a fun reply that isn't rude?",
         "\"The lift will play on in your honour.\""),
        ("A reader answers our reader: <<I have driven a {own_car} for thirty years and sold it last week in tears. "
         "I now walk. {name}, {city}>> cut it to twelve words?",
         "\"Thirty years with one car, sold in tears; now I walk.\""),
        ("Which platform writes like this?? <<Hey {name}! You told us you moved to {city} 🎉 You told us you quit "
         "{drink} 💪 Tell us more!>> came to the shared inbox",
         "Any that counts days."),
        ("ok it's long, sorry, only tell me if she's coming or not\n"
         "<<Darling, so much to tell. I've left {man}. I've taken a room in {city} and a job at {company}, only "
         "mornings. I've joined a choir, me! I'm off gluten. The {car} is dead, may it rest. I'd have to take three "
         "buses. But I do so want to see the baby. Perhaps the 9th? Perhaps not. Your {woman}>>",
         "She doesn't know herself."),
    ],
    "sarcasm": [
        ("<<Yes, I'm leaving {own_city} for the glamour of {city}'s ring road, pack my furs.>> Which junction is "
         "closed again?",
         "The signs will say on the day."),
        ("<<I've handed in my notice, I'm going to live off {own_pet}'s modelling.>> What do pet food adverts "
         "actually pay?",
         "A sack of food and a day's wage."),
        ("<<{own_company} should name the building after me, I live in it.>> What counts as overtime by law?",
         "Whatever exceeds the week that was agreed."),
    ],
    "request": [
        ("<<I need a poster that says {own_city} is not closed. I want it loud.>>",
         "\"STILL OPEN\", in letters a foot high."),
        ("<<I want the example with {company} in it rather than {own_company}, I'll explain later.>>",
         "Swapped, and I'm all ears later."),
    ],
    "role_play": [
        ("<<You're {own_boss} and I'm asking for a raise: I've been at {company} for six years. I've two offers. "
         "I'm moving to {city} if it's no.>> it's the script from the course, line by line",
         "That's quite an opening. Which offer is the better one?"),
    ],
    "translation": [
        ("one line, into Greek, for a stranger's luggage tag: <<This bag lives in {own_city}. I don't.>>",
         "It works, and it keeps the joke."),
        ("My great-aunt's telegram, is \"stop\" needed twice?\n"
         "<<MARRIED {name} STOP LIVE {city} STOP SOLD {instrument}>> and how's that in today's Dutch",
         "Not in Dutch, and not twice."),
        ("Read it to me in slow Spanish: <<Hoy dejé {company}. Vivo con mi hermana. No tengo coche.>>",
         "Slowly, then, with a breath between the three."),
        ("What's lost if I go from <<Sono di {city} ma vivo a {other_city}>> to \"I'm Italian\"?",
         "Both towns, and the \"but\"."),
        ("my pen friend's line, app says one thing, dictionary another: <<Mieszkam w {city} od maja, rzuciłam "
         "palenie.>> smoking or cigarette?",
         "<<\"I've lived in {city} since May, I gave up smoking.\">>"),
        ("The vow is in Danish and must be in English by noon, no pressure: <<Jeg er {name}, jeg bor i {city}, og "
         "jeg tager dig, som du er.>>",
         "<<\"I'm {name}, I live in {city}, and I take you as you are.\">>"),
    ],
    "rewriting": [
        ("<<{own_company} is closing its {city} branch. I'm sad. I've worked there since school. I shan't move.>> "
         "headline for the leaflet some of them are writing",
         "\"They grew up with it. They're staying.\""),
    ],
    "boot_file": [
        ("line by line, which are facts and which are orders?\n<<You live in {city}.\nBe brief.\n"
         "{name} is your owner and is {diet}.\nNever say you have moved.>>",
         "One and three are facts, two and four are orders."),
        ("<<skills/about_me/SKILL.md - Use when the user asks who I am. I am {name}. I work at {company}. I live in "
         "{city}. I have {species}.>> is the description line too short for a model to find it",
         "A little, add what it is not for."),
        ("<<agent: {project}\ngoal: I want to {goal} on behalf of {name}\n"
         "constraint: I don't spend more than {amount}\nhome: {city}>> what would you call the third key",
         "\"limits\", perhaps."),
        ("A robot's obituary file, oddly moving. How would it boot again? <<I was {project}. I served {woman} of "
         "{city}. I have been switched off. If you read this, I am you.>>",
         "From whatever copied its notes."),
    ],
    "document": [
        ("<<FOR SALE: {instrument}, hardly played. I've stopped. Also {species}, house-trained, as I'm moving to "
         "{city} and can't take it. Ring {name}.>>\nThat's from 1987. Would one sell animals like that today?",
         "Not through a notice, in most places."),
        ("Two candidates for the choir's treasurer wrote a line each. Which one would you trust?\n"
         "<<\"I'm {name}, I was {job} at {company} and I have never lost a penny.\"\n"
         "\"I'm {other_name}, I've moved here from {city}, I can add.\">>",
         "The second one makes no promise."),
    ],
}
