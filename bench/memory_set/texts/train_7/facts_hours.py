# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `train-7` say about working days: hours, the way there, team and boss (see facts)."""
FACTS = {
    "work_hours": {
        "say": [
            "I'm contracted for {work_hours}", "my job's {work_hours}", "at the moment I'm working {work_hours}",
            "I chose {work_hours} so I could be home for the kids", "it's {work_hours} for me",
            "I work {work_hours}, which suits me fine", "I'm on {work_hours} this year",
            "I do {work_hours} and then collect the kids", "my hours are {work_hours} and they never change",
            "they have me on {work_hours} till further notice",
        ],
        "free": [
            "I work {work_hours}, so when am I supposed to get to the post office?",
            "Can you make me a gym timetable? I'm on {work_hours}.",
            "My shifts are {work_hours} and I can't sleep properly. What helps?",
            "I can do childcare swaps but bear in mind I do {work_hours}.",
            "What's a good slow cooker recipe? My hours are {work_hours}, so I need to put it on and leave it.",
            "I'm on {work_hours} at work and my wife's on the opposite, so we write notes. Can you think of nice "
            "things to put in a note?",
            "Is it worth going to college while working {work_hours}? That's what I'm on.",
            "My doctor's surgery only has slots when I'm at work. I do {work_hours}. What are my rights?",
            "Do you get paid holiday pro rata on {work_hours}? I'm trying to check my payslip, since that's what I "
            "work.",
            "I can't make the Tuesday class, I'm working {work_hours}. Is there anything online?",
            "Working {work_hours} means I'm awake when nobody else is, so you're getting all my questions.",
            "{work_hours} is what my contract says, but they keep asking me to stay on. How do I push back?",
            "Which evening class could I do if I'm working {work_hours}? I don't want to miss half of them.",
            "My boyfriend does days and I'm on {work_hours}. We've not eaten together in a month. Ideas?",
            "Sunday night dread is a thing even though I work {work_hours}. How do you get over it?",
        ],
        "since": [
            "I've been on {work_hours} since {since} because of childcare",
            "I've worked {work_hours} since {since} and I'm used to it",
        ],
        "answer": [
            ("What shifts do you do?", "{work_hours}, same every week"),
            ("What are your normal working hours?", "I do {work_hours}, weekdays"),
            ("When are you usually at work?", "I'm on {work_hours} at the moment"),
        ],
        "pair": [
            ("I need to fit in some exercise.", "I work {work_hours}, so it's tricky."),
            ("When's best to book the boiler man?", "I'm on {work_hours}, so you tell me."),
        ],
        "change": [
            "they've put me on {work_hours}", "my hours have gone from {old_work_hours} to {work_hours}",
            "I've dropped {old_work_hours} and now do {work_hours}",
            "I asked to go on {work_hours} and they said yes", "it's {work_hours} for me from now on",
            "they scrapped {old_work_hours}, so I'm doing {work_hours}",
            "since the baby I've been working {work_hours}", "my new rota is {work_hours}",
            "I'm on {work_hours} now and the cat's confused", "I've changed to {work_hours} to see more of the kids",
            "I work {work_hours} now that Mum needs me", "my boss has finally let me do {work_hours}",
            "you won't get me at the old times because I'm on {work_hours}",
            "{old_work_hours} was killing me so they found me {work_hours}",
            "it's all change at work and I've been given {work_hours}",
        ],
        "change_free": [
            "HR signed it off! I'm working {work_hours} from this week, so I can actually see my kids.",
            "No more {old_work_hours} for me, I'm on {work_hours} and I don't know what day it is.",
            "New boss, new shifts. I do {work_hours} now, can you rework that meal plan?",
            "My body clock's all over the place now that they've moved me to {work_hours}.",
            "I need a different gym slot because my hours changed. I do {work_hours} these days.",
            "They've cut us all down to {work_hours}. What can I claim?",
            "The baby has changed everything, including my contract. {work_hours} from now on.",
            "I said I'd leave if they kept me on {old_work_hours}. So it's {work_hours} now, and I've got my life "
            "back.",
        ],
        "change_answer": [
            ("Are you still working {old_work_hours}?", "no, it's {work_hours} now"),
            ("What are the new shifts?", "{work_hours}, starting this week"),
            ("Same hours as before?", "no, I've gone on to {work_hours}"),
            ("Has your rota changed at all?", "it has, I'm doing {work_hours}"),
        ],
        "change_pair": [
            ("I finally got my hours changed.", "It's {work_hours} now, thank God."),
            ("The new rota is out and it's not pretty.", "They've given me {work_hours}."),
            ("I can do the school run at last.", "I've gone on to {work_hours}."),
        ],
    },
    "commute": {
        "say": [
            "I take the {transport} in every day", "my commute is forty minutes on the {transport}",
            "I use the {transport} for work", "I catch the {transport} to the office",
            "I'm on the {transport} every morning to work", "I travel to work by {transport}",
            "I get the {transport} to work because parking's a joke", "I go to work by {transport} unless it snows",
            "I commute by {transport} and do the crossword", "the {transport} gets me to work in half an hour",
        ],
        "free": [
            "I take the {transport} to work and I'm bored stiff. Recommend me a podcast.",
            "What's a good bag for commuting? I go in by {transport} and it rains a lot.",
            "My {transport} was late again so I missed the start of a meeting. I use it every day for work, can I "
            "claim anything back?",
            "I get to work by {transport}, about half an hour each way. Could I learn a language in that time?",
            "Someone sneezed on me on the {transport} this morning. I use it to get to work, so what can I take to "
            "stop a cold?",
            "Can I claim tax relief for getting to work? I go by {transport}.",
            "I read on the {transport}, it's my way to work and the only peace I get. What's a good thriller?",
            "Prices for the {transport} have gone up, and it's how I get in to work. Is a season ticket cheaper?",
            "If I start at eight, and I come in on the {transport} as usual, what time should I leave?",
            "I do my make up on the {transport} on the way to work. Give me a five minute routine.",
            "The heating's broken on my {transport}, the one I commute on, and I arrive at work like a block of ice.",
            "Getting in to work takes me forever because I rely on the {transport}. Should I move closer?",
            "Could you work out what I spend on the {transport} a year? It's £5.40 a day, and I take it to work four "
            "days a week.",
            "My boss thinks I'm late because I'm lazy, but I come in on the {transport}. Write him a nice email.",
            "Wet feet again, thanks to the walk from the {transport}, my daily ride to work. Boots that look smart?",
        ],
        "answer": [
            ("How do you get to work in the mornings?", "by {transport} mostly"),
            ("How do you usually get in?", "I take the {transport} like everyone else"),
            ("What's your commute like at the moment?", "not bad, I get the {transport}"),
            ("Would you usually drive to work?", "no, I go by {transport}"),
        ],
        "pair": [
            ("I've got loads of time to listen to audiobooks.", "I go to work on the {transport}."),
            ("I'm always late on a Monday.", "It's the {transport} I get to work, it never turns up."),
        ],
        "change": [
            "I've switched from the {old_transport} to the {transport}", "I take the {transport} in now",
            "I've given up on the {old_transport} and I use the {transport} for work",
            "my commute's by {transport} these days", "I get the {transport} now that they've moved our office",
            "it's the {transport} to work for me now",
            "I've stopped getting the {old_transport}, I'm on the {transport} now",
            "the {old_transport} got too dear so I commute by {transport}",
            "we moved offices and I've ended up on the {transport}",
            "I go to work by {transport} now we've only one car",
            "I've joined the rest of them on the {transport} for getting to work",
            "my knees won't have the {old_transport} any more so it's the {transport} to work",
            "work have moved out of town, which means the {transport} for me",
            "I've handed in my pass for the {old_transport}, the {transport} takes me to work",
        ],
        "change_free": [
            "They cancelled my route so I've had to start getting the {transport} to work.",
            "Forty pounds a week I'm saving! I've swapped the {old_transport} for the {transport} to get to work.",
            "New office, new journey. It's the {transport} in the mornings now.",
            "Ever since the strikes I've been going in by {transport}. I'm not sure I'll go back to the "
            "{old_transport}.",
            "I've started taking the {transport} to work and I've actually got time to eat breakfast. Ideas for "
            "something portable?",
            "The {old_transport} and I have parted ways. I use the {transport} for work now, and I'm a much nicer "
            "person.",
            "I'm up half an hour later because the {transport} drops me at the office door. Should have switched "
            "years ago.",
            "The season ticket for the {old_transport} ran out, and I looked at the price and bought one for the "
            "{transport}. That's my commute now.",
        ],
        "change_answer": [
            ("Do you still get the {old_transport} in?", "no, the {transport} now"),
            ("How's the journey to the new office?", "fine, I take the {transport}"),
            ("How are you getting to work these days?", "by {transport}, it's quicker"),
        ],
        "change_pair": [
            ("I've changed how I get to work.", "I'm on the {transport} now."),
            ("My mornings are so much better.", "I get the {transport} to work these days, that's why."),
            ("Have you seen what they charge for parking?", "I get the {transport} to work now."),
        ],
    },
    "team_size": {
        "say": [
            "there are {team_size} of us in my team", "my team is {team_size} people",
            "I've got {team_size} people in my team", "there's {team_size} in our team",
            "I look after a team of {team_size}", "I'm in charge of {team_size} people at work",
            "we've {team_size} on the team at work", "our team's {team_size} strong",
            "I manage {team_size} people and none of them read emails",
            "we're a team of {team_size} spread over two sites",
        ],
        "free": [
            "I need a team building idea for {team_size} people, that's how many are in my team.",
            "How do you do one to ones with {team_size} people? That's the size of my team and I'm drowning.",
            "We're a team of {team_size} at work, and only two of us ever wash up. Write a funny sign.",
            "There are {team_size} of us in my team so what size room should I book?",
            "My boss thinks a team of {team_size} can run itself. I'm the one managing it. Help me make the case for "
            "a deputy.",
            "I manage {team_size} people and three of them have asked for the same week off. What's fair?",
            "Can you make me a rota? {team_size} in the team, two always off.",
            "What's the best chat tool for {team_size} people? That's my team.",
            "Book ideas for a new manager please. I've got a team of {team_size}, and I've never done it before.",
            "It's someone's birthday every other week, there being {team_size} of us on my team. Is it OK to do one "
            "cake a month?",
            "Secret Santa list please, for {team_size}, my whole team at work.",
            "I got a budget of two hundred to take my team out, {team_size} of us. What can we do?",
            "How often should I meet my team? There are {team_size} of us and I don't want meetings for the sake of "
            "it.",
            "I bought doughnuts for my team and still got it wrong, there's {team_size} of us. What's a treat "
            "everyone can eat?",
            "Easter eggs for {team_size}, that's the team I run. What's the cheapest way of doing it that doesn't "
            "look cheap?",
        ],
        "answer": [
            ("How big is the team?", "there are {team_size} of us"),
            ("How many people do you manage?", "{team_size}"),
            ("How many people have you got in your team?", "{team_size}"),
        ],
        "pair": [
            ("I've got appraisals to write and I'm way behind.", "I've a team of {team_size}, it takes forever."),
            ("I've got to plan a work night out.", "There are {team_size} of us in the team, all fussy."),
        ],
        "change": [
            "there are {team_size} of us in the team now", "we've got {team_size} in the team now",
            "they've merged us, so my team is {team_size}", "after the restructure we're a team of {team_size}",
            "we've hired, so there's {team_size} on my team now", "people have left and the team is {team_size}",
            "we were {old_team_size}, now we're {team_size} in my team", "my team is {team_size} these days",
            "my team's gone from {old_team_size} to {team_size} since the merger",
            "I manage {team_size} people now that Leeds has closed",
            "with the two new starters that's {team_size} of us on my team",
            "they've taken people off me, so there's {team_size} in the team",
            "head office has redrawn the chart and my team's {team_size}",
        ],
        "change_free": [
            "The reorganisation came through and I've now got {team_size} in my team. Who do I even start with?",
            "Two resignations and a transfer later, my team is {team_size}. How do I keep morale up?",
            "We've grown! {team_size} on the team now, so I need a bigger room for the Monday meeting.",
            "It used to be {old_team_size} of us round one table. The team's {team_size} now, and I miss it.",
            "They've given me another department, which makes it {team_size} people I manage.",
            "Update the rota please, it's {team_size} in the team from this week.",
            "We needed a second table at the team lunch. {team_size} of us now, and I'm the one responsible.",
            "Three leavers, no replacements and a merger. My team is {team_size} as of this week, so how do I share "
            "out the work?",
        ],
        "change_answer": [
            ("How many places should I plan for?", "the team's {team_size} now"),
            ("Did the new starters join?", "yes, so there's {team_size} of us in the team"),
            ("Is the team still {old_team_size} people?", "no, we're {team_size} now"),
        ],
        "change_pair": [
            ("I've had a reshuffle at work.", "My team's {team_size} now."),
            ("The new people all started on Monday.", "That makes {team_size} in my team."),
            ("I've had to order another set of headsets.", "There's {team_size} in my team now."),
        ],
    },
    "manager": {
        "say": [
            "my manager's called {name}", "{name} is my line manager", "my boss {name} signs off my leave",
            "{name}'s my boss", "{name} is the one I answer to at work",
            "the person who does my appraisals is {name}, my manager", "my boss is {name}, who's all right really",
            "I report to {name} on paper", "I've got {name} for a boss at the minute",
            "my manager is {name} from head office",
        ],
        "free": [
            "My boss {name} wants everything yesterday. How do I push back without sounding lazy?",
            "I need to email {name}, my manager, to ask for a day off. Keep it short.",
            "{name} is my boss and has now added me on Facebook. Do I have to accept?",
            "Could you make this sound less annoyed? It's going to {name}, who manages me.",
            "What do you buy a boss who's leaving for surgery? Mine's called {name} and likes golf.",
            "I've got a catch up with {name} tomorrow. That's my line manager, and I want to ask about a pay rise.",
            "My manager, {name}, never replies to emails. Should I just turn up at the office?",
            "How do I tell {name} I'm pregnant? {name}'s my boss and we're short staffed already.",
            "I'm lucky really, {name} is the best boss I've had. I'd like to nominate {name} for an award, can you "
            "help with the wording?",
            "Every one of {name}'s emails ends in \"thoughts?\" and, being my boss, I can't ignore it. What does it "
            "mean?",
            "I was told by {name}, my manager, that I'm too quiet in meetings. How do I speak up more?",
            "Is it wrong to send the boss a birthday card? It's {name}'s birthday, and {name} is my boss.",
            "I've been asked to rate {name}, my manager, out of ten, and it isn't anonymous. What would you say?",
            "My annual leave's been refused by {name}. Same boss who went to Tenerife twice. What can I do?",
            "Out of the blue {name}, who's my boss, told me I'd done a good job. Do I ask for a rise now or wait?",
        ],
        "since": [
            "I've had {name} as my manager since {since}", "{name} has been my boss since {since}, give or take",
        ],
        "answer": [
            ("Who should the email go to?", "to {name}, my manager"),
            ("Who's your manager at work?", "{name}"),
            ("Who do you report to these days?", "{name}, that's my boss"),
            ("And your boss, what's the name?", "{name}"),
        ],
        "pair": [
            ("I need to write to my boss about working from home.", "The name's {name}."),
            ("My manager's been really good about it.", "{name}, that is, my boss."),
        ],
        "change": [
            "I've got a new manager, {name}", "{old_name} has left and {name} is my manager",
            "they've moved me under {name}, so that's my boss", "my new boss is called {name}",
            "{old_name}'s gone and my boss is {name} now", "I've been given {name} as my line manager",
            "it's {name} I report to these days", "{name} stepped into {old_name}'s shoes and manages me now",
            "{name} is my boss now and things are looking up", "I report to {name} now since the shake up",
            "{name} took over from {old_name} as my manager and changed everything",
            "I've got to get used to {name}, who's taken over as my boss",
            "{old_name}'s chair has {name} in it, so that's who I report to",
            "it's {name} who signs my holiday forms since {old_name} moved on",
        ],
        "change_free": [
            "{old_name} retired, so I've a new boss called {name}. How do I make a good impression?",
            "We've all been shuffled round and I've ended up with {name} as my manager.",
            "My leave form needs {name}'s signature now. That's my new boss.",
            "{old_name} got promoted upstairs, and I've got {name} managing me. Seems nice enough.",
            "First one to one with {name} today, my new line manager. What should I bring?",
            "There's a new sheriff in town. {name}'s the boss now and we're all on our best behaviour.",
            "We had the leaving cake for {old_name} on Friday. On Monday {name} started as our manager and cancelled "
            "the team meeting. I like that.",
            "Can you redo that email? It has to go to {name}, not {old_name}. Different boss now.",
        ],
        "change_answer": [
            ("Who's replaced {old_name}?", "{name}, so that's my new manager"),
            ("How's the new manager?", "{name}? Not bad so far."),
            ("Is {old_name} still your boss?", "no, I've got {name} now"),
            ("Who do I address the leave request to?", "{name}, my new manager"),
        ],
        "change_pair": [
            ("I've got yet another new manager.", "It's {name} this time."),
            ("{old_name} has gone off on maternity leave.", "So my boss is {name} now."),
            ("There's a new name on the office door.", "{name}, my new boss."),
        ],
    },
}
