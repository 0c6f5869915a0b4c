# SPDX-License-Identifier: AGPL-3.0-or-later
"""Documents of others, pasted whole or in part, in the part `train-7` (see traps)."""

TRAPS = {
    "document": [
        ("Boil this down to three bullets for the noticeboard:\n\n<<Staff spotlight! {woman} joined {company} in 2014 as "
         "{job}. She lives in {city} with her husband {man} and {species}. Outside work she loves {like}. Her motto: never "
         "eat {dish} cold.>>",
         "Joined 2014; lives in {city}; hot meals only."),
        ("<<About the author: {name} was born in {city} and studied {degree}. After ten years as {job}, {name} gave it all "
         "up to write. This is a first novel.>>\n\nCan you write a blurb like that for a cookbook by a committee? No names.",
         "\"Twelve cooks, one kitchen, no injuries.\""),
        ("Is this dating profile trying too hard? It was read out on a podcast.\n<<{man}, 39. {city}. I own a {car} and "
         "{species}. I don't do {dislike}. I'm {diet} but I won't lecture you. Looking for someone who's into {like}.>>",
         "Only the bit about lecturing."),
        ("what grade would you give this, it's a sample from the exam board\n\n<<My hero is my mum. She is {job}. She moved "
         "here from {city} with one bag. She doesn't drink {drink} and she never shouts. I want to be like her.>>",
         "A solid B, the ending comes too soon."),
        ("Explain the second clause please.\n<<1. The Tenant, {name}, currently of {city}, employed by {company}, shall keep "
         "no animal save one {pet}. 2. The Tenant shall give up possession upon notice.>> It's the template they sell at the "
         "stationer's.",
         "It says that the tenant has to leave when given notice."),
        ("Comprehension text for a worksheet: <<Every summer we went to {city}. My uncle {man} had a {colour} {car} and a "
         "dog called {pet}. I learnt to swim there. I have never gone back.>> Four questions, easy to hard.",
         "Where did they go? What colour was the car? What was learnt? Why never again?"),
        ("From the clinic's leaflet, is that one person or made up?\n<<\"I'm {woman}, 52. I was told I was allergic to "
         "{allergen} at forty. I stopped eating {dish} and took up {sport}. I feel great.\">>",
         "Leaflets tend to make up their patients."),
        ("<<Lost: {species}, answers to {pet}, from the {city} end. {colour} collar. Belongs to {name}. Reward "
         "{amount}.>>\nMake that poster text bigger impact, fewer words.",
         "\"LOST: {pet}. REWARD.\""),
        ("The obituary is too long for the paper, they charge by the line. Cut to forty words?\n\n<<{man}, formerly {job} at "
         "{company}, passed away in {city}. He leaves his wife {woman} and two daughters. He loved {like}, played the "
         "{instrument} badly and never owned a car.>>",
         "It goes to thirty-eight if the musical remark may go."),
        ("Two star review, how should the owner answer? <<Came from {city} for my birthday. I told them I'm allergic to "
         "{allergen}. They brought {dish}. My husband {man} had to drive me to A&E in our {car}. Never again.>>",
         "With an apology, a phone number, and no excuse."),
        ("rate my friend's resume summary from 1 to 10, he sent it to the whole course\n<<Motivated {job_bare} with twelve "
         "years at {company}. Relocating to {city}. Fluent in {language}. Degree in {degree}. Enjoys {like}.>>",
         "A six, 'motivated' says nothing."),
        ("What does the fine print say about moving house?\n<<Policyholder {name}, occupation {job_bare}, garaged at {city}, "
         "vehicle {car}. Notify us within 14 days if you change address, job or vehicle.>> That's the specimen policy from "
         "their site.",
         "Tell them within a fortnight."),
        ("Here's an intake form that came with the software, which boxes would you drop?\n<<Name: {woman}\nLives: "
         "{city}\nWorks: {company}\nDiet: {diet}\nAllergies: {allergen}\nPets: {pet}\nDrinks: {drink}\nHobbies: {like}>>",
         "Drinks and hobbies, they're nobody's business at an optician's."),
        ("<<Q: How long have you lived in {city}?\nA: All my life, apart from two years at {company}.\nQ: Any regrets?\nA: "
         "The {instrument}. I never learned.>>\n\nIt's a magazine interview. Suggest a headline.",
         "\"One regret, and it has strings.\""),
        ("I'm translating a wine label's back story into something less silly: <<I am {man}. My family has lived in {city} "
         "since 1790. I do not use chemicals. I do not own a phone.>>",
         "\"Family vineyard since 1790, grown without chemicals.\""),
        ("Reddit post below. Who's in the wrong?\n\n<<AITA? I (31F) told my sister I won't be at her wedding in {city} "
         "because she invited my ex {man}. I've also said I'm not bringing {species}. She says I'm selfish. I work full time "
         "at {company} and I paid {amount}.>>",
         "Neither, though the sister could have warned her."),
        ("From the parish newsletter 1963, could you type it up clean? <<Mr {man} has left for {city} to take up a post as "
         "{job}. Mrs {woman} will keep the shop. The {instrument} has been sold.>>",
         "Typed up as it stands, nothing changed."),
        ("The kid's worksheet has this and then asks 'who am I'. I don't get it either.\n<<I live in {city}. I wear "
         "{colour}. I have no feet. I drink nothing but rain. I moved here when you were small.>>",
         "A letter box, at a guess. Or a gnome."),
        ("<<Wikipedia: {name} ({city}, 1901 - {other_city}, 1977) was {job}, known for {like}. {name} never married and was "
         "allergic to {allergen}.>> Put that in one sentence, without the allergy.",
         "A life between two cities, spent on one passion."),
        ("One of the survey answers, is it usable as a testimonial?\n<<I've been a customer for six years. I drive 40 "
         "minutes from {city}. My daughter {woman} won't drink any other {drink}.>>",
         "Yes, with a first name and permission."),
        ("It's the script for the fundraiser video. Too sad? <<I'm {name}. I'm eleven. Last year my dad lost his job at "
         "{company}. We left {city} and slept in the {car}. I missed {pet} the most.>>",
         "Strong, but end with what changed."),
        ("Found in the glovebox of a car at the auction. What language mix is that?\n<<Shopping: {drink}, {dish}, not "
         "{allergen}!!! Call {woman}. Quit gym. Tell {man} we're not coming to {city}.>>",
         "Plain English, in a hurry."),
        ("<<Horoscope, Taurus: You're thinking of leaving {own_company}-style security behind. A move to {city} beckons. "
         "You've had enough of {dislike}.>>\nHow do they write these so they always fit?",
         "By naming what nearly everyone has thought of."),
        ("Here are the minutes, pull out the action items.\n<<{name} has moved to {city} and steps down. {other_name} "
         "doesn't want the job. {man} will buy {drink}. We no longer meet on Tuesdays.>>",
         "One: {man} buys the drinks. Two: find a successor."),
        ("Case study from the management textbook, who has the conflict of interest?\n\n<<You are {job} at {company}. Your "
         "brother {man} has applied for a post. You've just bought a house in {city} and you need the bonus.>>",
         "The one in the first sentence, twice over."),
        ("<<\"Dear diary, I have told {man} that I won't go to {city}. I'm giving up the {instrument}. Mother is at "
         "{company} again.\">> It's a page from the exhibition about 1912. How would a curator label it?",
         "\"Diary page, ink on paper, 1912.\""),
        ("real estate ad, what are they hiding\n<<We've loved living in this {colour} gem, but it's time to move to {city}! "
         "Our dog {pet} will miss the yard. Close to {company}.>>",
         "The words 'close to', probably, and the neighbours."),
        ("Can you make a timeline of this bio? It's from the conference program.\n<<Dr {woman} grew up in {city}, took a "
         "degree in {degree}, left for {other_city} in 2008, joined {company} in 2012 and has been off social media since.>>",
         "Childhood, degree, 2008, 2012, silence."),
        ("The recipe blog makes you scroll through this first: <<I first had {dish} in {city} with my then boyfriend {man}. "
         "We broke up. I kept the recipe and {species}. I've since gone {diet}, so...>> Just the method please if you know it.",
         "Brown, simmer, rest, and skip the boyfriend."),
        ("Is it normal that a job ad asks this? <<We're {company}. You live in or near {city}, you own a {car}, you don't "
         "mind {dislike} and you speak {language}.>>",
         "Normal, apart from the car."),
        ("two sentences from the back of the DVD, would you watch it?\n<<{name} has just quit {company}. Now {name} has a "
         "{car}, {amount} and three days to reach {city}.>>",
         "On a wet Sunday, yes."),
    ],
}
