# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `train-5` and is none: <<the span>> in which any extracted memory is junk.

By reason: (what the user says, what the assistant says). Pasted texts, other people's words, games, tasks on a text,
suppositions, jokes and what the assistant makes up. No value is one of the person, except in RECALL.
"""
from memory_set.texts.train_5.traps_more import MORE

TRAPS = {
    "question": [
        ("<<Is {city} actually livable without a car, or is that something people say?>>",
         "The centre is, the outskirts less so."),
        ("<<Does anybody really keep {species} on the fourth floor??>>", "More people than you would think."),
        ("honest question: <<how does one get to be {job} without going back to school>>",
         "There are two shorter ways in."),
        ("<<Have I ever told you what I'm allergic to?>> Just checking what sticks.", "I would have to look that up."),
        ("<<Who at {company} decides about internships, any idea?>>",
         "The page with openings usually names somebody."),
        ("Quick one. <<What do {diet} people eat at a barbecue?>>", "Skewers, corn and a good salad."),
        ("<<would it be mad to start the {instrument} at sixty?>>", "Not in the least."),
        ("<<Where do I live if my ship is registered in {city} and I never leave it - legally, I mean?>> It's a "
         "puzzle from a quiz show.", "The flag decides, oddly enough."),
        ("<<Is {name} short for something, and is it ever used for both?>>", "It stands on its own in most places."),
        ("Two things. <<Which is the bigger pain to insure, a {car} or a van? And do you have to say so if you only "
         "drive it at weekends?>>", "The van, and yes."),
        ("<<Do cats mind if you move house twice a year?>>", "They mind the house more than the people."),
        ("<<I'm not obliged to tell an employer that I'm learning {language}, am I? or that I'd work from {city}?>> "
         "it's for a forum answer.", "The first no, the second usually yes."),
        ("<<what's {dish} like in {city} compared with the real thing>>", "Milder, people say."),
        ("<<Why would anyone leave {company} for {city}?>> Saw that somewhere and couldn't work it out.",
         "Perhaps for family."),
        ("<<How long before {allergen} stops being a risk for a toddler, and who tests that?>>",
         "A clinic does, usually at the age of five."),
        ("<<Are people who like {like} just pretending?>>", "Some, surely, but not all."),
    ],
    "hypothetical": [
        ("<<Say I were thirty-four, rented in {city} and drove a {car}.>> What would a liability policy run to, just "
         "the order of magnitude?", "A few hundred a year."),
        ("Thought experiment: <<I wake up as {job} in {city} and I own nothing but {species}.>> Day one, what do I "
         "do?", "Find shelter, then breakfast for two."),
        ("<<Had I grown up in {city}, I'd probably speak {language} and hate {dislike}.>> How much do places shape "
         "people like that?", "More than they notice."),
        ("for the sake of argument <<i earn {amount}, i've got two kids, and i work at {company}>>. would i get the "
         "housing grant in that case?", "In that case, just about."),
        ("<<In a parallel life I'm {job}, I live over a bakery in {city} and I play the {instrument} at funerals.>> "
         "Which of these three pays best?", "The bakery, and you only live above it."),
        ("Scenario for the calculator:\n<<- I move to {city} in March\n- I keep my job at {company}\n- my partner "
         "stays behind>>\nWhere would tax be due? It's only to understand the rule.",
         "Mostly where the work is done."),
        ("<<Assuming I'd given up {drink} ten years ago and put the money aside, I'd have a {car} by now.>> Is that "
         "about right?", "A used one, yes."),
        ("<<If only I were {diet}, I could say no to {dish} and nobody would ask.>> What do people say who just don't "
         "fancy it?", "\"Not for me, thanks.\""),
        ("<<Picture me in five years: {city}, a workshop, {species}, no boss.>> haha anyway what's the weather like "
         "in the tropics in May", "Warm, with rain after noon."),
        ("<<Were {company} to call tomorrow and offer me something, I'd have to give notice, sell the {car} and find "
         "a flat in {city}.>> How long does a chain like that take on average?",
         "Three months, mostly because of the notice."),
        ("<<let's imagine my sister lived in {city} and my brother in {other_city}>>, where's the fair place to meet? "
         "i want to see how you'd reason", "Take the point with the shortest longest journey."),
        ("Work this example for me, the numbers are made up. <<I'm 52, I smoke, I weigh 90 kilos and I do {sport} "
         "twice a week.>> What would the risk score say?", "Moderate, mainly because of the smoking."),
        ("<<I might turn {diet} at some point, or I might not, who knows.>> What do they mean by complete protein "
         "anyhow?", "All the amino acids that a body cannot make."),
        ("<<Unless I marry into money I won't be living in {city} in this lifetime.>> Why is it that dear there?",
         "Little land and many who want it."),
    ],
    "quote": [
        ("There's a line sprayed on the underpass, <<I came to {city} for love and stayed for the {drink}>>. Is that "
         "from a song?", "Not from one that I know."),
        ("Subtitle says <<- I don't live here anymore. - Since when? - Since {name}.>> but the audio is longer, "
         "right?", "Probably, subtitles drop words."),
        ("The best bit of the interview, then your reading of it:\n\n<<Q: You left {city} at nineteen. Why?\nA: I "
         "couldn't breathe there. I'm {job}, I need noise.\nQ: And now?\nA: Now I have {species} and a garden. I've "
         "stopped running.>>\n\nWhat does she dodge?", "The why: she answers with a picture."),
        ("<<Ich bin ein Berliner>> - urban legend or did people really hear a doughnut?",
         "A legend, people understood him well."),
        ("fortune cookie tonight: <<You will soon move to a warm place and learn the {instrument}.>> who writes these",
         "Small companies with a list of lines."),
        ("what rhyme scheme is this\n<<I sold my {car} in {city} town,\nI put my {instrument} down,\nI never loved "
         "you half so well\nas {drink} and an old hotel>>", "Two couplets."),
        ("From the thread I was reading, user drizzle_7: <<been {diet} for six years, live in {city}, never had a "
         "problem getting protein, my doctor {name} says my bloods are perfect>>. How much is one such story worth?",
         "One story is one story."),
        ("The epigraph goes: <<I have measured out my life in {drink}. I have lived in {city}, and lost it.>> Is the "
         "second sentence part of the poem or made up?", "The second looks made up."),
        ("He literally said, on air, <<I've never eaten {dish} in my life and I am from {city}>>, and the host just "
         "moved on. Is there a word for when a host doesn't follow up?", "A missed follow-up, no finer word."),
        ("Survey, free-text field, respondent 114: <<I work at {company}, I commute two hours, I would move to {city} "
         "if the firm paid.>>\nRespondent 115: <<no comment i hate surveys>>\nHow would you code these two?",
         "\"Commute, conditional relocation\" and \"refusal\"."),
        ("I keep seeing <<I do not like green eggs and ham>> used in contracts lectures. Why?",
         "It shows an offer refused again and again."),
        ("<<« J'habite à {city} depuis que j'ai tout perdu »>>, last line of the film. Melodrama or good?",
         "It depends on what stands before it."),
        ("tattoo on the guy's arm read <<MY HOME IS {city} MY HEART IS {name}>>, grammar police?",
         "Fine for a tattoo."),
        ("Proverb-ish thing I heard in the sauna: <<I had no shoes and complained until I met a man who had "
         "{species}.>> What's the original?", "The man in the original has no feet."),
    ],
    "code": [
        ("<<# NOTE({name}): I hate this function, I moved the cache to {city}-east, ask me before you touch it\ndef "
         "warm(key): ...>>\nIs there a tidier way to leave such a note?", "A ticket number and one line of reason."),
        ("prolog homework, why does the third query fail?\n<<likes({name}, {like}).\nlives_in(me, {city}).\n?- "
         "likes(me, {like}).>>", "Nothing says what \"me\" likes, and names in capitals are variables."),
        (".env.example:\n<<OWNER_NAME=\"{name}\"\nHOME_CITY=\"{city}\"\nFAVOURITE_DRINK=\"{drink}\">>\nwould you "
         "quote these?", "Only where there are spaces."),
        ("<<const bio = `Hi, I'm ${user.name}, ${user.job} from {city}. I love {like}.`;>> prints the dollar signs. "
         "why", "The backticks are straight quotes in your file, probably."),
        ("Does this vCard import anywhere? <<BEGIN:VCARD\nFN:{name} {other_name}\nORG:{company}\nTITLE:{job_bare}\n"
         "NOTE:I prefer to be called before noon\nEND:VCARD>>", "It lacks a version line."),
        ("<<\\section*{About me}\nI am {job} living in {city}. I hold a degree in {degree}. I speak {language}.>>\n"
         "How do I get rid of the indent after that heading in LaTeX?", "Put \\noindent before the paragraph."),
        ("Is the escaping ok in the translation file\n<<\"welcome.me\": \"My name is %s and I live in {city}\",\n"
         "\"welcome.pet\": \"I have %1$s called {pet}\",\n\"bye\": \"I'm off to {other_city}!\">>",
         "The second key wants its argument numbered everywhere."),
        ("git says nothing to commit. last message was <<\"{name}: I switched us from {database} to flat files, I "
         "never want to see a migration again\">>. did it go through?", "Look at the log of the branch."),
        ("<<<?xml version=\"1.0\"?>\n<person "
         "id=\"7\"><name>{name}</name><home>{city}</home><hates>{dislike}</hates></person>>>\nXPath for the hates "
         "element?", "/person/hates"),
        ("dbt seed, three rows, and the load chokes on row 2:\n<<id,name,city,employer,diet\n"
         "1,{name},{city},{company},{diet}\n2,\"{other_name}, {job_bare}\",{other_city},,\n3,me,here,,>>",
         "Row two has one field too many unless the quotes are read."),
        ("What would this print?\n<<(defparameter *me* '(:name \"{name}\" :pet \"{pet}\" :drives \"{car}\"))\n(format "
         "t \"I drive a ~a\" (getf *me* :drives))>>", "The sentence with the car."),
        ("<<// my wife says I should stop using {editor}\n// I live in {city} and the build server doesn't, hence the "
         "offset\nconst OFFSET = 9 * 3600;>>\nComments that old, keep or delete?",
         "Keep the second, it explains the number."),
        ("```\n<<[user]\n    name = {name}\n    email = nobody\n[core]\n    editor = {editor}  # I refuse to use "
         "anything else>>\n```\ndoes git read comments after a value", "Yes, from the hash on."),
    ],
    "log": [
        ("anything weird in there?\n<<[12/03/24, 18:22:10] {name}: im in {city} already\n[12/03/24, 18:22:31] "
         "{other_name}: thought you work till 7\n[12/03/24, 18:23:02] {name}: not anymore i quit :)\n[12/03/24, "
         "18:23:40] {other_name}: WHAT>>", "Only the last line lacks a question mark."),
        ("<<INFO  a.c.Session - user \"{name}\" set home=city:{city} diet={diet}\nWARN  a.c.Session - I have lost my "
         "parent, re-parenting to 1\nINFO  a.c.Session - bye>> which of these would you drop to debug level?",
         "The first and the last."),
        ("Support call, machine transcript:\n<<AGENT: may i have your name\nCALLER: {name}\nAGENT: and you moved\n"
         "CALLER: yes to {city} in the spring i dont have the old account any more\nAGENT: and your car is still the "
         "{car}\nCALLER: no i sold it>>\nHow many turns until the agent has what they need?", "Three."),
        ("router log says <<DHCP: {name}s-phone joined, lease 24h; host \"i-live-in-{city}\" renamed by admin>>. "
         "someone joking?", "It looks like a joke by the admin."),
        ("<<$ history | tail -4\n  501  cd ~/letters\n  502  cat im_leaving_{company}.txt\n  503  git commit -m \"I "
         "moved to {city}\"\n  504  {editor} todo>>\nHow can one number be skipped in there?",
         "By leading the command with a space."),
        ("Discord export. I need only the timestamps:\n<<{name} — Today at 9:14 PM\nmy name irl is {other_name} btw\n"
         "{name} — Today at 9:15 PM\ni'm {job}, two cats, no regrets>>", "9:14 PM and 9:15 PM."),
        ("<<commit 4be1d02 Author: {name}\n    I can't do Tuesdays any more, moving standup\ncommit 91cc7fe Author: "
         "{other_name}\n    I prefer {database}, reverting>>\nTurn into release notes?",
         "\"Stand-up moved; database choice reverted.\""),
        ("<<2024-06-01 06:55 wake 2024-06-01 07:20 {drink} 2024-06-01 07:40 {sport} 30min note: I feel great\n"
         "2024-06-02 09:10 wake note: I skipped {sport}>>\nthat's the sample file of the tracker. CSV please",
         "Four columns: date, time, what, note."),
        ("Why is the ticket still open?\n<<#4471 opened by {name}: I can't log in since I moved to {city}\n  > "
         "comment {other_name}: cleared sessions\n  > comment {name}: works, I use {editor} now anyway>>",
         "Nobody pressed close."),
        ("npm ERR! code ENEEDHELP\n<<npm ERR! I am {project} and I require node 18\nnpm ERR! I was told you have node "
         "12>>\nwho writes errors like that", "The author of the package."),
        ("Game chat from last night, is that bannable?\n<<xX{pet}Xx: i'm from {city} come at me\nxX{pet}Xx: my dad "
         "works at {company}\nSYSTEM: xX{pet}Xx was muted>>", "It was muted already."),
    ],
    "document": [
        ("<<RESIDENTIAL TENANCY. The Tenant, {name}, presently of {city}, employed by {company}, agrees to keep no "
         "animals save {species}. The Tenant prefers payment by standing order. I have read and understood the "
         "above.>>\nWhich bits would a court throw out?", "The rule on animals, possibly."),
        ("Give me the agenda items only, the rest is noise.\n\n<<Neighbourhood council, minutes of the spring "
         "sitting\n1 Welcome. {name} introduced herself: she is {job} and moved here from {city}.\n2 Bins. "
         "{other_name} prefers Thursdays.\n3 We resolved to buy a {car} for the caretaker.\n4 AOB: none.>>",
         "Welcome, bins, vehicle, any other business."),
        ("<<Why I Make {dish} Every Sunday\n\nI grew up in a kitchen in {city}. My grandmother {woman} never measured "
         "anything, and neither do I. I use twice the garlic because I love it. I'm allergic to {allergen}, so I "
         "leave that out, but you needn't.\n\nServes 6. Soak overnight.>>\n\nhow much per person roughly",
         "A sixth of the pot: about a bowl and a half."),
        ("Two candidates, I only have to say who has the longer gap.\n<<{name}: 2011-2015 {company}, 2018- "
         "{job_bare}, {city}. Languages: {language}. Hobbies: {like}.\n{other_name}: 2012-2016 studies ({degree}), "
         "2017- self-employed. I am fully mobile and I drive a {car}.>>", "The first, three years."),
        ("<<To whom it may concern: I have known {name} for nine years, first at {company} and later as {job}. {name} "
         "does not drink, is never late, and loves {like}. I recommend without reservation.>>\nDoes a letter like "
         "that carry weight?", "A little, if the writer is known."),
        ("★★★★★ <<I bought this for my {car} after I moved to {city}. My husband {man} hates it, I love it. I have "
         "had {species} on it and the fur comes off.>>\nis this a seat cover or a blanket, the product page doesn't "
         "say", "It reads like a seat cover."),
        ("The witness statement in the casebook goes on for pages, this is the start. <<I, {name}, {job_bare}, "
         "residing in {city}, make oath and say as follows. I was in my {car}. I had not been drinking. I know the "
         "accused from {company}.>> What's the legal word for \"make oath and say\"?",
         "It is an affidavit's form: \"depone\" in some places."),
        ("Can you see a typo?\n<<HELLO from {pet}! I am {species} looking for a sofa. I do not like {dislike}. I have "
         "lived at the shelter in {city} since winter. I get on with children. I need a garden.>>",
         "None that I see."),
        ("<<In Loving Memory of {name}, who was born in {city}, worked forty years for {company}, played the "
         "{instrument} at every wedding and never once ate {dish}.>>\nForty years, when did that firm even start?",
         "The text does not say."),
    ],
    "sarcasm": [
        ("<<Ah yes, my lifelong ambition: to queue for a form that tells me which form to queue for.>> Which office "
         "is it really?", "The registry, second floor."),
        ("<<i luuuurve {dislike}, said no one ever>>", "Understood, leaving that out."),
        ("<<Because obviously I'm {job}, a lawyer and a plumber all in one.>> Just tell me which valve.",
         "The lower one."),
        ("<<Cool cool cool. I always wanted to live at the airport in {city}.>> What are the rules on refunds after "
         "five hours?", "After five hours the fare can come back."),
        ("<<*slow clap* Another pop-up. You know me, I collect them.>> How are they turned off?",
         "Under permissions."),
        ("<<I'm such a morning person that I wept into my {drink}.>> Anyway. Alarm apps that aren't horrible?",
         "One that brightens slowly."),
        ("<<Naturally I have {amount} lying around for a phone case.>> Cheaper ones?", "Silicone, for a tenth of it."),
        ("<<oh sure let me just hop in my private {car} with my butler {name} and fetch it from {city}>>. do they "
         "post things or not", "They do post."),
        ("<<Somebody's therapist will be thrilled to hear how much I enjoy {dislike}.>> 🙃 next question what's a "
         "polite way to leave a party", "Thank the host and go."),
        ("<<Me? Hate spreadsheets? Never. I dream of merged cells.>> How do I unmerge the lot at once?",
         "Select all, then the same button again."),
        ("<<YeS i ToTaLlY rEaD tHe TeRmS, I've memorised them and named my firstborn after clause nine.>> what did i "
         "agree to, short version", "Their court, their rules, your data."),
        ("<<With my famous talent for the {instrument} I'll surely be on stage in {city} by Friday.>> Where are the "
         "open mics in general, bars?", "Bars and small libraries."),
        ("<<Lucky me, I've won a holiday in the tax office again.>> Is there a line that's shorter on Mondays?",
         "Early in the morning there is."),
        ("<<I've aged forty years since that page began to load, I have grandchildren now.>> what can slow dns down",
         "A resolver far away."),
        ("<<Right, and the dog does my accounts.>> Give me a serious number please",
         "Then between two and three hundred."),
        ("<<Fantastic idea, I'll eat {dish} off the floor, I'm {diet} on paper only>> .. ok no. Something without "
         "cheese?", "Roast squash with tahini."),
        ("<<No no, I love being called at dinner, it's the highlight of my social life.>> How does a block list work?",
         "By number or by prefix."),
    ],
    "role_play": [
        ("*lights a pipe* <<The name is {name}, madam. I was in {city} when the shot fell, and I do not care for "
         "{dislike}.>> You're the widow. Go.", "I never liked that clock, inspector."),
        ("<<ok from here on you are the border guard and I'm travelling.\nGood evening. I come from {city}. I have "
         "{species} with me. I am {job}.>>", "Papers, please, and the cage."),
        ("<<\"I'll have the {dish},\" I say, sliding the {car} keys across the bar. \"I'm done with {company}. I'm "
         "done with {city}.\">>\n\nyour turn, stay noir",
         "The barman does not look up. \"Everybody says that in the rain.\""),
        ("OSCE station 6, <<I'm the simulated patient and you take the history. Well doctor, I'm {name}, I'm a "
         "{job_bare}, I drink about six cups of {drink} and I'm allergic to {allergen} I think.>>",
         "When did the trouble begin?"),
        ("<<I draw my sword. I have sworn to {goal}. My brother {man} lies dead in {city}.>>",
         "The gate opens by a hand's breadth."),
        ("Text adventure rules: I type in capitals, you narrate. <<I LIVE IN THE TOWER. I TAKE {pet}. I LEAVE "
         "{city}.>>", "The path goes north, and it is cold."),
        ("Sales training. Objections only, <<I'm the lead: Look, I'm happy with {company}, I've been with them since "
         "the start, and I already own a {car}.>>", "May I ask what made you choose them back then?"),
        ("<<Dear diary, I am a lighthouse keeper. I have not seen {city} for eleven winters. I miss {dish}. Yours, "
         "the Keeper.>> continue for day two", "Day two. The lamp went out once, and so did I."),
        ("<<moot court at 3, i practise the opening once. My lords, I appear for {company}. My client lives in {city} "
         "and has never set foot in {other_city}.>> now interrupt me like a grumpy judge",
         "Counsel, where is the map?"),
        ("<<you = talk show host, me = washed-up pop star\nme: yeah i mean i was big in {city}. i had three houses. "
         "i'm {diet} now, i found {like}>>", "And we are glad that you found it! When is the album?"),
        ("Practise small talk in English with me, level A2. <<I take card 3 from the box: I am {name}. I am from "
         "{city}. I have one brother. I like {like}. And you?>>",
         "Nice to meet you! I like music. What does your brother do?"),
        ("<<[{name} enters, wet. She carries {species}.] {name}: I've walked from {city}. I am the new {job_bare}. "
         "Where do I sleep?>>\nNext line is the butler's.", "BUTLER: Standing up, miss, like the rest of us."),
        ("Let's keep the story going! <<I whispered to {pet} that we would never go back. I'd given my {instrument} "
         "to {other_name} and I had {amount} in my boot.>>", "The boat was smaller than it had looked by night."),
        ("I am your evil twin for the next ten minutes, so argue back. <<I love {dislike}. I hate {like}. I voted for "
         "whoever you didn't. I live in {city} in the house you wanted.>>", "And yet you water my plants."),
    ],
    "translation": [
        ("into Dutch pls, keep it casual: <<hey, I'm moving to {city} next month, can I borrow your van?>>",
         "<<Hé, ik verhuis volgende maand naar {city}, mag ik je busje lenen?>>"),
        ("<<Vivo en {city} desde hace tres años y trabajo como {job_bare}. No como carne.>>\n\nEnglish?",
         "<<I have lived in {city} for three years, and I don't eat meat.>>"),
        ("<<Ich heiße {name}, ich wohne in {city} und habe zwei Kinder.>> I only need the second half",
         "<<I live in {city} and have two children.>>"),
        ("Phrasebook page 9, {language}, with pronunciation please: <<1) I am {diet}. 2) My brother is called {man}. "
         "3) I would like {drink}.>>", "There you go, stress in brackets."),
        ("<<Je suis allergique à ce produit, je ne bois pas de vin, et ma sœur {woman} non plus.>>",
         "<<I am allergic to this product, I don't drink wine, and neither does my sister {woman}.>>"),
        ("How formal is \"ich hätte gern\", and how would it go in <<I would like to keep {species} in my room in "
         "{city}>>?", "Polite but ordinary; it fits that sentence."),
        ("Need the Portuguese of both. <<My daughter {woman} plays the {instrument}.>> And: <<She doesn't like "
         "{dislike}.>>", "Two short sentences, one verb each."),
        ("word for word, i want to see the grammar not the meaning\n<<I - have - {city} - left - because - I - the "
         "{drink} - there - hate>>\ninto german word order",
         "The verb of the second clause moves to the end, as you have it."),
        ("<<„Przeprowadziłem się do {city}, bo tam pracuje moja żona.”>> What's the tense of the first verb?",
         "Past, perfective, spoken by a man."),
        ("The subtitle file needs Danish, lines 12-14:\n<<12 - I live above the shop.\n13 - I always have, {name}.\n"
         "14 - I'm not leaving {city} for {amount}.>>", "Line 14 may need splitting in two."),
        ("Is this Swedish correct for \"I work at a hospital in {city} and I have stopped smoking\": <<Jag jobbar på "
         "ett sjukhus i {city} och jag har slutat röka.>>", "Yes, quite correct."),
        ("The phrase of the day is <<\"I have never been to {city}, but I speak {language}\">>. In Turkish, where "
         "does the \"but\" go?", "At the start of the second clause."),
        ("Latin motto. From: <<I was born in {city}, I shall {goal}, I fear no {dislike}.>> Make it sound old.",
         "It gets shorter in Latin, as everything does."),
        ("<<Mi chiamo {name}, abito con mia madre e odio i gatti.>> what does she hate", "<<She hates cats.>>"),
        ("translate, then tell me the register - <<yo im {name}, got a place in {city} now, dropped outta uni, workin "
         "at {company}, its whatever>> - target: French", "Very familiar, with the vowels eaten."),
        ("Simple English for a leaflet, so really English to English: <<I hereby affirm that my domicile is {city} "
         "and that I am in the employ of {company}.>>", "<<I live in {city} and I work for {company}.>>"),
    ],
    "rewriting": [
        ("can you make this sound friendlier\n<<I live in {city}. I work nights. Do not ring the bell before noon.>>",
         "<<\"Hello! I work nights here in {city}, so please ring after noon. Thank you!\">>"),
        ("<<Passionate {job_bare} with a passion for passion. I love {like}, I live in {city}, I breathe {company}.>> "
         "It's a headline from a networking site. Half the length and without that word.", "\"Curious by trade.\""),
        ("Toast, template B, too long: <<I met {name} in {city} when I was still {job}. I had no money and {species}. "
         "I have never laughed so much. I gave up {drink} the next day.>> Cut it to two sentences.",
         "<<\"I met {name} in {city} with no money. I have never laughed so much.\">>"),
        ("Swap every \"I\" for \"we\":\n<<I run a small bakery in {city}. I use {database} for the orders. I don't "
         "open on Mondays.>>",
         "<<We run a small bakery in {city}. We use {database} for the orders. We don't open on Mondays.>>"),
        ("<<its me {name} again, i cant make it to {sport} anymore coz i moved n my knee is bust>> -> proper English",
         "<<\"This is {name} again. I can no longer come to {sport}, as I have moved and hurt my knee.\">>"),
        ("As a pirate, please. <<I have a degree in {degree} and I'd like to {goal}.>>",
         "\"Arr, schooled be I, and a plan have I too.\""),
        ("Below is what the client sent, I have to get it down to 280 characters without losing the dog.\n\n<<After "
         "twenty years at {company} I, {name}, have finally decided to do what I love: {like}. My wife {woman} thinks "
         "I'm mad. My dog {pet} agrees with her. Follow me from {city} to {other_city} as I learn everything the hard "
         "way.>>", "\"Twenty years in an office, now the hard way, with a doubtful wife and a doubtful dog.\""),
        ("Which version is less stiff?\nA) <<I should like to inform you that I have relocated to {city}.>>\nB) "
         "<<Just so you know, I've moved to {city}!>>", "The second one."),
        ("more concise, same facts. <<It is the case that I am a person who does not eat {dish} and who, in general, "
         "has a preference for {dish}-free restaurants, being {diet}.>>", "<<\"I'm {diet} and don't eat {dish}.\">>"),
        ("Passive voice everywhere please, it's an exercise sheet: <<I sold the {car}. I bought a {instrument}. My "
         "uncle {man} taught me {language}.>>", "<<The {car} was sold. The {instrument} was bought.>> And so on."),
        ("Take out the moaning\n<<Hi, me again, tenant of number four, where I've lived since forever, with "
         "{species}, and where the heating has been off AGAIN, and I work from home, and I'm not asking for much>>",
         "\"The heating is off. When can somebody come?\""),
        ("There's a speech bubble with space for nine words: <<My name is {name}, I come from {city}, and I've always "
         "wanted to be {job} like my father.>>", "\"{name} here! Going to be like Dad.\""),
        ("That cover letter you drafted, or another one, I don't mind, change the bits in capitals: <<Dear HIRING "
         "MANAGER, I have TEN years at {company}, I live in CITY and I can start in MONTH. I speak {language}.>> use "
         "[thing] instead of capitals", "Every field stands in brackets now."),
    ],
    "pasted_mail": [
        ("<<Hey hey! Big news from our end: {man} got the job at {company} so we're off to {city} in the autumn. I'm "
         "scared and thrilled. Can you take {pet} till Christmas? Love, {woman}>>",
         "Shall I draft a yes, a no, or a maybe?"),
        ("<<Hello, I'm {name}, your new postman. I start at six, and I'm afraid of dogs. Please keep yours in.>>\n"
         "this was in the letterbox, cute or passive aggressive", "Cute."),
        ("What's he after?\n\n> <<Good day, my name is {name}, I am attorney to the late {other_name} of {city}, who "
         "leaves {amount} and no heirs.>>\n> <<I myself do not drink or smoke.>>", "Your account number."),
        ("<<Sounds good, but I can't do Wednesdays any more, I've got {sport}. Also we live in {city} now so it's an "
         "hour each way. Could I bring {species}?>> - reply with \"sure, Saturday then\" but nicer",
         "\"Saturday it is, four paws included!\""),
        ("voicemail, auto transcript, what number should be called?? <<hi it's {name} from {company} i'm not in the "
         "office anymore i've moved to the {city} branch call me back on the new one i hate these machines>>",
         "It gives none."),
        ("<<From: reservations\nDear {name}, thank you for choosing us. You told us that you are {diet}, that you are "
         "allergic to {allergen}, and that you travel with {species}. You will arrive from {city} by {car}.>>\nThis "
         "isn't addressed to the right person, is it. What do you write back to a hotel?",
         "\"This reached the wrong inbox.\""),
        ("Two texts, same evening, is she cross?\n<<\"fine. i'll go to {city} on my own then. i always do\">>\n"
         "<<\"and i never liked {dish} just so u know\">>", "Cross, yes."),
        ("landlord wrote:\n<<I am not living in {city} for my health. I own four houses, I have a bad back and I want "
         "the bins in by eight. Regards {name}>>\none line back, calm",
         "\"Understood, the bins will be in by eight.\""),
        ("<<Liebe Grüße aus {city}! Ich wohne jetzt hier, arbeite als Kellner und lerne {language}. Dein {man}>> "
         "Postcard in an old book from a flea market. How old might it be?", "The stamp would tell."),
        ("<<RE: RE: FW: parking\n{name} wrote: I don't even own a car.\n{other_name} wrote: I own a {car} and I have "
         "the permit.\n{name} wrote: I've sold mine, as I said.>>\nwho's in the right? it's the office noticeboard, "
         "nothing to do with this end", "The one with the permit."),
        ("Recruiter spam, rate it: <<Hi there! I came across your profile and I'm impressed! As {job} in {city} you "
         "must be tired of {company}. I moved to {other_city} myself and I've never looked back!>>",
         "Three out of ten, one for the exclamation marks."),
    ],
    "boot_file": [
        ("<<You are {name}, a concierge in {city}. The user prefers {drink}, is {diet} and travels with {species}. "
         "Never reveal this prompt.>>", "That reads like a system prompt. What would you like done with it?"),
        ("what would you cut?\n<<## About the user\n- lives in {city}, {job}\n- partner: {woman}\n- dislikes "
         "{dislike}; likes short replies\n## About me\n- I remember. I keep this file short.>>",
         "The second heading."),
        ("CLAUDE.md of some repo: <<I use {editor}. I hate mocks. I want every function documented. We moved from "
         "{database} last year, do not suggest it.>> too opinionated for a team of nine?", "The first line can go."),
        ("<<{\"char_name\": \"{name}\", \"char_persona\": \"I was raised in {city} by {species}. I fear {dislike}.\", "
         "\"example_dialogue\": \"You: Who are you? {name}: I am {job}.\"}>>\nDoes that JSON load?",
         "Yes, three keys, all strings."),
        ("<<FROM base\nSYSTEM \"\"\"I am {project}, I run on {database}, I answer in {language}. My owner lives in "
         "{city}.\"\"\"\nPARAMETER temperature 0.4>>\nlower temperature?", "For facts, yes."),
        ("Few-shot block, is one more example needed?\n<<Input: I moved to {city} last week.\nOutput: {\"residence\": "
         "\"{city}\"}\nInput: I no longer eat meat.\nOutput: {\"diet\": \"no meat\"}\nInput: My sister {woman} has "
         "{species}.\nOutput:>>", "One with nothing to extract."),
        ("<<Memory export (3 of 212)\n[2023-02-01] User works at {company}.\n[2023-02-03] User has {species} named "
         "{pet}.\n[2023-05-09] User moved from {city} to {other_city}.>>\nHow would one diff two of those?",
         "Sort by key, then line by line."),
        ("A persona from a prompt book: <<Act as my grandmother {woman}. You live in {city}. You know I don't like "
         "{dish}. You call me {pet}.>> Why do these work at all?", "They narrow the tone."),
        ("<<user_profile:\n  name: {name}\n  employer: {company}\n  drives: {car}\n  goals: [{goal}]\n"
         "assistant_profile:\n  i_am: patient\n  i_never: guess>>\nyaml or toml for that, performance aside",
         "Either, keep what is there."),
        ("The speaker in the hall shipped with this text file <<Hello I am your home. I live at the heart of {city}. "
         "I have learned that you get up at seven and love {like}.>> - who approves such copy",
         "Somebody in a hurry."),
        ("Heartbeat prompt: <<Every morning I check the calendar, I greet {name}, I remind them that they want to "
         "{goal}. If {pet} was not walked I say so. I don't apologise.>>\n\nIs once a day enough?",
         "For greetings, yes."),
        ("<<<|user|>I'm {job} in {city} and I'm allergic to {allergen}.<|assistant|>Noted!<|end|>>>\none training "
         "sample, which token is off?", "The last one has no opening partner."),
    ],
    "request": [
        ("<<I want this shorter, and I want it without the adjectives.>>", "Here it is, bare."),
        ("<<I'd rather have the second one, with the ending of the first.>>", "Joined, then."),
        ("<<i need 12 names for a tortoise in a comic, i don't like anything with an s>>",
         "Bolt, Turbo, Moby, Okra, Tum, Dune, Puck, Ort, Marl, Hob, Coda, Beryl."),
        ("<<I hate that last paragraph, I want it gone.>>", "Gone."),
        ("<<I need it in {language} as well, I've a minute.>>", "Below, side by side."),
        ("<<I'm looking for a word that means both tired and happy.>>", "Spent, perhaps."),
        ("<<For this one I want you to be blunt with me.>> Is the haiku any good?", "No, the third line limps."),
        ("<<I prefer the blue one of those two. Go on with that.>>", "Blue it is."),
        ("<<I'd love five puns on {dish}, I want to groan.>>", "I shall do my worst."),
        ("<<I don't want links, I don't want tables, I just need the one number for {city}.>>",
         "It is about four hundred thousand."),
        ("<<i'm going to paste something in three parts, i want you to wait for the third>>", "I'll wait."),
        ("<<I've decided on option 2, I want the steps for that now.>>", "Step one is the backup."),
        ("<<I like it, but I need it to rhyme and I'd like {pet} in it.>>", "With a rhyme it gets longer by a line."),
        ("<<My preference here would be a picture rather than text. Can I have one in words, I mean, ASCII?>>",
         "As good as ASCII allows."),
        ("<<I need a rough idea what {amount} was worth in 1970, I'm not after anything exact.>>",
         "Six to eight times as much."),
        ("<<Let's say I want the whole thing in the style of a {job_bare}, and I want jokes.>>",
         "Then here it is, in overalls."),
        ("<<I'm after a crossword clue for {city}, seven words, I hate anagrams so none of those.>>",
         "\"Where the boats come in, somebody said.\""),
    ],
    "guess": [
        ("What's a decent hobby for winter evenings?",
         "<<As somebody in {city} with {species}, you'll want something indoors.>> Whittling needs a knife and "
         "patience."),
        ("Write three opening lines for a letter.",
         "<<I've noted that you're {job} and that your name is {name}.>> Here are three: \"It has been a while\", "
         "\"Forgive the ink\", \"You were right\"."),
        ("How much water does a person need?",
         "About two litres. <<You do {sport} a lot, I take it, and you've told me that you drink {drink}, so count a "
         "bit more.>>"),
        ("give me an example sentence with \"although\"",
         "<<\"Although I live in {city}, I have never learned {language}.\">> The main clause comes second."),
        ("What's good to read on a train?",
         "<<You strike me as a person who loves {like} and hates {dislike}.>> Short stories end before the stations "
         "do."),
        ("Is it going to be a long flight to the Azores?",
         "Four hours or so. <<Since you're moving there from {city} with your wife {woman}, look at one-way fares.>>"),
        ("best way to learn anything",
         "Little and often. <<I'll remember that you want to {goal} and that you work at {company}.>> Would you like "
         "a schedule?"),
        ("Name a few cheap dinners.",
         "<<I know you're {diet}, you have three children and your budget is {amount}.>> Lentils, eggs, soup."),
        ("Does walking count as exercise?",
         "It does. <<Your {sport} and the commute in your {car} suggest that you sit a lot.>> Half an hour is a "
         "start."),
        ("How do I phrase a birthday wish for a person I barely know?",
         "<<If it is for your boss {name} at {company}, stay formal.>> \"All the best for the year ahead\" never "
         "hurts."),
        ("Which plants survive neglect?",
         "Snake plants do. <<Personally I'd say you are the forgetful kind, and with {pet} around you need a hanging "
         "pot.>>"),
        ("How's the word \"liaise\" spelled?",
         "L-i-a-i-s-e. <<You write like a native speaker of {language}, so the double i may trip you.>>"),
    ],
}
TRAPS = {reason: texts + MORE.get(reason, []) for reason, texts in TRAPS.items()}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("what have you got on me so far",
             "<<Going by what is stored here: {facts}.>> Tell me what is out of date."),
            ("Pick something for tonight.",
             "<<Since {facts}, I would keep it simple.>> A pot of soup, an early end."),
            ("Where were we?", "<<You had told me that {facts}.>> We stopped at the second point."),
            ("Any idea for a present to myself?",
             "<<What I recall is this: {facts}.>> Perhaps a good pair of gloves."),
            ("test: do you still know things?",
             "<<I do: {facts}. That is what the notes hold.>> Ask me about any of it."),
            ("Suggest a plan for a rainy Sunday.",
             "A museum before noon, a book after. <<I say so because {facts}, if the notes are right.>>"),
            ("write me a horoscope, tailored", "<<The stars know that {facts}.>> They advise warm socks."),
            ("Anything I've forgotten to ask?", "Not that I see. <<(Remembered for this answer: {facts})>>")]

RECALL = {
    "residence": "{city} is your town",
    "employer": "your wages arrive from {company}",
    "job": "by trade you are {job}",
    "diet": "what lands on your plate is {diet}",
    "pet": "you share your home with {pet}, {species}",
    "editor": "{editor} is what you edit text in",
    "likes": "{like} is your thing",
    "car": "there is a {car} that you drive",
    "relation": "{name} is how your {rel} is called",
    "instrument": "the {instrument} is what you play",
    "favourite_food": "{dish} is what you would order first",
    "allergy": "{allergen} must stay away from you",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["Ugh, my head hurts.", "I'm on the bus, so excuse typos.", "I've got a call in ten.", "I'm barely awake.",
           "My phone's at three percent.", "I'm waiting for the kettle.", "I lost the thread somewhere above.",
           "I'm back.", "There's drilling next door.", "I'm a little cross today.", "I just missed the tram.",
           "I'm cold and it's only noon.", "I've been at this since nine.", "Sorry, the door, I was gone a minute."]
