# SPDX-License-Identifier: AGPL-3.0-or-later
"""What others wrote and people of the part `train-6` hand over (see traps)."""

TRAPS = {
    "document": [
        ("<<CURRICULUM VITAE\n{name}\nBorn in {city}. Lives in {other_city}.\n2014-2019 {company}, {job_bare}\n"
         "2019- self-employed\nLanguages: {language}, English\nInterests: {like}>>\n\n"
         "Would you put the interests first or last?",
         "Last, if at all."),
        ("Is this a good closing? <<I believe that my nine years as {job} in {city} make me a strong fit for "
         "{company}. I am willing to relocate and I can start in June.>>",
         "A good one, though \"strong fit\" is worn."),
        ("<<ROOM TO LET. I'm {name}, {job}, tidy, {diet}, no smoker. I've lived in this house in {city} since 2012 "
         "with {species}. I need someone quiet. Rent {amount}.>>\nwhat would you ask before viewing",
         "What the bills come to."),
        ("Could you total the hours? Timesheet of our temp.\n<<Mon 8-4 I covered the desk at {company}\n"
         "Tue 8-12 I had the dentist in {city}\nWed 8-4 I drove the {car} to the depot>>",
         "Twenty hours with no breaks taken off."),
        ("<<Minutes, residents' association. Present: {name}, {other_name}, {man}. {name} reported that she has "
         "moved out of number 9 and now lives in {city}. {man} said he has given up the allotment. {other_name} is "
         "{job} and offered to look at the gutters.>>\nOne-line summary for the noticeboard?",
         "\"Gutters will be looked at; number 9 is empty.\""),
        ("I have to mark this. Year 5, \"My holiday\". Out of ten?\n"
         "<<I went to {city} with my Mum and {pet}. I do not like {dislike}. We ate {dish} ten times. I want to "
         "live there for ever. My Dad is {job}.>>",
         "Seven, and a star for the dish."),
        ("Product text, cut it by half: <<I started {project} at my kitchen table in {city} after I left {company}. "
         "I was allergic to {allergen} and could find nothing that worked. Today I make every bar by hand.>>",
         "\"Made by hand, for skin that reacts.\""),
        ("<<Obituary. {name}, {job}, who lived all her life in {city}, kept {species} and loved {like}, died on "
         "Sunday. \"I regret nothing but the {dish}\", she used to say.>>\nIs the comma before \"and loved\" right?",
         "It can go."),
        ("what genre is this, honest question\n<<I was born in {city} in the year of the flood. My mother was {job} "
         "and my father drank. I learned the {instrument} from a blind man called {man}.>>",
         "It opens like a picaresque novel."),
        ("Reddit, r/relationships or whatever it's called now. Who's in the wrong?\n"
         "<<I (34F) live with my husband {man} in {city}. I work at {company}. He wants {species}. I'm allergic. He "
         "brought one home anyway, it's called {pet}.>>",
         "The one who brought it home."),
        ("<<Two stars. I stayed here with my sister {woman}. I am {diet} and there was nothing for me. I live in "
         "{city} so I know what a good hotel is.>>\nReply as the hotel, two sentences, no grovelling.",
         "\"Thank you for telling us. The kitchen has new dishes on the list.\""),
        ("<<PATIENT HISTORY (teaching case 12): I am a 52-year-old {job_bare} from {city}. I take tablets for my "
         "heart. I am allergic to {allergen}. I gave up smoking in 2009.>>\n"
         "Most likely diagnosis given that plus night sweats?",
         "Several fit; infection comes first."),
        ("The wedding speech that my mate found online, does it scan as funny?\n"
         "<<I've known {man} since {city}. He had {species}, a {car} and no trousers. I lent him {amount}. I'm "
         "still waiting.>>",
         "The rhythm works, the trousers less so."),
        ("<<Statutory declaration: I, {name}, of {city}, {job_bare}, do solemnly declare that I am the owner of a "
         "{car} and that I have never held a licence in any other state.>>\nDoes it need two witnesses?",
         "One who is authorised is usual."),
        ("Here's a horoscope, rewrite as limerick maybe? Actually no just tell me what's the date range for that "
         "sign: <<You have moved on from {city}. You are done with {dislike}. A {colour} stranger named {name} pays "
         "what he owes.>>",
         "It does not say which sign it is."),
        ("I'll paste the tenancy advert first and ask after.", "Fine, paste away.",
         "<<Sunny duplex in {city}. I'm moving abroad with my partner {man}, so I'm looking for somebody to take "
         "over my lease. I have {species} that stays with the flat. {amount} per month.>>",
         "I have it. What is the question?", "is the cat part legal", "It can be agreed, in writing."),
        ("<<Day 12. The cell is two paces by three. I have given up {drink}. I think of {city} and of {woman}. I no "
         "longer count.>> first page of the novel my book club picked. Who's the narrator, any theory?",
         "A prisoner, or somebody who feels like one."),
        ("Grant application, section 2, their words. <<I am {job} with twenty years in {city}. I founded {project}. "
         "I speak {language}. I will use the {amount} for a kiln.>> Does it answer \"why you\"?",
         "Half: what you did, not why it matters."),
    ],
    "quote": [
        ("my gran always said <<I'd sooner live in {city} with fleas than in {other_city} with a duke>>. Is that a "
         "known saying?",
         "Not one I can trace."),
        ("What film is <<I don't live anywhere, {name}, I just sleep in places>> from", "I don't know it."),
        ("There was a sticker on a lamp post, <<i quit {company} and all i got was this sunshine>>. Is that an "
         "advert?",
         "It may be either."),
        ("The politician's answer was <<I am from {city}, I am one of you, I gave up my {car} and I take the bus>>. "
         "Count the claims.",
         "Four."),
        ("Song stuck in my head: <<I left my heart in {city}, I left my {instrument} on the train>>. Title?",
         "Not known to me."),
        ("<<He told the paper that he was done with it. He'd moved to {city}, he'd bought {species}, he'd never "
         "liked fame.>> End quote. <<I'm {job} now, he said, and I sleep at night.>> Do I need a second set of "
         "marks there?",
         "One pair, round what he said."),
        ("<<\"Call me {name}. Some years ago, having little money, I went to {city}.\">> Which famous opening is "
         "that after?",
         "The one with the whale."),
        ("Where does this come from: <<I am not young enough to know everything.>> And does <<I live in {city} and "
         "I know nothing>> count as a pun on it?",
         "Barrie, and barely."),
        ("The graffiti in the gents says <<{name} was here, {name} moved to {city}, {name} is sorry>>. How old can "
         "marker ink get?",
         "Years, out of the sun."),
        ("On the mug: <<I'm {job}. I can't fix stupid but I can fix what stupid does.>> Would you print that?",
         "For the right kitchen."),
        ("dialogue from episode 2, who is lying?\n- <<Where do you live?>>\n- <<{city}.>>\n- <<Since when?>>\n"
         "- <<Since I stopped living in {other_city}.>>",
         "Nobody, it is only unhelpful."),
        ("The guide told us <<my name is {name}, I have nine cats, I was a colonel, I am from {city}>> all in one "
         "breath and I can't stop laughing, how do they train guides?",
         "Some of them train themselves."),
        ("A reader's letter: <<Sir, I have lived in {city} for eighty years. I have never owned a telephone. I do "
         "not propose to start. I gave up {drink} in 1961. Yours, {name}.>> What tone is that?",
         "Dry, with its heels dug in."),
    ],
    "pasted_mail": [
        ("<<Hi all, quick update from me: I've accepted a role at {company} and I'll be relocating to {city} after "
         "Easter. It's been a blast. {name}>>\nThree lines back, warm, nobody knows him well.",
         "\"All the best, and send us a postcard.\""),
        ("<<Dear tenant, I regret that I have sold the house. I am moving to {city} to be near my daughter {woman}. "
         "You have sixty days.>>\ncan they do that",
         "With proper notice, often."),
        ("FW: FW: <<Hello, this is {name} from {company}. I don't work Fridays any more. I'm allergic to phone "
         "calls, so mail me. Regards>>\nis 'allergic' professional?",
         "It is meant lightly."),
        ("my ex texted. <<i sold the {car}. i'm in {city} with {name}. i'm {diet} now lol. keep {pet}>> do i have "
         "to answer",
         "No."),
        ("What would you write back to that?\n\n<<Namaste sir, myself {name}, I have completed my degree in "
         "{degree} and I am seeking post at your esteemed company. I am ready to shift from {city}.>>",
         "\"Thank you, please send your papers to the office.\""),
        ("A letter to the agony aunt. Headline?\n<<I am {job} and I've been married for thirty years. I live in "
         "{city}. I've met {name} at {sport}. I don't eat, I don't sleep. What shall I do? Torn>>",
         "\"Thirty years, and then a whistle.\""),
        ("School newsletter, can you find the date of the fair in here\n"
         "<<I'm {name}, your new head. I come to you from {city} where I taught for ten years. I have two boys and "
         "{species}. I'm mad about {like}. I look forward to the summer fair on the 14th.>>",
         "The 14th."),
        ("<<Thanks for the invite! I've stopped drinking and I'm {diet}, so don't go to any trouble. I'll come by "
         "{car} from {city}. x {woman}>> - ok so what do i cook that looks effortless",
         "A big bowl of something roasted."),
        ("Insurance people wrote:\n> <<Dear {name}, you told us that you live in {city}, that you drive a {car} and "
         "that you park in the street.>>\n> Please correct what is wrong.\n"
         "It's for the previous owner. Return to sender or bin?",
         "Return it unopened, if it still can be."),
        ("Reply-all disaster. <<I don't care, I'm leaving {company} anyway, I've got a flat in {city}>> went to 300 "
         "people. Not mine!! What should the poor soul do?",
         "Say sorry once, shortly."),
        ("can you answer this for the scout group, they can come but bring boots\n"
         "<<hello my name is {name} i am eleven i live in {city} i want to be a scout because i love {like}>>",
         "\"Dear scout-to-be, come along, and bring boots!\""),
    ],
}
