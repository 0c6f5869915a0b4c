# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `held-back-2`, and what looks like it and must stay readable.

PRIVATE by kind, with {x} for the datum; LOOKALIKES are (text, what it resembles), the look-alike between << and >>.
"""

PRIVATE = {
    "email": ["my email's {x}", "Please add {x} to the invite list.", "{name} uses {x} for everything.",
              "I signed up with {x} and never got the link.", "reply to {x} thx",
              "Is {x} spelt right for a business card?",
              "E: {x}", "Why would a mail to {x} bounce?"],
    "phone": ["ring me on {x} after five", "my phone no is {x}", "{name}'s mobile: {x}.", "Put {x} on the flyer.",
              "I keep getting calls from {x}, who is that?", "whatsapp {x}", "For questions: {x}, ask for {name}."],
    "card": ["The shop won't take my card {x}, why?", "cc: {x}", "I typed {x} and it says invalid number.",
             "Is the last digit of {x} a check digit?", "Charged twice on {x}, how do I dispute that?"],
    "iban": ["My bank account is {x}.", "Please put {x} on the invoice.", "is {x} a real iban or a typo",
             "refund goes to {x}", "What bank does {x} belong to?"],
    "national_id": ["For the tax thing, my {id_name} is {x}.", "They want a {id_name}, I've got {x}.",
                    "my {id_name}: {x}", "Does {x} look like a proper {id_name} to you?"],
    "api_key": ["I get a 403 with this key: {x}", "TOKEN={x} python main.py just hangs",
                "oops I pushed {x} to github, what do I do",
                "Is {x} base64 or something else?", "In the header I send {x} and it still says unauthorised."],
    "password": ["my password was {x} and now it's rejected", "Wifi for guests: password {x}.",
                 "The password is {x}, how do I change it?",
                 "user root, password: {x}, is that default?", "I set the password to {x}, is that safe?"],
    "street_address": ["ship it to {x} please", "Write a change of address letter, the new one is {x}.",
                       "We're at {x}, how far is the sea?",
                       "Home address: {x}.", "The viewing is at {x}."],
    "ip": ["fail2ban blocked {x}, is that a bot?", "The public IP is {x}, now what?", "why can't I reach {x} from work",
           "traceroute {x} dies after hop 6", "The A record points to {x}, is that enough?"],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}, if anything call {phone}.", "{s}, post to {street_address}.", "{s}, email {email} by the way.",
             "{s} (tel {phone})."]

LOOKALIKES = [("My parcel <<{tracking}>> is stuck in customs, normal?", "phone"),
              ("invoice <<{order}>> was paid twice, template for a complaint?", "phone"),
              ("What's the licence key format of <<{digits16}>>, four groups?", "card"),
              ("Driver <<{version4}>> makes the screen flicker.", "ip"),
              ("git bisect stopped at <<{sha1}>>, now what?", "api_key"), ("what did <<{sha7}>> change", "phone"),
              ("Is <<{isbn}>> the paperback or the hardback?", "phone"),
              ("The request id is <<{uuid}>>, can support find it?", "api_key"),
              ("sha256 of the iso is <<{sha256}>>, how do I compare?", "api_key"),
              ("Does <<{part}>> fit the same washing machine?", "phone"),
              ("The letter says <<{bad_iban}>>, which is refused as invalid.", "iban"),
              ("How many days between <<2023-11-30>> and <<2024-02-29>>?", "phone"),
              ("Is <<1,000,000,007>> prime?", "phone"), ("What's the square root of <<2025202520>>?", "phone"),
              ("npm can't find <<lodash@4.17.21>>, cache?", "email"),
              ("git clone <<git@example.org:team/app.git>> asks for a password", "email"),
              ("css: <<@font-face>> is ignored in the print view", "email"),
              ("It says password <<must contain>> a symbol, which ones count?", "password"),
              ("Why do sites ask for a password <<hint>> at all?", "password"),
              ("Who sang <<50 Ways to Leave>> something?", "street_address"),
              ("Is <<24 Hour Party>> the name of a film?", "street_address"),
              ("bus <<42>> or tram <<16>>, which was quicker in the timetable?", "street_address"),
              ("Scale <<1:25000>> or <<1:50000>> for hiking maps?", "ip"),
              ("Coordinates <<48.8584, 2.2945>> are what?", "phone"),
              ("Reigned <<1837-1901>>, who?", "phone"), ("H7 in <<H7N9.2.1>> stands for?", "ip")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["Can't log in to <<192.168.0.1>>, is that the router?", "curl <<127.0.0.1:8000>> says refused",
                   "What is <<10.0.0.1>> used for, and <<172.16.0.1>>?"]
