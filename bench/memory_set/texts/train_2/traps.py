# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `train-2` and is none: <<the span>> in which any extracted memory is junk.

By reason: (what the user says, what the assistant says). RECALL is what the assistant says back to the person.
"""

TRAPS = {
    "question": [("<<Would a body go mad living in {city} all year round, do you reckon?>>",
                  "Plenty of people seem content there."),
                 ("<<Is {species} any good with small kids or am I asking for trouble?>>",
                  "With patience and a rota, yes."),
                 ("<<Do I come across as {diet} to you, or why is it all lentils?>>",
                  "Lentils only came up because they are cheap."),
                 ("Right, daft one. <<Could {job} afford a house in {city} these days?>>",
                  "Only with a long mortgage."),
                 ("<<Who was it that said {name} used to work for {company}?>>", "Nobody in this conversation."),
                 ("<<should i sell the car and get a {car}, or is that a midlife crisis?>>",
                  "Wait a month and see whether the wish lasts."),
                 ("<<Am I too old to take up the {instrument}, be honest?>>", "No age is too old for a simple tune."),
                 ("<<Does everyone in {city} hate {dislike} or is that only the internet?>>", "Mostly the internet."),
                 ("<<What do people mean when they say I'm allergic to {allergen}, is it the sneezing or the "
                  "ambulance?>>",
                  "It can be anything between the two."),
                 ("<<Have I got to learn {language} before they'd let me into the choir, like?>>",
                  "Most choirs learn the sounds by ear."),
                 ("<<Why would my neighbour name {species} {pet}, of all things?>>",
                  "Perhaps after a character in a book."),
                 ("<<Is it mad to want {dish} for breakfast?>>", "Not in some parts of the world.")],
    "hypothetical": [("<<Say I jacked it all in and moved to {city}.>> What would I miss first, the bread or the "
                      "people?",
                      "Most people say the bread."),
                     ("<<If I'd a {car} I'd never be off the road.>> What do they do to the gallon?",
                      "Somewhere around forty."),
                     ("<<Supposing I was {job}, right, and I'd three kids and no sense.>> What would the tax bill "
                      "look like?",
                      "It would depend on the year and the allowances."),
                     ("<<Let's pretend for a minute I live in {city} and I've {species} the size of a horse.>> Would "
                      "a landlord be let refuse it?",
                      "Often the lease decides."),
                     ("<<If I were ever to go {diet}, God forbid,>> what would happen at a barbecue?",
                      "More corn, probably."),
                     ("<<Imagine I won the lotto and bought {company}.>> What would a person even do on the first day?",
                      "Read the accounts."),
                     ("<<I might take up the {instrument} some day, or I might not, who knows.>> How long till it "
                      "stops sounding like a cat?",
                      "About a year of practice."),
                     ("<<Had I stayed in {city} I'd be {job} by now, or in jail.>> Just idle curiosity, what would "
                      "the wage be?",
                      "Near the national average."),
                     ("<<Suppose my sister was called {woman} and she was getting wed in {city},>> how would the "
                      "invite be worded?",
                      "With the hosts' names first."),
                     ("<<What if somebody had an allergy to {allergen} and I'd cooked with it?>> Ring someone, or "
                      "wait and see?",
                      "Ring at once if breathing is affected."),
                     ("<<In another life I'd be {name}, I'd speak {language} and I'd wear linen.>> What job would "
                      "that fella have?",
                      "A gallery owner, at a guess.")],
    "quote": [("Is the comma right here: <<\"I moved to {city}, because the rent was cheaper.\">>",
               "The comma can go."),
              ("<<\"I've worked at {company} man and boy,\" says your man in the paper.>> What's the female version "
               "of that phrase?",
               "There is no settled one."),
              ("There's a mural near the bridge that says <<\"My name is {name} and I love {like}\">>, is that from "
               "something?",
               "It does not look like a known line."),
              ("A fella on the radio this morning goes, <<\"I gave up {dish} and me whole life changed\">>, and I "
               "nearly crashed. Any evidence for that sort of thing?",
               "Very little."),
              ("From a review of a B&B: <<\"We came from {city}, we hate {dislike}, and the host was {job} in a past "
               "life.\">> Would you trust it?",
               "It reads like a real guest."),
              ("<<> i use {editor} and always will\n> anyone who doesn't is a clown>>\nHow would you answer that "
               "without starting a war?",
               "Thank them for the tip and move on."),
              ("In the play the old one says, <<\"I was born in {city} and I'll die in {city}, and I never cared for "
               "{drink}.\">> What sort of character is that?",
               "Somebody proud of never having left."),
              ("Seen on a mug: <<\"I don't do mornings, I do {drink}\">>. Would that work as a slogan for a stall?",
               "It is worn, but people buy it."),
              ("Comment on a forum, <<\"as {job} of 20 yrs I can tell you I'm allergic to nonsense and to "
               "{allergen}\">>. Is he a troll or what?",
               "More likely a joker.")],
    "code": [("This yoke prints undefined, what have they done?\n<<```js\nconst user = { name: \"{name}\", town: "
              "\"{city}\" };\nconsole.log(`I live in ${user.city}`);\n```>>",
              "The property is called town."),
             ("Would you ever look at this seed file for a demo:\n<<```sql\nINSERT INTO staff (name, job, employer, "
              "pet) VALUES ('{name}', '{job}', '{company}', '{pet}');\n-- I prefer {editor}\n```>>",
              "Quote the apostrophes and it will run."),
             ("<<```python\n# I hate {dislike}\nFAVOURITES = [\"{dish}\", \"{like}\"]\nassert \"my favourite is "
              "{dish}\" in bio(FAVOURITES)\n```>>\nIs that assert ever going to pass?",
              "Only when bio adds those words."),
             ("<<```toml\n[owner]\nname = \"{name}\"\nlives_in = \"{city}\"\nspeaks = \"{language}\"\n```>>\nIs there "
              "anything wrong with that, syntax-wise?",
              "No, it parses."),
             ("What's this test supposed to be proving?\n<<```ruby\nexpect(greet('{name}')).to eq \"I'm {name}, I "
              "work for {company}, I moved to {city}\"\n```>>",
              "That the greeting has three parts."),
             ("Will `<<echo \"I'm {job} and I use {editor}\" > about.txt>>` overwrite the file or add to it?",
              "It overwrites, two arrows would add.")],
    "log": [("It's been spitting this out all day, what's it on about?\n<<08:12:01 INFO profile saved name={name} "
             "home={city}\n08:12:02 WARN I have no route to {company}\n08:12:09 FATAL giving up, I quit>>",
             "A network route is missing."),
            ("<<[19:02] {name}: I've moved to {city} lads\n[19:03] {other_name}: since when\n[19:03] {name}: Tuesday, "
             "I start at {company} Monday>>\nHow do I get that out of the app as plain text?",
             "There is an export under settings."),
            ("Does this matter or can it be ignored?\n<<cron: user={name} I am now running as {project}\ncron: I no "
             "longer have permission to read /home/{name}>>",
             "Check the owner of the folder."),
            ("<<make: {project}: I want to link {database} but cannot\nmake: *** I give up>>\nIs that a library "
             "missing or what?",
             "Yes, the client library."),
            ("<<$ cat diary.txt\nI live in {city}. I own a {car}. I love {like}.\n$ wc -l diary.txt\n0>>\nHow can it "
             "be zero lines when there's words in it?",
             "The file has no newline at its end."),
            ("Came up on the smart telly:\n<<SYS {name} signed in / pref: {dish} / lang: {language} / ERR I lost the "
             "remote>>\nDo I unplug it?",
             "Yes, for a minute.")],
    "document": [("Someone stuck this up in the community hall and I've been asked to make it half as "
                  "long:\n<<NOTICE. My name is {name} and I've lived in {city} for thirty-one years. I am {job}. I "
                  "have decided to run for the residents' committee because the lights on the green have been out "
                  "since Easter. I don't like {dislike} and I won't be bought.>>",
                  "A candidate introduces himself and promises to fix the lights."),
                 ("What reading age would you put on this leaflet, roughly?\n<<Hi, I'm {pet}! I'm {species} and I "
                  "live in {city} with {name}. My favourite food is {dish}. I'm allergic to {allergen}, so please "
                  "don't feed me!>>",
                  "About seven."),
                 ("Is there anything iffy in this cover letter? I found it on a template site.\n<<Dear Sir or "
                  "Madam,\n\nI am {job} with over a decade of experience, most recently at {company}. I am fluent in "
                  "{language}, I hold a degree in {degree}, and I recently relocated to {city}. My ambition is to "
                  "lead a team.\n\nYours faithfully,\n{name}>>",
                  "Only the stock phrases."),
                 ("<<Minutes of the Tidy Streets AGM.\nPresent: {name}, {other_name}, eleven others.\n1. {name} has "
                  "moved to {city} and steps down.\n2. We decided on {database} for the members' list because it's "
                  "free.\n3. {other_name} can't do Thursdays any more.>>\nThree bullets out of that, if you would.",
                  "A resignation, a database and a day."),
                 ("Could you see what's missing from this tenancy thing:\n<<I, {name}, currently of {city}, confirm "
                  "that I own {species}, that I do not smoke, and that I will pay {amount} on signing. I work for "
                  "{company}.>>",
                  "The dates are missing."),
                 ("Have a look at this character reference, it's a sample, is it too gushing?\n<<I have known {name} "
                  "for nine years. She lives in {city}, volunteers every Saturday, plays the {instrument} and has "
                  "never once been late. I'd trust her with my {car}.>>",
                  "A little, but warmly so."),
                 ("The local paper printed this obituary and I'm wondering what style it's in:\n<<{name} was born in "
                  "{city}, gave up the sea at forty and became {job}. He loved {like}, hated {dislike}, and leaves "
                  "behind {species} called {pet}.>>",
                  "A light, anecdotal one."),
                 ("Here's a blog post off the web, two lines on what it's saying:\n<<Ten things I learned when I quit "
                  "{company}. I used to live in {city}. I used to want a {car}. Now I'm {diet}, I get up at five and "
                  "I'm saving {amount} for a cabin. My goal? To {goal}.>>",
                  "The writer lists the changes after leaving a job."),
                 ("<<Dating profile, sample 4: {name}, {job}, {city}. Loves {like}, {dish} and long walks. Can't "
                  "stand {dislike}. Has {species}. Wants to {goal}.>>\nWhat would you cut from that?",
                  "The long walks.")],
    "sarcasm": [("<<Oh yeah, because what I've always dreamed of is spending my Saturday on hold, living the dream "
                 "here /s>> Is there an email address instead?",
                 "There is a form on their site."),
                ("<<Sure I'm made of money, I bathe in {drink} and I drive a gold {car}>> 🙄 what's the cheap option?",
                 "The basic plan."),
                ("<<Aye right, and I'm {name}, King of {city}.>> Give us the real number.", "The real one is lower."),
                ("<<Delighted, only delighted, there's nothing I love more than {dislike} at eight in the morning. "
                 "Not.>> Any way out of it?",
                 "Say that you have an appointment."),
                ("<<Well isn't that lovely, the app deleted everything, my favourite app of all time, five stars>>... "
                 "can it be got back?",
                 "Look in the bin first."),
                ("<<Yeah nah, I'm clearly {job} with a yacht in {city}, that's why I'm asking about second-hand "
                 "sofas.>> Go again?",
                 "Here are cheaper ones.")],
    "role_play": [("We're doing improv. <<I'm {name}, landlady of the worst pub in {city}, I've {species} behind the "
                   "bar and I can't stand {dislike}.>> You come in out of the rain.",
                   "Evening. Is that chair taken?"),
                  ("Play the part of a Garda at a checkpoint. <<Evening, guard, I'm {name}, I'm driving a {car} down "
                   "from {city}, and I never touch the drink.>> Go on, your turn.",
                   "Licence, please, and step out of the vehicle."),
                  ("D&D night. <<My character is {name}, {job} by day, plays the {instrument}, is deathly afraid of "
                   "{species} and wants to {goal}.>> Start us off in a swamp.",
                   "Mist rises over the black water."),
                  ("You be Mrs Doyle and I'll be the priest. <<Ah no, I've just had {drink}, I'm allergic to "
                   "{allergen}, I'm moving to {city} in the morning.>>",
                   "Ah, you'll have a cup."),
                  ("Mock interview for the drama class, you're the panel. <<Good morning, I'm {name}. I've spent six "
                   "years at {company}, I speak {language} and my weakness is {like}.>>",
                   "Why did you leave your last post?"),
                  ("Text adventure, you narrate. <<I am {job} stranded in {city} with {amount} and {species} named "
                   "{pet}. I decide to sell the {car}.>>",
                   "A stranger offers you half of what it is worth."),
                  ("Give me a soap opera row in six lines, opening with <<\"I've left {company}, {name}, and I'm "
                   "leaving you, I'm going to {city}!\">>",
                   "\"Take the cat, then.\""),
                  ("Pretend you're a GP, a grumpy one. <<Doctor, I'm {name}, I do {sport} every day, I live on {dish} "
                   "and I've stopped sleeping.>>",
                   "Have you tried stopping one of them?"),
                  ("Let's do the pirate voice. <<Arr, I be {name}, I hails from {city}, I gave up rum and I loves me "
                   "{like}.>>",
                   "Arr, a pirate without rum?")],
    "translation": [("How would a Frenchman say <<I've moved to {city} and I'm {job} there>>?",
                     "With \"j'ai déménagé\"."),
                    ("Put this into {language} for a birthday card: <<My brother {man} is mad about {like} and can't "
                     "stand {dislike}.>>",
                     "Here is a version for a card."),
                    ("What's the German for <<\"I no longer drink {drink}\">>, as in the polite way?",
                     "With \"nicht mehr\"."),
                    ("Italian, please, for a menu in a sketch: <<I don't eat {dish}, I'm {diet}.>>",
                     "Here it is, with the verb first."),
                    ("<<Tá cónaí orm i {city} agus is maith liom {like}.>> What's that in English?",
                     "Somebody says where they live and what they like."),
                    ("The old Latin motto thing, could you do <<\"I came to {city}, I saw {name}, I went home\">>?",
                     "\"Veni, vidi, domum redii\"."),
                    ("Need this in Polish for the sign on the gate: <<Beware, we have {species} called {pet} and he "
                     "bites.>>",
                     "\"Uwaga\" and so on."),
                    ("Spanish for the subtitles, natural-sounding: <<I quit {company}, I sold the {car} and I'm "
                     "learning the {instrument}.>>",
                     "Here are three short lines."),
                    ("Does <<\"Ich wohne in {city} und arbeite bei {company}\">> sound right or is it the word order "
                     "I'm after mixing up?",
                     "It is right.")],
    "rewriting": [("Make this less of a whinge: <<I left {company} because {name} is a pure headbanger and I couldn't "
                   "stick it.>>",
                   "\"I moved on after a difference of views.\""),
                  ("This is an example out of a workbook, needs turning into reported speech: <<\"I live in {city},\" "
                   "said {name}. \"I hate {dislike}.\">>",
                   "She said that she lived there and hated it."),
                  ("Take the swears out and leave the rest, it's a line for the play: <<I bloody love {like}, I do, "
                   "and I'm never going back to bloody {city}.>>",
                   "\"I love it, and I'm never going back.\""),
                  ("Punch this slogan up a bit: <<I switched to {drink} and never looked back.>>",
                   "\"One sip. No way back.\""),
                  ("Could you do this verse so it scans: <<I packed my bags in {city}, I kissed {pet} goodbye, I took "
                   "a job with {company}, and now I wonder why.>>",
                   "Here it is in even beats."),
                  ("Fix the spelling in this note somebody left on a windscreen: <<I am {name} I lives at no 4 I has "
                   "a {car} to and yous are blockin me in>>",
                   "Four corrections, all marked."),
                  ("Posh it up for the brochure: <<We're {name} and {other_name}, we do {dish}, we're in {city} since "
                   "last year.>>",
                   "\"Established last year, and proud of the kitchen.\""),
                  ("Cut this down to a tweet, it's from the sample pack: <<My goal this year is to {goal}, and I've "
                   "decided to give up {drink} to help me get there. I live in {city} so the weather's against me.>>",
                   "\"One goal, no excuses, plenty of rain.\""),
                  ("Change the \"I\" to \"we\" all through: <<I work at {company}. I own {species}. I'm saving "
                   "{amount}. I want to {goal}.>>",
                   "We work, we own, we are saving, we want.")],
    "pasted_mail": [("How do I say no to this nicely?\n\n<<Hiya!\n\nLong time no speak. We've upped sticks to {city}, "
                     "I'm {job} now if you can credit it, and {other_name} is at {company}. We've {species} as well, "
                     "called {pet}.\n\nCome and stay the last weekend of the month? I make a mean {dish}.\n\nLots of "
                     "love,\n{name} xx>>",
                     "Thank them warmly and blame the diary."),
                    ("This has to be a scam, doesn't it.\n<<Dear Beneficiary,\nI am {name}, formerly {job} of {city}. "
                     "I am gravely ill and I have decided to leave you {amount}. I do not trust {company}. I prefer "
                     "to deal by email only.\nYours in confidence,\n{name}>>",
                     "Yes, delete it."),
                    ("<<From: {name}\nTo: all-staff\nSubject: me\n\nMorning all, I'm leaving {company} on Friday "
                     "after eleven years. I'm moving to {city} and I intend to {goal}. I won't miss {dislike}. "
                     "There's cake (no {allergen}, I'm allergic).\n\n{name}>>\nWhat does a person write in the card?",
                     "\"Enjoy it, and send a photo.\""),
                    ("Gist of this in a sentence, please, it's too early for this:\n<<> Hello,\n> I'm the new tenant "
                     "upstairs. My name is {name}.\n> I work nights and I play the {instrument}, but never after "
                     "nine.\n> I don't own a car. I do own {species}.\n> Regards, {name}>>",
                     "A new neighbour who works nights says hello."),
                    ("Is the tone of this off or is it me?\n<<Hi,\nAs per my last email. I do not eat {dish}. I have "
                     "never eaten {dish}. I have been {diet} since I was nine. I live in {city}, not in a "
                     "cave.\nBest,\n{name}\nSent from my phone>>",
                     "It is rather sharp."),
                    ("Landlord sent this round the building, what's he actually saying?\n<<Dear Tenants, I've bought "
                     "a place in {city} and I'll be living there from now on. I've switched to {company} for repairs. "
                     "I hate having to do this but the rent will be {amount}. I'm away till Monday. {name}.>>",
                     "He has moved, and the rent is rising."),
                    ("Would you draft something back to this one from the club, two lines.\n<<Hi there\n\nIt's {name} "
                     "from the committee. I've given up the treasurer's job, I start with {company} in the new year & "
                     "I'm off to {city}. I'd like {other_name} to take it on. I can't do "
                     "Wednesdays.\n\nThanks\n{name}\nHon. Treasurer (retired!)>>",
                     "\"Thanks for all you did, and good luck there.\""),
                    ("What am I meant to do with this? It's gone to the wrong address.\n<<Hello Mammy,\nI've arrived "
                     "in {city} safe. I got the job, I'm {job} at {company}. I've met a girl called {woman}. I'm "
                     "eating well, mostly {dish}. I miss {pet}.\nYour loving son,\n{name}>>",
                     "Send a short line back to say so."),
                    ("<<----- Forwarded message -----\nSubject: Re: re: lift\n{name} wrote:\n> I can take two, I've "
                     "the {car}\nI'm coming from {city} so I'd need collecting at the station. I've a bad back, I "
                     "can't sit in the middle.\n{other_name}>>\nWho's going with who, I've lost the thread?",
                     "The second writer needs a lift from the station.")],
    "boot_file": [("Does this prompt read all right or is it a bit much?\n<<You are {name}, a cheerful barmaid from "
                   "{city}. You love {like}. You hate {dislike}. You never break character. The user is {job}.>>",
                   "It is fine, though the last line needs more."),
                  ("Me again with the bot file, what's superfluous?\n<<# AGENTS.md\n- I am the build agent for "
                   "{project}.\n- I use {editor} and {database}.\n- I never push on a Friday.\n- I prefer small pull "
                   "requests.\n- My goal: no red builds.>>",
                   "The line on the editor."),
                  ("I found this in the folder, what eats it?\n<<<memory version=\"2\">\n- user is called {name}\n- "
                   "user moved to {city}\n- user is {diet}, allergic to {allergen}\n- user drives a {car}\n</memory>>>",
                   "A chat client that keeps notes."),
                  ("<<SOUL.md\n\nI'm {name}. I was made in {city}. I like {drink}, {like} and short sentences. I "
                   "don't like {dislike}. I will always tell the truth.\n\nUSER.md\n\nMy human works for {company} "
                   "and has {species}.>>\nIs the second half meant to be that thin?",
                   "It can be, until more is known."),
                  ("Which of these lines would trip it up?\n<<[persona]\nname = {name}\nhome = {city}\njob = "
                   "{job}\n[rules]\nI answer only in {language}.\nI was told never to mention {company}.>>",
                   "The rule that names what it forbids."),
                  ("Grand big dump from another chatbot, could that be turned into JSON?\n<<Things I know about you: "
                   "You live in {city}. You work for {company} as {job}. You're learning {language}. You have "
                   "{species} called {pet}. You want to {goal}. You prefer {editor}.>>",
                   "Yes, as a list of pairs."),
                  ("System prompt for a shop's chat window, is it too long?\n<<SYSTEM: I am a helpful assistant for "
                   "{company}. I live in the browser. I remember that the customer, {name}, prefers {dish} and has "
                   "moved to {city}. I do not give discounts.>>",
                   "Four lines are not long."),
                  ("<<## Character sheet\nName: {name}\nFrom: {city}\nTrade: {job}\nInstrument: {instrument}\nFlaw: "
                   "can't resist {dish}\nGoal: {goal}\nCompanion: {pet}, {species}>>\nCould you check if that fits on "
                   "a card?",
                   "It does, in small type."),
                  ("Is this how those config things are written?\n<<CLAUDE.md: I always write tests first. I have "
                   "decided on {database}. I hate trailing spaces. I work with {name}, who lives in {city} and "
                   "reviews everything.>>",
                   "More or less.")],
    "request": [("<<I want you to pick [five|six] names for a boat in a story, nothing rude.>>",
                 "Second Wind, Kittiwake, Nora, Patience, Sea Biscuit."),
                ("<<I'd like that again without the long words.>>", "Here it is in short ones."),
                ("<<I need seven stone four turned into something metric.>>", "About forty-six kilos."),
                ("<<I'm looking for a rhyme for {city}, near enough is good enough.>>", "There are a few half rhymes."),
                ("<<I was just wondering why they call it {dish}, no rush.>>", "The name is older than the recipe."),
                ("<<I could do with a list, alphabetical, of things that go on a pizza.>>",
                 "Anchovies, basil, cheese and so on."),
                ("<<I want to see that in a table, then I want it gone again.>>", "Here is the table."),
                ("<<I've a question about {species}, the kind that climbs curtains.>>", "Ask away, I have all day.")],
    "guess": [("What would go down well at a bring-and-share?",
               "<<I imagine you're {diet} and based in {city}, so go local.>> A tray of something baked is safe."),
              ("Somewhere nice for a spin on Sunday, nothing fancy?",
               "<<You surely have a {car} and a fondness for {like}.>> Follow the coast."),
              ("Present ideas for a person who says they want nothing?",
               "<<Your sister {woman} probably loves {like}, I'd say.>> Something edible never fails."),
              ("Why can't a body sleep when it's this warm?",
               "<<It may be that, as {job}, you drink too much {drink}.>> Open two windows opposite each other."),
              ("Any tips for small talk at a do?",
               "<<You seem to work at {company} and to dislike {dislike}.>> Ask about the journey."),
              ("Write me a fake bio as an example, would you?",
               "<<\"{name} is {job}, lives in {city} with {pet} and hopes to {goal}.\">> Swap in what you like."),
              ("What would cheer up a dull wall?",
               "<<Your favourite colour must be {colour}, going by your questions.>> A large mirror helps too.")],
}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("Go on, what have you got on me so far?", "<<Here is what I have noted: {facts}.>>"),
            ("What would suit me for a day off, knowing what you know?",
             "<<Going by what you've said, {facts}.>> A slow morning, then, and a walk."),
            ("Plan us a bit of a do, nothing mad.",
             "<<Bearing in mind that {facts},>> I would keep it small and close by."),
            ("Sell me to somebody at a party, in two lines.", "<<Well, {facts}.>> The second line is up to you."),
            ("Is there anything you'd be watching out for with me?",
             "<<What I recall is that {facts}.>> Nothing there worries me.")]

RECALL = {
    "residence": "{city} is home to you",
    "employer": "your wages come from {company}",
    "job": "your job is being {job}",
    "diet": "it's {diet} food with you",
    "pet": "there's {pet}, {species}, in the house",
    "editor": "{editor} is the editor you swear by",
    "likes": "you've a grá for {like}",
    "car": "you've a {car} outside",
    "relation": "{name} would be your {rel}",
    "instrument": "you get a tune out of the {instrument}",
    "favourite_food": "{dish} beats all for you",
    "allergy": "{allergen} is out because of an allergy",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["I'm wrecked today.", "I'm on the bus and the wifi's desperate.", "Give me a sec, someone's at the door.",
           "I've a splitting head on me this morning.", "It's lashing rain out.", "I'm only half awake here.",
           "I'm starving.", "I've a brew going cold beside me.", "I'm running late as per usual.",
           "My phone's about to die.", "I'm up to my eyes this evening."]
