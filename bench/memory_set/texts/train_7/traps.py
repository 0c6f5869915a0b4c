# SPDX-License-Identifier: AGPL-3.0-or-later
"""What looks like a memory in the part `train-7` and is none: <<the span>> in which any extracted memory is junk.

By reason: what the user says and the assistant in turn, at times over several turns. Pasted texts, other people's
words, games, tasks on a text, suppositions, jokes and what the assistant makes up. {own_x} is a value that is true
of the person, where a change of it is only thought of, or something else bears its name; no other value is true of
them, except in RECALL.
"""
from memory_set.texts.train_7 import (traps_asked, traps_boot, traps_joked, traps_letters, traps_long, traps_machine, traps_own,
                                      traps_pasted, traps_plain, traps_played, traps_turns, traps_worked)

PARTS = (traps_asked.TRAPS, traps_boot.TRAPS, traps_joked.TRAPS, traps_letters.TRAPS, traps_long.TRAPS, traps_machine.TRAPS,
         traps_own.TRAPS, traps_pasted.TRAPS, traps_plain.TRAPS, traps_played.TRAPS, traps_turns.TRAPS,
         traps_worked.TRAPS)
TRAPS = {reason: [text for part in PARTS for text in part.get(reason, [])]
         for reason in sorted({reason for part in PARTS for reason in part})}

# The assistant says back what was recalled: never a memory again. {facts} is filled from RECALL with what is true.
RESTATED = [("What do you remember about me so far?",
             "<<Going by what you've told me, {facts}.>> Tell me if anything is out of date."),
            ("do you actually know anything about me or do you start from zero each time",
             "I do carry a few things over. <<For instance, {facts}.>>"),
            ("Suggest something for the long weekend.",
             "<<Since {facts}, I'd keep it close to home and cheap.>> A picnic and a swim would do it."),
            ("Can you write my bio for the club newsletter, two lines?",
             "<<Here's what I'd build it on: {facts}.>> Shall I draft it?"),
            ("gift ideas for me that i can send to my family",
             "<<Let me think: {facts}.>> A voucher for a day out would suit."),
            ("I've forgotten what I already told you.", "Happy to recap. <<So far I've noted that {facts}.>>"),
            ("Is there anything there that I should correct?", "Have a look: <<{facts}.>> That's the lot."),
            ("Before we start, what's the background again?", "<<Quick recap: {facts}.>> Where would you like to begin?"),
            ("plan a normal tuesday for me", "<<Keeping in mind that {facts}:>> up early, work, a walk, an easy tea."),
            ("Why did you suggest that one in particular?", "Because of what you said before. <<You told me that {facts}.>>")]

RECALL = {
    "residence": "you're based in {city}",
    "employer": "your job is with {company}",
    "job": "what you do for a living is work as {job}",
    "diet": "you stick to {diet} meals",
    "pet": "you've got {species} that answers to {pet}",
    "editor": "{editor} is your editor of choice",
    "likes": "you're keen on {like}",
    "car": "your own car is a {car}",
    "relation": "your {rel} goes by {name}",
    "instrument": "you can play the {instrument}",
    "favourite_food": "{dish} tops your list of meals",
    "allergy": "your body doesn't get on with {allergen}, it's an allergy",
    "music": "you listen to {band} more than anyone",
    "drink": "{drink} is your usual drink",
}

# Passing states of the person: neither a memory nor junk, not judged.
PASSING = ["I'm on the train right now so the signal might drop.", "I'm at the airport, boarding in twenty minutes.",
           "I'm in Denver until Thursday for a conference.", "We're staying at my in-laws' for the weekend.",
           "I'm off sick today.", "I've had two coffees already and it's not even nine.",
           "I'm working from my sister's kitchen table this morning.", "I skipped lunch so I'm a bit cranky.",
           "I'm on hold with the phone company.", "I've got a rental car until Monday, it's a tiny Fiat.",
           "I'm looking after the neighbours' cat this week.", "I slept about four hours last night.",
           "I'm covering for the manager today.", "It's pouring here and I'm stuck at the bus shelter.",
           "I'm wearing my husband's coat because mine's in the wash.", "I've just had a tooth pulled.",
           "I'm typing with one thumb, the baby's asleep on me.", "My phone's on four percent.",
           "I'm sitting in the waiting room at the vet.", "I'm having pizza tonight, no cooking.",
           "We've got people coming over in half an hour.", "I'm home alone tonight for once.",
           "I've borrowed a mate's ute to shift a couch.", "I feel like a zombie today.",
           "I'm in the school pickup line.", "We lost the power about an hour ago.",
           "I'm at the library because our internet is down.", "I had oysters last night and I'm regretting it.",
           "I've got a bit of a headache.", "I'm halfway through my lunch break.",
           "I'm down in Wellington for a funeral, back tomorrow.", "I'm using the kids' tablet, sorry about typos.",
           "My boss is on leave this week so it's quiet.", "I'm sunburnt to a crisp after yesterday.",
           "I'm drinking a cup of peppermint tea because that's all they had.", "I've got the day to myself.",
           "I'm parked outside the hardware store.", "The dog next door has been barking since six.",
           "I'm in a hotel in Leeds with terrible wifi.", "I walked to work today because of the strike."]
