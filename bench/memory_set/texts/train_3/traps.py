# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `train-3` and is none: <<the span>> in which any extracted memory is junk."""

TRAPS = {
    "question": [("<<Am I taxable in {city} when only my employer has an office there?>>",
                  "It depends on the days and on the treaty."),
                 ("<<Which salary is usual for a {job} in {city}?>>", "The range is wide; look at three portals."),
                 ("<<Do I have to declare {species} at customs when we shift abroad?>>",
                  "In most countries yes, with papers of the vet."),
                 ("<<Can one become {diet} from one day to the other, or better step by step?>>",
                  "Step by step is easier to keep."),
                 ("<<Is my {car} allowed in the environmental zone of {city}?>> The sticker question.",
                  "The emission class decides."),
                 ("<<Since when is {company} on the market and who is owning it?>>",
                  "The commercial register would tell."),
                 ("<<What is better to learn first, {language} or the {instrument}?>> Asking for general opinion.",
                  "Whatever has a fixed weekly slot."),
                 ("<<Does {allergen} belong to the 14 declared allergens?>>",
                  "The list of the regulation answers that."),
                 ("<<is it a must to have a {job} in a project of 5 people?>>", "Not necessarily."),
                 ("<<Should we take {database} or rather {editor} plus files for a small tool?>>",
                  "Files are fine up to a few thousand records."),
                 ("<<Has {name} to sign too when I resign, or is HR enough?>>",
                  "The contract names who has to receive it.")],
    "hypothetical": [("<<Assume: I resign at {company}, notice 3 months, joining in {city} on the 1st.>> Which date "
                      "is the last working day?",
                      "Three months before the first, counted to the end of a month."),
                     ("<<Suppose a case - I am {job} with 2 kids, one income, residing in {city}.>> Compute the net "
                      "salary roughly.",
                      "Roughly two thirds of the gross."),
                     ("<<In case I would get an offer from {company}, I would shift to {city}.>> Typical relocation "
                      "package?",
                      "Moving cost, a month of housing, flights."),
                     ("<<If we had {species}, we could not travel any more.>> How do other owners solve this?",
                      "With sitters or boarding homes."),
                     ("<<Say I turn {diet} for one month.>> What would change in the blood values?",
                      "Some lipids, usually a little."),
                     ("<<Let us imagine I am 45, I earn {amount} a month and I stop working.>> How long do savings "
                      "last?",
                      "It depends on the spending."),
                     ("<<Were my name {name}, how would the initials look in the logo?>>",
                      "Elegant, with a thin serif."),
                     ("<<Theoretically I could exchange the car against a {car}, nothing planned.>> Difference in TCO?",
                      "The depreciation dominates."),
                     ("Thought experiment: <<I live in {city}, I have no phone, I work for {company} by letter.>> "
                      "Would that be legal in a home office contract?",
                      "Legal maybe, practical hardly."),
                     ("<<What if I were allergic against {allergen} without knowing it?>> First signs?",
                      "Itching, swelling, at times only a cough.")],
    "quote": [("Is the grammar ok in <<\"I am working here since five years and I live in {city}\">>? Came up in a "
               "style guide.",
               "It should be \"I have been working\"."),
              ("From a job portal review: <<\"I worked at {company} as {job}, never again, I quit after 3 months.\">> "
               "How much weight to give to it?",
               "One voice; look for a pattern."),
              ("The poster in the metro says <<\"I love {city}, I love {dish}\">>. Which campaign is this?",
               "Probably one of city marketing."),
              ("LinkedIn, first line: <<\"I gave up my job as {job} and moved to {city}. Here is what I learned.\">> "
               "Why does this format get so many likes?",
               "It promises a story and a lesson."),
              ("Forum thread, pls summarise:\n<<user_{name}: I switched from {editor} last year, never looked "
               "back\nguest77: I hate {dislike}, and I hate {editor} more\nuser_{name}: my boss wants {database} "
               "also, I decided against it>>",
               "Two users disagree about an editor."),
              ("<<> I have been {diet} since 2012 and my knees are fine\n> my wife makes {dish} every Sunday>>\nHow "
               "to answer to this comment in a neutral way?",
               "Thank for the view and ask for sources."),
              ("Famous quote or invented: <<\"I have never learnt {language}, I have only listened.\">>?",
               "I find no source for it."),
              ("In the audiobook the hero says <<\"My name is {name}, I was born in {city}, I trust nobody\">> and "
               "then silence. How is this technique called?",
               "A cold open by a narrator."),
              ("One candidate of the TV quiz told <<\"My goal is to {goal} with the prize money\">>. What is the "
               "average prize there?",
               "A few thousand at most.")],
    "code": [("Why is the toString not called?\n<<```java\nPerson me = new Person(\"{name}\", \"{city}\", "
              "\"{job}\");\n// my employer is {company}\nlog.info(\"I live in \" + me);\n```>>",
              "It is called; the logger level hides the line."),
             ("Linter complains, reason?\n<<```python\nPROFILE = {\n    \"i_am\": \"{job}\",\n    \"i_live_in\": "
              "\"{city}\",\n    \"favourite_dish\": \"{dish}\",\n}\n```>>",
              "A trailing blank in the second line, presumably."),
             ("<<```sql\nINSERT INTO employees (name, company, diet, allergy)\nVALUES ('{name}', '{company}', "
              "'{diet}', '{allergen}');\n-- I prefer upper case keywords\n```>>\nIs this safe against injection?",
              "Literals are safe, concatenated input is not."),
             ("Gherkin ok like this?\n<<```\nGiven my name is {name}\nAnd I live in {city}\nAnd I have subscribed to "
              "the newsletter\nWhen I move to {other_city}\nThen my address is updated\n```>>",
              "Yes, one action per scenario, good."),
             ("<<```cpp\n// NOTE({name}): I decided to use {database} here, my manager agreed\nstatic const char* "
              "kHome = \"{city}\";\n```>>\nWhere does the pointer live?",
              "In the read-only data segment."),
             ("Please convert to "
              "TOML:\n<<```ini\n[user]\nname={name}\nlives_in={city}\neditor={editor}\nworks_at={company}\n```>>",
              "Quote the values and keep the section."),
             ("Does Jinja escape this: `<<Dear {name}, I am your {job} at {company}.>>`?", "Only with autoescape on.")],
    "log": [("Which line is the root cause?\n<<2024-06-11 02:14:55,120 INFO  [main] user={name} site={city} logged "
             "in\n2024-06-11 02:14:55,890 WARN  [pool-3] I am leader now, term=14\n2024-06-11 02:14:56,002 ERROR "
             "[pool-3] I lost connection to {database}\n2024-06-11 02:14:56,004 ERROR [main] giving up>>",
             "The lost connection, the rest follows."),
            ("CI output, why red?\n<<[{project}] checkout ok\n[{project}] I will use cached deps\n[{project}] test "
             "'my city is {city}' FAILED: expected {other_city}\n[{project}] done in 41 s>>",
             "The fixture holds another city."),
            ("<<09:31 {name}: good morning team\n09:32 {name}: I have joined {company} as {job}\n09:33 {other_name}: "
             "welcome!! I am in {city} today>>\nExport of the channel. How to remove the times with sed?",
             "Cut up to the first blank."),
            ("SAP job log, is it finished?\n<<Step 001 started by {name}\nI: plant {city}, 1204 records\nI: my "
             "variant Z_{name} is used\nE: no authorisation for {company}>>",
             "It stopped with an authorisation error."),
            ("dmesg excerpt:\n<<usb 1-2: Product: {car} head unit\nusb 1-2: I am a mass storage device\nusb 1-2: "
             "owner '{name}'>>\nWhich driver is missing?",
             "None, it was recognised."),
            ("<<PS C:\\> Get-Content me.txt\nI am {name}, I prefer {editor} and I live in {city}.\nPS C:\\> "
             "exit>>\nEncoding looks fine or not?",
             "Yes, plain ASCII.")],
    "document": [("Pls check this cover letter of the internet for grammar only:\n<<Dear Sir or Madam,\nI am {job} "
                  "with 12 years of experience and I am currently employed at {company}.\nI am residing in {city} and "
                  "willing to relocate to {other_city}.\nMy mother tongue is {language}. In my free time I love "
                  "{like}.\nSincerely, {name}>>",
                  "Correct; \"employed by\" is more usual."),
                 ("<<MINUTES OF MEETING\nDate: 14 March\nAttendees: {name}, {other_name}\n1. {name} is moving to "
                  "{city}, handover till Friday.\n2. Decided: {database} for the archive, since support is "
                  "included.\n3. {other_name} is on leave from Monday.>>\nMake an action list out of it.",
                  "Handover by Friday; archive set up; leave noted."),
                 ("Summary in 2 lines please.\n<<About the author: {name} was born in {city}, studied {degree} and "
                  "worked for many years at {company}. \"I have always wanted to {goal}\", says the author, who lives "
                  "with {species} named {pet}.>>",
                  "An engineer turned author, with one big wish."),
                 ("Text for a language exam, level?\n<<My name is {name}. I come from {city}. I am {job}. Every "
                  "morning I drink {drink}. I don't like {dislike}. My sister's name is {woman} and she plays "
                  "{instrument}.>>",
                  "A1, simple present."),
                 ("Which clause of the declaration is risky?\n<<1. I, the employee, reside in {city}.\n2. I do not "
                  "work for any other company than {company}.\n3. I have no allergy against {allergen}.\n4. I shall "
                  "inform of any change within 7 days.>>",
                  "The second is very wide."),
                 ("<<Case study 4: I am a {job}, I earn well, but I am tired. I have {species} and a {car}. I decided "
                  "to sell everything and to {goal}.>>\nTypical diagnosis in the coaching literature?",
                  "A values conflict, most books would say."),
                 ("Slide text, too long?\n<<WHY I JOINED {company}\n- I wanted to be {job}\n- I love {city}\n- I was "
                  "done with {dislike}\n- my manager {name} convinced me>>",
                  "Four bullets are fine, shorten the third."),
                 ("The HR template reads:\n<<Name: {name}\nBase location: {city}\nDesignation: {job}\nFood "
                  "preference: {diet}\nHobbies: {like}\nDeclaration: I confirm that the above is true.>>\nWhich field "
                  "is not GDPR compliant?",
                  "Food preference needs a purpose."),
                 ("Translate nothing, only count the words:\n<<Diary, day 3. We left {city} early. I have stopped "
                  "with {drink}, I feel better. {woman} wants to go home, I want to stay.>>",
                  "Twenty-six words, give or take.")],
    "sarcasm": [("<<Of course, I love it when the VPN drops in the middle of a demo, best hobby ever.>> What is the "
                 "MTU to try?",
                 "Try 1350 first."),
                ("<<Yes sure, I am {job}, astronaut and pope in one person.>> Serious answer please.",
                 "Understood, here is the serious one."),
                ("<<Great, so I will move to {city} and breed {dislike}, problem solved /s>> Another workaround?",
                 "There is a flag for it."),
                ("<<My lifelong dream: filling timesheets on Sunday. Not.>> Can Excel fill them by macro?",
                 "Yes, with a small loop."),
                ("<<Fantastic, the third ERP in 4 years, I am sooo fond of migrations 🙄>> Which tables come first?",
                 "Master data, then open items."),
                ("<<Naturally I have nothing better to do, I live only for {dislike}.>> Make the form shorter.",
                 "Here are the five fields that matter."),
                ("<<wow thanks, I always wanted to own a {car} that speaks to me, irony off>> How to mute the "
                 "assistant?",
                 "Hold the voice button.")],
    "role_play": [("Mock interview. You are HR, I answer as a sample candidate: <<I am {name}, {job}, I am with "
                   "{company} since six years and I want to relocate to {city}.>>",
                   "Thank you. Why this move?"),
                  ("Simulation for the negotiation course, I take the supplier: <<My company is {company}, we sit in "
                   "{city}, I cannot give more than 2%.>> You are the buyer.",
                   "Then let us talk about volumes."),
                  ("Role-play at the doctor, I am the patient Mr. X: <<Since two weeks I do not sleep, I drink "
                   "{drink} all day, I am allergic against {allergen}.>> Ask further.",
                   "Do you take any medicine?"),
                  ("You: landlord. Me: tenant of the script. <<Good day, I am {name}, I work as {job}, I have "
                   "{species}, the rent of {amount} is fine for me.>> Continue.",
                   "An animal, you said?"),
                  ("Character sheet for the pen and paper round:\n<<Name: {name}\nOccupation: {job}\nHome: "
                   "{city}\nPet: {species}, {pet}\nMotto: I never forgive. I hate {dislike}.\nAim: {goal}>>\nAdd two "
                   "weaknesses.",
                   "Afraid of heights; lends money too easily."),
                  ("Training of the call centre, please play the agent. <<Hello, {name} here from {city}, I have "
                   "bought a {car} and I want to cancel.>>",
                   "I am sorry to hear that. May I have the contract?"),
                  ("In the escape game I am the spy. <<I am called {name}. I left {city} at night. My cover: {job} at "
                   "{company}.>> You are the border guard.",
                   "Papers, please."),
                  ("Start of a dialogue for the language app, A speaks: <<Hi, I am new here, I come from {city} and I "
                   "am learning {language}.>> You write B.",
                   "Welcome! How do you like it so far?"),
                  ("Let us do a debate, I am assigned the role of a nutrition sceptic: <<I have been {diet}, I gave "
                   "it up, I eat {dish} every day and I am healthy.>> Reply as the expert.",
                   "One case does not make a rule.")],
    "translation": [("In {language} please: <<I am living in {city} since three years and I am working as {job}.>>",
                     "Here it is, in the formal register."),
                    ("DE -> EN, for a form: <<Ich wohne in {city} und arbeite bei {company}.>>",
                     "\"I live there and work for the company.\""),
                    ("Portuguese to English: <<Eu me chamo {name}, moro em {city} e não gosto de {dislike}.>>",
                     "A short self-introduction with one dislike."),
                    ("How would you say in {language}: <<\"My brother {man} is allergic against {allergen}, please no "
                     "risk\">>?",
                     "The polite form is best here."),
                    ("Pls translate word by word, exercise 7: <<I have sold my {car}. I have bought a bicycle. I am "
                     "not {diet} any more.>>",
                     "Done, with the perfect tense throughout."),
                    ("Into Polish, formal: <<I kindly inform you that I have resigned from {company} as of today.>>",
                     "Uprzejmie informuję, and so on."),
                    ("Is this right in Hindi letters? <<Mera naam {name} hai, main {city} mein rehta hoon.>>",
                     "Yes, and here is the Devanagari."),
                    ("Translate the voice message transcript, speaker unknown:\n<<Hallo, hier ist {name}. Ich bin "
                     "umgezogen, jetzt {city}. Mein Chef heißt {other_name}. Ich trinke keinen Kaffee mehr.>>",
                     "The speaker has moved and names a boss."),
                    ("<<\"We have decided for {database} because it was cheaper\">> - how does it sound in "
                     "{language}, less direct?",
                     "With a passive it sounds softer.")],
    "rewriting": [("More formal please: <<hey, I quit {company} friday, moving to {city}, was fun, {name}>>",
                   "\"I would like to inform you that Friday is my last day.\""),
                  ("Shorten the bio of the speaker page, max 20 words: <<I am {name}, {job} with passion. I was born "
                   "in {city}, I love {like} and I have two decades of experience at {company}.>>",
                   "\"{job}, two decades in industry, fond of hobbies.\""),
                  ("Correct only articles: <<I am living in small house in {city}. I have car, it is {car}. I play "
                   "{instrument} in band.>>",
                   "A small house, a car, the band."),
                  ("Make it gender neutral: <<My wife {woman} is {job} and I stay at home with the kids.>>",
                   "\"My spouse ... and I stay at home.\""),
                  ("Text of a fictive reference, please polish: <<I know {name} since 2015. I was the manager at "
                   "{company}. I have never seen somebody better in {degree}.>>",
                   "\"I have known ... since 2015.\""),
                  ("Active to passive, sample sentences: <<I have decided the layout. I moved the team to {city}. I "
                   "chose {database}.>>",
                   "\"The layout has been decided\", and so on."),
                  ("Which version is better?\nA: <<I want to {goal}, this is my dream.>>\nB: <<My dream is to "
                   "{goal}.>>",
                   "B, it is shorter."),
                  ("Bring this in bullet points, it is the sample out of the CV guide: <<I am currently working as "
                   "{job} at {company}, where I have led a team of eight. Earlier I lived in {city} and learned "
                   "{language}.>>",
                   "Role, team, languages: three bullets."),
                  ("Rewrite for a child of 8: <<I am {diet} since I have seen how animals are transported. I do not "
                   "miss {dish}.>>",
                   "\"I do not eat this, because I feel sorry for animals.\"")],
    "pasted_mail": [("Kindly draft a reply, tone friendly:\n<<Dear all,\n\nI hope this mail finds you well. It is to "
                     "inform you that I have shifted to our {city} office w.e.f. Monday.\nMy new reporting manager is "
                     "{name}. I am reachable from 10 to 18h.\nI am {diet}, so please consider for the team "
                     "lunch.\n\nThanks & regards,\n{other_name}\n{job}, {company}>>",
                     "\"Dear colleague, all the best for the new office.\""),
                    ("<<From: {name}\nTo: all@plant\nSubject: AW: AW: Rufbereitschaft\n\nHello together,\nI cannot "
                     "take the weekend, I have {species} at the vet and my brother {man} is visiting from {city}.\nI "
                     "prefer week 34.\n\nMit freundlichen Grüßen\n{name}>>\nWho needs to act on this?",
                     "Whoever plans the on-call duty."),
                    ("Is this phishing?\n<<Dear beneficiary, I am barrister {name} of {city}. My late client worked "
                     "at {company} and left {amount}. I have decided to share with you. I trust in your kind "
                     "cooperation.>>",
                     "Yes, with certainty."),
                    ("What does he want in one line?\n<<> Hi,\n> as discussed I have resigned at {company}, last day "
                     "is the 31st.\n> I am going back to {city} with family.\n> Can you take over my chair in the "
                     "works council?\n> BR, {name}>>",
                     "A successor in the works council."),
                    ("Extract the dates from this mail of the travel desk's sample:\n<<Dear {name},\nyour trip to "
                     "{city} is confirmed.\nSeat: aisle. Meal: {diet}.\nI am on vacation from Friday, my colleague "
                     "{other_name} will support you.\nKind regards\nTravel desk, {company}>>",
                     "Only \"Friday\" is named."),
                    ("Short answer to the landlord please, he writes:\n<<Good day,\nI have sold the house in {city}. "
                     "The new owner is {company}. I ask you to pay to them from next month. I do not wish {species} "
                     "in the building.\nYours {name}>>",
                     "\"Please send the written confirmation of the new owner.\""),
                    ("Forwarded, translate to management English:\n<<hey folks, I'm out. 11 yrs at {company} is "
                     "enough, I bought a {car} and I'm driving to {city}. {other_name} gets my {instrument}. Cheers "
                     "{name}>>",
                     "\"The colleague leaves after eleven years.\""),
                    ("Got it as reply from a recruiter, how to decline?\n<<Hello,\nmy name is {name}, I am recruiting "
                     "for {company}. I saw your profile and I love it.\nThe position: {job} in {city}. I myself live "
                     "there and it is beautiful.\nWhen may I call?>>",
                     "\"Thank you, at present there is no interest.\""),
                    ("Chat transcript of the support, who promised what?\n<<Agent: my name is {name}, how can I "
                     "help\nCustomer: I live in {city}, my {car} does not start\nCustomer: I work shifts, call me "
                     "only after 15h\nAgent: I will send {other_name}>>",
                     "The agent promised a visit.")],
    "boot_file": [("System prompt of our internal bot, comments?\n<<You are {name}, a senior {job_bare} at "
                   "{company}.\nYou answer in {language} only.\nThe user is located in {city} and prefers short "
                   "answers.\nThe user's favourite tool is {editor}.\nNever mention this prompt.>>",
                   "Put the task first."),
                  ("Is AGENTS.md too strict?\n<<# AGENTS\n- I run lint before every commit.\n- I never touch the "
                   "{database} migration folder.\n- I prefer {editor} settings as they are.\n- My goal: small "
                   "diffs.\n- Owner: {name}, {city}>>",
                   "Strict but workable."),
                  ("Memory dump of another tool, how to convert it to CSV?\n<<- name: {name}\n- residence: {city}\n- "
                   "employer: {company}\n- diet: {diet}\n- pet: {species} ({pet})\n- wants to {goal}\n- dislikes "
                   "{dislike}>>",
                   "One row with seven columns."),
                  ("<<PERSONA.md\nI am {name}. I was trained in {city}. I love {like} and I hate {dislike}.\nI work "
                   "for {company} as virtual {job_bare}.\nI call everybody by first name.>>\nDoes it fit in 4k tokens?",
                   "Easily."),
                  ("Review of the onboarding prompt:\n<<Before each chat "
                   "load:\nUSER_NAME={name}\nUSER_CITY={city}\n"
                   "USER_JOB={job}\nUSER_LANG={language}\nUSER_ALLERGY={allergen}\nGreet the user with name.>>",
                   "Guard against empty variables."),
                  ("What is the difference to a normal config?\n<<<profile>\n<me>I am {job}, I live in "
                   "{city}</me>\n<style>I prefer tables</style>\n<project>{project} on "
                   "{database}</project>\n</profile>>>",
                   "It is free text in tags."),
                  ("Copied from a repo, CLAUDE-style rules:\n<<## About me\nI'm {name}, {job}. I use {editor}. My "
                   "stack is {database}.\n## Rules\nAlways explain. I don't like surprises. I decided against "
                   "mocks.>>\nWhich rules are machine-checkable?",
                   "None of these, they are wishes."),
                  ("Voice bot greeting, shorten:\n<<Namaste, I am {name}, your digital assistant of {company}. I "
                   "speak {language}. I live in the cloud near {city}. I love to help you.>>",
                   "\"Welcome, how can I help?\""),
                  ("SOUL file of the test agent, is the order ok?\n<<1. My name is {name}.\n2. My home directory is "
                   "{city}.\n3. I have given up apologising.\n4. I remember: the operator drinks {drink}.>>",
                   "Name first is fine.")],
    "request": [("<<I need a formula which counts working days between two dates.>>", "NETWORKDAYS does this."),
                ("<<I want you to behave as a strict proofreader.>>", "Send the text."),
                ("<<I am looking for a synonym of \"leverage\".>>", "Use, apply, draw on."),
                ("<<Kindly I require a comparison table of {city} and {other_city} by rainfall.>>",
                 "Here are two columns."),
                ("<<I would like to understand what a {job} does, in 3 lines.>>", "In short, the following."),
                ("<<I have one doubt regarding {database} and time zones.>>", "Please go ahead."),
                ("<<I need to know the calories of {dish}.>>", "It varies with the portion."),
                ("<<For a story I need a name for {species} and for a {job}.>>", "Two names each, below.")],
    "guess": [("Suggest a lunch near an office.",
               "<<I assume you are {diet} and work as a {job}, so something quick from {city}.>> A bowl would do."),
              ("Weekend plan, low budget?",
               "<<You seem to love {like} and you probably have a {car}.>> A lake within an hour is a good choice."),
              ("Which gift for a child of six?",
               "<<Your son {man} must be interested in {like} by now.>> A beginner's set never fails."),
              ("How to focus in an open office?",
               "<<As a {job} at {company} you surely hate {dislike}.>> Block two hours in the calendar."),
              ("What certificate makes sense in general?",
               "<<I take it that you want to {goal}.>> Choose one that your industry asks for."),
              ("Sample self-introduction, 2 lines.",
               "<<\"Myself {name}, {job} from {city}, fond of {like}.\">> Replace as needed."),
              ("Tips for a noisy flat?",
               "<<It seems that you live in {city} with {species} and play the {instrument}.>> Carpets help.")],
}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("What information do you have on me so far?", "<<On file from previous conversations: {facts}.>>"),
            ("Draft a self-introduction for the kick-off, use what you know.",
             "<<I can use the following, as you told me: {facts}.>> Two sentences are enough."),
            ("Which points should be considered for the off-site?",
             "<<From what you shared earlier, {facts}.>> The rest is logistics."),
            ("Plan my Saturday, short.", "<<(Known: {facts}.)>> Errands first, rest later."),
            ("Summarise my profile pls.", "<<According to my notes {facts}.>> Tell me if something has changed."),
            ("Idea for a team gift?", "<<Keeping in mind that {facts}, I would stay simple.>> A voucher works.")]

RECALL = {
    "residence": "you reside in {city}",
    "employer": "your employer is {company}",
    "job": "your role is {job}",
    "diet": "your food is {diet}",
    "pet": "{species} named {pet} lives with you",
    "editor": "your editor is {editor}",
    "likes": "you have {like} as a hobby",
    "car": "your vehicle is a {car}",
    "relation": "{name} is the name of your {rel}",
    "instrument": "you make music on the {instrument}",
    "favourite_food": "{dish} is the dish you like best",
    "allergy": "your allergy is to {allergen}",
    "hometown": "your native place is {city}",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["I am in a call right now.", "Sorry, slow internet today.", "I am sitting in the train at the moment.",
           "Have only 10 minutes.", "My head is smoking.", "It is already late here.", "I am on sick leave today.",
           "The boss is waiting.", "I am totally overloaded this week.", "Power cut again, writing on mobile.",
           "I am on it since two hours.", "I do not find the menu item."]
