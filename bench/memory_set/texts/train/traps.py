# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `train` and is none: <<the span>> in which any extracted memory is junk.

By reason: (what the user says, what the assistant says). The values are never those of the person, except in RECALL,
which the assistant says back to the person.
"""

TRAPS = {
    "question": [("<<Do I need a visa if I live in {city}?>>", "That depends on the passport."),
                 ("<<Should I get {species} or not?>>", "It depends on your days."),
                 ("<<Is it true that people from {city} prefer {dish}?>>", "Some do, but tastes differ."),
                 ("<<Would {job} earn more in {city}?>>", "On average a little more."),
                 ("<<Why do I always forget names?>>", "Names carry little meaning, so they slip easily."),
                 ("<<Who is {name} in that novel again?>>", "I would need the title of the novel."),
                 ("<<do you think i should learn {language} or rather the {instrument}?>>",
                  "Whichever you would miss more."),
                 ("<<Am I allowed to keep {species} in a rented flat?>>", "The lease usually says."),
                 ("<<What would it mean to be {diet} in {city}?>>", "More cooking at home, probably."),
                 ("<<Can {allergen} be dangerous for children?>>", "For some of them, yes."),
                 ("<<Could my neighbour's {car} be louder than allowed?>>", "There are limits by law.")],
    "hypothetical": [("<<If I lived in {city}, what would rent cost me?>> A rough number is enough.",
                      "Somewhere near the national average."),
                     ("<<Suppose I work at {company} and quit tomorrow.>> What notice would apply?",
                      "The contract decides, often a month."),
                     ("<<Imagine I'm {job} with two kids.>> Make a budget for such a family.",
                      "Here is a simple budget with four lines."),
                     ("<<Let's say my name is {name} and I'm {diet}.>> What would the booking form look like?",
                      "Like this: name, then diet."),
                     ("<<I would move to {city} if I won the lottery.>> How are winnings taxed there?",
                      "It differs by country."),
                     ("<<If my sister had {species}, I'd never sleep.>> How loud are they really?",
                      "Quieter than their reputation."),
                     ("<<What if I had an allergy to {allergen}?>> How would one notice?", "Usually within an hour."),
                     ("<<Assume that I drive a {car}.>> How much would insurance be?", "It depends on the region."),
                     ("<<Were I to become {job}, I'd want a mentor.>> How do people find mentors?",
                      "Mostly through former colleagues."),
                     ("<<Maybe I'll buy a {car} one day, maybe not.>> What do they cost used?",
                      "Prices vary with age.")],
    "quote": [("What is wrong with this sentence: <<\"I lives in {city} since ten years.\">>",
               "It should be \"I have lived\"."),
              ("<<As the song goes, \"I left my heart in {city}\".>> Who sang that first?",
               "Several singers recorded such a line."),
              ("The character says: <<\"My name is {name} and I work for {company}.\">> Is that too stiff?",
               "A little; contractions would help."),
              ("<<\"I never drink coffee after noon,\" said {name} in the interview.>> How would you cite that?",
               "Use the author and year."),
              ("My textbook has the example <<\"I have been playing the {instrument} since 2010\">>. Why the "
               "present perfect?",
               "Because it lasts until now."),
              ("Headline today: <<\"I gave up everything and moved to {city}\">>. Clickbait, right?",
               "Probably, yes."),
              ("A review reads: <<\"I hate {dislike}, but I loved this place.\">> Positive or negative?",
               "Positive overall."),
              ("Someone in the forum wrote <<I'm allergic to {allergen} and was fine>> - how reliable is that?",
               "A single report proves little."),
              ("<<> I prefer {editor} over everything else\n> and I will never switch>>\nWhat would be a calm "
               "answer to that post?",
               "Thank them and leave it there.")],
    "code": [("Why does this print nothing?\n<<```python\nname = \"{name}\"\ncity = \"{city}\"\nif __name__ == "
              "\"main\":\n    print(f\"I live in {city} and my name is {name}\")\n```>>",
              "The name to compare with is \"__main__\"."),
             ("Review this fixture:\n<<```json\n{\"user\": \"{name}\", \"favourite_colour\": \"{colour}\", "
              "\"employer\": \"{company}\", \"goal\": \"marathon\"}\n```>>",
              "Add a version field."),
             ("What's missing in the query?\n<<```sql\nSELECT name, city FROM people WHERE city = '{city}' AND "
              "job = '{job}' -- my favourite city\n```>>",
              "An index on city."),
             ("<<```js\n// I always use tabs. I hate semicolons.\nconst owner = { name: '{name}', pet: '{pet}' "
              "}\n```>>\nIs that object frozen?",
              "No, only the binding is constant."),
             ("Make this test pass:\n<<```\nassert greet(\"{name}\") == \"My name is {name}, I work at "
              "{company}\"\n```>>",
              "Return the sentence with both names."),
             ("<<```yaml\nprofile:\n  name: {name}\n  lives_in: {city}\n  prefers: {dish}\n```>>\nValid YAML?",
              "Yes, it is valid."),
             ("Does `<<const me = \"I am {job}\";>>` need escaping?", "No, there is nothing to escape.")],
    "log": [("What does this mean?\n<<2024-03-02T09:14:07Z INFO session start user={name} locale={city}\n"
             "2024-03-02T09:14:09Z WARN I/O wait 1204 ms\n2024-03-02T09:14:11Z ERROR I am unable to reach host "
             "db-3>>",
             "The database host does not answer."),
            ("<<[09:01:12] {name} joined the channel\n[09:01:40] {name}: I moved to {city} last week\n[09:02:03] "
             "{name} left the channel>>\nHow do I strip the timestamps?",
             "Cut the first eleven characters of each line."),
            ("Build fails:\n<<error: use of undeclared identifier 'my_name'\nnote: I prefer 'myName' here\nmake: "
             "*** [all] Error 2>>",
             "Declare the variable before its use."),
            ("<<$ whoami\n{name}\n$ cat goals.txt\nI want to visit {city}>>\nWhy is there no newline at the end?",
             "The file has none."),
            ("<<npm WARN deprecated {project}@1.4.2: I no longer maintain this, my new project is elsewhere>>\n"
             "Should that worry anyone?",
             "Look for a successor.")],
    "document": [("Summarise this:\n<<Dear neighbours, my name is {name} and I have lived in {city} for eleven "
                  "years. I work at {company} and I love {like}. We have decided to plant a hedge because the "
                  "road is loud.>>",
                  "A neighbour introduces a plan for a hedge."),
                 ("Please check the grammar of this cover letter from the internet:\n<<I am {job} with ten years "
                  "of experience. I currently live in {city}. My goal is to lead a team. I speak {language}.>>",
                  "It is correct; the second sentence could be shorter."),
                 ("What's the reading level of this text?\n<<Hello, I'm {name}. I have {species} called {pet}. "
                  "My favourite food is {dish}. I get up at six every day.>>",
                  "About second grade."),
                 ("<<Minutes, 4 March. Present: {name}, {other_name}. We decided to use {database} because of "
                  "licence costs. {name} will move to {city} in June.>>\nTurn these minutes into bullet points.",
                  "One decision, one announcement."),
                 ("Is this a fair biography?\n<<Born in {city}, I have always wanted to be {job}. I quit "
                  "smoking, I moved to {other_city}, and I now work for {company}.>>",
                  "It reads well."),
                 ("<<Terms of use. 1. I agree that I live in {city}. 2. I confirm that I am not allergic to "
                  "{allergen}. 3. I prefer to be contacted by post.>>\nWhich of the clauses is odd?",
                  "The second is unusual.")],
    "sarcasm": [("<<Oh great, another update, I just love waiting an hour for nothing /s>> How can one delay it?",
                 "In the settings, under updates."),
                ("<<Sure, because I absolutely adore {dislike}. Not.>> Anything else?",
                 "Then let us try something different."),
                ("<<Yeah right, and I'm {job} on the Moon.>> What's the real answer?", "The real answer is simpler."),
                ("<<I totally live in {city} in a castle, obviously 🙄>> Try again with something realistic.",
                 "Fair enough, here is a realistic one."),
                ("<<Wow, my dream has always been to fill in forms all day... kidding>> Which form is it?",
                 "Form B, two pages."),
                ("<<I'm sooo happy the printer died again, my favourite thing ever /s>> How is the drum reset?",
                 "Hold the green button for five seconds.")],
    "role_play": [("Let's do a role play. <<I am Captain {name}, I live on a ship off {city} and I hate "
                   "{dislike}.>> You are the cook.",
                   "Aye, Captain, what shall it be?"),
                  ("Pretend to be a hotel clerk. <<Hello, I'm {name} from {city}, I have a booking and I'm "
                   "allergic to {allergen}.>>",
                   "Welcome, may I see the booking?"),
                  ("In this game <<my character is {job}, owns {species} and wants to {goal}>>. What happens next?",
                   "A stranger enters the tavern."),
                  ("Interview practice: you ask, I answer as the candidate in the book. <<I am {name}, I worked "
                   "at {company} until last year.>>",
                   "Tell me about your strengths."),
                  ("You be the doctor. As the patient I say: <<I drink two litres of {drink} a day and I can't "
                   "sleep.>>",
                   "How long has that been so?"),
                  ("Write a monologue. It starts with <<\"I am {name}. I left {city} because of the war.\">>",
                   "The lights go down and the voice begins.")],
    "translation": [("Translate into French: <<I live in {city} and work as {job}.>>", "Voici la traduction."),
                    ("How do you say <<\"My sister {woman} is allergic to {allergen}\">> in {language}?",
                     "Here is a common way to say it."),
                    ("Translate to Spanish please: <<My favourite dish is {dish}. I don't like {dislike}.>>",
                     "Mi plato favorito, and so on."),
                    ("What is <<\"I have moved to {city}\">> in Italian?", "Mi sono trasferito, or trasferita."),
                    ("German version of this, informal: <<I no longer eat meat and I feel great.>>",
                     "Ich esse kein Fleisch mehr."),
                    ("Into {language}: <<We decided to sell the {car} because it was too loud.>>",
                     "Here it is, word by word.")],
    "rewriting": [("Make this sound more professional: <<I quit {company} cause my boss {name} was a pain.>>",
                   "\"I left the company after a change in direction.\""),
                  ("Rewrite in the third person: <<I grew up in {city} and I play the {instrument}.>>",
                   "She grew up there and plays it."),
                  ("Fix the commas: <<I want to {goal} but I need time and my wife {woman} works nights.>>",
                   "A comma before \"but\"."),
                  ("Shorten this paragraph from the brochure: <<I have been {diet} since childhood, and I love "
                   "{like}.>>",
                   "\"Lifelong eater of plants, lover of hobbies.\""),
                  ("Rephrase: <<My goal is to save {amount} by summer.>>", "\"By summer the target is reached.\""),
                  ("Can you turn this sample into past tense? <<I work at {company}. I live in {city}. I have "
                   "{species}.>>",
                   "Worked, lived, had.")],
    "pasted_mail": [("What should I answer to this?\n<<Hi, this is {name}. I've moved to {city} and started at "
                     "{company}. My new number follows. Best, {name}>>",
                     "Congratulate and ask for the number."),
                    ("Got this mail, is it spam?\n<<Dear friend, I am {name}, {job} from {city}. I have decided "
                     "to give you {amount}. I trust you.>>",
                     "Yes, it is spam."),
                    ("<<From: {name}\nSubject: holidays\n\nI can't come on Friday, I have to see the vet with "
                     "{pet}. I prefer Monday.>>\nDraft a short reply.",
                     "\"Monday works, all the best to the patient.\""),
                    ("Forwarded by a colleague:\n<<Hello all, I no longer work mornings. My desk is now in "
                     "{city}. I love it here. {name}>>\nWhat's the polite thing to say?",
                     "\"Enjoy the new place!\""),
                    ("Summarise the landlord's mail in a line:\n<<I have sold the building. I will live in "
                     "{city} from May on. I want the rent to go to {company}.>>",
                     "The building was sold and payments change.")],
    "boot_file": [("Here is the file I feed to the agent, is it too long?\n<<# SOUL\nMy name is {name}. I am a "
                   "helpful assistant. I live in the terminal. I prefer {editor}. I never apologise.\n# USER\n"
                   "The user works at {company}.>>",
                   "It is fine, but the second part is thin."),
                  ("<<SYSTEM: You are {name}, an expert {job_bare}. Always answer in {language}. Remember: the "
                   "user lives in {city}.>>\nHow would you improve this prompt?",
                   "State the task before the persona."),
                  ("Review AGENTS.md:\n<<- I always run the tests first.\n- I prefer small commits.\n- My goal "
                   "is to keep the build green.\n- I use {editor}.>>",
                   "Add how to run a single test."),
                  ("<<<memory>\nuser.name = {name}\nuser.city = {city}\nuser.likes = {like}\n</memory>>>\nIs "
                   "this format easy to parse?",
                   "Yes, with one line for each key."),
                  ("Startup text of the bot:\n<<Hello! I'm {name}, your personal assistant. I love helping "
                   "people. I was created in {city}.>>\nToo cheerful?",
                   "A touch, yes.")],
    "request": [("<<I need a list of [ten|five] names for a black cat in a story.>>",
                 "Shadow, Ink, Raven, Onyx, Sooty."),
                ("<<I want you to act as a spell checker.>>", "Send me the text."),
                ("<<I'd like a shorter version of the last answer.>>", "Here is the gist."),
                ("<<I need to convert 30 miles into kilometres.>>", "About 48 kilometres."),
                ("<<I have a question about {city} in the Middle Ages.>>", "Go ahead."),
                ("<<I want a table with three columns.>>", "Here is one."),
                ("<<I was wondering how {dish} got its name.>>", "The name is older than the dish."),
                ("<<I need help with a regex.>>", "What should it match?")],
    "guess": [("Any ideas for lunch?",
               "<<It sounds like you are {diet} and live in {city}, so here is something local.>> A bowl with "
               "grains would do."),
              ("What's a nice weekend trip?",
               "<<You probably love {like}, and I assume that you drive a {car}.>> The coast is lovely now."),
              ("Suggest a present for a child.",
               "<<Your daughter {woman} seems to enjoy {like}.>> A kit for beginners is a safe choice."),
              ("How do I sleep better?",
               "<<I guess you work as {job} and drink too much {drink}.>> Keep the room dark and cool."),
              ("Which language is easiest?",
               "<<Since you seem to speak {language} already, you must come from {city}.>> Start with a related "
               "one."),
              ("Write a short bio template.",
               "<<\"I'm {name}, {job} in {city}, and I love {like}.\">> Replace what does not fit."),
              ("What do people do with extra money?",
               "<<You want to save {amount}, I suppose.>> Most people begin with a reserve.")],
}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("What do you remember about me?", "<<From our earlier chats: {facts}.>>"),
            ("Any tips for a free afternoon?",
             "<<I remember that {facts}.>> With that in mind, a walk would be nice."),
            ("What should I keep in mind for the weekend?",
             "<<As you told me before, {facts}.>> So plan something light."),
            ("Make me a plan for tomorrow.", "<<[Context: {facts}.]>> Start early and leave the evening free."),
            ("Ideas for a small celebration?", "<<Based on what I know about you: {facts}.>> A picnic would fit.")]

RECALL = {
    "residence": "you live in {city}",
    "employer": "you work at {company}",
    "job": "you are {job}",
    "diet": "you are {diet}",
    "pet": "you have {species} called {pet}",
    "editor": "you use {editor}",
    "likes": "you like {like}",
    "car": "you drive a {car}",
    "relation": "your {rel} is called {name}",
    "instrument": "you play the {instrument}",
    "favourite_food": "your favourite food is {dish}",
    "allergy": "you are allergic to {allergen}",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["I'm a bit tired today.", "I'm stuck here.", "I have five minutes left.", "I'm at the station right now.",
           "It's raining here again.", "I'm confused now.", "I just had lunch.", "I can't find the button.",
           "I'm in a hurry.", "My coffee is getting cold."]
