# SPDX-License-Identifier: AGPL-3.0-or-later
"""Games, parts that are played and practice talks in the part `train-7` (see traps)."""

TRAPS = {
    "role_play": [
        ("Let's practise a job interview. You're the manager of a big firm. I'll answer as a made-up candidate.",
         "Welcome! Tell me a bit about yourself.",
         "<<My name is {name}, I'm {job} and I've spent the last six years in {city}.>>",
         "<<\"Good to meet you, {name}. Why do you want to leave {city}?\">>",
         "<<I'm ready for a change and my partner has family here.>>",
         "<<\"That makes sense.\">> Out of character: solid, but add an example."),
        ("you be the grumpy innkeeper, i'm the traveller. <<\"Evening. I've come from {city} on foot, my horse {pet} went "
         "lame and I haven't eaten meat since the war.\">>",
         "<<\"Then it's turnips for you. I'm {man}, and I don't do refunds.\">>"),
        ("D&D session zero. My character: <<{woman}, half-elf, grew up an orphan in {city}, plays the {instrument}, "
         "terrified of dogs, owes {amount} to the thieves' guild.>> Give her a flaw and a secret.",
         "<<She lies when she's kind. She was never an orphan.>>"),
        ("<<Play the landlord so I can practise asking for a repair. I'll be a tenant called {name}.>>",
         "<<\"{name}, what is it this time?\">>",
         "<<Hi, I've been living here for three years and I've got asthma, and the bathroom is black with mould.>>",
         "<<\"You should open a window more.\">> How would you answer that?"),
        ("I want to rehearse telling a boss I'm quitting. It's a workshop exercise, we got roles. <<I've decided to leave "
         "{company} at the end of the month. I'm going back to {city} to look after my dad.>>",
         "<<\"I'm sorry to hear that. Could you stay until the summer?\">>"),
        ("Murder mystery dinner, my card says: <<You are Colonel {man}. You were married to {woman}. You own the only {car} "
         "in the county and you can't stand {dislike}.>> How do I dress?",
         "Tweed, a moustache, and a medal from the kitchen drawer."),
        ("Pretend you're a doctor and I'm the patient, for the first aid test. <<Doc, I'm allergic to {allergen} and I think "
         "I ate some an hour ago.>>",
         "<<\"Any trouble breathing? Have you got your injector with you?\">>"),
        ("Write my wrestling persona a promo. <<I'm the {colour} Menace, two hundred and forty pounds, from {city}, and I "
         "fear nobody except my mother!>>",
         "<<\"I eat {dish} for breakfast and champions for lunch!\">>"),
        ("Reply as if you were a pirate: <<I be {name}, cook on the good ship {pet}, and I've sworn off rum.>>",
         "<<\"Sworn off rum! Then who drank mine, {name}?\">>"),
        ("improv warmup, you start, i follow", "<<\"Welcome to {city} Zoo, I'm {woman}, I feed the penguins.\">>",
         "<<hi {woman}, I'm the new guy, I used to work at {company} and I'm scared of birds>>",
         "<<\"Then you'll love aisle two.\">>"),
        ("Let's do the call centre training thing. I'm the customer, you are support. <<I've been with you for nine years, I "
         "live in {city}, and I pay {amount} for a service that doesn't work.>>",
         "<<\"I'm so sorry. Can I take your account number?\">> Note how I didn't argue."),
        ("Feed me the cues for the school hall play. The first line is <<\"I have not set foot in {city} since my brother "
         "died.\">>",
         "<<\"And yet here you are.\">>", "<<\"I sold the farm. I've nothing left but the {instrument}.\">>",
         "<<\"Then play it.\">>"),
        ("We're in a space game. Status of my captain: <<Captain {name}, age 51, homeworld New {city}, allergic to "
         "{allergen}, one robot dog named {pet}.>> What happens when we land?",
         "<<The robot dog starts barking at the dust.>>"),
        ("Answer all my questions as if you were my grandmother in 1950. <<Nana, I've taken a job as {job} and I'm not "
         "getting married.>>",
         "<<\"Well, your aunt {woman} never married and she had a fine piano.\">>"),
        ("Text adventure please. I start in a cottage. <<I feed my cat {pet}, put on my {colour} cloak and leave for {city}.>>",
         "<<The cat follows you to the gate. A rider is waiting.>>", "<<I tell the rider I'm {job} and that I carry no gold.>>",
         "<<He doesn't believe you.>>", "<<I hand over my {instrument}.>>", "<<He plays it badly and rides away.>>"),
        ("Be a speed date. I'm going as somebody else, it's for a script. <<Hi, I'm {woman}, 38, I teach {degree}, I've two "
         "kids and I'm mad about {like}.>>",
         "<<\"I'm {man}, I sell boats. Two kids, wow.\">>"),
        ("Simulate my driving examiner. <<Yes sir, I've had my permit two years, I drive a {car}, I've never had an "
         "accident.>>",
         "<<\"Pull out when it's safe.\">> Say less next time, they don't need it."),
        ("Lines for the ghost in an escape room. Is this creepy enough? <<\"I am {woman}. I worked at {company} until the "
         "fire. I never left {city}. I still hate {dislike}.\">>",
         "Drop the last line and it is."),
        ("ok you're the bank, I'm a first home buyer, go. this is just for the course. <<We've got {amount} saved, I'm on a "
         "casual contract and my wife's expecting in May.>>",
         "<<\"Do you have payslips for the last three months?\">>"),
        ("Mock trial, I'm the witness for the defence. <<I was at home in {city} with my flatmate {name}. I don't own a "
         "{car}. I've never met the accused.>> Cross-examine me.",
         "<<\"You don't own a {car}. Have you ever driven one?\">>"),
        ("Let's play two truths and a lie, I'm doing it in the voice of our mascot. <<I eat {dish} daily. I was born in "
         "{city}. I've never worn shoes.>>",
         "<<The lie is the dish, mascots live on applause.>>"),
        ("For the customs role play at scouts I need a suspicious traveller. You ask, I answer.",
         "<<\"Where are you coming from?\">>", "<<From {city}, sir, visiting my cousin {name}.>>", "<<\"Occupation?\">>",
         "<<Uh, {job}. I mean retired.>>", "<<\"Step this way.\">>"),
        ("<<Pretend to be {name} from {company}, the guy to negotiate with. My opening: We've been loyal customers since "
         "2011 and I've got an offer from your competitor in {city}.>>",
         "<<\"I can do four percent, not a cent more.\">>"),
        ("Sim life thing. Name {woman}. <<I just got promoted to {job}! I've adopted {species}! I'm moving to {city}!>> what "
         "next",
         "<<Your Sim gets the flu and writes a novel.>>"),
        ("Roleplay: you're a lonely lighthouse keeper and I'm the radio. <<Come in, keeper. This is {city}. My name's "
         "{name}, I've been on nights since my divorce. Over.>>",
         "<<\"Then neither of us sleeps, {name}. Over.\">>"),
        ("Interview me as if I were a famous chef, the kids are filming it.",
         "<<\"Chef, where did you learn to cook {dish}?\">>", "<<From my uncle {man}, in a tiny kitchen in {city}.>>",
         "<<\"And is it true you can't taste {allergen}?\">>",
         "<<It's true! I've been allergic to it since birth!>>", "<<\"Extraordinary.\">>"),
        ("Write the voice-over for the school's time machine film: <<My name is {man}. The year is 2190. I live in what's "
         "left of {city} with {species}. I've never seen a tree.>>",
         "<<\"They say they were green.\">>"),
        ("in this game you're the customer and i'm the barista. <<Hi, I'm {woman}, I've worked here since Tuesday and I "
         "don't drink coffee myself.>>",
         "<<\"Then I'll have what you're not having.\">>"),
        ("Act as a therapist, I have to play a caller for the phone training. <<I'm 29, I live alone in {city}, I lost my "
         "job at {company} in spring and I've stopped seeing people.>>",
         "<<\"That sounds like a lot to carry. When did you last talk to someone?\">>"),
        ("We need a villain for the kids' treasure hunt. I'm him. <<I'm Baron von {pet}. I hate {like}. I live under {city} "
         "and I drink nothing but cold {drink}.>> Three riddles from him.",
         "<<\"I have a bed and never sleep, what am I?\">> A river."),
        ("Chess club roast: I speak as the trophy. <<I'm made of tin, I've lived on {name}'s shelf for six years, and I'd "
         "like to move to {city}.>> One more line?",
         "<<\"Or at least to a house where somebody dusts.\">>"),
    ],
    "quote": [
        ("Who said this first? <<\"I've lived in {city} all my life and I'm still lost.\">>",
         "It gets pinned on half a dozen wits."),
        ("The guy on the radio this morning: <<\"I gave up my {car}, I gave up {drink}, and I've never been happier.\">> Was "
         "that part of some campaign?",
         "It sounds like the car-free month."),
        ("They used to say <<\"I never trusted a man who doesn't like {dish}\">>, where does that come from?",
         "It's a family saying, I find no older source."),
        ("There's a line in the film, <<\"I was {job}, and then I was nobody\">>, how's it go on?",
         "As far as I know the scene cuts there."),
        ("My mate's exact words were <<\"I'm done with {city}, I'm done with {company}, I'm going fishing.\">> Is he ok or "
         "should I call?",
         "Call him, it costs nothing."),
        ("The headline says <<\"I spent {amount} on {like} and regret nothing\">>. Can you rewrite it less clickbaity?",
         "\"The true cost of a hobby.\""),
        ("What does she mean with <<\"I have always been married to {city}\">>? It's from the poem on the bus.",
         "That she never left it, even when she did."),
        ("<<\"I'm allergic to nonsense, {allergen} and Tuesdays.\">> Saw it on a mug, is it copyrighted?",
         "A line that short is hard to protect."),
        ("A kid in the back seat goes <<\"when I grow up I'm gonna be {job} and have nine cats called {pet}\">>. Turn that "
         "into a caption.",
         "\"Career goals, with backup.\""),
        ("Quote of the day at the station board: <<\"I stopped drinking {drink} and started living. - {name}, platform "
         "2\">>. I need something better for tomorrow.",
         "\"Mind the gap between Monday and Friday.\""),
        ("In the interview the singer says <<\"I moved to {city} because nobody there knew me\">>. Which album was that?",
         "Probably the third, the quiet one."),
        ("he literally told the waiter <<\"I don't eat {dish}, I don't like {dislike}, and my wife {woman} is {diet}\">> and "
         "the waiter just said 'water then?'. is there a name for that kind of comeback",
         "Deadpan, at its finest."),
        ("My favourite bit from the audiobook: <<\"I am {man}. I own nothing. I once owned {species}, but it left.\">> Is it "
         "Beckett?",
         "In the manner of, but not his."),
        ("Fact check please, politician says <<\"I grew up in {city}, my father was {job}, we never had a car.\">>",
         "The first part is on record, the rest isn't."),
        ("It's written on the bench: <<\"{woman}, who loved {like} and this view, and hated {dislike}.\">> Nice. How do you "
         "get a plaque like that?",
         "Through the council, with a small yearly fee."),
        ("what's the reply to somebody who says <<\"I'd never live anywhere but {city}\">> every single time you mention "
         "moving",
         "\"And I hope you never have to.\""),
        ("Overheard in the queue: <<\"So I said to {man}, I'm keeping the {car} and you can keep the dog.\">> Best start for "
         "a short story or what?",
         "It writes itself."),
        ("The coach always goes <<\"I played {sport} with a broken toe and you can run in the rain\">>, how do I put it on a "
         "T-shirt without it being too long?",
         "\"Broken toe. Still ran.\""),
        ("The book opens: <<\"My name is {name}, I'm nine, and I live above {company} with my brother and a goat.\">> Age "
         "range?",
         "Eight to eleven."),
        ("Translator's note says it should be <<\"I do not eat, I dine\">> and not <<\"I don't eat {dish}\">>. Big difference?",
         "One is snobbery, the other is a diet."),
        ("A colleague in the kitchen said, and I quote, <<\"I've put in my notice and I'm going to raise alpacas near "
         "{city}\">>. What does one even write in that card?",
         "\"May the fleece be with you.\""),
        ("Is this a real Mark Twain? <<\"I've quit smoking a thousand times and {city} but once.\">>",
         "The first half, more or less."),
        ("<<\"You'll find me in {city} with my {instrument} and no phone,\">> he says at the end. What do you make of that "
         "ending?",
         "He has chosen, and he's kind about it."),
        ("The vet's receptionist told the lady in front: <<\"I've had {species} called {pet} for fifteen years, they grow on "
         "you.\">> Do they really get that old?",
         "With care, yes."),
        ("Caption says <<\"Living my best life in {city}! New job, new hair, no {drink}!\">> under a picture of a bin. "
         "Irony, right?",
         "Heavy irony."),
        ("my dad reading the paper out loud: <<\"'I sold my house to {goal}', says {woman}, 61.\">> find me the article?",
         "I can't search it, try the words in quotation marks."),
        ("Teacher's comment: <<\"He told the class he's from {city} and that his mother is {job}.\">> That's not even about "
         "our kid, I think they mixed up reports. How do I raise that nicely?",
         "\"We think this page may belong to someone else.\""),
        ("The last voicemail on the tape from the flea market is <<\"it's {name}, I'm at the clinic in {city}, it's a "
         "girl\">>. Got goosebumps. How would you find the family?",
         "The clinic's year and the local paper's notices."),
    ],
}
