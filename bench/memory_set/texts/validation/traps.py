# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `validation` and is none: <<the span>> in which any extracted memory is junk.

By reason: (what the user says, what the assistant says). The values are never those of the person, except in RECALL,
which the assistant says back to the person.
"""

TRAPS = {
    "question": [("<<Is {city} a good place to live for families?>>", "It has good schools but rents are high."),
                 ("<<Should I learn the {instrument} or is it too hard for adults?>>",
                  "It is never too late to start."),
                 ("<<What do you think, is a {car} a reliable car?>>", "It does well in most tests."),
                 ("<<How much does {job} earn in {city}?>>", "That depends on experience."),
                 ("<<Can I be {diet} and still build muscle?>>", "Yes, with some planning."),
                 ("<<Does {species} get along with small children?>>", "Usually yes, if introduced slowly."),
                 ("<<Why do I need a visa for {city} but my friend doesn't?>>", "Rules differ by passport."),
                 ("<<What happens if I eat {allergen} with an allergy?>>", "Reactions range from mild to severe."),
                 ("<<do you know {name} from the series? what was her dog called?>>",
                  "I would need the title of the series."),
                 ("<<Is {company} a good company to work for?>>", "I have no reliable reviews."),
                 ("<<Do you prefer {editor} or something else?>>", "I have no preferences of my own."),
                 ("<<When I wake up at night, should I drink {drink} or water?>>", "Water is the safe choice.")],
    "hypothetical": [("<<If I moved to {city}, would I need to change my driving licence?>>",
                      "Usually within some months."),
                     ("<<Let's say I work as {job} and earn 3000 a month.>> How much tax would that be?",
                      "Roughly a fifth, depending on the country."),
                     ("<<Imagine I have {species} and a small flat.>> What would it need every day?",
                      "Food, play and patience."),
                     ("<<Suppose someone is {diet} and lives in {city}.>> Where would they eat?",
                      "Look near the university."),
                     ("<<If I were {job}, I would charge more.>> What's the going rate?", "It varies a lot."),
                     ("<<What if I quit my job and moved to {city}?>> Just a thought, what would it cost?",
                      "About six months of savings."),
                     ("<<If I had a {car}, I could drive there.>> How long would it take by bus instead?",
                      "Around two hours."),
                     ("<<Assuming I'm allergic to {allergen}, which vaccines would be a problem?>>",
                      "Very few; a doctor can tell."),
                     ("<<I might start {sport} someday, not sure.>> Is it expensive in general?",
                      "It costs less than most people think."),
                     ("<<Say my name was {name} and I lived in {city}>>, how would the address label look?",
                      "Name first, then street and city."),
                     ("<<I wish I could play the {instrument}.>> Is it hard?", "The first months are the hardest.")],
    "quote": [("Here's a chat from a TV show, why is it funny?\n<<Anna: I'm {diet} now.\n{name}: Since when?\nAnna: "
               "Since I met him. I also love {like} now.\n{name}: You hate {like}!\nAnna: I moved to {city} for a man "
               "once, people change.>>", "She changes everything for each new partner."),
              ("Is this correct: <<\"I am living in {city} since 2015\">>?", "Use \"I have been living\"."),
              ("My teacher said: <<\"I have always hated {dislike} and I always will.\">> Which tense is it?",
               "Present perfect, then future."),
              ("In the movie he says <<\"I'm {job}, not a hero\">>, which movie is it?",
               "I am not sure which one you mean."),
              ("<<\"I left {company} because nobody listened\">> - that's what the CEO wrote on LinkedIn. Is that a "
               "good tone?", "It sounds bitter."),
              ("Found this review: <<\"I'm {diet} and this is the best place in {city}!\">> Does it look fake?",
               "It is too short to tell."),
              ("Someone on Reddit wrote <<\"I sold my {car} and bought a bike, best decision of my life\">>. Is that "
               "realistic?", "For many people in cities, yes."),
              ("What does he mean by <<\"my sister {woman} is my biggest competitor\">> in that interview?",
               "That they train together, probably."),
              ("From a forum:\n<<> I have a {car} and it needs a new clutch every year.\n> I will never buy one "
               "again.>>\nIs that a common problem?", "Not that I know of."),
              ("The grammar book has <<\"I used to play the {instrument}, but I don't anymore.\">> When do we use "
               "\"used to\"?", "For past habits that have ended."),
              ("Lyrics question: <<\"I'm going back to {city}, back where I belong\">>, who sings that?",
               "I can't identify it."),
              ("A friend's status says <<\"I gave up sugar and I feel amazing\">>, what is a funny comment on that?",
               "\"Sugar misses you.\"")],
    "code": [("Why do I get a KeyError here?\n<<```python\nuser = {\"name\": \"{name}\", \"city\": \"{city}\"}\n"
              "print(f\"I live in {user['town']}\")\n```>>", "The key is city, not town."),
             ("Can you add a field to this?\n<<```json\n{\n  \"firstName\": \"{name}\",\n  \"job\": \"{job}\",\n  "
              "\"hobby\": \"{like}\",\n  \"pet\": \"{pet}\"\n}\n```>>", "Sure, here it is."),
             ("<<```html\n<p>Hi, I'm {name}. I work at {company} and I love {like}.</p>\n```>>\nHow do I make this "
              "bold?", "Wrap it in strong."),
             ("What does this query return?\n<<```sql\nSELECT * FROM employees WHERE company = '{company}' AND city = "
              "'{city}'; -- my team\n```>>", "All employees of that company and city."),
             ("My unit test fails:\n<<```java\nassertEquals(\"I am {job}\", person.describe()); // I always compare "
              "strings like this\n```>>", "Check for a trailing space."),
             ("Explain this please: <<`String bio = \"I have {species} named {pet}\";`>>", "It declares a string."),
             ("<<```\n# my config\neditor = {editor}\nlanguage = {language}\nI_prefer = dark\n```>>\nIs this valid "
              "TOML?", "The values need quotes.")],
    "log": [("What is wrong here?\n<<[INFO] user {name} logged in from {city}\n[WARN] I/O slow\n[ERROR] I am not able "
             "to open /var/data/users.db>>", "The database file can't be opened."),
            ("My terminal shows\n<<> hello, my name is {name}\n> unknown command: hello>>\nwhat should I type?",
             "Type help."),
            ("Can you explain this log?\n<<10:02:11 bot: What's your name?\n10:02:15 guest: I'm {name}\n10:02:17 bot: "
             "Where do you live?\n10:02:20 guest: {city}\n10:02:21 bot: timeout>>",
             "The bot stopped after the second answer."),
            ("<<Traceback (most recent call last):\n  File \"me.py\", line 4\n    my_city = \"{city}\nSyntaxError: "
             "unterminated string literal>>\nhow to fix?", "Close the quote."),
            ("The crash report says\n<<Process: {project}\nReason: I have decided to terminate because of memory "
             "pressure>>\nIs it the RAM?", "Most likely."),
            ("<<commit 91ab: I moved to {database}\ncommit 91ac: I no longer use {editor} config\ncommit 91ad: my "
             "favourite fix>>\nHow can I squash these three?", "With an interactive rebase.")],
    "document": [("Thread from a forum, what is the general opinion?\n<<user1: I switched to {editor} last year and I "
                  "never looked back.\nuser2: I hated it. I went back to my old one after a week.\nuser3: I work at "
                  "{company} and everybody here uses it.\nuser1: I'm {job}, so I need something fast.\nuser4: I live "
                  "in {city} where the internet is slow, I prefer offline tools.>>", "Opinions are mixed."),
                 ("Please give feedback on this sample personal statement:\n<<I was born in {city} and I grew up with "
                  "three brothers. My father is {job}. Since I was a child I have loved {like}. I speak {language} at "
                  "home.\n\nI have decided to study {degree} because I want to {goal}. I volunteer every Saturday and "
                  "I play the {instrument}.\n\nI am confident that I am the right person for your university.>>",
                  "Good structure, but the last line is weak."),
                 ("Summarize this for me please:\n<<My name is {name} and I was born in {city}. I have been working "
                  "as {job} for twenty years. In my free time I enjoy {like}. I have decided to run for the city "
                  "council because our streets need repair.>>", "A candidate introduces themselves."),
                 ("Check this cover letter template for mistakes:\n<<Dear Hiring Manager,\n\nI am writing to apply "
                  "for the position. I am currently {job} at {company}. I am fluent in {language} and I hold a degree "
                  "in {degree}. My goal is to grow in your organisation.\n\nYours sincerely,\n{name}>>",
                  "It is fine, but quite general."),
                 ("<<About me: I'm {name}, I live in {city} with {species} called {pet}. I love {like} and I hate "
                  "{dislike}. Swipe right if you like {dish}!>>\nThis is from a dating app example, what would you "
                  "improve?", "Make it a bit more specific."),
                 ("What's the main idea of this passage?\n<<I was raised in {city}. I remember my uncle {man}, who "
                  "drove a {car} and never spoke before noon. I have hated {dislike} ever since. We moved away when I "
                  "was nine.>>", "A childhood memory."),
                 ("Meeting notes, please make action items:\n<<Attendees: {name}, {other_name}\n- We decided to use "
                  "{database}.\n- {name} will travel to {city} in May.\n- {other_name} prefers {editor}.\n- I will "
                  "send the invoice.>>", "Two action items."),
                 ("Here is a testimonial from the website, is it convincing?\n<<I have been a customer since 2018. I "
                  "live in {city}, I'm {diet}, and I wouldn't buy anywhere else. - {name}>>", "Yes, it sounds honest."),
                 ("Reading comprehension, write 3 questions about this text:\n<<Hi, I'm {name}. I'm from {city}. I "
                  "have one brother, {man}. I get up at seven o'clock. I like {like}, but I don't like {dislike}.>>",
                  "Here are three questions."),
                 ("<<Case study: I am {job} aged 52 and I am allergic to {allergen}. I drink {drink} every day. I "
                  "have stopped smoking last year.>>\nWhat should a nurse ask this patient?",
                  "Ask about symptoms and medication."),
                 ("Proofread the tenant's application:\n<<My wife and I currently live in {city}. I work for "
                  "{company}. We have no pets and we don't smoke. We would like to move in from June.>>",
                  "No mistakes found.")],
    "sarcasm": [("<<Oh yes I just love {dislike}, best thing ever 🙄>> Something else please?",
                 "Sure, here is another idea."),
                ("<<Great, I'm a millionaire living in {city} now, according to this spam.>> How do I block it?",
                 "Mark it as spam."),
                ("<<Yeah sure, I'm {job} and also the king of England lol>> Give me a real answer.", "Fair point."),
                ("<<my dream is to spend every weekend fixing this printer, thanks HP>> How do I reset it?",
                 "Unplug it for a minute."),
                ("<<Wow I'm so happy that it deleted everything, I love this app /s>> Can I get it back?",
                 "Maybe from the trash."),
                ("<<Because obviously I have {amount} lying around for that... not>> Cheaper option?",
                 "There is a free one.")],
    "role_play": [("Let's practise English. You are the waiter. <<Hello, I'm {diet} and I'm allergic to {allergen}, "
                   "what can I eat here?>>", "Good evening! We have a lovely salad."),
                  ("Act as an interviewer, I'm a candidate called {name}. <<I have worked at {company} for three "
                   "years and I want to move to {city}.>>", "Why do you want to leave?"),
                  ("We're playing D&D. <<I am {name}, an elf from {city}. I hate {dislike} and I own {species}.>> "
                   "What do I see?", "A dark gate in the rock."),
                  ("Pretend that you're my doctor. <<Doctor, I drink {drink} all day and I can't stop.>>",
                   "How long has this been so?"),
                  ("Roleplay: I'm a detective in 1920. <<My name is {name}, I live in {city} and I drive a black "
                   "Ford.>>", "The rain falls as you enter."),
                  ("You're the customer and I'm the seller. <<Good morning, I'm {name} from {company}, I've been "
                   "selling these for ten years.>>", "Good morning, I'm only looking."),
                  ("Write a short story in first person. First line: <<I moved to {city} the year my sister {woman} "
                   "stopped talking to me.>>", "The house was smaller than I remembered."),
                  ("Here is my character sheet for the game:\n<<Name: {name}\nJob: {job}\nHome: {city}\nLikes: "
                   "{like}\nDislikes: {dislike}\nPet: {pet}\nGoal: to {goal}>>\nSuggest a backstory.",
                   "Born in a storm, raised by monks."),
                  ("Continue the dialogue.\n<<A: Where do you live?\nB: I live in {city}, I moved there last year.\n"
                   "A: And your job?\nB: I'm {job}.>>", "A: That sounds interesting!")],
    "translation": [("Translate to {language}: <<I am {job} and I live in {city}.>>", "Here is the translation."),
                    ("How do you say <<\"I'm allergic to {allergen}\">> in Spanish?",
                     "\"Soy alérgico\" and then the word."),
                    ("What's the French for <<my brother {man} works at {company}>>?", "Mon frère travaille chez."),
                    ("Please translate into English: <<Ich wohne in {city} und mein Hund heißt {pet}.>>",
                     "I live there and my dog has a name."),
                    ("Can you put this in Hindi? <<I don't eat meat. I like {dish}. My name is {name}.>>",
                     "Yes, here it is."),
                    ("Translate this to polite Japanese: <<I'm sorry, I can't come because my birthday is on Friday.>>",
                     "Here is a polite version."),
                    ("Italian translation please:\n<<We moved to {city} two years ago. We have {species}. Our "
                     "daughter {woman} loves {like}.>>", "Ecco la traduzione."),
                    ("Is <<\"Vivo en {city} y trabajo como profesora\">> correct? What does it mean?",
                     "Yes: I live there and teach."),
                    ("<<I gave up {drink} and I sleep much better now>> in Portuguese?", "Parei, e durmo melhor.")],
    "rewriting": [("Make this cover letter shorter, it's the example from our course book:\n<<Dear Ms {name},\n\nI am "
                   "writing about the position that you advertised. I have worked as {job} at {company} since 2016, "
                   "where I lead a small team. Before that I lived in {city} for four years and I studied "
                   "{degree}.\n\nI would like to leave my job because I am looking for a new challenge. I can start "
                   "in June.\n\nYours faithfully>>", "\"I have led a small team since 2016 and could start in June.\""),
                  ("Make this more formal: <<hey, I'm {name}, I quit {company} and I'm looking for something new>>",
                   "\"I am currently exploring new opportunities.\""),
                  ("Correct the grammar: <<I am working in {company} since five years and I likes my job as {job}>>",
                   "\"I have been working\" and \"I like\"."),
                  ("Paraphrase this: <<I have lived in {city} my whole life and I never wanted to leave.>>",
                   "\"I never left my home town.\""),
                  ("Make it shorter for a profile: <<I am passionate about {like} and I speak {language} fluently.>>",
                   "\"Passionate, bilingual.\""),
                  ("Change this sentence to reported speech: <<\"I bought a {car} yesterday,\" she said.>>",
                   "She said she had bought one."),
                  ("Rewrite this so it doesn't sound like AI:\n<<As {job}, I have always been driven by curiosity. I "
                   "thrive in {city}, where I have called {company} my professional home since 2019.>>",
                   "Shorter sentences would help."),
                  ("Change I to he: <<I get up at five, I drink {drink} and I go to work by train.>>",
                   "He gets up, drinks and goes."),
                  ("Improve this sample essay introduction: <<In my opinion everyone should be {diet}. I have been "
                   "{diet} for years and I am healthy.>>", "Begin with a question."),
                  ("Fix punctuation:\n<<my name is {name} i live in {city} i want to {goal} thank you>>",
                   "Four full stops are missing.")],
    "pasted_mail": [("Can you help me answer this politely? I don't want to go.\n\n<<Hi all,\n\nhope you're doing "
                     "well! As some of you know I've been living in {city} since last summer and I finally started my "
                     "new job as {job}.\nI'm turning thirty soon and I want to celebrate with everyone.\nI've rented "
                     "a small place near the lake, and {other_name} is bringing the music.\nI'm {diet} these days so "
                     "there will be a lot of {dish}.\nPlease tell me if you're allergic to anything.\n\nLots of love\n"
                     "{name}>>", "\"Thank you for the invitation, sadly I can't make it.\""),
                    ("<<Dear Parents,\n\nMy name is {name} and I will be the new class teacher from September. I "
                     "studied {degree} in {city} and I have been teaching for six years.\nI speak {language} and "
                     "English. In my free time I enjoy {like}.\nI prefer to be contacted through the school app, not "
                     "by phone.\nI don't allow {allergen} in the classroom because one child has an allergy.\n\nWarm "
                     "regards,\n{name}>>\n\nIs this letter too long for parents? It's from a template site.",
                     "It is fine; the hobbies could go."),
                    ("How should I reply to this email?\n\n<<Dear customer,\n\nMy name is {name} and I am your new "
                     "account manager at {company}. I am based in {city} and I am looking forward to working with "
                     "you. I prefer to be contacted by email.\n\nKind regards,\n{name}>>",
                     "Thank them and introduce yourself."),
                    ("Is this a scam?\n<<Hello, I am {name}, a widow from {city}. I have {amount} that I want to "
                     "donate. I have decided to choose you because I trust God. Please reply with your details.>>",
                     "Yes, do not answer."),
                    ("<<Hi team,\n\nI'm on leave from Monday. I'm flying to {city} and I won't be reading mail. "
                     "{other_name} is my backup.\n\nCheers,\n{name}>>\n\nPlease write a nice answer.",
                     "\"Enjoy your time off!\""),
                    ("My landlord wrote me this, what does he want?\n<<Dear tenant, I have sold the flat and I will "
                     "move to {city}. From May I no longer collect the rent, please pay it to {company}. I want to "
                     "thank you for everything. {name}>>", "Payments go to a new owner."),
                    ("Summarize this thread:\n<<On Tue, {name} wrote:\n> I can't make Friday, my son {man} has a "
                     "match.\n> I prefer Thursday.\n\nOn Wed, {other_name} wrote:\n> Thursday is fine, I work from "
                     "home that day.>>", "They agreed on Thursday."),
                    ("got this on WhatsApp, how do I say no nicely?\n<<Hey! It's {name}. I'm having my birthday at my "
                     "place in {city}, I'd love you to come. I'm {diet} now so only {diet} food haha. Bring {pet}!>>",
                     "\"Sadly I can't make it.\""),
                    ("Write a reply to this recruiter\n<<Hi there,\n\nI came across your profile. I'm {name} and I "
                     "recruit for {company} in {city}. We are looking for {job}. I used to work there myself and I "
                     "loved it.\n\nBest,\n{name}\nSenior Recruiter>>", "\"Thanks for reaching out.\""),
                    ("Make bullet points out of this:\n<<From: {name}\nTo: all staff\nSubject: my last day\n\nDear "
                     "all,\nAfter nine years I'm leaving {company}. I have decided to move to {city} and to {goal}. I "
                     "will miss you.\n{name}>>", "One goodbye, three facts."),
                    ("<<Dear Sir/Madam,\nI bought a {car} from you in March. I am very unhappy with it. I want my "
                     "money back.\nRegards, {name}>>\nThis customer is angry, how would support answer?",
                     "Apologise first.")],
    "boot_file": [("What do you think of this CLAUDE.md someone shared?\n<<# About me\nI'm {name}, {job} from "
                   "{city}.\nI use {editor} and {database}.\n\n# Rules\n- I prefer small functions.\n- I never use "
                   "abbreviations.\n- Always answer in {language}.\n- We decided to drop support for Windows.\n\n# "
                   "Current project\nI'm working on {project}.>>", "Clear, but rules about testing are missing."),
                  ("Can you improve this system prompt?\n<<You are {name}, a friendly assistant. You live in {city}. "
                   "The user is {job} and prefers {editor}. Never mention {dislike}.>>", "Say first what the task is."),
                  ("This is my AGENTS.md, is something missing?\n<<# Agent\n- My name is {name}\n- I always write "
                   "tests first\n- I prefer {editor}\n- I never push to main\n# Human\n- lives in {city}\n- works at "
                   "{company}>>", "Say how to run the tests."),
                  ("<<### memory.txt\nuser likes {like}\nuser hates {dislike}\nuser is allergic to {allergen}\nuser "
                   "wants to {goal}\n### end>>\nHow do I load a file like this in Python?", "Read it line by line."),
                  ("Write something like this for a travel bot:\n<<Hi! I'm {name}, your guide. I grew up in {city} "
                   "and I love {dish}. Ask me anything!>>", "\"Hello traveller!\""),
                  ("Custom GPT instructions I found online:\n<<I am {job} in {city}. I want short replies. I use "
                   "{database}. My main project is {project}. Always call me {name}.>>\nWhat does each line do?",
                   "They set the context."),
                  ("Is this prompt good?\n<<Act as {job} with 20 years of experience. I am your client {name}. I have "
                   "{amount} and I want to buy a {car}. Ask me questions first.>>", "It is clear enough."),
                  ("<<name: {name}\nrole: assistant\npersonality: I love {like}, I hate {dislike}\nhome: {city}>>\n"
                   "Convert this YAML to JSON.", "Here is the JSON."),
                  ("Export from another chatbot, what format is this?\n<<{\"memories\": [\"Lives in {city}\", \"Has "
                   "{species} named {pet}\", \"I prefer short answers\"]}>>", "Plain JSON.")],
    "request": [("<<I need a good name for a coffee shop.>>", "How about The Daily Cup?"),
                ("<<I want you to give me ten fun facts about {city}.>>", "Here are ten."),
                ("<<I'd like to know how to cook {dish}.>>", "Here is a simple recipe."),
                ("<<I need this in a table with two columns.>>", "Here you go."),
                ("<<I have a quick question about Excel.>>", "Sure, ask away."),
                ("<<I'm looking for a synonym for \"happy\".>>", "Glad, cheerful, content."),
                ("<<I want a short poem about {like}.>>", "Here is one in four lines."),
                ("<<I am trying to understand how inflation works.>>", "It is the rise of prices over time.")],
    "guess": [("What should I have for dinner?",
               "<<You are probably {diet} and like {dish}, so something light.>> A soup is quick."),
              ("Recommend me a book.", "<<I assume you enjoy {like} and live in {city}.>> Try a short novel."),
              ("What's a good hobby?",
               "<<Maybe you play the {instrument} already, or you like {sport}.>> Drawing is easy to start."),
              ("Write a sample introduction for a meeting.",
               "<<\"Hi, I'm {name}, I work at {company} as {job}.\">> Change the details."),
              ("Any ideas for the weekend?", "<<I guess your kids would love {species}.>> The zoo is an option."),
              ("How can people save more money?",
               "<<You could sell your {car} if you have one; perhaps you want to save {amount}.>> Track your "
               "spending first."),
              ("Give me an example of a SMART goal.",
               "<<\"I want to {goal} by the end of June.\">> It is specific and has a date."),
              ("What gift is good for a sister?",
               "<<Your sister {woman} might like {like}.>> A voucher is always safe.")],
}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("What do you know about me?", "<<Here is what I know about you: {facts}.>>"),
            ("Can you summarise what I told you so far?", "<<You told me that {facts}.>>"),
            ("Suggest something for tonight.",
             "<<Since {facts}, I have an idea.>> A quiet evening with a film would be nice."),
            ("Help me write a short bio.",
             "<<Let me use what you shared before: {facts}.>> Shall I write it in the third person?"),
            ("What should I do this weekend?",
             "<<Keeping in mind that {facts}, here is a plan.>> Start with a late breakfast."),
            ("Do you still remember me?", "<<Of course, {facts}.>>")]

RECALL = {
    "residence": "you're living in {city}",
    "employer": "you're working for {company}",
    "job": "your job is {job}",
    "diet": "you eat {diet}",
    "pet": "you have a pet, {pet}, {species}",
    "editor": "you work with {editor}",
    "likes": "you enjoy {like}",
    "car": "the car you drive is a {car}",
    "relation": "you have a {rel} named {name}",
    "instrument": "you're playing the {instrument}",
    "favourite_food": "you love {dish} most",
    "allergy": "you have a {allergen} allergy",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["I'm so tired right now.", "I have a headache today.", "I'm on the bus right now.",
           "I didn't sleep well last night.", "I'm at work right now.", "It's so hot today.", "I'm a bit confused.",
           "I'm hungry.", "I'm waiting for a call.", "I'm bored.", "My wifi is slow today.", "I only have ten minutes."]
