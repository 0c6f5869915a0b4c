# SPDX-License-Identifier: AGPL-3.0-or-later
"""More letters, listings, chats and games of others in the part `train-6` (see traps)."""

TRAPS = {
    "document": [
        ("next one's a cover letter, same as before: strong, middling or weak, one word", "Send it.",
         "<<Dear Ms {other_name}, I am currently {job} at {company} and am looking for a change. I live in {city}, "
         "have my own {car}, and can be with you within the hour. I hold a degree in {degree}. I don't clock-watch. "
         "Yours, {name}>>",
         "Middling.", "and this?\n<<hi im {name} i want the job i live near i can start now>>", "Weak, though honest."),
        ("<<r/{like} · 14h\nSo I (27) finally told my parents I'm quitting {degree}. Dad's not speaking to me. Mum "
         "cried. I'm moving in with my boyfriend {man} in {city} next week. AITA?>>\n\n"
         "Is there a name for that kind of post, where the question is not a question?",
         "A plea for an absolution, roughly."),
        ("<<Occupation: {job}\nResidence: {city}\nMarried: no\nDependants: {species}\nDo you own or rent? I rent.\n"
         "Vehicle: {car}>>\nhow many of these does a census really need",
         "Two or three; the rest is curiosity."),
        ("It's a listing, you're the estate agent, cut the padding.\n"
         "<<Charming. I bought this for my retirement but my wife {woman} prefers {city}. I've put in a {colour} "
         "kitchen. I've never heard the neighbours. I'm sad to let it go.>>",
         "\"Quiet flat, new kitchen.\""),
        ("Google review of a dentist. Helpful or not? <<I've moved all the way to {city} and I still come back "
         "here. {name} is the only one who knows that I'm allergic to {allergen}. Never going anywhere else.>>",
         "Helpful for its one fact: patients come back."),
        ("For the quiz night I need the narrator of each of these.\n<<1) \"I am an invisible man.\"\n"
         "2) \"I live in {city} and I sell {dish}.\"\n3) \"I write this sitting in the kitchen sink.\">>\n"
         "One of them I made up, obviously.",
         "Ellison, you, and Dodie Smith."),
        ("<<Handover, Ward 9\nBed 1: I've changed the line. Bed 2: says he's from {city}, {diet}, wants {drink}. "
         "Bed 3: {woman}, allergic {allergen}. I'm off till Thursday. {name}>>\n"
         "Abbreviate so it fits the whiteboard, no names",
         "\"1 line done; 2 diet noted, drink; 3 allergy.\""),
        ("Tourist leaflet found in a drawer:\n\n<<\"Why I never left {city}\" by {name}. I came for a weekend in "
         "'71. I had a {instrument} and no return ticket. I married the ferryman. I've been {job} ever since.>>\n\n"
         "could you turn it into three captions for photos",
         "\"The weekend.\" \"No return ticket.\" \"The ferryman.\""),
        ("Whose turn to bring cake, according to this?\n"
         "<<Book club, the 12th. Present: {woman}, {man}, {name}. {woman} has left {company} and brought wine to "
         "celebrate. {name} is now {diet} and can't do cake. {man} hated the book. Next: {man}'s, he's moved to "
         "{city}, bring a torch.>>",
         "By elimination the host, {man}."),
        ("The essay prompt is \"my hero\". A pupil's opening, what mark for it?\n"
         "<<My hero is my gran {woman}. She lives in {city}. She is {job}. She gave up smoking when I was born. I "
         "want to be like her but with less {dislike}.>>",
         "A good one, the last line has a voice."),
        ("Off an archive tape. Is \"maroccain\" spelt right? <<My mother was in service at {city}. I had a "
         "maroccain frock for my sister {woman}'s wedding. I never married. I worked at {company} till they closed "
         "it.>>",
         "\"Marocain\", with one c."),
        ("it's the small ad I told you about:\n<<Gent, 60, own {car}, own teeth, {diet}, plays {instrument}, tired "
         "of {city}, seeks lady to {goal}.>>\nWhat's a gent's small ad like that cost per word in the seventies?",
         "Five to ten pence."),
        ("<<Incident report. I was on duty as {job}. I had come on at six. At nine I heard {pet}, who is the yard "
         "dog. I do not carry a torch. I left {company} at ten.>> passive voice please and no dog",
         "\"A noise was heard at nine. The site was left at ten.\""),
        ("Teleprompter copy, time it at 140 words a minute: <<Hello, I'm {name}. Tonight I'm in {city}, where I "
         "grew up, to ask why {company} is leaving. I've brought my mother {woman}. She has opinions.>>",
         "About twelve seconds."),
    ],
    "pasted_mail": [
        ("Landline message pad at the office says, in this order, what do I ring back about first?\n"
         "<<- {woman} rang. She's left {man}. \n- {company} rang. They're in {city} now.\n"
         "- A lady rang. I can't read my own writing.>>",
         "The middle one, it is business."),
        ("The reply I got when I sold a lamp online:\n<<hello dear, i am in {city} for work, i am {job}, my sister "
         "{woman} will come with the cash, i trust you, god bless>>\ntrust or not",
         "Cash in hand, in daylight, and it's fine."),
        ("<<Morning all. From today I'm {job}. I'm still on the second floor. I still don't do Mondays. {name}>> "
         "What should the sign on that door say?",
         "The name and the new title."),
        ("Our vicar's letter this month, I'm to shorten it for the web. <<Dear friends, as you know I'm leaving "
         "{city} after nine years. {woman} and I have bought a cottage with no heating. I have given up sermons. "
         "{pet} will miss the choir boys.>>",
         "\"The vicar is leaving after nine years and thanks you all.\""),
        ("Is the lad serious? <<Yo boss cant come in, im in {city}, missed the boat, literally, sold my "
         "{instrument} for a sandwich, sorry, {name}>>",
         "Serious and hungry."),
        ("She forwarded what her mum had forwarded:\n\n<<I've moved the deckchairs. I've stopped taking the blue "
         "ones. I live for Thursdays. Love, {woman}>>\nwhat are the blue ones in a care home usually",
         "That is not for me to guess."),
        ("From the tenants' group, who is the plumber?\n<<{name}: I'm not in, I'm at {company} till ten\n"
         "{other_name}: I've a key, I live below\n{man}: I'm {job}, don't touch the stopcock\n"
         "{woman}: I am on a boat>>",
         "None of the four says so."),
        ("Rate this as phishing, 1 to 10: <<Dear client, I am {name} of {company}. I have moved to the {city} "
         "office. Our account has changed. I prefer wire.>>",
         "A nine."),
    ],
    "log": [
        ("Teams transcript, I only need who's taking notes.\n<<{name} 0:03\n"
         "Hi, I'm {name}, I'm new, I've come over from {company}.\n{other_name} 0:11\n"
         "Welcome. I'm {other_name}. I live in {city}, so if I freeze it's the line.\n{man} 0:20\n"
         "I'll take notes. I always do. I've no life.>>",
         "The third speaker."),
        ("how do you read the timestamps here, local or UTC\n<<2024-03-31T01:59:59 {name}: I'm asleep\n"
         "2024-03-31T03:00:00 {name}: I'm still asleep, I'm in {city}>>",
         "Local: there's an hour missing."),
        ("It's from the escape room's chat, how many hints did they use?\n<<TEAM: I am stuck in {city}\n"
         "HOST: hint 1\nTEAM: I have {species} and a {instrument}\nHOST: hint 2\nTEAM: I give up>>",
         "Two."),
        ("Here's a scrap from the 1912 telegraph book. <<{city} 0914: I HAVE LEFT SHIP. {other_city} 0917: WHY. "
         "{city} 0931: I HAVE MARRIED.>> What did a word cost?",
         "A halfpenny or a penny, by distance."),
    ],
    "rewriting": [
        ("write about me, first person, for a fake passport in a film. Props dept!", "What should it say?",
         "<<Name {name}, born in {city}, {job}, scar on left hand, speaks {language}>>",
         "<<\"I, {name}, born in {city}, {job}.\">> The scar goes under distinguishing marks."),
        ("make \"about me\" out of this, it's for a puppet theatre's puppet: <<{pet}, came from {city} in a "
         "suitcase, hates {dislike}, was once {job}>>",
         "<<\"I'm {pet}. I came in a suitcase.\">>"),
        ("A text about me please for the class wall, but as if I were a cactus. <<Cactus, from {city}, drinks twice "
         "a year, dislikes hugs>>",
         "<<\"I'm from {city}. I drink twice a year. Don't hug me.\">>"),
        ("shorten to a text message\n<<Hello darling, it's your mother. I've decided against the bungalow. I'm "
         "staying in {city}. I've told the agent. I've told {man}. I've told the dog. I am happy.>>\n"
         "it's a soap, scene 14",
         "<<\"Staying put in {city}. Told everyone. Happy. Mum\">>"),
        ("I'd like two variants of the line on her card for the leaving do, warmer and cooler. <<I leave {company} "
         "as I came: late, and with {dish}.>>",
         "Warmer: \"Late, fed and grateful.\" Cooler: \"Left as she came.\""),
    ],
    "role_play": [
        ("let me practise telling the kids. you're the youngest, seven, stubborn", "Why is everybody sitting down?",
         "<<Sweetheart, we're moving. We're going to live in {city}. Daddy has a job at {company}.>>",
         "I'm not coming. Is {pet} coming?", "good, you're horrid. once more from the top but older",
         "Fine. Whatever. When?"),
        ("Twenty questions, <<I'm somebody from history>>, you ask.", "Are you alive?",
         "<<No. I was {job}. I lived in {city}. I kept {species}.>>",
         "Were you a king?"),
        ("ok the setting's a spaceship, rations only, {dish} or nothing. <<I log: day 90. I no longer miss {city}. "
         "I've stopped shaving. I've called the mop {pet}.>>",
         "Day 91. The mop has started to answer."),
        ("<<my vampire OC: lives under {city}, {diet} (lol), plays the {instrument}, can't stand {dislike}>> give "
         "her a rival",
         "A dentist, then."),
        ("Phone practice for the call centre exam, you be the customer.", "Yes hello, my bill is wrong.",
         "<<Good morning, you're through to {name} at {company}. I'm sorry to hear that. I've worked here for ten "
         "years and I've never seen that.>>",
         "Ten years? Then you'll know why it's wrong."),
    ],
}
