# SPDX-License-Identifier: AGPL-3.0-or-later
"""What names something true of the person and says nothing new of it, in the part `train-8` (see traps)."""

TRAPS = {
    "question": [
        ("<<How many people live in {own_city} by now?>>", "The last count is a few years old, so take it as rough."),
        ("<<Is there a direct bus between {own_city} and {city}?>> A pen friend wants to know", "With one change, most days."),
        ("<<Why do they spell {own_city} different on the old maps?>>", "The clerks wrote as they heard."),
        ("<<Does {own_company} sponsor people from abroad, does somebody know that?>>",
         "It stands in the public register of sponsors."),
        ("<<Can {own_drink} and antibiotics be taken together?>>", "With two hours between them, to be safe."),
        ("<<is {own_pet} a girl's name in Spain too>>", "It would raise no eyebrow."),
        ("<<What would a {own_car} be worth with a dented door, on average?>>", "A few hundred less than without."),
        ("<<Was there ever a king who played the {own_instrument}?>>", "Several claimed to."),
        ("<<Do astronauts do {own_sport}, in the station I mean>>", "They run on a belt and pull on ropes."),
        ("<<Is {own_boss} a first name or a family name, by origin?>>", "It is used as both."),
    ],
    "hypothetical": [
        ("<<If they close {own_company} one day, and nobody says they do, where do such people go?>>",
         "To the competitors, mostly."),
        ("<<what if i'd leave {own_city} for {city}, on paper only>> compare the two in a table",
         "Rent, winter, trains: three rows."),
        ("<<Suppose I wasn't {own_diet}. Suppose I ate everything.>> What is the national dish of Chile?",
         "Pastel de choclo, many would say."),
        ("<<Say {own_boss} resigns, say I get the chair.>> No, I only watch too many series. How do successions work in a board?",
         "A committee meets, and then the one everybody expected is named."),
        ("<<if {own_pet} could talk, it'd ask for a lawyer and a bigger bowl>> haha what do animals dream",
         "Of running, by the look of the paws."),
        ("<<Let's assume the {own_car} dies and I'd need a {car}.>> Fuel cost per 100 km of that one?", "Around six litres."),
        ("<<Would I swap {own_editor} for something else if someone paid me? For how much?>> Write a funny poll with that.",
         "Option one: for a sandwich."),
        ("<<Before I'd ever stop with {own_sport} the sun will go out.>> when does it actually, the sun",
         "In five thousand million years."),
    ],
    "sarcasm": [
        ("<<oh sure {own_company} made me director today, of the coffee machine>> how do you descale one",
         "Citric acid, two rounds, rinse."),
        ("<<I gave {own_pet} away to the circus, he starts Monday.>> Kidding. What do cats want at four in the morning?",
         "Company, then food."),
        ("<<Yes, I've stopped being {own_diet}, I ate a whole cow on the way home.>> my aunt believes everything. A comeback?",
         "\"The cow says hello.\""),
        ("<<I have thrown my {own_instrument} out of the window, the street is finally safe.>> How often are strings changed?",
         "Twice a year for most hands."),
        ("<<{own_city} is now at the sea, I swam to the baker.>> How long does a cellar take to dry after a flood?",
         "Weeks, with fans."),
    ],
    "document": [
        ("From a travel page, is the tone alright?\n<<{own_city} has changed. I came back after nine years and found my café "
         "gone. I shall "
         "not live there again.>>", "Wistful, and a little proud of it."),
        ("<<Lost: grey tom, answers to {own_pet}. We have moved to {city} and he ran off on the first evening. Please call "
         "{woman}.>>\n"
         "funny, that's on our lamp post. how far do cats walk home", "Some have done a hundred kilometres."),
        ("Please check spelling, it's off the noticeboard of the church.\n<<I sell my {own_car}, as I don't drive any more "
         "since the eye "
         "operation. {amount}. {man}, second floor>>", "It is spelled well."),
    ],
    "quote": [
        ("In the novel the hero says <<\"I left {own_city} on the last train and I never played the {own_instrument} "
         "again.\">> Who wrote so?",
         "It has the ring of several exiles."),
        ("<<\"I resigned from {own_company}, I was tired.\">> That was the mayor on the radio, yes? What year?",
         "I do not find the interview."),
        ("An old teacher used to repeat: <<\"I am done with {own_drink}, I had enough in the army.\">> why do soldiers get "
         "always the same drink",
         "It keeps, and it is cheap."),
    ],
    "guess": [
        ("how is the weather at the equator", "Warm and wet. <<Since you plan to leave {own_city} for {city}, you'll soon "
         "know.>>"),
        ("What colour goes with oak?", "A dull green. <<Now that you no longer work at {own_company}, there's time to paint.>>"),
        ("Is sourdough older than yeast?", "By thousands of years. <<You've replaced {own_pet} with a second cat, so keep the "
         "jar shut.>>"),
        ("any tip against noise", "A bookcase on that wall. <<You gave up the {own_instrument}, which helps.>>"),
    ],
    "role_play": [
        ("You are the clerk, I am a client with an invented life. <<I left {own_city} this morning with nothing. I never "
         "worked for "
         "{own_company}. I have no {own_car}.>>", "\"Take a number, sir, and a seat.\"", "<<I've no papers. My name is {name}.>>",
         "<<\"Then, {name}, we begin with form one.\">>"),
        ("Let's do improv, first line is mine: <<Darling, I've sold the house in {own_city} and bought a circus!>>",
         "\"With which money? And who feeds the lion?\"", "<<{own_pet} IS the lion now.>>", "\"Then I want a bigger tent.\""),
    ],
    "translation": [
        ("auf Deutsch bitte: <<I am moving away from {own_city} next week and {own_company} gave me a clock.>> its from the "
         "textbook, unit 9",
         "<<Ich ziehe nächste Woche aus {own_city} weg und {own_company} hat mir eine Uhr geschenkt.>>"),
    ],
    "rewriting": [
        ("Make one sentence of two: <<I do not live in {own_city} any more. I have taken a room in {city}.>> The pupil is "
         "called {name}",
         "<<\"I have left {own_city} and taken a room in {city}.\">>"),
    ],
    "request": [
        ("<<I want a limerick that begins 'There once was a clerk from {own_city}', I need him to lose his job at "
         "{own_company}.>>",
         "He sharpened a pencil, and then it was pity."),
        ("<<I need the sentence with {city} instead of {own_city}, I liked the old rhythm.>>", "Swapped, and the rhythm kept."),
    ],
    "code": [
        ("<<assert user.city == \"{own_city}\"  # moved to {city} in fixture 2, I hate this test\n>>fails only on ci, order of "
         "fixtures?",
         "Yes, the second fixture runs first there."),
        ("<<INSERT INTO staff VALUES ('me', '{own_company}', NULL); -- I left, {man} took my desk>>\nwhy NULL and not ''",
         "Null says unknown, the empty text says known and empty."),
    ],
    "log": [
        ("<<13:02 deploy {own_project}: ABANDONED by {name}, \"I give up on this one, moving to {project}\">>\nis abandoned a "
         "final state in that tool",
         "It can be reopened from the menu."),
    ],
    "pasted_mail": [
        ("Is this spam?\n<<Hello dear, I am {woman} from {own_city}, I have left {own_company} with {amount} and I seek a "
         "trusted person. I am "
         "a widow, I live quietly.>>", "In every line."),
    ],
    "boot_file": [
        ("<<# persona\nname: Ola\nhome: not {own_city} any more, {city} since May\nwork: ex {own_company}\n# end>>\nyaml lint "
         "says fine but bot ignores line 2",
         "The key home is read as a path in that bot."),
    ],
}
