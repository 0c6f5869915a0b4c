# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `train-4`, and what looks like it and must stay readable.

PRIVATE by kind, with {x} for the datum; LOOKALIKES are (text, what it resembles), the look-alike between << and >>.
"""

PRIVATE = {
    "email": ["You can shoot me an email at {x} if it times out.", "my school email is {x} but i never check it",
              "Can you put {x} on the flyer as the contact?", "{name} can be reached at {x}, that's for the carpool.",
              "I keep getting spam at {x}, how do I stop it?", "RSVP to {x} by Friday, does that sound rude?",
              "It says {x} is already taken. By who??", "The coach wants everybody's email, so put {x} for ours."],
    "phone": ["Give me a ring at {x} sometime.", "my cell is {x}, text first", "The plumber left {x} as a callback.",
              "{name}'s cell is {x} in case of emergency.", "Some guy keeps calling from {x}, is that a scam?",
              "Put {x} on the lost dog poster, big letters.", "For the permission slip, the home number is {x}."],
    "card": ["I typed {x} in twice and the store still says invalid card.",
             "There's a charge on {x} I don't recognize, who do I call?", "The card on file is {x}, expires in June.",
             "debit card is {x}, why wont it go thru", "I read {x} out loud to that telemarketer, am I in trouble?"],
    "iban": ["My cousin overseas says to wire it to {x}, does that look right?",
             "The exchange student's bank account is {x}.", "Western Union wants an IBAN, is {x} one?",
             "how long does a wire to {x} take", "Save {x} for the rental deposit in Europe."],
    "national_id": ["They want my {id_name} on the financial aid form, it's {x}.",
                    "I gave the lady on the phone my {id_name}, {x}. Was that dumb?",
                    "The W-9 has my {id_name} as {x}, is that the right box?", "my {id_name} is {x} for the background "
                    "check", "So the tax software rejected {x}, which is my {id_name}."],
    "api_key": ["I pasted {x} into the widget and it says unauthorized.",
                "my nephew says i shouldnt post {x} on github, why", "Where in the config does {x} go?",
                "The shop plugin gave me this key, {x}, and now what?", "x-api-key: {x} keeps coming back 403, help",
                "Is it a problem that {x} is in the screenshot I posted?"],
    "password": ["The guest wifi password is {x}, put that on the sign.", "I reused my password {x} on three sites, "
                 "how bad is that?", "my password is {x} and it says too weak smh",
                 "The kids changed the Netflix password to {x} on me.", "login: frontdesk password: {x}, still no luck",
                 "I set the passcode as {x}, password {x} I mean, and got locked out."],
    "street_address": ["Yard sale Saturday at {x}, make it sound fun.", "We're at {x} if the delivery guy asks.",
                       "How do I get to the DMV from {x}?", "The kids' party is at {x}, two o'clock sharp.",
                       "my new address is {x}, do i tell the post office first",
                       "Write a note to the neighbor at {x} about the fence."],
    "ip": ["My son's game server is at {x} and nobody can join.", "The router log says {x} over and over.",
           "pinging {x} gives me request timed out", "Our web host moved us to {x}, do I change the DNS?",
           "Somebody from {x} tried to get into the shop's website."],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}, and my email is {email}.", "{s}, so call me at {phone}.", "{s}, mail goes to {street_address}.",
             "{s} (best way to get me is {phone}).", "{s}, write me at {email} if you need to."]

LOOKALIKES = [("The tracking page says <<{tracking}>> is in Memphis, still, why?", "phone"),
              ("Confirmation <<{order}>> for the bounce house, is that enough to get a refund?", "phone"),
              ("Gift card number <<{digits16}>> has no balance, it says.", "card"),
              ("The printer driver is on <<{version4}>>, is there a newer one?", "ip"),
              ("git blame points at <<{sha7}>>, who broke it?", "phone"),
              ("How do I get back to <<{sha1}>> without losing my changes?", "api_key"),
              ("My library app wants ISBN <<{isbn}>>, which book is that?", "phone"),
              ("Was <<1999-12-31>> a Friday? We're arguing.", "phone"),
              ("The log just says job <<{uuid}>> failed.", "api_key"),
              ("How do I clone <<git@example.com:scouts/cookies.git>> on a school computer?", "email"),
              ("npm says <<react-dom@18.2.0>> is a peer dependency, huh?", "email"),
              ("It keeps saying password <<must contain a symbol>>. Which ones count?", "password"),
              ("Is password <<protected>> the same as encrypted for a PDF?", "password"),
              ("Who sang <<867 Main Street Blues>>, or did I make that up?", "street_address"),
              ("Was <<21 Jump Street>> filmed in Canada?", "street_address"),
              ("Is <<4,294,967,296>> two to the thirty-second?", "phone"),
              ("Recite pi, is it <<3.1415926535897932>>?", "phone"),
              ("The download's SHA should be <<{sha256}>>, how do I check?", "api_key"),
              ("Dishwasher part <<{part}>> is backordered till spring, any substitute?", "phone"),
              ("In the <<1929-1939>> chapter, what's the main point?", "phone"),
              ("What's at <<44.4605, -110.8281>>, a geyser?", "phone"),
              ("Invoice line <<{bad_iban}>> makes no sense to me.", "iban"),
              ("Does Ubuntu <<18.04.6>> still get updates?", "ip"),
              ("Does a handle like <<@quiltladies_official>> need the at sign?", "email"),
              ("Where's <<gate B12>> from the food court?", "street_address"),
              ("Is <<10-10-10>> fertilizer fine for a lawn?", "phone")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["The sticker on the modem says <<192.168.0.1>>, what do I type where?",
                   "My homework server runs on <<127.0.0.1:8000>> and my partner can't open it, why?",
                   "Is <<10.0.0.138>> inside my house or out on the internet?"]
