# SPDX-License-Identifier: AGPL-3.0-or-later
"""Posts, reviews, bios, diaries and papers of others that are pasted, in the part `train-8` (see traps)."""

TRAPS = {
    "document": [
        ("<<I moved to {city} in October and nobody has said a word to me since. I go to work, I go home, I cook {dish} for "
         "one. Is it me or is it the north? Throwaway because colleagues read here.>>\n"
         "This has 900 upvotes, why does it hit people so", "Because it names the hour after work that nobody posts about."),
        ("<<Five stars. I came with my wife {woman} for our anniversary, we live in {city} and drove three hours in the {car}. "
         "I'm {diet} and they cooked for me alone. Only the music, I can't stand {dislike}.>>\n\nfake or real review?",
         "Real, I would say; nobody invents the three hours."),
        ("<<One star. I am {job}, I know what clean means. Never again.>> how should the hostel reply, short",
         "\"We're sorry. The room has been cleaned again today, by two people.\""),
        ("Bio from a flyer, is 'raised' the right word?\n<<{name} was raised in {city} by two clowns. I studied {degree} for a "
         "week. I've been teaching {instrument} ever since.>>", "It is; but the voice changes from third person to first."),
        ("this is out of a diary that lay in the attic, can you guess the decade: <<Thursday. {man} has work again at "
         "{company}. I have let out the grey dress. No eggs. I am not to drive the {car} any more, he says.>>",
         "The fifties, by the eggs and the husband."),
        ("<<I was seven when we left {city}. Mother carried the clock, I carried the hen. We never went back. I have eaten no "
         "hen since.>>\nthe museum label may have 20 words",
         "<<\"At seven she left {city} with a hen in her arms, and never returned.\">>"),
        ("song, made for the class party, does it scan?\n<<I left my heart in {city}, la la,\nI left my job at {company}, la "
         "la,\nI've only got my {instrument}\nand nothing more to say>>", "Line three is a beat short."),
        ("<<Minutes 12 March. Present: {name}, {other_name}. {name} reports: I have moved to part time. I no longer do the "
         "key. {other_name}: I'm allergic to the new cleaner. Next meeting in {city}.>> who takes the key now?",
         "It was not settled."),
        ("<<#4471 Reporter: {woman}. \"I work from {city} now and the VPN drops. I've changed to {editor} but same.\" Priority "
         "low.>>\nwhich team owns that", "Networks."),
        ("what do you make of it, found on a bench\n<<if you read this i am already in {city}. i took the dog. the {car} is "
         "yours. i never liked {dislike}, i only said it>>", "The end of something, told by somebody tidy."),
        ("<<Q: Tell us about you. A: I'm {man}, 58, I've been {job} all my life, I have a bad back and a good wife. Q: Your "
         "weakness? A: {dish}.>> Summary of the interview for the staff paper, 2 lines.",
         "<<{man}, 58, {job} all his life, would do it again for a plate of {dish}.>>"),
        ("Ad from the village paper, it made me laugh. <<Widower, 70, own teeth, own {car}, lives in {city}, dislikes "
         "{dislike}, seeks lady with tractor. Please send photo of tractor.>> is that an old joke?", "Older than the tractor."),
        ("the sample essay says\n<<I decided to study {degree} because my grandmother, {woman}, could not read. I am the first "
         "in my family. I work evenings at {company}.>>\nwhere is the thesis in it", "Hidden in the first clause."),
        ("<<Dear agony aunt, my husband has taken up the {instrument}. I love him, I love quiet. I sleep at my sister's in "
         "{city} now. What shall I do?>> What would you tell her?", "To buy him a mute and herself a weekend."),
        ("compare 1 and 2, which au pair sounds safer\n1 <<I am {name}, I have four brothers, I cook, I don't swim.>>\n2 <<I "
         "am {other_name}, I swam for {city}, I'm {diet}, I don't cook.>>", "The second near a lake, the first near a stove."),
        ("<<Medical history (sample): pt is {job}, lives alone in {city}, {allergen} allergy, stopped smoking 2011, owns "
         "{species}.>> what stands pt for", "Patient."),
        ("podcast transcript, cut the boring part\n<<So I grew up in {city}, right, and my dad, he's {job}, he goes, you're "
         "not leaving. And I left. And now I do {sport} with my own kids.>>", "Begin with \"you're not leaving\"."),
        ("joke from the calendar, I don't get it: <<\"Doctor, I've given up wine, women and song.\" \"And, do you feel "
         "better?\" \"I live in {city}, who could tell.\">>", "The town is the punch line: nothing happens there."),
        ("<<I hereby declare that I reside in {city}, that I am unmarried and that I have no other income than {amount}.>> Is "
         "that sworn or simply signed? Template from the consulate.", "Simply signed, unless a notary is named."),
        ("<<Last will. I leave {species} to {woman}, the {instrument} to {man}, to the rest my patience.>> valid without "
         "witnesses? it's a film prop", "In a film, always."),
        ("Horoscope today haha. <<You have left somebody. You will move to the water. Your work at a large company ends. A "
         "{name} waits.>> how do they write that for millions",
         "They write what happens to everybody in ten years."),
        ("The old cookery book begins so\n<<I am a plain cook. I was in service in {city} with a family of nine. I use no "
         "{allergen} as the master could not bear it.>>\nfrom when could it be?", "The eighteen-nineties, by the nine."),
        ("AITA post, who is wrong in your opinion? <<I (27F) told my flatmate (30M) that I'm {diet} now and he cooked {dish} "
         "every night for a week. I moved out to my mum's in {city}.>>", "Both, him a little more."),
        ("<<Hi I'm new! I'm {name}, she/her, {city}, just adopted {pet}, recovering {job_bare} lol>> how to greet fifty of "
         "those in a forum without repeating", "With one pinned post that asks a question back."),
        ("Give me three questions for a book club on this passage.\n<<I have not spoken to my brother since the wedding. He "
         "lives in {city}, I live in {other_city}, there is one train a day and neither of us is on it.>>",
         "Who is the train for? Who stopped first? Would a second train help?"),
        ("<<I, {woman}, took {man} in {city} on the second of May and I've had no day off since.>> speech of the bride's "
         "grandmother 😂 how would you end it", "\"And I would apply again.\""),
        ("From the annual report, legal or marketing tone? <<We are {company}. We were born in a garage in {city}. We don't do "
         "{dislike}.>>", "Marketing, every word."),
        ("Reference letter draft by a teacher, is it lukewarm?\n<<{name} has been my pupil for three years. He plays the "
         "{instrument}. He has moved to {city} recently. He is punctual.>>", "Lukewarm, and \"punctual\" cools it further."),
        ("Epitaph contest winner: <<Here I lie, {job}, {city}. I told you I was ill.>> Is it stolen?",
         "It is an old one in a new coat."),
        ("<<Host says: wifi is on the fridge. I live below. I'm deaf on the left. My cat {pet} is not allowed in but she "
         "doesn't know.>> Anything guests could sue over? kidding. translate last sentence to Spanish",
         "<<Mi gata {pet} no puede entrar, pero ella no lo sabe.>>"),
    ],
    "quote": [
        ("Who said that? <<\"I came to {city} with one shoe.\">>", "Several millionaires, of themselves."),
        ("The bus driver shouted <<\"I've three kids, I live in {city}, I start at four, don't tell me about tired!\">> and "
         "everyone clapped. Why do crowds clap then?", "He said what they feel."),
        ("The best line in the film is <<\"I don't drink {drink}. I don't dance. I don't live here.\">>. Which actress is "
         "it?", "I would need the title."),
        ("<<\"I was {job}, I was happy, then I was promoted.\">> said somebody famous, i forgot",
         "It sounds like many, and I know of none for sure."),
        ("At the next table one says to another: <<\"I've left {man}, I've left {city}, I've left the church, and I'm gluten "
         "free.\">> Write the next sentence of the other", "\"And the dog?\""),
        ("Grandfather's sayings are to go on a mug. This one: <<\"I have buried two kings and one {car}.\">> Is 'buried' too "
         "dark?", "On a mug it is just right."),
        ("as the prophet in the play says, <<I have no house, {city} is my house>>, is it iambic?",
         "Not quite, it limps at the comma."),
        ("she posted <<\"new city new me, bye {company}\">> and 40 hearts. what do people hear in such post",
         "An invitation to ask."),
        ("Whose words are these on the stamp: <<\"I have never left {city}, {city} has left me.\">>", "An exile's, surely."),
        ("In the lecture: <<\"I am a bat, said Nagel, I hang, I hear.\">> did he ever say it like this??",
         "No, he asked what it was like."),
        ("The guide told us, <<\"I was born in this very room, my mother was the cook, I'm allergic to tourists.\">> how would "
         "you render 'this very room' in Polish", "\"W tym właśnie pokoju\"."),
        ("that comedian: <<\"I married an engineer. I have a schematic of the argument.\">> more like it please",
         "\"My husband backs up the fridge.\""),
        ("Caption under the portrait says: <<Myself at forty, {city}, with {species} and no money.>> is it by a woman painter, "
         "any hint?", "The pet was her sign in three other pictures."),
        ("the imam's story goes <<a man said I have left {dislike} for God and God said you never liked it>>, source?",
         "It is told in many villages, with other things left."),
        ("Was it Kafka with <<\"I am a {job_bare} by day and nobody by night\">>?", "In spirit perhaps, not in the letters."),
        ("A voice in the lift said <<\"I live on nine, I'm {woman}, I don't do small talk.\">> would you answer something?",
         "\"Four. Likewise.\""),
        ("on the tape my informant says, I quote, <<\"me I no fit stay {city} again, I don carry my load go {other_city}\">>. "
         "Gloss it in standard English.", "<<\"I can't stay in {city} any longer; I have moved my things to {other_city}.\">>"),
        ("he's quoted everywhere with <<\"Move fast, I did, I moved to {city}.\">> meaning?", "A joke on a motto."),
        ("Fortune cookie: <<\"You are leaving {company}.\">> how many different texts do these have, worldwide",
         "A few thousand."),
        ("Banner in the stadium: <<\"WE ARE {city}, WE HATE {dislike}\">>, is it banned by the league rules?",
         "Not unless it insults somebody."),
        ("Politician on TV yesterday, <<\"I come from a family of bakers, I drive a {car}, I know what bread costs.\">> What "
         "does bread cost?", "More than he said."),
        ("Under the video someone comments <<first. also im {name} from {city} and i beat cancer>>. Do I answer or heart it? "
         "channel of the school", "A heart, and two kind words."),
        ("the last line of the story is <<and I never ate {dish} again>>. cheap or good?", "Good, if it was eaten once before."),
        ("On my tea bag: <<\"I am enough, I live in the present, I let go of my car keys.\">> who is paid for that lol",
         "A copywriter with a candle."),
        ("Proverb? <<\"I had {species}, I had peace; I had a boss, I had neither.\">>", "It sounds newly made."),
    ],
}
