# SPDX-License-Identifier: AGPL-3.0-or-later
"""Longer papers, letters and posts of others, of several paragraphs, in the part `train-8` (see traps)."""

TRAPS = {
    "document": [
        ("<<So I've been lurking here for years and this is my first post. I'm 29, I moved from {city} to {other_city} for a "
         "guy, the guy left, I stayed. I work at {company}, it's okay. I don't know anyone.\n\n"
         "Last week I adopted {species}. I called it {pet}. It doesn't like me either.\n\nHow do you make friends after "
         "25?>>\n\nwhat would the top comment be under this",
         "\"Give {pet} a month, and go to the same café at the same hour.\""),
        ("My dearest children, so begins the thing, and then:\n\n<<I was born in the year of the flood. My father was {job}. "
         "We ate {dish} on Sundays and nothing on Fridays. At fifteen I went to {city}, into service with a family called "
         "Brandt. "
         "I had one free afternoon. There I met your grandfather, {man}, who played the {instrument} badly.\n\nI have never "
         "cared for {dislike}.>>\n\nIt is the diary of somebody's grandmother from the flea market. Please give me a timeline.",
         "<<Flood year: birth. Fifteen: service in {city}. Then {man}.>>"),
        ("Minutes, please make a to-do list, names in front.\n<<1. {name} said: I have moved desks, I now sit with the {city} "
         "team.\n2. {other_name} said: I'm leaving {company} end of June. I'd like to hand over {project}.\n3. {name}: I can "
         "take it, but I don't do weekends any more.\n4. AOB: {woman} has had her baby.>>",
         "<<{other_name}: hand over {project}. {name}: take it on.>>"),
        ("Cover letter out of a template site. Would you hire?\n\n<<As a passionate {job_bare} with roots in {city}, I have "
         "spent eight years at {company}, where I led a team of five. I hold a degree in {degree}. I speak {language}. In my "
         "free time I enjoy {like} and volunteering with the elderly.\n\n"
         "I am ready for a new chapter.>>", "Only if somebody proves that a person wrote it."),
        ("is it a sonnet??\n<<I left the town of {city} in the rain,\nI left my keys, my {instrument}, my name;\nI swore I "
         "would not see that street again,\nand nobody I love remained the same.\n\nI'm {job} now. I sweep, I sing, I "
         "sleep.\nI do not drink. I have a promise to keep.>>",
         "Six lines only, so a sestet that lost its octave."),
        ("<<I'd booked for four. I'm {diet}, my wife's allergic to {allergen}, the kids want only {dish}. The owner came out "
         "himself, sat down, told us that he too had left {city} as a boy. We cried, we ate. We go every month now.>>\n\nTurn "
         "the review in 140 signs for our Insta",
         "<<\"He sat down with us and we cried and ate. We go every month now.\">>"),
        ("Ticket thread, root cause in a line?\n<<[{name}] I can't log in since I changed my name, I got married.\n[support] "
         "Which browser?\n[{name}] I'm in {city} now, with {company} VPN.\n[support] Please restart.\n[{name}] I have "
         "restarted my whole life.>>",
         "The account still has the old name."),
        ("lyrics by our drummer, verse two needs a rhyme on 'station'\n<<I packed my {car} on a Monday,\nI told my boss "
         "goodbye,\nI've given up {drink} and {dislike},\nI'll see you by and by\n\nI'm living out in {city},\nI'm sleeping at "
         "the station...>>", "\"and nobody needs an explanation\""),
        ("Please read, it's what the pupils must retell:\n<<Hello! My name is {woman}. I'm from {city} but I live in "
         "{other_city} with my aunt and her cat, {pet}. I'm in year nine. On Saturdays I help at {company}. I'm good at "
         "{sport}, I'm terrible at maths. I'm allergic to {allergen}. When I grow up I want to be {job}.>>\nEight comprehension "
         "questions, no yes-no.",
         "Where does she come from? With whom does she live? What does she do on Saturdays?"),
        ("What's the sentiment per sentence, + or -:\n<<I quit {company} in March. Best thing I ever did. I miss {name} "
         "though. I don't miss {dislike}. I've less money. I sleep.>>",
         "<<Quit: 0. Best: +. Miss: -. Don't miss: +. Less: -. Sleep: +.>>"),
        ("Bio of the speaker for the choir evening, may I cut the last sentence?\n\n<<{man} came to {city} as a student of "
         "{degree} and stayed for a soprano. He has conducted in nine towns. He drives a {car}, dislikes {dislike}, and lives "
         "with two cats and no television.>>", "You may; the cats will not mind."),
        ("a case for the social work seminar, which needs first?\n<<K., 41, lost his post at {company}, sleeps at a friend's "
         "in {city}. \"I stopped my tablets. I've got a daughter, {woman}, I haven't seen her since Easter. I used to play "
         "{instrument}.\">>", "The tablets, then the roof, then the daughter."),
        ("<<They say write what you know. I know {city}. I know the smell of {company} at six in the morning. I know that my "
         "brother {man} isn't coming back.>>\n\n<<They say don't begin with 'they say'.>>\n\nsubmission nr 31. longlist or no",
         "Longlist, for the second paragraph."),
        ("Could you number the facts in it? I need to check them in the parish register.\n<<I, {man}, was christened in {city} "
         "on a Tuesday. My godmother was {woman}, {job}. I was ill with the lungs until I was six. I married late, and well. I "
         "left the farm in the year the bridge fell.>>",
         "<<1 christening, 2 godmother, 3 illness, 4 marriage, 5 leaving the farm.>>"),
        ("Which tense errors? essay of a candidate:\n<<Since five years I live in {city}. Before I have worked for {company}. "
         "When I was arriving I didn't knew nobody. Now I have a girlfriend, {woman}, and I'm learning {language} since "
         "January.>>",
         "<<\"I have lived\", \"I worked\", \"when I arrived\", \"I didn't know anybody\", \"I've been learning\".>>"),
        ("<<ABOUT THE HOST. I'm {woman}! I was a flight attendant, now I'm a full-time mum and part-time beekeeper. I live "
         "downstairs with {pet}. I love {like}. I don't accept parties. Check-in is at three because I nap.>>\nis it allowed "
         "to come at 2 or will she kill me", "Write to her first; the nap is holy."),
        ("From the farewell book for a colleague. Who wrote which, guess by style: engineer, poet, boss?\n(1) <<I am staying. "
         "You are leaving. Delta: one.>>\n(2) <<I shall look at your chair as at {city} in winter.>>\n(3) <<I'm sad to lose "
         "you to {company}, I was told on Monday.>>", "Engineer, poet, boss."),
    ],
    "pasted_mail": [
        ("<<The doctor was here. I may get up for two hours. I sit at the window and I knit. {man} has written from {city}, he "
         "has found work as {job} and he has stopped drinking, he says.\n\nThe canary is dead. I do not want another.\n\nDo "
         "not send any more {drink}, I cannot take it.>>\n\nHow would you answer her, in simple words, she's ninety?",
         "\"I'm glad of the window and the wool. I'm sorry about the little one.\""),
        ("please make the headline for the intranet from that\n\n<<Team,\n\nafter long talks with my family I have decided to "
         "step back. I've been with {company} for seventeen years, I started in the post room in {city}. I want to learn the "
         "{instrument} before my hands say no.\n\n{name} takes over on the first.\n\nThank you for everything,\n{woman}>>",
         "\"From Post Room to Music Room\""),
        ("Dear assistant, a letter lay between the pages of a library book. I copy it out in full.\n<<My love. I have not told "
         "them. I work at {company} by day, at night I read your pages. I've sold the {car} for the ticket. On the ninth I'm "
         "in {city}. If you do not come I shall understand. I shall not.>>\nShould one hand it in?",
         "Hand it in; somebody may come back for it."),
        ("group admin here, three join requests, who's a bot\n<<hi am {name}, mother of 2, just moved to {city}, want "
         "recipes>>\n<<Hello I am {other_name} I am from {city} I am like cooking I am have dog>>\n<<ok>>",
         "The second perhaps; the third is a teenager."),
        ("Translate nothing, only tell me polite or impolite: <<I am your new tenant. I do not eat with others. I have a "
         "{instrument} and I use it. I'm at home at nights only, I work at {company}. Do not open to {man}.>>",
         "Correct, and chilly."),
        ("they want that I confirm it, what exactly is it that they say of me?\n<<To whom it may concern: the bearer has "
         "resided in {city} since 2009, is {job} by profession, is married and of good conduct.>>\nIt's not mine, it came with "
         "wrong name on it", "That another person lives there and behaves well. Send it back."),
        ("voice note of a customer as text, what does he order?\n<<yeah hi um it's {man} again I've moved now I'm over in "
         "{city} so not the old place yeah and um the wife's gone off {dish} so leave that and I'm on the tablets so no "
         "{drink} for me just the usual>>", "\"The usual\", without two things; you'd have to ask which address."),
    ],
    "role_play": [
        ("In my audio drama there are two sisters. I say A, you say B, slowly. <<I can't stay in {city}, {woman}. I've told "
         "{company}. I've told father.>>", "<<\"You told father before me?\">>",
         "<<I tell you now. I'm taking the {instrument}. I leave you {pet}.>>",
         "<<\"I don't want {pet}. I'm allergic. I want you.\">>", "wow ok stop there", "We rest here."),
        ("Be the interviewer of a life story project, I practise the answers with a made-up woman from 1930.",
         "\"Where does your story start?\"", "<<In {city}, in the kitchen. I was the sixth. My mother sold {dish} at the gate.>>",
         "\"And school?\"", "<<Until nine. Then I was with {company}, spooling. I lost this finger there.>>",
         "\"Did you marry?\"", "<<Twice. The first one, {man}, went to sea. I did not wait.>>",
         "\"Thank you. That was the warm-up.\""),
    ],
    "translation": [
        ("full letter please, German, old-fashioned but not stiff. Copied from a museum case:\n<<Dear brother, I am well. I "
         "have left {city}. I have a room with a widow and I pay {amount}. I work with wood. I go to no church. I have a "
         "friend, {woman}, who laughs. Do not tell mother about the friend.>>",
         "<<Lieber Bruder, es geht mir gut. Ich habe {city} verlassen und wohne bei einer Witwe.>>"),
        ("<<Querida abuela: ya estoy en {city}. Comparto piso con tres chicas. Trabajo por las mañanas en {company}, por las "
         "tardes estudio. He dejado de fumar, te lo juro. No como carne, no te enfades.>> necesito... sorry, I need it in "
         "English for the play", "<<Dear grandma, I'm in {city} now. I share a flat with three girls. Mornings I work at "
         "{company}, afternoons I study. I've stopped smoking, I swear. I don't eat meat, don't be cross.>>"),
    ],
    "rewriting": [
        ("Make paragraphs, and mend the worst only. The old man wants it to stay his.\n<<I was in the war I was not brave I "
         "was cook. After I came in {city} I had a cart I sold {dish} then I had a shop then I had {woman} and then I had "
         "nobody. I do not complain I have {species}.>>",
         "<<I was in the war. I was not brave; I was a cook.\n\nAfter it I came to {city}. I had a cart and sold {dish}.>>"),
        ("From bullet to text, it's for a character sheet in a novel:\n<<- moved to {city} at 12\n- father {job}\n- hates "
         "{dislike}, never says why\n- had a dog\n- wants to {goal}>>",
         "<<At twelve she came to {city}. Her father was {job}; there had been a dog. She hates {dislike}.>>"),
        ("one tone warmer, one sentence less\n<<I'm {name}, your new manager. I come from {company}. I live in {city} with my "
         "family. I work with my door open. I don't like meetings after four.>>\nfor the welcome mail generator, all names are "
         "samples", "<<\"Hello, I'm {name}, and I come from {company}. My door is open, and after four it's yours.\">>"),
    ],
}
