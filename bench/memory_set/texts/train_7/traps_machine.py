# SPDX-License-Identifier: AGPL-3.0-or-later
"""Code and logs in the part `train-7` (see traps)."""

TRAPS = {
    "code": [
        ("Why does this print None?\n<<def greet(name=\"{name}\", home=\"{city}\"):\n    print(f\"I'm {name} and I live in "
         "{city}\")\n\n"
         "print(greet())>>",
         "The function prints and returns nothing, and the outer print shows that nothing."),
        ("<<INSERT INTO members (name, city, diet) VALUES ('{name}', '{city}', '{diet}');>>\nIt says column count doesn't "
         "match.",
         "Then the table has a column without a default, list it as well."),
        ("scratch homework as text, why doesn't it say the second bit\n<<when flag clicked\nsay \"My name is {pet}\" for 2 "
         "secs\nsay \"I am {species} and I like {like}\">>",
         "Another script stops everything after two seconds, look for a stop block."),
        ("Is this valid JSON?\n<<{\"user\": \"{name}\", \"employer\": \"{company}\", \"allergies\": [\"{allergen}\"],}>>",
         "Almost, the last comma has to go."),
        ("Excel formula not working: <<=IF(B2=\"{city}\",\"I live here\",\"I moved to {other_city}\")>> gives #NAME?",
         "Curly quotation marks, most likely. Type them again."),
        ("<<# config.yaml\nowner: {name}\njob: {job_bare}\nhome: {city}\nlikes:\n  - {like}\n  - {drink}>>\n\nwhat do the "
         "dashes do",
         "They make a list of what stands behind them."),
        ("How would I loop over this?\n<<const me = { first: \"{woman}\", car: \"{car}\", plays: \"{instrument}\" };>>",
         "With Object.entries(me) in a for...of."),
        ("Fix the indentation please, class starts in five minutes.\n<<class Dog:\ndef __init__(self):\nself.name = \"{pet}\"\n"
         "self.owner = \"I belong to {name}\">>",
         "Indent the method by four and the two lines in it by eight."),
        ("The unit test fails here: <<assert profile.bio == \"I moved to {city} in May and work for {company}\">>",
         "There is probably a trailing space in the bio."),
        ("<<SELECT * FROM customers WHERE city = '{city}' AND drives = '{car}' AND is_vegan = 0;>> how do I make that faster",
         "One index over city and drives."),
        ("R question. <<me <- data.frame(name = \"{name}\", degree = \"{degree}\", quit = TRUE)>> why is quit a logical and "
         "not text?",
         "Because TRUE without quotation marks is one."),
        ("Two commits with odd messages, is there a way to reword them?\n<<a41 I no longer use {database}\nb77 I moved the "
         "office to {city}>>",
         "An interactive rebase with 'reword' on both lines."),
        ("<<<p>Hi! I'm {woman}, I live in {city} with my dog {pet} and I bake {dish}.</p>>>\nHow do I centre that?",
         "Give the paragraph text-align: center."),
        ("what's wrong with my macro\n<<Sub Hello()\nMsgBox \"I have worked at {company} for 10 years\"\nEnd>>",
         "It has to end with End Sub."),
        ("From the Python for beginners page:\n<<age = 34\ncity = \"{city}\"\njob = \"{job_bare}\"\nprint(\"I am\", age, "
         "\"and I live in\", city)>>\n"
         "Why no plus signs?",
         "The commas make print put in the spaces."),
        ("The chatbot template has <<user_says: \"I'm allergic to {allergen}\"\nbot_says: \"Noted, {name}!\">> in it. Can "
         "the second be random?",
         "Give it a list of answers and it picks one."),
        ("<<if (user.favouriteDrink === \"{drink}\") { greet(\"I gave that up too!\"); }>> three equals or two?",
         "Three, it compares the type as well."),
        ("Could you turn this CSV into a table?\n<<name,lives "
         "in,drives,boss\n{woman},{city},{car},{man}\n{man},{other_city},none,{woman}>>",
         "Done: two rows under four headings."),
        ("Regex to pull the town out of lines like <<\"moved to {city} on 3 May\">> and <<\"left {other_city} on 9 June\">>",
         "(?:moved to|left) (.+) on"),
        ("kid asked why the turtle doesn't draw\n<<name = \"{name}\"\nturtle.write(\"I want to be {job}\")>>",
         "There's no import turtle at the top."),
        ("Bash:\n<<echo \"my dog is called $PET\" # PET={pet}\necho \"we left $TOWN\" # TOWN={city}>>\nBoth come out empty, "
         "how come?",
         "What follows the hash is a comment, so nothing was ever set."),
        ("I copied this test data out of the tutorial, is it ok to leave in?\n<<user1 = Person(\"{name}\", "
         "works_at=\"{company}\", married_to=\"{other_name}\")>>",
         "In a test folder, yes."),
        ("Arduino lcd shows rubbish after the 16th letter: <<lcd.print(\"I am {name} from {city}, hello\");>>",
         "The display has sixteen columns, set the cursor to the second row."),
        ("What does the star do? <<SELECT first, COUNT(*) FROM pets WHERE owner = 'me' AND name = '{pet}';>>",
         "It counts rows whatever is in them."),
        ("<<const reasons = [\n  \"I hate {dislike}\",\n  \"I don't drive any more\",\n  \"I'm off to {city}\",\n];>>\nPick "
         "one at random in one line?",
         "reasons[Math.floor(Math.random() * reasons.length)]"),
        ("Let me send the file in two goes.", "Fine, the first half please.",
         "<<MY_NAME = \"{name}\"\nMY_CITY = \"{city}\"\nMY_DIET = \"{diet}\">>", "Got it. And the rest?",
         "<<def bio():\n    return \"I quit my job at {company} to \" + DREAM>>",
         "DREAM isn't defined anywhere in those two pieces."),
        ("LaTeX: <<\\author{Dr {woman}}\n\\address{I live in {city}, formerly of {company}}>> address isn't a known command?",
         "Not in the article class, use \\date or a footnote for it."),
        ("Make these docstring examples shorter.\n<<In [1]: intro(\"{name}\", \"{city}\")\n'I am {name} and I have lived in "
         "{city} since 2009'>>",
         "intro(\"A\", \"B\") with 'I am A from B' would do."),
        ("Google Sheets: <<=QUERY(A1:D, \"select A where B = '{own_city}' and C = 'moved away'\")>> shows nothing though "
         "there are rows",
         "Look for a space behind the town in column B."),
        ("<<// TO-DO list widget sample\nitems: ['sell the {car}', 'move to {city}', 'stop {like}']>> can you add a done "
         "flag to each",
         "Make each an object with text and done."),
    ],
    "log": [
        ("<<[09:14] {name}: I'm leaving {company} on Friday\n[09:15] {other_name}: no way!!\n[09:15] {name}: moving to "
         "{city}>>\nSum up the group chat in one line, I was asleep.",
         "{name} is leaving and moving, {other_name} is surprised."),
        ("What does this mean in the router log?\n<<host {pet}-phone joined\nhost {woman}-laptop joined\nhost {city}-tv left>>",
         "Two devices came onto the network and one went off it."),
        ("The chatbot on the page saved this. Anything we need to act on?\n<<visitor: hi i'm allergic to {allergen}\nbot: "
         "sorry to hear!\nvisitor: is there any in {dish}?\nvisitor: i'm in {city}\n-- visitor left -->>",
         "Put the allergens next to the dish, that's what was asked."),
        ("<<2024-03-02 INFO user 118 changed home from {city} to {other_city}\n2024-03-02 WARN user 118 has no "
         "employer>>\nIs a WARN bad?",
         "No, it only points at something missing."),
        ("Discord export, I need who said what only:\n<<{man} - Today at 14:02\ni quit {sport} btw. knees.\n{woman} - Today "
         "at 14:03\n"
         "noooo. i just joined>>",
         "{man} quit, {woman} joined."),
        ("read me this smart speaker history, why is it ordering stuff\n<<\"add {drink} to my list\"\n\"I'm {diet} "
         "now\"\n\"call {name}\"\n"
         "\"move to {city}\">>",
         "Somebody is talking near it, or the television is."),
        ("<<ERROR payroll.import: employee '{name}' ({job_bare}) not found at site '{city}'\nretry 3/3>> who do I forward "
         "that to?",
         "To payroll, with the site name."),
        ("Ship's log in the museum, 1911: <<\"Took on {man}, {job_bare}, of {city}. He does not drink. Has a dog named "
         "{pet}.\">> What was normal pay then?",
         "A few pounds a month and his food."),
        ("Fitness app dump, is that a streak or not?\n<<Mon - {sport} 40 min\nTue - rest\nWed - {sport} 35 min \"gave up "
         "{drink}!\"\nThu - rest>>",
         "Not by the app's rule, it wants consecutive days."),
        ("<<Call transcript 0:12 Agent: and your occupation? 0:15 Caller: I'm {job}, I've moved to {city}. 0:19 Agent: thank "
         "you.>>\n"
         "How do I score this call on politeness?",
         "High: one question, one thank you, no interruption."),
        ("Our front desk log says <<7:40 lady in {colour} coat, lost dog {pet}. 8:05 man from {company}, wrong building. "
         "8:10 dog found.>> Write it up for the newsletter?",
         "\"A lost dog, a lost man, and a happy end by 8:10.\""),
        ("Minecraft chat, the kids want to know who griefed:\n<<<{name}> i live in {city} base now\n<{other_name}> I hate "
         "{dislike}\n"
         "<{name}> i moved my bed\n{other_name} blew up>>",
         "It looks as if {other_name} did it to themself."),
        ("search history of the shared library PC, do we have to wipe this\n<<\"cheap flights {city}\"\n\"am i allergic to "
         "{allergen}\"\n"
         "\"how to tell husband i'm leaving\">>",
         "Yes, on every log-out."),
        ("<<Support ticket 5520\nCustomer: I've switched from a {car} to an electric one and cancelled my card.\nStatus: "
         "waiting>> what's a good canned reply",
         "\"Thanks, we've updated the vehicle, please confirm the new card.\""),
        ("Therapy bot transcripts for the ethics class, page 4:\n<<U: I don't see my sister {woman} any more.\nB: How does "
         "that feel?\nU: Better. I live in {city} now.>>\nSpot the problem?",
         "It asks about feelings and misses the safety question."),
        ("The voice memo app turned it into <<\"i am {name} uh i work at uh {company} and i uh don't eat {dish} full "
         "stop\">>, can you clean up transcripts in bulk?",
         "Yes, strip the fillers with a list of words."),
        ("Baby monitor log?? <<03:02 sound: \"mama I want {pet}\"\n03:04 sound: \"no {drink}\"\n03:10 quiet>> is 8 minutes "
         "normal",
         "Perfectly normal."),
        ("<<AUTH ok user={woman} from={city}\nAUTH ok user={woman} from={other_city}\nAUTH fail user={man}>> impossible "
         "travel alert, real or VPN?",
         "Most likely a VPN, ask {woman}."),
        ("Radio scanner notes from the fair, decode the slang?\n<<\"unit 4, got a {car}, driver says he's {job}, lives "
         "{city}, no ID\">>",
         "A traffic stop and a man without papers."),
        ("git log says <<\"{name}: I don't work on {project} any more, ask {other_name}\">>, is that allowed in a commit "
         "message",
         "Allowed, but a file of owners is the better place."),
        ("Patch of the forum thread for the mods:\n<<{man}_77: ex {job_bare} here, 20 yrs\nmodbot: welcome!\n{man}_77: moved "
         "to {city}, wife left, took up {like}>>\nBreaking any rule?",
         "None, maybe move it to introductions."),
        ("<<WhatsApp: {woman} changed her number\n{woman}: hi all new phone! still in {city}, still {diet}, still no {car} "
         "lol>>\n"
         "how do I merge the two contacts",
         "Edit the old contact, paste in the new number, delete the other."),
        ("Dashcam captions, what did the first guy say?\n<<[speech] i only drive {car}s\n[speech] since {city} i don't "
         "drink\n[horn]>>",
         "That he only drives the one make."),
        ("Attendance sheet log from the kids' camp. Who's missing an entry?\n<<{woman}: dropped 8:50, allergic "
         "{allergen}\n{man}: dropped 8:55, going to {city} Thursday\n{name}:>>",
         "{name} is."),
        ("<<nurse 02:10 pt states \"I live alone in {city}, I have {species}, I don't want visitors\">> for a worksheet, is "
         "that subjective or objective data?",
         "Subjective, since the patient states it."),
        ("I'm pasting the chat log from Tuesday's stream, count how often they say 'basically'.", "Sure, send it over.",
         "<<{name}: basically I left {company}\n{other_name}: basically same\n{name}: basically I'm {job} now>>",
         "Three times so far.",
         "<<{other_name}: basically I live in {city} for tax\n{name}: lol>>", "Four in all."),
        ("error on the school tablet: <<Profile \"{pet}\": I like {like} / I don't like {dislike} - sync failed>> fix?",
         "Sign the profile out and in again."),
        ("What's this in the kitchen log book, allergy or dislike? <<Table 6: {woman}, no {allergen}, 'makes me ill', from "
         "{city}, birthday>>",
         "Treat it as an allergy until somebody has asked."),
        ("telegram bot prints <</me {name} has quit smoking\n/me {name} has moved to {city}>> to everybody, how do I turn "
         "that off",
         "In the bot's settings, under announcements."),
        ("The game writes this on save: <<Player: {name}. Married: {other_name}. Farm: {city}. Pet: {pet}. Hates: {dish}.>> "
         "Where's that file stored?",
         "In the app data folder under Saves."),
    ],
}
