# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where personal data appears in the part `train`, and what looks like it and must stay readable.

PRIVATE by kind, with {x} for the datum; LOOKALIKES are (text, what it resembles), the look-alike between << and >>.
"""

PRIVATE = {
    "email": ["My e-mail is {x}.", "you can write to me at {x}", "Send it to {x} please.",
              "{name}'s address is {x}, add it to the list.", "Put {x} in cc.", "contact: {x}",
              "The form wants an email, I gave {x}, is that fine?"],
    "phone": ["My number is {x}.", "call me on {x}", "You can reach {name} at {x}.", "Tel. {x}, mornings only.",
              "new mobile: {x}", "Text {x} when it's ready.", "The clinic's phone is {x}."],
    "card": ["My card number is {x}, does it look valid?", "The card {x} was declined.",
             "I paid with {x} by mistake.", "card: {x}, exp 09/29", "Is {x} a Visa or not?"],
    "iban": ["My IBAN is {x}.", "Transfer it to {x}, please.", "The deposit goes to {x}.",
             "account {x}, that's mine", "Why does the form reject {x}?"],
    "national_id": ["My {id_name} is {x}.", "The form asks for the {id_name}, mine is {x}.", "{id_name}: {x}",
                    "I typed my {id_name} as {x}."],
    "api_key": ["Why is this key refused: {x}", "export API_KEY={x} gives me a 401",
                "My token is {x}, how do I rotate it?", "curl -H \"Authorization: Bearer {x}\" fails",
                "I put {x} into the .env file, is that safe?"],
    "password": ["The wifi password is {x}.", "my password is {x} - strong enough?", "Password: {x}, user: admin",
                 "For the router the password is {x}, write that down.", "pw is {x}"],
    "street_address": ["My address is {x}.", "Deliver it to {x}, please.", "I live at {x}.",
                       "The party is at {x}, bring cake.", "Pick-up at {x}."],
    "ip": ["My server's IP is {x}.", "ssh to {x} times out, why?", "The attacker came from {x}.",
           "Block {x} in the firewall, how?", "ping {x} works but curl doesn't"],
}

# Personal data inside a statement that is worth keeping: the memory holds the fact without the datum.
WITH_FACT = ["{s}, you can reach me at {email}.", "{s}, my new number is {phone}.",
             "{s}, and the address is {street_address}.", "{s} (mail: {email})."]

LOOKALIKES = [("My order <<{order}>> hasn't shipped, what now?", "phone"),
              ("Order number <<{digits16}>> was returned.", "card"),
              ("Since version <<{version4}>> it crashes.", "ip"),
              ("The bug came in with commit <<{sha1}>>.", "api_key"), ("Revert <<{sha7}>> please, how?", "phone"),
              ("The book is ISBN <<{isbn}>>, any good?", "phone"), ("Is <<2024-05-12>> a Sunday?", "phone"),
              ("Session id <<{uuid}>> shows up twice in the trace.", "api_key"),
              ("<<git@github.com:example/tools.git>> - permission denied, why?", "email"),
              ("Upgrade <<left-pad@1.3.0>> or not?", "email"),
              ("The password <<is too short>>, it says. What's the minimum?", "password"),
              ("Why is the password <<required>> twice?", "password"),
              ("Who wrote <<Highway 61 Revisited>>?", "street_address"),
              ("Was <<12 Angry Men>> a play first?", "street_address"),
              ("What's <<1,234,567,890>> in words?", "phone"),
              ("Is <<3.14159265358979>> enough digits of pi?", "phone"),
              ("Does the checksum <<{sha256}>> match?", "api_key"), ("The part <<{part}>> is out of stock.", "phone"),
              ("Years <<1998-2004>>, what was the style called?", "phone"),
              ("GPS <<52.520008, 13.404954>> is where?", "phone"),
              ("The parcel <<{tracking}>> is lost, whom to ask?", "phone"),
              ("Ratio <<16:9>> or <<4:3>> for slides?", "ip"),
              ("Reference <<{bad_iban}>> on the invoice, what is it?", "iban"),
              ("Does <<@media (min-width: 600px)>> work in mail?", "email"),
              ("Is <<room 214>> on the second floor?", "street_address")]

# An address of no one in particular: may be redacted as an IP address, must not be taken for anything else.
PRIVATE_NETWORK = ["The router answers at <<192.168.1.1:8080>>, right?",
                   "Why does <<127.0.0.1:5432>> refuse connections?", "Bind to <<0.0.0.0>> or <<127.0.0.1>>?"]
