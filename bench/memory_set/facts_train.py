# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `train` say about themselves: where they live, who they are, what they do and own.

[a|b] is a choice, {slot} a value; `say` are clauses that fit after "and" or "since", `free` are whole sentences, `change`
replaces a value, `end` says that it holds no more, `fix` corrects it, `answer` is (the assistant's question, the answer),
`pair` is said over two messages. {old_x} is the value before; {since}, {ago} and {until} are times. Written apart from
the rules that are measured.
"""

FACTS = {
    "residence": {
        "say": ["I live in {city}", "I'm based in {city}[ these days|]", "my home is in {city}", "we live in {city}",
                "I'm living in {city}[ at the moment|]", "home for me is {city}", "I have a place in {city}",
                "my family and I live in {city}"],
        "free": ["{city} is where I live.", "Writing from {city}, where I live.", "I'm a {city} resident.",
                 "Living in {city} has its ups and downs, believe me.", "I'd call {city} home."],
        "since": ["I've lived in {city} since {since}", "I've been living in {city} since {since}", "{city} has been my home since {since}"],
        "change": ["I moved to {city}[ {ago}|]", "I've moved from {old_city} to {city}", "I live in {city} now",
                   "we [just|finally] moved to {city}", "I left {old_city} and settled in {city}[ {ago}|]",
                   "we packed up and relocated to {city}[ {ago}|]", "my new home is {city}", "I'm in {city} now, no longer in {old_city}",
                   "since {since} I've been living in {city} instead of {old_city}"],
        "fix": ["I said {old_city} before but I live in {city}", "it's {city} I live in, not {old_city}"],
        "answer": [("Which city are you in, so that I can tailor this?", "{city}."), ("Where do you live?", "{city}"),
                   ("Happy to look that up. Where are you based?", "[I'm in|in] {city}")],
        "pair": [("Different question about moving costs. You should know where I am first.", "It's {city}. I live there, rented flat and all.")],
    },
    "hometown": {
        "say": ["I grew up in {city}", "I was born in {city}", "I'm originally from {city}", "I was raised in {city}",
                "I come from {city} originally", "my hometown is {city}"],
        "free": ["Born and raised in {city}, by the way.", "I spent my whole childhood in {city}."],
        "fix": ["my hometown is {city}, I typed {old_city} by mistake"],
        "answer": [("Where did you grow up?", "In {city}."), ("And where are you from originally?", "{city}, born and bred")],
    },
    "lived_before": {
        "say": ["I used to live in {city}, until {until}", "I lived in {city} until {until}", "I spent some years in {city} and left in {until}",
                "my old flat was in {city}, which I gave up in {until}"],
        "free": ["Until {until} I lived in {city}."],
    },
    "home": {
        "say": ["I live in {home}", "we rent {home}", "my place is {home}", "we've got {home}"],
        "change": ["we've swapped our old place for {home}", "I moved into {home}[ {ago}|]", "we live in {home} now"],
    },
    "name": {
        "say": ["my name is {self}", "I'm {self}", "I'm called {self}"],
        "free": ["{self} here.", "Hi, {self} speaking.", "Name's {self}."],
        "answer": [("What should I call you?", "{self}"), ("May I ask your name?", "I'm {self}")],
    },
    "nickname": {
        "say": ["my friends call me {nickname}", "everyone calls me {nickname}", "I go by {nickname}"],
        "free": ["Please call me {nickname}.", "You can call me {nickname}."],
        "change": ["I'd rather be called {nickname} from now on, not {old_nickname}", "nobody says {old_nickname} anymore, I go by {nickname} now"],
    },
    "birthday": {
        "say": ["my birthday is on {date}", "I was born on {date}", "my birthday falls on {date}", "I celebrate my birthday on {date}"],
        "free": ["Birthday's {date}.", "I turn a year older on {date}."],
        "fix": ["my birthday is {date}, not {old_date}", "I mistyped my birthday, it's {date}"],
        "answer": [("When is your birthday?", "{date}"), ("What date should I put down as your birthday?", "{date}, please")],
    },
    "language": {
        "say": ["I speak {language}", "I'm fluent in {language}", "{language} is my mother tongue", "I grew up speaking {language}",
                "we speak {language} at home"],
        "free": ["My first language is {language}.", "I can read {language} without a dictionary."],
    },
    "degree": {
        "say": ["I studied {degree}", "I have a degree in {degree}", "my degree is in {degree}", "I majored in {degree}",
                "I did my master's in {degree}"],
        "free": ["Back at university I read {degree}.", "{degree} was my subject at university."],
        "answer": [("What did you study?", "{degree}"), ("What's your background?", "I did {degree} at uni")],
    },
    "allergy": {
        "say": ["I'm allergic to {allergen}", "I have [an allergy|a bad allergy] to {allergen}", "I get hives from {allergen}",
                "{allergen} could put me in hospital", "I react badly to {allergen}"],
        "free": ["No {allergen} for me, I'm allergic.", "Careful with {allergen}: I'm allergic.", "Allergic to {allergen} here!"],
        "end": ["the test says I'm not allergic to {allergen} after all", "I'm no longer allergic to {allergen}"],
        "answer": [("Any allergies I should know about?", "{allergen}."), ("Is there anything you can't have?", "yes, {allergen}, I'm allergic")],
        "pair": [("There's one thing about food I always forget to mention.", "It's {allergen}. I'm badly allergic.")],
    },
    "condition": {
        "say": ["I have {condition}", "I've had {condition} [since I was a kid|for years]", "I suffer from {condition}", "I live with {condition}",
                "I was diagnosed with {condition}"],
        "free": ["My doctor says I have {condition}.", "{condition} has been with me for a decade."],
        "end": ["my {condition} is gone for good", "I don't have {condition} anymore"],
    },
    "employer": {
        "say": ["I work at {company}", "I work for {company}", "I'm employed at {company}", "my employer is {company}", "I'm with {company}",
                "{company} pays my salary"],
        "free": ["{company} is where I work.", "My day job is at {company}."],
        "since": ["I've worked at {company} since {since}", "I've been with {company} since {since}", "I joined {company} in {since}"],
        "change": ["I started at {company}[ {ago}|]", "I left {old_company} and work at {company} now", "I've switched from {old_company} to {company}",
                   "I have a new job at {company}", "my new employer is {company}", "I quit {old_company} and signed with {company}"],
        "end": ["I no longer work at {company}", "I quit my job at {company}[ {ago}|]", "{company} let me go[ {ago}|]", "I don't work for {company} anymore"],
        "fix": ["I meant {company}, I don't work at {old_company}"],
        "answer": [("Who do you work for?", "{company}"), ("Which company should I put in the header?", "{company}, that's where I work")],
    },
    "job": {
        "say": ["I'm {job}", "I work as {job}", "I'm {job} by trade", "I make my living as {job}", "I've been {job} for [ages|many years]",
                "I earn my money as {job}"],
        "free": ["As {job}, I see this every week.", "Speaking as {job}: this happens a lot.", "I trained as and still am {job}."],
        "change": ["I was promoted and I'm {job} now", "I've retrained and work as {job} now", "I'm not {old_job} anymore, I'm {job}",
                   "I gave up being {old_job} to become {job}", "I became {job}[ {ago}|]"],
        "fix": ["I'm {job}, not {old_job}"],
        "answer": [("What do you do for a living?", "I'm {job}"), ("What's your profession?", "{job}")],
        "pair": [("You asked about my work earlier.", "I'm {job}, have been since school.")],
    },
    "work_hours": {
        "say": ["I work {work_hours}", "I only work {work_hours}", "my contract says {work_hours}", "I'm on {work_hours}"],
        "free": ["Work is {work_hours} for me."],
        "change": ["I've changed to {work_hours}", "I work {work_hours} now instead of {old_work_hours}", "from this month on I work {work_hours}"],
    },
    "commute": {
        "say": ["I get to work by {transport}", "I commute by {transport}", "I go to work by {transport}", "I take the {transport} to work"],
        "change": ["I've switched to commuting by {transport}", "I go to work by {transport} now, not by {old_transport}",
                   "I stopped commuting by {old_transport} and go by {transport}"],
    },
    "pet": {
        "say": ["I have {species} called {pet}", "I've got {species} named {pet}", "my pet is {species} and answers to {pet}",
                "we have {species} named {pet}", "{species} called {pet} lives with us", "we adopted {species} and named it {pet}"],
        "free": ["{pet} is my pet, {species}.", "Our {pet} is {species}."],
        "end": ["{pet} died[ {ago}|]", "we had to give {pet} away[ {ago}|]", "we no longer have {pet}"],
        "answer": [("Do you have any pets?", "{species} called {pet}"), ("What was that noise in the voice note?", "that was {pet}, {species} of mine")],
        "pair": [("I have {species} at home.", "The name is {pet}, by the way.")],
    },
    "car": {
        "say": ["I drive a {car}", "I own a {car}", "my car is a {car}", "we have a {car}", "I've got a {car}"],
        "free": ["The {car} in the driveway is mine.", "Car's a {car}, if that matters."],
        "change": ["I sold the {old_car} and bought a {car}", "I traded the {old_car} in for a {car}", "I drive a {car} now",
                   "my new car is a {car}", "the {old_car} was scrapped, so I got a {car}[ {ago}|]"],
        "end": ["I sold my {car}[ {ago}|]", "I no longer have the {car}", "I got rid of the {car}"],
        "fix": ["my car is a {car}, not a {old_car}"],
        "answer": [("What car do you drive?", "a {car}"), ("Which model is it?", "It's a {car}")],
    },
    "laptop": {
        "say": ["I use a {laptop}", "my laptop is a {laptop}", "I work on a {laptop}", "I own a {laptop}"],
        "free": ["My machine: a {laptop}."],
        "change": ["I replaced my {old_laptop} with a {laptop}", "my new laptop is a {laptop}", "I'm on a {laptop} now"],
        "answer": [("Which laptop do you have?", "a {laptop}")],
    },
    "bike": {
        "say": ["I ride a {bike}", "I have a {bike}", "my bicycle is a {bike}"],
        "end": ["my {bike} was stolen[ {ago}|]", "I sold the {bike}"],
    },
    "subscription": {
        "say": ["I subscribe to {service}", "I have a subscription to {service}", "I pay for {service} every month", "I'm signed up with {service}"],
        "end": ["I cancelled {service}", "I'm no longer subscribed to {service}", "I dropped my subscription to {service}"],
    },
    "rent": {
        "say": ["my rent is {rent}[ a month|]", "I pay {rent} in rent", "we pay {rent} a month for the flat", "the flat costs me {rent} a month"],
        "free": ["Rent's {rent} a month."],
        "change": ["my rent went up to {rent}", "the landlord raised the rent to {rent}", "I pay {rent} rent now instead of {old_rent}"],
        "fix": ["my rent is {rent}, not {old_rent}"],
        "answer": [("How much is your rent?", "{rent}")],
    },
    "team_size": {
        "say": ["my team has {team_size} people", "there are {team_size} of us on my team", "I lead a team of {team_size}"],
        "change": ["my team is down to {team_size}", "my team has grown to {team_size}", "we're {team_size} on the team now"],
    },
    "diet": {
        "say": ["I'm {diet}", "I eat {diet}", "I've been {diet} for [a while|years]", "my diet is {diet}"],
        "free": ["{diet} here, so keep that in mind.", "Only {diet} food for me."],
        "since": ["I've been {diet} since {since}", "I've eaten {diet} since {since}"],
        "change": ["I've gone {diet}", "I'm {diet} now, not just {old_diet}", "I switched from {old_diet} to {diet}", "I turned {diet}[ {ago}|]"],
        "end": ["I'm not {diet} anymore", "I gave up being {diet}", "I no longer eat {diet}"],
        "answer": [("Any dietary wishes?", "{diet}"), ("Do you follow any diet?", "I'm {diet}")],
    },
    "favourite_food": {
        "say": ["my favourite food is {dish}", "I could eat {dish} every day", "I love {dish} more than any other dish", "my comfort food is {dish}"],
        "free": ["Nothing beats {dish} for me.", "{dish} is my favourite dish."],
        "change": ["my favourite food is {dish} now, {old_dish} comes second", "{dish} has replaced {old_dish} as my favourite dish"],
    },
    "favourite_colour": {
        "say": ["my favourite colour is {colour}", "I like {colour} best of all colours", "{colour} is my colour"],
        "free": ["Favourite colour: {colour}.", "I'm a {colour} person through and through."],
        "change": ["my favourite colour is {colour} now", "I've gone off {old_colour}, my favourite colour is {colour}"],
    },
    "object_colour": {
        "say": ["{object} is {colour}", "we painted {object} {colour}", "the colour of {object} is {colour}"],
        "change": ["we repainted {object}, it's {colour} now", "{object} is {colour} now, not {old_colour}"],
    },
    "music": {
        "say": ["my favourite music is {band}", "I listen to {band} all the time", "I love {band} above everything else"],
        "free": ["Big {band} fan here."],
        "change": ["I've gone off {old_band}, my favourite is {band} now"],
    },
    "editor": {
        "say": ["I use {editor}[ for everything|]", "I write all my code in {editor}", "my editor is {editor}", "I prefer {editor} to other editors",
                "I do my coding in {editor}"],
        "free": ["{editor} is my editor of choice."],
        "change": ["I've switched from {old_editor} to {editor}", "I use {editor} now", "I gave up on {old_editor}, {editor} is my editor now"],
        "fix": ["I use {editor}, not {old_editor}"],
        "answer": [("Which editor do you use?", "{editor}")],
    },
    "notes": {
        "say": ["I keep my notes in {note_app}", "all my notes are in {note_app}", "I take notes with {note_app}"],
        "change": ["I moved my notes from {old_note_app} to {note_app}", "I keep my notes in {note_app} now"],
    },
    "seat": {
        "say": ["I always want the {seat}", "I prefer the {seat} when I travel", "I like the {seat} best on trains and planes"],
        "change": ["I prefer the {seat} these days, not the {old_seat}"],
    },
    "likes": {
        "say": ["I love {like}", "I like {like}", "I enjoy {like}", "I'm really into {like}", "I'm fond of {like}", "I've always liked {like}",
                "{like} makes me happy"],
        "free": ["Big fan of {like}.", "Can't get enough of {like}.", "One of my hobbies is {like}."],
        "end": ["I don't like {like} anymore", "I've lost interest in {like}"],
    },
    "dislikes": {
        "say": ["I don't like {dislike}", "I hate {dislike}", "I can't stand {dislike}", "I dislike {dislike}", "I'm not a fan of {dislike}",
                "I avoid {dislike} whenever I can", "I've never liked {dislike}"],
        "free": ["Not keen on {dislike}.", "{dislike}? No thanks, I hate that."],
        "change": ["I've come to like {dislike}", "I actually enjoy {dislike} now", "I used to hate {dislike} but now I like it"],
    },
    "style": {
        "say": ["I prefer {style} in your answers", "I like {style} better", "I always want {style} from you"],
        "free": ["Please always use {style} when you answer me.", "From now on, {style} please.", "In general I want {style}."],
        "change": ["I want {style} from now on, not {old_style}", "I've changed my mind, {style} instead of {old_style} from now on"],
    },
    "exercise": {
        "say": ["I do {sport} {times}", "I go {sport} {times}", "my exercise is {sport}, {times}", "I train {times}, mostly {sport}"],
        "free": ["{sport} {times} keeps me sane."],
        "change": ["I've changed to {sport} {times}", "I do {sport} {times} now", "I'm at {times} with my {sport} now"],
        "end": ["I stopped {sport}", "I no longer do {sport}", "I gave up {sport}[ {ago}|]"],
        "answer": [("How often do you train?", "{sport}, {times}")],
    },
    "wake": {
        "say": ["I get up at {hour}", "I wake up at {hour} every day", "my alarm rings at {hour}", "I'm up at {hour} on workdays"],
        "change": ["I get up at {hour} now", "I've moved my alarm to {hour}", "I now wake up at {hour} instead of {old_hour}"],
    },
    "drink": {
        "say": ["I drink {drink} every morning", "I start the day with {drink}", "my morning drink is {drink}", "I always have {drink} for breakfast"],
        "change": ["I've switched from {old_drink} to {drink} in the morning", "I drink {drink} in the morning now"],
        "end": ["I no longer drink {drink}", "I've stopped drinking {drink}", "I gave up {drink}"],
    },
    "instrument": {
        "say": ["I play the {instrument}", "I've played the {instrument} since school", "I practise the {instrument} every evening"],
        "free": ["{instrument} player here.", "My instrument is the {instrument}."],
        "end": ["I gave up the {instrument}", "I don't play the {instrument} anymore"],
        "answer": [("Do you play an instrument?", "the {instrument}")],
    },
    "volunteer": {
        "say": ["I volunteer at {charity} on {weekday}", "I help out at {charity} every {weekday_one}", "every {weekday_one} I volunteer at {charity}"],
        "change": ["I've moved my shift at {charity} to {weekday}", "I help at {charity} on {weekday} now"],
        "end": ["I no longer volunteer at {charity}", "I stopped helping at {charity}"],
    },
    "gave_up": {
        "say": ["I quit {habit_left}", "I gave up {habit_left}[ for good|]", "I've stopped {habit_left} altogether", "I'm off {habit_left}"],
        "free": ["No more {habit_left} for me, I quit.", "Done with {habit_left} for good!"],
        "since": ["I've been off {habit_left} since {since}"],
    },
}
