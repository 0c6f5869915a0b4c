# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `train-8` and is none: <<the span>> in which any extracted memory is junk.

By reason: what the user says and the assistant in turn, at times over several turns. Texts of others that are pasted,
played, translated or made up, suppositions, jokes, and what the assistant makes up. {own_x} is a value that is true
of the person, where a change of it is only thought of, or something else bears its name; no other value is true of
them, except in RECALL.
"""
import importlib

NAMES = ("asked", "asked_own", "doubted", "machine", "machine_more", "pasted", "pasted_more", "letters", "letters_more",
         "languages", "played", "turns", "turns_more", "longer",
         "short")
PARTS = [importlib.import_module(f"memory_set.texts.train_8.traps_{name}").TRAPS for name in NAMES]
TRAPS = {reason: [text for part in PARTS for text in part.get(reason, [])]
         for reason in sorted({reason for part in PARTS for reason in part})}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("what all do you remember about me", "<<From our talks I have kept that {facts}.>> Correct me where it is old."),
            ("Suggest something for Sunday, please.", "<<As {facts}, I'd stay near home.>> A walk, a soup, an early night."),
            ("do you know me already or we start from zero", "<<Not from zero: {facts}.>> The rest you may tell me or not."),
            ("Give me a small present idea for myself.", "<<I recall that {facts}.>> So: good socks, or a lamp."),
            ("read my file back", "<<It says that {facts}.>> That is the whole of it."),
            ("Write an introduction of me for the new group, two lines.", "<<You can say it simply: {facts}.>> And smile."),
            ("Which of my details do you use when you answer?", "<<Mostly this, that {facts}.>> Today I used none."),
            ("Before I go on, are we on the same page?", "I believe so. <<On my page stands: {facts}.>>")]

RECALL = {
    "residence": "{city} is the town on your letterbox",
    "employer": "{company} pays your salary",
    "job": "for a living you are {job}",
    "diet": "you keep to {diet} food",
    "pet": "at home there is {species} by the name of {pet}",
    "editor": "your code is written in {editor}",
    "likes": "{like} makes you happy",
    "car": "the {car} in front of the house is yours",
    "relation": "your {rel} goes by the name {name}",
    "instrument": "you know your way round a {instrument}",
    "favourite_food": "no plate beats {dish} for you",
    "allergy": "{allergen} makes you ill",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["I'm typing with gloves, sorry.", "My battery is at three percent.", "I'm at the bus stop, it rains.",
           "I have a headache since the morning.", "I'm in the library, so no voice.", "We are sitting in a waiting room.",
           "I've just eaten too much.", "The children are asleep, finally.", "I'm dictating this while I iron.",
           "My hands are full of dough.", "I am fasting till sunset today.", "I'm on the night train, the net goes and comes.",
           "I have my sister's keyboard today, the y is a z.", "I'm staying with friends in Leipzig over the weekend.",
           "I'm house-sitting this week, with somebody's two parrots.", "I am covering for a colleague till Thursday.",
           "I've rented a Fiat for three days.", "I'm eating at the canteen today, soup.", "I have fever, a little bit.",
           "I'm in Vienna for a conference until tomorrow.", "My internet is from the neighbour tonight.",
           "I'm wearing my brother's jacket because mine is wet.", "I took the tram today, the bike has a flat tyre.",
           "I only had tea so far.", "I am without glasses, excuse the mistakes.", "I'm sitting in the car outside the school.",
           "I've got visitors until Monday.", "I slept three hours.", "I'm trying decaf today, let's see.",
           "My voice is gone, so I type.", "I'm in the lift.", "I am looking after a friend's dachshund till six.",
           "They have put me at reception for today.", "I'm at the airport of Doha, five hours to kill.",
           "I'm watching the match with one eye.", "I have an exam in forty minutes.", "It's thirty-eight degrees in my room.",
           "I ordered the vegan menu today by mistake.", "I am a bit nervous now.", "My leg is asleep.",
           "I'm working from a café this afternoon.", "I've borrowed a scooter for the afternoon."]
