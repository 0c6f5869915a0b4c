# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `train-2`, and what looks like it and must stay readable.

PRIVATE by kind, with {x} for the datum; LOOKALIKES are (text, what it resembles), the look-alike between << and >>.
"""

PRIVATE = {
    "email": ["Bang it over to {x} and I'll have a look.", "the email's {x}, all lower case, don't ask",
              "{name} is on {x}, copy them in would you", "They've my email down as {x}, is there a dot missing?",
              "sign me up with {x} so", "Stick {x} in the to box.", "I keep getting bounces from {x}, why's that?"],
    "phone": ["Give us a bell on {x}.", "my mobile's {x}, I never answer it mind",
              "{name}'s number is {x}, ring after six", "Some eejit keeps calling from {x}, who is that?",
              "it's {x} for the landline, remember them?", "text me on {x} when you're outside",
              "The vet's on {x}, so I'm told."],
    "card": ["It won't take my card, {x}, what am I doing wrong?", "the long number across the front is {x}",
             "I've been charged twice on {x}, the robbers.", "Is {x} a debit or a credit card, can you tell?",
             "I read out {x} to a fella on the phone, was that stupid?"],
    "iban": ["Stick it in {x}, that's my account.", "They want an IBAN so I gave {x}.",
             "the club's account is {x}, if you're paying your subs",
             "The bank says {x} is wrong and I've checked it four times.", "put my half in {x}, cheers"],
    "national_id": ["The taxman has my {id_name} as {x}.", "it wants a {id_name}, so that's {x}",
                    "Found the letter at last, {id_name}: {x}.",
                    "I'd to read out my {id_name}, {x}, with the whole bus listening."],
    "api_key": ["It keeps saying 403 and I'm definitely using {x}, so what gives?",
                "key = {x} and still nothing, I'm losing the will",
                "I may have pushed {x} to a public repo, how dead am I?", "header's \"X-Api-Key: {x}\" and it hates me",
                "do I put quotes around {x} in the yaml or not?"],
    "password": ["The wifi's called Gaff and the password is {x}.",
                 "I've been using {x} as my password for years, is that bad?",
                 "login's admin, password's {x}, don't tell them I told you",
                 "my password {x} stopped working all of a sudden", "passwd: {x} and it still says wrong"],
    "street_address": ["Drop it round to {x}, there's a blue bin outside.",
                       "I'm at {x}, ring twice, the bell's banjaxed", "The do's at {x}, bring a bottle.",
                       "Skip's to be left at {x}, on the road.", "send the taxi to {x}, would you"],
    "ip": ["The box is sitting on {x} and won't talk to me.", "ssh me@{x} just hangs, any notion why?",
           "Someone at {x} is hammering the login page.", "is {x} in Russia or where?",
           "I can ping {x} grand but the website's dead"],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}, and if you need me it's {phone}.", "{s}, so from here on it's {email} for anything official.",
             "{s} (post goes to {street_address}, if it goes at all).", "{s}, oh and the mobile's {phone} these days."]

LOOKALIKES = [("Where's my parcel, it's order <<{order}>> and it's three weeks gone?", "phone"),
              ("The receipt says <<{digits16}>> across the bottom, what's that when it's at home?", "card"),
              ("It all went pear-shaped with build <<{version4}>>.", "ip"),
              ("Some joker reverted <<{sha1}>>, can that be undone?", "api_key"),
              ("What did <<{sha7}>> break, in your opinion?", "phone"),
              ("The library wants the ISBN, <<{isbn}>>, is that a thirteen one?", "phone"),
              ("Was <<1999-08-11>> the day of the eclipse?", "phone"),
              ("Trace <<{uuid}>> turns up nine times in the one minute, is that normal?", "api_key"),
              ("Does <<git@gitlab.com:demo/widgets.git>> need a key set up or what?", "email"),
              ("npm is giving out about <<is-odd@3.0.1>>, can I bin it?", "email"),
              ("It says the password <<must contain a special character>>, what counts as special?", "password"),
              ("Password <<expired>>, says the screen, again, is that every ninety days?", "password"),
              ("Is <<84 Charing Cross Road>> a book or a film or the two?", "street_address"),
              ("Who directed <<10 Rillington Place>>?", "street_address"),
              ("How do you say <<7,890,123,456>> out loud without dying?", "phone"),
              ("<<2.718281828459045>>, what's that number, it's on a mug?", "phone"),
              ("The checksum's <<{sha256}>> and the site's is different at the end, is that bad?", "api_key"),
              ("They've no <<{part}>> in stock anywhere, what's the equivalent?", "phone"),
              ("What happened to fashion in <<1973-1979>>, was it the lead in the petrol?", "phone"),
              ("Where in God's name is <<53.349805, -6.26031>>?", "phone"),
              ("An Post has no notion where <<{tracking}>> is, who do I shout at?", "phone"),
              ("Would <<21:9>> look daft on a wall, or is <<16:10>> better?", "ip"),
              ("There's a reference <<{bad_iban}>> on the bill, do I quote the whole thing?", "iban"),
              ("Is <<@keyframes wobble>> a real thing in CSS?", "email"),
              ("They said <<platform 9, carriage 4>>, is that the front or the back of the train?", "street_address")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["I typed <<192.168.0.254:8443>> in and got a big red warning, is that me done for?",
                   "What's squatting on <<127.0.0.1:3000>>, I've nothing running?",
                   "Is it <<10.0.0.138>> or <<192.168.1.254>> to get into one of them routers?"]
