# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `held-back` say about others, and what they want, plan, decide and work on (as facts_train).

{who} is how another is mentioned: "Ana", or "my sister Ana", which says the relation too.
"""

FACTS = {
    "goal": {
        "say": ["I'm aiming to {goal}", "what I want most is to {goal}", "I've promised myself to {goal}",
                "I intend to {goal}", "I dream of one thing, to {goal}", "I'm set on this: to {goal}"],
        "free": ["Goal for the coming months: {goal}.", "I will {goal}, whatever it takes.",
                 "Top of my list: {goal}.", "My friends think I'm mad but I've resolved to {goal}."],
        "end": ["I've let go of the plan to {goal}", "I don't want to {goal} anymore"],
        "answer": [("What would you like to achieve?", "I'd like to {goal}"),
                   ("Do you have a target?", "yes: {goal}")],
    },
    "goal_race": {
        "say": ["I've signed up for a {distance}", "I'm preparing for a {distance}", "my target is a {distance}",
                "I mean to complete a {distance}"],
        "change": ["I've moved my target up to a {distance}",
                   "forget the {old_distance}, I'm preparing for a {distance}",
                   "the target is a {distance} now, no longer a {old_distance}"],
        "end": ["I pulled out of the {distance}", "the {distance} is off, I stopped preparing"],
    },
    "goal_save": {
        "say": ["I'm trying to put {amount} away for {saving}", "my target is to have {amount} saved for {saving}",
                "I set money aside each month until I have {amount} for {saving}",
                "{amount} for {saving} is what I'm saving up"],
        "change": ["I've changed my savings target for {saving} to {amount}",
                   "{saving} will cost more, so I'm saving {amount} now",
                   "for {saving} the target is {amount} now, not {old_amount}"],
    },
    "goal_learn": {
        "say": ["I'm teaching myself {language}", "I take lessons in {language} and aim for {level}",
                "I'd like to get to {level} in {language}", "I've started to learn {language}"],
        "end": ["I quit my {language} lessons", "I've dropped {language}, no more lessons",
                "I'm not learning {language} anymore"],
    },
    "trip": {
        "say": ["I've got tickets to {city} for {date}", "my train to {city} leaves on {date}",
                "we set off for {city} on {date}", "I'll be travelling to {city} on {date}",
                "on {date} we head to {city}", "our stay in {city} begins on {date}"],
        "free": ["{city}, here we come: {date} is the day.", "Departure for {city}: {date}."],
        "change": ["we've pushed {city} to {date}", "{city} is on {date} now rather than {old_date}",
                   "I've changed the tickets to {city}, we go on {date}"],
        "end": ["{city} is cancelled, we stay at home", "I've cancelled my tickets to {city}",
                "we won't be going to {city} anymore"],
        "answer": [("Which destination and which date?", "to {city}, {date}, early train")],
        "pair": [("I finally bought tickets to {city}.", "It's on {date}, so not much time left.")],
    },
    "event": {
        "say": ["{date} is the day of my {event}", "they scheduled my {event} for {date}",
                "I'm down for my {event} on {date}", "my {event} takes place on {date}"],
        "free": ["Save the date: my {event} on {date}.", "On {date} it gets serious: my {event}."],
        "change": ["my {event} has been shifted to {date}", "new date for my {event}: {date}",
                   "my {event} won't be on {old_date} but on {date}"],
        "end": ["my {event} has been called off", "there won't be a {event} for me, I withdrew"],
        "fix": ["I have my {event} on {date}, I misread {old_date}"],
        "answer": [("Anything in the diary that I should plan around?", "{date}, my {event}")],
    },
    "decision": {
        "say": ["we've agreed on {choice} for {topic} because {reason}",
                "when it comes to {topic} we picked {choice} rather than {over}, as {reason}",
                "I've opted for {choice} for {topic} because {reason}",
                "the choice for {topic} fell on {choice} and not {over} because {reason}",
                "we're sticking with {choice} for {topic} because {reason}",
                "it will be {choice} for {topic}, that's decided"],
        "free": ["So {topic} will be {choice}, because {reason}.",
                 "Final call on {topic}: {choice} over {over}, because {reason}.",
                 "We voted, and {topic} is decided: {choice}. Why? Because {reason}."],
        "change": ["we went back on {topic}: not {old_choice}, it will be {choice}",
                   "the decision on {topic} was overturned, we take {choice}",
                   "{old_choice} is out and {choice} is in for {topic}"],
        "accept": [("If I had to pick for {topic}, it would be {choice} rather than {over}.",
                    "[fine,|sold,|makes sense,] {choice} it is for {topic}"),
                   ("Looking at both, {choice} seems the better fit for {topic}.",
                    "We'll do that: {choice}[ for {topic}|]. Decision made.")],
    },
    "focus": {
        "say": ["I've started {project}, {project_kind}", "I'm developing {project}, which is {project_kind}",
                "{project} is my project, {project_kind}",
                "these weeks I'm busy making {project_kind} named {project}"],
        "free": ["My baby right now: {project}, {project_kind}.",
                 "{project}, {project_kind}, takes all my spare hours."],
        "change": [],
        "end": ["I've put {project} on ice", "I've stopped work on {project}", "{project} is dead, I dropped it"],
    },
    "project_db": {
        "say": ["{database} is the database behind {project}", "{project} keeps everything in {database}",
                "for {project} we picked up {database} as the database", "in {project} all rows live in {database}"],
        "change": ["{project} left {old_database} and runs on {database} now", "we ported {project} to {database}",
                   "{project} has {database} underneath now"],
        "fix": ["{project} keeps its data in {database}, {old_database} was the other one"],
    },
    "relation": {
        "say": ["the name of my {rel} is {name}", "{name}, my {rel}, sends regards", "my {rel} goes by {name}",
                "I've got a {rel} named {name}"],
        "free": ["{name}? That's my {rel}.", "My {rel}: {name}.", "Dinner with my {rel} {name} was lovely."],
        "answer": [("Who else is in the picture?", "{name}, that's my {rel}"),
                   ("What's your {rel} called?", "{name}.")],
        "pair": [("My {rel} will be there as well.", "{name}, I mean.")],
    },
    "manager": {
        "say": ["{name} is the one I report to at work", "the person above me at work is {name}, my boss",
                "my supervisor is {name}"],
        "free": ["My supervisor {name} loves long meetings."],
        "change": ["{old_name} left and {name} is my boss now", "there's a new manager above me, {name}",
                   "{name} has replaced {old_name} as my supervisor"],
    },
    "t_residence": {
        "say": ["{who} calls {city} home", "{who} resides in {city}", "{who} has settled in {city}",
                "{who} rents a room in {city}"],
        "free": ["A postcard came from {who}, who resides in {city}.",
                 "It's {who} in {city}, settled there with a garden.",
                 "The parcel goes to {who}, whose home is in {city}."],
        "change": ["{who} has relocated to {city}", "{who} swapped {old_city} for {city}[ {ago}|]",
                   "{who} has made {city} home now"],
        "fix": ["it's {city} where {who} lives, I wrote {old_city}"],
        "answer": [("Which city is {bare} in?", "{city}, lives there")],
    },
    "t_job": {
        "say": ["{who} makes a living as {job}", "{who} is employed as {job}", "{who} is {job} by profession"],
        "free": ["According to {who}, {job} by profession, it can't be done.",
                 "The expert around here is {who}, {job} since school."],
        "change": ["{who} switched careers and is {job} now", "{who} isn't {old_job} anymore but {job}",
                   "{who} works as {job} these days"],
    },
    "t_employer": {
        "say": ["{who} is on staff at {company}", "{company} employs {who}", "{who} has a post at {company}"],
        "free": ["A friend request came from {who}, employed at {company}."],
        "change": ["{who} quit {old_company} and joined {company}", "{company} hired {who}[ {ago}|]"],
        "end": ["{who} has left {company}", "{who} isn't with {company} anymore"],
    },
    "t_birthday": {
        "say": ["{date} is {who}'s birthday", "{who} celebrates a birthday on {date}",
                "{who} came into the world on {date}"],
        "free": ["What to bake for {who}'s birthday, {date}, is the question."],
        "fix": ["I had {old_date} but {who}'s birthday is on {date}"],
        "answer": [("What's {bare}'s birthday?", "{date}")],
    },
    "t_diet": {
        "say": ["{who} follows a {diet} diet", "{who} is on a {diet} diet", "everything {who} eats is {diet}"],
        "free": ["The menu has to suit {who}, on a {diet} diet."],
        "change": ["{who} changed to a {diet} diet", "{who}'s diet is {diet} now instead of {old_diet}"],
        "end": ["{who} abandoned the {diet} diet"],
    },
    "t_allergy": {
        "say": ["{who} reacts to {allergen}, it's an allergy", "{who}'s allergy is to {allergen}",
                "{who} must stay away from {allergen} because of an allergy"],
        "free": ["Keep {allergen} away from {who}, it's an allergy."],
        "end": ["{who}'s allergy to {allergen} has gone"],
    },
    "t_likes": {
        "say": ["{who} is crazy about {like}", "{who} adores {like}", "{who} is a fan of {like}",
                "{who} has a thing for {like}"],
        "free": ["Put {who} in front of {like} and watch the joy, a true fan."],
    },
    "t_dislikes": {
        "say": ["{who} can't bear {dislike}", "{who} detests {dislike}", "{who} isn't fond of {dislike}"],
        "free": ["Any mention of {dislike} and {who} leaves the room, can't bear it."],
    },
    "t_pet": {
        "say": ["{who} lives with {species}, {pet}", "{who} looks after {species} by the name of {pet}"],
        "free": ["There's {species} called {pet} at the home of {who}."],
        "end": ["{who} found a new home for {pet}"],
    },
    "t_visit": {
        "say": ["{who} will be here on {date}", "we expect {who} on {date}", "{who} is coming over on {date}"],
        "free": ["I'm cleaning the house because {who} shows up on {date}."],
        "change": ["{who} has shifted the visit to {date}", "we now expect {who} on {date}"],
        "end": ["{who} cancelled the visit"],
    },
    "t_age": {
        "say": ["{who} is already {age} years old", "{who}, by now {age} years old, says hello",
                "{who} just had a birthday and is {age}"],
        "free": ["How fast it goes, {who} is {age} years old already."],
        "change": ["{who} has turned {age} by now", "{who} is now {age} years old"],
    },
    "t_instrument": {
        "say": ["{who} is learning the {instrument}", "{who} is a {instrument} player"],
        "free": ["For {who}, learner of the {instrument}, new strings or reeds are due."],
        "end": ["{who} has stopped playing the {instrument}"],
    },
}

# How a statement enters a sentence: {s} is the clause. The clause alone is the stating span.
LEADS = ["{s}", "{s}", "{s}", "{s}", "in case it matters, {s}", "fyi {s}", "side note: {s}",
         "to add some background, {s}", "I don't think I told you that {s}", "worth saying: {s}",
         "what you can't know is that {s}", "for the record, {s}", "and another thing, {s}", "quick note, {s}",
         "it may be useful that {s}", "a bit about me: {s}", "I'd better tell you that {s}", "oh yes, {s}", "so, {s}",
         "keep in mind that {s}", "truth be told, {s}", "let me add that {s}", "please note that {s}"]

SUBORDINATE = ["considering {s}, [what would be wise|where would you begin]?",
               "seeing as {s}, what do you recommend?",
               "[with that said|you see], {s}, so adapt the answer a little.",
               "because {s}, half of the tips online don't work for me.", "{s}, so how would you go about it?",
               "{s}, hence the question.", "would it matter that {s}?", "please bear in mind that {s}.",
               "does anything change if I tell you that {s}?", "while {s}, I still want the full picture."]

JOINS = ["{a}, and by the way {b}", "{a}. There's this too: {b}", "{a}, and on top of that {b}", "{a} & {b}",
         "{a}... and {b}", "{a}. And {b}", "{a}, {b}", "{a} and besides {b}"]

# Before a corrected statement, when it is said right after the wrong one.
CORRECTION_LEADS = ["hang on, {s}", "my mistake, {s}", "let me fix that: {s}", "hm, that was wrong, {s}",
                    "no no, {s}", "argh, {s}", "I need to correct that: {s}"]
