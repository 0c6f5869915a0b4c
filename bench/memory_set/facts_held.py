# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `held-back` say about themselves. The forms are those of facts_train, the words are others.

Whoever writes the rules that are measured does not read this file.
"""

FACTS = {
    "residence": {
        "say": ["I call {city} home", "my flat's in {city}", "we've made {city} our home", "I reside in {city}", "I have my home in {city}",
                "I'm settled in {city}", "our house stands in {city}", "I currently stay in {city}"],
        "free": ["Greetings from my home in {city}.", "My address these days is somewhere in {city}.", "{city} is home sweet home for me.",
                 "I'm one of those people who live in {city}."],
        "since": ["{since} is when I came to live in {city}", "I've called {city} home since {since}", "we've been in {city} since {since}, and that's where we live"],
        "change": ["we've moved house, to {city}", "goodbye {old_city}, I live in {city} now", "I've relocated to {city}[ {ago}|]",
                   "I swapped {old_city} for {city}[ {ago}|]", "the move is done and we live in {city}", "I'm a {city} person now, I moved away from {old_city}",
                   "we upped sticks and moved to {city}[ {ago}|]"],
        "fix": ["I live in {city}; {old_city} was a slip", "make that {city}, that's where I live, not {old_city}"],
        "answer": [("What city should I use for the search?", "{city}, that's home"), ("Whereabouts are you?", "{city}"),
                   ("In which town do you live?", "It's {city}.")],
        "pair": [("I never told you where home is, did I?", "{city}. Third floor, river view.")],
    },
    "hometown": {
        "say": ["I hail from {city}", "my childhood was spent in {city}", "{city} is where I was born", "I'm a {city} native",
                "my roots are in {city}"],
        "free": ["Childhood in {city}, that explains a lot.", "{city} is the town I grew up in."],
        "fix": ["I was born in {city}, {old_city} was a typo"],
        "answer": [("Where were you born?", "{city}"), ("What's your hometown?", "that would be {city}")],
    },
    "lived_before": {
        "say": ["{city} was my home up to {until}", "before {until} I was living in {city}", "I had a room in {city} until {until}"],
        "free": ["{city} was where I lived till {until}."],
    },
    "home": {
        "say": ["our home is {home}", "I've been living in {home}", "we've taken {home}", "I'm renting {home}"],
        "change": ["home is {home} now", "we've moved into {home}[ {ago}|]", "we gave up the old place for {home}"],
    },
    "name": {
        "say": ["people know me as {self}", "the name's {self}", "my first name is {self}"],
        "free": ["This is {self}.", "Signed, {self}, which is my name.", "Hello, I am {self}."],
        "answer": [("How may I address you?", "{self} is fine"), ("And your name is?", "{self}.")],
    },
    "nickname": {
        "say": ["at home they call me {nickname}", "my nickname is {nickname}", "most people just say {nickname} to me"],
        "free": ["Just {nickname} will do when you address me.", "Do call me {nickname}."],
        "change": ["drop {old_nickname}, I want to be called {nickname}", "it's {nickname} now, I've retired {old_nickname} as a nickname"],
    },
    "birthday": {
        "say": ["I have my birthday on {date}", "{date} is my birthday", "I came into the world on {date}", "I blow out the candles on {date}, my birthday"],
        "free": ["My birthday? {date}.", "Mark {date}: that's my birthday."],
        "fix": ["I was born on {date} rather than {old_date}", "wrong date before, my birthday is {date}"],
        "answer": [("What's your date of birth, day and month?", "{date}."), ("When do you celebrate?", "my birthday's {date}")],
    },
    "language": {
        "say": ["my native language is {language}", "I can speak {language}", "I was brought up in {language}", "at home it's all {language} with us"],
        "free": ["{language} speaker here.", "I know {language} well enough to dream in it."],
    },
    "degree": {
        "say": ["I graduated in {degree}", "I hold a degree in {degree}", "my university subject was {degree}", "I took my doctorate in {degree}"],
        "free": ["Trained in {degree}, that's my background.", "My diploma says {degree}."],
        "answer": [("What was your degree in?", "{degree}."), ("What field did you train in?", "it was {degree}")],
    },
    "allergy": {
        "say": ["{allergen} will make my throat swell, it's an allergy", "I carry an adrenaline pen because of {allergen}", "my body can't handle {allergen}, I'm allergic",
                "the doctors found an allergy to {allergen} in me", "I have to stay away from {allergen} because I'm allergic"],
        "free": ["Allergy alert: {allergen}.", "{allergen} and I don't mix, it's an allergy.", "I can't have {allergen}, severe allergy."],
        "end": ["my allergy to {allergen} has gone", "it turns out that I was never allergic to {allergen}"],
        "answer": [("Do you have food or drug allergies?", "{allergen}, unfortunately"), ("Anything I must avoid for health reasons?", "{allergen}. Allergy.")],
        "pair": [("Health question, and it matters what I react to.", "For me it's {allergen}, proper allergy.")],
    },
    "condition": {
        "say": ["I'm dealing with {condition}", "I was born with {condition}", "the doctors treat me for {condition}", "{condition} runs my calendar, sadly"],
        "free": ["Living with {condition} here.", "Chronic thing on my side: {condition}."],
        "end": ["the doctor says my {condition} has cleared up", "I got over {condition}, it's gone"],
    },
    "employer": {
        "say": ["I'm on the payroll of {company}", "{company} employs me", "I have a post at {company}", "I earn my bread at {company}",
                "my workplace is {company}"],
        "free": ["Nine to five I'm at {company}.", "The firm I work for: {company}."],
        "since": ["I've been on staff at {company} since {since}", "{company} has employed me since {since}", "{since} was when I began at {company}"],
        "change": ["I've joined {company}", "I handed in my notice at {old_company} and went to {company}", "I jumped ship from {old_company} to {company}",
                   "{company} hired me[ {ago}|]", "I changed employers, it's {company} now", "my job is at {company} now, {old_company} is history"],
        "end": ["I've left {company}", "I was laid off by {company}[ {ago}|]", "my time at {company} is over", "I'm not with {company} anymore"],
        "fix": ["my employer is {company}, I wrote {old_company} out of habit"],
        "answer": [("Where do you work?", "at {company}"), ("What's the name of your employer?", "{company}.")],
    },
    "job": {
        "say": ["my job is being {job}", "by profession I'm {job}", "I'm employed as {job}", "I've spent my working life as {job}", "I do my shifts as {job}"],
        "free": ["You're talking to {job}.", "{job} by training and by habit, that's me.", "Being {job} teaches you patience, I can tell from my own job."],
        "change": ["I've switched careers and I'm {job} now", "I used to be {old_job}, these days I'm {job}", "they made me {job}[ {ago}|]",
                   "I hung up my old job and work as {job} now"],
        "fix": ["I wrote {old_job} but I'm {job}"],
        "answer": [("What's your line of work?", "{job}."), ("And what do you do?", "working as {job}")],
        "pair": [("About my job, since that changes the answer:", "{job}, full time.")],
    },
    "work_hours": {
        "say": ["my working time is {work_hours}", "I do {work_hours} at work", "my schedule is {work_hours}", "they have me working {work_hours}"],
        "free": ["My job is {work_hours}, nothing more."],
        "change": ["I've gone over to {work_hours} at work", "my hours changed, it's {work_hours} now", "no more {old_work_hours}, I work {work_hours} now"],
    },
    "commute": {
        "say": ["my way to work is by {transport}", "the {transport} takes me to work", "I travel to the office by {transport}", "I rely on the {transport} to get to work"],
        "change": ["I now get to the office by {transport}", "I've replaced the {old_transport} with the {transport} for my commute",
                   "my commute is by {transport} now"],
    },
    "pet": {
        "say": ["{pet} is {species} and lives with me", "there is {species} in my life called {pet}", "I look after {species} by the name of {pet}",
                "I share my flat with {species}, {pet}", "we took in {species} that we call {pet}", "I'm the proud owner of {species} named {pet}"],
        "free": ["Meet {pet}, {species} of mine.", "{pet}, {species}, rules my household."],
        "end": ["we lost {pet}[ {ago}|]", "{pet} has passed away", "{pet} lives with another family now"],
        "answer": [("Any animals at home?", "yes, {species}, {pet}"), ("Who is on the photo next to you?", "{pet}, {species} of ours")],
        "pair": [("There's {species} sleeping on my keyboard.", "{pet}, my pet, has no respect for work.")],
    },
    "car": {
        "say": ["I get around in a {car}", "there's a {car} in my garage", "we drive a {car}", "I bought a {car}", "my wheels are a {car}"],
        "free": ["Mine is a {car}, as cars go.", "Proud {car} owner."],
        "change": ["the {old_car} is gone, I have a {car} now", "I upgraded from the {old_car} to a {car}", "I've bought a {car} to replace the {old_car}",
                   "our car is a {car} now"],
        "end": ["the {car} has been sold", "I gave my {car} to a cousin", "I don't own the {car} anymore"],
        "fix": ["I drive a {car}, I mixed it up with the {old_car}"],
        "answer": [("What kind of car is it?", "{car}"), ("Which car do you own?", "I have a {car}.")],
    },
    "laptop": {
        "say": ["my computer is a {laptop}", "I type on a {laptop}", "my work machine is a {laptop}", "I've got a {laptop} for work"],
        "free": ["Hardware: {laptop}, that's mine."],
        "change": ["the {old_laptop} died, I have a {laptop} now", "I've moved to a {laptop}", "I gave up the {old_laptop} for a {laptop}"],
        "answer": [("What computer are you on?", "my {laptop}")],
    },
    "bike": {
        "say": ["I own a {bike}", "my bike is a {bike}", "I go everywhere on my {bike}"],
        "end": ["someone stole my {bike}[ {ago}|]", "I gave away the {bike}"],
    },
    "subscription": {
        "say": ["I'm a subscriber of {service}", "I'm a member of {service}", "I have {service} on a monthly plan", "there's a running contract with {service} on my account"],
        "end": ["I've quit {service}", "my contract with {service} has ended", "I let {service} lapse, no more subscription"],
    },
    "rent": {
        "say": ["rent costs me {rent} each month", "my landlord gets {rent} from me every month", "I spend {rent} a month on rent", "our monthly rent is {rent}"],
        "free": ["{rent} a month, that's my rent."],
        "change": ["as of this month our rent is {rent}", "they put my rent up from {old_rent} to {rent}", "my rent has changed to {rent}"],
        "fix": ["I pay {rent} in rent, {old_rent} was wrong"],
        "answer": [("What do you pay in rent?", "{rent} a month")],
    },
    "team_size": {
        "say": ["we are a team of {team_size} at work", "I manage {team_size} people", "{team_size} people work in my team"],
        "change": ["with the latest changes my team counts {team_size}", "I manage {team_size} people now", "our team is {team_size} strong now"],
    },
    "diet": {
        "say": ["I follow a {diet} diet", "I stick to {diet} food", "my cooking is strictly {diet}", "I live on a {diet} diet"],
        "free": ["Everything I eat is {diet}.", "I'm on a {diet} diet, just saying."],
        "since": ["my diet has been {diet} since {since}", "I've followed a {diet} diet since {since}"],
        "change": ["I've changed my diet to {diet}", "my diet is {diet} now instead of {old_diet}", "I moved on from {old_diet} to a {diet} diet"],
        "end": ["I've abandoned the {diet} diet", "I stopped eating {diet}", "my {diet} days are over"],
        "answer": [("Should the food follow any diet?", "{diet} please, that's my diet"), ("How do you eat?", "{diet}")],
    },
    "favourite_food": {
        "say": ["{dish} is my favourite meal", "the dish I love most is {dish}", "I would walk miles for {dish}", "I have a weakness for {dish}"],
        "free": ["If I could eat only one thing, it would be {dish}.", "Favourite meal: {dish}."],
        "change": ["{dish} is my favourite meal now, not {old_dish}", "I've moved on from {old_dish}, these days {dish} is my favourite meal"],
    },
    "favourite_colour": {
        "say": ["the colour I like most is {colour}", "I've always been partial to {colour}, it's my favourite colour", "no colour pleases me like {colour}"],
        "free": ["{colour} all the way, that's my favourite colour.", "If I may choose a colour it is always {colour}."],
        "change": ["{colour} has become my favourite colour", "my favourite colour changed from {old_colour} to {colour}"],
    },
    "object_colour": {
        "say": ["I had {object} painted {colour}", "{object} has been {colour} for years", "{object} came in {colour}"],
        "change": ["{object} has a new colour, {colour}", "{object} went from {old_colour} to {colour}"],
    },
    "music": {
        "say": ["I have {band} on repeat", "{band} is my favourite music", "the music I love most is {band}"],
        "free": ["{band} forever, my favourite."],
        "change": ["these days {band} is my favourite music, not {old_band}"],
    },
    "editor": {
        "say": ["{editor} is what I code in", "I'm a {editor} user", "my code gets written in {editor}", "I spend my days in {editor}"],
        "free": ["Editor: {editor}, always."],
        "change": ["I ditched {old_editor} for {editor}", "I've moved over to {editor} as my editor", "it's {editor} for me now instead of {old_editor}"],
        "fix": ["my editor is {editor}, I don't know why I wrote {old_editor}"],
        "answer": [("What do you edit your code in?", "{editor}")],
    },
    "notes": {
        "say": ["{note_app} holds all my notes", "I write everything down in {note_app}", "my notes live in {note_app}"],
        "change": ["my notes have moved to {note_app}", "I abandoned {old_note_app}, my notes are in {note_app} now"],
    },
    "seat": {
        "say": ["I like to have a {seat}", "I always book a {seat}", "give me a {seat} on any train, I prefer that"],
        "change": ["I'd rather have a {seat} now, no more {old_seat}"],
    },
    "likes": {
        "say": ["I'm crazy about {like}", "I take great pleasure in {like}", "I'm a fan of {like}", "I adore {like}", "{like} is one of my favourite things",
                "I have a soft spot for {like}"],
        "free": ["{like}? Love it.", "My happy place: {like}.", "Weekends are for {like}, I love it."],
        "end": ["I've gone off {like}", "{like} doesn't interest me anymore"],
    },
    "dislikes": {
        "say": ["I detest {dislike}", "I can't bear {dislike}", "{dislike} puts me off", "I don't enjoy {dislike}", "I have no love for {dislike}",
                "I'd do anything to get out of {dislike}", "I don't care for {dislike}"],
        "free": ["Never been fond of {dislike}.", "{dislike}: not my thing, at all."],
        "change": ["I've warmed to {dislike}, I like it now", "to my own surprise I now love {dislike}", "I changed my mind about {dislike}, I like it after all"],
    },
    "style": {
        "say": ["I'd like you to use {style} with me", "I get along best with {style}", "what I want in replies is {style}"],
        "free": ["Going forward, {style} whenever you reply to me.", "My standing wish for your answers: {style}.", "Always give me {style}, please."],
        "change": ["forget {old_style}, I prefer {style} in replies from here on", "going forward I'd like {style} rather than {old_style}"],
    },
    "exercise": {
        "say": ["I practise {sport} {times}", "{times} I go to {sport}", "{sport} is on my schedule {times}", "I make time for {sport} {times}"],
        "free": ["My sport: {sport}, {times}."],
        "change": ["it's {sport} {times} for me now", "I've altered my routine to {sport} {times}", "my {sport} routine is now {times}"],
        "end": ["I've quit {sport}", "no more {sport} for me, I stopped", "I haven't done {sport} in months and I'm done with it"],
        "answer": [("What do you do for fitness?", "{sport} {times}")],
    },
    "wake": {
        "say": ["my day begins at {hour}", "I'm out of bed at {hour}", "I set my alarm for {hour}", "I rise at {hour} most days"],
        "change": ["my alarm is set to {hour} now", "these days I rise at {hour}", "I sleep differently now and get up at {hour}, not {old_hour}"],
    },
    "drink": {
        "say": ["{drink} is my drink in the morning", "nothing happens here before I've had my {drink}", "I have {drink} first thing each morning", "my mornings start with {drink}"],
        "change": ["{drink} has replaced {old_drink} as my morning drink", "my morning drink is {drink} now"],
        "end": ["I've sworn off {drink}", "I don't drink {drink} anymore", "I cut out {drink}"],
    },
    "instrument": {
        "say": ["I'm a {instrument} player", "my instrument of choice is the {instrument}", "I learned the {instrument} as a child and still play"],
        "free": ["Me and my {instrument} play every night.", "I play {instrument} in a small group."],
        "end": ["I sold my {instrument} and stopped playing", "I've stopped playing the {instrument}"],
        "answer": [("Are you a musician?", "I play the {instrument}, yes")],
    },
    "volunteer": {
        "say": ["on {weekday} you'll find me helping at {charity}", "I do volunteer work for {charity} on {weekday}", "I give my {weekday} to {charity}"],
        "change": ["my day at {charity} is {weekday} now", "{charity} has me on {weekday} now"],
        "end": ["I've stopped volunteering at {charity}", "my volunteering at {charity} is over"],
    },
    "gave_up": {
        "say": ["I've kicked {habit_left}", "I'm done with {habit_left}", "I don't do {habit_left} anymore", "I've sworn off {habit_left}"],
        "free": ["{habit_left} is behind me, I quit.", "Clean of {habit_left}, I gave it up."],
        "since": ["I haven't touched {habit_left} since {since}"],
    },
}
