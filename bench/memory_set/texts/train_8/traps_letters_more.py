# SPDX-License-Identifier: AGPL-3.0-or-later
"""More texts of others that read like a message of the person, in the part `train-8` (see traps)."""

TRAPS = {
    "pasted_mail": [
        ("<<I've moved out. The keys are with {name}. I'm in {city} now and I don't want to be called.>>",
         "Shall I help you with an answer, or was this sent to you?",
         "sent to me, from the subtenant. what can I ask him for by law", "The rent until the notice runs out."),
        ("<<So happy to tell you that I passed! I start at {company} on the 1st and I'm looking for a room in {city}, no pets "
         "because I'm allergic to {allergen}.>>\nCopied from the alumni list. Would you offer her the attic? reasons for and "
         "against please",
         "For: a contract. Against: the stairs."),
        ("what is she really telling me with this\n\n<<I'm eating better. I go to bed at ten. I walk with {pet}. I don't see "
         "{man} any more.>>", "That it is over, and that she is proud of the walks."),
        ("Put this into one SMS, 160 signs: <<I regret to inform you that I have taken ill and that I'm at my parents' in "
         "{city}; my colleague {name} has the files; I expect to be back at {company} on Monday.>> Signed by the teacher, it "
         "goes to parents",
         "<<Ill, at my parents' in {city}. {name} has the files. Back Monday.>>"),
        ("<<sorry wrong number, im {woman} not maria, i live in {city}, stop sending me invoices pls>>\n^ this again. how do "
         "we clean the list", "Ask each number to confirm once, and drop the silent ones."),
        ("The lawyer of the other side writes as if in a novel: <<My client has lived quietly. He drives an old {car}. He has "
         "neither drink nor debts. He cannot pay.>> Answer in two sentences, dry.",
         "\"We note the car. We await the payment.\""),
        ("<<Estimado equipo: dejo {company} el viernes. Me voy a {city} con mi pareja. Ha sido un honor.>> should I clap in "
         "the chat or what do people do", "A heart and one line."),
        ("can u say if this is flirting: <<i'm making {dish} for one again. i'm {job}, i can carve. i don't like eating alone>>",
         "With a fork in hand, yes."),
        ("He answers my advert. Price ok? <<I take the bike for {amount}. I come with my {car} from {city} on Saturday. I am a "
         "big man so pump the tyres please.>>", "It is, if the tyres hold."),
        ("Transcript of a voice message, put commas and cut the hm: <<hm it's me {name} I'm hm still in {city} I have missed "
         "it the train I sleep at {other_name} tomorrow I come>>",
         "<<It's me, {name}. I'm still in {city}, I have missed the train. I sleep at {other_name}'s and come tomorrow.>>"),
        ("For the file: is this a resignation in the sense of the contract?\n<<I can't any more. I'm going home to {city}. "
         "Don't look for me in the rota.>>", "In sense perhaps, in form hardly: it wants a date and a signature."),
        ("Two mails crossed. First <<I'm keeping the flat>>, an hour later <<I've signed in {city}, the flat is yours>>. Which "
         "one binds him?", "The later, if you took it up."),
    ],
    "rewriting": [
        ("<<I'm tired, I work too much, I never see {woman}, and on Sundays I do {sport} alone.>>",
         "That sounds like a heavy week.", "no no it's the draft of my actor. make it for a man of 80",
         "<<\"I'm tired. I worked too much. I never saw {woman}.\">>"),
        ("first person plural instead: <<I moved to {city} for the work. I found the work and lost the evenings.>>",
         "<<We moved to {city} for the work. We found the work and lost the evenings.>>"),
        ("say it nicer\n<<I dont want {name} at the party. he ate my {dish} in 2019 and i dont forget>>\n(comment in a group, "
         "I moderate there today)", "<<\"I'd rather not sit near {name}.\">>"),
        ("I need that in bullet points\n<<Coming from {city}, I have driven lorries, picked pears, washed plates at {company} "
         "and slept in a {car}; I am not ashamed of any of it.>>\nfor the exhibition wall, his words",
         "<<- lorries\n- pears\n- plates at {company}\n- nights in a {car}\n- no shame>>"),
        ("expand to a paragraph: <<gave up {instrument}. bad wrist. {city} lessons over. teach now.>> (their notes, they gave "
         "me 4 words each!)", "<<After an injury to the wrist I gave up the {instrument}, ended my lessons in {city}, and now "
         "I teach.>>"),
        ("<<Me llamo {man}, I have 30 years, I work of {job_bare}.>> only correct, no comment, it's pupil no. 14",
         "<<I'm {man}, I'm 30, I work as {job}.>>"),
        ("tone down the pathos: <<My {city}! My lost {city}! I have wept for you in nine languages and I've drunk your {drink} "
         "in none!>>", "<<I have missed {city} for years, and its {drink}.>>"),
        ("Is 'whom' right, and polish: <<I live with {woman}, whom I married in {city}, and whom thinks I snore.>>",
         "<<I live with {woman}, whom I married in {city} and who thinks I snore.>>"),
    ],
    "translation": [
        ("<<Extraño mi casa. Aquí en {city} hace frío y no conozco a nadie. Trabajo, duermo, trabajo.>>",
         "Would you like that in English, or to talk about it?", "english. it's the last verse of the song",
         "<<\"I miss my house. Here in {city} it is cold and I know no one.\">>"),
        ("Into simple English that a child of refugees reads: <<Ich bin mit dem Bus gekommen. Mein Vater ist nicht gekommen. "
         "Ich wohne jetzt bei {woman}.>>", "<<I came by bus. My father did not come. I live with {woman} now.>>"),
        ("how would a Scot say <<I do not like {dislike} and I am going home>>",
         "<<\"I'm no keen on {dislike}, I'm away hame.\">>"),
        ("WhatsApp of the plumber, German please: <<cant come today im in {city} my van the {car} broke>>",
         "<<\"Kann heute nicht kommen, bin in {city}, mein {car} ist kaputt.\">>"),
        ("karaoke line, what's it mean: <<ako'y isang {job_bare} lamang, iniwan sa {city}>>",
         "<<\"I'm only a working man, left behind in {city}.\">>"),
        ("Latin for a tattoo, customer wants: <<I have loved, I have left {city}, I owe nothing>>",
         "<<Amavi, discessi, nihil debeo.>>"),
        ("<<Ko ara mi ò yá, mo wà ní {city}>> my auntie's status. translate?", "<<\"I'm not well, I'm in {city}.\">>"),
        ("Check my machine's translation. Source <<nie piję, nie palę, mieszkam z matką>>, result <<I don't write, I don't "
         "burn, I live with mother>>.", "<<\"I don't drink, I don't smoke, I live with my mother.\">>"),
        ("arabic 2 english <<أنا طبيبة من {city} وأبحث عن عمل>> and is she male or female",
         "<<\"I'm a doctor from {city} and I am looking for work.\">> A woman."),
        ("Vietnamese please for the notice on the door of a client: <<I am away in {city} until the 5th. My mother {woman} has "
         "the key.>>", "<<Tôi đi {city} đến ngày 5. Mẹ tôi, {woman}, giữ chìa khóa.>>"),
    ],
    "quote": [
        ("<<\"I don't believe in God, I believe in {dish}.\">> good caption for the stall's wall?",
         "Good for a laugh, poor with the bishop."),
        ("My taxi driver yesterday, word for word: <<I have PhD in {degree}, in {city} I was professor, here I am sat nav.>> "
         "how would you cite it in a paper", "As personal communication, with the date."),
        ("Old joke of the Germans: <<\"I'm not late, I live in another time zone, it's called {city}.\">> funny or not in "
         "English", "Half."),
        ("<<\"Leave me. I have a {car} and a thermos.\">> is that from Beckett lol", "In spirit."),
        ("graffiti on our faculty: <<I QUIT {degree} AND I AM HAPPY>>. below: <<me too>>. below: <<I am the dean>>. Make a "
         "fourth line.", "\"I am the wall.\""),
        ("Interview in the paper, the actress says: <<I wake at five. I've stopped with sugar. I have left {man}, with love.>> "
         "and then an advert for yoghurt. Is it even legal?", "If it says advertisement, yes."),
    ],
}
