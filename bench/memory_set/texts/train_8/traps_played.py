# SPDX-License-Identifier: AGPL-3.0-or-later
"""Games, rehearsals and invented persons in the part `train-8` (see traps)."""

TRAPS = {
    "role_play": [
        ("Practise with me the visa interview, I play an applicant, made up. You ask.", "\"Good morning. Why do you travel?\"",
         "<<I go to {city} to see my fiancé {man}. I am {job}. I have {amount} in the bank.>>", "\"How did you meet him?\"",
         "<<At {company}, in the canteen, we both hate {dislike}.>>", "\"Next question: who pays the flight?\""),
        ("You're a doctor in the OSCE and I'm the patient with the card. <<Doctor I've pain here since three weeks, I don't "
         "smoke any more, I drink {drink} only, I'm a {job_bare}.>>",
         "\"Does it get worse when you eat?\"", "<<yes after {dish}. and i'm allergic to {allergen}>>",
         "\"Then let me have a look.\""),
        ("pretend ur my grandma and i come late", "<<\"Ay, {name}, the soup is cold and I'm eighty-one, I don't live for ever "
         "in {city}!\">>", "lol sorry lola",
         "<<\"Sorry! I gave up the bingo for this.\">>"),
        ("D&D. <<My character: {name}, halfling, born in {city}, ex {job_bare}, afraid of {dislike}, carries a {instrument}.>> "
         "Roll for what happens in the tavern.",
         "A nine: the innkeeper wants to hear the song first."),
        ("I'm the customer, you're me at the counter, so I can see how it's done. <<I have bought this {car} here and I want "
         "my {amount} back, I'm moving to {city} tomorrow.>>",
         "\"I see. Have you the papers with you, sir?\""),
        ("Job interview, but I answer as the worst candidate in the world. Start!", "\"What made you apply?\"",
         "<<My mother told me. I was fired from {company} for sleeping. I don't like people, I don't like {dislike}, I'm "
         "always late.>>", "\"How refreshing. And your strengths?\"", "<<Sleeping.>>", "\"We will call you. Late.\""),
        ("Be the ghost of the house and I be the new tenant. <<I have just moved in from {city}, I'm alone, I have only "
         "{species} with me.>>", "\"Alone? No one is alone in number nine.\""),
        ("speed dating practice for my English. <<Hello! I am {woman}, I'm from {city}, I love {like}, I have been divorced "
         "since May.>> you are a man who is too shy",
         "\"I... like trains.\""),
        ("Two truths one lie, I take a persona from the hat: <<I've met the pope. I'm allergic to {allergen}. I lived two "
         "years in "
         "{city}.>>", "The pope."),
        ("Scene: hotel. I'm the guest who complains, an invented one. <<My name is {name}. I booked a sea view! I am {diet}! I "
         "told your "
         "colleague {other_name}!>>", "\"The sea is behind the garage, madam.\""),
        ("Talk to me as if I was a knight. <<I am {man}. I have slain {species} and I ride to {city} at dawn, I have no "
         "horse, I've a {car}.>>", "\"Then ride, Sir {man}, and mind the toll.\""),
        ("let's do twenty questions i am someone. ask", "First: still living?", "nope, dead", "Did you live in Europe?",
         "<<i lived in {city} and i was {job}>>", "Were you famous for it?",
         "<<i was famous for my {instrument} and i hated {dislike}>>", "Then I give up."),
        ("<<I'm captain {name} of the starship {project}. I've lost my crew. I live on {drink}.>> computer, report",
         "Hull at forty per cent, captain. Beverages at ninety."),
        ("write chat between two teens where one breaks up, i write her you write him. <<i think we should stop. im going to "
         "{city} for uni and i dont love u anymore>>",
         "\"ok, if u want.\"", "<<thats all u say?? i gave up {like} for you>>", "\"i never asked that.\""),
        ("Court game in the seminar, I have the role of witness 2. Cross-examine me.",
         "\"Where were you on the night of the fourth?\"", "<<At home, in {city}, with my sister {woman}. I work at {company} "
         "since March. I don't own a {car}.>>",
         "\"No car? Then whose keys are these?\"", "<<My late husband's.>>", "\"No further questions.\""),
        ("Improvise a sermon of a parrot. I begin: <<I, {pet}, was bought in {city}, I've renounced the cracker.>>",
         "\"Brothers, what is a cracker but a small moon?\""),
        ("Call centre training. You angry caller, I agent from the script: <<Good morning, my name is {name}, I've been with "
         "{company} for ten years, I'm here for you.>>", "\"Ten years? I've been waiting eleven!\""),
        ("U are a job coach and I am a 19 y old who knows nothing (I play my pupil)\n<<i left school, i live at my dads, i "
         "like {like}, i dont like mornings>>", "\"What do you lose track of time with?\""),
        ("Let's write a radio play together line by line. <<HE: I sold the house in {city}.>>", "<<SHE: My house?>>",
         "<<HE: I'm ill, {woman}. I quit {company}. I wanted us to see the sea.>>", "<<SHE: The sea is free, {man}.>>"),
        ("i'm santa now. <<ho ho i live at the pole, i'm {job} in summer, i'm lactose intolerant, stop with the milk>> u are a "
         "kid who doubts", "\"Then why are your shoes from the mall?\""),
        ("I practise a confession scene for the amateur theatre, you give me the priest.", "\"Speak, my child.\"",
         "<<I have left my wife in {city}. I have taken {amount} from {company}. I no longer believe.>>", "\"In which order?\""),
        ("Be a customs officer. <<Nothing to declare. Only {species}, forty kilos of {dish}, my {instrument}, and I'm going to "
         "live here for ever.>>", "\"Step to the side, please.\""),
        ("Simulate therapist. client is invented by our training group, 'Mr K': <<I'm 44, I've stopped working, I sleep in the "
         "{car}, my daughter {woman} lives in {city} and doesn't call>>", "\"What would you say to her, if she did?\"",
         "<<that I'm sorry. that I don't drink since June>>", "\"And what would be hard about saying it?\""),
        ("act like tamagotchi", "<<I am {pet}. I was born a minute ago. I am hungry and I hate {dislike}.>>", "feed {dish}",
         "<<I am full. I now live for {like}.>>"),
        ("You interview Marie, a nurse from 1916, I answer as her. Use old words.",
         "\"Sister, how long have you been at the front?\"",
         "<<I have been here since the spring. I left {city} without telling my father. I have not slept in a bed.>>",
         "\"And your letters?\"", "<<I write to {man}. He does not answer. He is dead, I believe.>>", "\"I am sorry, Sister.\""),
        ("monopoly night, be the banker. <<i buy {city}, i sell my boot, i'm bankrupt, i'm out>>",
         "\"The bank thanks you for your boot.\""),
        ("Elevator pitch rehearsal. The founder I imitate: <<I'm {name}. I left {company} because nobody there ate {dish}. "
         "We've {amount} in the bank and no product.>> Ask me the nasty question",
         "\"Then what is the money for?\""),
        ("you be the sea i be the sailor <<I've come back, I've no wife in {city} any more, take me>>",
         "\"I take everybody. Wipe your feet.\""),
        ("Escape room text, first person voice of the professor: I read, you give hints. <<My name is {man}. I have hidden the "
         "key where I sit with {drink}. I left for {city} in 1938.>>", "Hint one: look for a cup that never moved."),
        ("For the language lab: I'm now 'Carlos', you the flat owner. <<Good evening, I am Carlos, I am calm, I don't smoke, I "
         "have {species}, small, and work at {company} with contract.>>", "\"Small is what they all say, Carlos.\""),
        ("wolf game, you moderate. <<I swear I'm a villager, I live by the mill, I'm {job}, it's {name} who is the wolf!!>>",
         "The village votes. {name} was the baker."),
        ("continue as the old diary in the horror story <<Day 40. I have eaten {pet}. {woman} is gone to {city}. I do "
         "not drink from the well any more.>>", "<<Day 41. The well has begun to speak of {woman}.>>", "again, colder",
         "<<Day 41. It speaks. I answer now.>>"),
    ],
    "hypothetical": [
        ("Let me build a fake person for the load test and you say if he's plausible: <<male, 51, {city}, {job}, hates "
         "{dislike}, {car}, two exes>>", "Plausible, and a bit sad."),
        ("in my short story, would I, the narrator, <<who has quit {company} and lives with {species} in {city},>> still own a "
         "suit?", "One, for funerals."),
    ],
}
