# SPDX-License-Identifier: AGPL-3.0-or-later
"""The plainest shapes of what is no memory in the part `train-7` (see traps)."""

TRAPS = {
    "hypothetical": [
        ("<<We're thinking about moving to {city} but nothing's decided yet.>> What are the summers like?",
         "Warm and dry, cooler by the water."),
        ("<<I'm half thinking of selling the {own_car} and getting a {car} instead.>> Pros and cons?",
         "Lower fuel bills, higher price, and less room in the back."),
        ("<<I'd consider leaving {own_company} if something better came up.>> How often should you update a CV anyway?",
         "Once a year, and after anything worth adding."),
        ("<<Might try {editor} in place of {own_editor} sometime, might not.>> Does it have a dark mode?",
         "Yes, under appearance."),
        ("<<If we got another dog I'd want to call it {pet}.>> We're not getting one. What's the most popular dog name this "
         "year?",
         "Luna has been near the top for a while."),
        ("<<What would happen if I stopped taking {drink} in the mornings?>>",
         "A headache for a day or two, then nothing much."),
        ("<<Let's say my rent went up to {amount}, could the landlord do that in one go?>>",
         "That depends on the state and the lease."),
        ("<<Maybe I'll take up the {instrument} when I retire, who knows.>> What's a beginner one cost?",
         "A few hundred, less second hand."),
        ("<<Would I have to give up {own_sport} if it turned out to be arthritis?>> It's probably only a strain.",
         "Rarely altogether, it's more a matter of dose."),
        ("<<I wouldn't mind being {job}, in theory.>> Is there an age limit on the training?", "Usually not an official one."),
        ("<<If my sister moved to {city} we'd never see her.>> She isn't. How long is the flight?",
         "Around three hours without a stop."),
        ("<<in an ideal world i'd live in {city}, work three days and own {species}>> how do people even do part time on one "
         "salary",
         "With low rent and a second earner."),
    ],
    "question": [
        ("<<Is {city} nice in October?>>", "Mild and quieter than in summer."),
        ("<<What does {company} pay?>>", "Slightly above the going rate."),
        ("<<How long does {species} usually live?>>", "It varies a lot with the care it gets."),
        ("<<Are there any good {diet} restaurants in {city}?>>", "A handful around the centre."),
        ("<<Can you be {job} without a degree?>>", "In some places, with the right certificate."),
        ("<<What's the difference between a {car} and the newer version of it?>>", "Mostly the engine and the screen."),
        ("<<Do you think {name} is a good name for a baby?>>", "It's easy to spell and to shout across a park."),
        ("<<should i learn {language} or {instrument} first>>", "Whichever you'd do on a tired Tuesday."),
        ("<<Which is healthier, {drink} or {own_drink}?>>", "The one with less sugar in it."),
    ],
    "translation": [
        ("Translate to Spanish: <<I live in {city} and I work for {company}.>>",
         "<<Vivo en {city} y trabajo para {company}.>>"),
        ("Can you translate this into French? <<\"My name is {name}. I'm allergic to {allergen}. Please call my brother "
         "{man}.\">>",
         "<<Je m'appelle {name}. Je suis allergique. Appelez mon frère {man}.>>"),
        ("What's this in English: <<Mi chiamo {woman}, ho due figli e vivo a {city}.>>",
         "<<\"My name is {woman}, I have two children and live in {city}.\">>"),
        ("how do you write <<I don't eat meat>> in {language}", "It depends on who is speaking, here are both forms."),
        ("German for <<\"We have moved. Our new home is in {city}.\">> please, one sentence if possible.",
         "<<Wir sind nach {city} umgezogen.>>"),
    ],
    "rewriting": [
        ("Fix the grammar: <<She don't likes {dish} and he have moved to {city} since two year.>>",
         "<<She doesn't like {dish}, and he moved to {city} two years ago.>>"),
        ("Make this shorter: <<I am writing to let you know that I have made the decision to resign from my position at "
         "{company}.>>",
         "<<I'm resigning from {company}.>>"),
        ("Rewrite in a friendly tone: <<I am allergic to {allergen}. Do not bring it. I will leave.>>",
         "<<I have an allergy to {allergen}, so please leave it at home, thank you!>>"),
        ("Paraphrase this sentence for me: <<I was raised in {city} by my grandmother, who was {job}.>>",
         "<<My grandmother, {job}, brought me up in {city}.>>"),
        ("put this in the past tense: <<I live with {name}. We have {species}. I work at {company}.>>",
         "<<I lived with {name}. I worked at {company}.>>"),
        ("Proofread: <<My freind {name} and me goes to {sport} every tuesday, its great.>>",
         "<<My friend {name} and I go to {sport} every Tuesday. It's great.>>"),
    ],
    "document": [
        ("Summarize this article in one sentence:\n\n<<{name}, 45, a former {job_bare} from {city}, has sold everything to "
         "{goal}. \"I couldn't face another winter,\" says the father of two, who left {company} in May.>>",
         "A former {job_bare} has sold up for a fresh start."),
        ("What's the main idea of this paragraph? <<I grew up poor in {city}. My mother worked two jobs. I didn't see a "
         "dentist until I was nineteen. Today I run {company}, and I still hide food.>>",
         "Early poverty leaves habits that success doesn't remove."),
        ("Is this a good bio for a dating app? Not for me. <<{man}, 33, {city}. Works at {company}. Loves {like}. Hates "
         "{dislike}. Has a dog called {pet}.>>",
         "Fine, but it needs a question at the end."),
        ("Write four quiz questions on this text.\n<<{woman} moved to {city} in 1998. She works as {job} and drives a "
         "{colour} {car}. Her dog is called {pet}.>>",
         "When did she move? What does she do? What colour is the car? What is the dog called?"),
        ("Here is a sample CV, what's missing?\n<<{name}\n{city}\n2018 - now: {job_bare}, {company}\n2015 - 2018: studied "
         "{degree}\nLanguages: {language}\nInterests: {like}, {sport}>>",
         "Results, it says where but not what was achieved."),
    ],
    "pasted_mail": [
        ("How should I reply to this?\n\n<<Hi there, I'm interested in the bike. I live in {city} so I could pick it up on "
         "Sunday. I work at {company} till five. Would you take less? Thanks, {name}>>",
         "\"Hi {name}, Sunday works. The price is firm, sorry.\""),
        ("What does this email mean?\n<<Dear applicant, thank you for your interest in {company}. We have decided to go "
         "ahead with another candidate, who lives closer to {city}.>>",
         "It's a rejection."),
        ("Write back and say yes please:\n<<Hi, it's {woman} from number 12. We're off to {city} for two weeks. Could you "
         "feed {pet}? She's {diet} ha ha, I mean she only eats the dry stuff.>>",
         "\"Hi {woman}, happy to. Leave the key in the usual place.\""),
        ("got this text, is it legit? <<Your parcel from {company} could not be delivered to {city}. Pay {amount} to "
         "rearrange.>>", "It is not, bin it."),
    ],
    "quote": [
        ("What did she mean when she wrote <<\"I'd sooner live in {city} than in a marriage\">>?",
         "That she'd take discomfort over company."),
        ("Who said <<\"I have never liked {dislike}, and I'm too old to start\">>?", "It's told of several people."),
        ("Explain this line: <<\"I left {city} with {amount} and a {colour} hat.\">>",
         "It shows how little he had, and that he noticed colour."),
    ],
    "role_play": [
        ("Pretend you're a waiter. <<Hello, table for two. I'm {diet} and my wife is allergic to {allergen}.>>",
         "<<\"Of course. Can I recommend {dish}?\">>",
         "<<No, she hates {dish}. We'll have {drink}, twice.>>", "<<\"Coming right up.\">>"),
        ("Let's do small talk practice, I'm pretending to be a tourist. <<Hi, I'm {name}, I'm from {city}.>>",
         "<<\"Nice to meet you! What do you do?\">>",
         "<<I'm {job}, but I'm on holiday.>>", "<<\"Enjoy it!\">> Good, now ask me something back."),
        ("Write a short story in the first person about a man who leaves his town.",
         "<<I left {city} on a Tuesday. I told {woman} I was going for milk. I've lived in {other_city} ever since.>>"),
        ("You are my French teacher. <<Bonjour, je m'appelle {woman}, j'habite à {city}.>>",
         "<<Très bien! Et tu travailles où?>>"),
    ],
    "guess": [
        ("What should I cook tonight?",
         "<<I assume you're cooking for {name} and that you're {diet}.>> A vegetable curry, then."),
        ("Do I need travel insurance?", "<<If you're flying from {city}, as I believe you are,>> yes."),
        ("Any tips for a first marathon?", "<<You sound like someone who already does {sport}.>> Build up slowly."),
        ("What kind of music would I like?",
         "<<Perhaps you play the {instrument} yourself.>> Then something with a good one in it."),
    ],
    "sarcasm": [
        ("<<Yeah right, like I'm going to move to {city} for that money.>> What's a polite no to a recruiter?",
         "\"Thanks, it's not for me at the moment.\""),
        ("<<Wow, {dislike} again, my absolute favourite thing in the world.>> Excuse for Thursday?",
         "\"I've got something on, sorry.\""),
        ("<<I'm rich now apparently, I got a refund of two dollars. Off to buy a {car}.>> How long do refunds take "
         "normally?", "Three to five working days."),
        ("<<lol i have a black belt in {sport} obviously>> what size gloves for a beginner", "Twelve ounces suit most people."),
    ],
    "request": [
        ("<<I want a workout for my arms with no equipment.>>", "Push-ups, dips on a chair, and planks."),
        ("<<I need directions from {city} to {other_city} avoiding tolls.>>", "Take the old highway most of the way."),
        ("<<I'd like a two week meal plan that's {diet}, for a leaflet.>>", "Week one starts with porridge and berries."),
        ("<<I'm looking for a word that means happy and sad at once.>>", "Bittersweet."),
        ("<<Give me five names for {species}.>>", "Biscuit, Otis, Plum, Frankie, Moss."),
    ],
    "code": [
        ("Why does this give an error? <<print(\"My name is {name} and I live in {city})>>",
         "The closing quotation mark is missing."),
        ("What does this do?\n<<user = {\"name\": \"{name}\", \"job\": \"{job_bare}\"}\nuser[\"city\"] = \"{city}\">>",
         "It adds a third entry to the dictionary."),
    ],
    "log": [
        ("Who's coming on Saturday according to this?\n<<{woman}: I'm in\n{man}: can't, I've moved to {city}\n{name}: me "
         "too, but I don't drink any more>>", "{woman} and {name}."),
        ("Summarize this chat for me:\n<<{name}: I quit my job at {company}\n{other_name}: omg why\n{name}: I'm going back "
         "to study {degree}>>", "{name} has left a job to go back to study."),
    ],
    "boot_file": [
        ("Is this a good system prompt? <<You are {name}, a {job_bare} from {city}. You answer in {language}. You have a cat "
         "called {pet}.>>", "It's clear, but say what it must not do."),
        ("Improve this prompt: <<Act as a travel agent called {woman} who lives in {city} and hates {dislike}.>>",
         "<<You are {woman}, a travel agent in {city}. Ask about budget first.>>"),
    ],
}
