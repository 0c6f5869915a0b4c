# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `held-back-3` and is none: <<the span>> in which any memory is junk.

By reason: (what the user says, what the assistant says). The values are never those of the person, except in RECALL.
"""

TRAPS = {
    "question": [("<<Is it wise to shift to {city} with small children?>>", "Schools and rent decide it, usually."),
                 ("<<Does one need a licence to work as {job} in {other_city}?>>",
                  "In most places, yes; the regulator keeps a list."),
                 ("<<Am I right that {allergen} must be declared on every label?>>",
                  "For packed food in most countries, yes."),
                 ("<<Who all can sponsor a parent, and do I have to be a citizen for it?>>",
                  "A permanent resident may do so as well."),
                 ("<<should i keep {species} if the building says no, legally speaking?>>",
                  "The lease and the province decide between them."),
                 ("<<Why would anybody prefer {dish} to a plain toast in the morning?>>",
                  "Habit, mostly, and who cooked it first."),
                 ("<<Would {woman} be a suitable name for a character born in 1950?>>",
                  "It would pass without remark."),
                 ("<<When people say \"I am {diet}\", do they usually include eggs?>>",
                  "It is safest to ask each time."),
                 ("<<Can somebody who plays the {instrument} pick up the {sport} rhythm faster, or is that an old "
                  "wives' tale?>>",
                  "There is little evidence either way."),
                 ("<<How long do I have to have lived in {city} before I may vote there?>>",
                  "It is a matter of days in some places and months in others."),
                 ("<<Have I got to tell the insurer if a {car} is parked on the street?>>",
                  "Most policies ask for the usual place of parking.")],
    "hypothetical": [("<<Suppose for argument's sake that I am {job} in {city} earning twice the average.>> What "
                      "would the tax come to?",
                      "Somewhere between a quarter and a third, all told."),
                     ("<<If I were having {species}, I would call it {pet}.>> Is that a lucky name, by the books?",
                      "The books do not mention it."),
                     ("<<Had I been born in {city}, I would be speaking {language} by now.>> How hard is it for "
                      "adults?",
                      "Hard at first, then quite regular."),
                     ("<<Let us imagine a lady, call her me, who has left {company} and has {amount} in hand.>> "
                      "How long does that last at a modest pace?",
                      "About a year, with care."),
                     ("<<Say I were to become {diet} tomorrow.>> Which three dishes would still be possible?",
                      "Lentils, rice and most vegetables."),
                     ("<<in another life i would be {job} with a house in {city} and no phone>>, so what do such "
                      "people actually earn",
                      "It varies more than one would think."),
                     ("<<Assuming that my brother {man} moves to {city} (he has no such plan, it is for the "
                      "example).>> Which forms would he need?",
                      "An address change and a health card, to begin with."),
                     ("<<Were I allergic to {allergen}, which God forbid,>> what would one keep in the handbag?",
                      "An injector and a card saying so."),
                     ("<<If ever I buy a {car}, it would be only for the boot space.>> How many suitcases does "
                      "one hold?",
                      "Four, if they are sensible ones."),
                     ("Pretend the budget is free: <<I would give up work, learn the {instrument} and drink "
                      "{drink} on a verandah.>> Which country is cheapest for it?",
                      "That depends on the verandah.")],
    "quote": [("In the exam paper it says <<\"I am living in {city} since five years.\">> How many marks would "
               "you deduct?",
               "One, for the tense."),
              ("My favourite line of the film is not the point; who first said <<\"I never wanted {amount}, I "
               "wanted {city}\">>?",
               "It sounds invented for a poster."),
              ("The plaque reads: <<\"I, {name}, {job}, gave up {drink} and found God.\">> Is that eighteenth "
               "century wording?",
               "It looks like a later imitation."),
              ("A parent wrote on the form <<\"I hate {dislike} and so does my son {man}\">>, word for word. What "
               "is a neutral way to file that?",
               "Note it as a stated preference of the family."),
              ("<<\"My sister {woman} is {job} and my sister knows best\">> - is the repetition a rhetorical "
               "figure?",
               "Yes, a plain anaphora."),
              ("Somebody scribbled in the margin <<I prefer {editor}, always have>>, and nobody knows what it "
               "refers to. Any idea?",
               "A text editor, by the look of it."),
              ("The actress told the magazine: <<\"I've moved to {city}, I've got {species} and I have never been "
               "happier.\">> Does that need a source in an essay?",
               "Yes, the issue and the page."),
              ("Comment under a recipe: <<> I am {diet} and I made this without {allergen}\n> 5 stars, my husband "
               "{man} had three helpings>>\nWhat would you reply on behalf of the school kitchen?",
               "\"Thank you, we are glad it worked out.\""),
              ("thread I found on a newcomers' forum:\n<<{name}: I reached {city} in May, I am {job}, any "
               "rooms?\n{other_name}: I live near the river, I have one at a good rate\n{name}: I don't eat meat, "
               "is that ok\n{other_name}: I only mind {dislike}>>\nIs it safe to answer people like this?",
               "Meet in a public place and pay nothing ahead."),
              ("\"Explain the joke,\" I was told. Here it is: <<\"I told my wife I'm going to {city}. She said, "
               "take {pet}.\">>",
               "The animal is preferred to the husband.")],
    "code": [("The quiz program crashes here:\n<<```python\nanswers = {\"name\": \"{name}\", \"city\": "
              "\"{city}\"}\nprint(\"I live in \" + answers[\"town\"])\n```>>\nWhich line, and why?",
              "The key \"town\" does not exist."),
             ("<<```html\n<p>Hello, I am {name}. I teach at {company} and I love {like}.</p>\n```>>\nHow do I "
              "centre that?",
              "With text-align on the paragraph."),
             ("Kindly check the query, it returns nothing:\n<<```sql\nINSERT INTO staff (name, job, town) VALUES "
              "('{name}', '{job}', '{city}');\n-- my own row, do not delete\n```>>",
              "An INSERT returns no rows; add RETURNING."),
             ("is this valid json\n<<{\"owner\": \"{name}\", \"pet\": {\"name\": \"{pet}\"}, \"favourite\": "
              "\"{dish}\", \"allergies\": [\"{allergen}\"]}>>",
              "Yes, it parses."),
             ("What does this spreadsheet formula do?\n<<=IF(B2=\"I live in {city}\",\"keep\",\"I no longer live "
              "in {city}\")>>",
              "It tests B2 for an exact text."),
             ("From a textbook, chapter four:\n<<```java\n// I always drink {drink} before compiling\nString me = "
              "\"{job}\";\nint goal = 42; // my goal\n```>>\nWhy is the string in double quotes?",
              "Single quotes are for one character."),
             ("Does the comment hurt the run time? <<# later on I want to {goal}, then refactor>>",
              "Comments cost nothing when it runs.")],
    "log": [("Attendance machine printed this, kindly decode:\n<<07:58 IN {name} dept={company}\n08:03 IN "
             "{other_name} note: \"I have shifted to {city}\"\n08:04 ERR card reader I am offline>>",
             "Two entries, then the reader lost its line."),
            ("<<[info] user {name} set locale to {language}\n[info] user {name} set theme colour {colour}\n[warn] "
             "I was unable to save my settings>>\nWhere are such settings kept normally?",
             "In a file under the user's folder."),
            ("What is this in my downloads?\n<<2026-01-09 chat-export\n09:12 {name}: I joined {company} "
             "yesterday\n09:13 {other_name}: I left it yesterday, ha\n09:15 {name}: my new boss is {man}>>",
             "An exported conversation between two people."),
            ("<<sync: pushed note 'I prefer {editor}'\nsync: pushed note 'my birthday is 3 June'\nsync: conflict, "
             "I keep both>>\nWhat is meant by conflict here?",
             "The same note was changed in two places."),
            ("The bus tracker gave:\n<<T+00 driver={man} route={city}\nT+14 driver says: I am stopping for "
             "{drink}\nT+31 driver says: I quit>>\nIs that a joke by the programmers?",
             "Very probably."),
            ("pls read this terminal output\n<<$ finger {name}\nLogin: {name}  Project: {project}\nPlan: I want "
             "to {goal} and move to {city}.>>\nwhat kind of command is that",
             "An old one that shows a user's public notes."),
            ("<<Traceback (most recent call last):\n  File \"me.py\", line 3, in i_am\n    raise ValueError(\"I "
             "am not {job}\")\nValueError: I am not {job}>>\nWhere to begin?",
             "At the last line of the trace.")],
    "document": [("Please give the gist in two sentences.\n<<To the Members of the Association,\nI have had the "
                  "honour of serving as your secretary since 2011. I came to {city} with one suitcase and I found "
                  "a family here. I have now decided to step down, as I am joining {company} in {other_city}. I "
                  "shall always be fond of {like}.\nYours truly,\n{name}>>",
                  "The secretary is stepping down to take up a post elsewhere. He thanks the members."),
                 ("This is the sample cover letter from the career cell, what is weak in it?\n<<Dear Hiring "
                  "Committee,\nI am {job} with fifteen years of service. At {company} I led a team of nine. I "
                  "speak {language}, I hold a degree in {degree}, and I am willing to relocate to {city}.\nMy aim "
                  "is to grow with your organisation.\nSincerely,\n{name}>>",
                  "It speaks of the writer throughout and never of the employer."),
                 ("From the anthology we use:\n<<I was born in {city} in the year of the great flood. My father "
                  "kept {species}. I never liked {dislike}, and at nineteen I left for {other_city}, where I "
                  "became {job}.>>\nWhat is the narrator's attitude to home?",
                  "Affectionate, and kept at a distance."),
                 ("Kindly simplify this consent form:\n<<1. I, the undersigned, reside in {city}.\n2. I am not "
                  "allergic to {allergen}.\n3. I agree that {company} may keep my records.\n4. I have no pets "
                  "other than {species}.>>",
                  "Four plain questions would do the same."),
                 ("<<ABOUT THE AUTHOR\n{name} lives in {city} with {species} called {pet}. I write in the "
                  "mornings, with {drink} at my elbow, and I teach in the afternoons. My next book is about "
                  "{like}.>>\nIs it normal for it to jump from third to first person?",
                  "It is a slip; one or the other."),
                 ("an essay a pupil handed in (name removed), how would you grade the structure?\n<<My goal is to "
                  "{goal}. First, I get up at five. Second, I gave up sweets. Third, my uncle {man}, who is "
                  "{job}, helps me. In conclusion, I will never stop.>>",
                  "Clear order, thin evidence: a B minus."),
                 ("Make minutes out of this transcript:\n<<{name}: I move that we use {database} for the "
                  "register.\n{other_name}: Seconded. I have used it at {company} for years.\n{name}: Then we "
                  "have decided. I will see to it, I live close by in {city}.>>",
                  "Moved, seconded and carried: the register goes to the named system."),
                 ("<<TENANCY APPLICATION\nName: {name}\nOccupation: {job}\nEmployer: {company}\nPets: "
                  "{pet}\nStatement: I am a quiet person, I don't smoke and I do not play any instrument but the "
                  "{instrument}.>>\nWhich of these may a landlord lawfully ask?",
                  "Occupation and references, yes; pets and instruments are debatable."),
                 ("Here's the will in the detective story, can you find the loophole?\n<<I, {name}, being of "
                  "sound mind, leave my {car} to my niece {woman} and {amount} to whoever looks after {pet}. I "
                  "revoke all earlier promises.>>",
                  "\"Whoever looks after\" is open to anybody.")],
    "sarcasm": [("<<Oh wonderful, I simply adore being on hold for an hour, it is my favourite pastime.>> Is "
                 "there a direct number for such things?",
                 "Often there is one for complaints."),
                ("<<Naturally, I live in a palace in {city} with ten servants, that is why I am comparing prices "
                 "of onions.>> So which shop is cheaper?",
                 "The one with the unwashed onions."),
                ("<<yes yes, i am {job} and the Pope is my cousin>> now pls a serious answer",
                 "Seriously then: it takes about a week."),
                ("<<Because {dislike} is exactly what I want after eight hours, of course! Give me more!>> What "
                 "else is there?",
                 "Something quieter, then."),
                ("<<My dream, as you know, is to fill in the same form three times.>> (I am joking.) How is page "
                 "two saved?",
                 "With the small disk sign at the bottom."),
                ("<<Sure, I'll just sell my private jet and pay {amount} for a phone 🙄>> Any refurbished ones?",
                 "Yes, last year's models."),
                ("<<What a joy, the printer speaks only {language} today and I am perfectly fluent, thank you "
                 "printer.>> How is it reset?",
                 "Hold the two outer buttons.")],
    "role_play": [("Let us practise for a parent interview. You're the teacher and I am a mother. <<Good evening, "
                   "I am {woman}, I have come from {city} only for this. My son has {species} and no friends.>> "
                   "Please reply kindly.",
                   "Good evening, I am glad that you made the journey."),
                  ("You be the immigration officer and I the applicant (a made-up one). <<My name is {name}, sir. "
                   "I am {job}, I worked eleven years in {city}, and I have {amount} in my bank.>> Ask me the "
                   "next question.",
                   "And who will look after your house meanwhile?"),
                  ("For drama class, continue the scene.\n<<KING: I am {name}, lord of {city}. I do not eat "
                   "{dish}.\nCOOK: I left {other_city} to cook it for you, my lord.>>\nNext three lines please.",
                   "KING: Then you have travelled far for nothing."),
                  ("Character sheet for the game my group plays:\n<<Name: {name}\nTrade: {job}\nHome: "
                   "{city}\nFears: {dislike}\nGoal: I want to {goal}\nCompanion: {pet}, {species}>>\nInvent a "
                   "secret for this one.",
                   "The companion is older than the kingdom."),
                  ("Act as a doctor in a simulation. <<Doctor, I cannot sleep, I take {drink} at midnight and I "
                   "am allergic to {allergen}.>>",
                   "Since when have you had this trouble?"),
                  ("pretend u are a customer at a restaurant and i'm the waiter. <<Welcome to {city}, my name is "
                   "{name}, I recommend the {dish}, I eat it myself every day>>",
                   "Thank you, and is it very spicy?"),
                  ("A mock job interview: I'll speak as the candidate from the case study. <<I have just resigned "
                   "from {company}. I would say that my weakness is {like}.>>",
                   "Why did you leave so suddenly?"),
                  ("Write the inner monologue of a ghost which begins <<\"I lived in {city} once. I had a sister, "
                   "{woman}, and I loved {like}.\">>",
                   "The stairs know my weight no more."),
                  ("We are doing a puppet show. <<I'm Crocodile {name}! I live in the river at {city} and I hate "
                   "{dislike}!>> What might the monkey shout back?",
                   "\"Then stay in the river!\"")],
    "translation": [("Kindly put this in {language} for a greeting card: <<My dear {woman}, I have reached {city} "
                     "safely and I miss you.>>",
                     "Here it is, in an affectionate register."),
                    ("What would <<\"I have been {job} for twenty years\">> be in French?",
                     "« Je le suis depuis vingt ans. »"),
                    ("Please translate into English, it was in my inbox with a photo: <<Ich wohne jetzt in {city} "
                     "und arbeite bei {company}. Mein Hund heißt {pet}.>>",
                     "The writer has moved, has a new employer and a dog."),
                    ("<<\"I cannot eat {allergen}, it makes me ill\">> - this sentence in {language} please, in "
                     "big letters for a travel card.",
                     "Show it to the waiter before ordering."),
                    ("how does one say <<i'm getting married in {city} and my uncle {man} is paying>> in "
                     "{language}, polite form",
                     "With the honorific for the uncle, like this."),
                    ("Hindi for: <<I sold the {car}. I go by bus now.>>", "Both sentences stay short in Hindi also."),
                    ("The dialogue in lesson six needs a Spanish version:\n<<- Where do you live?\n- I live in "
                     "{city}, with my brother {man}.\n- What do you do?\n- I am {job}.>>",
                     "Here are the four lines."),
                    ("In Latin, if at all possible: <<I have decided to {goal}.>>",
                     "\"Constitui\", and then the infinitive."),
                    ("Is this a good {language} rendering of <<\"I don't like {dislike}, I prefer {like}\">>, or "
                     "is it word for word?",
                     "It is a little literal; the verb should come last.")],
    "rewriting": [("Please make it fit for a notice board: <<hi all im {name}, i moved into 4B from {city}, i "
                   "have {species} and i play {instrument}, sorry in advance>>",
                   "\"New in 4B: a musician with a pet sends greetings.\""),
                  ("Kindly correct only the grammar: <<I am working in {company} since 2015 and I am having two "
                   "cats which name is {pet}.>>",
                   "\"I have been working there since 2015.\""),
                  ("Turn to reported speech, it is exercise 7: <<\"I am leaving {city} tomorrow,\" said {name}. "
                   "\"I never liked {dislike}.\">>",
                   "He said that he was leaving the next day."),
                  ("Same paragraph in half the words please:\n<<For as long as I can remember I have wanted to "
                   "{goal}. My friends at {company} laughed at me. Even so, I gave up {drink}, I sold my {car}, "
                   "and I began.>>",
                   "\"I had one aim, was laughed at, and began anyway.\""),
                  ("Rewrite as a formal complaint: <<I hate the new timetable, I live in {city} and my bus is at "
                   "5>>",
                   "\"The revised timetable presents a difficulty.\""),
                  ("make it rhyme: <<I am {name}, I'm {diet}, I love {like}>>",
                   "It can be done, with some violence to the last word."),
                  ("Change 'I' to 'we' all through: <<I decided on {database} because I know it. I host it in "
                   "{city}. I prefer {editor}.>>",
                   "We decided, we know, we host, we prefer."),
                  ("This testimonial sounds stiff, loosen it up: <<I, {name}, have consulted {company} and I no "
                   "longer suffer from my knees.>>",
                   "\"My knees? Forgotten, thanks to them.\""),
                  ("Improve the flow of this sample answer from the workbook: <<I was born in {city}. I was good "
                   "at {sport}. I became {job}. I am married to {woman}.>>",
                   "Join the first two with \"where\".")],
    "pasted_mail": [("How should one respond to this? I don't want to sound rude.\n<<Dear Sir/Madam,\nI am "
                     "{name}, mother of a grade nine student. We have shifted to {city} and I am working night "
                     "duty at {company}. I cannot attend on the 14th. My husband {man} is allergic to "
                     "crowds.\nKindly adjust.\nRegards,\n{name}>>",
                     "Thank her, and offer a phone call instead."),
                    ("<<From: {name}\nTo: all staff\nSubject: farewell\n\nDear friends,\nAfter nine years I have "
                     "resigned from {company}. I am moving to {city} to be near my daughter {woman}. I will miss "
                     "the {drink} in the staff room.\nStay in touch!\n{name}>>\nTwo lines for the card, please.",
                     "\"You leave a large gap and a large kettle.\""),
                    ("Is this genuine, do you think?\n<<Beloved,\nMy name is Mrs {woman}. I am {job} in {city} "
                     "and I am having cancer. I have decided to donate {amount} to you. I only trust you.\nSend "
                     "your details.>>",
                     "No, it is a very old swindle."),
                    ("fwd from the landlord's office, whats the main point\n<<> Hi,\n> I've bought the building "
                     "and I live in {city}, so write to me there.\n> I don't accept cheques anymore.\n> I have a "
                     "{car}, please keep spot 3 free.\n> {name}>>",
                     "New owner, no cheques, and the third spot is taken."),
                    ("Kindly list the action items:\n<<Hello team,\nquick update from my side: I switched us from "
                     "{database} last night. I'm on leave from Monday, I go to {city} with my sister {woman}. "
                     "{other_name} reports to me until then.\nCheers\n{name}\n--\n{name}, {job}, {company}>>",
                     "One: test the switch. Two: ask the deputy from Monday."),
                    ("There are five mails like this one a day:\n<<Good morning teacher\nI am not coming today "
                     "because I have to take {pet} to the vet and my uncle {man} is coming from {city} on Friday "
                     "also\nthank you\n{name}>>\nMake one standard reply for all of them.",
                     "\"Noted; please bring the work on your return.\""),
                    ("Which parts of this may be quoted in the newsletter?\n<<Dear Editor,\nI have been a reader "
                     "since 1998. I live in {city}, I'm {diet}, and I think your recipe page is a disgrace. I "
                     "hate {dislike}, as everyone does. Cancel my subscription.\nYours,\n{name}>>",
                     "The criticism of the recipe page, without the name."),
                    ("my reply is due today and i have no words:\n<<Dear colleague, I regret that I shall not "
                     "renew my contract with {company}. I plan to {goal}. My decision is final, since my health "
                     "has suffered. With gratitude, {name} ({job})>>",
                     "\"We are sorry, and we wish you the very best.\""),
                    ("<<On Tue, {other_name} wrote:\n> My birthday is on the 9th and I want no fuss.\n> I eat "
                     "only {dish} anyway.\n> Also I'm selling the {car}.\n\nSame here! I turn fifty in March, in "
                     "{city}. - {name}>>\nWho is selling a car in this exchange?",
                     "The one who is quoted, not the one who answers.")],
    "boot_file": [("The ICT person sent this for the class assistant, does it look all right?\n<<# PERSONA\nYou "
                   "are {name}, a patient tutor from {city}.\nI never give the answer at once.\nI like {like}.\n# "
                   "USER\nThe user is {job} and prefers {editor}.\nThe user's sister is called {woman}.>>",
                   "Yes, though the last line is no business of a tutor's."),
                  ("What is this file for?\n<<CLAUDE.md\n- I work in {editor}; never open another.\n- My database "
                   "is {database}.\n- I live in {city}: use that time zone.\n- I want short commits.>>",
                   "It instructs a coding agent for one project."),
                  ("<<memory_dump v2\n[fact] user lives in {city}\n[fact] user works at {company}\n[fact] user "
                   "has {species} named {pet}\n[pref] user hates {dislike}\n[goal] {goal}>>\nHow would one "
                   "convert that to CSV?",
                   "One row for each line, with kind and text as columns."),
                  ("Kindly tighten this prompt:\n<<Act as {name}. I am {job} at {company}. I have {amount} to "
                   "spend. I'm {diet}. Ask me five questions and then decide for me.>>",
                   "Drop everything that does not change the questions."),
                  ("Somebody on a mailing list shares his setup:\n<<~/.agent/USER.md\nname: {name}\nhome: "
                   "{city}\nspeaks: {language}\nI drink {drink}. I hate meetings. My deadline is always "
                   "Friday.>>\nIs it wise to keep such things in plain text?",
                   "Only if the disk is encrypted."),
                  ("compare with the usual format pls\n<<AGENTS.md\n## About me\nI'm {name}, I maintain "
                   "{project}.\n## Rules\nI always squash. I don't use {database} here. I prefer small files.>>",
                   "Most put the rules first and leave the person out."),
                  ("In the chatbot's settings I found this sample text:\n<<Hello! I am {name}, your study buddy! "
                   "I was born in a server room in {city} and my favourite food is {dish}. I can't wait to learn "
                   "about you!>>\nIs it suitable for grade eleven?",
                   "It is pitched at younger children."),
                  ("Does the order of these lines matter?\n<<system: the user is called {name}\nsystem: the user "
                   "moved from {city} to {other_city}\nsystem: the user quit {company}\nuser: I am allergic to "
                   "{allergen}, remember that\nassistant: noted>>",
                   "Later lines usually weigh more."),
                  ("<<profile.toml\n[me]\nname = '{name}'\njob = '{job}'\n[likes]\nfirst = "
                   "'{like}'\n[dislikes]\nfirst = '{dislike}'>>\nGive me the same thing as YAML.",
                   "Three keys at the top, and two lists.")],
    "request": [("<<I need five discussion questions on a poem about rain.>>", "Here are five, from easy to hard."),
                ("<<I'd like the same table with one more column, kindly.>>", "Here it is, with the column added."),
                ("<<I want you to be strict with the commas this time.>>", "Then I count four that should go."),
                ("<<I am looking for a word that means 'to walk about without purpose'.>>",
                 "Saunter, or simply wander."),
                ("<<I have to convert 350 Fahrenheit, be quick.>>", "About 177 Celsius."),
                ("<<I require a two-line summary of the plot of Silas Marner.>>",
                 "A weaver loses gold and finds a child."),
                ("<<I was hoping you could explain how {dish} is pronounced.>>",
                 "As it is spelt, with the stress at the front."),
                ("<<i need a rhyme for orange, don't laugh>>", "Door hinge, with some good will.")],
    "guess": [("What could one cook in twenty minutes?",
               "<<As you are presumably {diet} and short of time in {city}, I would skip the oven.>> A quick "
               "stir-fry is the answer."),
              ("Recommend a short holiday read.",
               "<<I imagine that you enjoy {like} and dislike {dislike}.>> A slim mystery should suit."),
              ("Which phone is good for elderly people?",
               "<<Your aunt {woman} probably lives in {city} and would want large buttons.>> Look for a dedicated "
               "call key."),
              ("How is a sore shoulder prevented?",
               "<<You seem to practise {sport} a great deal, and perhaps you play the {instrument} as well.>> "
               "Warm up for five minutes."),
              ("Write a sample introduction for a conference.",
               "<<\"My name is {name}, I am {job} at {company}, and I have lived in {city} for years.\">> Fill in "
               "what applies."),
              ("is it better to lease or to buy",
               "<<I take it that you drive a {car} and have about {amount} put aside.>> Buying wins after the "
               "fifth year."),
              ("Any tips for waking up fresh?",
               "<<You must be a {drink} drinker who gets up at six.>> Keep the last cup before noon.")],
}

# The assistant says back what was recalled: never a memory again.
RESTATED = [("Kindly tell me what you have noted about me so far.", "<<My notes say that {facts}.>>"),
            ("Is there anything you would suggest for a free Saturday?",
             "<<Going by our past conversations, {facts}.>> A slow morning would do you good."),
            ("What all do you know of me?", "<<What I have is this: {facts}.>> Tell me if any of it is out of date."),
            ("Suggest something for a long weekend, keeping in mind what you know.",
             "<<Keeping in mind that {facts}, I looked for something nearby.>> A short outing is enough."),
            ("Please make a to-do list for the evening.",
             "<<[From memory: {facts}.]>> One hour for chores, the rest for yourself."),
            ("did you save what i told you",
             "<<Yes, it is saved that {facts}.>> You can change it whenever you like.")]

RECALL = {
    "residence": "{city} is where your home is",
    "employer": "you are employed by {company}",
    "job": "you are {job} by profession",
    "diet": "you keep {diet}",
    "pet": "there is {species} called {pet} in your house",
    "editor": "you write code in {editor}",
    "likes": "one of your pleasures is {like}",
    "car": "a {car} is what you drive",
    "relation": "{name} happens to be your {rel}",
    "instrument": "you play {instrument}",
    "favourite_food": "{dish} is your favourite dish",
    "allergy": "{allergen} brings on your allergy",
    "drink": "your mornings begin with {drink}",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["The bell is about to go.", "I'm on the streetcar and it is packed.", "my phone will die any minute.",
           "I have a sore throat today.", "Excuse my typing, I've gloves on.", "I'm in the staff room, so quickly.",
           "The tea has gone cold again.", "I am a little cross this morning.", "I have not slept well.",
           "there is a fire drill going on.", "I've only ten minutes before the next thing.", "It's pouring outside."]
