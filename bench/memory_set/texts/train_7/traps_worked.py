# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts to be translated or rewritten in the part `train-7` (see traps)."""

TRAPS = {
    "translation": [
        ("How do you say <<\"I'm allergic to {allergen}\">> in Thai, in a way a waiter will get? It's for a travel card "
         "we're printing.",
         "It's best shown in writing, the spoken form needs the tones."),
        ("Into Spanish please: <<My name is {name}, I have lived in {city} for three years and I work as {job}.>>",
         "<<Me llamo {name}, vivo en {city} desde hace tres años.>>"),
        ("what does this say\n<<Ich heiße {woman}, ich wohne in {city} und ich habe keinen Hund mehr.>>",
         "<<\"My name is {woman}, I live in {city} and I no longer have a dog.\">>"),
        ("The owl app wants <<\"I don't drink {drink}, I drink water\">> in Welsh, is mine wrong because of word order?",
         "Probably the 'ddim' is in the wrong place."),
        ("Put the following into simple French for a pen pal exercise:\n<<I'm fourteen, I've got a dog called {pet}, my "
         "dad's {job} and we're moving to {city} in June.>>",
         "<<J'ai quatorze ans, j'ai un chien qui s'appelle {pet}.>> And so on, the rest is easy."),
        ("Old letter from the box in the attic, Italian I think. <<Cara {woman}, parto per {city}. Non suono più il "
         "{instrument}. Tuo {man}.>> What happened to him?",
         "<<\"I'm leaving for {city}. I no longer play the {instrument}.\">> That's all he says."),
        ("Menu translation. <<\"I am {diet}. Please no {allergen}.\">> to Japanese with pronunciation, for the leaflet.",
         "I'd print it in characters and let people point."),
        ("Does <<\"J'ai quitté {city} il y a dix ans\">> mean they left ten years ago or for ten years?",
         "Ten years ago."),
        ("A guest left this in the book and none of us read Dutch: <<Wij komen uit {city}, mijn man is {man}, wij lusten "
         "geen {dish}.>>",
         "<<They're from {city} and don't like {dish}.>>"),
        ("for the phrasebook, informal {language}: <<I've been married to {name} since May>>",
         "Let me write it out in two versions."),
        ("Google gave me <<\"I am a job in {company}\">> for a colleague's note. What did the original mean, do you think?",
         "\"I have a job at {company}.\""),
        ("translate to English, it's from the football forum: <<soy de {city}, trabajo en {company}, odio el {dislike}>>",
         "<<\"I'm from {city}, I work at {company}, I hate {dislike}.\">>"),
        ("Can you check my Latin motto? I need it to say <<\"We left {city}, we kept the {instrument}\">>.",
         "The verbs are fine, the case of the second noun isn't."),
        ("Subtitles, line 44, German to English, max 37 characters: <<Ich bin {job_bare}, seit Jahren schon.>>",
         "<<I've done this for years.>>"),
        ("what's the afrikaans for <<my sister {woman} lives on a farm near {city}>>, it's homework for grade 5",
         "<<My suster {woman} woon op 'n plaas naby {city}.>>"),
        ("How would you write in formal Portuguese that <<I resign from my post at {company} with effect from Monday>>? "
         "Textbook chapter 9.",
         "With 'venho por este meio' at the start."),
        ("Please translate the sign on the cottage: <<Hier wohnt {man} mit {pet}. Keine Werbung, kein {drink}.>>",
         "<<\"{man} lives here with {pet}.\">> And no advertising."),
        ("My crossword has 'I have a cold' in Irish, but what's <<\"I have two brothers in {city}\">>? Just curious how the "
         "grammar works.",
         "Irish says that two brothers are at you."),
        ("is <<\"Ik ben van {city} naar {other_city} verhuisd\">> moved from or moved to the first one?",
         "From the first, to the second."),
        ("Need this in Polish for the warehouse poster: <<I have read the rules. I do not smoke. I do not bring {allergen}.>>",
         "<<Nie palę.>> That's the middle line, the others follow it."),
        ("It's on the choir's song sheet, what does it mean? <<Je viens de {city}, j'ai tout quitté, même {woman}>>",
         "<<\"I come from {city}, I left everything, even {woman}.\">>"),
        ("<<Say \"I've got {species} and it's pregnant\" in {language}.>> A pub bet depends on it.",
         "You may want a drink first."),
        ("What tense is <<\"hemos vivido en {city}\">>?", "Present perfect: \"we have lived\"."),
        ("Text from the exchange student's mum, can you tell me what she wants? <<Hej, min son {man} är allergisk mot "
         "{allergen} och han gillar inte {dislike}. Tack!>>",
         "<<Her son is allergic to {allergen}.>> She wants you to know."),
        ("translate 'I'm from here' and <<'I used to be {job}'>> into {language}, those were the two on the worksheet",
         "Both use the same verb, in two tenses."),
        ("Sorry, one more for the phrase list: <<We don't eat {dish} at home, my husband is {diet}.>> Hindi, in English "
         "letters.",
         "Keep it to the second half, that's the bit that helps."),
        ("Compare: <<\"Vivo en {city}\">> and <<\"Estoy en {city}\">>. When do I use which?",
         "The first is a home, the second a place for now."),
        ("This was on the packet of the secondhand {instrument}. <<\"Für {woman} zum 12. Geburtstag. {city}, 1958\">> "
         "Translate?",
         "For {woman}, on her twelfth birthday."),
    ],
    "rewriting": [
        ("Make this sound more natural: <<I am working at the company {company} since 5 years and I am living in {city}.>> "
         "It's a colleague's bio.",
         "<<I've worked at {company} for five years and live in {city}.>>"),
        ("Fix the grammar only.\n<<me and {name} has moved too {city} last week, we doesnt have no furniture and {pet} wont "
         "eat>>",
         "<<{name} and I moved to {city} last week. We don't have any furniture and {pet} won't eat.>>"),
        ("Shorter please, the limit's 100 characters: <<After nine wonderful years I've decided to hand in my notice at "
         "{company} and follow my dream of becoming {job}.>>",
         "<<After nine years at {company} I'm off to be {job}.>>"),
        ("Rewrite in the third person for the program: <<I was born in {city}. I started on the {instrument} at five. I "
         "don't read music.>>",
         "<<{woman} was born in {city} and began the {instrument} at five.>>"),
        ("can you jazz this up a bit, it's for an invented character on a cereal box\n<<I'm {pet}. I live in {city}. I like "
         "{like}. I don't like {dislike}.>>",
         "<<Hey hey, I'm {pet}, straight outta {city}!>>"),
        ("The student wrote: <<My family is came from {city} and my father he drive a {car}.>> How do I mark it without "
         "crushing him?",
         "Mark one thing, praise another."),
        ("Less formal: <<I hereby confirm that I no longer reside in {city} and that I have sold the vehicle ({car}).>> From "
         "the sample letters page.",
         "<<I've left {city} and sold the {car}.>>"),
        ("Turn into past tense for the exercise book.\n<<I live in {city}. I have {species}. I want to be {job}. I can't "
         "stand {dislike}.>>",
         "<<I lived in {city}. I had a pet.>> And so on with the last two."),
        ("Which reads better, <<\"I've quit {drink}\">> or <<\"I'm off {drink}\">>? It's a line in the advert.",
         "The second, it sounds like a person."),
        ("Polish this toast, I'm only the typist: <<{man}, you came from {city} with nothing but your {instrument}, and "
         "today you're marrying {woman}. I've known you for twenty years and you've never paid for a round.>>",
         "Put the round first and the wedding last."),
        ("Make a formal version. <<hey so im gonna have to bail on the lease, got a job w/ {company} in {city}, sorry!!>> "
         "The tenants' union wants a before and after.",
         "<<I regret that I must end the lease, as I've accepted a post in {city}.>>"),
        ("i need the passive voice here: <<{name} sold the {car}. {other_name} left {city}.>>",
         "<<The {car} was sold by {name}.>> The other one has no passive."),
        ("Bullet points please:\n\n<<My wife and I have run {company} since 2003. We live above it. Our son {man} does the "
         "books. We're closing in June because our knees have gone.>>\nFor a piece in the local paper.",
         "Since 2003; live upstairs; son keeps the books; closing in June."),
        ("Rewrite the caption as if a cat wrote it. <<My human moved us to {city}. I hate it. I only eat {dish} now. - {pet}>>",
         "<<\"Moved. Against my will. {dish} or nothing.\">>"),
        ("Take the adjectives out of this: <<I'm a happy, busy {job_bare} in sunny {city} with a lovely {colour} {car}.>>",
         "<<I'm a {job_bare} in {city} with a {car}.>>"),
        ("Is there a nicer way of saying <<\"I'm {diet} and I won't eat what you cooked\">>? It's for the etiquette quiz.",
         "\"It looks wonderful, is there something without meat?\""),
        ("Change all the names and places so it can't be recognised:\n<<{woman} told us she's leaving {man}. She's got a "
         "flat in {city} and a job at {company}. She's allergic to his cats anyway.>>",
         "<<Petra told us she's leaving Tom. She's got a flat up north and a new job.>>"),
        ("Swap the order so that the good news is first. <<I've lost my job at {company}. I've been offered a place to study "
         "{degree} in {city}.>> Example 3 in the module.",
         "<<I've been offered a place to study {degree}. I've also lost my job.>>"),
        ("Make it rhyme: <<My name is {name}, I come from {city}, I gave up {like}, it was a pity.>> Better last line?",
         "<<I miss it still, and so does the kitty.>>"),
        ("i promised the neighbor i'd look over her thank you speech: <<I've lived on this street 40 years, I raised three "
         "girls here, and next week I'm off to {city} to be near {woman}.>> too plain?",
         "Plain is what makes it good."),
        ("Cut the waffle.\n<<What I would really like to say, if I may, is that I have, as of this week, finally, stopped "
         "smoking, moved in with {name} and taken up {sport}.>>",
         "<<This week I stopped smoking, moved in with {name} and took up {sport}.>>"),
        ("Can you make this line sound like a seven year old? <<\"I don't wish to relocate to {city}; I should miss "
         "{pet}.\">> For the school play.",
         "<<\"I don't WANNA go to {city}. I want {pet}.\">>"),
        ("The intern's draft: <<Hello, my name is {man} and I will be your new contact at {company} as {name} has gone on "
         "leave.>> Warmer please, and not 'reach out'.",
         "<<Hi, I'm {man}. I'm looking after you while {name} is away.>>"),
        ("Put commas where they belong: <<I have a sister {woman} in {city} a brother a dog and no money>> It's a worksheet.",
         "<<I have a sister, {woman}, in {city}, a brother, a dog and no money.>>"),
        ("British to American spelling: <<My favourite colour is {colour}, I live in the centre of {city}, I travelled here "
         "by {car}.>>",
         "<<My favorite color is {colour}, and I live in the center.>>"),
        ("Rewrite so a recruiter would read on: <<I am {job}. I was at {company}. I left. I can speak {language}.>> The job "
         "centre hands these out as bad examples.",
         "<<A {job_bare} with a second language and a fresh start.>>"),
        ("Write this more gently, she's ninety. <<We've sold the house in {city}. {pet} has gone to {name}. You can't drive "
         "any more.>> The care home asked for sample wordings.",
         "<<The house is in good hands, and {pet} is with {name}.>>"),
        ("Make an Instagram version: <<I have been {diet} for one year and I have more energy.>> Client's words, not mine.",
         "<<One year {diet}. Still buzzing.>>"),
        ("Tidy up the transcript but leave the voice: <<so like I grew up in {city} right and my dad he had this {car} and I "
         "hated it, hated it, and now I'd give anything>>",
         "<<I grew up in {city}. My dad had this {car} and I hated it. Now I'd give anything.>>"),
        ("Please turn this into a haiku for the office door: <<I do not work here, I moved to {city} last year, ask "
         "{name}.>>", "<<Not here any more / the desk remembers my mug / ask the one next door>>"),
    ],
}
