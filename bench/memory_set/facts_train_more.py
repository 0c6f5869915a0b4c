# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `train` say about others, about what they want, plan, decide and work on (see facts_train).

{who} is how another is mentioned: "Ana", or "my sister Ana", which says the relation too.
"""

FACTS = {
    "goal": {
        "say": ["I want to {goal}", "my goal is to {goal}", "I'm determined to {goal}",
                "I've set myself the goal to {goal}", "I hope to {goal}", "I'm working towards one thing: to {goal}"],
        "free": ["Big goal: {goal}.", "My aim for this year: {goal}.", "One day I will {goal}, that's the plan.",
                 "Everyone laughs when I say it, but I want to {goal}."],
        "end": ["I've given up on my goal to {goal}", "I no longer want to {goal}"],
        "answer": [("What are you aiming for this year?", "to {goal}"), ("What's your goal?", "I want to {goal}")],
    },
    "goal_race": {
        "say": ["I'm training for a {distance}", "my goal is a {distance}", "I want to finish a {distance}",
                "I'm working towards a {distance}"],
        "change": ["I raised my goal from a {old_distance} to a {distance}", "my goal is a {distance} now",
                   "I'm training for a {distance} now, not the {old_distance}"],
        "end": ["I've dropped the {distance}, no race for me", "I'm not training for the {distance} anymore"],
    },
    "goal_save": {
        "say": ["I'm saving {amount} for {saving}", "I want to save {amount} for {saving}",
                "my savings goal is {amount} for {saving}", "I'm putting money aside for {saving}, {amount} in total"],
        "change": ["I raised my savings goal for {saving} to {amount}",
                   "I need {amount} for {saving}, not {old_amount}", "my savings goal for {saving} is {amount} now"],
    },
    "goal_learn": {
        "say": ["I'm learning {language}", "I'm learning {language} and want to reach {level}",
                "my goal is {level} in {language}", "I want to get my {language} to {level}"],
        "end": ["I stopped learning {language}", "I've given up on {language}", "I no longer study {language}"],
    },
    "trip": {
        "say": ["I'm flying to {city} on {date}", "we're going to {city} on {date}",
                "I booked a trip to {city} for {date}", "I travel to {city} on {date}",
                "we leave for {city} on {date}", "our holiday in {city} starts on {date}"],
        "free": ["Off to {city} on {date}!", "Trip to {city}: {date}, all booked."],
        "change": ["the trip to {city} was moved to {date}",
                   "we're flying to {city} on {date} now, not on {old_date}", "I rebooked {city} to {date}"],
        "end": ["we cancelled the trip to {city}", "I'm not going to {city} after all", "the {city} trip is off"],
        "answer": [("Where to, and when?", "{city}, on {date}")],
        "pair": [("We're going to {city}, it's booked.", "We leave on {date}, to answer that.")],
    },
    "event": {
        "say": ["my {event} is on {date}", "I have my {event} on {date}", "the date for my {event} is {date}",
                "I've got my {event} on {date}"],
        "free": ["{date}: my {event}. Wish me luck.", "Big day on {date}, my {event}."],
        "change": ["my {event} was postponed to {date}", "they moved my {event} to {date}",
                   "my {event} is on {date} now instead of {old_date}"],
        "end": ["my {event} was cancelled", "I called off my {event}"],
        "fix": ["my {event} is on {date}, not {old_date}"],
        "answer": [("Is there anything big coming up?", "my {event}, {date}")],
    },
    "decision": {
        "say": ["we decided on {choice} for {topic} because {reason}",
                "for {topic} I've chosen {choice} over {over} because {reason}",
                "we settled on {choice} for {topic}, since {reason}",
                "we're going with {choice} instead of {over} for {topic} because {reason}",
                "I made up my mind about {topic}: {choice}, because {reason}", "the decision on {topic} is {choice}"],
        "free": ["Decision on {topic}: {choice}, not {over}, because {reason}.",
                 "It's settled: {choice} for {topic}, as {reason}.",
                 "After a week of back and forth we picked {choice} for {topic}. The reason: {reason}."],
        "change": ["we changed our minds about {topic} and go with {choice} after all, not {old_choice}",
                   "we dropped {old_choice} and decided on {choice} for {topic}",
                   "we reversed the decision on {topic}: it's {choice} now"],
        "accept": [("For {topic}, {choice} would suit you better than {over}.",
                    "[good point,|agreed,|yes,] let's go with {choice} for {topic} then"),
                   ("Between {choice} and {over}, I would lean to {choice} for {topic}.",
                    "Okay, decided: we take {choice}[ for {topic}|].")],
    },
    "focus": {
        "say": ["I'm building {project_kind} called {project}", "I'm working on {project}, {project_kind}",
                "my project {project} is {project_kind}", "my current project is {project}, {project_kind}"],
        "free": ["Side project: {project}, {project_kind}.", "All my evenings go into {project}, {project_kind}."],
        "change": [],
        "end": ["I've shelved {project}", "I'm no longer working on {project}", "{project} is cancelled"],
    },
    "project_db": {
        "say": ["{project} stores its data in {database}", "we use {database} for {project}",
                "the database of {project} is {database}", "{project} runs on {database}"],
        "change": ["we moved {project} from {old_database} to {database}", "{project} uses {database} now",
                   "we replaced {old_database} with {database} in {project}"],
        "fix": ["{project} is on {database}, not {old_database}"],
    },
    "relation": {
        "say": ["my {rel} is called {name}", "my {rel}'s name is {name}", "I have a {rel} called {name}",
                "{name} is my {rel}", "I have a {rel}, {name}"],
        "free": ["{name} is my {rel}, by the way.", "That's {name}, my {rel}.",
                 "I promised my {rel} {name} to look into it."],
        "answer": [("Whom should I note as your emergency contact?", "{name}, my {rel}"),
                   ("What is your {rel}'s name?", "{name}")],
        "pair": [("I've got a {rel} too.", "{name} is the name.")],
    },
    "manager": {
        "say": ["my boss is {name}", "I report to {name}", "my manager is called {name}", "{name} is my manager"],
        "free": ["My boss {name} wants it by tomorrow."],
        "change": ["my new boss is {name}", "I report to {name} now instead of {old_name}",
                   "{name} took over from {old_name} as my manager"],
    },
    "t_residence": {
        "say": ["{who} lives in {city}", "{who} is based in {city}", "{who} has a flat in {city}",
                "{who}'s home is in {city}"],
        "free": ["I spoke to {who}, who lives in {city}.", "{who} called from {city}, which is home over there.",
                 "Greetings from {who}, who has a house in {city}."],
        "change": ["{who} moved to {city}[ {ago}|]", "{who} lives in {city} now", "{who} left {old_city} for {city}"],
        "fix": ["{who} lives in {city}, not in {old_city}"],
        "answer": [("Where does {bare} live?", "[in {city}|{city}]")],
    },
    "t_job": {
        "say": ["{who} is {job}", "{who} works as {job}", "{who} earns a living as {job}"],
        "free": ["I asked {who}, who is {job}, and got a shrug.", "Trust {who} on that, being {job}."],
        "change": ["{who} is {job} now", "{who} stopped being {old_job} and is {job} now", "{who} has become {job}"],
    },
    "t_employer": {
        "say": ["{who} works at {company}", "{who} works for {company}", "{who} has a job at {company}"],
        "free": ["{who}, who works at {company}, sent me a link."],
        "change": ["{who} left {old_company} and works at {company} now", "{who} started at {company}[ {ago}|]"],
        "end": ["{who} no longer works at {company}", "{who} was let go by {company}"],
    },
    "t_birthday": {
        "say": ["{who}'s birthday is on {date}", "{who} was born on {date}", "{who} has a birthday on {date}"],
        "free": ["I must not forget {who}'s birthday on {date}."],
        "fix": ["{who}'s birthday is {date}, not {old_date}"],
        "answer": [("When is {bare}'s birthday?", "on {date}")],
    },
    "t_diet": {
        "say": ["{who} is {diet}", "{who} eats {diet}", "{who} only eats {diet} food"],
        "free": ["I'm cooking for {who}, who is {diet}."],
        "change": ["{who} is {diet} now", "{who} went from {old_diet} to {diet}"],
        "end": ["{who} isn't {diet} anymore"],
    },
    "t_allergy": {
        "say": ["{who} is allergic to {allergen}", "{who} can't have {allergen} because of an allergy",
                "{who} has an allergy to {allergen}"],
        "free": ["No cake with {allergen} for {who}, who is allergic."],
        "end": ["{who} is no longer allergic to {allergen}"],
    },
    "t_likes": {
        "say": ["{who} loves {like}", "{who} is into {like}", "{who} enjoys {like}", "{who} likes {like}"],
        "free": ["For {who}, who loves {like}, it has to be something special."],
    },
    "t_dislikes": {
        "say": ["{who} can't stand {dislike}", "{who} hates {dislike}", "{who} doesn't like {dislike}"],
        "free": ["Don't suggest it for {who}, who hates {dislike}."],
    },
    "t_pet": {
        "say": ["{who} has {species} called {pet}", "{who} owns {species} named {pet}"],
        "free": ["{who} keeps {species} by the name of {pet}."],
        "end": ["{who} gave {pet} away"],
    },
    "t_visit": {
        "say": ["{who} is visiting on {date}", "{who} comes to stay with us on {date}", "{who} arrives on {date}"],
        "free": ["The guest room has to be ready when {who} comes on {date}."],
        "change": ["{who} is now coming on {date}", "{who}'s visit was moved to {date}"],
        "end": ["{who} isn't coming after all"],
    },
    "t_age": {
        "say": ["{who} is {age} years old", "{who} is {age}", "{who} turned {age}"],
        "free": ["A present for {who}, who is {age}, is hard to find."],
        "change": ["{who} is {age} now", "{who} has just turned {age}"],
    },
    "t_instrument": {
        "say": ["{who} plays the {instrument}", "{who} takes {instrument} lessons"],
        "free": ["You can hear {who} practise the {instrument} through the wall."],
        "end": ["{who} gave up the {instrument}"],
    },
}

# How a statement enters a sentence: {s} is the clause. The clause alone is the stating span.
LEADS = ["{s}", "{s}", "{s}", "{s}", "by the way, {s}", "btw {s}", "just so you know, {s}", "oh, and {s}",
         "for context, {s}", "one thing: {s}", "I should mention that {s}", "I forgot to say that {s}",
         "for your information, {s}", "also, {s}", "maybe worth knowing: {s}", "you should know that {s}",
         "well, {s}", "it might help that {s}", "small update: {s}", "news from here: {s}", "honestly, {s}",
         "as you may remember, {s}", "before we start: {s}", "important: {s}"]

SUBORDINATE = ["since {s}, [is there anything I should watch out for|what would you suggest]?",
               "given that {s}, what comes to mind?", "[now that|seeing that] {s}, what should I think about first?",
               "because {s}, I'd like ideas that fit.", "{s}, so keep that in mind, please.",
               "{s}, which is why I'm asking.", "can you take into account that {s}?",
               "remember that {s} when you answer.", "what would you change, considering that {s}?",
               "as {s}, the usual advice rarely fits me."]

JOINS = ["{a} and {b}", "{a}, and {b}", "{a}, plus {b}", "{a}; {b}", "{a}, also {b}", "{a} - oh and {b}", "{a}. {B}",
         "{a}, {b}"]

# Before a corrected statement, when it is said right after the wrong one.
CORRECTION_LEADS = ["actually, {s}", "sorry, {s}", "correction: {s}", "wait, I got that wrong: {s}",
                    "no, scratch that, {s}", "oops - {s}", "let me correct myself, {s}"]
