# SPDX-License-Identifier: AGPL-3.0-or-later
"""More papers and posts of others, some with the task behind them or in another turn, in the part `train-8`."""

TRAPS = {
    "document": [
        ("<<1 January. I've given up {drink}. 2 January. {woman} brought {drink}. 3 January. I've given up {woman}.>>",
         "Is that a diary of yours?", "haha no, calendar page from the toilet of my friends. write 4 January",
         "\"4 January. {woman} brought a friend.\""),
        ("<<My husband passed in May. I don't drive. The bus from our village to {city} was my whole world and now you cut it. "
         "I am eighty-three.>>\nThe council has 200 such statements. Cluster labels?", "Isolation, health, cost, anger."),
        ("<<Day 9 without sugar. I'm down two kilos, I yelled at {name}, I dream of {dish}.>> from the challenge blog. Write "
         "day 10 in same style", "<<Day 10. I apologised to {name}. I still dream of {dish}.>>"),
        ("Class 7b, poems about 'home'. Which is the best?\n1 <<My home is {city}, it smells of tyres.>>\n2 <<I have two homes "
         "and one bag.>>\n3 <<I hate poems.>>", "The second, and the third is honest."),
        ("product review from the shop page, useful or not? <<I am 1.90, I weigh a lot, I'm {job} and on my feet. Broke after "
         "two weeks. I went back to my old ones.>>", "Useful: height, use, time."),
        ("<<We, {woman} and {man}, got engaged in {city}!! We'll marry on the boat where we met, we're both terrified of "
         "{dislike}>> how many words is that", "Twenty or so."),
        ("Which of those is the 'about' page of a con man?\n\n<<I'm {man}. I've worked at {company} for nine years and I'm "
         "still learning.>>\n\n<<I'm {name}. I left school at ten, I made {amount} in a week, I can teach you.>>",
         "The second, I should say."),
        ("legal English exercise, underline the obligations: <<I, the undersigned, residing in {city}, undertake to return the "
         "{car}, to abstain from {drink}, and to keep {species} off the lawn.>>", "<<To return, to abstain, to keep off.>>"),
        ("<<Retro: what went well? I finally left {project}. What went bad? I'm on call in {city} at Christmas. Actions? "
         "none>>\nanonymous card. how do I as a facilitator react", "Read it aloud, thank for it, ask for an action."),
        ("Parish newsletter needs a headline for that: <<I have played the {instrument} in this church since 1958. On Sunday I "
         "played for the last time. I'm going to my son in {city}.>>", "\"The Last Sunday at the Bench\""),
        ("Survey free text, code it with two labels each: a) <<i left bc of the boss>> b) <<i stay bc of the kids>> c) <<im "
         "{diet} and canteen is a joke>>", "a) exit, management; b) loyalty, family; c) food, complaint."),
        ("Steckbrief in the kita, what does one write under 'I am good at'? The boy before wrote: <<I am {name}. I am 5. I "
         "have {species}. I am good at falling.>>", "\"Digging\" is a classic."),
        ("The grandmother's notebook, page 3, can you read the sense? I type what I can: <<baked for {man} 12 loaves. he goes "
         "to {city} tmrw. I do not cry. yeast is dear. gave up the goat.>>", "Bread for a farewell, and money short."),
        ("<<Wanted: flatmate. I'm {woman}, student of {degree}, I'm out all day, I cook {dish} at midnight. I'm scared of "
         "{dislike}. No couples.>> she's copied half from my ad?? find what's general phrase in it",
         "\"Out all day\" and \"no couples\" stand in every second one."),
        ("Here a 'letter to my younger self' as the app generates it. <<Dear me. You'll leave {city}. You will hate {degree}. "
         "You'll meet {name} in a queue. Don't sell the {car}.>> It made that for EVERYBODY. how is it done",
         "A frame with gaps and a few lists."),
        ("CV of a candidate. Three questions to him, please.\n<<{man}, {city}. {job} at {company} until "
         "last year. Then a break: I cared for my mother. Hobbies: {like}. Languages: {language}.>>",
         "What did the caring teach you? Why now? Why us?"),
        ("<<Rental car report: I, {name}, hit a post in {city}. I was not on the phone. I don't drink. The post was grey.>> is "
         "there too much in it for the insurance?", "The post's colour is enough; drop the rest."),
        ("On the jar stands: <<Hello, I'm jam! I grew up near {city}, I've no added sugar, I hate {dislike}.>> why do products "
         "talk in the first person now", "It sells, for the moment."),
        ("dataset card example row <<\"text\": \"I just moved to {city} and I'm {diet}\", \"label\": \"self-disclosure\">>. "
         "label ok? what others would you add", "It fits. Add one for reported speech."),
        ("<<ich wohne nicht mehr in {city} sondern bei meinem sohn, ich kann nicht mehr treppen>> was wrote on the back of the "
         "returned parcel slip. where to send the parcel then", "To the son, whose address you would have to ask for."),
        ("Chapter 2 of a fanfic, feedback only on pace:\n\n<<I slammed the door of the {car}. {city} again. I'd sworn never to "
         "come back, not after {name}. I was {job} now, I had a badge and {species} at home.>>",
         "Quick at the start, a stop at the badge."),
        ("that's how my predecessor explains himself in the wiki: <<I don't use {database} because I got burned at {company}. "
         "I moved it all by hand. I'm in {city} if it burns.>> rewrite as a neutral decision record",
         "<<Decision: do not use {database}. Reason: earlier incidents.>>"),
        ("oral history no. 8, tag places and persons <<We walked from {city} to {other_city}, me and {woman}, she had the baby "
         "and I had the pot. We never found {man}.>>", "<<Places: {city}, {other_city}. Persons: {woman}, {man}.>>"),
        ("ok which one is AI written\nA <<honestly moving to {city} was the best decision of my life. I found my tribe.>>\nB "
         "<<moved to {city}. bin day is thursday. thats all i know>>", "A."),
    ],
    "question": [
        ("<<\"Where do I live and with whom?\" — what would the girl in the picture answer?>> Page 12 shows a lighthouse",
         "\"On the rock, with my father.\""),
        ("<<Does 'I'm done with {city}' mean finished or fed up?>> heard in the tram", "Fed up."),
        ("<<do you think {woman} told the truth that she never worked for {company}?>> series 3, no spoilers",
         "I would not trust that coat."),
        ("<<would it be crazy to learn {instrument} and {language} in the same year, for an average adult>>", "Bold, not crazy."),
        ("<<How do the people answer here if one says 'I am from {city}': 'oh nice' or 'where's that'?>>",
         "The second, with a smile."),
    ],
    "hypothetical": [
        ("<<Given a tenant who has moved out to {city} and left {species} behind,>> who feeds it, legally?",
         "The landlord must see that somebody does."),
        ("<<Let me be rich for five minutes: a house in {city}, a {car} in {colour}, no {dislike} in my life.>> ok five "
         "minutes over. what's 3% of 480", "14.40."),
    ],
    "role_play": [
        ("answer me as my future self would", "<<I live in {city} now, by the water. I gave up {drink}, I kept {pet}.>>",
         "and am i married", "<<To {name}, since a rainy Tuesday.>>", "lol who is that"),
        ("Text adventure. Set me up.", "<<You are {name}, {job}, and you wake in {city} with {amount} in your sock.>>",
         "look under bed", "<<You find your {instrument}. You remember that you hate {dislike}.>>", "i sell it",
         "The pawnbroker shakes his head."),
        ("For the course in mediation: I speak for party A, invented. <<I've lived above him for ten years. I work at night. "
         "He plays the {instrument} at noon. I'm a reasonable woman.>>", "And party B, what would he say?",
         "<<I'm a music teacher, I've lost {company} as a customer, noon is all I have.>>",
         "Both want the noon. Is there a cellar?"),
        ("you are a horse i am a vet <<good day I'm doctor {man}, from {city}, I've forty years with horses and I was bitten "
         "by all of them>>", "\"Neigh. Then you know what comes.\""),
        ("Say it as if you were the mayor of {city} in a carnival speech.",
         "<<\"I, your mayor, have sold the {car}, I've moved into the fountain!\">>", "more about beer",
         "<<\"I've given up beer, between two and three at night.\">>"),
        ("dating sim, you start", "<<\"Hey. I'm {woman}. I just moved here from {city}. You?\">>",
         "<<im a vampire, i don't eat {dish}, i work nights at {company}>>", "<<\"Nights. I like nights.\">>"),
    ],
}
