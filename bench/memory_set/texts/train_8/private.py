# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `train-8`, and what looks like it and must stay readable.

PRIVATE by kind, with {x} for the datum; LOOKALIKES are (text, what it resembles), the look-alike between << and >>.
"""

PRIVATE = {
    "email": ["kindly send the form also to {x}", "Is {x} looking professional enough?",
        "{name} reads only {x}, not the other one",
              "the portal doesn't accept {x}, it says 'already taken'", "From now please invitations to {x}.",
              "i cannot log in with {x} since the update", "Write me a bounce message for {x} in German.",
              "Add {x} under the letterhead, small."],
    "phone": ["call {name} on {x} after the prayer", "is {x} a landline or a mobile", "WhatsApp only: {x}",
              "How do I write {x} with the country code in front?", "The clinic will ring back on {x}.",
              "{x} tried me four times in the night, who has such prefix", "Dictate: my number is {x}, full stop.",
              "they've put {x} on my CV with one digit too many, no?"],
    "card": ["the remittance app rejects {x}", "{x} is the card, and it is valid till 11/28",
             "My booking was paid by {x}, where do I see it?", "typed {x} in a page that looked fake, what now",
             "Can a hotel keep {x} in a drawer?", "they want a photo of {x}, both sides, normal?"],
    "iban": ["rent goes on {x}, first of the month", "is {x} too long or is it my eyes",
        "For the transfer home: {x}, name {name}.",
             "the bank says {x} has a wrong length", "From which bank is {x}, can one see it?",
             "Write a polite reminder with {x} at the bottom."],
    "national_id": ["they ask the {id_name} and {name}'s is {x}", "what do the first digits of {x} mean, it's a {id_name}",
                    "{x}, that is the {id_name} on the old card", "May an employer copy the {id_name}, like {x}?",
                    "the form cut my {id_name} to {x}, is one missing?"],
    "api_key": ["prod key {x}, staging same. bad?", "committed {x} on friday, how to purge", "401 with {x}, 200 without. explain",
                "env: TOKEN={x}. container doesn't see it", "Is {x} base64 or only looks so?", "does {x} expire by itself",
                "the students share one key, {x}, limits?"],
    "password": ["the wifi of the hostel is {x}", "My granddaughter set {x} as the password and I cannot type it.",
                 "login guest, password {x}, still denied", "is {x} ok for a bank or too easy",
                 "They've printed the password {x} on the receipt!", "old laptop, bios password {x}, cannot remove"],
    "street_address": ["the parcel shall go to {x}", "Which bus stops nearest to {x}?", "the viewing is at {x}, half past five",
                       "{name} gets the letters at {x} still", "Write the envelope: {x}, second bell.",
                       "the ambulance card says {x} but that's the old one"],
    "ip": ["nmap shows {x} with 22 open", "login from {x} at 4 am, which country", "blocklist has {x}, false positive?",
           "dns for the shop points at {x} still", "students get routed over {x}, why", "ssh {x} refuses since reboot"],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}, so the best is to call {phone}.", "{s}, my mail for that is {email}.",
"{s}, the post comes to {street_address}.",
             "{s} and whoever needs me dials {phone}.", "{s}, kindly confirm at {email}.",
             "{s}, and the bell is at {street_address}."]

LOOKALIKES = [("Application <<{order}>>, is it a normal format for a case number?", "phone"),
              ("the student card has <<{digits16}>> under the barcode, for what", "card"),
              ("supermarket points <<{digits16}>> vanished", "card"),
              ("firmware <<{version4}>> bricks it, which one was before", "ip"),
              ("Does <<{version4}>> come after 2.9 in sorting?", "ip"),
              ("bisect lands at <<{sha1}>>, a merge", "api_key"),
              ("cherry-pick <<{sha7}>> without its tests?", "phone"), ("Is <<{isbn}>> the edition with answers?", "phone"),
              ("course book, <<ISBN {isbn}>>, used price?", "phone"),
              ("semester <<2023-10-02>> till <<2024-02-09>>, how many Mondays", "phone"),
              ("trace id <<{uuid}>> shows nothing in the ui", "api_key"), ("image <<sha256:{sha256}>> won't pull", "api_key"),
              ("capacitor <<{part}>>, any second source?", "phone"),
              ("<<{tracking}>> is in customs since nine days, is it lost", "phone"),
              ("the sample invoice shows <<{bad_iban}>>, that's not a real one or?", "iban"),
              ("What does <<@Nullable>> promise really?", "email"), ("<<user@host>> in the prompt, can I shorten it", "email"),
              ("npm wants <<react@18.2>>, i have 19", "email"), ("sudo mail goes to <<admin@localdomain>>, delete?", "email"),
              ("it shouts <<password too short>> at twelve letters", "password"),
              ("How is <<forgotten password>> said in Polish on a button?", "password"),
              ("Why does everybody use <<letmein>> in films?", "password"),
              ("Is <<10 Downing Street>> open to visitors?", "street_address"),
              ("Who sang about <<Penny Lane>> and is it a real lane?", "street_address"),
              ("Plot of <<Coronation Street>> in two lines?", "street_address"),
              ("Is <<12 Angry Men>> for children of thirteen?", "street_address"),
              ("gate <<B 42>>, seat <<17F>>, is that front or back", "street_address"),
              ("<<6.02214076e23>> to how many digits for school?", "phone"),
              ("why does <<1,000,000,007>> appear in every puzzle", "phone"),
              ("drop a pin at <<16.0544, 108.2022>>, which town?", "phone"), ("<<51.9607>> north <<7.6261>> east is what",
               "phone"),
              ("chess: <<1. e4 e5 2. Nf3 Nc6>>, what's it called", "phone"), ("season <<2004/05>>, who won La Liga?", "phone"),
              ("clause <<7.2.1.4>> of the tenancy, in plain words", "ip"), ("section <<4.4.2.1>> refers to itself", "ip"),
              ("is it <<2:255>> in the Quran, the throne verse?", "ip"), ("<<4,294,967,295>> as a temperature, haha why",
               "phone"),
              ("hex <<#2a9d8f>>, name of such green?", "api_key"), ("<<ssh-ed25519 AAAAC3Nza>> at the start, always?", "api_key"),
              ("locale <<sk-Latn>> or plain sk?", "api_key"), ("the field shows <<SSN: ***-**-****>>", "national_id"),
              ("form <<SA302 2022-23>>, where does one get it", "national_id")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["printer sits on <<192.168.178.23>>, students can't reach", "vite says <<127.0.0.1:4321>>, phone no",
                   "gateway <<10.20.0.1>> pings, internet no", "camera <<172.16.4.9>> and the same twice?"]
