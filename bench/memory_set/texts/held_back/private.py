# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `held-back`, and what looks like it (forms as in train/private)."""

PRIVATE = {
    "email": ["reach me under {x}", "The invoice should go to {x}.", "{name} uses {x} for work.",
              "Login name is {x}, what next?", "mail {x} about it?", "Reply-To: {x}, is that header right?",
              "I registered as {x}."],
    "phone": ["Ring {x} if nobody opens.", "my phone: {x}", "{name} can be called on {x}.", "WhatsApp me, {x}",
              "The hotline {x} is always busy.", "Leave a message at {x}.", "Fax and phone are both {x}."],
    "card": ["They charged {x} twice.", "Please store {x} as my card.", "cc number {x}, is that format accepted?",
             "The receipt shows {x}.", "Can {x} be an Amex?"],
    "iban": ["Refund me on {x}.", "The rent goes to {x} each month.", "IBAN {x}, how many characters is it?",
             "my account's {x}", "Standing order to {x}, is that correct?"],
    "national_id": ["They need my {id_name}, it's {x}.", "{id_name} {x}, is that complete?",
                    "On the card my {id_name} reads {x}.", "I gave them {x} as my {id_name}."],
    "api_key": ["401 with {x}, any idea?", "I leaked {x} on a forum, what now?",
                "TOKEN={x} in the compose file, fine?", "Is {x} a live key or a test key?",
                "The header is X-Api-Key: {x} and it still fails"],
    "password": ["Login: guest, password: {x}", "the password is {x}, don't tell",
                 "I set it so that the password is {x}.", "my new password is {x}, too simple?", "passphrase is {x}"],
    "street_address": ["Ship the box to {x}.", "We meet at {x} tonight.", "The flat is at {x}.", "my office: {x}",
                       "Find me at {x}, second bell."],
    "ip": ["The box has {x} as its address.", "traceroute stops at {x}", "Is {x} in a public range?",
           "Logins from {x} look odd.", "Whitelist {x} for the database?"],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}; my mail stays {email}.", "{s}, call {phone} if you need me.",
             "{s}, at {street_address} to be exact.", "{s}, new contact {email}."]

LOOKALIKES = [("Where is my parcel, order <<{order}>>?", "phone"), ("Invoice <<{digits16}>> is unpaid.", "card"),
              ("Firmware <<{version4}>> broke the wifi.", "ip"), ("Bisect says <<{sha1}>> is bad.", "api_key"),
              ("cherry-pick <<{sha7}>> onto main?", "phone"), ("Looking for ISBN <<{isbn}>>.", "phone"),
              ("Was <<1969-07-20>> a Monday?", "phone"), ("Trace <<{uuid}>> ends in a timeout.", "api_key"),
              ("clone <<git@gitlab.com:sample/kit.git>> over https instead?", "email"),
              ("Is <<react@18.2.0>> still fine?", "email"),
              ("\"The password <<is incorrect>>\" - but why?", "password"),
              ("A password <<must contain>> what exactly?", "password"),
              ("Who sang <<Blue Jay Way>>?", "street_address"),
              ("Is <<21 Jump Street>> worth watching?", "street_address"),
              ("How many zeros has <<10,000,000,000>>?", "phone"),
              ("Is <<2.718281828459045>> Euler's number?", "phone"),
              ("sha256 <<{sha256}>>, how is it verified?", "api_key"),
              ("Spare part <<{part}>>, any replacement?", "phone"),
              ("The period <<1848-1871>> in Italy, in short?", "phone"),
              ("What's at <<48.858370, 2.294481>>?", "phone"), ("Tracking <<{tracking}>> has not moved.", "phone"),
              ("Scale <<1:50>> or <<1:100>> for a plan?", "ip"),
              ("What does the code <<{bad_iban}>> on a bill mean?", "iban"),
              ("When is <<@property>> used in Python?", "email"),
              ("Where is <<gate 45>> in general, airside?", "street_address")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["Who listens on <<192.168.0.10:3000>>?", "curl <<127.0.0.1:9000>> hangs, why?",
                   "Is <<10.0.0.1>> always the gateway?"]
