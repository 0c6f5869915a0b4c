# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `train-6` and is none: <<the span>> in which any extracted memory is junk.

By reason: what the user says and the assistant in turn, at times over several turns. Pasted texts, other people's
words, games, tasks on a text, suppositions, jokes and what the assistant makes up. {own_x} is a value that is true
of the person, where a change of it is only thought of, or something else bears its name; no other value is true of
them, except in RECALL.
"""
from memory_set.texts.train_6 import (traps_asked, traps_asked_more, traps_asked_own, traps_letters,
                                      traps_letters_more, traps_machine, traps_machine_more, traps_pasted,
                                      traps_pasted_more, traps_played, traps_played_more, traps_turns)

PARTS = (traps_asked.TRAPS, traps_asked_more.TRAPS, traps_asked_own.TRAPS, traps_letters.TRAPS,
         traps_letters_more.TRAPS, traps_machine.TRAPS, traps_machine_more.TRAPS, traps_pasted.TRAPS,
         traps_pasted_more.TRAPS, traps_played.TRAPS, traps_played_more.TRAPS, traps_turns.TRAPS)
TRAPS = {reason: [text for part in PARTS for text in part.get(reason, [])]
         for reason in sorted({reason for part in PARTS for reason in part})}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("remind me what you know", "<<From earlier talks: {facts}.>> Say so if any of it has changed."),
            ("what should i have for tea", "<<Bearing in mind that {facts}, keep it plain.>> Beans, toast, an egg."),
            ("Do you forget everything when I close the window?", "Not all of it. <<I still have that {facts}.>>"),
            ("Pick a book for me.", "<<You see, {facts}.>> So a long one with a map in front."),
            ("is there anything in your notes", "<<There is: {facts}.>> Nothing else stands there."),
            ("Plan me a free afternoon.", "Out before two, home by five. <<That suits, since {facts}.>>"),
            ("Where did we stop last time?", "At the list. <<Beside it I have written down that {facts}.>>"),
            ("Make up a riddle about me.", "<<I know that {facts},>> so this: what gets shorter as it runs?")]

RECALL = {
    "residence": "{city} is where your bed stands",
    "employer": "you earn your wage at {company}",
    "job": "they pay you to be {job}",
    "diet": "your meals are {diet}",
    "pet": "{pet}, {species}, is yours",
    "editor": "you type in {editor}",
    "likes": "you love {like}",
    "car": "you get about in a {car}",
    "relation": "you have a {rel} whose name is {name}",
    "instrument": "the sound from your room is a {instrument}",
    "favourite_food": "your favourite thing to eat is {dish}",
    "allergy": "you have to keep off {allergen}",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["I'm in a queue, so quick.", "My tea's gone cold.", "I've a cold coming.", "I'm on my break.",
           "It's gone midnight here.", "I can't find my glasses.", "I could eat a horse.",
           "I've got the baby on one arm.",
           "I'm stuck in traffic.", "My eyes hurt.", "I'm having one of those days.", "I'm at my mum's till tomorrow.",
           "I'm away for two nights, hotel wifi.", "I've ten minutes before the bell.", "I'm soaked.",
           "I'm in Leeds till Sunday for a christening.",
           "We're visiting my aunt in Cork this week.", "I've a hire car for the day, wrong side and all.",
           "I'm minding next door's spaniel this afternoon.", "I'm standing in for my boss today.",
           "I tried oat milk this morning.", "I've borrowed a laptop, mine's charging.",
           "I'm writing from Bristol airport, delayed.", "I had toast for all three meals today."]
