# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `held-back` and is none (forms as in train/traps)."""

TRAPS = {
    "question": [("<<What happens to my pension if I settle in {city}?>>", "Treaties between countries decide."),
                 ("<<Is being {job} a good career these days?>>", "Demand is steady."),
                 ("<<Have I got to register {species} anywhere?>>", "In some towns, yes."),
                 ("<<When did {name} first appear in the series?>>", "In the second season, I believe."),
                 ("<<ought i to try {sport} or {instrument} lessons first?>>", "Try whichever starts sooner."),
                 ("<<Does {company} still hire people without a degree?>>", "Their site should say."),
                 ("<<How would I know whether I'm allergic to {allergen}?>>", "A skin test shows it."),
                 ("<<Was {dish} invented in {city}?>>", "Several towns claim it."),
                 ("<<Must I tell the bank that I moved?>>", "Yes, within weeks usually."),
                 ("<<Do my taxes change when I marry someone from {city}?>>", "They may.")],
    "hypothetical": [("<<Say I was living in {city}.>> Which power plugs would be there?",
                      "Type C or F, most likely."),
                     ("<<In case I ever join {company}, I'd want stock options.>> How do options vest?",
                      "Usually over four years."),
                     ("<<Picture this: I'm {job}, no savings, rent due.>> What comes first?", "Rent, then food."),
                     ("<<Had I studied {degree}, I'd be rich now.>> What do people earn in that field?",
                      "Less than one thinks."),
                     ("<<I might get {species} some day, who knows.>> What does the food cost?",
                      "A modest sum each month."),
                     ("<<Provided that I go {diet}, which vitamins would I need?>>", "B12 above all."),
                     ("<<Let us assume my wife is called {woman} and we own a {car}.>> Fill in the sample form.",
                      "Done, with both in place."),
                     ("<<I could see myself in {city} in another life.>> What is the old town like?",
                      "Narrow lanes and a market."),
                     ("<<Were my boss {name}, I'd be scared.>> How strict is the character in the show?",
                      "Very strict.")],
    "quote": [("Correct my pupil's line: <<\"Yesterday I have moved to {city}.\">>", "\"Yesterday I moved\"."),
              ("The poster says <<\"I love {city}\">>. Which typeface could that be?",
               "It looks like American Typewriter."),
              ("In chapter two she whispers, <<\"I work for {company}, and they know.\">> Good twist?",
               "Yes, if it is planted earlier."),
              ("<<\"My favourite dish has always been {dish},\" the chef told the paper.>> Is that reported speech?",
               "It is direct speech."),
              ("From the dictionary: <<\"he is allergic to {allergen}\">>. Is allergic an adjective?", "Yes."),
              ("A tweet said: <<i quit my job as {job} and never looked back>>. How many characters is that?",
               "Fewer than a hundred."),
              ("<<> I detest {dislike}, full stop.\n> I'd rather be {diet}.>>\nSuggest a friendly comment under "
               "this.",
               "\"To each their own!\""),
              ("The riddle begins <<\"I have a mouth but never speak, I live in beds but never sleep\">>. What "
               "is it?",
               "A river.")],
    "code": [("Spot the bug:\n<<```ruby\nuser = { name: '{name}', city: '{city}' }\nputs \"I am #{user[:nmae]} "
              "and I love {like}\"\n```>>",
              "The key is misspelt."),
             ("Convert to TOML:\n<<```ini\n[me]\nname={name}\nemployer={company}\nhates={dislike}\n```>>",
              "Quote the values and keep the table."),
             ("Explain this insert.\n<<```sql\nINSERT INTO profile VALUES ('{name}', '{city}', 'I prefer "
              "{dish}');\n```>>",
              "It adds one row with three values."),
             ("<<```go\n// My goal is to keep this file short. I never use globals.\nvar Owner = \"{name}\"\n"
              "```>>\nIs Owner exported?",
              "Yes, as it starts with a capital."),
             ("What does the assertion check?\n<<```\nexpect(bio).toBe('I moved to {city} and work at "
              "{company}')\n```>>",
              "That the text is exactly equal."),
             ("Is `<<echo \"I live in {city}\" | tee -a me.txt>>` appending?", "Yes, that flag appends."),
             ("<<```html\n<p>Hi, I'm {name}. I have {species}.</p>\n```>>\nMake it accessible.",
              "Add a heading before it.")],
    "log": [("Help me read this:\n<<Mar 11 07:55:01 host sshd[811]: Accepted key for {name}\nMar 11 07:55:09 "
             "host app: I have 3 retries left\nMar 11 07:55:10 host app: my id is 77>>",
             "A login, then a retry count."),
            ("<<{name} 18:22\nI work at {company} now\n{other_name} 18:23\nno way, I live next door in {city}>>\n"
             "How can I export such a chat as CSV?",
             "Split at the first space of each header line."),
            ("Test output:\n<<FAILED test_me.py::test_name - AssertionError: 'I am {name}' != 'I am "
             "{other_name}'\n1 failed, 3 passed>>",
             "The expected name differs."),
            ("<<> describe me\nI like {like}. I prefer {colour}.\n> exit>>\nHow do I quote the prompt in this "
             "transcript?",
             "Escape the bracket."),
            ("<<WARN config: I decided to use {database} because no other was found>>\nIs that message normal?",
             "It is a default.")],
    "document": [("Give this essay a title:\n<<I was born in {city}. My mother {woman} worked as {job}. I have "
                  "always loved {like}. Now I live in {other_city}.>>",
                  "\"Between Two Towns\"."),
                 ("Which words repeat in this flyer?\n<<I'm {name} and I'm opening a studio in {city}. I teach "
                  "{instrument}. I prefer beginners.>>",
                  "The pronoun, mostly."),
                 ("Key points of the statement, please:\n<<We at {company} decided to leave {city} because "
                  "energy got dear. I will stay on as chair. My goal is a calm handover.>>",
                  "A move, its reason and a handover."),
                 ("<<Diary of a sailor, 1891. I left {city} at dawn. I no longer fear the sea. My brother {man} "
                  "stayed behind.>>\nWhat year would slang like this be from?",
                  "It fits the late nineteenth century."),
                 ("Is this sample CV too plain?\n<<{name}, {job}. I speak {language}. I live in {city}. I enjoy "
                  "{like}.>>",
                  "Plain is good here."),
                 ("<<Lease, section 4. I, the tenant, keep no animals, in particular not {species}. I work from "
                  "home at most two days.>>\nIs that clause common?",
                  "The first half is.")],
    "sarcasm": [("<<Fantastic, I adore being on hold for forty minutes, best part of my day /s>> Is there an "
                 "e-mail desk?",
                 "Most firms have one."),
                ("<<Oh yes, {dislike}, my one true love... as if.>> Next idea?", "Let us take another direction."),
                ("<<And I'm the king of {city}, clearly.>> Could you be serious?", "Of course, seriously then."),
                ("<<Because naturally I own three yachts and {species}, haha no>> What would a normal budget be?",
                 "A few hundred will do."),
                ("<<Lovely, I live for spreadsheets, said nobody ever.>> How is a row frozen?",
                 "Under view, freeze rows."),
                ("<<Brilliant, my favourite hobby is reinstalling drivers 🙃>> Where is the old version kept?",
                 "In the vendor's archive.")],
    "role_play": [("New scene: <<I'm {name}, spy of {city}, and I never eat {dish}.>> You guard the gate.",
                   "Halt! The password?"),
                  ("Play a taxi driver. <<Evening! I'm {job}, just landed, I live on Baker Row.>>",
                   "Hop in, where to?"),
                  ("For our fantasy campaign: <<my elf {name} keeps {species} and hates {dislike}>>. Give her a "
                   "quest.",
                   "A bell went missing in the marsh."),
                  ("Act as recruiter while I speak for the imaginary applicant: <<I left {company} in spring and "
                   "I want to {goal}.>>",
                   "Why did you apply?"),
                  ("You are the waiter. Customer line: <<I'm {diet} and I have an allergy to {allergen}.>> Go.",
                   "Let me ask the kitchen."),
                  ("Compose a soliloquy opening with <<\"I am {name}, I was born in {city}, I shall die there.\">>",
                   "Silence, then a single candle.")],
    "translation": [("In Portuguese, please: <<I come from {city} and I love {like}.>>", "Aqui está."),
                    ("Translate the phrase <<\"I am {job} and my husband is called {man}\">> to {language}.",
                     "Here is one way."),
                    ("What would <<\"I don't eat {dish}\">> be in Latin?", "Non edo, followed by the noun."),
                    ("English to {language}, formal: <<I have been living in {city} since May.>>",
                     "A formal version follows."),
                    ("Put into Norwegian: <<My cat {pet} is ill and I can't come to work.>>", "Katten er syk."),
                    ("Subtitles in {language} for: <<I quit my job at {company} today!>>", "Here are the subtitles.")],
    "rewriting": [("Make it rhyme: <<I moved to {city}, I bought a {car}.>>", "I moved with pity, I drove too far."),
                  ("Turn this into reported speech: <<I hate {dislike} and I want to {goal}.>>",
                   "She said that she hated it."),
                  ("Less blunt, please: <<I don't like {name} and I won't work at {company}.>>",
                   "\"It is not the right fit.\""),
                  ("Spell-check: <<I havve {species}, his nam is {pet}, I luv him.>>", "Have, name, love."),
                  ("Expand this line of the speech: <<I have lived here in {city} all my life.>>",
                   "\"Seventy summers in one street.\""),
                  ("Swap the pronouns to \"we\" in: <<I use {editor} and I prefer {database}.>>",
                   "We use, we prefer.")],
    "pasted_mail": [("How would you reply?\n<<Hey, {name} here, I'm in {city} until Sunday. I have a new dog "
                     "called {pet}. Shall we meet? {name}>>",
                     "\"Sunday brunch?\""),
                    ("Is this one phishing?\n<<Hello, my name is {name} and I work at {company}. I need your "
                     "help to move {amount}.>>",
                     "Almost certainly."),
                    ("<<Subject: leaving\n\nDear team, I have decided to leave {company} because I want to "
                     "{goal}. My last day is Friday. {name}>>\nA warm answer in two lines, please.",
                     "\"You will be missed. All the best.\""),
                    ("Letter from the school, what do they want?\n<<I am the new teacher, {name}. I live in "
                     "{city}. I prefer to be called in the evening. I am allergic to {allergen}.>>",
                     "They introduce themselves."),
                    ("Boil this message down:\n<<I sold my {car}, I take the bus now, I'm never late anymore. "
                     "Cheers, {name}>>",
                     "They take the bus now.")],
    "boot_file": [("Does this persona file make sense?\n<<# IDENTITY\nI am {name}, a patient coach. I like "
                   "{like}. I always ask before acting.\n# OWNER\nThe owner lives in {city} and hates "
                   "{dislike}.>>",
                   "Yes, though it mixes two things."),
                  ("<<[system] Your name is {name}. The user is {job} from {city}. Prefer short answers. Never "
                   "mention {company}.>>\nWhat would you cut?",
                   "The last rule."),
                  ("Check CLAUDE-style notes:\n<<* I write tests before code\n* I never push to main\n* My "
                   "default editor is {editor}\n* We use {database}>>",
                   "Say why for each."),
                  ("<<PROFILE v2\nname: {name}\nhome: {city}\ndiet: {diet}\nEND>>\nHow could this be versioned?",
                   "With a number and a date."),
                  ("Welcome message of our bot:\n<<Hi, I'm {name}! I live inside your phone and I adore "
                   "{like}.>>\nShorter?",
                   "\"Hi, {name} here.\"")],
    "request": [("<<I need [six|four] rhymes for the word \"river\".>>", "Shiver, giver, quiver, sliver."),
                ("<<I want an answer without adjectives.>>", "Understood."),
                ("<<I'd love a second opinion on that last paragraph.>>", "It could lose a sentence."),
                ("<<I need 250 grams in ounces.>>", "About 8.8 ounces."),
                ("<<I have another question, about {city} in the sixties.>>", "Ask away."),
                ("<<I want this as JSON.>>", "Here it is as JSON."),
                ("<<I was curious who invented {dish}.>>", "Nobody knows for sure."),
                ("<<I'm looking for a synonym of \"quick\".>>", "Swift.")],
    "guess": [("What could I cook tonight?",
               "<<I take it that you eat {diet} and that {dish} is your favourite.>> A soup is quick."),
              ("Where is it nice in autumn?",
               "<<You must be living in {city}, judging by your words.>> The hills are golden then."),
              ("A gift for a colleague?", "<<Perhaps your colleague {name} enjoys {like}.>> A book is never wrong."),
              ("How do I get fit?", "<<You seem to be {job} who sits all day.>> Walk after lunch."),
              ("Which pet is easy?", "<<I imagine that you already have {species} called {pet}.>> Fish need little."),
              ("Sample introduction for a meeting, please.",
               "<<\"My name is {name}, I work at {company} and I grew up in {city}.\">> Change it as you like."),
              ("How do people finance a sabbatical?",
               "<<You appear to be saving {amount} at the moment.>> Many stretch it over two years.")],
}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("Tell me what you know about me.", "<<So far I know this: {facts}.>>"),
            ("What could I do on Sunday?", "<<You mentioned once that {facts}.>> A museum might be nice."),
            ("Help me plan the evening.", "<<[Recalled: {facts}.]>> Begin at seven, end before ten."),
            ("Something for a rainy day?", "<<Going by my notes, {facts}.>> Then a long film would suit."),
            ("Summarise our chats.", "<<In earlier conversations I learned that {facts}.>> The rest was small talk.")]

RECALL = {
    "residence": "your home is in {city}",
    "employer": "{company} is your employer",
    "job": "you work as {job}",
    "diet": "your diet is {diet}",
    "pet": "{pet} is your pet",
    "editor": "{editor} is your editor",
    "likes": "you are fond of {like}",
    "car": "your car is a {car}",
    "relation": "{name} is your {rel}",
    "instrument": "the {instrument} is your instrument",
    "favourite_food": "you love {dish}",
    "allergy": "you have an allergy to {allergen}",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["I'm half asleep.", "I'm on the train right now.", "I've got a minute.", "I'm lost, sorry.",
           "It's snowing outside.", "I'm hungry already.", "I just woke up.", "I can't open the file.",
           "I'm running late.", "My tea is too hot."]
