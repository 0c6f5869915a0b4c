# SPDX-License-Identifier: AGPL-3.0-or-later
"""Translations and the exercises of language courses in the part `train-8` (see traps)."""

TRAPS = {
    "translation": [
        ("to Spanish: <<I live in {city} with my brother and I work at {company}.>>",
         "<<Vivo en {city} con mi hermano y trabajo en {company}.>>"),
        ("how do you say in Polish <<I don't eat meat and I'm allergic to {allergen}>> it's for the lady at the camp kitchen "
         "to print", "<<Nie jem mięsa i mam alergię.>> The last word I'd check with her."),
        ("<<Ich heiße {woman}, ich komme aus {city}, ich bin 24 Jahre alt und ich habe einen Hund.>> English please, word by "
         "word", "<<My name is {woman}, I come from {city}, I am 24 years old and I have a dog.>>"),
        ("<<मैं {city} में रहता हूँ और मुझे {dislike} पसंद नहीं है>>\nwhat is that",
         "<<\"I live in {city} and I do not like {dislike}.\">>"),
        ("Tagalog to English, from a song sheet: <<Umalis ako sa {city}, iniwan ko ang lahat, wala na akong trabaho>>",
         "<<\"I left {city}, I left everything, I no longer have work.\">>"),
        ("Lesson 3. Translate into English: 1. <<Mi hermana se llama {woman}.>> 2. <<No me gusta {dislike}.>> 3. <<Vivo en "
         "{city}.>>", "<<1. My sister is called {woman}. 2. I don't like {dislike}. 3. I live in {city}.>>"),
        ("Yoruba of that please, I want to hear how it would sound <<I am going home to {city}, my mother is calling me>>",
         "<<Mò ń lọ sílé sí {city}, ìyá mi ń pè mí.>>"),
        ("<<Tôi tên là {man}. Tôi là sinh viên. Tôi sống ở {city}.>> page one of the book. does tôi repeat always",
         "It may be dropped. <<\"I am {man}. I am a student. I live in {city}.\">>"),
        ("Arabic, formal, feminine: <<I have resigned from {company} and I am travelling to {city}.>>",
         "<<لقد استقلت من {company} وأنا مسافرة إلى {city}.>>"),
        ("Is 'mam 30 lat' the same as 'I have 30 years'? Here: <<Mam 30 lat, mam żonę i dwa koty, mieszkam w {city}.>>",
         "In English one is thirty. <<\"I'm 30, I have a wife and two cats and I live in {city}.\">>"),
        ("Which is right, a) or b)?\na) <<I live in {city} since 2015.>>\nb) <<I have lived in {city} since 2015.>>",
         "The second is right."),
        ("Fill the gap: <<I ___ (work) at {company} before I ___ (move) to {city}.>>",
         "<<I had worked at {company} before I moved to {city}.>>"),
        ("<<My mother is nurse. My father is death. I have one brother.>> teacher underlined 'death', why",
         "It should be \"dead\", an adjective."),
        ("Make questions to the underlined answers. <<I'm {name}. I'm from {city}. I'm {job}. I drink {drink}.>>",
         "What's your name? Where are you from? What do you do? What do you drink?"),
        ("dialogue for two pupils A2, at the doctor, with translation in German <<I am allergic to {allergen}>> must appear",
         "<<\"I am allergic to {allergen}.\" \"Ich bin dagegen allergisch.\">>"),
        ("subtitle, max 37 characters: <<Hace diez años que dejé {city} y no he vuelto>>", "<<I left {city} ten years ago.>>"),
        ("reported speech exercise\n<<\"I am {diet},\" said {woman}. \"I have stopped smoking,\" said {man}.>>",
         "<<{woman} said she was {diet}. {man} said he had stopped smoking.>>"),
        ("The sign in the shop window, is it translated right? <<We are moved to {city}. We are sorry to be closed. I thank "
         "you for 40 years.>>", "<<\"We have moved to {city}.\">> The rest will do."),
        ("Put it in past. <<I live with my aunt, I eat {dish}, I hate {dislike}, I sing.>>",
         "<<I lived with my aunt, I ate {dish}, I hated {dislike}, I sang.>>"),
        ("Quick, interpreting on the phone, the man says: <<bin geschieden, zwei Kinder, war Fahrer bei {company}, jetzt "
         "arbeitslos>>",
         "<<\"Divorced, two children, was a driver at {company}, now out of work.\">>"),
        ("<<nagtatrabaho ako sa {company} at may anak akong babae>> she wrote it on the form in the wrong box, which box is it "
         "for", "<<\"I work at {company} and have a daughter\">>: the one for employment."),
        ("How to spell phonetically so my uncle's tourist can read it: <<Je suis allergique, je ne mange pas de noix>>",
         "zhuh swee-z al-air-ZHEEK, zhuh nuh MAHNZH pah."),
        ("'Soy casada' or 'estoy casada', in <<Soy casada, tengo 28 años y vivo en {city}>>?", "Both are heard."),
        ("Dictation text number 6, please with translation for the weak ones: <<Today I moved to {city}. My flat is on the "
         "third floor. I have no chairs. My neighbour {name} gave me two.>>",
         "<<Heute bin ich nach {city} gezogen. Meine Wohnung ist im dritten Stock.>>"),
        ("spanish to english, from the back of a photo\n<<Yo con mi {car} en {city}, verano del 79. Ya no fumo. Te quiero, "
         "{man}>>", "<<\"Me with my {car} in {city}, summer of '79. I don't smoke any more. Love, {man}\">>"),
        ("<<Ich mag kein {dish}>> or <<Ich mag {dish} nicht>>", "Both, the first is more common."),
        ("as a telegram in {language}: <<I HAVE ARRIVED {city} STOP I HAVE NO MONEY STOP I LOVE YOU>>",
         "I would need to know who speaks to whom, man or woman."),
        ("Complete with a/an/the: <<I am ___ engineer. I have ___ dog. ___ dog's name is {pet}. I live in ___ north of {city}.>>",
         "<<an engineer, a dog, the dog's name, the north>>"),
        ("Idiom. <<I have tomatoes on my eyes, I am living behind the moon, I am fox devil wild.>> haha translate it correct",
         "<<I am blind to it, out of touch, and furious.>>"),
        ("my flashcard app wants ten first-person sentences in {language} with English, topic family",
         "<<\"I have one sister. She is {job}. My grandfather lives in {city}.\">> Those are the first three.",
         "and topic pets", "<<\"I have {species}. It is called {pet}. I had two before.\">>"),
        ("what did the waiter say to me?? <<yo antes era {job_bare} y ahora mírame, mesas, y mi mujer en {city}>>",
         "<<\"I used to be something else, and now look at me, tables, and my wife in {city}.\">>"),
        ("False friends: <<I am actually in {city}, I became a dog for my birthday, my chef is called {name}>> correct the "
         "German out of it", "<<I am currently in {city}, I got a dog for my birthday, my boss is called {name}.>>"),
    ],
    "document": [
        ("Reading comprehension, B1. Where does she live now?\n<<My name is {woman} and I have just turned thirty. I grew up "
         "in {city}, but two years ago I left my job at {company} and moved to {other_city}. "
         "I miss my friends. I don't miss {dislike}.>>", "<<In {other_city}.>>"),
        ("listening script unit 11, mark all verbs in present perfect\n<<I've been {job} for six years. I've never liked "
         "{dish}. I've lost my dog. I've bought a {car}.>>", "<<have been, have liked, have lost, have bought>>"),
        ("Speaking card: <<You are {name}. You live in {city}. You work as {job}. You have three children. You don't like "
         "{dislike}.>> is it enough for two minutes", "With a prompt about the weekend, yes."),
        ("Model answer from the IELTS book, which band?\n<<I come from {city}, which is an industrial city. I'm currently "
         "studying {degree}. I'm quite keen on {like}, although I have little time for it.>>", "A seven, or near it."),
        ("pen pal letter from the workbook, ex. 4: answer his three questions in my place with invented things\n<<Hi! I'm "
         "{man}. I'm 13. I've got a sister and {species}. I hate {dislike}. What about you? Where do you live? What do you "
         "eat?>>",
         "<<\"Hi {man}! I'm Kim, I'm 12, I live on a boat and I eat soup.\">>"),
        ("true or false: <<I used to be {diet} but I gave it up.>> Statement: <<the speaker is {diet} today>>.", "False."),
    ],
    "quote": [
        ("My teacher says <<'I am agree'>> is wrong and also <<'I have 25 years'>>. What else do people say wrong who speak "
         "Spanish?", "<<\"The people is\">>, for a start."),
        ("The app's owl said today: <<\"I am a penguin and I live in {city} with my twelve wives.\">> Who writes these "
         "sentences?", "Somebody with a quota."),
    ],
}
