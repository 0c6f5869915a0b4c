# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is no memory and runs over several turns, with the task in the turn before the text, in the part `train-7` (see "
  "traps)."""

TRAPS = {
    "translation": [
        ("I'm going to type some English sentences and I'd like each one back in French, nothing else.",
         "Fire away, I'll only send the French.",
         "<<I live in {city} with my two brothers.>>", "<<Je vis à {city} avec mes deux frères.>>",
         "<<I gave up {sport} last year because of my knee.>>", "<<J'ai arrêté l'année dernière à cause de mon genou.>>",
         "<<My wife {woman} is {job}.>>", "<<Ma femme s'appelle {woman}.>>"),
        ("There's a lady at the counter who only speaks Spanish. I'll type what she says, you tell me in English.",
         "Glad to, type it as she says it.",
         "<<soy alérgica a la penicilina y tengo cita con el doctor {man}>>",
         "<<\"I'm allergic to penicillin and have an appointment with Dr {man}.\">>",
         "<<vivo en {city}, no tengo coche>>", "<<\"I live in {city}, I don't have a car.\">>"),
        ("Next message is a letter in German that was in a box of old papers. Just the gist.", "Send it over.",
         "<<Liebe {woman}, ich habe in {city} Arbeit gefunden, bei {company}. {man} hat das Trinken aufgegeben. Wir kommen "
         "nicht zurück.>>",
         "<<They found work in {city}, {man} has stopped drinking, and they aren't coming back.>>"),
        ("How would a native put this? I'll give you what the student wrote.", "Show me what the student wrote.",
         "<<I am have three cats and I am not like {dish} since I was small.>>",
         "<<\"I have three cats, and I haven't liked {dish} since I was little.\">>"),
    ],
    "rewriting": [
        ("Can you proofread something? It's my coworker's cover letter, she asked me to look it over.",
         "Happy to, paste it in.",
         "<<To whom it may concern, I am writing to apply for the position as {job}. I have been with {company} since 2016 "
         "and I am now relocating to {city} for family reasons. I speak {language} and hold a degree in {degree}. Sincerely, "
         "{woman}>>",
         "Clean apart from the opening, use a name if she can find one.",
         "can you do a shorter one for her too",
         "<<I've been with {company} since 2016, am moving to {city}, and would love to join you.>>"),
        ("The next few texts are comments from a staff survey. Make each one a single neutral sentence.",
         "One neutral sentence each, got it.",
         "<<I've been here 14 years and I've never once been asked what I think. I'm leaving in March, I've got a job at "
         "{company}.>>",
         "An employee of fourteen years feels unheard and is leaving.",
         "<<Honestly I love it, I moved from {city} for this place. But {dislike} has to stop.>>",
         "An employee is happy but names one practice that should end."),
        ("make this less wordy", "Paste it and I will.",
         "<<I am a person who has for a very long time, since childhood in fact, been of the opinion that {city} is where I "
         "belong, and I'd never dream of living anywhere else.>> (opening of a magazine essay)",
         "<<I've always belonged in {city}.>>", "even shorter", "<<{city} is home.>>"),
        ("A care home booklet needs residents' memories in the first person. I'll send the notes on Mrs B.",
         "Let me have them.",
         "<<Born {city}. Husband {man}, {job_bare}, d. 1999. Had a {car}. Loved {like}. Hates {dislike}.>>",
         "<<I was born in {city}. My husband {man} and I had a {car}, and I loved {like}.>>",
         "great, now take out the car", "<<I was born in {city}. My husband was {man}, and I loved {like}.>>"),
        ("What follows is a thing the neighbors' girl wrote for school. Only fix spelling, leave the rest alone.", "Go for it.",
         "<<My dog {pet} is my best freind. I am nine. I want to be {job} wen I grow up. I dont like {dish}.>>",
         "<<My dog {pet} is my best friend. I am nine. I want to be {job} when I grow up. I don't like {dish}.>>"),
    ],
    "document": [
        ("I've got to write a summary of three short case studies for a training day, can I give them to you one at a "
         "time?", "Yes, one at a time is fine.",
         "<<Case 1. {woman}, 34, works at {company}. She moved to {city} after a divorce. She has stopped driving since an "
         "accident.>>",
         "Recently divorced, in a new town, doesn't drive.",
         "<<Case 2. {man}, 61, was {job}. He is allergic to {allergen} and lives alone with {species}.>>",
         "Retired, one allergy, lives with a pet.",
         "<<Case 3. {name}, 19, wants to study {degree} but has to support a brother.>>", "Torn between study and family."),
        ("I have to lead a discussion about a memoir tonight. I'll paste the page everyone talks about.",
         "Paste the page in.",
         "<<I was twenty-six when I left {city}. I had my {instrument}, a coat and the address of a man called {man}. I told "
         "nobody. I haven't eaten {dish} since, because it tastes of that kitchen.>>",
         "You could ask why she remembers food and not the goodbye.", "And a second question?",
         "Ask who the page is written for."),
        ("can you check a lease for anything weird before my mate signs, it's his not mine",
         "Sure, paste the part you're unsure about.",
         "<<The Lessee ({man}, employed by {company}) agrees to pay {amount}, to keep no pets other than {species}, and to "
         "vacate on the 1st of June.>>",
         "The pet wording is unusually narrow, otherwise it's standard.", "so a second cat would be a problem?",
         "As it's worded, yes."),
        ("Read the following and then I'll have a question about it.", "Go on, I'll read it first.",
         "<<Patient is a 58 year old {job_bare} from {city}. No known allergies except {allergen}. Gave up smoking in 2015. "
         "Lives with partner {name}. Drinks {drink}.>>",
         "Done. What's the question?", "it's from a pharmacology textbook: which drug would you avoid here?",
         "Anything that shares that allergen."),
        ("Two bios for the panel on Thursday, can you make them the same length?", "Send both.",
         "<<{woman} lives in {city}, where she runs {company}. She is a keen fan of {like} and has three sons.>>",
         "And the second one?",
         "<<{man} is {job}. After two decades in {city} he moved to {other_city}, gave up his car and took up the "
         "{instrument}.>>",
         "The second needs about six words less."),
    ],
    "pasted_mail": [
        ("Could you help me answer an email? It came to the landlord association.",
         "Yes, paste the email.",
         "<<Dear all, I own two flats in {city} but I live in {other_city} now, and my agent {name} has just resigned. I'm "
         "78 and can't do this on my own any longer. What would you suggest? Regards, {man}>>",
         "\"Dear {man}, thanks for writing. A letting agent with a local office would take this off your hands.\"",
         "add that there's a list of agents", "\"... and we're happy to send you our list.\""),
        ("I'll forward the next message exactly as it came, tell me if it sounds like the same person as before.",
         "Forward it on.",
         "<<hi hun its {woman} got a new number, lost my job at {company} lol. living at {name}'s in {city} for now, can u "
         "lend me {amount}>>",
         "I'd ring the number that you already have before answering."),
        ("what should I say to this", "To what?",
         "<<Good afternoon, this is {name} from {company}. I've taken over from {other_name}, who has moved to {city}. I see "
         "you enquired about windows. I'm in your area on Thursday.>>",
         "\"No thank you, please take my number off your list.\""),
        ("Doing the raffle emails again. Same as yesterday: I paste, you give me name and prize, nothing else.",
         "Name and prize, nothing else.",
         "<<Hello! I'm {woman}, ticket 88, I can't believe I won the {instrument}! I don't play, but my son {man} does. We "
         "live in {city}, could you post it?>>",
         "{woman}, {instrument}.", "<<hi it's {name}, i won the meal but i'm {diet}, can i swap? ticket 12>>",
         "{name}, meal, wants a swap."),
    ],
    "quote": [
        ("I'm collecting lines people say when they retire, for a poster. Tell me whether each is too long.",
         "All right, first line.",
         "<<\"I've been {job} for forty years and now I'm going to {city} to do absolutely nothing.\">>", "A touch long.",
         "<<\"I'm giving my {car} to the kids and my alarm clock to the dog.\">>", "That one fits."),
        ("What would you call the kind of sentence in the next message? It's from a song.", "Let's see it.",
         "<<\"I never loved {city}, I never loved the rain, I only loved {woman} and the early train.\">>",
         "Anaphora, the same opening again and again."),
    ],
    "role_play": [
        ("Let's practise for my friend's citizenship interview. You ask, I answer in her place.",
         "<<\"What is your full name?\">>",
         "<<{woman}>>", "<<\"And where do you work?\">>", "<<At {company}, I'm {job} there.>>", "<<\"Are you married?\">>",
         "<<Yes, to {man}, we've lived in {city} since 2019.>>", "Good answers, short and clear."),
        ("you're a customer with a complaint, I'm on the desk. training starts Monday and I want a go at it",
         "<<\"I bought this in {city} and it's broken!\">>",
         "<<I'm sorry to hear that, I'm {name}, I've been here six years, let me help>>",
         "<<\"Six years and you still can't sell me a working kettle.\">>"),
        ("Bedtime story, the kids tell me what happens and I type. One's the dragon.",
         "Ready for the dragon.", "<<I'm a dragon called {pet} and I live in {city} and I only eat {dish}>>",
         "<<One night {pet} smelt something burning.>>", "<<it was my house!! I moved in with the queen>>",
         "<<And the queen was allergic to {allergen}.>>"),
        ("Pretend it's 1985 and you're my pen pal. I'll write as a teenager from back then.",
         "<<Dear pen pal, how is the weather?>>",
         "<<Hi! I'm {name}, I'm fifteen, I live in {city} and I play {instrument} in a band. My dad just lost his job. Do "
         "you like {like}?>>", "<<I do! My dad works at {company}.>>"),
    ],
    "guess": [
        ("Can you tell anything about a person from what they ask?",
         "A little, and it's mostly wrong. <<I'd say you're {job}, around forty, and that you live near {city}.>>",
         "Ha. And pets?", "<<{species}, and it's called {pet}.>> That was a shot in the dark."),
        ("What's a good thing to bring to a housewarming?", "<<If it's for {name} in {city},>> a plant never fails.",
         "who do you mean?", "Sorry, I made that up. <<I thought you might have meant a friend at {company}.>>"),
    ],
    "question": [
        ("quick ones for a school quiz, yes or no only", "Yes or no it is.",
         "<<is {city} further north than {other_city}?>>", "Yes, by a little.",
         "<<can {species} eat chocolate?>>", "No, none at all.", "<<can {allergen} give a person a migraine?>>",
         "Yes, for some people."),
        ("<<What does a {job_bare} do all day?>>", "Depends on the place. Do you want the long version?",
         "<<Short. And do they have to live near work, like in {city}?>> It's for a careers leaflet.",
         "Most live within an hour."),
    ],
    "hypothetical": [
        ("I'd like to play with some numbers, none of this is real.", "Sure, what are the numbers?",
         "<<I live in {city}, I earn {amount} a month, I pay half of that in rent, and I've a {car} on finance.>>",
         "Then there's about a quarter left to live on.", "<<now say I get a flatmate called {name}>>",
         "Then it's nearer a half."),
        ("what would you advise a friend in this spot", "Which spot?",
         "<<Say he's been offered a job at {company}, but he'd have to move to {city} and his wife doesn't want to.>>",
         "I'd ask what both of them would regret in ten years.", "<<and if I was the wife?>>", "The same question."),
    ],
    "log": [
        ("Sort the messages from our street's group by who needs an answer. First lot coming.",
         "I can do that, paste the first lot.",
         "<<14:01 {woman}: we've moved into no. 9 from {city}!\n14:02 {man}: welcome\n14:05 {woman}: does anybody have a "
         "ladder? i'm {job} not a giant>>", "{woman} needs an answer about the ladder.",
         "<<14:20 {name}: I've sold the {car} so there's a parking spot\n14:22 {other_name}: how's {pet}?>>",
         "{name} does, about {pet}."),
    ],
    "sarcasm": [
        ("My train's cancelled again.", "That's annoying. Is there a bus?",
         "<<Nah it's fine, I live at the station now. I've unpacked. I'm learning the {instrument}.>> Can you see if there's "
         "a coach instead?",
         "I can't see it live, the stop is usually out the front."),
        ("how much is a new clutch", "Between six hundred and a thousand, fitted.",
         "<<Oh lovely, I'll take two. I'm actually a secret millionaire with {amount} in each shoe.>> is it safe to drive "
         "till payday",
         "Short trips only, and not uphill."),
    ],
    "request": [
        ("I need help planning a trip for a client.", "Where to?",
         "<<I want three days in {city}, kid friendly, with no {dislike}.>>",
         "Day one: the harbour and an early dinner.", "<<ok now I'd like the same for {other_city} but {diet}.>>",
         "Day one: the market hall."),
        ("Write something for me?", "What should it be?", "<<I'd like a poem about a {own_car} that won't start.>>",
         "It coughed, it sighed, it thought of June."),
    ],
}
