# SPDX-License-Identifier: AGPL-3.0-or-later
"""More games, translations and texts to rewrite in the part `train-6` (see traps)."""

TRAPS = {
    "role_play": [
        ("We'll play doctor's receptionist. You have no appointments, ever. I ring.", "Surgery, please hold.",
         "<<Hello, it's {name}. I've come up in a rash. I think I'm allergic to {allergen}.>>",
         "The next one is in March.", "<<I've moved, by the way. I'm in {city} now. Does that help?>>",
         "Then you are no longer our patient. Goodbye."),
        ("Story dice: tower, {dish}, liar. I begin. <<I had lived in the tower for a year, eating nothing but "
         "{dish}, because I once told a king that I was {job}.>>",
         "And on the first day of the second year, the king got hungry."),
        ("<<\"Name?\" \"{name}.\" \"Trade?\" \"I'm {job}, sir.\" \"Home?\" \"{city}, till it burned.\">> Go on from "
         "the sergeant's next line",
         "\"Can you march?\""),
        ("can you be the examiner for the speaking test, part 2, one prompt, then I talk for a minute as the model "
         "candidate",
         "Describe a place you know well.",
         "<<I'd like to talk about {city}. I moved there when I was six. My father worked at {company}. I still go "
         "there twice a year because my aunt {woman} has a garden.>>",
         "Thank you. Do you prefer towns or the country?", "<<Well, to be honest I can't stand towns anymore.>>",
         "Good range of tenses; slow down at the end."),
        ("Ok, hot seat. <<I'm Lady Macbeth. I don't sleep. I wash my hands. I've stopped eating.>> ask me things",
         "Who was it that you saw on the stairs?"),
        ("<<[OOC: my char moves town] I leave {city} at dawn. I've sold my {instrument} to pay the ferryman and I "
         "carry {species} in my coat.>>",
         "The ferryman counts twice. \"One short,\" he says."),
        ("we're practising emergency calls with the cubs, you're 112", "Emergency, which service?",
         "<<Ambulance. I'm {name}, I'm ten, I'm at home in {city}, my granny fell, she has diabetes.>>",
         "Well done. Is she breathing?"),
        ("Take the part of a sceptical venture capitalist. <<We're {project}. I left {company} to do this. I've put "
         "in {amount} of my own. We're live in {city}.>> Tear it apart.",
         "Who pays, and why have they not paid yet?"),
        ("Puppet voice please, <<I'm the owl. Too-whoo, I am old, I live in the church at {city}, I have eaten the "
         "vicar's hamster.>>",
         "Then the vicar is short of a friend."),
        ("<<Interior. Night. ME: I've been faithful to you for ten years, {name}. I gave up {city}. I gave up the "
         "{instrument}.>> your line is HIM, keep it cold",
         "HIM: Nobody asked you to."),
        ("<<I'm your future self from 2060. I live under the sea off {city}. I no longer eat {dish}, there isn't "
         "any. I miss {dislike}, can you believe it.>> Ask me three things.",
         "Who won? Is it cold? Do we still have bread?"),
        ("rehearsal for the divorce mediator, I read his part off the page, you be her. <<I want the {car}. I've "
         "moved out. I'm renting in {city}. I can't look after {pet}.>>",
         "And I want the dog and the piano."),
        ("The game is two truths and a lie but for Henry VIII. <<I had six wives. I play the {instrument}. I have "
         "never left {city}.>>",
         "The third, of course."),
        ("<<Yo ho, I'm Captain {name}, I fear nothing but {dislike}, and I've buried {amount} under the pub in "
         "{city}.>> map clue in rhyme!",
         "Ten steps from the beer, and turn left at the rear."),
        ("You are a very bored god and I pray. <<Lord, I am {job} in {city}. I have lost {pet}. I have sinned with "
         "{dish}.>>",
         "Hm? Oh. The cat is in the shed."),
        ("Debate club, I've drawn the side I don't hold, let me run it past you: <<I, for one, have given up my "
         "car. I live in the centre of {city}. I cycle in all weathers. I call on you to do the same.>>",
         "The third sentence is the strongest; end on it."),
        ("bedtime again. <<I'm the bear, {other_name} the fox is you. I've got a new cave. It's in {city}. I don't "
         "eat fish any more, I'm {diet}.>>",
         "\"A bear without fish,\" said the fox, \"is only a carpet.\""),
    ],
    "translation": [
        ("In Afrikaans, as one would text it: <<Ek het getrek, ek bly nou in {city}.>> Is \"bly\" live or stay?",
         "Both; here it means to live."),
        ("could you put the following into plain German for the landlord, I'm helping the family next door\n"
         "<<We are four people. My husband works at {company}. We have no animals. We have lived in {city} until "
         "now.>>",
         "Ready, in four plain sentences."),
        ("The crossword in the Italian paper: <<\"Abito a {city}, suono il {instrument}, chi sono?\">> what are "
         "they asking?",
         "<<\"I live in {city} and play the {instrument}, who am I?\">>"),
        ("I found my grandfather's letter, it's in {language}, here's what the app makes of it, is the English "
         "natural\n<<I am well. I am in {city}. I have leave the mine. I eat one time in the day. Kiss {woman}.>>",
         "\"I have left the mine\" and \"once a day\"."),
        ("Make it Scots: <<I don't live here any more, I'm away to {city} with my sister.>>",
         "<<Ah dinnae bide here ony mair, Ah'm awa tae {city} wi ma sister.>>"),
        ("from the Yoruba subtitle: <<My name is {name}. I sell {dish}. I have never been late.>> Should names be "
         "translated?",
         "No, they stay as they are."),
        ("How do Finns say no politely? Example to work on: <<Kiitos ei, en syö lihaa, olen {diet}.>>",
         "<<\"No thank you, I don't eat meat, I'm {diet}.\">> It is polite as it stands."),
        ("into emoji only pls: <<I moved to {city}, I got {species}, I quit my job>>", "🏠➡️🌍🐾💼❌"),
        ("phrase 14 on the medical card, which languages have you got for it?\n"
         "<<I am allergic to {allergen}. I take blood thinners. I am travelling with my wife {woman}.>>",
         "Most of those spoken by more than a million people."),
        ("Is this what Tagalog looks like: <<Nakatira ako sa {city} at may alaga akong {species}.>>",
         "Yes, that says where somebody lives and which animal they keep."),
        ("dictation, I heard and wrote it in phonetics, what language is it? <<zhuh suee {name}, zhabeet a {city}, "
         "zhay dood shah>>",
         "French: a name, a town and two cats, most likely."),
        ("sign for the chip van in Welsh and Irish: <<We have moved! You will find us in {city} on Fridays. No "
         "cards.>>",
         "Two lines each, as signs like it."),
    ],
    "rewriting": [
        ("A student's email to a professor, polish but keep her voice. <<hi prof, i cant come to class anymore on "
         "mondays, i work at {company} now and i moved to {city}, sorry, {woman}>>",
         "<<\"Dear Professor, I can no longer come on Mondays, as I work now and have moved. I'm sorry. {woman}\">>"),
        ("I'd like the following as a tweet, then as a telegram, and then as a sigh.\n\n"
         "<<After much thought I have decided to leave {city}, sell the {car}, and live with my brother {man} by "
         "the sea.>>",
         "Tweet: \"Sold the car, bought a bucket.\" Telegram: LEAVING STOP. Sigh: hah."),
        ("Same content but for the tax man's eyes. <<I do bits and bobs as {job}, mostly in {city}, cash usually, "
         "it's not a proper business, I've a day job at {company}.>>\nIt's for a mock case in an accounting course.",
         "\"In addition to employment the taxpayer carries on a trade.\""),
        ("less \"I\". <<I founded it. I ran it. I moved it to {city}. I closed it. I am {job} now and I am happy.>>",
         "\"Founded, run, moved, closed: and the founder is happy.\""),
        ("Here's the blurb, and here's the rule: no adjectives. <<I'm a passionate, dedicated, lifelong {job_bare} "
         "living in beautiful {city} with two gorgeous children and {species}.>>",
         "<<\"I'm a {job_bare} in {city} with two children and an animal.\">>"),
        ("You did the one for the florist so nicely. Next one, same style, it's for the plumber: <<Hi, I'm {name}, "
         "I've been unblocking {city} since 1999. I don't do Sundays. I do have a sense of humour.>>",
         "\"{name} goes where others won't. Not on Sundays.\""),
        ("Write me a LinkedIn summary. Not for me, for a made-up person so I can see the shape.",
         "Gladly; which trade?",
         "<<say {job}, {city}, left {company}, loves {like}>>",
         "<<\"{job} in {city}. After years at {company} I now follow what I love: {like}.\">>"),
        ("could you write something about me for the village quiz programme, totally fictional, the sillier the "
         "better, <<e.g. that I was raised by {species} in {city} and that I invented {dish}>>",
         "<<\"Raised by wolves, fed on {dish}, never beaten at the buzzer.\">>"),
        ("I had to type out the defendant's letter to the judge. Remove the begging, keep the facts: <<Your honour "
         "I am begging you. I've got two kids. I've got a place at {company} if I'm out by May. I'm off the drink. "
         "My mum's in {city} and she'll have me.>>",
         "\"Two children; work offered from May; sober; a home with his mother.\""),
        ("more formal, it's for his passport form <<yeah i lost it in {city}, i was drunk, i live at my mates now>>",
         "\"The passport was lost while travelling. The applicant is staying with a friend.\""),
        ("paraphrase for a slide:\n\"<<I've lived with pain since I was twelve. I no longer work. I left {city} "
         "because of the stairs.>>\" (interviewee 9)",
         "\"Pain from childhood; no longer working; moved because of stairs.\""),
        ("Swap the fruit: <<I'm {name}, I run the {colour} stall in {city}, I hate {dislike} and I'm allergic to "
         "kiwis.>> s/kiwis/limes",
         "The same with limes."),
        ("Elevator pitch of a lad on the scheme. Fifteen seconds max. <<My name is {name}, I'm twenty, I dropped "
         "out of {degree}, I taught myself to code in {editor}, and I built {project} in my bedroom in {city}.>>",
         "\"{name}, twenty, self-taught, and the maker of {project}.\""),
        ("This is my flatmate's breakup text, he asked me to ask you to make it kinder. <<I don't love you. I've "
         "met {woman}. I'm moving to {city}. Keep {pet}.>>",
         "\"I have to be honest with you, and I'm sorry. Please keep {pet}.\""),
        ("turn the poem into a shopping list\n<<I bought my mother {dish} and wine,\n"
         "I bought a {car} that wasn't mine,\nI moved to {city} by the sea,\nand there was no one left but me.>>",
         "Wine, a car, a house by the sea. Nobody."),
    ],
}
