# SPDX-License-Identifier: AGPL-3.0-or-later
"""More of what looks like a memory in the part `train-5` and is none (see traps)."""

MORE = {
    "question": [
        ("<<Remember when {city} had trams? Why did they let the concession lapse?>>",
         "The contract ran out and nobody bid."),
        ("<<Can you own {species} and a {car} and still call yourself a minimalist>> lol",
         "If the cat travels light."),
        ("<<Why does nobody I know learn {language}, I mean, why don't schools teach it?>>",
         "Too few teachers, mostly."),
        ("<<So if one works at {company} AND drives taxis at night, is that two tax forms?>>",
         "One form, two annexes."),
        ("<<Who'd want to be {job} these days?>> Serious numbers please, applicants per post.",
         "About three for each post."),
        ("<<Is it {city} or {other_city} where the {dish} comes from?>>", "Both claim it."),
        ("<<At what point do I stop being \"new\" to a town? A year? When I've a dentist?>>",
         "When somebody asks you for the way."),
        ("<<is there such a thing as being allergic to {allergen} only in winter>>", "Rarely, but yes."),
        ("<<How come {name} kept the {car} when {other_name} sold theirs?>> it's in chapter six and i must have "
         "skipped a page", "I don't have the chapter here."),
    ],
    "hypothetical": [
        ("<<Let us take a person, call her me, who works nights, eats only {dish} and wants to {goal}.>> What does "
         "the science say to her?", "Sleep first, then the rest."),
        ("<<Suppose I'd told you that my name was {name} and I came from {city}.>> Would you have believed it? How do "
         "you even check such things?", "I cannot check, I take it as said."),
        ("what if - <<and this is a big if - i'd quit {company} and opened a place selling {dish} in {city}>>. what "
         "permits are we talking", "Food hygiene first, then the trade licence."),
        ("<<I'd be {diet} by now if {dish} didn't exist.>> When was it invented anyway?",
         "Earlier than the word for it."),
        ("ok new premise. <<You and I run {company}. We live in {city}. We fired {name} last week.>> What does a "
         "board ask first", "Why, and what it costs."),
        ("<<Take the case where my mother moves in with me, I let the lease in {city} lapse and we buy a {car} with a "
         "ramp.>> Does the care allowance change? It's a textbook case, page 88.",
         "It does, the household is larger."),
        ("<<When I'm ninety I'll live in {city}, keep {species}, and drink {drink} for breakfast.>> Is there data on "
         "who moves at that age", "Few do, and mostly to be near family."),
        ("<<Even if I did work two jobs, say {job} by day and the till at {company} by night,>> would the second "
         "count for the pension?", "Above a threshold it counts."),
        ("<<Let me be {name} for a sec: 29, {city}, no savings, wants to {goal}.>> What would a counsellor tell "
         "{name}?", "Three months of reserves, then the goal."),
        ("<<Imagine waking up allergic to {allergen}.>> <<Imagine your wife {woman} is too.>> What would be in such a "
         "kitchen?", "Plain rice, mostly."),
        ("<<Should I ever find myself single in {city} with {amount} to burn, I'd buy a tandem, hire {name} and cycle "
         "home.>> how far is that from the equator?", "Far enough for a spare tyre."),
        ("<<In the worst case I lose the flat, I lose {pet} and I'm back at {company}.>> How do people think calmly "
         "about worst cases?", "They write down the likely one beside it."),
        ("<<Pretend for the sake of the form that I moved out in May and moved in again in June.>> Which box is "
         "ticked?", "Both, with dates."),
        ("<<Had my brother {man} taken the job at {company} instead of the one in {city}, he'd be {job} today.>> the "
         "name for such sentences?", "A counterfactual."),
    ],
    "quote": [
        ("A podcast guest put it like this. I quit. <<I quit {company}, I quit {city}, I quit being {diet}, I quit "
         "the lot, and then I had to find out what I actually like.>> Clever or glib?", "A little of both."),
        ("Does the inner quote need single marks: <<\"She told me, 'I am {job} and I don't do {dislike}', and hung "
         "up.\">>", "It has them, so it is right."),
        ("Guess who said it - <<I'm not a snob, I just don't own a television and I live in {city}.>>",
         "I have no idea."),
        ("<<the bumper sticker: \"My other car is a {car} and my heart is in {city}\">> seen it in three countries. "
         "meme?", "A whole genre of stickers."),
        ("Is it grammatical the way the old man in the clip puts it: <<me and {name} we was living in {city} them "
         "days, I drove for {company}, never ate no {dish}>>", "As dialect, perfectly."),
        ("<<I am not what happened to me, I am what I choose to become.>> Jung or a mug?", "A mug, most likely."),
        ("Her last post before she went offline, and everybody is arguing about it: <<moving on. new city ({city}), "
         "new job, and {species}. don't look for me.>> Which of those would a journalist verify first?", "The job."),
        ("Q3 of the panel, verbatim. <<I was {job} and then I wasn't. I let my licence lapse. I have no regrets, I "
         "have {like}.>>\nThe moderator laughed. Was that rude", "Perhaps from nerves."),
        ("In the lyrics, is it \"moved\" or \"mooed\"?\n<<oh I moved to {city} with a cow named {pet}\nand we never "
         "ate meat again>>", "The pun wants both."),
        ("<<\"When I was your age I'd two jobs and a paper round!\">> - what's that trope called",
         "The uphill-both-ways speech."),
        ("```\n<<\"I never owned a {car}, I never owned a {instrument}, I never owned up.\"\n                         "
         "                - {name}, collected remarks>>\n```\ncentre the attribution or leave it right?",
         "Right, as in most collections."),
        ("<<Interviewer: So you live on a boat? Guest: I live in {city}, on a boat, yes. Interviewer: With? Guest: "
         "{woman}, and {species}. We decided against children. Interviewer: Do you miss {other_city}? Guest: I miss "
         "the {dish}, not the people.>> Where would you cut this for a thirty second clip?",
         "From the boat to the children."),
    ],
    "code": [
        ("Spec file from the tutorial. <<it('greets', () => { expect(intro({ city: '{city}' })).toBe('I moved to "
         "{city} and I am {diet} now'); });>> Too strict?", "A little, test the parts."),
        ("<<INSERT INTO answers VALUES (1,'What do you do?','I am "
         "{job}'),(2,'Where?','{city}'),(3,'Pets?','{species}, {pet}');>>\npostgres wants what for the apostrophes?",
         "Double them."),
        ("In the README of a tool I'm looking at: <<I wrote this because I live in {city} and the trains are late. I "
         "don't accept pull requests. I use {editor}, deal with it.>> Is that licence-wise a problem?",
         "No, only the licence file counts."),
        ("<<-- {name} 2019: I prefer {database} but the boss said no\n-- {other_name} 2021: boss left, I moved it\n"
         "SELECT 1;>>\nis it fine to delete history like that", "The history is in the repository, so yes."),
        ("<<me = Person(name=\"{name}\", lives_in=\"{city}\", jobs=[\"{job_bare}\", \"courier\"])\n"
         "me.jobs.append(\"night porter\")  # my third job, help>>\nmutable default somewhere?",
         "Not in these lines."),
        ("What does `!` mean in <<owner: !Person {name: \"{name}\", diet: \"{diet}\", pet: !Pet {name: \"{pet}\"}}>>",
         "A tag for a type."),
        ("<<EXPECTED = \"I used to live in {city}, now I live in {other_city}.\"\nassert summarise(TEXT) == "
         "EXPECTED>>\nflaky test, sometimes the cities swap. Cause?", "A set somewhere, and sets have no order."),
        ("Snippet for the help page, does the tag close: <<<p class=\"bio\">I'm {name}. I've given up {drink}. I work "
         "at <b>{company}</p>>>", "The b does not."),
        ("<<%% I live here\nstate(home, {city}).\nstate(job, {job_bare}).\nretract(state(home, _)), "
         "assert(state(home, {other_city})).>>\n%% again at the top, comment or mistake?", "A comment, twice marked."),
        ("<<```python\n# my own settings, don't commit\nMY_CITY = \"{city}\"\nMY_EDITOR = \"{editor}\"     # I won't "
         "go back to anything else\nALLERGIES = [\"{allergen}\"]\n```>>\npylint moans about the names, fair?",
         "No, constants are spelled that way."),
        ("Rate the comment density, nothing more:\n<<```c\n/* I wrote this in {city} with a fever. I no longer "
         "understand it. {name} */\nstatic int go(void) { return 42; }\n```>>", "Dense enough."),
        ("<<```html\n<option selected>I live in {city}</option>\n<option>I used to live in {city}</option>\n<option>I "
         "prefer not to say</option>\n```>>\nHow do I make the third one the default?",
         "Move the attribute to the third."),
        ("<<```diff\n- \"home\": \"{city}\",\n+ \"home\": \"{other_city}\",\n- \"jobs\": [\"{job_bare}\"]\n+ "
         "\"jobs\": [\"{job_bare}\", \"night porter\"]\n```>>\nis that a breaking change for whoever reads the "
         "fixture", "Only for readers who expect one job."),
    ],
    "log": [
        ("<<16:04 driver reports: I am in {city}, I have no brakes, I repeat, no brakes\n16:05 dispatch: copy\n16:31 "
         "driver reports: I'm fine>>\nIt's an exercise. What should dispatch have asked?",
         "Position, load and speed."),
        ("<<Jun 11 10:02:45 bot[221]: learned fact: user.job={job_bare}\nJun 11 10:02:45 bot[221]: learned fact: "
         "user.city={city}\nJun 11 10:02:46 bot[221]: forgot fact: user.job>>\nIs ten lines a second too much for a "
         "disk?", "No, not for any disk of today."),
        ("sip trace or whatever this is: <<From: \"{name}\" <sip:100@pbx> Contact: {city} Reason: I'm busy>> busy "
         "means 486 yes?", "Yes, 486."),
        ("<<BEGIN:VEVENT\nSUMMARY:{name} moves to {city}\nDESCRIPTION:I need boxes, I've sold the {car}\n"
         "END:VEVENT>>\nIt shows up an hour late. Timezone missing?", "Yes, there is no time at all in it."),
        ("<<09:00 {name} clocked in ({company}, gate 2)\n17:00 {name} clocked out\n18:00 {name} clocked in (night "
         "porter, annexe)\n02:00 {name} clocked out>>\nEleven hours' rest between shifts, is that breached?",
         "Yes, twice."),
        ("Telegram dump, the quotes broke the parser:\n<<{\"from\":\"{name}\",\"text\":\"i \\\"live\\\" in {city} "
         "now\"}\n{\"from\":\"{name}\",\"text\":\"my wife's keeping {pet}\"}\n"
         "{\"from\":\"{other_name}\",\"text\":\"oh no\"}>>", "Each line is valid by itself, read it line by line."),
        ("<<> whoami\nyou are {name}, {job_bare}\n> where\nyou are in {city}. exits: north\n> quit\nI won't let you "
         "quit.>>\nwhich engine prints that", "Some text adventure of the eighties."),
        ("<<WARN  I have been idle 3600 s\nWARN  I want to go home ({city})\nERROR I'm tired, shutting down worker "
         "{pet}>>\nThe dev who left had humour. Severity right at least?", "The second should be debug."),
        ("CI: <<✗ profile › says \"I no longer work at {company}\" (12 ms)\n  expected: I no longer work at "
         "{company}\n  received: I work at {company}>> one word, where'd you look", "At the template's condition."),
        ("<<chat_2.txt (1204 lines) ... {name}: so we've decided, no kids, {species} instead. {other_name}: cheers to "
         "that ...>> grep for lines by one person, case doesn't matter",
         "Anchor the name at the start of the line and ignore case."),
        ("<<```\nQ> where do you live\nA> {city}\nQ> where did you live before\nA> {other_city}\nQ> what do you do\n"
         "A> {job}. evenings: waiter\n```>>\nThat's the dump of a chatbot test. Make it two columns",
         "Question left, answer right, three rows."),
        ("Calendar dump, when's the first free Friday?\n<<Fri 3: {name} moves out, I take over the lease\nFri 10: "
         "{pet} to the vet\nFri 17: {sport}, then {drink} with {other_name}\nFri 31: last day at {company}>>",
         "The 24th."),
        ("<<{name} added you. {name}: hi neighbours! {other_name}: who is this? {name}: number 6, moved from {city} "
         "on Sunday, I have {species}, sorry for the noise. {other_name}: welcome, number 4 here, I'm {job}, I sleep "
         "days.>> how many flats are in that chat so far", "Two have spoken."),
    ],
    "document": [
        ("<<Q1 How often do you exercise? {sport}, every day\nQ2 Do you follow a diet? Yes, {diet}\nQ3 Where do you "
         "live? {city}\nQ4 What would you change? I'd sleep more>>\nThis came back from one participant. Which "
         "question is leading?", "The second, mildly."),
        ("Shorter, for the back of the programme:\n<<{name} studied {degree} in {city} and has been {job} ever since. "
         "He plays the {instrument}, speaks {language}, lives with {woman} and {species}, and is working on "
         "{project}, his second opera.>>", "\"Studied, worked, composes: the second opera is on its way.\""),
        ("<<My name is Ishmael-ish, ok, {name}. Some years ago, having little or no money and nothing to keep me in "
         "{city}, I thought I would sail about a little. I hate {dislike}. I like {drink}.>> pastiche - where does it "
         "leave the original", "After the second sentence."),
        ("<<LAST WILL. I leave the {car} to {woman}, the {instrument} to {man}, and {amount} to {company}. I own no "
         "property in {city}. I revoke all earlier wills.>>\nWhat makes a homemade one void most often?",
         "Missing witnesses."),
        ("<<DATING PROFILE (sample, module 3). 38, {job}, {city}. I don't smoke. I love {like} and I can't stand "
         "{dislike}. I have {species}, so no allergies please. Looking for someone who wants to {goal}.>>\n\ngrade it "
         "1-10", "Six, it lists more than it tells."),
        ("found this on the noticeboard and it makes no sense to me: <<Wanted: I seek a room in {city} from the "
         "first. I work at {company}, I am quiet, I play the {instrument}.>> quiet AND that?",
         "It depends on the hours."),
        ("Abstract, 150 words max, and this is 240:\n<<We interviewed forty people. \"I moved to {city} because of "
         "work,\" said one; \"I no longer feel at home in {other_city},\" another. Most were {diet}. The authors live "
         "in {city} and declare no interests. [...]>>", "Drop the second quotation and the last sentence."),
        ("The brochure claims, word for word, the following and I can't tell what they sell. <<I used to be tired. I "
         "used to work at {company}. Then I found {drink}. Now I get up at five, I own my home in {city}, and I earn "
         "{amount} a month.>>", "A drink, by way of a dream."),
        ("Patient information, take this as the case for the exam: <<44-year-old {job_bare} from {city}, allergic to "
         "{allergen}, does {sport}, takes nothing regularly. \"I have had this cough since May,\" she says.>> First "
         "test?", "A chest film."),
        ("<<ARTICLE 4. The parties agree that I, the undersigned, shall not work for {company} within 50 km of "
         "{city}.>>\n<<ARTICLE 5. I waive my right to {species}.>>\nArticle 5 can't be real?",
         "It looks like a slip of a template."),
        ("<<I, {name}, have let my membership of the {sport} club in {city} lapse and will not renew it. I keep my "
         "membership of the choir.>>\nIs one form enough for that or do clubs need two?", "One is enough."),
        ("Please list who lives where, in a table.\n<<The four siblings could not be further apart. {woman}, {job}, "
         "stayed in {city}. {man} moved to {other_city} and drives a {car}. The twins share a flat above {company}. "
         "\"I'm the only one who still plays the {instrument},\" says {woman}.>>",
         "{woman}: {city}; {man}: {other_city}; the twins: over the firm."),
        ("<<About the author. I've lived in {city} for half my life. I write before dawn, I drink {drink}, and I "
         "share my desk with {species}. This is my ninth book about {like}.>>\nThat was on the flap. Ninth?? What "
         "were the other eight", "The flap does not tell."),
        ("<<Case study B. Rosalind (name changed), {job_bare}, was sure: \"I don't need much, I live in one room in "
         "{city}, I'm {diet}, I've no car.\" Six months on she had moved twice.>> which bias is it about",
         "The one by which we think that we stay as we are."),
        ("Product listing below, want pros and cons not fluff\n\n<<Works great!! I'm a {job_bare} so I know. I have "
         "small hands and {species} and it survived both. I moved from {company}'s model and won't go back. ★★★★☆ One "
         "star off because I hate the colour {colour}.>>", "Pro: sturdy. Con: the colour, for one buyer."),
        ("<<Grandpa {man}'s chilli: I never use beans. I've lived in {city}, so I'd know. My wife {woman} can't eat "
         "{allergen}, leave it out. I put in {drink}, don't tell her.>>\nconvert to grams where possible",
         "There are no amounts in it."),
        ("<<I'm a proud resident of {city}! I'm voting for {name}! {name} is {job} like us!>> What's the font on "
         "these flyers usually", "Something bold without serifs."),
        ("<<Dear admissions, ever since I was six I have wanted to be {job}. My father, {man}, was one. I have "
         "volunteered in {city}, I speak {language}, and my weakness is {like}. I will not let you down.>>\n\n"
         "Applicant 31. Notes in two lines for the committee", "Motivated, local experience; goals are thin."),
        ("Which of the three answers is off topic?\n<<(a) I cycle to work since we sold the {car}.\n(b) We moved to "
         "{city}, so neither of us drives.\n(c) I like {dish}.>>", "The third."),
        ("<<PERSONAL STATEMENT\n\nI first held a {instrument} at four. My parents, {woman} and {man}, ran a shop in "
         "{city}; I did my homework under the till. I am now {job}, and I have been for ten years. Two things have "
         "never changed: I love {like}, and I cannot abide {dislike}.\n\nIn {other_city}, where I have lived since my "
         "studies, I set up a small group for beginners. We meet on Thursdays. I intend to {goal}, and your programme "
         "is the way to do it.\n\nI do not drive, I do not drink, and I do not give up.>>\n\nSomebody on a forum asks "
         "for brutal feedback on this. What would you say in three sentences?",
         "Start with the till. Cut the last line. Say what the programme would change."),
        ("<<Article: Why I left the big firms\n\nBy {name}\n\nFor eleven years I worked at {company}. I had a {car} "
         "with a chip in it, a flat in {city} with a view, and a cough. One Monday I let everything lapse: the lease, "
         "the gym, the lot. I moved to a village, I adopted {species}, I became {diet}. I am not richer. I sleep.>>",
         "Shall I summarise it, or is it for something else?"),
        ("In the file there are two people with one name, and they must not be mixed up, so who is who?\n<<{name} A.: "
         "lives in {city}, works at {company}, {diet}. Sold her {car} in May.\n{name} B.: lives in {other_city}, "
         "worked at {company} until March, now {job}. Kept his {car}.>>",
         "A is in {city} and sold the car, B is in {other_city} and kept his."),
        ("<<Menu note from the chef: I'm {name}, I trained in {city}, I cook without {allergen} since my son {man} is "
         "allergic, and I never serve {dish} on Mondays.>> Is that too much for the back of a menu?",
         "Half of it would do."),
        ("<<| Name | Lives in | Before | Job 1 | Job 2 |\n| {name} | {city} | {other_city} | {job_bare} | driver |\n| "
         "{other_name} | {other_city} | - | - | I'm retired! |>>\nFix the last cell so the column stays tidy",
         "\"retired\", lower case, no mark."),
    ],
    "sarcasm": [
        ("<<Yes I'm made of patience, it's my middle name, {name} Patience Zen.>> Is the outage over?",
         "The status page says so."),
        ("<<Thrilled. Over the moon. Best day of my life. The lift is broken and I live for stairs.>> How long do "
         "repairs of lifts take as a rule", "Two to five days."),
        ("<<I love how \"premium\" still means ads about {dish}. Love. It.>> ad blockers that still work?",
         "Some, and they change monthly."),
        ("<<Great, now I'm a qualified {job_bare} too, according to the manual \"anyone\" can do it.>> which screw "
         "first", "The one in the middle."),
        ("<<Wonderful, another app. I only have nine hundred.>> Can one do it in the browser?",
         "Yes, with fewer buttons."),
        ("<<\"Just move to {city}\", they say. Sure. I'll pack my yacht.>> 😒 what's the vacancy rate there really?",
         "Below one percent."),
        ("<<I, an intellectual, have just put salt in my {drink} and I stand by it.>> does salt do anything in there?",
         "It dampens bitterness."),
        ("<<Oh I'm the world's greatest fan of {dislike}, I've got posters.>> how does one leave a group chat quietly",
         "Mute first, leave at night."),
        ("<<Ohhh a cookie banner!! I've missed you, my sweet, let me tell you all about my 847 trusted partners.>> "
         "can these be blocked for good", "A list in the blocker does most of it."),
        ("<<Clearly I'm the target group: I own a castle, four wives and a {car} made of cheese.>> Anyway what does "
         "\"premium plus\" add", "Two colours and a badge."),
        ("<<What a joy to be {job} with a hobby, the hobby being paperwork, ha ha, said the man in the cartoon.>> "
         "does it work as a caption", "With half the words."),
    ],
    "role_play": [
        ("Werewolf, night one, forum rules. <<Claiming: I'm the baker. I visited {name}. I don't trust {other_name}, "
         "he's from {city}.>>", "Day breaks. The baker has talked too much."),
        ("<<Pretend I'm a pharaoh and you're the architect: I am {name} the Third, I own everything between {city} "
         "and the sea, I want it pointier>>", "Pointier costs sand, my king."),
        ("speed dating sim, 3 rounds, rate me. round 1: <<hey im {name}, im {job}, just moved from {city}, i cant do "
         "{dislike}>>", "Seven. Ask a question back."),
        ("<<I kneel. \"Your grace, I have let my oath lapse. I serve {name} of {city} now.\">> You're the grace. Be "
         "cold.", "\"Then kneel to him.\""),
        ("<<Client: you. Realtor: me. Hi, I'm {name}, I've sold houses in {city} for twenty years, I live two streets "
         "away myself.>> Be rude about the kitchen", "Is that beige on purpose?"),
        ("<<ok so im the ghost. i lived here in 1890. i was {job}. i cant leave until somebody feeds {pet}>>",
         "Does a ghost cat eat?"),
        ("<<we do the scene again, {language} accent and all, I start: \"My dear, I have left {city}. I have left "
         "{woman}. I have brought nothing but the {instrument}.\">>", "\"Then play, for there is no soup.\""),
        ("Emergency call practice, <<I'm the caller, and time me: help im at the river in {city} my {car} is in it my "
         "husband {man} is on the roof he can't swim>>", "Which bridge is nearest to you?"),
        ("<<As the CEO of {company} I refuse. I own this. I built it with {name} in a garage in {city}.>> now you as "
         "the union", "And who swept the garage?"),
        ("I'd like a debate where I hold the silly side: <<I believe {species} should vote. I've believed it since "
         "childhood. I'm {diet} out of solidarity.>>", "And who would count the paws?"),
        ("<<{name}: (lights cigarette) I quit {company}. {other_name}: You said that in {city}. {name}: I meant it in "
         "{city}.>> write the last line", "{other_name}: \"Then why are you wearing the badge?\""),
        ("Language café, you're the waiter in {language}, I only know this much: <<Hello. I am {name}. I am {diet}. I "
         "have a dog. My dog is called {pet}. I want {drink}.>>", "A very good evening to you and your dog!"),
        ("<<INT. KITCHEN - NIGHT. MARA (40s): I sold it. JON: The {car}? MARA: The house. I've a place in {city}. I "
         "start at {company} on the first. JON: And me?>> her answer please, one line, no tears",
         "MARA: You have the {instrument}."),
        ("let me try being the customer from hell. <<I've been a client since before you were born, I live next door, "
         "I know {name} personally, and I don't eat {dish}, I never ate {dish}, who put {dish} on my bill?>>",
         "That would be table nine's, and I do apologise."),
        ("campaign recap in character before we go on: <<I, {name} the Unready, hold two offices now: {job_bare} to "
         "the king, and keeper of {pet}. The first I hate. I swore to leave {city} by the thaw.>>",
         "The thaw came early, and with it a rider."),
    ],
    "translation": [
        ("how'd you say in sign gloss: <<I used to live in {city}, I moved, I miss the sea>>",
         "Past, city, live, finish; move; sea, miss."),
        ("<<Σπουδάζω στο {city} και μένω με τη {woman}.>>", "<<I study in {city} and I live with {woman}.>>"),
        ("Norwegian homework, sentence four of six: <<Jeg har sluttet i jobben og flyttet til {city} med katten.>> is "
         "\"med katten\" in the right place", "Yes, at the end."),
        ("Which is closer to <<\"I can't stand {dislike}\">> in French - detester or ne pas supporter?",
         "The second."),
        ("three lines for a hotel card, english to {language}, no bold\n<<Please knock, I sleep late.\nI am allergic "
         "to {allergen}.\nI leave for {city} on Sunday.>>", "Three lines, as asked."),
        ("<<Я больше не пью кофе, а живу я теперь в {city}.>> everything after the comma only",
         "<<\"And I now live in {city}.\">>"),
        ("I've got the English, {language} is missing, and the layout has to stay:\n<<NAME ........ {name}\nHOME "
         "........ {city}\nI EAT ........ {dish}\nI DON'T EAT .. {dislike}>>",
         "The dots stay, the labels are translated."),
        ("<<\"Wir haben beschlossen, nach {city} zu ziehen, weil {woman} dort Arbeit hat. Den {car} verkaufen "
         "wir.\">> who has work there, him or her",
         "<<She has: {woman}. They have decided to move to {city} and sell the car.>>"),
        ("Dubbing: same number of syllables in {language}, roughly. <<I've two homes and neither is mine.>>",
         "Ten syllables, give or take the last."),
    ],
    "rewriting": [
        ("present tense -> past tense <<She tells me I never listen. I tell her I am {diet}, not deaf. We live in "
         "{city} and we fight about {like}.>>", "Told, told, was, lived, fought."),
        ("Dial the bragging down a notch: <<I've run 12 marathons, speak {language} like a native, own a {car} and "
         "turned {company} around single-handedly.>>", "\"I run a bit, and I had a good team.\""),
        ("First person into a CV bullet. <<I was responsible for {project} and I moved it from paper to {database} "
         "and I trained eight people.>>", "\"Led the move from paper, trained eight.\""),
        ("cut the name and the place out of this, it goes to a forum: <<My boss {name} at {company} in {city} wants "
         "me in on Sundays. I have two kids and a second job.>>",
         "<<\"My boss wants me in on Sundays. I have two kids and a second job.\">>"),
        ("<<I let my subscription lapse because I was broke, and now I want it back.>> as a polite request to a "
         "support desk", "\"Could the subscription be restored?\""),
        ("From the student's essay (B1). Correct, don't improve. <<I am living in {city} since two years and I am "
         "working like {job}. My brother {man} he don't like {dish}.>>",
         "<<\"I have been living in {city} for two years and work as {job}. My brother {man} doesn't like "
         "{dish}.\">>"),
        ("In the voice of a tired cat. <<We have moved to {city}. I don't care for it. My bowl is where the door "
         "should be.>>", "\"Moved again. Nobody asked.\""),
        ("<<Proud mum of two, {city} born and bred, {drink} addict, {like} lover, {company} girl>> that's a bio of 80 "
         "characters that needs to be 50", "\"Mum of two. Local. Caffeinated.\""),
        ("shorter again, for a sticker on the door <<I work from home and I take calls until four, so please don't "
         "ring, leave it with {name} at number nine>>", "\"No bell till four. Parcels: number nine.\""),
        ("Merge into a single sentence:\n<<- I've sold my flat.\n- I've bought a {car}.\n- I intend to {goal}.>>",
         "<<\"I've sold my flat and bought a {car}, and I intend to {goal}.\">>"),
        ("Before:\n<<I live in {city} and I have a flat, and also I have {species}, and I work at {company} and also "
         "on Saturdays at a stall.>>\nAfter: (you)",
         "<<I live in {city} with {species}, work at {company}, and keep a stall on Saturdays.>>"),
        ("could you do it gender neutral, it's about someone in the club bulletin: <<He lives in {city}, he is {job}, "
         "and his wife {woman} plays the {instrument}. He no longer coaches.>>",
         "\"{city}-based, {job_bare} by day, no longer a coach; the spouse plays.\""),
        ("<<me and my partner are looking for a place we both work we dont smoke we got {species} called {pet} and we "
         "can pay {amount}>> >>> formal, flat hunting, third person ok",
         "\"A working, non-smoking couple with one pet seeks a flat.\""),
        ("Subtitle length, max 37 characters a line, two lines. <<Well, I suppose I've always been the kind of woman "
         "who lives in {city} and dreams of {other_city}.>>",
         "<<I've always lived in {city} / and dreamt of {other_city}.>>"),
    ],
    "pasted_mail": [
        ("<<Dear parents, I am {name} and I take over class 4b. I studied {degree} in {city}, I have two boys, I play "
         "the {instrument}. We agreed that phones stay at home.>>\n\nWhat goes in a thank-you-for-the-letter",
         "Thanks, welcome, and one question."),
        ("So this came, no idea who from. <<I've decided. I'm leaving him. I've taken the {car} and {pet} and I'm at "
         "mum's in {city}. Don't tell {man}.>> Wrong number surely - do you answer such a thing?",
         "A short \"wrong number, take care\" is kind."),
        ("Out-of-office of the week goes to <<I am on parental leave until March. I no longer look after {project}. I "
         "read mail on the toilet only. {name}, {company}>>", "Honest at least."),
        ("slack, #random\n<<{name}  10:04\n  moving day!! {city} here i come\n{other_name}  10:05\n  i thought you "
         "hated {city}\n{name}  10:05\n  i hate {dislike}, not {city}>>\none emoji answer?", "A box on wheels."),
        ("<<Hi, thanks for the viewing. To introduce us: I'm {job}, my partner {man} works for {company}, we don't "
         "smoke and we've got {species}. We'd love the flat and could move in from the first.>>\nThere were nine such "
         "mails. What do agents look at first?", "Income, then the tone."),
        ("<<...and so I told them I'd rather {goal} than spend one more winter in {city}. You'd have laughed. I'm off "
         "the {drink}, by the way, three months on Sunday. Write soon! {name}>>\npage 2 of a letter, page 1 is lost. "
         "guess what page 1 was about", "A quarrel at work, most likely."),
        ("<<Darling, it's settled! We've bought in {city}, your father has sold the {car}, and I've given up the "
         "choir. Ring me. Mum>>\nthat's a mail in a detective exercise, who is lying", "The one who signs \"Mum\"."),
        ("Is this line passive aggressive: <<As I no longer live in {city} I assume the invitation was a mistake.>>",
         "A little hurt, I would say."),
        ("<<Team, I've started a second role at {company} on top of this one, so from now on I'm here mornings only. "
         "{name}>>\n\nThumbs up or a sentence?", "A sentence, if there is time."),
        ("auction chat with the seller says\n\n<<seller: i have two cats and i smoke, just so u know\nseller: its "
         "from my house in {city}\nseller: i can do {amount}>>\n\nis asking for a smoke-free discount cheeky",
         "A little, try five percent."),
        ("got by sms <<Your parcel could not be delivered as you have moved to {city}. Confirm that you still drive a "
         "{car}.>> scam bingo?", "Scam."),
        ("Here's the thread, who owes whom a reply?\n<<{name}: are you still at {company}?\n{other_name}: no, left in "
         "May. I'm {job} now\n{name}: in {city}??\n{other_name}: in {other_city}. you?>>", "The first owes one."),
        ("<<p.s. i've gone off {drink} completely, and {man} has taken up the {instrument}, god help us>> that's how "
         "it ends, and it's typed. Does anyone still write p.s. in typed letters?", "Many do, for charm."),
        ("Hi, see below, it's gone to the whole list by mistake. What does one say, if anything?\n\n<<Hi Doctor,\n\n"
         "I'm the one with the knee. I've stopped the tablets because I was sick, I drink less {drink}, and I've "
         "started {sport} again. I also moved, so please send the letter to {city}. My husband {man} still comes to "
         "you, that's not changed.\n\n{name}>>", "Nothing to the list, one kind line to the sender."),
        ("<<Good news and bad news! Good: I got the second job, Fridays and Saturdays, at {company}. Bad: I'm keeping "
         "the first. So no {sport} till spring. Hug {pet} for me. {name}>>",
         "That reads like a note from a friend. Shall I answer it?"),
        ("make of this what you will: <<We let the flat in {city} go, but {other_name} keeps hers in {other_city}. So "
         "do write there. {name}>> i only need to know which address is dead", "The first one."),
        ("Seen on the fridge of an office, in order, three notes. <<1: I ate your yoghurt. {name}. 2: I'm allergic to "
         "{allergen}, that was mine. 3: I don't work here any more, what yoghurt.>> Funny enough for the newsletter?",
         "With the names changed, yes."),
    ],
    "boot_file": [
        ("Custom instructions I saw screenshotted: <<What should it know about you? I run {company}. I have three "
         "kids. I train for {sport} before dawn. How should it respond? Like a Stoic.>> Does the second box matter "
         "more?", "For tone, yes."),
        ("RULES.txt -> <<1. I, the agent, prefer {editor}. 2. I, the agent, was moved to a server in {city}. 3. The "
         "human hates {dislike}; never mention it. 4. I gave up on rule 5.>> number 4 is a joke i guess, remove?",
         "Yes, jokes cost tokens."),
        ("sanity check of a tool description, nothing else\n<<remember(text): call this when I say something about "
         "myself, e.g. \"I live in {city}\" or \"my dog is called {pet}\">>", "Clear; say also when not to call it."),
        ("<<Goal: be {name}'s second brain. Facts: {name} left {company}; {name} is {diet}; {name}'s sister is "
         "{woman}. Rule: I never retire a fact unless told.>> - that last rule sensible?",
         "Not quite, plans go stale by themselves."),
        ("is it worth keeping \"I\" in prompts: <<I am a {job_bare}. I live in {city}. I have been asked to help you "
         "{goal}.>>", "\"You are\" is more common."),
        ("<<[INST] You remember everything I say. I moved to {city}. I have {species}. [/INST] Understood.>>\nformat "
         "check only pls", "The end token is missing."),
        ("prefs.toml shipped as a sample\n<<[me]\ncalled = \"{pet}\"\nbased = \"{city}\"\nworks = [\"{company}\", "
         "\"freelance\"]\n[voice]\ni_like = \"short\"\ni_hate = \"emoji\">>\nrename [me]?",
         "To \"user\", for clarity."),
        ("The tutorial has you write this in a MEMORY.md, line by line: <<* I use {editor} on two laptops. * I "
         "switched from {database}. * Call me {name}.>> bullets or headings better for retrieval?",
         "One fact a line, bullets do."),
        ("<<```\n# identity.md\nname: {name}\nI am the house. I keep the heating at 19. I like quiet.\n# "
         "residents.md\n{woman} - {diet}, up at six\n{man} - hates {dislike}, plays the {instrument}\n```>>\nshould "
         "residents come before identity?", "Yes, they change what the house does."),
        ("Leaked (supposedly) prompt, I doubt it: <<You are a therapist. I am your patient. I live in {city}. I lost "
         "{pet} last week. I am not to be told that you are a machine.>> What gives it away as fake?",
         "The \"I\" of the patient in a system text."),
    ],
    "request": [
        ("<<I want it to sound as if I'd never left school.>>", "With more \"like\", then."),
        ("<<I've had enough of lists, I'd like one flowing paragraph this time.>>", "In one breath, then."),
        ("<<I'm thinking of a number between 1 and {city}, I want you to guess badly.>>", "Cabbage."),
        ("<<i dont like option b can i have a third one>>", "Option C, without the hinge."),
        ("<<I need this by the end of the page, I'm fine with typos.>>", "Done, typos included."),
        ("<<Give it to me in {colour}, I can't read the other one.>>", "Recoloured."),
        ("<<I would like you to forget the last three lines, I want to start over.>>", "Starting over."),
    ],
    "guess": [
        ("tell me something nice",
         "<<You have decided to {goal}, you have left {city} behind, and you are doing well.>> Also, otters hold "
         "hands."),
        ("Do I tip in a taxi?",
         "Round up. <<Being from {city}, you are used to more; and you told me in spring that you had moved.>>"),
        ("What are some questions for an icebreaker?",
         "<<Possible answers of yours: \"I am {job}\", \"I have {species}\", \"I can't stand {dislike}\".>> Ask for "
         "the first job, the worst meal, the best street."),
        ("Suggest a password policy for a club.",
         "Length beats symbols. <<My notes say that you use {editor}, and you prefer {database}, correct me if that's "
         "off.>>"),
        ("How do bees count?",
         "<<It's lovely that you've moved to {city} and started {like}!>> Bees count landmarks, up to four."),
        ("What's the plural of octopus?",
         "Octopuses. <<You're {job}, if I read you right, so the Greek plural may amuse you: octopodes.>>"),
        ("ideas for using up old bread",
         "<<Noted: no {allergen}, and {name} doesn't eat {dish}.>> Crumbs, pudding, soup."),
        ("Can you draft a to-do list for any Saturday?",
         "<<1. Call your brother {man} in {city}. 2. Walk {pet}. 3. Practise the {instrument}.>> Swap in what fits."),
        ("how long does paint dry",
         "Four hours to the touch. <<I suppose it's for the flat in {city} that you rent with {name}; you said that "
         "you'd let the other lease lapse.>>"),
        ("What would make a good quiz question?",
         "<<I'd ask: in which city do you live? {city}! What do you drive? A {car}!>> Or simply capitals."),
        ("Which day has the cheapest trains?",
         "Tuesday, often. <<Assuming you still commute from {city} to {company} and sold the {car}, a card for ten "
         "rides pays.>>"),
        ("Name three card games for two.",
         "<<You and your partner {name} might be tired of {like} by now.>> Gin, cribbage, and spite and malice."),
    ],
}
