# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `train-7` say about themselves: who they are and where they live.

Here speak ordinary native speakers from Britain, Ireland, North America, Australia, New Zealand and South Africa, twenty to
seventy years old: direct, everyday wording, the fact in passing beside what they want done.

[a|b] is a choice, {slot} a value; `say` are clauses that fit after "and" or "since", `free` are whole sentences,
`change` replaces a value, `end` says that it holds no more, `fix` corrects it, `answer` is (the assistant's question,
the answer), `pair` is said over two messages; `change_free`, `end_answer` and their like say a change or an end in that
form. {old_x} is the value before; {since}, {ago} and {until} are times. Written apart from the rules that are measured.
"""
FACTS = {
    "residence": {
        "say": [
            "my house is in {city}", "we've been in {city} long enough to know the shortcuts",
            "I'm living in {city} with my other half and the kids",
            "we bought our place in {city} before prices went mad", "I rent in {city}",
            "we're in {city} so nothing is open after six", "my flat's in the middle of {city}",
            "I'm one of the few people my age who still lives in {city}", "the four of us live in {city}",
            "I live about ten minutes outside {city} town centre", "we live in {city} for my husband's job",
            "it's just me and the cat in our house in {city}", "I live in {city}, near the big Tesco",
            "I'm in {city}, so the nearest decent beach is two hours off",
            "home's in {city} with three kids and a mortgage", "I live in {city} with my mum at the moment",
            "I've lived in {city} all my adult life", "I live on my own in {city} these days",
            "my postcode's a {city} one",
        ],
        "free": [
            "I live in {city} and I'm looking for a decent mechanic, what should I be asking them?",
            "What's the recycling collection like in {city}? I've just realised I've been putting the wrong bin out "
            "at our place for months.",
            "Can you suggest some half-term activities near {city}? It's where we live and the kids have done "
            "everything twice.",
            "I'm after a plan for a Saturday with my mum. She's coming to me in {city}, where I live, and she can't "
            "walk far.",
            "My council tax bill has gone up again. I'm in {city}, I live in a band C, is it worth appealing?",
            "Could you write a complaint to the bus company? I live in {city} and the 7.40 hasn't turned up three "
            "times this week.",
            "Being in {city}, I don't get much choice of gyms near my house. What can I do at home with two "
            "dumbbells?",
            "What grows well in clay soil? We're in {city}, and our back garden turns to soup every November.",
            "Help me word an ad for a cleaner. Two hours a week, our house in {city}, must be OK with dogs.",
            "I need a packing list for a weekend camping about an hour from home, which is {city}.",
            "It's bucketing down here in {city} again so I'm stuck inside my own four walls. Film ideas please.",
            "How long would it take me to drive to the coast from my house in {city} if I leave after the school "
            "run?",
            "What's a fair price for a plasterer in {city}? We've got two bedrooms that need doing in our house "
            "here.",
            "hi, can u help me find out what day my bins go, i live in {city}?",
            "So my neighbour in {city} has put up a fence that's about a foot on our side. Do I talk to him or the "
            "council first?",
            "We've lived in {city} for years and never been up the tower, so what else do locals always miss in "
            "their own town?",
            "I'd walk to the shops but I live at the top of the steepest road in {city}. What shoes are good for "
            "hills?",
            "Trying to get a new dentist in {city}, which is where I live, and everyone says they're full. What are "
            "my options?",
            "There's a street party on our road in {city} next month and I've been lumbered with the food. Ideas for "
            "sixty people?",
            "I work from my kitchen table in {city} and the broadband drops every afternoon. What should I say to "
            "the provider?",
            "Can you check this letter to my landlord? The flat's in {city}, we've been without hot water for nine "
            "days.",
            "Is it normal for water pressure to drop at night? Our house is in {city} if that makes a difference.",
            "My parcel's gone to the wrong address again. I live in {city}, not on a farm, so how hard can it be?",
            "Anyone would think nobody lived in {city}. There's one bus a day and I live right on the route. Who do "
            "I write to?",
            "Quick question about parking permits in {city}, we've two cars and live in a one permit street.",
            "So the water's off in half of {city}, mine included, I live up by the school. How long does boiled "
            "water keep?",
            "Anything on this weekend in {city} for free? Live here, skint till Friday.",
        ],
        "since": [
            "I've been renting in {city} since {since}", "{city} has been home since {since}",
            "I've been living here in {city} since {since}", "we've lived in {city} since about {since}",
        ],
        "answer": [
            ("Whereabouts are you based?", "{city}"),
            ("Where do you live, roughly?", "just outside {city}, we love it"),
            ("Which city would you be travelling from?", "from home, so {city}"),
            ("Which town should I check the weather for?", "{city} please, I live there"),
            ("Is there a branch near you? I would need to know your town.", "I live in {city} so probably"),
        ],
        "pair": [
            ("Can you find me a good hiking trail close to home?", "Oh sorry, I live in {city}."),
            ("I need a plumber who'll come out on a Sunday.",
             "The house is in {city} if that helps, we live near the station."),
            ("What time does it get dark at the moment?", "For {city} I mean, that's where I live."),
            ("Is there a train that gets me to Heathrow before six?", "Oh, I'm coming from home in {city}."),
        ],
        "change": [
            "we've moved to {city}", "I'm in {city} these days, not {old_city}",
            "we sold up in {old_city} and bought in {city}", "{ago} I packed up my stuff and moved to {city}",
            "I've relocated to {city} for work", "the house in {old_city} went and we're settled in {city}",
            "I've left {old_city} and I'm renting in {city}", "we upped sticks and went to {city}",
            "I got the keys to my new place in {city}[ {ago}|]",
            "we've been in {city} since {since}, {old_city} got too dear", "we swapped {old_city} for {city}",
            "I'm all moved in over in {city}",
            "my days in {old_city} are done, I've moved to {city} to be near my mum",
            "I live over in {city} now, new job", "we finally made the move to {city} to be nearer the grandkids",
            "my post goes to {city} now because we've moved there", "I ended up moving to {city} after the divorce",
            "our new house in {city} has a proper garden",
            "the keys to the {old_city} house have gone back and the kettle's on in {city}",
            "you can take {old_city} off the form and put {city}", "we've got a new front door, and it's in {city}",
            "I'm still learning the bin days in {city} after the move",
            "my sofa's in {city} now, along with the rest of my life",
        ],
        "change_free": [
            "The removal van left about an hour ago and I'm sitting on a box in {city} with a cup of tea. This is "
            "home now.",
            "Goodbye {old_city}! We completed on Friday and we're now officially residents of {city}.",
            "I need to change my address with the bank, the DVLA and everyone else. We've moved to {city}.",
            "My commute was killing me so I gave up the flat and got one in {city}, I live there now. How do I meet "
            "people?",
            "Can you suggest a good GP in {city}? We've only been living here a fortnight and I've no idea where "
            "anything is.",
            "We're unpacked, more or less. {city} is a lot quieter than {old_city}, and I miss the takeaways.",
            "New town, new everything. I'm living in {city} and need to find a dentist, a vet and a decent coffee.",
            "How do I register to vote again? I'm at a different address now, over in {city}.",
            "Turns out {old_city} wasn't for us so the family's moved to {city}, and the kids start at their new "
            "school on Monday.",
            "The sat nav still thinks I live in {old_city}. I'm at the new place in {city}, so how do I change it?",
            "I keep giving people my old address. It's {city} these days, we couldn't afford to stay in {old_city}.",
            "The kids have settled at their new school in {city} quicker than I have. I don't know a soul here yet, "
            "how do I meet the neighbours?",
            "We did the last run from {old_city} on Sunday. So what do I need to tell the council in {city} now we "
            "live there?",
            "It's official, my licence and my bank both say {city}. Only the dentist still has {old_city}.",
            "My wife's mum needed us closer, so {city} it was. We've been in the new house a month.",
        ],
        "change_answer": [
            ("Are you still in {old_city}?", "no, we moved, we're in {city} now"),
            ("Shall I look for something near {old_city}?", "Try {city} instead, we've moved."),
            ("How did the move go?", "really well thanks, we're in {city} and all the furniture survived"),
            ("Is that for your address in {old_city}?", "No, I live in {city} now. {old_city} was the old place."),
            ("Do you want forecasts for {old_city} as usual?", "{city} please, we've upped sticks"),
            ("Is the nearest branch still the one in {old_city}?", "nope, we live in {city} now"),
            ("Anything changed since we last spoke?", "we've moved to {city}, it's been mental"),
        ],
        "change_pair": [
            ("Well that's us finally out of the old house.", "{city} it is! We've got a garden and everything."),
            ("I need new curtains for every window, it's a nightmare.", "We've just moved to {city}, that's why."),
            ("Big news from me, I've given up the flat in {old_city}.", "{city} is where I'm living now."),
            ("The landlord sold up so we had no choice.", "We've gone to {city}, it's home now."),
            ("I've been on hold to the broadband people for an hour.",
             "They can't seem to move us from {old_city} to {city}, where we live now."),
        ],
        "fix": [
            "I don't live in {old_city}, it's {city}", "it should be {city}, that's where I live",
            "I said {old_city} but that's where I work, I live in {city}",
            "it's {city} I live in, autocorrect did that", "scrap {old_city}, my fingers slipped, we live in {city}",
            "I live in {city}, I don't know why I put {old_city}",
        ],
    },
    "hometown": {
        "say": [
            "I was born and bred in {city}", "my parents are still in the house I grew up in, in {city}",
            "I was brought up in {city}", "I went to school in {city}, where I'm from", "{city} is my hometown",
            "I come from {city}, which is why I talk like this", "I was raised by my nan in {city}",
            "I grew up in {city}, in a house with six brothers and sisters",
            "I'm from {city} originally but I left at nineteen",
            "I spent my whole childhood in {city} on the same street",
        ],
        "free": [
            "I'm from {city} and apparently I've kept the accent. How do I slow down when I'm presenting?",
            "Can you help me write a speech for my school reunion? I grew up in {city} and left at eighteen.",
            "What's the history of the old mill in {city}? I grew up round the corner from it.",
            "My dad still thinks there's nowhere like {city}, which is where I was born. I need a good birthday "
            "present with a local theme.",
            "I want to take my kids back to where I grew up, which is {city}. What's there for under tens now?",
            "People keep asking where my accent's from. It's {city}, that's where I was born and raised.",
            "I was a kid in {city} in the days when you could play out till dark, so can you help me write something "
            "about that for a magazine?",
            "Originally from {city}, so I know what proper rain is. What's the best waterproof jacket under a "
            "hundred?",
            "Do you know any famous people who come from {city}? It's my hometown and I'm doing a quiz.",
            "There's a word we used growing up in {city} for an alleyway and nobody here knows it. What's it called "
            "in other places?",
            "Going back to {city} for a funeral, it's where I grew up, and I'm not sure what to say to people I "
            "haven't seen in decades.",
            "I was born in {city} but only because that's where the hospital was. No, I did all my growing up there "
            "too, actually.",
            "My first job was a paper round in {city}, where I grew up. How do I put that in a speech?",
            "I've still got my {city} library card from when I was growing up there. Would a museum want old stuff "
            "like that?",
            "Coming from {city}, I was brought up on the sea, so why do I get seasick on a pedalo?",
            "Two of my teachers from school in {city} are still alive! I grew up there in the seventies. How would I "
            "find them?",
        ],
        "answer": [
            ("That's an interesting phrase, is it regional?", "yeah it's from {city}, I grew up there"),
            ("Do you have a connection to the place?", "I was born in {city}, so yes"),
            ("Where were you as a child?", "{city}, I did all my growing up there"),
            ("Where is your family from originally?", "we're from {city}, I was born there"),
        ],
        "pair": [
            ("I'm writing something about my childhood.", "It was all in {city}, I grew up there."),
            ("My accent gets stronger when I ring home.", "Home being {city}, that's where I grew up."),
        ],
        "fix": [
            "I grew up in {city}, not {old_city}", "I was actually born in {city}, my brother's the {old_city} one",
            "not {old_city}, my hometown is {city}",
            "it was {city} where I grew up, {old_city} was just the boarding school",
            "my childhood was {city}, I had my dad's details open",
        ],
    },
    "lived_before": {
        "say": [
            "we were in {city} for a few years before this", "I did three years in {city} as a student",
            "I had a flat in {city} till {until}", "I lived in {city} when I was first married",
            "we spent a couple of years in {city} when the kids were small",
            "before we came here I was living in {city}", "I once rented a place in {city}",
            "I used to live in {city} when I was in my twenties",
            "I lived in {city} until {until} when we had the baby", "I moved away from {city} in {until} for a job",
            "I shared a house in {city} for a while after college",
        ],
        "free": [
            "When I lived in {city} you could get a decent curry at 2am. What could I make at home that's close?",
            "We used to live in {city}, and I'd love to go back for a weekend. What's changed?",
            "I lived in {city} until {until} and I think I still have a pension pot from a job there. How do I trace "
            "it?",
            "I need my old address history for a mortgage form. I was in {city} until {until}, do they want exact "
            "dates?",
            "Do I still owe council tax in {city}? I used to live there but I moved out years ago.",
            "I did a year in {city} in my twenties and came home skint. Now my daughter wants to do the same, what "
            "should I tell her?",
            "I miss living in {city}. It was only a couple of years, but I've never eaten so well.",
            "Back when I lived in {city} we had a little bakery downstairs. How do I make bread with that kind of "
            "crust?",
            "I had my first flat in {city}, I was there till {until}, and I've found a box of letters from then. "
            "Best way to store them?",
            "I used to be a {city} person before we moved, so I still support the team. When do they play next?",
            "My old place in {city}, where I lived before all this, is up for sale. How can I see what it went for?",
            "How do I get a reference from a landlord I had in {city}? I lived there until {until}.",
            "I lived in {city} for two years and never once saw the sea. If I went back, what should I see?",
            "I once lived above a chip shop in {city}, and I've never been so fat. How do I make chip shop curry "
            "sauce?",
            "Old bank statements from when I lived in {city}, keep or shred? I moved out in {until}.",
        ],
        "answer": [
            ("Have you always lived there?", "no, I lived in {city} for a bit"),
            ("Any previous addresses I should list?", "I used to be in {city}"),
            ("Where were you before?", "we lived in {city} until {until}"),
        ],
        "pair": [
            ("I've just seen my old street on the telly.", "It was {city}, I used to live there."),
            ("I've moved around a fair bit.", "I lived in {city} until {until}, for one."),
        ],
    },
    "home": {
        "say": [
            "I've got {home}", "we own {home}", "it's only {home} that we live in", "I live on my own in {home}",
            "we're a family of five in {home}", "I bought {home} as my first place",
            "we live in {home} and it's a squeeze", "my place is {home}, all one level",
            "we're in {home} on a quiet street", "I rent {home} with my sister",
            "we're lucky to have {home} with parking",
        ],
        "free": [
            "I live in {home} and there's nowhere to dry clothes. What do people do?",
            "Storage ideas for {home}, please. We live in one and we've run out of cupboards.",
            "How do I heat {home} cheaply? It's where we live and the bills are shocking.",
            "What's a fair price for painting the inside of {home}? Ours hasn't been done since we got it.",
            "Can you have a dog in {home}? That's what I've got, and I work from home most days.",
            "My mum thinks {home} isn't big enough for a baby but it's what we've got. Tips for making room?",
            "We live in {home}, so the neighbours hear everything. How can I soundproof one wall?",
            "I need contents insurance for {home}. It's just me living here, nothing valuable.",
            "There's mould in the bathroom. I live in {home}, and the only window in there doesn't open.",
            "Christmas tree size for {home}? We live in one and the ceilings are low.",
            "For context it's {home} we live in, so a trampoline isn't really an option.",
            "We've got {home}, it's our first, and I've no idea how often I'm meant to bleed a radiator.",
            "I can hear next door's telly through the wall in my place, {home}. What can I do without upsetting "
            "anyone?",
            "What's the best vacuum for {home}? I live in one with no cupboard to keep it in.",
            "The estate agent called {home} \"cosy\" and she wasn't lying. I live in it, so tell me how to fit a "
            "desk in.",
            "Removal firms charge by the room, don't they? Ours is {home}, if that helps you guess.",
        ],
        "since": [
            "we've lived in {home} since {since}", "I've been in {home} since {since}",
            "I've had {home} since {since}",
        ],
        "answer": [
            ("What type of property is it?", "{home}"),
            ("How much space have you got?", "not a lot, we live in {home}"),
            ("What kind of home is it for?", "{home}, just the two of us"),
            ("Do you live in a house or an apartment?", "it's {home} that we live in"),
            ("What are the walls made of?", "no idea, I live in {home} and it's all plasterboard"),
        ],
        "pair": [
            ("I'm trying to work out what size sofa will fit.", "We live in {home}, so not a big one."),
            ("What can we do about damp?", "I should say, we're in {home}."),
            ("The energy company wants to know what I live in.", "It's {home}, I live there on my own."),
        ],
        "change": [
            "I've swapped {old_home} for {home}", "we got rid of {old_home} and bought {home}",
            "I'm in {home} these days", "it's {home} we've got now, {old_home} was too small",
            "we've gone from {old_home} to {home}", "I've just picked up the keys for {home}",
            "we downsized, so it's {home} now", "{ago} we moved out of {old_home} and into {home}",
            "since the split I've been living in {home}", "we've moved into {home} with less to clean",
            "we live in {home} now the kids have gone", "I've handed back {old_home} and I'm renting {home}",
            "the estate agent finally got us out of {old_home} and into {home}",
            "it's a whole new set of neighbours for us in {home}, where we live now",
            "my stuff's all in {home} now I've left {old_home}",
            "I couldn't manage {old_home} on one wage so I've got {home}",
        ],
        "change_free": [
            "We did it, we've left {old_home} behind and we're living in {home}. I need advice on getting scuff "
            "marks off walls.",
            "It's a big change going from {old_home} to {home}, but we're in. Where do you put everything?",
            "Now that I live in {home} I don't have stairs, and my knees are delighted. What exercise replaces them?",
            "The stairs were getting too much so I've bought {home} and moved in. How do I meet the neighbours?",
            "Well, I've a new front door. It's {home} this time, I signed the lease and moved in at the weekend.",
            "We ended up with {home} in the end. Been here a month and we're still finding boxes.",
            "It took a skip and three charity shop runs, but all I own fits into {home}. That's me living here.",
            "The neighbours brought a cake round. Very different from {old_home}, but I think {home} will suit us.",
        ],
        "change_answer": [
            ("Is that for {old_home}?", "no, we've moved, it's {home} now"),
            ("How much space is there now?", "more than before, we're in {home}"),
            ("What sort of place did you find in the end?", "{home}, we moved in last Saturday"),
            ("Still squeezed into {old_home}?", "no, we've moved into {home}, thank goodness"),
        ],
        "change_pair": [
            ("The new place is ours, we've got the keys.", "It's {home}, a bit different from the last one."),
            ("I've got no garden to mow any more.", "It's {home} that we live in now."),
            ("Handed the old keys in on Friday.", "Woke up on Saturday in {home}, all ours."),
        ],
    },
    "name": {
        "say": [
            "you can call me {self}", "it's {self} here", "the name is {self}", "I go by {self}",
            "everyone calls me {self}, which is my actual name", "they spelt my name wrong, it's {self}",
            "my name's {self}, pleased to meet you", "I'm {self}, I work in the office upstairs",
            "I'm called {self} after my grandparent", "my mum named me {self}",
        ],
        "free": [
            "Hi, I'm {self}. I need a hand writing a cover letter.", "Can you sign it off from {self}? That's me.",
            "Hello, {self} here. Could you look over this email before I send it?",
            "My name is {self} and I've never used one of these before, so bear with me.",
            "Put \"Kind regards, {self}\" at the bottom, that's my name.",
            "I'm {self} by the way. I feel daft asking you things without saying who I am.",
            "How do I stop people spelling my name wrong? It's {self}, it's not that hard.",
            "What does the name {self} mean? It's mine and I've always wondered.",
            "Write me a bio for the school website. My name's {self} and I've been a governor for two years.",
            "They've put the wrong name on my ticket. I'm {self}, how do I get it changed?",
            "Write a birthday rhyme that uses my name, {self}.",
            "Could you do a voicemail greeting? Start with \"Hi, you've reached {self}\" because that's my name.",
            "It's {self} again. I've got another one for you.",
            "The barista wrote something rude on my cup instead of {self}, which is my name. Funny reply?",
            "I need an email signature that says {self}, that's me, and underneath \"Parent Rep\".",
            "Door sign for a home office, please, just {self}, my name, and something funny underneath.",
        ],
        "answer": [
            ("What name should I put on the letter?", "{self}"),
            ("Who shall I say it's from?", "from {self}, that's me"),
            ("And your name?", "{self}"),
            ("What should I call you, if that's all right to ask?", "just {self}"),
            ("How do you spell your name?", "it's {self}, spelt the normal way"),
        ],
        "pair": [
            ("I need you to write a reference request.", "My name's {self}, put that at the end."),
            ("Can you draft my out of office?", "Oh, I'm {self}."),
        ],
    },
    "nickname": {
        "say": [
            "my mates call me {nickname}", "I've been {nickname} since school", "my nickname's {nickname}",
            "my grandad called me {nickname} and it stuck", "I get called {nickname} at work",
            "people know me as {nickname}",
            "most people have forgotten my real name because I'm {nickname} to everyone",
            "I'm {nickname} to my friends", "everyone calls me {nickname} at the football",
            "I go by {nickname} because there were four of us with the same name in class",
        ],
        "free": [
            "Call me {nickname}, everyone else does.",
            "Can you make an invite that says it's {nickname}'s thirtieth? That's me, it's what my mates call me.",
            "I need a team name for a quiz. I'm known as {nickname} so something with that would be funny.",
            "My name's on the form but nobody uses it, I'm {nickname} to everybody. Which do I put on a name badge?",
            "They're printing shirts for the five a side and mine will say {nickname}, which is my nickname. Size "
            "advice?",
            "How do you put a nickname in an obituary, or a wedding order of service for that matter? Mine's "
            "{nickname} and it's how people know me.",
            "Nobody at the club knows my proper name. I'm {nickname} to them and I answer to it.",
            "I've been called {nickname} my whole life so if you want to be friendly use that.",
            "Ever since a bad haircut in year nine I've been {nickname}. How long before a nickname dies?",
            "Sign it {nickname}, that's what he's always called me.",
            "My sister just rang and shouted for {nickname}, so that's half the office now knowing what I'm called "
            "at home.",
            "You can drop the formal stuff, it's {nickname}.",
            "My husband's put {nickname} on my Christmas stocking. It's what he calls me, and everybody else too, "
            "unfortunately.",
            "Do you think {nickname} is OK in a work email? It's what I've been called since I was six.",
            "On the sponsor form my mates wrote {nickname} and nothing else, since that's all they've ever called "
            "me. Will it still count?",
        ],
        "answer": [
            ("What do people call you?", "{nickname} mostly"),
            ("What name should go on the mug?", "{nickname}, that's what they all call me"),
            ("Do you have a nickname at all?", "yeah, {nickname}"),
            ("What would you like me to call you then?", "{nickname} will do nicely"),
        ],
        "pair": [
            ("You can use my nickname if you want.", "It's {nickname}."),
            ("I don't like my first name much.", "Everyone just calls me {nickname}."),
        ],
        "change": [
            "I've stopped being {old_nickname}, it's {nickname} these days",
            "everyone at the new job calls me {nickname}", "I've gone from {old_nickname} to {nickname}",
            "people have started calling me {nickname}",
            "I'd rather be {nickname} now, {old_nickname} was a school thing", "my nickname's changed to {nickname}",
            "the lads have renamed me {nickname}", "it's {nickname} now, {old_nickname} didn't survive the holiday",
            "the kids call me {nickname} so now everyone does", "they call me {nickname} now, it's a long story",
            "I've somehow picked up {nickname} at the new gym and it's spread",
            "{old_nickname} is dead and buried, my grandson has me down as {nickname}",
        ],
        "change_free": [
            "Nobody calls me {old_nickname} any more. It's {nickname} since the stag do and I've given up fighting "
            "it.",
            "So I've got a new nickname. {nickname}! Thanks to my sister-in-law.",
            "I'm trying to leave {old_nickname} behind me, so could you call me {nickname}?",
            "I said something stupid in a meeting and now I'm {nickname} to the entire floor.",
            "New team, new name. They've all decided I'm {nickname}.",
            "My niece couldn't say {old_nickname}, she says {nickname}, and the whole family's copied her.",
            "They put {nickname} on my leaving mug, and even my wife uses it now. {old_nickname} is history.",
        ],
        "change_answer": [
            ("Should I still call you {old_nickname}?", "{nickname} now, please"),
            ("Is it {old_nickname} on the shirt again?", "no, {nickname}, I've been rebranded"),
            ("What are they calling you these days?", "{nickname}, don't ask why"),
        ],
        "change_pair": [
            ("I've picked up another nickname at work.", "It's {nickname} now."),
            ("You know how everybody used to call me {old_nickname}?", "That's gone. I'm {nickname}."),
            ("Look what the new lot have written on my hard hat.", "{nickname}. That's what I get called now."),
        ],
    },
}
