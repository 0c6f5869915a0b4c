# SPDX-License-Identifier: AGPL-3.0-or-later
"""More of what is asked, supposed or made up in the part `train-6` (see traps)."""

TRAPS = {
    "question": [
        ("<<Where would I have to live to see both {city} and the sea from one window?>>",
         "On the hill behind the station, and on the fourth floor."),
        ("There's a {own_company} in Canada too, isn't there? <<Do the people who work at that one get a pension?>>",
         "That would be another firm; I have no figures for it."),
        ("<<Is my husband's cousin's {car} worth more with or without the tow bar?>>", "Without, if the hole is tidy."),
        ("Friend of mine is thinking out loud. <<Would you take {species} to {city} in August, by train, with a "
         "change?>>",
         "Not in that heat."),
        ("<<What becomes of one's {instrument} grade if the board folds?>>", "It stays valid on paper."),
        ("<<Did I ever mention where I went to school? Or a brother? I tell so many people so many things.>>",
         "Not that I can see here."),
        ("<<Anyone out there who has left {company} on good terms?>> That's how the thread starts. 400 answers. "
         "What's the gist likely to be?",
         "That the good terms ended with the leaving."),
        ("<<can i be sacked for being {diet} at a steak house i don't even work at>> bet with my brother",
         "No, one has to be hired first."),
        ("<<What should a family moving from {city} to {other_city} budget for, the van alone?>> There's a quote "
         "here to hold it against.",
         "Twelve hundred, with a day between."),
        ("<<Who are {name} and {other_name} to each other, in the end? Siblings? I dozed off.>>",
         "Without the title I cannot say."),
        ("<<How old do you have to be to drive a {car} in {city}?>>", "Eighteen, with a few exceptions."),
        ("<<Does {allergen} go off?>> not for me, the cupboard is the office's", "Not for years, if it is kept dry."),
        ("<<Why does everyone at {own_sport} wear {colour}?>>", "One club began and the shops followed."),
        ("<<If the bus from {city} is late does {company} pay, or do the staff stand the loss? It says so nowhere.>>",
         "Nowhere means the staff, usually."),
        ("<<what's a nice thing to name a boat that isn't {woman}>>", "\"Second Mortgage\", by tradition."),
        ("<<Am I allowed to keep {species} if the lease says \"no dogs\"?>> from the letters page",
         "The letter of it says yes."),
    ],
    "hypothetical": [
        ("<<On paper I'd be better off in {city}.>> On paper. How does one compare cost of living honestly?",
         "By rent and by shoes."),
        ("<<The plan that we'll never carry out: sell the {own_car}, buy a boat, sail to {city}.>> What do moorings "
         "cost a year?",
         "More than the boat, after ten."),
        ("My sister-in-law has us as good as packed. <<In her head we live in {city} already, I'm {job} and the "
         "children speak {language}.>> In mine we're staying put. How do I say it kindly?",
         "\"We love that you'd have us near. We're staying.\""),
        ("<<{own_company} may or may not be bought by {company}, nobody knows.>> what happens to holidays carried "
         "over in such cases generally",
         "They are taken over with the contract."),
        ("<<I've wondered about going {diet}, as one wonders about the moon.>> Tell me about the moon instead, "
         "why's it moving away?",
         "The tides push it, by four centimetres a year."),
        ("Sum from the maths book, reworded: <<I leave {city} at nine in my {car}. My brother {man} leaves "
         "{other_city} at ten. I stop for {dish}.>> When do we meet?",
         "It wants two speeds and a distance."),
        ("<<A week in somebody else's shoes: I'd pick {woman}'s. House in {city}, {species}, no alarm clock.>> Who "
         "was it that wrote about swapping lives?",
         "Twain, with a prince."),
        ("<<There was talk of me becoming {job} once. There was also talk of a space lift.>> How would a space lift "
         "work?",
         "A rope that is longer than it sounds."),
        ("<<Give me five years and a win on the pools and you'd find me in {city}, teaching the {instrument} to "
         "nobody.>> What are the odds on the pools?",
         "Longer than the five years."),
        ("<<Without the children I'd have said yes to {company}.>> Anyway. Do employers still ask about children, "
         "are they allowed?",
         "They may not, and some do."),
        ("<<Try this on: \"{name}, {job}, {city}\".>> Does it sound like a villain?", "A minor one."),
        ("<<We were this close to calling the dog {pet}.>> I like it as a name for a boat though. Rules on boat "
         "names?",
         "Length, luck and no swearing over the radio."),
        ("<<Say the doctor tells a man he's allergic to {allergen} and the man's a baker.>> Is that grounds for "
         "early retirement?",
         "It may be, as an illness of the trade."),
        ("<<In the version of my life with courage in it I left {own_city} years ago.>> Is there a good poem about "
         "that?",
         "Frost has the road; Cavafy has the city that follows."),
        ("<<You'd think with {amount} in hand I'd buy a {car}, hire {name} and see {other_city}.>> I have no such "
         "sum. How does compound interest get you there at 3%?",
         "Slowly: it doubles in twenty-four years."),
        ("<<A future me drinks {drink}, runs a {sport} club and answers letters.>> What did people use to blot "
         "letters?",
         "Sand, then paper."),
        ("<<Let the record show that I could have been {job}.>> Could anybody? What marks does it take?",
         "Good ones in two sciences."),
        ("<<They want me to say I'd move to {city} \"if the need arises\". It's a clause. Everyone signs it.>> Does "
         "that clause bind anyone?",
         "Within reason, and with notice."),
        ("<<Were the roles reversed, me on the stage and {woman} in row nine, I'd play the {instrument} badly and "
         "bow well.>> How long is a polite ovation?",
         "Until the second person sits."),
        ("<<Once the lottery comes in: {species}, a cook, a flat in {city}, no {dislike} within a mile.>> Tea's "
         "ready so quick, what time does the draw close",
         "At half past seven."),
    ],
    "request": [
        ("<<I want to hear the worst case first, I'm not made of sugar.>>", "The worst case is a new roof."),
        ("<<I need it to fit on a postcard, I've small handwriting.>>", "Seven lines, then."),
        ("<<I don't like how you began, I want you to start with the price.>>", "The price: forty, fitted."),
        ("<<I'm looking for something like option one but in {colour}, I hate the rest.>>",
         "Option one, recoloured, is this."),
        ("<<I'd love a second opinion on the comma, I've decided nothing.>>", "The comma may stay."),
        ("<<I want you to be {name} for this one sheet and I want a price list.>>",
         "A price list in that voice, then."),
        ("<<I'd prefer the train times as a list, I need only those to {city}.>>", "At ten past, every second hour."),
        ("<<i want more salt in it, metaphorically, i like a grumpy narrator>>", "The narrator kicks a bucket now."),
        ("<<I need the same letter but to {company}, I'll change the date myself.>>",
         "The same letter with another name."),
        ("<<I'm fed up with colons, I want dashes in this one.>>", "Dashes throughout."),
        ("<<I'd like to go back to the version before lunch, I've changed my mind about {dish} in the title.>>",
         "The version before lunch has returned."),
        ("<<I want three names for a {job_bare} in a play, I don't want any Johns.>>", "Alma, Rusk and Peverell."),
        ("<<I'm after a plain no. I want nothing softer than a plain no.>>", "No."),
        ("<<For this exercise I want you to mark me down for every article I miss.>>", "Article hunt it is."),
    ],
    "guess": [
        ("What do you put in a time capsule?",
         "Coins, a bus ticket, bread. <<Since you have left {company} and gone to live in {city}, perhaps the old "
         "key as well.>>"),
        ("is it ok to wear brown shoes with blue",
         "It is. <<At {company} nobody will mind, and {name}, your boss, wears trainers.>>"),
        ("How do I word a sign for a broken lift?",
         "\"Out of order, stairs to the left.\" <<I'd guess that you are {job} and that the lift is in {city}.>>"),
        ("ideas for a two-year-old's rainy day",
         "Pasta in a bowl, tape on the floor. <<You mentioned that {woman} is allergic to {allergen}, so no dough.>>"),
        ("Name a good first sentence.",
         "<<\"I sold my {car} and moved to {city}\", you might write, as you did just that.>> Or begin with a door."),
        ("Which side of the bread?",
         "The side that does not land. <<It's clear that you love {dish} and that you're {diet} on weekdays.>>"),
        ("what's a palindrome",
         "A word that comes home. <<Your daughter {woman} would like \"level\"; your son {man} perhaps "
         "\"racecar\".>>"),
        ("Any tips for a phone interview?",
         "Stand up, smile, have water. <<Tell them that you've twelve years at {company} and are moving to {city} "
         "anyway.>>"),
        ("How is felt made?",
         "Wool, warmth, soap and patience. <<For somebody with your {sport} shoulders that's no effort.>>"),
        ("Write a dummy address book entry.",
         "<<{name}, {job}, {city}; likes {like}; has {species}.>> Change it as you please."),
        ("what's the point of daylight saving",
         "Longer evenings, grumpier cows. <<You get up early for {company}, I'd wager, so you feel it.>>"),
        ("Recommend a quiet board game.",
         "<<As you and {name} no longer play the {instrument} together, evenings must be quiet enough.>> Go, or "
         "nine men's morris."),
        ("Can you show me how a memory note would look?",
         "For instance: <<\"Lives in {city}. Works at {company}. Dislikes {dislike}. Sister: {woman}.\">> That is a "
         "sample."),
        ("Is porridge good for you?",
         "By most accounts. <<You'd told me you quit {drink} and began {sport}, so oats fit in well.>>"),
    ],
    "sarcasm": [
        ("<<Great. I've become {job}, unpaid, in my own kitchen.>> How do you descale a boiler",
         "Citric acid and an hour."),
        ("<<Oh, I'm terribly rich, that's why I'm sewing a sock.>> Which stitch for a heel?", "A woven darn."),
        ("<<I've decided to move into the self-checkout, they know me there, we have a thing.>> What does "
         "\"unexpected item\" mean technically?",
         "The scale reads more than the till expects."),
        ("<<My hobbies: waiting for the council, and waiting for the council.>> Who's above the council?",
         "The ombudsman."),
        ("<<Apparently I'm \"thriving\" according to the app. I live on {drink} and spite.>> what counts as deep "
         "sleep",
         "Slow waves, early in the night."),
        ("<<I simply adore being told to smile by {company}'s posters.>> Polite letter of complaint, three lines",
         "\"The posters ask for a smile. We ask for a chair. Kind regards.\""),
        ("<<We Vikings are from {city}, as you can tell by my sandwiches.>> Did they have bread?",
         "Flat barley bread, with grit."),
        ("<<I'm the Queen of {city} and this is my chariot, registration pending.>> bus lane fines, do they ever "
         "let you off",
         "If the sign was hidden."),
        ("<<Nothing I love more than a meeting about meetings, I ask for one every birthday.>> Agenda for a 15 "
         "minute one?",
         "Two points and a clock."),
        ("<<Yes, we're all {diet} here, even the cat, even the mousetrap.>> quick cheese sauce please",
         "Butter, flour, milk, cheese, in that order."),
        ("<<Thank heavens for the update. I was worried I'd be able to find my files.>> where's the downloads "
         "folder now",
         "In the side bar, under the house."),
        ("<<I speak printer fluently, it's my second {language}.>> What does E-04 mean?", "A paper jam at the back."),
        ("<<Me and my three assistants and {species} will see to it at once.>> seriously, what's the quickest way "
         "to label 60 jars",
         "A sheet of labels and a template."),
        ("<<Ooh, I'm quitting, I'm moving to {city}, I'm becoming {job}, hold my bag.>> Right. What's for a Monday "
         "dinner that needs one pan?",
         "Sausages, beans, an onion."),
        ("<<I'm such a lucky girl, they've given me {man}'s work as well as mine.>> how do i say no in a mail "
         "without saying no",
         "\"Which of the two should wait?\""),
        ("<<I've got all the time in the world, I only have four jobs and a donkey.>> Shortest route through five "
         "shops, how is that called?",
         "The travelling salesman's problem."),
        ("<<Clearly my dream car is this {car} with the smell.>> How do I get sick out of a seat?",
         "Soda, overnight, then the hoover."),
        ("<<Naturally I read all nine hundred pages, I've nothing on, I've retired to {city}.>> What's in chapter "
         "two",
         "The definitions."),
    ],
}
