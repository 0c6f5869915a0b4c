# SPDX-License-Identifier: AGPL-3.0-or-later
"""What names something true of the person and changes nothing, in the part `train-7` (see traps)."""

TRAPS = {
    "hypothetical": [
        ("<<Half of me wants to pack it in at {own_company} and go back to school. The other half has bills.>> What do "
         "mature age courses cost?",
         "A few thousand a year in most places, with help for part-timers."),
        ("<<I keep wondering if we'd be happier in {city} than in {own_city}, but it's only wondering.>> What's the "
         "population there?",
         "Around a third of a million in the wider area."),
        ("<<If {own_boss} ever left I'd have to think about who'd get the job. Nobody's leaving, mind.>> What do acting "
         "managers get paid?",
         "Usually the lower end of the manager's scale."),
        ("<<I did look at a {car} on the lot yesterday, very nice, very much not happening.>> What would insurance on one of "
         "those be though?",
         "A bit above what a small family car costs."),
        ("<<Say {own_pet} got sick, really sick, would you pay {amount} for an operation?>> The radio had vets on today.",
         "It comes down to the years that it would buy."),
        ("<<One of these days I'm going to throw out my {own_instrument}, I swear.>> How do I get the buzz out?",
         "Check for something loose before blaming anything else."),
        ("<<What if I stopped being {own_diet} just for Christmas day?>> Would that upset the stomach after so long?",
         "A small portion is fine for most people."),
        ("<<I sometimes picture myself as {job} and no longer {own_job}.>> What's the retraining like, how many years?",
         "Two to four, depending on what already counts."),
        ("<<We talked about switching {own_project} to another name, and then we didn't.>> How do you check if a name is "
         "taken?",
         "The trademark register, the domain, and a plain search."),
    ],
    "question": [
        ("<<Isn't there a racehorse called {own_pet}?>> Someone in the office sweep has it.",
         "There may well be, names get used again."),
        ("<<Which {own_city} does the song mean, the one here or the one in America?>>", "Most likely the American one."),
        ("<<does {own_company} mean anything in another language, or is it just a family name>>", "Likely a family name."),
        ("<<How many words a minute does a good typist get in {own_editor}, compared with {editor}?>>",
         "The program makes no difference to that."),
        ("<<Is {own_drink} the same thing in Australia, or do you have to ask for it differently?>>",
         "The names shift a little from place to place."),
        ("<<What are the odds of two people called {own_boss} in one department?>> Just saw the directory.",
         "Higher than you'd think, one in twenty or so."),
        ("<<Do {own_diet} people get headaches more often or is that a myth?>>", "A myth, as far as the studies go."),
    ],
    "document": [
        ("From the travel section, is it fair?\n<<{own_city} disappoints. We left after a day and drove our {car} straight "
         "on to {city}, where we have stayed ever since.>>",
         "It judges a town on one wet day."),
        ("<<We bought our first {own_car} in {city} in 1998 and sold it in tears. We'll never own another make. - letters "
         "page>> Funny letter. How long do they last on average?",
         "Around two hundred thousand miles with care."),
        ("From the back of a novel about {job}: <<\"I threw in the job on a Monday. By Friday I was in {city}, with "
         "{species} and no plan.\">> What's the book called, do you know?",
         "Not from that alone."),
        ("<<{own_company} Community Day: our volunteer {name} came from {city}, gave up a weekend, and left with "
         "{species}.>> I have to shorten that to a tweet.",
         "\"One weekend, one volunteer, one new pet.\""),
    ],
    "quote": [
        ("The vicar said <<\"I gave up {own_drink} for a year and it gave me back my mornings\">>, nice line. Is that from "
         "somewhere?",
         "It sounds like his own."),
        ("Heard in the lift: <<\"I'm leaving {own_company}, I've had it, they can keep the chair.\">> How long is notice "
         "normally, four weeks?",
         "Four is common, more with years of service."),
        ("<<\"We called ours {own_pet} as well! She died in May.\">> a woman in the park told me. What does one say to that?",
         "\"I'm sorry, she had a good name.\""),
        ("The barber's line of the day: <<\"I sold my {own_car} and bought a bicycle and now I've got a bad back and no "
         "friends.\">> How would you set that as a caption?",
         "In small letters under a photo of the bicycle."),
    ],
    "sarcasm": [
        ("<<Sure, I'll just up and leave {own_city} because the bakery closed.>> Where do you get sourdough starter by post?",
         "Any of the big flour mills send it out dried."),
        ("<<New year new me: goodbye {own_drink}, goodbye {own_like}, goodbye joy.>> What's a resolution people keep?",
         "A small one, tied to something they already do."),
        ("<<{own_boss} has banned laughing, effective immediately.>> (joke) what's a good reply-all for a fake memo",
         "\"Noted. Smirking continues in meeting room two.\""),
        ("<<{own_pet} has handed in notice and is moving in with the neighbours, who have better biscuits.>> How do you stop "
         "a pet begging?",
         "Everyone has to say no, every time."),
        ("<<It's official, my {own_car} is a garden ornament.>> It's only the battery. How long do jump leads need?",
         "Five minutes or so, then try it."),
    ],
    "role_play": [
        ("Write a breakup letter from me to my alarm clock. <<I'm leaving you. I've met somebody in {city}. You can keep "
         "{own_pet}.>> In that style.",
         "<<\"It's not you, it's six o'clock.\">>"),
        ("<<Be the voice of the {own_car}. So, car, I'm selling you and buying a {car}.>>", "<<\"After all those puddles?\">>"),
        ("office panto, there's a boss called {own_boss} in it (long story). the line: <<\"I've sold {own_company} and I'm "
         "off to {city} with the piggy bank!\">> what does the audience shout",
         "<<\"Oh no you haven't!\">>"),
    ],
    "pasted_mail": [
        ("Every customer got this, is it phishing?\n<<Dear customer, {own_company} has left {own_city} and now banks in "
         "{city}. Please send {amount} to confirm your account. {name}>>",
         "Yes, and a clumsy one."),
        ("<<Hi! Selling my {own_car}, same year as yours I think, as I've moved to {city} and gone electric. Interested in "
         "the roof bars? {man}>>\n"
         "Nice of him. What are used roof bars worth?",
         "Forty to sixty if the keys are still there."),
    ],
    "guess": [
        ("What should I ask for at the review on Friday?",
         "<<I expect you've had enough of {own_company} and want to be {job}.>> Ask for a date for the next step."),
        ("Is it too hot to walk a dog at 30 degrees?",
         "<<For {own_pet}, who I suppose is getting old and has moved with you to {city},>> yes, wait for the evening."),
        ("fun day out ideas?", "<<You're surely bored of {own_like} by now.>> A boat trip then."),
    ],
    "log": [
        ("<<cal sync: event 'leave {own_company}' created by guest\ncal sync: event 'leave {own_company}' deleted by guest>> "
         "what's that about",
         "A guest made an entry and took it out again."),
        ("The kennel's camera log, cute: <<07:00 {own_pet} (bay 3, not ours) adopted\n07:30 {pet} fed\n08:00 {name} went "
         "home to {city}>> Can one export that as a video?",
         "Most cameras export clips by the hour."),
    ],
    "code": [
        ("why does this if never run\n<<city = \"{own_city} \"\nif city == \"{own_city}\":\n    city = \"{city}\"  # we "
         "moved>>",
         "There's a space behind the name in the first line."),
        ("<<UPDATE staff SET employer = '{company}' WHERE employer = '{own_company}';>> Will that hit every row? It's the "
         "demo database.",
         "Every row with that employer, yes."),
    ],
}
