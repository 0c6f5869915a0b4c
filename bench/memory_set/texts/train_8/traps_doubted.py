# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jokes of the person and guesses of the assistant in the part `train-8` (see traps)."""

TRAPS = {
    "sarcasm": [
        ("<<Oh of course, I just LOVE {dislike}, I have it for breakfast.>> How do I get rid of it at the office?",
         "Ask the caretaker, and bring cake."),
        ("<<yes yes I am the king of {city} and this is my castle, two rooms with mould>> what kills mould on silicone",
         "Bleach on a strip of paper, left overnight."),
        ("The form asks for my occupation again. <<Professional form filler, thirty years of experience, no pension.>> What do "
         "they "
         "need it for a third time?", "The three offices do not talk with each other."),
        ("<<Sure, I'll buy {company} tomorrow from my pocket money, then the invoice gets paid.>> Draft a second reminder.",
         "\"We kindly remind you, for the second time\" is the usual start."),
        ("<<I'm {job} now, it seems: I have repaired the same door four times today.>> hinge screw turns and turns, what to do",
         "A matchstick and glue in the hole, then screw again."),
        ("<<my hobby is waiting. i do it since school. i'm thinking to turn pro.>> how long is the queue at the tax office by "
         "phone normally",
         "Shortest just after eight."),
        ("Great. The update deleted my settings. <<I never wanted them, I live in the default, I was born in Comic Sans.>> "
         "Where's the backup?",
         "In the profile folder, one level up."),
        ("<<The doctor said I should eat less salt so now I am a saint, I live on air and {drink}.>> ok which crackers have "
         "low salt",
         "Rice crackers, the plain ones."),
        ("<<Naturally I speak {language}. Also Klingon, also Dog.>> What does this label say: tylko na zewnątrz",
         "It says: for outdoor use only."),
        ("<<Had a lovely night, the neighbour practised his {instrument} till two, I danced alone in the kitchen with joy.>> "
         "earplugs, foam or wax", "Wax keeps out the low notes better."),
        ("<<Congratulate me, I've adopted eleven pigeons, they moved in on the balcony without asking.>> What drives them away?",
         "A net, and patience."),
        ("<<I retire. At twenty-three. I've seen one merge conflict too many.>> --theirs or --ours during a rebase?",
         "During a rebase the two are swapped."),
        ("<<Moving to {city} I am, to live in a cave, without printers.>> anyway: paper jam tray two but there is no paper",
         "A small piece sits on the sensor, most likely."),
        ("<<I'm a morning person, everybody knows, birds fall silent when I enter.>> Make the reminder for 11 instead",
         "Eleven is in the diary."),
        ("<<So nice, I am famous: my name is spelled in four ways on one ticket.>> Which spelling counts at the gate?",
         "The one in the passport."),
        ("<<lol ok i divorced my phone. we had good years. it got the kids>> whats the best way to dry a phone",
         "Off, upright, two days of air."),
        ("<<I earn {amount} a minute by reading terms and conditions.>> Sum up these please, in five lines",
         "You pay, they may stop, you may not."),
        ("<<No no, I have plenty of time, I am immortal, I only came to look at your loading circle.>> Still there?",
         "Here, and sorry for the wait."),
        ("<<My therapist is {species} and he says buy the shoes.>> black or brown for an interview", "Black, and polished."),
        ("<<Dear diary, today I became a Dutchman: I cycled in hail and paid separate.>> How is a bill split in four with one "
         "who "
         "only had water?", "He pays the water and a share of the tip."),
        ("<<i'm allergic to mondays, to zoom and to my cousin's startup>> an excuse for a 9am call thats not a lie",
         "\"I can't do nine, ten works.\""),
        ("<<In this house we are minimalists, we have only forty-one charging cables.>> which ones can be thrown",
         "Whatever fits nothing within a year."),
        ("<<I quit. I open a stall for {dish} on the moon.>> regex for a date with dots?",
         "Two digits, a dot, two digits, a dot, four digits."),
        ("<<As a great friend of {dislike} I have booked it for my whole holiday, can't wait, hurray.>> Refund rules?",
         "Fourteen days if it was bought online, trips excepted."),
        ("<<We Germans never complain, I only wrote nine letters.>> Shorten the tenth:", "Please send the text along."),
        ("<<wow i'm bilingual now, i can be misunderstood in two languages>> is 'eventually' same like 'eventuell'",
         "No: the one means in the end, the other perhaps."),
        ("<<My cooking is world famous in this kitchen, the smoke detector sings with me.>> How do I clean burnt milk from "
         "steel?",
         "Boil water with soda in it."),
        ("<<Fine, I am a robot, I admit it, I cannot see which square has a traffic light.>> Why do those tests fail so often?",
         "The pole counts in some and not in others."),
        ("<<I am only a hundred and nine, I have all my teeth, they lie in the glass.>> What may one eat after an extraction?",
         "Soft and lukewarm things for two days."),
        ("<<Yeah I totally read all 900 pages, I live in the footnotes, I married chapter six.>> summary of chapter six",
         "The brother returns, the mill burns."),
        ("<<I've decided to become {diet}, starting five minutes after the barbecue, ending five minutes later.>> marinade?",
         "Yoghurt, garlic, smoked paprika."),
        ("<<Nothing beats {own_city} in November, I roll in the fog like a pig, never shall I leave.>> a lamp against "
         "tiredness, how many lux?",
         "Ten thousand, half an hour in the morning."),
        ("<<Ja, I have sold the {own_car} and I come by helicopter.>> Where is parking at the fair?",
         "Gate west has the large field."),
    ],
    "guess": [
        ("How do you fold a fitted sheet?", "Corner in corner, then in three. <<As you live alone in {city}, you'll need a "
         "door handle as "
         "a second pair of hands.>>"),
        ("explain inflation in one line", "The same basket costs more. <<At {company} your salary won't have kept up, I "
         "suppose.>>"),
        ("What is a good size for a rucksack?", "Thirty litres for a day and a night. <<You're {job} and carry tools, so take "
         "forty.>>"),
        ("why do knees crack", "Gas in the joint. <<With your {sport} every week that is to be expected.>>"),
        ("Give me a word with seven letters for 'calm'.", "\"Restful\" has seven. <<You like {like}, so you know the feeling.>>"),
        ("When are clocks changed?", "On the last Sunday of the month. <<It will hit you, with your night shifts and your two "
         "small children.>>"),
        ("translate 'see you soon' to {language}", "<<You must be learning it for your move to {city}, and your friend {name} "
         "will be glad.>> "
         "I need the form: to one person or several?", "several", "Then the plural form is the one."),
        ("best way to peel garlic?", "Crush it under the knife. <<You mentioned that you grew up with {dish}, so you've peeled "
         "thousands.>>"),
        ("Is it going to be a leap year?", "Every fourth, with exceptions. <<Your birthday being in February, you would care.>>"),
        ("how many steps make a kilometre", "About thirteen hundred. <<You walk {pet} every day, so you already do that.>>"),
        ("What does 'per capita' mean?", "By head. <<Your degree in {degree} will have been full of it.>>"),
        ("two truths and a lie about honey", "It never spoils, bees dance, it is made of tears. <<You have an allergy to "
         "{allergen}, so honey is "
         "your safe sweet.>>", "ehm, from whom did you get this??",
         "<<I assumed it from the way you asked about {allergen}.>> I take it "
         "back."),
        ("How do I ask for a pay rise?", "With numbers, not with feelings. <<After four years under {name} at {company} you've "
         "earned it.>>"),
        ("pls sort these: pear apple fig", "Apple, fig, pear. <<You're {diet}, so fruit is half of your day.>>"),
        ("Explain recursion.", "A thing that uses itself, only smaller. <<You write {project} in your free time, think of its "
         "menu tree.>>"),
        ("What's the capital of Kazakhstan now?", "Astana, again. <<You were born near there, weren't you, in {city}?>>"),
        ("which gift for a retirement", "A tree or a voucher. <<Since {man} is your father and hates {dislike}, take the "
         "tree.>>"),
        ("how to stop hiccups", "Hold the breath and swallow. <<It comes from drinking {drink} each morning.>>"),
        ("Can bleach be mixed with vinegar?", "Never. <<I remember that you clean houses in {city}, so mind your lungs.>>"),
        ("Write a haiku about rust.", "Old gate in the rain. <<For your {car}, which won't pass its test this year.>>"),
        ("Why is bread in {city} so dark?", "Rye. <<You moved away from there and you miss it, I can tell.>>",
         "I'm only reading a menu", "Then: rye, sourdough, a long bake."),
        ("what is a mortgage in principle", "A bank's promise with conditions. <<With {amount} saved and a child on the way "
         "you could apply.>>"),
        ("Is green tea better than black?", "It is less processed. <<You gave up coffee this spring, so either will do.>>"),
        ("How loud is 80 decibels?", "Like a busy road. <<Your {instrument} is louder, your neighbours in {city} will have "
         "told you.>>"),
        ("one line about Chopin", "He wrote nearly all for one instrument. <<Being Polish and a piano teacher, you know more "
         "than I do.>>"),
        ("Shorten: in the event that", "\"If\". <<You work in law, it seems, and {woman} checks your drafts.>>"),
        ("how to keep basil alive", "Water from below. <<On your north balcony it'll struggle.>>",
         "I didn't say anything about a balcony",
         "<<True, I took it from your flat in {city}.>> On a sill, then."),
        ("What is an API in plain words?", "A counter where programs order. <<You'd know the kind from the years you stood "
         "behind one at {company}.>>"),
        ("Good first line for a birthday card?", "\"Another year, and you still answer the phone.\" <<{woman} turns sixty, you "
         "said, and loves {like}.>>"),
    ],
}
