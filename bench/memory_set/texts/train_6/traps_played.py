# SPDX-License-Identifier: AGPL-3.0-or-later
"""Games, rehearsals, translations and texts to rewrite in the part `train-6` (see traps)."""

TRAPS = {
    "role_play": [
        ("You're a customs officer and <<I've something to hide>>. Start.", "Anything to declare?",
         "<<Only {species}. I'm {job} from {city}, I do this trip every week.>>",
         "Every week, you say. Open the bag.", "<<I live over the border. My wife {woman} is expecting me.>>",
         "She will have to wait."),
        ("<<I'm the new girl at {company}, you're the boss who hates me.>> go", "You're late."),
        ("practice job interview please, you ask one at a time, I'll answer as the candidate on the sheet, not as me",
         "Tell me about yourself.",
         "<<My name is {name}, I'm 28, I live in {city} and I've been at {company} for three years.>>",
         "Why would you leave?",
         "<<I've outgrown it. I'd also like to use my {language}.>>", "Good. What is your weakness?"),
        ("<<DM: you wake up in {city}. ME: I am Thora, I have {species} and I want to {goal}. I sell the "
         "{instrument} for bread.>>",
         "The baker bites the coin."),
        ("<<I'm the ghost, you're the estate agent. I've lived in this house since 1702. I dislike {dislike}. I "
         "shan't leave.>>",
         "The sellers did mention a draught."),
        ("bedtime story where you do the animals. <<I am the captain and I have sold my ship and I live in {city} "
         "with {pet} the parrot>>",
         "\"Land is so dull,\" said the parrot."),
        ("Let me rehearse telling my boss. I'll say the lines, you be {name}.", "You wanted to see me?",
         "<<Yes. I've decided to leave. I've taken a post at {company} and we're moving to {city}.>>",
         "I see. When?", "ok too blunt, how could that be softer?", "Begin with thanks."),
        ("Murder mystery night, my card reads: <<You are {name}, {job}. You hate {other_name}. You were in {city} "
         "on Friday.>> What would such a person wear?",
         "Something with pockets."),
        ("<<Ahoy! I be leavin' {city} an' I've a wooden leg an' a thirst for {drink}.>> Answer as the parrot!",
         "Rawk! Pay the bill!"),
        ("Language class, pretend we meet on a train. <<Hello! I come from {city}. I am {job}. I have a brother, "
         "{man}, he lives in {other_city}.>> correct me after",
         "Pleased to meet you! Is your brother older?"),
        ("Radio play: you read HER, HIM is read from this end.\n<<HIM: I don't live here any more, {woman}.>>",
         "HER: You never did.",
         "<<HIM: I've got a room in {city}. I've stopped drinking.>>", "HER: Then who is that at the door?"),
        ("<<It's 1944. I'm {name}, wireless operator, I was a {job_bare} in {city} before. My cover is that I sell "
         "{dish}.>> You run the checkpoint.",
         "Papers. And what is in the basket?"),
        ("Be my grandson for a minute, I want to practise being cross. <<I told you, I don't like {dislike}, and "
         "I've moved the sweets, and you are not to feed {pet}.>>",
         "But it was hungry!"),
        ("mock trial tmrw im the witness. <<I saw the {car}. I was standing outside {company}. I live across the "
         "road in {city}. I wear glasses.>> cross examine me",
         "Were you wearing them then?"),
        ("<<my character sheet: Bard, level 3, from {city}, plays the {instrument}, allergic to {allergen}, wants "
         "to {goal}>> roll initiative",
         "You rolled fourteen."),
    ],
    "translation": [
        ("Italian please. <<I've left {city} and I'm staying with my sister.>>",
         "<<Ho lasciato {city} e sto da mia sorella.>>"),
        ("<<Ik woon in {city} en ik heb geen auto meer.>> what's \"geen ... meer\"?",
         "\"No ... any more\": <<I live in {city} and no longer have a car.>>"),
        ("how do you say this to a landlady in Polish\n<<I am {name}. I have {species}. I work at {company}. I "
         "don't smoke.>>",
         "In four short sentences, with \"pani\"."),
        ("<<Jeg er flyttet til {city} og har sagt op hos {company}.>> Danish or Norwegian?",
         "It could be either; <<it says that somebody moved to {city} and resigned from {company}>>."),
        ("German homework, sentence five: <<Ich bin gegen {allergen} allergisch und esse kein Fleisch.>> Is the "
         "word order right",
         "It is."),
        ("A line for my neighbour, who reads only Spanish: <<I have moved your bins, I am working nights, please "
         "don't ring.>>",
         "Here it is in Spanish, politely."),
        ("I want to hear what <<I live in {city}, I was born in {other_city}, I love you>> sounds like in Welsh. "
         "Phonetics too.",
         "The last part is \"dw i'n dy garu di\"."),
        ("Which of these is more natural in French?\n1. <<J'ai déménagé à {city}.>>\n"
         "2. <<Je me suis installé à {city}.>>",
         "Both; the second sounds more settled."),
        ("subtitles again. Portuguese to English, keep it under 40 characters a line: <<Eu trabalhava na {company}. "
         "Agora sou {job}. Não tenho saudades.>>",
         "<<I used to work at {company}. / I don't miss it.>>"),
        ("Latin for a gravestone: <<I lived in {city}, I feared {dislike}, I am no more.>>",
         "Short and in capitals, then."),
        ("first do it in Turkish then back again to see what's lost: <<My brother {man} is {job}. I'm not.>>",
         "Nothing is lost but the stress."),
        ("She only wrote <<Soy alérgica y no bebo>>. To what?? that's the whole note", "She does not say to what."),
    ],
    "rewriting": [
        ("Shorten: <<I am writing to inform you that I, {name}, will no longer be residing at the {city} address as "
         "of the first.>>",
         "<<\"I'm leaving the {city} address on the first.\">>"),
        ("make it rhyme\n\n<<I work at {company}, I live in {city}, I have {species}, the rent is a pity.>>",
         "It almost does already."),
        ("Dating profile for my cousin's mate, spice it up: <<I'm {name}, 41, {job}. I like {like} and {dish}. I "
         "don't like {dislike}.>>",
         "\"Will share {dish}, won't share the remote.\""),
        ("I'm going to send the statement for the company site in the next message, just fix the grammar.", "Ready.",
         "<<I joined {company} on 2008 as {job} and since then I am living in {city}. I am passionate for {like}.>>",
         "<<I joined {company} in 2008 and have lived in {city} since then.>>"),
        ("<<About me\nI grew up in {city}. I now live in {other_city} with my husband {man} and our dog {pet}. I "
         "write about {like}.>>\nthird person please",
         "<<She grew up in {city} and now lives in {other_city} with {man} and {pet}.>>"),
        ("write a short text about \"me\" for the mock website, invent everything, use <<{name}, {job}, {city}, has "
         "{species}>>",
         "<<\"Hi, I'm {name}, {job} in {city}. My {species} runs the office.\">>"),
        ("Less begging, more facts. <<I would be so so grateful if you could consider me, I'm {job}, I live in "
         "{city}, I don't even need a car.>>",
         "\"Please consider my application.\""),
        ("tone: stern. <<We live below you. I work nights at {company}. I can hear {pet}.>>",
         "\"Kindly keep the noise down by day.\""),
        ("Here's the old bio and then what I want from it: <<{name} is {job} and lives in {city}. He hates "
         "{dislike}.>> Something for a theatre programme, warmer.",
         "<<\"{name} lives in {city} and cannot be left alone with props.\">>"),
        ("turn the bullet points into a paragraph\n<<- I'm vegetarian\n- I moved out of {city}\n"
         "- I play the {instrument}\n- I want to {goal}>>\nit's the sample from the course",
         "One paragraph, four facts, no bullets."),
        ("Make a version for a seven year old: <<I am {name}, I was {job}, and I sailed from {city} with {species} "
         "and {amount}.>>",
         "<<\"I'm {name}. I sailed away with my animal and a bag of gold.\">>"),
        ("Anonymise this please, swap every name and place: <<I'm {woman} from {city}, I work for {company} with "
         "{man}.>>",
         "\"I'm A from B, I work for C with D.\""),
    ],
}
